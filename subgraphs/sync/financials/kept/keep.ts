import { randomUUID } from 'node:crypto';
import type { FinancialPartName, FinancialReading } from '../../store/financial-readings.ts';
import type { SyncDeps } from '../../system.ts';
import type { NotRead } from '../part.ts';
import type { Picture } from '../picture.ts';
import { keepRow } from './rows.ts';
import { type KeptSide, keepSide } from './sides.ts';

/** What is kept of a reading beside its parts; another version is read as if there were none. */
export interface KeptPicture {
  version: typeof VERSION;
  /** What had passed through us when it began (`stamp.ts`); null where a part of it may have been read before. */
  stamp: string | null;
  /** How many parts there are of each sort. */
  parts: Record<FinancialPartName, number>;
  notRead: NotRead[];
  /** What Procore says of codes that it does not have; null where it has no counterpart. */
  procore: KeptSide | null;
  /** What CMiC says of codes that it does not have, by whether the posted cost of their job is known, and of all jobs together; null where it has no counterpart. */
  cmic: {
    covered: KeptSide;
    uncovered: KeptSide;
    all: KeptSide;
    uncoveredJobs: string[];
    asOf: [jobId: string, at: string][];
    fromStore: boolean;
  } | null;
}

export const VERSION = 2;

/** Superseded readings stay so long for those who page through them, and the last of them in any case. */
const STAYS_MS = 15 * 60_000;
/** Most parts that could not be read that are told of. */
const MOST_NOT_READ = 100;

/** Keeps a whole reading, part by part, and at last the reading itself; the id that it has in the store. */
export async function keepPicture(
  { store, clock }: SyncDeps,
  subject: string,
  picture: Picture,
  stamp: string | null,
): Promise<string> {
  const readings = store.financialReadings;
  const before = await readings.newest(subject);
  const known = { subject, readAt: picture.readAt };
  const id = randomUUID();
  const parts: KeptPicture['parts'] = { rows: 0, documents: 0, codes: 0 };
  for (const [name, rows] of partsOf(picture)) {
    await readings.put({ ...known, readingId: id, name, n: parts[name], content: JSON.stringify(rows) });
    parts[name] += 1;
  }
  const reading: FinancialReading = { ...known, id, content: JSON.stringify(headOf(picture, stamp, parts)) };
  await readings.save(reading);
  const since = new Date(clock.now().getTime() - STAYS_MS).toISOString();
  await readings.drop(subject, before ? [id, before.id] : [id], since);
  return id;
}

function headOf(picture: Picture, stamp: string | null, parts: KeptPicture['parts']): KeptPicture {
  const { procore, cmic, absent, notRead } = picture;
  const uncoveredJobs = [...(cmic?.jobCosts.uncovered ?? [])];
  return {
    version: VERSION,
    stamp,
    parts,
    notRead: notRead.slice(0, MOST_NOT_READ),
    procore: procore && keepSide(absent.procore(null)),
    cmic: cmic && {
      covered: keepSide(absent.cmic('')),
      uncovered: keepSide(absent.cmic(uncoveredJobs[0] ?? '')),
      all: keepSide(absent.cmic(null)),
      uncoveredJobs,
      asOf: [...cmic.jobCosts.asOf],
      fromStore: cmic.jobCosts.fromStore,
    },
  };
}

/** The rows of a reading, so many at a time that a part is no burden to the store or to who reads it. */
function* partsOf({ cells, procore, cmic }: Picture): Generator<[FinancialPartName, unknown[]]> {
  for (const some of split(cells, 1000, () => 1))
    yield ['rows', some.map((cell) => keepRow(cell, cmic?.categories.has(cell.place.key) === true))];
  for (const some of split(cmic?.documents ?? [], 5000, ({ lines }) => 1 + lines.length)) yield ['documents', some];
  for (const some of split([...(procore?.keys ?? [])], 5000, () => 1)) yield ['codes', some];
}

function* split<T>(all: readonly T[], most: number, weigh: (each: T) => number): Generator<T[]> {
  let some: T[] = [];
  let weight = 0;
  for (const each of all) {
    if (some.length > 0 && weight + weigh(each) > most) {
      yield some;
      [some, weight] = [[], 0];
    }
    some.push(each);
    weight += weigh(each);
  }
  if (some.length > 0) yield some;
}
