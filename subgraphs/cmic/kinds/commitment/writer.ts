import { Fault } from '../../../../kernel/errors.ts';
import type { CmicSource, RawRow } from '../../source.ts';
import type { Table } from '../../table.ts';
import type { CmicWrite } from '../../write.ts';
import type { CommitmentClient, Created } from './client.ts';
import { headerAttributes, lineAttributes } from './draft.ts';
import type { CmicSubcontractHeader } from './record.ts';

/** The writes of subcontracts: each exactly one call, but for the look back after a posting. */
export function createSubcontractWriter(
  source: CmicSource,
  headers: Table<'scmast', CmicSubcontractHeader>,
): Pick<CommitmentClient, 'createHeader' | 'createLine' | 'post'> {
  const { mapping } = source;
  const { scmast, scsched } = mapping.resources;

  return {
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
      const postDate = await postDateOf(document);
      if (typeof postDate !== 'string') return postDate;
      if (postDate !== '') return { outcome: 'done', value: { postDate } };
      return {
        outcome: 'refused',
        status: 200,
        code: 'NOT_POSTED',
        message: 'CMiC took the posting call and did not post the subcontract; it may be posted in another way here.',
        retryable: false,
      };
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

  /** The post date of a document as it stands now; empty while unposted; unknown when it cannot be read. */
  async function postDateOf({ id }: CmicSubcontractHeader): Promise<string | { outcome: 'unknown'; why: string }> {
    try {
      return (await headers.byIds([id])).get(id)?.postDate ?? '';
    } catch (error) {
      if (error instanceof Fault)
        return { outcome: 'unknown', why: `The subcontract could not be read after posting: ${error.message}` };
      throw error;
    }
  }
}

function created(write: CmicWrite<RawRow>, vuuid: string): CmicWrite<Created> {
  return write.outcome === 'done' ? { outcome: 'done', value: { vuuid: String(write.value[vuuid]) } } : write;
}

/** A draft for another company is a mistake of ours, found before anything is sent. */
function checkCompany({ companyCode }: CmicSource, company: string): void {
  if (company === companyCode) return;
  throw new Fault({
    code: 'BAD_USER_INPUT',
    message: `CMiC company ${companyCode} is served; a document of ${company} is refused.`,
    fix: `Write into ${companyCode}.`,
  });
}
