import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allRows } from '../../kernel/pages.ts';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.control('PUT', 'faults', []);
  await cmic.forgetCalls();
});

const clients = () => cmic.system.clients;

describe('reading CMiC', () => {
  test('the company is the one that is configured, with its currency', async () => {
    expect(await clients().project.company()).toMatchObject({
      code: 'ZZ',
      name: 'Northgate Builders Inc.',
      currency: 'USD',
    });
  });

  test('jobs by id are those of our company, though another has a job of the same code', async () => {
    const jobs = await clients().project.byIds(['ZZ/24-010', 'ZZ/24-010.1', 'ZZ/99-999', 'YY/24-010']);
    expect([...jobs.keys()].sort()).toEqual(['ZZ/24-010', 'ZZ/24-010.1']);
    expect(jobs.get('ZZ/24-010')).toMatchObject({
      name: 'Harbor View Medical Center',
      controlCode: null,
      status: 'ACTIVE',
      started: true,
    });
    expect(jobs.get('ZZ/24-010.1')).toMatchObject({ name: 'Parking Structure', controlCode: '24-010' });
    expect(await cmic.calls()).toHaveLength(1);
  });

  test('control jobs, and the jobs under one', async () => {
    const control = await allRows(clients().project.controlJobs());
    expect(control.map(({ code }) => code)).toEqual(expect.arrayContaining(['24-010', '24-040', '21-007', '25-001']));
    expect(control.every(({ company, controlCode }) => company === 'ZZ' && controlCode === null)).toBe(true);
    const under = await allRows(clients()['sub-job'].subJobs('ZZ/24-040'));
    expect(under.map(({ code }) => code)).toEqual(['24-040.1', '24-040.2']);
    expect(await allRows(clients()['sub-job'].subJobs('YY/24-010'))).toEqual([]);
  });

  test('the codes of the company and of a job', async () => {
    const codes = await allRows(clients()['company-wbs'].costCodes());
    expect(codes.length).toBeGreaterThan(140);
    expect(codes.find(({ code }) => code === '03-100')).toMatchObject({
      id: 'ZZ/code-03-100',
      controlCode: '03',
      isActive: true,
    });
    expect(codes.find(({ code }) => code === '03')?.controlCode).toBeNull();
    const categories = await allRows(clients()['company-wbs'].categories());
    expect(categories.map(({ code }) => code)).toEqual(expect.arrayContaining(['L', 'M', 'S', 'E', 'O', 'P']));
    const own = await allRows(clients()['project-wbs'].jobCostCodes('ZZ/24-010'));
    expect(own.find(({ code }) => code === '03-100')).toMatchObject({ id: 'ZZ/24-010/03-100', job: '24-010' });
    await cmic.forgetCalls();
    const both = await allRows(clients()['project-wbs'].jobCostCodes('ZZ/24-010', 'ZZ/24-010.1', 'YY/24-010'));
    expect(new Set(both.map(({ company, job }) => `${company}/${job}`))).toEqual(new Set(['ZZ/24-010', 'ZZ/24-010.1']));
    expect(both.filter(({ job }) => job === '24-010')).toEqual(own);
    expect(await cmic.calls()).toHaveLength(1);
    const pairs = await allRows(clients()['project-wbs'].jobCategories('ZZ/24-010'));
    expect(pairs.map(({ id }) => id)).toContain('ZZ/24-010/03-100/S');
    expect([...own, ...pairs].every(({ company, job }) => company === 'ZZ' && job === '24-010')).toBe(true);
  });

  test('many codes of one job are read in one call, the list of the job', async () => {
    const ids = (await allRows(clients()['project-wbs'].jobCategories('ZZ/24-010'))).map(({ id }) => id);
    await cmic.forgetCalls();
    const found = await clients()['project-wbs'].jobCategoriesByIds(ids);
    expect(found.size).toBe(ids.length);
    expect(await cmic.calls()).toHaveLength(1);
  });

  test('vendors without any bank or tax member: they are not even asked for', async () => {
    const vendors = await allRows(clients().vendor.all());
    expect(vendors.map(({ code }) => code)).toEqual(expect.arrayContaining(['ACME', 'BAKER', 'HOLDCO']));
    expect(vendors.map(({ code }) => code)).not.toContain('CIVIL1');
    expect(vendors.find(({ code }) => code === 'HOLDCO')?.status).toBe('HOLD');
    for (const { path } of await cmic.calls()) expect(path).not.toMatch(/Bank|Iban|Taxlic/);
  });

  test('insurance of vendors, though its rows have no company', async () => {
    const found = await clients().vendor.insurances(['ZZ/ACME', 'ZZ/HOLDCO', 'YY/CIVIL1']);
    expect(found.get('ZZ/ACME')).toEqual([
      expect.objectContaining({ coverType: 'GL', amount: '2000000', isCompliant: true }),
    ]);
    expect(found.has('YY/CIVIL1')).toBe(false);
  });

  test('a subcontract with its lines, posted and exported before', async () => {
    const found = await clients().commitment.find({
      company: 'ZZ',
      vendor: 'ACME',
      number: '24-010-010',
      change: '000',
    });
    expect(found).toMatchObject({
      id: 'ZZ/ACME/24-010-010',
      posted: true,
      status: 'POSTED',
      currency: 'USD',
      reference: '1001/wo-5510',
    });
    expect(found?.lines.length).toBeGreaterThan(0);
    expect(found?.lines.every(({ subcontractId }) => subcontractId === found.id)).toBe(true);
    expect(await cmic.calls()).toHaveLength(2);
    expect(await clients().commitment.findByReference('1001/wo-5510')).toEqual([found]);
  });

  test('an unposted subcontract has no amount of its own, a voided one is void', async () => {
    const found = await clients().commitment.byIds([
      'ZZ/BAKER/24-030-S02',
      'ZZ/DELTA/24-010-S03',
      'ZZ/ACME/none',
      'YY/CIVIL1/24-010-001',
    ]);
    expect([...found.keys()].sort()).toEqual(['ZZ/BAKER/24-030-S02', 'ZZ/DELTA/24-010-S03']);
    expect(found.get('ZZ/BAKER/24-030-S02')).toMatchObject({ amount: null, posted: false, status: 'PENDING' });
    expect(found.get('ZZ/DELTA/24-010-S03')).toMatchObject({ isVoid: true, status: 'VOID' });
  });

  test('contracts of a job and of a vendor leave change orders out', async () => {
    const ofJob = await allRows(clients().commitment.ofJob('ZZ/24-020'));
    expect(ofJob.map(({ id }) => id)).toContain('ZZ/SUMMIT/24-020-S01');
    expect(ofJob.every(({ change, job }) => change === '000' && job === '24-020')).toBe(true);
    expect((await allRows(clients().commitment.ofVendor('ZZ/SUMMIT'))).map(({ id }) => id)).toEqual([
      'ZZ/SUMMIT/24-020-S01',
    ]);
    const base = await clients().commitment.find({
      company: 'ZZ',
      vendor: 'SUMMIT',
      number: '24-020-S01',
      change: '000',
    });
    expect(base?.lines).toHaveLength(2);
  });

  test('lists are asked for in whole pages with a fixed order, and no link is followed', async () => {
    await allRows(clients().vendor.all());
    const calls = await cmic.calls();
    expect(calls.every(({ path }) => path.startsWith('/cmictest/'))).toBe(true);
    expect(calls.every(({ path }) => /limit=1000/.test(path) && /orderBy=/.test(path))).toBe(true);
  });
});

