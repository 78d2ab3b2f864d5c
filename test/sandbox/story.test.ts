import { describe, expect, it } from 'vitest';
import { sumAmounts, toCents } from '../../sandbox/story/amounts.ts';
import { buildStory, defaultStory } from '../../sandbox/story/index.ts';
import type { Story, StoryCommitment } from '../../sandbox/story/types.ts';

const WORK_ORDER = ['Draft', 'Out For Bid', 'Out For Signature', 'Approved', 'Complete', 'Terminated', 'Void'];
const PURCHASE_ORDER = ['Draft', 'Processing', 'Submitted', 'Partially Received', 'Received', 'Approved', 'Closed'];

describe('the default story', () => {
  const story = defaultStory();
  const commitment = (id: number): StoryCommitment => find(story.commitments, (one) => one.id === id);

  it('has sixty vendors on each side, and one in the second company', () => {
    expect(story.vendors.filter((vendor) => vendor.procore)).toHaveLength(60);
    expect(story.vendors.filter((vendor) => vendor.cmic?.company === 'ZZ')).toHaveLength(60);
    expect(story.vendors.filter((vendor) => vendor.cmic?.company === 'YY').map((vendor) => vendor.cmic?.code)).toEqual([
      'CIVIL1',
    ]);
  });

  it('pairs the named vendors exactly, nearly, and by the mark of an earlier connector', () => {
    const vendor = (id: number) => find(story.vendors, (one) => one.procore?.id === id);
    expect(vendor(2001)).toMatchObject({
      procore: { name: 'Acme Concrete Inc.', mark: null },
      cmic: { code: 'ACME', name: 'Acme Concrete Inc.' },
    });
    expect(vendor(2002)).toMatchObject({
      procore: { name: 'Baker and Sons Electric LLC' },
      cmic: { name: 'Baker & Sons Electric, L.L.C.' },
    });
    const steel = vendor(2003);
    expect([steel.procore?.street, steel.procore?.suite]).toEqual([steel.cmic?.suite, steel.cmic?.street]);
    expect(vendor(2004).procore?.mark).toBe('CMIC|ZZ|KESTREL');
    expect(vendor(2005).procore?.mark).toBe('ZZ/DELTA');
    expect(vendor(2006).cmic).toBeNull();
  });

  it('has 150 marked cost codes and six marked cost types on both sides, three codes and a type that only Procore has', () => {
    const leaves = story.costCodes.filter((code) => code.control !== null && code.in === 'both');
    expect(leaves).toHaveLength(150);
    expect(leaves.every((code) => code.mark === `ZZ/code-${code.code}`)).toBe(true);
    const born = story.costCodes.filter((code) => code.in === 'procore');
    expect(born.map((code) => [code.code, code.mark])).toEqual([
      ['99-900', null],
      ['99-910', null],
      ['99-920', null],
    ]);
    expect(story.costTypes.filter((type) => type.mark).map((type) => type.mark)).toEqual(
      ['L', 'M', 'S', 'E', 'O', 'P'].map((code) => `ZZ/cat-${code}`),
    );
    expect(story.costTypes.filter((type) => !type.mark).map((type) => type.code)).toEqual(['Z']);
  });

  it('marks the integrated projects with their sub jobs and codes, and leaves the older one alone', () => {
    const projects = story.jobs
      .filter((job) => job.project)
      .map((job) => [job.project?.id, job.code, job.project?.mark]);
    expect(projects).toEqual([
      [1001, '24-010', 'ZZ/24-010'],
      [1002, '24-020', 'ZZ/24-020'],
      [1003, '22-105', null],
      [1004, '24-030', 'ZZ/24-030'],
    ]);
    const harbor = find(story.jobs, (job) => job.project?.id === 1001);
    expect(harbor.subJobs.map((sub) => [sub.procore?.id, sub.procore?.mark])).toEqual([
      [301, 'ZZ/24-010.1'],
      [302, 'ZZ/24-010.2'],
    ]);
    expect(find(harbor.codes, (code) => code.code === '03-100').mark).toBe('ZZ/24-010/03-100');
    expect(find(harbor.subJobs[0]?.codes ?? [], (code) => code.code === '03-100').mark).toBe('ZZ/24-010.1/03-100');
    expect(harbor.codes.filter((code) => code.in === 'procore').map((code) => [code.code, code.mark])).toEqual([
      ['99-900', null],
    ]);
    expect(harbor.codes.length).toBeGreaterThanOrEqual(38);
  });

  it('has a job code in two companies, a closed job, one that was not started and one with a dotted code', () => {
    expect(story.jobs.filter((job) => job.code === '24-010').map((job) => job.company)).toEqual(['ZZ', 'YY']);
    expect(find(story.jobs, (job) => job.code === '21-007').status).toBe('C');
    expect(find(story.jobs, (job) => job.code === '25-001').started).toBe(false);
    expect(find(story.jobs, (job) => job.code === '24-050').codes.some((code) => code.code === '02.100')).toBe(true);
    expect(find(story.jobs, (job) => job.code === '24-040')).toMatchObject({
      project: null,
      subJobs: [{ procore: null }, { procore: null }],
    });
  });

  it('has forty commitments in every status of their type', () => {
    const of = (type: StoryCommitment['type']) => story.commitments.filter((one) => one.type === type);
    expect([of('WorkOrderContract').length, of('PurchaseOrderContract').length]).toEqual([28, 12]);
    expect(new Set(of('WorkOrderContract').map((one) => one.status))).toEqual(new Set(WORK_ORDER));
    expect(new Set(of('PurchaseOrderContract').map((one) => one.status))).toEqual(new Set(PURCHASE_ORDER));
  });

  it('tells the named commitments as the examples need them', () => {
    const codeOf = (id: number | null) => allCodes(story).find((code) => code.procoreId === id)?.code;
    const concrete = commitment(5501);
    expect(concrete).toMatchObject({
      number: '24-010-001',
      status: 'Approved',
      vendorId: 2001,
      retainagePercent: '10.0',
    });
    expect(concrete.lines.map((line) => [codeOf(line.costCodeId), line.costType, line.job, line.amount])).toEqual([
      ['03-100', 'S', '24-010', '125400.50'],
      ['03-200', 'S', '24-010', '48250.25'],
      ['03-300', 'S', '24-010.1', '31980.75'],
    ]);
    expect(codeOf(commitment(5504).lines[0]?.costCodeId ?? null)).toBe('99-900');
    expect(commitment(5505).lines[0]?.costType).toBeNull();
    expect(commitment(5508).number.length).toBeGreaterThan(20);
    expect(commitment(5541)).toMatchObject({ number: '24-010-P01', type: 'PurchaseOrderContract', vendorId: 2001 });
  });

  it('holds the earlier export of 24-010-010 in CMiC with the same lines and the marks on both header and lines', () => {
    const exported = commitment(5510);
    const subcontract = find(story.subcontracts, (one) => one.commitmentId === 5510);
    expect(exported.mark).toBe('ZZ/ACME/24-010-010');
    expect(subcontract).toMatchObject({ vendor: 'ACME', number: '24-010-010', posted: true });
    expect(exported.lines.map((line) => line.mark)).toEqual(
      subcontract.lines.map((line) => `ZZ/ACME/24-010-010/000/${line.task}`),
    );
    expect(sumAmounts(exported.lines.map((line) => line.amount))).toBe(subcontract.amount);
  });

  it('holds contracts that only CMiC has: posted, unposted, voided, and one with two change orders', () => {
    const taken = find(story.subcontracts, (one) => one.number === '24-010-007');
    expect(taken.vendor).toBe('DELTA');
    expect(taken.amount).not.toBe(sumAmounts(commitment(5507).lines.map((line) => line.amount)));
    expect(
      story.subcontracts.filter((one) => one.number === '24-020-S01').map((one) => [one.change, one.posted]),
    ).toEqual([
      ['000', true],
      ['001', true],
      ['002', false],
    ]);
    expect(story.subcontracts.some((one) => one.change === '000' && !one.posted)).toBe(true);
    expect(story.subcontracts.some((one) => one.voided)).toBe(true);
  });

  it('is the same story for the same seed, and agrees with itself', () => {
    expect(defaultStory(7)).toEqual(defaultStory(7));
    expect(defaultStory(7)).not.toEqual(defaultStory(8));
    agrees(story);
  });
});

