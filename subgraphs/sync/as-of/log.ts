import type { Kind } from '../kind.ts';
import type { Link } from '../link/link.ts';
import type { LinkChange } from '../store/link-changes.ts';
import type { Transfer, TransferDirection, WriteRecord } from '../transfer/transfer.ts';

/** What a change did. */
export type ChangeAction = 'WRITTEN' | 'POSTED' | 'IMPORTED' | 'VOIDED' | 'LINKED' | 'UNLINKED';

/** A change that passed through us. What an entry tells never changes; entries are only added. */
export interface ChangeEntry {
  /** Of one change always the same. */
  id: string;
  /** ISO 8601. */
  at: string;
  /** Null where nobody of ours did it: accounting posted it in CMiC, and we saw it. */
  by: string | null;
  action: ChangeAction;
  kind: Kind;
  direction: TransferDirection | null;
  /** The system whose books it changed; null for links, which are ours. */
  system: 'PROCORE' | 'CMIC' | null;
  procoreId: string | null;
  cmicId: string | null;
  projectId: string | null;
  jobId: string | null;
  /** What was written, as its system names it: `scmast`, with its key. */
  resource: string | null;
  key: string | null;
  /** Of an import how many records or rows it went through. */
  count: number | null;
  /** Why, where somebody said so. */
  note: string | null;
  /** The document's amount as it was approved, decimal text; of its header and its posting alone. */
  amount: string | null;
  transfer: Transfer | null;
}

/**
 * What a transfer changed, read off its own audit: every write that is proven to have landed, a posting that accounting made, an import's end, and that its document was found void. It is
 * derived and kept nowhere else: a transfer's audit only grows, so there is nothing that a second copy could lose or contradict. Pure.
 */
export function changesOfTransfer(transfer: Transfer): ChangeEntry[] {
  const { writes, history } = transfer;
  const written = writes.filter(({ outcome }) => outcome === 'DONE').map((write) => writeEntry(transfer, write));
  const isPosted = writes.some(({ step, outcome }) => step === 'post' && outcome === 'DONE');
  const wasEntered = history.some(({ step }) => step === 'entered');
  const told = history.flatMap(({ at, by, step, note }, index): ChangeEntry[] => {
    const entry = { ...base(transfer), id: `${transfer.id}/history/${index}`, at, note };
    if (step === 'done' && transfer.direction === 'IMPORT')
      return [
        { ...entry, by: transfer.createdBy, action: 'IMPORTED', system: 'PROCORE', count: transfer.progress.done },
      ];
    // Only accounting can have posted what was entered and not posted by us.
    if (step === 'done' && wasEntered && !isPosted)
      return [{ ...entry, by: null, action: 'POSTED', system: 'CMIC', amount: transfer.amount ?? null }];
    if (step === 'unlink') return [{ ...entry, by, action: 'VOIDED', system: 'CMIC' }];
    return [];
  });
  return [...written, ...told];
}

/** That a link was made, by the link itself. Pure. */
export function changeOfLink(link: Link): ChangeEntry {
  const { id, kind, procoreId, cmicId, projectId, jobId, createdAt, createdBy } = link;
  const ends = { procoreId, cmicId, projectId, jobId };
  return { ...nothing, ...ends, id: `${id}/linked`, at: createdAt, by: createdBy, action: 'LINKED', kind };
}

/** What the store kept of links that are gone: that each was made, and that it was taken apart, by whom and why. Pure. */
export function changesOfGone(changes: readonly LinkChange[]): ChangeEntry[] {
  const asked = new Map(changes.filter(({ step }) => step === 'ASKED').map((change) => [change.link.id, change]));
  return changes
    .filter(({ step }) => step === 'GONE')
    .flatMap(({ id, at, by, reason, link }) => {
      const wish = asked.get(link.id);
      const end = { id, at, by: wish?.by ?? by, note: wish?.reason ?? reason, action: 'UNLINKED' as const };
      return [changeOfLink(link), { ...changeOfLink(link), ...end }];
    });
}

const nothing = {
  direction: null,
  system: null,
  resource: null,
  key: null,
  count: null,
  note: null,
  amount: null,
  transfer: null,
};

function base(transfer: Transfer) {
  const { kind, direction, sourceId, targetId, projectId, jobId } = transfer;
  const [procoreId, cmicId] = direction === 'EXPORT' ? [sourceId, targetId] : [targetId, sourceId];
  return { ...nothing, kind, direction, procoreId, cmicId, projectId, jobId, transfer };
}

function writeEntry(transfer: Transfer, { step, at, by, resource, key }: WriteRecord): ChangeEntry {
  const action = step === 'post' ? 'POSTED' : 'WRITTEN';
  const system = transfer.direction === 'IMPORT' ? 'PROCORE' : 'CMIC';
  const amount = step === 'post' || step === 'header' ? (transfer.amount ?? null) : null;
  return { ...base(transfer), id: `${transfer.id}/${step}`, at, by, action, system, resource, key, amount };
}
