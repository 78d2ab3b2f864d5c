import { Fault } from '../../../kernel/errors.ts';
import type { KnownCauses } from '../financials/causes.ts';
import type { Picture } from '../financials/picture.ts';
import type { Subject } from '../financials/subject.ts';
import type { SnapshotFilter } from '../store/snapshots.ts';
import type { SyncDeps } from '../system.ts';
import { keepLast } from './keep-last.ts';
import { pictureOf } from './kept-picture.ts';
import type { Frame, KeptPicture, SnapshotHead } from './snapshot.ts';

/** A picture of the past, with the snapshot that it is of. */
export interface PastPicture {
  head: SnapshotHead;
  picture: Picture;
  /** What its own reconciliation found; null where none is kept with it, and where not both ends are seen. */
  causes: KnownCauses | null;
}

/** What the last snapshot at or before an instant (ISO text) says of a subject. Throws NO_SNAPSHOT before the first one. */
export async function pictureAt(deps: SyncDeps, subject: Subject, at: string): Promise<PastPicture> {
  const filter = filterOf(subject);
  const head = await headAt(deps, filter, at);
  const found = head && (await keptOf(deps, head));
  if (!head || !found) throw noSnapshot(at, await deps.store.snapshots.earliest(filter));
  const seesBoth = subject.projectId === head.projectId && subject.controlJobId === head.jobId;
  return { head, picture: pictureOf(head, found.kept, subject), causes: seesBoth ? found.causes : null };
}

/** The newest snapshot at or before an instant among those of a filter for one project or job; null where there is none. */
export async function headAt(deps: SyncDeps, filter: SnapshotFilter, at: string): Promise<SnapshotHead | null> {
  await keepLast(deps, filter);
  const heads = await deps.store.snapshots.newest(filter, at);
  // A job that was linked to another project before has snapshots of both.
  return heads.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}

/** There was no reconciliation yet: said as an error with a code of its own, never as figures. */
export function noSnapshot(at: string, earliest: string | null): Fault {
  const what =
    earliest === null ? 'No reconciliation has run yet' : `The first reconciliation read the systems at ${earliest}`;
  return new Fault({
    code: 'NO_SNAPSHOT',
    message: `${what}: what both systems said at ${at} was not kept.`,
    fix: earliest === null ? 'Run `reconcile`; from then on the past can be asked.' : 'Ask for a later instant.',
  });
}

function filterOf({ projectId, controlJobId }: Subject): SnapshotFilter {
  return projectId === null ? { jobIds: controlJobId === null ? [] : [controlJobId] } : { projectIds: [projectId] };
}

async function keptOf(
  { store }: SyncDeps,
  { id }: SnapshotHead,
): Promise<{ kept: KeptPicture; causes: KnownCauses | null } | null> {
  const parts = await store.snapshots.parts(id, '');
  const named = (prefix: string) =>
    parts.filter(({ name }) => name.startsWith(prefix)).map(({ content }) => JSON.parse(content));
  const [frame] = named('frame') as Frame[];
  if (!frame) return null;
  const { causesAsOf } = frame;
  return {
    kept: { frame, cells: named('cells/').flat(), documents: named('documents/').flat() },
    causes: causesAsOf === undefined ? null : { reportId: id, asOf: causesAsOf, parts: named('causes/').flat() },
  };
}
