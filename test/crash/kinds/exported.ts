import { sumAmounts } from '../../../sandbox/story/amounts.ts';
import type { Story } from '../../../sandbox/story/index.ts';
import { codeOf, subcontractOf } from './commitment.ts';

/** The story with all of its commitments exported earlier: posted in CMiC, marked in Procore. What stands on contracts starts from here. */
export function withExportedCommitments(story: Story): Story {
  const places = story.commitments.map((commitment) => ({ commitment, ...subcontractOf(story, commitment) }));
  return {
    ...story,
    commitments: places.map(({ commitment, cmicId }) => ({
      ...commitment,
      mark: cmicId,
      lines: commitment.lines.map((line) => ({ ...line, mark: `${cmicId}/000/${line.id}` })),
    })),
    subcontracts: places.map(({ commitment, vendor, job }) => ({
      ...{ company: 'ZZ', vendor, job, number: commitment.number, change: '000', name: commitment.title },
      amount: sumAmounts(commitment.lines.map(({ amount }) => amount)),
      retainagePercent: commitment.retainagePercent,
      ...{ posted: true, voided: false, commitmentId: commitment.id },
      lines: commitment.lines.map((line) => ({
        ...{ task: String(line.id), name: line.description, job: line.job, code: codeOf(story, line.costCodeId) },
        ...{ type: line.costType ?? 'S', amount: line.amount, uom: '$' },
      })),
    })),
  };
}
