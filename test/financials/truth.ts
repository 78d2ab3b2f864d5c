import type { Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';

/** The figures in money in whole cents. CMiC keeps no forecast to complete. */
export type Cents = Record<string, bigint | null>;

/** What the stand-ins' own tables come to for one code, `24-001.1 03-100 S`. */
export interface Truth {
  procore: Cents;
  cmic: Cents;
}

const PENDING_ORDERS = ['not_pricing', 'pricing', 'pending', 'revised', 'proceeding', 'pending_billable'];
const COMMITTED = ['Approved', 'Complete'];
const PENDING: Record<string, string[]> = {
  WorkOrderContract: ['Out For Signature'],
  PurchaseOrderContract: ['Processing', 'Submitted', 'Partially Received', 'Received'],
};

/** All tables of both stand-ins that money is in, read once. */
export async function tablesOf(world: World) {
  const procore = [
    'projects',
    'sub_jobs',
    'cost_codes',
    'line_item_types',
    'wbs_codes',
    'budget_line_items',
    'line_items',
  ];
  const more = ['work_order_contracts', 'purchase_order_contracts', 'change_order_packages', 'potential_change_orders'];
  const rest = [
    'change_order_line_items',
    'budget_changes',
    'budget_change_adjustment_line_items',
    'budget_modifications',
  ];
  const costs = ['erp_job_costs', 'direct_costs', 'direct_cost_line_items', 'manual_forecast_line_items'];
  const cmic = ['jcjobcategory', 'scmast', 'scsched', 'cmmast', 'cmdetail', 'jcdetailposted', 'jcjob', 'cmstatus'];
  const read = async (control: World['procore'], names: string[]) =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, await control.rows<Row>(name)] as const)));
  return {
    ...(await read(world.procore, [...procore, ...more, ...rest, ...costs])),
    ...(await read(world.cmic, cmic)),
  } as Record<string, Row[]>;
}

/** Every code of a job's project and family with its figures, reckoned here from the tables alone, by domain section 4. */
export function truthOf(tables: Record<string, Row[]>, job: string): Map<string, Truth> {
  const all = new Map<string, Truth>();
  const at = (key: string) => {
    const known = all.get(key) ?? { procore: procoreZeros(), cmic: cmicZeros() };
    all.set(key, known);
    return known;
  };
  addProcore(tables, job, (key) => at(key).procore);
  addCmic(tables, job, (key) => at(key).cmic);
  for (const { procore, cmic } of all.values()) {
    deriveProcore(procore);
    deriveCmic(cmic);
  }
  return all;
}

