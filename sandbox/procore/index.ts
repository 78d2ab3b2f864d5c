import type { StandInFactory } from '../shell/types.ts';
import { notFound, standardError } from './answers.ts';
import { assignmentRoutes } from './assignments.ts';
import { budgetRoutes } from './budget.ts';
import { changeOrderLineV2Routes } from './change-order-lines-v2.ts';
import { changeOrderPackageRoutes } from './change-order-packages.ts';
import { commitmentRoutes } from './commitments.ts';
import { commitmentV2Routes } from './commitments-v2.ts';
import { companyRoutes } from './companies.ts';
import type { Context } from './context.ts';
import { contractPaymentRoutes } from './contract-payments.ts';
import { costCodeRoutes } from './cost-codes.ts';
import { costTypeRoutes } from './cost-types.ts';
import { collectionsOf } from './db.ts';
import { directCostRoutes } from './direct-costs.ts';
import { editControl } from './edit-control.ts';
import { createErpTool } from './erp/index.ts';
import { externalDataRoutes } from './external-data.ts';
import { createGuard } from './guard.ts';
import { jobCostRoutes } from './job-costs.ts';
import { createOAuth } from './oauth.ts';
import { paymentApplicationControl, paymentApplicationRoutes } from './payment-applications.ts';
import { potentialChangeOrderRoutes } from './potential-change-orders.ts';
import { primeChangeOrderControl } from './prime-change-order-control.ts';
import { primeContractRoutes } from './prime-contracts.ts';
import { projectChangeOrderRoutes } from './project-change-orders.ts';
import { projectRoutes } from './projects.ts';
import { createRateLimit } from './rate-limit.ts';
import { requisitionRoutes } from './requisitions.ts';
import { seed } from './seed.ts';
import { changeSettings, defaultSettings } from './settings.ts';
import { standardCodeRoutes } from './standard-codes.ts';
import { subJobRoutes } from './sub-jobs.ts';
import { userRoutes } from './users.ts';
import { vendorRoutes } from './vendors.ts';
import { wbsRoutes } from './wbs.ts';
import { wbsCodeRoutes } from './wbs-codes.ts';

/** The Procore stand-in: sign-in and API on the same address, one company, filled from the story. */
export const createProcore: StandInFactory = ({ story, now, selfUrl }) => {
  const context: Context = { db: seed(story), settings: defaultSettings(), now, selfUrl };
  const oauth = createOAuth(context);
  const rateLimit = createRateLimit(context);
  const erp = createErpTool(context);
  return {
    routes: [
      ...oauth.routes,
      ...companyRoutes(context),
      ...userRoutes(context),
      ...projectRoutes(context),
      ...subJobRoutes(context),
      ...vendorRoutes(context),
      ...standardCodeRoutes(context),
      ...costTypeRoutes(context),
      ...costCodeRoutes(context),
      ...assignmentRoutes(context),
      ...wbsCodeRoutes(context),
      ...wbsRoutes(context),
      ...commitmentRoutes(context),
      ...commitmentV2Routes(context),
      ...budgetRoutes(context),
      ...primeContractRoutes(context),
      ...changeOrderPackageRoutes(context),
      ...projectChangeOrderRoutes(context),
      ...changeOrderLineV2Routes(context),
      ...potentialChangeOrderRoutes(context),
      ...requisitionRoutes(context),
      ...contractPaymentRoutes(context),
      ...paymentApplicationRoutes(context),
      ...jobCostRoutes(context),
      ...directCostRoutes(context),
      ...externalDataRoutes(context),
      ...erp.routes,
    ],
    guard: createGuard(context, oauth, rateLimit),
    headers: (call) => (call.path.startsWith('/rest/') ? rateLimit.headers() : {}),
    notFound: (call) =>
      call.path.startsWith('/rest/v2') ? standardError(404, 'NOT_FOUND', `Nothing answers ${call.path}.`) : notFound(),
    collections: () => ({ ...collectionsOf(context.db), ...erp.collections() }),
    settings(change) {
      changeSettings(context.settings, change);
      return { ...context.settings };
    },
    control: [
      ...erp.control,
      ...paymentApplicationControl(context),
      ...primeChangeOrderControl(context),
      ...editControl(context),
    ],
    close: erp.close,
  };
};
