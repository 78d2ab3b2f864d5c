import { garbage } from '../../../../kernel/errors.ts';
import { type CodeFinder, settleSubJobs } from '../../code-place.ts';
import { badShape, type ChildId, childId, commitmentId, numberOf, splitChildId, splitCommitmentId } from '../../ids.ts';
import type { Mark, Marks } from '../../marks.ts';
import { batches, groupBy, spanText, type TimeSpan } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { byId, type Check, type Row } from '../../rows.ts';
import { type List, orNone, type ProcoreSource, type Slice } from '../../source.ts';
import type { ItemError } from '../../sync.ts';
import type { CommitmentClient } from '../commitment/client.ts';
import type { ProcoreCommitmentRecord } from '../commitment/record.ts';
import { createInvoiceMarks, type InvoiceItemMark } from './marking.ts';
import { checkInvoice, type InvoiceStatus, type ProcoreSubcontractorInvoiceRecord } from './record.ts';

export type { InvoiceItemMark } from './marking.ts';

/** The filters that Procore documents for the invoices of a project. */
export interface InvoiceFilter {
  /** `1001/inv-9`, at most 100. */
  ids?: readonly string[] | null | undefined;
  /** `1001/wo-5501`. */
  commitmentId?: string | null | undefined;
  /** Procore's own id of the billing period. */
  periodId?: string | null | undefined;
  status?: InvoiceStatus | null | undefined;
  originId?: string | null | undefined;
  createdAt?: TimeSpan | null | undefined;
  updatedAt?: TimeSpan | null | undefined;
}

/** Rows of invoices, some of which could not be read. */
export type InvoiceRows = Row<ProcoreSubcontractorInvoiceRecord>[];

export interface SubcontractorInvoiceClient {
  /** With their summary, without items: one call per project for up to a hundred, and two where Procore leaves the sort of a commitment out. */
  byIds(ids: readonly string[]): Promise<Map<string, Row<ProcoreSubcontractorInvoiceRecord>>>;
  /** One with summary and items: one call for each. Null where Procore does not know it. `places: false` leaves open on which sub jobs the items stand, which is a call per biller. */
  withItems(id: string, options?: { places?: boolean }): Promise<ProcoreSubcontractorInvoiceRecord | null>;
  /** The invoices of a project, without items unless asked; none where Procore does not know it. An invoice that comes without the items that were asked for is an error. `shown`: so is a list that Procore hides, or whose tool is off. */
  ofProject(
    projectId: string,
    filter?: InvoiceFilter,
    options?: { items?: boolean; shown?: boolean },
  ): Promise<InvoiceRows>;
  /** As `ofProject` without items, but null where Procore says 404: the project is unknown or hidden, or the tool is off. */
  shownIn(projectId: string): Promise<InvoiceRows | null>;
  slice(
    projectId: string,
    filter: InvoiceFilter,
    offset: number,
    limit: number,
  ): Promise<Slice<ProcoreSubcontractorInvoiceRecord>>;
  /** The invoices of one commitment, oldest first. */
  ofCommitment(commitmentId: string, filter?: InvoiceFilter): Promise<InvoiceRows>;
  /** Those of several commitments by their ids: one call per project. A row that cannot be read stands with each of its project. */
  ofCommitments(ids: readonly string[]): Promise<Map<string, InvoiceRows>>;
  /** Null takes the mark away. Requisitions have no `origin_code` of their own. After the items, which it locks. */
  mark(id: string, mark: Mark): Promise<Outcome>;
  /** Marks items; refused where `external_data` is closed to this app. May be repeated. */
  markItems(items: readonly InvoiceItemMark[]): Promise<Outcome<{ errors: ItemError[] }>>;
}

const PATH = '/rest/v1.1/requisitions';

