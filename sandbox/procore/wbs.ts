import type { Answer, Call, Route } from '../shell/types.ts';
import { malformed, notFound, ok } from './answers.ts';
import { type Context, route } from './context.ts';
import { list } from './paging.ts';
import type { LineItemTypeRow, ProjectRow, StandardCostCodeRow } from './rows.ts';
import { inCompany, inProject } from './scope.ts';
import { changeStatus } from './wbs-status.ts';
import { codeItem, flatItem, pattern, SEGMENTS, segmentsWith } from './wbs-view.ts';

const COMPANY = '/rest/v1.0/companies/:company_id/work_breakdown_structure';
const PROJECT = '/rest/v1.0/projects/:project_id/work_breakdown_structure';

/** Patterns, segments and segment items, of the company and of a project. Codes are written by the syncs; here the company changes their status. */
export function wbsRoutes(context: Context): Route[] {
  const { db } = context;
  return [
    route('GET', `${COMPANY}/patterns`, (call) =>
      inCompany(context, call, () => ok([pattern(10, true, companyCounts(context), context.settings.customSegments)])),
    ),
    route('GET', `${COMPANY}/segments`, (call) => inCompany(context, call, () => ok(segments(context)))),
    route('POST', `${COMPANY}/segments`, noCustomSegment),
    route('GET', `${COMPANY}/segments/:segment_id/lists`, (call) =>
      inCompany(context, call, () => (call.params.segment_id === '2' ? ok(lists(context)) : ok([]))),
    ),
    route('GET', `${COMPANY}/segments/:segment_id/segment_items`, (call) =>
      inCompany(context, call, () => companyItems(context, call)),
    ),
    route('PATCH', `${COMPANY}/segments/:segment_id/segment_items/update_all`, (call) =>
      inCompany(context, call, () => {
        const set = <T extends { active: boolean; updated_at: string }>(row: T, active: boolean): T => {
          row.active = active;
          return row;
        };
        if (call.params.segment_id === '2')
          return changeStatus(context, call, db.standardCostCodes.get, (row, on) => standardItem(set(row, on)));
        if (call.params.segment_id === '3')
          return changeStatus(context, call, db.lineItemTypes.get, (row, on) => typeItem(set(row, on)));
        return notFound();
      }),
    ),
    route('GET', `${PROJECT}/patterns`, (call) =>
      inProject(context, call, ({ id }) => {
        const subJobs = db.subJobs.where('project_id', id).length;
        const counts = {
          sub_job: subJobs,
          cost_code: db.costCodes.where('project_id', id).length,
          line_item_type: db.lineItemTypes.rows.length,
        };
        const shown = pattern(id * 10, subJobs > 0, counts, context.settings.customSegments);
        const extra = {
          selectable_tiers: 'all',
          is_included_in_project_pattern: true,
          is_project_level_ordered: false,
        };
        return ok([{ ...shown, segments: shown.segments.map((segment) => ({ ...segment, ...extra })) }]);
      }),
    ),
    route('GET', `${PROJECT}/segments`, (call) => inProject(context, call, () => ok(segments(context)))),
    route('POST', `${PROJECT}/segments`, noCustomSegment),
    route('GET', `${PROJECT}/segments/:segment_id/segment_items`, (call) =>
      inProject(context, call, (project) => projectItems(context, call, project)),
    ),
    route('POST', `${PROJECT}/segments/:segment_id/segment_items`, () => ({
      status: 403,
      json: { errors: ['Segment items of an ERP integrated project are managed by the ERP integration.'] },
    })),
  ];
}

const segments = ({ settings }: Context) => segmentsWith(settings.customSegments);

/** Procore does not allow custom segments in a company with the ERP Integrations tool. */
const noCustomSegment = (): Answer => ({
  status: 422,
  json: {
    message: 'Custom segments cannot be created in companies with the ERP Integrations tool.',
    error: 'custom_segments_not_allowed',
  },
});

const companyCounts = ({ db }: Context) => ({
  cost_code: db.standardCostCodes.rows.length,
  line_item_type: db.lineItemTypes.rows.length,
});

const lists = ({ db }: Context) =>
  db.standardCostCodeLists.rows.map((row) => ({
    id: row.id,
    name: row.name,
    segment_items_count: db.standardCostCodes.where('standard_cost_code_list_id', row.id).length,
    erp_integrated: row.is_erp_list,
    available_to_use_on_new_projects: row.available_to_use_on_new_projects,
  }));

function companyItems(context: Context, call: Call): Answer {
  const { db } = context;
  if (call.params.segment_id === '3') return list(context, call, db.lineItemTypes.rows, { show: typeItem });
  if (call.params.segment_id !== '2') return notFound();
  const listId = call.query.get('segment_item_list_id');
  if (listId === null) return malformed('segment_item_list_id is required', 'segment_item_list_id');
  const rows = db.standardCostCodes.where('standard_cost_code_list_id', Number(listId));
  return list(context, call, rows, {
    also: ['segment_item_list_id'],
    show: standardItem,
  });
}

const standardItem = (row: StandardCostCodeRow) => ({
  ...pick(row),
  parent_id: row.parent_id,
  path_ids: row.parent_id === null ? [row.id] : [row.parent_id, row.id],
  path_code: row.full_code,
  is_parent: row.parent_id === null,
  status: row.active ? 'active' : 'inactive',
  segment: SEGMENTS[1],
});

const typeItem = (row: LineItemTypeRow) => flatItem(2, pick(row), row.active);

function projectItems(context: Context, call: Call, { id }: ProjectRow): Answer {
  const { db } = context;
  switch (call.params.segment_id) {
    case '1':
      return list(context, call, db.subJobs.where('project_id', id), { show: (row) => flatItem(0, pick(row)) });
    case '2':
      return list(context, call, db.costCodes.where('project_id', id), { show: (row) => codeItem(db, row) });
    case '3':
      return list(context, call, db.lineItemTypes.rows, { show: typeItem });
    default:
      return notFound();
  }
}

const pick = ({ id, code, name }: { id: number; code: string; name: string }) => ({ id, code, name });
