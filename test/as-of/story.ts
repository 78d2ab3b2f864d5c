import { expect } from 'vitest';
import { mutate, type Row } from '../support/main-job.ts';
import type { As, Loose, World } from '../support/world.ts';

/** What the tests of as-of share. */

export const JOB = 'ZZ/24-010';

export const SIDES = '{ procore { amount } cmic { amount } status asOf }';
export const SOME = `readAt jobCostAsOf notRead { system what } originalBudget ${SIDES} committedCosts ${SIDES} pendingCostChanges ${SIDES}
  jobToDateCosts ${SIDES} estimatedCostAtCompletion ${SIDES} percentSpent { procore cmic status asOf }`;

/** A mutation about a transfer that ends DONE. */
export async function done(world: World, mutation: string, id: string, more: object = {}): Promise<Row> {
  const { transfer, problems } = await mutate(world, mutation, { id, ...more });
  expect([mutation, problems, transfer?.problems, transfer?.state]).toEqual([mutation, [], [], 'DONE']);
  return transfer;
}

/** Reconciles, and answers with an instant after it. */
export async function reconcileNow(world: World, projectId = '1001'): Promise<string> {
  const select = 'reconciliation { number asOf } problems { code message }';
  const { reconciliation, problems } = await mutate(world, 'reconcile', { projectId }, undefined, select);
  expect([problems, reconciliation?.number > 0]).toEqual([[], true]);
  return new Date().toISOString();
}

/** Some figures of a project, by some arguments: `asOf: "..."`. */
export async function some(world: World, args = '', id = '1001', more = ''): Promise<Loose> {
  return (await world.ask(`{ projectFinancials(projectId: "${id}"${args && `, ${args}`}) { ${SOME} ${more} } }`))
    .projectFinancials;
}

const MOVEMENT = 'before { amount } after { amount } moved { amount } status';
const EVENTS = `kind system figure amount { amount } number title date at by transfer { id kind } record { __typename ... on CmicJobCost { postDate } ... on CmicSubcontract { name } }`;
export const WHY = `figure system movement { ${MOVEMENT} } explained { amount } unexplained { amount } notKnown
  events(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { ${EVENTS} } }`;

/** Two instants of project 1001, with why the figures moved that are asked about. */
export async function compared(
  world: World,
  {
    from,
    to,
    why = {},
    id = '1001',
  }: { from: string; to?: string; why?: Record<string, [string, string]>; id?: string },
  as?: As,
): Promise<Loose> {
  const asked = Object.entries(why).map(
    ([name, [figure, system]]) => `${name}: why(figure: ${figure}, system: ${system}) { ${WHY} }`,
  );
  const query = `query($from: DateTime!, $to: DateTime) { compareFinancials(projectId: "${id}", from: $from, to: $to) {
    project { id } job { id } from { readAt reconciliation } to { readAt reconciliation } ${asked.join('\n')}
    totals { figure procore { ${MOVEMENT} } cmic { ${MOVEMENT} } }
    rows(first: 100) { totalCount nodes { id subJob costCode costType job { id }
      figures { figure procore { ${MOVEMENT} } cmic { ${MOVEMENT} } } ${asked.join('\n')} } } } }`;
  return (await world.ask(query, { from, to: to ?? null }, as)).compareFinancials;
}

/** An amount in whole cents. */
export function cents(amount: string | null | undefined): bigint {
  if (amount === null || amount === undefined) throw new Error('There is no amount.');
  return BigInt(amount.replace('.', ''));
}

/** Events and rest of an explanation: they are the movement, to the cent. */
export function expectWhole(why: Loose): void {
  const events = why.events.nodes.reduce((sum: bigint, { amount }: Loose) => sum + cents(amount.amount), 0n);
  expect(why.events.pageInfo.hasNextPage).toBe(false);
  expect(cents(why.explained.amount)).toBe(events);
  expect(cents(why.movement.after.amount) - cents(why.movement.before.amount)).toBe(cents(why.movement.moved.amount));
  expect(events + cents(why.unexplained.amount)).toBe(cents(why.movement.moved.amount));
}

/** A total of a comparison. */
export function totalOf(comparison: Loose, figure: string): Loose {
  const found = comparison.totals.find((each: Loose) => each.figure === figure);
  if (!found) throw new Error(`There is no total of ${figure}.`);
  return found;
}
