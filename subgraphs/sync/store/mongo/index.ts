import type { Log } from '../../../../kernel/log.ts';
import { guarded } from '../guard.ts';
import type { Store } from '../port.ts';
import { createAdoptions } from './adoptions.ts';
import { createChangeCodes } from './change-codes.ts';
import { connect, prepareModels } from './connection.ts';
import { createDraftChanges } from './draft-changes.ts';
import { createErpRequests } from './erp-requests.ts';
import { createEvents } from './events.ts';
import { mongoFault } from './fault.ts';
import { createFinancialReadings } from './financial-readings.ts';
import { createJobCosts } from './job-costs.ts';
import { createKeys } from './keys.ts';
import { createLinkChanges } from './link-changes.ts';
import { createLinks } from './links.ts';
import { createMatchDecisions } from './match-decisions.ts';
import { createPages } from './pages.ts';
import { createReconciliations } from './reconciliations.ts';
import { createSnapshots } from './snapshots.ts';
import { createStagedRejections } from './staged-rejections.ts';
import { createTransfers } from './transfers.ts';
import { createWebhooks } from './webhooks.ts';

/**
 * The store for several machines: MongoDB 6.0 or later through mongoose, a replica set in production. No transactions: every rule is one document and a
 * unique index. Rejects with a Fault when the server does not answer within about 3 s or an index cannot be made.
 */
export async function createMongoStore(options: { url: string; log?: Log | undefined }): Promise<Store> {
  const connection = await connect(options.url, options.log);
  try {
    const models = await prepareModels(connection);
    return {
      name: 'mongo',
      links: guarded(createLinks(models.links), mongoFault),
      transfers: guarded(createTransfers(models.transfers), mongoFault),
      pages: guarded(createPages(models.pages), mongoFault),
      events: guarded(createEvents(models.events), mongoFault),
      keys: guarded(createKeys(models.keys), mongoFault),
      jobCosts: guarded(createJobCosts(models), mongoFault),
      webhooks: guarded(createWebhooks(models.webhooks), mongoFault),
      erpRequests: guarded(createErpRequests(models.erpRequests), mongoFault),
      changeCodes: guarded(createChangeCodes(models.changeCodes), mongoFault),
      matchDecisions: guarded(createMatchDecisions(models.matchDecisions), mongoFault),
      reconciliations: guarded(createReconciliations(models), mongoFault),
      snapshots: guarded(createSnapshots(models), mongoFault),
      linkChanges: guarded(createLinkChanges(models.linkChanges), mongoFault),
      draftChanges: guarded(createDraftChanges(models.draftChanges), mongoFault),
      financialReadings: guarded(createFinancialReadings(models), mongoFault),
      adoptions: guarded(createAdoptions(models), mongoFault),
      stagedRejections: guarded(createStagedRejections(models.stagedRejections), mongoFault),
      ...guarded(
        {
          ping: async () => {
            await models.links.findOne({}, { _id: 1 }).lean();
          },
          close: () => connection.close(),
        },
        mongoFault,
      ),
    };
  } catch (error) {
    await connection.close(true);
    throw error;
  }
}
