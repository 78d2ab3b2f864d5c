import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { importPlan, mutate, type Row } from '../support/main-job.ts';
import { type StubAnswer, type StubRequest, type StubServer, startStub } from '../support/stub-server.ts';
import { importVendor, inProcore, MANY, onlyInCmic, worldOf } from './vendors.ts';

describe('a vendor that CMiC tells garbage about', () => {
  const world = worldOf();

  test('is reported with its key and reason, and stops no other', async () => {
    const wanted = (await onlyInCmic(world.now)).map(({ BpvenBpCode }) => `ZZ/${BpvenBpCode}`);
    await world.now.cmic.faults([{ path: 'apvendor', effect: 'wrongType', member: 'BpvenPayPhone', times: 1 }]);
    const { transfer } = await importVendor(world.now, { id: 'ZZ' });
    expect(await world.now.cmic.struck()).toEqual([1]);
    await world.now.cmic.faults([]);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: '4001' });
    const [bad, ...more] = transfer.problems.filter((each: Row) => each.message.includes('BpvenPayPhone'));
    expect(more).toEqual([]);
    expect(bad).toMatchObject({ code: 'BAD_INPUT', fix: 'Mend the row in CMiC, then import again.' });
    expect(bad.path).toEqual(['rows', expect.stringMatching(/^ZZ\/\w+$/)]);
    const marked = await inProcore(world.now);
    expect(wanted.filter((id) => !marked.has(id) && id !== bad.path[1])).toEqual([]);
  });

  test('is a problem when it is asked for alone', async () => {
    await world.now.cmic.faults([{ path: 'apvendor', effect: 'wrongType', member: 'BpvenPayPhone' }]);
    const { transfer, problems } = await importVendor(world.now, { id: 'ZZ/SUMMIT' });
    await world.now.cmic.faults([]);
    expect(transfer).toBeNull();
    expect(problems).toMatchObject([
      { code: 'BAD_INPUT', path: ['input', 'id'], message: expect.stringContaining('BpvenPayPhone') },
    ]);
  });
});

describe('a vendor that Procore refuses', () => {
  let stub: StubServer;
  let sandbox: Sandbox;
  const unwelcome = new Set<string>();
  const world = worldOf(async () => {
    sandbox = await startSandbox();
    stub = await startStub((request) => refusing(sandbox.procoreUrl, request, unwelcome));
    return { sandbox: { ...sandbox, procoreUrl: stub.url } };
  });
  let refused: string;
  beforeAll(async () => {
    refused = (await onlyInCmic(world.now))[2]?.BpvenBpCode;
    unwelcome.add(refused);
  });
  afterAll(async () => {
    await stub.close();
    await sandbox.close();
  });

  test("is reported with its key and Procore's reason, and stops no other", async () => {
    const { transfer } = await importVendor(world.now, { id: 'ZZ' });
    expect(transfer.state).toBe('DONE');
    expect(transfer.progress.warnings).toEqual(['20 rows were left out; the problems say why.']);
    const [problem] = transfer.problems.filter(({ code }: Row) => code === 'REFUSED_BY_PROCORE');
    expect(problem).toMatchObject({ path: ['rows', `ZZ/${refused}`], message: 'name: is not welcome' });
    const marked = await inProcore(world.now);
    const missing = (await onlyInCmic(world.now)).map(({ BpvenBpCode }) => BpvenBpCode);
    expect(missing.filter((code) => !marked.has(`ZZ/${code}`))).toEqual([refused]);
    expect(await world.now.store.links.byCmic('VENDOR', [`ZZ/${refused}`])).toEqual([null]);
  });

  test('fails alone, and is brought by a retry once it is mended', async () => {
    const { transfer } = await importVendor(world.now, { id: `ZZ/${refused}` });
    expect(transfer).toMatchObject({
      state: 'FAILED',
      problems: [{ code: 'REFUSED_BY_PROCORE', path: ['rows', `ZZ/${refused}`] }],
    });
    unwelcome.clear();
    const retried = await mutate(world.now, 'retryTransfer', { id: transfer.id });
    expect(retried).toMatchObject({ problems: [], transfer: { id: transfer.id, state: 'DONE' } });
    expect((await inProcore(world.now)).has(`ZZ/${refused}`)).toBe(true);
  });
});

