import { fromCents, sumAmounts, toCents } from './amounts.ts';
import type { StoryJobCost, StoryRequestForPayment, StorySubcontract } from './types.ts';

/**
 * The requests for payment behind the ledger's billed costs on contracts that were born in CMiC: a tenth is held of each. Half of what one
 * vendor was held is released since, by a request without an amount; another waits for its posting, in the second company.
 */
export function defaultRequests(
  subcontracts: readonly StorySubcontract[],
  jobCosts: readonly StoryJobCost[],
): StoryRequestForPayment[] {
  const born = subcontracts.filter((one) => one.posted && !one.voided && one.commitmentId === null);
  const billed = born.map((subcontract) => billedRequest(subcontract, jobCosts));
  const released = billed.find((one) => one.contract === '24-020-S01');
  const waiting = billed.find((one) => one.company === 'YY');
  return [
    ...billed,
    ...(released ? [releaseOf(released)] : []),
    ...(waiting ? [{ ...waiting, invoice: `${waiting.contract}-2`, invoiceDate: '2025-06-30', postDate: null }] : []),
  ];
}

function billedRequest(subcontract: StorySubcontract, jobCosts: readonly StoryJobCost[]): StoryRequestForPayment {
  const { company, vendor, job, number, change, lines } = subcontract;
  const invoice = change === '000' ? `${number}-1` : `${number}-${change}-1`;
  const costs = jobCosts.filter(
    (cost) => cost.company === company && cost.vendor === vendor && cost.kind === 'C' && cost.reference === invoice,
  );
  return {
    company,
    vendor,
    job,
    contract: number,
    invoice,
    invoiceDate: costs[0]?.refDate ?? '2025-04-30',
    postDate: costs[0]?.postDate ?? null,
    lines: lines.map((line) => {
      const amount = sumAmounts(costs.filter((cost) => cost.code === line.code).map((cost) => cost.amount));
      return { change, task: line.task, amount, held: fromCents(Math.trunc(toCents(amount) / 10)), released: '0.00' };
    }),
  };
}

function releaseOf(request: StoryRequestForPayment): StoryRequestForPayment {
  return {
    ...request,
    invoice: `${request.contract}-2`,
    invoiceDate: '2025-06-16',
    postDate: '2025-06-20',
    lines: request.lines.map((line) => ({
      ...line,
      amount: '0.00',
      held: '0.00',
      released: fromCents(Math.trunc(toCents(line.held) / 2)),
    })),
  };
}
