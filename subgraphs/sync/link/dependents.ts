import { subcontractKey } from '../../cmic/kinds/commitment/record.ts';
import type { Row } from '../../procore/rows.ts';
import type { Kind } from '../kind.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { openStates, type Transfer } from '../transfer/transfer.ts';
import type { Link } from './link.ts';
import { isUnlinkable } from './unmark.ts';

/** What hangs on a link, or still stands through it: it is named, and has to go first. Empty: the link can be taken apart. */
export async function dependents(deps: SyncDeps, link: Link): Promise<Problem[]> {
  if (!isUnlinkable(link.kind))
    return [
      problem(
        'NOT_SUPPORTED',
        'Only links of vendors, commitments and their change orders can be taken apart in this version.',
        ['input', 'id'],
        'Links of projects and codes hold the records that were written through them.',
      ),
    ];
  if (link.kind === 'VENDOR') return onVendor(deps, link);
  const [below, open, standing] = await Promise.all([
    link.kind === 'COMMITMENT' ? linksBelow(deps, link) : [],
    openTransfers(deps, link),
    stillInCmic(deps, link),
  ]);
  return [...below, ...open, ...standing];
}

async function onVendor(deps: SyncDeps, link: Link): Promise<Problem[]> {
  const contracts = await named(deps, ['COMMITMENT'], link);
  if (contracts) return [inUse(`Subcontracts of this vendor are linked: ${contracts}.`, voidFirst)];
  const waiting = (await openExports(deps)).filter(({ targetId }) => targetId?.startsWith(`${link.cmicId}/`));
  return waiting.map((transfer) =>
    inUse(`The transfer of ${transfer.sourceId} to this vendor is open.`, finishFirst(transfer)),
  );
}

/** Change orders and requests for payment of a contract. */
async function linksBelow(deps: SyncDeps, link: Link): Promise<Problem[]> {
  const [changes, requests] = await Promise.all([
    named(deps, ['COMMITMENT_CHANGE_ORDER'], link),
    named(deps, ['SUBCONTRACTOR_INVOICE'], link),
  ]);
  return [
    ...(changes ? [inUse(`Change orders of it are linked: ${changes}.`, voidFirst)] : []),
    ...(requests ? [inUse(`Requests for payment of it are linked: ${requests}.`, voidFirst)] : []),
  ];
}

/** Its own transfer that is not finished, and those of what hangs on it. */
async function openTransfers({ store, procore }: SyncDeps, { kind, procoreId }: Link): Promise<Problem[]> {
  const ids = (rows: readonly Row<{ id: string }>[]) => rows.flatMap((row) => (row instanceof Error ? [] : [row.id]));
  const found = [await store.transfers.open(kind, 'EXPORT', [procoreId])];
  if (kind === 'COMMITMENT') {
    const [changes, invoices] = await Promise.all([
      procore.commitmentChangeOrder.ofCommitment(procoreId),
      procore.subcontractorInvoice.ofCommitment(procoreId),
    ]);
    found.push(await store.transfers.open('COMMITMENT_CHANGE_ORDER', 'EXPORT', ids(changes)));
    found.push(await store.transfers.open('SUBCONTRACTOR_INVOICE', 'EXPORT', ids(invoices)));
  }
  return found
    .flat()
    .filter((transfer) => transfer !== null)
    .map((transfer) => inUse(`The transfer of ${transfer.sourceId} is open.`, finishFirst(transfer)));
}

/** A document that stands in CMiC would be written a second time (reference, procore 7.5: "still in your ERP system"). */
async function stillInCmic({ cmic }: SyncDeps, { cmicId }: Link): Promise<Problem[]> {
  const key = subcontractKey(cmicId);
  const document = key && (await cmic.commitment.find(key));
  if (!document || document.isVoid) return [];
  const how = document.posted ? `posted on ${document.postDate}` : 'entered, not posted';
  return [inUse(`${cmicId} stands in CMiC (${how}).`, 'Void it in CMiC, then unlink.')];
}

/** The first few CMiC ids below a link's own; an empty text when there are none. */
async function named(deps: SyncDeps, kinds: Kind[], { cmicId }: Link): Promise<string> {
  const byCode = { first: 5, orderBy: { field: 'cmicId', direction: 'ASC' } } as const;
  const links = await deps.store.links.list({ kinds, cmicIdPrefix: `${cmicId}/` }, byCode);
  return links.map((link) => link.cmicId).join(', ');
}

/** All open transfers of commitments, page by page: the one that counts may be the oldest. */
async function openExports(deps: SyncDeps): Promise<Transfer[]> {
  const filter = { kinds: ['COMMITMENT' as const], states: [...openStates] };
  const orderBy = { field: 'createdAt', direction: 'ASC' } as const;
  const found: Transfer[] = [];
  for (let last: Transfer | undefined; ; last = found.at(-1)) {
    const after = last && { value: last.createdAt, id: last.id };
    const page = await deps.store.transfers.list(filter, { first: 500, orderBy, after });
    found.push(...page);
    if (page.length < 500) return found;
  }
}

const voidFirst = 'Void them in CMiC and unlink them first.';
const finishFirst = ({ id }: Transfer) => `Finish, reject or cancel transfer ${id} first.`;

function inUse(message: string, fix: string): Problem {
  return problem('IN_USE', message, ['input', 'id'], fix);
}
