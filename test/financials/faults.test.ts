import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { moneyFigures } from '../../subgraphs/sync/financials/formulas.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { shownOf } from './shown.ts';

let world: World;
let whole: Awaited<ReturnType<typeof shownOf>>;
beforeAll(async () => {
  world = await createWorld({ storeUrl: 'sqlite::memory:', settings: { waits: { answerMs: 60_000 } } });
  for (const mutation of ['importJob', 'importJobCosts']) {
    const { done } = await world.ask(
      `mutation { done: ${mutation}(input: { id: "ZZ/24-010" }) { transfer { state } problems { code message } } }`,
    );
    expect(done.transfer.state, JSON.stringify(done)).toBe('DONE');
  }
  whole = await shownOf(world, '1001');
}, 120_000);
afterAll(() => world?.close());
afterEach(async () => {
  await world.procore.faults([]);
  await world.cmic.faults([]);
});

const OWN_OF_CMIC = moneyFigures.filter((name) => name !== 'forecastToComplete');
const refused = { effect: 'status', status: 403 } as const;

/** Names of figures whose side is not told, with every figure told as it is told in a quiet world. */
async function untold(side: 'procore' | 'cmic'): Promise<{ names: string[]; total: Loose; rows: Loose[] }> {
  const { total, rows } = await shownOf(world, '1001');
  const names = moneyFigures.filter((name) => total[name][side] === null && whole.total[name][side] !== null);
  for (const name of names) expect([name, total[name].status]).toEqual([name, 'UNAVAILABLE']);
  if (names.length > 0) expect(total.notRead).toContainEqual(expect.objectContaining({ system: side.toUpperCase() }));
  const other = side === 'cmic' ? 'procore' : 'cmic';
  for (const name of moneyFigures) {
    expect([name, total[name][other]]).toEqual([name, whole.total[name][other]]);
    if (!names.includes(name)) expect([name, total[name][side]]).toEqual([name, whole.total[name][side]]);
  }
  noWrongAmount(rows, whole.rows);
  return { names, total, rows };
}

/** Whatever fails, an amount that is shown is the right one. */
function noWrongAmount(rows: Loose[], right: Loose[]): void {
  const byId = new Map(right.map((row) => [row.id, row]));
  for (const row of rows)
    for (const name of moneyFigures)
      for (const side of ['procore', 'cmic']) {
        const shown = row[name][side];
        if (shown !== null)
          expect([row.id, name, side, shown]).toEqual([row.id, name, side, byId.get(row.id)?.[name][side]]);
        else if (side === 'procore' || name !== 'forecastToComplete') expect(row[name].status).toBe('UNAVAILABLE');
      }
}

describe('a quiet world', () => {
  test('tells every figure of both systems', () => {
    expect(whole.total.notRead).toEqual([]);
    expect(moneyFigures.filter((name) => whole.total[name].procore === null)).toEqual([]);
    expect(moneyFigures.filter((name) => whole.total[name].cmic === null)).toEqual(['forecastToComplete']);
  });
});

describe('one source down', () => {
  test('without CMiC the figures of Procore stand', async () => {
    await world.cmic.faults([refused]);
    const { names, total } = await untold('cmic');
    expect(names).toEqual(OWN_OF_CMIC);
    expect(total.forecastToComplete.status).toBe('ONE_SIDED');
    expect(total.notRead).toMatchObject([{ system: 'CMIC', what: 'the job and its sub jobs' }]);
  });

  test('without Procore the figures of CMiC stand', async () => {
    await world.procore.faults([refused]);
    const { names, total } = await untold('procore');
    expect(names).toEqual([...moneyFigures]);
    expect(total.notRead).toMatchObject([{ system: 'PROCORE', what: 'the budget view' }]);
  });
});

describe('a filter that leaves no row', () => {
  const filters = ['{ isSubJob: true }', '{ subJob: ["24-010.9"] }', '{ costCode: ["no such code"] }'];
  const of = async (filter: string, projectId = '1001') =>
    (
      await world.ask(`{ projectFinancials(projectId: "${projectId}", filter: ${filter}) {
        originalBudget { procore { amount } cmic { amount } status } committedCosts { procore { amount } cmic { amount } status } } }`)
    ).projectFinancials;

  test.each(filters)('%s: with both systems down nothing is told, and nothing matches', async (filter) => {
    await Promise.all([world.procore.faults([refused]), world.cmic.faults([refused])]);
    const nothing = { procore: null, cmic: null, status: 'UNAVAILABLE' };
    expect(await of(filter)).toEqual({ originalBudget: nothing, committedCosts: nothing });
  });

  test.each(filters)('%s: a project without a job has nothing on that side, and not zero', async (filter) => {
    const { procoreProjects } = await world.ask('{ procoreProjects { nodes { id originId } } }');
    const alone = procoreProjects.nodes.find((each: Loose) => !each.originId);
    expect(await of(filter, alone.id)).toMatchObject({ originalBudget: { cmic: null, status: 'ONE_SIDED' } });
  });

  test('where both were read whole it is zero on both sides', async () => {
    expect(await of('{ subJob: ["24-010.9"] }')).toMatchObject({
      originalBudget: { procore: { amount: '0.00' }, cmic: { amount: '0.00' }, status: 'MATCHED' },
    });
  });
});

