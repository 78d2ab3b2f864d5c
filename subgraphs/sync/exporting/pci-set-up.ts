import type { CmicPotentialChangeItemRole } from '../../cmic/kinds/budget-change/record.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';

/** The codes of the company's own set-up that an item is written with; null where it has none. */
export interface PciSetUp {
  role: CmicPotentialChangeItemRole;
  typeCode: string | null;
  /** Entered, not approved yet: lines can be written. */
  pendingStatus: string | null;
  approvedStatus: string | null;
}

/** Reads which codes play the parts: types and statuses are a company's own, never constants (cmic reference 7.3). */
export async function readPciSetUp(deps: SyncDeps, role: CmicPotentialChangeItemRole): Promise<PciSetUp> {
  const client = deps.cmic['budget-change'];
  const [typeCode, statuses] = await Promise.all([client.typeCode(role), client.statusCodes()]);
  const pendingStatus = statuses.get('PENDING') ?? statuses.get('PRE_PENDING') ?? null;
  return { role, typeCode, pendingStatus, approvedStatus: statuses.get('APPROVED') ?? null };
}

/** What the company has not set up. Pure. */
export function setUpProblems({ role, typeCode, pendingStatus, approvedStatus }: PciSetUp): Problem[] {
  const missing = (what: string, fix: string) =>
    problem('PREREQUISITE_NOT_SYNCED', `CMiC has no active ${what}.`, [], fix, true);
  const some = (absent: boolean, found: Problem) => (absent ? [found] : []);
  return [
    ...some(
      typeCode === null,
      missing(
        `type of potential change items for ${role.toLowerCase().replaceAll('_', ' ')}`,
        'Set one up in CMiC, or name the code of yours in the settings (cmicNames).',
      ),
    ),
    ...some(
      pendingStatus === null,
      missing('status of potential change items that is pending', 'Set one up in CMiC with the pending type Pending.'),
    ),
    ...some(
      approvedStatus === null,
      missing(
        'status of potential change items that is approved',
        'Set one up in CMiC with the pending type Approved: nothing else can be posted.',
      ),
    ),
  ];
}
