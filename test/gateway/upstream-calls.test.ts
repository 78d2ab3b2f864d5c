import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as operations from '../../bench/counts.ts';
import * as imports from '../../bench/import-counts.ts';
import { total } from '../../bench/journal.ts';
import { type Counted, countOperations } from '../../bench/operations.ts';
import { dashboardStory } from '../../bench/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let counted: Counted[];

beforeAll(async () => {
  // In memory: nothing is counted at the store, and a disk under load would only make the test long.
  world = await createWorld({ story: dashboardStory, storeUrl: 'sqlite::memory:' });
  counted = await countOperations(world);
});
afterAll(() => world.close());

describe('calls of Procore and CMiC, counted by the stand-ins', () => {
  test.each(Object.values({ ...operations, ...imports }))('$name', (operation) => {
    expect(counted.find(({ expected }) => expected === operation)?.calls).toEqual(operation.calls);
    expect(total(operation.calls)).toBeGreaterThanOrEqual(operation.least);
    expect(operation.beyond === null).toBe(total(operation.calls) === operation.least);
  });
});