function addProcore(tables: Record<string, Row[]>, job: string, at: (key: string) => Cents): void {
  const of = (name: string) => tables[name] ?? [];
  const project = of('projects').find((row) => row.origin_id === `ZZ/${job}`);
  if (!project) throw new Error(`No project bears the mark of ${job}.`);
  const keys = new Map<number, string>();
  for (const wbs of of('wbs_codes').filter((row) => row.project_id === project.id)) {
    const code = of('cost_codes').find(({ id }) => id === wbs.cost_code_id);
    const type = of('line_item_types').find(({ id }) => id === wbs.line_item_type_id);
    const sub = of('sub_jobs').find(({ id }) => id === wbs.sub_job_id);
    keys.set(wbs.id, `${sub ? sub.code : job} ${code?.full_code} ${type?.code}`);
  }
  const add = (wbsId: number | null, name: string, amount: string | number | null | undefined) => {
    const key = wbsId === null ? undefined : keys.get(wbsId);
    if (key === undefined || amount === null || amount === undefined) return;
    const cents = at(key);
    cents[name] = (cents[name] ?? 0n) + toCents(amount);
  };
  const own = (name: string) => of(name).filter((row) => row.project_id === project.id);
  for (const line of own('budget_line_items')) add(line.wbs_code_id, 'originalBudget', line.original_budget_amount);
  const contracts = new Map(
    [...own('work_order_contracts'), ...own('purchase_order_contracts')].map((row) => [row.id, row]),
  );
  for (const line of own('line_items')) {
    const contract = contracts.get(line.holder_id);
    if (!contract || contract.deleted_at !== null) continue;
    if (COMMITTED.includes(contract.status)) add(line.wbs_code_id, 'committedCosts', line.amount);
    else if (PENDING[contract.type]?.includes(contract.status))
      add(line.wbs_code_id, 'pendingCostChanges', line.amount);
  }
  for (const line of own('change_order_line_items')) {
    const pco = of('potential_change_orders').find(({ id }) => id === line.holder_id);
    const order = of('change_order_packages').find(({ id }) => id === pco?.change_order_package_id);
    if (!order || order.deleted_at !== null) continue;
    const isPrime = order.kind === 'prime';
    if (order.status === 'approved') add(line.wbs_code_id, isPrime ? 'approvedChanges' : 'committedCosts', line.amount);
    else if (PENDING_ORDERS.includes(order.status))
      add(line.wbs_code_id, isPrime ? 'pendingBudgetChanges' : 'pendingCostChanges', line.amount);
  }
  const approved = new Set(
    own('budget_changes')
      .filter(({ status }) => status === 'approved')
      .map(({ id }) => id),
  );
  for (const line of own('budget_change_adjustment_line_items'))
    if (approved.has(line.budget_change_id)) add(line.wbs_code_id, 'budgetModifications', line.amount);
  const lineCode = (id: number) => own('budget_line_items').find((row) => row.id === id)?.wbs_code_id ?? null;
  for (const each of own('budget_modifications')) {
    add(lineCode(each.to_budget_line_item_id), 'budgetModifications', each.transfer_amount);
    if (each.from_budget_line_item_id !== null)
      add(lineCode(each.from_budget_line_item_id), 'budgetModifications', `-${each.transfer_amount}`);
  }
  for (const cost of own('erp_job_costs')) {
    add(cost.wbs_code_id, 'erpToDate', cost.amounts.job_to_date_cost);
    add(cost.wbs_code_id, 'erpInvoiced', cost.amounts.commitment_invoiced);
  }
  for (const line of own('direct_cost_line_items')) {
    const cost = of('direct_costs').find(({ id }) => id === line.direct_cost_id);
    if (cost?.status === 'approved') add(line.wbs_code_id, 'ofTool', line.amount);
  }
  for (const row of own('manual_forecast_line_items')) add(row.wbs_code_id, 'manual', row.amount);
}

