import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TransferState } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer, aWrite } from '../store/samples.ts';
import { codes, type Row, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { APPROVER, adopt, adoptingWorld, byHand, live, PAIR, planOf } from './adopting.ts';
import { refuse, withdraw } from './matches.ts';

let world: World;
beforeEach(async () => {
  world = await adoptingWorld({ worker: false, settings: { waits: { answerMs: 20 } } });
});
afterEach(() => world?.close());

const REPOINTING = { kind: 'COMMITMENT', procoreId: '1003/wo-5529', cmicId: 'ZZ/IRONWOOD/22105-S21' };
const WINDOWS = { kind: 'COMMITMENT', procoreId: '1003/wo-5520', cmicId: 'ZZ/BRISTOL/22-105-020' };
const from = (minScore: string, choices: object[] = []) => planOf(world, choices, APPROVER, { ...PAIR, minScore });
const decisions = ({ documents }: Row) =>
  Object.fromEntries(documents.nodes.map(({ procoreId, decision }: Row) => [procoreId, decision]));
const asked = ({ asked: { nodes } }: Row) => nodes.map(({ procoreId, reason }: Row) => [procoreId, reason]);

describe('pairs from a score on', () => {
  test('the ones below it are asked about, and hold the plan up where they are documents', async () => {
    const [all, high] = [await planOf(world), await from('0.85')];
    expect(all.problems).toEqual([]);
    expect(asked(high)).toEqual([[WINDOWS.procoreId, 'Its score is 0.73, and 0.85 was asked for.']]);
    expect(decisions(high)).toEqual({ ...decisions(all), [WINDOWS.procoreId]: 'ASK' });
    expect(codes(high.problems)).toEqual([['POSSIBLE_DUPLICATE', ['matches', WINDOWS.procoreId, WINDOWS.cmicId]]]);
    expect(asked(await from('0.73'))).toEqual([]);
    expect(asked(await from('0.9')).map(([id]: string[]) => id)).toEqual([WINDOWS.procoreId, '1003/cco-11']);
  });

  test('a choice and a code of the same text count whatever the score', async () => {
    const [code] = (await world.procore.rows<Row>('cost_codes')).filter(
      (row) => row.project_id === 1003 && row.sub_job_id === null && row.full_code === '03-100',
    );
    await byHand(world, 'cost_codes/sync?project_id=1003', { id: code?.id, name: 'Something else' });
    const plan = await from('1', [
      { ...REPOINTING, link: true },
      { ...WINDOWS, link: true },
      { kind: 'COMMITMENT_CHANGE_ORDER', procoreId: '1003/cco-11', cmicId: 'ZZ/IRONWOOD/22105-S21/001', link: true },
    ]);
    expect(plan.problems).toEqual([]);
    expect(plan.codes.nodes.find(({ procoreId }: Row) => procoreId === `1003/cc-${code?.id}`).decision).toBe('LINK');
    expect(Object.values(decisions(plan)).every((decision) => decision === 'LINK')).toBe(true);
  });

  test('a plan is adopted with the score that it was asked with, and with no other', async () => {
    const choices = [{ ...WINDOWS, link: false }];
    const plan = await from('0.85', choices);
    expect(plan.problems).toEqual([]);
    const other = await withoutWriting(world, () =>
      adopt(world, { ...PAIR, choices, fingerprint: plan.fingerprint, minScore: '0.8' }),
    );
    expect(codes(other.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    const { adoption, problems } = await adopt(world, {
      ...PAIR,
      choices,
      fingerprint: plan.fingerprint,
      minScore: '0.85',
    });
    expect(problems).toEqual([]);
    expect((await live(world, adoption.id)).state).toBe('DONE');
    const links = await world.store.links.byProcore('COMMITMENT', [REPOINTING.procoreId, WINDOWS.procoreId]);
    expect(links.map((link) => link?.state ?? null)).toEqual(['ACTIVE', null]);
  });

  test.each(['0.59', '1.01', '-1'])('%s is no score of a pair', async (minScore) => {
    expect(codes((await from(minScore)).problems)).toEqual([['BAD_INPUT', ['input', 'minScore']]]);
  });
});

describe('pairs that somebody refused', () => {
  test('are not linked by a plan, which says who said so; a choice decides anew', async () => {
    expect((await refuse(world, { ...REPOINTING, reason: 'two' }, APPROVER)).problems).toEqual([]);
    const plan = await planOf(world);
    expect(plan.problems).toEqual([]);
    expect(decisions(plan)[REPOINTING.procoreId]).toBeUndefined();
    const lone = plan.unpaired.nodes.filter(({ id }: Row) => [REPOINTING.procoreId, REPOINTING.cmicId].includes(id));
    expect(lone.map(({ reason }: Row) => reason)).toEqual([
      `It is not ${REPOINTING.cmicId}: ann said so (refuseMatch).`,
      `It is not ${REPOINTING.procoreId}: ann said so (refuseMatch).`,
    ]);
    const choices = [{ ...REPOINTING, link: true }];
    const chosen = await planOf(world, choices);
    expect(decisions(chosen)[REPOINTING.procoreId]).toBe('LINK');
    // Until it is linked it is not exported beside: the refusal is older than the adoption.
    const { adoption } = await adopt(world, { ...PAIR, choices, fingerprint: chosen.fingerprint });
    expect(adoption.state).toBe('PLANNED');
    const query = `{ exportPlan(kind: COMMITMENT, id: "${REPOINTING.procoreId}") { problems { code path } } }`;
    const { problems } = (await world.ask<Row>(query, {}, APPROVER)).exportPlan;
    expect(codes(problems)).toContainEqual(['PREREQUISITE_NOT_SYNCED', ['adoption']]);
  });

  test('a project and a job are not adopted until that is taken back', async () => {
    const pair = { kind: 'PROJECT', procoreId: PAIR.projectId, cmicId: PAIR.jobId };
    await refuse(world, { ...pair, reason: 'another phase' }, APPROVER);
    const { problems } = await planOf(world);
    expect(codes(problems)).toEqual([['BAD_INPUT', ['input', 'jobId']]]);
    expect(problems[0]).toMatchObject({
      message: expect.stringContaining('another phase'),
      fix: expect.stringContaining('withdrawMatchRefusal'),
    });
    await withdraw(world, pair, APPROVER);
    expect((await planOf(world)).problems).toEqual([]);
  });
});

describe('a document that an export is writing', () => {
  const exporting = async (state: TransferState, wrote: boolean) => {
    const ends = { sourceId: REPOINTING.procoreId, projectId: '1003', jobId: PAIR.jobId };
    const transfer = aTransfer({ ...ends, state, writes: wrote ? [aWrite('header', { outcome: 'DONE' })] : [] });
    await world.store.transfers.create(transfer, null);
    return transfer.id;
  };

  test.each<[TransferState, boolean]>([
    ['RUNNING', false],
    ['UNCERTAIN', true],
    ['FAILED', true],
  ])('%s: is not linked by a plan, which names the transfer and says to wait', async (state, wrote) => {
    const id = await exporting(state, wrote);
    for (const choices of [[], [{ ...REPOINTING, link: true }]]) {
      const plan = await planOf(world, choices);
      expect(decisions(plan)[REPOINTING.procoreId]).toBe('ASK');
      expect(plan.problems).toMatchObject([
        {
          code: 'REQUEST_ALREADY_OPEN',
          path: ['matches', REPOINTING.procoreId, REPOINTING.cmicId],
          message: expect.stringContaining(`transfer ${id} is ${state}`),
          retryable: true,
        },
      ]);
      const refused = await adopt(world, { ...PAIR, choices, fingerprint: plan.fingerprint });
      expect([refused.adoption, codes(refused.problems)]).toEqual([null, codes(plan.problems)]);
    }
    expect((await planOf(world, [{ ...REPOINTING, link: false }])).problems).toEqual([]);
    await world.store.transfers.change(id, 1, { state: 'CANCELLED', runIn: null });
    expect((await planOf(world)).problems).toEqual([]);
  });

  test('also where it has saved the link, and is marking', async () => {
    const { procoreId, cmicId } = REPOINTING;
    const ends = { kind: 'COMMITMENT' as const, procoreId, cmicId, projectId: '1003', jobId: PAIR.jobId };
    await world.store.links.save([{ ...ends, state: 'MARKING', lines: [], adoptedMark: null, createdBy: 'an export' }]);
    expect(decisions(await planOf(world))[procoreId]).toBe('LINK');
    await exporting('RUNNING', true);
    const plan = await planOf(world);
    expect([decisions(plan)[procoreId], plan.problems.map(({ code }: Row) => code)]).toEqual([
      'ASK',
      ['REQUEST_ALREADY_OPEN'],
    ]);
  });

  test('one that only waits for somebody, and wrote nothing, does not stand in its way', async () => {
    await exporting('AWAITING_APPROVAL', false);
    const plan = await planOf(world);
    expect([plan.problems, decisions(plan)[REPOINTING.procoreId]]).toEqual([[], 'LINK']);
  });
});
