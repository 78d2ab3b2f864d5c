import { randomUUID } from 'node:crypto';
import type { NewLink } from '../../subgraphs/sync/link/link.ts';
import type { JobCostRow } from '../../subgraphs/sync/store/job-costs.ts';
import type { Transfer, WriteRecord } from '../../subgraphs/sync/transfer/transfer.ts';

const at = '2026-03-02T09:00:00.000Z';

/** A vendor's link, as `linkVendor` makes it. */
export function aLink(members: Partial<NewLink> = {}): NewLink {
  return {
    kind: 'VENDOR',
    procoreId: '2001',
    cmicId: 'ZZ/ACME',
    state: 'MARKING',
    lines: [],
    projectId: null,
    jobId: null,
    adoptedMark: null,
    createdBy: 'ada',
    ...members,
  };
}

/** A commitment's export that was just approved. */
export function aTransfer(members: Partial<Transfer> = {}): Transfer {
  return {
    id: randomUUID(),
    kind: 'COMMITMENT',
    direction: 'EXPORT',
    state: 'QUEUED',
    sourceId: '1001/wo-5501',
    targetId: null,
    projectId: '1001',
    jobId: 'ZZ/24-010',
    createdBy: 'ada',
    createdAt: at,
    updatedAt: at,
    version: 1,
    number: null,
    amount: null,
    answers: {},
    approvals: [],
    problems: [],
    history: [],
    writes: [],
    progress: { done: 0, total: null, current: null, startedAt: null, eta: null, warnings: [] },
    fingerprint: null,
    supersedes: null,
    attempts: 0,
    cancelRequested: false,
    uncertainSince: null,
    ...members,
  };
}

/** A write that is about to be sent. */
export function aWrite(step: string, members: Partial<WriteRecord> = {}): WriteRecord {
  return {
    step,
    requestId: `request-${step}`,
    resource: 'scmast',
    key: 'ZZ/ACME/24-010-001',
    hash: 'h1',
    at,
    by: 'worker',
    outcome: 'SENDING',
    targetRef: null,
    ...members,
  };
}

/** A cost of type C, posted on the control job, not against a commitment. */
export function aJobCost(vuuid: string, members: Partial<JobCostRow> = {}): JobCostRow {
  return {
    vuuid,
    jobId: 'ZZ/24-010',
    costCode: '03-100',
    category: 'M',
    type: 'C',
    commitment: null,
    postDate: '2026-02-10',
    cents: 125_050,
    detail: {
      description: 'Concrete, level 2',
      source: 'AP',
      reference: 'INV-88',
      referenceDate: '2026-02-01',
      vendor: 'ACME',
      voucher: '4711',
      invoice: 'INV-88',
      batch: '12',
      units: '10.5',
      unit: 'CY',
      transactionNumber: '900001',
    },
    ...members,
  };
}
