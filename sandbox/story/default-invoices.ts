import { fromCents, toCents } from './amounts.ts';
import type { StoryBillingPeriod, StoryCommitment, StoryInvoice, StoryInvoiceItem } from './types.ts';

/** The months in which 24-010 and 24-020 are billed; the first one is closed. */
export const defaultBillingPeriods = (): StoryBillingPeriod[] => [
  period(1, 1001, '2025-05-01', '2025-05-31', 'closed'),
  period(2, 1001, '2025-06-01', '2025-06-30', 'open'),
  period(3, 1001, '2025-07-01', '2025-07-31', 'open'),
  period(4, 1002, '2025-06-01', '2025-06-30', 'open'),
];

/**
 * Subcontractor invoices of 24-010-010, none exported yet: an approved one with a tenth of it retained, an approved one that bills
 * nothing, and a draft that releases half of what is held.
 */
export function defaultInvoices(commitments: readonly StoryCommitment[]): StoryInvoice[] {
  const contract = commitments.find(({ id }) => id === 5510);
  if (!contract) throw new Error('The story has no commitment 5510');
  const { lines, projectId, id: contractId } = contract;
  const part = (amount: string, percent: number): string => fromCents(Math.round((toCents(amount) * percent) / 100));
  const billed = lines.map((line) => part(line.amount, 20));
  const held = billed.map((amount) => part(amount, 10));
  const item = (i: number, id: number, work: string, retained: string, released: string): StoryInvoiceItem => ({
    id,
    lineId: lines[i]?.id ?? 0,
    work,
    retained,
    released,
  });
  const common = { projectId, contractId, mark: null };
  return [
    {
      ...common,
      id: 9,
      number: 1,
      periodId: 2,
      invoiceNumber: 'ACME-0625',
      status: 'approved',
      billingDate: '2025-06-25',
      items: lines.map((_, i) => item(i, 7001 + i, billed[i]!, held[i]!, '0.00')),
    },
    {
      ...common,
      id: 10,
      number: 2,
      periodId: 2,
      invoiceNumber: 'ACME-0625-A',
      status: 'approved',
      billingDate: '2025-06-30',
      items: lines.map((_, i) => item(i, 7011 + i, '0.00', '0.00', '0.00')),
    },
    {
      ...common,
      id: 11,
      number: 3,
      periodId: 3,
      invoiceNumber: '1107',
      status: 'draft',
      billingDate: '2025-07-25',
      items: lines.map((line, i) => item(i, 7021 + i, part(line.amount, 5), '0.00', part(held[i]!, 50))),
    },
  ];
}

const period = (
  id: number,
  projectId: number,
  startDate: string,
  endDate: string,
  status: StoryBillingPeriod['status'],
): StoryBillingPeriod => ({ id, projectId, startDate, endDate, dueDate: endDate, status });
