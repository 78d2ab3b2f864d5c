import { expect, test } from 'vitest';
import { exportPlan, importPlan, mutate, type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { edit } from './money-rows.ts';

/** Projects and sub jobs. `fresh`: there, nothing was imported yet. */
export function projectsOfTheMap(world: () => World, fresh: () => World): void {
  test('sub jobs: the parent must be imported first', async () => {
    const w = world();
    const { problems } = await withoutWriting(w, () => mutate(w, 'importSubJob', { id: 'ZZ/24-040.1' }));
    expect(problems).toMatchObject([{ code: 'PARENT_NOT_IMPORTED', path: ['input', 'id'] }]);
    expect(problems[0].fix).toContain('ZZ/24-040');
  });

  test('sub jobs: one that came later is imported with its own codes', async () => {
    const w = fresh();
    const key = { JobCode: '24-040.2' };
    await edit(w, 'jcjob', key, { JobCtrlCode: 'LATER' });
    expect((await mutate(w, 'importJob', { id: 'ZZ/24-040' })).transfer.state).toBe('DONE');
    await edit(w, 'jcjob', key, { JobCtrlCode: '24-040' });
    const select = 'transfer { state } subJob { id code originId job { id } } problems { code }';
    const { transfer, subJob, problems } = await mutate(
      w,
      'importSubJob',
      { id: 'ZZ/24-040.2' },
      'project-team',
      select,
    );
    expect([problems, transfer]).toEqual([[], { state: 'DONE' }]);
    expect(subJob).toMatchObject({ code: '24-040.2', originId: 'ZZ/24-040.2', job: { id: 'ZZ/24-040.2' } });
    const made = (await w.procore.rows<Row>('cost_codes')).filter(({ origin_id }) =>
      origin_id?.startsWith('ZZ/24-040.2/'),
    );
    const ofJob = (await w.cmic.rows<Row>('jcjobcostcodes')).filter((row) => row.GjjpJobCode === '24-040.2');
    expect(made.map(({ origin_id }) => origin_id).sort()).toEqual(
      ofJob.map((row) => `ZZ/24-040.2/${row.GjjpCode}`).sort(),
    );
    for (const { sub_job_id } of made) expect(`${sub_job_id}`).toBe(subJob.id.split('/')[1]);
    const again = await withoutWriting(w, () => mutate(w, 'importSubJob', { id: 'ZZ/24-040.2' }));
    expect(again).toMatchObject({ transfer: { state: 'DONE' }, problems: [{ code: 'ALREADY_DONE' }] });
  });

  test('projects: imports happen on request', async () => {
    const w = world();
    await w.procore.clearRequests();
    expect((await w.procore.rows<Row>('projects')).some(({ origin_id }) => origin_id === 'ZZ/24-040')).toBe(false);
    const plan = await withoutWriting(w, () => importPlan(w, 'PROJECT', 'ZZ/24-040'));
    expect(plan.rows[0]).toMatchObject({ action: 'CREATE', resource: 'projects', key: 'ZZ/24-040' });
    const select = `transfer { id kind direction state targetId history { step } }
      project { id name number originId job { id name subJobs { nodes { id subJob { code } } } } } problems { code }`;
    const input = { id: 'ZZ/24-040', fingerprint: plan.fingerprint };
    const payload = await mutate(w, 'importJob', input, 'project-team', select);
    expect(payload).toMatchObject({
      problems: [],
      transfer: { kind: 'PROJECT', direction: 'IMPORT', state: 'DONE' },
      project: {
        name: 'Northgate Data Center',
        number: '24-040',
        originId: 'ZZ/24-040',
        job: {
          id: 'ZZ/24-040',
          subJobs: {
            nodes: [
              { id: 'ZZ/24-040.1', subJob: { code: '24-040.1' } },
              { id: 'ZZ/24-040.2', subJob: { code: '24-040.2' } },
            ],
          },
        },
      },
    });
    expect(payload.transfer.history.map(({ step }: Row) => step)).not.toContain('approve');
  });

  test('projects: importing creates the project with its codes', async () => {
    const w = world();
    const project = (await w.procore.rows<Row>('projects')).find(({ origin_id }) => origin_id === 'ZZ/24-040');
    expect(project).toMatchObject({ project_number: '24-040', origin_code: '24-040', active: true });
    const subJobs = (await w.procore.rows<Row>('sub_jobs')).filter((row) => row.project_id === project?.id);
    expect(subJobs.map(({ origin_id }) => origin_id).sort()).toEqual(['ZZ/24-040.1', 'ZZ/24-040.2']);
    const made = (await w.procore.rows<Row>('cost_codes')).filter((row) => row.project_id === project?.id);
    const inCmic = (await w.cmic.rows<Row>('jcjobcostcodes')).filter(
      (row) => row.GjjpCompCode === 'ZZ' && row.GjjpJobCode.startsWith('24-040') && row.GjjpActiveFlag === 'Y',
    );
    expect(made.map(({ origin_id }) => origin_id).sort()).toEqual(
      inCmic.map((row) => `ZZ/${row.GjjpJobCode}/${row.GjjpCode}`).sort(),
    );
    const ids = new Set(made.map(({ id }) => id));
    const assigned = (await w.procore.rows<Row>('cost_code_line_item_types')).filter((row) =>
      ids.has(row.cost_code_id),
    );
    const categories = (await w.cmic.rows<Row>('jcjobcategory')).filter(
      (row) =>
        row.JcatCompCode === 'ZZ' &&
        row.JcatJobCode.startsWith('24-040') &&
        row.JcatCatActiveFlag === 'Y' &&
        row.JcatPhaseActiveFlag === 'Y',
    );
    expect(assigned).toHaveLength(categories.length);
  });

  test('projects: a job that is imported already is answered with its transfer and ALREADY_DONE', async () => {
    const w = world();
    const again = await withoutWriting(w, () => mutate(w, 'importJob', { id: 'ZZ/24-040' }));
    expect(again).toMatchObject({ transfer: { state: 'DONE' }, problems: [{ code: 'ALREADY_DONE' }] });
  });

  test('projects: a project that carries our mark already is adopted with its sub jobs and codes', async () => {
    const w = world();
    const before = await w.procore.state();
    const { transfer } = await mutate(w, 'importJob', { id: 'ZZ/24-010' });
    expect(transfer).toMatchObject({ state: 'DONE', targetId: '1001' });
    const after = await w.procore.state();
    for (const name of ['projects', 'sub_jobs', 'cost_codes'])
      expect([name, after[name]]).toEqual([name, before[name]]);
    const { cmicJob } = await w.ask('{ cmicJob(id: "ZZ/24-010.1") { subJob { id name } project { id } } }');
    expect(cmicJob).toEqual({ subJob: { id: '1001/301', name: 'Parking Structure' }, project: null });
  });

  test('projects: importing a job whose code equals the number of a project made before the integration is refused with PROJECT_PREDATES_INTEGRATION', async () => {
    const w = world();
    const plan = await importPlan(w, 'PROJECT', 'ZZ/22-105');
    expect(plan.problems).toMatchObject([{ code: 'PROJECT_PREDATES_INTEGRATION' }]);
    const { transfer, problems } = await withoutWriting(w, () => mutate(w, 'importJob', { id: 'ZZ/22-105' }));
    expect({ transfer, problems }).toMatchObject({
      transfer: null,
      problems: [{ code: 'PROJECT_PREDATES_INTEGRATION', path: ['input', 'id'] }],
    });
    expect(problems[0].message).toContain('1003');
  });

  test('projects: an export on a project made before the integration is refused with PROJECT_NOT_INTEGRATED', async () => {
    const w = world();
    const plan = await exportPlan(w, '1003/wo-5520');
    expect(plan.problems[0]).toMatchObject({ code: 'PROJECT_NOT_INTEGRATED', path: ['project'] });
    const { transfer, problems } = await withoutWriting(w, () => requestExport(w, '1003/wo-5520'));
    expect(transfer).toBeNull();
    expect(problems[0]).toMatchObject({ code: 'PROJECT_NOT_INTEGRATED', fix: expect.any(String) });
  });
}