function addCmic(tables: Record<string, Row[]>, job: string, at: (key: string) => Cents): void {
  const of = (name: string) => tables[name] ?? [];
  const family = new Set(
    of('jcjob')
      .filter((row) => row.JobCompCode === 'ZZ' && (row.JobCode === job || row.JobCtrlCode === job))
      .map(({ JobCode }) => JobCode),
  );
  const add = (key: string, name: string, amount: number | null) => {
    const cents = at(key);
    cents[name] = (cents[name] ?? 0n) + toCents(amount ?? 0);
  };
  for (const row of of('jcjobcategory')) {
    if (row.JcatCompCode !== 'ZZ' || !family.has(row.JcatJobCode)) continue;
    const key = `${row.JcatJobCode} ${row.JcatPhsCode} ${row.JcatCode}`;
    add(key, 'originalBudget', row.JcatObudgCostAmt);
    add(key, 'revisedBudget', row.JcatBudgCostAmt);
    add(key, 'estimatedCostAtCompletion', row.JcatProjCostAmt);
  }
  for (const line of of('scsched')) {
    if (line.ScschCompCode !== 'ZZ' || !family.has(line.ScschJobCode)) continue;
    const header = of('scmast').find(
      (row) =>
        row.ScmstCompCode === 'ZZ' &&
        row.ScmstVenCode === line.ScschVenCode &&
        row.ScmstContCode === line.ScschContCode &&
        row.ScmstChgCode === line.ScschChgCode,
    );
    if (!header || header.ScmstStatusCode === 'VOID') continue;
    const figure =
      header.ScmstPostDate === null || header.ScmstPostDate === undefined ? 'pendingCostChanges' : 'committedCosts';
    add(`${line.ScschJobCode} ${line.ScschPhsCode} ${line.ScschCatCode}`, figure, line.ScschAmt);
  }
  for (const line of of('cmdetail')) {
    if (line.CmdCompCode !== 'ZZ' || line.CmdMastJobCode !== job) continue;
    const header = of('cmmast').find(
      (row) => row.CmmCompCode === 'ZZ' && row.CmmJobCode === job && row.CmmCode === line.CmdChgCode,
    );
    if (!header || header.CmmStatCode === 'V') continue;
    const key = `${line.CmdJobCode} ${line.CmdPhsCode} ${line.CmdCatCode}`;
    const status = of('cmstatus').find(
      (row) => row.CmstCompCode === 'ZZ' && row.CmstCode === header.CmmPrepostStatCode,
    );
    if (header.CmmPostDate === null || header.CmmPostDate === undefined) {
      if (status?.CmstPendingType !== 'REJECTED') add(key, 'pendingBudgetChanges', line.CmdBudgAmt);
    } else if (header.CmmTypeCode === 'EXT') add(key, 'approvedChanges', line.CmdBudgAmt);
    else if (header.CmmTypeCode !== 'OBC') add(key, 'budgetModifications', line.CmdBudgAmt);
  }
  for (const row of of('jcdetailposted')) {
    if (row.JcdtCompCode !== 'ZZ' || !family.has(row.JcdtJobCode) || row.JcdtTypeCode !== 'C') continue;
    const key = `${row.JcdtJobCode} ${row.JcdtPhsCode} ${row.JcdtCatCode}`;
    add(key, 'jobToDateCosts', row.JcdtAmt);
    if (row.JcdtSrcCommCode === null || row.JcdtSrcCommCode === undefined) add(key, 'directCosts', row.JcdtAmt);
  }
}

function deriveProcore(cents: Cents): void {
  const of = (name: string) => cents[name] ?? 0n;
  cents.revisedBudget = of('originalBudget') + of('budgetModifications') + of('approvedChanges');
  cents.projectedBudget = of('revisedBudget') + of('pendingBudgetChanges');
  const isTold = of('erpToDate') !== 0n || of('erpInvoiced') !== 0n;
  cents.directCosts = isTold ? of('erpToDate') - of('erpInvoiced') : of('ofTool');
  cents.jobToDateCosts = isTold ? of('erpToDate') : of('ofTool');
  deriveBoth(cents);
  const left = of('projectedBudget') - of('projectedCosts');
  cents.forecastToComplete = cents.manual ?? (left > 0n ? left : 0n);
  cents.estimatedCostAtCompletion = of('projectedCosts') + of('forecastToComplete');
  cents.projectedOverUnder = of('projectedBudget') - of('estimatedCostAtCompletion');
  cents.costToGo = of('estimatedCostAtCompletion') - of('jobToDateCosts');
}

function deriveCmic(cents: Cents): void {
  const of = (name: string) => cents[name] ?? 0n;
  cents.projectedBudget = of('revisedBudget') + of('pendingBudgetChanges');
  deriveBoth(cents);
  cents.forecastToComplete = null;
  cents.projectedOverUnder = of('projectedBudget') - of('estimatedCostAtCompletion');
  cents.costToGo = of('estimatedCostAtCompletion') - of('jobToDateCosts');
}

function deriveBoth(cents: Cents): void {
  const of = (name: string) => cents[name] ?? 0n;
  cents.projectedCosts = of('committedCosts') + of('directCosts') + of('pendingCostChanges');
  cents.uncommittedBudget = of('revisedBudget') - of('committedCosts');
}

const procoreZeros = (): Cents => ({});
const cmicZeros = (): Cents => ({});

/** Cents of an amount as text or JSON number, by its digits. */
export function toCents(amount: string | number): bigint {
  const [, sign, whole = '0', fraction = ''] = /^(-*)(\d+)(?:\.(\d+))?$/.exec(String(amount)) ?? [];
  const digits = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
  return (sign?.length ?? 0) % 2 === 1 ? -digits : digits;
}
