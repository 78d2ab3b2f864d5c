import type { Actor } from '../../../kernel/auth/actor.ts';
import { forbidden, seesBothEnds } from '../access.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { notFound } from '../transfer/planning.ts';
import { dependents } from './dependents.ts';
import { noteUnlinking, removeLink } from './gone.ts';
import type { Link } from './link.ts';
import type { LinkAnswered } from './mutate.ts';
import { endOwnTransfer } from './own-transfer.ts';
import { isMarkedWhole, unmark } from './unmark.ts';

/** Takes a link apart: what depends on it is checked first, then the transfer that waits for its posting ends, our mark is taken from Procore, and the link is gone. An adopted mark stays: it is not ours. */
export async function unlink(deps: SyncDeps, actor: Actor, id: string, reason: string): Promise<LinkAnswered> {
  const denied = forbidden(actor, 'link');
  if (denied) return { link: null, problems: [denied] };
  const [link] = await deps.store.links.get([id]);
  if (!link || !seesBothEnds(actor, link, deps)) return { link: null, problems: [notFound(id)] };
  if (reason.trim() === '')
    return {
      link,
      problems: [
        problem('BAD_INPUT', 'Unlinking needs a reason.', ['input', 'reason'], 'Say why; it is kept in the log.'),
      ],
    };
  const standing = await dependents(deps, link);
  if (standing.length > 0) return { link, problems: standing };
  const underWay = link.kind === 'VENDOR' ? null : await endOwnTransfer(deps, actor, link, reason);
  if (underWay) return { link, problems: [underWay] };
  const moved = await deps.store.links.move(id, ['MARKING', 'ACTIVE', 'UNLINKING'], 'UNLINKING');
  if (!moved) return { link: null, problems: [notFound(id)] };
  deps.log.info({ linkId: id, by: actor.sub, reason }, 'a link is taken apart');
  await noteUnlinking(deps, moved, actor.sub, reason);
  const left = await takeMark(deps, moved);
  return { link: moved, problems: left ? [left] : [] };
}

/** The second half of unlinking, which may be repeated: the mark goes, then the link. The problem when Procore would not let go. */
export async function takeMark(deps: SyncDeps, link: Link): Promise<Problem | null> {
  if (link.adoptedMark === null) {
    const outcome = await unmark(deps, link);
    if (outcome.outcome === 'refused' && !outcome.retryable) {
      await deps.store.links.move(link.id, ['UNLINKING'], (await isMarkedWhole(deps, link)) ? 'ACTIVE' : 'MARKING');
      return problem(
        'REFUSED_BY_PROCORE',
        outcome.message,
        ['input', 'id'],
        'The link stands as it was. Mend it in Procore, then unlink again.',
      );
    }
    if (outcome.outcome !== 'done') {
      const why = outcome.outcome === 'unknown' ? outcome.why : outcome.message;
      return problem(
        'SOURCE_UNAVAILABLE',
        `The mark could not be taken from Procore yet: ${why}`,
        ['input', 'id'],
        'It is tried again by itself.',
        true,
      );
    }
  }
  await removeLink(deps, link, { by: 'worker', reason: null });
  return null;
}
