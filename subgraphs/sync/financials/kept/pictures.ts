import type { RequestReads } from '../../request-reads.ts';
import type { SyncDeps } from '../../system.ts';
import { notesFor } from '../part.ts';
import { type Picture, readPicture } from '../picture.ts';
import type { Subject } from '../subject.ts';
import { keepPicture } from './keep.ts';
import { headOf, openPicture } from './open.ts';
import { stampOf } from './stamp.ts';

export interface Asked {
  /** Read both systems now, posted cost from the ledger. */
  refresh: boolean;
  /** The kept reading that a cursor goes on in. */
  readingId: string | null;
}

/** What a request reads with; `deps` reads now what the request has read already. */
export type Reader = Pick<RequestReads, 'shared' | 'begunAt'> & { deps: SyncDeps };

/**
 * The picture of a subject. That of a large project (`financials.keepFrom` rows) comes from the store, as it was read, while it is younger than `financials.maxAgeMs` and nothing for the
 * project has passed through us since; else both systems are read, and a large one is kept. A page that goes on in a kept reading is of that reading, whatever happened since, and reads no
 * system. Null where CMiC has no such job and no project is linked.
 */
export async function pictureOf(reader: Reader, subject: Subject, asked: Asked): Promise<Picture | null> {
  const found = await keptOrRead(reader, subject, asked);
  if (!found) return null;
  const { onlyJobId } = subject;
  const cells = onlyJobId === null ? found.cells : found.cells.filter(({ place }) => place.jobId === onlyJobId);
  return { ...found, subject, cells, notRead: notesFor(found.notRead, onlyJobId) };
}

async function keptOrRead(
  { deps, shared, begunAt }: Reader,
  subject: Subject,
  { refresh, readingId }: Asked,
): Promise<Picture | null> {
  const { financialReadings } = deps.store;
  const key = keyOf(subject);
  if (readingId !== null) {
    const reading = await financialReadings.get(readingId);
    const picture = reading?.subject === key ? await openPicture(financialReadings, reading, subject) : null;
    if (picture) return picture;
  }
  const [newest, stamp] = await Promise.all([financialReadings.newest(key), stampOf(deps, subject)]);
  if (newest && !refresh && isFresh(deps, newest.readAt) && headOf(newest)?.stamp === stamp) {
    const picture = await openPicture(financialReadings, newest, subject);
    if (picture) return picture;
  }
  // What this request has begun to read may be older than the stamp: a large project is read apart from it, and what is kept with it is never newest to anybody else.
  const begun = begunAt(subject.projectId, subject.controlJobId);
  const read = async (source: SyncDeps, own: string | null): Promise<Flown> => ({
    picture: await readAndKeep(source, subject, key, own, { refresh, begun: source === shared ? begun : null }),
    stamp: own,
    by: shared,
  });
  // Who asks while it is being read waits for the same reading: a large one takes long, and people ask again.
  const name = JSON.stringify([key, refresh]);
  const first = await deps.flights.join(name, () =>
    refresh || (begun && newest) ? read(deps, stamp) : read(shared, begun ? null : stamp),
  );
  if (first.by === shared || first.stamp === stamp) return first.picture;
  // Something passed through us since that one began: all who wait for it go on to one more, which begins now. So there is never more than one reading at a time, whatever runs meanwhile.
  const second = await deps.flights.join(name, async () => read(deps, await stampOf(deps, subject)));
  return second.picture;
}

/** What a flight brings: the picture, and what had passed through us when it began; null where a part of it may have been read before. */
interface Flown {
  picture: Picture | null;
  stamp: string | null;
  /** Whose request it began in. */
  by: SyncDeps;
}

async function readAndKeep(
  deps: SyncDeps,
  subject: Subject,
  key: string,
  stamp: string | null,
  { refresh, begun }: { refresh: boolean; begun: string | null },
): Promise<Picture | null> {
  const picture = await readPicture(deps, { ...subject, onlyJobId: null }, refresh, begun);
  const isWhole = picture !== null && !picture.notRead.some(({ isPart }) => isPart);
  if (!isWhole || picture.cells.length < deps.settings.financials.keepFrom) return picture;
  try {
    return { ...picture, readingId: await keepPicture(deps, key, picture, stamp) };
  } catch (error) {
    deps.log.warn({ err: error, subject: key }, 'a reading of financials is not kept');
    return picture;
  }
}

/** Whose figures: of those who see one side alone, that side's. A sub job is a part of its control job's reading. */
function keyOf({ projectId, controlJobId }: Subject): string {
  return JSON.stringify([projectId, controlJobId]);
}

function isFresh({ clock, settings }: SyncDeps, readAt: string): boolean {
  return clock.now().getTime() - Date.parse(readAt) <= settings.financials.maxAgeMs;
}
