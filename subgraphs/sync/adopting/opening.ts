import type { SyncDeps } from '../system.ts';

/**
 * Since when the requests for payment of a commitment come from us: the cut-off of the adoption that took it over (ISO 8601). A project that was linked already takes single documents, so that its adoption opens
 * those alone; any other opens the whole project. Null where neither did.
 */
export async function openingOf(
  { store }: Pick<SyncDeps, 'store'>,
  projectId: string,
  commitmentId: string | null,
): Promise<string | null> {
  const [adoption] = await store.adoptions.of([projectId]);
  if (!adoption) return null;
  const { earlier = [], replaced = [] } = adoption;
  const single = [...(adoption.ofLinked ? [adoption] : []), ...earlier.filter(({ ofLinked }) => ofLinked), ...replaced];
  if (commitmentId !== null)
    for (const { id, cutOff } of single)
      if ((await store.adoptions.pairsOf(id, commitmentId)).length > 0) return cutOff;
  const first = earlier[0] ?? adoption;
  return first.ofLinked ? null : first.cutOff;
}
