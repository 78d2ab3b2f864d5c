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

/**
 * The picture of a subject. That of a large project (`financials.keepFrom` rows) comes from the store, as it was read, while it is younger than `financials.maxAgeMs` and nothing for the
 * project has passed through us since; else both systems are read, and a large one is kept. A page that goes on in a kept reading is of that reading, whatever happened since, and reads no
 * system. Null where CMiC has no such job and no project is linked.
 */
export async function pictureOf(deps: SyncDeps, subject: Subject, asked: Asked): Promise<Picture | null> {
  const found = await keptOrRead(deps, subject, asked);
  if (!found) return null;
  const { onlyJobId } = subject;
  const cells = onlyJobId === null ? found.cells : found.cells.filter(({ place }) => place.jobId === onlyJobId);
  return { ...found, subject, cells, notRead: notesFor(found.notRead, onlyJobId) };
}

async function keptOrRead(deps: SyncDeps, subject: Subject, { refresh, readingId }: Asked): Promise<Picture | null> {
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
  // Who asks while it is being read waits for the same reading, unless something passed through us since that began: a large one takes long, and people ask again.
  return deps.flights.join(JSON.stringify([key, refresh, stamp]), () =>
    readAndKeep(deps, subject, key, stamp, refresh),
  );
}

async function readAndKeep(
  deps: SyncDeps,
  subject: Subject,
  key: string,
  stamp: string,
  refresh: boolean,
): Promise<Picture | null> {
  const picture = await readPicture(deps, { ...subject, onlyJobId: null }, refresh);
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
