import { badShape, type CommitmentId, numberOf, splitCommitmentId } from '../../ids.ts';
import type { ItemMark, Marks, PlainMark } from '../../marks.ts';
import type { ProcoreSource } from '../../source.ts';
import { syncAll } from '../../sync.ts';
import { type CommitmentClient, contractPath } from './client.ts';

type Marking = Pick<CommitmentClient, 'markLines' | 'markHeader' | 'unmarkLines' | 'unmarkHeader'>;

/**
 * The marks of a commitment. By `external_data` in any order; by the plain syncs only the lines of an unmarked header can be changed, so lines are
 * marked first and unmarked last.
 */
export function createCommitmentMarks(source: ProcoreSource, marks: Marks): Marking {
  const setLines = (id: string, lines: readonly { lineId: string; originId: string | null }[]) => {
    const { projectId, type, number } = parts(id);
    const plain: PlainMark = (updates) =>
      syncAll(source, {
        path: `${contractPath(type)}/${number}/line_items/sync`,
        query: { project_id: projectId },
        // Lines have no `origin_code`.
        updates: updates.map(({ id: line, origin_id }) => ({ id: line, origin_id })),
        check: (value) => value,
      });
    const items = lines.map(({ lineId, originId }): ItemMark => ({ itemId: numberOf(lineId), originId }));
    return marks.set('line_item', items, plain);
  };

  const setHeader: Marking['markHeader'] = (id, { originId, originCode }) => {
    const { projectId, type, number } = parts(id);
    const plain: PlainMark = (updates) =>
      syncAll(source, {
        path: `${contractPath(type)}/sync`,
        body: { project_id: Number(projectId) },
        updates,
        check: (value) => value,
      });
    const mark = { itemId: number, originId, ...(originCode === undefined ? {} : { originCode }) };
    return marks.setOne(type === 'SUBCONTRACT' ? 'work_order_contract' : 'purchase_order_contract', mark, plain);
  };

  return {
    markLines: setLines,
    unmarkLines: (id, lineIds) =>
      setLines(
        id,
        lineIds.map((lineId) => ({ lineId, originId: null })),
      ),
    markHeader: setHeader,
    unmarkHeader: (id) => setHeader(id, { originId: null, originCode: null }),
  };
}

function parts(id: string): CommitmentId {
  const found = splitCommitmentId(id);
  if (!found) throw badShape(id, '1001/wo-5501');
  return found;
}
