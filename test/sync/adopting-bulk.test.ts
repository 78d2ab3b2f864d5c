import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type AcceptInput, acceptProjectMatches } from '../../subgraphs/sync/adopting/accept.ts';
import { LeaseLost } from '../../subgraphs/sync/transfer/arrow.ts';
import { codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import type { As, World } from '../support/world.ts';
import { APPROVER, byHand, contextOf, dyingAt, live } from './adopting.ts';
import { acceptable, idsOf, previewOf, unlinkedPairs } from './adopting-bulk.ts';
import { refuse } from './matches.ts';

const mongoUrl = inject('mongoUrl');
const stores = mongoUrl === null ? (['sqlite'] as const) : (['sqlite', 'mongo'] as const);

let world: World;
afterEach(() => world?.close());
const begin = async (store?: 'sqlite' | 'mongo', settings?: object) => {
  world = await unlinkedPairs(store, settings);
};
const preview = (minScore?: string) => previewOf(world, minScore);

/** Accounting changes a line of a contract of 1003. */
async function changeLine(): Promise<void> {
  const match = { ScschContCode: '22-105-020', ScschTaskCode: '100' };
  await world.cmic.post('edit', { collection: 'scsched', match, set: { ScschAmt: 122000 } });
}

const RESULT = `problems { code path } results { project { id } job { id } problems { code path message }
  adoption { id state by note fingerprint counts { kind pairs } transfer { id state } } }`;
const accept = (input: object, as: As = APPROVER): Promise<Row> =>
  mutate(world, 'acceptProjectMatches', { minScore: '0.8', ...input }, as, RESULT);
const outcome = ({ results }: Row) =>
  results.map(({ project, adoption, problems }: Row) => [project.id, adoption?.state ?? codes(problems)]);
const adoptions = () => world.store.adoptions.of(['1003', '1004']);

describe.each(stores)('pairs that are accepted in bulk (%s)', (store) => {
  beforeEach(() => begin(store));

  test('are adopted each on its plan, as by adoptProject: linked in Procore alone, also a vendor of both', async () => {
    const shown = await preview();
    const pairs = acceptable(shown);
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const answer = await accept({ pairs, note: 'The old ones.', idempotencyKey: 'k' });
    expect([answer.problems, outcome(answer)]).toEqual([[], ['1003', '1004'].map((id) => [id, 'PLANNED'])]);
    answer.results.forEach(({ adoption }: Row, index: number) => {
      const { plan } = shown.pairs.nodes[index];
      const { fingerprint, counts } = plan;
      expect(adoption).toMatchObject({ by: 'ann', note: 'The old ones.', fingerprint, counts });
    });
    for (const { adoption } of answer.results) expect((await live(world, adoption.id)).state).toBe('DONE');
    const transfers = await world.store.transfers.get(answer.results.map(({ adoption }: Row) => adoption.id));
    expect(transfers.map((each) => each?.problems)).toEqual([[], []]);
    const links = await world.store.links.byProcore('PROJECT', ['1003', '1004']);
    expect(links.map((link) => [link?.cmicId, link?.state])).toEqual([
      ['ZZ/22-105', 'ACTIVE'],
      ['ZZ/24-030', 'ACTIVE'],
    ]);
    expect(await world.cmic.writes()).toEqual([]);
    // The same again is the same adoptions, with the key and without it; linked ones are suggested no more.
    for (const more of [{ note: 'The old ones.', idempotencyKey: 'k' }, {}]) {
      const again = await withoutWriting(world, () => accept({ pairs, ...more }));
      expect(again.results.map(({ adoption }: Row) => adoption?.id)).toEqual(
        answer.results.map(({ adoption }: Row) => adoption.id),
      );
    }
    expect(await world.store.transfers.count({ kinds: ['PROJECT'] })).toBe(2);
    expect(idsOf(await preview())).toEqual([]);
  });

  test('the same call twice at once is the same adoptions', async () => {
    const pairs = acceptable(await preview());
    const [one, two] = await Promise.all([accept({ pairs }), accept({ pairs })]);
    const ids = ({ results }: Row) => results.map(({ adoption, problems }: Row) => [adoption?.id, problems]);
    expect(ids(one!)).toEqual((await adoptions()).map((each) => [each?.id, []]));
    expect(ids(two!)).toEqual(ids(one!));
    expect(await world.store.transfers.count({ kinds: ['PROJECT'] })).toBe(2);
  });

  test('a call that died is gone on with by the same call, wherever it died: nobody is adopted twice', async () => {
    const pairs = acceptable(await preview());
    const died = async (some: AcceptInput['pairs'], at: 'before-intent' | 'after-intent') => {
      const context = contextOf(world, dyingAt(world, at));
      await expect(acceptProjectMatches(context, { pairs: some, minScore: '0.8' })).rejects.toThrow(LeaseLost);
    };
    // The first is saved and the second not; then both are, without a transfer; then one has its transfer.
    await died(pairs.slice(0, 1), 'before-intent');
    const [first] = await adoptions();
    await died(pairs, 'before-intent');
    const saved = await adoptions();
    expect(saved.map((each) => each?.fingerprint)).toEqual(pairs.map(({ fingerprint }) => fingerprint));
    expect([saved[0]?.id, await world.store.transfers.count({ kinds: ['PROJECT'] })]).toEqual([first?.id, 0]);
    await died(pairs, 'after-intent');
    expect(await world.store.transfers.count({ kinds: ['PROJECT'] })).toBe(1);
    // By now the first may be linked, the vendor of both with it: the second goes on with the plan that was seen.
    expect((await live(world, saved[0]?.id ?? '')).state).toBe('DONE');
    const answer = await accept({ pairs });
    expect(answer.results.map(({ adoption, problems }: Row) => [adoption?.id, problems])).toEqual(
      saved.map((each) => [each?.id, []]),
    );
    expect((await live(world, saved[1]?.id ?? '')).state).toBe('DONE');
    expect(await world.store.transfers.count({ kinds: ['PROJECT'] })).toBe(2);
  });
});

describe('a pair that is not what was seen', () => {
  beforeEach(() => begin());
  const CHANGED = [['PLAN_CHANGED', ['input', 'fingerprint']]];
  const UNCLEAR = [['PLAN_CHANGED', ['input', 'pairs']]];

  test.each<[string, () => Promise<unknown>, unknown]>([
    ['an amount of it changed', changeLine, CHANGED],
    [
      'somebody refused it',
      () => refuse(world, { kind: 'PROJECT', procoreId: '1003', cmicId: 'ZZ/22-105', reason: 'no' }, APPROVER),
      UNCLEAR,
    ],
    [
      'it is called otherwise',
      () => byHand(world, 'projects/sync', { id: 1003, project_number: '9', name: 'X' }),
      UNCLEAR,
    ],
  ])('%s: is refused alone, and the other is adopted', async (_, change, problems) => {
    const pairs = acceptable(await preview());
    await change();
    const answer = await accept({ pairs });
    expect(outcome(answer)).toEqual([
      ['1003', problems],
      ['1004', 'PLANNED'],
    ]);
    expect((await adoptions()).map((each) => each?.projectId ?? null)).toEqual([null, '1004']);
  });

  test('another score, and a plan with problems, likewise', async () => {
    const shown = await preview('0.95');
    expect(outcome(await accept({ pairs: acceptable(await preview('0.9')), minScore: '0.8' }))).toEqual([
      ['1003', CHANGED],
      ['1004', CHANGED],
    ]);
    const answer = await accept({ pairs: acceptable(shown), minScore: '0.95' });
    expect(outcome(answer)).toMatchObject([
      ['1003', [['POSSIBLE_DUPLICATE', expect.anything()]]],
      ['1004', 'PLANNED'],
    ]);
  });

  test('what cannot be asked for does nothing at all', async () => {
    const pairs = acceptable(await preview());
    const [first] = pairs;
    const same = { ...first, jobId: 'ZZ/24-030' };
    await withoutWriting(world, async () => {
      const answers = [
        await accept({ pairs }, 'project-team'),
        await accept({ pairs: [] }),
        await accept({ pairs: Array(11).fill(first) }),
        await accept({ pairs: [first, same] }),
        await accept({ pairs, minScore: '0.5' }),
        await accept({ pairs, note: 'n'.repeat(2001) }),
        await accept({ pairs }, { roles: ['accounting-approver'], companies: ['4002', 'YY'] }),
      ];
      expect(answers.map(({ problems }) => codes(problems)[0])).toEqual([
        ['FORBIDDEN', ['input']],
        ['BAD_INPUT', ['input', 'pairs']],
        ['BAD_INPUT', ['input', 'pairs']],
        ['BAD_INPUT', ['input', 'pairs']],
        ['BAD_INPUT', ['input', 'minScore']],
        ['BAD_INPUT', ['input', 'note']],
        ['NOT_FOUND', ['input']],
      ]);
      expect(answers.flatMap(({ results }) => results)).toEqual([]);
    });
    // What somebody may not see is answered as what is not there.
    const narrow: As = { sub: 'eve', roles: ['accounting-approver'], projects: ['1004', 'ZZ/24-030'] };
    const absent = { projectId: '9999', jobId: 'ZZ/NONE', fingerprint: 'f' };
    for (const pair of [first, absent])
      expect(codes((await accept({ pairs: [pair] }, narrow)).results[0].problems)).toEqual(UNCLEAR);
    expect(await adoptions()).toEqual([null, null]);
  });
});

test('where adopting is off, the preview says so of each plan, and nothing is adopted', async () => {
  await begin('sqlite', { adopting: {} });
  const shown = await preview();
  expect(shown.pairs.nodes.map(({ plan }: Row) => codes(plan.problems))).toEqual(
    [1, 2].map(() => [['PROJECT_PREDATES_INTEGRATION', ['input', 'projectId']]]),
  );
  const answer = await accept({ pairs: acceptable(shown) });
  expect(answer.results.map(({ adoption, problems }: Row) => [adoption, problems[0].code])).toEqual(
    [1, 2].map(() => [null, 'PROJECT_PREDATES_INTEGRATION']),
  );
});
