import { expect } from 'vitest';
import type { Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { bigCents } from './job-costs.ts';

/** The work in progress of generated jobs, reckoned here from the stand-ins' own tables in whole cents; nothing of the product. */

/** The inputs of a side in cents; null for what the system does not keep, undefined for what nobody can know. */
export interface Reckoned {
  original: bigint | null;
  revised: bigint | null;
  pending: bigint | null;
  estimate: bigint | null;
  cost: bigint | null;
  committed: bigint | null;
  budget: bigint | null;
  billed: bigint | null | undefined;
  receivable: bigint | null | undefined;
  payable: bigint;
}

type Tables = Record<string, Row[]>;
const total = (amounts: Iterable<bigint>) => [...amounts].reduce((sum, each) => sum + each, 0n);
const of = (rows: readonly Row[], member: string) => total(rows.map((row) => bigCents(row[member] ?? 0)));
const percentOf = (cents: bigint, percent: string | number) =>
  divided(cents * BigInt(Math.round(Number(percent) * 100)), 10_000n);

/** A quotient of whole numbers, half away from zero. */
export function divided(value: bigint, by: bigint): bigint {
  const sign = value < 0n !== by < 0n ? -1n : 1n;
  const [size, part] = [value < 0n ? -value : value, by < 0n ? -by : by];
  return (sign * (2n * size + part)) / (2n * part);
}

export async function tablesOf(world: World): Promise<{ procore: Tables; cmic: Tables }> {
  const read = async (system: 'procore' | 'cmic', names: string[]) =>
    Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await world[system].rows<Row>(name)] as const)),
    );
  return {
    procore: await read('procore', [
      ...['projects', 'prime_contracts', 'prime_contract_line_items', 'payment_applications', 'change_order_packages'],
      ...[
        'potential_change_orders',
        'change_order_line_items',
        'work_order_contracts',
        'purchase_order_contracts',
        'line_items',
      ],
      ...[
        'erp_job_costs',
        'requisitions',
        'requisition_items',
        'budget_line_items',
        'manual_forecast_line_items',
        'direct_costs',
      ],
    ]),
    cmic: await read('cmic', [
      'jcjob',
      'jbcont',
      'jcjobcategory',
      'jcdetailposted',
      'cmmast',
      'cmdetail',
      'apallvouchers',
      'scrfptotals',
    ]),
  };
}

/** Procore's side of a project that has one prime contract at most, no budget lines, forecasts and direct costs. */
export function procoreSide(tables: Tables, project: number): Reckoned {
  const own = (name: string) => (tables[name] ?? []).filter((row) => row.project_id === project);
  expect([own('budget_line_items'), own('manual_forecast_line_items'), own('direct_costs')]).toEqual([[], [], []]);
  const [contract] = own('prime_contracts');
  const lines = (tables.prime_contract_line_items ?? []).filter(({ holder_id }) => holder_id === contract?.id);
  const packages = own('change_order_packages').filter(({ kind, status }) => kind === 'prime' && status === 'approved');
  const changes = packages.flatMap(({ id }) => {
    const pcos = (tables.potential_change_orders ?? []).filter(
      ({ change_order_package_id }) => change_order_package_id === id,
    );
    return (tables.change_order_line_items ?? []).filter(({ holder_id }) => pcos.some((pco) => pco.id === holder_id));
  });
  const applications = own('payment_applications').filter(
    ({ prime_contract_id }) => prime_contract_id === contract?.id,
  );
  const last = applications.filter(({ status }) => status === 'approved').at(-1);
  const completed = last && total(lines.map((line) => percentOf(bigCents(line.amount), last.percent)));
  const contracts = [...own('work_order_contracts'), ...own('purchase_order_contracts')];
  expect(contracts.every(({ status }) => status === 'Approved')).toBe(true);
  const committedLines = (tables.line_items ?? []).filter(({ holder_id }) =>
    contracts.some(({ id }) => id === holder_id),
  );
  const costs = own('erp_job_costs');
  const codes = new Set([...committedLines, ...costs, ...changes].map((row) => row.wbs_code_id));
  const on = (rows: readonly Row[], code: unknown) => rows.filter(({ wbs_code_id }) => wbs_code_id === code);
  const told = (rows: readonly Row[], name: string) => total(rows.map(({ amounts }) => bigCents(amounts[name] ?? 0)));
  const estimates = [...codes].map((code) => {
    const spent =
      of(on(committedLines, code), 'amount') +
      told(on(costs, code), 'job_to_date_cost') -
      told(on(costs, code), 'commitment_invoiced');
    const left = of(on(changes, code), 'amount') - spent;
    return spent + (left > 0n ? left : 0n);
  });
  const approved = of(changes, 'amount');
  return {
    original: contract ? of(lines, 'amount') : null,
    revised: contract ? of(lines, 'amount') + approved : null,
    pending: contract ? 0n : null,
    estimate: total(estimates),
    cost: told(costs, 'job_to_date_cost'),
    committed: of(committedLines, 'amount'),
    budget: approved,
    billed: contract ? completed : null,
    receivable: contract ? completed && last && percentOf(completed, last.retainage_percent) : null,
    payable: payableInProcore(own('requisitions'), tables.requisition_items ?? []),
  };
}

