import { fromCents } from '../../../sandbox/story/amounts.ts';
import type { Story } from '../../../sandbox/story/index.ts';
import type { StoryChangeOrder } from '../../../sandbox/story/types.ts';
import { type ExpectedDocument, type Row, toCents } from '../expected.ts';
import { codeOf, subcontractOf } from './commitment.ts';
import { withExportedCommitments } from './exported.ts';
import type { CrashKind } from './kind.ts';

/** Change orders, two on each contract: which code each gets is only known once it stands in CMiC, where our reference tells it. */
export const commitmentChangeOrder: CrashKind = {
  kind: 'COMMITMENT_CHANGE_ORDER',
  mutation: 'approveCommitmentChangeOrder',
  steps: ['header', 'line'],
  marks: ['mark:lines', 'mark:header', 'mark:end'],
  afterMarks: ['post'],
  sizes: (documents) => ({ commitments: Math.ceil(documents / 2), projects: 8, vendors: 40, purchaseOrders: 0.15 }),
  prepare(story, documents) {
    const changeOrders = Array.from({ length: documents }, (_, i) => orderOn(story, i));
    return { ...withExportedCommitments(story), changeOrders };
  },
  expected: (story) => (story.changeOrders ?? []).map((order) => documentOf(story, order)),
};

/** One line changes a line of the contract, one is new to it. */
function orderOn({ commitments }: Story, i: number): StoryChangeOrder {
  const contract = commitments[i % commitments.length];
  const [line] = contract?.lines ?? [];
  if (!contract || !line) throw new Error('The story has no commitments to change.');
  const place = { costCodeId: line.costCodeId, costType: line.costType ?? 'S', job: line.job, mark: null };
  return {
    ...{ id: 500 + i, projectId: contract.projectId, contractId: contract.id, number: String(1 + i).padStart(3, '0') },
    ...{ title: `Change ${i + 1}`, description: 'As instructed.', status: 'approved', date: '2026-01-12', mark: null },
    lines: [
      {
        id: 8_000_001 + 2 * i,
        ...place,
        description: 'More',
        amount: fromCents(125_011 + 97 * i),
        contractLineId: line.id,
      },
      { id: 8_000_002 + 2 * i, ...place, description: 'New', amount: fromCents(7_533 + i), contractLineId: null },
    ],
  };
}

function documentOf(story: Story, order: StoryChangeOrder): ExpectedDocument {
  const contract = story.commitments.find(({ id }) => id === order.contractId);
  if (!contract) throw new Error(`The story has no commitment ${order.contractId}.`);
  const { vendor, job, cmicId: contractId } = subcontractOf(story, contract);
  const id = `${order.projectId}/cco-${order.id}`;
  const idOf = ({ ScmstChgCode }: Row) => `${contractId}/${ScmstChgCode}`;
  const lineOf = (task: number) => (rowOf: (name: string) => Row) =>
    `${contractId}/${rowOf(`line ${task}`).ScschChgCode}/${task}`;
  return {
    id,
    rows: [
      {
        name: 'header',
        collection: 'scmast',
        key: { ScmstCompCode: 'ZZ', ScmstAcctDescription: id },
        is: { ScmstVenCode: vendor, ScmstContCode: contract.number, ScmstJobCode: job },
        cents: { ScmstContAmt: order.lines.reduce((sum, { amount }) => sum + toCents(amount), 0) },
        posted: 'ScmstPostDate',
      },
      ...order.lines.map((line) => ({
        name: `line ${line.id}`,
        collection: 'scsched',
        key: { ScschCompCode: 'ZZ', ScschContCode: contract.number, ScschTaskCode: String(line.id) },
        is: {
          ...{ ScschVenCode: vendor, ScschJobCode: line.job, ScschCatCode: line.costType },
          ScschPhsCode: codeOf(story, line.costCodeId),
        },
        cents: { ScschAmt: toCents(line.amount) },
      })),
    ],
    marks: [
      {
        collection: 'change_order_packages',
        key: { id: order.id },
        originId: (rowOf) => idOf(rowOf('header')),
      },
      ...order.lines.map((line) => ({
        collection: 'change_order_line_items',
        key: { id: line.id },
        originId: lineOf(line.id),
      })),
    ],
    links: [
      {
        procoreId: id,
        cmicId: (rowOf) => idOf(rowOf('header')),
        lines: order.lines.map((line) => ({ procoreLineId: String(line.id), cmicLineId: lineOf(line.id) })),
      },
    ],
  };
}
