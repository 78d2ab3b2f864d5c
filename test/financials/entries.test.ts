import { afterAll, beforeAll, expect, test } from 'vitest';
import { importJob } from '../../bench/stage.ts';
import { enterInCmic } from '../support/cmic-hand.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ storeUrl: 'sqlite::memory:', settings: { waits: { answerMs: 60_000 } } });
  await importJob(world, 'ZZ/24-010');
}, 120_000);
afterAll(() => world?.close());

/** Documents that are pending in CMiC on 03-100, two at a time. */
const pageOf = async (after: string | null = null, costCode = '03-100', by = '[SUB_JOB, COST_CODE, COST_TYPE]') =>
  world.graphql(
    `query($after: String, $codes: [String!]) { projectFinancials(projectId: "1001") {
      rows(first: 1, groupBy: ${by}, filter: { costCode: $codes, costType: ["S"], isSubJob: false }) { nodes {
        entries(figure: PENDING_COST_CHANGES, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { number } } } } } }`,
    { after, codes: [costCode] },
  );
const entriesOf = ({ data }: Loose): Loose => data.projectFinancials.rows.nodes[0].entries;
const numbers = (page: Loose) => entriesOf(page).nodes.map(({ number }: Loose) => number);
const enter = async (number: string, date: string) => {
  await enterInCmic(world, { vendor: 'ACME', number, lines: [['03-100', 10]] });
  await dated(number, date);
};
const edit = (number: string, set: Loose) =>
  world.cmic.post('edit', { collection: 'scmast', match: { ScmstContCode: number }, set });
const dated = (number: string, date: string) => edit(number, { ScmstDate: date });

test('a page of documents goes on behind the last one, whatever came or went meanwhile', async () => {
  for (const [number, date] of [
    ['24-010-A', '2025-06-04'],
    ['24-010-B', '2025-06-03'],
    ['24-010-C', '2025-06-02'],
    ['24-010-D', '2025-06-01'],
  ] as const)
    await enter(number, date);
  const first = await pageOf();
  expect(numbers(first)).toEqual(['24-010-A', '24-010-B']);
  const { endCursor } = entriesOf(first).pageInfo;
  // A newer one comes, and the one that the cursor stands behind goes.
  await enter('24-010-E', '2025-06-05');
  await edit('24-010-B', { ScmstStatusCode: 'VOID' });
  const next = await pageOf(endCursor);
  expect(numbers(next)).toEqual(['24-010-C', '24-010-D']);
  expect(entriesOf(next)).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
});

test("another row's cursor is refused, and one of the same row by another filter", async () => {
  for (const by of [undefined, '[COST_TYPE]']) {
    const { endCursor } = entriesOf(await pageOf(null, '03-100', by)).pageInfo;
    expect((await pageOf(endCursor, '03-100', by)).errors).toBeUndefined();
    const { errors } = await pageOf(endCursor, '03-200', by);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});
