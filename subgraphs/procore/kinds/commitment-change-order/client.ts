import { type ChangeOrderFilter, type ChangeOrderPackage, createPackages } from '../../change-order.ts';
import { createChangeOrderMarks, type LineMark } from '../../change-order-marks.ts';
import type { CodeFinder } from '../../code-place.ts';
import { badShape, type ChildId, childId, commitmentId, numberOf, splitChildId, splitCommitmentId } from '../../ids.ts';
import type { Mark, Marks } from '../../marks.ts';
import { batches, groupBy } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { byId, pick, type Row } from '../../rows.ts';
import type { ProcoreSource } from '../../source.ts';
import type { ItemError } from '../../sync.ts';
import type { CommitmentClient } from '../commitment/client.ts';
import type { ProcoreCommitmentRecord } from '../commitment/record.ts';
import { type ChangeOrderDrafts, createDrafts } from './draft.ts';
import { commitmentChangeOrder, type ProcoreCommitmentChangeOrderRecord } from './record.ts';
import { createTargets } from './targets.ts';

export type { ChangeOrderFilter } from '../../change-order.ts';
export type { LineMark } from '../../change-order-marks.ts';

/** Rows of change orders, some of which could not be read. */
export type CommitmentChangeOrderRows = Row<ProcoreCommitmentChangeOrderRecord>[];

export interface CommitmentChangeOrderClient extends ChangeOrderDrafts {
  /** One call per project for up to a hundred, and two for the sorts of their commitments. Without lines unless asked. */
  byIds(
    ids: readonly string[],
    options?: { lines?: boolean },
  ): Promise<Map<string, Row<ProcoreCommitmentChangeOrderRecord>>>;
  /** One with its lines, each with the contract's line that it changes; null where Procore does not know it. */
  withLines(id: string): Promise<ProcoreCommitmentChangeOrderRecord | null>;
  /** The change orders of one commitment, without lines unless asked; none where Procore does not know the project. */
  ofCommitment(
    commitmentId: string,
    filter?: ChangeOrderFilter,
    options?: { lines?: boolean },
  ): Promise<CommitmentChangeOrderRows>;
  /**
   * Those of several commitments by their ids, without lines unless asked: one call per project. A row that cannot be read stands with each of its project. Which line of the contract a line
   * changes is told only where the list tells it. `shown`: a list that Procore hides, or whose tool is off, is a fault and not empty.
   */
  ofCommitments(
    ids: readonly string[],
    options?: { lines?: boolean; shown?: boolean },
  ): Promise<Map<string, CommitmentChangeOrderRows>>;
  /** The commitment change orders of a project, without lines unless asked. */
  ofProject(
    projectId: string,
    filter?: ChangeOrderFilter,
    options?: { lines?: boolean },
  ): Promise<CommitmentChangeOrderRows>;
  /** Null takes the mark away. After the lines, which it locks. */
  mark(id: string, mark: Mark): Promise<Outcome>;
  /** Marks lines by Procore's own ids; null takes a mark away. May be repeated. */
  markLines(id: string, lines: readonly LineMark[]): Promise<Outcome<{ errors: ItemError[] }>>;
}

