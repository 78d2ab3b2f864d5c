import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { toCents } from '../financials/truth.ts';
import type { Row } from '../support/main-job.ts';
import { reconciled } from '../support/reconciled.ts';
import { createWorld, type World } from '../support/world.ts';
import { bring, portfolio } from './work-in-progress.ts';

/** What the owner is billed, in both systems over HTTP: 25 % of a contract of 21,350,000.00 to begin with, 5 % of that held back. */

const [JOB, PROJECT] = ['ZZ/24-020', '1002'];
const WHY = 'drift { amount } status unexplained { amount } causeAmounts { cause amount { amount } differenceIds }';
const BILLING = ['billedToDate', 'retainageReceivable', 'pendingContractChanges']
  .map((name) => `${name} { ${WHY} }`)
  .join(' ');

let world: World;
let contract: number;
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 60_000, pollMs: 30 } } });
  await bring(world, [`${JOB}/jb-24-020`, 'ZZ/24-030/jb-24-030'], [JOB]);
  const rows = await world.procore.rows<Row>('prime_contracts');
  contract = rows.find(({ number }) => number === '24-020')?.id;
}, 240_000);
afterAll(() => world?.close());
beforeEach(() => Promise.all([world.procore.faults([]), world.cmic.faults([])]));

const bill = (percent: string, status = 'approved') =>
  world.procore.post('payment_applications', {
    ...{ primeContractId: contract, percent, status, retainagePercent: '5' },
    ...{ periodStart: '2025-07-01', periodEnd: '2025-07-31' },
  });
const inCmic = (JbcBilledAmt: number | null, JbcHldbkAmt: number | null) =>
  world.cmic.post('edit', {
    ...{ collection: 'jbcont', match: { JbcContCode: '24-020', JbcCompCode: 'ZZ' } },
    ...{ set: { JbcBilledAmt, JbcHldbkAmt } },
  });

async function run(projectId = PROJECT): Promise<{ check: Row; own: Row[]; unavailable: string[] }> {
  const { checks, differences } = await reconciled(world, projectId);
  return {
    check: checks.find((each: Row) => each.check === 'OWNER_BILLING'),
    own: differences.filter((each: Row) => each.check === 'OWNER_BILLING'),
    unavailable: checks.flatMap(({ check, status }: Row) => (status === 'UNAVAILABLE' ? [check] : [])),
  };
}

const wip = async (more = ''): Promise<Row> =>
  (await portfolio(world, `filter: { linked: true, jobIds: ["${JOB}"] } ${more}`, `nodes { ${BILLING} }`)).nodes[0];
const causes = (figure: Row) => figure.causeAmounts.map(({ cause, amount }: Row) => [cause, amount.amount]);

