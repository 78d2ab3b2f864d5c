import { Fault } from '../../../kernel/errors.ts';
import type { CmicReading } from '../financials/cmic-side.ts';
import type { Document } from '../financials/document.ts';
import { evenSide } from '../financials/formulas.ts';
import { notesFor } from '../financials/part.ts';
import type { Picture } from '../financials/picture.ts';
import type { ProcoreReading } from '../financials/procore-side.ts';
import type { Subject } from '../financials/subject.ts';
import { noSums } from '../financials/sums.ts';
import { CMIC, cellsOf, type KeptPicture, type SnapshotHead, sideOf } from './snapshot.ts';

const none = evenSide(null);

/** The sorts of Procore's documents that a snapshot keeps, as financials names them. */
const SORTS = ['commitments', 'prime contract change orders', 'budget changes'];

/**
 * The picture that a snapshot keeps, as far as somebody may see it: a side whose project or job is not the subject's (another one is linked now, or it is outside the actor's scope) is not there, and neither is
 * what only that side had; without the job codes bear Procore's own names. Nothing of it is read anew. Pure.
 */
export function pictureOf(head: SnapshotHead, whole: KeptPicture, subject: Subject): Picture {
  const { frame } = whole;
  const showsProcore = frame.hasProcore && subject.projectId === head.projectId;
  const showsCmic = frame.hasCmic && subject.controlJobId === head.jobId;
  const kept = subject.controlJobId === head.jobId ? whole : withoutJob(whole);
  const absent: Picture['absent'] = {
    procore: () => (showsProcore ? sideOf(frame.absent.procore, frame.figures) : none),
    cmic: (jobId) => {
      const told = frame.absent.cmic[jobId ?? ''] ?? frame.absent.cmic[''];
      return showsCmic && told ? sideOf(told, frame.figures) : none;
    },
  };
  const cells = cellsOf(kept, absent)
    .map((cell) => ({
      ...cell,
      ...(showsProcore ? {} : { procore: none, inProcore: false, budgetCodeId: null, isAutomatic: null }),
      ...(showsCmic ? {} : { cmic: none, inCmic: false }),
    }))
    .filter(({ inProcore, inCmic }) => inProcore || inCmic)
    .filter(({ place }) => subject.onlyJobId === null || place.jobId === subject.onlyJobId);
  const costs = new Map(showsCmic ? Object.entries(frame.costAsOf) : []);
  const oldest = [frame.readAt, ...costs.values()].sort()[0] ?? frame.readAt;
  return {
    subject,
    cells,
    absent,
    readAt: frame.readAt,
    costAsOf: (jobId) => (jobId === null ? oldest : (costs.get(jobId) ?? frame.readAt)),
    notRead: notesFor(frame.notRead, subject.onlyJobId).filter(({ system }) =>
      system === 'PROCORE' ? showsProcore : showsCmic,
    ),
    procore: showsProcore ? procoreReading(kept, absent) : null,
    cmic: showsCmic ? cmicReading(kept, absent, costs) : null,
  };
}

/** The same with every code named as Procore names it, the job nowhere: as a project without a job is told. */
function withoutJob({ frame, cells, documents }: KeptPicture): KeptPicture {
  const names = new Map(
    cells.flatMap(({ place: { key, jobId, subJob, costCode, costType }, budgetCodeId }) => {
      const isCategory = jobId !== null && key.startsWith(`${jobId}/`);
      const codes = [subJob, costCode, costType].filter((code) => code !== null).join(' ');
      return isCategory ? [[key, budgetCodeId ?? codes] as const] : [];
    }),
  );
  const nameOf = (key: string) => names.get(key) ?? key;
  return {
    frame,
    cells: cells.map((cell) => ({ ...cell, place: { ...cell.place, key: nameOf(cell.place.key), jobId: null } })),
    documents: documents.map(({ sort, document }) => ({
      sort,
      document: { ...document, lines: document.lines.map((line) => ({ ...line, key: nameOf(line.key) })) },
    })),
  };
}

function procoreReading({ frame, cells, documents }: KeptPicture, absent: Picture['absent']): ProcoreReading {
  const lists = new Map<string, Promise<Document[]>>();
  for (const sort of SORTS) {
    const reason = frame.unread[sort];
    const list: Promise<Document[]> =
      reason === undefined ? Promise.resolve(ofSort(documents, sort)) : Promise.reject(notKept(sort, reason));
    // Whoever asks for it is told; until then it is nobody's unhandled rejection.
    list.catch(() => undefined);
    lists.set(sort, list);
  }
  const own = cells.filter(({ procore }) => procore !== null);
  const ofKey = <T>(value: (cell: (typeof own)[number]) => T) =>
    new Map(own.map((cell) => [cell.place.key, value(cell)] as const));
  return {
    places: ofKey(({ place }) => place),
    sides: ofKey(({ procore }) => sideOf(procore ?? [], frame.figures)),
    absent: absent.procore,
    automatic: ofKey(({ isAutomatic }) => isAutomatic),
    budgetCodes: new Map(own.flatMap(({ place, budgetCodeId }) => (budgetCodeId ? [[place.key, budgetCodeId]] : []))),
    // They lead from lines to codes while documents are read: here the lines bear their codes.
    keys: new Map(),
    documents: lists,
  };
}

function cmicReading(
  { frame, cells, documents }: KeptPicture,
  absent: Picture['absent'],
  asOf: ReadonlyMap<string, string>,
): CmicReading {
  const own = cells.filter(({ cmic }) => cmic !== null);
  return {
    places: new Map(own.map(({ place }) => [place.key, place])),
    sides: new Map(own.map(({ place, cmic }) => [place.key, sideOf(cmic ?? [], frame.figures)])),
    absent: absent.cmic,
    categories: new Set(own.flatMap(({ place, isCategory }) => (isCategory ? [place.key] : []))),
    documents: ofSort(documents, CMIC),
    // A snapshot is read without refresh: its posted cost is what the store kept then, and what the store keeps now is not its.
    jobCosts: { sums: noSums(), uncovered: new Set(), asOf, fromStore: true, isListed: false },
  };
}

function ofSort(documents: KeptPicture['documents'], sort: string): Document[] {
  return documents.flatMap((each) => (each.sort === sort ? [each.document] : []));
}

function notKept(sort: string, reason: string): Fault {
  const message = `Procore's ${sort} could not be read when the snapshot was taken: ${reason}`;
  return new Fault({ code: 'UPSTREAM_UNAVAILABLE', source: 'PROCORE', message });
}