describe('a part of CMiC', () => {
  const projected = ['projectedOverUnder', 'costToGo'];
  test.each<[string, FaultRule, string[]]>([
    [
      'the categories',
      { path: 'jcjobcategory', ...refused },
      [
        'originalBudget',
        'revisedBudget',
        'projectedBudget',
        'estimatedCostAtCompletion',
        ...projected,
        'uncommittedBudget',
      ],
    ],
    [
      'the headers of subcontracts',
      { path: 'scmast', ...refused },
      ['committedCosts', 'pendingCostChanges', 'projectedCosts', 'uncommittedBudget'],
    ],
    [
      'the lines of subcontracts',
      { path: 'scsched', effect: 'signInPage' },
      ['committedCosts', 'pendingCostChanges', 'projectedCosts', 'uncommittedBudget'],
    ],
    [
      'the change items',
      { path: 'cmmast', effect: 'truncate' },
      ['budgetModifications', 'approvedChanges', 'pendingBudgetChanges', 'projectedBudget', 'projectedOverUnder'],
    ],
    [
      'their lines',
      { path: 'cmdetail', effect: 'emptyBody' },
      ['budgetModifications', 'approvedChanges', 'pendingBudgetChanges', 'projectedBudget', 'projectedOverUnder'],
    ],
  ])('%s cannot be read: only the figures that need it are UNAVAILABLE', async (_, rule, expected) => {
    await world.cmic.faults([rule]);
    const { names, total } = await untold('cmic');
    expect(names.sort()).toEqual([...new Set(expected)].sort());
    expect(total.notRead.length).toBeGreaterThan(0);
  });

  test.each<[string, string]>([
    ['jcjobcategory', 'JcatObudgCostAmt'],
    ['jcjobcategory', 'JcatProjCostAmt'],
    ['jcjobcategory', 'JcatCode'],
    ['scmast', 'ScmstPostDate'],
    ['scmast', 'ScmstStatusCode'],
    ['scmast', 'ScmstContCode'],
    ['scsched', 'ScschAmt'],
    ['scsched', 'ScschPhsCode'],
    ['jcjob', 'JobCode'],
  ])('one row of %s without %s, or with garbage in it: no amount that is shown is wrong', async (resource, member) => {
    for (const effect of ['missingMember', 'wrongType'] as const) {
      await world.cmic.faults([{ path: resource, effect, member }]);
      const { total, rows } = await shownOf(world, '1001');
      expect(await world.cmic.struck()).toEqual([expect.any(Number)]);
      noWrongAmount(rows, whole.rows);
      if (moneyFigures.some((name) => total[name].status === 'UNAVAILABLE')) expect(total.notRead).not.toEqual([]);
      for (const name of moneyFigures)
        if (total[name].cmic !== null) expect([name, total[name].cmic]).toEqual([name, whole.total[name].cmic]);
    }
  });
});

describe('a part of Procore', () => {
  test.each<[string, string[]]>([
    [
      'Committed Costs',
      [
        'committedCosts',
        'projectedCosts',
        'forecastToComplete',
        'estimatedCostAtCompletion',
        'projectedOverUnder',
        'uncommittedBudget',
        'costToGo',
      ],
    ],
    [
      'Pending Budget Changes',
      [
        'pendingBudgetChanges',
        'projectedBudget',
        'forecastToComplete',
        'estimatedCostAtCompletion',
        'projectedOverUnder',
        'costToGo',
      ],
    ],
    [
      'budget_modifications',
      [
        'budgetModifications',
        'revisedBudget',
        'projectedBudget',
        'forecastToComplete',
        'estimatedCostAtCompletion',
        'projectedOverUnder',
        'uncommittedBudget',
        'costToGo',
      ],
    ],
    [
      'Job to Date Costs',
      [
        'directCosts',
        'jobToDateCosts',
        'projectedCosts',
        'forecastToComplete',
        'estimatedCostAtCompletion',
        'projectedOverUnder',
        'costToGo',
      ],
    ],
    ['budget_forecast', ['forecastToComplete', 'estimatedCostAtCompletion', 'projectedOverUnder', 'costToGo']],
  ])(
    'one row without "%s", or with garbage in it: that figure, and what follows from it, is UNAVAILABLE',
    async (member, expected) => {
      for (const effect of ['missingMember', 'wrongType'] as const) {
        await world.procore.faults([{ path: 'detail_rows', effect, member }]);
        const { names, total } = await untold('procore');
        // A row whose forecast was entered by hand needs nothing else for it, and one of no automatic forecast nothing for its estimate.
        expect(expected).toEqual(expect.arrayContaining(names));
        expect(names).toContain(expected[0]);
        expect(total.notRead).toMatchObject([
          { what: 'the budget view', reason: expect.stringContaining(`"${member}"`) },
        ]);
      }
    },
  );

  test('the view for CMiC is not there: Procore is UNAVAILABLE, and says which view it needs', async () => {
    await world.procore.faults([{ path: 'budget_views\\?', effect: 'emptyBody' }]);
    const { names, total } = await untold('procore');
    expect(names).toEqual([...moneyFigures]);
    expect(total.notRead).toMatchObject([{ system: 'PROCORE' }]);
  });
});
