import type { Story, StoryJob, StoryJobCode } from '../story/types.ts';
import { ensureWbsCode } from './budget-codes.ts';
import type { Db } from './db.ts';
import type { CostCodeRow } from './rows.ts';
import { marked, seededTimes } from './seed-rows.ts';

/** Where the company's codes went: the ERP list, and the ids by code. */
export interface CompanyCodes {
  listId: number;
  standard: Map<string, number>;
  types: Map<string, number>;
  names: Map<string, string>;
}

/** The one ERP standard cost code list, its codes (parents first) and the cost types. */
export function seedCompanyCodes(db: Db, story: Story): CompanyCodes {
  const list = db.standardCostCodeLists.insert({
    company_id: db.company.id,
    name: 'ERP',
    is_erp_list: true,
    available_to_use_on_new_projects: true,
  });
  const standard = new Map<string, number>();
  const known = story.costCodes.filter((code) => code.procoreId !== null);
  for (const { code, name, control, active, procoreId, mark } of [...known].sort(
    (a, b) => a.procoreId! - b.procoreId!,
  )) {
    const parent = control === null ? undefined : standard.get(control);
    db.standardCostCodes.insert({
      id: procoreId!,
      standard_cost_code_list_id: list.id,
      parent_id: parent ?? null,
      code: parent === undefined ? code : code.slice(control!.length + 1),
      full_code: code,
      name,
      active,
      ...marked(mark, code),
      ...seededTimes(procoreId!),
    });
    standard.set(code, procoreId!);
  }
  const types = new Map<string, number>();
  for (const { code, name, baseType, procoreId, mark } of story.costTypes) {
    if (procoreId === null) continue;
    db.lineItemTypes.insert({
      id: procoreId,
      company_id: db.company.id,
      name,
      code,
      base_type: baseType,
      active: true,
      ...marked(mark, code),
      ...seededTimes(procoreId),
    });
    types.set(code, procoreId);
  }
  return { listId: list.id, standard, types, names: new Map(story.costCodes.map(({ code, name }) => [code, name])) };
}

/** A project's codes and those of its sub jobs, which are rows of their own, with their cost types and budget codes. */
export function seedJobCodes(db: Db, job: StoryJob, codes: CompanyCodes): void {
  const project = job.project!;
  const leaves = [
    ...insertLeaves(db, job.codes, codes, { projectId: project.id, subJobId: null }),
    ...job.subJobs.flatMap(({ procore: sub, codes: own }) =>
      sub ? insertLeaves(db, own, codes, { projectId: project.id, subJobId: sub.id }) : [],
    ),
  ];
  for (const { row, types } of leaves) {
    for (const code of types) {
      const typeId = codes.types.get(code);
      if (typeId === undefined) continue;
      db.assignments.insert({
        project_id: row.project_id,
        sub_job_id: row.sub_job_id,
        cost_code_id: row.id,
        line_item_type_id: typeId,
        synced: row.origin_id !== null,
      });
      ensureWbsCode(db, row, typeId, row);
    }
  }
}

/** After all leaves of the story: the division rows that they hang on, with the next free ids. */
export function seedDivisions(db: Db, codes: CompanyCodes): void {
  const divisions = new Map<string, CostCodeRow>();
  for (const leaf of [...db.costCodes.rows]) {
    const control = leaf.full_code.split('-')[0]!;
    if (control === leaf.full_code) continue;
    const key = `${leaf.project_id}/${leaf.sub_job_id}/${control}`;
    const division = divisions.get(key) ?? insertDivision(db, codes, leaf, control);
    divisions.set(key, division);
    leaf.parent_id = division.id;
    // A division is marked like the codes below it: the project's own mark and the code.
    if (division.origin_id === null && leaf.origin_id !== null) {
      Object.assign(division, marked(leaf.origin_id.slice(0, -leaf.full_code.length) + control, control));
    }
  }
}

function insertDivision(db: Db, codes: CompanyCodes, leaf: CostCodeRow, control: string): CostCodeRow {
  const row = db.costCodes.insert({
    project_id: leaf.project_id,
    sub_job_id: leaf.sub_job_id,
    parent_id: null,
    standard_cost_code_id: codes.standard.get(control) ?? null,
    code: control,
    full_code: control,
    name: codes.names.get(control) ?? `Division ${control}`,
    position: null,
    active: true,
    ...marked(null, null),
    ...seededTimes(leaf.id),
  });
  return row;
}

function insertLeaves(
  db: Db,
  own: StoryJobCode[],
  codes: CompanyCodes,
  place: { projectId: number; subJobId: number | null },
): { row: CostCodeRow; types: string[] }[] {
  return own.flatMap(({ code, name, control, active, types, procoreId, mark }) => {
    if (procoreId === null) return [];
    const row = db.costCodes.insert({
      id: procoreId,
      project_id: place.projectId,
      sub_job_id: place.subJobId,
      parent_id: null,
      standard_cost_code_id: codes.standard.get(code) ?? null,
      code: code.startsWith(`${control}-`) ? code.slice(control.length + 1) : code,
      full_code: code,
      name,
      position: null,
      active,
      ...marked(mark, code),
      ...seededTimes(procoreId),
    });
    return [{ row, types }];
  });
}
