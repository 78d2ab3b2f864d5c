import { sumAmounts } from './amounts.ts';
import type {
  StoryJob,
  StoryOwnerBilling,
  StoryPrimeChangeOrder,
  StoryPrimeContract,
  StoryPrimeContractLine,
} from './types.ts';

type Line = [billCode: string, code: string, type: string, amount: string, name: string, job?: string];
type Facts = Pick<
  StoryPrimeContract,
  'code' | 'job' | 'name' | 'customer' | 'originalAmount' | 'retainagePercent' | 'billed'
> & {
  status?: 'A' | 'C';
  lines: Line[];
};

/**
 * CMiC's job billing contracts, none of them in Procore yet: two on 24-010, one on 24-020, one on 24-030 with a line on a cost code that
 * Procore does not have, and one on the job that is not in Procore at all. A contract's code is the job's unless there are several.
 */
export function defaultPrimeContracts(jobs: readonly StoryJob[]): StoryPrimeContract[] {
  return FACTS.map(({ lines, status = 'A', ...facts }) => {
    const job = jobs.find((one) => one.company === 'ZZ' && one.code === facts.job);
    if (!job) throw new Error(`The story has no job ${facts.job}`);
    return {
      ...facts,
      company: 'ZZ',
      status,
      amount: sumAmounts(lines.map(([, , , amount]) => amount)),
      startDate: job.startDate,
      endDate: job.endDate,
      lines: lines.map(
        ([billCode, code, type, amount, name, sub]): StoryPrimeContractLine => ({
          billCode,
          name,
          job: sub ?? job.code,
          code,
          type,
          amount,
        }),
      ),
      procore: null,
    };
  });
}

/** The plant's contract gets an approved change order to the owner soon after it is in Procore. */
export const defaultPrimeChangeOrders = (): StoryPrimeChangeOrder[] => [
  { id: 21, contract: '24-010-B', title: 'Heat recovery at the plant', amounts: ['18250.00', '-1200.50'] },
];

/**
 * The project teams bill the owners in Procore as well. On 24-010 and 24-020 job billing says the same; at the plant it is a month behind; 24-030 is billed in CMiC alone, and of
 * 24-040 nobody tells.
 */
export const defaultOwnerBillings = (): StoryOwnerBilling[] => [
  { contract: '24-010', percent: '20', held: '10', status: 'approved', ...MAY },
  { contract: '24-010', percent: '30', held: '10', status: 'approved', ...JUNE },
  { contract: '24-010', percent: '35', held: '10', status: 'under_review', ...JULY },
  { contract: '24-010-B', percent: '30', held: '5', status: 'approved', ...MAY },
  { contract: '24-010-B', percent: '40', held: '5', status: 'approved', ...JUNE },
  { contract: '24-020', percent: '25', held: '5', status: 'approved', ...JUNE },
];

const MAY = { periodStart: '2025-05-01', periodEnd: '2025-05-31' };
const JUNE = { periodStart: '2025-06-01', periodEnd: '2025-06-30' };
const JULY = { periodStart: '2025-07-01', periodEnd: '2025-07-31' };

const FACTS: Facts[] = [
  {
    code: '24-010',
    job: '24-010',
    name: 'Harbor View Medical Center, base building',
    customer: 'HARBOR',
    originalAmount: '46250000.00',
    retainagePercent: '10.0',
    billed: { amount: '13875000.01', held: '1387500.00' },
    lines: [
      ['010', '03-100', 'S', '4180250.50', 'Formwork and shoring'],
      ['020', '03-200', 'S', '6744100.25', 'Reinforcing steel'],
      ['030', '03-300', 'S', '9321500.00', 'Cast-in-place concrete'],
      ['040', '09-100', 'S', '7402399.75', 'Partitions and ceilings'],
      ['050', '23-200', 'S', '8150000.00', 'Mechanical'],
      ['060', '26-200', 'S', '5890749.50', 'Electrical'],
      ['070', '03-300', 'S', '4561000.00', 'Parking structure, concrete', '24-010.1'],
    ],
  },
  {
    code: '24-010-B',
    job: '24-010',
    name: 'Harbor View Medical Center, central plant',
    customer: 'HARBOR',
    originalAmount: '2250000.00',
    retainagePercent: '5.0',
    billed: { amount: '675000.00', held: '33750.00' },
    lines: [
      ['100', '23-200', 'S', '1612400.40', 'Chillers and piping', '24-010.2'],
      ['110', '26-200', 'S', '637599.60', 'Plant switchgear', '24-010.2'],
    ],
  },
  {
    code: '24-020',
    job: '24-020',
    name: 'Lakeside Elementary School',
    customer: 'LAKESIDE',
    originalAmount: '21350000.00',
    retainagePercent: '5.0',
    billed: { amount: '5337500.00', held: '266875.00' },
    lines: [
      ['010', '03-100', 'S', '5120000.00', 'Foundations'],
      ['020', '03-200', 'S', '7980333.33', 'Structure'],
      ['030', '09-100', 'S', '8249666.67', 'Interiors'],
    ],
  },
  {
    code: '24-030',
    job: '24-030',
    name: 'Riverside Logistics Park',
    customer: 'RIVERLP',
    originalAmount: '32900000.00',
    retainagePercent: null,
    billed: { amount: '8300000.00', held: '0.00' },
    lines: [
      ['010', '03-100', 'S', '9870000.00', 'Slabs and docks'],
      ['020', '26-200', 'S', '11204500.50', 'Power distribution'],
      ['030', '27-800', 'S', '685499.50', 'Antenna system'],
      ['040', '03-300', 'S', '11440000.00', 'Site utilities, structures', '24-030.1'],
    ],
  },
  {
    code: '24-040',
    job: '24-040',
    name: 'Northgate Data Center',
    customer: 'NGDATA',
    originalAmount: '76400000.00',
    retainagePercent: '10.0',
    lines: [
      ['010', '03-300', 'S', '31400000.00', 'Shell'],
      ['020', '26-200', 'S', '45000000.00', 'Electrical fit-out'],
    ],
  },
];
