import type { Candidate } from '../../subgraphs/sync/kinds/vendor/score.ts';
import type { Chance } from './random.ts';
import { CITIES, FORMS, KINDS, SHORTENED, STREETS } from './words.ts';

/** A company as it really is, which no directory tells whole. */
export interface Company {
  /** `Baker and Sons Electric`. */
  name: string;
  /** Its legal form, as a group of FORMS. */
  form: number;
  phone: string;
  street: string;
  city: string;
  zip: string;
  taxId: string;
}

/** A company's record in one directory, written by somebody on some day: each directory leaves out and misspells on its own. `untidy`: of a hundred members, how many are spoilt. */
export function recordOf(chance: Chance, id: string, company: Company, untidy: number): Candidate {
  const moved = chance.percent(untidy / 3);
  const place = moved ? placeOf(chance) : company;
  return {
    id,
    name: nameOf(chance, company, untidy),
    phone: chance.percent(untidy)
      ? null
      : phoneText(chance, chance.percent(untidy / 4) ? phoneOf(chance) : company.phone),
    address: chance.percent(untidy / 2) ? [] : addressOf(chance, place),
    taxId: chance.percent(untidy) ? null : taxText(chance, company.taxId, untidy),
    code: null,
  };
}

/** A telephone number of nobody else. */
export function phoneOf(chance: Chance): string {
  return `${200 + chance.below(700)}555${String(chance.below(10_000)).padStart(4, '0')}`;
}

/** Some place. */
export function placeOf(chance: Chance): Pick<Company, 'street' | 'city' | 'zip'> {
  const [city, zip] = chance.of(CITIES);
  return { street: `${10 + chance.below(9000)} ${chance.of(STREETS)} ${chance.of(KINDS)[0]}`, city, zip };
}

/** An employer number of nobody else. */
export function taxIdOf(chance: Chance): string {
  return `${10 + chance.below(80)}${String(chance.below(10_000_000)).padStart(7, '0')}`;
}

function nameOf(chance: Chance, { name, form }: Company, untidy: number): string {
  let words = name.split(' ');
  if (chance.percent(untidy)) words = words.map((word) => (word === 'and' ? '&' : word));
  if (chance.percent(untidy / 2)) words = words.map((word) => chance.of(SHORTENED[word] ?? [word]));
  if (chance.percent(untidy / 4)) words = typo(chance, words);
  if (chance.percent(untidy / 8) && words.length > 1) words = [...words.slice(1), `, ${words[0]}`];
  const legal = chance.percent(untidy / 2) ? '' : chance.of(FORMS[form] ?? ['']);
  const text = `${words.join(' ')} ${legal}`.replace(/ ,/g, ',').trim();
  if (chance.percent(untidy / 6)) return text.toUpperCase();
  return chance.percent(untidy / 6) ? text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '') : text;
}

/** A slip in one longer word: a letter left out, twice, wrong, or swapped with the next. */
function typo(chance: Chance, words: readonly string[]): string[] {
  const long = words.flatMap((word, at) => (word.length >= 5 ? [at] : []));
  if (long.length === 0) return [...words];
  const which = chance.of(long);
  return words.map((word, at) => {
    if (at !== which) return word;
    const from = 1 + chance.below(word.length - 2);
    const [before, letter, behind] = [word.slice(0, from), word[from] ?? '', word.slice(from + 1)];
    switch (chance.below(4)) {
      case 0:
        return before + behind;
      case 1:
        return before + letter + letter + behind;
      case 2:
        return before + chance.of([...'aeioust']) + behind;
      default:
        return before + (behind[0] ?? '') + letter + behind.slice(1);
    }
  });
}

function phoneText(chance: Chance, digits: string): string {
  const [area, office, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  return chance.of([
    `(${area}) ${office}-${line}`,
    `${area}.${office}.${line}`,
    `+1 ${area} ${office} ${line}`,
    digits,
  ]);
}

function addressOf(chance: Chance, { street, city, zip }: Pick<Company, 'street' | 'city' | 'zip'>): (string | null)[] {
  const [long = '', short = ''] = KINDS.find(([kind]) => street.endsWith(kind)) ?? [];
  const line = chance.percent(50) && long ? street.replace(long, short) : street;
  const suite = chance.percent(15) ? `Suite ${100 + chance.below(300)}` : null;
  return chance.percent(30) ? [suite, line, city, zip] : [line, suite, city, chance.percent(10) ? null : zip];
}

function taxText(chance: Chance, taxId: string, untidy: number): string {
  const at = 2 + chance.below(6);
  const wrong = chance.percent(untidy / 12) ? taxId.slice(0, at) + chance.below(10) + taxId.slice(at + 1) : taxId;
  return chance.percent(50) ? `${wrong.slice(0, 2)}-${wrong.slice(2)}` : wrong;
}
