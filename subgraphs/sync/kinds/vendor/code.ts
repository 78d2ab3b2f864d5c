import type { CmicBusinessPartnerRecord } from '../../../cmic/kinds/vendor/record.ts';
import { limits } from '../../../cmic/limits.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import type { SyncDeps } from '../../system.ts';
import { nameWords } from './score.ts';

/** So many codes are tried behind each beginning: LONEPINE, LONEPIN2 ... LONEPI20. */
const MOST_TRIES = 20;

/** What a code may begin with: Procore's ERP id of the vendor, its abbreviated name, its name; capitals and digits, at most eight. Pure. */
export function codeBeginnings({ originCode, abbreviatedName, name }: ProcoreVendorRecord): string[] {
  return unique([originCode, abbreviatedName, nameWords(name ?? '').join('')].map((text) => squeezed(text ?? '')));
}

/** The codes that are tried, in their order. Pure. */
export function codeCandidates(beginnings: readonly string[]): string[] {
  const numbered = (beginning: string) =>
    Array.from({ length: MOST_TRIES - 1 }, (_, index) => `${index + 2}`).map(
      (digits) => beginning.slice(0, limits.vendor - digits.length) + digits,
    );
  return unique(beginnings.filter((each) => each !== '').flatMap((beginning) => [beginning, ...numbered(beginning)]));
}

/**
 * The first code that is free: of partners, since a partner is one for all companies, and of vendors. A partner alone that `isSame` is the same company, of which an earlier try left it, is
 * no stranger: passing it by would make a second one. Null when none is free.
 */
export async function freeCode(
  deps: SyncDeps,
  beginnings: readonly string[],
  vendorCodes: ReadonlySet<string>,
  isSame: (partner: CmicBusinessPartnerRecord) => boolean,
): Promise<string | null> {
  const candidates = codeCandidates(beginnings).filter((code) => !vendorCodes.has(code));
  const partners = await deps.cmic.vendor.partners(candidates);
  const found = candidates.find((code) => {
    const partner = partners.get(code);
    return partner === undefined || (!(partner instanceof Error) && isSame(partner));
  });
  return found ?? null;
}

/** `Côté & Fils, Inc.` is `COTEFILS` before it is cut. */
export function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, limits.vendor);
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code) => code !== ''))];
}
