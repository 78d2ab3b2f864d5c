import { expect } from 'vitest';
import type { As, World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers and rows are examined member by member.
export type Row = Record<string, any>;

/** A transfer's payload, as `mutate` selects it. */
export const PAYLOAD = `
  transfer { id kind direction state sourceId targetId problems { code path message fix retryable }
    history { by step note } writes { step outcome } supersedes { id } createdBy }
  problems { code path message fix retryable }`;

const PLAN = `fingerprint references notTravelling rows { action resource key fields { name from to } }
  prerequisites { name met fix } locks { field reason liftedBy } problems { code path message fix retryable }`;

/** Runs a mutation of the contract's form and answers with its payload. A fault is an error. */
export async function mutate(world: World, name: string, input: object, as?: As, select = PAYLOAD): Promise<Row> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await world.ask<Row>(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${select} } }`,
    { input },
    as,
  );
  return data[name] as Row;
}

/** Links a pair of vendors and expects it to work. */
export async function linkVendor(world: World, procoreVendorId: string, cmicVendorId: string): Promise<Row> {
  const select = 'link { id state procoreId cmicId adoptedMark } problems { code path message }';
  const { link, problems } = await mutate(world, 'linkVendor', { procoreVendorId, cmicVendorId }, undefined, select);
  expect(problems).toEqual([]);
  return link;
}

export async function exportPlan(world: World, id: string, answers: object | null = null, as?: As): Promise<Row> {
  const query = `query($id: ID!, $answers: TransferAnswersInput) { exportPlan(kind: COMMITMENT, id: $id, answers: $answers) { ${PLAN} } }`;
  return (await world.ask<Row>(query, { id, answers }, as)).exportPlan;
}

export async function importPlan(world: World, kind: string, id: string): Promise<Row> {
  return (
    await world.ask<Row>(`query($kind: Kind!, $id: ID!) { importPlan(kind: $kind, id: $id) { ${PLAN} } }`, { kind, id })
  ).importPlan;
}

export async function approve(world: World, id: string, more: object = {}, as: As = 'accounting-approver') {
  return mutate(world, 'approveCommitment', { id, ...more }, as);
}

export async function requestExport(world: World, id: string, as: As = 'project-team', kind = 'COMMITMENT') {
  return mutate(world, 'requestExport', { kind, id }, as);
}

/** Code and path of problems, the parts that clients decide on. */
export function codes(problems: Row[]): [string, string[]][] {
  return problems.map(({ code, path }) => [code, path]);
}

/** Runs something and expects that neither system's data changed by it: the journals of both hold no accepted write. */
export async function withoutWriting<T>(world: World, act: () => Promise<T>): Promise<T> {
  await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
  const result = await act();
  expect(await acceptedWrites(world)).toEqual([]);
  return result;
}

/** `POST /cmictest/...` of every call since the journals were cleared that changed the data of either system. */
export async function acceptedWrites(world: World): Promise<string[]> {
  const [procore, cmic] = await Promise.all([world.procore.writes(), world.cmic.writes()]);
  return [...procore, ...cmic]
    .filter(({ path }) => !path.startsWith('/oauth'))
    .map(({ method, path }) => `${method} ${path}`);
}

/** The document under a number in CMiC's own tables; `headers` counts how many there are. */
export async function inCmic(world: World, number: string, vendor?: string) {
  const [scmast, scsched] = await Promise.all([world.cmic.rows<Row>('scmast'), world.cmic.rows<Row>('scsched')]);
  const headers = scmast.filter(
    (row) => row.ScmstCompCode === 'ZZ' && row.ScmstContCode === number && (!vendor || row.ScmstVenCode === vendor),
  );
  const [header] = headers;
  const lines = scsched.filter(
    (row) =>
      row.ScschCompCode === 'ZZ' &&
      row.ScschContCode === number &&
      row.ScschVenCode === (vendor ?? header?.ScmstVenCode),
  );
  return { headers, header, lines };
}

/** A commitment with its lines in Procore's own tables. */
export async function inProcore(world: World, id: string) {
  const [projectId, type, number] = id.split(/\/|-/);
  const table = type === 'po' ? 'purchase_order_contracts' : 'work_order_contracts';
  const header = (await world.procore.rows<Row>(table)).find((row) => row.id === Number(number));
  const lines = (await world.procore.rows<Row>('line_items')).filter(
    (row) => row.holder_id === Number(number) && row.project_id === Number(projectId),
  );
  if (!header) throw new Error(`Procore has no ${id}.`);
  return { header, lines };
}

/** Amounts are compared in cents, as whole numbers. */
export const cents = (amount: string | number) => Math.round(Number(amount) * 100);

/**
 * Looks at both sides of an exported commitment, in the stand-ins' own tables: one header, one line per Procore line with its amount to the cent, our marks on header and lines, and
 * one link. `posted` unless told.
 */
export async function expectExported(world: World, id: string, { vendor, number, posted = true }: Exported) {
  const cmicId = `ZZ/${vendor}/${number}`;
  const [cmic, procore] = await Promise.all([inCmic(world, number, vendor), inProcore(world, id)]);
  expect(cmic.headers).toHaveLength(1);
  expect(cmic.header).toMatchObject({ ScmstAcctDescription: id, ScmstChgCode: '000' });
  expect((await world.cmic.rows<Row>('scmast')).filter((row) => row.ScmstAcctDescription === id)).toHaveLength(1);
  const byTask = (list: [string, number][]) => list.sort(([a], [b]) => a.localeCompare(b));
  expect(byTask(cmic.lines.map((line) => [line.ScschTaskCode, cents(line.ScschAmt)]))).toEqual(
    byTask(procore.lines.map((line) => [String(line.id), cents(line.amount)])),
  );
  const total = procore.lines.reduce((sum, line) => sum + cents(line.amount), 0);
  if (posted) expect(cents(cmic.header?.ScmstContAmt)).toBe(total);
  expect(cmic.header?.ScmstPostDate).toEqual(posted ? expect.stringMatching(/^\d{4}-\d\d-\d\d$/) : null);
  expect(procore.header).toMatchObject({ origin_id: cmicId, origin_code: number });
  for (const line of procore.lines) expect(line.origin_id).toBe(`${cmicId}/000/${line.id}`);
  const [link] = await world.store.links.byProcore('COMMITMENT', [id]);
  expect(link).toMatchObject({ cmicId, state: 'ACTIVE' });
  expect(link?.lines).toHaveLength(procore.lines.length);
}

interface Exported {
  vendor: string;
  number: string;
  posted?: boolean;
}
