import { z } from 'zod';
import type { Route } from '../shell/types.ts';
import { type Context, route } from './context.ts';
import type { Db } from './db.ts';
import type { Row } from './rows.ts';
import type { Table } from './table.ts';

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const edit = z.strictObject({ collection: z.string(), match: values, set: values });
const removal = z.strictObject({ collection: z.string(), match: values });

/** Members that tables are indexed by, and the id: a row keeps them for its life. */
const FIXED = [
  'id',
  'project_id',
  'holder_id',
  'sub_job_id',
  'cost_code_id',
  'wbs_code_id',
  'requisition_id',
  'item_id',
];

/**
 * What somebody with the rights of Procore's support does, whatever ERP locks: `POST edit { collection, match, set }` changes members of rows, `POST remove { collection, match }` takes rows
 * away. An unknown collection is 404, an unknown or fixed member 422.
 */
export function editControl({ db, now }: Context): Route[] {
  const found = (collection: string, match: Record<string, unknown>) => {
    const table = tablesOf(db)[collection];
    const rows = table?.rows.filter((row) =>
      Object.entries(match).every(([name, value]) => member(row, name) === value),
    );
    return table && rows ? { table, rows: [...rows] } : null;
  };
  return [
    route('POST', '/edit', (call) => {
      const given = edit.safeParse(call.body ?? {});
      if (!given.success) return { status: 400, json: { message: z.prettifyError(given.error) } };
      const { collection, match, set } = given.data;
      const at = found(collection, match);
      if (!at) return { status: 404, json: { message: `There is no collection ${collection} that can be edited` } };
      const names = Object.keys(set);
      const wrong = names.find((name) => FIXED.includes(name) || at.rows.some((row) => !(name in row)));
      if (wrong) return { status: 422, json: { message: `${wrong} of ${collection} cannot be set` } };
      for (const row of at.rows)
        Object.assign(row, set, 'updated_at' in row ? { updated_at: now().toISOString() } : {});
      return { status: 200, json: { changed: at.rows.length }, accepted: at.rows.length > 0 };
    }),
    route('POST', '/remove', (call) => {
      const given = removal.safeParse(call.body ?? {});
      if (!given.success) return { status: 400, json: { message: z.prettifyError(given.error) } };
      const { collection, match } = given.data;
      const at = found(collection, match);
      if (!at) return { status: 404, json: { message: `There is no collection ${collection} that can be edited` } };
      for (const { id } of at.rows) at.table.remove(id);
      return { status: 200, json: { removed: at.rows.length }, accepted: at.rows.length > 0 };
    }),
  ];
}

/** By the collections' names. */
function tablesOf(db: Db): Record<string, Table<Row> | undefined> {
  return {
    vendors: db.vendors as unknown as Table<Row>,
    work_order_contracts: db.workOrders as unknown as Table<Row>,
    purchase_order_contracts: db.purchaseOrders as unknown as Table<Row>,
    line_items: db.lineItems as unknown as Table<Row>,
    budget_line_items: db.budgetLineItems as unknown as Table<Row>,
    prime_contracts: db.primeContracts as unknown as Table<Row>,
    prime_contract_line_items: db.primeContractLineItems as unknown as Table<Row>,
    change_order_packages: db.changeOrders as unknown as Table<Row>,
    change_order_line_items: db.changeOrderLineItems as unknown as Table<Row>,
    requisitions: db.requisitions as unknown as Table<Row>,
    requisition_items: db.requisitionItems as unknown as Table<Row>,
  };
}

function member(row: Row, name: string): unknown {
  return (row as unknown as Record<string, unknown>)[name];
}
