import { expect } from 'vitest';
import { mutate, PAYLOAD, type Row } from '../support/main-job.ts';
import type { As, World, WorldOptions } from '../support/world.ts';

/** Job 24-010 with its sub jobs: what an import of the control job covers. */
export const JOBS = ['24-010', '24-010.1', '24-010.2'];

/** Pages of ten, so that a few dozen rows are several pages; a mutation waits for the end of its import. */
export const smallPages: WorldOptions = { settings: { imports: { pageSize: 10 } } };

/** The ledger's own rows of these jobs of company ZZ. */
export async function ledgerOf(world: World, jobs: readonly string[] = JOBS): Promise<Row[]> {
  const rows = await world.cmic.rows<Row>('jcdetailposted');
  return rows.filter(({ JcdtCompCode, JcdtJobCode }) => JcdtCompCode === 'ZZ' && jobs.includes(JcdtJobCode));
}

/** Cost and invoiced cost in whole cents per `24-010 03-100 L`, reckoned here from the ledger; codes without a row of type C are absent. */
export function sumsOf(rows: readonly Row[]): Map<string, { cents: bigint; invoiced: bigint }> {
  const sums = new Map<string, { cents: bigint; invoiced: bigint }>();
  for (const row of rows) {
    if (row.JcdtTypeCode !== 'C') continue;
    const key = `${row.JcdtJobCode} ${row.JcdtPhsCode} ${row.JcdtCatCode}`;
    const sum = sums.get(key) ?? { cents: 0n, invoiced: 0n };
    sums.set(key, sum);
    sum.cents += bigCents(row.JcdtAmt);
    if (row.JcdtSrcCommCode !== null) sum.invoiced += bigCents(row.JcdtAmt);
  }
  return sums;
}

/** All rows of type C together. */
export function totalOf(rows: readonly Row[]): bigint {
  return [...sumsOf(rows).values()].reduce((sum, { cents }) => sum + cents, 0n);
}

/** Cents of an amount as text or JSON number, by its digits. */
export function bigCents(amount: string | number): bigint {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount)) ?? [];
  const digits = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
  return sign === '-' ? -digits : digits;
}

/** What Procore's own table of ERP job costs says per `24-010 03-100 L`. */
export async function erpJobCosts(world: World, jobs: readonly string[] = JOBS) {
  const name = await procoreNames(world);
  const rows = await world.procore.rows<Row>('erp_job_costs');
  const found = rows.map((row) => ({
    key: name(row.cost_code_id, row.line_item_type_id),
    cents: bigCents(row.amounts.job_to_date_cost),
    invoiced: bigCents(row.amounts.commitment_invoiced),
  }));
  return byKey(found.filter(({ key }) => jobs.includes(key.split(' ')[0] ?? '')));
}

/** What Procore's own tables of direct costs say per `24-010 03-100 L`. */
export async function directCosts(world: World, jobs: readonly string[] = JOBS) {
  const name = await procoreNames(world);
  const [lines, codes] = await Promise.all([
    world.procore.rows<Row>('direct_cost_line_items'),
    world.procore.rows<Row>('wbs_codes'),
  ]);
  const found = lines.map((line) => {
    const code = codes.find(({ id }) => id === line.wbs_code_id);
    return { key: name(code?.cost_code_id, code?.line_item_type_id), cents: bigCents(line.amount), invoiced: 0n };
  });
  return byKey(found.filter(({ key }) => jobs.includes(key.split(' ')[0] ?? '')));
}

function byKey<T extends { key: string }>(rows: readonly T[]): Map<string, Omit<T, 'key'>> {
  const map = new Map(rows.map(({ key, ...rest }) => [key, rest]));
  expect(map.size).toBe(rows.length);
  return map;
}

async function procoreNames(world: World): Promise<(costCode: number, costType: number) => string> {
  const [codes, types, subJobs, projects] = await Promise.all(
    ['cost_codes', 'line_item_types', 'sub_jobs', 'projects'].map((name) => world.procore.rows<Row>(name)),
  );
  return (costCode, costType) => {
    const code = codes?.find(({ id }) => id === costCode);
    const job =
      code?.sub_job_id === null
        ? projects?.find(({ id }) => id === code.project_id)?.project_number
        : subJobs?.find(({ id }) => id === code?.sub_job_id)?.code;
    return `${job} ${code?.full_code} ${types?.find(({ id }) => id === costType)?.code}`;
  };
}

