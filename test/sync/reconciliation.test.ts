import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsOf, journalOf, total } from '../../bench/journal.ts';
import { mutate, type Row } from '../support/main-job.ts';
import { reconciled, settle } from '../support/reconciled.ts';
import { eachStore } from '../support/stores.ts';
import { type As, createWorld, type World } from '../support/world.ts';

const SELECT = 'reconciliation { id number open } problems { code path }';
const ask = (world: World, input: object, as: As = 'project-team') => mutate(world, 'reconcile', input, as, SELECT);

describe('a project of which nothing was exported', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world?.close());

  test.each(['1001', '1002'])('every difference of project %s has a cause, its evidence and what to do', async (id) => {
    const report = await reconciled(world, id);
    expect(report.open).toBeGreaterThan(10);
    expect(report.open).toBe(report.differences.length);
    for (const { cause, evidence, fix, id: difference } of report.differences as Row[])
      expect([difference, Boolean(cause), evidence.length > 0, fix.length > 10]).toEqual([
        difference,
        true,
        true,
        true,
      ]);
    // Nothing was sent, so that nothing can have been changed after it was.
    const causes = new Set(report.differences.map(({ cause }: Row) => cause));
    expect([...causes].filter((cause) => !['NOT_EXPORTED', 'UNLINKED'].includes(`${cause}`))).toEqual([]);
  });

  test('job cost that was never imported is UNAVAILABLE, and says how to bring it', async () => {
    const { checks } = await reconciled(world);
    const check = checks.find((each: Row) => each.check === 'JOB_COST');
    expect([check.status, check.tieOut, check.compared]).toEqual(['UNAVAILABLE', null, 0]);
    expect(check.reasons.join()).toContain('importJobCosts');
  });

  test('before the first run there is none', async () => {
    const query = '{ reconciliation(projectId: "1004") { id } }';
    expect((await world.ask<Row>(query)).reconciliation).toBeNull();
  });

  test('the CSV has a line for each difference, and the page names the project', async () => {
    const query = '{ reconciliation(projectId: "1001") { open csv html } procoreProject(id: "1001") { name } }';
    const { reconciliation, procoreProject } = await world.ask<Row>(query);
    expect(reconciliation.csv.trimEnd().split('\r\n')).toHaveLength(reconciliation.open + 1);
    expect(reconciliation.html).toContain(`Reconciliation of ${procoreProject.name}`);
  });

  test('a viewer reads and runs nothing; the project team runs it', async () => {
    const [problem] = (await ask(world, { projectId: '1001' }, 'viewer')).problems;
    expect(problem.code).toBe('FORBIDDEN');
    const { reconciliation } = await world.ask<Row>('{ reconciliation(projectId: "1001") { open } }', {}, 'viewer');
    expect(reconciliation.open).toBeGreaterThan(10);
    const { id } = (
      await world.ask<Row>('{ reconciliation(projectId: "1001") { differences(first: 1) { nodes { id } } } }')
    ).reconciliation.differences.nodes[0];
    const note = await mutate(world, 'noteDifference', { id, note: 'x' }, 'viewer', 'problems { code }');
    expect(note.problems).toEqual([{ code: 'FORBIDDEN' }]);
  });

  test('who may not see the project sees no report, and is told that there is no project', async () => {
    const stranger: As = { roles: ['project-team'], projects: ['1002', 'ZZ/24-011'] };
    expect(await ask(world, { projectId: '1001' }, stranger)).toEqual({
      reconciliation: null,
      problems: [{ code: 'NOT_FOUND', path: ['input', 'projectId'] }],
    });
    const query = '{ reconciliation(projectId: "1001") { id } reconciliations { nodes { project { id } } } }';
    const seen = await world.ask<Row>(query, {}, stranger);
    expect(seen.reconciliation).toBeNull();
    expect(seen.reconciliations.nodes.map(({ project }: Row) => project.id)).not.toContain('1001');
    const [{ id }] = (
      await world.ask<Row>('{ reconciliation(projectId: "1001") { differences(first: 1) { nodes { id } } } }')
    ).reconciliation.differences.nodes;
    const note = await mutate(
      world,
      'noteDifference',
      { id, note: 'x' },
      stranger,
      'difference { id } problems { code }',
    );
    expect(note).toEqual({ difference: null, problems: [{ code: 'NOT_FOUND' }] });
  });

  test('a project that is not there, and one that was made before the integration, are refused', async () => {
    const refused = async (projectId: string) => (await ask(world, { projectId })).problems;
    const path = ['input', 'projectId'];
    expect(await refused('9999')).toEqual([{ code: 'NOT_FOUND', path }]);
    expect(await refused('x')).toEqual([{ code: 'NOT_FOUND', path }]);
    expect(await refused('1003')).toEqual([{ code: 'PROJECT_NOT_INTEGRATED', path }]);
  });

  test('an empty note, and one on a difference that is not there, are refused', async () => {
    const refused = async (id: string, note: string) =>
      (await mutate(world, 'noteDifference', { id, note }, 'project-team', 'problems { code path }')).problems;
    expect(await refused('1001/nothing', 'x')).toEqual([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    expect(await refused('x', 'x')).toEqual([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    expect(await refused('1001/nothing', ' ')).toEqual([{ code: 'BAD_INPUT', path: ['input', 'note'] }]);
    expect(await refused('1001/nothing', 'x'.repeat(2001))).toEqual([{ code: 'BAD_INPUT', path: ['input', 'note'] }]);
  });

  test('a key runs once: a repeat reads nothing, and another input under it is refused', async () => {
    const first = await ask(world, { projectId: '1001', idempotencyKey: 'k' });
    const { result, ...journals } = await journalOf(world, () =>
      ask(world, { projectId: '1001', idempotencyKey: 'k' }),
    );
    expect(result).toEqual(first);
    expect(total(countsOf(journals))).toBe(0);
    const { problems } = await ask(world, { projectId: '1002', idempotencyKey: 'k' });
    expect(problems).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }]);
  });

  test('ten who ask at once share one run', async () => {
    const { number } = (await ask(world, { projectId: '1001' })).reconciliation;
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(world, { projectId: '1001' })));
    expect(new Set(answers.map(({ reconciliation }) => reconciliation.number))).toEqual(new Set([number + 1]));
  });

  test('lists answer cursors of their own alone, and first from 1 to 100', async () => {
    const errors = async (list: string) =>
      (await world.graphql(`{ reconciliation(projectId: "1001") { ${list} { totalCount } } }`)).errors?.map(
        ({ extensions }) => extensions.code,
      );
    expect(await errors('differences(first: 0)')).toEqual(['BAD_USER_INPUT']);
    expect(await errors('differences(after: "x")')).toEqual(['BAD_USER_INPUT']);
  });
});

