import type { Transfer, TransferPatch, TransferState } from '../transfer/transfer.ts';
import { openStates } from '../transfer/transfer.ts';

/** States that a worker takes when their run time is reached. */
export const dueStates = ['QUEUED', 'RUNNING', 'UNCERTAIN', 'ENTERED'] as const satisfies readonly TransferState[];

/** How long an idempotency key is kept (contract, section 5). */
export const keyDays = 30;

/** Whether a transfer in this state is the one open transfer of its record and arrow. */
export function isOpen(state: TransferState): boolean {
  return (openStates as readonly TransferState[]).includes(state);
}

/** The members that a patch sets as they are: without the lists that grow and the run time, and without members that are undefined. */
export function plainMembers(patch: TransferPatch): Partial<Transfer> {
  const { append: _append, setWrite: _setWrite, runIn: _runIn, ...members } = patch;
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The transfer after a patch, one version on. New writes are appended first, so that `setWrite` finds them; an unknown step replaces nothing. */
export function patched(transfer: Transfer, patch: TransferPatch, at: string): Transfer {
  const { setWrite, append } = patch;
  const writes = [...transfer.writes, ...(append?.writes ?? [])];
  return {
    ...transfer,
    ...plainMembers(patch),
    history: [...transfer.history, ...(append?.history ?? [])],
    writes: setWrite ? writes.map((write) => (write.step === setWrite.step ? setWrite : write)) : writes,
    updatedAt: at,
    version: transfer.version + 1,
  };
}
