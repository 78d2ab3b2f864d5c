import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, invalid, notFound, ok, refused } from './answers.ts';
import { wrapped } from './body.ts';
import { type Context, route } from './context.ts';
import type { PrimeContractLineRow, PrimeContractRow } from './financial-rows.ts';
import { show as showLine } from './line-item-view.ts';
import { changeLine, insertLine, LINE_FIELDS } from './line-item-write.ts';
import { list } from './paging.ts';
import { enterAwaitedBillings } from './payment-application-entry.ts';
import { enterAwaited } from './prime-change-order-entry.ts';
import { element, show } from './prime-contract-view.ts';
import { createPrimeContract, PRIME_FIELDS, updatePrimeContract } from './prime-contract-write.ts';
import { inRange, oneOf } from './query.ts';
import { inProject } from './scope.ts';
import { isRow, sync } from './sync.ts';

const LIST = '/rest/v1.0/prime_contracts';
/** The older path in the singular: creating, showing, changing and removing one stayed there. */
const ONE = '/rest/v1.0/prime_contract';

/** Prime contracts of v1.0 with their lines. There is no sync of the contracts themselves, only of lines. */
export function primeContractRoutes(context: Context): Route[] {
  const { db } = context;
  const one = (call: Call, handle: (row: PrimeContractRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const row = db.primeContracts.get(Number(call.params.id));
      return row?.project_id === project.id ? handle(row) : notFound();
    });
  return [
    route('GET', LIST, (call) =>
      inProject(context, call, ({ id }) =>
        list(context, call, db.primeContracts.where('project_id', id), {
          filters: { id: oneOf((row) => row.id), updated_at: inRange((row) => row.updated_at) },
          show: (row) => element(db, row),
        }),
      ),
    ),
    route('GET', ONE, (call) =>
      inProject(context, call, ({ id }) => {
        const first = db.primeContracts.where('project_id', id)[0];
        return first ? ok(show(db, first)) : notFound();
      }),
    ),
    route('POST', ONE, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'prime_contract', PRIME_FIELDS);
        if ('refusal' in body) return body.refusal;
        const made = createPrimeContract(context, project, body.fields);
        return isRow(made) ? changed(show(db, made), 201) : invalid(made);
      }),
    ),
    route('GET', `${ONE}/:id`, (call) => one(call, (row) => ok(show(db, row)))),
    route('PATCH', `${ONE}/:id`, (call) =>
      one(call, (row) => {
        const body = wrapped(call, 'prime_contract', PRIME_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = updatePrimeContract(context, row, body.fields);
        return errors ? invalid(errors) : changed(show(db, row));
      }),
    ),
    route('DELETE', `${ONE}/:id`, (call) =>
      one(call, (row) => {
        if (row.origin_id !== null) return refused('Prime contract is synced with ERP and cannot be deleted');
        for (const line of [...db.primeContractLineItems.where('holder_id', row.id)]) {
          db.marks.forget('line_item', line);
          db.primeContractLineItems.remove(line.id);
        }
        db.primeContracts.remove(row.id);
        return { status: 204, accepted: true };
      }),
    ),
    ...lineRoutes(context),
  ];
}

/** The schedule of values: the same lines as a commitment's, never locked. */
function lineRoutes(context: Context): Route[] {
  const { db } = context;
  const table = db.primeContractLineItems;
  const path = `${LIST}/:contract_id/line_items`;
  const ofContract = (call: Call, handle: (contract: PrimeContractRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const contract = db.primeContracts.get(Number(call.params.contract_id));
      return contract?.project_id === project.id ? handle(contract) : notFound();
    });
  const found = (contract: PrimeContractRow, id: number): PrimeContractLineRow | undefined => {
    const row = table.get(id);
    return row?.holder_id === contract.id ? row : undefined;
  };
  const one = (call: Call, handle: (row: PrimeContractLineRow, contract: PrimeContractRow) => Answer): Answer =>
    ofContract(call, (contract) => {
      const row = found(contract, Number(call.params.id));
      return row ? handle(row, contract) : notFound();
    });
  return [
    route('GET', path, (call) =>
      ofContract(call, ({ id }) =>
        list(context, call, table.where('holder_id', id), { show: (row) => showLine(db, row) }),
      ),
    ),
    route('POST', path, (call) =>
      ofContract(call, (contract) => {
        const body = wrapped(call, 'line_item', LINE_FIELDS);
        if ('refusal' in body) return body.refusal;
        const made = insertLine(context, table, contract, body.fields);
        return isRow(made) ? changed(showLine(db, made), 201) : invalid(made);
      }),
    ),
    route('PATCH', `${path}/sync`, (call) =>
      ofContract(call, (contract) => {
        const answer = sync<PrimeContractLineRow>(call, {
          itemType: 'line_item',
          marks: db.marks,
          known: LINE_FIELDS,
          find: (id) => found(contract, id),
          create: (fields) => insertLine(context, table, contract, fields),
          update: (row, fields) => changeLine(context, contract, row, fields),
          show: (row) => showLine(db, row),
        });
        enterAwaited(context, contract);
        enterAwaitedBillings(context, contract);
        return answer;
      }),
    ),
    route('GET', `${path}/:id`, (call) => one(call, (row) => ok(showLine(db, row)))),
    route('PATCH', `${path}/:id`, (call) =>
      one(call, (row, contract) => {
        const body = wrapped(call, 'line_item', LINE_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = changeLine(context, contract, row, body.fields);
        return errors ? invalid(errors) : changed(showLine(db, row));
      }),
    ),
    route('DELETE', `${path}/:id`, (call) =>
      one(call, (row) => {
        db.marks.forget('line_item', row);
        table.remove(row.id);
        return { status: 204, accepted: true };
      }),
    ),
  ];
}
