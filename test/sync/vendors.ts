import { afterAll, beforeAll } from 'vitest';
import { mutate, type Row } from '../support/main-job.ts';
import { createWorld, type World, type WorldOptions } from '../support/world.ts';

/** What the tests of importVendor and importVendors share. */

/** What a payload of importVendor is asked for. */
export const ONE = `transfer { id kind direction state sourceId targetId problems { code path message fix } progress { done total warnings } supersedes { id } }
  vendor { id name originId cmicVendor { id } } problems { code path message fix }`;
/** The same of importVendors. */
export const MANY = `results { ${ONE} } problems { code path fix }`;

/** Starts a world that ends with the tests of its `describe`. */
export function worldOf(options: WorldOptions | (() => Promise<WorldOptions>) = {}): { now: World } {
  const held = {} as { now: World };
  beforeAll(async () => {
    held.now = await createWorld(typeof options === 'function' ? await options() : options);
  });
  afterAll(() => held.now?.close());
  return held;
}

export const importVendor = (world: World, input: object) => mutate(world, 'importVendor', input, 'project-team', ONE);

/** The vendors of Procore's own table by their mark. */
export async function inProcore(world: World): Promise<Map<string, Row>> {
  const rows = await world.procore.rows<Row>('vendors');
  return new Map(rows.filter(({ origin_id }) => origin_id).map((row) => [row.origin_id, row]));
}

/** CMiC's vendors of our company that can be used and that Procore has nothing like: the last eight of the story but the inactive one. */
export async function onlyInCmic(world: World): Promise<Row[]> {
  const names = new Set((await world.procore.rows<Row>('vendors')).map(({ name }) => firstWord(name)));
  const rows = await world.cmic.rows<Row>('apvendor');
  return rows.filter(
    (row) => row.BpvenCompCode === 'ZZ' && row.BpvenStatusCode === 'A' && !names.has(firstWord(row.BpvenBpName)),
  );
}

const firstWord = (name: string) => name.split(' ')[0] ?? '';
