import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { changeInCmic } from '../support/change-orders.ts';
import {
  approve,
  codes,
  inCmic,
  linkVendor,
  mutate,
  PAYLOAD,
  type Row,
  requestExport,
  withoutWriting,
} from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import { approveWbs, enterCode, unusedCodes } from './export-wbs.ts';
import { bill, linesOf } from './invoices.ts';

const mongoUrl = inject('mongoUrl');

describe.each(['sqlite', 'mongo'] as const)('documents of one project, store %s', (store) => {
  describe.skipIf(store === 'mongo' && mongoUrl === null)('in a world', () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld({ store, mongoUrl, settings: { waits: { answerMs: 20_000, pollMs: 30 } } });
      await linkVendor(world, '2001', 'ZZ/ACME');
    });
    afterAll(() => world?.close());

    /** Sends a record to accounting; the transfer and the codes of what it was told. */
    const send = async (kind: string, id: string): Promise<[Row, string[]]> => {
      const { transfer, problems } = await requestExport(world, id, 'project-team', kind);
      return [transfer, problems.map(({ code }: Row) => code)];
    };
    const approveAll = (...items: Row[]) =>
      mutate(
        world,
        'approveTransfers',
        { items },
        'accounting-approver',
        `results { ${PAYLOAD} } problems { code }`,
      ).then(({ results }) => results as Row[]);

    test('a change order can be sent to accounting with its commitment, and waits to be approved until that is written', async () => {
      const lonely = await requestExport(world, '1001/cco-7', 'project-team', 'COMMITMENT_CHANGE_ORDER');
      expect([lonely.transfer, codes(lonely.problems)]).toEqual([null, [['PREREQUISITE_NOT_SYNCED', ['commitment']]]]);
      const [commitment] = await send('COMMITMENT', '1001/wo-5501');
      const [change, told] = await send('COMMITMENT_CHANGE_ORDER', '1001/cco-7');
      expect([change.state, told]).toEqual(['AWAITING_APPROVAL', ['PREREQUISITE_NOT_SYNCED']]);
      const early = await withoutWriting(world, () =>
        mutate(world, 'approveTransfer', { id: change.id }, 'accounting-approver'),
      );
      expect(early.transfer.state).toBe('AWAITING_APPROVAL');
      expect(early.problems).toMatchObject([
        {
          code: 'PREREQUISITE_NOT_SYNCED',
          message: expect.stringContaining('COMMITMENT 1001/wo-5501 is AWAITING_APPROVAL'),
          fix: expect.stringContaining(commitment.id),
          retryable: true,
        },
      ]);
    });

    test('approved at once, in whatever order they are named, they go one after the other', async () => {
      const [commitment] = await send('COMMITMENT', '1001/wo-5501');
      const [change] = await send('COMMITMENT_CHANGE_ORDER', '1001/cco-7');
      const [line] = await linesOf(world, 5501);
      const billed = await bill(await procoreHand(world), 5501, [{ line: line?.id, work: '100.05' }]);
      const [invoice, told] = await send('SUBCONTRACTOR_INVOICE', billed);
      expect(told).toEqual(['PREREQUISITE_NOT_SYNCED']);
      const results = await approveAll({ id: invoice.id }, { id: change.id }, { id: commitment.id }, { id: 'nobody' });
      expect(results.map(({ transfer, problems }) => [transfer?.sourceId, transfer?.state, codes(problems)])).toEqual([
        [billed, 'ENTERED', []],
        ['1001/cco-7', 'DONE', []],
        ['1001/wo-5501', 'DONE', []],
        [undefined, undefined, [['NOT_FOUND', ['input', 'id']]]],
      ]);
      expect((await inCmic(world, '24-010-001', 'ACME')).headers).toHaveLength(2);
      expect((await changeInCmic(world, '1001/cco-7')).header).toMatchObject({ ScmstChgCode: '001' });
    });

    test('a new vendor and its first commitment are approved at once', async () => {
      const [vendor] = await send('VENDOR', '2006');
      const [commitment, told] = await send('COMMITMENT', '1001/wo-5506');
      expect(told).toEqual(['VENDOR_NOT_LINKED']);
      const results = await approveAll({ id: commitment.id }, { id: vendor.id, answers: { number: 'LONEPINE' } });
      expect(results.map(({ transfer, problems }) => [transfer.state, problems])).toEqual([
        ['DONE', []],
        ['DONE', []],
      ]);
      expect(results[0]?.transfer.targetId).toMatch(/^ZZ\/LONEPINE\//);
    });

    test('codes that do not come through hold up the documents of their project, and no other project', async () => {
      const hand = await procoreHand(world);
      const [, [code = ''] = []] = (await unusedCodes(world))[0] ?? [];
      await enterCode(world, { code, types: ['S'] });
      await world.cmic.faults([{ method: 'POST', path: '/jcjobcostcodes$', effect: 'status', status: 503 }]);
      const codesAsked = approveWbs(world);
      const own = await hand.enter({ vendorId: 2001, number: 'TURN-1' });
      const other = await hand.enter({ projectId: 1002, vendorId: 2001, number: 'TURN-2' });
      for (let asked = 0; asked === 0; ) asked = (await world.cmic.struck())[0] ?? 0;
      const waiting = approve(world, own);
      expect((await approve(world, other)).transfer.state).toBe('DONE');
      const [transfer] = await world.store.transfers.open('COMMITMENT', 'EXPORT', [own]);
      expect(transfer).toMatchObject({ writes: [], attempts: 0 });
      expect(transfer?.progress.current).toBe('Waits its turn: PROJECT_WBS 1001 goes first.');
      await world.cmic.faults([]);
      expect((await codesAsked).transfer.state).toBe('DONE');
      expect((await waiting).transfer).toMatchObject({ state: 'DONE' });
    });
  });
});
