import { type CommitmentType, numberOf, splitCommitmentId } from '../../ids.ts';
import type { Mark, Marks } from '../../marks.ts';
import { batches, groupBy, spanText, type TimeSpan } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { byId, type Row, strict } from '../../rows.ts';
import { type List, orNone, type ProcoreSource, type Slice } from '../../source.ts';
import type { ItemError } from '../../sync.ts';
import type { ProjectWbsClient } from '../project-wbs/client.ts';
import { type CommitmentDrafts, createCommitmentDrafts } from './draft.ts';
import { type CommitmentImports, createCommitmentImports } from './import.ts';
import { type ProcoreCommitmentLineRecord, readLine } from './line-record.ts';
import { createCommitmentMarks } from './marking.ts';
import { checkCommitment, type ProcoreCommitmentRecord } from './record.ts';
import { type CommitmentStatus, statusText } from './status.ts';

export type { CommitmentLineWrite, CommitmentWrite } from './import.ts';

/** The filters that Procore documents for the contracts of a project. */
export interface CommitmentFilter {
  type?: CommitmentType | null | undefined;
  status?: CommitmentStatus | null | undefined;
  originId?: string | null | undefined;
  createdAt?: TimeSpan | null | undefined;
  updatedAt?: TimeSpan | null | undefined;
}

/** Whether the lines come with the contracts: they make the answers many times larger. */
export interface LinesOption {
  lines?: boolean;
}

export interface CommitmentClient extends CommitmentDrafts, CommitmentImports {
  /** One call per project and sort for up to a hundred. With lines unless told otherwise; a record then always has them. */
  byIds(ids: readonly string[], options?: LinesOption): Promise<Map<string, Row<ProcoreCommitmentRecord>>>;
  /** Subcontracts first, then purchase orders; without lines unless asked. */
  ofProject(
    projectId: string,
    filter?: CommitmentFilter,
    options?: LinesOption,
  ): AsyncGenerator<Row<ProcoreCommitmentRecord>[]>;
  /** Every commitment of a project, without lines; walked again where rows moved meanwhile, so that what it lacks is not there. */
  whole(projectId: string): Promise<Row<ProcoreCommitmentRecord>[]>;
  /** One sort in a project. A sort that never has the filter's status is empty without a call. */
  slice(
    projectId: string,
    type: CommitmentType,
    filter: CommitmentFilter,
    options: LinesOption,
    offset: number,
    limit: number,
  ): Promise<Slice<ProcoreCommitmentRecord>>;
  /** Marks lines by their Procore line ids; before the header, which locks them where the plain sync marks. */
  markLines(
    id: string,
    lines: readonly { lineId: string; originId: string }[],
  ): Promise<Outcome<{ errors: ItemError[] }>>;
  markHeader(id: string, mark: Mark): Promise<Outcome>;
  /** After the header's, for the same reason. */
  unmarkLines(id: string, lineIds: readonly string[]): Promise<Outcome<{ errors: ItemError[] }>>;
  unmarkHeader(id: string): Promise<Outcome>;
}

export const TYPES: readonly CommitmentType[] = ['SUBCONTRACT', 'PURCHASE_ORDER'];

/** The list of one sort; contracts of v2 show no marks, so v1.0 it is. */
export const contractPath = (type: CommitmentType) =>
  type === 'SUBCONTRACT' ? '/rest/v1.0/work_order_contracts' : '/rest/v1.0/purchase_order_contracts';

