import type { Actor } from '../../kernel/auth/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import { createErpClient, type ErpClient } from './erp/client.ts';
import * as budget from './kinds/budget/index.ts';
import * as budgetChange from './kinds/budget-change/index.ts';
import * as commitment from './kinds/commitment/index.ts';
import * as commitmentChangeOrder from './kinds/commitment-change-order/index.ts';
import * as companyWbs from './kinds/company-wbs/index.ts';
import * as jobCost from './kinds/job-cost/index.ts';
import * as primeContract from './kinds/prime-contract/index.ts';
import * as primeContractChangeOrder from './kinds/prime-contract-change-order/index.ts';
import * as project from './kinds/project/index.ts';
import * as projectWbs from './kinds/project-wbs/index.ts';
import * as subJob from './kinds/sub-job/index.ts';
import * as subcontractorInvoice from './kinds/subcontractor-invoice/index.ts';
import * as vendor from './kinds/vendor/index.ts';
import { createMarks } from './marks.ts';
import { createProcoreSource, type ProcoreSource } from './source.ts';

/** What a Procore system is made from. URLs without a slash at their end. */
export interface ProcoreConfig {
  apiUrl: string;
  loginUrl: string;
  clientId: string;
  clientSecret: string;
  /** `4001`. */
  companyId: string;
  /** The company's currency, from the settings: Procore's amounts bear none of their own. */
  currency: string;
  timeoutMs?: number;
}

/** The typed calls of each kind; what sync works with. */
export interface ProcoreClients {
  companyWbs: companyWbs.CompanyWbsClient;
  projectWbs: projectWbs.ProjectWbsClient;
  vendor: vendor.VendorClient;
  project: project.ProjectClient;
  subJob: subJob.SubJobClient;
  commitment: commitment.CommitmentClient;
  commitmentChangeOrder: commitmentChangeOrder.CommitmentChangeOrderClient;
  budget: budget.BudgetClient;
  budgetChange: budgetChange.BudgetChangeClient;
  subcontractorInvoice: subcontractorInvoice.SubcontractorInvoiceClient;
  primeContract: primeContract.PrimeContractClient;
  primeContractChangeOrder: primeContractChangeOrder.PrimeContractChangeOrderClient;
  jobCost: jobCost.JobCostClient;
  /** The ERP Integrations tool: not a kind, but what its clicks and lists are. */
  erp: ErpClient;
}

/** By-id reads of one request. */
export type ProcoreLoaders = ReturnType<typeof createLoaders>;

/** The kinds of this subgraph, by their folders' names. */
export type ProcoreKind =
  | 'company-wbs'
  | 'project-wbs'
  | 'vendor'
  | 'project'
  | 'sub-job'
  | 'commitment'
  | 'commitment-change-order'
  | 'subcontractor-invoice'
  | 'budget'
  | 'budget-change'
  | 'prime-contract'
  | 'prime-contract-change-order'
  | 'job-cost';

/** What one request uses of Procore. */
export interface ProcoreServices {
  companyId: string;
  currency: string;
  clients: ProcoreClients;
  loaders: ProcoreLoaders;
  /** After a write: the next read of this record (without an id: of this kind) sees the state after it. A budget's id is its project's. */
  forget(kind: ProcoreKind, id?: string): void;
}

/** The request context of the Procore resolvers. */
export interface ProcoreContext {
  actor: Actor;
  procore: ProcoreServices;
}

/** One Procore company, connected: one per process. */
export interface ProcoreSystem {
  source: ProcoreSource;
  clients: ProcoreClients;
  /** New loaders: one per request. */
  services(): ProcoreServices;
  close(): Promise<void>;
}

/** Connects one Procore company; the connections close with `close`. */
export function createProcoreSystem(config: ProcoreConfig, deps: { clock: Clock; log: Log }): ProcoreSystem {
  const source = createProcoreSource({ ...config, ...deps });
  const clients = createClients(source);
  return {
    source,
    clients,
    services: () => {
      const loaders = createLoaders(clients);
      const { companyId, currency } = config;
      return { companyId, currency, clients, loaders, forget: (kind, id) => forget(loaders, kind, id) };
    },
    close: source.close,
  };
}

