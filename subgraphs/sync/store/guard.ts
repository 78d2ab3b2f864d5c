import { Fault } from '../../../kernel/errors.ts';

/** The store cannot serve: `retryable` where waiting helps (it is away, it is locked), not where somebody must act (another version, no rights). */
export function storeUnavailable(message: string, retryable: boolean, cause?: unknown): Fault {
  return new Fault({ code: 'STORE_UNAVAILABLE', source: 'STORE', message, retryable, cause });
}

/** What a driver's error is when nothing more is known of it: ours to mend, so INTERNAL, with the driver's words kept as the cause. */
export function storeBroken(cause: unknown): Fault {
  return new Fault({ code: 'INTERNAL', source: 'STORE', message: 'The store refused a call.', cause });
}

/** The same object with every function's errors translated: adapters are written without a try around each call. */
export function guarded<T extends object>(part: T, translate: (error: unknown) => Fault): T {
  const entries = Object.entries(part).map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await call(...args);
      } catch (error) {
        throw error instanceof Fault ? error : translate(error);
      }
    },
  ]);
  return Object.fromEntries(entries) as T;
}