/** Asks for an import and waits for its end; the payload as it then stands. */
export async function importJobCosts(world: World, input: Row = {}, as?: As): Promise<Row> {
  const payload = await mutate(world, 'importJobCosts', { id: 'ZZ/24-010', ...input }, as);
  if (!payload.transfer) return payload;
  await world.settled(payload.transfer.id);
  return { ...payload, transfer: await transferNow(world, payload.transfer.id) };
}

/** Asks for an import and does not wait. */
export async function startJobCosts(world: World, input: Row = {}): Promise<string> {
  return (await mutate(world, 'importJobCosts', { id: 'ZZ/24-010', ...input }, undefined, PAYLOAD)).transfer.id;
}

export async function transferNow(world: World, id: string): Promise<Row> {
  const { transfer } = await world.ask(
    `query($id: ID!) { transfer(id: $id) { id state targetId problems { code path message fix } history { step note }
      progress { done total current startedAt eta warnings } } }`,
    { id },
  );
  return transfer;
}

/** Posts rows into the ledger; answers their technical keys. */
export async function post(world: World, ...rows: Row[]): Promise<string[]> {
  const given = rows.map((row) => ({ job: '24-010', phase: '03-100', category: 'L', amount: '1.00', ...row }));
  return (await world.cmic.post<{ vuuids: string[] }>('job-costs', { rows: given })).vuuids;
}

export async function remove(world: World, vuuids: readonly string[]): Promise<void> {
  const { removed } = await world.cmic.post<{ removed: number }>('job-costs/remove', { vuuids });
  expect(removed).toBe(vuuids.length);
}

/** Expects the ledger's rows to be kept each once, with their amounts, and the sums in Procore to be the ledger's to the cent. */
export async function expectInStep(world: World, jobs: readonly string[] = JOBS, except: readonly string[] = []) {
  const rows = await ledgerOf(world, jobs);
  const jobIds = jobs.map((job) => `ZZ/${job}`);
  expect(await keptOf(world, jobIds)).toEqual(
    new Map(rows.map((row) => [row.JcdtVUuid, bigCents(row.JcdtAmt)] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  const expected = sumsOf(rows);
  for (const key of except) expected.delete(key);
  expect(sorted(withCost(await erpJobCosts(world, jobs)))).toEqual(sorted(withCost(expected)));
}

/** Without what comes to nothing: a code that bore costs and bears none any more stands at zero in Procore, one that never did is not there. */
function withCost<T extends { cents: bigint; invoiced: bigint }>(sums: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...sums].filter(([, { cents, invoiced }]) => cents !== 0n || invoiced !== 0n));
}

/** The kept rows by technical key, in its order. */
export async function keptOf(world: World, jobIds: readonly string[]): Promise<Map<string, bigint>> {
  const { jobCosts } = world.store;
  const all = await jobCosts.unseen(jobIds, null, 'a pass that nothing was seen by', 1_000_000);
  expect(new Set(all.map(({ vuuid }) => vuuid)).size).toBe(all.length);
  return new Map(all.map(({ vuuid, cents }) => [vuuid, BigInt(cents)]));
}

export function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Calls since the journals were cleared: pages of the ledger, counts of it, and what was sent to Procore. */
export async function callsOf(world: World) {
  const [cmic, procore] = await Promise.all([world.cmic.requests(), world.procore.requests()]);
  const ledger = cmic.filter(({ path }) => path.includes('jcdetailposted'));
  const counts = ledger.filter(({ path }) => path.includes('totalResults'));
  return {
    pages: ledger.length - counts.length,
    counts: counts.length,
    otherCmic: cmic.length - ledger.length,
    patches: procore.filter(({ method }) => method === 'PATCH').map(({ path }) => path.split('?')[0]),
    procoreReads: procore.filter(({ method }) => method === 'GET').length,
  };
}

/** The first posting date of each page of the ledger that was read since the journals were cleared; null where it was all of them. */
export async function readFrom(world: World): Promise<(string | null)[]> {
  return (await world.cmic.requests())
    .map(({ path }) => new URL(path, 'http://cmic'))
    .filter(({ pathname, searchParams }) => pathname.endsWith('jcdetailposted') && !searchParams.has('totalResults'))
    .map(({ searchParams }) => /JcdtPostDate >= '([\d-]+)/.exec(searchParams.get('q') ?? '')?.[1] ?? null);
}

export async function clearJournals(world: World): Promise<void> {
  await Promise.all([world.cmic.clearRequests(), world.procore.clearRequests()]);
}
