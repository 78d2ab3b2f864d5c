import { expect } from 'vitest';
import { cents, mutate, type Row } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { type As, createWorld, type World } from '../support/world.ts';

/** What the tests of budget changes share. */

export const start = (posting: 'GATEWAY' | 'ACCOUNTING' = 'GATEWAY') =>
  createWorld({
    settings: {
      waits: { answerMs: 20_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 },
      posting: { BUDGET_CHANGE: posting },
    },
  });

export const approve = (world: World, id: string, more: object = {}, as: As = 'accounting-approver') =>
  mutate(world, 'approveBudgetChange', { id, ...more }, as);

/** The plan of an export of any kind. */
export async function planOf(world: World, kind: string, id: string, answers: object | null = null): Promise<Row> {
  const query = `query($kind: Kind!, $id: ID!, $answers: TransferAnswersInput) {
    exportPlan(kind: $kind, id: $id, answers: $answers) { fingerprint references notTravelling
      rows { action resource key fields { name from to } } prerequisites { name met fix }
      locks { field reason liftedBy } problems { code path message fix retryable } } }`;
  return (await world.ask<Row>(query, { kind, id, answers })).exportPlan;
}

/** A potential change item in CMiC's own tables; `headers` has every one that bears the reference. */
export async function itemOf(world: World, code: string, reference: string) {
  const [cmmast, cmdetail] = await Promise.all([world.cmic.rows<Row>('cmmast'), world.cmic.rows<Row>('cmdetail')]);
  const headers = cmmast.filter((row) => row.CmmSrcId === reference && row.CmmStatCode !== 'V');
  const header = cmmast.find((row) => row.CmmCompCode === 'ZZ' && row.CmmCode === code && row.CmmJobCode === '24-010');
  const lines = cmdetail.filter(
    (row) => row.CmdCompCode === 'ZZ' && row.CmdChgCode === code && row.CmdMastJobCode === '24-010',
  );
  return { headers, header, lines };
}

/** A budget change with its adjustments in Procore's own tables. */
export async function changeOf(world: World, id: string) {
  const number = Number(id.split('-').at(-1));
  const [changes, adjustments] = await Promise.all([
    world.procore.rows<Row>('budget_changes'),
    world.procore.rows<Row>('budget_change_adjustment_line_items'),
  ]);
  const header = changes.find((row) => row.id === number);
  const lines = adjustments
    .filter(({ budget_change_id }) => budget_change_id === number)
    .map(({ type, id: line, amount }): [string, number] => [
      `${type === 'change_event' ? 'to' : 'from'}-${line}`,
      cents(amount),
    ]);
  return { header, lines };
}

/** Looks at both sides of an exported change, in the stand-ins' own tables: one header, every line once and to the cent, the mark, one link. */
export async function expectExported(world: World, id: string, code: string, { posted = true, marked = true } = {}) {
  const [item, change] = await Promise.all([itemOf(world, code, id), changeOf(world, id)]);
  expect(item.headers.map(({ CmmCode }) => CmmCode)).toEqual([code]);
  const byTask = (list: [string, number][]) => list.sort(([a], [b]) => a.localeCompare(b));
  expect(byTask(item.lines.map((line) => [line.CmdTaskCode, cents(line.CmdBudgAmt)]))).toEqual(byTask(change.lines));
  expect(item.header).toMatchObject({ CmmPrepostStatCode: 'APPROVED', CmmSrcId: id });
  expect(item.header?.CmmPostDate).toEqual(posted ? expect.stringMatching(/^\d{4}-\d\d-\d\d$/) : null);
  expect(change.header?.origin_id ?? null).toBe(marked ? `ZZ/24-010/${code}` : null);
  const [link] = await world.store.links.byProcore('BUDGET_CHANGE', [id]);
  expect(link).toMatchObject({ cmicId: `ZZ/24-010/${code}`, state: 'ACTIVE' });
  expect(link?.lines).toHaveLength(change.lines.length);
}

/** A line of a budget change to be entered by hand; positive amounts receive, negative ones give. */
export interface HandLine {
  amount: number;
  code?: string;
  type?: string;
  number?: number;
}

/** Enters a budget change in Procore; `1001/bc-9`. */
export async function enter(world: World, lines: HandLine[], fields: Row = {}, hand?: ProcoreHand): Promise<string> {
  const [wbs, codes, types] = await Promise.all([
    world.procore.rows<Row>('wbs_codes'),
    world.procore.rows<Row>('cost_codes'),
    world.procore.rows<Row>('line_item_types'),
  ]);
  const adjustment_line_items = lines.map(({ amount, code = '03-100', type = 'S', number }, index) => {
    const costCode = codes.find(
      (row) => row.project_id === 1001 && row.full_code === code && row.biller_type !== 'SubJob',
    );
    const costType = types.find((row) => row.code === type);
    const place = wbs.find(
      (row) => row.cost_code_id === costCode?.id && row.line_item_type_id === (costType?.id ?? null),
    );
    if (!place) throw new Error(`Procore has no budget code ${code} ${type}.`);
    return {
      ref: `line ${index}`,
      type: amount < 0 ? 'budget_change' : 'change_event',
      adjustment_number: number ?? index + 1,
      wbs_code_id: place.id,
      amount,
    };
  });
  const by = hand ?? (await procoreHand(world));
  const body = { status: 'approved', title: 'Entered by hand', ...fields, adjustment_line_items };
  const reply = await by.call('POST', '/rest/v1.0/projects/1001/budget_changes', body);
  if (reply.status !== 201) throw new Error(`Procore answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return `1001/bc-${reply.body.data.id}`;
}
