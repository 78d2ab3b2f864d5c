import { type ProcoreHand, places, procoreHand } from '../test/support/procore-hand.ts';
import type { Loose, World } from '../test/support/world.ts';

/**
 * The documents that the exports are counted with, in a world of the default story: its own where it has one, else entered in Procore as people do there. Everything that they need in
 * CMiC is linked, as it is after the imports.
 */
export interface ExportStage {
  /** Prime contract change order of two lines on the imported contract: `1001/pcco-2`. */
  primeContractChangeOrder: string;
  /** Puts one code with one type on project 1001 that its CMiC job does not have. */
  enterCode(): Promise<void>;
  /** Sets the budget of 1002 to differ from CMiC's estimates on two codes, and locks it. */
  enterBudget(): Promise<void>;
  /** Makes CMiC's projected cost of job 24-010 differ from Procore's forecast on two codes. */
  moveProjections(): Promise<void>;
}

/** Enters what the story lacks, in a world whose imports are done: `contract` is Procore's id of the prime contract. */
export async function stageExports(world: World, contract: string): Promise<ExportStage> {
  const hand = await procoreHand(world);
  const order = await world.procore.post<Loose>('prime_change_orders', {
    primeContractId: Number(contract.split('-').at(-1)),
  });
  return {
    primeContractChangeOrder: `1001/pcco-${order.id}`,
    enterCode: () => enterCode(world, hand),
    enterBudget: () => enterBudget(world, hand),
    moveProjections: () => moveProjections(world),
  };
}

async function enterCode(world: World, hand: ProcoreHand): Promise<void> {
  const [masters, costCodes, types] = await Promise.all([
    world.cmic.rows<Loose>('jcmastercostcodes'),
    world.procore.rows<Loose>('cost_codes'),
    world.procore.rows<Loose>('line_item_types'),
  ]);
  const used = costCodes.filter((row) => row.project_id === 1001).map((row) => row.full_code);
  const free = masters.find(
    (row) =>
      row.PhsCompCode === 'ZZ' &&
      row.PhsActiveFlag !== 'N' &&
      row.PhsCtrlCode !== 'ALL' &&
      !used.includes(row.PhsCode) &&
      !used.includes(row.PhsCtrlCode),
  );
  // Below nothing: a control code that the project does not have either would be one more.
  const [added] = await sync(hand, '/rest/v1.0/cost_codes/sync', [{ code: free?.PhsCtrlCode, name: 'New to the job' }]);
  const type = types.find(({ code }) => code === 'S');
  const use = { cost_code_id: added?.id, line_item_type_id: type?.id, synced: true };
  await sync(hand, '/rest/v1.0/cost_code_line_item_types/sync', [use]);
}

async function sync(hand: ProcoreHand, path: string, updates: object[]): Promise<Loose[]> {
  const { status, body } = await hand.call('PATCH', `${path}?project_id=1001`, { updates });
  if (status !== 200 || body.errors.length > 0) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body.entities;
}

async function enterBudget(world: World, hand: ProcoreHand): Promise<void> {
  const lock = '/rest/v1.0/projects/1002/budget/lock';
  await hand.call('DELETE', lock);
  const [lines, codes] = await Promise.all([
    world.procore.rows<Loose>('budget_line_items'),
    world.procore.rows<Loose>('wbs_codes'),
  ]);
  const items = await Promise.all(
    ['03-100', '03-200'].map(async (code, index) => {
      const place = await places(world, 1002, { amount: '', code });
      const isThere = (row: Loose) =>
        row.cost_code_id === place.cost_code_id && row.line_item_type_id === place.line_item_type_id;
      const line = lines.find(({ wbs_code_id: id }) => id === codes.find(isThere)?.id);
      return { ...(line ? { id: line.id } : place), original_budget_amount: 250_000.01 + index };
    }),
  );
  const body = { project_id: 1002, budget_line_items: items };
  const { status, body: answer } = await hand.call('POST', '/rest/v1.0/budget_line_items/sync', body);
  if (status !== 200 || JSON.stringify(answer).includes('"errors":["'))
    throw new Error(`Procore answered ${status}: ${JSON.stringify(answer)}`);
  await hand.call('POST', lock);
}

async function moveProjections(world: World): Promise<void> {
  for (const [index, code] of ['03-100', '03-200'].entries()) {
    const match = { JcatCompCode: 'ZZ', JcatJobCode: '24-010', JcatPhsCode: code, JcatCode: 'S' };
    const set = { JcatProjCostAmt: index + 1.25, JcatCostToComplOvrdFlg: 'Y' };
    await world.cmic.post('edit', { collection: 'jcjobcategory', match, set });
  }
}
