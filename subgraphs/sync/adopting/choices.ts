import { type Problem, problem } from '../problem.ts';
import { chosenKinds } from './documents.ts';
import type { Choice, Proposal, Proposed } from './proposal.ts';

/** Why choices cannot be followed, each where it stands: a kind that is not paired, a pair that cannot be. A pair that is named twice says two things. Pure. */
export function choiceProblems(choices: readonly Choice[], proposed: readonly Proposed[]): Problem[] {
  const refused = new Map(proposed.flatMap((each) => each.refused.map(({ choice, reason }) => [choice, reason])));
  const keyOf = ({ kind, procoreId, cmicId }: Choice) => [kind, procoreId, cmicId].join(' ');
  const said = new Set<string>();
  return choices.flatMap((choice, index): Problem[] => {
    const path = ['input', 'choices', String(index)];
    const pair = `${choice.procoreId} and ${choice.cmicId}`;
    if (!chosenKinds.includes(choice.kind)) {
      const fix = `Use ${chosenKinds.join(', ')}.`;
      return [problem('BAD_INPUT', `Pairs of the kind ${choice.kind} are not chosen.`, [...path, 'kind'], fix)];
    }
    const key = keyOf(choice);
    const isSaid = said.has(key);
    said.add(key);
    if (isSaid)
      return [problem('BAD_INPUT', `${pair} are named twice.`, path, 'Say once whether they are to be linked.')];
    const reason = refused.get(choice);
    const what = choice.link ? 'cannot be linked' : 'cannot be left out';
    const fix = 'Take the choice away, or name a pair that the plan shows.';
    return reason === undefined ? [] : [problem('BAD_INPUT', `${pair} ${what}: ${reason}`, path, fix)];
  });
}

/** More choices than a person makes. */
const MOST = 2000;

/** Too many choices for one plan; null where they are not. Pure. */
export function tooMany(choices: readonly Choice[]): Problem | null {
  if (choices.length <= MOST) return null;
  const fix = `Adopt with at most ${MOST} of them first, then again on a new plan with the others.`;
  return problem('BAD_INPUT', `${choices.length} choices are more than ${MOST}.`, ['input', 'choices'], fix);
}

/** Documents whose pair nobody has settled: not linked, one that is in both systems could be sent to CMiC a second time. Codes and vendors may stay open: exports ask for their links. Pure. */
export function openQuestions(proposals: readonly Proposal[]): Problem[] {
  const documents: readonly Proposal['kind'][] = ['COMMITMENT', 'COMMITMENT_CHANGE_ORDER'];
  return proposals
    .filter(({ kind, decision, isLeft }) => documents.includes(kind) && decision === 'ASK' && !isLeft)
    .map(({ procoreId, cmicId, reason, isExported }) => {
      const path = ['matches', procoreId, cmicId];
      const message = `${procoreId} and ${cmicId} may be the same. ${reason ?? ''}`.trim();
      if (isExported) {
        const fix = 'Wait until that transfer ends, and retry it where it failed; then ask adoptionPlan again.';
        return problem('REQUEST_ALREADY_OPEN', message, path, fix, true);
      }
      const fix = 'Say in `choices` whether they are to be linked (link: true), or are two documents (link: false).';
      return problem('POSSIBLE_DUPLICATE', message, path, fix);
    });
}
