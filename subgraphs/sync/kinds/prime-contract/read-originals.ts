import { Fault, garbage } from '../../../../kernel/errors.ts';
import type { Entry } from '../../../cmic/entry.ts';
import type { CmicPrimeContractRecord } from '../../../cmic/kinds/prime-contract/record.ts';
import type { SyncDeps } from '../../system.ts';
import { type BilledChange, billedChanges, type ContractNow, type Originals, originalsOf } from './originals.ts';

/** What the posted change items of a control job bill, in two walks side by side. What cannot be read is thrown: nobody knows then what of a contract was signed. */
export async function readBilledChanges(deps: SyncDeps, jobId: string): Promise<BilledChange[]> {
  const { headers, lines } = await deps.cmic['budget-change'].ofJob(jobId);
  return billedChanges(whole(headers), whole(lines));
}

/**
 * The originals of contracts of one control job, by contract. The job's other contracts are read only where change items bill: a call each for its jobs, its contracts and the lines of those
 * that are not given.
 */
export async function readOriginals(
  deps: SyncDeps,
  jobId: string,
  own: readonly ContractNow[],
  changes: readonly BilledChange[],
): Promise<Map<string, Originals>> {
  const { currency } = deps.settings;
  if (changes.length === 0) return originalsOf(own, changes, new Map(), currency);
  const client = deps.cmic['prime-contract'];
  const family = await deps.cmic['sub-job'].family(jobId);
  const known = new Set(own.map(({ contract }) => contract.id));
  const others = (await client.ofJobs(family.map(({ id }) => id))).filter(({ id }) => !known.has(id));
  const [lines, orders] = await Promise.all([
    others.length === 0 ? new Map() : client.linesOf(others.map(({ id }) => id)),
    readOrders(deps, changes, own.length + others.length),
  ]);
  return originalsOf([...own, ...others.map((contract) => nowOf(contract, lines))], changes, orders, currency);
}

/** Which contract the owner change orders of changes name, by the order's id; a call where a job has several contracts and one of its changes is in an order. */
export async function readOrders(
  deps: SyncDeps,
  changes: readonly BilledChange[],
  contracts: number,
): Promise<Map<string, string>> {
  const ids = contracts > 1 ? [...new Set(changes.flatMap(({ orderId }) => orderId ?? []))] : [];
  if (ids.length === 0) return new Map();
  const orders = await deps.cmic['prime-contract-change-order'].byIds(ids);
  return new Map(
    [...orders.values()].flatMap(({ id, billingContract }) => (billingContract ? [[id, billingContract]] : [])),
  );
}

/** What CMiC tells, or why it does not. What may work in a moment is thrown: the worker asks again by itself. */
export async function unlessUnreadable<T>(read: () => Promise<T>): Promise<T | Fault> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Fault && error.source === 'CMIC' && !error.retryable) return error;
    throw error;
  }
}

/** A contract with its lines out of what was read of several; throws where one of them cannot be read. */
export function nowOf(
  contract: CmicPrimeContractRecord,
  lines: ReadonlyMap<string, ContractNow['lines'] | Error>,
): ContractNow {
  const found = lines.get(contract.id);
  if (found instanceof Error) throw found;
  if (!found) throw garbage('CMIC', contract.id, 'its lines are not in the answer');
  return { contract, lines: found };
}

function whole<T>(entries: readonly Entry<T>[]): T[] {
  return entries.map(({ value }) => {
    if (value instanceof Error) throw value;
    return value;
  });
}