describe('reading CMiC when it misbehaves', () => {
  test('a row of the wrong type is a fault that names path and member', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jcjob', effect: 'wrongType', member: 'JobName', times: 1 }]);
    await expect(allRows(clients().project.controlJobs())).rejects.toMatchObject({
      code: 'UPSTREAM_GARBAGE',
      source: 'CMIC',
      message: expect.stringMatching(/^CMiC \/jc-rest-api\/rest\/1\/jcjob: items\[\d+\]\.JobName /),
    });
  });

  test('a bad row takes none of its neighbours with it', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jcjob', effect: 'wrongType', member: 'JobName', times: 1 }]);
    const found = await clients().project.batch(['ZZ/24-010', 'ZZ/24-020', 'ZZ/24-030']);
    expect([...found.values()].filter((job) => job instanceof Error)).toHaveLength(1);
    expect(found.size).toBe(3);
  });

  test('a row without its key is not taken for an absent one', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jcjob', effect: 'missingMember', member: 'JobCode', times: 1 }]);
    const found = await clients().project.batch(['ZZ/24-010', 'ZZ/24-020', 'ZZ/24-030']);
    expect([...found.values()].filter((job) => job instanceof Error)).toHaveLength(1);
    expect(found.size).toBe(3);
  });

  test('a busy, a slow and a half answer are read again', async () => {
    await cmic.control('PUT', 'faults', [
      { path: 'jcjob', effect: 'status', status: 503, times: 1 },
      { path: 'jcjob', effect: 'truncate', times: 1 },
      { path: 'jcjob', effect: 'dropAfter', times: 1 },
    ]);
    expect((await clients().project.byIds(['ZZ/24-010'])).size).toBe(1);
  });

  test('a right that is missing is a refusal with status 403, not an empty list', async () => {
    await cmic.control('PUT', 'settings', { rights: { scmast: false } });
    await expect(allRows(clients().commitment.ofJob('ZZ/24-010'))).rejects.toMatchObject({
      code: 'UPSTREAM_REFUSED',
      status: 403,
    });
    await cmic.control('PUT', 'settings', { rights: {} });
  });
});

describe('long lists', () => {
  test('more than a thousand rows come in pages, each row once though rows shift between pages', async () => {
    const large = await startCmic(
      {},
      { story: 'large', seed: 7, projects: 2, commitments: 2, vendors: 1100, jobCostRows: 0 },
    );
    try {
      await large.control('PUT', 'faults', [{ path: 'offset=[1-9]', effect: 'shiftPage' }]);
      const pages: number[] = [];
      const ids = new Set<string>();
      for await (const page of large.system.clients.vendor.all()) {
        pages.push(page.length);
        for (const { id } of page) ids.add(id);
      }
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.reduce((a, b) => a + b)).toBe(ids.size);
    } finally {
      await large.close();
    }
  });

  test('a page that only repeats the one before is a fault and no endless walk', async () => {
    const large = await startCmic(
      {},
      { story: 'large', seed: 7, projects: 2, commitments: 2, vendors: 1100, jobCostRows: 0 },
    );
    try {
      await large.control('PUT', 'faults', [{ path: 'offset=[1-9]', effect: 'repeatPage' }]);
      await expect(allRows(large.system.clients.vendor.all())).rejects.toMatchObject({ code: 'UPSTREAM_GARBAGE' });
    } finally {
      await large.close();
    }
  });
});
