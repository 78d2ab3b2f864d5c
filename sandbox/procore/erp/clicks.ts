import { z } from 'zod';
import type { Answer, Call, Route } from '../../shell/types.ts';
import { type Context, route } from '../context.ts';
import { markedRow } from '../db.ts';
import { importStaged } from './import.ts';
import type { ErpItem, ErpStatus, Items } from './items.ts';
import { type Answers, contractOf, EXPORT_REQUESTS, exportPayload, unlinkPayload } from './payloads.ts';
import { refreshRequest } from './refresh.ts';
import { createRequest, type NewRequest } from './requests.ts';
import { unmetRequirements } from './requirements.ts';

const text = z.string().trim().min(1);
const body = z.strictObject({
  itemType: text,
  itemId: z.coerce.number().int().optional(),
  erpId: text.optional(),
  description: z.string().optional(),
  accountingDate: z.iso.date().optional(),
  reason: text.optional(),
});
type Click = z.output<typeof body>;

interface ClickDeps {
  context: Context;
  items: Items;
  /** Tells the subscribed integrators of an event. */
  announce(requestId: number, projectId: number | null): void;
}

/** The clicks of the ERP Integrations tool that have no public API: who may click is not asked, what may follow what is. */
export function clickRoutes(deps: ClickDeps): Route[] {
  const { context, items } = deps;
  const { db } = context;

  /** An event about a record: written, remembered on the item, announced. */
  const fire = (request: NewRequest, item?: ErpItem): { requestId: number; detailId: number | null } => {
    const made = createRequest(context, request);
    const ids = { requestId: made.request.id, detailId: made.detail?.id ?? null };
    if (item) Object.assign(item, { erp_request_id: ids.requestId, request_detail_id: ids.detailId });
    deps.announce(
      made.request.id,
      request.itemId === null ? null : projectOf(context, request.itemType, request.itemId),
    );
    return ids;
  };

  const onItem =
    (verb: string, from: readonly ErpStatus[], handle: (item: ErpItem, click: Click) => Answer | undefined) =>
    (click: Click): Answer => {
      if (click.itemId === undefined) return refuse(400, 'itemId is missing');
      if (markedRow(db, click.itemType, click.itemId) === undefined)
        return refuse(404, `There is no ${click.itemType} ${click.itemId}`);
      const item = items.of(click.itemType, click.itemId);
      if (!from.includes(item.erp_status)) return refuse(409, `A record that is ${item.erp_status} cannot be ${verb}`);
      return handle(item, click) ?? { status: 200, json: show(item) };
    };

  const clicks: Record<string, (click: Click) => Answer> = {
    send: onItem('sent', ['not_in_erp', 'rejected'], (item) => {
      if (!EXPORT_REQUESTS[item.item_type]) return notExportable(item);
      const unmet = unmetRequirements(context, item.item_type, item.item_id);
      if (unmet.length > 0) return { status: 422, json: { message: unmet.join(' '), unmet } };
      items.move(item, 'ready_to_export');
      return undefined;
    }),
    retrieve: onItem('retrieved', ['ready_to_export'], (item) => {
      items.move(item, 'not_in_erp');
      return undefined;
    }),
    accept: onItem('accepted', ['ready_to_export', 'failed_to_export'], (item, click) => {
      const answers = answersOf(context, item, click);
      if ('status' in answers) return answers;
      const name = EXPORT_REQUESTS[item.item_type];
      if (!name) return notExportable(item);
      items.move(item, 'exporting');
      const data = (detailId: number): object =>
        exportPayload(context, item.item_type, item.item_id, detailId, answers);
      fire({ name, itemType: item.item_type, itemId: item.item_id, hasDetail: true, data }, item);
      return undefined;
    }),
    reject: onItem('rejected', ['ready_to_export', 'failed_to_export'], (item, click) => {
      // A comment is optional only for what failed already.
      if (!click.reason && item.erp_status === 'ready_to_export') return refuse(422, 'A rejection needs a reason');
      items.move(item, 'rejected', { reason: click.reason ?? null });
      return undefined;
    }),
    unlink: onItem('unlinked', ['synced'], (item) => {
      const contract = contractOf(db, item.item_type, item.item_id);
      if (contract) {
        // The integrator decides: it looks into the ERP, takes the marks away and closes the progress record.
        const data = (detailId: number): object => unlinkPayload(context, contract, detailId);
        fire(
          { name: 'unlink_commitment', itemType: item.item_type, itemId: item.item_id, hasDetail: true, data },
          item,
        );
        return undefined;
      }
      const row = markedRow(db, item.item_type, item.item_id);
      if (!row) return refuse(422, `Records of the type ${item.item_type} cannot be unlinked here`);
      const told = { [item.item_type]: { id: row.id, origin_id: row.origin_id }, company_id: db.company.id };
      db.marks.set(item.item_type, row, { origin_id: null, origin_code: null });
      items.move(item, 'not_in_erp');
      fire(
        {
          name: `unlink_${item.item_type}`,
          itemType: item.item_type,
          itemId: item.item_id,
          hasDetail: false,
          data: () => told,
        },
        item,
      );
      return undefined;
    }),
    refresh: (click) => {
      const request = refreshRequest(context, click.itemType, click.itemId);
      return typeof request === 'string'
        ? refuse(422, request)
        : { status: 200, json: { itemType: click.itemType, ...fire(request) } };
    },
    import: (click) => {
      const record = db.stagedRecords.rows.find(
        (row) => row.item_type === click.itemType && (row.id === click.itemId || row.origin_id === click.erpId),
      );
      if (!record)
        return refuse(
          404,
          `There is no staged ${click.itemType} ${click.itemId ?? click.erpId ?? ''}; give its id as itemId or its origin as erpId`,
        );
      const made = importStaged(context, record);
      if (typeof made === 'string') return refuse(422, made);
      const { requestName: name, itemId, data } = made;
      fire({ name, itemType: click.itemType, itemId, hasDetail: false, data: () => data });
      return { status: 200, json: show(items.of(click.itemType, itemId)) };
    },
  };

  return [
    ...Object.entries(clicks).map(([name, handle]) => route('POST', `/erp/${name}`, (call) => clicked(call, handle))),
    route('GET', '/erp/:itemType/:itemId', (call) => {
      const { itemType = '', itemId = '' } = call.params;
      if (markedRow(db, itemType, Number(itemId)) === undefined)
        return refuse(404, `There is no ${itemType} ${itemId}`);
      return { status: 200, json: show(items.of(itemType, Number(itemId))) };
    }),
  ];
}

