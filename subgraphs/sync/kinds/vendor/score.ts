/** What is compared of a vendor, from either side. */
export interface Candidate {
  id: string;
  name: string;
  phone: string | null;
  /** Street, suite, city and postal code as the source has them, in any order. */
  address: (string | null)[];
}

/** How alike two vendors are, 0 to 1 with two decimals, and what speaks for and against it. */
export interface Score {
  score: number;
  reasons: string[];
}

/** Words that name a legal form, not the company. */
const LEGAL = new Set([
  'inc',
  'incorporated',
  'llc',
  'ltd',
  'limited',
  'co',
  'company',
  'corp',
  'corporation',
  'lp',
  'llp',
  'pc',
  'the',
]);

/** The weight of each kind of evidence; what one side does not tell is left out and the rest counts more. */
const WEIGHTS = { name: 0.7, phone: 0.15, address: 0.15 };

/** The words of a name that tell companies apart: "&" is "and", punctuation and legal forms are nothing, order does not matter. */
export function nameWords(name: string): string[] {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/&|\+/g, ' and ')
    // "L.L.C." is one word.
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ');
  const words = plain.split(' ').filter((word) => word !== '' && word !== 'and');
  const telling = words.filter((word) => !LEGAL.has(word));
  return telling.length > 0 ? telling : words;
}

/** How alike the names alone are, 0 to 1. */
export function nameLikeness(a: Candidate, b: Candidate): number {
  return likeness(prepared(a).name, prepared(b).name);
}

/** Scores a pair. Pure. */
export function scorePair(a: Candidate, b: Candidate): Score {
  const reasons: string[] = [];
  const parts: { weight: number; value: number }[] = [];
  const [preparedA, preparedB] = [prepared(a), prepared(b)];
  const name = nameLikeness(a, b);
  parts.push({ weight: WEIGHTS.name, value: name });
  reasons.push(
    a.name === b.name
      ? 'same name'
      : name === 1
        ? 'same name but for "&", punctuation, word order or legal form'
        : `names are ${Math.round(name * 100)} % alike`,
  );
  const [phoneA, phoneB] = [preparedA.phone, preparedB.phone];
  if (phoneA && phoneB) {
    parts.push({ weight: WEIGHTS.phone, value: phoneA === phoneB ? 1 : 0 });
    reasons.push(phoneA === phoneB ? 'same phone' : 'another phone');
  }
  const [addressA, addressB] = [preparedA.address, preparedB.address];
  if (addressA.length > 0 && addressB.length > 0) {
    const address = likeness(addressA, addressB);
    parts.push({ weight: WEIGHTS.address, value: address });
    reasons.push(address === 1 ? 'same address' : `addresses are ${Math.round(address * 100)} % alike`);
  }
  const weight = parts.reduce((total, part) => total + part.weight, 0);
  const score = parts.reduce((total, part) => total + part.weight * part.value, 0) / weight;
  return { score: Math.round(score * 100) / 100, reasons };
}

interface Prepared {
  name: string[];
  phone: string;
  address: string[];
}

/** In a large directory a vendor is compared with many: its words are found once. */
const known = new WeakMap<Candidate, Prepared>();

function prepared(candidate: Candidate): Prepared {
  const there = known.get(candidate);
  if (there) return there;
  const { name, phone, address } = candidate;
  const made = { name: nameWords(name), phone: phoneDigits(phone), address: addressWords(address) };
  known.set(candidate, made);
  return made;
}

/** Twice the likeness of the best pairs of words over the number of words: 1 for the same words in any order, and the same from either side. Words that are in both pair with themselves. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [left, right] = [[...a], [...b]];
  for (const word of a) {
    const at = right.indexOf(word);
    if (at < 0) continue;
    right.splice(at, 1);
    left.splice(left.indexOf(word), 1);
  }
  return (2 * (a.length - left.length + alikeWords(left, right))) / (a.length + b.length);
}

/** The likeness of the best pairs of words, none of which is in both lists. */
function alikeWords(a: readonly string[], b: readonly string[]): number {
  const pairs = a.flatMap((left, at) =>
    b.map((right, to) => ({ at, to, alike: wordLikeness(left, right), name: [left, right].sort().join(' ') })),
  );
  // The best pair of all goes first, not the best for the first word: else a slip of the pen takes the word that another one is.
  pairs.sort((x, y) => y.alike - x.alike || (x.name < y.name ? -1 : x.name > y.name ? 1 : 0));
  const taken = { left: new Set<number>(), right: new Set<number>() };
  let matched = 0;
  for (const { at, to, alike } of pairs) {
    if (taken.left.has(at) || taken.right.has(to)) continue;
    taken.left.add(at);
    taken.right.add(to);
    matched += alike;
  }
  return matched;
}

/** Shared letter pairs (Dice); words that share less than half count as different. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 3 || b.length < 3) return 0;
  const pairs = (word: string) => Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
  const others = pairs(b);
  const total = a.length + b.length - 2;
  let shared = 0;
  for (const pair of pairs(a)) {
    const at = others.indexOf(pair);
    if (at < 0) continue;
    others.splice(at, 1);
    shared += 1;
  }
  const dice = (2 * shared) / total;
  return dice >= 0.5 ? dice : 0;
}

/** The last ten digits of a phone number: the rest is the country's code, which people leave out. Empty where there is none. */
export function phoneDigits(phone: string | null): string {
  return (phone ?? '').replace(/\D/g, '').slice(-10);
}

/** Abbreviations that people write one way or the other. */
const SAME: Record<string, string> = {
  street: 'st',
  avenue: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  drive: 'dr',
  suite: 'ste',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  highway: 'hwy',
};

/** The words of an address, abbreviations written one way. */
export function addressWords(lines: readonly (string | null)[]): string[] {
  const words = lines
    .filter((line) => line !== null)
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.map((word) => SAME[word] ?? word);
}
