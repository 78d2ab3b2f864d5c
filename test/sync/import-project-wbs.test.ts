import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Story, StoryJob, StoryJobCode } from '../../sandbox/story/types.ts';
import { acceptedWrites, codes, importPlan, mutate, PAYLOAD, type Row, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { counted, createWbsWorld, edit } from './wbs-world.ts';

const JOB = 'ZZ/24-030';
const PROJECT = 1004;
/** More codes than one page takes. */
const MANY = 1100;

function onJob(code: string, change: (job: StoryJob) => StoryJob): (story: Story) => Story {
  return (story) => ({
    ...story,
    jobs: story.jobs.map((job) => (job.company === 'ZZ' && job.code === code ? change(job) : job)),
  });
}

/** Procore before: the project and its sub job stand, with two codes that people made by hand and one of another integration. */
const beforeImport = (story: Story): Story => ({ ...fewCodes(story), commitments: [], primeContracts: [] });
const fewCodes = onJob('24-030', (job) => ({
  ...job,
  budget: { locked: false, lines: [] },
  codes: job.codes
    .filter(({ code }) => ['03-100', '03-200', '99-900'].includes(code))
    .map((code) => (code.code === '03-100' ? { ...code, mark: null, name: 'Forms by hand', types: ['S'] } : code))
    .map((code) => (code.code === '03-200' ? { ...code, mark: 'SAGE-9' } : code)),
  subJobs: job.subJobs.map((sub) => ({ ...sub, codes: [] })),
}));

/** CMiC: many codes more, with a controlling code of their own, and a dotted one. */
const inCmic = onJob('24-030', (job) => {
  const only = { in: 'cmic' as const, active: true, procoreId: null, mark: null };
  const many: StoryJobCode[] = Array.from({ length: MANY }, (_, n) => ({
    code: `70-${n + 1000}`,
    name: `Work ${n}`,
    control: '70',
    types: ['L'],
    ...only,
  }));
  const division: StoryJobCode = { code: '70', name: 'Many', control: 'ALL', types: [], ...only };
  const dotted: StoryJobCode = { code: '02.300', name: 'Dotted', control: '02', types: ['L'], ...only };
  return { ...job, codes: [...many, division, dotted, ...job.codes] };
});

const importWbs = (world: World, id: string, more: object = {}) =>
  mutate(world, 'importProjectWbs', { id, ...more }, undefined, `${PAYLOAD} project { id }`);
const changesOf = (plan: Row) => plan.rows.filter(({ action }: Row) => action !== 'KEEP');

/** Codes and types of a project in Procore's own tables: `24-030.1 03-100 S`, with the marks of the codes. */
async function inProcore(world: World, projectId = PROJECT) {
  const of = async (table: string) =>
    (await world.procore.rows<Row>(table)).filter((row) => row.project_id === projectId);
  const [costCodes, assignments, wbsCodes, subJobs, types] = await Promise.all([
    of('cost_codes'),
    of('cost_code_line_item_types'),
    of('wbs_codes'),
    of('sub_jobs'),
    world.procore.rows<Row>('line_item_types'),
  ]);
  return { costCodes, assignments, wbsCodes, subJobs, types };
}

describe('the codes of a job come into its project', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWbsWorld({ procore: beforeImport, cmic: inCmic });
  }, 30_000);
  afterAll(() => world.close());

  test('the plan says what is created, changed and left, with its reason, and writes nothing', async () => {
    const plan = await withoutWriting(world, () => importPlan(world, 'PROJECT_WBS', JOB));
    expect(plan.problems).toEqual([]);
    const row = (key: string) => plan.rows.find((each: Row) => each.key === key);
    expect(row(`${JOB}/03-100`)).toEqual({
      action: 'UPDATE',
      resource: 'cost_codes',
      key: `${JOB}/03-100`,
      fields: [
        { name: 'origin_id', from: null, to: `${JOB}/03-100` },
        { name: 'code', from: '03-100', to: '03-100' },
        { name: 'name', from: 'Forms by hand', to: 'Concrete Forming' },
      ],
    });
    expect(row(`${JOB}/70-1000`)).toMatchObject({ action: 'CREATE', resource: 'cost_codes' });
    expect(row(`${JOB}/70-1000/L`)).toMatchObject({ action: 'CREATE', resource: 'cost_code_line_item_types' });
    expect(row('ZZ/24-030.1/03-100/S')).toMatchObject({ action: 'CREATE' });
    expect(plan.rows.filter(({ resource }: Row) => ['projects', 'sub_jobs'].includes(resource))).toEqual([]);
    expect(plan.notTravelling).toEqual([expect.stringMatching(/^ZZ\/24-030\/02\.300: Only the hyphen/)]);
    expect(plan.references).toContain('job ZZ/24-030 -> project 1004 (by our mark)');
    expect(plan.references).toContain('job ZZ/24-030.1 -> sub job 1004/303');
  });

  test('it brings parents before children, then the types of each code, for project and sub job, in the fewest calls', async () => {
    const { result, calls } = await counted(world, () => importWbs(world, JOB));
    expect(result.problems).toEqual([]);
    const { transfer } = result;
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'], 30_000)).toBe('DONE');
    expect(result.project).toEqual({ id: '1004' });
    const [done] = await world.store.transfers.get([transfer.id]);
    expect(done?.problems.map(({ code, path }) => [code, path[1]])).toEqual([
      ['REFUSED_BY_PROCORE', `${JOB}/03-200`],
      ...['E', 'L', 'M', 'S'].map((type) => ['REFUSED_BY_PROCORE', `${JOB}/03-200/${type}`]),
      ['BAD_INPUT', `${JOB}/02.300`],
    ]);
    expect(done?.targetId).toBe('1004');
    const wbs = 'projects/1004/work_breakdown_structure';
    expect(calls).toEqual({
      'GET jcjob': 1,
      'GET jcjobcategory': 2,
      'GET jcjobcostcodes': 2,
      'GET projects': 1,
      'GET sub_jobs': 1,
      'GET cost_codes': 2,
      'GET line_item_types': 1,
      [`GET ${wbs}/patterns`]: 1,
      // Before, and for the budget codes that the new types have made: one page, then two.
      [`GET ${wbs}/wbs_codes`]: 3,
      // The project: roots and what has no controlling code here, then the many below theirs in two pages; the sub job's in one.
      'PATCH cost_codes/sync': 4,
      'PATCH cost_code_line_item_types/sync': 3,
    });
  }, 40_000);

  test('everything stands once in Procore, marked and assigned, as CMiC has it', async () => {
    const { costCodes, assignments, wbsCodes, types } = await inProcore(world);
    const mine = (name: string) => (row: Row) => row[name] === '24-030' || row[name] === '24-030.1';
    const jobCodes = (await world.cmic.rows<Row>('jcjobcostcodes')).filter(
      (row) => row.GjjpCompCode === 'ZZ' && mine('GjjpJobCode')(row),
    );
    const wanted = jobCodes.map((row) => `ZZ/${row.GjjpJobCode}/${row.GjjpCode}`);
    const left = [`${JOB}/02.300`, `${JOB}/03-200`];
    const marked = costCodes.filter(({ origin_id }) => origin_id?.startsWith('ZZ/'));
    // Procore's own divisions bear marks of codes that CMiC's job does not list.
    const imported = marked.filter(({ origin_id }) => wanted.includes(origin_id));
    expect(imported.map(({ origin_id }) => origin_id).sort()).toEqual(wanted.filter((id) => !left.includes(id)).sort());
    for (const row of imported) expect(row.full_code).toBe(row.origin_id.split('/')[2]);
    const many = imported.filter(({ full_code }) => full_code.startsWith('70-'));
    expect(many).toHaveLength(MANY);
    const parent = imported.find(({ full_code }) => full_code === '70');
    for (const row of many) expect(row).toMatchObject({ parent_id: parent?.id, code: row.full_code.slice(3) });

    const pairs = (await world.cmic.rows<Row>('jcjobcategory'))
      .filter((row) => row.JcatCompCode === 'ZZ' && mine('JcatJobCode')(row))
      .map((row) => `ZZ/${row.JcatJobCode}/${row.JcatPhsCode}/${row.JcatCode}`)
      .filter((id) => !left.some((code) => id.startsWith(`${code}/`)));
    const markOf = new Map(costCodes.map((row) => [row.id, row.origin_id]));
    const letter = new Map(types.map((row) => [row.id, row.code]));
    const assigned = assignments.map((row) => `${markOf.get(row.cost_code_id)}/${letter.get(row.line_item_type_id)}`);
    expect(assigned.filter((id) => id.startsWith('ZZ/')).sort()).toEqual(pairs.sort());
    expect(
      wbsCodes.filter((row) => pairs.includes(`${markOf.get(row.cost_code_id)}/${letter.get(row.line_item_type_id)}`)),
    ).toHaveLength(pairs.length);
    const linked = await world.store.links.byCmic('PROJECT_WBS', [
      ...imported.map(({ origin_id }) => origin_id),
      ...pairs,
    ]);
    expect(linked).not.toContain(null);
    expect(linked[0]).toMatchObject({ state: 'ACTIVE', projectId: '1004', jobId: JOB });
  });

  test('what people made by hand has our mark now and no twin; another integration’s code is as it was', async () => {
    const { costCodes } = await inProcore(world);
    const own = (full: string) => costCodes.filter((row) => row.sub_job_id === null && row.full_code === full);
    expect(own('03-100')).toMatchObject([{ origin_id: `${JOB}/03-100`, name: 'Concrete Forming' }]);
    expect(own('03-200')).toMatchObject([{ origin_id: 'SAGE-9' }]);
  });

  test('a second import writes nothing but what was refused', async () => {
    const plan = await importPlan(world, 'PROJECT_WBS', JOB);
    expect(changesOf(plan).map(({ key }: Row) => key)).toEqual([
      `${JOB}/03-200`,
      ...['E', 'L', 'M', 'S'].map((type) => `${JOB}/03-200/${type}`),
    ]);
    const { result } = await counted(world, () => importWbs(world, JOB));
    expect(result.transfer.state).toBe('DONE');
    expect(await acceptedWrites(world)).toEqual([]);
  });
});

