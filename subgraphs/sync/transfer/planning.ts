import type { Actor } from '../../../kernel/auth/actor.ts';
import { seesBothEnds } from '../access.ts';
import type { Kind } from '../kind.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { ExportArrow, ImportArrow } from './arrow.ts';
import type { Planned } from './plan.ts';
import { notSupported } from './supported.ts';
import type { Answers, Transfer, TransferDirection } from './transfer.ts';

/** A plan and what a request needs beside it, or the problem that there is nothing to plan. */
export type Planning = { planned: Planned; once: boolean } | { missing: Problem };

/**
 * Plans a record's way along an arrow as this actor may see it: what the actor may not see is absent. Faults of the sources pass through. `whole: false` where nobody looks at the plan
 * itself, only at whether it can go.
 */
export async function planTransfer(
  deps: SyncDeps,
  actor: Actor,
  arrow: { kind: Kind; direction: TransferDirection; id: string },
  answers: Answers,
  open: Transfer | null,
  whole = true,
): Promise<Planning> {
  const found = deps.arrow(arrow.kind, arrow.direction) as ExportArrow | ImportArrow | null;
  if (!found) return { missing: notSupported(arrow.kind, arrow.direction) };
  const result = await (whole ? found.plan : preparation(found))(deps, arrow.id, answers, open);
  if ('missing' in result)
    return result.unplaced && actor.projects !== null ? { missing: notFound(arrow.id) } : { missing: result.missing };
  if (!seesBothEnds(actor, result, deps)) return { missing: notFound(arrow.id) };
  return { planned: result, once: travelsOnce(found, arrow.id) };
}

/** How an arrow gets ready for a run. */
export function preparation(arrow: ExportArrow | ImportArrow): ExportArrow['plan'] {
  return (arrow.direction === 'IMPORT' && arrow.prepare) || arrow.plan;
}

function travelsOnce({ once }: ExportArrow | ImportArrow, id: string): boolean {
  return typeof once === 'boolean' ? once : once(id);
}

/** There is no such record, or the actor may not see it: the same answer. */
export function notFound(id: string, path: string[] = ['input', 'id']): Problem {
  return problem(
    'NOT_FOUND',
    `"${id.slice(0, 80)}" was not found.`,
    path,
    "Check the id; it is the record's `id` in the graph.",
  );
}

/** The shape of the id is wrong. */
export function wrongId(id: string, example: string, path: string[] = ['input', 'id']): Problem {
  return problem('BAD_INPUT', `"${id.slice(0, 80)}" is not an id of this kind.`, path, `Ids look like "${example}".`);
}
