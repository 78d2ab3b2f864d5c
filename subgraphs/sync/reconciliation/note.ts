import { createHash, randomUUID } from 'node:crypto';
import { requireReader } from '../../../kernel/auth/actor.ts';
import { forbidden, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { type Problem, problem } from '../problem.ts';
import type { DifferenceNote } from '../store/reconciliations.ts';
import { withKey } from '../transfer/idempotency.ts';
import type { NotedDifference } from './lists.ts';

/** The longest note. */
const LONGEST = 2000;

interface Input {
  id: string;
  note: string;
  idempotencyKey?: string | null | undefined;
}

/** Notes something on a difference of the project's last report. A repeat under one key is one note, also where the first call died behind its write. */
export async function noteDifference(
  context: SyncContext,
  input: Input,
): Promise<{ difference: NotedDifference | null; problems: Problem[] }> {
  const { deps } = context.sync;
  const kept = await withKey(deps, context.actor, 'noteDifference', input, async () => {
    const refused = forbidden(context.actor, 'reconcile') ?? wrongNote(input.note);
    if (refused) return [refused];
    const found = await differenceById(context, input.id);
    if (!found) return [problem('NOT_FOUND', `There is no difference ${input.id}.`, ['input', 'id'])];
    await deps.store.reconciliations.addNote(noteOf(context, input, found));
    return [];
  });
  const problems = 'reused' in kept ? [kept.reused] : kept;
  return { difference: problems.length > 0 ? null : await differenceById(context, input.id), problems };
}

/** A difference of the last report of its project, as the actor may see it. */
export async function differenceById(context: SyncContext, id: string): Promise<NotedDifference | null> {
  requireReader(context.actor);
  const { store } = context.sync.deps;
  const projectId = id.slice(0, Math.max(0, id.indexOf('/')));
  const [report] = await store.reconciliations.last([projectId]);
  if (!report || !seesBothEnds(context.actor, report, context.sync.deps)) return null;
  const page = { first: 1, orderBy: { field: 'openedAt', direction: 'ASC' } } as const;
  const [[row], notes] = await Promise.all([
    store.reconciliations.differences(report.id, { ids: [id] }, page),
    store.reconciliations.notes(projectId),
  ]);
  return row ? { row, notes } : null;
}

function noteOf({ actor, sync }: SyncContext, input: Input, { row }: NotedDifference): DifferenceNote {
  const { idempotencyKey: key, id, note } = input;
  const own = key
    ? createHash('sha256')
        .update(JSON.stringify([actor.sub, key, id]))
        .digest('base64url')
    : randomUUID();
  const projectId = row.id.slice(0, row.id.indexOf('/'));
  return {
    id: own,
    projectId,
    differenceId: id,
    at: sync.deps.clock.now().toISOString(),
    by: actor.sub,
    note: note.trim(),
  };
}

function wrongNote(note: string): Problem | null {
  if (note.trim() !== '' && note.length <= LONGEST) return null;
  return problem('BAD_INPUT', `A note has 1 to ${LONGEST} characters.`, ['input', 'note'], 'Say why it is there.');
}
