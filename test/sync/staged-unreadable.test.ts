import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, importPlan, type Row, withoutWriting } from '../support/main-job.ts';
import type { As, World } from '../support/world.ts';
import { accept, born, expectBrought, inProcoreOf, reject, staged, stagedOne, start } from './staged.ts';

const stranger: As = { roles: ['accounting-approver'], projects: ['1002'] };

describe('contracts that were born in CMiC, where something cannot be read or put right', () => {
  let world: World;
  beforeAll(async () => {
    world = await start({ settings: { waits: { answerMs: 4000, lateWriteMs: 600, pollMs: 30 } } });
  });
  afterAll(() => world?.close());

  test('a rejection is of what CMiC says, so one of a contract with an unreadable row is refused; and none is forgotten for it', async () => {
    const id = await born(world, { number: '24-010-N01', lines: [['03-100', 11.5]] });
    const spoilt = { path: 'scsched', effect: 'wrongType', member: 'ScschAmt', times: 1 } as const;
    await world.cmic.faults([spoilt]);
    const refused = await reject(world, id, 'not ours');
    expect([refused.staged, codes(refused.problems)]).toEqual([null, [['BAD_INPUT', ['input', 'cmicId']]]]);
    expect(await world.store.stagedRejections.of([id])).toEqual([null]);
    expect((await reject(world, id, 'not ours')).problems).toEqual([]);
    // Every line of the job's list is a number again once the next read is whole.
    await world.cmic.faults([{ path: 'scsched', effect: 'missingMember', times: 1 }]);
    expect(await stagedOne(world, id)).toMatchObject({ state: 'REJECTED', amount: null });
    await world.cmic.faults([]);
    expect((await stagedOne(world, id))?.state).toBe('REJECTED');
  });

  test('whoever may not see the job is told that there is nothing, also where the contract cannot be read', async () => {
    const id = await born(world, { number: '24-010-N02', lines: [['03-100', 12.5]] });
    await world.cmic.faults([{ path: 'scmast', effect: 'wrongType', member: 'ScmstHldbkPc' }]);
    const path = ['input', 'cmicId'];
    for (const payload of [await accept(world, id, {}, stranger), await reject(world, id, 'no', {}, stranger)])
      expect(codes(payload.problems)).toEqual([['NOT_FOUND', path]]);
    for (const payload of [await accept(world, id), await reject(world, id, 'no')])
      expect(codes(payload.problems)).toEqual([['BAD_INPUT', path]]);
    const query = 'query($id: ID!) { importPlan(kind: COMMITMENT, id: $id) { problems { code } } }';
    const plan = await world.graphql(query, { id }, stranger);
    expect(JSON.stringify(plan)).not.toContain('ScmstHldbkPc');
    expect(codes((await importPlan(world, 'COMMITMENT', id)).problems)).toEqual([['BAD_INPUT', ['id']]]);
    await world.cmic.faults([]);
  });

  test('a commitment that cannot be read is told in the list, which goes on; nothing is made beside it', async () => {
    const id = await born(world, { number: '24-010-N03', lines: [['03-100', 13.5]] });
    await world.procore.faults([
      { method: 'GET', path: '/work_order_contracts', effect: 'wrongType', member: 'number', times: 1 },
    ]);
    const list = await staged(world, { jobId: 'ZZ/24-010' }, { first: 100 });
    expect(await world.procore.struck()).toEqual([1]);
    expect(list.problems).toMatchObject([{ code: 'BAD_INPUT', path: ['jobs', 'ZZ/24-010'], fix: expect.any(String) }]);
    const item = list.nodes.find((node: Row) => node.cmicId === id);
    expect(codes(item.problems)).toContainEqual(['BAD_INPUT', ['project']]);
    await world.procore.faults([
      { method: 'GET', path: '/work_order_contracts', effect: 'wrongType', member: 'number', times: 1 },
    ]);
    const query = `mutation($input: AcceptStagedCommitmentInput!) {
      acceptStagedCommitment(input: $input) { transfer { id } problems { code } } }`;
    const answer = await withoutWriting(world, () => world.graphql(query, { input: { cmicId: id, separate: true } }));
    await world.procore.faults([]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ source: 'PROCORE' });
    expect((await inProcoreOf(world, id)).headers).toEqual([]);
  });

  test('the list is asked by control jobs: a job below one is told as that', async () => {
    const answer = await world.graphql('{ stagedCommitments(filter: { jobId: "ZZ/24-010.1" }) { totalCount } }');
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fix: expect.stringContaining('ZZ/24-010'),
    });
    expect((await staged(world, { jobId: 'ZZ/24-010.1' }, {}, stranger)).nodes).toEqual([]);
  });

  test('CMiC changed a line of a draft that was begun: it is put right there, though Procore changes no marked line', async () => {
    const id = await born(world, { number: '24-010-N04', lines: [['03-100', 14.5]] });
    const approval = { method: 'PATCH', path: '/work_order_contracts/\\d+(\\?|$)' };
    await world.procore.faults([{ ...approval, effect: 'status', status: 422 }]);
    const { transfer } = await accept(world, id, { separate: true });
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('FAILED');
    await world.procore.faults([]);
    const match = { ScschCompCode: 'ZZ', ScschContCode: '24-010-N04' };
    await world.cmic.post('edit', { collection: 'scsched', match, set: { ScschAmt: 15.5 } });
    const { transfer: again, problems } = await accept(world, id);
    expect([again.id, problems]).toEqual([transfer.id, []]);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    await expectBrought(world, id);
  });
});
