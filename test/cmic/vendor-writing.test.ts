import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DUPLICATE_KEY } from '../../subgraphs/cmic/error-text.ts';
import type { PartnerAddressDraft, PartnerDraft, VendorDraft } from '../../subgraphs/cmic/kinds/vendor/draft.ts';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(() => cmic.server.reset());

const vendors = () => cmic.system.clients.vendor;
const writes = async () => (await cmic.calls()).filter(({ method }) => method !== 'GET');
const address = {
  line1: '12 Mill Lane',
  line2: 'Suite 4',
  line3: 'Albany',
  region: 'NY',
  postalCode: '12207',
  country: 'US',
};
const contact = { contactName: 'R. Moss', phone: '518-555-0117', email: 'office@lonepine.example' };
const partner: PartnerDraft = {
  code: 'LONEPINE',
  name: 'Lone Pine Landscaping',
  address,
  ...contact,
  website: null,
};
const home: PartnerAddressDraft = { partner: 'LONEPINE', type: null, isPrimary: true, address, ...contact };
const vendor: VendorDraft = {
  company: 'ZZ',
  code: 'LONEPINE',
  terms: null,
  currency: 'USD',
  address,
  ...contact,
  website: null,
};

describe('writing a vendor', () => {
  test('partner, address and vendor are entered one after the other and read back', async () => {
    expect(await vendors().findPartner('LONEPINE')).toBeNull();
    expect(await vendors().createPartner(partner, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(await vendors().findPartner('LONEPINE')).toMatchObject({
      name: 'Lone Pine Landscaping',
      isVendor: false,
      isActive: true,
      address,
    });
    expect(await vendors().findAddress('LONEPINE', null)).toBeNull();
    expect(await vendors().createAddress(home, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(await vendors().findAddress('LONEPINE', null)).toMatchObject({ type: 'MAIN', isPrimary: true, address });
    expect(await vendors().find({ company: 'ZZ', code: 'LONEPINE' })).toBeNull();
    expect(await vendors().createVendor(vendor, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(await vendors().find({ company: 'ZZ', code: 'LONEPINE' })).toMatchObject({
      id: 'ZZ/LONEPINE',
      name: 'Lone Pine Landscaping',
      isActive: true,
      allowsTransactions: true,
      terms: 'NET30',
      address,
      email: 'office@lonepine.example',
    });
    expect(await vendors().findPartner('LONEPINE')).toMatchObject({ isVendor: true });
  });

  test('what is sent bears no bank and no tax member, and is the body that was shown', async () => {
    const id = randomUUID();
    await vendors().createPartner(partner, id);
    await vendors().createAddress(home, randomUUID());
    await vendors().createVendor(vendor, randomUUID());
    const sent = await writes();
    expect(sent).toHaveLength(3);
    expect(sent[0]).toMatchObject({ method: 'POST', requestId: id, body: vendors().partnerBody(partner) });
    expect(sent[1]?.body).toEqual(vendors().addressBody(home));
    expect(sent[2]?.body).toEqual(vendors().vendorBody(vendor));
    expect(JSON.stringify(sent.map(({ body }) => body))).not.toMatch(/Bank|Iban|Swift|Tax|Registration|Paymode|1099/);
    expect(vendors().partnerBody(partner)).toMatchObject({
      BpCode: 'LONEPINE',
      BpAbbrevCode: 'LONEPINE',
      BpDispatchFlag: 'N',
      BpPrequalRequiredFlag: 'N',
      BpVUuid: '',
    });
  });

  test('a code that is taken is refused as a duplicate key; a vendor without a partner with the reason', async () => {
    expect(await vendors().createPartner({ ...partner, code: 'ACME' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      code: DUPLICATE_KEY,
    });
    expect(await vendors().createVendor(vendor, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('Business Partner Code LONEPINE'),
    });
    expect(await vendors().createVendor({ ...vendor, code: 'ACME', terms: 'NEVER' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('Terms Code NEVER'),
    });
  });

  test('another company reads no vendor of ours under its code, and gets none', async () => {
    expect(await vendors().find({ company: 'YY', code: 'CIVIL1' })).toBeNull();
    expect(await vendors().find({ company: 'ZZ', code: 'CIVIL1' })).toBeNull();
    expect(await vendors().findPartner('CIVIL1')).toMatchObject({ code: 'CIVIL1', isVendor: true });
    await expect(vendors().createVendor({ ...vendor, company: 'YY' }, randomUUID())).rejects.toThrow('is refused');
    expect(await writes()).toEqual([]);
  });

  test.each([
    ['a code of nine characters', { code: 'LONEPINES' }, "longer than CMiC's 8 characters"],
    ['a code in small letters', { code: 'LonePine' }, 'not in capitals'],
    ['a code with a quote', { code: 'LONE"P' }, 'has a quote'],
    ['no code', { code: '' }, 'is empty'],
    ['a name of 51 characters', { name: 'x'.repeat(51) }, "longer than CMiC's 50 characters"],
    ['a street of 41 characters', { address: { ...address, line1: 'x'.repeat(41) } }, 'address.line1'],
    ['a region in words', { address: { ...address, region: 'New York' } }, 'address.region'],
  ])('%s is refused before anything is sent', async (_, change, message) => {
    await expect(vendors().createPartner({ ...partner, ...change }, randomUUID())).rejects.toThrow(message);
    expect(await writes()).toEqual([]);
  });
});
