import type { Kind } from '../kind.ts';
import type { SyncDeps } from '../system.ts';

/** The Procore record that a CMiC record stands for. `linked` is false where only our own mark says so. */
export interface ProcoreEnd {
  procoreId: string;
  linked: boolean;
}

/** Records of Procore with their marks. */
export type Marked = readonly { id: string; originId: string | null }[];

/**
 * Resolves CMiC records of one kind to their Procore records: by link, else by our own mark. The marks are read once, and only when a record has no link. Records that are not in the
 * answer are not linked.
 */
export async function resolveToProcore(
  deps: SyncDeps,
  kind: Kind,
  cmicIds: readonly string[],
  marked: () => Promise<Marked>,
): Promise<Map<string, ProcoreEnd>> {
  const found = new Map<string, ProcoreEnd>();
  if (cmicIds.length === 0) return found;
  const links = await deps.store.links.byCmic(kind, cmicIds);
  links.forEach((link) => {
    if (link && link.state !== 'UNLINKING') found.set(link.cmicId, { procoreId: link.procoreId, linked: true });
  });
  const missing = new Set(cmicIds.filter((_, index) => !links[index]));
  if (missing.size === 0) return found;
  const candidates = (await marked()).filter(({ originId }) => originId !== null && missing.has(originId));
  // A record that is linked elsewhere bears a mark that was copied: the link counts.
  const elsewhere = await deps.store.links.byProcore(
    kind,
    candidates.map(({ id }) => id),
  );
  candidates.forEach(({ id, originId }, index) => {
    const link = elsewhere[index];
    if (originId !== null && (!link || link.cmicId === originId))
      found.set(originId, { procoreId: id, linked: Boolean(link) });
  });
  return found;
}

/** The records that only our marks told of. */
export function unlinkedEnds(ends: ReadonlyMap<string, ProcoreEnd>): { cmicId: string; procoreId: string }[] {
  return [...ends].flatMap(([cmicId, { procoreId, linked }]) => (linked ? [] : [{ cmicId, procoreId }]));
}
