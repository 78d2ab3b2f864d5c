import type { Cell } from '../picture.ts';
import { type KeptSide, keepSide, openSide } from './sides.ts';

/**
 * One row as it is kept: key, job, sub job, cost code, cost type and budget code of its place, what is known of it (`marks`), and both sides. A side that does not have the code is null:
 * what is said of it then is said once for the whole reading.
 */
export type KeptRow = readonly [
  key: string,
  jobId: string | null,
  subJob: string | null,
  costCode: string | null,
  costType: string | null,
  budgetCodeId: string | null,
  marks: number,
  procore: KeptSide | null,
  cmic: KeptSide | null,
];

const IS_CATEGORY = 1;
const IS_AUTOMATIC = 2;
const IS_ENTERED = 4;

/** A cell as it is kept. Pure. */
export function keepRow(cell: Cell, isCategory: boolean): KeptRow {
  const { key, jobId, subJob, costCode, costType } = cell.place;
  const forecast = cell.isAutomatic === null ? 0 : cell.isAutomatic ? IS_AUTOMATIC : IS_ENTERED;
  return [
    key,
    jobId,
    subJob,
    costCode,
    costType,
    cell.budgetCodeId,
    (isCategory ? IS_CATEGORY : 0) | forecast,
    cell.inProcore ? keepSide(cell.procore) : null,
    cell.inCmic ? keepSide(cell.cmic) : null,
  ];
}

/** Opens the rows of one reading; `isCategory` says whether CMiC has the category. Codes that many rows share are held once. */
export function createRowReader(absent: {
  procore(jobId: string | null): Cell['procore'];
  cmic(jobId: string | null): Cell['cmic'];
}): (row: KeptRow) => { cell: Cell; isCategory: boolean } {
  const texts = new Map<string, string>();
  const shared = (text: string | null) => {
    if (text === null) return null;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return ([key, job, subJob, costCode, costType, budgetCodeId, marks, procore, cmic]) => {
    const jobId = shared(job);
    const place = { key, jobId, subJob: shared(subJob), costCode: shared(costCode), costType: shared(costType) };
    const cell: Cell = {
      place,
      procore: procore ? openSide(procore) : absent.procore(jobId),
      cmic: cmic ? openSide(cmic) : absent.cmic(jobId),
      inProcore: procore !== null,
      inCmic: cmic !== null,
      budgetCodeId,
      isAutomatic: marks & IS_AUTOMATIC ? true : marks & IS_ENTERED ? false : null,
    };
    return { cell, isCategory: (marks & IS_CATEGORY) !== 0 };
  };
}
