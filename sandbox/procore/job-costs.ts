import type { Answer, Call, Route } from '../shell/types.ts';
import { type Errors, malformed, notFound, ok } from './answers.ts';
import { decimalOf, type Fields, idOf, isFields, unknownField } from './body.ts';
import { ensureWbsCode } from './budget-codes.ts';
import { type Context, route, stamp } from './context.ts';
import type { Db } from './db.ts';
import type { ErpJobCostRow } from './financial-rows.ts';
import type { CostCodeRow } from './rows.ts';
import { inCompany } from './scope.ts';
import { SYNC_LIMIT } from './sync.ts';

const PATH = '/rest/v1.0/erp_job_costs';

/** The documented numbers of a job cost. */
const NUMBERS = [
  ...['original_estimate', 'original_estimate_units', 'approved_estimate_changes', 'approved_estimate_unit_changes'],
  ...['estimate', 'estimate_units', 'original_commitment', 'approved_commitment_changes', 'revised_commitment'],
  ...['committed_costs', 'commitment_invoiced', 'job_to_date_cost', 'job_to_date_units', 'job_to_date_dollars_paid'],
  ...['month_to_date_cost', 'month_to_date_units', 'month_to_date_dollars_paid', 'open_balance', 'paid_amount'],
  'percentage_complete',
];

/**
 * What an ERP tells of a job's costs. They are keyed on cost code and type, so telling the same again changes the same record; Procore
 * has no way to read them back but the budget view.
 */
export function jobCostRoutes(context: Context): Route[] {
  return [
    route('PATCH', `${PATH}/sync`, (call) => inCompany(context, call, () => syncAll(context, call))),
    route('DELETE', `${PATH}/:id`, (call) => {
      const row = context.db.erpJobCosts.get(Number(call.params.id));
      if (!row) return notFound();
      context.db.erpJobCosts.remove(row.id);
      return { status: 204, accepted: true };
    }),
  ];
}

function syncAll(context: Context, call: Call): Answer {
  const body = isFields(call.body) ? call.body : {};
  const { updates, job_origin_id: origin } = body;
  if (typeof origin !== 'string' || origin === '') return malformed('job_origin_id is required', 'job_origin_id');
  if (!Array.isArray(updates)) return malformed('updates is required', 'updates');
  if (updates.length > SYNC_LIMIT) return malformed(`Too many updates, the maximum is ${SYNC_LIMIT}`, 'updates', 413);
  const job = jobOf(context.db, origin);
  const entities: unknown[] = [];
  const errors: unknown[] = [];
  for (const update of updates) {
    const fields = isFields(update) ? update : {};
    const result = job ? write(context, job, origin, fields) : { job_origin_id: ['Entity with this ID not found'] };
    if ('amounts' in result) entities.push(show(result as ErpJobCostRow));
    else errors.push({ ...fields, errors: result });
  }
  return { ...ok({ entities, errors }), ...(entities.length > 0 ? { accepted: true } : {}) };
}

interface Job {
  projectId: number;
  /** Set when the mark is a sub job's: only its own codes belong to it then. */
  subJobId: number | null;
}

/** The job behind a mark: a project, or one of its sub jobs. */
function jobOf(db: Db, origin: string): Job | undefined {
  const projectId = db.marks.find('project', origin);
  if (projectId !== undefined) return { projectId, subJobId: null };
  const subJob = db.subJobs.get(db.marks.find('sub_job', origin) ?? 0);
  return subJob && { projectId: subJob.project_id, subJobId: subJob.id };
}

function write(context: Context, job: Job, origin: string, fields: Fields): ErpJobCostRow | Errors {
  const { db } = context;
  const unknown = unknownField(fields, ['cost_code_id', 'line_item_type_id', ...NUMBERS]);
  if (unknown) return { [unknown]: ['is not a known attribute'] };
  const code = db.costCodes.get(idOf(fields, 'cost_code_id') ?? 0);
  if (!code || !belongs(code, job)) return { cost_code_id: ['Entity with this ID not found'] };
  const type = db.lineItemTypes.get(idOf(fields, 'line_item_type_id') ?? 0);
  if (!type) return { line_item_type_id: ['Entity with this ID not found'] };
  const given: Record<string, string | null> = {};
  for (const name of NUMBERS) {
    const value = fields[name];
    if (value === undefined) continue;
    const amount = value === null ? null : decimalOf(value);
    if (amount === undefined) return { [name]: ['is not a number'] };
    given[name] = amount;
  }
  const time = stamp(context);
  const known = db.erpJobCosts.where('cost_code_id', code.id).find((row) => row.line_item_type_id === type.id);
  if (known) {
    Object.assign(known.amounts, given);
    known.job_origin_id = origin;
    known.updated_at = time;
    return known;
  }
  return db.erpJobCosts.insert({
    project_id: code.project_id,
    sub_job_id: code.sub_job_id,
    job_origin_id: origin,
    cost_code_id: code.id,
    line_item_type_id: type.id,
    wbs_code_id: ensureWbsCode(db, code, type.id, { created_at: time, updated_at: time }).id,
    amounts: given,
    created_at: time,
    updated_at: time,
  });
}

/** A sub job's codes are codes of its project's job as well. */
const belongs = (code: CostCodeRow, job: Job): boolean =>
  code.project_id === job.projectId && (job.subJobId === null || code.sub_job_id === job.subJobId);

function show(row: ErpJobCostRow) {
  const numbers = Object.entries(row.amounts).map(([name, value]) => [name, value === null ? null : Number(value)]);
  return {
    id: row.id,
    job_origin_id: row.job_origin_id,
    cost_code_id: row.cost_code_id,
    line_item_type_id: row.line_item_type_id,
    ...Object.fromEntries(numbers),
  };
}
