import type { Story } from '../story/types.ts';
import { ensureWbsCode } from './budget-codes.ts';
import type { Db } from './db.ts';
import { BLANK } from './prime-contract-write.ts';
import type { CostCodeRow } from './rows.ts';
import { marked, seededTimes } from './seed-rows.ts';

/** The budget lines of the projects; whether a budget is locked stands with its project. */
export function seedBudgets(db: Db, story: Story): void {
  const places = placesOf(db);
  for (const { budget, project } of story.jobs) {
    if (!project) continue;
    for (const { id, code, type, job, amount } of budget?.lines ?? []) {
      const times = seededTimes(id);
      const { row, typeId } = places(project.id, job, code, type);
      db.budgetLineItems.insert({
        id,
        project_id: project.id,
        wbs_code_id: ensureWbsCode(db, row, typeId, times).id,
        original_budget_amount: amount,
        quantity: null,
        unit_cost: null,
        uom: null,
        calculation_strategy: 'manual',
        ...times,
      });
    }
  }
}

/** The prime contracts that the story says were imported already. */
export function seedPrimeContracts(db: Db, story: Story): void {
  const places = placesOf(db);
  for (const contract of story.primeContracts) {
    if (!contract.procore) continue;
    const project = story.jobs.find((job) => job.company === contract.company && job.code === contract.job)?.project;
    if (!project) throw new Error(`The prime contract ${contract.code} is in Procore, its job ${contract.job} is not.`);
    const { id, mark } = contract.procore;
    const times = seededTimes(id);
    db.primeContracts.insert({
      ...BLANK,
      id,
      project_id: project.id,
      number: contract.code,
      title: contract.name,
      status: contract.status === 'C' ? 'Complete' : 'Approved',
      executed: true,
      retainage_percent: contract.retainagePercent,
      contract_start_date: contract.startDate,
      contract_estimated_completion_date: contract.endDate,
      ...marked(mark, contract.code),
      ...times,
    });
    for (const [i, line] of contract.lines.entries()) {
      const { row, typeId } = places(project.id, line.job, line.code, line.type);
      db.primeContractLineItems.insert({
        holder_id: id,
        holder_type: 'PrimeContract',
        project_id: project.id,
        position: i + 1,
        description: line.name,
        amount: line.amount,
        quantity: '0.0',
        unit_cost: '0.0',
        uom: null,
        extended_type: 'manual',
        tax_code_id: null,
        cost_code_id: row.id,
        line_item_type_id: typeId,
        wbs_code_id: ensureWbsCode(db, row, typeId, times).id,
        ...marked(`${mark}/${line.billCode}`, null),
        ...times,
      });
    }
  }
}

/** Finds the cost code and type that the story names by job, code and type; one that Procore does not have is a mistake of the story. */
export function placesOf(db: Db) {
  const keyOf = (projectId: number, subJobId: number | null, code: string) => `${projectId}/${subJobId}/${code}`;
  const codes = new Map<string, CostCodeRow>();
  for (const row of db.costCodes.rows) codes.set(keyOf(row.project_id, row.sub_job_id, row.full_code), row);
  const types = new Map(db.lineItemTypes.rows.map(({ code, id }) => [code, id]));
  return (projectId: number, job: string, code: string, type: string): { row: CostCodeRow; typeId: number } => {
    const subJob = db.subJobs.where('project_id', projectId).find((sub) => sub.code === job);
    const row = codes.get(keyOf(projectId, subJob?.id ?? null, code));
    const typeId = types.get(type);
    if (!row || typeId === undefined)
      throw new Error(`Procore's project ${projectId} has no cost code ${code} with the type ${type} on ${job}.`);
    return { row, typeId };
  };
}
