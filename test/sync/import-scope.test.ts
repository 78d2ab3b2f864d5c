import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../support/main-job.ts';
import { type As, createWorld, type World } from '../support/world.ts';

/** Sees one project and its job, and nothing else. */
const other: As = { roles: ['project-team'], projects: ['1002', 'ZZ/24-020'] };

describe('an import of a job that the asker may not see', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ worker: false });
  });
  afterAll(() => world.close());

  test.each([
    ['PROJECT', 'ZZ/24-040'],
    ['PROJECT', 'ZZ/24-040.1'],
    ['SUB_JOB', 'ZZ/24-040'],
    ['SUB_JOB', 'ZZ/24-040.1'],
    ['PROJECT_WBS', 'ZZ/24-040'],
    ['PROJECT_WBS', 'ZZ/24-040.1'],
    ['BUDGET', 'ZZ/22-105'],
    ['BUDGET', 'ZZ/24-010.1'],
    ['PRIME_CONTRACT', 'ZZ/24-010'],
    ['PRIME_CONTRACT', 'ZZ/24-040/jb-24-040'],
    ['JOB_COST', 'ZZ/22-105'],
    ['JOB_COST', 'ZZ/24-040'],
    ['JOB_COST', 'ZZ/24-010.1'],
  ])('%s %s is answered as if there were none', async (kind, id) => {
    const query =
      'query($kind: Kind!, $id: ID!) { importPlan(kind: $kind, id: $id) { problems { code message } rows { key } } }';
    const { importPlan } = await world.ask(query, { kind, id }, other);
    expect([importPlan.problems.map(({ code }: Row) => code), importPlan.rows]).toEqual([['NOT_FOUND'], []]);
    expect(JSON.stringify(importPlan.problems)).not.toMatch(/project 1|under|imported|control job/);
  });
});
