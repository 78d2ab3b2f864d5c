import { fromCents } from '../../../sandbox/story/amounts.ts';
import type { Story } from '../../../sandbox/story/index.ts';
import type { StoryBudgetChange } from '../../../sandbox/story/types.ts';
import { type ExpectedDocument, type Row, toCents } from '../expected.ts';
import { type ExpectedItem, itemLineId, itemRows, withTotals } from './items.ts';
import type { CrashKind } from './kind.ts';

/** Budget changes, in turn a transfer that nets to zero and one that only gives: a potential change item each, with an approved status before its posting. */
export const budgetChange: CrashKind = {
  kind: 'BUDGET_CHANGE',
  mutation: 'approveBudgetChange',
  steps: ['header', 'line', 'status'],
  marks: ['mark:header', 'mark:end'],
  afterMarks: ['post'],
  sizes: () => ({ projects: 8, commitments: 0, vendors: 1 }),
  prepare: (story, documents) => ({
    ...story,
    budgetChanges: Array.from({ length: documents }, (_, i) => changeOn(story, i)),
  }),
  expected(story) {
    const changes = story.budgetChanges ?? [];
    const items = changes.map((change) => itemOf(story, change));
    const documents = items.map((item) => documentOf(item));
    return withTotals(documents, items, 'JcatChgOrdCostAmt');
  },
};

function changeOn({ jobs }: Story, i: number): StoryBudgetChange {
  const job = jobs[i % jobs.length];
  const n = Math.floor(i / jobs.length);
  const [to, from] = [job?.codes[n % 6], job?.codes[6 + (n % 6)]];
  if (!job?.project || !to || !from) throw new Error('The story has no codes to change.');
  const cents = 120_033 + 101 * i;
  const at = { adjustment: 1, job: job.code, costType: 'S', description: 'Moved' };
  const isTransfer = i % 2 === 0;
  return {
    ...{ id: 700 + i, projectId: job.project.id, number: String(n + 1), status: 'approved' },
    ...{ title: `Budget change ${i}`, description: 'Agreed on site.' },
    lines: [
      { id: 1 + 2 * i, type: 'change_event', ...at, code: to.code, amount: fromCents(cents) },
      isTransfer
        ? { id: 1 + 2 * i, type: 'budget_change', ...at, code: from.code, amount: fromCents(-cents) }
        : { id: 2 + 2 * i, type: 'change_event', ...at, code: from.code, amount: fromCents(cents + 7) },
    ],
  };
}

function itemOf(story: Story, { id, projectId, number, lines }: StoryBudgetChange): ExpectedItem {
  const job = story.jobs.find(({ project }) => project?.id === projectId)?.code ?? '';
  const type = lines.some(({ amount }) => amount.startsWith('-')) ? 'TFR' : 'INT';
  return {
    ...{ reference: `${projectId}/bc-${id}`, job, type, code: `${type}${number.padStart(4, '0')}` },
    lines: lines.map((line) => ({
      task: `${line.type === 'change_event' ? 'to' : 'from'}-${line.id}`,
      ...{ job: line.job, code: line.code, category: line.costType, cents: toCents(line.amount) },
    })),
  };
}

function documentOf(item: ExpectedItem): ExpectedDocument {
  const { reference, job, lines } = item;
  const cmicId = (rowOf: (name: string) => Row) => `ZZ/${job}/${rowOf('header').CmmCode}`;
  return {
    id: reference,
    rows: itemRows(item),
    marks: [{ collection: 'budget_changes', key: { id: Number(reference.split('-').at(-1)) }, originId: cmicId }],
    links: [
      {
        procoreId: reference,
        cmicId,
        lines: lines.map(({ task }) => ({ procoreLineId: task, cmicLineId: itemLineId(job, task) })),
      },
    ],
  };
}
