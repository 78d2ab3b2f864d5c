import { ownerChangeOrderKey } from '../cmic/kinds/prime-contract-change-order/record.ts';
import type { Kind } from './kind.ts';

/** A record that sync only points at: its owner reads it, in one batch. */
export interface Stub {
  id: string;
  /** Its graph type, where a union has to be told. */
  __typename?: string;
}

/** The stub of a linked Procore record (contract, section 2). The id of a set kind's transfer is its project's; null for the company's, which is no linked record. */
export function procoreStub(kind: Kind, id: string): Stub | null {
  return isCompany(kind, id) ? null : { __typename: procoreType(kind, id), id };
}

/** The stub of a linked CMiC record. The id of a set kind's transfer is its job's; null for the company's. */
export function cmicStub(kind: Kind, id: string): Stub | null {
  return isCompany(kind, id) ? null : { __typename: cmicType(kind, id), id };
}

/** The company's codes as a whole: `4001`, `ZZ`. */
function isCompany(kind: Kind, id: string): boolean {
  return kind === 'COMPANY_WBS' && !id.includes('/');
}

function procoreType(kind: Kind, id: string): string {
  switch (kind) {
    case 'VENDOR':
      return 'ProcoreVendor';
    case 'COMMITMENT':
      return 'ProcoreCommitment';
    case 'COMMITMENT_CHANGE_ORDER':
      return 'ProcoreCommitmentChangeOrder';
    case 'SUBCONTRACTOR_INVOICE':
      return 'ProcoreSubcontractorInvoice';
    case 'BUDGET_CHANGE':
      return 'ProcoreBudgetChange';
    case 'PRIME_CONTRACT_CHANGE_ORDER':
      return id.includes('/pco-') ? 'ProcorePotentialChangeOrder' : 'ProcorePrimeContractChangeOrder';
    case 'PRIME_CONTRACT':
      return 'ProcorePrimeContract';
    case 'SUB_JOB':
      return 'ProcoreSubJob';
    case 'COMPANY_WBS':
      return id.includes('/ct-') ? 'ProcoreCostType' : 'ProcoreCompanyCostCode';
    case 'PROJECT_WBS':
      if (id.includes('/cc-')) return 'ProcoreCostCode';
      return id.includes('/wbs-') ? 'ProcoreBudgetCode' : projectType(id);
    default:
      return projectType(id);
  }
}

function cmicType(kind: Kind, id: string): string {
  const parts = id.split('/').length;
  switch (kind) {
    case 'VENDOR':
      return 'CmicVendor';
    case 'COMMITMENT':
      return 'CmicSubcontract';
    case 'COMMITMENT_CHANGE_ORDER':
      return 'CmicSubcontractChangeOrder';
    case 'SUBCONTRACTOR_INVOICE':
      return 'CmicRequestForPayment';
    case 'BUDGET_CHANGE':
      return 'CmicPotentialChangeItem';
    case 'PRIME_CONTRACT_CHANGE_ORDER':
      return ownerChangeOrderKey(id) ? 'CmicOwnerChangeOrder' : 'CmicPotentialChangeItem';
    case 'PRIME_CONTRACT':
      return 'CmicPrimeContract';
    case 'COMPANY_WBS':
      return id.includes('/cat-') ? 'CmicCategory' : 'CmicCostCode';
    case 'PROJECT_WBS':
      return parts === 4 ? 'CmicJobCategory' : parts === 3 ? 'CmicJobCostCode' : 'CmicJob';
    default:
      return 'CmicJob';
  }
}

/** `1001` is a project, `1001/301` a sub job. */
function projectType(id: string): string {
  return id.includes('/') ? 'ProcoreSubJob' : 'ProcoreProject';
}
