import type { Answer, Call, Route } from '../shell/types.ts';
import { ok, standardError } from './answers.ts';
import { changeTotals } from './change-order-totals.ts';
import { grandTotal } from './commitment-view.ts';
import { includeDeleted } from './commitments.ts';
import { type Context, route } from './context.ts';
import { contractsOf } from './contract-kinds.ts';
import type { Db } from './db.ts';
import { absent, amount, status, times } from './dress.ts';
import { listV2 } from './paging.ts';
import { byTimes, choice, inRange, type ListQuery, oneOf } from './query.ts';
import { invoicedTotals } from './requisition-figures.ts';
import type { ContractRow, LineItemRow } from './rows.ts';

const PATH = '/rest/v2.0/companies/:company_id/projects/:project_id/commitment_contracts';

/** Both kinds of commitment in v2's manner: everything under `data`, ids as text, one shape of errors. Read only here. */
export function commitmentV2Routes(context: Context): Route[] {
  const { db } = context;
  const missing = (): Answer => standardError(404, 'NOT_FOUND', 'The requested resource was not found.');
  const ofProject = (call: Call, handle: (projectId: number) => Answer): Answer => {
    const project = db.projects.get(Number(call.params.project_id));
    return project ? handle(project.id) : missing();
  };
  const one = (call: Call, handle: (row: ContractRow) => Answer): Answer =>
    ofProject(call, (projectId) => {
      const id = Number(call.params.id);
      const row = db.workOrders.get(id) ?? db.purchaseOrders.get(id);
      return row?.project_id === projectId && row.deleted_at === null ? handle(row) : missing();
    });
  return [
    route('GET', PATH, (call) =>
      ofProject(call, (projectId) => {
        const detailed = call.query.get('view') === 'extended';
        return listV2(context, call, contractsOf(db, projectId), { ...query, show: (row) => show(db, row, detailed) });
      }),
    ),
    route('GET', `${PATH}/:id`, (call) => one(call, (row) => ok({ data: show(db, row, true) }))),
    route('GET', `${PATH}/:id/summary`, (call) =>
      one(call, ({ id }) => {
        const changes = changeTotals(db, 'commitment', id);
        const { invoiced, paid } = invoicedTotals(db, id);
        return ok({
          data: {
            approved_change_total: amount(changes.approved),
            pending_revised_change_total: amount(changes.pending),
            draft_change_total: amount(changes.draft),
            total_invoices_amount: amount(invoiced),
            total_payments_amount: amount(paid),
            currency_configuration: { currency_iso_code: null },
          },
        });
      }),
    ),
    route('GET', `${PATH}/:id/line_items`, (call) =>
      one(call, ({ id }) => {
        const detailed = call.query.get('view') === 'extended';
        const views = ['default', 'extended'];
        return listV2(context, call, db.lineItems.where('holder_id', id), {
          views,
          show: (row) => showLine(db, row, detailed),
        });
      }),
    ),
    route('GET', `${PATH}/:id/line_items/:line_id`, (call) =>
      one(call, ({ id }) => {
        const row = db.lineItems.get(Number(call.params.line_id));
        return row?.holder_id === id ? ok({ data: showLine(db, row, true) }) : missing();
      }),
    ),
  ];
}

const query: ListQuery<ContractRow> = {
  filters: {
    ...byTimes(),
    id: oneOf((row) => row.id),
    type: oneOf((row) => row.type),
    status: oneOf((row) => row.status),
    vendor_id: oneOf((row) => row.vendor_id),
    executed: choice({ true: (row) => row.executed, false: (row) => !row.executed }),
    accounting_method: oneOf((row) => row.accounting_method),
    signature_required: choice({ true: () => false, false: () => true }),
    deleted_at: inRange((row) => row.deleted_at ?? ''),
    include_deleted: includeDeleted(),
    search: ([value]) => {
      const wanted = (value ?? '').toLowerCase();
      return (row) => `${row.number} ${row.title ?? ''}`.toLowerCase().includes(wanted);
    },
  },
  unless: { include_deleted: (row) => row.deleted_at === null },
  views: ['default', 'extended'],
};

/** v2 shows no `origin_*` on contracts. The vendor's name comes with the extended view alone. */
function show(db: Db, row: ContractRow, detailed: boolean) {
  const vendor = row.vendor_id === null ? undefined : db.vendors.get(row.vendor_id);
  return {
    id: String(row.id),
    type: row.type,
    number: row.number,
    title: row.title,
    description: row.description,
    status: status(row.status, row.id),
    executed: row.executed,
    private: row.private,
    accounting_method: row.accounting_method,
    // A number here, text in v1.
    retainage_percent: row.retainage_percent === null ? null : Number(row.retainage_percent),
    ...(vendor
      ? { vendor: { id: String(vendor.id), ...(detailed ? { name: vendor.name } : {}) } }
      : absent('vendor', row.id)),
    contract_date: row.contract_date,
    contract_start_date: row.contract_start_date,
    contract_estimated_completion_date: row.contract_estimated_completion_date,
    execution_date: row.execution_date,
    signature_required: false,
    enable_ssov: false,
    ssr_enabled: false,
    accessor_ids: [],
    bill_recipient_ids: [],
    created_by: { id: '160586' },
    grand_total: grandTotal(db, row),
    currency_exchange_rate: '1.0',
    payment_terms_id: null,
    funding_rule_id: null,
    deleted_at: row.deleted_at,
    ...times(row),
  };
}

/** The extended view of lines carries what v2 hides elsewhere: the ERP origin, in `external_data`. */
function showLine(db: Db, row: LineItemRow, detailed: boolean) {
  const wbs = row.wbs_code_id === null ? undefined : db.wbsCodes.get(row.wbs_code_id);
  const mark = row.origin_id === null ? null : { origin_id: row.origin_id, origin_code: row.origin_code };
  return {
    id: String(row.id),
    position: row.position,
    description: row.description,
    uom: row.uom,
    quantity: Number(row.quantity),
    unit_cost: row.unit_cost,
    amount: row.amount,
    extended_type: row.extended_type,
    tax_code_id: row.tax_code_id === null ? null : String(row.tax_code_id),
    wbs_code_id: wbs ? String(wbs.id) : null,
    ...(wbs
      ? { wbs_code: { id: String(wbs.id), flat_code: wbs.flat_code, description: wbs.description } }
      : absent('wbs_code', row.id)),
    prime_line_item_id: null,
    ...(detailed ? { change_event_line_item: null, external_data: mark } : {}),
  };
}
