import { Fault } from '../../../kernel/errors.ts';
import { pick } from '../../procore/rows.ts';
import type { SyncDeps } from '../system.ts';
import { removeLink } from './gone.ts';
import type { Link } from './link.ts';
import { takeMark } from './unlink.ts';
import { unlinkable } from './unmark.ts';

/** A marking or unmarking that was interrupted is left alone this long: whoever began it may be at it still. */
const LEFT_ALONE_MS = 30_000;

/** Ends what a crash or an outage interrupted between a vendor's link and its mark, and between taking a document's mark and its link. The marking of documents is mended by their own transfers. */
export async function mendLinks(deps: SyncDeps): Promise<void> {
  const oldest = { first: 50, orderBy: { field: 'updatedAt', direction: 'ASC' } } as const;
  const found = await Promise.all([
    deps.store.links.list({ kinds: ['VENDOR'], states: ['MARKING'] }, oldest),
    deps.store.links.list({ kinds: [...unlinkable], states: ['UNLINKING'] }, oldest),
  ]);
  const before = deps.clock.now().getTime() - LEFT_ALONE_MS;
  for (const link of found.flat().filter(({ updatedAt }) => Date.parse(updatedAt) < before)) {
    try {
      if (link.state === 'UNLINKING') await takeMark(deps, link);
      else await mark(deps, link);
    } catch (error) {
      if (error instanceof Fault && error.source === 'STORE') throw error;
      // A record that cannot be read stands in the way of no other link.
      deps.log.warn({ err: error, linkId: link.id }, 'a link could not be mended; it is tried again');
    }
  }
}

/** Goes on with a marking; what Procore refuses for good, or marked as something else meanwhile, is no link, or it would be tried for ever. */
async function mark(deps: SyncDeps, link: Link): Promise<void> {
  const vendor = pick(await deps.procore.vendor.byIds([link.procoreId]), link.procoreId);
  const mark = vendor?.originId ?? '';
  if (mark !== '' && mark !== link.cmicId && mark !== link.adoptedMark)
    return giveUpMarking(deps, link, `Procore carries the mark ${mark}`);
  const { outcome } = await finishMarking(deps, link);
  if (outcome.outcome === 'refused' && !outcome.retryable) await giveUpMarking(deps, link, outcome.message);
}

/** Takes a link back whose mark cannot be written. */
export async function giveUpMarking(deps: SyncDeps, link: Link, reason: string): Promise<void> {
  deps.log.warn({ linkId: link.id, procoreId: link.procoreId, cmicId: link.cmicId, reason }, 'a link is given up');
  const moved = await deps.store.links.move(link.id, ['MARKING'], 'UNLINKING');
  if (moved) await removeLink(deps, moved, { by: 'worker', reason });
}

/** Marks the Procore vendor of a link that is MARKING, and makes it ACTIVE. The outcome of the mark. */
export async function finishMarking(deps: SyncDeps, link: Link) {
  const outcome =
    link.adoptedMark === null
      ? await deps.procore.vendor.mark(link.procoreId, { originId: link.cmicId, originCode: codeOf(link.cmicId) })
      : ({ outcome: 'done' } as const);
  if (outcome.outcome === 'done')
    return { outcome, link: (await deps.store.links.move(link.id, ['MARKING', 'ACTIVE'], 'ACTIVE')) ?? link };
  return { outcome, link };
}

/** The code that people know: `ACME` of `ZZ/ACME`. */
function codeOf(cmicId: string): string {
  return decodeURIComponent(cmicId.split('/').at(-1) ?? cmicId);
}
