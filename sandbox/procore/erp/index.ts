import type { Context, Tool } from '../context.ts';
import type { ErpRequestDetailRow } from '../rows.ts';
import { clickRoutes } from './clicks.ts';
import { createItems, type ErpStatus } from './items.ts';
import { requestRoutes } from './requests.ts';
import { stagedRoutes } from './staged.ts';
import { transactionRoutes } from './transactions.ts';
import type { WebhookEvent } from './webhook-payload.ts';
import { createWebhooks } from './webhooks.ts';

/** The ERP Integrations tool of the stand-in: the approver's clicks, the integrator's endpoints, and the webhooks between them. */
export interface ErpTool extends Tool {
  /** Where a record stands, for the answers that show an `erp_status`. */
  statusOf(itemType: string, itemId: number): ErpStatus;
  /** Tells the subscribed hooks of anything else that happened. */
  emit(event: WebhookEvent): void;
  /** `erp_items` and the webhooks' rows, for the control routes. */
  collections(): Record<string, readonly object[]>;
  /** Stops deliveries that wait for their next try. */
  close(): void;
}

/** Plugs the tool into a stand-in: its routes go beside the stand-in's own, its control routes under `/_sandbox`. */
export function createErpTool(context: Context): ErpTool {
  const items = createItems(context);
  const webhooks = createWebhooks(context);

  /** The integrator closed a progress record: the record that it is about moves on. */
  const closed = (detail: ErpRequestDetailRow): void => {
    if (detail.item_id === null) return;
    const item = items.of(detail.item_type, detail.item_id);
    // An answer to an older event changes nothing any more.
    if (item.request_detail_id !== detail.id) return;
    if (item.erp_status === 'synced' || item.erp_status === 'not_in_erp') {
      item.messages = detail.messages;
      return;
    }
    if (detail.status === 'failed') items.move(item, 'failed_to_export', { messages: detail.messages });
    if (detail.status === 'rejected')
      items.move(item, 'rejected', { reason: detail.messages.join(' '), messages: detail.messages });
    if (detail.status === 'success') item.update = false;
    // Success alone marks nothing: the origin id makes a record synced, now or when it comes.
    if (detail.status === 'success') items.of(detail.item_type, detail.item_id);
  };

  return {
    routes: [
      ...requestRoutes(context, closed),
      ...stagedRoutes(context),
      ...transactionRoutes(context),
      ...webhooks.routes,
    ],
    control: clickRoutes({
      context,
      items,
      announce: (resourceId, projectId, userId) =>
        webhooks.emit({ resourceName: 'ERP Requests', eventType: 'create', resourceId, projectId, userId }),
    }),
    statusOf: (itemType, itemId) => items.of(itemType, itemId).erp_status,
    emit: (event) => webhooks.emit(event),
    collections: () => ({
      erp_items: items.rows.map((item) => items.of(item.item_type, item.item_id)),
      ...webhooks.collections(),
    }),
    close: () => webhooks.close(),
  };
}
