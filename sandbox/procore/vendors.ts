import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, invalid, malformed, notFound, ok } from './answers.ts';
import { wrapped } from './body.ts';
import { type Context, route } from './context.ts';
import { list } from './paging.ts';
import { byTimes, equals, type Filter, type ListQuery, oneOf } from './query.ts';
import type { VendorRow } from './rows.ts';
import { companyOf, inCompany, inProject } from './scope.ts';
import { isRow, sync } from './sync.ts';
import { compact, erp, extended, normal } from './vendor-view.ts';
import { createVendor, updateVendor, VENDOR_FIELDS } from './vendor-write.ts';

/** v1.0 vendors honour a page far above the usual 2000 (4967 rows in one answer were seen). */
const PAGING = { size: 100, cap: 10_000 };

/** The company directory, its inactive part, and the directories of the projects. There is no DELETE. */
export function vendorRoutes(context: Context): Route[] {
  const { db } = context;
  const view = (call: Call) => viewOf(context, call.query.get('view'));
  const one = (call: Call, handle: (row: VendorRow) => Answer): Answer =>
    inCompany(context, call, () => {
      const row = db.vendors.get(Number(call.params.id));
      return row ? handle(row) : notFound();
    });
  return [
    route('GET', '/rest/v1.0/vendors', (call) => {
      const spec = { ...companyQuery, views: VIEWS, paging: PAGING, show: view(call) };
      const active = db.vendors.rows.filter((row) => row.is_active);
      return inCompany(context, call, () => list(context, call, active, spec));
    }),
    route('PATCH', '/rest/v1.0/vendors/sync', (call) =>
      inCompany(context, call, () =>
        sync<VendorRow>(call, {
          itemType: 'vendor',
          marks: db.marks,
          known: [...VENDOR_FIELDS, 'business_register_attributes', 'origin_custom_fields'],
          find: db.vendors.get,
          create: (fields) => createVendor(context, fields),
          update: (row, fields) => updateVendor(context, row, fields),
          show: (row) => extended(db, row),
        }),
      ),
    ),
    route('POST', '/rest/v1.0/vendors', (call) => {
      const body = wrapped(call, 'vendor', VENDOR_FIELDS);
      if ('refusal' in body) return companyOf(context, call) ?? body.refusal;
      return inCompany(context, call, () => {
        const made = createVendor(context, body.fields);
        return isRow(made) ? changed(extended(db, made), 201) : invalid(made);
      });
    }),
    route('GET', '/rest/v1.0/vendors/:id', (call) =>
      one(call, (row) => {
        const asked = call.query.get('view');
        return asked === null || VIEWS.includes(asked)
          ? ok(view(call)(row))
          : malformed(`Unknown view ${asked}`, 'view');
      }),
    ),
    route('PATCH', '/rest/v1.0/vendors/:id', (call) => one(call, (row) => patch(context, call, row))),
    route('GET', '/rest/v1.0/companies/:company_id/vendors/inactive', (call) => {
      const inactive = db.vendors.rows.filter((row) => !row.is_active);
      return inCompany(context, call, () => list(context, call, inactive, { show: (row) => extended(db, row) }));
    }),
    route('PATCH', '/rest/v1.0/companies/:company_id/vendors/inactive/:id', (call) =>
      one(call, (row) => (row.is_active ? notFound() : patch(context, call, row))),
    ),
    ...directoryRoutes(context),
  ];
}

const VIEWS = ['compact', 'normal', 'erp', 'extended', 'directory', 'summary'];

const nothing: Filter<VendorRow> = () => () => false;

const projectQuery: ListQuery<VendorRow> = {
  filters: {
    search: ([value]) => {
      const wanted = (value ?? '').toLowerCase();
      return (row) => [row.name, row.origin_code, row.tax_id].some((text) => text?.toLowerCase().includes(wanted));
    },
    id: oneOf((row) => row.id),
    // Documented, but no vendor of the story has a trade, a parent or codes.
    standard_cost_code_id: nothing,
    trade_id: nothing,
    parent_id: nothing,
  },
  sort: { name: (row) => row.name.toLowerCase(), main_office_name: (row) => row.name.toLowerCase() },
};

const companyQuery: ListQuery<VendorRow> = {
  filters: { ...projectQuery.filters, ...byTimes(), origin_id: equals((row) => row.origin_id) },
  sort: { ...projectQuery.sort, project_and_bid_counts: () => 0 },
};

function viewOf({ db }: Context, view: string | null): (row: VendorRow) => unknown {
  if (view === 'compact') return compact;
  if (view === 'erp') return erp;
  return view === 'normal' || view === 'summary' ? normal : (row) => extended(db, row);
}

function patch(context: Context, call: Call, row: VendorRow): Answer {
  const body = wrapped(call, 'vendor', VENDOR_FIELDS);
  if ('refusal' in body) return body.refusal;
  const errors = updateVendor(context, row, body.fields);
  return errors ? invalid(errors) : changed(extended(context.db, row));
}

/** The vendors of one project; the list of v1.1 is leaner than the company's. */
function directoryRoutes(context: Context): Route[] {
  const { db } = context;
  const path = '/rest/v1.1/projects/:project_id/vendors';
  const views = ['extended', 'ids_only', 'list', 'name', 'minimal', 'normal'];
  const directory = (call: Call, full: (row: VendorRow) => unknown): Answer =>
    inProject(context, call, ({ id }) => {
      const rows = db.projectVendors
        .where('project_id', id)
        .flatMap(({ vendor_id }) => db.vendors.get(vendor_id) ?? []);
      const brief = ['ids_only', 'name', 'minimal'].includes(call.query.get('view') ?? '');
      return list(context, call, rows, { ...projectQuery, views, show: brief ? compact : full });
    });
  return [
    route('GET', '/rest/v1.0/projects/:project_id/vendors', (call) => directory(call, (row) => extended(db, row))),
    route('GET', path, (call) => directory(call, normal)),
    route('POST', `${path}/:id/actions/add`, (call) =>
      inProject(context, call, ({ id }) => {
        const vendor = db.vendors.get(Number(call.params.id));
        if (!vendor) return notFound();
        const known = db.projectVendors.where('project_id', id).some((row) => row.vendor_id === vendor.id);
        if (!known) db.projectVendors.insert({ project_id: id, vendor_id: vendor.id });
        return changed(normal(vendor));
      }),
    ),
    route('DELETE', `${path}/:id/actions/remove`, (call) =>
      inProject(context, call, ({ id }) => {
        const entry = db.projectVendors.where('project_id', id).find((row) => row.vendor_id === Number(call.params.id));
        if (!entry) return notFound();
        db.projectVendors.remove(entry.id);
        return { status: 204, accepted: true };
      }),
    ),
  ];
}
