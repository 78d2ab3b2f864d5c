import { formProblem } from '../../../cmic/form.ts';
import type { PartnerAddressDraft, PartnerDraft, VendorDraft } from '../../../cmic/kinds/vendor/draft.ts';
import type {
  CmicBusinessPartnerRecord,
  CmicPartnerAddressRecord,
  CmicVendorRecord,
} from '../../../cmic/kinds/vendor/record.ts';
import type { LimitName } from '../../../cmic/limits.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';

type CmicAddress = NonNullable<PartnerDraft['address']>;

/** What is to stand in CMiC. */
export interface VendorDrafts {
  partner: PartnerDraft;
  /** Null where Procore knows no street, which CMiC asks for. */
  home: PartnerAddressDraft | null;
  vendor: VendorDraft;
}

/** Maps a Procore vendor (procore reference, 8.1): street and city are CMiC's first and third line. Never a tax id, never a bank account. The code fits; see `textProblems` for the rest. Pure. */
export function draftVendor(
  vendor: ProcoreVendorRecord,
  code: string,
  answers: Answers,
  { company, currency }: { company: string; currency: string },
): VendorDrafts {
  const address = addressOf(vendor);
  const { website } = vendor;
  const contact = { contactName: null, phone: vendor.phone, email: vendor.email };
  return {
    partner: { code, name: nameOf(vendor, answers), address, website, ...contact },
    home:
      address === null || address.line1 === null
        ? null
        : { partner: code, type: null, isPrimary: true, address: { ...address, line1: address.line1 }, ...contact },
    vendor: { company, code, terms: null, currency, address, website, ...contact },
  };
}

/** Texts that CMiC cannot keep; nothing is cut to fit. Pure. */
export function textProblems(vendor: ProcoreVendorRecord, answers: Answers): Problem[] {
  const { street, city, state } = vendor.address;
  const name = nameOf(vendor, answers);
  const tooLong = (limit: LimitName, what: string, text: string | null, path: string[], fix: string) => {
    const found = text === null && limit !== 'businessPartnerName' ? null : formProblem(limit, text ?? '');
    if (!found) return [];
    const told =
      found.problem === 'EMPTY'
        ? `The ${what} is empty.`
        : `The ${what} "${text}" does not fit CMiC's ${found.longest} characters.`;
    return [problem('BAD_INPUT', told, path, fix)];
  };
  const given = (answers.description ?? null) !== null;
  const shorten = 'Shorten it in Procore; nothing is cut.';
  return [
    ...tooLong(
      'businessPartnerName',
      'name',
      name,
      given ? ['input', 'answers', 'description'] : ['name'],
      'Give the name that it is to have in CMiC as the description of the answers.',
    ),
    ...tooLong('addressLine', 'street', street, ['address', 'street'], shorten),
    ...tooLong('addressLine', 'city', city, ['address', 'city'], shorten),
    ...tooLong('region', 'state', state, ['address', 'state'], shorten),
  ];
}

/** What differs between a partner in CMiC and the one that we would write, in words; empty when it is the same. A partner bears no reference of ours: name and address tell. Pure. */
export function partnerDifferences(partner: CmicBusinessPartnerRecord, { partner: draft }: VendorDrafts): string[] {
  const found = addressDifferences(partner.address, draft.address);
  if (!same(partner.name, draft.name)) found.unshift(`it is "${partner.name}"`);
  if (partner.isActive === false) found.push('it is inactive');
  return found;
}

/** As `partnerDifferences`, for the partner's address. Pure. */
export function homeDifferences({ address }: CmicPartnerAddressRecord, { home }: VendorDrafts): string[] {
  return addressDifferences(address, home?.address ?? null);
}

/** As `partnerDifferences`, for a vendor that our run sent before. Pure. */
export function vendorDifferences(vendor: CmicVendorRecord, { partner, vendor: draft }: VendorDrafts): string[] {
  const found = addressDifferences(vendor.address, draft.address);
  return same(vendor.name, partner.name) ? found : [`it is "${vendor.name}"`, ...found];
}

/** The name that it goes by in CMiC: the approver's description, else Procore's own. */
export function nameOf({ name }: ProcoreVendorRecord, { description }: Answers): string {
  return description ?? name ?? '';
}

function addressOf({ address: { street, city, state, zip, country } }: ProcoreVendorRecord): CmicAddress | null {
  const address = { line1: street, line2: null, line3: city, region: state, postalCode: zip, country };
  return Object.values(address).some((part) => part !== null) ? address : null;
}

/** What only one side tells is no difference: CMiC copies what a partner has to its vendor. */
function addressDifferences(there: CmicAddress | null, ours: CmicAddress | null): string[] {
  if (!there || !ours) return [];
  const members = ['line1', 'line3', 'region', 'postalCode'] as const;
  const differ = members.some((member) => there[member] && ours[member] && !same(there[member], ours[member]));
  return differ ? [`its address is ${[there.line1, there.line3, there.postalCode].filter(Boolean).join(', ')}`] : [];
}

function same(a: string, b: string): boolean {
  return a.trim().toUpperCase() === b.trim().toUpperCase();
}
