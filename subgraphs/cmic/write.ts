import { Fault } from '../../kernel/errors.ts';
import type { WriteOutcome } from '../../kernel/rest/rest.ts';
import type { Mapping } from './mapping.ts';

/**
 * What became of a write. `refused`: nothing was written, `code` and `message` are CMiC's own. `unknown`: it may have been written, may yet be, or was written by an
 * earlier try under the same request id: look before sending again. Never an exception for what CMiC did.
 */
export type CmicWrite<T> =
  | { outcome: 'done'; value: T }
  | {
      outcome: 'refused';
      status: number;
      code: string | null;
      message: string;
      retryable: boolean;
      retryAfter?: number | undefined;
    }
  | { outcome: 'unknown'; why: string };

/** Reads the outcome of a call; `read` turns the answer's body into the value, or says null where it cannot be read: then nobody knows. */
export function judge<T>(mapping: Mapping, outcome: WriteOutcome, read: (body: unknown) => T | null): CmicWrite<T> {
  if (outcome.outcome === 'unknown') return outcome;
  if (outcome.outcome === 'refused') {
    const { code, message } = outcome.refusal;
    // The first try under this id was processed and its answer got lost: the refusal of the repeat does not mean that nothing is there.
    if (new RegExp(mapping.values.repeatedRequest, 'i').test(message))
      return { outcome: 'unknown', why: `CMiC: ${message}` };
    const { status, retryable, retryAfter } = outcome;
    return {
      outcome: 'refused',
      status,
      code,
      message,
      retryable,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  }
  const value = read(outcome.reply.body);
  return value === null
    ? { outcome: 'unknown', why: 'CMiC answered a write with something else than its row.' }
    : { outcome: 'done', value };
}

/** A created row: its technical key. Looked-up members are still null in CMiC's answer, so the rest is to be read again. */
export interface Created {
  vuuid: string;
}

/** The technical key in the answer of a create; `vuuid` is CMiC's name of it. */
export function created(write: CmicWrite<Record<string, unknown>>, vuuid: string): CmicWrite<Created> {
  return write.outcome === 'done' ? { outcome: 'done', value: { vuuid: String(write.value[vuuid]) } } : write;
}

/** A refusal that we see ourselves: CMiC took the call and did nothing, or there is nothing to call with. */
export function notDone<T>(code: string, message: string): CmicWrite<T> {
  return { outcome: 'refused', status: 200, code, message, retryable: false };
}

/** Reads the record again after a write and answers by what it is now; unknown where it cannot be read, since the write itself went through. */
export async function lookBack<T, V>(
  what: string,
  read: () => Promise<T>,
  answer: (found: T) => CmicWrite<V>,
): Promise<CmicWrite<V>> {
  let found: T;
  try {
    found = await read();
  } catch (error) {
    if (error instanceof Fault)
      return { outcome: 'unknown', why: `${what} could not be read after the write: ${error.message}` };
    throw error;
  }
  return answer(found);
}

/** A draft for another company is a mistake of ours, found before anything is sent. */
export function checkCompany({ companyCode }: { companyCode: string }, company: string): void {
  if (company === companyCode) return;
  throw new Fault({
    code: 'BAD_USER_INPUT',
    message: `CMiC company ${companyCode} is served; a document of ${company} is refused.`,
    fix: `Write into ${companyCode}.`,
  });
}
