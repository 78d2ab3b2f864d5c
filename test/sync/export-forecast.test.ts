import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedWrites, codes, mutate, type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { planOf } from './budget-changes.ts';
import { approve, expectSame, projected, start } from './forecasts.ts';

describe("Procore's estimated cost at completion into CMiC's projected cost", () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
    await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
  });
  afterAll(() => world?.close());

  test('nothing is written before an approver says yes', async () => {
    await withoutWriting(world, async () => {
      const { transfer } = await requestExport(world, '1001', 'project-team', 'FORECAST');
      expect(transfer).toMatchObject({ kind: 'FORECAST', state: 'AWAITING_APPROVAL' });
      expect(codes((await approve(world, '1001', {}, 'project-team')).problems)).toEqual([['FORBIDDEN', ['input']]]);
    });
  });

  test('is written as planned, by code and type, as entered by somebody; and read back', async () => {
    const { fingerprint, rows, problems, references } = await planOf(world, 'FORECAST', '1001');
    expect(problems).toEqual([]);
    expect(references).toContainEqual(expect.stringMatching(/row\(s\) are on automatic/));
    expect(rows.length).toBeGreaterThan(0);
    await world.cmic.clearRequests();
    const { transfer } = await approve(world, '1001', { fingerprint });
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/24-010' });
    const writes = await world.cmic.writes();
    expect(new Set(writes.map(({ method }) => method))).toEqual(new Set(['PATCH']));
    const sent = writes.map(({ body }) =>
      Object.entries(body as Row).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    expect(sent).toEqual(rows.map(({ fields }: Row) => fields.map(({ name, to }: Row) => [name, to])));
    await expectSame(world, 1001, '24-010');
    const shown = await projected(world, '24-010');
    for (const { key } of rows) expect(shown.get(key.split('/projected-cost=')[0])?.[1]).toBe('Y');
    const [link] = await world.store.links.byProcore('FORECAST', ['1001']);
    expect(link).toMatchObject({ cmicId: 'ZZ/24-010', state: 'ACTIVE' });
  });

  test('a row that CMiC cannot hold stays behind, and the transfer says which and why', async () => {
    const { transfers } = await world.ask<Row>(
      '{ transfers(filter: { kind: FORECAST }) { nodes { problems { code path fix } progress { warnings } } } }',
    );
    const [{ problems, progress }] = transfers.nodes;
    expect(codes(problems)).toContainEqual(['CODE_NOT_LINKED', ['rows', expect.any(String), 'costCode']]);
    expect(progress.warnings).toHaveLength(problems.length);
  });

  test('asked again with nothing changed it is another transfer, DONE with nothing written', async () => {
    const { transfer, problems } = await withoutWriting(world, () => approve(world));
    expect([transfer.state, problems]).toEqual(['DONE', []]);
  });

  test('asked again it writes the difference alone', async () => {
    const [code, type] = await Promise.all([
      world.procore
        .rows<Row>('cost_codes')
        .then((all) => all.find(({ origin_id }) => origin_id === 'ZZ/24-010/03-200')),
      world.procore.rows<Row>('line_item_types').then((all) => all.find((row) => row.code === 'S')),
    ]);
    const wbs = (await world.procore.rows<Row>('wbs_codes')).find(
      (row) => row.cost_code_id === code?.id && row.line_item_type_id === type?.id,
    );
    const hand = await procoreHand(world);
    const body = { wbs_code_id: wbs?.id, amount: 4321.09, description: 'By hand' };
    const reply = await hand.call('POST', '/rest/v1.0/projects/1001/manual_forecast_line_items', body);
    expect(reply.status).toBe(201);
    await Promise.all([world.cmic.clearRequests(), world.procore.clearRequests()]);
    expect((await approve(world)).transfer).toMatchObject({ state: 'DONE' });
    expect(await acceptedWrites(world)).toHaveLength(1);
    await expectSame(world, 1001, '24-010');
  });

  test('a failed one is repaired and retried in place', async () => {
    await world.cmic.settings({ rights: { jcjobcategory: ['GET'] } });
    const failed = await approve(world, '1004');
    expect(failed.transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
    await world.cmic.settings({ rights: {} });
    const { transfer } = await mutate(world, 'retryTransfer', { id: failed.transfer.id }, 'accounting-approver');
    expect(transfer).toMatchObject({ id: failed.transfer.id, state: 'DONE' });
    await expectSame(world, 1004, '24-030');
  });

  test('a project made before the integration is refused', async () => {
    const { problems } = await withoutWriting(world, () => approve(world, '1003'));
    expect(codes(problems)).toContainEqual(['PROJECT_NOT_INTEGRATED', ['project']]);
    expect((await approve(world, '1001/bc-7')).problems).toMatchObject([{ code: 'BAD_INPUT' }]);
    expect((await approve(world, '99999')).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
