import { Fault } from '../../../../kernel/errors.ts';
import type { WriteOutcome } from '../../../../kernel/rest/rest.ts';
import { badShape, type ChildId, numberOf, splitChildId } from '../../ids.ts';
import type { Mark, Marks, PlainMark } from '../../marks.ts';
import { batches, given, groupBy, spanText, type TimeSpan } from '../../members.ts';
import { failure, type Outcome } from '../../outcome.ts';
import { byId, type Row, recordOf } from '../../rows.ts';
import { type List, orNone, type ProcoreSource } from '../../source.ts';
import { type Synced, syncAll } from '../../sync.ts';
import { checkPrimeContractLine, type ProcorePrimeContractLineRecord } from './line-record.ts';
import { checkPaymentApplication, type ProcorePaymentApplicationRecord } from './payment-application-record.ts';
import { checkPrimeContract, type ProcorePrimeContractRecord } from './record.ts';

/** The filters that Procore documents for the prime contracts of a project. */
export interface PrimeContractFilter {
  /** `1001/pc-4`, at most 100. */
  ids?: readonly string[] | null | undefined;
  updatedAt?: TimeSpan | null | undefined;
}

/** A prime contract's header as it is written; absent members stay as they are, null empties. */
export interface PrimeContractWrite {
  number?: string;
  title?: string;
  description?: string | null;
  /** `Draft`, `Out For Bid`, `Out For Signature`, `Approved`, `Complete` or `Terminated`. */
  status?: string;
  executed?: boolean;
  /** `amount` or `unit`. */
  accountingMethod?: string;
  /** 0 to 100, decimal text. */
  retainagePercent?: string | null;
  /** The owner, a company of the directory: `2001`. */
  vendorId?: string | null;
  /** `YYYY-MM-DD`, as all dates; a badly formatted one would be stored as null without a word. */
  contractDate?: string | null;
  startDate?: string | null;
  /** Estimated completion. */
  completionDate?: string | null;
  originId?: string | null;
  originCode?: string | null;
}

/** A line as a sync writes it: by id or origin id; absent members stay as they are. */
export interface PrimeContractLineUpdate {
  /** Procore's own id of the line: `88123`. */
  id?: string;
  originId?: string | null;
  /** `1001/cc-88`. */
  costCodeId?: string | null;
  /** `4001/ct-3`. */
  costTypeId?: string | null;
  description?: string | null;
  /** Decimal text, sent as text. */
  amount?: string;
}

export interface PrimeContractClient {
  /** All prime contracts of a project; none where Procore does not know it or does not show it. */
  ofProject(projectId: string, filter?: PrimeContractFilter): Promise<Row<ProcorePrimeContractRecord>[]>;
  /** As `ofProject`, but null where Procore says 404: the project is unknown or hidden, or the tool is off. */
  shownIn(projectId: string): Promise<Row<ProcorePrimeContractRecord>[] | null>;
  /** One call per project for up to a hundred. */
  byIds(ids: readonly string[]): Promise<Map<string, Row<ProcorePrimeContractRecord>>>;
  /** The schedule of values; none where there is no such contract. */
  lines(id: string): Promise<Row<ProcorePrimeContractLineRecord>[]>;
  /** The invoices to the owner of one contract, as Procore lists them: one call per contract. Null where Procore says 404: there is no such contract, or its invoices are not shown. */
  paymentApplications(id: string): Promise<Row<ProcorePaymentApplicationRecord>[] | null>;
  /** Creates each time it is sent: after an unknown outcome look for the contract's `originId` before sending again. */
  create(projectId: string, write: PrimeContractWrite): Promise<Outcome<{ record: ProcorePrimeContractRecord }>>;
  /** May be repeated. */
  update(id: string, write: PrimeContractWrite): Promise<Outcome<{ record: ProcorePrimeContractRecord }>>;
  /** Creates or updates lines, at most 1000. Keyed on origin id it can be repeated. */
  syncLines(
    id: string,
    updates: readonly PrimeContractLineUpdate[],
  ): Promise<Outcome<Synced<ProcorePrimeContractLineRecord>>>;
  /** Null takes the mark away. */
  mark(id: string, mark: Mark): Promise<Outcome>;
}

// The list and the lines stand under the plural; a single contract is written under the older singular (reference 5.10). v2 shows no marks.
const LIST = '/rest/v1.0/prime_contracts';
const SINGLE = '/rest/v1.0/prime_contract';

