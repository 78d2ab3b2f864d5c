import { buildStory, type Story, type StoryRequest } from '../../sandbox/story/index.ts';

/** What an approved commitment is to become, told by the story alone: neither by the product nor by the stand-ins. */
export interface ExpectedDocument {
  /** `1001/wo-100001`; also our reference in CMiC. */
  id: string;
  /** Procore's own number of the contract. */
  procoreId: number;
  /** `ZZ/V00034/24-001-0001`. */
  cmicId: string;
  vendor: string;
  number: string;
  job: string;
  retainagePercent: number | null;
  lines: ExpectedLine[];
}

export interface ExpectedLine {
  /** Procore's line id, which is CMiC's task code. */
  task: string;
  job: string;
  code: string;
  category: string;
  cents: number;
}

/** The story of a round: enough commitments, over a few projects with sub jobs. */
export function storyOf(documents: number, seed: number): StoryRequest & { story: 'large' } {
  return { story: 'large', seed, commitments: documents, projects: 8, vendors: 40, purchaseOrders: 0.15 };
}

/** The commitments of a story as CMiC is to hold them. */
export function expectedDocuments(request: StoryRequest): ExpectedDocument[] {
  const story = buildStory(request);
  return story.commitments.map((commitment) => {
    const vendor = story.vendors.find(({ procore }) => procore?.id === commitment.vendorId)?.cmic?.code;
    const job = story.jobs.find(({ project }) => project?.id === commitment.projectId);
    if (!vendor || !job) throw new Error(`The story does not say where commitment ${commitment.id} goes.`);
    return {
      id: `${commitment.projectId}/${commitment.type === 'WorkOrderContract' ? 'wo' : 'po'}-${commitment.id}`,
      procoreId: commitment.id,
      cmicId: `ZZ/${vendor}/${commitment.number}`,
      vendor,
      number: commitment.number,
      job: job.code,
      retainagePercent: commitment.retainagePercent === null ? null : Number(commitment.retainagePercent),
      lines: commitment.lines.map((line) => ({
        task: String(line.id),
        job: line.job,
        code: codeOf(story, line.costCodeId),
        category: line.costType ?? '',
        cents: toCents(line.amount),
      })),
    };
  });
}

/** Cents of an amount, as text or as CMiC's JSON number: exact below 10^13. */
export function toCents(amount: string | number | null): number {
  return Math.round(Number(amount ?? 0) * 100);
}

function codeOf(story: Story, procoreId: number | null): string {
  const codes = story.jobs.flatMap(({ codes: own, subJobs }) => [...own, ...subJobs.flatMap((sub) => sub.codes)]);
  return codes.find((code) => code.procoreId === procoreId)?.code ?? '';
}
