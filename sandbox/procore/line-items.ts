import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, invalid, notFound, ok, refused } from './answers.ts';
import { wrapped } from './body.ts';
import { lineLock } from './commitment-locks.ts';
import { type Context, route } from './context.ts';
import type { ContractKind } from './contract-kinds.ts';
import { show } from './line-item-view.ts';
import { createLine, LINE_FIELDS, updateLine } from './line-item-write.ts';
import { list } from './paging.ts';
import { byTimes, type Filter, oneOf } from './query.ts';
import type { ContractRow, LineItemRow } from './rows.ts';
import { inProject } from './scope.ts';
import { isRow, sync } from './sync.ts';

/** The schedule of values of one kind of commitment. */
export function lineItemRoutes(context: Context, kind: ContractKind): Route[] {
  const { db } = context;
  const path = `${kind.path}/:contract_id/line_items`;
  const ofContract = (call: Call, handle: (contract: ContractRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const contract = kind.table(db).get(Number(call.params.contract_id));
      return contract?.project_id === project.id && contract.deleted_at === null ? handle(contract) : notFound();
    });
  const one = (call: Call, handle: (row: LineItemRow, contract: ContractRow) => Answer): Answer =>
    ofContract(call, (contract) => {
      const row = db.lineItems.get(Number(call.params.id));
      return row?.holder_id === contract.id ? handle(row, contract) : notFound();
    });
  return [
    route('GET', path, (call) =>
      ofContract(call, ({ id }) =>
        list(context, call, db.lineItems.where('holder_id', id), { ...query, show: (row) => show(db, row) }),
      ),
    ),
    route('PATCH', `${path}/sync`, (call) =>
      ofContract(call, (contract) =>
        sync<LineItemRow>(call, {
          itemType: 'line_item',
          marks: db.marks,
          known: LINE_FIELDS,
          find: (id) => {
            const row = db.lineItems.get(id);
            return row?.holder_id === contract.id ? row : undefined;
          },
          create: (fields) => createLine(context, contract, fields),
          update: (row, fields) => updateLine(context, contract, row, fields),
          show: (row) => show(db, row),
        }),
      ),
    ),
    route('POST', path, (call) =>
      ofContract(call, (contract) => {
        const body = wrapped(call, 'line_item', LINE_FIELDS);
        if ('refusal' in body) return body.refusal;
        const made = createLine(context, contract, body.fields);
        return isRow(made) ? changed(show(db, made), 201) : invalid(made);
      }),
    ),
    route('GET', `${path}/:id`, (call) => one(call, (row) => ok(show(db, row)))),
    route('PATCH', `${path}/:id`, (call) =>
      one(call, (row, contract) => {
        const body = wrapped(call, 'line_item', LINE_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = updateLine(context, contract, row, body.fields);
        return errors ? invalid(errors) : changed(show(db, row));
      }),
    ),
    route('DELETE', `${path}/:id`, (call) =>
      one(call, (row, contract) => {
        const lock = lineLock(db, contract, row);
        if (lock) return refused(`Line item ${lock}`);
        db.lineItems.remove(row.id);
        return { status: 204, accepted: true };
      }),
    ),
  ];
}

/** One id, or a range of ids `from...to`. */
const idOrRange =
  (read: (row: LineItemRow) => number | null): Filter<LineItemRow> =>
  ([value]) => {
    const [from, to = from] = (value ?? '').split('...').map(Number);
    return (row) => (read(row) ?? -1) >= from! && (read(row) ?? -1) <= to!;
  };

const query = {
  filters: {
    ...byTimes<LineItemRow>(),
    id: oneOf<LineItemRow>((row) => row.id),
    cost_code_id: idOrRange((row) => row.cost_code_id),
    line_item_type_id: idOrRange((row) => row.line_item_type_id),
  },
  views: ['default', 'ssov_source_lines'],
};
