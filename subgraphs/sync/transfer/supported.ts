import type { Kind } from '../kind.ts';
import { type Problem, problem } from '../problem.ts';
import type { TransferDirection } from './transfer.ts';

const importOnly = 'It is kept in CMiC and only comes from there.';
const exportOnly = 'It starts in Procore and only goes to CMiC.';

/** Why an arrow is off the map, in the words of the feature map (domain, section 2 and "Not supported"). */
const offTheMap: Partial<Record<`${TransferDirection} ${Kind}`, string>> = {
  'EXPORT COMPANY_WBS': `Company cost codes and cost types are configured in CMiC. ${importOnly}`,
  'EXPORT PROJECT': `A project is created from a CMiC control job. ${importOnly}`,
  'EXPORT SUB_JOB': `A sub job is created from a CMiC job. ${importOnly}`,
  'EXPORT PRIME_CONTRACT': `The prime contract is kept in CMiC's job billing. ${importOnly}`,
  'EXPORT JOB_COST': `Job costs are posted in CMiC. ${importOnly}`,
  'IMPORT COMMITMENT': 'Commitments are not imported from CMiC.',
  'IMPORT COMMITMENT_CHANGE_ORDER': exportOnly,
  'IMPORT SUBCONTRACTOR_INVOICE': exportOnly,
  'IMPORT BUDGET_CHANGE': exportOnly,
  'IMPORT FORECAST': exportOnly,
  'IMPORT PRIME_CONTRACT_CHANGE_ORDER': exportOnly,
  'EXPORT OWNER_INVOICE': 'Owner invoices are not integrated.',
  'IMPORT OWNER_INVOICE': 'Owner invoices are not integrated.',
  'EXPORT INVOICE_PAYMENT': 'Invoice payments are not integrated.',
  'IMPORT INVOICE_PAYMENT': 'Invoice payments are not integrated.',
};

/** What is off the map by the connector's rule, and can be had by a setting. */
const settingsThatLift: typeof offTheMap = {
  'IMPORT COMMITMENT':
    'Enter it in Procore and export it. Who wants contracts that were born in CMiC turns on `stagedCommitments.enabled` in the settings file and accepts them one by one.',
};

/** The refusal by name of an arrow that is off the map, or that this version does not have yet. */
export function notSupported(kind: Kind, direction: TransferDirection): Problem {
  const reason = offTheMap[`${direction} ${kind}`] ?? 'This arrow is on the map; this version does not have it yet.';
  return problem('NOT_SUPPORTED', reason, ['input', 'kind'], settingsThatLift[`${direction} ${kind}`] ?? null);
}

/** Whether the feature map has no such arrow, as against one that is on it and is not built yet. */
export function isOffTheMap(kind: Kind, direction: TransferDirection): boolean {
  return `${direction} ${kind}` in offTheMap;
}
