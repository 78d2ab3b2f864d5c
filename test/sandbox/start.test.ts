import { afterEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

const get = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

it('starts both stand-ins with the same story', async () => {
  sandbox = await startSandbox({ story: { story: 'large', projects: 3, commitments: 7, vendors: 5 }, seed: 9 });
  const procore = await get<{ projects: number; vendors: number }>(`${sandbox.procoreUrl}/_sandbox/state`);
  const cmic = await get<Record<string, number>>(`${sandbox.cmicUrl}/_sandbox/state`);
  expect(procore).toMatchObject({ projects: 3, vendors: 5 });
  expect(cmic).toMatchObject({ apvendor: 5, scmast: 0 });
  const projects = await get<{ project_number: string }[]>(`${sandbox.procoreUrl}/_sandbox/state/projects`);
  const jobs = await get<{ JobCode: string }[]>(`${sandbox.cmicUrl}/_sandbox/state/jcjob`);
  const codes = new Set(jobs.map((job) => job.JobCode));
  expect(projects.every((project) => codes.has(project.project_number))).toBe(true);
});

it('resets both, and leaves nothing running after close', async () => {
  sandbox = await startSandbox();
  sandbox.reset('default', 2);
  expect(await get<{ work_order_contracts: number }>(`${sandbox.procoreUrl}/_sandbox/state`)).toMatchObject({
    work_order_contracts: 28,
  });
  const { procoreUrl } = sandbox;
  await sandbox.close();
  await expect(fetch(procoreUrl)).rejects.toThrow();
});

it('leaves nothing running when a port is taken', async () => {
  sandbox = await startSandbox();
  await expect(startSandbox({ cmicPort: sandbox.cmic.port })).rejects.toThrow('EADDRINUSE');
});
