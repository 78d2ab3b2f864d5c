import { linkAndMark } from '../../exporting/link-and-mark.ts';
import type { Drafts } from '../../exporting/subcontract.ts';
import type { Link } from '../../link/link.ts';
import type { Run } from '../../transfer/run.ts';
import { subcontractIdOf } from './plan.ts';
import type { CommitmentSource } from './read.ts';

/** Links a written commitment, and marks it in Procore: lines, then header. */
export function linkAndMarkCommitment(
  run: Run,
  { commitment, number }: CommitmentSource,
  drafts: Drafts,
): Promise<Link> {
  const cmicId = subcontractIdOf(drafts);
  const { id, projectId, originId, lines } = commitment;
  const { procore } = run.deps;
  return linkAndMark(run, {
    kind: 'COMMITMENT',
    procoreId: id,
    cmicId,
    projectId,
    lines: drafts.lines.map(({ lineId, draft }) => ({
      procoreLineId: lineId,
      cmicLineId: `${cmicId}/000/${encodeURIComponent(draft.task)}`,
    })),
    shown: { header: originId, lines: new Map(lines?.map((line) => [line.lineId, line.originId])) },
    markLines: (marks) => procore.commitment.markLines(id, marks),
    markHeader: (mark) => procore.commitment.markHeader(id, { originId: mark, originCode: number }),
  });
}
