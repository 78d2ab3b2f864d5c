import { expect } from 'vitest';
import { cents, mutate, type Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';

/** What the tests of prime contracts share. */

export const CONTRACT = 'ZZ/24-010/jb-24-010';
export const SECOND = 'ZZ/24-010/jb-24-010-B';

/** Short waits, and pages of so many lines. */
export const start = (pageSize = 3) =>
  createWorld({ settings: { waits: { answerMs: 20_000, lateWriteMs: 600, pollMs: 30 }, imports: { pageSize } } });

export const bring = (world: World, id = CONTRACT, more: object = {}) =>
  mutate(world, 'importPrimeContract', { id, ...more });

/** A contract in Procore's own tables, by our mark: there is never more than one. */
export async function inProcore(world: World, mark: string) {
  const [contracts, lines] = await Promise.all([
    world.procore.rows<Row>('prime_contracts'),
    world.procore.rows<Row>('prime_contract_line_items'),
  ]);
  const code = mark.split('/jb-')[1];
  const headers = contracts.filter((row) => row.origin_id === mark || row.number === code);
  const [header] = headers;
  return { headers, header, lines: lines.filter(({ holder_id }) => holder_id === header?.id) };
}

/** The lines of a contract in CMiC's own table: bill code and cents. */
export async function inCmic(world: World, code: string): Promise<[string, number][]> {
  const rows = await world.cmic.rows<Row>('jbcontdet');
  return rows
    .filter((row) => row.JbcdCompCode === 'ZZ' && row.JbcdContCode === code)
    .map((row): [string, number] => [row.JbcdBillCode, cents(row.JbcdBillAmt)])
    .sort();
}

/** Changes one row in CMiC itself. */
export async function edit(world: World, collection: string, match: Row, set: Row): Promise<void> {
  const { changed } = await world.cmic.post<{ changed: number }>('edit', { collection, match, set });
  expect(changed).toBe(1);
}

/** One contract with every line, to the cent, and marked. */
export async function expectImported(world: World, mark: string): Promise<void> {
  const code = mark.split('/jb-')[1] ?? '';
  const { headers, header, lines } = await inProcore(world, mark);
  expect(headers).toHaveLength(1);
  expect(header).toMatchObject({ origin_id: mark, origin_code: code, number: code, status: 'Approved' });
  const brought = lines.map(({ origin_id, amount }): [string, number] => [origin_id, cents(amount)]).sort();
  expect(brought).toEqual((await inCmic(world, code)).map(([bill, amount]) => [`${mark}/${bill}`, amount]));
}

/** The calls of both sources since the journals were cleared, without signing in. */
export async function calls(world: World): Promise<string[]> {
  const all = await Promise.all([world.procore.requests(), world.cmic.requests()]);
  return all
    .flat()
    .filter(({ path }) => !path.startsWith('/oauth'))
    .map(({ method, path }) => `${method} ${path.split('?')[0]?.replace(/\d+(?=\/line)/, 'N')}`)
    .sort();
}
