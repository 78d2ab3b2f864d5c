import { numberOf, splitChildId } from '../../ids.ts';
import { batches, given, groupBy, spanText, type TimeSpan } from '../../members.ts';
import { type Outcome, plainOutcome } from '../../outcome.ts';
import { byId, type Row } from '../../rows.ts';
import { type List, orNone, type ProcoreSource, type Slice } from '../../source.ts';
import { type ItemError, SYNC_LIMIT, type Synced, syncAll } from '../../sync.ts';
import { checkSegments, type WbsSegmentRecord } from '../company-wbs/record.ts';
import type { SubJobClient } from '../sub-job/client.ts';
import { wbsPath } from './paths.ts';
import { checkBudgetCode, checkCostCode, type ProcoreBudgetCodeRecord, type ProcoreCostCodeRecord } from './record.ts';

/** A project cost code as a sync writes it: by id or origin id; absent members stay as they are. */
export interface CostCodeUpdate {
  id?: string;
  code?: string;
  name?: string;
  /** `1001/cc-3`; null makes it a root. */
  parentId?: string | null;
  /** `4001/scc-12`. */
  companyCostCodeId?: string | null;
  originId?: string | null;
}

/** A cost type on a cost code. */
export interface Assignment {
  /** `1001/cc-88`. */
  costCodeId: string;
  /** `4001/ct-3`. */
  costTypeId: string;
}

export interface BudgetCodeFilter {
  status?: 'ACTIVE' | 'INACTIVE' | null | undefined;
  /** In code and description. */
  search?: string | null | undefined;
  updatedAt?: TimeSpan | null | undefined;
}

export interface ProjectWbsClient {
  /**
   * All cost codes of a project, those of its sub jobs included (one call per sub job: the list gives one biller's codes at a time). `subJobIds`: where the caller has read them already. Every
   * project has a list of codes, so that 404 is a fault here and for budget codes: the project or the list is hidden from us.
   */
  costCodes(projectId: string, subJobIds?: readonly string[]): Promise<Row<ProcoreCostCodeRecord>[]>;
  /** The codes of one biller: the project itself, or a sub job (`1001/301`). */
  costCodeSlice(
    projectId: string,
    subJobId: string | null,
    originId: string | null,
    offset: number,
    limit: number,
  ): Promise<Slice<ProcoreCostCodeRecord>>;
  /** By a filter in the project, and where codes are missing there, in its sub jobs. What is in a project that nobody knows is absent. */
  costCodesByIds(ids: readonly string[]): Promise<Map<string, Row<ProcoreCostCodeRecord>>>;
  budgetCodes(projectId: string): Promise<Row<ProcoreBudgetCodeRecord>[]>;
  /** Their list documents no filter by id: a project's codes are read whole, a thousand a call. What is in a project that nobody knows is absent. */
  budgetCodesByIds(ids: readonly string[]): Promise<Map<string, Row<ProcoreBudgetCodeRecord>>>;
  budgetCodeSlice(
    projectId: string,
    filter: BudgetCodeFilter,
    offset: number,
    limit: number,
  ): Promise<Slice<ProcoreBudgetCodeRecord>>;
  /** The segments of the project's pattern, in its order. */
  segments(projectId: string): Promise<WbsSegmentRecord[]>;
  /** Creates or updates codes of the project or of one of its sub jobs (`1001/301`), at most 1000; parents before their children. */
  syncCostCodes(
    projectId: string,
    subJobId: string | null,
    updates: readonly CostCodeUpdate[],
  ): Promise<Outcome<Synced<ProcoreCostCodeRecord>>>;
  /** Uses cost types with cost codes of one biller, at most 1000; repeatable. */
  assign(
    projectId: string,
    subJobId: string | null,
    assignments: readonly Assignment[],
  ): Promise<Outcome<{ errors: ItemError[] }>>;
  /** Makes budget codes (`1001/wbs-771`) active or inactive, any number; repeatable. One that is not the project's refuses its thousand. */
  setBudgetCodeStatus(projectId: string, ids: readonly string[], status: 'active' | 'inactive'): Promise<Outcome>;
}

const CODES = '/rest/v1.0/cost_codes';