describe('a large story', () => {
  it('has the default sizes, or those asked for', () => {
    const usual = buildStory({ story: 'large' });
    expect([usual.jobs.length, usual.commitments.length, usual.vendors.length]).toEqual([25, 200, 60]);
    const asked = buildStory({ story: 'large', seed: 3, projects: 4, commitments: 150, vendors: 9, jobCostRows: 1200 });
    expect([asked.jobs.length, asked.commitments.length, asked.vendors.length, asked.jobCostRows]).toEqual([
      4, 150, 9, 1200,
    ]);
  });

  it('can be exported right away: everything is linked and approved, numbers are unique', () => {
    const story = buildStory({ story: 'large', seed: 5, commitments: 600 });
    expect(story.jobs.every((job) => job.project?.mark === `ZZ/${job.code}`)).toBe(true);
    expect(story.vendors.every((vendor) => vendor.procore?.mark === `ZZ/${vendor.cmic?.code}`)).toBe(true);
    expect(story.vendors[0]?.procore?.mark).toBe('ZZ/V00001');
    expect(story.commitments.every((one) => one.status === 'Approved' && one.mark === null)).toBe(true);
    expect(new Set(story.commitments.map((one) => one.number)).size).toBe(600);
    const orders = story.commitments.filter((one) => one.type === 'PurchaseOrderContract').length;
    expect(orders).toBeGreaterThan(10);
    expect(orders).toBeLessThan(60);
    expect(story.commitments.some((one) => one.retainagePercent !== null)).toBe(true);
    expect(story.commitments.every((one) => one.lines.length >= 1 && one.lines.length <= 6)).toBe(true);
    agrees(story);
  });

  it('is the same story for the same seed and sizes, another one for another seed', () => {
    const ask = { story: 'large', seed: 11, projects: 5, commitments: 40 };
    expect(buildStory(ask)).toEqual(buildStory(ask));
    expect(buildStory(ask)).not.toEqual(buildStory({ ...ask, seed: 12 }));
  });
});

