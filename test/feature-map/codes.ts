import { expect, test } from 'vitest';
import { codes, exportPlan, importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { edit } from './money-rows.ts';

/** Company WBS and project WBS. `fresh`: there, job 24-050 was not imported yet. */
export function codesOfTheMap(world: () => World, fresh: () => World): void {
  test('company WBS: one CMiC company feeds one Procore company', async () => {
    const { problems } = await withoutWriting(world(), () => mutate(world(), 'importJob', { id: 'YY/24-010' }));
    expect(problems).toMatchObject([{ code: 'NOT_SUPPORTED', path: ['input', 'id'] }]);
    expect(problems[0].message).toContain('YY');
    const codes = await withoutWriting(world(), () => mutate(world(), 'importCompanyWbs', { id: 'YY' }));
    expect(codes).toMatchObject({ transfer: null, problems: [{ code: 'NOT_SUPPORTED', path: ['input', 'id'] }] });
  });

  test('company WBS: master cost codes and categories come into the company list and the cost types', async () => {
    const w = world();
    const plan = await withoutWriting(w, () => importPlan(w, 'COMPANY_WBS', 'ZZ'));
    expect(plan.problems).toEqual([]);
    const select = `transfer { state targetId problems { code } } problems { code }
      coverage { missing { costCode jobs } }`;
    const input = { id: 'ZZ', fingerprint: plan.fingerprint };
    const { transfer, problems } = await mutate(w, 'importCompanyWbs', input, 'project-team', select);
    expect([problems, transfer]).toEqual([[], { state: 'DONE', targetId: '4001', problems: [] }]);
    const masters = (await w.cmic.rows<Row>('jcmastercostcodes')).filter(
      (row) => row.PhsCompCode === 'ZZ' && row.PhsActiveFlag === 'Y',
    );
    const list = await w.procore.rows<Row>('standard_cost_codes');
    const marked = list.filter(({ origin_id }) => origin_id?.startsWith('ZZ/code-'));
    const codes = new Map(marked.map((row) => [row.origin_id, row]));
    expect([marked.length, masters.filter((row) => !codes.has(`ZZ/code-${row.PhsCode}`))]).toEqual([codes.size, []]);
    for (const [mark, row] of codes) expect(row.full_code).toBe(mark.slice('ZZ/code-'.length));
    const types = (await w.procore.rows<Row>('line_item_types')).map(({ origin_id }) => origin_id);
    for (const code of ['L', 'M', 'S', 'E', 'O', 'P']) expect(types).toContain(`ZZ/cat-${code}`);
    const links = await w.store.links.byCmic('COMPANY_WBS', [...masters.map((row) => `ZZ/code-${row.PhsCode}`)]);
    expect(links.every((link) => link?.state === 'ACTIVE')).toBe(true);
  });

  test('company WBS: only the hyphen may stand between code parts', async () => {
    const plan = await importPlan(world(), 'PROJECT', 'ZZ/24-050');
    expect(plan.problems).toEqual([]);
    expect(plan.notTravelling).toContainEqual(expect.stringMatching(/24-050\/02\.100.*only the hyphen/i));
    const { transfer, problems } = await mutate(world(), 'importJob', { id: 'ZZ/24-050' });
    expect(problems).toEqual([]);
    expect(transfer).toMatchObject({ state: 'DONE' });
    expect(codes(transfer.problems)).toEqual([['BAD_INPUT', ['rows', 'ZZ/24-050/02.100']]]);
    const made = (await world().procore.rows<Row>('cost_codes')).filter(
      ({ project_id }) => project_id === Number(transfer.targetId),
    );
    const expected = (await world().cmic.rows<Row>('jcjobcostcodes')).filter(
      (row) => row.GjjpCompCode === 'ZZ' && row.GjjpJobCode === '24-050' && row.GjjpActiveFlag === 'Y',
    );
    expect(made.map(({ origin_id }) => origin_id).sort()).toEqual(
      expected
        .map((row) => `ZZ/24-050/${row.GjjpCode}`)
        .filter((id) => id !== 'ZZ/24-050/02.100')
        .sort(),
    );
    for (const row of made) expect(row.full_code).toBe(row.origin_id.split('/')[2]);
    const dotted = { PhsCode: '27.800' };
    await edit(world(), 'jcmastercostcodes', { PhsCode: '27-800' }, dotted);
    const { notTravelling } = await importPlan(world(), 'COMPANY_WBS', 'ZZ');
    expect(notTravelling).toContainEqual(expect.stringMatching(/code-27\.800.*only the hyphen/i));
    await edit(world(), 'jcmastercostcodes', dotted, { PhsCode: '27-800' });
  });

  test('company WBS: custom WBS segments are refused by name', async () => {
    await world().procore.settings({ customSegments: ['Phase of Work'] });
    const plan = await importPlan(world(), 'PROJECT', 'ZZ/24-020');
    expect(plan.problems).toMatchObject([{ code: 'CUSTOM_WBS_SEGMENT', path: ['segments'] }]);
    expect(plan.problems[0].message).toContain('Phase of Work');
    const { problems } = await withoutWriting(world(), () => mutate(world(), 'importJob', { id: 'ZZ/24-020' }));
    expect(problems).toMatchObject([{ code: 'CUSTOM_WBS_SEGMENT' }]);
    for (const [kind, id] of [
      ['COMPANY_WBS', 'ZZ'],
      ['PROJECT_WBS', 'ZZ/24-020'],
    ] as const) {
      const { problems: told } = await importPlan(world(), kind, id);
      expect(told).toMatchObject([{ code: 'CUSTOM_WBS_SEGMENT', message: expect.stringContaining('Phase of Work') }]);
    }
    await world().procore.settings({ customSegments: [] });
  });

  test('project WBS: the import brings the cost codes of the project and its sub jobs, each with its cost types, and links each', async () => {
    const w = world();
    const { transfer } = await mutate(w, 'importJob', { id: 'ZZ/24-030' });
    expect(transfer).toMatchObject({ state: 'DONE', targetId: '1004' });
    const { procoreProject } = await w.ask(`{ procoreProject(id: "1004") {
      costCodes(first: 100) { nodes { originId link { cmicId } } }
      budgetCodes(first: 100) { nodes { flatCode linked link { cmic { ... on CmicJobCategory { costCode category jobCode } } } } }
    } }`);
    const own = procoreProject.costCodes.nodes.filter((code: Row) => code.originId?.includes('-', 'ZZ/24-030'.length));
    expect(own.length).toBeGreaterThan(30);
    for (const code of own) expect(code.link).toEqual({ cmicId: code.originId });
    const linked = procoreProject.budgetCodes.nodes.filter((code: Row) => code.linked);
    expect(linked.length).toBeGreaterThan(50);
    for (const { flatCode, link } of linked) {
      const { jobCode, costCode, category } = link.cmic;
      expect(flatCode).toBe(`${jobCode === '24-030' ? '' : `${jobCode}.`}${costCode}.${category}`);
    }
  });

  test('project WBS: cost codes and cost types of a project or sub job are imported again by what differs', async () => {
    const w = world();
    const code = { GjjpCompCode: 'ZZ', GjjpJobCode: '24-030.1', GjjpCode: '03-100' };
    await edit(w, 'jcjobcostcodes', code, { GjjpName: 'Forms of the yard' });
    await w.procore.clearRequests();
    const { transfer, problems } = await mutate(w, 'importProjectWbs', { id: 'ZZ/24-030.1' }, 'project-team');
    expect([problems, transfer]).toMatchObject([[], { state: 'DONE', targetId: '1004/303', problems: [] }]);
    const [write, ...more] = await w.procore.writes();
    expect(more).toEqual([]);
    expect(write?.body).toMatchObject({ updates: [{ origin_id: 'ZZ/24-030.1/03-100', name: 'Forms of the yard' }] });
    const whole = await withoutWriting(w, () => mutate(w, 'importProjectWbs', { id: 'ZZ/24-030' }, 'project-team'));
    expect(whole.transfer).toMatchObject({ state: 'DONE', targetId: '1004' });
  });

  test('project WBS: an export sends only codes that came from CMiC', async () => {
    const plan = await exportPlan(world(), '1001/wo-5504');
    const codeProblems = plan.problems.filter(({ code }: Row) => code === 'CODE_NOT_LINKED');
    expect(codeProblems).toMatchObject([{ path: ['lines', expect.any(String), 'costCode'] }]);
    expect(codeProblems[0].message).toContain('99-900');
    const { procoreProject } = await world().ask(
      '{ procoreProject(id: "1001") { budgetCodes(first: 100, filter: { search: "99-900" }) { nodes { flatCode linked } } } }',
    );
    for (const code of procoreProject.budgetCodes.nodes)
      if (code.flatCode.includes('99-900')) expect(code.linked).toBe(false);
  });

  test('project WBS: on an ERP project codes change only through the sync calls', async () => {
    const hand = await procoreHand(world());
    const fields = { cost_code: { project_id: 1001, code: '777', name: 'By hand' } };
    const refused = await hand.call('POST', '/rest/v1.0/cost_codes?project_id=1001', fields);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    await fresh().procore.clearRequests();
    await mutate(fresh(), 'importJob', { id: 'ZZ/24-050' });
    const writes = await fresh().procore.writes();
    expect(writes.length).toBeGreaterThan(2);
    for (const { method, path } of writes.filter((entry) => entry.path.includes('cost_codes')))
      expect(`${method} ${path}`).toMatch(/^PATCH .*\/sync/);
  });
}
