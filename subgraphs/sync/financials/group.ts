import { cents, compare, type DecimalText, significant, subtract } from '../../../kernel/money.ts';
import type { Explain } from './explain.ts';
import { type Figure, figureOf, type Told } from './figure.ts';
import { type FigureName, type MoneyFigureName, sumTold, toldOf } from './formulas.ts';
import { type Cell, costFigures, type Picture } from './picture.ts';
import { allAutomatic } from './procore-side.ts';

/** What rows are grouped by. */
export type Dimension = 'SUB_JOB' | 'COST_CODE' | 'COST_TYPE';

export const dimensions: readonly Dimension[] = ['SUB_JOB', 'COST_CODE', 'COST_TYPE'];

/** Cells with their sums: a row, a group of rows, or all of them. */
export interface Group {
  picture: Picture;
  cells: Cell[];
  /** The place's key of a row; of a group what it is grouped by. */
  id: string;
  /** What its cells were filtered by, as text: a cursor of what stands behind it names it. */
  within?: string;
  /** Null where it is not grouped by it, and for the project's own sub job. */
  subJob: string | null;
  costCode: string | null;
  costType: string | null;
  /** What a system says of a figure; of several cells reckoned when it is asked for, once. */
  told(side: SideName, name: FigureName): Told;
  isAutomatic(): boolean | null;
  explain: Explain;
}

export type SideName = 'procore' | 'cmic';

/** The sum of some cells. `jobs`: whose codes that a system does not have count as well; null: all. Pure. */
export function groupOf(
  picture: Picture,
  cells: Cell[],
  explain: Explain,
  {
    id,
    jobs,
    ...names
  }: { id: string; jobs: readonly (string | null)[] } & Partial<Pick<Group, 'subJob' | 'costCode' | 'costType'>>,
): Group {
  const summed = new Map<string, Told>();
  const told: Group['told'] = (side, name) => {
    const known = summed.get(`${side} ${name}`);
    if (known !== undefined) return known;
    const absent = jobs.map((jobId) => picture.absent[side](jobId));
    const found = sumTold([...absent, ...cells.map((cell) => cell[side])], name);
    summed.set(`${side} ${name}`, found);
    return found;
  };
  const isAutomatic = () => allAutomatic(cells.filter(({ inProcore }) => inProcore).map((cell) => cell.isAutomatic));
  return { picture, cells, explain, id, subJob: null, costCode: null, costType: null, ...names, told, isAutomatic };
}

/** Rows by all three dimensions are the cells themselves; by fewer each is the sum of its cells. Pure. */
export function groupsOf(
  picture: Picture,
  cells: readonly Cell[],
  by: readonly Dimension[],
  explain: Explain,
): Group[] {
  const isWhole = dimensions.every((dimension) => by.includes(dimension));
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = isWhole ? cell.place.key : JSON.stringify(by.map((dimension) => partOf(cell, dimension)));
    const group = found.get(key);
    if (group) group.push(cell);
    else found.set(key, [cell]);
  }
  return [...found].map(([id, group]) => {
    const [first] = group as [Cell, ...Cell[]];
    const named = (dimension: Dimension) => (by.includes(dimension) ? partOf(first, dimension) : null);
    const names = { subJob: named('SUB_JOB'), costCode: named('COST_CODE'), costType: named('COST_TYPE') };
    const own = (side: SideName, name: FigureName) => toldOf(first[side], name);
    if (isWhole)
      return { picture, cells: group, explain, id, ...names, told: own, isAutomatic: () => first.isAutomatic };
    return groupOf(picture, group, explain, { id, jobs: jobsOf(group), ...names });
  });
}

/** The jobs of some cells, each once. */
export function jobsOf(cells: readonly Cell[]): (string | null)[] {
  return [...new Set(cells.map(({ place }) => place.jobId))];
}

/** One figure of a group in money: each side rounded to cents once, here, half away from zero. Pure. */
export function moneyFigure(group: Group, name: MoneyFigureName): Figure {
  const [procore, cmic] = [rounded(group.told('procore', name)), rounded(group.told('cmic', name))];
  return figureOf(procore, cmic, asOf(group, name), group.explain.of(group.cells, name));
}

/** One share of a group, with the causes of its two amounts: it is explained where both of them are. A zero denominator is null on its side; where it is on both, nothing differs. Pure. */
export function ratioFigure(group: Group, name: 'percentCommitted' | 'percentSpent'): Figure {
  const [procore, cmic] = [group.told('procore', name), group.told('cmic', name)];
  const told = figureOf(procore, cmic, asOf(group, name));
  // The difference of two shares of 20 digits may have more of them.
  const figure = { ...told, drift: told.drift === null ? null : significant(told.drift, 20) };
  if (figure.status === 'UNEXPLAINED') {
    const amounts = sharesOf[name].map((each) => moneyFigure(group, each));
    const causes = [...new Set(amounts.flatMap((each) => each.causes))];
    const isWhole =
      causes.length > 0 && amounts.every(({ unexplained }) => unexplained !== null && isNone(unexplained));
    return { ...figure, status: isWhole ? 'EXPLAINED' : 'UNEXPLAINED', causes };
  }
  const isNowhere = procore === null && cmic === null && group.picture.procore !== null && group.picture.cmic !== null;
  return isNowhere ? { ...figure, status: 'MATCHED' } : figure;
}

/** What the shares are of what. */
const sharesOf = {
  percentCommitted: ['committedCosts', 'revisedBudget'],
  percentSpent: ['jobToDateCosts', 'estimatedCostAtCompletion'],
} as const;

/** What rows can be ordered by, beside their codes: a side of a figure, or the difference. Null where it is not known. */
export function amountOf(group: Group, name: FigureName, side: 'PROCORE' | 'CMIC' | 'DRIFT'): DecimalText | null {
  const [procore, cmic] = [known(group.told('procore', name)), known(group.told('cmic', name))];
  if (side === 'PROCORE') return procore;
  if (side === 'CMIC') return cmic;
  return procore === null || cmic === null ? null : subtract(procore, cmic);
}

/** In the order of sub job, cost code and cost type; the project's own codes first. */
export function byCodes(a: Group, b: Group): number {
  return text(a.subJob, b.subJob) || text(a.costCode, b.costCode) || text(a.costType, b.costType) || text(a.id, b.id);
}

/** By an amount; what is not known is last either way. */
export function byAmount(a: DecimalText | null, b: DecimalText | null, sign: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compare(a, b) * sign;
}

function partOf({ place }: Cell, dimension: Dimension): string | null {
  return { SUB_JOB: place.subJob, COST_CODE: place.costCode, COST_TYPE: place.costType }[dimension];
}

function asOf({ picture, cells }: Group, name: FigureName): string {
  if (!costFigures.has(name)) return picture.readAt;
  return jobsOf(cells).map(picture.costAsOf).sort()[0] ?? picture.costAsOf(picture.subject.onlyJobId);
}

function isNone(amount: DecimalText): boolean {
  return compare(amount, '0') === 0;
}

function rounded(told: Told): Told {
  return told === null || told === 'UNAVAILABLE' ? told : cents(told);
}

function known(told: Told): DecimalText | null {
  return told === 'UNAVAILABLE' ? null : told;
}

function text(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;
}
