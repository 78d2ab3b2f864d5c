import { address } from './address.ts';
import type { Random } from './random.ts';
import type { StoryVendor } from './types.ts';
import { LEGAL_FORMS, TRADES, VENDOR_WORDS } from './vocabulary.ts';

type ProcoreSide = NonNullable<StoryVendor['procore']>;
type CmicSide = NonNullable<StoryVendor['cmic']>;

/**
 * Sixty vendors on each side of company ZZ: the ones that stories and tests name, then linked pairs, pairs that nobody linked yet (the
 * legal form is written differently), and vendors that only one side has. Company YY has one of its own.
 */
export function defaultVendors(random: Random): StoryVendor[] {
  const words = VENDOR_WORDS.values();
  const filler = (n: number): { name: (side: 0 | 1) => string; code: string } => {
    const word = words.next().value ?? '';
    const forms = LEGAL_FORMS[n % LEGAL_FORMS.length] ?? ['Inc.', 'Incorporated'];
    return {
      name: (side) => `${word} ${TRADES[n % TRADES.length]} ${forms[side]}`,
      code: word.slice(0, 8).toUpperCase(),
    };
  };
  const vendors = namedVendors(random);
  for (let id = 2007; id <= 2052; id += 1) {
    const { name, code } = filler(id);
    const linked = id <= 2040;
    // An earlier connector linked the first three: its mark has another pattern and must stay.
    const mark = id <= 2009 ? `CMIC|ZZ|${code}` : linked ? `ZZ/${code}` : null;
    const place = address(random, name(0));
    vendors.push({
      procore: { id, name: name(0), active: true, taxId: taxId(id), mark, ...place },
      cmic: { company: 'ZZ', code, name: name(linked ? 0 : 1), status: 'A', taxId: taxId(id), ...place },
    });
  }
  for (let id = 2053; id <= 2060; id += 1) {
    const { name } = filler(id);
    const place = address(random, name(0));
    vendors.push({
      procore: { id, name: name(0), active: id !== 2060, taxId: null, mark: null, ...place },
      cmic: null,
    });
  }
  for (let n = 1; n <= 8; n += 1) {
    const { name, code } = filler(n);
    const place = address(random, name(1));
    vendors.push({
      procore: null,
      cmic: { company: 'ZZ', code, name: name(1), status: n === 8 ? 'I' : 'A', taxId: taxId(2100 + n), ...place },
    });
  }
  return vendors;
}

/** The vendors that the project's examples and tests name. */
function namedVendors(random: Random): StoryVendor[] {
  const pair = (
    procore: Pick<ProcoreSide, 'id' | 'name' | 'mark'>,
    cmic: Pick<CmicSide, 'code' | 'name'>,
    change: Partial<CmicSide> = {},
  ): StoryVendor => {
    const place = address(random, procore.name);
    const tax = taxId(procore.id);
    return {
      procore: { active: true, taxId: tax, ...procore, ...place },
      cmic: { company: 'ZZ', status: 'A', taxId: tax, ...cmic, ...place, ...change },
    };
  };
  const only = (company: string, code: string, name: string, status: CmicSide['status']): StoryVendor => ({
    procore: null,
    cmic: { company, code, name, status, taxId: null, ...address(random, name) },
  });
  const steel = pair(
    { id: 2003, name: 'Summit Steel Erectors, Inc', mark: null },
    { code: 'SUMMIT', name: 'Summit Steel Erectors Incorporated' },
  );
  const yard = { street: '1200 Foundry Road', suite: 'Suite 210' };
  const lonePine = 'Lone Pine Landscaping';
  return [
    pair({ id: 2001, name: 'Acme Concrete Inc.', mark: null }, { code: 'ACME', name: 'Acme Concrete Inc.' }),
    pair(
      { id: 2002, name: 'Baker and Sons Electric LLC', mark: null },
      { code: 'BAKER', name: 'Baker & Sons Electric, L.L.C.' },
      { taxId: null },
    ),
    {
      procore: steel.procore && { ...steel.procore, ...yard },
      cmic: steel.cmic && { ...steel.cmic, street: yard.suite, suite: yard.street },
    },
    pair(
      { id: 2004, name: 'Kestrel Mechanical', mark: 'CMIC|ZZ|KESTREL' },
      { code: 'KESTREL', name: 'Kestrel Mechanical' },
    ),
    pair({ id: 2005, name: 'Delta Drywall Co.', mark: 'ZZ/DELTA' }, { code: 'DELTA', name: 'Delta Drywall Co.' }),
    {
      procore: { id: 2006, name: lonePine, active: true, taxId: null, mark: null, ...address(random, lonePine) },
      cmic: null,
    },
    only('ZZ', 'HOLDCO', 'Holdco Interiors LLC', 'H'),
    only('YY', 'CIVIL1', 'Civil One Contractors Inc.', 'A'),
  ];
}

/** A made-up employer number in the US form; the same number gives the same text on both sides. */
export function taxId(n: number): string {
  return `${10 + (n % 80)}-${String(1000000 + n * 7919).slice(-7)}`;
}
