import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codes, mutate, type Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { APPROVER, adopt, adoptingWorld, adoptionOf, byHand, live, PAIR, planOf } from './adopting.ts';

let world: World;
beforeEach(async () => {
  world = await adoptingWorld({ worker: false, settings: { waits: { answerMs: 20 } } });
});
afterEach(() => world?.close());

/** The adoption of the plan of this moment, not linked yet. */
const begun = async (choices: object[] = []): Promise<Row> => {
  const { fingerprint } = await planOf(world, choices);
  const { adoption, problems } = await adopt(world, { ...PAIR, fingerprint, choices });
  expect(problems).toEqual([]);
  return adoption;
};
const linkOf = async (kind: 'VENDOR' | 'COMMITMENT' | 'COMMITMENT_CHANGE_ORDER' | 'PROJECT_WBS', id: string) =>
  (await world.store.links.byProcore(kind, [id]))[0] ?? null;

describe('documents that the plan pairs', () => {
  const exported = async (kind: string, id: string, answers: object = {}): Promise<[string, string[], boolean][]> => {
    const query = `query($kind: Kind!, $id: ID!, $answers: TransferAnswersInput) {
      exportPlan(kind: $kind, id: $id, answers: $answers) { problems { code path retryable fix } } }`;
    const { problems } = (await world.ask<Row>(query, { kind, id, answers }, APPROVER)).exportPlan;
    return problems
      .filter(({ path }: Row) => path[0] === 'adoption')
      .map(({ code, path, retryable }: Row) => [code, path, retryable]);
  };
  const WAITS = [['PREREQUISITE_NOT_SYNCED', ['adoption'], true]];
  const ASKED = [['POSSIBLE_DUPLICATE', ['adoption'], false]];

  test('are not exported while they are being linked, nor after a linking that stopped before them', async () => {
    const { id } = await begun();
    expect(await exported('COMMITMENT', '1003/wo-5529')).toEqual(WAITS);
    expect(await exported('COMMITMENT', '1003/wo-5530')).toEqual([]);
    for (let lives = 0; (await linkOf('VENDOR', '2041')) === null && lives < 60; lives += 1) {
      await live(world, id, 8);
      expect(await linkOf('COMMITMENT', '1003/wo-5529')).toBeNull();
    }
    expect(await exported('COMMITMENT', '1003/wo-5529', { separate: true })).toEqual(WAITS);
    expect(await exported('COMMITMENT_CHANGE_ORDER', '1003/cco-11')).toEqual(WAITS);
    await mutate(world, 'cancelTransfer', { id, reason: 'wait' }, APPROVER);
    while ((await adoptionOf(world)).state === 'LINKING') await live(world, id);
    for (const answers of [{}, { number: 'ANOTHER-1' }]) {
      expect(await exported('COMMITMENT', '1003/wo-5529', answers)).toEqual(ASKED);
      const refused = await mutate(world, 'approveCommitment', { id: '1003/wo-5529', answers }, APPROVER);
      expect(codes(refused.problems)).toContainEqual(['POSSIBLE_DUPLICATE', ['adoption']]);
    }
    expect(await exported('COMMITMENT_CHANGE_ORDER', '1003/cco-11')).toEqual(ASKED);
    expect(await exported('COMMITMENT', '1003/wo-5529', { separate: true })).toEqual([]);
    expect(await exported('COMMITMENT', '1003/wo-5529', { number: '22105-S21' })).toEqual([]);
  });

  test('nor where one was left out, until somebody says that it is another one', async () => {
    const { id } = await begun();
    await byHand(world, 'work_order_contracts/sync?project_id=1003', { id: 5529, origin_id: 'SAGE-9' });
    expect((await live(world, id)).state).toBe('DONE');
    await byHand(world, 'work_order_contracts/sync?project_id=1003', { id: 5529, origin_id: '' });
    expect(await exported('COMMITMENT', '1003/wo-5529')).toEqual(ASKED);
    expect(await exported('COMMITMENT', '1003/wo-5520')).toEqual([]);
    const said = { kind: 'COMMITMENT', procoreId: '1003/wo-5529', cmicId: 'ZZ/IRONWOOD/22105-S21', reason: 'Two.' };
    const refused = await mutate(world, 'refuseMatch', said, APPROVER, 'problems { code }');
    expect(refused.problems).toEqual([]);
    expect(await exported('COMMITMENT', '1003/wo-5529')).toEqual([]);
  });
});
