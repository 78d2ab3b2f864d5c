import type { CmicSubcontractRecord } from '../../../cmic/kinds/commitment/record.ts';
import { type Drafts, draftLine } from '../../exporting/subcontract.ts';
import { plainText } from '../../exporting/text.ts';
import type { Answers } from '../../transfer/transfer.ts';
import type { ChangeOrderSource } from './read.ts';

/** What CMiC takes of a title (reference, procore 7.4). */
export const LONGEST_TITLE = 200;

/** The title in CMiC: as the approver gave it, or Procore's. */
export function titleOf({ order }: Pick<ChangeOrderSource, 'order'>, answers: Answers): string | null {
  return answers.description ?? order.title;
}

/** What is assigned while writing: it is shown in the plan, and is not in its fingerprint. */
export interface Assigned {
  /** The change code. */
  change: string;
  date: string | null;
}

/**
 * Maps a change order to one of the subcontract that its commitment was exported as (reference, procore 8.1): title to name, description to scope, each line's amount without tax and
 * markup, its task code the Procore line id. It is on the contract's job, of its type, and holds back what the contract does. A purchase order was exported as a subcontract, so its
 * changes are as well. Null while a reference is missing or an amount cannot be sent: the problems say which. Pure.
 */
export function draftChangeOrder(
  source: ChangeOrderSource,
  answers: Answers,
  assigned: Assigned,
  { currency, codes }: { currency: string; codes: 'GATEWAY' | 'CMIC' },
): Drafts | null {
  const { order, commitment, contract } = source;
  if (!contract || !commitment) return null;
  const key = keyOf(contract, assigned.change);
  const lines = source.lines.map((line) => draftLine(line, line.line.description, key));
  if (!lines.every((line) => line !== null)) return null;
  const header: Drafts['header'] = {
    ...key,
    job: contract.job,
    currency,
    name: titleOf(source, answers),
    description: plainText(order.description),
    date: assigned.date,
    startDate: null,
    endDate: null,
    retainagePercent: contract.retainagePercent,
    type: commitment.type,
    reference: order.id,
    isNumberedByCmic: codes === 'CMIC',
  };
  return { header, lines };
}

/** The same drafts under another change code. Pure. */
export function withCode({ header, lines }: Drafts, change: string): Drafts {
  return {
    header: { ...header, change },
    lines: lines.map(({ lineId, draft }) => ({ lineId, draft: { ...draft, change } })),
  };
}

function keyOf({ company, vendor, number }: CmicSubcontractRecord, change: string) {
  return { company, vendor, number, change };
}
