import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Story, StoryJobCode } from '../../sandbox/story/types.ts';
import { importPlan, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { withoutDocuments } from '../support/stand-ins.ts';
import type { World } from '../support/world.ts';
import { changesOf, codesInProcore, counted, createWbsWorld, importWbs, onJob } from './wbs-world.ts';

const JOB = 'ZZ/24-030';
const PROJECT = 1004;
/** More codes than one page takes. */
const MANY = 1100;

/** Procore before: the project and its sub job stand, with two codes that people made by hand and one of another integration. */
const beforeImport = (story: Story): Story => withoutDocuments(fewCodes(story));
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
    expect(plan.notTravelling).toEqual([
      expect.stringMatching(/^ZZ\/24-030\/02\.300: Only the hyphen/),
      expect.stringMatching(/^ZZ\/24-030\/03-200: .*SAGE-9/),
    ]);
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
      ['BAD_INPUT', `${JOB}/02.300`],
      ['ALREADY_LINKED', `${JOB}/03-200`],
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
    const { costCodes, assignments, wbsCodes, types } = await codesInProcore(world, PROJECT);
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
    const { costCodes } = await codesInProcore(world, PROJECT);
    const own = (full: string) => costCodes.filter((row) => row.sub_job_id === null && row.full_code === full);
    expect(own('03-100')).toMatchObject([{ origin_id: `${JOB}/03-100`, name: 'Concrete Forming' }]);
    expect(own('03-200')).toMatchObject([{ origin_id: 'SAGE-9' }]);
  });

  test('a second import writes nothing, and is done', async () => {
    expect(changesOf(await importPlan(world, 'PROJECT_WBS', JOB))).toEqual([]);
    const { transfer } = await withoutWriting(world, () => importWbs(world, JOB));
    expect(transfer.state).toBe('DONE');
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
    expect(unreadable).toMatchObject([{ path: ['rows', expect.stringMatching(/^ZZ\/24-030.*\/[A-Z]$/)] }]);
    const { costCodes, assignments } = await codesInProcore(world, PROJECT);
    const places = costCodes.map((row) => `${row.sub_job_id} ${row.full_code}`);
    expect(new Set(places).size).toBe(places.length);
    const pairs = assignments.map((row) => `${row.cost_code_id} ${row.line_item_type_id}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    await world.cmic.faults([]);
    await importWbs(world, JOB);
    expect(changesOf(await importPlan(world, 'PROJECT_WBS', JOB))).toEqual([]);
  }, 60_000);

  test('a row that Procore refuses is reported with its key and stops nothing; the next import brings it', async () => {
    const hand = await procoreHand(world);
    const last = (await world.cmic.rows<Row>('jcjobcostcodes'))
      .filter((row) => row.GjjpCompCode === 'ZZ' && row.GjjpJobCode === '24-030')
      .map((row) => row.GjjpCode as string)
      .sort()
      .at(-1) as string;
    await world.procore.faults([{ method: 'PATCH', path: 'cost_codes/sync', effect: 'latency', ms: 1000, times: 1 }]);
    const asked = importWbs(world, JOB);
    for (const end = Date.now() + 5000; (await world.procore.struck())[0] === 0 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 20));
    // Somebody is faster: the code stands in Procore when its page comes.
    const byHand = { updates: [{ code: last, name: 'By hand' }] };
    expect((await hand.call('PATCH', '/rest/v1.0/cost_codes/sync?project_id=1004', byHand)).status).toBe(200);
    const { transfer } = await asked;
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'], 30_000)).toBe('DONE');
    const [done] = await world.store.transfers.get([transfer.id]);
    const refused = done?.problems.filter(({ code }) => code === 'REFUSED_BY_PROCORE').map(({ path }) => path[1]) ?? [];
    expect(refused[0]).toBe(`${JOB}/${last}`);
    expect(refused.slice(1).every((key) => key?.startsWith(`${JOB}/${last}/`))).toBe(true);
    await importWbs(world, JOB);
    expect(changesOf(await importPlan(world, 'PROJECT_WBS', JOB))).toEqual([]);
    const { costCodes } = await codesInProcore(world, PROJECT);
    expect(costCodes.filter((row) => row.full_code === last && row.sub_job_id === null)).toMatchObject([
      { origin_id: `${JOB}/${last}` },
    ]);
  }, 60_000);
});
