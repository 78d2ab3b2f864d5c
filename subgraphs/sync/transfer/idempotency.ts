import type { Actor } from '../../../kernel/auth/actor.ts';
import { type Problem, problem } from '../problem.ts';
import type { KeyClaim, Store } from '../store/port.ts';
import type { SyncDeps } from '../system.ts';
import { fingerprint } from './plan.ts';

/** How long a repeat waits for the first call with its key to finish, before it takes it for dead and runs (mutations are harmless to repeat). */
const FIRST_CALL_MS = 15_000;

/**
 * Runs a mutation once per idempotency key (contract, section 5): a repeat with the same input is answered with what the first call answered, another input under the same key is
 * refused. `Result` must be plain JSON: ids and problems, never the records. A fault gives the key back, and so does a result that is not `kept`: a repeat then runs again.
 */
export async function withKey<Result>(
  deps: SyncDeps,
  actor: Actor,
  mutation: string,
  input: { idempotencyKey?: string | null | undefined },
  run: () => Promise<Result>,
  isKept: (result: Result) => boolean = () => true,
): Promise<Result | { reused: Problem }> {
  const { idempotencyKey: key, ...rest } = input;
  if (!key) return run();
  const claim: KeyClaim = { actor: actor.sub, mutation, key, inputHash: fingerprint(sorted(rest)) };
  const known = await settled<Result>(deps, claim);
  if (known === 'OTHER')
    return {
      reused: problem(
        'IDEMPOTENCY_KEY_REUSED',
        'This idempotency key was used with another input.',
        ['input', 'idempotencyKey'],
        'Use a new key for a new request.',
      ),
    };
  if (known !== 'RUN') return known.result;
  try {
    const result = await run();
    if (isKept(result)) await deps.store.keys.finish(claim, result);
    else await giveBack(deps.store, claim, deps);
    return result;
  } catch (error) {
    await giveBack(deps.store, claim, deps);
    throw error;
  }
}

async function settled<Result>(deps: SyncDeps, claim: KeyClaim): Promise<'RUN' | 'OTHER' | { result: Result }> {
  const until = deps.clock.now().getTime() + FIRST_CALL_MS;
  for (;;) {
    const answer = await deps.store.keys.claim(claim);
    if (answer.state === 'NEW') return 'RUN';
    if (answer.state === 'OTHER') return 'OTHER';
    if (answer.result !== null) return { result: answer.result as Result };
    if (deps.clock.now().getTime() >= until) return 'RUN';
    await deps.clock.sleep(50);
  }
}

async function giveBack(store: Store, claim: KeyClaim, deps: SyncDeps): Promise<void> {
  // What brought us here is what the caller reads; a key that stays claimed only makes a repeat wait.
  await store.keys
    .release(claim)
    .catch((error: unknown) => deps.log.warn({ err: error }, 'an idempotency key could not be given back'));
}

/** The same input in any order of members is the same input. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
