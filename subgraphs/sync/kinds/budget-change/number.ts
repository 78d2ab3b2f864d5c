import type { ProcoreBudgetChangeRecord } from '../../../procore/kinds/budget-change/record.ts';

/**
 * The code of a change in CMiC, unless an approver gives one: the type's code and Procore's number, filled up with zeros (`TFR0007`); a modification has no number, and goes by its id
 * behind an M (`TFRM0007`). Null where there is no number to make one of. Pure.
 */
export function pciCode(
  { id, sort, number }: Pick<ProcoreBudgetChangeRecord, 'id' | 'sort' | 'number'>,
  typeCode: string | null,
): string | null {
  if (typeCode === null) return null;
  if (sort === 'BUDGET_MODIFICATION') return `${typeCode}M${padded(id.slice(id.lastIndexOf('-') + 1))}`;
  const own = number?.trim() ?? '';
  if (own === '') return null;
  return /^\d+$/.test(own) ? `${typeCode}${padded(own)}` : `${typeCode}-${own}`;
}

function padded(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '').padStart(4, '0');
}
