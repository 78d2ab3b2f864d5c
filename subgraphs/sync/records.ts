import type { Kind } from './kind.ts';

/** A record that sync only points at: its owner reads it, in one batch. */
export interface Stub {
  id: string;
  /** Its graph type, where a union has to be told. */
  __typename?: string;
}

/** The stub of a linked Procore record (contract, section 2). The id of a set kind's transfer is its project's. */
export function procoreStub(kind: Kind, id: string): Stub {
  return { __typename: procoreType(kind, id), id };
}

/** The stub of a linked CMiC record. The id of a set kind's transfer is its job's. */
export function cmicStub(kind: Kind, id: string): Stub {
  return { __typename: cmicType(kind, id), id };
}

function procoreType(kind: Kind, id: string): string {
  switch (kind) {
    case 'VENDOR':
      return 'ProcoreVendor';
    case 'COMMITMENT':
      return 'ProcoreCommitment';
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
