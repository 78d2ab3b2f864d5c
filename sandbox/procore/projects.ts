import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, invalid, notFound, ok } from './answers.ts';
import { wrapped } from './body.ts';
import { type Context, route } from './context.ts';
import { list } from './paging.ts';
import { compact, displayName, lean, listV10, listV11, show, syncEntity } from './project-view.ts';
import { createProject, PROJECT_FIELDS, updateProject } from './project-write.ts';
import { byTimes, choice, equals, type Filter, type ListQuery, oneOf } from './query.ts';
import type { ProjectRow } from './rows.ts';
import { companyOf, inCompany } from './scope.ts';
import { isRow, sync } from './sync.ts';

/** Projects: both list versions, the company's lean list, Show, create, update, sync. There is no DELETE. */
export function projectRoutes(context: Context): Route[] {
  const { db } = context;
  const query = listQuery(context);
  const one = (call: Call, handle: (row: ProjectRow) => Answer): Answer =>
    inCompany(context, call, () => {
      const row = db.projects.get(Number(call.params.id));
      return row ? handle(row) : notFound();
    });
  return [
    route('GET', '/rest/v1.0/projects', (call) => {
      const view = call.query.get('serializer_view') === 'compact' ? compact : listV10;
      const spec = { ...query, also: ['serializer_view'], show: view };
      return inCompany(context, call, () => list(context, call, db.projects.rows, spec));
    }),
    route('GET', '/rest/v1.1/projects', (call) => {
      const filters = { ...query.filters, project_number: equals<ProjectRow>((row) => row.project_number) };
      const view = call.query.get('view');
      const form = view === 'compact' ? compact : view === 'ids' ? (row: ProjectRow) => row.id : listV11;
      const paging = view === 'ids' ? { size: 200_000, cap: 200_000 } : { size: 100, cap: 300 };
      const spec = { ...query, filters, views: ['ids', 'compact', 'normal', 'extended'], show: form, paging };
      return inCompany(context, call, () => list(context, call, db.projects.rows, spec));
    }),
    route('GET', '/rest/v1.0/companies/:company_id/projects', (call) =>
      inCompany(context, call, () => ok(db.projects.rows.map(lean))),
    ),
    route('PATCH', '/rest/v1.0/projects/sync', (call) =>
      inCompany(context, call, () =>
        sync<ProjectRow>(call, {
          itemType: 'project',
          marks: db.marks,
          known: PROJECT_FIELDS,
          find: db.projects.get,
          create: (fields) => createProject(context, fields),
          update: (row, fields) => updateProject(context, row, fields),
          show: syncEntity,
        }),
      ),
    ),
    route('POST', '/rest/v1.0/projects', (call) => {
      const body = wrapped(call, 'project', PROJECT_FIELDS);
      if ('refusal' in body) return companyOf(context, call) ?? body.refusal;
      return inCompany(context, call, () => {
        const made = createProject(context, body.fields);
        return isRow(made) ? changed(show(made), 201) : invalid(made);
      });
    }),
    route('GET', '/rest/v1.0/projects/:id', (call) => one(call, (row) => ok(show(row)))),
    route('PATCH', '/rest/v1.0/projects/:id', (call) =>
      one(call, (row) => {
        const body = wrapped(call, 'project', PROJECT_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = updateProject(context, row, body.fields);
        return errors ? invalid(errors) : changed(show(row));
      }),
    ),
  ];
}

function listQuery(context: Context): ListQuery<ProjectRow> {
  const { db } = context;
  return {
    filters: {
      ...byTimes(),
      id: oneOf((row) => row.id),
      origin_id: equals((row) => row.origin_id),
      name: ([value]) => {
        const wanted = (value ?? '').toLowerCase();
        return (row) => row.name.toLowerCase().includes(wanted);
      },
      by_status: byStatus,
      synced: choice({ true: (row) => row.origin_id !== null, false: () => true }),
      vendor_id:
        ([value]) =>
        (row) =>
          db.projectVendors.where('project_id', row.id).some((entry) => entry.vendor_id === Number(value)),
      from_project_template_id: () => () => false,
    },
    unless: { by_status: (row) => row.active },
    sort: { name: (row) => row.name, display_name: displayName },
  };
}

/** `All`, `Active` or `Inactive`; without it the list tells the active ones. */
const byStatus: Filter<ProjectRow> = ([value]) => {
  if (value === 'All') return () => true;
  return value === 'Active' || value === 'Inactive' ? (row) => row.active === (value === 'Active') : undefined;
};
