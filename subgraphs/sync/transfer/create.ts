import { randomUUID } from 'node:crypto';
import type { Kind } from '../kind.ts';
import type { Planned } from './plan.ts';
import type { Answers, Approval, HistoryEntry, Transfer, TransferDirection, TransferState } from './transfer.ts';

export interface NewTransfer {
  kind: Kind;
  direction: TransferDirection;
  sourceId: string;
  state: TransferState;
  by: string;
  at: string;
  planned: Planned;
  answers: Answers;
  /** The yes of an import by a fingerprint; of an export, what the requester approved in the same call. */
  approvals: Approval[];
  /** What was done in the same call after the request. */
  history?: HistoryEntry[];
  supersedes: string | null;
}

/** A transfer as it is first saved: requested, approved and queued in one document where one call does it all. */
export function newTransfer(given: NewTransfer): Transfer {
  const { fingerprint } = given.planned.plan;
  const request: HistoryEntry = { at: given.at, by: given.by, step: 'request', note: null, fingerprint };
  return {
    id: randomUUID(),
    kind: given.kind,
    direction: given.direction,
    state: given.state,
    sourceId: given.sourceId,
    targetId: given.planned.targetId,
    projectId: given.planned.projectId,
    jobId: given.planned.jobId,
    createdBy: given.by,
    createdAt: given.at,
    updatedAt: given.at,
    version: 1,
    number: given.planned.number,
    amount: given.planned.amount ?? null,
    answers: given.answers,
    ...(given.planned.needs?.length ? { needs: given.planned.needs } : {}),
    approvals: given.approvals,
    problems: [],
    history: [request, ...(given.history ?? [])],
    writes: [],
    progress: {
      done: 0,
      // An import that works through its rows as it reads them has none in its plan.
      total: given.planned.plan.rows.length || null,
      current: null,
      startedAt: null,
      eta: null,
      warnings: [],
    },
    fingerprint,
    supersedes: given.supersedes,
    attempts: 0,
    cancelRequested: false,
    uncertainSince: null,
  };
}
