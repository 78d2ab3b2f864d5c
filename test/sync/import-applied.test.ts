import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../support/world.ts';

/** What an import did, row by row: `Transfer.applied`. */
let world: World;
beforeAll(async () => {
  world = await createWorld({ settings: { imports: { pageSize: 7 } } });
});
afterAll(() => world.close());

interface Row {
  key: string;
  outcome: string;
  reason: string | null;
  procoreId: string | null;
}

async function applied(id: string, first: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const {
      transfer,
    }: { transfer: { applied: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
      await world.ask(
        'query($id: ID!, $first: Int, $after: String) { transfer(id: $id) { applied(first: $first, after: $after) { nodes { key outcome reason procoreId } pageInfo { hasNextPage endCursor } } } }',
        { id, first, after },
      );
    rows.push(...transfer.applied.nodes);
    if (!transfer.applied.pageInfo.hasNextPage) return rows;
    after = transfer.applied.pageInfo.endCursor;
  }
}

it('lists every row once, in any size of page, with what became of it', async () => {
  const { importJob } = await world.ask(
    'mutation { importJob(input: { id: "ZZ/24-050" }) { transfer { id state progress { done } } } }',
  );
  const { id, state, progress } = importJob.transfer;
  expect(state).toBe('DONE');
  const rows = await applied(id, 100);
  expect(rows).toHaveLength(progress.done);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(rows[0]).toMatchObject({ key: 'ZZ/24-050', outcome: 'CREATED', reason: null });
  expect(rows[0]?.procoreId).toMatch(/^\d+$/);
  expect(await applied(id, 3)).toEqual(rows);
  expect(await applied(id, 7)).toEqual(rows);
});

it('is empty for job costs, and refuses the cursor of another list', async () => {
  const { importJobCosts } = await world.ask(
    'mutation { importJobCosts(input: { id: "ZZ/24-020" }) { transfer { id state } } }',
  );
  expect(await applied(importJobCosts.transfer.id, 5)).toEqual([]);
  const { errors } = await world.graphql(
    `{ transfer(id: "${importJobCosts.transfer.id}") { applied(after: "bm9uc2Vuc2U") { nodes { key } } } }`,
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});