describe('an import of codes that were imported before', () => {
  let world: World;
  beforeAll(async () => {
    // Procore does not have the second sub job of 24-010.
    const without = onJob('24-010', (job) => ({
      ...job,
      subJobs: job.subJobs.map((sub) => (sub.code === '24-010.2' ? { ...sub, procore: null } : sub)),
    }));
    world = await createWbsWorld({ procore: (story) => ({ ...without(story), commitments: [], primeContracts: [] }) });
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
      'GET projects': 1,
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
    const { costCodes } = await inProcore(world);
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
      (await inProcore(world, 1002)).wbsCodes
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

  test('who may not see the job is told that there is none', async () => {
    const as = { roles: ['project-team' as const], projects: ['1002', 'ZZ/24-020'] };
    for (const id of [JOB, 'ZZ/24-050']) {
      const { problems } = await mutate(world, 'importProjectWbs', { id }, as);
      expect(codes(problems)).toEqual([['NOT_FOUND', ['input', 'id']]]);
    }
  });
});

describe('an import of project codes under faults', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWbsWorld({ procore: beforeImport, settings: { imports: { pageSize: 20 } } });
  }, 30_000);
  afterEach(() => world.close());

  test('interrupted and resumed it does the same, once; an unreadable row is told and stops nothing', async () => {
    await world.cmic.faults([{ path: 'jcjobcategory', effect: 'wrongType', member: 'JcatObudgCostAmt' }]);
    await world.procore.faults([
      { method: 'PATCH', path: 'cost_codes/sync', effect: 'dropAfter', times: 1 },
      { method: 'PATCH', path: 'cost_code_line_item_types/sync', effect: 'dropAfter', times: 1 },
      { method: 'PATCH', path: 'cost_codes/sync', effect: 'status', status: 503, times: 1 },
    ]);
    const { transfer } = await importWbs(world, JOB);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'], 30_000)).toBe('DONE');
    expect(await world.procore.struck()).toEqual([1, 1, 1]);
    const [done] = await world.store.transfers.get([transfer.id]);
    const unreadable = done?.problems.filter(({ code }) => code === 'BAD_INPUT') ?? [];
    expect(unreadable.length).toBe(1);
    const { costCodes, assignments } = await inProcore(world);
    const places = costCodes.map((row) => `${row.sub_job_id} ${row.full_code}`);
    expect(new Set(places).size).toBe(places.length);
    const pairs = assignments.map((row) => `${row.cost_code_id} ${row.line_item_type_id}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    await world.cmic.faults([]);
    await importWbs(world, JOB);
    const plan = await importPlan(world, 'PROJECT_WBS', JOB);
    expect(changesOf(plan).every(({ key }: Row) => key.startsWith(`${JOB}/03-200`))).toBe(true);
  }, 60_000);
});
