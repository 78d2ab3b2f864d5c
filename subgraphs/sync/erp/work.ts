import type { DetailClose } from '../../procore/erp/client.ts';
import type { Kind } from '../kind.ts';
import type { Answers } from '../transfer/transfer.ts';

/** What one part of a request asks of us. */
export type ErpAction =
  /** The approval of an export, given in Procore. */
  | { do: 'EXPORT'; kind: Kind; record: RecordRef; answers: Answers; approverText: string | null }
  /** The approval of a project's budget, or of what moved in it since. */
  | { do: 'EXPORT_BUDGET'; record: RecordRef; isUpdate: boolean; change: string | null; movements: Movement[] }
  | { do: 'IMPORT'; imports: { kind: Kind; id: string }[] }
  | { do: 'REFRESH'; list: 'VENDORS' | 'JOBS' | 'SUB_JOBS' | 'PRIME_CONTRACTS' }
  | { do: 'LINK_VENDORS'; pairs: { procoreId: string; cmicId: string }[] }
  | {
      do: 'UNLINK';
      kind: 'VENDOR' | 'COMMITMENT' | 'COMMITMENT_CHANGE_ORDER';
      record: RecordRef;
      cmicId: string | null;
    }
  | { do: 'REFUSE'; message: string }
  | { do: 'NOTHING'; note: string };

/** A movement of Procore's budget, which is marked once CMiC has it (procore reference 6.2). */
export interface Movement {
  /** Procore's own number of the movement. */
  id: string;
  /** What moved the budget: the original amount of a line, a budget change, or a modification. */
  source: 'LINE' | 'CHANGE' | 'MODIFICATION';
  /** Procore's own number of that line, of the change's line, or of the modification. */
  sourceId: string | null;
  /** Which side of a change or a modification; null where the event does not say. */
  side: 'to' | 'from' | null;
  isZero: boolean;
  /** The job category of CMiC that it moves; null where the event does not name it. */
  categoryId: string | null;
}

/** Procore's record as its event names it: the project where the event tells it, else the job that the project is marked with. */
export interface RecordRef {
  projectId: string | null;
  jobId: string | null;
  /** What follows the project in our id: `wo-5507`. Null where the id is the project's own. */
  own: string | null;
  /** The whole id, of a record of the company: `2006`. */
  id: string | null;
}

/** A request has a part for each progress record: most have one, lists have several, and what only tells has none to close. */
export interface ErpPart {
  /** The progress record to close; null: there is none, or it is found by the item. */
  detailId: string | null;
  /** Procore's own number of the record whose progress record is looked for. */
  itemId: string | null;
  action: ErpAction;
  /** When somebody began to act on it (ISO text); null before. */
  begunAt: string | null;
  /** What it waits for; null until it was acted on. */
  transferIds: string[] | null;
  /** What its users are told beside its end. */
  notes: string[];
  close: DetailClose | null;
  closed: boolean;
}

/** What the store keeps of a request between two steps. */
export interface ErpWork {
  parts: ErpPart[];
  /** How often its transfers were looked at. */
  looks: number;
}

/** A part before anything was done about it. */
export function newPart(action: ErpAction, detailId: string | null, itemId: string | null = null): ErpPart {
  return { action, detailId, itemId, begunAt: null, transferIds: null, notes: [], close: null, closed: false };
}
