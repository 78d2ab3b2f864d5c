import { expect } from 'vitest';
import type { SettingsFile } from '../../kernel/settings.ts';
import { cents, mutate, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { type As, createWorld, type World } from '../support/world.ts';

/** What the tests of forecasts share. */

export const start = (settings: SettingsFile = {}) =>
  createWorld({
    settings: { waits: { answerMs: 30_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 }, ...settings },
  });

export const approve = (world: World, id = '1001', more: object = {}, as: As = 'accounting-approver') =>
  mutate(world, 'approveForecast', { id, ...more }, as);

/** CMiC's projected costs of a job and its sub jobs, in cents, with the flag that says they were entered. */
export async function projected(world: World, job: string): Promise<Map<string, [number, string]>> {
  const rows = await world.cmic.rows<Row>('jcjobcategory');
  return new Map(
    rows
      .filter((row) => row.JcatCompCode === 'ZZ' && `${row.JcatJobCode}`.startsWith(job))
      .map((row) => [
        `ZZ/${row.JcatJobCode}/${row.JcatPhsCode}/${row.JcatCode}`,
        [cents(row.JcatProjCostAmt ?? 0), row.JcatCostToComplOvrdFlg],
      ]),
  );
}

/** What Procore's own view for CMiC says every code will cost at completion, by the category that it stands for; codes of Procore's own are left out. */
export async function expected(world: World, project: number): Promise<Map<string, number>> {
  const hand = await procoreHand(world);
  const [codes, types, views] = await Promise.all([
    world.procore.rows<Row>('cost_codes'),
    world.procore.rows<Row>('line_item_types'),
    hand.call('GET', `/rest/v1.0/budget_views?project_id=${project}`),
  ]);
  const view = (views.body as unknown as Row[]).find(({ name }) => name === 'ERP Job Cost Detail Budget');
  const path = `/rest/v1.0/budget_views/${view?.id}/detail_rows?project_id=${project}&budget_row_type=all&per_page=1000`;
  const { status, body } = await hand.call('GET', path);
  expect(status).toBe(200);
  const found = new Map<string, number>();
  for (const row of body as unknown as Row[]) {
    const code = codes.find(({ id }) => id === row.cost_code_id);
    const type = types.find(({ id }) => id === row.category_id);
    if (code?.origin_id && type?.origin_id)
      found.set(`${code.origin_id}/${type.code}`, cents(row['Estimated Cost at Completion']));
  }
  return found;
}

/** Every code that both systems have shows Procore's estimate as CMiC's projected cost, to the cent. */
export async function expectSame(world: World, project: number, job: string): Promise<void> {
  const [procore, cmic] = await Promise.all([expected(world, project), projected(world, job)]);
  const both = [...procore].filter(([id]) => cmic.has(id));
  expect(both.length).toBeGreaterThan(0);
  expect(both.map(([id]) => [id, cmic.get(id)?.[0]])).toEqual(both);
}
