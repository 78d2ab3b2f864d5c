import { typesOf } from './cost-codes.ts';
import type { StoryCostCode, StoryJobCode } from './types.ts';

/** Where a job's codes exist and how they are marked. `markPrefix` is the job's CMiC id (`ZZ/24-010`); null leaves them unmarked. */
export interface JobCodePlan {
  in: 'both' | 'cmic';
  markPrefix: string | null;
}

/** Turns company cost codes into a job's own rows. `nextId` gives the Procore project cost code ids. */
export function jobCodes(codes: readonly StoryCostCode[], plan: JobCodePlan, nextId: () => number): StoryJobCode[] {
  return codes.map((code) => ({
    code: code.code,
    name: code.name,
    control: code.control ?? 'ALL',
    in: plan.in,
    active: true,
    types: typesOf(code.code),
    procoreId: plan.in === 'both' ? nextId() : null,
    mark: plan.in === 'both' && plan.markPrefix ? `${plan.markPrefix}/${code.code}` : null,
  }));
}

/** The code that every integrated project has in Procore alone: made there by hand, so it has no mark and CMiC refuses it. */
export function unmarkedCode(nextId: () => number): StoryJobCode {
  return {
    code: '99-900',
    name: 'Unassigned Costs',
    control: '99',
    in: 'procore',
    active: true,
    types: ['S', 'O'],
    procoreId: nextId(),
    mark: null,
  };
}

/** Numbers from `first` upwards. */
export function counter(first: number): () => number {
  let next = first - 1;
  return () => {
    next += 1;
    return next;
  };
}
