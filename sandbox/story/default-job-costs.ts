import { fromCents, toCents } from './amounts.ts';
import type { StoryCommitment, StoryJob, StoryJobCost, StorySubcontract } from './types.ts';

type Direct = [
  job: string,
  code: string,
  type: string,
  source: string,
  amount: string,
  postDate: string,
  description: string,
  reference?: string,
  units?: string,
];

/**
 * The posted job costs that CMiC holds when the story begins: what its posted subcontracts committed (`O`) and were billed since (`C`
 * with the contract as source), and costs of payroll, invoices, equipment and the ledger (`C`), corrections among them. Billed and direct
 * costs are posted in May and June 2025; committed ones on the day that their contract was posted.
 */
export function defaultJobCosts(
  jobs: readonly StoryJob[],
  commitments: readonly StoryCommitment[],
  subcontracts: readonly StorySubcontract[],
): StoryJobCost[] {
  const held = subcontracts.filter((subcontract) => subcontract.posted);
  return [
    ...held.flatMap((subcontract) => committed(subcontract, postDateOf(subcontract, jobs, commitments))),
    ...held.filter(({ voided }) => !voided).flatMap((subcontract, i) => billed(subcontract, i)),
    ...DIRECT.map((row) => direct('ZZ', row)),
    ...DIRECT_OF_YY.map((row) => direct('YY', row)),
  ];
}

/** The day on which a posted subcontract of the story was posted: its commitment's date, or the start of its job. */
export function postDateOf(
  { company, job, commitmentId }: StorySubcontract,
  jobs: readonly StoryJob[],
  commitments: readonly StoryCommitment[],
): string {
  const commitment = commitments.find((one) => one.id === commitmentId);
  const started = jobs.find((one) => one.company === company && one.code === job);
  return commitment?.date ?? started?.startDate ?? '2024-03-01';
}

/** What a subcontract's posting committed, line by line; a void takes the same amounts back. */
function committed({ lines, voided, ...subcontract }: StorySubcontract, date: string): StoryJobCost[] {
  const rows = lines.map((line): StoryJobCost => {
    const { company, number, vendor } = subcontract;
    const { job, code, type, amount, name } = line;
    const where = { company, job, code, type, kind: 'O' as const, source: 'SC', commitment: number, vendor };
    return { ...where, description: name, reference: number, amount, units: null, postDate: date, refDate: date };
  });
  const taken = rows.map((row) => ({ ...row, amount: fromCents(-toCents(row.amount)), description: 'Void' }));
  return voided ? [...rows, ...taken] : rows;
}

/** Three tenths of each line, invoiced in May. */
function billed({ company, vendor, number, change, lines }: StorySubcontract, i: number): StoryJobCost[] {
  const reference = change === '000' ? `${number}-1` : `${number}-${change}-1`;
  return lines.map(({ job, code, type, amount, name }) => ({
    company,
    job,
    code,
    type,
    kind: 'C',
    source: 'AP',
    commitment: number,
    vendor,
    description: `${name}, application 1`,
    reference,
    amount: fromCents(Math.trunc((toCents(amount) * 3) / 10)),
    units: null,
    postDate: `2025-05-${String(12 + i).padStart(2, '0')}`,
    refDate: '2025-04-30',
  }));
}

function direct(company: string, row: Direct): StoryJobCost {
  const [job, code, type, source, amount, postDate, description, reference = null, units = null] = row;
  const vendor = source !== 'AP' ? null : company === 'YY' ? 'CIVIL1' : 'SUMMIT';
  const what = { company, job, code, type, kind: 'C' as const, source, commitment: null, vendor };
  return { ...what, description, reference, amount, units, postDate, refDate: postDate };
}

