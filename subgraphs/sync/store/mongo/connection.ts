import mongoose, { type Connection, type Model } from 'mongoose';
import type { Log } from '../../../../kernel/log.ts';
import { storeUnavailable } from '../guard.ts';
import { type AdoptionDoc, type AdoptionRowDoc, adoptionRowSchema, adoptionSchema } from './adoptions.ts';
import { type DraftChangeDoc, draftChangeSchema } from './draft-changes.ts';
import { type ErpRequestDoc, erpRequestSchema } from './erp-request-schema.ts';
import { isDuplicate, mongoFault } from './fault.ts';
import {
  type FinancialReadingDoc,
  type FinancialReadingPartDoc,
  financialReadingPartSchema,
  financialReadingSchema,
} from './financial-readings.ts';
import {
  type JobCostDoc,
  type JobCostStateDoc,
  type JobCostSummaryDoc,
  jobCostSchema,
  jobCostStateSchema,
  jobCostSummarySchema,
} from './job-cost-schemas.ts';
import { type MatchDecisionDoc, matchDecisionSchema } from './match-decisions.ts';
import {
  type DifferenceNoteDoc,
  differenceNoteSchema,
  type ReconciliationDifferenceDoc,
  type ReconciliationDoc,
  reconciliationDifferenceSchema,
  reconciliationSchema,
} from './reconciliation-schemas.ts';
import {
  type ChangeCodeDoc,
  changeCodeSchema,
  type EventDoc,
  eventSchema,
  type KeyDoc,
  keySchema,
  type LinkDoc,
  linkSchema,
  type PageDoc,
  pageSchema,
  type TransferDoc,
  transferSchema,
  type WebhookDoc,
  webhookSchema,
} from './schemas.ts';
import {
  type LinkChangeDoc,
  linkChangeSchema,
  type SnapshotDoc,
  type SnapshotPartDoc,
  snapshotPartSchema,
  snapshotSchema,
} from './snapshot-schemas.ts';
import { type StagedRejectionDoc, stagedRejectionSchema } from './staged-rejections.ts';

export interface Models {
  links: Model<LinkDoc>;
  transfers: Model<TransferDoc>;
  pages: Model<PageDoc>;
  events: Model<EventDoc>;
  keys: Model<KeyDoc>;
  jobCosts: Model<JobCostDoc>;
  jobCostSummaries: Model<JobCostSummaryDoc>;
  jobCostStates: Model<JobCostStateDoc>;
  webhooks: Model<WebhookDoc>;
  erpRequests: Model<ErpRequestDoc>;
  changeCodes: Model<ChangeCodeDoc>;
  matchDecisions: Model<MatchDecisionDoc>;
  reconciliations: Model<ReconciliationDoc>;
  reconciliationDifferences: Model<ReconciliationDifferenceDoc>;
  differenceNotes: Model<DifferenceNoteDoc>;
  snapshots: Model<SnapshotDoc>;
  snapshotParts: Model<SnapshotPartDoc>;
  linkChanges: Model<LinkChangeDoc>;
  draftChanges: Model<DraftChangeDoc>;
  financialReadings: Model<FinancialReadingDoc>;
  financialReadingParts: Model<FinancialReadingPartDoc>;
  adoptions: Model<AdoptionDoc>;
  adoptionRows: Model<AdoptionRowDoc>;
  stagedRejections: Model<StagedRejectionDoc>;
}

/** Where STORE_URL names no database: MongoDB's own default is `test`. */
const defaultName = 'procore_cmic_gateway';

/**
 * A connection of its own (mongoose's global one belongs to nobody). Calls fail within about 4 s while the server is away and within about 9 s when it hangs
 * (the monitor asks every 2 s and cuts the calls that wait), and work again when it is back. A write is acknowledged once a majority has it in its journal.
 */
export async function connect(url: string, log: Log | undefined): Promise<Connection> {
  const connection = mongoose.createConnection(url, {
    ...(/^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(url) ? {} : { dbName: defaultName }),
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    ignoreUndefined: true,
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
    serverSelectionTimeoutMS: 3000,
    connectTimeoutMS: 3000,
    heartbeatFrequencyMS: 2000,
    socketTimeoutMS: 20_000,
    waitQueueTimeoutMS: 5000,
  });
  connection.on('error', (error) => log?.warn({ err: error }, 'store connection'));
  connection.on('disconnected', () => log?.warn('store away'));
  connection.on('connected', () => log?.info({ store: 'mongo', database: connection.name }, 'store open'));
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.close(true);
    const { retryable, message } = mongoFault(error);
    throw storeUnavailable(`${message} STORE_URL names a MongoDB that did not answer as it should.`, retryable, error);
  }
}

