import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inCmic } from '../support/divergence-hands.ts';
import { cents, type Row } from '../support/main-job.ts';
import { reconciled, type Settled, settle } from '../support/reconciled.ts';

/** A project whose change orders became owner change orders, all of them posted. */
describe('the contract with the owner as it was signed', () => {
  let settled: Settled;
  beforeAll(async () => {
    const sizes = { commitments: 4, codesPerProject: 16, jobCostRows: 20, changeOrders: 0, invoices: 0, seed: 5 };
    const waits = { answerMs: 60_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 };
    const primeContractChangeOrders = { target: 'OWNER_CHANGE_ORDER', budgetAmount: 'EXTENDED_AMOUNT' } as const;
    settled = await settle({ ...sizes, primeChanges: 2 }, { settings: { waits, primeContractChangeOrders } });
  }, 300_000);
  afterAll(() => settled?.world.close());

  test("CMiC's contract has grown by what was posted, and nothing differs", async () => {
    const { world } = settled;
    const [contract] = (await world.cmic.rows<Row>('jbcont')).filter((row) => row.JbcContCode === '24-001');
    expect(cents(contract?.JbcContAmt) - cents(contract?.JbcOrigContAmt)).toBe(2 * (1250_50 - 200_25));
    const clean = await reconciled(world);
    expect(clean.differences).toEqual([]);
    expect(clean).toMatchObject({ tieOut: '1', isTiedOut: true, open: 0 });
  });

  test.each([
    ['is in another currency', { JbcdCurrCode: 'CAD' }, {}, /it is in CAD; the company's currency is USD/],
    [
      'may be the one that an item without a bill code moved, as another may',
      {},
      { CmdBillCode: null },
      /a line without a bill code, and nothing tells which of these lines/,
    ],
  ])('where a line %s, it is not compared, and nothing is claimed of it', async (_, ofLine, ofItem, why) => {
    const { world } = settled;
    const [item = {}] = (await world.cmic.rows<Row>('cmdetail')).filter((row) => row.CmdMastJobCode === '24-001');
    const lines = (await world.cmic.rows<Row>('jbcontdet')).filter((row) => row.JbcdContCode === '24-001');
    const [moved = {}] = lines.filter((row) => row.JbcdBillCode === item.CmdBillCode);
    const [other = {}] = lines.filter((row) => row.JbcdBillCode !== item.CmdBillCode);
    const placeOf = ({ JbcdBillJobCode, JbcdBillPhsCode, JbcdBillCatCode, JbcdCurrCode }: Row): Row => {
      return { JbcdBillJobCode, JbcdBillPhsCode, JbcdBillCatCode, JbcdCurrCode };
    };
    const edit = async (line: Row, billCode: Row) => {
      await inCmic(settled, 'jbcontdet', { JbcdVUuid: other.JbcdVUuid }, line);
      await inCmic(settled, 'cmdetail', { CmdVUuid: item.CmdVUuid }, billCode);
    };
    await edit({ ...placeOf(moved), ...ofLine }, { CmdBillCode: item.CmdBillCode, ...ofItem });
    const part = await reconciled(world);
    const unavailable = part.checks.filter(({ status }: Row) => status === 'UNAVAILABLE');
    expect(unavailable).toMatchObject([{ check: 'PRIME_CONTRACT', reasons: [expect.stringMatching(why)] }]);
    expect(part).toMatchObject({ opened: 0, closed: 0 });
    await edit(placeOf(other), { CmdBillCode: item.CmdBillCode });
    expect(await reconciled(world)).toMatchObject({ tieOut: '1', isTiedOut: true });
  });
});
