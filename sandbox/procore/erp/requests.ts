import type { Answer, Call, Route } from '../../shell/types.ts';
import { changed, invalid, malformed, notFound, ok } from '../answers.ts';
import { type Fields, isFields } from '../body.ts';
import { type Context, route, stamp } from '../context.ts';
import { list } from '../paging.ts';
import { oneOf } from '../query.ts';
import type { ErpRequestDetailRow, ErpRequestRow } from '../rows.ts';
import { inCompany } from '../scope.ts';
import { SYNC_LIMIT } from '../sync.ts';

/** An event about one record (or about a whole list, `itemId` null) on its way to the integrator. */
export interface NewRequest {
  name: string;
  itemType: string;
  itemId: number | null;
  /** Events that only inform have no progress record to close. */
  hasDetail: boolean;
  /** Builds `request_data`; the detail's id stands in it. */
  data(detailId: number): unknown;
}

/** Writes the event and its progress record. Sending the webhook is the caller's. */
export function createRequest(
  context: Context,
  request: NewRequest,
): { request: ErpRequestRow; detail: ErpRequestDetailRow | undefined } {
  const { db } = context;
  const times = { created_at: stamp(context), updated_at: stamp(context) };
  const row = db.erpRequests.insert({
    company_id: db.company.id,
    request_name: request.name,
    request_data: null,
    integration_app_name: null,
    ...times,
  });
  const detail = request.hasDetail
    ? db.erpRequestDetails.insert({
        erp_request_id: row.id,
        company_id: db.company.id,
        item_type: request.itemType,
        item_id: request.itemId,
        status: 'in_progress',
        messages: [],
        ...times,
      })
    : undefined;
  row.request_data = request.data(detail?.id ?? 0);
  return { request: row, detail };
}

const STATUSES = ['in_progress', 'success', 'failed', 'rejected', 'stale'];
const BASE = '/rest/v1.0/companies/:company_id';

/** The integrator's side: reading an event, listing and closing progress records. `closed` hears of each change of status. */
export function requestRoutes(context: Context, closed: (detail: ErpRequestDetailRow) => void): Route[] {
  const { db } = context;
  const update = (detail: ErpRequestDetailRow, fields: Fields): Record<string, string[]> | undefined => {
    const { status, messages } = fields;
    if (status !== undefined && !STATUSES.includes(String(status))) return { status: ['is not included in the list'] };
    if (messages !== undefined && !isTexts(messages)) return { messages: ['must be a list of texts'] };
    if (isTexts(messages)) detail.messages = messages;
    if (status !== undefined) detail.status = String(status);
    detail.updated_at = stamp(context);
    closed(detail);
    return undefined;
  };
  const updateOne = (call: Call): Answer =>
    inCompany(context, call, () => {
      const detail = db.erpRequestDetails.get(Number(call.params.id));
      if (!detail) return notFound();
      const fields = isFields(call.body) ? call.body.request_detail : undefined;
      if (!isFields(fields))
        return malformed('param is missing or the value is empty: request_detail', 'request_detail');
      const errors = update(detail, fields);
      return errors ? invalid(errors) : changed(detail);
    });
  const updateMany = (call: Call): Answer =>
    inCompany(context, call, () => {
      // Documented as a bare list; other syncs wrap it in `updates`.
      const updates = Array.isArray(call.body) ? call.body : isFields(call.body) ? call.body.updates : undefined;
      if (!Array.isArray(updates)) return malformed('updates is required', 'updates');
      if (updates.length > SYNC_LIMIT)
        return malformed(`Too many updates, the maximum is ${SYNC_LIMIT}`, 'updates', 413);
      const entities: unknown[] = [];
      const errors: unknown[] = [];
      for (const fields of updates.map((one: unknown) => (isFields(one) ? one : {}))) {
        const detail = db.erpRequestDetails.get(Number(fields.id));
        const refusal = detail ? update(detail, fields) : { id: ['Entity with this ID not found'] };
        if (refusal) errors.push({ ...fields, errors: refusal });
        else entities.push(detail);
      }
      return { ...ok({ entities, errors }), ...(entities.length > 0 ? { accepted: true } : {}) };
    });
  return [
    route('GET', `${BASE}/erp_requests/:id`, (call) =>
      inCompany(context, call, () => {
        const request = db.erpRequests.get(Number(call.params.id));
        return request ? ok(show(context, request)) : notFound();
      }),
    ),
    route('GET', `${BASE}/erp_request_details`, (call) =>
      inCompany(context, call, () =>
        list(context, call, db.erpRequestDetails.rows, {
          filters: {
            item_id: oneOf((row) => row.item_id),
            item_type: oneOf((row) => row.item_type),
            status: oneOf((row) => row.status),
          },
          show: (row) => row,
        }),
      ),
    ),
    route('PATCH', `${BASE}/erp_request_details/sync`, updateMany),
    route('PATCH', `${BASE}/erp_request_details/:id`, updateOne),
    route('PUT', `${BASE}/erp_request_details/:id`, updateOne),
  ];
}

/** The event as it is fetched. A job's event bears its progress record beside `request_data` (corrections, Procore 39). */
function show({ db }: Context, request: ErpRequestRow): object {
  if (request.request_name !== 'create_or_update_job') return request;
  const [detail] = db.erpRequestDetails.where('erp_request_id', request.id);
  return { ...request, request_detail_id: detail?.id ?? null };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
