import { formProblem } from '../../cmic/form.ts';
import type { CmicPotentialChangeItemRecord } from '../../cmic/kinds/budget-change/record.ts';
import { limits } from '../../cmic/limits.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { Answers, Transfer } from '../transfer/transfer.ts';
import { type Elsewhere, numberPath } from './elsewhere.ts';
import type { PciSetUp } from './pci-set-up.ts';

/** Whether CMiC takes the code that an item would go by. Pure. */
export function numberProblems(
  { number, setUp }: { number: string | null; setUp: PciSetUp },
  answers: Answers,
): Problem[] {
  const invalid = (message: string) => [
    problem(
      'NUMBER_INVALID',
      message,
      numberPath(answers),
      `Approve with a number of your own, of up to ${limits.potentialChangeItem} characters.`,
    ),
  ];
  // Without a type code there is a problem of its own.
  if (number === null) return setUp.typeCode === null ? [] : invalid('It has no number to go by in CMiC.');
  const found = formProblem('potentialChangeItem', number);
  if (found?.problem === 'TOO_LONG')
    return invalid(`The number "${number}" has ${[...number].length} characters; CMiC takes ${found.longest}.`);
  if (found || !/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/.test(number))
    return invalid(`The number "${number}" has characters that CMiC does not take.`);
  return [];
}

/** A retry under another code goes ahead only when nothing was written under the old one, and nothing can be any more (design, section 5, Numbers). A lost store may have held an earlier one. `read`: the items that bear the reference, where they were read just now. */
export async function writtenElsewhere(
  deps: SyncDeps,
  transfer: Transfer | null,
  reference: string,
  code: string | null,
  read: readonly CmicPotentialChangeItemRecord[] | null = null,
): Promise<Elsewhere> {
  const earlier = (transfer?.writes ?? []).filter(
    ({ step, outcome, key }) =>
      step.startsWith('header') && outcome !== 'REFUSED' && key.split('/').at(-1) !== encodeURIComponent(code ?? ''),
  );
  // One that wrote under this code alone has nothing elsewhere; one that wrote nothing may follow another that the store lost.
  if (transfer && transfer.writes.length > 0 && earlier.length === 0) return { elsewhere: [], elsewhereUnknown: false };
  // Told before the look: what is absent afterwards was not on its way any more.
  const late = deps.clock.now().getTime() - deps.settings.waits.lateWriteMs;
  const items = read ?? (await deps.cmic['budget-change'].byReference(reference));
  return {
    elsewhere: items.filter((item) => !item.isVoid && item.code !== code).map((item) => item.id),
    elsewhereUnknown: earlier.some(({ outcome, at }) => outcome !== 'DONE' && Date.parse(at) > late),
  };
}
