import type { CmicSource, RawRow } from '../../source.ts';
import type { Table } from '../../table.ts';
import { type CmicWrite, type Created, checkCompany, created, lookBack, notDone } from '../../write.ts';
import {
  headerAttributes,
  headerBody,
  lineAttributes,
  lineBody,
  type SubcontractDraft,
  type SubcontractLineDraft,
} from './draft.ts';
import type { CmicSubcontractHeader } from './record.ts';

/** The writes of contracts and of change orders: which of them one is, is said by the change code of the draft. */
export interface SubcontractWriter {
  /** The body of a create exactly as it is sent; an amount that CMiC cannot keep is BAD_USER_INPUT. Pure. */
  headerBody(draft: SubcontractDraft): RawRow;
  lineBody(draft: SubcontractLineDraft): RawRow;
  /** Writes a header. `requestId` is a UUID that stays the same over every try of this step. */
  createHeader(draft: SubcontractDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Writes one line under its header. */
  createLine(draft: SubcontractLineDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Posts a document on a day. Done only once CMiC shows it as posted; a refusal says why, with code NOT_POSTED where CMiC took the call and did nothing. */
  post(document: CmicSubcontractHeader, date: string, requestId: string): Promise<CmicWrite<{ postDate: string }>>;
}

/** Each create is exactly one call; a posting is one, and a look back. */
export function createSubcontractWriter(
  source: CmicSource,
  headers: Table<'scmast', CmicSubcontractHeader>,
): SubcontractWriter {
  const { mapping } = source;
  const { scmast, scsched } = mapping.resources;

  return {
    headerBody: (draft) => headerBody(mapping, draft),
    lineBody: (draft) => lineBody(mapping, draft),
    async createHeader(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('scmast', headerAttributes(mapping, draft), requestId),
        scmast.attributes.vuuid,
      );
    },
    async createLine(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('scsched', lineAttributes(mapping, draft), requestId),
        scsched.attributes.vuuid,
      );
    },
    async post(document, date, requestId) {
      const sent = await send(document, date, requestId);
      if (sent.outcome !== 'done') return sent;
      // CMiC may take the flag and do nothing; only the post date on the row says that it is posted.
      const { id } = document;
      return lookBack(
        'The subcontract',
        async () => (await headers.byIds([id])).get(id)?.postDate,
        (postDate) =>
          postDate
            ? { outcome: 'done', value: { postDate } }
            : notDone(
                'NOT_POSTED',
                'CMiC took the posting call and did not post the subcontract; it may be posted in another way here.',
              ),
      );
    },
  };

  /** The one place that knows how a subcontract is posted (mapping: posting.subcontract). */
  async function send(document: CmicSubcontractHeader, date: string, requestId: string): Promise<CmicWrite<unknown>> {
    const { method, patch, action } = mapping.posting.subcontract;
    if (method === 'patch') {
      if (document.vuuid === null)
        return {
          outcome: 'refused',
          status: 0,
          code: null,
          message: 'The subcontract has no technical key to post it by.',
          retryable: false,
        };
      return source.change('scmast', document.vuuid, { post: patch.post, postDate: date }, requestId);
    }
    const { company, vendor, number, change, date: postDate } = action.parameters;
    const parameters = [
      [company, document.company],
      [vendor, document.vendor],
      [number, document.number],
      [change, document.change],
      [postDate, date],
    ] as const;
    return source.act({ path: action.path, name: action.name, parameters, success: action.success }, requestId);
  }
}
