import type { Kind } from '../kind.ts';
import type { Plan } from '../transfer/plan.ts';

type Locks = Plan['locks'];

const synced = 'Synced with the ERP.';

const locks: Partial<Record<Kind, Locks>> = {
  COMMITMENT: [
    ...fields(
      ['vendor', 'title', 'status', 'retainagePercent'],
      synced,
      'Unlinking, after the subcontract is void in CMiC.',
    ),
    ...fields(['lines'], synced, 'A commitment change order; the lines themselves stay.'),
  ],
  COMMITMENT_CHANGE_ORDER: fields(
    ['lines'],
    'Synced with the ERP, which also keeps the change order from being deleted.',
    'A further change order; the lines themselves stay.',
  ),
  SUBCONTRACTOR_INVOICE: fields(
    ['status', 'invoiceNumber', 'billingDate', 'items'],
    'Synced with the ERP: Procore locks the invoice as a whole.',
    'Unlinking, after the request for payment is void in CMiC.',
  ),
  BUDGET_CHANGE: fields(
    ['status', 'lines'],
    synced,
    'Unlinking, after the potential change item is void in CMiC; else a further budget change.',
  ),
  PRIME_CONTRACT_CHANGE_ORDER: fields(
    ['status', 'title', 'lines'],
    synced,
    'Unlinking, after its documents are void in CMiC; else a further change order.',
  ),
  BUDGET: fields(
    ['budget'],
    'From its first export on Procore leads the budget: CMiC estimates are not imported any more.',
    'Nothing: correct the budget in Procore, with a budget change.',
  ),
  PROJECT_WBS: fields(
    ['costCodes'],
    'On an ERP project codes change only through the sync calls.',
    'Importing again after a change in CMiC.',
  ),
};

/**
 * What is frozen in Procore once a record of the kind is exported: field by field, why, and who can lift it (domain, section 2; procore reference 7.5). Plans and records tell the same. A
 * vendor and a forecast freeze nothing.
 */
export function locksOf(kind: Kind): Locks {
  return locks[kind] ?? [];
}

function fields(names: readonly string[], reason: string, liftedBy: string): Locks {
  return names.map((field) => ({ field, reason, liftedBy }));
}
