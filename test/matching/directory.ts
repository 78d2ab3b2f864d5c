import type { Candidate } from '../../subgraphs/sync/kinds/vendor/score.ts';
import { type Company, phoneOf, placeOf, recordOf, taxIdOf } from './corrupt.ts';
import { type Chance, createChance } from './random.ts';
import { FORMS, PROPER, TRADES } from './words.ts';

/** Two directories of made-up companies, and which records of them are the same. */
export interface Labelled {
  procore: Candidate[];
  cmic: Candidate[];
  /** By Procore's id: the records of CMiC that are the same company, two where CMiC has it twice. Absent where there is none. */
  truth: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of a hundred companies, how many are which; the rest are plain pairs. */
const SHARES = {
  onlyProcore: 12,
  onlyCmic: 12,
  /** Another company of the very same name, at another place, in one of the directories. */
  sameName: 8,
  /** A parent or a subsidiary: a word more in the name, the same telephone and place, another tax id. */
  subsidiary: 6,
  /** The same firm twice in CMiC, as like as two records can be. */
  twice: 4,
  /** A name that differs in one letter or number. */
  sibling: 4,
};

/** Makes a labelled set of `count` companies; the same for the same seed. `untidy`: of a hundred members, how many a directory spoils. */
export function makeDirectories(seed: number, count: number, untidy = 35): Labelled {
  const chance = createChance(seed);
  const made = { procore: [] as Candidate[], cmic: [] as Candidate[], truth: new Map<string, Set<string>>() };
  const inProcore = (company: Company) => {
    const record = recordOf(chance, `${2000 + made.procore.length}`, company, untidy);
    made.procore.push(record);
    return record.id;
  };
  const inCmic = (company: Company) => {
    const record = recordOf(chance, `ZZ/V${made.cmic.length}`, company, untidy);
    made.cmic.push(record);
    return record.id;
  };
  const inBoth = (company: Company) => made.truth.set(inProcore(company), new Set([inCmic(company)]));
  const inOne = (company: Company) => (chance.percent(50) ? inProcore(company) : inCmic(company));
  for (let n = 0; n < count; n += 1) {
    const company = companyOf(chance);
    const sort = sortOf(chance);
    if (sort === 'onlyProcore') inProcore(company);
    else if (sort === 'onlyCmic') inCmic(company);
    else if (sort === 'twice') {
      const id = inProcore(company);
      const first = inCmic(company);
      const copy = { ...made.cmic.at(-1)!, id: `ZZ/V${made.cmic.length}` };
      made.cmic.push(copy);
      made.truth.set(id, new Set([first, copy.id]));
    } else {
      // A trap stands beside its company, or instead of its other half.
      if (chance.percent(70)) inBoth(company);
      else if (sort === null) inBoth(company);
      else inOne(company);
      if (sort === 'sameName') inOne({ ...companyOf(chance), name: company.name, form: company.form });
      if (sort === 'subsidiary')
        inOne({ ...company, name: subsidiaryOf(chance, company.name), taxId: taxIdOf(chance) });
      if (sort === 'sibling')
        inOne({ ...companyOf(chance), name: siblingOf(chance, company.name), form: company.form });
    }
  }
  return made;
}

function sortOf(chance: Chance): keyof typeof SHARES | null {
  let drawn = chance.below(100);
  for (const [sort, share] of Object.entries(SHARES)) {
    if (drawn < share) return sort as keyof typeof SHARES;
    drawn -= share;
  }
  return null;
}

function companyOf(chance: Chance): Company {
  const proper = chance.of(PROPER);
  const second = chance.of(PROPER);
  const name = chance.of([
    `${proper} ${chance.of(TRADES)}`,
    `${proper} ${chance.of(TRADES)}`,
    `${proper} and Sons ${chance.of(TRADES)}`,
    `${proper} Brothers ${chance.of(TRADES)}`,
    `${proper} and ${second} ${chance.of(TRADES)}`,
    `${proper} ${second} Services`,
  ]);
  return { name, form: chance.below(FORMS.length), phone: phoneOf(chance), ...placeOf(chance), taxId: taxIdOf(chance) };
}

function subsidiaryOf(chance: Chance, name: string): string {
  return chance.of([`${name} Services`, `${name} Holdings`, `${name} of Texas`, `${name} West`]);
}

/** "Harbor Partners" and "Harbor Partners 2", "Becker" and "Backer": others, as near as names come. */
function siblingOf(chance: Chance, name: string): string {
  if (chance.percent(50)) return `${name} ${2 + chance.below(3)}`;
  const [first = '', ...rest] = name.split(' ');
  const at = 1 + chance.below(Math.max(1, first.length - 2));
  return [`${first.slice(0, at)}${chance.of([...'aeiou'])}${first.slice(at + 1)}`, ...rest].join(' ');
}