/** The models, their collections and indexes made where missing. Rejects when one can't be: without it a rule of the store would not hold. */
export async function prepareModels(connection: Connection): Promise<Models> {
  const models = {
    links: connection.model<LinkDoc>('Link', linkSchema, 'links'),
    transfers: connection.model<TransferDoc>('Transfer', transferSchema, 'transfers'),
    pages: connection.model<PageDoc>('Page', pageSchema, 'pages'),
    events: connection.model<EventDoc>('Event', eventSchema, 'events'),
    keys: connection.model<KeyDoc>('Key', keySchema, 'keys'),
    jobCosts: connection.model<JobCostDoc>('JobCost', jobCostSchema, 'jobCosts'),
    jobCostSummaries: connection.model<JobCostSummaryDoc>('JobCostSummary', jobCostSummarySchema, 'jobCostSummaries'),
    jobCostStates: connection.model<JobCostStateDoc>('JobCostState', jobCostStateSchema, 'jobCostStates'),
    webhooks: connection.model<WebhookDoc>('Webhook', webhookSchema, 'webhooks'),
    erpRequests: connection.model<ErpRequestDoc>('ErpRequest', erpRequestSchema, 'erpRequests'),
    changeCodes: connection.model<ChangeCodeDoc>('ChangeCode', changeCodeSchema, 'changeCodes'),
    matchDecisions: connection.model<MatchDecisionDoc>('MatchDecision', matchDecisionSchema, 'matchDecisions'),
    reconciliations: connection.model<ReconciliationDoc>('Reconciliation', reconciliationSchema, 'reconciliations'),
    reconciliationDifferences: connection.model<ReconciliationDifferenceDoc>(
      'ReconciliationDifference',
      reconciliationDifferenceSchema,
      'reconciliationDifferences',
    ),
    differenceNotes: connection.model<DifferenceNoteDoc>('DifferenceNote', differenceNoteSchema, 'differenceNotes'),
    snapshots: connection.model<SnapshotDoc>('Snapshot', snapshotSchema, 'snapshots'),
    snapshotParts: connection.model<SnapshotPartDoc>('SnapshotPart', snapshotPartSchema, 'snapshotParts'),
    linkChanges: connection.model<LinkChangeDoc>('LinkChange', linkChangeSchema, 'linkChanges'),
    draftChanges: connection.model<DraftChangeDoc>('DraftChange', draftChangeSchema, 'draftChanges'),
    financialReadings: connection.model<FinancialReadingDoc>(
      'FinancialReading',
      financialReadingSchema,
      'financialReadings',
    ),
    financialReadingParts: connection.model<FinancialReadingPartDoc>(
      'FinancialReadingPart',
      financialReadingPartSchema,
      'financialReadingParts',
    ),
    adoptions: connection.model<AdoptionDoc>('Adoption', adoptionSchema, 'adoptions'),
    adoptionRows: connection.model<AdoptionRowDoc>('AdoptionRow', adoptionRowSchema, 'adoptionRows'),
    stagedRejections: connection.model<StagedRejectionDoc>(
      'StagedRejection',
      stagedRejectionSchema,
      'stagedRejections',
    ),
  };
  for (const [name, model] of Object.entries(models)) {
    await model.createIndexes().catch((error: unknown) => {
      throw indexFault(name, error);
    });
  }
  return models;
}

function indexFault(collection: string, cause: unknown) {
  const fault = mongoFault(cause);
  if (fault.code === 'STORE_UNAVAILABLE') return fault;
  const why = isDuplicate(cause)
    ? 'it holds two documents where there may be one; take one away'
    : 'it has an index of the same name or keys with other options; drop that one';
  const said = cause instanceof Error ? cause.message : String(cause);
  return storeUnavailable(
    `The indexes of the collection "${collection}" cannot be made: ${why}. MongoDB said: ${said}`,
    false,
    cause,
  );
}
