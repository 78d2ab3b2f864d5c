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
  approval: Approval | null;
  supersedes: string | null;
}

/** A transfer as it is first saved: approved and queued in one document when `approval` is given. */
export function newTransfer(given: NewTransfer): Transfer {
  const history: HistoryEntry[] = [{ at: given.at, by: given.by, step: 'request', note: null }];
  // Who asks for an import by a fingerprint says yes to that plan; the request is the only step.
  if (given.approval && given.direction === 'EXPORT')
    history.push({ at: given.at, by: given.by, step: 'approve', note: given.approval.fingerprint });
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
    answers: given.answers,
    approvals: given.approval ? [given.approval] : [],
    problems: [],
    history,
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
    fingerprint: given.planned.plan.fingerprint,
    supersedes: given.supersedes,
    attempts: 0,
    cancelRequested: false,
    uncertainSince: null,
  };
}
