import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importJob } from '../../bench/stage.ts';
import { enterInCmic } from '../support/cmic-hand.ts';
import type { Row } from '../support/main-job.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { toCents } from './truth.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ storeUrl: 'sqlite::memory:', settings: { waits: { answerMs: 60_000 } } });
  await importJob(world, 'ZZ/24-010');
}, 120_000);
afterAll(() => world?.close());

const NAMES = [
  'budgetModifications',
  'approvedChanges',
  'pendingBudgetChanges',
  'committedCosts',
  'pendingCostChanges',
  'originalBudget',
] as const;

const ofJob = async (id: string): Promise<Loose> =>
  (
    await world.ask(
      `query($id: ID!) { cmicJob(id: $id) { financials { jobCostAsOf notRead { system what reason retryable }
        ${NAMES.map((name) => `${name} { cmic { amount } status asOf }`).join(' ')} jobToDateCosts { cmic { amount } } } } }`,
      { id },
    )
  ).cmicJob.financials;
const told = async (id: string) => {
  const found = await ofJob(id);
  const amounts = Object.fromEntries(NAMES.map((name) => [name, found[name].cmic && toCents(found[name].cmic.amount)]));
  // The ledger of 24-020 was never imported: that is told beside.
  return { ...amounts, notRead: found.notRead.filter(({ what }: Row) => !what.includes('posted job cost')) } as Loose;
};
const edit = (collection: string, match: Row, set: Row) => world.cmic.post('edit', { collection, match, set });
const ITEM = { CmmJobCode: '24-020', CmmCode: 'EXT-24001' };
const JOB = 'ZZ/24-020';

describe('potential change items', () => {
  test('one that is rejected is not pending, and without the statuses nobody knows which are', async () => {
    const before = await told(JOB);
    await edit('cmmast', ITEM, { CmmPrepostStatCode: 'REJECTED' });
    const after = await told(JOB);
    expect(after).toEqual({ ...before, pendingBudgetChanges: before.pendingBudgetChanges - 6_420_000n });
    await world.cmic.faults([{ method: 'GET', path: 'cmstatus', effect: 'status', status: 403 }]);
    const what = 'the statuses of potential change items';
    expect(await told(JOB)).toMatchObject({
      ...after,
      pendingBudgetChanges: null,
      notRead: [{ system: 'CMIC', what }],
    });
    await world.cmic.faults([]);
    await edit('cmmast', ITEM, { CmmPrepostStatCode: 'PENDING' });
    expect(await told(JOB)).toEqual(before);
  });

  test('one that does not tell its status is pending or not, nobody can say', async () => {
    await world.cmic.faults([
      { method: 'GET', path: '/cmmast', effect: 'missingMember', member: 'CmmPrepostStatCode' },
    ]);
    const found = await told(JOB);
    expect([found.pendingBudgetChanges, found.notRead.length]).toEqual([null, 1]);
    await world.cmic.faults([]);
  });

  test('a posted one of a type that the settings do not know is told of, once for the type', async () => {
    const before = await told(JOB);
    await edit('cmmast', ITEM, { CmmTypeCode: 'ODD', CmmPostDate: '2025-05-01' });
    expect(await told(JOB)).toMatchObject({
      approvedChanges: null,
      budgetModifications: null,
      notRead: [{ system: 'CMIC', what: 'posted potential change items of type ODD' }],
    });
    await edit('cmmast', ITEM, { CmmTypeCode: 'EXT', CmmPostDate: null });
    expect(await told(JOB)).toEqual(before);
  });

  test('lines without their item are told of, once for the item', async () => {
    await edit('cmmast', ITEM, { CmmJobCode: 'elsewhere' });
    expect(await told(JOB)).toMatchObject({
      pendingBudgetChanges: null,
      notRead: [{ system: 'CMIC', what: 'ZZ/24-020/EXT-24001', reason: expect.stringContaining('not the document') }],
    });
    await edit('cmmast', { ...ITEM, CmmJobCode: 'elsewhere' }, { CmmJobCode: '24-020' });
    expect((await told(JOB)).notRead).toEqual([]);
  });
});

test('a contract in another currency is told of once, and where it is void it counts nowhere', async () => {
  const before = await told('ZZ/24-010');
  const lines: [string, number][] = [
    ['03-100', 100.5],
    ['03-200', 200.25],
  ];
  await enterInCmic(world, { vendor: 'ACME', number: '24-010-EUR', lines });
  const contract = { ScmstContCode: '24-010-EUR' };
  await edit('scmast', contract, { ScmstCurrCode: 'EUR' });
  expect(await told('ZZ/24-010')).toEqual({
    ...before,
    committedCosts: null,
    pendingCostChanges: null,
    notRead: [{ system: 'CMIC', what: 'ZZ/ACME/24-010-EUR', reason: 'It is in EUR.', retryable: false }],
  });
  await edit('scmast', contract, { ScmstStatusCode: 'VOID' });
  expect(await told('ZZ/24-010')).toEqual(before);
});

test('a sub job is told of what touches it, and of nothing that touches other jobs alone', async () => {
  const isOwn = (row: Row) => row.JcatJobCode === '24-010.2' && row.JcatCode === 'S';
  const { JcatPhsCode: code } = (await world.cmic.rows<Row>('jcjobcategory')).find(isOwn) as Row;
  await enterInCmic(world, { vendor: 'ACME', number: '24-010-CAD', job: '24-010.2', lines: [[code, 100]] });
  await edit('scmast', { ScmstContCode: '24-010-CAD' }, { ScmstCurrCode: 'CAD' });
  const [whole, own, sibling] = [await told('ZZ/24-010'), await told('ZZ/24-010.2'), await told('ZZ/24-010.1')];
  const note = { what: 'ZZ/ACME/24-010-CAD', reason: 'It is in CAD.' };
  expect([whole.notRead, own.notRead, sibling.notRead]).toMatchObject([[note], [note], []]);
  expect([own.committedCosts, typeof sibling.committedCosts]).toEqual([null, 'bigint']);
  const costs = (await ofJob('ZZ/24-010.1')).notRead.map(({ what }: Row) => what);
  expect(costs).toEqual(['the posted job cost of ZZ/24-010.1']);
  // What it is told of posted cost is its own import's, and not its siblings'.
  const { transfer } = (
    await world.ask(`mutation { importJobCosts(input: { id: "ZZ/24-010.1" }) { transfer { state } } }`)
  ).importJobCosts;
  expect(transfer.state).toBe('DONE');
  expect((await ofJob('ZZ/24-010.1')).jobCostAsOf).toEqual(expect.any(String));
  expect((await ofJob('ZZ/24-010.2')).jobCostAsOf).toBeNull();
});
