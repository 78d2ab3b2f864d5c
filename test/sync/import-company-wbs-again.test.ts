import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, importPlan, mutate, PAYLOAD, type Row, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { changesOf, counted, createWbsWorld, edit, importCompany } from './wbs-world.ts';

describe('an import of company codes that were imported before', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWbsWorld({});
  }, 30_000);
  afterAll(() => world.close());
  const codeRow = async (full: string) =>
    (await world.procore.rows<Row>('standard_cost_codes')).find(({ full_code }) => full_code === full);

  test('writes only the difference: a new code and a new name', async () => {
    await edit(world, 'jcmastercostcodes', { PhsCompCode: 'ZZ', PhsCode: '05-100' }, { PhsName: 'Steel Frames' });
    await edit(world, 'jcmastercategories', { CatCompCode: 'ZZ', CatCode: 'O' }, { CatName: 'Other Cost' });
    const plan = await importPlan(world, 'COMPANY_WBS', 'ZZ');
    expect(changesOf(plan)).toMatchObject([
      { action: 'UPDATE', key: 'ZZ/cat-O', fields: [{ name: 'name', from: 'Other', to: 'Other Cost' }] },
      {
        action: 'UPDATE',
        key: 'ZZ/code-05-100',
        fields: [{ name: 'name', from: 'Structural Steel', to: 'Steel Frames' }],
      },
      { action: 'CREATE', key: 'ZZ/code-27-800' },
    ]);
    const { transfer } = await importCompany(world, { fingerprint: plan.fingerprint });
    expect(transfer).toMatchObject({ state: 'DONE', problems: [] });
    const sent = (await world.procore.writes('PATCH', '/sync')).map(({ body }) => (body as Row).updates);
    expect(sent).toEqual([
      [{ id: expect.any(Number), origin_id: 'ZZ/cat-O', name: 'Other Cost' }],
      [
        { id: expect.any(Number), origin_id: 'ZZ/code-05-100', name: 'Steel Frames' },
        { origin_id: 'ZZ/code-27-800', code: '800', name: 'Distributed Antenna System', parent_id: expect.any(Number) },
      ],
    ]);
    expect(await codeRow('05-100')).toMatchObject({ name: 'Steel Frames' });
  });

  test('a fingerprint of another plan does nothing', async () => {
    const { problems } = await withoutWriting(world, () => importCompany(world, { fingerprint: '0'.repeat(32) }));
    expect(codes(problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
  });

  test('a code that CMiC puts below another controlling code moves in Procore', async () => {
    const key = { PhsCompCode: 'ZZ', PhsCode: '33-600' };
    await edit(world, 'jcmastercostcodes', key, { PhsCtrlCode: 'ALL' });
    const before = await codeRow('33');
    const [change] = changesOf(await importPlan(world, 'COMPANY_WBS', 'ZZ'));
    expect(change).toMatchObject({
      action: 'UPDATE',
      key: 'ZZ/code-33-600',
      fields: [
        { name: 'code', from: '600', to: '33-600' },
        { name: 'parent_id', from: `4001/scc-${before?.id}`, to: null },
      ],
    });
    await importCompany(world);
    expect(await codeRow('33-600')).toMatchObject({ parent_id: null, code: '33-600' });
    await edit(world, 'jcmastercostcodes', key, { PhsCtrlCode: '33' });
    await importCompany(world);
    expect(await codeRow('33-600')).toMatchObject({ parent_id: before?.id, code: '600' });
  });

  test('what CMiC makes inactive is made inactive in Procore, and active again with it', async () => {
    const code = { PhsCompCode: 'ZZ', PhsCode: '13-200' };
    const type = { CatCompCode: 'ZZ', CatCode: 'P' };
    await edit(world, 'jcmastercostcodes', code, { PhsActiveFlag: 'N' });
    await edit(world, 'jcmastercategories', type, { CatActiveFlag: 'N' });
    const plan = await importPlan(world, 'COMPANY_WBS', 'ZZ');
    const status = (from: string, to: string) => [
      { action: 'UPDATE', resource: 'segment_items', key: 'ZZ/cat-P', fields: [{ name: 'status', from, to }] },
      { action: 'UPDATE', resource: 'segment_items', key: 'ZZ/code-13-200', fields: [{ name: 'status', from, to }] },
    ];
    expect(changesOf(plan)).toEqual(status('active', 'inactive'));
    expect((await importCompany(world)).transfer).toMatchObject({ state: 'DONE', problems: [] });
    const activeOf = async () => [
      (await codeRow('13-200'))?.active,
      (await world.procore.rows<Row>('line_item_types')).find((row) => row.code === 'P')?.active,
    ];
    expect(await activeOf()).toEqual([false, false]);
    expect((await withoutWriting(world, () => importCompany(world))).transfer.state).toBe('DONE');

    await edit(world, 'jcmastercostcodes', code, { PhsActiveFlag: null });
    await edit(world, 'jcmastercategories', type, { CatActiveFlag: 'Y' });
    expect(changesOf(await importPlan(world, 'COMPANY_WBS', 'ZZ'))).toEqual(status('inactive', 'active'));
    await importCompany(world);
    expect(await activeOf()).toEqual([true, true]);
  });

  test('a company with a custom WBS segment is refused by its name', async () => {
    await world.procore.settings({ customSegments: ['Zone'] });
    const plan = await importPlan(world, 'COMPANY_WBS', 'ZZ');
    expect(plan.problems).toMatchObject([{ code: 'CUSTOM_WBS_SEGMENT', path: ['segments'] }]);
    const { transfer, problems } = await withoutWriting(world, () => importCompany(world));
    expect(transfer).toBeNull();
    expect(problems[0].message).toContain('Zone');
    await world.procore.settings({ customSegments: [] });
  });

  test.each([
    ['another company', 'YY', 'NOT_SUPPORTED'],
    ['a job', 'ZZ/24-010', 'BAD_INPUT'],
  ])('the id is the company’s, not that of %s', async (_, id, code) => {
    const { transfer, problems } = await withoutWriting(world, () => importCompany(world, { id }));
    expect([transfer, codes(problems)]).toEqual([null, [[code, ['input', 'id']]]]);
  });

  test('a viewer imports nothing', async () => {
    const { problems } = await withoutWriting(world, () => importCompany(world, {}, 'viewer'));
    expect(problems).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  test('a row of CMiC that cannot be read is reported with its key and stops nothing', async () => {
    await edit(world, 'jcmastercostcodes', { PhsCompCode: 'ZZ', PhsCode: '06-100' }, { PhsName: 'Rough Framing' });
    await world.cmic.faults([{ path: 'jcmastercategories', effect: 'wrongType', member: 'CatName', times: 1 }]);
    const { transfer } = await importCompany(world);
    expect(transfer.state).toBe('DONE');
    expect(codes(transfer.problems)).toEqual([['BAD_INPUT', ['rows', expect.stringMatching(/^ZZ\//)]]]);
    expect(await codeRow('06-100')).toMatchObject({ name: 'Rough Framing' });
    await world.cmic.faults([]);
  });

  test('an unreadable controlling code moves none of its codes', async () => {
    await world.cmic.faults([{ path: 'jcmastercostcodes', effect: 'wrongType', member: 'PhsName', times: 1 }]);
    const plan = await importPlan(world, 'COMPANY_WBS', 'ZZ');
    expect(plan.notTravelling.length).toBeGreaterThan(1);
    expect(changesOf(plan)).toEqual([]);
    await world.cmic.faults([]);
  });

  test('the coverage report names codes that linked jobs use beyond the company list, with the jobs and the reason', async () => {
    await mutate(world, 'importJob', { id: 'ZZ/24-050' });
    await mutate(world, 'importJob', { id: 'ZZ/24-020' });
    const own = { GjjpCompCode: 'ZZ', GjjpJobCode: '24-020', GjjpCode: '03-200' };
    await edit(world, 'jcjobcostcodes', own, { GjjpCode: '77-100' });
    const fields = 'jobs more codes missing { costCode name jobs reason }';
    const { result, calls } = await counted(world, () => world.ask(`{ companyWbsCoverage { ${fields} } }`));
    expect(result.companyWbsCoverage).toMatchObject({
      jobs: 2,
      more: false,
      missing: [
        { costCode: '02.100', jobs: ['ZZ/24-050'], reason: expect.stringContaining('hyphen') },
        { costCode: '77-100', jobs: ['ZZ/24-020'], reason: expect.stringContaining("the job's own") },
      ],
    });
    expect(calls).toEqual({ 'GET jcjobcostcodes': 1, 'GET jcmastercostcodes': 1, 'GET standard_cost_codes': 1 });
    const payload = await mutate(
      world,
      'importCompanyWbs',
      { id: 'ZZ' },
      undefined,
      `${PAYLOAD} coverage { ${fields} }`,
    );
    expect(payload.coverage).toEqual(result.companyWbsCoverage);
    const scoped = { roles: ['viewer' as const], projects: ['1002', 'ZZ/24-020'] };
    const { companyWbsCoverage } = await world.ask(`{ companyWbsCoverage { ${fields} } }`, {}, scoped);
    expect(companyWbsCoverage).toMatchObject({ jobs: 1, missing: [{ costCode: '77-100' }] });
  });
});
