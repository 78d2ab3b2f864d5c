import type { Row } from '../../procore/rows.ts';
import type { Kind } from '../kind.ts';
import { inUse, type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { openStates, type Transfer } from '../transfer/transfer.ts';
import type { Link } from './link.ts';
import { endsWithDocument, isOpen, ownTransfer } from './own-transfer.ts';
import { stillInCmic } from './standing.ts';
import { isUnlinkable, unlinkable } from './unmark.ts';

/** What hangs on a link, or still stands through it: it is named, and has to go first. Empty: the link can be taken apart. */
export async function dependents(deps: SyncDeps, link: Link): Promise<Problem[]> {
  if (!isUnlinkable(link.kind))
    return [notSupported(), ...(link.kind === 'PROJECT' ? await onProject(deps, link) : [])];
  if (link.kind === 'VENDOR') return onVendor(deps, link);
  const [below, open, standing] = await Promise.all([
    link.kind === 'COMMITMENT' ? linksBelow(deps, link) : [],
    openTransfers(deps, link),
    stillInCmic(deps, link),
  ]);
  return [...below, ...open, ...standing];
}

function notSupported(): Problem {
  return problem(
    'NOT_SUPPORTED',
    'Only links of vendors and of exported documents can be taken apart in this version.',
    ['input', 'id'],
    'Links of projects and codes hold the records that were written through them.',
  );
}

/** What was exported to the job of a project. */
async function onProject(deps: SyncDeps, { procoreId }: Link): Promise<Problem[]> {
  const byCode = { first: 5, orderBy: { field: 'cmicId', direction: 'ASC' } } as const;
  const links = await deps.store.links.list({ kinds: documents, projectIds: [procoreId] }, byCode);
  if (links.length === 0) return [];
  return [
    inUse(`Exported records of this project are linked: ${links.map(({ cmicId }) => cmicId).join(', ')}.`, voidFirst),
  ];
}

async function onVendor(deps: SyncDeps, link: Link): Promise<Problem[]> {
  const contracts = await named(deps, ['COMMITMENT'], link);
  if (contracts) return [inUse(`Subcontracts of this vendor are linked: ${contracts}.`, voidFirst)];
  // Their contract's link may be lost.
  const others = await named(deps, ['COMMITMENT_CHANGE_ORDER', 'SUBCONTRACTOR_INVOICE'], link);
  if (others) return [inUse(`Documents of this vendor are linked: ${others}.`, voidFirst)];
  const waiting = (await openExports(deps)).filter(({ targetId }) => targetId?.startsWith(`${link.cmicId}/`));
  return waiting.map(isOpen);
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

/** Its own transfer that is under way, and those of what hangs on it. One that waits for people ends with the document. */
async function openTransfers(deps: SyncDeps, link: Link): Promise<Problem[]> {
  const { store, procore } = deps;
  const ids = (rows: readonly Row<{ id: string }>[]) => rows.flatMap((row) => (row instanceof Error ? [] : [row.id]));
  const own = await ownTransfer(deps, link);
  const found = [own && !endsWithDocument(own) ? own : null];
  if (link.kind === 'COMMITMENT') {
    const [changes, invoices] = await Promise.all([
      procore.commitmentChangeOrder.ofCommitment(link.procoreId),
      procore.subcontractorInvoice.ofCommitment(link.procoreId),
    ]);
    found.push(...(await store.transfers.open('COMMITMENT_CHANGE_ORDER', 'EXPORT', ids(changes))));
    found.push(...(await store.transfers.open('SUBCONTRACTOR_INVOICE', 'EXPORT', ids(invoices))));
  }
  return found.filter((transfer) => transfer !== null).map(isOpen);
}

/** The first few CMiC ids below a link's own; an empty text when there are none. */
async function named(deps: SyncDeps, kinds: Kind[], { cmicId }: Link): Promise<string> {
  const byCode = { first: 5, orderBy: { field: 'cmicId', direction: 'ASC' } } as const;
  const links = await deps.store.links.list({ kinds, cmicIdPrefix: `${cmicId}/` }, byCode);
  return links.map((link) => link.cmicId).join(', ');
}

/** All open exports of commitments, page by page: the one that counts may be the oldest. */
async function openExports(deps: SyncDeps): Promise<Transfer[]> {
  const filter = { kinds: ['COMMITMENT' as const], direction: 'EXPORT' as const, states: [...openStates] };
  const orderBy = { field: 'createdAt', direction: 'ASC' } as const;
  const found: Transfer[] = [];
  for (let last: Transfer | undefined; ; last = found.at(-1)) {
    const after = last && { value: last.createdAt, id: last.id };
    const page = await deps.store.transfers.list(filter, { first: 500, orderBy, after });
    found.push(...page);
    if (page.length < 500) return found;
  }
}

const documents = unlinkable.filter((kind) => kind !== 'VENDOR');
const voidFirst = 'Void them in CMiC and unlink them first.';
