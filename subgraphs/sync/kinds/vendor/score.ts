import { type Evidence, scoreOf, wordEvidence } from '../../matching/evidence.ts';
import { addressWords, hasLoneWord, likeness, namesIn, nameWords, phoneDigits, taxKey } from '../../matching/words.ts';

export { nameWords, phoneDigits } from '../../matching/words.ts';

/** What is compared of a vendor, from either side. */
export interface Candidate {
  id: string;
  name: string;
  /** Its legal and trade names. */
  otherNames?: readonly (string | null)[];
  phone: string | null;
  /** Street, suite, city and postal code as the source has them, in any order. */
  address: (string | null)[];
  /** The tax registration. It is compared and never shown. */
  taxId?: string | null;
  /** Its code in CMiC; of a Procore vendor the one that its mark or ERP id names. */
  code?: string | null;
}

/** How alike two vendors are, 0 to 1 with two decimals, and what speaks for and against it. */
export interface Score {
  score: number;
  reasons: string[];
}

/**
 * The weight of each kind of evidence; what one side does not tell is left out and the rest counts more. A tax id weighs as much as all the rest: another one keeps the same name at the
 * same place below what is suggested (a sister company), the same one finds a firm that was renamed.
 */
const WEIGHTS = { name: 0.7, phone: 0.15, address: 0.15, taxId: 1, code: 0.3 };

/** How alike the names alone are, 0 to 1: of the two that are most alike, where one of them has several. */
export function nameLikeness(a: Candidate, b: Candidate): number {
  return namePair(prepared(a), prepared(b)).alike;
}

/** Whether both tell the same tax id, however it is written. Pure. */
export function isSameTaxId(a: Candidate, b: Candidate): boolean {
  const { taxId } = prepared(a);
  return taxId !== '' && taxId === prepared(b).taxId;
}

/** Scores a pair. Pure. */
export function scorePair(a: Candidate, b: Candidate): Score {
  const evidence = vendorEvidence(a, b);
  return { score: scoreOf(evidence), reasons: evidence.map(({ text }) => text) };
}

/** What speaks for and against two vendors being one company; the same from either side. Pure. */
export function vendorEvidence(a: Candidate, b: Candidate): Evidence[] {
  const [left, right] = [prepared(a), prepared(b)];
  const isNamed = ({ names }: Prepared) => names.some((words) => words.length > 0);
  const evidence = isNamed(left) && isNamed(right) ? [nameEvidence(a, b)] : [];
  if (left.taxId && right.taxId) evidence.push(taxEvidence(left.taxId, right.taxId));
  if (left.code && right.code) {
    const same = left.code === right.code;
    const text = same
      ? "the mark or ERP id in Procore is this vendor's code"
      : 'the mark or ERP id in Procore names another code';
    evidence.push({ kind: 'CODE', likeness: same ? 1 : 0, weight: WEIGHTS.code, text });
  }
  if (left.phone && right.phone) {
    const same = left.phone === right.phone;
    const text = same ? 'same phone' : 'another phone';
    evidence.push({ kind: 'PHONE', likeness: same ? 1 : 0, weight: WEIGHTS.phone, text });
  }
  if (left.address.length > 0 && right.address.length > 0) {
    const alike = likeness(left.address, right.address);
    evidence.push(wordEvidence('ADDRESS', { one: 'address', many: 'addresses' }, alike, WEIGHTS.address));
  }
  return evidence;
}

function nameEvidence(a: Candidate, b: Candidate): Evidence {
  const { alike, isFirst } = namePair(prepared(a), prepared(b));
  const what = isFirst ? 'name' : 'legal or trade name';
  const [left = [], right = []] = [prepared(a).names[0], prepared(b).names[0]];
  const hasMore = alike < 1 && left.length !== right.length;
  const hasOther = alike < 1 && !hasMore && hasLoneWord(left, right);
  const doubt = hasMore ? ', one has a word more' : hasOther ? ', each has a word of its own' : '';
  const text =
    isFirst && a.name === b.name
      ? 'same name'
      : alike === 1
        ? `same ${what} but for "&", punctuation, word order or legal form`
        : `${what}s are ${Math.round(alike * 100)} % alike${doubt}`;
  // "Kestrel" and "Kestrel West" may be a firm and its branch, and "Kestrel East" another one, however alike the rest is.
  return { kind: 'NAME', likeness: alike, weight: WEIGHTS.name, text, ...(doubt ? { isDoubtful: true } : {}) };
}

/** The same digits but for one that is wrong, missing or swapped count half: people type them, and spreadsheets take a zero at the beginning away. */
function taxEvidence(a: string, b: string): Evidence {
  if (a === b) return { kind: 'TAX_ID', likeness: 1, weight: WEIGHTS.taxId, text: 'same tax id' };
  return isSlip(a, b)
    ? { kind: 'TAX_ID', likeness: 0.5, weight: WEIGHTS.taxId, text: 'tax ids that differ in one place' }
    : { kind: 'TAX_ID', likeness: 0, weight: WEIGHTS.taxId, text: 'another tax id' };
}

/** Two different texts that one wrong, missing or swapped sign makes one. */
function isSlip(a: string, b: string): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < few.length && few[at] === many[at]) at += 1;
  if (few.length !== many.length) return few.slice(at) === many.slice(at + 1);
  const isSwapped = few[at] === many[at + 1] && few[at + 1] === many[at] && few.slice(at + 2) === many.slice(at + 2);
  return few.slice(at + 1) === many.slice(at + 1) || isSwapped;
}

/** The pair of names that is most alike; the main names win a tie. */
function namePair(a: Prepared, b: Prepared): { alike: number; isFirst: boolean } {
  let best = { alike: likeness(a.names[0] ?? [], b.names[0] ?? []), isFirst: true };
  if (best.alike === 1 || (a.names.length === 1 && b.names.length === 1)) return best;
  for (const left of a.names)
    for (const right of b.names) {
      const alike = likeness(left, right);
      if (alike > best.alike) best = { alike, isFirst: false };
    }
  return best;
}

interface Prepared {
  /** The words of each of its names, the main name first. */
  names: string[][];
  /** The same in the form of nameKey. */
  keys: string[];
  phone: string;
  address: string[];
  taxId: string;
  code: string;
}

/** In a large directory a vendor is compared with many: its words are found once. */
const known = new WeakMap<Candidate, Prepared>();

/** What a vendor is compared by. */
export function prepared(candidate: Candidate): Prepared {
  const there = known.get(candidate);
  if (there) return there;
  const { name, otherNames = [], phone, address, taxId, code } = candidate;
  const [main = name, ...inside] = namesIn(name);
  const others = [...inside, ...otherNames.flatMap((each) => each ?? [])].map(nameWords);
  const names = [nameWords(main), ...others.filter((words) => words.length > 0)];
  const made = {
    names,
    keys: names.map((words) => [...words].sort().join(' ')),
    phone: phoneDigits(phone),
    address: addressWords(address),
    taxId: taxKey(taxId),
    code: code ?? '',
  };
  known.set(candidate, made);
  return made;
}

/** Each name of a vendor in the one form in which decisions about names are kept. */
export function nameKeys(candidate: Candidate): readonly string[] {
  return prepared(candidate).keys;
}