/** Cost codes and budget codes of projects by this source. */
export function createClient(source: ProcoreSource, subJobs: Pick<SubJobClient, 'ofProject'>): ProjectWbsClient {
  const { companyId } = source;
  const biller = (projectId: string, subJobId: string | null) => ({
    project_id: Number(projectId),
    sub_job_id: subJobId === null ? undefined : numberOf(subJobId),
  });
  const codes = (
    projectId: string,
    subJobId: string | null,
    filter: Record<string, string | undefined>,
  ): List<ProcoreCostCodeRecord> => ({
    path: CODES,
    query: { ...biller(projectId, subJobId), ...filter },
    check: checkCostCode(companyId, projectId),
  });
  const budgetCodes = (projectId: string, filter: BudgetCodeFilter): List<ProcoreBudgetCodeRecord> => ({
    path: `${wbsPath(projectId)}/wbs_codes`,
    query: {
      'filters[status][]': filter.status ? [filter.status.toLowerCase()] : undefined,
      'filters[updated_at]': spanText(filter.updatedAt),
      query: filter.search ?? undefined,
    },
    check: checkBudgetCode(projectId),
  });
  const ofBiller = (projectId: string, subJobId: string | null, filter: Record<string, string | undefined> = {}) =>
    source.all(codes(projectId, subJobId, filter));
  /** The ids of a project's sub jobs; codes of a sub job that cannot be read cannot be asked for. */
  const subJobIds = async (projectId: string) => {
    const rows = await subJobs.ofProject(projectId);
    return rows.flatMap((row) => (row instanceof Error ? [] : [row.id]));
  };

  const costCodes: ProjectWbsClient['costCodes'] = async (projectId, known) => {
    const [own, ids] = await Promise.all([ofBiller(projectId, null), known ?? subJobIds(projectId)]);
    const below = await Promise.all(ids.map((id) => ofBiller(projectId, id)));
    return unique([...own, ...below.flat()]);
  };

  const byIdsIn = async (projectId: string, ids: string[]) => {
    const ask = async (subJobId: string | null, wanted: string[]) => {
      const filters = batches(wanted).map((some) => ({ 'filters[id]': `[${some.map(numberOf).join(',')}]` }));
      return (await Promise.all(filters.map((filter) => orNone([], ofBiller(projectId, subJobId, filter))))).flat();
    };
    const own = byId(ids, await ask(null, ids));
    const missing = ids.filter((id) => !own.has(id));
    if (missing.length === 0) return own;
    const below = await Promise.all((await orNone([], subJobIds(projectId))).map((id) => ask(id, missing)));
    return new Map([...own, ...byId(missing, below.flat())]);
  };

  return {
    costCodes,
    costCodeSlice: (projectId, subJobId, originId, offset, limit) => {
      const list = codes(projectId, subJobId, { 'filters[origin_id]': originId ?? undefined });
      const slice = source.slice(list, offset, limit);
      // A sub job that is not there has no codes; a project that we see has a list of them.
      return subJobId === null ? slice : orNone(nothing(), slice);
    },
    costCodesByIds: async (asked) => {
      const ids = asked.filter((id) => splitChildId(id, 'cc') !== null);
      const projects = groupBy(ids, (id) => splitChildId(id, 'cc')?.parentId ?? '');
      const found = await Promise.all([...projects].map(([projectId, some]) => byIdsIn(projectId, some)));
      return new Map(found.flatMap((some) => [...some]));
    },
    budgetCodes: (projectId) => source.all(budgetCodes(projectId, {})),
    budgetCodesByIds: async (asked) => {
      const ids = asked.filter((id) => splitChildId(id, 'wbs') !== null);
      const projects = groupBy(ids, (id) => splitChildId(id, 'wbs')?.parentId ?? '');
      const found = await Promise.all(
        [...projects].map(async ([id, some]) => byId(some, await orNone([], source.all(budgetCodes(id, {}))))),
      );
      return new Map(found.flatMap((some) => [...some]));
    },
    budgetCodeSlice: (projectId, filter, offset, limit) => source.slice(budgetCodes(projectId, filter), offset, limit),
    segments: async (projectId) => (await source.get(`${wbsPath(projectId)}/patterns`, undefined, checkSegments)) ?? [],
    syncCostCodes: (projectId, subJobId, updates) =>
      syncAll(source, {
        path: `${CODES}/sync`,
        query: biller(projectId, subJobId),
        updates: updates.map(wire),
        check: checkCostCode(companyId, projectId),
      }),
    assign: (projectId, subJobId, assignments) =>
      syncAll(source, {
        path: '/rest/v1.0/cost_code_line_item_types/sync',
        query: biller(projectId, subJobId),
        updates: assignments.map(({ costCodeId, costTypeId }) => ({
          cost_code_id: numberOf(costCodeId),
          line_item_type_id: numberOf(costTypeId),
          synced: true,
        })),
        check: (value) => value,
      }),
    setBudgetCodeStatus: async (projectId, ids, status) => {
      const path = `${wbsPath(projectId)}/wbs_codes/update_all`;
      for (const some of batches(ids, SYNC_LIMIT)) {
        const body = { ids: some.map(numberOf), attributes: { status } };
        const written = plainOutcome(await source.write({ method: 'PATCH', path, body }));
        // What was set before stays set: it may be repeated.
        if (written.outcome !== 'done') return written;
      }
      return { outcome: 'done' };
    },
  };
}

const nothing = <T>(): Slice<T> => ({ rows: [], more: false, total: 0 });

/** A list without a sub job could give the sub jobs' codes as well; each code counts once. */
function unique(rows: Row<ProcoreCostCodeRecord>[]): Row<ProcoreCostCodeRecord>[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row instanceof Error) return true;
    const fresh = !seen.has(row.id);
    seen.add(row.id);
    return fresh;
  });
}

function wire(update: CostCodeUpdate): Record<string, unknown> {
  const numbered = (id: string | null | undefined) => (id === undefined || id === null ? id : numberOf(id));
  return given({
    id: numbered(update.id),
    code: update.code,
    name: update.name,
    parent_id: numbered(update.parentId),
    standard_cost_code_id: numbered(update.companyCostCodeId),
    origin_id: update.originId,
  });
}
