import { garbage } from '../../../../kernel/errors.ts';
import { badShape, numberOf, splitChildId } from '../../ids.ts';
import type { Mark, Marks, StoredMark } from '../../marks.ts';
import { given, groupBy } from '../../members.ts';
import { type Outcome, plainOutcome } from '../../outcome.ts';
import { byId, checkRow, orFault, type Row } from '../../rows.ts';
import { orNone, type ProcoreSource } from '../../source.ts';
import type { BudgetClient } from '../budget/client.ts';
import { modificationRecord } from './modification.ts';
import {
  type BudgetChangeRow,
  type BudgetModificationRow,
  checkBudgetChange,
  checkModification,
  type ProcoreBudgetChangeRecord,
} from './record.ts';

export interface BudgetChangeClient {
  /** One by its own call, several of a project by its lists, which document no filter. Modifications ask for their project's budget lines besides, which name the codes. */
  byIds(ids: readonly string[]): Promise<Map<string, Row<ProcoreBudgetChangeRecord>>>;
  /** The budget changes of a project, then its modifications, all with their adjustments and budget changes without their marks; none where Procore does not know it. A list that leaves adjustments out costs a call for each change. */
  ofProject(projectId: string): Promise<Row<ProcoreBudgetChangeRecord>[]>;
  /** The mark of a budget change as `external_data` keeps it (one call), of a modification as it shows it. Null without one, and where `external_data` is closed to this app. */
  markOf(
    change: Pick<ProcoreBudgetChangeRecord, 'id' | 'sort' | 'originId' | 'originCode'>,
  ): Promise<StoredMark | null>;
  /** Null takes the mark away. A budget change is marked through `external_data` alone; a modification by itself, which Procore refuses with 405 once the company has budget changes. */
  mark(id: string, mark: Mark): Promise<Outcome>;
}

const changesPath = (projectId: string) => `/rest/v1.0/projects/${projectId}/budget_changes`;
const modificationsPath = (projectId: string) => `/rest/v1.0/projects/${projectId}/budget_modifications`;

/** Budget changes and modifications by this source. */
export function createClient(
  source: ProcoreSource,
  marks: Marks,
  budget: Pick<BudgetClient, 'lines'>,
): BudgetChangeClient {
  const { companyId } = source;

  const shown = async (projectId: string, id: string): Promise<ProcoreBudgetChangeRecord | null> => {
    const path = `${changesPath(projectId)}/${numberOf(id)}`;
    const found = await source.get(path, undefined, checkBudgetChange(companyId, projectId));
    // Without its lines nobody could tell what it changes.
    if (found?.adjustments === null) throw garbage('PROCORE', path, 'adjustment_line_items is missing');
    return found && { ...found, adjustments: found.adjustments };
  };

  const complete = async (row: Row<BudgetChangeRow>): Promise<Row<ProcoreBudgetChangeRecord>[]> => {
    if (row instanceof Error) return [row];
    if (row.adjustments) return [{ ...row, adjustments: row.adjustments }];
    const full = await orFault(shown(row.projectId, row.id));
    return full ? [full] : [];
  };

  const withCodes = async (projectId: string, rows: readonly Row<BudgetModificationRow>[]) => {
    if (rows.length === 0) return [];
    const lines = await budget.lines(projectId);
    return rows.map((row) => (row instanceof Error ? row : modificationRecord(projectId, row, lines)));
  };

  const one = async (id: string): Promise<Row<ProcoreBudgetChangeRecord>[]> => {
    const { parentId: projectId, sort } = parts(id);
    if (sort === 'BUDGET_CHANGE') {
      const found = await shown(projectId, id);
      return found ? [found] : [];
    }
    const path = `${modificationsPath(projectId)}/${numberOf(id)}`;
    const found = await source.get(path, undefined, (value, at, where) =>
      checkRow(checkModification(projectId), value, at, where),
    );
    return found ? withCodes(projectId, [found]) : [];
  };

  const ofProject: BudgetChangeClient['ofProject'] = async (projectId) => {
    const [changes, modifications] = await Promise.all([
      orNone([], source.all({ path: changesPath(projectId), check: checkBudgetChange(companyId, projectId) })),
      orNone([], source.all({ path: modificationsPath(projectId), check: checkModification(projectId) })),
    ]);
    const full = await Promise.all(changes.map(complete));
    return [...full.flat(), ...(await withCodes(projectId, modifications))];
  };

  const markOf: BudgetChangeClient['markOf'] = async ({ id, sort, originId, originCode }) => {
    if (originId !== null) return { originId, originCode };
    return sort === 'BUDGET_CHANGE' ? marks.read('budget_change', parts(id).number) : null;
  };

  const withMark = async (row: Row<ProcoreBudgetChangeRecord>) =>
    row instanceof Error ? row : { ...row, ...(await markOf(row)) };

  return {
    ofProject,
    markOf,
    byIds: async (asked) => {
      const ids = asked.filter((id) => splitId(id) !== null);
      const projects = groupBy(ids, (id) => parts(id).parentId);
      const found = await Promise.all(
        [...projects].map(async ([projectId, group]) => {
          const [first] = group;
          const rows = group.length === 1 && first ? await one(first) : await ofProject(projectId);
          const own = rows.filter((row) => row instanceof Error || group.includes(row.id));
          return byId(group, await Promise.all(own.map(withMark)));
        }),
      );
      return new Map(found.flatMap((some) => [...some]));
    },
    mark: async (id, mark) => {
      const { parentId: projectId, sort, number } = parts(id);
      if (sort === 'BUDGET_CHANGE') return marks.setOne('budget_change', { itemId: number, ...mark }, null);
      const path = `${modificationsPath(projectId)}/${number}`;
      const body = { budget_modification: given({ origin_id: mark.originId }) };
      return plainOutcome(await source.write({ method: 'PATCH', path, body }));
    },
  };
}

function splitId(id: string) {
  const change = splitChildId(id, 'bc');
  if (change) return { ...change, sort: 'BUDGET_CHANGE' as const };
  const modification = splitChildId(id, 'bm');
  return modification && { ...modification, sort: 'BUDGET_MODIFICATION' as const };
}

function parts(id: string) {
  const found = splitId(id);
  if (!found) throw badShape(id, '1001/bc-7');
  return found;
}
