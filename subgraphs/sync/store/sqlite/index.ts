import { Fault } from '../../../../kernel/errors.ts';
import type { Log } from '../../../../kernel/log.ts';
import { guarded } from '../guard.ts';
import type { Store } from '../port.ts';
import { createAdoptions } from './adoptions.ts';
import { createChangeCodes } from './change-codes.ts';
import { type Database, openDatabase } from './database.ts';
import { createDraftChanges } from './draft-changes.ts';
import { createErpRequests } from './erp-requests.ts';
import { createEvents } from './events.ts';
import { sqliteFault } from './fault.ts';
import { createFinancialReadings } from './financial-readings.ts';
import { createJobCosts } from './job-costs.ts';
import { createKeys } from './keys.ts';
import { createLinkChanges } from './link-changes.ts';
import { createLinks } from './links.ts';
import { createMatchDecisions } from './match-decisions.ts';
import { createPages } from './pages.ts';
import { createReconciliations } from './reconciliations.ts';
import { migrate } from './schema.ts';
import { createSnapshots } from './snapshots.ts';
import { createStagedRejections } from './staged-rejections.ts';
import { createTransfers } from './transfers.ts';
import { createWebhooks } from './webhooks.ts';

/**
 * The embedded store: one SQLite file, shared by any number of processes of one machine. `:memory:` is a store that dies with it.
 * Calls are synchronous inside: a writer that waits for another process (5 s at most) holds up its own.
 */
export async function createSqliteStore(options: { path: string; log?: Log | undefined }): Promise<Store> {
  const db = await openDatabase(options.path);
  try {
    migrate(db);
  } catch (error) {
    db.close();
    throw error instanceof Fault ? error : sqliteFault(error);
  }
  options.log?.info({ store: 'sqlite', path: options.path }, 'store open');
  return {
    name: 'sqlite',
    links: guarded(createLinks(db), sqliteFault),
    transfers: guarded(createTransfers(db), sqliteFault),
    pages: guarded(createPages(db), sqliteFault),
    events: guarded(createEvents(db), sqliteFault),
    keys: guarded(createKeys(db), sqliteFault),
    jobCosts: guarded(createJobCosts(db), sqliteFault),
    webhooks: guarded(createWebhooks(db), sqliteFault),
    erpRequests: guarded(createErpRequests(db), sqliteFault),
    changeCodes: guarded(createChangeCodes(db), sqliteFault),
    matchDecisions: guarded(createMatchDecisions(db), sqliteFault),
    reconciliations: guarded(createReconciliations(db), sqliteFault),
    snapshots: guarded(createSnapshots(db), sqliteFault),
    linkChanges: guarded(createLinkChanges(db), sqliteFault),
    draftChanges: guarded(createDraftChanges(db), sqliteFault),
    financialReadings: guarded(createFinancialReadings(db), sqliteFault),
    adoptions: guarded(createAdoptions(db), sqliteFault),
    stagedRejections: guarded(createStagedRejections(db), sqliteFault),
    ...guarded(lifecycle(db), sqliteFault),
  };
}

function lifecycle(db: Database): Pick<Store, 'ping' | 'close'> {
  let closed = false;
  return {
    ping: async () => {
      db.one('SELECT 1 FROM links LIMIT 1');
    },
    close: async () => {
      if (!closed) db.close();
      closed = true;
    },
  };
}
