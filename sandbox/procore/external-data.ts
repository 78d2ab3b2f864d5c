import type { Answer, Call, Route } from '../shell/types.ts';
import { malformed, notConnected, ok } from './answers.ts';
import { type Fields, idOf, isFields } from './body.ts';
import { type Context, route, stamp } from './context.ts';
import { type Db, markedRow } from './db.ts';
import { markOf } from './mark-fields.ts';
import type { MarkedRow } from './marks.ts';
import type { ExternalDataRow } from './rows.ts';
import { SYNC_LIMIT } from './sync.ts';

const PATH = '/rest/v1.0/companies/:company_id/external_data';

/** Procore's list of item types. */
export const ITEM_TYPES = [
  ...['change_order', 'contract_payment', 'cost_code', 'department', 'item', 'budget', 'budget_change', 'insurance'],
  ...[
    'invoice_payment',
    'line_item',
    'line_item_type',
    'markup',
    'payment_application',
    'payment_application_line_item',
  ],
  ...['prime_contract', 'project', 'purchase_order_contract', 'requisition', 'requisition_change_order_item'],
  ...[
    'requisition_contract_detail_item',
    'requisition_contract_item',
    'standard_cost_code',
    'sub_job',
    'tax_code',
    'vendor',
  ],
  ...['work_order_contract', 'company_level_direct_cost'],
];

/**
 * The ERP partner's way to mark records: it passes every lock, in any order. For an app that is not an approved partner (the setting
 * `externalData: false`) all of it answers 403, and the plain syncs have to do.
 */
export function externalDataRoutes(context: Context): Route[] {
  const { db } = context;
  const allowed = (handle: (call: Call) => Answer) => (call: Call) =>
    context.settings.externalData ? handle(call) : notConnected();
  return [
    route(
      'GET',
      PATH,
      allowed((call) => read(context, call)),
    ),
    route(
      'PATCH',
      `${PATH}/sync`,
      allowed((call) => syncAll(context, call)),
    ),
    route(
      'DELETE',
      `${PATH}/bulk_destroy`,
      allowed((call) => {
        const body = isFields(call.body) ? call.body : {};
        const ids = Array.isArray(body.item_ids) ? body.item_ids.map(Number) : [];
        const itemType = String(body.item_type);
        if (!ITEM_TYPES.includes(itemType)) return malformed('item_type is invalid', 'item_type');
        for (const id of ids) {
          const row = rowOf(db, itemType, id);
          if (row) db.marks.set(itemType, row, { origin_id: null });
        }
        return { status: 204, accepted: ids.length > 0 };
      }),
    ),
  ];
}

function read({ db }: Context, call: Call): Answer {
  const itemType = call.query.get('item_type');
  const itemId = call.query.get('item_id');
  if (itemType === null || !ITEM_TYPES.includes(itemType)) return malformed('item_type is invalid', 'item_type');
  const rows = itemId === null ? db.externalData.rows : db.externalData.where('item_id', Number(itemId));
  return ok(rows.filter((row) => row.item_type === itemType).map(show));
}

function syncAll(context: Context, call: Call): Answer {
  const updates = isFields(call.body) ? call.body.updates : undefined;
  if (!Array.isArray(updates)) return malformed('updates is required', 'updates');
  if (updates.length > SYNC_LIMIT) return malformed(`Too many updates, the maximum is ${SYNC_LIMIT}`, 'updates', 413);
  const entities: unknown[] = [];
  const errors: unknown[] = [];
  for (const update of updates) {
    const fields = isFields(update) ? update : {};
    const result = mark(context, fields);
    if ('entity' in result) entities.push(result.entity);
    else errors.push({ ...fields, errors: result });
  }
  return { ...ok({ entities, errors }), ...(entities.length > 0 ? { accepted: true } : {}) };
}

/** A null `origin_id` takes the mark away. */
function mark(context: Context, fields: Fields): { entity: object } | Record<string, string[]> {
  const { db } = context;
  const itemType = String(fields.item_type);
  const itemId = idOf(fields, 'item_id') ?? 0;
  if (!ITEM_TYPES.includes(itemType)) return { item_type: ['is not included in the list'] };
  if (fields.origin_id === undefined) return { origin_id: ["can't be blank"] };
  const row = rowOf(db, itemType, itemId);
  if (!row) return { item_id: ['Entity with this ID not found'] };
  const refusal = db.marks.set(itemType, row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  if ('updated_at' in row) row.updated_at = stamp(context);
  const mapping = mappingOf(db, itemType, itemId);
  return { entity: mapping ? show(mapping) : { id: null, item_type: itemType, item_id: itemId, origin_id: null } };
}

/** The record; for a kind that the stand-in keeps no records of, what its external data alone tells. */
function rowOf(db: Db, itemType: string, itemId: number): MarkedRow | undefined {
  const row = markedRow(db, itemType, itemId);
  if (row !== null) return row;
  const { origin_id = null, origin_code = null, origin_data = null } = mappingOf(db, itemType, itemId) ?? {};
  return { id: itemId, origin_id, origin_code, origin_data };
}

const mappingOf = (db: Db, itemType: string, itemId: number): ExternalDataRow | undefined =>
  db.externalData.where('item_id', itemId).find((row) => row.item_type === itemType);

const show = (row: ExternalDataRow) => ({
  id: row.id,
  item_type: row.item_type,
  item_id: row.item_id,
  origin_id: row.origin_id,
  origin_code: row.origin_code,
  origin_data: row.origin_data,
});
