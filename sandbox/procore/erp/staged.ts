import type { Answer, Call, Route } from '../../shell/types.ts';
import { changed, type Errors, invalid, malformed, notFound, ok } from '../answers.ts';
import { type Fields, idOf, isFields, textOf } from '../body.ts';
import { type Context, route, stamp } from '../context.ts';
import type { StagedRecordRow } from '../rows.ts';
import { inCompany } from '../scope.ts';
import { SYNC_LIMIT } from '../sync.ts';

const STATUSES = ['staged', 'imported', 'archived', 'invalid'];
/** Whose data must name the project that it belongs to. */
const OF_PROJECT = ['sub_job', 'prime_contract', 'purchase_order_contract', 'work_order_contract'];
const TYPES = ['vendor', 'project', ...OF_PROJECT, 'commitment_change_order', 'line_item'];
const BASE = '/rest/v1.0/companies/:company_id/staged_records';

/** Staged records: what the integrator offers for import. One record per item type and origin id; children come with their parent. */
export function stagedRoutes(context: Context): Route[] {
  const { db } = context;
  const write = (call: Call, known: StagedRecordRow | undefined): Answer => {
    const body = isFields(call.body) ? call.body : {};
    const fields = isFields(body.staged_record) ? body.staged_record : body;
    const result = stage(context, fields, known, null);
    return 'id' in result && typeof result.id === 'number'
      ? changed(result, known ? 200 : 201)
      : invalid(result as Errors);
  };
  return [
    route('POST', BASE, (call) => inCompany(context, call, () => write(call, undefined))),
    route('PATCH', `${BASE}/sync`, (call) =>
      inCompany(context, call, () => {
        const updates = isFields(call.body) ? call.body.updates : undefined;
        if (!Array.isArray(updates)) return malformed('updates is required', 'updates');
        if (updates.length > SYNC_LIMIT)
          return malformed(`Too many updates, the maximum is ${SYNC_LIMIT}`, 'updates', 413);
        const entities: unknown[] = [];
        const errors: unknown[] = [];
        for (const fields of updates.map((one: unknown) => (isFields(one) ? one : {}))) {
          const result = stage(context, fields, undefined, null);
          if ('id' in result && typeof result.id === 'number') entities.push(result);
          else errors.push({ ...fields, errors: result });
        }
        return { ...ok({ entities, errors }), ...(entities.length > 0 ? { accepted: true } : {}) };
      }),
    ),
    route('PUT', `${BASE}/:id`, (call) =>
      inCompany(context, call, () => {
        const known = db.stagedRecords.get(Number(call.params.id));
        return known ? write(call, known) : notFound();
      }),
    ),
  ];
}

/** The records that hang on a staged record. */
export function childrenOf({ db }: Context, parent: StagedRecordRow): StagedRecordRow[] {
  return db.stagedRecords.rows.filter((row) => row.parent_id === parent.id);
}

/** Moves a record and its children; an archived child stays archived when its parent comes back to `staged`. */
export function moveStaged(context: Context, record: StagedRecordRow, status: string): void {
  record.status = status;
  record.updated_at = stamp(context);
  for (const child of childrenOf(context, record)) {
    if (!(status === 'staged' && child.status === 'archived')) moveStaged(context, child, status);
  }
}

function stage(
  context: Context,
  fields: Fields,
  given: StagedRecordRow | undefined,
  parent: StagedRecordRow | null,
): StagedRecordRow | Errors {
  const { db } = context;
  const itemType = textOf(fields, 'item_type') ?? given?.item_type ?? '';
  const originId = textOf(fields, 'origin_id') ?? given?.origin_id ?? '';
  const known = given ?? db.stagedRecords.rows.find((row) => row.item_type === itemType && row.origin_id === originId);
  const data = isFields(fields.data) ? fields.data : {};
  const errors = problems(
    itemType,
    originId,
    textOf(fields, 'status'),
    { ...known?.data, ...data },
    parent ?? known?.parent_id ?? null,
  );
  if (errors) return errors;
  const time = stamp(context);
  const row =
    known ??
    db.stagedRecords.insert({
      company_id: db.company.id,
      item_type: itemType,
      origin_id: originId,
      origin_code: null,
      origin_data: null,
      parent_id: null,
      parent_origin_id: null,
      status: 'staged',
      data: {},
      created_at: time,
      updated_at: time,
    });
  const named = textOf(fields, 'parent_origin_id') ?? row.parent_origin_id;
  const byName =
    named === null ? undefined : db.stagedRecords.rows.find((one) => one.origin_id === named && one.id !== row.id);
  row.parent_id = parent?.id ?? idOf(fields, 'parent_id') ?? byName?.id ?? row.parent_id;
  row.parent_origin_id = parent?.origin_id ?? named;
  row.origin_code = textOf(fields, 'origin_code') ?? row.origin_code;
  row.origin_data = textOf(fields, 'origin_data') ?? row.origin_data;
  row.data = { ...row.data, ...data };
  row.updated_at = time;
  const children = Array.isArray(fields.children) ? fields.children.filter(isFields) : [];
  for (const child of children) {
    const result = stage(context, child, undefined, row);
    if (!('id' in result && typeof result.id === 'number')) return { children: Object.values(result as Errors).flat() };
  }
  const status = textOf(fields, 'status');
  if (status && status !== row.status) moveStaged(context, row, status);
  return row;
}

function problems(
  itemType: string,
  originId: string,
  status: string | null | undefined,
  data: Fields,
  parent: StagedRecordRow | number | null,
): Errors | undefined {
  if (!TYPES.includes(itemType)) return { item_type: ['is not included in the list'] };
  if (!originId) return { origin_id: ["can't be blank"] };
  if (status && !STATUSES.includes(status)) return { status: ['is not included in the list'] };
  if (itemType === 'line_item' && parent === null) return { parent_id: ["can't be blank"] };
  if (OF_PROJECT.includes(itemType) && !data.project_origin_id) return { data: ['project_origin_id is missing'] };
  if (itemType === 'commitment_change_order' && !data.commitment_origin_id)
    return { data: ['commitment_origin_id is missing'] };
  return undefined;
}