/** The prime contracts of projects by this source. */
export function createClient(source: ProcoreSource, marks: Marks): PrimeContractClient {
  const { companyId } = source;

  const listOf = (projectId: string, filter: PrimeContractFilter): List<ProcorePrimeContractRecord> => ({
    path: LIST,
    query: {
      project_id: projectId,
      'filters[id][]': filter.ids?.map(numberOf),
      'filters[updated_at]': spanText(filter.updatedAt),
    },
    check: checkPrimeContract(projectId),
  });
  const ofProject: PrimeContractClient['ofProject'] = (projectId, filter = {}) =>
    orNone([], source.all(listOf(projectId, filter)));

  /** The contract that a write answered. It was written: an answer that cannot be read leaves open what Procore has. */
  const written = (projectId: string, path: string, answer: WriteOutcome) => {
    if (answer.outcome !== 'done') return failure(answer);
    try {
      const record = checkPrimeContract(projectId)(recordOf(answer.reply.body), path, '');
      return { outcome: 'done' as const, record };
    } catch (error) {
      if (error instanceof Fault) return { outcome: 'unknown' as const, why: error.message };
      throw error;
    }
  };
  const patch = (id: string, members: Record<string, unknown>) => {
    const { parentId, number } = parts(id);
    const body = { project_id: Number(parentId), prime_contract: members };
    return source.write({ method: 'PATCH', path: `${SINGLE}/${number}`, body });
  };

  return {
    ofProject,
    shownIn: (projectId) => orNone(null, source.all(listOf(projectId, {}))),
    byIds: async (asked) => {
      const ids = asked.filter((id) => splitChildId(id, 'pc') !== null);
      const projects = groupBy(ids, (id) => parts(id).parentId);
      const found = await Promise.all(
        [...projects].map(async ([projectId, group]) => {
          const pages = await Promise.all(batches(group).map((some) => ofProject(projectId, { ids: some })));
          return byId(group, pages.flat());
        }),
      );
      return new Map(found.flatMap((some) => [...some]));
    },
    lines: (id) => {
      const { parentId, number } = parts(id);
      const check = checkPrimeContractLine(companyId, id);
      const list = { path: `${LIST}/${number}/line_items`, query: { project_id: parentId }, check };
      return orNone([], source.all(list));
    },
    paymentApplications: (id) => {
      const { parentId, number } = parts(id);
      const path = `${LIST}/${number}/payment_applications`;
      const check = checkPaymentApplication(parentId, id);
      return orNone(null, source.all({ path, query: { project_id: parentId }, check }));
    },
    create: async (projectId, write) => {
      const body = { project_id: Number(projectId), prime_contract: wire(write) };
      return written(projectId, SINGLE, await source.write({ method: 'POST', path: SINGLE, body }));
    },
    update: async (id, write) => written(parts(id).parentId, SINGLE, await patch(id, wire(write))),
    syncLines: (id, updates) => {
      const { parentId, number } = parts(id);
      return syncAll(source, {
        path: `${LIST}/${number}/line_items/sync`,
        query: { project_id: parentId },
        updates: updates.map(lineWire),
        check: checkPrimeContractLine(companyId, id),
      });
    },
    mark: (id, mark) => {
      // No sync of prime contracts is documented: where the ERP surface is closed, the header itself takes the mark.
      const plain: PlainMark = async ([update]) => {
        const { id: _, ...members } = update ?? {};
        const answer = await patch(id, members);
        return answer.outcome === 'done' ? { outcome: 'done', errors: [] } : failure(answer);
      };
      return marks.setOne('prime_contract', { itemId: parts(id).number, ...mark }, plain);
    },
  };
}

function parts(id: string): ChildId {
  const found = splitChildId(id, 'pc');
  if (!found) throw badShape(id, '1001/pc-4');
  return found;
}

function wire(write: PrimeContractWrite): Record<string, unknown> {
  const { vendorId } = write;
  return given({
    number: write.number,
    title: write.title,
    description: write.description,
    status: write.status,
    executed: write.executed,
    accounting_method: write.accountingMethod,
    retainage_percent: write.retainagePercent,
    vendor_id: typeof vendorId === 'string' ? numberOf(vendorId) : vendorId,
    contract_date: write.contractDate,
    contract_start_date: write.startDate,
    contract_estimated_completion_date: write.completionDate,
    origin_id: write.originId,
    origin_code: write.originCode,
  });
}

function lineWire(update: PrimeContractLineUpdate): Record<string, unknown> {
  const numbered = (id: string | null | undefined) => (typeof id === 'string' ? numberOf(id) : id);
  return given({
    id: numbered(update.id),
    origin_id: update.originId,
    cost_code_id: numbered(update.costCodeId),
    line_item_type_id: numbered(update.costTypeId),
    description: update.description,
    amount: update.amount,
  });
}
