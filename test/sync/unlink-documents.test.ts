import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveChange, changeInProcore, enterChange } from '../support/change-orders.ts';
import {
  approve,
  codes,
  expectExported,
  inProcore,
  linkVendor,
  mutate,
  type Row,
  requestExport,
  withoutWriting,
} from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';

const LINK = 'link { id state } problems { code path message fix }';
const IN_USE = ['IN_USE', ['input', 'id']];

/** One world that goes on from test to test. */
describe('the link of a document is taken apart only when nothing stands through it', () => {
  let world: World;
  let hand: ProcoreHand;
  let change: string;
  const commitmentId = '1001/wo-5501';
  beforeAll(async () => {
    world = await createWorld();
    hand = await procoreHand(world);
    await linkVendor(world, '2001', 'ZZ/ACME');
    await approve(world, commitmentId);
    change = await enterChange(world, hand, { commitmentId, lines: [{ amount: '12.34' }, { amount: '-1.00' }] });
    await approveChange(world, change);
  });
  afterAll(() => world?.close());

  const unlink = async (kind: 'COMMITMENT' | 'COMMITMENT_CHANGE_ORDER', id: string): Promise<Row> => {
    const [link] = await world.store.links.byProcore(kind, [id]);
    return mutate(world, 'unlink', { id: link?.id, reason: 'written by mistake' }, 'accounting-approver', LINK);
  };
  const voidInCmic = (code: string) =>
    world.cmic.post('void', { vendor: 'ACME', contract: '24-010-001', change: code });

  test('not while change orders hang on it, nor while it is posted in CMiC: both are named', async () => {
    const { problems } = await withoutWriting(world, () => unlink('COMMITMENT', commitmentId));
    expect(codes(problems)).toEqual([IN_USE, IN_USE]);
    expect(problems[0].message).toContain('ZZ/ACME/24-010-001/001');
    expect(problems[1].message).toMatch(/^ZZ\/ACME\/24-010-001 stands in CMiC \(posted on /);
  });

  test('not a change order that is posted in CMiC', async () => {
    const { problems } = await withoutWriting(world, () => unlink('COMMITMENT_CHANGE_ORDER', change));
    expect(codes(problems)).toEqual([IN_USE]);
    expect(problems[0].fix).toContain('Void it in CMiC');
  });

  test('once it is void there: the marks go, header and lines, then the link; and it can be sent again', async () => {
    await voidInCmic('001');
    expect((await unlink('COMMITMENT_CHANGE_ORDER', change)).problems).toEqual([]);
    const { header, lines } = await changeInProcore(world, change);
    expect([header, ...lines].map((row) => row.origin_id)).toEqual([null, null, null]);
    expect(await world.store.links.byProcore('COMMITMENT_CHANGE_ORDER', [change])).toEqual([null]);
    const { transfer, problems } = await approveChange(world, change);
    expect([problems, transfer.state, transfer.targetId]).toEqual([[], 'DONE', 'ZZ/ACME/24-010-001/002']);
    expect((await changeInProcore(world, change)).header.origin_code).toBe('002');
  });

  test('not while a transfer of what hangs on it is open', async () => {
    await voidInCmic('002');
    expect((await unlink('COMMITMENT_CHANGE_ORDER', change)).problems).toEqual([]);
    await voidInCmic('000');
    const blocked = await enterChange(world, hand, { commitmentId, lines: [{ amount: '1.00' }] });
    // Of a void contract nothing can be requested any more, so this one waits since before.
    await world.cmic.post('edit', {
      collection: 'scmast',
      match: { ScmstContCode: '24-010-001', ScmstChgCode: '000' },
      set: { ScmstStatusCode: 'POSTED' },
    });
    const asked = await requestExport(world, blocked, 'project-team', 'COMMITMENT_CHANGE_ORDER');
    await voidInCmic('000');
    const { problems } = await withoutWriting(world, () => unlink('COMMITMENT', commitmentId));
    expect(codes(problems)).toEqual([IN_USE]);
    expect(problems[0]).toMatchObject({
      message: `The transfer of ${blocked} is open.`,
      fix: expect.stringContaining(asked.transfer.id),
    });
    await mutate(world, 'cancelTransfer', { id: asked.transfer.id }, 'accounting-approver');
  });

  test('a void subcontract: unlinked, and sent again under another number', async () => {
    expect((await unlink('COMMITMENT', commitmentId)).problems).toEqual([]);
    const { header, lines } = await inProcore(world, commitmentId);
    expect([header, ...lines].map((row) => row.origin_id)).toEqual([null, null, null, null]);
    const taken = await approve(world, commitmentId);
    expect(codes(taken.problems)).toEqual([['NUMBER_TAKEN', ['number']]]);
    expect(taken.problems[0].message).toContain('it is void');
    const again = await approve(world, commitmentId, { answers: { number: '24-010-001-A' } });
    expect(again).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    const [link] = await world.store.links.byProcore('COMMITMENT', [commitmentId]);
    expect(link?.cmicId).toBe('ZZ/ACME/24-010-001-A');
    expect(await world.store.links.byProcore('COMMITMENT_CHANGE_ORDER', [change])).toEqual([null]);
  });

  test('its change orders follow it to the new number', async () => {
    const { transfer, problems } = await approveChange(world, change);
    expect([problems, transfer.state]).toEqual([[], 'DONE']);
    expect(transfer.targetId).toBe('ZZ/ACME/24-010-001-A/001');
  });

  test('an unmarking that Procore turned away for a moment is ended when it is asked again', async () => {
    const id = await hand.enter({ vendorId: 2001, number: 'UNLINK-1', lines: [{ amount: '9.99' }] });
    expect((await approve(world, id)).transfer).toMatchObject({ state: 'DONE' });
    await expectExported(world, id, { vendor: 'ACME', number: 'UNLINK-1' });
    await world.cmic.post('void', { vendor: 'ACME', contract: 'UNLINK-1' });
    await world.procore.faults([{ method: 'PATCH', path: 'external_data', effect: 'status', status: 503, times: 1 }]);
    const { problems } = await unlink('COMMITMENT', id);
    expect(codes(problems)).toEqual([['SOURCE_UNAVAILABLE', ['input', 'id']]]);
    expect((await unlink('COMMITMENT', id)).problems).toEqual([]);
    expect((await inProcore(world, id)).header.origin_id).toBeNull();
  });
});
