import { Fault } from '../../../kernel/errors.ts';
import type { DraftChange } from '../store/draft-changes.ts';
import type { SyncDeps } from '../system.ts';
import { changeOrderDraft } from './change-order.ts';
import { commitmentDraft } from './commitment.ts';
import { type DraftSpec, findDraft, hasLine } from './write.ts';

/** Notes of one round. */
const MOST = 20;

/**
 * Settles what was sent to make drafts and nobody asked for again: a process died between the send and the word that it stands. Looked up once no request of it can live any longer (setting
 * `waits.lateWriteMs`), so one look tells; nothing is sent. One that cannot be looked up is tried again after half its age.
 */
export function createDraftMender(deps: SyncDeps): () => Promise<void> {
  const { store, clock, settings } = deps;
  const notBefore = new Map<string, number>();
  return async () => {
    const now = clock.now().getTime();
    const before = new Date(now - settings.waits.lateWriteMs).toISOString();
    const open = await store.draftChanges.open(before, MOST + notBefore.size);
    for (const id of notBefore.keys()) if (!open.some((each) => each.id === id)) notBefore.delete(id);
    for (const change of open.filter(({ id }) => (notBefore.get(id) ?? 0) <= now)) {
      try {
        await store.draftChanges.settle(change.id, await lookUp(deps, change));
        notBefore.delete(change.id);
      } catch (error) {
        if (error instanceof Fault && error.source === 'STORE') throw error;
        notBefore.set(change.id, now + (now - Date.parse(change.at)) / 2);
        deps.log.warn({ err: error, draft: change.id }, 'a draft could not be looked up; it is tried again');
      }
    }
  };
}

/** The draft's id in Procore where the record stands, null where it does not. */
async function lookUp(deps: SyncDeps, change: DraftChange): Promise<string | null> {
  const { line } = change;
  const spec = specOf(deps, change);
  if (!line) return findDraft(spec, true);
  const told = await deps.store.draftChanges.list({ procoreId: line.draftId });
  const others = told.flatMap((each) => each.line ?? []);
  return hasLine(await spec.linesOf(line.draftId), others, line) ? line.draftId : null;
}

function specOf(deps: SyncDeps, { projectId, draft }: DraftChange): DraftSpec {
  return draft.kind === 'COMMITMENT'
    ? commitmentDraft(deps, projectId, draft.header)
    : changeOrderDraft(deps, projectId, draft.header);
}
