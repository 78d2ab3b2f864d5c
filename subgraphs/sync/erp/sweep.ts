import type { SyncDeps } from '../system.ts';

/**
 * Looks for requests that no webhook told of: their progress records stand open in Procore. Requests without one (what only tells, such as a link) are known by webhook alone. How many were new.
 * Faults pass through.
 */
export async function sweepErpRequests(deps: SyncDeps): Promise<number> {
  const details = await deps.procore.erp.openDetails();
  const ids = new Set(
    details.flatMap((row) => (row instanceof Error || row.requestId === null ? [] : [row.requestId])),
  );
  let found = 0;
  for (const id of ids) {
    const receivedAt = deps.clock.now().toISOString();
    const isNew = await deps.store.erpRequests.put({ id, userId: null, toldBy: 'SWEEP', deliveryId: null, receivedAt });
    if (isNew) found += 1;
  }
  if (found > 0) deps.log.info({ found }, 'ERP requests that no webhook had told of');
  return found;
}
