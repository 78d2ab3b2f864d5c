import { expect } from 'vitest';
import { cents, mutate, type Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';

/** What the tests of budgets share. */

/** Short waits, and pages of so many lines. */
export const start = (pageSize = 25) =>
  createWorld({ settings: { waits: { answerMs: 20_000, lateWriteMs: 600, pollMs: 30 }, imports: { pageSize } } });

export const bring = (world: World, id = 'ZZ/24-010', more: object = {}) =>
  mutate(world, 'importBudget', { id, ...more });

/** The lines of a project's budget in Procore's own table, by cost code, type and sub job. */
export async function budgetOf(world: World, projectId: number): Promise<Map<string, Row>> {
  const [lines, wbs, codes, types] = await Promise.all([
    world.procore.rows<Row>('budget_line_items'),
    world.procore.rows<Row>('wbs_codes'),
    world.procore.rows<Row>('cost_codes'),
    world.procore.rows<Row>('line_item_types'),
  ]);
  const found = new Map<string, Row>();
  for (const line of lines.filter((row) => row.project_id === projectId)) {
    const place = wbs.find(({ id }) => id === line.wbs_code_id);
    const code = codes.find(({ id }) => id === place?.cost_code_id);
    const type = types.find(({ id }) => id === place?.line_item_type_id);
    const key = `${code?.origin_id ?? `${code?.full_code}`}/${type?.code}`;
    expect([key, found.has(key)]).toEqual([key, false]);
    found.set(key, line);
  }
  return found;
}

/** CMiC's estimates above nothing on active codes, by the category's id. */
export async function estimatesOf(world: World, job: string): Promise<Map<string, number>> {
  const rows = await world.cmic.rows<Row>('jcjobcategory');
  return new Map(
    rows
      .filter((row) => row.JcatCompCode === 'ZZ' && `${row.JcatJobCode}`.startsWith(job) && row.JcatObudgCostAmt > 0)
      .filter((row) => row.JcatCatActiveFlag === 'Y' && row.JcatPhaseActiveFlag === 'Y')
      .map((row) => [
        `ZZ/${row.JcatJobCode}/${row.JcatPhsCode}/${row.JcatCode}`,
        cents(row.JcatObudgCostAmt as number),
      ]),
  );
}

/** Changes an estimate in CMiC itself; null takes it away. */
export async function estimate(
  world: World,
  job: string,
  code: string,
  type: string,
  amount: number | null,
): Promise<void> {
  const match = { JcatCompCode: 'ZZ', JcatJobCode: job, JcatPhsCode: code, JcatCode: type };
  const { changed } = await world.cmic.post<{ changed: number }>('edit', {
    collection: 'jcjobcategory',
    match,
    set: { JcatObudgCostAmt: amount },
  });
  expect(changed).toBe(1);
}

/** The amounts of lines in cents. */
export const amounts = (budget: Map<string, Row>) =>
  new Map([...budget].map(([key, line]) => [key, cents(line.original_budget_amount)]));
export const sorted = (map: Map<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** The calls of both sources since the journals were cleared, without signing in. */
export async function calls(world: World): Promise<string[]> {
  const all = await Promise.all([world.procore.requests(), world.cmic.requests()]);
  return all
    .flat()
    .filter(({ path }) => !path.startsWith('/oauth'))
    .map(({ method, path }) => `${method} ${path.split('?')[0]}`);
}
