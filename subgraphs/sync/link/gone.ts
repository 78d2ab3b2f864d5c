import type { SyncDeps } from '../system.ts';
import type { Link } from './link.ts';

/** Notes that somebody has a link taken apart, once it is UNLINKING: should the mark go only later, or by another process, it is still known who wanted it and why. */
export async function noteUnlinking({ store, clock }: SyncDeps, link: Link, by: string, reason: string): Promise<void> {
  const at = clock.now().toISOString();
  await store.linkChanges.append({ id: `${link.id}/asked/${link.updatedAt}`, at, by, step: 'ASKED', reason, link });
}

/**
 * Takes away a link that is UNLINKING, and keeps what it was: the one place where links end. The entry comes first and bears the link's id: whoever dies in between leaves a link that is
 * UNLINKING, which is taken away by a repeat, and the repeat's entry is the same one.
 */
export async function removeLink(
  { store, clock }: SyncDeps,
  link: Link,
  { by, reason }: { by: string; reason: string | null },
): Promise<void> {
  await store.linkChanges.append({
    id: `${link.id}/gone`,
    at: clock.now().toISOString(),
    by,
    step: 'GONE',
    reason,
    link,
  });
  await store.links.remove(link.id);
}
