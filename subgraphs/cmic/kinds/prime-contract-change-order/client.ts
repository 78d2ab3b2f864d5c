import type { Page } from '../../../../kernel/pages.ts';
import type { CmicSource, PageRequest, RawRow } from '../../source.ts';
import { createTable, onlyOne } from '../../table.ts';
import { type CmicWrite, type Created, checkCompany, created, lookBack, notDone } from '../../write.ts';
import { jobCodesOf } from '../project/client.ts';
import { type OwnerChangeOrderDraft, ownerChangeOrderAttributes, ownerChangeOrderBody } from './draft.ts';
import {
  type CmicOwnerChangeOrderRecord,
  type OwnerChangeOrderKey,
  ownerChangeOrderId,
  ownerChangeOrderKey,
  ownerChangeOrderSchema,
} from './record.ts';

/**
 * Owner change orders: what a prime contract change order becomes where that is set. Which potential change items are in one is said on them
 * (`setOwnerChangeOrder` of budget changes).
 */
export interface PrimeContractChangeOrderClient {
  /** By id; what is absent is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicOwnerChangeOrderRecord>>;
  /** As `byIds`, a bad row standing as an error in its record's place. */
  batch(ids: readonly string[]): Promise<Map<string, CmicOwnerChangeOrderRecord | Error>>;
  /** One, read now and from nowhere else; null when it is not there. Two rows under one key are a fault. */
  find(key: OwnerChangeOrderKey): Promise<CmicOwnerChangeOrderRecord | null>;
  /** Those that bear our own reference. */
  byReference(reference: string): Promise<CmicOwnerChangeOrderRecord[]>;
  /** One part of the list of a control job's, by code. */
  list(jobId: string, at: PageRequest): Promise<Page<CmicOwnerChangeOrderRecord>>;
  /** The body exactly as it is sent; what CMiC cannot keep is BAD_USER_INPUT. Pure. */
  body(draft: OwnerChangeOrderDraft): RawRow;
  /** Writes one. `requestId` is a UUID that stays the same over every try of this step. */
  create(draft: OwnerChangeOrderDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Posts one on a day (assumed: by its post date). Done only once CMiC shows it as posted; NOT_POSTED where CMiC took the call and did nothing. */
  post(document: CmicOwnerChangeOrderRecord, date: string, requestId: string): Promise<CmicWrite<{ postDate: string }>>;
}

/** Owner change orders by this source. */
export function createPrimeContractChangeOrderClient(source: CmicSource): PrimeContractChangeOrderClient {
  const { mapping } = source;
  const { cmownerchangeorder } = mapping.resources;
  const table = createTable(source, {
    resource: 'cmownerchangeorder',
    schema: ownerChangeOrderSchema,
    toId: ([company = '', job = '', code = '']) => ownerChangeOrderId({ company, job, code }),
    toKey(id) {
      const key = ownerChangeOrderKey(id);
      return key && [key.company, key.job, key.code];
    },
  });

  return {
    byIds: table.byIds,
    batch: table.batch,
    async find(key) {
      if (key.company !== source.companyCode) return null;
      const rows = await table.all({ by: { job: key.job, code: key.code } });
      return onlyOne(rows, cmownerchangeorder.path, ownerChangeOrderId(key));
    },
    byReference: (reference) => table.all({ by: { reference } }),
    async list(jobId, at) {
      const [job] = jobCodesOf(source, [jobId]);
      return job === undefined ? { rows: [], more: false, total: 0 } : table.page({ by: { job } }, at);
    },
    body: (draft) => ownerChangeOrderBody(mapping, draft),
    async create(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('cmownerchangeorder', ownerChangeOrderAttributes(draft), requestId),
        cmownerchangeorder.attributes.vuuid,
      );
    },
    async post({ id, vuuid }, date, requestId) {
      if (vuuid === null) return notDone('NOT_POSTED', 'The owner change order has no technical key to post it by.');
      const sent = await source.change('cmownerchangeorder', vuuid, { postDate: date }, requestId);
      if (sent.outcome !== 'done') return sent;
      return lookBack(
        'The owner change order',
        async () => (await table.byIds([id])).get(id)?.postDate,
        (postDate) =>
          postDate
            ? { outcome: 'done', value: { postDate } }
            : notDone('NOT_POSTED', 'CMiC took the post date and did not post the owner change order.'),
      );
    },
  };
}
