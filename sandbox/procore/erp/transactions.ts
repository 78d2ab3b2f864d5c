import type { Answer, Call, Route } from '../../shell/types.ts';
import { changed, malformed, notFound, ok } from '../answers.ts';
import { type Fields, flagOf, idOf, isFields, textOf } from '../body.ts';
import { linesOfChange } from '../budget-change-lines.ts';
import type { ErpTransactionRow } from '../budget-change-rows.ts';
import { type Context, route, stamp } from '../context.ts';
import { difference, isZero, sum } from '../money.ts';
import { list } from '../paging.ts';
import { choice, oneOf } from '../query.ts';
import type { ProjectRow } from '../rows.ts';
import { inProject } from '../scope.ts';
import { SYNC_LIMIT } from '../sync.ts';

const PATH = '/rest/v1.0/erp_transactions';

/** The `type` of the published example; the others of its kind are not published, so the names of the other two are assumed. */
const ORIGINAL = 'Erp::OriginalEstimateTransaction';
const CHANGE = 'Erp::BudgetChangeTransaction';
const MODIFICATION = 'Erp::BudgetModificationTransaction';

/**
 * Writes down what has moved in a budget since the last time: the original amount of every line (later only its difference), each line of
 * an approved budget change that was not exported by itself, and each budget modification. `only` names one budget change.
 * @returns the movements that the ERP does not know yet.
 */
export function recordMovements(context: Context, project: ProjectRow, only?: number): ErpTransactionRow[] {
  const { db } = context;
  const known = db.erpTransactions.where('project_id', project.id);
  const told = (type: string, sourceType: string, sourceId: number): ErpTransactionRow[] =>
    known.filter(
      (row) =>
        row.type === type && row.procore_transaction_type === sourceType && row.procore_transaction_id === sourceId,
    );
  const add = (type: string, source: string, id: number, wbsId: number, value: string, notes: string | null): void => {
    const before = told(type, source, id);
    const rest = difference(value, sum(before.map((row) => row.value)));
    // A line of zero is told once: it makes the category in the ERP.
    if (before.length > 0 && isZero(rest)) return;
    const time = stamp(context);
    db.erpTransactions.insert({
      project_id: project.id,
      wbs_code_id: wbsId,
      origin_id: null,
      code: null,
      value: rest,
      synced: false,
      type,
      procore_transaction_id: id,
      procore_transaction_type: source,
      job_cost_id: wbsId,
      notes,
      created_at: time,
      updated_at: time,
    });
  };
  if (only === undefined)
    for (const line of db.budgetLineItems.where('project_id', project.id))
      add(ORIGINAL, 'BudgetLineItem', line.id, line.wbs_code_id, line.original_budget_amount, null);
  for (const change of db.budgetChanges.where('project_id', project.id)) {
    if (change.status !== 'approved' || (only === undefined ? change.origin_id !== null : change.id !== only)) continue;
    for (const line of linesOfChange(db, change.id))
      add(CHANGE, `BudgetChange::${line.type}`, line.id, line.wbs_code_id, line.amount, change.title);
  }
  if (only === undefined)
    for (const row of db.budgetModifications.where('project_id', project.id)) {
      const wbsOf = (id: number): number => db.budgetLineItems.get(id)?.wbs_code_id ?? 0;
      const { to_budget_line_item_id: to, from_budget_line_item_id: from, transfer_amount: value } = row;
      add(MODIFICATION, 'BudgetModification::to', row.id, wbsOf(to), value, row.notes);
      if (from !== null)
        add(MODIFICATION, 'BudgetModification::from', row.id, wbsOf(from), difference('0', value), row.notes);
    }
  const ids = only === undefined ? undefined : new Set(linesOfChange(db, only).map(({ type, id }) => `${type}:${id}`));
  return db.erpTransactions
    .where('project_id', project.id)
    .filter(
      (row) =>
        !row.synced &&
        (!ids || ids.has(`${row.procore_transaction_type.split('::')[1]}:${row.procore_transaction_id}`)),
    );
}

/** A movement as events and the list tell it; its value is a number. */
export const showTransaction = (row: ErpTransactionRow) => ({
  id: row.id,
  origin_id: row.origin_id,
  code: row.code,
  value: Number(row.value),
  synced: row.synced,
  type: row.type,
  procore_transaction_id: row.procore_transaction_id,
  procore_transaction_type: row.procore_transaction_type,
  job_cost_id: row.job_cost_id,
  notes: row.notes,
  created_at: row.created_at,
});

/** The movements of a project's budget: listed, and marked as known to the ERP, one or many. */
export function transactionRoutes(context: Context): Route[] {
  const { db } = context;
  const update = (row: ErpTransactionRow, fields: Fields): void => {
    const origin = textOf(fields, 'origin_id');
    if (origin !== undefined) row.origin_id = origin;
    row.synced = flagOf(fields, 'synced') ?? row.synced;
    row.updated_at = stamp(context);
  };
  const found = (project: ProjectRow, id: unknown): ErpTransactionRow | undefined => {
    const row = db.erpTransactions.get(Number(id));
    return row?.project_id === project.id ? row : undefined;
  };
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) =>
        list(context, call, db.erpTransactions.where('project_id', id), {
          filters: {
            id: oneOf((row) => row.id),
            synced: choice({ true: (row) => row.synced, false: (row) => !row.synced }),
          },
          views: ['default', 'extended'],
          show: showTransaction,
        }),
      ),
    ),
    route('PATCH', `${PATH}/sync`, (call) => inProject(context, call, (project) => updateMany(call, project))),
    route('PATCH', `${PATH}/:id`, (call) =>
      inProject(context, call, (project) => {
        const row = found(project, call.params.id);
        const fields = isFields(call.body) ? call.body.transaction : undefined;
        if (!row) return notFound();
        if (!isFields(fields)) return malformed('param is missing or the value is empty: transaction', 'transaction');
        update(row, fields);
        return changed(showTransaction(row));
      }),
    ),
  ];

  function updateMany(call: Call, project: ProjectRow): Answer {
    const updates = isFields(call.body) ? call.body.updates : undefined;
    if (!Array.isArray(updates)) return malformed('updates is required', 'updates');
    if (updates.length > SYNC_LIMIT) return malformed(`Too many updates, the maximum is ${SYNC_LIMIT}`, 'updates', 413);
    const entities: unknown[] = [];
    const errors: unknown[] = [];
    for (const fields of updates.map((one: unknown) => (isFields(one) ? one : {}))) {
      const row = found(project, idOf(fields, 'id'));
      if (row) update(row, fields);
      if (row) entities.push(showTransaction(row));
      else errors.push({ ...fields, errors: { id: ['Entity with this ID not found'] } });
    }
    return { ...ok({ entities, errors }), ...(entities.length > 0 ? { accepted: true } : {}) };
  }
}
