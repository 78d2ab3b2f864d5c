import { garbage } from '../../../../kernel/errors.ts';
import type { CmicPrimeContractRecord } from '../../../cmic/kinds/prime-contract/record.ts';
import type { ProcorePaymentApplicationRecord } from '../../../procore/kinds/prime-contract/payment-application-record.ts';
import type { ProcorePrimeContractRecord } from '../../../procore/kinds/prime-contract/record.ts';
import { strict } from '../../../procore/rows.ts';
import type { SyncDeps } from '../../system.ts';
import { agreedContracts, countingApplications } from '../../work-in-progress/billing.ts';
import type { Application, BilledContract, BillingPair } from '../books.ts';
import { pairUp } from '../pair.ts';
import { markOf } from './commitments.ts';
import { linksOf } from './links.ts';
import { amountOf, needed, shown } from './part.ts';

/**
 * What both systems say was billed to the owner, contract by contract, read as work in progress reads it: of Procore a list of payment applications for each contract that is agreed, of CMiC the
 * contracts alone. What a system does not tell fails the part: it is never zero.
 */
export async function readOwnerBilling(
  deps: SyncDeps,
  projectId: string,
  jobIds: readonly string[],
): Promise<BillingPair[]> {
  const [found, contracts, links] = await Promise.all([
    deps.procore.primeContract.shownIn(projectId),
    deps.cmic['prime-contract'].ofJobs(jobIds),
    linksOf(deps, 'PRIME_CONTRACT', projectId),
  ]);
  if (found === null && links.length === 0 && contracts.length === 0) return [];
  if (found === null && links.length === 0)
    notKept(
      `Procore: it shows no prime contracts of project ${projectId}, and none was ever linked: the tool may be off.`,
    );
  if (found === null)
    unread(`Procore: it shows no prime contracts of project ${projectId}; the tool may be off, or hidden from us.`);
  const rows = strict(found);
  shown(rows, links, 'Procore', 'prime contracts');
  shown(contracts, links, 'CMiC', 'prime contracts');
  if (contracts.length > 0 && contracts.every(({ billed, retainageHeld }) => billed === null && retainageHeld === null))
    notKept(
      'CMiC: no contract tells what was billed to the owner by the names that we assume; `cmicNames` of the settings names them.',
    );
  const cmic = contracts.map(cmicSide);
  const agreed = agreedContracts(rows);
  if (agreed === 'UNAVAILABLE') unread('Procore: a prime contract has a status that it does not document.');
  const lists = await Promise.all(agreed.map(async ({ id }) => [id, strict(await applicationsOf(deps, id))] as const));
  if (rows.length > 0 && lists.every(([, list]) => list.length === 0))
    notKept(
      'Procore: the project has no payment application, so that nobody knows whether its owner is billed there at all.',
    );
  const billed = new Map(lists);
  const procore = rows.map((row) => ({
    ...procoreSide(row, billed.get(row.id) ?? null),
    mark: markOf(deps, row.originId, 3),
    isVoid: false,
  }));
  return pairUp({ procore, cmic, links });
}

async function applicationsOf({ procore }: SyncDeps, id: string) {
  const list = await procore.primeContract.paymentApplications(id);
  return list ?? unread(`Procore: it shows no payment applications of ${id}; they may be hidden from us.`);
}

/** `list`: null of a contract that is not agreed. */
function procoreSide(
  { id, number, title, status }: ProcorePrimeContractRecord,
  list: readonly ProcorePaymentApplicationRecord[] | null,
): BilledContract {
  const counting = countingApplications(list ?? []);
  if (counting === 'UNAVAILABLE')
    throw garbage('PROCORE', id, 'a payment application has a status or a number that Procore does not document');
  return {
    id,
    name: [number, title].filter(Boolean).join(' ') || null,
    counts: list !== null,
    standing: `its status is ${status ?? 'not told'}`,
    applications: counting.map((row) => applicationOf(row)),
    others: (list ?? []).flatMap((row) => {
      const tells = row.totalCompletedAndStored !== null && row.totalRetainage !== null;
      return tells && !counting.includes(row) ? [applicationOf(row)] : [];
    }),
  };
}

function applicationOf(row: ProcorePaymentApplicationRecord): Application {
  const { id, number, status, billingDate, totalCompletedAndStored, totalRetainage } = row;
  return {
    name: `#${number ?? 'no number'} (${[status, billingDate].filter(Boolean).join(', ')})`,
    billed: amountOf(totalCompletedAndStored, 'PROCORE', id),
    retainage: amountOf(totalRetainage, 'PROCORE', id),
  };
}

function cmicSide({ id, code, name, billed, retainageHeld }: CmicPrimeContractRecord) {
  if (billed === null || retainageHeld === null)
    unread(`CMiC: ${id} does not tell both what was billed to the owner and what is held of it.`);
  const amounts = { billed, retainage: retainageHeld };
  return { id, name: [code, name].filter(Boolean).join(' ') || null, ...amounts, mark: null, isVoid: false };
}

function unread(reason: string): never {
  return needed<never>({ ok: false, reason });
}

/** Nothing failed: a system keeps none of this. */
function notKept(reason: string): never {
  return needed<never>({ ok: false, reason, isNotKept: true });
}
