import { badInput } from '../../../../kernel/errors.ts';
import type { CmicSource, RawRow } from '../../source.ts';
import { onlyOne, type Table } from '../../table.ts';
import { type CmicWrite, type Created, checkCompany, created, lookBack, notDone } from '../../write.ts';
import {
  inOwnerChangeOrderAttributes,
  type PotentialChangeItemDraft,
  type PotentialChangeItemLineDraft,
  potentialChangeItemAttributes,
  potentialChangeItemBodies,
  potentialChangeItemLineAttributes,
  potentialChangeItemStatusAttributes,
} from './draft.ts';
import { type CmicPotentialChangeItemHeader, potentialChangeItemKey } from './record.ts';

/**
 * The writes of potential change items. In order: header with a status that is not approved yet (CMiC takes no lines of an approved transfer), lines, the approved
 * status, the posting.
 */
export interface BudgetChangeWriter {
  /** The bodies exactly as they are sent; what CMiC cannot keep is BAD_USER_INPUT. Pure. */
  headerBody(draft: PotentialChangeItemDraft): RawRow;
  lineBody(draft: PotentialChangeItemLineDraft): RawRow;
  statusBody(statusCode: string): RawRow;
  inOwnerChangeOrderBody(code: string): RawRow;
  /** Writes a header. `requestId` is a UUID that stays the same over every try of this step. */
  createHeader(draft: PotentialChangeItemDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Writes one line under its header. */
  createLine(draft: PotentialChangeItemLineDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Gives an unposted one another status. Done only once CMiC shows it; answers the header as it is then. */
  setStatus(vuuid: string, statusCode: string, requestId: string): Promise<CmicWrite<CmicPotentialChangeItemHeader>>;
  /** Puts an external one into an owner change order of its job. Done only once CMiC shows it. */
  setOwnerChangeOrder(
    vuuid: string,
    code: string,
    requestId: string,
  ): Promise<CmicWrite<CmicPotentialChangeItemHeader>>;
  /** Posts one on a day (`ZZ/24-010/EXT0007`). Done only once CMiC shows a post date; a sentence inside a 200 is a refusal. */
  post(id: string, date: string, requestId: string): Promise<CmicWrite<{ postDate: string }>>;
}

/** Each create is exactly one call; a change and a posting are one, and a look back. */
export function createBudgetChangeWriter(
  source: CmicSource,
  headers: Table<'cmmast', CmicPotentialChangeItemHeader>,
): BudgetChangeWriter {
  const { mapping } = source;
  const { cmmast, cmdetail } = mapping.resources;

  const changed = async (
    vuuid: string,
    member: 'statusCode' | 'ownerChangeOrder',
    attributes: RawRow,
    value: string,
    requestId: string,
  ): Promise<CmicWrite<CmicPotentialChangeItemHeader>> => {
    const sent = await source.change('cmmast', vuuid, attributes, requestId);
    if (sent.outcome !== 'done') return sent;
    return lookBack(
      'The potential change item',
      async () => onlyOne(await headers.all({ by: { vuuid } }), cmmast.path, vuuid),
      (row): CmicWrite<CmicPotentialChangeItemHeader> => {
        if (row === null) return { outcome: 'unknown', why: 'The potential change item is not there any more.' };
        if (row[member] === value) return { outcome: 'done', value: row };
        return notDone('NOT_CHANGED', `CMiC took ${value} and shows ${row[member] ?? 'nothing'}.`);
      },
    );
  };

  return {
    ...potentialChangeItemBodies(mapping),
    async createHeader(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('cmmast', potentialChangeItemAttributes(mapping, draft), requestId),
        cmmast.attributes.vuuid,
      );
    },
    async createLine(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('cmdetail', potentialChangeItemLineAttributes(draft), requestId),
        cmdetail.attributes.vuuid,
      );
    },
    setStatus: async (vuuid, statusCode, requestId) =>
      changed(vuuid, 'statusCode', potentialChangeItemStatusAttributes(statusCode), statusCode, requestId),
    setOwnerChangeOrder: async (vuuid, code, requestId) =>
      changed(vuuid, 'ownerChangeOrder', inOwnerChangeOrderAttributes(code), code, requestId),
    async post(id, date, requestId) {
      const key = potentialChangeItemKey(id);
      if (!key) throw badInput(`"${id}" is not an id of this kind.`, 'Ids look like "ZZ/24-010/EXT0007".');
      checkCompany(source, key.company);
      const { path, name, success, parameters } = mapping.posting.potentialChangeItem;
      const given = [
        [parameters.company, key.company],
        [parameters.job, key.job],
        [parameters.code, key.code],
        [parameters.date, date],
      ] as const;
      const sent = await source.act({ path, name, parameters: given, success }, requestId);
      if (sent.outcome !== 'done') return sent;
      return lookBack(
        'The potential change item',
        async () => (await headers.byIds([id])).get(id)?.postDate,
        (postDate) =>
          postDate
            ? { outcome: 'done', value: { postDate } }
            : notDone('NOT_POSTED', 'CMiC answered that it posted the potential change item, and shows it unposted.'),
      );
    },
  };
}
