import type { FinancialPartName, FinancialReading, FinancialReadingStore } from '../../store/financial-readings.ts';
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
 * A kept reading as if it had been read just now, but for its age: part after part, so that the text of one part of its rows at a time is in memory. What leads to documents stays text until
 * somebody asks for it. Null where another version wrote it, or a part is gone meanwhile.
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
  const texts: Record<Exclude<FinancialPartName, 'rows'>, string[]> = { documents: [], codes: [] };
  for (const [name, n] of partsIn(head)) {
    const content = await store.part(reading.id, name, n);
    if (content === null) return null;
    if (name !== 'rows') {
      texts[name].push(content);
      continue;
    }
    for (const row of JSON.parse(content) as KeptRow[]) {
      const { cell, isCategory } = read(row);
      cells.push(cell);
      if (isCategory) categories.add(cell.place.key);
    }
  }
  const asOf = new Map(head.cmic?.asOf);
  const documents = once(() => rowsIn<Document>(texts.documents));
  const keys = once(() => new Map(rowsIn<[string, string]>(texts.codes)));
  const automatic = once(() => new Map(cells.map(({ place, isAutomatic }) => [place.key, isAutomatic] as const)));
  return {
    subject,
    cells,
    absent,
    readAt: reading.readAt,
    costAsOf: costAge(reading.readAt, asOf),
    notRead: head.notRead,
    readingId: reading.id,
    procore: head.procore && {
      documents: new Map(),
      get keys() {
        return keys();
      },
      get automatic() {
        return automatic();
      },
    },
    cmic: head.cmic && {
      categories,
      get documents() {
        return documents();
      },
      jobCosts: {
        asOf,
        uncovered: new Set(head.cmic.uncoveredJobs),
        fromStore: head.cmic.fromStore,
        isListed: head.cmic.fromStore,
      },
    },
  };
}

function partsIn({ parts }: KeptPicture): [FinancialPartName, number][] {
  return (['rows', 'documents', 'codes'] as const).flatMap((name) =>
    Array.from({ length: parts[name] }, (_, n): [FinancialPartName, number] => [name, n]),
  );
}

function absentOf({ procore, cmic }: KeptPicture): Absent {
  const side = (kept: KeptSide | undefined | null) => (kept ? openSide(kept) : evenSide(null));
  const [ofProcore, covered, uncovered, all] = [
    side(procore),
    side(cmic?.covered),
    side(cmic?.uncovered),
    side(cmic?.all),
  ];
  const jobs = new Set(cmic?.uncoveredJobs);
  return {
    procore: () => ofProcore,
    cmic: (jobId) => (jobId === null ? all : jobs.has(jobId) ? uncovered : covered),
  };
}

function rowsIn<T>(texts: readonly string[]): T[] {
  return texts.flatMap((text) => JSON.parse(text) as T[]);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
