import type { Actor } from '../../../kernel/auth/actor.ts';
import { forbidden, seesBothEnds } from '../access.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { notFound } from '../transfer/planning.ts';
import { notSupported } from '../transfer/supported.ts';
import { named } from './accept.ts';
import { type StagedCommitmentItem, stagedItem } from './item.ts';
import { newRejection, saveRejection } from './rejection.ts';
import { readByIds, type StagedSource } from './source.ts';

/** What became of a contract that somebody decided on. */
export interface Decided {
  staged: StagedCommitmentItem | null;
  problems: Problem[];
}

/** Longer than any reason that people read. */
const LONGEST = 1000;

/** Says that a contract is not wanted in Procore. It stays so until CMiC says something else of it, or until it is taken back. Nothing is written to a source. */
export async function rejectStaged(
  deps: SyncDeps,
  actor: Actor,
  { cmicId, reason }: { cmicId: string; reason: string },
): Promise<Decided> {
  const why = reason.trim();
  if (why === '' || why.length > LONGEST)
    return refused(
      why === ''
        ? problem('BAD_INPUT', 'A rejection needs a reason.', ['input', 'reason'], 'Say why; it is kept and shown.')
        : problem(
            'BAD_INPUT',
            `The reason has ${why.length} characters.`,
            ['input', 'reason'],
            `Give ${LONGEST} at most.`,
          ),
    );
  const found = await findStaged(deps, actor, cmicId);
  if ('problem' in found) return refused(found.problem);
  const { source, state } = found.item;
  if (state === 'IMPORTED') return refused(standing(cmicId, source.there?.id ?? null));
  if (state === 'ACCEPTED') return refused(onItsWay(source));
  const { unreadable } = source.contract;
  // It would stand for what CMiC does not say.
  if (unreadable !== null) {
    const told = `A row of it cannot be read: ${unreadable}`;
    return refused(problem('BAD_INPUT', told, ['input', 'cmicId'], 'Mend the row in CMiC.', true));
  }
  const rejection = newRejection(deps, source, why, actor.sub);
  const accepted = await saveRejection(deps, source, rejection);
  if (accepted?.state === 'DONE') return refused(standing(cmicId, accepted.targetId));
  if (accepted) return refused(onItsWay({ ...source, transfer: accepted }));
  return { staged: stagedItem(deps, { ...source, rejection }), problems: [] };
}

/** Takes a rejection back; one that is not there is none. */
export async function withdrawRejection(deps: SyncDeps, actor: Actor, cmicId: string): Promise<Decided> {
  const found = await findStaged(deps, actor, cmicId);
  if ('problem' in found) return refused(found.problem);
  const { source } = found.item;
  // Procore's ERP tool may have it among what is archived: the next refresh puts it back there.
  const rejection = source.rejection && { ...source.rejection, withdrawn: true };
  if (rejection) await deps.store.stagedRejections.put(rejection);
  return { staged: stagedItem(deps, { ...source, rejection }), problems: [] };
}

/** The contract as the actor may decide on it, or why not. */
async function findStaged(
  deps: SyncDeps,
  actor: Actor,
  cmicId: string,
): Promise<{ item: StagedCommitmentItem } | { problem: Problem }> {
  const denied = forbidden(actor, 'reject');
  if (denied) return { problem: denied };
  if (!deps.settings.stagedCommitments.enabled) return { problem: named(notSupported('COMMITMENT', 'IMPORT')) };
  const source = (await readByIds(deps, [cmicId])).get(cmicId);
  // Nobody knows which project it is of.
  if (source instanceof Error && actor.projects === null)
    return { problem: problem('BAD_INPUT', source.message, ['input', 'cmicId'], 'Mend the row in CMiC.') };
  const ends = source && !(source instanceof Error) && { projectId: source.project?.id ?? null, jobId: source.jobId };
  // What the actor may not see is absent.
  if (!source || source instanceof Error || !ends || !seesBothEnds(actor, ends, deps))
    return { problem: notFound(cmicId, ['input', 'cmicId']) };
  const item = stagedItem(deps, source);
  return item ? { item } : { problem: notStaged(source) };
}

function notStaged({ contract, writtenFrom, link }: StagedSource): Problem {
  const { id, isVoid } = contract.header;
  const path = ['input', 'cmicId'];
  if (isVoid && !link) return problem('BAD_INPUT', `${id} is void in CMiC.`, path, 'Leave it there.');
  const other = writtenFrom ?? link?.procoreId ?? 'a commitment with our mark';
  return problem('ALREADY_LINKED', `${id} belongs to ${other} in Procore: there is nothing to decide.`, path);
}

function standing(cmicId: string, commitmentId: string | null): Problem {
  const told = `${cmicId} stands in Procore already, as ${commitmentId ?? 'a commitment'}.`;
  return problem('ALREADY_DONE', told, ['input', 'cmicId']);
}

function onItsWay({ contract, transfer }: StagedSource): Problem {
  return problem(
    'NO_SUCH_STEP',
    `${contract.header.id} was accepted by ${transfer?.createdBy ?? 'somebody'} and is on its way to Procore.`,
    ['input', 'cmicId'],
    `Cancel that first: cancelTransfer with id "${transfer?.id ?? ''}".`,
  );
}

function refused(why: Problem): Decided {
  return { staged: null, problems: [why] };
}
