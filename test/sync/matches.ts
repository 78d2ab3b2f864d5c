import { mutate, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { As, World } from '../support/world.ts';

/** What the tests of suggestions share. */

/** What a suggestion is asked for. */
export const MATCH = `score isClear isPaired reasons evidence { kind likeness weight speaksFor text }
  rivals { score lead isLinked procore { ... on ProcoreVendor { id } } cmic { ... on CmicVendor { id } } }
  refusal { by at reason } procoreVendor { id name } cmicVendor { id name }`;

/** The suggestions for vendors, all of them that fit on a page. */
export async function vendorMatches(world: World, filter: object = {}, as?: As): Promise<Row[]> {
  const query = `query($filter: VendorMatchFilter) { vendorMatches(first: 100, filter: $filter) { nodes { ${MATCH} } } }`;
  return (await world.ask<Row>(query, { filter }, as)).vendorMatches.nodes;
}

/** `2001 ZZ/ACME` of a suggestion or of a result. */
export function pairOf({ procoreVendor, cmicVendor }: Row): string {
  return `${procoreVendor.id} ${cmicVendor.id}`;
}

export async function preview(world: World, minScore?: string, as?: As): Promise<Row> {
  const query = `query($minScore: Decimal) { vendorMatchPreview(minScore: $minScore) {
    fingerprint minScore more unclear unreadable accept { ${MATCH} } } }`;
  return (await world.ask<Row>(query, minScore === undefined ? {} : { minScore }, as)).vendorMatchPreview;
}

export function accept(world: World, input: object, as: As = 'accounting-approver'): Promise<Row> {
  const select = `problems { code path } results {
    procoreVendor { id } cmicVendor { id } link { id state procoreId cmicId } problems { code path } }`;
  return mutate(world, 'acceptVendorMatches', input, as, select);
}

export function refuse(world: World, input: object, as: As = 'accounting-approver'): Promise<Row> {
  return mutate(world, 'refuseMatch', input, as, 'refusal { by at reason } problems { code path fix }');
}

export function withdraw(world: World, input: object, as: As = 'accounting-approver'): Promise<Row> {
  return mutate(world, 'withdrawMatchRefusal', input, as, 'withdrawn problems { code path }');
}

/** Renames a vendor in Procore, as people do. */
export async function renameInProcore(world: World, id: number, name: string): Promise<void> {
  const hand = await procoreHand(world);
  const { status, body } = await hand.call('PATCH', `/rest/v1.0/vendors/${id}`, { company_id: 4001, vendor: { name } });
  if (status !== 200) throw new Error(`Procore answered ${status}: ${JSON.stringify(body)}`);
}

/** Renames a vendor in CMiC, as people do. */
export async function renameInCmic(world: World, code: string, name: string): Promise<void> {
  const match = { BpvenCompCode: 'ZZ', BpvenBpCode: code };
  await world.cmic.post('edit', { collection: 'apvendor', match, set: { BpvenBpName: name } });
}

/** Makes a vendor of CMiC look like another one, tax id included; the answer undoes it. */
export async function copyInCmic(world: World, from: string, to: string): Promise<() => Promise<void>> {
  const members = {
    apvendor: ['BpvenBpName', 'BpvenPayAdd1', 'BpvenPayAdd2', 'BpvenPayAdd3', 'BpvenPayPostalCode', 'BpvenPayPhone'],
    businesspartner: ['BpRegistrationCode'],
  };
  const undo: { collection: string; match: Row; set: Row }[] = [];
  for (const [collection, names] of Object.entries(members)) {
    const key = collection === 'apvendor' ? 'BpvenBpCode' : 'BpCode';
    const rows = await world.cmic.rows<Row>(collection);
    const pick = (code: string) => {
      const row = rows.find((each) => each[key] === code && (each.BpvenCompCode ?? 'ZZ') === 'ZZ') ?? {};
      return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
    };
    await world.cmic.post('edit', { collection, match: { [key]: to }, set: pick(from) });
    undo.push({ collection, match: { [key]: to }, set: pick(to) });
  }
  return async () => {
    for (const edit of undo) await world.cmic.post('edit', edit);
  };
}
