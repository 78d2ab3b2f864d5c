import type { Actor } from '../../../kernel/auth/actor.ts';
import { pick } from '../../procore/rows.ts';
import { inUse, type Problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { Transfer } from '../transfer/transfer.ts';
import type { Link } from './link.ts';

/** How long it is waited for the worker to end its look for the post date, which is nobody's decision. */
const LOOK_MS = 5000;

/** The open transfer that wrote the document of a link; null when it is finished. */
export async function ownTransfer({ store, procore }: SyncDeps, { kind, procoreId }: Link): Promise<Transfer | null> {
  const [open] = await store.transfers.open(kind, 'EXPORT', [await travelledAs(procore, procoreId)]);
  return open ?? null;
}

/** Whether nothing more is done for a transfer by itself than to look at its document: it waits for people, and ends with the document. */
export function endsWithDocument({ state }: Transfer): boolean {
  return state === 'ENTERED' || state === 'FAILED';
}

/** Ends the transfer of a document that is void or gone in CMiC: it would wait for its posting for ever, and stand in the way of a new one. The problem where it is under way. */
export async function endOwnTransfer(
  deps: SyncDeps,
  actor: Actor,
  link: Link,
  reason: string,
): Promise<Problem | null> {
  const until = deps.clock.now().getTime() + LOOK_MS;
  for (;;) {
    const open = await ownTransfer(deps, link);
    if (!open) return null;
    if (endsWithDocument(open)) {
      const entry = { at: deps.clock.now().toISOString(), by: actor.sub, step: 'unlink', note: reason };
      const patch = { state: 'CANCELLED' as const, runIn: null, append: { history: [entry] } };
      const saved = await deps.store.transfers.change(open.id, open.version, patch);
      if (saved) {
        await deps.store.events.append(saved.id, saved.state);
        return null;
      }
    }
    if (!endsWithDocument(open) || deps.clock.now().getTime() >= until) return isOpen(open);
    await deps.clock.sleep(50);
  }
}

/** The problem of a transfer that has to be ended first. */
export function isOpen({ id, sourceId }: Transfer): Problem {
  return inUse(`The transfer of ${sourceId} is open.`, `Finish, reject or cancel transfer ${id} first.`);
}

/** A potential change order travels with its change order. */
async function travelledAs({ primeContractChangeOrder }: SyncDeps['procore'], id: string): Promise<string> {
  if (!id.includes('/pco-')) return id;
  return pick(await primeContractChangeOrder.potentialsByIds([id]), id)?.changeOrderId ?? id;
}
