import { sumAmounts } from './amounts.ts';
import type { StoryCommitment, StoryJob, StorySubcontract } from './types.ts';

/**
 * What CMiC holds already: the earlier export of 24-010-010, another contract under the number 24-010-007, contracts that were born
 * there (posted, unposted, voided, one with change orders), and one of the second company under a number that Procore uses too.
 */
export function defaultSubcontracts(
  commitments: readonly StoryCommitment[],
  jobs: readonly StoryJob[],
): StorySubcontract[] {
  const exported = commitments.find((commitment) => commitment.id === 5510);
  if (!exported) throw new Error('The story has no commitment 5510');
  return [earlierExport(exported, jobs), ...BORN_IN_CMIC];
}

function earlierExport(commitment: StoryCommitment, jobs: readonly StoryJob[]): StorySubcontract {
  const places = jobs.flatMap((job) => [job, ...job.subJobs]);
  const codeOf = (id: number | null): string =>
    places.flatMap((place) => place.codes).find((code) => code.procoreId === id)?.code ?? '';
  return {
    company: 'ZZ',
    vendor: 'ACME',
    job: '24-010',
    number: commitment.number,
    change: '000',
    name: commitment.title,
    amount: sumAmounts(commitment.lines.map((line) => line.amount)),
    retainagePercent: commitment.retainagePercent,
    posted: true,
    voided: false,
    commitmentId: commitment.id,
    lines: commitment.lines.map((line) => ({
      task: String(line.id),
      name: line.description,
      job: line.job,
      code: codeOf(line.costCodeId),
      type: line.costType ?? 'S',
      amount: line.amount,
      uom: '$',
    })),
  };
}

function contract(
  [company, vendor, job, number, change]: [string, string, string, string, string],
  name: string,
  state: 'posted' | 'unposted' | 'voided',
  lines: [code: string, amount: string][],
): StorySubcontract {
  return {
    company,
    vendor,
    job,
    number,
    change,
    name,
    amount: sumAmounts(lines.map(([, amount]) => amount)),
    retainagePercent: '10.0',
    posted: state !== 'unposted',
    voided: state === 'voided',
    commitmentId: null,
    lines: lines.map(([code, amount], i) => ({
      task: `${change === '000' ? '' : `${change}-`}${i + 1}00`,
      name,
      job,
      code,
      type: 'S',
      amount,
      uom: '$',
    })),
  };
}

const BORN_IN_CMIC: StorySubcontract[] = [
  contract(['ZZ', 'DELTA', '24-010', '24-010-007', '000'], 'Framing, level 2', 'posted', [
    ['09-100', '77120.00'],
    ['03-100', '4310.40'],
  ]),
  contract(['ZZ', 'SUMMIT', '24-020', '24-020-S01', '000'], 'Structural steel', 'posted', [
    ['03-200', '412600.00'],
    ['03-300', '58340.75'],
  ]),
  contract(['ZZ', 'SUMMIT', '24-020', '24-020-S01', '001'], 'Added canopy', 'posted', [['03-200', '18450.00']]),
  contract(['ZZ', 'SUMMIT', '24-020', '24-020-S01', '002'], 'Deleted lintels', 'unposted', [['03-300', '-3275.50']]),
  contract(['ZZ', 'BAKER', '24-030', '24-030-S02', '000'], 'Yard lighting', 'unposted', [['26-200', '96200.00']]),
  contract(['ZZ', 'DELTA', '24-010', '24-010-S03', '000'], 'Temporary partitions', 'voided', [['09-100', '12980.25']]),
  contract(['YY', 'CIVIL1', '24-010', '24-010-001', '000'], 'Bridge piers', 'posted', [['03-300', '640000.00']]),
];
