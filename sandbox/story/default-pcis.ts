import type { StoryPci, StoryPciStatus, StoryPciType } from './types.ts';

/** The types that the companies have set up, one for each role. */
export const PCI_TYPES: StoryPciType[] = [
  { code: 'EXT', name: 'External change', role: 'EXTERNAL' },
  { code: 'INT', name: 'Internal change', role: 'INTERNAL' },
  { code: 'TFR', name: 'Budget transfer', role: 'TRANSFER' },
  { code: 'OBC', name: 'Original budget', role: 'ORIGINAL' },
];

/** Their statuses, one for each pending type. */
export const PCI_STATUSES: StoryPciStatus[] = [
  { code: 'DRAFT', name: 'Being prepared', pendingType: 'PRE-PENDING' },
  { code: 'PENDING', name: 'Pending', pendingType: 'PENDING' },
  { code: 'APPROVED', name: 'Approved', pendingType: 'APPROVED' },
  { code: 'REJECTED', name: 'Rejected', pendingType: 'REJECTED' },
];

/**
 * Changes of all roles and pending types. Those on 24-020 are unposted; posted ones are on the closed job 21-007 and on the second
 * company's 24-010, so that the current budgets of the projects in Procore are their estimates when the story begins.
 */
export function defaultPcis(): StoryPci[] {
  return FACTS.map(([company, job, type, code, status, refDate, posted, name, lines]) => ({
    company,
    job,
    type,
    code,
    name,
    status,
    method: type === 'OBC' ? 'R' : 'A',
    refDate,
    postDate: posted,
    lines: lines.map(([costCode, costType, amount, bill = null]) => ({
      job,
      code: costCode,
      type: costType,
      amount,
      bill,
    })),
  }));
}

type Line = [code: string, type: string, amount: string, bill?: string];
type Facts = [
  company: string,
  job: string,
  type: string,
  code: string,
  status: string,
  refDate: string,
  posted: string | null,
  name: string,
  lines: Line[],
];

const FACTS: Facts[] = [
  [
    'ZZ',
    '21-007',
    'OBC',
    'OBC-21001',
    'APPROVED',
    '2024-01-15',
    '2024-01-15',
    'Estimate of record',
    [['03-100', 'S', '410000.00']],
  ],
  [
    'ZZ',
    '21-007',
    'EXT',
    'EXT-21001',
    'APPROVED',
    '2024-02-12',
    '2024-02-19',
    'Reading room, added windows',
    [['09-100', 'S', '18200.25', '21500.00']],
  ],
  [
    'ZZ',
    '21-007',
    'TFR',
    'TFR-21001',
    'APPROVED',
    '2024-03-04',
    '2024-03-04',
    'Formwork to reinforcing',
    [
      ['03-100', 'S', '-5000.00'],
      ['03-200', 'S', '5000.00'],
    ],
  ],
  [
    'ZZ',
    '24-020',
    'EXT',
    'EXT-24001',
    'PENDING',
    '2025-04-07',
    null,
    'Gymnasium floor, maple instead of vinyl',
    [['09-100', 'S', '64200.00', '71800.50']],
  ],
  ['ZZ', '24-020', 'INT', 'INT-24001', 'DRAFT', '2025-04-21', null, 'Weekend crew', [['03-100', 'L', '9350.00']]],
  [
    'ZZ',
    '24-020',
    'INT',
    'INT-24002',
    'APPROVED',
    '2025-05-05',
    null,
    'Crane, second mobilization',
    [['03-200', 'S', '12400.75']],
  ],
  [
    'ZZ',
    '24-020',
    'TFR',
    'TFR-24001',
    'REJECTED',
    '2025-05-12',
    null,
    'Savings on rebar',
    [
      ['03-200', 'S', '-20000.00'],
      ['03-300', 'S', '20000.00'],
    ],
  ],
  [
    'YY',
    '24-010',
    'EXT',
    'EXT-24001',
    'APPROVED',
    '2025-03-03',
    '2025-03-10',
    'Scour protection',
    [['03-300', 'S', '33000.00', '38500.00']],
  ],
];
