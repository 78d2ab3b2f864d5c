import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { pciCode } from '../budget-change/number.ts';
import type { ChangeOrderSource } from './read.ts';

type Target = ChangeOrderSource['target'];
type Numbered = { id: string; number: string | null };

/**
 * The code that a change order goes by in CMiC: the approver's, the one chosen before, else an owner change order by Procore's own number (`3`), a potential change item by its type and
 * that number (`EXT0003`). Null where there is no number to make one of. Pure.
 */
export function orderNumber(
  { id, number }: Numbered,
  target: Target,
  typeCode: string | null,
  answers: Answers,
  transfer: Transfer | null,
): string | null {
  const given = answers.number ?? transfer?.number ?? null;
  if (given !== null) return given;
  if (target !== 'OWNER_CHANGE_ORDER') return itemCode({ id, number }, typeCode);
  const own = short(number);
  return own === '' ? null : own;
}

/** The codes of the items, in the order of the parts: one alone has the change order's, of several each has its own number behind that (`EXT0003-1`). Pure. */
export function itemCodes(
  parts: readonly Numbered[],
  target: Target,
  typeCode: string | null,
  number: string | null,
): (string | null)[] {
  if (number === null) return parts.map(() => null);
  if (target === 'OWNER_CHANGE_ORDER') return parts.map(({ id }) => itemCode({ id, number }, typeCode));
  if (parts.length === 1) return [number];
  return parts.map((part) => `${number}-${short(part.number) || part.id.slice(part.id.lastIndexOf('-') + 1)}`);
}

function itemCode({ id, number }: Numbered, typeCode: string | null): string | null {
  return pciCode({ id, number, sort: 'BUDGET_CHANGE' }, typeCode);
}

/** Without the zeros that Procore fills a number up with. */
function short(number: string | null): string {
  return (number ?? '').trim().replace(/^0+(?=\d)/, '');
}
