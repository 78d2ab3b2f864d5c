import type { Permission } from '../access.ts';
import type { TransferDirection, TransferState } from './transfer.ts';

/** What people do to a transfer. What the worker does follows from the run (run.ts). */
export type Step = 'approve' | 'reject' | 'cancel' | 'retry';

export interface StepRow {
  step: Step;
  direction: TransferDirection;
  from: TransferState;
  to: TransferState;
  /** Who may; whoever made the request may also with `orOwn`. */
  permission: Permission;
  orOwn?: Permission;
  /** Only while nothing was written to the target. */
  nothingWritten?: boolean;
  /** Only while what an import brings is not approved in the target yet. */
  unapproved?: boolean;
  /** The step asks the running worker to stop after its page, instead of ending the transfer itself. */
  asksWorker?: boolean;
}

/**
 * The only home of who may take which step from which state (contract, section 5: "States of a transfer"; section 6). A step that has no row for the state is NO_SUCH_STEP; a row
 * whose permission the actor lacks is FORBIDDEN.
 */
export const steps: readonly StepRow[] = [
  { step: 'approve', direction: 'EXPORT', from: 'AWAITING_APPROVAL', to: 'QUEUED', permission: 'approve' },
  { step: 'reject', direction: 'EXPORT', from: 'AWAITING_APPROVAL', to: 'REJECTED', permission: 'reject' },
  { step: 'reject', direction: 'EXPORT', from: 'FAILED', to: 'REJECTED', permission: 'reject', nothingWritten: true },
  {
    step: 'cancel',
    direction: 'EXPORT',
    from: 'AWAITING_APPROVAL',
    to: 'CANCELLED',
    permission: 'cancel',
    orOwn: 'cancelOwn',
  },
  {
    step: 'cancel',
    direction: 'EXPORT',
    from: 'QUEUED',
    to: 'CANCELLED',
    permission: 'cancel',
    orOwn: 'cancelOwn',
    nothingWritten: true,
  },
  {
    step: 'cancel',
    direction: 'EXPORT',
    from: 'FAILED',
    to: 'CANCELLED',
    permission: 'cancel',
    orOwn: 'cancelOwn',
    nothingWritten: true,
  },
  {
    step: 'cancel',
    direction: 'IMPORT',
    from: 'QUEUED',
    to: 'CANCELLED',
    permission: 'cancel',
    orOwn: 'cancelOwn',
    unapproved: true,
  },
  {
    step: 'cancel',
    direction: 'IMPORT',
    from: 'RUNNING',
    to: 'RUNNING',
    permission: 'cancel',
    orOwn: 'cancelOwn',
    asksWorker: true,
    unapproved: true,
  },
  {
    step: 'cancel',
    direction: 'IMPORT',
    from: 'FAILED',
    to: 'CANCELLED',
    permission: 'cancel',
    orOwn: 'cancelOwn',
    unapproved: true,
  },
  { step: 'retry', direction: 'EXPORT', from: 'FAILED', to: 'QUEUED', permission: 'retry' },
  { step: 'retry', direction: 'EXPORT', from: 'ENTERED', to: 'ENTERED', permission: 'retry' },
  { step: 'retry', direction: 'IMPORT', from: 'FAILED', to: 'QUEUED', permission: 'retry' },
];
