import { describe, expect, it } from 'vitest';
import { sumAmounts, toCents } from '../../sandbox/story/amounts.ts';
import { buildStory, defaultStory } from '../../sandbox/story/index.ts';
import type { Story, StoryJob, StoryJobCost } from '../../sandbox/story/types.ts';

describe('the money of the default story', () => {
  const story = defaultStory();

  it('has an estimate for each type of a code that CMiC has: a few are zero, one was never made', () => {
    const harbor = jobOf(story, '24-010');
    const codes = harbor.codes.filter((code) => code.in !== 'procore');
    const missing = codes.flatMap((code) =>
      code.types.filter((type) => !code.estimates?.[type]).map((t) => code.code + t),
    );
    expect(missing).toEqual(['03-300E']);
    const amounts = codes.flatMap((code) => Object.values(code.estimates ?? {}));
    expect(amounts.filter((amount) => toCents(amount) === 0)).toHaveLength(2);
    expect(amounts.some((amount) => !amount.endsWith('.00'))).toBe(true);
    expect(harbor.codes.find((code) => code.in === 'procore')?.estimates).toBeUndefined();
  });

  it('has an open and empty budget, a locked one equal to CMiC’s, and an open one that agrees in part', () => {
    expect(jobOf(story, '24-010').budget).toEqual({ locked: false, lines: [] });
    const school = jobOf(story, '24-020');
    expect(school.budget?.locked).toBe(true);
    expect(compare(school)).toEqual({ equal: 145, other: 0, procoreOnly: 0, cmicOnly: 0 });
    const park = jobOf(story, '24-030');
    expect(park.budget?.locked).toBe(false);
    expect(compare(park)).toMatchObject({ equal: 10, other: 2, procoreOnly: 1 });
    expect(story.jobs.filter((job) => job.budget).map((job) => job.project?.id)).toEqual([1001, 1002, 1003, 1004]);
    const ids = story.jobs.flatMap((job) => job.budget?.lines ?? []).map((line) => line.id);
    expect([ids[0], new Set(ids).size]).toEqual([12, ids.length]);
  });

  it('has prime contracts whose lines add up, two of them on one job, one line on a code that Procore does not have', () => {
    expect(story.primeContracts.map((one) => [one.job, one.code, one.amount])).toEqual([
      ['24-010', '24-010', '46250000.00'],
      ['24-010', '24-010-B', '2250000.00'],
      ['24-020', '24-020', '21350000.00'],
      ['24-030', '24-030', '33200000.00'],
      ['24-040', '24-040', '76400000.00'],
    ]);
    const strangers = story.primeContracts.flatMap((contract) => {
      expect(sumAmounts(contract.lines.map((line) => line.amount))).toBe(contract.amount);
      expect(contract.procore).toBeNull();
      const job = jobOf(story, contract.job);
      return contract.lines.filter((line) => job.project && codeOn(job, line)?.in !== 'both').map((line) => line.code);
    });
    expect(strangers).toEqual(['27-800']);
  });

  it('has job costs of both kinds on jobs and sub jobs, corrections, a code that Procore does not have, another company', () => {
    const costs = story.jobCosts;
    expect(costs.length).toBeGreaterThan(40);
    expect(costs.filter((cost) => cost.company === 'YY')).toHaveLength(4);
    expect(new Set(costs.filter((cost) => cost.company === 'ZZ').map((cost) => cost.job))).toEqual(
      new Set(['24-010', '24-010.1', '24-010.2', '24-020', '24-030', '24-030.1']),
    );
    expect(costs.some((cost) => cost.kind === 'C' && toCents(cost.amount) < 0)).toBe(true);
    expect(costs.some((cost) => cost.kind === 'C' && cost.commitment !== null)).toBe(true);
    const months = new Set(costs.filter((cost) => cost.kind === 'C').map((cost) => cost.postDate.slice(0, 7)));
    expect(months).toEqual(new Set(['2025-05', '2025-06']));
    for (const cost of costs) expect(codeOn(jobOf(story, cost.job, cost.company), cost)?.types).toContain(cost.type);
    expect(
      costs.filter(
        (cost) => codeOn(jobOf(story, cost.job, cost.company), cost)?.in === 'cmic' && cost.company === 'ZZ',
      ),
    ).toMatchObject([{ job: '24-030', code: '27-800' }]);
  });

  it('commits what each posted subcontract holds', () => {
    for (const { company, vendor, number, voided } of story.subcontracts.filter((one) => one.posted)) {
      const same = <T extends { company: string; vendor: string | null }>(one: T) =>
        one.company === company && one.vendor === vendor;
      const posted = story.subcontracts.filter((one) => one.posted && one.number === number && same(one));
      const rows = story.jobCosts.filter((cost: StoryJobCost) => cost.commitment === number && same(cost));
      const committed = sumAmounts(rows.filter((cost) => cost.kind === 'O').map((cost) => cost.amount));
      expect(committed).toBe(voided ? '0.00' : sumAmounts(posted.map((one) => one.amount)));
    }
  });

  it('has the company’s new code on one job, where Procore’s project does not have it', () => {
    const { codes } = jobOf(story, '24-030');
    expect(codes.filter((code) => code.in === 'cmic').map((code) => code.code)).toEqual(['27-800']);
  });
});

describe('the money of a large story', () => {
  it('has estimates on all codes, open budgets without lines, and one prime contract for each project', () => {
    const story = buildStory({ story: 'large', seed: 2, projects: 6, jobCostRows: 1000 });
    for (const job of story.jobs) {
      expect(job.budget).toEqual({ locked: false, lines: [] });
      for (const code of [job, ...job.subJobs].flatMap((place) => place.codes))
        expect(Object.keys(code.estimates ?? {})).toEqual(code.types);
    }
    expect(story.primeContracts.map((contract) => contract.job)).toEqual(story.jobs.map((job) => job.code));
    for (const contract of story.primeContracts)
      expect(sumAmounts(contract.lines.map((line) => line.amount))).toBe(contract.amount);
    expect([story.jobCosts, story.jobCostRows]).toEqual([[], 1000]);
  });
});

function jobOf(story: Story, code: string, company = 'ZZ'): StoryJob {
  const found = story.jobs.find(
    (job) => job.company === company && [job, ...job.subJobs].some((place) => place.code === code),
  );
  if (!found) throw new Error(`no job ${code}`);
  return found;
}

function codeOn(job: StoryJob, { job: place, code }: { job: string; code: string }) {
  return [job, ...job.subJobs].find((one) => one.code === place)?.codes.find((one) => one.code === code);
}

function compare(job: StoryJob) {
  const found = { equal: 0, other: 0, procoreOnly: 0, cmicOnly: 0 };
  for (const line of job.budget?.lines ?? []) {
    const estimate = codeOn(job, line)?.estimates?.[line.type];
    found[estimate === undefined ? 'procoreOnly' : estimate === line.amount ? 'equal' : 'other'] += 1;
  }
  const estimates = [job, ...job.subJobs]
    .flatMap((place) => place.codes)
    .flatMap((code) => Object.keys(code.estimates ?? {}));
  found.cmicOnly = estimates.length - found.equal - found.other;
  return found;
}
