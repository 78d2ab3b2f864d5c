import type { StoryChangeOrder, StoryCommitment, StoryJob } from './types.ts';

type Line = [id: number, job: string, code: string, amount: string, description: string, contractLine: number | null];
type Facts = Omit<StoryChangeOrder, 'lines' | 'mark' | 'projectId'> & { lines: Line[] };

/**
 * Commitment change orders of Procore, none of them exported yet. On 24-010-001 one more footing on a line that the contract has, a
 * curb that is new to the contract, and a pending one; on 24-010-010, which CMiC has already, one that could be sent today.
 */
export function defaultChangeOrders(
  commitments: readonly StoryCommitment[],
  jobs: readonly StoryJob[],
): StoryChangeOrder[] {
  const places = jobs.filter(({ company }) => company === 'ZZ').flatMap((job) => [job, ...job.subJobs]);
  return FACTS.map(({ lines, ...facts }) => {
    const contract = commitments.find(({ id }) => id === facts.contractId);
    if (!contract) throw new Error(`The story has no commitment ${facts.contractId}`);
    return {
      ...facts,
      projectId: contract.projectId,
      mark: null,
      lines: lines.map(([id, job, code, amount, description, contractLine]) => {
        const row = places.find((place) => place.code === job)?.codes.find((one) => one.code === code);
        if (!row) throw new Error(`The story has no code ${code} on ${job}`);
        return {
          id,
          description,
          amount,
          costCodeId: row.procoreId,
          costType: 'S',
          job,
          contractLineId: contractLine === null ? null : (contract.lines[contractLine]?.id ?? null),
          mark: null,
        };
      }),
    };
  });
}

const FACTS: Facts[] = [
  {
    id: 7,
    contractId: 5501,
    number: '001',
    title: 'Added footings at grid C',
    description: 'Four spread footings, per bulletin 3.',
    status: 'approved',
    date: '2025-06-09',
    lines: [[89_001, '24-010', '03-100', '12480.35', 'Footing forms', 0]],
  },
  {
    id: 8,
    contractId: 5501,
    number: '002',
    title: 'Loading dock curb',
    description: 'A curb that the contract did not have, and a credit on reinforcing.',
    status: 'approved',
    date: '2025-06-16',
    lines: [
      [89_002, '24-010', '03-300', '7915.00', 'Dock curb', null],
      [89_003, '24-010', '03-200', '-1250.75', 'Credit for reinforcing', 1],
    ],
  },
  {
    id: 9,
    contractId: 5501,
    number: '003',
    title: 'Winter protection',
    description: 'Heating and covers, price under discussion.',
    status: 'pending',
    date: '2025-06-20',
    lines: [[89_004, '24-010', '03-100', '4300.00', 'Winter protection', 0]],
  },
  {
    id: 10,
    contractId: 5510,
    number: '001',
    title: 'Deeper caissons',
    description: 'Two feet deeper at the central plant.',
    status: 'approved',
    date: '2025-06-18',
    lines: [[89_005, '24-010.2', '03-200', '18640.20', 'Caisson reinforcing', 1]],
  },
];
