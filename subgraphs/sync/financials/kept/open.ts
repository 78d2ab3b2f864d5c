import type { FinancialPartName, FinancialReading, FinancialReadingStore } from '../../store/financial-readings.ts';
import { storeUnavailable } from '../../store/guard.ts';
import type { Document } from '../document.ts';
import { evenSide } from '../formulas.ts';
import { type Absent, type Cell, costAge, type Picture } from '../picture.ts';
import type { Subject } from '../subject.ts';
import { type KeptPicture, VERSION } from './keep.ts';
import { createRowReader, type KeptRow } from './rows.ts';
import { type KeptSide, openSide } from './sides.ts';

/** What is kept beside the parts; null where an older or newer program wrote it. */
export function headOf({ content }: FinancialReading): KeptPicture | null {
  const head: KeptPicture = JSON.parse(content);
  return head.version === VERSION ? head : null;
}

/**
 * A kept reading as if it had been read just now, but for its age: part after part, so that the text of one part at a time is in memory. What leads to documents is read where somebody asks
 * for it. Null where another version wrote it, or a part is gone meanwhile.
 */
export async function openPicture(
  store: FinancialReadingStore,
  reading: FinancialReading,
  subject: Subject,
): Promise<Picture | null> {
  const head = headOf(reading);
  if (!head) return null;
  const absent = absentOf(head);
  const read = createRowReader(absent);
  const cells: Cell[] = [];
  const categories = new Set<string>();
  for (let n = 0; n < head.parts.rows; n += 1) {
    const content = await store.part(reading.id, 'rows', n);
    if (content === null) return null;
    for (const row of JSON.parse(content) as KeptRow[]) {
      const { cell, isCategory } = read(row);
      cells.push(cell);
      if (isCategory) categories.add(cell.place.key);
    }
  }
  const asOf = new Map(head.cmic?.asOf);
  const uncovered = new Set(head.cmic?.uncoveredJobs);
  const rest = <T>(name: FinancialPartName) => once(() => restOf<T>(store, reading.id, name, head.parts[name]));
  const codes = rest<[string, string]>('codes');
  return {
    subject,
    cells,
    absent,
    readAt: reading.readAt,
    costAsOf: costAge(reading.readAt, asOf),
    notRead: head.notRead,
    isWhole: true,
    readingId: reading.id,
    procore: head.procore && { documents: new Map(), keys: once(async () => new Map(await codes())) },
    cmic: head.cmic && {
      categories,
      documents: rest<Document>('documents'),
      jobCosts: { asOf, uncovered, fromStore: head.cmic.fromStore },
    },
  };
}

function absentOf({ procore, cmic }: KeptPicture): Absent {
  const side = (kept: KeptSide | undefined | null) => (kept ? openSide(kept) : evenSide(null));
  const [ofProcore, covered, uncovered, all] = [procore, cmic?.covered, cmic?.uncovered, cmic?.all].map(side);
  const jobs = new Set(cmic?.uncoveredJobs);
  return {
    procore: () => ofProcore as NonNullable<typeof ofProcore>,
    cmic: (jobId) => (jobId === null ? all : jobs.has(jobId) ? uncovered : covered) as NonNullable<typeof all>,
  };
}

async function restOf<T>(
  store: FinancialReadingStore,
  id: string,
  name: FinancialPartName,
  count: number,
): Promise<T[]> {
  const all: T[] = [];
  for (let n = 0; n < count; n += 1) {
    const content = await store.part(id, name, n);
    if (content === null)
      throw storeUnavailable('The reading that this page is of is no longer kept: ask again.', true);
    for (const each of JSON.parse(content) as T[]) all.push(each);
  }
  return all;
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= read();
    return found;
  };
}
