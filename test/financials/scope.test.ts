import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importJob } from '../../bench/stage.ts';
import { type As, createWorld, type World } from '../support/world.ts';
import { fewOfJob, fewOfProject } from './few.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ storeUrl: 'sqlite::memory:', settings: { waits: { answerMs: 60_000 } } });
  await importJob(world, 'ZZ/24-010');
}, 120_000);
afterAll(() => world?.close());

const ofProject = (id: string, args?: string, as?: As) => fewOfProject(world, id, args, as);
const ofJob = (id: string, args?: string, as?: As) => fewOfJob(world, id, args, as);

describe('who may see it', () => {
  test('every role reads; without one nothing is told', async () => {
    for (const role of ['viewer', 'project-team', 'accounting-approver', 'admin'] as const)
      expect((await ofProject('1001', '', role)).project).toEqual({ id: '1001' });
    const { data, errors } = await world.graphql(
      '{ projectFinancials(projectId: "1001") { readAt } }',
      {},
      { roles: [] },
    );
    expect([data?.projectFinancials ?? null, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  });

  test.each<[string, Partial<Exclude<As, string>>, boolean, boolean]>([
    ['the project', { projects: ['1001'] }, true, true],
    ['the job', { projects: ['ZZ/24-010'] }, true, true],
    ['another project', { projects: ['1002'] }, false, false],
    ['another company', { companies: ['4002', 'YY'] }, false, false],
  ])('a token for %s sees a side whose project or job it sees', async (_, scope, seesProcore, seesCmic) => {
    const as = { roles: ['viewer' as const], ...scope };
    const found = await ofProject('1001', '', as);
    if (!seesProcore) expect(found).toBeNull();
    else
      expect([found.project, found.job !== null, found.originalBudget.cmic !== null]).toEqual([
        { id: '1001' },
        seesCmic,
        seesCmic,
      ]);
    const job = await ofJob('ZZ/24-010', '', as);
    if (!seesCmic) expect(job).toBeNull();
    else expect([job?.job, job?.originalBudget.procore !== null]).toEqual([{ id: 'ZZ/24-010' }, seesProcore]);
  });

  test('where only our mark says that a job belongs to a project, a token for the one does not show the other', async () => {
    const as = { roles: ['viewer' as const], projects: ['1002'] };
    const found = await ofProject('1002', '', as);
    expect(found).toMatchObject({
      project: { id: '1002' },
      job: null,
      originalBudget: { cmic: null, status: 'ONE_SIDED' },
    });
    expect(found.originalBudget.procore).not.toBeNull();
    const job = await ofJob('ZZ/24-020', '', { ...as, projects: ['ZZ/24-020'] });
    expect(job).toMatchObject({ project: null, originalBudget: { procore: null, status: 'ONE_SIDED' } });
  });
});
