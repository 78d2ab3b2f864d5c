import { fromCents } from './amounts.ts';
import type { Random } from './random.ts';
import type { StoryCommitment, StoryCommitmentLine, StoryJob, StoryJobCode } from './types.ts';

/** A job or sub job with those of its codes that a line may stand on. */
export interface CodePlace {
  job: string;
  codes: StoryJobCode[];
}

/** The control job first, then its sub jobs, each with its linkable codes. */
export function codePlaces(job: StoryJob): CodePlace[] {
  const linkable = (codes: StoryJobCode[]): StoryJobCode[] => codes.filter((code) => code.in === 'both' && code.active);
  return [
    { job: job.code, codes: linkable(job.codes) },
    ...job.subJobs.filter((sub) => sub.procore).map((sub) => ({ job: sub.code, codes: linkable(sub.codes) })),
  ];
}

/** A line with drawn cents. A purchase order's line is quantity times unit cost, exactly; a subcontract's is a lump sum. */
export function drawLine(
  random: Random,
  type: StoryCommitment['type'],
  place: CodePlace,
  id: number,
  code: StoryJobCode = random.pick(place.codes),
): StoryCommitmentLine {
  const isOrder = type === 'PurchaseOrderContract';
  const quantity = isOrder ? random.int(1, 40) : 1;
  const unit = isOrder ? random.int(1_250, 480_000) : random.int(125_000, 24_000_000);
  return {
    id,
    description: code.name,
    amount: fromCents(quantity * unit),
    quantity: `${quantity}.0`,
    unitCost: fromCents(unit),
    uom: isOrder ? 'ea' : 'ls',
    costCodeId: code.procoreId,
    costType: isOrder ? 'M' : 'S',
    job: place.job,
    mark: null,
  };
}

/** A calendar day, `days` after the given one. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
