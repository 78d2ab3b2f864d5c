import type { WbsSegmentRecord } from '../../procore/kinds/company-wbs/record.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';

/** One problem per custom WBS segment of Procore, by its name: CMiC knows sub job, cost code and cost type alone. */
export function customSegments(segments: readonly WbsSegmentRecord[]): Problem[] {
  return segments
    .filter(({ type }) => type === 'custom')
    .map(({ name }) =>
      problem(
        'CUSTOM_WBS_SEGMENT',
        `Procore uses the custom WBS segment "${name}", which CMiC does not have.`,
        ['segments'],
        'Remove it from the company pattern.',
      ),
    );
}

/** The refusal of another CMiC company than the one that feeds Procore; null for ours. */
export function anotherCompany({ companyCode }: Pick<SyncDeps, 'companyCode'>, company: string): Problem | null {
  if (company === companyCode) return null;
  return problem(
    'NOT_SUPPORTED',
    `One CMiC company (${companyCode}) feeds one Procore company; ${company} is another one.`,
    ['input', 'id'],
  );
}
