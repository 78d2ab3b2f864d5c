import type { Story } from '../../../sandbox/story/index.ts';
import type { StoryCommitment } from '../../../sandbox/story/types.ts';
import { type ExpectedDocument, toCents } from '../expected.ts';
import type { CrashKind } from './kind.ts';

/** Procore's subcontracts and purchase orders: header, lines, marks, posting. */
export const commitment: CrashKind = {
  kind: 'COMMITMENT',
  mutation: 'approveCommitment',
  steps: ['header', 'line'],
  marks: ['mark:lines', 'mark:header', 'mark:end'],
  afterMarks: ['post'],
  sizes: (documents) => ({ commitments: documents, projects: 8, vendors: 40, purchaseOrders: 0.15 }),
  prepare: (story) => story,
  expected: (story) => story.commitments.map((each) => documentOf(story, each)),
};

function documentOf(story: Story, { id, type, projectId, lines, ...each }: StoryCommitment): ExpectedDocument {
  const { vendor, job, cmicId } = subcontractOf(story, { projectId, ...each });
  const isOrder = type === 'PurchaseOrderContract';
  const contract = { CompCode: 'ZZ', VenCode: vendor, ContCode: each.number, ChgCode: '000' };
  const lineId = (line: number) => `${cmicId}/000/${line}`;
  return {
    id: `${projectId}/${isOrder ? 'po' : 'wo'}-${id}`,
    rows: [
      {
        name: 'header',
        collection: 'scmast',
        key: prefixed('Scmst', contract),
        is: {
          ScmstJobCode: job,
          ScmstHldbkPc: each.retainagePercent === null ? null : Number(each.retainagePercent),
        },
        cents: { ScmstContAmt: lines.reduce((sum, { amount }) => sum + toCents(amount), 0) },
        posted: 'ScmstPostDate',
      },
      ...lines.map((line) => ({
        name: `line ${line.id}`,
        collection: 'scsched',
        key: prefixed('Scsch', { ...contract, TaskCode: String(line.id) }),
        is: { ScschJobCode: line.job, ScschPhsCode: codeOf(story, line.costCodeId), ScschCatCode: line.costType },
        cents: { ScschAmt: toCents(line.amount) },
      })),
    ],
    marks: [
      {
        collection: isOrder ? 'purchase_order_contracts' : 'work_order_contracts',
        key: { id },
        originId: cmicId,
      },
      ...lines.map((line) => ({ collection: 'line_items', key: { id: line.id }, originId: lineId(line.id) })),
    ],
    links: [
      {
        procoreId: `${projectId}/${isOrder ? 'po' : 'wo'}-${id}`,
        cmicId,
        lines: lines.map((line) => ({ procoreLineId: String(line.id), cmicLineId: lineId(line.id) })),
      },
    ],
  };
}

/** Where a commitment goes: CMiC's vendor, job and id `ZZ/V00034/24-001-0001`. @throws Error for one without either. */
export function subcontractOf(story: Story, commitment: Pick<StoryCommitment, 'vendorId' | 'projectId' | 'number'>) {
  const vendor = story.vendors.find(({ procore }) => procore?.id === commitment.vendorId)?.cmic?.code;
  const job = story.jobs.find(({ project }) => project?.id === commitment.projectId)?.code;
  if (!vendor || !job) throw new Error(`The story does not say where commitment ${commitment.number} goes.`);
  return { vendor, job, cmicId: `ZZ/${vendor}/${commitment.number}` };
}

/** CMiC's cost code of a project cost code in Procore. */
export function codeOf(story: Story, procoreId: number | null): string {
  const codes = story.jobs.flatMap(({ codes: own, subJobs }) => [...own, ...subJobs.flatMap((sub) => sub.codes)]);
  return codes.find((code) => code.procoreId === procoreId)?.code ?? '';
}

/** CMiC's member names bear the resource's prefix. */
export function prefixed<T>(prefix: string, row: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [prefix + name, value]));
}
