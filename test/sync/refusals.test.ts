import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkVendor } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { refusedCommitments } from './refusals/commitments.ts';
import { refusedImports, refusedLinks } from './refusals/imports.ts';
import { refusedQueries } from './refusals/queries.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await linkVendor(world, '2001', 'ZZ/ACME');
  await linkVendor(world, '2002', 'ZZ/BAKER');
});
afterAll(() => world?.close());

describe('a commitment is refused, and nothing is written', () => refusedCommitments(() => world));
describe('an import is refused, and nothing is written', () => refusedImports(() => world));
describe('linking vendors is refused, and nothing is written', () => refusedLinks(() => world));
describe('a query is refused with BAD_USER_INPUT and what to do', () => refusedQueries(() => world));

test('after all of this, no transfer was left behind that would write', async () => {
  const open = '[AWAITING_APPROVAL, QUEUED, RUNNING, UNCERTAIN, ENTERED, FAILED]';
  const { transfers } = await world.ask(`{ transfers(filter: { states: ${open} }) { totalCount } }`);
  expect(transfers.totalCount).toBe(0);
});