describe.each([1, 2, 3])('a generated story of seed %i, nothing exported', (seed) => {
  test('no difference is without evidence, and none claims that something was synced', async () => {
    const world = await createWorld({
      story: { story: 'large', projects: 2, commitments: 12, jobCostRows: 80, seed } as never,
    });
    try {
      for (const id of ['1001', '1002']) {
        const { differences } = await reconciled(world, id);
        expect(differences.length).toBeGreaterThan(5);
        for (const { cause, evidence } of differences as Row[]) {
          expect(['NOT_EXPORTED', 'UNLINKED']).toContain(cause);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }
    } finally {
      await world.close();
    }
  });
});

eachStore((name, makeStore) => {
  test('two processes that reconcile one project at once: both answer with a report that is whole', async () => {
    await makeStore();
    const one = await createWorld({ storeUrl: makeStore.url() });
    const { procoreUrl, cmicUrl, cmicApiUrl } = {
      procoreUrl: one.procore.url,
      cmicUrl: one.cmic.url,
      cmicApiUrl: one.config.cmic?.apiUrl ?? '',
    };
    const other = await createWorld({ storeUrl: makeStore.url(), sandbox: { procoreUrl, cmicUrl, cmicApiUrl } });
    try {
      for (let round = 0; round < 4; round++) {
        const answers = await Promise.all([one, other].map((world) => ask(world, { projectId: '1001' })));
        expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
        const [report] = await one.store.reconciliations.last(['1001']);
        const rows = await one.store.reconciliations.countDifferences(report?.id ?? '', { closed: false });
        expect([name, report?.open, rows]).toEqual([name, rows, report?.open]);
        expect(report?.n).toBeLessThanOrEqual((round + 1) * 2);
      }
    } finally {
      await other.close();
      await one.close();
    }
  });
});

describe('upstream calls of a run', () => {
  const sizes = { codesPerProject: 12, jobCostRows: 60, changeOrders: 2, invoices: 2, seed: 5 };
  const counted = async (commitments: number) => {
    const { world } = await settle({ ...sizes, commitments });
    const { result, ...journals } = await journalOf(world, () => reconciled(world));
    expect(result.tieOut).toBe('1');
    await world.close();
    return countsOf(journals);
  };

  test('they are counted with those of its snapshot, and do not grow with the documents', async () => {
    const few = await counted(3);
    expect(few).toEqual({
      procore: {
        'GET budget_views': 3,
        'GET budget_views/{id}/detail_rows': 3,
        'GET change_order_packages': 3,
        'GET prime_contracts': 1,
        'GET prime_contracts/{id}/line_items': 1,
        'GET prime_contracts/{id}/payment_applications': 1,
        'GET projects': 1,
        'GET projects/{id}/budget_changes': 1,
        'GET projects/{id}/budget_modifications': 1,
        'GET purchase_order_contracts': 2,
        'GET requisitions': 1,
        'GET vendors': 1,
        'GET work_order_contracts': 2,
      },
      cmic: {
        'GET apallvouchers': 2,
        'GET apvendor': 1,
        'GET businesspartner': 1,
        'GET cmdetail': 1,
        'GET cmmast': 1,
        'GET cmstatus': 1,
        'GET jbcont': 1,
        'GET jbcontdet': 1,
        'GET jcdetailposted': 1,
        'GET jcjob': 1,
        'GET jcjobcategory': 2,
        'GET scmast': 3,
        'GET scrfptotals': 2,
        'GET scsched': 3,
        'GET unpostedvouchers': 2,
      },
    });
    expect(await counted(9)).toEqual(few);
  }, 120_000);
});