const DIRECT: Direct[] = [
  ['24-010', '03-100', 'L', 'PY', '18240.00', '2025-05-09', 'Payroll, week 19', 'W19', '304'],
  ['24-010', '03-100', 'L', 'PY', '17610.50', '2025-05-16', 'Payroll, week 20', 'W20', '293.5'],
  ['24-010', '03-100', 'M', 'AP', '9412.37', '2025-05-14', 'Form lumber', 'INV-70118'],
  ['24-010', '03-100', 'M', 'AP', '-1204.10', '2025-06-03', 'Form lumber, returned', 'CM-0077'],
  ['24-010', '03-200', 'M', 'AP', '44150.00', '2025-05-21', 'Bar, cut and bent', 'INV-70344'],
  ['24-010', '03-300', 'E', 'EM', '3875.25', '2025-05-30', 'Concrete pump', 'EQ-114', '31'],
  ['24-010', '09-100', 'L', 'PY', '11982.40', '2025-06-06', 'Payroll, week 23', 'W23', '199.7'],
  ['24-010', '23-200', 'M', 'CI', '2210.05', '2025-06-11', 'Hangers from stock', 'ISS-402'],
  ['24-010', '26-200', 'M', 'AP', '15733.33', '2025-06-18', 'Cable tray', 'INV-71002'],
  ['24-010', '26-200', 'M', 'AP', '-15733.33', '2025-06-25', 'Cable tray, booked twice', 'INV-71002'],
  ['24-010.1', '03-100', 'L', 'PY', '8460.75', '2025-05-09', 'Payroll, week 19', 'W19', '141'],
  ['24-010.1', '03-300', 'M', 'AP', '27604.90', '2025-05-23', 'Ready-mix concrete', 'INV-70402'],
  ['24-010.1', '03-300', 'M', 'AP', '13802.45', '2025-06-20', 'Ready-mix concrete', 'INV-71077'],
  ['24-010.1', '03-200', 'L', 'JC', '-640.00', '2025-06-27', 'Hours moved to the Central Plant', 'ADJ-12'],
  ['24-010.2', '03-200', 'L', 'JC', '640.00', '2025-06-27', 'Hours moved from the Parking Structure', 'ADJ-12'],
  ['24-010.2', '23-200', 'M', 'AP', '61250.00', '2025-06-12', 'Chiller, first part', 'INV-70950'],
  ['24-010.2', '26-200', 'L', 'PY', '5120.60', '2025-06-06', 'Payroll, week 23', 'W23', '85.3'],
  ['24-020', '03-100', 'L', 'PY', '7340.20', '2025-05-09', 'Payroll, week 19', 'W19', '122'],
  ['24-020', '03-200', 'M', 'AP', '19875.00', '2025-05-27', 'Anchor bolts and plates', 'INV-70511'],
  ['24-020', '09-100', 'M', 'AP', '6104.44', '2025-06-17', 'Gypsum board', 'INV-70998'],
  ['24-020', '09-100', 'M', 'GL', '-104.44', '2025-06-30', 'Freight corrected', 'JE-2206'],
  ['24-030', '03-100', 'L', 'PY', '12400.00', '2025-05-16', 'Payroll, week 20', 'W20', '206.5'],
  ['24-030', '03-300', 'M', 'AP', '88310.15', '2025-05-28', 'Ready-mix concrete', 'INV-70530'],
  ['24-030', '03-300', 'E', 'EM', '5210.00', '2025-06-10', 'Laser screed', 'EQ-131', '40'],
  // Procore's project does not have this code.
  ['24-030', '27-800', 'S', 'AP', '4980.00', '2025-06-16', 'Antenna survey', 'INV-70981'],
  ['24-030.1', '03-300', 'M', 'AP', '9120.80', '2025-06-19', 'Manhole rings', 'INV-71060'],
];

const DIRECT_OF_YY: Direct[] = [
  ['24-010', '03-100', 'L', 'PY', '5400.00', '2025-05-09', 'Payroll, week 19', 'W19', '90'],
  ['24-010', '03-300', 'M', 'AP', '31200.50', '2025-06-13', 'Pier concrete', 'INV-40021'],
];