/** What the approved invoices of each commitment have retained, less what they released. */
function payableInProcore(invoices: readonly Row[], items: readonly Row[]): bigint {
  const counted = invoices.filter(({ status }) => ['approved', 'approved_as_noted'].includes(status));
  const billed = items.filter(({ requisition_id }) => counted.some(({ id }) => id === requisition_id));
  return of(billed, 'work_retainage_retained') - of(billed, 'work_retainage_released');
}

/** CMiC's side of a control job with its sub jobs. */
export function cmicSide(tables: Tables, job: string): Reckoned {
  const ours = (name: string, company: string) => (tables[name] ?? []).filter((row) => row[company] === 'ZZ');
  const family = ours('jcjob', 'JobCompCode')
    .filter(({ JobCode, JobCtrlCode }) => JobCode === job || JobCtrlCode === job)
    .map(({ JobCode }) => JobCode);
  const categories = ours('jcjobcategory', 'JcatCompCode').filter(({ JcatJobCode }) => family.includes(JcatJobCode));
  const postings = ours('jcdetailposted', 'JcdtCompCode').filter(({ JcdtJobCode }) => family.includes(JcdtJobCode));
  const posted = (type: string) =>
    of(
      postings.filter(({ JcdtTypeCode }) => JcdtTypeCode === type),
      'JcdtAmt',
    );
  const contracts = ours('jbcont', 'JbcCompCode').filter(({ JbcJobCode }) => family.includes(JbcJobCode));
  const told = (member: string) => (contracts.some((row) => row[member] === null) ? undefined : of(contracts, member));
  const open = ours('cmmast', 'CmmCompCode').filter(
    (row) =>
      row.CmmJobCode === job &&
      row.CmmTypeCode === 'EXT' &&
      row.CmmPostDate === null &&
      row.CmmPrepostStatCode !== 'REJECTED',
  );
  const pending = ours('cmdetail', 'CmdCompCode').filter(
    (row) => row.CmdMastJobCode === job && open.some(({ CmmCode }) => CmmCode === row.CmdChgCode),
  );
  const vouchers = ours('apallvouchers', 'VouCompCode').filter(({ VouJobCode }) => family.includes(VouJobCode));
  const settled = vouchers.filter(({ VouPostDate }) => VouPostDate !== null);
  return {
    original: of(contracts, 'JbcOrigContAmt'),
    revised: of(contracts, 'JbcContAmt'),
    pending: of(pending, 'CmdBillAmt'),
    estimate: of(categories, 'JcatProjCostAmt'),
    cost: posted('C'),
    committed: posted('O'),
    budget: of(categories, 'JcatBudgCostAmt'),
    billed: told('JbcBilledAmt'),
    receivable: told('JbcHldbkAmt'),
    payable: of(settled, 'VouHldbkAmt') - of(settled, 'VouHldbkRlsAmt'),
  };
}

/** Every figure of a side as the graph should tell it: amounts with two decimals, null for what is unknown or not kept. */
export function figuresOf(side: Reckoned): Record<string, string | null> {
  const { original, revised, estimate, cost, billed } = side;
  const text = (cents: bigint | null | undefined) => (cents == null ? null : decimal(cents));
  const known = revised !== null && estimate !== null && cost !== null && estimate !== 0n;
  const spent = known && cost > 0n ? cost : 0n;
  const done = known && spent > estimate ? estimate : spent;
  // A figure times the estimate is a whole number of cents: it is divided once.
  const by = (value: bigint) => (known ? decimal(divided(value, estimate)) : null);
  const over = known && billed != null ? divided(done * revised - billed * estimate, estimate) : null;
  return {
    originalContract: text(original),
    approvedContractChanges: original === null || revised === null ? null : text(revised - original),
    revisedContract: text(revised),
    pendingContractChanges: text(side.pending),
    estimatedCostAtCompletion: text(estimate),
    jobToDateCosts: text(cost),
    committedCosts: text(side.committed),
    revisedBudget: text(side.budget),
    earnedRevenue: by(done * (revised ?? 0n)),
    billedToDate: text(billed),
    overUnderBilling:
      over === null
        ? null
        : `${decimal(over < 0n ? -over : over)} ${over < 0n ? 'OVERBILLED' : over > 0n ? 'UNDERBILLED' : 'EVEN'}`,
    retainageReceivable: text(side.receivable),
    retainagePayable: text(side.payable),
    grossProfitToDate: by(done * (revised ?? 0n) - (cost ?? 0n) * (estimate ?? 0n)),
    grossProfitAtCompletion: revised === null || estimate === null ? null : text(revised - estimate),
    backlog: by((revised ?? 0n) * ((estimate ?? 0n) - done)),
  };
}

/** Decimal text of whole cents. */
export function decimal(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
