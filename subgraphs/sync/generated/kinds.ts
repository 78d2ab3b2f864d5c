// Generated from the folders by `npm run codegen`. Do not edit.
import * as budget from '../kinds/budget/index.ts';
import * as budgetChange from '../kinds/budget-change/index.ts';
import * as commitment from '../kinds/commitment/index.ts';
import * as commitmentChangeOrder from '../kinds/commitment-change-order/index.ts';
import * as companyWbs from '../kinds/company-wbs/index.ts';
import * as forecast from '../kinds/forecast/index.ts';
import * as jobCost from '../kinds/job-cost/index.ts';
import * as primeContract from '../kinds/prime-contract/index.ts';
import * as primeContractChangeOrder from '../kinds/prime-contract-change-order/index.ts';
import * as project from '../kinds/project/index.ts';
import * as projectWbs from '../kinds/project-wbs/index.ts';
import * as subJob from '../kinds/sub-job/index.ts';
import * as subcontractorInvoice from '../kinds/subcontractor-invoice/index.ts';
import * as vendor from '../kinds/vendor/index.ts';

export const kinds = { budget, budgetChange, commitment, commitmentChangeOrder, companyWbs, forecast, jobCost, primeContract, primeContractChangeOrder, project, projectWbs, subJob, subcontractorInvoice, vendor };