/** Work order and purchase order contracts by this source. */
export function createClient(
  source: ProcoreSource,
  marks: Marks,
  codes: Pick<ProjectWbsClient, 'costCodesByIds'>,
): CommitmentClient {
  const { companyId } = source;

  const listOf = (
    projectId: string,
    type: CommitmentType,
    filter: CommitmentFilter,
    lines: boolean,
    ids?: string[],
  ): List<ProcoreCommitmentRecord> | null => {
    const status = filter.status ? statusText(type, filter.status) : undefined;
    if (status === null || (filter.type && filter.type !== type)) return null;
    return {
      path: contractPath(type),
      query: {
        project_id: projectId,
        // Lines come with the extended view alone.
        view: lines ? 'extended' : undefined,
        'filters[id][]': ids?.map(numberOf),
        'filters[status]': status,
        'filters[origin_id]': filter.originId ?? undefined,
        'filters[created_at]': spanText(filter.createdAt),
        'filters[updated_at]': spanText(filter.updatedAt),
      },
      check: checkCommitment(companyId, projectId, type),
      // Lines make a row large: smaller pages keep one answer short.
      maxPage: lines ? 200 : 1000,
    };
  };

  /** Lines that the extended view did not bring, and sub jobs that embedded cost codes do not name. */
  const complete = async (rows: Row<ProcoreCommitmentRecord>[]): Promise<Row<ProcoreCommitmentRecord>[]> => {
    const full = await Promise.all(
      rows.map(async (row) => (row instanceof Error || row.lines ? row : { ...row, lines: await linesOf(row) })),
    );
    const unknown = full
      .flatMap((row) => (row instanceof Error ? [] : (row.lines ?? [])))
      .filter((line) => line.billerUnknown);
    if (unknown.length === 0) return full;
    const found = await codes.costCodesByIds([...new Set(unknown.flatMap((line) => line.costCodeId ?? []))]);
    const settle = (line: ProcoreCommitmentLineRecord): ProcoreCommitmentLineRecord => {
      const code = line.billerUnknown && line.costCodeId ? found.get(line.costCodeId) : undefined;
      if (code instanceof Error) throw code;
      return code ? { ...line, subJobId: code.subJobId, billerUnknown: false } : line;
    };
    return full.map((row) => (row instanceof Error ? row : { ...row, lines: (row.lines ?? []).map(settle) }));
  };

  const linesOf = async ({ id, projectId, type }: ProcoreCommitmentRecord): Promise<ProcoreCommitmentLineRecord[]> => {
    const owner = { companyId, projectId, commitmentId: id };
    const path = `${contractPath(type)}/${numberOf(id)}/line_items`;
    const check: List<ProcoreCommitmentLineRecord>['check'] = (value, at, where) => readLine(value, owner, at, where);
    return strict(await source.all({ path, query: { project_id: projectId }, check }));
  };

  const byIds: CommitmentClient['byIds'] = async (asked, { lines = true } = {}) => {
    const ids = asked.filter((id) => splitCommitmentId(id) !== null);
    const groups = groupBy(ids, (id) => id.replace(/\d+$/, ''));
    const found = await Promise.all(
      [...groups.values()].map(async (group) => {
        const { projectId, type } = splitCommitmentId(group[0] ?? '') ?? {
          projectId: '',
          type: 'SUBCONTRACT' as const,
        };
        const pages = batches(group).map(async (some) => {
          const list = listOf(projectId, type, {}, lines, some);
          return list ? orNone([], source.all(list)) : [];
        });
        const rows = (await Promise.all(pages)).flat();
        return byId(group, lines ? await complete(rows) : rows);
      }),
    );
    return new Map(found.flatMap((some) => [...some]));
  };

  return {
    byIds,
    async *ofProject(projectId, filter = {}, { lines = false } = {}) {
      for (const type of TYPES) {
        const list = listOf(projectId, type, filter, lines);
        if (!list) continue;
        for await (const page of source.pages(list)) yield lines ? await complete(page) : page;
      }
    },
    async whole(projectId) {
      const lists = TYPES.flatMap((type) => listOf(projectId, type, {}, false) ?? []);
      return (await Promise.all(lists.map((list) => source.all(list)))).flat();
    },
    slice: async (projectId, type, filter, { lines = false }, offset, limit) => {
      const list = listOf(projectId, type, filter, lines);
      if (!list) return { rows: [], more: false, total: 0 };
      const slice = await orNone({ rows: [], more: false, total: 0 }, source.slice(list, offset, limit));
      return lines ? { ...slice, rows: await complete(slice.rows) } : slice;
    },
    ...createCommitmentMarks(source, marks),
    ...createCommitmentDrafts(source),
    ...createCommitmentImports(source),
  };
}
