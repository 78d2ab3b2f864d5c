import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedWrites, codes, importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { withoutDocuments } from '../support/stand-ins.ts';
import type { World } from '../support/world.ts';
import { changesOf, codesInProcore, counted, createWbsWorld, edit, importWbs, onJob } from './wbs-world.ts';

const JOB = 'ZZ/24-030';

describe('an import of codes that were imported before', () => {
  let world: World;
  beforeAll(async () => {
    // Procore does not have the second sub job of 24-010.
    const without = onJob('24-010', (job) => ({
      ...job,
      subJobs: job.subJobs.map((sub) => (sub.code === '24-010.2' ? { ...sub, procore: null } : sub)),
    }));
    world = await createWbsWorld({ procore: (story) => withoutDocuments(without(story)) });
  }, 30_000);
  afterAll(() => world.close());

  test('links everything that our marks show, writes nothing, and the second time reads nothing more than it must', async () => {
    const first = await withoutWriting(world, () => importWbs(world, 'ZZ/24-020'));
    expect(first.transfer).toMatchObject({ state: 'DONE', targetId: '1002', problems: [] });
    const { calls } = await counted(world, () => importWbs(world, 'ZZ/24-020'));
    expect(calls).toEqual({
      'GET jcjob': 1,
      'GET jcjobcategory': 1,
      'GET jcjobcostcodes': 1,
      'GET sub_jobs': 1,
      'GET cost_codes': 1,
      'GET line_item_types': 1,
      'GET projects/1002/work_breakdown_structure/patterns': 1,
      'GET projects/1002/work_breakdown_structure/wbs_codes': 1,
    });
  });

  test('writes only the difference: a new name, and a new code with its types', async () => {
    await importWbs(world, JOB);
    await edit(
      world,
      'jcjobcostcodes',
      { GjjpCompCode: 'ZZ', GjjpJobCode: '24-030.1', GjjpCode: '03-100' },
      { GjjpName: 'Forms of the yard' },
    );
    const plan = await importPlan(world, 'PROJECT_WBS', JOB);
    expect(changesOf(plan)).toMatchObject([
      {
        action: 'UPDATE',
        key: 'ZZ/24-030.1/03-100',
        fields: [{}, {}, { name: 'name', from: 'Concrete Forming', to: 'Forms of the yard' }],
      },
    ]);
    const { result } = await counted(world, () => importWbs(world, JOB, { fingerprint: plan.fingerprint }));
    expect(result.transfer).toMatchObject({ state: 'DONE', problems: [] });
    expect(await acceptedWrites(world)).toHaveLength(1);
    const { costCodes } = await codesInProcore(world, 1004);
    expect(costCodes.find(({ origin_id }) => origin_id === 'ZZ/24-030.1/03-100')).toMatchObject({
      name: 'Forms of the yard',
    });
    // The first import brought what only CMiC had, below the division that Procore has.
    const fresh = costCodes.find(({ origin_id }) => origin_id === `${JOB}/27-800`);
    const division = costCodes.find(({ origin_id }) => origin_id === `${JOB}/27`);
    expect(fresh).toMatchObject({ full_code: '27-800', parent_id: division?.id ?? null });
  });

  test('what CMiC makes inactive is made inactive in Procore’s budget codes, and active again with it', async () => {
    const key = { GjjpCompCode: 'ZZ', GjjpJobCode: '24-020', GjjpCode: '09-100' };
    const pair = { JcatCompCode: 'ZZ', JcatJobCode: '24-020', JcatPhsCode: '03-100', JcatCode: 'M' };
    await edit(world, 'jcjobcostcodes', key, { GjjpActiveFlag: 'N' });
    await edit(world, 'jcjobcategory', pair, { JcatCatActiveFlag: 'N' });
    const plan = await importPlan(world, 'PROJECT_WBS', 'ZZ/24-020');
    const ids = ['03-100/M', '09-100/L', '09-100/M', '09-100/S'].map((pairId) => `ZZ/24-020/${pairId}`);
    const rows = (from: string, to: string) =>
      ids.map((id) => ({ action: 'UPDATE', resource: 'wbs_codes', key: id, fields: [{ name: 'status', from, to }] }));
    const byKey = (some: Row[]) => [...some].sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(byKey(changesOf(plan))).toEqual(rows('active', 'inactive'));
    expect(plan.notTravelling).toEqual([]);
    const { result } = await counted(world, () => importWbs(world, 'ZZ/24-020'));
    expect(result.transfer).toMatchObject({ state: 'DONE', problems: [] });
    expect(await acceptedWrites(world)).toEqual([expect.stringContaining('wbs_codes/update_all')]);
    const inactive = async () =>
      (await codesInProcore(world, 1002)).wbsCodes
        .filter(({ status }) => status === 'inactive')
        .map(({ flat_code }) => flat_code)
        .sort();
    expect(await inactive()).toEqual(['03-100.M', '09-100.L', '09-100.M', '09-100.S']);
    expect((await withoutWriting(world, () => importWbs(world, 'ZZ/24-020'))).transfer.state).toBe('DONE');

    await edit(world, 'jcjobcostcodes', key, { GjjpActiveFlag: 'Y' });
    await edit(world, 'jcjobcategory', pair, { JcatCatActiveFlag: 'Y' });
    expect(byKey(changesOf(await importPlan(world, 'PROJECT_WBS', 'ZZ/24-020')))).toEqual(rows('inactive', 'active'));
    await importWbs(world, 'ZZ/24-020');
    expect(await inactive()).toEqual([]);
  });

  test('a sub job’s id brings its codes alone', async () => {
    const plan = await importPlan(world, 'PROJECT_WBS', 'ZZ/24-010.1');
    expect(plan.rows.every(({ key }: Row) => key.startsWith('ZZ/24-010.1/'))).toBe(true);
    const { transfer, project } = await importWbs(world, 'ZZ/24-010.1');
    expect(transfer).toMatchObject({ state: 'DONE', targetId: '1001/301' });
    expect(project).toEqual({ id: '1001' });
    const { transfers } = await world.ask(
      '{ transfers(first: 1) { nodes { source { ... on CmicJob { code } } target { ... on ProcoreSubJob { code } } } } }',
    );
    expect(transfers.nodes[0]).toEqual({ source: { code: '24-010.1' }, target: { code: '24-010.1' } });
  });

  test('a sub job that Procore does not have yet is named, and the others come', async () => {
    const plan = await importPlan(world, 'PROJECT_WBS', 'ZZ/24-010');
    expect(plan.problems).toEqual([]);
    expect(plan.notTravelling).toContainEqual(
      expect.stringMatching(/^ZZ\/24-010\.2 .*importSubJob with id "ZZ\/24-010\.2"/),
    );
    expect(plan.rows.some(({ key }: Row) => key.startsWith('ZZ/24-010.1/'))).toBe(true);
    expect(plan.rows.some(({ key }: Row) => key.startsWith('ZZ/24-010.2/'))).toBe(false);
  });

  test('a project with a custom WBS segment is refused by its name', async () => {
    await world.procore.settings({ customSegments: ['Zone'] });
    const { transfer, problems } = await withoutWriting(world, () => importWbs(world, 'ZZ/24-020'));
    expect(transfer).toBeNull();
    expect(problems).toMatchObject([
      { code: 'CUSTOM_WBS_SEGMENT', path: ['segments'], message: expect.stringContaining('Zone') },
    ]);
    await world.procore.settings({ customSegments: [] });
  });

  test.each([
    ['the job has no project', 'ZZ/24-050', 'PARENT_NOT_IMPORTED', 'importJob with id "ZZ/24-050"'],
    ['its control job has no project', 'ZZ/24-040.1', 'PARENT_NOT_IMPORTED', 'importJob with id "ZZ/24-040"'],
    ['the sub job is not in Procore', 'ZZ/24-010.2', 'PARENT_NOT_IMPORTED', 'importSubJob with id "ZZ/24-010.2"'],
    ['the project is older than the integration', 'ZZ/22-105', 'PROJECT_NOT_INTEGRATED', 'imported'],
    ['the job is of another company', 'YY/24-010', 'NOT_SUPPORTED', null],
    ['there is no such job', 'ZZ/99-999', 'NOT_FOUND', 'id'],
    ['the id is the company’s', 'ZZ', 'BAD_INPUT', 'ZZ/24-010'],
  ])('it is refused when %s', async (_, id, code, fix) => {
    const plan = await importPlan(world, 'PROJECT_WBS', id);
    expect(plan.problems.map((each: Row) => each.code)).toEqual([code]);
    const { transfer, problems } = await withoutWriting(world, () => importWbs(world, id));
    expect([transfer, codes(problems)]).toEqual([null, [[code, ['input', 'id']]]]);
    if (fix) expect(problems[0].fix).toContain(fix);
  });

  test.each(['/cost_codes', '/wbs_codes', '/sub_jobs'])(
    'where Procore hides %s nothing is known of the project: no plan creates what may stand there',
    async (path) => {
      await world.procore.faults([{ method: 'GET', path, effect: 'status', status: 404 }]);
      const query = `{ importPlan(kind: PROJECT_WBS, id: "${JOB}") { rows { action } } }`;
      const { data, errors } = await world.graphql(query);
      await world.procore.faults([]);
      expect([data?.importPlan ?? null, errors?.[0]?.extensions]).toMatchObject([null, { source: 'PROCORE' }]);
    },
  );

  test('who may not see the job is told that there is none', async () => {
    const as = { roles: ['project-team' as const], projects: ['1002', 'ZZ/24-020'] };
    for (const id of [JOB, 'ZZ/24-050']) {
      const { problems } = await mutate(world, 'importProjectWbs', { id }, as);
      expect(codes(problems)).toEqual([['NOT_FOUND', ['input', 'id']]]);
    }
  });
});
