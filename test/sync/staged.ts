import { expect } from 'vitest';
import { enterInCmic } from '../support/cmic-hand.ts';
import { cents, mutate, type Row } from '../support/main-job.ts';
import { type As, createWorld, type World, type WorldOptions } from '../support/world.ts';

/** What the tests of staged commitments share. Delta's vendor bears our mark in Procore, and job 24-010 is project 1001. */

export const on = { stagedCommitments: { enabled: true } } as const;

/** A world in which commitments that were born in CMiC may be accepted. */
export const start = (options: WorldOptions = {}) =>
  createWorld({
    ...options,
    settings: { ...on, waits: { answerMs: 20_000, lateWriteMs: 600, pollMs: 30 }, ...options.settings },
  });

export interface Born {
  number: string;
  vendor?: string;
  job?: string;
  lines?: [code: string, amount: number, task?: string][];
  posted?: boolean;
  /** A change order of it, `001`. */
  change?: string;
}

const LINES: [string, number][] = [
  ['03-100', 12_500.25],
  ['03-200', -300.1],
  ['09-100', 7_420.85],
];

/** Enters a contract in CMiC as people there do, and posts it unless told; `ZZ/DELTA/24-010-B01`. */
export async function born(world: World, given: Born): Promise<string> {
  const { number, vendor = 'DELTA', lines = LINES, posted = true, change, job } = given;
  await enterInCmic(world, { vendor, number, lines, ...(change ? { change } : {}), ...(job ? { job } : {}) });
  if (posted) await world.cmic.post('post', { vendor, contract: number, ...(change ? { change } : {}) });
  return `ZZ/${vendor}/${number}`;
}

export const accept = (world: World, cmicId: string, more: object = {}, as: As = 'accounting-approver') =>
  mutate(world, 'acceptStagedCommitment', { cmicId, ...more }, as);

const STAGED = `cmicId state type number title status isPosted amount { amount currency } retainagePercent fingerprint
  vendor { id } cmicVendor { id } project { id } job { id } commitment { id } transfer { id state }
  lines { cmicLineId task description amount { amount } jobCategory { id } costCode { id } costType { id } }
  changeOrders { subcontractChangeOrder { id } number title amount { amount } isPosted }
  problems { code path message fix retryable } matches { commitment { id } score reasons } rejection { reason by at }`;

export const reject = (
  world: World,
  cmicId: string,
  reason: string,
  more: object = {},
  as: As = 'accounting-approver',
) =>
  mutate(
    world,
    'rejectStagedCommitment',
    { cmicId, reason, ...more },
    as,
    `staged { ${STAGED} } problems { code path message fix }`,
  );

export const withdraw = (world: World, cmicId: string, as: As = 'accounting-approver') =>
  mutate(world, 'withdrawStagedRejection', { cmicId }, as, `staged { ${STAGED} } problems { code path message fix }`);

/** The list of a filter, with what it cannot show. */
export async function staged(world: World, filter: object = {}, more: object = {}, as?: As): Promise<Row> {
  const query = `query($filter: StagedCommitmentFilter, $first: Int, $after: String) {
    stagedCommitments(filter: $filter, first: $first, after: $after) {
      nodes { ${STAGED} } totalCount pageInfo { hasNextPage endCursor } problems { code path message fix } } }`;
  return (await world.ask<Row>(query, { filter, ...more }, as)).stagedCommitments;
}

/** One contract as the list shows it, whatever its state. */
export async function stagedOne(world: World, cmicId: string, jobId = 'ZZ/24-010'): Promise<Row | undefined> {
  const states = ['STAGED', 'ACCEPTED', 'REJECTED', 'IMPORTED'];
  const { nodes } = await staged(world, { jobId, states }, { first: 100 });
  return nodes.find((node: Row) => node.cmicId === cmicId);
}

/** What Procore's own tables have of a contract: by mark, number, or what an import of ours left there. */
export async function inProcoreOf(world: Pick<World, 'procore'>, cmicId: string) {
  const number = cmicId.split('/')[2];
  const tables = await Promise.all([
    world.procore.rows<Row>('work_order_contracts'),
    world.procore.rows<Row>('purchase_order_contracts'),
    world.procore.rows<Row>('line_items'),
  ]);
  const [orders, purchases, items] = tables;
  const headers = [...(orders ?? []), ...(purchases ?? [])].filter(
    (row) =>
      row.deleted_at === null && (row.origin_id === cmicId || row.number === number || row.origin_data === cmicId),
  );
  const [header] = headers;
  return { headers, header, lines: (items ?? []).filter((row) => row.holder_id === header?.id) };
}

/** One commitment with every line to the cent, all marked, and linked with its pairs. */
export async function expectBrought(world: Pick<World, 'procore' | 'cmic' | 'store'>, cmicId: string): Promise<string> {
  const [, vendor, number] = cmicId.split('/');
  const { headers, header, lines } = await inProcoreOf(world, cmicId);
  expect(headers).toHaveLength(1);
  expect(header).toMatchObject({ origin_id: cmicId, origin_code: number, number, status: 'Approved' });
  const rows = (await world.cmic.rows<Row>('scsched')).filter(
    (row) =>
      row.ScschCompCode === 'ZZ' &&
      row.ScschVenCode === vendor &&
      row.ScschContCode === number &&
      row.ScschChgCode === '000',
  );
  const sorted = (list: [string, number][]) => list.sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(lines.map((line) => [line.origin_id, cents(line.amount)]))).toEqual(
    sorted(rows.map((row) => [`${cmicId}/000/${row.ScschTaskCode}`, cents(row.ScschAmt)])),
  );
  const [link] = await world.store.links.byCmic('COMMITMENT', [cmicId]);
  expect(link).toMatchObject({ state: 'ACTIVE', procoreId: expect.stringMatching(`-${header?.id}$`) });
  expect(link?.lines.map((pair) => [pair.procoreLineId, pair.cmicLineId]).sort()).toEqual(
    lines.map((line) => [String(line.id), line.origin_id]).sort(),
  );
  return link?.procoreId ?? '';
}
