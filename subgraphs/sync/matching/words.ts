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

/** Abbreviations that directories are full of, and the word that they stand for. */
const SHORT: Record<string, string> = {
  assoc: 'associates',
  bldg: 'building',
  bldrs: 'builders',
  bros: 'brothers',
  constr: 'construction',
  contr: 'contractors',
  elec: 'electric',
  engr: 'engineering',
  entpr: 'enterprises',
  equip: 'equipment',
  fab: 'fabrication',
  htg: 'heating',
  ind: 'industries',
  indus: 'industries',
  intl: 'international',
  mech: 'mechanical',
  mfg: 'manufacturing',
  mgmt: 'management',
  natl: 'national',
  plbg: 'plumbing',
  rfg: 'roofing',
  serv: 'services',
  svc: 'services',
  svcs: 'services',
  sys: 'systems',
};

/** Letters that are no others with an accent, and what people write who have no such key. */
const LETTERS: Record<string, string> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  þ: 'th',
};

/** Whatever is no letter and no digit of any script. */
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u;

/** In small letters and without accents. */
function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[æðđıłœøßþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a name that tell companies apart: "&" is "and", punctuation, accents and legal forms are nothing, usual abbreviations are their word, order does not matter. */
export function nameWords(name: string): string[] {
  const plain = plainText(name)
    .replace(/&|\+/g, ' and ')
    // "L.L.C." is one word.
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    .replace(/['’]/g, '');
  const words = plain.split(BETWEEN).filter((word) => word !== '' && word !== 'and');
  const telling = words.filter((word) => !LEGAL.has(word));
  return (telling.length > 0 ? telling : words).map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word]! : word));
}

/** A name in one form, for what is learned of names: its telling words in the order of the alphabet. Empty where it has none. */
export function nameKey(name: string): string {
  return nameWords(name).sort().join(' ');
}

/** The names that one text holds: "Hart Inc. dba Bill's Plumbing" is two, "AKA Electric" is one. The whole text stands first; it is the only one in most cases. */
export function namesIn(name: string): string[] {
  const parts = name
    .split(/\b(?:d\/?b\/?a|a\/?k\/?a|f\/?k\/?a|formerly|doing business as)\b\.?/i)
    .map((part) => part.trim());
  return parts.length > 1 && parts[0] !== '' ? [name, ...parts.filter((part) => nameWords(part).length > 0)] : [name];
}

/** Twice the likeness of the best pairs of words over the number of words: 1 for the same words in any order, and the same from either side. Words that are in both pair with themselves. */
export function likeness(a: readonly string[], b: readonly string[]): number {
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
  const pairs: { at: number; to: number; alike: number }[] = [];
  for (let at = 0; at < a.length; at += 1)
    for (let to = 0; to < b.length; to += 1) {
      const alike = wordLikeness(a[at]!, b[to]!);
      if (alike > 0) pairs.push({ at, to, alike });
    }
  if (pairs.length < 2) return pairs[0]?.alike ?? 0;
  const nameOf = ({ at, to }: { at: number; to: number }) => [a[at], b[to]].sort().join(' ');
  // The best pair of all goes first, not the best for the first word: else a slip of the pen takes the word that another one is.
  pairs.sort((x, y) => y.alike - x.alike || (nameOf(x) < nameOf(y) ? -1 : 1));
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

/** Whether a word of one of them is like no word of the other: "Kestrel East" and "Kestrel West" are two, "Kestrel" and "Kestral" may be one. */
export function hasLoneWord(a: readonly string[], b: readonly string[]): boolean {
  const isAlone = (word: string, others: readonly string[]) => others.every((other) => wordLikeness(word, other) === 0);
  return a.some((word) => isAlone(word, b)) || b.some((word) => isAlone(word, a));
}

/** Shared letter pairs (Dice); words that share less than half count as different, and so do numbers that are not the same. Plain loops: a large directory asks this millions of times. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const total = a.length + b.length - 2;
  // With lengths this far apart not even all pairs of the shorter word are half of all.
  if (a.length < 3 || b.length < 3 || 4 * (Math.min(a.length, b.length) - 1) < total) return 0;
  if (hasDigit(a) || hasDigit(b)) return 0;
  let shared = 0;
  const used: boolean[] = [];
  for (let at = 0; at < a.length - 1; at += 1)
    for (let to = 0; to < b.length - 1; to += 1) {
      if (used[to] || a.charCodeAt(at) !== b.charCodeAt(to) || a.charCodeAt(at + 1) !== b.charCodeAt(to + 1)) continue;
      used[to] = true;
      shared += 1;
      break;
    }
  const dice = (2 * shared) / total;
  return dice >= 0.5 ? dice : 0;
}

function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** The last ten digits of a phone number: the rest is the country's code, which people leave out, as they do the extension. Empty where there is none: zeros in its place are none. */
export function phoneDigits(phone: string | null): string {
  const digits = (phone ?? '').replace(/(?:x|ext\.?|extension|#)\s*\d+\s*$/i, '').replace(/\D/g, '');
  return digits.length < 7 || isOneSign(digits) ? '' : digits.slice(-10);
}

/** What people type where a number is asked for and they have none. */
function isOneSign(text: string): boolean {
  return [...text].every((sign) => sign === text[0]);
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

/** The words of an address in any order of its lines, "Street" and "St." being one. */
export function addressWords(lines: readonly (string | null)[]): string[] {
  const words = plainText(lines.filter((line) => line !== null).join(' '))
    .split(BETWEEN)
    .filter((word) => word !== '');
  return words.map((word) => (Object.hasOwn(SAME, word) ? SAME[word]! : word));
}

/** A code or number without what stands between its parts, in capitals: `24-010`, `24.010` and `24 010` are one. Empty where there is none. */
export function codeKey(code: string | null): string {
  return (code ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The same without the zeros that parts begin with: `03-100` and `3-100` are one; `3-1000` is not. */
export function looseCodeKey(code: string | null): string {
  const parts = (code ?? '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '');
  return parts.map((part) => part.replace(/^0+(?=.)/, '')).join('-');
}

/** A tax number as it is compared: its letters and digits alone. Empty where there is none: "N/A", zeros, and a number of which only the end is shown are none. */
export function taxKey(taxId: string | null | undefined): string {
  const key = (taxId ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  const digits = key.replace(/\D/g, '');
  return digits.length < 5 || isOneSign(digits) ? '' : key;
}
