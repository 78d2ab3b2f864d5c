import type { Kind } from '../kind.ts';
import type { SyncDeps } from '../system.ts';
import type { LinePair, Link } from './link.ts';
import { readMark } from './marks.ts';

/** The CMiC record that a Procore record stands for. `link` is null where only our own mark says so: the store lost the link, and a run saves it again. */
export interface Resolved {
  cmicId: string;
  link: Link | null;
}

/** Where a record's mark can be read; asked only for records without a link. */
export type MarkSource = (ids: string[]) => Promise<Map<string, string | null>>;

/**
 * Resolves Procore records of one kind to their CMiC records: by link, else by our own mark in Procore (an earlier integration's mark needs a person: `linkVendor`). `parts` is how many
 * parts the CMiC id has. Records that are not in the answer are not linked.
 */
export async function resolveLinks(
  deps: SyncDeps,
  kind: Kind,
  ids: readonly string[],
  parts: number,
  marks: MarkSource,
): Promise<Map<string, Resolved>> {
  const links = await deps.store.links.byProcore(kind, ids);
  const found = new Map<string, Resolved>();
  ids.forEach((id, index) => {
    const link = links[index];
    if (link && link.state !== 'UNLINKING') found.set(id, { cmicId: link.cmicId, link });
  });
  const missing = ids.filter((_, index) => !links[index]);
  if (missing.length === 0) return found;
  const marked = [...(await marks(missing))].flatMap(([id, originId]) => {
    const reading = readMark(originId, deps.companyCode, parts, deps.settings);
    return reading.mark === 'OURS' ? [{ id, cmicId: reading.cmicId }] : [];
  });
  // A mark that was copied in Procore leads to a record that is another one's: the link counts. It is this very record's where another run has saved it since we looked.
  const linked = await deps.store.links.byCmic(
    kind,
    marked.map(({ cmicId }) => cmicId),
  );
  marked.forEach(({ id, cmicId }, index) => {
    const link = linked[index] ?? null;
    if (link === null || (link.procoreId === id && link.state !== 'UNLINKING')) found.set(id, { cmicId, link });
  });
  return found;
}

/** Saves the links that only marks told of. Idempotent; one that clashes with a link made meanwhile is left out. */
export async function restoreLinks(
  deps: SyncDeps,
  resolved: {
    kind: Kind;
    procoreId: string;
    cmicId: string;
    projectId: string | null;
    jobId: string | null;
    lines?: LinePair[];
  }[],
): Promise<void> {
  if (resolved.length === 0) return;
  await deps.store.links.save(
    resolved.map((each) => ({ lines: [], ...each, state: 'ACTIVE', adoptedMark: null, createdBy: 'worker' })),
  );
}
