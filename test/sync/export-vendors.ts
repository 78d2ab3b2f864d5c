import { expect } from 'vitest';
import { mutate, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { As, World } from '../support/world.ts';

/** What a new vendor of Procore is made with. */
export interface NewVendor {
  name: string;
  street?: string | null;
  abbreviatedName?: string;
  /** As in `business_register`. */
  taxId?: string;
  active?: boolean;
}

const PLAN = `fingerprint references notTravelling rows { action resource key fields { name from to } }
  prerequisites { name met fix } locks { field } problems { code path message fix }`;

/** Enters a vendor in Procore by hand; `2061`. */
export async function enterVendor(
  world: World,
  { name, street = '12 Mill Lane', taxId, ...more }: NewVendor,
): Promise<string> {
  const hand = await procoreHand(world);
  const vendor = {
    name,
    address: street,
    city: 'Albany',
    state_code: 'NY',
    zip: '12207',
    country_code: 'US',
    business_phone: '518-555-0117',
    email_address: 'office@example.com',
    is_active: more.active ?? true,
    ...(more.abbreviatedName ? { abbreviated_name: more.abbreviatedName } : {}),
  };
  const { status, body } = await hand.call('POST', '/rest/v1.0/vendors', { company_id: 4001, vendor });
  expect(status).toBe(201);
  if (taxId) {
    // The register is a member of a sync alone.
    const updates = [{ id: body.id, business_register_attributes: { type: 'EIN', identifier: taxId } }];
    expect((await hand.call('PATCH', '/rest/v1.0/vendors/sync', { company_id: 4001, updates })).status).toBe(200);
  }
  return String(body.id);
}

export const approveVendor = (world: World, id: string, more: object = {}, as: As = 'accounting-approver') =>
  mutate(world, 'approveVendor', { id, ...more }, as);

export async function vendorPlan(world: World, id: string, answers: object | null = null): Promise<Row> {
  const query = `query($id: ID!, $answers: TransferAnswersInput) { exportPlan(kind: VENDOR, id: $id, answers: $answers) { ${PLAN} } }`;
  return (await world.ask<Row>(query, { id, answers })).exportPlan;
}

/** Everything under a code in CMiC's own tables. */
export async function underCode(world: World, code: string) {
  const [partners, homes, vendors] = await Promise.all([
    world.cmic.rows<Row>('businesspartner'),
    world.cmic.rows<Row>('bpaddresses'),
    world.cmic.rows<Row>('apvendor'),
  ]);
  return {
    partners: partners.filter((row) => row.BpCode === code),
    homes: homes.filter((row) => row.BpadBpCode === code),
    vendors: vendors.filter((row) => row.BpvenBpCode === code),
  };
}

/** Looks at both sides of an exported vendor: one partner, one address, one vendor, our mark and one active link. */
export async function expectVendorExported(world: World, id: string, code: string, name: string): Promise<void> {
  const { partners, homes, vendors } = await underCode(world, code);
  expect([partners.length, homes.length, vendors.length]).toEqual([1, 1, 1]);
  expect(vendors[0]).toMatchObject({ BpvenCompCode: 'ZZ', BpvenBpName: name, BpvenBankAccNum1: null });
  expect(partners[0]).toMatchObject({ BpName: name, BpRegistrationCode: null });
  const named = (await world.cmic.rows<Row>('businesspartner')).filter(({ BpName }) => BpName === name);
  expect(named).toHaveLength(1);
  const marked = (await world.procore.rows<Row>('vendors')).filter(({ origin_id }) => origin_id === `ZZ/${code}`);
  expect(marked).toMatchObject([{ id: Number(id), origin_code: code }]);
  const [link] = await world.store.links.byProcore('VENDOR', [id]);
  expect(link).toMatchObject({ cmicId: `ZZ/${code}`, state: 'ACTIVE', adoptedMark: null });
}

/** Enters a business partner in CMiC itself, as people do on its screens. */
export async function enterPartner(world: World, code: string, name: string, more: Row = {}): Promise<void> {
  const { cmic } = world.config;
  const answer = await fetch(`${cmic?.apiUrl}/sys-rest-api/rest/1/businesspartner`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${cmic?.username}:${cmic?.password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      BpCode: code,
      BpName: name,
      BpAbbrevCode: code,
      BpDispatchFlag: 'N',
      BpPrequalRequiredFlag: 'N',
      BpVUuid: '',
      ...more,
    }),
  });
  if (!answer.ok) throw new Error(`CMiC answered ${answer.status}: ${await answer.text()}`);
}
