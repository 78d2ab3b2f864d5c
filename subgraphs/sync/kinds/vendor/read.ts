import { allRows } from '../../../../kernel/pages.ts';
import { formProblem } from '../../../cmic/form.ts';
import type {
  CmicBusinessPartnerRecord,
  CmicPartnerAddressRecord,
  CmicVendorRecord,
} from '../../../cmic/kinds/vendor/record.ts';
import { vendorId } from '../../../cmic/kinds/vendor/record.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import { pick } from '../../../procore/rows.ts';
import { readableRows } from '../../importing/entries.ts';
import type { Link } from '../../link/link.ts';
import { type MarkReading, readMark } from '../../link/marks.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { cmicCandidate, createRivals, procoreCandidate } from './alike.ts';
import { codeBeginnings, freeCode, squeezed } from './code.ts';
import { draftVendor, partnerDifferences } from './draft.ts';
import { isSameTaxId, type Score, scorePair } from './score.ts';
import { readTaxIds } from './tax-ids.ts';

/** From this score on a vendor of CMiC is shown as one that it may be. */
const LEAST_SHOWN = 0.6;

/** So many are shown. */
const MOST_SHOWN = 5;

/** A vendor of CMiC that may be the same company. */
export interface Alike extends Score {
  id: string;
  name: string;
  /** The Procore vendor that it is linked to. */
  linkedTo: string | null;
  /** Both tell one tax id: the same company, whatever it is called by now. */
  sameTaxId: boolean;
}

/** Everything that the export of one vendor is decided on. */
export interface VendorSource {
  vendor: ProcoreVendorRecord;
  link: Link | null;
  mark: MarkReading;
  /** The code that it goes by in CMiC: the approver's, chosen before, or a free one that we propose. Null where none can be proposed. */
  code: string | null;
  /** Another code that is free, where this one is not. */
  suggestion: string | null;
  partner: CmicBusinessPartnerRecord | null;
  home: CmicPartnerAddressRecord | null;
  /** The vendor of our company under the code. */
  existing: CmicVendorRecord | null;
  /** It was sent by this very transfer, and so is ours. */
  sent: boolean;
  /** The Procore vendor that bears the mark which this one would get. */
  holder: string | null;
  /** Best first. */
  alike: Alike[];
  /** Vendors of CMiC that could not be read, and so not be compared. */
  unreadable: number;
  /** Codes under which an earlier try wrote a partner. */
  elsewhere: string[];
  /** A send under another code may still land. */
  elsewhereUnknown: boolean;
}

/** Reads both sides; null when Procore has no such vendor. CMiC's vendors are read whole: who only looks like somebody cannot be asked for. */
export async function readVendor(
  deps: SyncDeps,
  id: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<VendorSource | null> {
  const [found, [link]] = await Promise.all([
    deps.procore.vendor.byIds([id]),
    deps.store.links.byProcore('VENDOR', [id]),
  ]);
  const vendor = pick(found, id);
  if (!vendor) return null;
  const entries = await allRows(deps.cmic.vendor.entries());
  const vendors = readableRows(entries);
  const codes = new Set(vendors.map(({ code }) => code));
  const beginnings = codeBeginnings(vendor);
  const isSame = (partner: CmicBusinessPartnerRecord) => {
    const place = { company: deps.companyCode, currency: deps.settings.currency };
    return partnerDifferences(partner, draftVendor(vendor, partner.code, answers, place)).length === 0;
  };
  const code = answers.number ?? transfer?.number ?? (await freeCode(deps, beginnings, codes, isSame));
  const sent = code !== null && wasSent(transfer, vendorId(deps.companyCode, code));
  const [there, alike, earlier] = await Promise.all([
    readUnder(deps, code),
    readAlike(deps, vendor, sent && code !== null ? vendors.filter((each) => each.code !== code) : vendors),
    writtenElsewhere(deps, transfer, code),
  ]);
  const isTaken = (there.existing !== null || there.partner !== null) && !sent;
  return {
    vendor,
    link: link ?? null,
    mark: readMark(vendor.originId, deps.companyCode, 2, deps.settings),
    code,
    suggestion: isTaken && code ? await freeCode(deps, [squeezed(code), ...beginnings], codes, isSame) : null,
    ...there,
    sent,
    alike,
    unreadable: entries.length - vendors.length,
    ...earlier,
  };
}

/** Whether this transfer sent the vendor itself, whatever became of it but a refusal. */
export function wasSent(transfer: Transfer | null, cmicId: string): boolean {
  const writes = transfer?.writes ?? [];
  return writes.some(
    ({ resource, key, outcome }) => resource === 'apvendor' && key === cmicId && outcome !== 'REFUSED',
  );
}

async function readUnder(deps: SyncDeps, code: string | null) {
  if (code === null || formProblem('vendor', code)) return { partner: null, home: null, existing: null, holder: null };
  const { vendor } = deps.cmic;
  const cmicId = vendorId(deps.companyCode, code);
  const [partner, existing, holder] = await Promise.all([
    vendor.findPartner(code),
    vendor.find({ company: deps.companyCode, code }),
    deps.procore.vendor.byOriginId(cmicId),
  ]);
  const home = partner && (await vendor.findAddress(code, null));
  return { partner, home, existing, holder: holder?.id ?? null };
}

async function readAlike(deps: SyncDeps, vendor: ProcoreVendorRecord, vendors: CmicVendorRecord[]): Promise<Alike[]> {
  // CMiC keeps them with its partners, in a list of their own: it is read where there is one to compare.
  const taxIds = vendor.taxId === null ? new Map<string, string>() : await readTaxIds(deps);
  const rivals = createRivals(vendors.map((each) => cmicCandidate(each, taxIds.get(each.code) ?? null)));
  const candidate = procoreCandidate(vendor);
  const same = rivals.same(candidate);
  const shown = [...new Set([...(same ? [same] : []), ...rivals.of(candidate)])]
    .map((rival) => ({
      id: rival.id,
      name: rival.name,
      sameTaxId: isSameTaxId(candidate, rival),
      ...scorePair(candidate, rival),
    }))
    .filter(({ score, sameTaxId }) => score >= LEAST_SHOWN || sameTaxId)
    .sort((a, b) => Number(b.sameTaxId) - Number(a.sameTaxId) || b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SHOWN);
  const links = await deps.store.links.byCmic(
    'VENDOR',
    shown.map(({ id }) => id),
  );
  return shown.map((each, index) => ({ ...each, linkedTo: links[index]?.procoreId ?? null }));
}

/** One vendor is one partner: another code goes ahead only when nothing was written under the old one, and nothing can be any more (design, section 5, Numbers). */
async function writtenElsewhere(deps: SyncDeps, transfer: Transfer | null, code: string | null) {
  const earlier = (transfer?.writes ?? []).filter(
    ({ resource, outcome, key }) => resource === 'businesspartner' && outcome !== 'REFUSED' && key !== code,
  );
  // Told before the look: what is absent afterwards was not on its way any more.
  const late = deps.clock.now().getTime() - deps.settings.waits.lateWriteMs;
  const standing = await Promise.all(earlier.map(({ key }) => deps.cmic.vendor.findPartner(key)));
  return {
    elsewhere: earlier.filter((_, index) => standing[index]).map(({ key }) => key),
    elsewhereUnknown: earlier.some(
      ({ outcome, at }, index) => !standing[index] && outcome !== 'DONE' && Date.parse(at) > late,
    ),
  };
}
