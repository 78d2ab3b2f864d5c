import type { Answer, Call, Route } from '../shell/types.ts';
import { type Errors, ok, standardError } from './answers.ts';
import { type Fields, isFields, unknownField } from './body.ts';
import { type ChangeOrderWords, COMMITMENT_WORDS, PRIME_WORDS } from './change-order-kinds.ts';
import { createOrderLine, hiddenPco, removeOrderLine, updateOrderLine } from './change-order-lines.ts';
import type { ChangeOrderLineRow, ChangeOrderRow, PotentialChangeOrderRow } from './change-order-rows.ts';
import { lineAmount, orderLines, pcosOf } from './change-order-totals.ts';
import { type Context, route } from './context.ts';
import type { Db } from './db.ts';
import { absent } from './dress.ts';
import { listV2 } from './paging.ts';
import { scopedOrder } from './project-change-orders.ts';
import { isRow } from './sync.ts';

const KNOWN = [
  ...['wbs_code_id', 'amount', 'description', 'quantity', 'unit_cost', 'uom', 'tax_code_id'],
  ...['prime_line_item_id', 'commitment_line_item_id'],
];

/** The lines of a change order in v2's manner: bare bodies, ids as text, no mark. A new line comes into the package's hidden tier. */
export function changeOrderLineV2Routes(context: Context): Route[] {
  return [COMMITMENT_WORDS, PRIME_WORDS].flatMap((words) => kindRoutes(context, words));
}

function kindRoutes(context: Context, words: ChangeOrderWords): Route[] {
  const { db } = context;
  const path = `/rest/v2.0/companies/:company_id/projects/:project_id/${words.path}/:order_id/line_items`;
  const ofOrder = (call: Call, handle: (order: ChangeOrderRow) => Answer): Answer => {
    const order = scopedOrder(db, words, Number(call.params.project_id), Number(call.params.order_id));
    return order ? handle(order) : missing();
  };
  const one = (call: Call, handle: (line: ChangeOrderLineRow, pco: PotentialChangeOrderRow) => Answer): Answer =>
    ofOrder(call, (order) => {
      const line = db.changeOrderLineItems.get(Number(call.params.id));
      const pco = pcosOf(db, order).find(({ id }) => id === line?.holder_id);
      return line && pco ? handle(line, pco) : missing();
    });
  return [
    route('GET', path, (call) =>
      ofOrder(call, (order) =>
        listV2(context, call, orderLines(db, order), { views: ['default', 'extended'], show: (row) => show(db, row) }),
      ),
    ),
    route('POST', path, (call) =>
      ofOrder(call, (order) =>
        bare(call, (fields) => {
          if (!fields.wbs_code_id) return refusal({ wbs_code_id: ["can't be blank"] });
          const made = createOrderLine(context, hiddenPco(context, order), fields);
          return isRow(made)
            ? { status: 201, json: { data: show(db, made) }, accepted: true }
            : refusal(made as unknown as Errors);
        }),
      ),
    ),
    route('GET', `${path}/:id`, (call) => one(call, (line) => ok({ data: show(db, line) }))),
    route('PATCH', `${path}/:id`, (call) =>
      one(call, (line, pco) =>
        bare(call, (fields) => {
          const errors = updateOrderLine(context, pco, line, fields);
          return errors ? refusal(errors) : { status: 200, json: { data: show(db, line) }, accepted: true };
        }),
      ),
    ),
    route('DELETE', `${path}/:id`, (call) =>
      one(call, (line, pco) => {
        const lock = removeOrderLine(context, pco, line);
        return lock ? standardError(422, 'UNPROCESSABLE_ENTITY', `Line item ${lock}`) : { status: 204, accepted: true };
      }),
    ),
  ];
}

function bare(call: Call, handle: (fields: Fields) => Answer): Answer {
  const fields = isFields(call.body) ? call.body : {};
  const unknown = unknownField(fields, KNOWN);
  return unknown ? standardError(400, 'BAD_REQUEST', `Unknown field ${unknown}`, unknown) : handle(fields);
}

const missing = (): Answer => standardError(404, 'NOT_FOUND', 'The requested resource was not found.');

function refusal(errors: Errors): Answer {
  const [[field, texts] = ['base', []]] = Object.entries(errors);
  return standardError(422, 'UNPROCESSABLE_ENTITY', `${field} ${texts[0] ?? 'is invalid'}`, field);
}

function show(db: Db, row: ChangeOrderLineRow) {
  const wbs = row.wbs_code_id === null ? undefined : db.wbsCodes.get(row.wbs_code_id);
  const asText = (id: number | null): string | null => (id === null ? null : String(id));
  return {
    id: String(row.id),
    position: row.position,
    description: row.description,
    uom: row.uom,
    quantity: Number(row.quantity),
    unit_cost: row.unit_cost,
    amount: lineAmount(db, row),
    extended_amount: row.amount,
    tax_code_id: asText(row.tax_code_id),
    wbs_code_id: asText(row.wbs_code_id),
    ...(wbs
      ? { wbs_code: { id: String(wbs.id), flat_code: wbs.flat_code, description: wbs.description } }
      : absent('wbs_code', row.id)),
    prime_line_item_id: asText(row.prime_line_item_id),
    commitment_line_item_id: asText(row.commitment_line_item_id),
  };
}