describe('billing to the owner', () => {
  test('the same in both systems ties out, and no figure of work in progress needs a cause', async () => {
    const { check, own } = await run();
    expect([check.status, check.compared, check.procore.amount, own]).toEqual(['TIED_OUT', 2, '5604375.00', []]);
    const { billedToDate, pendingContractChanges } = await wip();
    expect(billedToDate).toMatchObject({ status: 'MATCHED', causeAmounts: [] });
    // What began in CMiC and waits there for the owner is no difference of the books, and the figure has its cause.
    expect(pendingContractChanges.status).toBe('EXPLAINED');
    expect(causes(pendingContractChanges)).toEqual([['UNLINKED', '-71800.50']]);
  });

  test('an application that CMiC does not have explains what is billed and what is held, to the cent', async () => {
    await bill('40');
    await bill('60', 'under_review');
    const { own } = await run();
    expect(own.map(({ figure, cause, drift }) => [figure, cause, drift.amount]).sort()).toEqual([
      ['BILLED', 'NOT_EXPORTED', '3202500.00'],
      ['RETAINAGE', 'NOT_EXPORTED', '160125.00'],
    ]);
    for (const { evidence, procoreId, cmicId, action } of own) {
      expect(evidence.join(' ')).toContain('#2 (approved, 2025-07-31) of Procore is not in it');
      expect([procoreId, cmicId, action]).toEqual([`1002/pc-${contract}`, `${JOB}/jb-24-020`, null]);
    }
    const { billedToDate, retainageReceivable } = await wip();
    expect(billedToDate).toMatchObject({ status: 'EXPLAINED', unexplained: { amount: '0.00' } });
    expect(causes(billedToDate)).toEqual([['NOT_EXPORTED', '3202500.00']]);
    expect(billedToDate.causeAmounts[0].differenceIds).toEqual([own.find(({ figure }) => figure === 'BILLED')?.id]);
    expect(causes(retainageReceivable)).toEqual([['NOT_EXPORTED', '160125.00']]);
  });

  test('what CMiC has billed before it is approved in Procore is timing, with the application as evidence', async () => {
    await inCmic(12_810_000, 640_500);
    const { own } = await run();
    expect(own.map(({ cause, evidence }) => [cause, evidence[0].includes('#3 (under_review')])).toEqual(
      Array(2).fill(['TIMING', true]),
    );
    const { billedToDate, ...others } = await wip();
    expect(await wip(`, asOf: "${new Date().toISOString()}"`)).toEqual({ billedToDate, ...others });
    expect([billedToDate.status, ...causes(billedToDate)]).toEqual(['EXPLAINED', ['TIMING', '-4270000.00']]);
  });

  test('an amount that no application comes to was changed on one side; the contract itself still ties out', async () => {
    await inCmic(8_000_000, 427_000);
    const report = await reconciled(world, PROJECT);
    const own = report.differences.filter((each: Row) => each.check === 'OWNER_BILLING');
    expect(own.map(({ figure, cause }: Row) => [figure, cause])).toEqual([['BILLED', 'AMOUNT_CHANGED_AFTER_SYNC']]);
    expect(report.checks.find(({ check }: Row) => check === 'PRIME_CONTRACT').status).toBe('TIED_OUT');
    const drift = report.checks.find(({ check }: Row) => check === 'OWNER_BILLING').drift.amount;
    expect(toCents(drift)).toBe(toCents('540000.00'));
  });

  test('what CMiC stops to tell, and half of it, makes this check UNAVAILABLE and no other, never zero', async () => {
    const before = await run();
    for (const [billed, held, reason] of [
      [null, 0, 'CMiC: ZZ/24-020/jb-24-020 does not tell both'],
      [8_000_000, null, 'CMiC: ZZ/24-020/jb-24-020 does not tell both'],
      // A difference is open: what was told before was not kept elsewhere.
      [null, null, 'CMiC: no contract tells what was billed'],
    ] as const) {
      await inCmic(billed, held);
      const { check, own, unavailable } = await run();
      expect(unavailable.filter((name) => !before.unavailable.includes(name))).toEqual(['OWNER_BILLING']);
      expect([check.procore, check.cmic, check.tieOut]).toEqual([null, null, null]);
      expect(check.reasons.join()).toContain(reason);
      // What was open before is neither closed nor opened by it.
      expect(own.map(({ id }) => id)).toEqual(before.own.map(({ id }) => id));
    }
    await inCmic(5_337_500, 266_875);
  });

  test.each<[string, FaultRule]>([
    ['are hidden', { path: '/payment_applications', effect: 'status', status: 404 }],
    ['are refused', { path: '/payment_applications', effect: 'status', status: 403 }],
    [
      'have a status of no documented name',
      { path: '/payment_applications', effect: 'missingMember', member: 'status' },
    ],
  ])('applications that %s make this check UNAVAILABLE and no other', async (_, rule) => {
    const before = await run();
    await world.procore.faults([rule]);
    const { check, unavailable } = await run();
    expect(unavailable.filter((name) => !before.unavailable.includes(name))).toEqual(['OWNER_BILLING']);
    expect(check.reasons.join()).toContain('Procore');
  });

  test('a contract that CMiC alone bills is not linked, and a tool that Procore hides is no contract that is missing', async () => {
    const alone = await run('1001');
    expect(alone.own.map(({ cause, action }) => [cause, action.mutation])).toEqual(
      Array(4).fill(['UNLINKED', 'importPrimeContract']),
    );
    await world.procore.faults([{ path: 'prime_contracts\\?', effect: 'status', status: 404 }]);
    const hidden = await run('1001');
    expect(hidden.check).toMatchObject({
      status: 'UNAVAILABLE',
      reasons: [expect.stringContaining('Procore: it shows no')],
    });
    expect(hidden.own.map(({ id }) => id)).toEqual(alone.own.map(({ id }) => id));
  });

  test('a project without any application tells nothing: its owner may be billed elsewhere', async () => {
    const { check, own } = await run('1004');
    expect([check.status, own]).toEqual(['NOT_COMPARED', []]);
    expect(check.reasons.join()).toContain('no payment application');
  });

  test('the table and the page name the check and its figures', async () => {
    await run();
    const { reconciliation } = await world.ask<Row>(`{ reconciliation(projectId: "${PROJECT}") { csv html } }`);
    expect(reconciliation.csv).toContain(',OWNER_BILLING,BILLED,NOT_EXPORTED,');
    expect(reconciliation.html).toContain('<h3>Billing to the owner</h3>');
  });
});