/** Commitment change orders by this source. */
export function createClient(
  source: ProcoreSource,
  marks: Marks,
  deps: { codes: CodeFinder; commitments: Pick<CommitmentClient, 'byIds'> },
): CommitmentChangeOrderClient {
  const packages = createPackages(source, deps.codes);
  const marking = createChangeOrderMarks(source, marks, packages);
  const targets = createTargets(source);

  /** Packages name their contract by number alone: both sorts of commitment are asked. What is not a commitment's is left out. */
  const withCommitments = async (projectId: string, rows: readonly Row<ChangeOrderPackage>[]) => {
    const ours = rows.filter((row) => row instanceof Error || row.side !== 'PRIME');
    const numbers = new Set(ours.flatMap((row) => (row instanceof Error ? [] : (row.contractNumber ?? []))));
    const asked = [...numbers].flatMap((number) => [
      commitmentId(projectId, 'SUBCONTRACT', number),
      commitmentId(projectId, 'PURCHASE_ORDER', number),
    ]);
    const found = await deps.commitments.byIds(asked, { lines: false });
    return ours.flatMap((row): CommitmentChangeOrderRows => {
      if (row instanceof Error) return [row];
      const ids = asked.filter((id) => row.contractNumber !== null && numberOf(id) === Number(row.contractNumber));
      const commitments = ids.flatMap((id) => found.get(id) ?? []);
      const known = commitments.find((one): one is ProcoreCommitmentRecord => !(one instanceof Error));
      if (known) return [commitmentChangeOrder(row, known.id)];
      // A contract that could not be read may be the one; without one the type alone makes it a commitment's.
      if (commitments[0] instanceof Error) return [commitments[0]];
      return row.side === 'COMMITMENT' ? [commitmentChangeOrder(row, null)] : [];
    });
  };

  const byIds: CommitmentChangeOrderClient['byIds'] = async (asked, { lines = false } = {}) => {
    const ids = asked.filter((id) => splitChildId(id, 'cco') !== null);
    const projects = groupBy(ids, (id) => parts(id).parentId);
    const found = await Promise.all(
      [...projects].map(async ([projectId, group]) => {
        const pages = await Promise.all(
          batches(group).map((some) =>
            packages.list(projectId, { numbers: some.map((id) => String(numberOf(id))) }, lines),
          ),
        );
        const rows = lines ? await targets.complete(projectId, pages.flat()) : pages.flat();
        return byId(group, await withCommitments(projectId, rows));
      }),
    );
    return new Map(found.flatMap((some) => [...some]));
  };

  const ofCommitment: CommitmentChangeOrderClient['ofCommitment'] = async (id, filter = {}, { lines = false } = {}) => {
    const { projectId, number } = commitmentParts(id);
    const rows = await packages.list(projectId, { ...filter, contractNumber: String(number) }, lines);
    const full = lines ? await targets.complete(projectId, rows) : rows;
    return of(id, full);
  };

  return {
    byIds,
    withLines: async (id) => pick(await byIds([id], { lines: true }), id),
    ofCommitment,
    ofCommitments: async (ids, { lines = false, shown = false } = {}) => {
      const projects = groupBy(ids, (id) => commitmentParts(id).projectId);
      const found = await Promise.all(
        [...projects].map(async ([projectId, group]) => {
          const [one] = group;
          if (group.length === 1 && one && !lines && !shown) return [[one, await ofCommitment(one)] as const];
          const rows = await packages.list(projectId, {}, lines, shown);
          return group.map((id) => [id, of(id, rows)] as const);
        }),
      );
      return new Map(found.flat());
    },
    ofProject: async (projectId, filter = {}, { lines = false } = {}) => {
      const rows = await packages.list(projectId, filter, lines);
      return withCommitments(projectId, lines ? await targets.complete(projectId, rows) : rows);
    },
    mark: (id, mark) => marking.mark(parts(id).parentId, parts(id).number, mark),
    markLines: (id, lines) => marking.markLines(parts(id).parentId, parts(id).number, lines),
    ...createDrafts(source),
  };
}

/** The rows of one commitment, whose id is known. */
function of(id: string, rows: readonly Row<ChangeOrderPackage>[]): CommitmentChangeOrderRows {
  const number = String(numberOf(id));
  return rows.flatMap((row): CommitmentChangeOrderRows => {
    if (row instanceof Error) return [row];
    return row.side !== 'PRIME' && row.contractNumber === number ? [commitmentChangeOrder(row, id)] : [];
  });
}

function parts(id: string): ChildId {
  const found = splitChildId(id, 'cco');
  if (!found) throw badShape(id, childId('1001', 'cco', 7));
  return found;
}

function commitmentParts(id: string) {
  const found = splitCommitmentId(id);
  if (!found) throw badShape(id, '1001/wo-5501');
  return found;
}
