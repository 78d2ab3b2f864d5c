import { formProblem } from '../../../cmic/form.ts';
import { vendorId } from '../../../cmic/kinds/vendor/record.ts';
import { numberPath } from '../../exporting/elsewhere.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { SAME_COMPANY } from './alike.ts';
import { homeDifferences, partnerDifferences, textProblems, type VendorDrafts, vendorDifferences } from './draft.ts';
import type { VendorSource } from './read.ts';

/** Why a vendor cannot go to CMiC as it stands, with what to do about each. Pure. */
export function vendorProblems(
  source: VendorSource,
  answers: Answers,
  drafts: VendorDrafts | null,
  company: string,
): Problem[] {
  const { vendor } = source;
  const inactive =
    vendor.isActive === false
      ? [problem('BAD_INPUT', `${vendor.name} is inactive in Procore.`, ['isActive'], 'Make it active in Procore.')]
      : [];
  return [
    ...inactive,
    ...partnerProblems(source, company),
    ...codeProblems(source, answers),
    ...textProblems(vendor, answers),
    ...elsewhereProblems(source, answers),
    ...takenProblems(source, answers, drafts),
    ...(answers.separate === true ? [] : duplicateProblems(source)),
  ];
}

/** Why what stands under the code is not ours; null when it may be. Pure. */
export function takenBy(
  { partner, home, existing, sent }: Pick<VendorSource, 'partner' | 'home' | 'existing' | 'sent'>,
  drafts: VendorDrafts,
): string | null {
  if (existing && !sent) return `CMiC has a vendor ${existing.code} already: "${existing.name}"`;
  const found = [
    ...(partner ? partnerDifferences(partner, drafts) : []),
    ...(home && drafts.home ? homeDifferences(home, drafts) : []),
    ...(existing ? vendorDifferences(existing, drafts) : []),
  ];
  return found.length > 0 ? `CMiC has another business partner ${drafts.partner.code}: ${found.join('; ')}` : null;
}

/** It has a partner, or a mark, that says something else. A mark is never overwritten. */
function partnerProblems(source: VendorSource, company: string): Problem[] {
  const { vendor, link, mark, code, holder } = source;
  const cmicId = code === null ? null : vendorId(company, code);
  const taken = (message: string, path: string[], fix: string) => [problem('ALREADY_LINKED', message, path, fix)];
  if (link && link.cmicId !== cmicId)
    return taken(
      `${vendor.id} is linked to ${link.cmicId}.`,
      ['input', 'id'],
      'Unlink that pair first, if it is wrong.',
    );
  if (mark.mark === 'EARLIER')
    return taken(
      `It carries an earlier integration's mark of ${mark.cmicId} (${vendor.originId}).`,
      ['originId'],
      `Adopt it: ${linkCall(vendor.id, mark.cmicId)}.`,
    );
  if (mark.mark === 'FOREIGN')
    return taken(
      `It carries another integration's mark (${vendor.originId}).`,
      ['originId'],
      'Add its pattern to the setting `marks.patterns` if it names a CMiC vendor; it is never overwritten.',
    );
  if (mark.mark === 'OURS' && mark.cmicId !== cmicId)
    return taken(`It carries the mark of ${mark.cmicId}.`, ['originId'], 'Unlink it, if that is wrong.');
  // Where the vendor stands in CMiC, that alone is told.
  const isFree = source.existing === null || source.sent;
  if (isFree && holder !== null && holder !== vendor.id)
    return taken(
      `Procore vendor ${holder} carries the mark of ${cmicId}.`,
      ['number'],
      'Approve with another code as the number of the answers.',
    );
  return [];
}

function codeProblems({ code }: VendorSource, answers: Answers): Problem[] {
  const fix = 'Give a code of at most 8 capitals and digits as the number of the answers.';
  const invalid = (message: string) => [problem('NUMBER_INVALID', message, numberPath(answers), fix)];
  if (code === null) return invalid('Nothing in Procore makes a CMiC code.');
  const found = formProblem('vendor', code);
  switch (found?.problem) {
    case undefined:
      return [];
    case 'EMPTY':
      return invalid('The CMiC code is empty.');
    case 'TOO_LONG':
      return invalid(`The CMiC code "${code}" is longer than ${found.longest} characters.`);
    case 'NOT_UPPER_CASE':
      return invalid(`The CMiC code "${code}" is not in capitals.`);
    default:
      return invalid(`The CMiC code "${code}" has characters that CMiC does not take.`);
  }
}

function elsewhereProblems({ elsewhere, elsewhereUnknown }: VendorSource, answers: Answers): Problem[] {
  if (elsewhere.length > 0)
    return [
      problem(
        'NUMBER_INVALID',
        `Its business partner was written as ${elsewhere.join(', ')} already.`,
        numberPath(answers),
        `Retry under that code: number "${elsewhere[0]}".`,
      ),
    ];
  if (!elsewhereUnknown) return [];
  const message = 'A send under the former code may still land in CMiC.';
  return [problem('NUMBER_INVALID', message, numberPath(answers), 'Try again in a few minutes.', true)];
}

function takenProblems(source: VendorSource, answers: Answers, drafts: VendorDrafts | null): Problem[] {
  const taken = drafts && takenBy(source, drafts);
  if (!taken) return [];
  const other = source.suggestion ? `another code, such as "${source.suggestion}"` : 'another code';
  const same = source.existing
    ? ` If it is the same company, link the two: ${linkCall(source.vendor.id, source.existing.id)}.`
    : '';
  return [problem('NUMBER_TAKEN', `${taken}.`, numberPath(answers), `Approve with ${other}.${same}`)];
}

function duplicateProblems({ vendor, alike }: VendorSource): Problem[] {
  return alike
    .filter(({ score, sameTaxId }) => score >= SAME_COMPANY || sameTaxId)
    .map(({ id, name, score, sameTaxId, linkedTo }) => {
      const same = linkedTo
        ? `merge it in Procore with vendor ${linkedTo}, which ${id} is linked to`
        : `link the two: ${linkCall(vendor.id, id)}`;
      return problem(
        'POSSIBLE_DUPLICATE',
        sameTaxId
          ? `CMiC vendor ${id} "${name}" has the same tax id.`
          : `CMiC vendor ${id} "${name}" looks like the same company (${score}).`,
        ['input', 'id'],
        `If it is, ${same}. If they are two companies, approve with separate: true in the answers.`,
      );
    });
}

function linkCall(procoreVendorId: string, cmicVendorId: string): string {
  return `linkVendor(procoreVendorId: "${procoreVendorId}", cmicVendorId: "${cmicVendorId}")`;
}
