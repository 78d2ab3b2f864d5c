import type { DriftCause } from '../generated/resolvers.ts';
import type { Kind } from '../kind.ts';
import type { Action, TransferFact } from './record.ts';

/** What a remedy is chosen by. */
export interface RemedyAsked {
  cause: DriftCause;
  kind: Kind;
  /** The record in Procore, as `requestExport` takes it; of a set, the project. */
  procoreId: string | null;
  /** The record in CMiC; of a set, the job. */
  cmicId: string | null;
  /** The control job of the project. */
  jobId: string;
  transfer: TransferFact | null;
  /** Whether it is about the code that something stands on, and not about an amount. */
  isCode: boolean;
  /** Whether it is about what the owner was billed, which neither system sends. */
  isBilling: boolean;
  /** Whether CMiC knows the place that it stands on. */
  hasPlace: boolean;
  /** The import that brings CMiC's side to Procore, where there is one. */
  importedBy: Action | null;
}

/** What to do about a difference, and the mutation that does it where there is one. Pure. */
export function remedyOf(asked: RemedyAsked): { fix: string; action: Action | null } {
  const { cause, transfer, importedBy } = asked;
  const byHand = asked.isBilling ? billing[cause] : undefined;
  if (byHand) return { fix: byHand, action: null };
  switch (cause) {
    case 'NOT_EXPORTED':
      if (asked.kind === 'VENDOR') return { fix: correctBoth, action: null };
      return sendIt(asked, 'Send it to accounting.');
    case 'AWAITING_APPROVAL':
      return waiting(asked);
    case 'EXPORTED_NOT_POSTED':
      return transfer?.state === 'ENTERED'
        ? {
            fix: 'Accounting posts it in CMiC, or has it posted again by retryTransfer.',
            action: call('retryTransfer', { id: transfer.id }),
          }
        : { fix: 'Accounting posts it in CMiC.', action: null };
    case 'UNLINKED':
      return unlinked(asked);
    case 'LINE_MISSING':
      return importedBy
        ? {
            fix: 'Import it again: what is missing in Procore comes; what only Procore has is left alone.',
            action: importedBy,
          }
        : {
            fix: 'Find out which side is right. A line that belongs to the document goes to CMiC by a change order; one that does not is taken away where it was entered.',
            action: null,
          };
    case 'CODE_MISMATCH':
      return {
        fix: 'Move the line back to the code that is right, in the system where it stands wrong; a synced line is moved in CMiC.',
        action: null,
      };
    case 'AMOUNT_CHANGED_AFTER_SYNC':
      return changed(asked);
    case 'TIMING':
      if (importedBy && transfer === null)
        return { fix: 'Import it again: Procore then says what CMiC says.', action: importedBy };
      return { fix: 'Wait until the transfer has ended, then reconcile again.', action: null };
    case 'ROUNDING':
      return { fix: 'Nothing has to be done; note it, or correct the cent where it was rounded.', action: null };
    case 'TAX':
      return {
        fix: 'Nothing has to be done where the tax is booked by itself: taxes do not travel. Else take the tax out of the amount.',
        action: null,
      };
  }
}

/** What the owner was billed is entered on both sides. */
const billing: Partial<Record<DriftCause, string>> = {
  NOT_EXPORTED: 'Enter what the applications named bill and hold back in CMiC too: payment applications are not sent.',
  TIMING: 'Enter in Procore what CMiC has billed, or have the application approved that is waiting there.',
  AMOUNT_CHANGED_AFTER_SYNC:
    'Find out which side is right, and correct it where it was entered: billing does not travel.',
};

/** `requestExport(kind, id)`, with what to do first. */
function sendIt({ kind, procoreId }: Pick<RemedyAsked, 'kind' | 'procoreId'>, fix: string) {
  return { fix, action: procoreId === null ? null : call('requestExport', { kind, id: procoreId }) };
}

function waiting(asked: RemedyAsked): { fix: string; action: Action | null } {
  const { transfer } = asked;
  if (transfer?.state === 'REJECTED') return sendIt(asked, 'Mend what it was rejected for, then send it again.');
  if (transfer?.state === 'FAILED')
    return {
      fix: 'Mend what its problem says, then have it tried again.',
      action: call('retryTransfer', { id: transfer.id }),
    };
  return {
    fix: 'An accounting approver looks at the plan and approves or rejects it.',
    action: transfer && call('approveTransfer', { id: transfer.id }),
  };
}

function unlinked({ kind, importedBy, procoreId, cmicId, jobId, isCode, hasPlace }: RemedyAsked): {
  fix: string;
  action: Action | null;
} {
  if (isCode)
    return {
      fix: 'Send the codes of the project to CMiC, or move the line to a code that both systems have.',
      // Whatever the record is, its id begins with its project.
      action: procoreId === null ? null : sendCodes(procoreId.split('/')[0] ?? procoreId),
    };
  if (importedBy) return { fix: 'Import it from CMiC.', action: importedBy };
  if (kind === 'BUDGET' || kind === 'FORECAST' || kind === 'JOB_COST') {
    if (hasPlace && kind === 'FORECAST')
      return { fix: 'Enter the forecast in Procore and send it, or note why CMiC alone has one.', action: null };
    if (hasPlace) return { fix: "Bring CMiC's estimate to Procore.", action: call('importBudget', { id: jobId }) };
    return {
      fix: 'Send the codes of the project to CMiC, or move the amount to a code that both systems have.',
      action: procoreId === null ? null : sendCodes(procoreId),
    };
  }
  if (procoreId !== null && cmicId !== null)
    return sendIt({ kind, procoreId }, 'Send it again: what stands in CMiC under its number is found and linked.');
  if (cmicId === null)
    return { fix: 'It is not sent from Procore: enter it in CMiC and import it, or note why it stays.', action: null };
  if (kind === 'COMMITMENT')
    return {
      fix: 'It began in CMiC. Where the setting `stagedCommitments.enabled` is on, acceptStagedCommitment brings it to Procore; else enter it there too, or note why it stays in CMiC alone.',
      action: null,
    };
  return { fix: 'It began in CMiC. Enter it in Procore too, or note why it stays in CMiC alone.', action: null };
}

function sendCodes(projectId: string): Action {
  return call('requestExport', { kind: 'PROJECT_WBS', id: projectId });
}

function changed({ kind, procoreId, importedBy }: RemedyAsked): { fix: string; action: Action | null } {
  switch (kind) {
    case 'FORECAST':
      return {
        fix: 'Send the forecast again: only what differs is written.',
        action: procoreId === null ? null : call('requestExport', { kind, id: procoreId }),
      };
    case 'VENDOR':
      return { fix: correctBoth, action: null };
    case 'BUDGET':
      return {
        fix: 'Original budgets travel once: correct the side that is wrong, or send a budget change.',
        action: null,
      };
    case 'COMMITMENT':
    case 'COMMITMENT_CHANGE_ORDER':
      return {
        fix: 'Find out which side is right. Undo the change where it was made by hand, or agree it as a commitment change order and send that.',
        action: null,
      };
    default:
      return importedBy
        ? { fix: 'Find out which side is right; an import makes Procore say what CMiC says.', action: importedBy }
        : { fix: 'Find out which side is right, and undo the change where it was made by hand.', action: null };
  }
}

const correctBoth = 'Changes of linked vendors do not travel: correct the side that is wrong by hand.';

/** A call with its input, in the order given. */
export function call(mutation: string, input: Record<string, string>): Action {
  return { mutation, input: Object.entries(input).map(([name, value]) => ({ name, value })) };
}
