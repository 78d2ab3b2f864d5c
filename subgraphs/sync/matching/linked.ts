import type { Kind } from '../kind.ts';
import type { MatchDecision } from '../store/match-decisions.ts';
import type { SyncDeps } from '../system.ts';

/** Which of these records have a partner, and what was decided about them. */
export async function linkedOf(
  { store }: SyncDeps,
  kind: Kind,
  procore: readonly { id: string }[],
  cmic: readonly { id: string }[],
): Promise<{ linked: { procore: Set<string>; cmic: Set<string> }; decisions: MatchDecision[] }> {
  const [ours, theirs] = [procore.map(({ id }) => id), cmic.map(({ id }) => id)];
  const [left, right, decisions] = await Promise.all([
    store.links.byProcore(kind, ours),
    store.links.byCmic(kind, theirs),
    store.matchDecisions.ofRecords(kind, ours),
  ]);
  const linked = {
    procore: new Set(ours.filter((_, index) => left[index])),
    cmic: new Set(theirs.filter((_, index) => right[index])),
  };
  return { linked, decisions };
}
