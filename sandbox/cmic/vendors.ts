import type { Story } from '../story/types.ts';
import { ruleBroken } from './errors.ts';
import { type CmicVendor, cmicVendors } from './partners.ts';
import { defineResource, str } from './resource.ts';
import { seedRow } from './seed-row.ts';
import type { Context, Row, Value } from './types.ts';

const ADDRESS = 'Add1(40) Add2(40) Add3(40) RegionCode(4) Country PostalCode ContactName Phone Fax Email';
const ACCOUNTS = ['Ap', 'Cash', 'Exp', 'Ppe', 'Disc', 'Hldbk']
  .map((kind) => `Bpven${kind}DeptCode Bpven${kind}AccCode`)
  .join(' ');

/** A vendor: a business partner in one company. It may be used in a new document only when it is active and allows transactions. */
export const apvendor = defineResource({
  name: 'apvendor',
  title: 'AP Vendor',
  base: 'ap-rest-api/rest/1',
  prefix: 'Bpven',
  methods: ['GET', 'POST', 'PATCH'],
  key: ['BpvenCompCode', 'BpvenBpCode'],
  members: {
    text: `BpvenCompCode(8) BpvenCompName BpvenBpCode(8) BpvenBpName ${prefixed('BpvenPay')} ${prefixed('BpvenOrd')} BpvenWebSite BpvenClassCode
      BpvenStatusCode(1) BpvenTermCode(6) Bpven1099Code BpvenCurrCode(3) BpvenInvSerCode BpvenDistTypeCode BpvenTax1Code BpvenTax2Code BpvenTax3Code
      BpvenTax4Code BpvenTax5Code BpvenTaxlic1 BpvenTaxlic2 BpvenTaxlic3 BpvenTaxlic4 BpvenTaxlic5 BpvenEmpNo ${ACCOUNTS}
      BpvenBankCode BpvenBankAccNum1 BpvenBankAccNum2 BpvenBankAccNum3 BpvenIbanNum BpvenSwiftBicCode BpvenPaymodeId BpvenEftPaymentType BpvenBuyCode
      BpvenPrefContactMth BpvenDefaultPayCode Bpven5018RepFlag`,
    flag: 'BpvenActiveFlag BpvenAllowTranFlag BpvenOneTimeFlag BpvenUseApctrlComplFlag BpvenSpecialTermsFlag BpvenEftFlag BpvenCheckMergeFlag',
    number: 'BpvenHldbkPc',
    timestamp: 'BpIuCreateDate BpIuUpdateDate',
  },
  required: 'BpvenCompCode BpvenBpCode BpvenTermCode BpvenSpecialTermsFlag BpvenCurrCode',
  readOnly: 'BpvenCompName BpvenBpName BpIuCreateDate BpIuUpdateDate',
  lookedUp:
    'BpvenCompName BpvenBpName BpvenStatusCode BpvenActiveFlag BpvenAllowTranFlag BpvenUseApctrlComplFlag BpIuCreateDate BpIuUpdateDate',
  finders: {
    selectByDate: { auditDate: 'changed' },
    // Its author could not make it select by company; neither does it here.
    ApVendorFinder: { CompCode: 'ignored' },
  },
  batch: true,
  create: createVendor,
  update: (row, change, cmic) => void checkTerms({ ...row, ...change }, cmic),
});

/** The payment terms that are set up in every company of this installation. */
export const TERMS = ['NET15', 'NET30', 'NET45', 'NET60', 'PWP'];

/** Terms and currency are those of the company; answers it. */
function checkTerms(row: Row, { db }: Context): Row {
  const [company] = db.table('glcompany').where({ CompCode: row.BpvenCompCode ?? null });
  if (!company)
    throw ruleBroken('AP-10101', `Company Code ${str(row.BpvenCompCode)} is not set up in AP.`, 'BpvenCompCode');
  if (!TERMS.includes(str(row.BpvenTermCode))) {
    throw ruleBroken(
      'AP-10103',
      `Terms Code ${str(row.BpvenTermCode)} is not valid for Company Code ${str(row.BpvenCompCode)}.`,
      'BpvenTermCode',
    );
  }
  if (row.BpvenCurrCode !== company.CompCurrCode) {
    throw ruleBroken(
      'AP-10104',
      `Currency Code ${str(row.BpvenCurrCode)} is not valid for Company Code ${str(row.BpvenCompCode)}.`,
      'BpvenCurrCode',
    );
  }
  return company;
}

