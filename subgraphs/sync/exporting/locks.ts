import type { Kind } from '../kind.ts';
import type { Plan } from '../transfer/plan.ts';

type Locks = Plan['locks'];

const reason = 'Synced with the ERP.';

const locks: Partial<Record<Kind, Locks>> = {
  COMMITMENT: [
    ...['vendor', 'title', 'status', 'retainagePercent'].map((field) => ({
      field,
      reason,
      liftedBy: 'Unlinking, after the subcontract is void in CMiC.',
    })),
    { field: 'lines', reason, liftedBy: 'A commitment change order; the lines themselves stay.' },
  ],
  COMMITMENT_CHANGE_ORDER: [
    {
      field: 'lines',
      reason: 'Synced with the ERP, which also keeps the change order from being deleted.',
      liftedBy: 'A further change order; the lines themselves stay.',
    },
  ],
};

/** What is frozen in Procore once a record of the kind is exported: field by field, why, and who can lift it (domain, section 2; procore reference 7.5). Plans and records tell the same. */
export function locksOf(kind: Kind): Locks {
  return locks[kind] ?? [];
}