describe('asking for a story', () => {
  it.each([
    [{ story: 'huge' }, 'There are two stories: default and large'],
    [{ story: 'large', projects: 0 }, 'projects'],
    [{ story: 'large', comitments: 5 }, 'comitments'],
    [{ story: 'default', projects: 5 }, 'projects'],
  ])('refuses %j and says what is wrong', (ask, text) => {
    expect(() => buildStory(ask)).toThrow(text);
  });

  it('tells the default story when nothing is asked', () => {
    expect(buildStory(undefined).name).toBe('default');
    expect(buildStory({ seed: 4 })).toEqual(defaultStory(4));
  });
});

function agrees(story: Story): void {
  const codes = new Map(
    allCodes(story)
      .filter((code) => code.procoreId !== null)
      .map((code) => [code.procoreId, code]),
  );
  const vendors = new Set(story.vendors.map((vendor) => vendor.procore?.id));
  for (const commitment of story.commitments) {
    if (commitment.vendorId !== null) expect(vendors).toContain(commitment.vendorId);
    for (const line of commitment.lines) {
      const code = codes.get(line.costCodeId);
      expect(code, `line ${line.id}`).toBeDefined();
      if (line.costType) expect(code?.types).toContain(line.costType);
      expect(toCents(line.unitCost) * Number(line.quantity)).toBe(toCents(line.amount));
    }
  }
  const ids = story.commitments.flatMap((commitment) => commitment.lines.map((line) => line.id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const job of story.jobs.flatMap((one) => [one, ...one.subJobs])) expect(job.code.length).toBeLessThanOrEqual(10);
  const vendorCodes = story.vendors.flatMap((vendor) =>
    vendor.cmic ? [`${vendor.cmic.company}/${vendor.cmic.code}`] : [],
  );
  expect(new Set(vendorCodes).size).toBe(vendorCodes.length);
  expect(vendorCodes.every((code) => code.length <= 11)).toBe(true);
  for (const subcontract of story.subcontracts) {
    const jobs = story.jobs
      .filter((job) => job.company === subcontract.company)
      .flatMap((job) => [job, ...job.subJobs]);
    for (const line of subcontract.lines) {
      const code = find(jobs, (job) => job.code === line.job).codes.find((one) => one.code === line.code);
      expect(code?.types, `${subcontract.number} ${line.task}`).toContain(line.type);
    }
  }
}

function allCodes(story: Story) {
  return story.jobs.flatMap((job) => [...job.codes, ...job.subJobs.flatMap((sub) => sub.codes)]);
}

function find<T>(list: readonly T[], test: (item: T) => boolean): T {
  const found = list.find(test);
  if (!found) throw new Error('not in the story');
  return found;
}
