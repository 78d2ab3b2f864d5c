import { z } from 'zod';
import type { Answer, Call, Route } from '../../shell/types.ts';
import { type Context, route } from '../context.ts';
import { markedRow } from '../db.ts';
import { importStaged } from './import.ts';
import type { ErpItem, ErpStatus, Items } from './items.ts';
import { type Answers, contractOf, EXPORTABLE, exportName, exportPayload } from './payloads.ts';
import { budgetImport, refreshRequest } from './refresh.ts';
import { createRequest, type NewRequest } from './requests.ts';
import { unmetRequirements } from './requirements.ts';
import { moveStaged } from './staged.ts';
import { linking, resetting, stagedRecord } from './staged-clicks.ts';
import { recordMovements } from './transactions.ts';
import { unlinking } from './unlink.ts';

const text = z.string().trim().min(1);
const body = z.strictObject({
  itemType: text,
  itemId: z.coerce.number().int().optional(),
  erpId: text.optional(),
  description: z.string().optional(),
  accountingDate: z.iso.date().optional(),
  reason: text.optional(),
  /** Whose click it is; the webhook of the event names this user. */
  userId: z.int().optional(),
});
type Click = z.output<typeof body>;

interface ClickDeps {
  context: Context;
  items: Items;
  /** Tells the subscribed integrators of an event. */
  announce(requestId: number, projectId: number | null, userId: number): void;
}

/** Who clicks when nobody is named: the first of the company's people who may push to accounting. */
const FIRST_ACCOUNTANT = 1;

