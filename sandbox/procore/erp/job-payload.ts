import type { Context } from '../context.ts';
import { element as codeView } from '../cost-code-view.ts';
import type { ProjectRow, StandardCostCodeRow, SubJobRow } from '../rows.ts';
import { compositeOrigin } from './line-payload.ts';
import type { Answers } from './payloads.ts';

/** `create_or_update_job`: the job with all its cost codes. Its progress record stands beside `request_data`, not in it. */
export function jobPayload(context: Context, project: ProjectRow, answers: Answers): object {
  const { id, name, origin_id, origin_code, origin_data, address, city, state_code, zip, active } = project;
  return {
    job: {
      ...{ id, name, origin_id, origin_code, origin_data, address, city, state_code, zip, active },
      code: answers.erpId ?? project.project_number,
      project_number: project.project_number,
      description: answers.description ?? project.description,
      latitude: null,
      longitude: null,
      synced: origin_id !== null,
      custom_fields: {},
      erp_custom_fields: {},
    },
    all_cost_codes: codesOf(context, id, null, origin_id),
  };
}

/** `create_sub_job`, with the codes of the sub job alone. */
export function subJobPayload(context: Context, subJob: SubJobRow, closing: object, answers: Answers): object {
  const project = context.db.projects.get(subJob.project_id);
  return {
    sub_job: {
      ...subJob,
      code: answers.erpId ?? subJob.code,
      synced: subJob.origin_id !== null,
      project: project && {
        id: project.id,
        name: project.name,
        origin_id: project.origin_id,
        origin_data: project.origin_data,
        origin_code: project.origin_code,
      },
    },
    all_cost_codes: codesOf(context, subJob.project_id, subJob.id, subJob.origin_id),
    ...closing,
  };
}

/** `create_standard_cost_codes`: a list, each code with its own progress record. */
export function standardCodePayload({ db }: Context, code: StandardCostCodeRow, detailId: number): object[] {
  const parent = code.parent_id === null ? undefined : db.standardCostCodes.get(code.parent_id);
  const path = parent ? [parent, code] : [code];
  return [
    {
      id: code.id,
      standard_cost_code_list_id: code.standard_cost_code_list_id,
      parent_id: code.parent_id,
      parent_origin_id: parent?.origin_id ?? null,
      code: code.code,
      full_code: code.full_code,
      name: code.name,
      long_name_helper: [path.map((one) => one.code), path.map((one) => one.name)],
      origin_id: code.origin_id,
      origin_data: code.origin_data,
      erp_custom_fields: {},
      request_detail_id: detailId,
    },
  ];
}

function codesOf(context: Context, projectId: number, subJobId: number | null, jobOrigin: string | null): object[] {
  const { db } = context;
  return db.costCodes
    .where('project_id', projectId)
    .filter((code) => code.sub_job_id === subJobId)
    .map((code) => ({
      ...codeView(db, code),
      origin_id: code.origin_id === null ? null : compositeOrigin(jobOrigin, code.origin_id),
      long_name_helper: [[code.full_code], [code.name]],
      standard_cost_code_origin_id: db.standardCostCodes.get(code.standard_cost_code_id ?? 0)?.origin_id ?? null,
    }));
}