function createClients(source: ProcoreSource): ProcoreClients {
  const marks = createMarks(source, source.clock);
  const subJobs = subJob.createClient(source);
  const codes = projectWbs.createClient(source, subJobs);
  const commitments = commitment.createClient(source, marks, codes);
  const budgets = budget.createClient(source);
  const contracts = primeContract.createClient(source, marks);
  return {
    companyWbs: companyWbs.createClient(source),
    projectWbs: codes,
    vendor: vendor.createClient(source, marks),
    project: project.createClient(source),
    subJob: subJobs,
    commitment: commitments,
    commitmentChangeOrder: commitmentChangeOrder.createClient(source, marks, { codes, commitments }),
    budget: budgets,
    budgetChange: budgetChange.createClient(source, marks, budgets),
    subcontractorInvoice: subcontractorInvoice.createClient(source, marks, { codes, commitments }),
    primeContract: contracts,
    primeContractChangeOrder: primeContractChangeOrder.createClient(source, marks, { codes, contracts }),
    jobCost: jobCost.createClient(source),
    erp: createErpClient(source, marks),
  };
}

function createLoaders(clients: ProcoreClients) {
  return {
    companyCostCode: companyWbs.createCompanyCostCodeLoader(clients.companyWbs),
    costType: companyWbs.createCostTypeLoader(clients.companyWbs),
    costCode: projectWbs.createCostCodeLoader(clients.projectWbs),
    budgetCode: projectWbs.createBudgetCodeLoader(clients.projectWbs),
    vendor: vendor.createVendorLoader(clients.vendor),
    project: project.createProjectLoader(clients.project),
    subJob: subJob.createSubJobLoader(clients.subJob),
    commitment: commitment.createCommitmentLoader(clients.commitment),
    commitmentWithLines: commitment.createCommitmentWithLinesLoader(clients.commitment),
    commitmentChangeOrder: commitmentChangeOrder.createCommitmentChangeOrderLoader(clients.commitmentChangeOrder),
    commitmentChangeOrderWithLines: commitmentChangeOrder.createCommitmentChangeOrderWithLinesLoader(
      clients.commitmentChangeOrder,
    ),
    changeOrdersOfCommitment: commitmentChangeOrder.createChangeOrdersOfCommitmentLoader(clients.commitmentChangeOrder),
    subcontractorInvoice: subcontractorInvoice.createSubcontractorInvoiceLoader(clients.subcontractorInvoice),
    invoicesOfCommitment: subcontractorInvoice.createInvoicesOfCommitmentLoader(clients.subcontractorInvoice),
    budgetLines: budget.createBudgetLinesLoader(clients.budget),
    budgetChange: budgetChange.createBudgetChangeLoader(clients.budgetChange),
    primeContract: primeContract.createPrimeContractLoader(clients.primeContract),
    primeContractChangeOrder: primeContractChangeOrder.createPrimeContractChangeOrderLoader(
      clients.primeContractChangeOrder,
    ),
    primeContractChangeOrderWithLines: primeContractChangeOrder.createPrimeContractChangeOrderWithLinesLoader(
      clients.primeContractChangeOrder,
    ),
    changeOrdersOfPrimeContract: primeContractChangeOrder.createChangeOrdersOfPrimeContractLoader(
      clients.primeContractChangeOrder,
    ),
    potentialChangeOrder: primeContractChangeOrder.createPotentialChangeOrderLoader(clients.primeContractChangeOrder),
    directCost: jobCost.createDirectCostLoader(clients.jobCost),
  };
}

/** Which loaders hold records of a kind. */
const holders: Record<ProcoreKind, (keyof ProcoreLoaders)[]> = {
  'company-wbs': ['companyCostCode', 'costType'],
  'project-wbs': ['costCode', 'budgetCode'],
  vendor: ['vendor'],
  project: ['project'],
  'sub-job': ['subJob'],
  commitment: ['commitment', 'commitmentWithLines'],
  'commitment-change-order': ['commitmentChangeOrder', 'commitmentChangeOrderWithLines', 'changeOrdersOfCommitment'],
  'subcontractor-invoice': ['subcontractorInvoice', 'invoicesOfCommitment'],
  budget: ['budgetLines'],
  'budget-change': ['budgetChange'],
  'prime-contract': ['primeContract'],
  'prime-contract-change-order': [
    'primeContractChangeOrder',
    'primeContractChangeOrderWithLines',
    'changeOrdersOfPrimeContract',
    'potentialChangeOrder',
  ],
  'job-cost': ['directCost'],
};

/** What is forgotten whole: a code's change can show in other codes (parents, assignments), and some loaders hold records by the record they hang on. */
const whole: readonly ProcoreKind[] = [
  'company-wbs',
  'project-wbs',
  'commitment-change-order',
  'subcontractor-invoice',
  'prime-contract-change-order',
];

function forget(loaders: ProcoreLoaders, kind: ProcoreKind, id: string | undefined): void {
  for (const name of holders[kind]) loaders[name].clear(whole.includes(kind) ? undefined : id);
}