describe('bank data and tax ids of vendors', () => {
  const lines: string[] = [];
  const world = worldOf({ log: pino({ level: 'trace' }, { write: (line) => void lines.push(line) }) });

  test('are neither asked for nor kept, planned, logged or sent to Procore', async () => {
    const w = world.now;
    const rows = (await w.cmic.rows<Row>('apvendor')).filter(({ BpvenCompCode }) => BpvenCompCode === 'ZZ');
    const partners = await w.cmic.rows<Row>('businesspartner');
    const secret = [
      ...rows.flatMap((row) => members(row, /^Bpven(Bank|Iban|Swift|Paymode|Taxlic)/)),
      ...partners.flatMap((row) => members(row, /^Bp(Registration|VatRegistration)/)),
    ];
    expect(secret.length).toBeGreaterThan(100);
    await Promise.all([w.procore.clearRequests(), w.cmic.clearRequests()]);
    const plan = await importPlan(w, 'VENDOR', 'ZZ');
    const [first] = await onlyInCmic(w);
    const one = await importVendor(w, { id: `ZZ/${first?.BpvenBpCode}` });
    const many = await mutate(w, 'importVendors', { ids: ['ZZ/SUMMIT', 'ZZ/DELTA'] }, 'project-team', MANY);
    const all = await importVendor(w, { id: 'ZZ' });
    const page = { first: 100, orderBy: { field: 'createdAt', direction: 'ASC' } } as const;
    const transfers = await w.store.transfers.list({}, page);
    const links = await w.store.links.list({}, page);
    const pages = await Promise.all(transfers.map(({ id }) => w.store.pages.list(id, 0, 100)));
    const sent = (await w.procore.requests()).map(({ path, body }) => [path, body]);
    expect(sent.filter(([path]) => String(path).includes('vendors/sync'))).toHaveLength(2);
    const asked = (await w.cmic.requests()).map(({ path }) => decodeURIComponent(path));
    for (const path of asked.filter((each) => each.includes('apvendor')))
      expect(path).toMatch(/fields=(?!.*(Bank|Iban|Swift|Paymode|Taxlic))/);
    expect(transfers).toHaveLength(3);
    expect(lines.length).toBeGreaterThan(0);
    const everything = JSON.stringify([plan, one, many, all, transfers, links, pages, sent, asked, lines]);
    expect(secret.filter((value) => everything.includes(value))).toEqual([]);
  });
});

/** The values of some members that are long enough to be told from others. */
function members(row: Row, names: RegExp): string[] {
  return Object.entries(row).flatMap(([name, value]) =>
    names.test(name) && typeof value === 'string' && value.length > 3 ? [value] : [],
  );
}

/** Procore's stand-in, but that its sync refuses the vendors with these codes as Procore refuses single updates: with an item of `errors`. */
async function refusing(url: string, request: StubRequest, codes: ReadonlySet<string>): Promise<StubAnswer> {
  const { method, path, headers } = request;
  const isSync = path.startsWith('/rest/v1.0/vendors/sync');
  const sent = isSync ? JSON.parse(request.body) : null;
  const bad: Row[] = sent?.updates.filter((each: Row) => codes.has(each.origin_code)) ?? [];
  const body = isSync
    ? JSON.stringify({ ...sent, updates: sent.updates.filter((each: Row) => !bad.includes(each)) })
    : request.body;
  const { authorization = '', 'content-type': type = 'application/json', 'procore-company-id': company = '' } = headers;
  const reply = await fetch(url + encodeURI(path), {
    method,
    headers: { authorization, 'content-type': type, 'procore-company-id': String(company) },
    ...(method === 'GET' ? {} : { body }),
  });
  const text = await reply.text();
  const answer = text === '' ? undefined : JSON.parse(text);
  for (const each of bad) answer.errors.push({ ...each, errors: { name: ['is not welcome'] } });
  const told = ['total', 'per-page', 'link'].flatMap((name) => {
    const value = reply.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { status: reply.status, headers: Object.fromEntries(told), body: answer };
}
