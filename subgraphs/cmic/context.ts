import type { Actor } from '../../kernel/auth/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
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
import { createMapping } from './mapping.ts';
import { createPeriodsClient } from './periods.ts';
import { type CmicSource, createCmicSource } from './source.ts';

/** What the resolvers of this subgraph get. */
export interface CmicContext {
  actor: Actor;
  cmic: CmicServices;
}

/** Everything that one request uses of CMiC. */
export interface CmicServices {
  companyCode: string;
  /** Of the company; amounts without a currency of their own are in it. */
  currency: string;
  clients: CmicClients;
  loaders: CmicLoaders;
  /** Drops what was read of a record, after a write to it: the next read asks CMiC. `kind` is the folder's name. */
  forget(kind: CmicKind, id: string): void;
}

export type CmicKind = Exclude<keyof CmicClients, 'periods'>;
export type CmicClients = ReturnType<typeof createClients>;
export type CmicLoaders = ReturnType<typeof createLoaders>;

export interface CmicConfig {
  /** With the customer's base path: `https://host/cmicprod`. */
  apiUrl: string;
  /** `CLIENT||USER`. */
  username: string;
  password: string;
  companyCode: string;
  /** ISO 4217. */
  currency: string;
  /** Overrides of the mapping's names (settings file, `cmicNames`). */
  cmicNames?: Record<string, string>;
  /** Milliseconds that one call may take. */
  timeoutMs?: number;
}

/** CMiC for a process: one source with its connections and breaker, and services anew for each request. */
export interface CmicSystem {
  source: CmicSource;
  clients: CmicClients;
  services(): CmicServices;
  close(): Promise<void>;
}

/** Throws where the company code or an override of a name cannot be used. */
export function createCmicSystem(config: CmicConfig, deps: { clock: Clock; log: Log }): CmicSystem {
  const { currency, cmicNames, ...rest } = config;
  const source = createCmicSource({ ...rest, mapping: createMapping(cmicNames), ...deps });
  const clients = createClients(source);
  return {
    source,
    clients,
    services() {
      const loaders = createLoaders(clients);
      return {
        companyCode: source.companyCode,
        currency,
        clients,
        loaders,
        forget: (kind, id) => forget(loaders, kind, id),
      };
    },
    close: () => source.close(),
  };
}

function createClients(source: CmicSource) {
  return {
    'company-wbs': companyWbs.createClient(source),
    'project-wbs': projectWbs.createClient(source),
    vendor: vendor.createClient(source),
    project: project.createClient(source),
    'sub-job': subJob.createClient(source),
    commitment: commitment.createClient(source),
    'commitment-change-order': commitmentChangeOrder.createClient(source),
    'subcontractor-invoice': subcontractorInvoice.createClient(source),
    'budget-change': budgetChange.createClient(source),
    'prime-contract': primeContract.createClient(source),
    'prime-contract-change-order': primeContractChangeOrder.createClient(source),
    'job-cost': jobCost.createClient(source),
    periods: createPeriodsClient(source),
  };
}

function createLoaders(clients: CmicClients) {
  return {
    ...companyWbs.createLoaders(clients['company-wbs']),
    ...projectWbs.createLoaders(clients['project-wbs']),
    ...vendor.createLoaders(clients.vendor),
    ...project.createLoaders(clients.project),
    ...commitment.createLoaders(clients.commitment),
    ...commitmentChangeOrder.createLoaders(clients['commitment-change-order']),
    ...subcontractorInvoice.createLoaders(clients['subcontractor-invoice']),
    ...budgetChange.createLoaders(clients['budget-change']),
    ...primeContract.createLoaders(clients['prime-contract']),
    ...primeContractChangeOrder.createLoaders(clients['prime-contract-change-order']),
    ...jobCost.createLoaders(clients['job-cost']),
  };
}

/** Codes are forgotten all together: a set is written as one, and its id is the container's. */
function forget(loaders: CmicLoaders, kind: CmicKind, id: string): void {
  const drop: Record<CmicKind, () => void> = {
    'company-wbs': () => {
      for (const loader of [loaders.costCodes, loaders.categories]) loader.clear();
    },
    'project-wbs': () => {
      for (const loader of [loaders.jobCostCodes, loaders.jobCategories]) loader.clear();
    },
    vendor: () => {
      for (const loader of [loaders.vendors, loaders.insurances]) loader.clear(id);
      loaders.businessPartners.clear();
    },
    project: () => {
      for (const loader of [loaders.jobs, loaders.projectDetails]) loader.clear(id);
    },
    'sub-job': () => loaders.jobs.clear(id),
    commitment: () => {
      loaders.subcontracts.clear(id);
      loaders.subcontractLines.clear(id);
      loaders.subcontractLine.clear();
    },
    'commitment-change-order': () => {
      for (const loader of [loaders.subcontracts, loaders.subcontractLines]) loader.clear(id);
      for (const loader of [loaders.changeOrdersOf, loaders.subcontractLine]) loader.clear();
    },
    'subcontractor-invoice': () => {
      loaders.requestsForPayment.clear(id);
      for (const loader of [loaders.requestsForPaymentOf, loaders.requestForPaymentLines]) loader.clear();
    },
    'budget-change': () => {
      for (const loader of [loaders.potentialChangeItems, loaders.potentialChangeItemLines]) loader.clear(id);
      // Its posting changes budgets and projections.
      loaders.jobCategories.clear();
    },
    'prime-contract': () => {
      for (const loader of [loaders.primeContracts, loaders.primeContractLines]) loader.clear(id);
    },
    'prime-contract-change-order': () => loaders.ownerChangeOrders.clear(id),
    // A ledger is read as one: the id is the job's.
    'job-cost': () => loaders.jobCosts.clear(),
  };
  drop[kind]();
}
