import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { sumAmounts, toCents } from '../../sandbox/story/amounts.ts';
import { buildStory } from '../../sandbox/story/index.ts';
import type { Story } from '../../sandbox/story/types.ts';
import { createControl } from '../support/control.ts';

const sizes = { story: 'large', seed: 4, projects: 6, commitments: 120, codesPerProject: 9 } as const;

describe('sub jobs of a large story', () => {
  it('are as many as were asked for on every project, each with half of its codes and a mark of its own', () => {
    const { jobs } = buildStory({ ...sizes, subJobs: 3 });
    expect(jobs.map(({ subJobs }) => subJobs.length)).toEqual([3, 3, 3, 3, 3, 3]);
    for (const job of jobs) {
      const own = new Set(job.codes.map(({ code }) => code));
      for (const [at, sub] of job.subJobs.entries()) {
        expect([sub.code, sub.procore?.mark]).toEqual([`${job.code}.${at + 1}`, `ZZ/${job.code}.${at + 1}`]);
        expect(sub.codes.length).toBe(5);
        expect(sub.codes.every(({ code }) => own.has(code))).toBe(true);
      }
    }
    const ids = jobs.flatMap(({ subJobs }) => subJobs.map(({ procore }) => procore?.id));
    expect(new Set(ids).size).toBe(18);
  });

  it('are none where none is asked for, and at most 200', () => {
    expect(buildStory({ ...sizes, subJobs: 0 }).jobs.flatMap(({ subJobs }) => subJobs)).toEqual([]);
    expect(() => buildStory({ ...sizes, subJobs: 201 })).toThrow('subJobs');
  });
});

describe('money in motion on both sides', () => {
  const plain = buildStory(sizes);
  const story = buildStory({ ...sizes, money: true });

  it('leaves jobs, vendors and the lines of commitments what they are without it', () => {
    const bare = ({ jobs, vendors, commitments }: Story) => ({
      vendors,
      jobs: jobs.map(({ budget: _, ...job }) => job),
      commitments: commitments.map(({ status: _, ...commitment }) => commitment),
    });
    expect(bare(story)).toEqual(bare(plain));
    expect([plain.subcontracts, plain.pcis, plain.changeOrders ?? []]).toEqual([[], [], []]);
    expect(buildStory({ ...sizes, money: true })).toEqual(story);
  });

  it('has documents of every status, in both systems', () => {
    const statuses = (type: string) =>
      new Set(story.commitments.flatMap((each) => (each.type === type ? [each.status] : [])));
    expect([...statuses('WorkOrderContract')].sort()).toEqual([
      'Approved',
      'Complete',
      'Draft',
      'Out For Signature',
      'Terminated',
    ]);
    expect(new Set(story.changeOrders?.map(({ status }) => status))).toEqual(new Set(['approved', 'draft', 'pending']));
    const kept = new Set(story.subcontracts.map(({ posted, voided }) => `${posted} ${voided}`));
    expect(kept).toEqual(new Set(['true false', 'false false', 'true true', 'false true']));
    expect(story.subcontracts.some(({ change }) => change !== '000')).toBe(true);
    expect(new Set(story.pcis.map(({ type, status }) => `${type} ${status}`)).size).toBe(8);
  });

  it('adds up: a document is the sum of its lines, a transfer and a budget change come to nothing', () => {
    for (const { amount, lines } of story.subcontracts)
      expect(toCents(amount)).toBe(toCents(sumAmounts(lines.map((line) => line.amount))));
    const transfers = story.pcis.filter(({ type }) => type === 'TFR');
    expect(transfers).toHaveLength(6);
    for (const { lines } of [...transfers, ...(story.budgetChanges ?? [])])
      expect(toCents(sumAmounts(lines.map((line) => line.amount)))).toBe(0);
  });

  it('stands on codes of its own job alone, and agrees with CMiC in part', () => {
    const places = new Set(
      story.jobs.flatMap((job) =>
        [job, ...job.subJobs].flatMap(({ code, codes }) =>
          codes.flatMap((each) => each.types.map((type) => `${code} ${each.code} ${type}`)),
        ),
      ),
    );
    const lines = story.pcis.flatMap((pci) => pci.lines.map((line) => ({ ...line, control: pci.job })));
    expect(lines.filter(({ job, code, type }) => !places.has(`${job} ${code} ${type}`))).toEqual([]);
    expect(lines.filter(({ job, control }) => job.split('.')[0] !== control)).toEqual([]);
    const compared = story.jobs.flatMap((job) =>
      (job.budget?.lines ?? []).map((line) => {
        const place = [job, ...job.subJobs].find(({ code }) => code === line.job);
        return place?.codes.find(({ code }) => code === line.code)?.estimates?.[line.type] === line.amount;
      }),
    );
    expect(compared.filter(Boolean).length).toBeGreaterThan(compared.filter((equal) => !equal).length);
    expect(compared).toContain(false);
  });
});

describe('the stand-ins with such a story', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ story: { ...sizes, projects: 2, commitments: 30, subJobs: 2, money: true } });
  });
  afterAll(() => sandbox?.close());

  it('show it: the sub jobs in both systems, the subcontracts and change items in CMiC', async () => {
    const story = buildStory({ ...sizes, projects: 2, commitments: 30, subJobs: 2, money: true });
    const [procore, cmic] = [createControl(sandbox.procoreUrl), createControl(sandbox.cmicUrl)];
    expect((await procore.rows('sub_jobs')).length).toBe(4);
    expect((await cmic.rows('jcjob')).length).toBe(6);
    expect((await cmic.rows('scmast')).length).toBe(story.subcontracts.length);
    expect((await cmic.rows('cmmast')).length).toBe(story.pcis.length);
    expect((await procore.rows('change_order_packages')).length).toBe(story.changeOrders?.length);
  });
});
