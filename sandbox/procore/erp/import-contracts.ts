import type { Errors } from '../answers.ts';
import { PACKAGE_FIELDS } from '../change-order-kinds.ts';
import { createOrderLine, hiddenPco } from '../change-order-lines.ts';
import { createOrder } from '../change-order-write.ts';
import { createContract } from '../commitment-write.ts';
import type { Context } from '../context.ts';
import { contractsOf, kindOf } from '../contract-kinds.ts';
import { changeLine, insertLine, LINE_FIELDS, type LineHolder } from '../line-item-write.ts';
import type { MarkedRow } from '../marks.ts';
import { createPrimeContract, PRIME_FIELDS, updatePrimeContract } from '../prime-contract-write.ts';
import type { ContractType, LineItemRow, ProjectRow, StagedRecordRow } from '../rows.ts';
import type { Table } from '../table.ts';
import type { Imported } from './import.ts';
import { known, markOf, told } from './import-fields.ts';
import { childrenOf } from './staged.ts';

/**
 * A prime contract with its lines. The one kind that can be imported again: it is changed then, unless Procore's is no longer approved.
 * References by origin are translated; one that cannot be found fails the import, and nothing is left behind.
 */
export function importPrimeContract(context: Context, record: StagedRecordRow): Imported | string {
  const { db } = context;
  const project = projectOf(context, record);
  if (typeof project === 'string') return project;
  const fields = { ...known(record.data, PRIME_FIELDS), ...markOf(record) };
  const owner = db.marks.find('prime_contract', record.origin_id);
  const present = owner === undefined ? undefined : db.primeContracts.get(owner);
  if (present && present.project_id !== project.id) return 'The contract is present in another project.';
  if (present && present.status !== 'Approved') return 'The contract in Procore is not Approved.';
  const lines = linesOf(context, record);
  if (typeof lines === 'string') return lines;
  const made = present ?? createPrimeContract(context, project, fields);
  if (!isMade(made)) return told(made);
  const refusal = present && updatePrimeContract(context, present, fields);
  if (refusal) return told(refusal);
  const problem = writeLines(context, db.primeContractLineItems, made, lines);
  if (problem !== undefined) {
    if (!present)
      remove(context, 'prime_contract', made, db.primeContractLineItems, () => db.primeContracts.remove(made.id));
    return problem;
  }
  const data = { prime_contract: { id: made.id, origin_id: made.origin_id }, company_id: db.company.id };
  return { itemId: made.id, requestName: 'create_prime_contract_in_procore', data };
}

/** A commitment that was born in the ERP, with its lines. */
export function importCommitment(context: Context, record: StagedRecordRow, type: ContractType): Imported | string {
  const { db } = context;
  const kind = kindOf(type);
  const project = projectOf(context, record);
  if (typeof project === 'string') return project;
  const vendorOrigin = record.data.vendor_origin_id;
  const vendorId = record.data.vendor_id ?? db.marks.find('vendor', String(vendorOrigin));
  if (vendorId === undefined) return `The vendor ${vendorOrigin} is not synced.`;
  const lines = linesOf(context, record);
  if (typeof lines === 'string') return lines;
  const fields = { ...known(record.data, kind.known), vendor_id: vendorId, ...markOf(record) };
  const made = createContract(context, kind, project, fields);
  if (!isMade(made)) return told(made);
  const problem = writeLines(context, db.lineItems, made, lines);
  if (problem !== undefined) {
    remove(context, kind.itemType, made, db.lineItems, () => kind.table(db).remove(made.id));
    return problem;
  }
  const data = { commitment: { id: made.id, origin_id: made.origin_id, type }, company_id: db.company.id };
  return { itemId: made.id, requestName: 'create_commitment_in_procore', data };
}

/** A change order of a synced commitment; its lines name the lines of the commitment that they change. */
export function importChangeOrder(context: Context, record: StagedRecordRow): Imported | string {
  const { db } = context;
  const project = projectOf(context, record);
  if (typeof project === 'string') return project;
  const origin = String(record.data.commitment_origin_id);
  const contract = contractsOf(db, project.id).find((row) => row.origin_id === origin);
  if (!contract) return `The commitment ${origin} is not synced.`;
  const lines = linesOf(context, record);
  if (typeof lines === 'string') return lines;
  const fields = known(record.data, PACKAGE_FIELDS);
  const order = createOrder(context, project, contract.id, { ...fields, status: 'draft' }, 'commitment');
  if (!isMade(order)) return told(order);
  for (const line of lines) {
    const made = createOrderLine(context, hiddenPco(context, order), line);
    if (isMade(made)) continue;
    order.deleted_at = order.updated_at;
    return told(made as Errors);
  }
  order.status = String(fields.status ?? 'approved').toLowerCase();
  if (order.status === 'approved') order.reviewed_at = order.updated_at;
  const refusal = db.marks.set('change_order', order, markOf(record));
  if (refusal) return `origin_id ${refusal}`;
  const data = { change_order: { id: order.id, origin_id: order.origin_id }, company_id: db.company.id };
  return { itemId: order.id, requestName: 'create_commitment_change_order_in_procore', data };
}

function projectOf({ db }: Context, record: StagedRecordRow): ProjectRow | string {
  const origin = String(record.data.project_origin_id);
  const project = db.projects.get(db.marks.find('project', origin) ?? 0);
  return project ?? `The project ${origin} is not synced.`;
}

type Line = Record<string, unknown>;

/** The staged lines with their references translated into Procore's ids, or what cannot be found. */
function linesOf(context: Context, record: StagedRecordRow): Line[] | string {
  const { db } = context;
  const lines: Line[] = [];
  const references = { cost_code: 'cost_code', line_item_type: 'line_item_type', commitment_line_item: 'line_item' };
  for (const child of childrenOf(context, record)) {
    if (child.status === 'archived') continue;
    const line: Line = { ...known(child.data, [...LINE_FIELDS, 'commitment_line_item_id']), ...markOf(child) };
    for (const [name, itemType] of Object.entries(references)) {
      const origin = child.data[`${name}_origin_id`];
      const id = typeof origin === 'string' ? db.marks.find(itemType, origin) : line[`${name}_id`];
      const optional = name === 'commitment_line_item' && origin === undefined;
      if (id === undefined && !optional) return `Line ${child.origin_id}: the ${name} ${origin ?? ''} is not synced.`;
      if (id !== undefined) line[`${name}_id`] = id;
    }
    lines.push(line);
  }
  return lines;
}

/** Adds the lines, or changes those whose mark is known; the text of the first refusal. */
function writeLines(
  context: Context,
  table: Table<LineItemRow>,
  holder: LineHolder,
  lines: readonly Line[],
): string | undefined {
  for (const line of lines) {
    const present = table.get(context.db.marks.find('line_item', String(line.origin_id)) ?? 0);
    const own = present?.holder_id === holder.id ? present : undefined;
    const result = own ? (changeLine(context, holder, own, line) ?? own) : insertLine(context, table, holder, line);
    if (!isMade(result)) return told(result as Errors);
  }
  return undefined;
}

/** Takes a half-made record back, its marks first. */
function remove(
  { db }: Context,
  itemType: string,
  row: MarkedRow,
  table: Table<LineItemRow>,
  removeHeader: () => void,
): void {
  for (const line of [...table.where('holder_id', row.id)]) {
    db.marks.forget('line_item', line);
    table.remove(line.id);
  }
  db.marks.forget(itemType, row);
  removeHeader();
}

const isMade = <T extends { id: number }>(made: T | Errors): made is T => typeof made.id === 'number';