function createVendor(row: Row, cmic: Context): void {
  const { db } = cmic;
  row.BpvenBpCode = str(row.BpvenBpCode).toUpperCase();
  const [partner] = db.table('businesspartner').where({ BpCode: row.BpvenBpCode });
  if (!partner)
    throw ruleBroken(
      'AP-10102',
      `Business Partner Code ${str(row.BpvenBpCode)} is not valid. Vendor Code cannot be created.`,
      'BpvenBpCode',
    );
  if (partner.BpActiveFlag === 'N') {
    throw ruleBroken('AP-10105', `Business Partner Code ${str(row.BpvenBpCode)} is not active.`, 'BpvenBpCode');
  }
  const company = checkTerms(row, cmic);
  const copies: Row = { BpvenCompName: value(company, 'CompName'), BpvenBpName: value(partner, 'BpName') };
  const pairs = {
    Add1: 'BpAdd1',
    Add2: 'BpAdd2',
    Add3: 'BpAdd3',
    RegionCode: 'BpRegionCode',
    Country: 'BpCountry',
    PostalCode: 'BpPostalCode',
    Phone: 'BpPhone',
    Email: 'BpEmail',
  };
  for (const [name, from] of Object.entries(pairs))
    copies[`BpvenPay${name}`] = row[`BpvenPay${name}`] ?? value(partner, from);
  Object.assign(row, copies, {
    BpIuCreateDate: value(partner, 'BpIuCreateDate'),
    BpIuUpdateDate: value(partner, 'BpIuUpdateDate'),
  });
  row.BpvenStatusCode ??= 'A';
  row.BpvenActiveFlag ??= 'Y';
  row.BpvenAllowTranFlag ??= 'Y';
  row.BpvenUseApctrlComplFlag ??= 'Y';
  db.table('businesspartner').change(partner, { BpVendorStatusFlag: 'Y' });
}

/** The vendor of a new document, or a refusal that names the attribute. */
export function vendorUsable(
  cmic: Context,
  company: Value | undefined,
  code: Value | undefined,
  attribute: string,
): Row {
  const [vendor] = cmic.db.table('apvendor').where({ BpvenCompCode: company ?? null, BpvenBpCode: code ?? null });
  const name = `Vendor Code ${str(code)}`;
  if (!vendor) throw ruleBroken('AP-10111', `${name} is not valid for Company Code ${str(company)}.`, attribute);
  if (vendor.BpvenActiveFlag !== 'Y' || vendor.BpvenAllowTranFlag !== 'Y') {
    throw ruleBroken(
      'AP-10112',
      `${name} does not allow transactions. Vendor status = ${str(vendor.BpvenStatusCode)}.`,
      attribute,
    );
  }
  return vendor;
}

export function apvendorRows(story: Story): Row[] {
  const names = new Map(story.companies.map((company) => [company.code, company]));
  return cmicVendors(story).map((vendor, index) => {
    const company = names.get(vendor.company);
    return seedRow(apvendor, index, {
      BpvenCompCode: vendor.company,
      BpvenCompName: company?.name ?? null,
      BpvenBpCode: vendor.code,
      BpvenBpName: vendor.name,
      BpvenStatusCode: vendor.status,
      BpvenActiveFlag: vendor.status === 'I' ? 'N' : 'Y',
      BpvenAllowTranFlag: vendor.status === 'A' ? 'Y' : 'N',
      BpvenTermCode: TERMS[index % 3] ?? null,
      BpvenSpecialTermsFlag: 'N',
      BpvenCurrCode: company?.currency ?? null,
      BpvenHldbkPc: index % 4 === 3 ? null : 10,
      BpvenUseApctrlComplFlag: 'Y',
      // A third value beside Y and N, as recorded.
      Bpven5018RepFlag: 'X',
      ...payAddress(vendor),
      ...sensitive(index),
    });
  });
}

function payAddress(vendor: CmicVendor): Row {
  return {
    BpvenPayAdd1: vendor.street,
    BpvenPayAdd2: vendor.suite || null,
    BpvenPayAdd3: vendor.city,
    BpvenPayRegionCode: vendor.state,
    BpvenPayPostalCode: vendor.zip,
    BpvenPayCountry: vendor.country,
    BpvenPayPhone: vendor.phone,
    BpvenPayEmail: vendor.email,
  };
}

/** Bank and tax-licence members: they are here so that a client can prove that it neither asks for nor shows them. */
function sensitive(index: number): Row {
  return {
    BpvenBankCode: 'FNB',
    BpvenBankAccNum1: String(7_310_000_000 + index * 10_007),
    BpvenIbanNum: `US00FNBK${String(5_550_000_000 + index * 7_001)}`,
    BpvenSwiftBicCode: 'FNBKUS33',
    BpvenPaymodeId: `PM-${4000 + index}`,
    BpvenTaxlic1: `TL-${90_000 + index * 13}`,
    BpvenEftFlag: 'Y',
  };
}

function prefixed(prefix: string): string {
  return ADDRESS.split(' ')
    .map((name) => prefix + name)
    .join(' ');
}

function value(row: Row, name: string): Value {
  return row[name] ?? null;
}
