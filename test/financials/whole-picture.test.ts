import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countsOf, journalOf } from '../../bench/journal.ts';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { bring, ROW } from '../sync/work-in-progress.ts';
import { FIGURES } from './shown.ts';

/** Financials and work in progress of one job in one operation share what both are made of, and tell what each would tell alone. */

const [PROJECT, JOB] = ['1002', 'ZZ/24-020'];
let world: World;
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 60_000, pollMs: 30 } } });
  await bring(world, [`${JOB}/jb-24-020`], [JOB]);
}, 240_000);
afterAll(() => world?.close());
beforeEach(() => Promise.all([world.procore.faults([]), world.cmic.faults([])]));

const FINANCIALS = `projectFinancials(projectId: "${PROJECT}") { readAt notRead { system what } ${FIGURES} }`;
const IN_PROGRESS = `workInProgress(filter: { linked: true, jobIds: ["${JOB}"] }) { nodes { ${ROW} } }`;

/** What does not depend on the moment, nor on the row that a fault strikes. */
const timeless = (found: unknown): Loose =>
  JSON.parse(JSON.stringify(found), (key, value) =>
    ['asOf', 'readAt', 'message', 'what'].includes(key) ? undefined : value,
  );
const apart = async () => ({ ...(await world.ask(`{ ${FINANCIALS} }`)), ...(await world.ask(`{ ${IN_PROGRESS} }`)) });
const together = () => world.ask(`{ ${FINANCIALS} ${IN_PROGRESS} }`);
const PENDING = { cmic: { amount: '71800.50' } };

const refused = { effect: 'status', status: 403 } as const;

describe('in one operation they tell what each tells alone', () => {
  test('and lists that both are made of are read once', async () => {
    const { result, ...journals } = await journalOf(world, together);
    expect(timeless(result)).toEqual(timeless(await apart()));
    expect(result.workInProgress.nodes[0]).toMatchObject({
      faults: [],
      pendingContractChanges: PENDING,
    });
    const { procore, cmic } = countsOf(journals);
    expect(cmic).toMatchObject({
      'GET jcjob': 1,
      'GET jcjobcategory': 1,
      'GET cmmast': 1,
      'GET cmdetail': 1,
      'GET cmstatus': 1,
    });
    expect(procore).toMatchObject({ 'GET budget_views': 1, 'GET budget_views/{id}/detail_rows': 1 });
    for (const [list, calls] of Object.entries({ ...procore, ...cmic })) expect([list, calls]).toEqual([list, 1]);
  });

  test('figures that are asked for behind others are as old as what they share with them', async () => {
    const { result, ...journals } = await journalOf(world, () =>
      world.ask(
        `{ workInProgress(filter: { linked: true, jobIds: ["${JOB}"] }) { nodes { revisedBudget { asOf }
             job { financials { readAt originalBudget { asOf } } } } } }`,
      ),
    );
    const [row] = result.workInProgress.nodes;
    const [first] = [...journals.procore, ...journals.cmic].map(({ at }) => at).sort();
    expect(countsOf(journals).cmic['GET jcjobcategory']).toBe(1);
    expect([row.job.financials.readAt <= String(first), row.revisedBudget.asOf <= String(first)]).toEqual([true, true]);
    expect(row.job.financials.originalBudget.asOf).toBe(row.job.financials.readAt);
  });

  test.each<[string, 'procore' | 'cmic', FaultRule]>([
    ['the family of jobs is refused', 'cmic', { path: 'jcjob\\?', ...refused }],
    ['the family of jobs is empty', 'cmic', { path: 'jcjob\\?', effect: 'emptyBody' }],
    ['the categories are refused', 'cmic', { path: 'jcjobcategory', ...refused }],
    [
      'a category does not tell its projected cost',
      'cmic',
      { path: 'jcjobcategory', effect: 'missingMember', member: 'JcatProjCostAmt' },
    ],
    ['a category is garbage', 'cmic', { path: 'jcjobcategory', effect: 'wrongType', member: 'JcatCode' }],
    ['the change items are refused', 'cmic', { path: 'cmmast', ...refused }],
    ['the change items are cut off', 'cmic', { path: 'cmmast', effect: 'truncate' }],
    [
      'a change item does not tell its posting',
      'cmic',
      { path: 'cmmast', effect: 'missingMember', member: 'CmmPostDate' },
    ],
    ['the lines of change items are refused', 'cmic', { path: 'cmdetail', ...refused }],
    ['a line does not tell what it costs', 'cmic', { path: 'cmdetail', effect: 'missingMember', member: 'CmdBudgAmt' }],
    ['the statuses of change items are refused', 'cmic', { path: 'cmstatus', ...refused }],
    ['the budget view is refused', 'procore', { path: 'detail_rows', ...refused }],
    ['the billing contracts are refused', 'cmic', { path: 'jbcont', ...refused }],
    ['the subcontracts are refused', 'cmic', { path: 'scmast', ...refused }],
  ])('also where %s', async (_, system, rule) => {
    const healthy = timeless(await together());
    await world[system].faults([rule]);
    const [one, other] = [timeless(await together()), timeless(await apart())];
    expect(one).toEqual(other);
    expect(await world[system].struck()).not.toEqual([0]);
    expect(one).not.toEqual(healthy);
  });
});

describe('a row that is spoilt in a list of all change items', () => {
  test.each([
    ['cmmast', 'CmmPostDate'],
    ['cmdetail', 'CmdBudgAmt'],
  ])(
    '%s: figures of cost are unknown, and CMiC is asked for the ones that the owner pays for',
    async (path, member) => {
      await world.cmic.faults([{ path, effect: 'wrongType', member, times: 1 }]);
      const { result, ...journals } = await journalOf(world, together);
      const { projectFinancials, workInProgress } = result;
      expect(projectFinancials.notRead).toMatchObject([{ system: 'CMIC' }]);
      expect(projectFinancials.pendingBudgetChanges).toMatchObject({ cmic: null, status: 'UNAVAILABLE' });
      expect(workInProgress.nodes[0]).toMatchObject({ faults: [], pendingContractChanges: PENDING });
      expect(countsOf(journals).cmic[`GET ${path}`]).toBe(2);
    },
  );
});
