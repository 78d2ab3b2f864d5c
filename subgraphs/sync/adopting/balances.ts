import { equal } from '../../../kernel/money.ts';
import type { Told } from '../financials/figure.ts';
import type { Cell, Picture } from '../financials/picture.ts';
import { type Place, placeOfCategory } from '../financials/place.ts';
import { sumOf } from '../financials/told.ts';
import type { Billed } from './billed.ts';
import { type BalanceFigures, type BothTold, balanceFigures, type OpeningBalance } from './record.ts';

/** What opening balances are made of. A billing that could not be read is null. */
export interface BalanceSource {
  picture: Picture;
  jobId: string;
  /** Places of Procore that are paired with a category of CMiC under another text, by the place's key. */
  moved: ReadonlyMap<string, string>;
  procoreBilled: Billed | null;
  cmicBilled: Billed | null;
}

/** What the totals stand on, beside the rows; the picture is null where nothing was read. */
export type TotalSource = Pick<BalanceSource, 'procoreBilled' | 'cmicBilled'> & {
  picture: Pick<Picture, 'absent'> | null;
};

/**
 * The opening balance of each sub job, cost code and cost type from both systems, by their places; what neither says anything but zero of is left out. Codes that are paired under different texts
 * are one. Pure.
 */
export function openingBalances(source: BalanceSource): OpeningBalance[] {
  const { picture, jobId, moved, procoreBilled, cmicBilled } = source;
  const procore = new Map<string, Cell[]>();
  const cmic = new Map<string, Cell>();
  const places = new Map<string, Place>();
  const note = (key: string, place: Place) => {
    if (!places.has(key)) places.set(key, place.key === key ? place : placeOfCategory(key, jobId));
  };
  for (const cell of picture.cells) {
    const { key } = cell.place;
    const own = moved.get(key) ?? key;
    if (cell.inProcore) procore.set(own, [...(procore.get(own) ?? []), cell]);
    if (cell.inCmic) cmic.set(key, cell);
    if (cell.inProcore) note(own, cell.place);
    if (cell.inCmic) note(key, cell.place);
  }
  for (const key of [...(procoreBilled?.keys() ?? []), ...(cmicBilled?.keys() ?? [])])
    if (!places.has(key)) places.set(key, placeOfKey(key, jobId));
  const rows = [...places].map(([key, place]): OpeningBalance => {
    const { subJob, costCode, costType } = place;
    const cell = cmic.get(key);
    const absent = { procore: picture.absent.procore(place.jobId), cmic: picture.absent.cmic(place.jobId) };
    const ours = procore.get(key)?.map((each) => each.procore) ?? [absent.procore];
    const theirs = cell?.cmic ?? absent.cmic;
    const both = (name: 'originalBudget' | 'revisedBudget' | 'committedCosts' | 'jobToDateCosts'): BothTold => ({
      procore: sumOf(ours.map((side) => side[name])),
      cmic: theirs[name],
    });
    const bill = (name: 'billed' | 'retainage'): BothTold => ({
      procore: billedOf(procoreBilled, key, name),
      cmic: billedOf(cmicBilled, key, name),
    });
    return {
      key,
      jobId: place.jobId,
      subJob,
      costCode,
      costType,
      figures: {
        originalBudget: both('originalBudget'),
        revisedBudget: both('revisedBudget'),
        committedCosts: both('committedCosts'),
        jobToDateCosts: both('jobToDateCosts'),
        billed: bill('billed'),
        retainage: bill('retainage'),
      },
    };
  });
  return rows.filter(saysSomething).sort(byPlace);
}

/** The balances of all codes added up, by figure and system, with what a system says of codes that it does not show: a side that was not read whole has no sum. Pure. */
export function totalsOf(
  rows: readonly OpeningBalance[],
  { picture, procoreBilled, cmicBilled }: TotalSource,
): BalanceFigures {
  const ofBills = (billed: Billed | null): Told => (billed === null ? 'UNAVAILABLE' : '0');
  const absent = (name: keyof BalanceFigures): BothTold => {
    if (name === 'billed' || name === 'retainage')
      return { procore: ofBills(procoreBilled), cmic: ofBills(cmicBilled) };
    if (!picture) return { procore: 'UNAVAILABLE', cmic: 'UNAVAILABLE' };
    return { procore: picture.absent.procore(null)[name], cmic: picture.absent.cmic(null)[name] };
  };
  const total = (name: keyof BalanceFigures): BothTold => ({
    procore: sumOf([absent(name).procore, ...rows.map(({ figures }) => figures[name].procore)]),
    cmic: sumOf([absent(name).cmic, ...rows.map(({ figures }) => figures[name].cmic)]),
  });
  return Object.fromEntries(balanceFigures.map((name) => [name, total(name)])) as BalanceFigures;
}

/** Whether the two systems differ in one of the figures of a balance, or one of them did not tell it. Pure. */
export function differs({ figures }: Pick<OpeningBalance, 'figures'>): boolean {
  return balanceFigures.some((name) => {
    const { procore, cmic } = figures[name];
    if (procore === 'UNAVAILABLE' || cmic === 'UNAVAILABLE') return true;
    return procore !== null && cmic !== null && !equal(procore, cmic);
  });
}

function billedOf(billed: Billed | null, key: string, name: 'billed' | 'retainage'): Told {
  return billed === null ? 'UNAVAILABLE' : (billed.get(key)?.[name] ?? '0');
}

function saysSomething({ figures }: OpeningBalance): boolean {
  const isNothing = (told: Told) => told === null || (told !== 'UNAVAILABLE' && equal(told, '0'));
  return balanceFigures.some((name) => !isNothing(figures[name].procore) || !isNothing(figures[name].cmic));
}

/** A place that only bills tell of: a category of CMiC, or a code of Procore that has no budget line. */
function placeOfKey(key: string, jobId: string): Place {
  if (key.split('/').length === 4) return placeOfCategory(key, jobId);
  return { key, jobId, subJob: null, costCode: null, costType: null };
}

function byPlace(a: OpeningBalance, b: OpeningBalance): number {
  const text = ({ subJob, costCode, costType, key }: OpeningBalance) =>
    [subJob ?? '', costCode ?? '', costType ?? '', key].join('\u0000');
  const [left, right] = [text(a), text(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
