import { isPosting } from '../exporting/post.ts';
import type { Kind } from '../kind.ts';
import type { Link } from '../link/link.ts';
import type { StandingDraft } from '../store/draft-changes.ts';
import type { LinkChange } from '../store/link-changes.ts';
import type { Transfer, TransferDirection, WriteRecord } from '../transfer/transfer.ts';

/** What a change did. */
export type ChangeAction = 'WRITTEN' | 'DRAFTED' | 'POSTED' | 'IMPORTED' | 'VOIDED' | 'LINKED' | 'UNLINKED';

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
  /** The system that it changed; null for links, which are ours. */
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
  /** Decimal text. The document's amount, or its part of the amount, as it was approved, at its header and its posting alone; of a draft, which nobody approves, each line's own. */
  amount: string | null;
  transfer: Transfer | null;
}

/**
 * What a transfer changed, read off its own audit: every write that is proven to have landed, a posting that accounting made, an import's end, and that its document was found void. It is
 * derived and kept nowhere else: a transfer's audit only grows, so there is nothing that a second copy could lose or contradict. Pure.
 */
export function changesOfTransfer(transfer: Transfer): ChangeEntry[] {
  const { writes, history } = transfer;
  const landed = writes.filter(({ outcome }) => outcome === 'DONE');
  const wasEntered = history.some(({ step }) => step === 'entered');
  const told = history.flatMap((happened, index): ChangeEntry[] => {
    const { at, by, step, note } = happened;
    const entry = { ...base(transfer), id: `${transfer.id}/history/${index}`, at, note };
    const brought = transfer.direction === 'IMPORT' ? broughtBy(transfer, happened) : null;
    if (brought) return [{ ...entry, ...brought, by: transfer.createdBy, action: 'IMPORTED', system: 'PROCORE' }];
    // Only accounting can have posted what was entered and not posted by us.
    if (step === 'done' && wasEntered)
      return notPostedByUs(landed).map((document, n) => ({
        ...entry,
        ...document,
        id: n === 0 ? entry.id : `${entry.id}/${document.key}`,
        by: null,
        action: 'POSTED',
        system: 'CMIC',
        amount: amountAt(transfer, document.key),
      }));
    if (step === 'unlink') return [{ ...entry, by, action: 'VOIDED', system: 'CMIC' }];
    return [];
  });
  return [...landed.map((write) => writeEntry(transfer, write)), ...told];
}

/** What an import had brought when it ended; null for what is no end, and for one that was stopped or failed before it brought anything. */
function broughtBy(
  { progress }: Transfer,
  { step, note, done }: Transfer['history'][number],
): Pick<ChangeEntry, 'count' | 'note'> | null {
  // Who fails may be retried and go on: how far it had come then is known from its own entry alone.
  const count = done ?? (step === 'failed' ? 0 : progress.done);
  if (step === 'done') return { count, note };
  if (count === 0) return null;
  if (step === 'cancelled') return { count, note };
  return step === 'failed' ? { count, note: `failed after ${count}${note ? `: ${note}` : ''}` } : null;
}

/** Whether a write entered a document: its header, of a further one `header#2`, or an owner change order. Pure. */
export function isEntry({ step }: Pick<WriteRecord, 'step'>): boolean {
  return /^(header|owner)(#|$)/.test(step);
}

/** The documents that were entered by us and not posted by us; one without a name where a lost store took the writes with it. */
function notPostedByUs(landed: readonly WriteRecord[]): Pick<ChangeEntry, 'resource' | 'key'>[] {
  const posted = new Set(landed.filter(isPosting).map(({ key }) => key));
  const entered = landed.filter(isEntry);
  if (entered.length === 0) return posted.size > 0 ? [] : [{ resource: null, key: null }];
  return entered.filter(({ key }) => !posted.has(key)).map(({ resource, key }) => ({ resource, key }));
}

/** A document's part of the amount that was approved, as it was saved with its header; where none was, the whole at the one that the transfer ends at. */
function amountAt({ amount, targetId, writes }: Transfer, key: string | null): string | null {
  const own = writes.find((write) => write.key === key && write.amount !== undefined);
  if (own?.amount !== undefined) return own.amount;
  const isNamed = writes.some((write) => (isEntry(write) || isPosting(write)) && write.key === targetId);
  return !isNamed || key === targetId ? (amount ?? null) : null;
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

/** That a draft, or a line of it, was made in Procore. Pure. */
export function changeOfDraft({ id, at, by, projectId, jobId, procoreId, draft, line }: StandingDraft): ChangeEntry {
  const place = { kind: draft.kind, procoreId, cmicId: null, projectId, jobId };
  const what = line
    ? { resource: 'line_items', key: line.budgetCodeId, amount: line.amount }
    : { resource: resourceOf(draft), key: draft.header.number };
  return { ...nothing, ...place, id: `draft/${id}`, at, by, action: 'DRAFTED', system: 'PROCORE', ...what };
}

function resourceOf(draft: StandingDraft['draft']): string {
  if (draft.kind === 'COMMITMENT_CHANGE_ORDER') return 'commitment_change_orders';
  return draft.header.sort === 'SUBCONTRACT' ? 'work_order_contracts' : 'purchase_order_contracts';
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

function writeEntry(transfer: Transfer, write: WriteRecord): ChangeEntry {
  const { step, at, by, resource, key } = write;
  const action = isPosting(write) ? 'POSTED' : 'WRITTEN';
  const system = transfer.direction === 'IMPORT' ? 'PROCORE' : 'CMIC';
  const amount = isPosting(write) || isEntry(write) ? amountAt(transfer, key) : null;
  return { ...base(transfer), id: `${transfer.id}/${step}`, at, by, action, system, resource, key, amount };
}
