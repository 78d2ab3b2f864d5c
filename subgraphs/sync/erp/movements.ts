import { decimalText, equal } from '../../../kernel/money.ts';
import type { ErpRequestRecord } from '../../procore/erp/record.ts';
import { detailOf, listAt, projectRecord, textAt, valueAt } from './event.ts';
import { type ErpPart, type Movement, newPart } from './work.ts';

/** `create_budget` and `update_budget`: one part, with the movements that the ERP does not know yet. */
export function budgetParts(record: ErpRequestRecord): ErpPart[] {
  const { data, name } = record;
  const ref = projectRecord(data, 'budget', null);
  const id = textAt(data, 'budget', 'id') ?? textAt(data, 'budget', 'project_id');
  const movements = listAt(data, 'transactions').flatMap((row) => movement(row, data));
  const isUpdate = name === 'update_budget';
  const action = { do: 'EXPORT_BUDGET', record: { ...ref, projectId: ref.projectId ?? id }, isUpdate } as const;
  return [newPart({ ...action, change: null, movements }, detailOf(record), id)];
}

/** One movement. Procore publishes one name of a type, that of original estimates; what else there is tells by its words what it is of. */
function movement(row: unknown, data: unknown): Movement[] {
  const id = textAt(row, 'id');
  if (id === null) return [];
  const of = textAt(row, 'procore_transaction_type') ?? '';
  const words = `${textAt(row, 'type') ?? ''} ${of}`;
  const source = /modification/i.test(words) ? 'MODIFICATION' : /change/i.test(words) ? 'CHANGE' : 'LINE';
  return [
    {
      id,
      source,
      sourceId: textAt(row, 'procore_transaction_id'),
      side: sideOf(of.split('::').at(-1) ?? ''),
      isZero: equal(decimalText(valueAt(row, 'value')) ?? '1', '0'),
      categoryId: categoryOf(textAt(row, 'job_cost_id'), data),
    },
  ];
}

/** `change_event` receives, `budget_change` gives (a budget change's lines); a modification says it plainly. */
function sideOf(word: string): Movement['side'] {
  if (/^(to|change_?event)/i.test(word)) return 'to';
  return /^(from|budget_?change$)/i.test(word) ? 'from' : null;
}

/** `ZZ/24-010/03-100/S`: the code's mark, which the event tells behind its job's (corrections, Procore 16), and the letter of the type's. */
function categoryOf(jobCostId: string | null, data: unknown): string | null {
  const place = listAt(data, 'job_costs').find((each) => textAt(each, 'id') === jobCostId);
  const code = textAt(place, 'cost_code_origin_id')?.split('|').at(-1);
  const type = textAt(place, 'line_item_type_origin_id')?.split('/cat-').at(1);
  return code && type ? `${code}/${type}` : null;
}