/** The clicks of the ERP Integrations tool that have no public API: who may click is not asked, what may follow what is. */
export function clickRoutes(deps: ClickDeps): Route[] {
  const { context, items } = deps;
  const { db } = context;
  // A click runs through without waiting, so who clicks last is who clicks now.
  let userId = FIRST_ACCOUNTANT;

  /** An event about a record: written, remembered on the item, announced. */
  const fire = (request: NewRequest, item?: ErpItem): { requestId: number; detailId: number | null } => {
    const made = createRequest(context, request);
    const ids = { requestId: made.request.id, detailId: made.detail?.id ?? null };
    if (item) Object.assign(item, { erp_request_id: ids.requestId, request_detail_id: ids.detailId });
    deps.announce(
      made.request.id,
      request.itemId === null ? null : projectOf(context, request.itemType, request.itemId),
      userId,
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
    send: onItem('sent', ['not_in_erp', 'rejected', 'synced'], (item) => {
      if (!EXPORTABLE.includes(item.item_type)) return notExportable(item);
      if (item.erp_status === 'synced' && !hasMoved(context, item))
        return refuse(409, 'A record that is synced cannot be sent');
      const unmet = unmetRequirements(context, item.item_type, item.item_id);
      if (unmet.length > 0) return { status: 422, json: { message: unmet.join(' '), unmet } };
      item.update ||= item.erp_status === 'synced';
      items.move(item, 'ready_to_export');
      return undefined;
    }),
    retrieve: onItem('retrieved', ['ready_to_export'], (item) => {
      item.update = false;
      items.move(item, 'not_in_erp');
      return undefined;
    }),
    accept: onItem('accepted', ['ready_to_export', 'failed_to_export'], (item, click) => {
      const answers = answersOf(context, item, click);
      if ('status' in answers) return answers;
      const name = exportName(context, item.item_type, item.item_id);
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
      const asked = unlinking(context, item.item_type, item.item_id);
      if (typeof asked === 'string') return refuse(422, asked);
      if (!asked.hasDetail) items.move(item, 'not_in_erp');
      fire(asked, item);
      return undefined;
    }),
    reset: onItem('reset', ['synced'], (item) => {
      const told = resetting(context, item.item_type, item.item_id);
      if (typeof told === 'string') return refuse(422, told);
      items.move(item, 'not_in_erp');
      fire(told, item);
      return undefined;
    }),
    link: onItem('linked', ['not_in_erp', 'synced'], (item, click) => {
      const record = stagedRecord(context, 'vendor', undefined, click.erpId);
      const told = item.item_type === 'vendor' ? linking(context, item.item_id, record) : 'Only vendors are linked';
      if (typeof told === 'string') return refuse(422, told);
      fire(told, item);
      items.of(item.item_type, item.item_id);
      return undefined;
    }),
    archive: (click) => {
      const record = stagedRecord(context, click.itemType, click.itemId, click.erpId);
      if (record?.status !== 'staged') return refuse(422, 'Only what is staged can be archived');
      moveStaged(context, record, 'archived');
      return { status: 200, json: { itemType: click.itemType, status: record.status } };
    },
    refresh: (click) => {
      const request = refreshRequest(context, click.itemType, click.itemId);
      return typeof request === 'string'
        ? refuse(422, request)
        : { status: 200, json: { itemType: click.itemType, ...fire(request) } };
    },
    import: (click) => {
      if (click.itemType === 'budget') return importBudget(click);
      const record = stagedRecord(context, click.itemType, click.itemId, click.erpId);
      if (!record)
        return refuse(
          404,
          `There is no staged ${click.itemType} ${click.itemId ?? click.erpId ?? ''}; give its id as itemId or its origin as erpId`,
        );
      const made = importStaged(context, record);
      if (typeof made === 'string') return refuse(422, made);
      const { requestName: name, itemId, data } = made;
      // Staged under a name of its own, marked under the one that both kinds of change order share.
      const itemType = click.itemType === 'commitment_change_order' ? 'change_order' : click.itemType;
      fire({ name, itemType, itemId, hasDetail: false, data: () => data });
      return { status: 200, json: show(items.of(itemType, itemId)) };
    },
  };

  /** Procore copies the ERP's estimate into an open budget: the integrator is only told, and does it. */
  function importBudget(click: Click): Answer {
    const request = budgetImport(context, click.itemId);
    return typeof request === 'string'
      ? refuse(422, request)
      : { status: 200, json: { itemType: 'budget', ...fire(request) } };
  }

  return [
    ...Object.entries(clicks).map(([name, handle]) =>
      route('POST', `/erp/${name}`, (call) =>
        clicked(call, (click) => {
          userId = click.userId ?? FIRST_ACCOUNTANT;
          return handle(click);
        }),
      ),
    ),
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
  const erpId = click.erpId ?? ownNumber(db, item) ?? null;
  if (item.item_type === 'vendor' && erpId === null) return refuse(422, 'A vendor needs an erpId');
  const others: readonly { id: number; origin_code: string | null }[] =
    item.item_type === 'vendor' ? db.vendors.rows : contract ? [...db.workOrders.rows, ...db.purchaseOrders.rows] : [];
  if (erpId !== null && others.some((row) => row.id !== item.item_id && row.origin_code === erpId)) {
    return refuse(422, `The ERP id ${erpId} is taken`);
  }
  return { erpId, description: click.description ?? null, accountingDate: click.accountingDate ?? null };
}

/** What the tool fills in as ERP id: the number that people know the record by. */
function ownNumber(db: Context['db'], { item_type: type, item_id: id }: ErpItem): string | null | undefined {
  if (type === 'change_order') return db.changeOrders.get(id)?.number;
  if (type === 'requisition') return db.requisitions.get(id)?.invoice_number;
  return contractOf(db, type, id)?.number;
}

/** What the ERP knows can be sent again when something moved in it since: a budget, or a project that got cost codes of its own. */
function hasMoved(context: Context, item: ErpItem): boolean {
  const project = context.db.projects.get(item.item_id);
  if (project === undefined) return false;
  if (item.item_type === 'project')
    return context.db.costCodes.where('project_id', project.id).some(({ origin_id }) => origin_id === null);
  return item.item_type === 'budget' && recordMovements(context, project).length > 0;
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
  if (itemType === 'project' || itemType === 'budget') return itemId;
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
  refuse(422, `Records of the type ${item.item_type} cannot be exported; there are ${EXPORTABLE.join(', ')}`);

const refuse = (status: number, message: string): Answer => ({ status, json: { message } });
