import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsOf, journalOf } from '../../bench/journal.ts';
import { enterInCmic } from '../support/cmic-hand.ts';
import { codes, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { type As, createWorld, type World } from '../support/world.ts';
import { refuse, withdraw } from './matches.ts';

const COMMON = 'score isClear isPaired reasons rivals { score lead isLinked } refusal { reason }';
const QUERIES = {
  projectMatches: `query($filter: MatchFilter) { projectMatches(first: 100, filter: $filter) { totalCount nodes { ${COMMON}
    project { id name } job { id name } } } }`,
  costCodeMatches: `query($filter: MatchFilter, $projectId: ID!, $jobId: ID) {
    costCodeMatches(projectId: $projectId, jobId: $jobId, first: 100, filter: $filter) { totalCount nodes { ${COMMON}
    costCode { id fullCode } jobCostCode { id code } companyCostCode { id code } } } }`,
  commitmentMatches: `query($filter: MatchFilter, $projectId: ID!, $jobId: ID) {
    commitmentMatches(projectId: $projectId, jobId: $jobId, first: 100, filter: $filter) { totalCount nodes { ${COMMON}
    commitment { id title } subcontract { id name } } } }`,
};
const JOB = { projectId: '1001', jobId: 'ZZ/24-010' };

describe('suggested projects, cost codes and commitments', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world?.close());

  const list = async (name: keyof typeof QUERIES, variables: object = {}, as?: As): Promise<Row[] | null> =>
    (await world.ask<Row>(QUERIES[name], variables, as))[name]?.nodes ?? null;
  const edit = (collection: string, match: Row, set: Row) => world.cmic.post('edit', { collection, match, set });

  test('a project is its control job by number, name, address and days; two calls', async () => {
    const result = await list('projectMatches');
    const journals = await journalOf(world, () =>
      world.ask('{ projectMatches { nodes { score project { id } job { id } } } }'),
    );
    expect(result?.[0]).toEqual({
      score: '1',
      isClear: true,
      isPaired: true,
      reasons: ['same number', 'same name', 'same address', 'same first day', 'same last day'],
      rivals: [],
      refusal: null,
      project: { id: '1001', name: 'Harbor View Medical Center' },
      job: { id: 'ZZ/24-010', name: 'Harbor View Medical Center' },
    });
    expect(countsOf(journals)).toEqual({ procore: { 'GET projects': 1 }, cmic: { 'GET jcjob': 1 } });
  });

  test('a job under another name and code is found by the rest, and a refusal keeps it away', async () => {
    const [match, set] = [{ JobCode: '24-030' }, { JobName: 'Riverside Park (Logistics)' }];
    await edit('jcjob', match, set);
    const of = async (filter: object = {}) =>
      (await list('projectMatches', { filter }))?.filter(({ project }) => project.id === '1004');
    expect(await of()).toMatchObject([
      { job: { id: 'ZZ/24-030' }, reasons: expect.arrayContaining(['same name but for how it is written']) },
    ]);
    const pair = { kind: 'PROJECT', procoreId: '1004', cmicId: 'ZZ/24-030' };
    expect((await withoutWriting(world, () => refuse(world, { ...pair, reason: 'another phase' }))).problems).toEqual(
      [],
    );
    expect(await of()).toEqual([]);
    expect(await of({ refused: true })).toMatchObject([{ refusal: { reason: 'another phase' } }]);
    expect(await withdraw(world, pair)).toEqual({ withdrawn: true, problems: [] });
  });

  test.each([
    ['costCodeMatches', '/cost_codes'],
    ['commitmentMatches', '/work_order_contracts'],
    ['projectMatches', '/projects'],
  ] as const)('%s: what Procore hides is not what has no partner', async (name, path) => {
    await world.procore.faults([{ method: 'GET', path, effect: 'status', status: 404 }]);
    const { data, errors } = await world.graphql(QUERIES[name], JOB);
    await world.procore.faults([]);
    expect([data?.[name] ?? null, errors?.[0]?.extensions]).toMatchObject([null, { source: 'PROCORE' }]);
  });

  test('a project without a link wants to be told its job', async () => {
    for (const name of ['costCodeMatches', 'commitmentMatches'] as const) {
      const { data, errors } = await world.graphql(QUERIES[name], { projectId: '1001' });
      expect(data?.[name]).toBeNull();
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fix: expect.stringContaining('projectMatches'),
      });
      expect(await list(name, { ...JOB, projectId: '99' })).toBeNull();
      expect(await list(name, { projectId: '99' })).toBeNull();
      expect(await list(name, { ...JOB, jobId: 'ZZ/NONE' })).toBeNull();
      const foreign = await world.graphql(QUERIES[name], { ...JOB, jobId: 'YY/24-010' });
      expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  test('cost codes are compared sub job by sub job, whatever stands between their parts; what the job does not use is looked for in the company list', async () => {
    await edit('jcjobcostcodes', { GjjpJobCode: '24-010', GjjpCode: '14-300' }, { GjjpCode: '14.300' });
    const result = await list('costCodeMatches', { ...JOB, filter: { isClear: true } });
    const ids = 'nodes { score costCode { id } jobCostCode { id } }';
    const journals = await journalOf(world, () =>
      world.ask(`{ costCodeMatches(projectId: "1001", jobId: "ZZ/24-010") { ${ids} } }`),
    );
    const of = (code: string) => result?.filter(({ costCode }) => costCode.fullCode === code);
    expect(result).toHaveLength(100);
    expect(result?.every(({ score, isPaired }) => score === '1' && isPaired)).toBe(true);
    expect(of('14-400')).toMatchObject([
      {
        score: '1',
        reasons: ['same code', 'same name'],
        jobCostCode: { id: 'ZZ/24-010/14-400' },
        companyCostCode: null,
      },
    ]);
    expect(of('01-100')?.map(({ jobCostCode }) => jobCostCode.id)).toContain('ZZ/24-010.1/01-100');
    expect(countsOf(journals)).toEqual({
      procore: { 'GET cost_codes': 3, 'GET projects': 1, 'GET sub_jobs': 1 },
      cmic: { 'GET jcjob': 1, 'GET jcjobcostcodes': 1, 'GET jcmastercostcodes': 1 },
    });
  });

  test('commitments are their subcontracts by number, title, amount to the cent and day, and by the vendor once it is linked; void ones are none', async () => {
    const of = async () =>
      (await list('commitmentMatches', JOB))?.filter(({ commitment }) => commitment.id === '1001/wo-5510') ?? [];
    const ids = 'nodes { score commitment { id } subcontract { id } }';
    const journals = await journalOf(world, () =>
      world.ask(`{ commitmentMatches(projectId: "1001", jobId: "ZZ/24-010") { ${ids} } }`),
    );
    expect(await of()).toMatchObject([
      {
        subcontract: { id: 'ZZ/ACME/24-010-010' },
        reasons: ['same number', 'same title', 'same amount', 'same contract date'],
      },
    ]);
    expect(countsOf(journals)).toEqual({
      procore: { 'GET projects': 1, 'GET purchase_order_contracts': 1, 'GET work_order_contracts': 1 },
      cmic: { 'GET jcjob': 1, 'GET scmast': 1 },
    });
    await linkVendor(world, '2001', 'ZZ/ACME');
    expect((await of())[0]?.reasons).toContain('the vendor is linked to ZZ/ACME');
    await edit('scmast', { ScmstContCode: '24-010-010' }, { ScmstStatusCode: 'VOID' });
    expect(await of()).toEqual([]);
    await edit('scmast', { ScmstContCode: '24-010-010' }, { ScmstStatusCode: 'POSTED' });
  });

  test('of two contracts that are as near, neither is clear, and each is the rival of the other', async () => {
    const hand = await procoreHand(world);
    const id = await hand.enter({
      vendorId: 2001,
      number: 'A-1',
      title: 'Born in CMiC',
      lines: [{ amount: '500.00' }],
    });
    for (const number of ['ORDER-7', 'ORDER-8'])
      await enterInCmic(world, { vendor: 'ACME', number, lines: [['03-100', 500]] });
    const found = (await list('commitmentMatches', { ...JOB, filter: { minScore: '0.5' } }))?.filter(
      ({ commitment }) => commitment.id === id,
    );
    expect(
      found?.map(({ subcontract, isClear, isPaired, rivals }) => [subcontract.id, isClear, isPaired, rivals[0]?.lead]),
    ).toEqual([
      ['ZZ/ACME/ORDER-7', false, false, '0'],
      ['ZZ/ACME/ORDER-8', false, false, '0'],
    ]);
  });

  test('commitments and cost codes are refused pair by pair as well', async () => {
    for (const pair of [
      { kind: 'COMMITMENT', procoreId: '1001/wo-5510', cmicId: 'ZZ/ACME/24-010-010' },
      { kind: 'PROJECT_WBS', procoreId: '1001/cc-110', cmicId: 'ZZ/24-010/14-400' },
    ]) {
      const name = pair.kind === 'COMMITMENT' ? 'commitmentMatches' : 'costCodeMatches';
      expect((await refuse(world, { ...pair, reason: 'no' })).problems).toEqual([]);
      expect(await list(name, { ...JOB, filter: { refused: true } })).toMatchObject([{ refusal: { reason: 'no' } }]);
      expect(codes((await refuse(world, { ...pair, procoreId: '1001', reason: 'no' })).problems)).toEqual([
        ['BAD_INPUT', ['input', 'procoreId']],
      ]);
      expect(codes((await refuse(world, { ...pair, cmicId: 'ZZ/A/B/C/D', reason: 'no' })).problems)).toEqual([
        ['BAD_INPUT', ['input', 'cmicId']],
      ]);
      expect((await withdraw(world, pair)).withdrawn).toBe(true);
    }
  });

  test('who may see one end alone sees no suggestion and refuses nothing; who may see both does', async () => {
    const half: As = { roles: ['accounting-approver'], projects: ['1001', 'ZZ/24-020'] };
    const whole: As = { roles: ['accounting-approver'], projects: ['1001', 'ZZ/24-010'] };
    expect(await list('projectMatches', {}, half)).toEqual([]);
    expect((await list('projectMatches', {}, whole))?.map(({ project }) => project.id)).toEqual(['1001']);
    expect(await list('costCodeMatches', JOB, half)).toBeNull();
    expect(await list('commitmentMatches', JOB, half)).toBeNull();
    expect((await list('commitmentMatches', JOB, whole))?.length).toBeGreaterThan(0);
    const pair = { kind: 'COMMITMENT', procoreId: '1001/wo-5510', cmicId: 'ZZ/ACME/24-010-010', reason: 'no' };
    expect(codes((await refuse(world, pair, half)).problems)).toEqual([['NOT_FOUND', ['input', 'cmicId']]]);
    expect(codes((await refuse(world, { ...pair, procoreId: '1002/wo-5509' }, whole)).problems)).toEqual([
      ['NOT_FOUND', ['input', 'procoreId']],
    ]);
  });

  test('a source that is down takes the suggestions that need it, and nothing else', async () => {
    await world.cmic.faults([{ path: 'scmast', effect: 'status', status: 503 }]);
    const { data, errors } = await world.graphql(
      '{ commitmentMatches(projectId: "1001", jobId: "ZZ/24-010") { totalCount } projectMatches { totalCount } procoreProject(id: "1001") { name } }',
    );
    await world.cmic.faults([]);
    expect(data).toMatchObject({
      commitmentMatches: null,
      projectMatches: { totalCount: 4 },
      procoreProject: { name: expect.any(String) },
    });
    expect(errors).toMatchObject([{ path: ['commitmentMatches'], extensions: { source: 'CMIC' } }]);
  });

  test('what is linked is no suggestion any more, and the job of a linked project need not be told', async () => {
    expect((await mutate(world, 'importJob', { id: 'ZZ/24-020' })).transfer.state).toBe('DONE');
    expect((await list('projectMatches'))?.map(({ project }) => project.id)).not.toContain('1002');
    // What is left are codes of the project that the job does not use: CMiC's company list has them.
    const left = (await list('costCodeMatches', { projectId: '1002' })) ?? [];
    expect(left.filter(({ jobCostCode }) => jobCostCode !== null)).toEqual([]);
    expect(left).toContainEqual(expect.objectContaining({ companyCostCode: { id: 'ZZ/code-13', code: '13' } }));
    const { reasons } = (await list('commitmentMatches', { projectId: '1002', filter: { minScore: '0.4' } }))?.[0] ?? {
      reasons: ['project and job are linked'],
    };
    expect(reasons).toContain('project and job are linked');
  });
});
