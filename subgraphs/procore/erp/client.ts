import { z } from 'zod';
import { checkRecord, text } from '../../../kernel/records.ts';
import { numberOf, requireNumber } from '../ids.ts';
import type { Mark, Marks } from '../marks.ts';
import { given } from '../members.ts';
import { type Outcome, plainOutcome } from '../outcome.ts';
import type { Row } from '../rows.ts';
import type { ProcoreSource } from '../source.ts';
import { type Synced, syncAll } from '../sync.ts';
import {
  checkErpRequest,
  checkErpRequestDetail,
  type ErpRequestDetailRecord,
  type ErpRequestRecord,
} from './record.ts';

/** How a progress record is closed; Procore shows the messages to its users as they are. */
export interface DetailClose {
  status: 'success' | 'failed';
  messages: readonly string[];
}

/** What the tool's lists of what is ready to import can hold. */
export type StagedType =
  | 'vendor'
  | 'project'
  | 'sub_job'
  | 'prime_contract'
  | 'work_order_contract'
  | 'purchase_order_contract';

/** A record that waits in the ERP tool for somebody to import it (procore reference 6.6). */
export interface StagedRecord {
  itemType: StagedType;
  /** Our id, which the imported record carries as its mark. */
  originId: string;
  originCode: string;
  /** Members as the imitated resource takes them; null and undefined ones are left out. */
  data: Record<string, string | null | undefined>;
  /** Moves it into or out of the list; where it is absent, a new one is staged, and one that stands stays where it is. */
  status?: 'staged' | 'archived';
  /** Lines of a contract. */
  lines?: readonly { originId: string; data: Record<string, string | null | undefined> }[];
}

/** A staged record as Procore has it. */
export interface StagedStanding {
  originId: string | null;
  /** `staged`, `imported`, `archived` or `invalid`; null where Procore does not say. */
  status: string | null;
}

/** A movement of a budget (Procore's ERP transaction) and what it is in the ERP. */
export interface MovementMark {
  id: string;
  originId: string;
}

export interface ErpClient {
  /** One request; null where Procore does not know it. */
  request(id: string): Promise<ErpRequestRecord | null>;
  /** Progress records that nobody has closed yet. */
  openDetails(): Promise<Row<ErpRequestDetailRecord>[]>;
  /** Closes a progress record; may be repeated. */
  close(detailId: string, close: DetailClose): Promise<Outcome>;
  /** Stages records, at most 1000 with their lines; keyed on the origin id, so it may be repeated. */
  stage(records: readonly StagedRecord[]): Promise<Outcome<Synced<StagedStanding>>>;
  /** Marks a project's budget, which Procore keeps in `external_data` alone, under the project's id. May be repeated. */
  markBudget(projectId: string, mark: Mark): Promise<Outcome>;
  /** Marks movements of a project's budget as known to the ERP, with what each is there; at most 1000. May be repeated. */
  markMovements(projectId: string, movements: readonly MovementMark[]): Promise<Outcome<Synced<unknown>>>;
}

/** Procore cuts nothing and says nothing of a length; a page of error text helps nobody. */
const LONGEST_MESSAGE = 500;

/** The ERP Integrations surface by this source; Procore opens it to approved partners alone. */
export function createErpClient(source: ProcoreSource, marks: Marks): ErpClient {
  const company = `/rest/v1.0/companies/${source.companyId}`;
  const details = `${company}/erp_request_details`;
  return {
    request: (id) => source.get(`${company}/erp_requests/${requireNumber(id, '17')}`, undefined, checkErpRequest),
    openDetails: () =>
      source.all({ path: details, query: { 'filters[status]': 'in_progress' }, check: checkErpRequestDetail }),
    close: async (detailId, { status, messages }) =>
      plainOutcome(
        await source.write({
          method: 'PATCH',
          path: `${details}/${numberOf(detailId)}`,
          body: {
            request_detail: { status, messages: messages.map((message) => message.slice(0, LONGEST_MESSAGE)) },
          },
        }),
      ),
    stage: (records) =>
      syncAll(source, {
        path: `${company}/staged_records/sync`,
        updates: records.map((record) => wire(record)),
        check: (value, path, where) => {
          const { origin_id: originId, status } = checkRecord(standing, value, 'PROCORE', path, where);
          return { originId, status };
        },
      }),
    markBudget: (projectId, mark) =>
      marks.setOne('budget', { itemId: requireNumber(projectId, '1001'), ...mark }, null),
    markMovements: (projectId, movements) =>
      syncAll(source, {
        path: '/rest/v1.0/erp_transactions/sync',
        body: { company_id: Number(source.companyId), project_id: requireNumber(projectId, '1001') },
        updates: movements.map(({ id, originId }) => ({ id: numberOf(id), origin_id: originId, synced: true })),
        check: (value) => value,
      }),
  };
}

const standing = z.object({ origin_id: text, status: text });

function wire({ itemType, originId, originCode, status, data, lines }: StagedRecord): Record<string, unknown> {
  const children = lines?.map((line) => ({ item_type: 'line_item', origin_id: line.originId, data: told(line.data) }));
  return given({
    item_type: itemType,
    origin_id: originId,
    origin_code: originCode,
    status,
    data: told(data),
    children,
  });
}

function told(data: StagedRecord['data']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined),
  );
}