/** What the approver typed. A vendor needs an ERP id of its own; a commitment's is filled in from its number. */
function answersOf({ db }: Context, item: ErpItem, click: Click): Answers | Answer {
  const contract = contractOf(db, item.item_type, item.item_id);
  const erpId = click.erpId ?? contract?.number ?? null;
  if (item.item_type === 'vendor' && erpId === null) return refuse(422, 'A vendor needs an erpId');
  const others: readonly { id: number; origin_code: string | null }[] =
    item.item_type === 'vendor' ? db.vendors.rows : contract ? [...db.workOrders.rows, ...db.purchaseOrders.rows] : [];
  if (erpId !== null && others.some((row) => row.id !== item.item_id && row.origin_code === erpId)) {
    return refuse(422, `The ERP id ${erpId} is taken`);
  }
  return { erpId, description: click.description ?? null, accountingDate: click.accountingDate ?? null };
}

function clicked(call: Call, handle: (click: Click) => Answer): Answer {
  const click = body.safeParse(call.body ?? {});
  if (click.success) return handle(click.data);
  return refuse(
    400,
    click.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '),
  );
}

function projectOf({ db }: Context, itemType: string, itemId: number): number | null {
  if (itemType === 'project') return itemId;
  const row = markedRow(db, itemType, itemId);
  return row && 'project_id' in row && typeof row.project_id === 'number' ? row.project_id : null;
}

const show = (item: ErpItem): object => ({
  itemType: item.item_type,
  itemId: item.item_id,
  erpStatus: item.erp_status,
  reason: item.reason,
  messages: item.messages,
  requestId: item.erp_request_id,
  detailId: item.request_detail_id,
});

const notExportable = (item: ErpItem): Answer =>
  refuse(
    422,
    `Records of the type ${item.item_type} cannot be exported; there are ${Object.keys(EXPORT_REQUESTS).join(', ')}`,
  );

const refuse = (status: number, message: string): Answer => ({ status, json: { message } });
