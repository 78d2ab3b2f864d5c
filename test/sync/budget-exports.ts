import { expect } from 'vitest';
import { cents, mutate, type Row } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { type As, createWorld, type World } from '../support/world.ts';
import { budgetOf } from './budgets.ts';

/** What the tests of budget exports share. */

export const start = (posting: 'GATEWAY' | 'ACCOUNTING' = 'GATEWAY') =>
  createWorld({
    settings: {
      waits: { answerMs: 30_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 },
      posting: { BUDGET: posting },
    },
  });

export const approve = (world: World, id = '1001', more: object = {}, as: As = 'accounting-approver') =>
  mutate(world, 'approveBudget', { id, ...more }, as);

/** Locks a project's budget in Procore, or unlocks it. */
export async function lock(hand: ProcoreHand, project = '1001', locked = true): Promise<void> {
  const { status } = await hand.call(locked ? 'POST' : 'DELETE', `/rest/v1.0/projects/${project}/budget/lock`);
  expect([200, 201]).toContain(status);
}

/** A line of the budget on a code and type: `{ 'ZZ/24-010/03-100/S': 1000.01 }` sets it, or adds it where it is not there. */
export async function enter(world: World, project: number, amounts: Record<string, number>): Promise<void> {
  const [hand, lines, codes, types] = await Promise.all([
    procoreHand(world),
    budgetOf(world, project),
    world.procore.rows<Row>('cost_codes'),
    world.procore.rows<Row>('line_item_types'),
  ]);
  const items = Object.entries(amounts).map(([place, original_budget_amount]) => {
    const mark = place.slice(0, place.lastIndexOf('/'));
    const code = codes.find((row) => row.origin_id === mark && row.project_id === project);
    const type = types.find((row) => row.code === place.split('/').at(-1));
    const where = { cost_code_id: code?.id, line_item_type_id: type?.id };
    const line = lines.get(place);
    return line ? { id: line.id, original_budget_amount } : { ...where, original_budget_amount };
  });
  await write(hand, project, items);
}

/** Writes lines of the budget as Procore's own sync takes them. */
export async function write(hand: ProcoreHand, project: number, budget_line_items: Row[]): Promise<void> {
  const body = { project_id: project, budget_line_items };
  const reply = await hand.call('POST', '/rest/v1.0/budget_line_items/sync', body);
  expect([reply.status, (reply.body as unknown as Row[]).flatMap(({ errors }) => errors ?? [])]).toEqual([200, []]);
}

/** CMiC's categories of a job and its sub jobs, by id, with an amount in cents; null where there is none. */
export async function inCmic(
  world: World,
  job: string,
  member = 'JcatObudgCostAmt',
): Promise<Map<string, number | null>> {
  const rows = await world.cmic.rows<Row>('jcjobcategory');
  return new Map(
    rows
      .filter((row) => row.JcatCompCode === 'ZZ' && `${row.JcatJobCode}`.startsWith(job))
      .map((row) => [
        `ZZ/${row.JcatJobCode}/${row.JcatPhsCode}/${row.JcatCode}`,
        row[member] === null ? null : cents(row[member]),
      ]),
  );
}

/** Every line of Procore's budget is CMiC's original budget, to the cent. */
export async function expectSame(world: World, project: number, job: string): Promise<void> {
  const [budget, original] = await Promise.all([budgetOf(world, project), inCmic(world, job)]);
  const procore = [...budget].map(([id, line]) => [id, cents(line.original_budget_amount)]);
  expect(procore.length).toBeGreaterThan(0);
  expect(procore.map(([id]) => [id, original.get(`${id}`) ?? 0])).toEqual(procore);
}

/** The original-budget items that bear our reference, and how many lines they have. */
export async function items(world: World, project = '1001') {
  const [cmmast, cmdetail] = await Promise.all([world.cmic.rows<Row>('cmmast'), world.cmic.rows<Row>('cmdetail')]);
  const headers = cmmast.filter((row) => row.CmmSrcId === `${project}/budget`);
  return headers.map((header) => ({
    code: header.CmmCode,
    type: header.CmmTypeCode,
    postDate: header.CmmPostDate,
    lines: cmdetail
      .filter((row) => row.CmdChgCode === header.CmmCode && row.CmdMastJobCode === header.CmmJobCode)
      .map((row): [string, number] => [
        `ZZ/${row.CmdJobCode}/${row.CmdPhsCode}/${row.CmdCatCode}`,
        cents(row.CmdBudgAmt),
      ]),
  }));
}
