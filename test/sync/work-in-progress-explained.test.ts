import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, JOB, reconcileNow } from '../as-of/story.ts';
import { toCents } from '../financials/truth.ts';
import type { Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { bring, portfolio } from './work-in-progress.ts';

/** Why the figures of a real job differ, by its last reconciliation. */

const EXPLAINED =
  'drift { amount } status causes unexplained { amount } causeAmounts { cause amount { amount } count differenceIds }';
const NAMES = [
  ...['retainagePayable', 'retainageReceivable', 'revisedContract', 'billedToDate', 'earnedRevenue'],
  ...['overUnderBilling', 'backlog', 'pendingContractChanges'],
];
const FIGURES = `${NAMES.map((name) => `${name} { ${EXPLAINED} }`).join(' ')} percentComplete { status causes }`;

let world: World;
let row: Row;
let totals: Row;
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 60_000, pollMs: 30 } } });
  await bring(world, ['ZZ/24-010/jb-24-010', 'ZZ/24-010/jb-24-010-B'], [JOB]);
  await done(world, 'importJob', JOB);
  const [contract] = (await world.procore.rows<Row>('prime_contracts')).filter(({ number }) => number === '24-010');
  await world.procore.post('prime_change_orders', {
    ...{ primeContractId: contract?.id, status: 'pending', title: 'Atrium', amounts: [['1000.10'], ['-0.05']] },
  });
  await reconcileNow(world, '1001');
  const args = `filter: { linked: true, jobIds: ["${JOB}"] }`;
  ({
    nodes: [row],
    totals,
  } = (await portfolio(world, args, `nodes { ${FIGURES} } totals { ${FIGURES} }`)) as { nodes: [Row]; totals: Row });
}, 240_000);
afterAll(() => world?.close());

const amounts = (figure: Row) => figure.causeAmounts.map(({ cause, amount }: Row) => [cause, amount.amount]);

test('retainage payable has the causes of invoices, to the cent', () => {
  expect(row.retainagePayable).toMatchObject({
    drift: { amount: '6258.75' },
    status: 'EXPLAINED',
    unexplained: { amount: '0.00' },
  });
  expect(amounts(row.retainagePayable)).toEqual([
    ['NOT_EXPORTED', '8701.66'],
    ['UNLINKED', '-2442.91'],
  ]);
});

test('what is earned has those of estimate and contract, and so has backlog with the opposite sign', () => {
  expect(row.earnedRevenue).toMatchObject({ status: 'EXPLAINED', unexplained: { amount: '0.00' } });
  expect(row.percentComplete).toEqual({ status: 'EXPLAINED', causes: ['UNLINKED', 'NOT_EXPORTED'] });
  const [[, unlinked], [, notSent]] = amounts(row.earnedRevenue);
  expect(Number(unlinked) + Number(notSent)).toBeCloseTo(Number(row.earnedRevenue.drift.amount), 2);
  const contract = Number(row.revisedContract.drift.amount);
  expect(amounts(row.backlog)).toEqual([
    ['UNLINKED', `-${unlinked}`],
    ['NOT_EXPORTED', (contract - Number(notSent)).toFixed(2)],
  ]);
  expect(row.backlog.status).toBe('EXPLAINED');
});

test('what is billed at the plant a month before has the applications that CMiC does not have', () => {
  for (const name of ['billedToDate', 'retainageReceivable']) {
    expect(row[name]).toMatchObject({ status: 'EXPLAINED', unexplained: { amount: '0.00' } });
    expect(amounts(row[name])).toEqual([['NOT_EXPORTED', row[name].drift.amount]]);
    expect(row[name].causeAmounts[0].count).toBe(1);
  }
  expect([row.billedToDate.drift.amount, row.retainageReceivable.drift.amount]).toEqual(['225000.00', '11250.00']);
});

test('over/under billing has the causes of what is earned, and those of what is billed against it', () => {
  const [earned, billed] = [row.earnedRevenue, row.billedToDate].map((figure) => new Map(amounts(figure)));
  const both = new Map(amounts(row.overUnderBilling));
  expect(both.get('UNLINKED')).toBe(earned?.get('UNLINKED'));
  const notSent = toCents(`${earned?.get('NOT_EXPORTED')}`) - toCents(`${billed?.get('NOT_EXPORTED')}`);
  expect(toCents(`${both.get('NOT_EXPORTED')}`)).toBe(notSent);
  expect(row.overUnderBilling).toMatchObject({ status: 'EXPLAINED', unexplained: { amount: '0.00' } });
});

test('pending changes of the contract have what is pending in one system alone, which is no difference of the report', () => {
  expect(row.pendingContractChanges).toMatchObject({ status: 'EXPLAINED', unexplained: { amount: '0.00' } });
  expect(row.pendingContractChanges.causeAmounts).toEqual([
    { cause: 'NOT_EXPORTED', amount: { amount: '1000.05' }, count: 0, differenceIds: [] },
  ]);
});

test('the total of one job is the job', () => {
  for (const name of [...NAMES, 'percentComplete']) expect(totals[name]).toEqual(row[name]);
});
