import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { reconcile } from '../../subgraphs/sync/reconciliation/run.ts';
import { openSync } from '../../subgraphs/sync/serve.ts';
import type { ReconciliationStore } from '../../subgraphs/sync/store/reconciliations.ts';
import type { ReconcileOrders } from './reconcile.ts';

/** A reconciliation in a process of its own, which ends itself with SIGKILL at the point that it was told. */
const { env, ends, point } = JSON.parse(process.argv[2] ?? '') as ReconcileOrders;
const config = readConfig(env, () => '{}', 'sync');
const { sync } = await openSync(config, { clock: systemClock, log: createLog('silent') });
const { store } = sync.deps;

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

const real = store.reconciliations;
const dying: ReconciliationStore = {
  ...real,
  async putDifferences(reportId, projectId, rows) {
    if (point === 'BEFORE_THE_ROWS') await die();
    if (point !== 'AMONG_THE_ROWS') return real.putDifferences(reportId, projectId, rows);
    await real.putDifferences(reportId, projectId, rows.slice(0, Math.ceil(rows.length / 2)));
    await die();
  },
  async save(report) {
    if (point === 'BEFORE_THE_REPORT') await die();
    const isSaved = await real.save(report);
    if (point === 'BEHIND_THE_REPORT') await die();
    return isSaved;
  },
};
await reconcile({ ...sync.deps, store: { ...store, reconciliations: dying } }, ends, 'child');
// It came to the end: nothing killed it.
process.exit(3);
