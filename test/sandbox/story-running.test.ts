import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/start.ts';
import { createControl } from '../support/control.ts';

type Row = Record<string, unknown>;

describe('the story of a running project that nobody linked', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  const rows = async (side: 'procore' | 'cmic', collection: string, match: Row): Promise<Row[]> => {
    const control = createControl(side === 'procore' ? sandbox.procoreUrl : sandbox.cmicUrl);
    const all = (await control.rows(collection)) as Row[];
    return all.filter((row) => Object.entries(match).every(([name, value]) => row[name] === value));
  };
  beforeAll(async () => {
    sandbox = await startSandbox({ story: { story: 'default', running: true } });
  });
  afterAll(() => sandbox?.close());

  it('has project, sub job, codes and contracts on both sides, and no mark on any of them', async () => {
    const ours = { project_id: 1003 };
    const [projects, subJobs, codes, contracts, orders] = await Promise.all([
      rows('procore', 'projects', { id: 1003 }),
      rows('procore', 'sub_jobs', ours),
      rows('procore', 'cost_codes', ours),
      rows('procore', 'work_order_contracts', ours),
      rows('procore', 'change_order_packages', ours),
    ]);
    expect(subJobs.map(({ code }) => code)).toEqual(['22-105.1']);
    expect(contracts.map(({ number }) => number)).toEqual(['22-105-020', '22-105-021', '22-105-S21', '22-105-030']);
    expect(orders.map(({ number }) => number)).toEqual(['001']);
    const all = [...projects, ...subJobs, ...codes, ...contracts, ...orders];
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ origin_id }) => origin_id !== null)).toEqual([]);
    const jobs = await rows('cmic', 'jcjob', { JobCode: '22-105.1' });
    expect(jobs).toMatchObject([{ JobCtrlCode: '22-105' }]);
    const theirs = await rows('cmic', 'scmast', { ScmstJobCode: '22-105' });
    expect(theirs.map(({ ScmstContCode: number, ScmstChgCode: change }) => `${number}/${change}`)).toEqual([
      '22-105-020/000',
      '22105-S21/000',
      '22105-S21/001',
      '22-105-S09/000',
    ]);
  });
});
