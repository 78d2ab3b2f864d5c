import type { DetailClose } from '../../procore/erp/client.ts';
import type { Problem } from '../problem.ts';
import type { Transfer } from '../transfer/transfer.ts';

/** Procore shows messages in one box: more than this nobody reads. */
const MOST = 10;

/** Problems as the users of Procore's ERP tool read them: no field paths, no names of our graph. */
export function plainMessages(problems: readonly Problem[]): string[] {
  const messages = problems.slice(0, MOST).map(plainMessage);
  return problems.length > MOST ? [...messages, `and ${problems.length - MOST} more.`] : messages;
}

function plainMessage({ code, message, fix }: Problem): string {
  // Only when a message holds the word "code" may the user type another one (procore reference 6.2).
  if (code === 'NUMBER_TAKEN')
    return `${message} The ERP code is taken: reject it, or accept it again with another code.`;
  if (code === 'NUMBER_INVALID') return `${message} Accept it again with another ERP code.`;
  return fix === null || isForClients(fix) ? message : `${message} ${fix}`;
}

/** Whether an advice names calls or members of our graph, which nobody here has heard of. */
function isForClients(fix: string): boolean {
  return /[a-z][A-Z]|[(`{]|\bid "/.test(fix);
}

/** A failed close with these words. */
export function failedWith(...messages: string[]): DetailClose {
  return { status: 'failed', messages };
}

/**
 * How the progress record of a request ends once its transfers have; null while one is on its way, or awaits somebody and nothing failed. ENTERED counts as written: posting may be left to people for days. An
 * import's bad rows do not undo what was brought.
 */
export function closeFor(transfers: readonly Transfer[]): DetailClose | null {
  const ends = transfers.map(endOf);
  const closes = ends.filter((end) => end !== null);
  const failures = closes.filter(({ status }) => status === 'failed');
  // Of a budget and its changes one was refused, and the others await somebody: accepted again, those are taken up as they stand.
  const runs = transfers.some(({ state }, index) => ends[index] === null && state !== 'AWAITING_APPROVAL');
  if (runs || (closes.length < ends.length && failures.length === 0)) return null;
  const messages = (failures.length > 0 ? failures : closes).flatMap((close) => close.messages);
  return { status: failures.length > 0 ? 'failed' : 'success', messages: messages.slice(0, MOST) };
}

function endOf(transfer: Transfer): DetailClose | null {
  const { state, problems, direction, targetId } = transfer;
  const note = (step: string) => transfer.history.filter((entry) => entry.step === step).at(-1)?.note ?? null;
  switch (state) {
    case 'DONE':
      return { status: 'success', messages: plainMessages(problems) };
    case 'ENTERED':
      return {
        status: 'success',
        messages: [`Entered in CMiC as ${targetId ?? 'a document'}; it is not posted there yet.`],
      };
    case 'FAILED':
      return failedWith(...plainMessages(problems));
    case 'REJECTED':
      return failedWith(`Rejected by accounting: ${note('reject') ?? 'without a reason'}`);
    case 'CANCELLED':
      return failedWith(
        `The ${direction === 'EXPORT' ? 'export' : 'import'} was cancelled: ${note('cancel') ?? note('cancelled') ?? 'without a reason'}`,
      );
    default:
      return null;
  }
}