/** Subcontractor invoices by this source. */
export function createClient(
  source: ProcoreSource,
  marks: Marks,
  deps: { codes: CodeFinder; commitments: Pick<CommitmentClient, 'byIds'> },
): SubcontractorInvoiceClient {
  const { companyId } = source;
  const { mark, markItems } = createInvoiceMarks(source, marks);

  const listOf = (
    projectId: string,
    filter: InvoiceFilter,
    items = false,
  ): List<ProcoreSubcontractorInvoiceRecord> => ({
    path: PATH,
    query: {
      project_id: projectId,
      // The summary comes with both; items make a row many times larger.
      view: items ? 'items' : 'extended',
      'filters[id][]': filter.ids?.map(numberOf),
      'filters[commitment_id]': filter.commitmentId ? numberOf(filter.commitmentId) : undefined,
      'filters[period_id]': filter.periodId ?? undefined,
      'filters[status]': filter.status?.toLowerCase(),
      'filters[origin_id]': filter.originId ?? undefined,
      'filters[created_at]': spanText(filter.createdAt),
      'filters[updated_at]': spanText(filter.updatedAt),
    },
    check: items ? withItemsOnly(checkInvoice(companyId, projectId)) : checkInvoice(companyId, projectId),
    maxPage: items ? 200 : 1000,
  });

  /** Invoices whose answer gives the commitment's number without its sort: both sorts are asked. */
  const complete = async (projectId: string, rows: InvoiceRows): Promise<InvoiceRows> => {
    const open = new Set(
      rows.flatMap((row) => (row instanceof Error || row.commitmentId ? [] : (row.commitmentNumber ?? []))),
    );
    if (open.size === 0) return rows;
    const asked = [...open].flatMap((number) => [
      commitmentId(projectId, 'SUBCONTRACT', number),
      commitmentId(projectId, 'PURCHASE_ORDER', number),
    ]);
    const found = await deps.commitments.byIds(asked, { lines: false });
    return rows.map((row) => {
      if (row instanceof Error || row.commitmentId || row.commitmentNumber === null) return row;
      const ids = asked.filter((id) => String(numberOf(id)) === row.commitmentNumber);
      const both = ids.flatMap((id) => found.get(id) ?? []);
      const known = both.find((one): one is ProcoreCommitmentRecord => !(one instanceof Error));
      // A commitment that could not be read may be the one.
      return known ? { ...row, commitmentId: known.id } : both[0] instanceof Error ? both[0] : row;
    });
  };

  const ofProject: SubcontractorInvoiceClient['ofProject'] = async (projectId, filter = {}, { items, shown } = {}) => {
    const rows = source.all(listOf(projectId, filter, items));
    return complete(projectId, await (shown ? rows : orNone([], rows)));
  };

  const ofCommitment: SubcontractorInvoiceClient['ofCommitment'] = async (id, filter = {}) => {
    const { projectId } = commitmentParts(id);
    const rows = await orNone([], source.all(listOf(projectId, { ...filter, commitmentId: id })));
    return of(id, rows);
  };

  return {
    byIds: async (asked) => {
      const ids = asked.filter((id) => splitChildId(id, 'inv') !== null);
      const projects = groupBy(ids, (id) => parts(id).parentId);
      const found = await Promise.all(
        [...projects].map(async ([projectId, group]) => {
          const pages = await Promise.all(batches(group).map((some) => ofProject(projectId, { ids: some })));
          return byId(group, pages.flat());
        }),
      );
      return new Map(found.flatMap((some) => [...some]));
    },
    withItems: async (id, { places = true } = {}) => {
      const { parentId: projectId, number } = parts(id);
      const path = `${PATH}/${number}`;
      const found = await source.get(path, { project_id: projectId }, checkInvoice(companyId, projectId));
      if (!found) return null;
      // Without them nobody could tell what is billed.
      if (found.items === null) throw garbage('PROCORE', path, 'items is missing');
      const [full = found] = await complete(projectId, [found]);
      if (full instanceof Error) throw full;
      return { ...full, items: places ? await settleSubJobs(found.items, deps.codes) : found.items };
    },
    ofProject,
    shownIn: (projectId) => orNone(null, ofProject(projectId, {}, { shown: true })),
    slice: async (projectId, filter, offset, limit) => {
      const slice = await orNone(
        { rows: [], more: false, total: 0 },
        source.slice(listOf(projectId, filter), offset, limit),
      );
      return { ...slice, rows: await complete(projectId, slice.rows) };
    },
    ofCommitment,
    ofCommitments: async (ids) => {
      const projects = groupBy(ids, (id) => commitmentParts(id).projectId);
      const found = await Promise.all(
        [...projects].map(async ([projectId, group]) => {
          const [one] = group;
          if (group.length === 1 && one) return [[one, await ofCommitment(one)] as const];
          const rows = await orNone([], source.all(listOf(projectId, {})));
          return group.map((id) => [id, of(id, rows)] as const);
        }),
      );
      return new Map(found.flat());
    },
    mark: (id, given) => mark(parts(id).parentId, parts(id).number, given),
    markItems,
  };
}

/** Without its items nobody could tell what an invoice bills. */
function withItemsOnly(check: Check<ProcoreSubcontractorInvoiceRecord>): Check<ProcoreSubcontractorInvoiceRecord> {
  return (value, path, where) => {
    const invoice = check(value, path, where);
    if (invoice.items === null) throw garbage('PROCORE', path, `${where}: items is missing`);
    return invoice;
  };
}

/** The rows of one commitment, whose id is known, in the order of their numbers. */
function of(id: string, rows: InvoiceRows): InvoiceRows {
  const number = String(numberOf(id));
  const own = rows.flatMap((row): InvoiceRows => {
    if (row instanceof Error) return [row];
    return row.commitmentNumber === number ? [{ ...row, commitmentId: id }] : [];
  });
  const place = (row: InvoiceRows[number]) => (row instanceof Error ? Number.POSITIVE_INFINITY : Number(row.number));
  return own.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function parts(id: string): ChildId {
  const found = splitChildId(id, 'inv');
  if (!found) throw badShape(id, childId('1001', 'inv', 9));
  return found;
}

function commitmentParts(id: string) {
  const found = splitCommitmentId(id);
  if (!found) throw badShape(id, '1001/wo-5501');
  return found;
}
