import { mutate, type Row } from '../support/main-job.ts';
import type { As, World } from '../support/world.ts';

const PROBLEMS = 'problems { code path message fix retryable }';

/** Runs `createCommitment` as the project team unless told. */
export const createCommitment = (world: World, input: object, as: As = 'project-team'): Promise<Row> =>
  mutate(world, 'createCommitment', input, as, `commitment { id number status originId erpStatus } ${PROBLEMS}`);

/** Runs `createCommitmentChangeOrder` as the project team unless told. */
export const createChangeOrder = (world: World, input: object, as: As = 'project-team'): Promise<Row> =>
  mutate(
    world,
    'createCommitmentChangeOrder',
    input,
    as,
    `commitmentChangeOrder { id number status grandTotal { amount } lines { amount { amount } commitmentLineItemId budgetCode { id } } } ${PROBLEMS}`,
  );

/** The budget codes of a project as the graph offers them, by their flat code: `03-100.S`. */
export async function budgetCodes(world: World, projectId = '1001', as?: As): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  const query = `query($id: ID!, $after: String) { procoreProject(id: $id) { budgetCodes(first: 100, after: $after) {
    nodes { id flatCode linked status costCode { id } costType { id } } pageInfo { hasNextPage endCursor } } } }`;
  for (let after: string | null = null; ; ) {
    const data: Row = await world.ask<Row>(query, { id: projectId, after }, as);
    const page = data.procoreProject.budgetCodes;
    for (const node of page.nodes) found.set(node.flatCode, node);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

/** Commitments of Procore under a number, in the stand-in's own tables, with their lines. */
export async function underNumber(world: World, number: string): Promise<{ row: Row; lines: Row[] }[]> {
  const tables = ['work_order_contracts', 'purchase_order_contracts'];
  const rows = (await Promise.all(tables.map((table) => world.procore.rows<Row>(table)))).flat();
  const lines = await world.procore.rows<Row>('line_items');
  return rows
    .filter((row) => row.number === number)
    .map((row) => ({ row, lines: lines.filter((line) => line.holder_id === row.id) }));
}
