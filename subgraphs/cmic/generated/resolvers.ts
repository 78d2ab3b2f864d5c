import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CmicAddress as CmicAddressRecord } from '../address.ts';
import type { CmicJobRecord as CmicJobRecordRecord, CmicProjectDetailsRecord as CmicProjectDetailsRecordRecord } from '../kinds/project/record.ts';
import type { CmicVendorRecord as CmicVendorRecordRecord, CmicBusinessPartnerRecord as CmicBusinessPartnerRecordRecord, CmicInsuranceRecord as CmicInsuranceRecordRecord } from '../kinds/vendor/record.ts';
import type { CmicCostCodeRecord as CmicCostCodeRecordRecord, CmicCategoryRecord as CmicCategoryRecordRecord } from '../kinds/company-wbs/record.ts';
import type { CmicJobCostCodeRecord as CmicJobCostCodeRecordRecord, CmicJobCategoryRecord as CmicJobCategoryRecordRecord } from '../kinds/project-wbs/record.ts';
import type { CmicSubcontractHeader as CmicSubcontractHeaderRecord, CmicSubcontractLineRecord as CmicSubcontractLineRecordRecord } from '../kinds/commitment/record.ts';
import type { CmicPrimeContractRecord as CmicPrimeContractRecordRecord, CmicPrimeContractLineRecord as CmicPrimeContractLineRecordRecord } from '../kinds/prime-contract/record.ts';
import type { CmicRequestForPaymentHeader as CmicRequestForPaymentHeaderRecord, CmicRequestForPaymentLineRecord as CmicRequestForPaymentLineRecordRecord } from '../kinds/subcontractor-invoice/record.ts';
import type { CmicPotentialChangeItemHeader as CmicPotentialChangeItemHeaderRecord, CmicPotentialChangeItemLineRecord as CmicPotentialChangeItemLineRecordRecord } from '../kinds/budget-change/record.ts';
import type { CmicOwnerChangeOrderRecord as CmicOwnerChangeOrderRecordRecord } from '../kinds/prime-contract-change-order/record.ts';
import type { CmicJobCostRecord as CmicJobCostRecordRecord } from '../kinds/job-cost/record.ts';
import type { CmicContext } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 4217 currency code: `USD`. */
  CurrencyCode: { input: string; output: string; }
  /** A day, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant in ISO 8601 with an offset: `2026-03-31T14:05:00Z`. */
  DateTime: { input: string; output: string; }
  /** A decimal number as text, exact: `"-1234.50"`. Never a float. */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An address as CMiC keeps it. By habit line 1 is the street, line 2 the suite and line 3 the city; nothing enforces it. */
export type CmicAddress = {
  __typename?: 'CmicAddress';
  /** The country. */
  country: Maybe<Scalars['String']['output']>;
  /** The first line, usually the street. */
  line1: Maybe<Scalars['String']['output']>;
  /** The second line, usually the suite. */
  line2: Maybe<Scalars['String']['output']>;
  /** The third line, usually the city. */
  line3: Maybe<Scalars['String']['output']>;
  /** The postal code. */
  postalCode: Maybe<Scalars['String']['output']>;
  /** The state or province code: `NY`. */
  region: Maybe<Scalars['String']['output']>;
};

/** A business partner of CMiC (`businesspartner`). */
export type CmicBusinessPartner = {
  __typename?: 'CmicBusinessPartner';
  /** The partner's own address. */
  address: Maybe<CmicAddress>;
  /** The partner's code (`BpCode`). */
  code: Scalars['String']['output'];
  /** The contact. */
  contactName: Maybe<Scalars['String']['output']>;
  /** The e-mail address. */
  email: Maybe<Scalars['String']['output']>;
  /** Whether the partner is active; null where CMiC does not say. */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** Whether some company of CMiC has made it a vendor (`BpVendorStatusFlag`). */
  isVendor: Maybe<Scalars['Boolean']['output']>;
  /** The partner's legal name. */
  legalName: Maybe<Scalars['String']['output']>;
  /** The partner's name (`BpName`). */
  name: Scalars['String']['output'];
  /** The telephone number. */
  phone: Maybe<Scalars['String']['output']>;
  /** The web site (`BpWebSite`). */
  website: Maybe<Scalars['String']['output']>;
};

/** A master category of the CMiC company (`jcmastercategories`): a cost type. */
export type CmicCategory = {
  __typename?: 'CmicCategory';
  /** The category: `S`. */
  code: Maybe<Scalars['String']['output']>;
  /** The company's code. */
  company: Maybe<Scalars['String']['output']>;
  /** Company and code: `ZZ/cat-S`. */
  id: Scalars['ID']['output'];
  /** Whether new documents may use it. Inactive categories stay readable for history. */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** The category's name. */
  name: Maybe<Scalars['String']['output']>;
};

/** A page of master categories. */
export type CmicCategoryConnection = {
  __typename?: 'CmicCategoryConnection';
  /** The categories of this page, each with its cursor. */
  edges: Array<CmicCategoryEdge>;
  /** The categories of this page. */
  nodes: Array<CmicCategory>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many categories there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A master category in a page. */
export type CmicCategoryEdge = {
  __typename?: 'CmicCategoryEdge';
  /** Where this category stands in the list. */
  cursor: Scalars['String']['output'];
  /** The category. */
  node: CmicCategory;
};

/** Narrows a list of master categories. CMiC compares texts in the case as given. */
export type CmicCategoryFilter = {
  /** Categories whose code contains this text. */
  codeContains?: InputMaybe<Scalars['String']['input']>;
  /** Categories whose name contains this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of master categories. */
export type CmicCategoryOrderBy = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: CmicCategoryOrderField;
};

/** What master categories can be ordered by. */
export type CmicCategoryOrderField =
  /** The code. */
  | 'CODE'
  /** The name. */
  | 'NAME';

/** A master cost code of the CMiC company (`jcmastercostcodes`); CMiC's other word for it is phase. */
export type CmicCostCode = {
  __typename?: 'CmicCostCode';
  /** The cost code: `03-100`. */
  code: Maybe<Scalars['String']['output']>;
  /** The company's code. */
  company: Maybe<Scalars['String']['output']>;
  /** The controlling code (division) above it; null for a controlling code. */
  controlCode: Maybe<Scalars['String']['output']>;
  /** Company and code: `ZZ/code-03-100`. */
  id: Scalars['ID']['output'];
  /** Whether new documents may use it. Inactive codes stay readable for history. */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** The cost code's name. */
  name: Maybe<Scalars['String']['output']>;
  /** The code of its unit of measure. */
  unit: Maybe<Scalars['String']['output']>;
};

/** A page of master cost codes. */
export type CmicCostCodeConnection = {
  __typename?: 'CmicCostCodeConnection';
  /** The cost codes of this page, each with its cursor. */
  edges: Array<CmicCostCodeEdge>;
  /** The cost codes of this page. */
  nodes: Array<CmicCostCode>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many cost codes there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A master cost code in a page. */
export type CmicCostCodeEdge = {
  __typename?: 'CmicCostCodeEdge';
  /** Where this cost code stands in the list. */
  cursor: Scalars['String']['output'];
  /** The cost code. */
  node: CmicCostCode;
};

/** Narrows a list of master cost codes. CMiC compares texts in the case as given. */
export type CmicCostCodeFilter = {
  /** Cost codes whose code contains this text. */
  codeContains?: InputMaybe<Scalars['String']['input']>;
  /** Cost codes under this controlling code. */
  controlCode?: InputMaybe<Scalars['String']['input']>;
  /** True: controlling codes only; false: the codes under them only. */
  isControlCode?: InputMaybe<Scalars['Boolean']['input']>;
  /** Cost codes whose name contains this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of master cost codes. */
export type CmicCostCodeOrderBy = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: CmicCostCodeOrderField;
};

/** What master cost codes can be ordered by. */
export type CmicCostCodeOrderField =
  /** The code. */
  | 'CODE'
  /** The name. */
  | 'NAME';

/** A certificate of insurance or another compliance document of a vendor (`apinsurance`). */
export type CmicInsurance = {
  __typename?: 'CmicInsurance';
  /** The amount of cover (`InsAmt`), in the company's currency. */
  amount: Maybe<Money>;
  /** Where the certificate is kept (`InsCertLoc`). */
  certificateLocation: Maybe<Scalars['String']['output']>;
  /** The number of the certificate (`InsCertNum`). */
  certificateNumber: Maybe<Scalars['String']['output']>;
  /** What kind of compliance it is (`InsComplType`). */
  complianceType: Maybe<Scalars['String']['output']>;
  /** The code of the kind of cover (`InsCoverTypeCode`): `GL`. */
  coverType: Maybe<Scalars['String']['output']>;
  /** The kind of cover in words (`InsCoverTypeDesc`). */
  description: Maybe<Scalars['String']['output']>;
  /** The last day of cover (`InsEndDate`). */
  endDate: Maybe<Scalars['Date']['output']>;
  /** The code of the insurance company (`InsInscompCode`). */
  insurerCode: Maybe<Scalars['String']['output']>;
  /** The insurance company (`InsInscompName`). */
  insurerName: Maybe<Scalars['String']['output']>;
  /** Whether the document complies (`InsComplianceFlag`). Without it CMiC holds payments back; documents can still be entered. */
  isCompliant: Maybe<Scalars['Boolean']['output']>;
  /** Whether the dates comply (`InsDateComplianceFlag`). */
  isDateCompliant: Maybe<Scalars['Boolean']['output']>;
  /** Whether the dates count for compliance (`InsDateSensitiveFlag`). */
  isDateSensitive: Maybe<Scalars['Boolean']['output']>;
  /** The code of the job that it was asked for (`InsScJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The number of the purchase order that it was asked for (`InsPoNum`). */
  purchaseOrderNumber: Maybe<Scalars['String']['output']>;
  /** The release of that purchase order (`InsPoReleaseNum`). */
  purchaseOrderRelease: Maybe<Scalars['String']['output']>;
  /** The first day of cover (`InsStartDate`). */
  startDate: Maybe<Scalars['Date']['output']>;
  /** The number of the subcontract that it was asked for (`InsScContCode`); null when it holds for the vendor. */
  subcontractNumber: Maybe<Scalars['String']['output']>;
  /** When the document was last changed, or made if it never was. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJob = {
  __typename?: 'CmicJob';
  /** Where the job is. */
  address: Maybe<CmicAddress>;
  /** Whether transactions are allowed on the job. */
  allowsTransactions: Maybe<Scalars['Boolean']['output']>;
  /** The categories on the job's cost codes, by cost code and category. A sub job has its own. */
  categories: Maybe<CmicJobCategoryConnection>;
  /** The job's code (`JobCode`), with its leading zeros. */
  code: Maybe<Scalars['String']['output']>;
  /** The company's code. */
  company: Maybe<Scalars['String']['output']>;
  /** The code of the job above this one; null for a control job. */
  controlCode: Maybe<Scalars['String']['output']>;
  /** The job above this one; null for a control job. */
  controlJob: Maybe<CmicJob>;
  /** The job's cost codes, by code. A sub job has its own. */
  costCodes: Maybe<CmicJobCostCodeConnection>;
  /** The customer's code. */
  customerCode: Maybe<Scalars['String']['output']>;
  /** The project-management side of the job (`pmproject`); null where it has none. Sub jobs usually have none. */
  details: Maybe<CmicProjectDetails>;
  /** The job's end date. */
  endDate: Maybe<Scalars['Date']['output']>;
  /** Company and job code, each percent-encoded: `ZZ/24-010.1`. */
  id: Scalars['ID']['output'];
  /** Whether this is a control job, that is: no job stands above it. */
  isControlJob: Maybe<Scalars['Boolean']['output']>;
  /** The job's name (`JobName`). */
  name: Maybe<Scalars['String']['output']>;
  /** The changes of the contracts with the owner on this control job, by code. */
  ownerChangeOrders: Maybe<CmicOwnerChangeOrderConnection>;
  /**
   * The job's posted cost transactions (`jcdetailposted`), read from CMiC now, by post date unless ordered otherwise. A sub job has its own. Only the rows of type
   * `C` (COST) are job-to-date cost; `O` (COMMITTED) is what was committed. Never add both: it would count the same money twice.
   */
  postedCosts: Maybe<CmicJobCostConnection>;
  /** The potential change items of this control job, by code. Their lines may be on its sub jobs; a sub job has none of its own. */
  potentialChangeItems: Maybe<CmicPotentialChangeItemConnection>;
  /** The contracts with the owner that stand on this job, by code. Their lines may be billed for its sub jobs. */
  primeContracts: Maybe<CmicPrimeContractConnection>;
  /** The job's start date. */
  startDate: Maybe<Scalars['Date']['output']>;
  /** Whether the job was started in CMiC. From then on subcontracts may be made, and the original budget is frozen. */
  started: Maybe<Scalars['Boolean']['output']>;
  /** What the job's status code means; null where CMiC gives none. */
  status: Maybe<CmicJobStatus>;
  /** The status code as CMiC's own table has it; tenants add codes. */
  statusCode: Maybe<Scalars['String']['output']>;
  /** The jobs directly under this control job, by code. Empty for a sub job that has none under it. */
  subJobs: Maybe<CmicJobConnection>;
  /** The subcontracts whose header is on this job, without their change orders. Their lines may stand on its sub jobs. */
  subcontracts: Maybe<CmicSubcontractConnection>;
  /** When the job was last changed, or made if it never was. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};


/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJobCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CmicJobCategoryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJobCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJobOwnerChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJobPostedCostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CmicJobCostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CmicJobCostOrderBy>;
};


/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJobPotentialChangeItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CmicPotentialChangeItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJobPrimeContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJobSubJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A job of CMiC (`jcjob`): a control job, which is a project in Procore, or a job under one, which is a sub job there. Cost, codes and documents belong to jobs. */
export type CmicJobSubcontractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CmicSubcontractOrderBy>;
};

/** A category on a cost code of a job (`jcjobcategory`): the atom of budget and cost. */
export type CmicJobCategory = {
  __typename?: 'CmicJobCategory';
  /** The category (`JcatCode`). */
  category: Maybe<Scalars['String']['output']>;
  /** The changes posted so far; negative where they reduce the budget. */
  changeOrders: Maybe<Money>;
  /** The company's code (`JcatCompCode`). */
  company: Maybe<Scalars['String']['output']>;
  /** The cost code (`JcatPhsCode`). */
  costCode: Maybe<Scalars['String']['output']>;
  /** The current budget: `originalBudget` plus `changeOrders`. */
  currentBudget: Maybe<Money>;
  /** Company, job, cost code and category: `ZZ/24-010/03-100/S`. */
  id: Scalars['ID']['output'];
  /** Whether new lines may use the pair: both its cost code and its category are active. */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** Whether somebody has entered the projected cost (`JcatCostToComplOvrdFlg`); else CMiC calculates it. */
  isProjectionEntered: Maybe<Scalars['Boolean']['output']>;
  /** The job. */
  job: Maybe<CmicJob>;
  /** The job's code (`JcatJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The cost code of the job. */
  jobCostCode: Maybe<CmicJobCostCode>;
  /** The company's master category; null where there is none. */
  master: Maybe<CmicCategory>;
  /** The original cost estimate, in the company's currency; frozen once the job is started. Null where CMiC has none. */
  originalBudget: Maybe<Money>;
  /** The cost expected at completion. Cost to complete is this less the cost to date. */
  projectedCost: Maybe<Money>;
  /** The code of its unit of measure. */
  unit: Maybe<Scalars['String']['output']>;
};

/** A page of a job's categories. */
export type CmicJobCategoryConnection = {
  __typename?: 'CmicJobCategoryConnection';
  /** The categories of this page, each with its cursor. */
  edges: Array<CmicJobCategoryEdge>;
  /** The categories of this page. */
  nodes: Array<CmicJobCategory>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many categories there are on the job's cost codes. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A category of a job in a page. */
export type CmicJobCategoryEdge = {
  __typename?: 'CmicJobCategoryEdge';
  /** Where this category stands in the list. */
  cursor: Scalars['String']['output'];
  /** The category. */
  node: CmicJobCategory;
};

/** Narrows a list of a job's categories. */
export type CmicJobCategoryFilter = {
  /** Categories on this cost code. */
  costCode?: InputMaybe<Scalars['String']['input']>;
};

/** A page of jobs. */
export type CmicJobConnection = {
  __typename?: 'CmicJobConnection';
  /** The jobs of this page, each with its cursor. */
  edges: Array<CmicJobEdge>;
  /** The jobs of this page. */
  nodes: Array<CmicJob>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many jobs there are in all. Null where your scope leaves some out: then nobody can tell without reading everything. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/**
 * A posted transaction of job cost (`jcdetailposted`). Transactions are only added: a correction is one of its own with the opposite sign. Job-to-date cost is the sum of
 * the COST ones. What is committed, direct costs included, is the sum of the COMMITTED ones and of the COST ones without a `commitmentSource`.
 */
export type CmicJobCost = {
  __typename?: 'CmicJobCost';
  /** The amount, in its own currency, else the company's; negative for a correction. */
  amount: Maybe<Money>;
  /** The number of the batch that it was posted with. */
  batch: Maybe<Scalars['String']['output']>;
  /** The category, that is the cost type. */
  category: Maybe<Scalars['String']['output']>;
  /** On a cost: the code of what it was committed by before. Null on a direct cost. */
  commitmentSource: Maybe<Scalars['String']['output']>;
  /** The company's code. */
  company: Maybe<Scalars['String']['output']>;
  /** The cost code. */
  costCode: Maybe<Scalars['String']['output']>;
  /** When the row was made in CMiC. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is about: the document's description. */
  description: Maybe<Scalars['String']['output']>;
  /** Company, job and CMiC's technical key, each percent-encoded: `ZZ/24-010/jc-0A1B...`. */
  id: Scalars['ID']['output'];
  /** The number of the invoice. */
  invoice: Maybe<Scalars['String']['output']>;
  /** The job or sub job. */
  job: Maybe<CmicJob>;
  /** The category on the cost code of the job; null where the job does not have it. */
  jobCategory: Maybe<CmicJobCategory>;
  /** The code of the job or sub job. */
  jobCode: Maybe<Scalars['String']['output']>;
  /** What the type code means: cost or commitment. */
  kind: Maybe<CmicJobCostKind>;
  /** The day that it was posted on; it decides the fiscal period. */
  postDate: Maybe<Scalars['Date']['output']>;
  /** The number of the document. */
  reference: Maybe<Scalars['String']['output']>;
  /** The date of the document. */
  referenceDate: Maybe<Scalars['Date']['output']>;
  /** Which module of CMiC the transaction came from; null where CMiC does not say. */
  source: Maybe<CmicJobCostSource>;
  /** The source code as CMiC has it. */
  sourceCode: Maybe<Scalars['String']['output']>;
  /** What CMiC calls the source: `Accounts Payable`. */
  sourceName: Maybe<Scalars['String']['output']>;
  /** The number of the transaction. */
  transactionNumber: Maybe<Scalars['String']['output']>;
  /** The type code as CMiC has it: `C` is cost, `O` is committed. */
  type: Maybe<Scalars['String']['output']>;
  /** The code of the unit of measure. */
  unit: Maybe<Scalars['String']['output']>;
  /** The units: hours, pieces; negative for a correction. */
  units: Maybe<Scalars['Decimal']['output']>;
  /** The vendor; null where none is behind it. */
  vendor: Maybe<CmicVendor>;
  /** The vendor's code; null where no vendor is behind it. */
  vendorCode: Maybe<Scalars['String']['output']>;
  /** The number of the voucher. */
  voucher: Maybe<Scalars['String']['output']>;
};

/** A cost code of a job (`jcjobcostcodes`). It may have no master: CMiC allows codes of a job's own. */
export type CmicJobCostCode = {
  __typename?: 'CmicJobCostCode';
  /** The cost code (`GjjpCode`). */
  code: Maybe<Scalars['String']['output']>;
  /** The company's code (`GjjpCompCode`). */
  company: Maybe<Scalars['String']['output']>;
  /** The controlling code above it (`GjjpCtrlCode`); null for a controlling code. */
  controlCode: Maybe<Scalars['String']['output']>;
  /** Company, job and code: `ZZ/24-010/03-100`. */
  id: Scalars['ID']['output'];
  /** Whether new documents may use it (`GjjpActiveFlag`). */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** The job. */
  job: Maybe<CmicJob>;
  /** The job's code (`GjjpJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The company's master cost code of the same code; null where there is none. */
  master: Maybe<CmicCostCode>;
  /** The cost code's name on this job (`GjjpName`). */
  name: Maybe<Scalars['String']['output']>;
  /** The code of its unit of measure (`GjjpWmCode`). */
  unit: Maybe<Scalars['String']['output']>;
};

/** A page of a job's cost codes. */
export type CmicJobCostCodeConnection = {
  __typename?: 'CmicJobCostCodeConnection';
  /** The cost codes of this page, each with its cursor. */
  edges: Array<CmicJobCostCodeEdge>;
  /** The cost codes of this page. */
  nodes: Array<CmicJobCostCode>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many cost codes the job has. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A cost code of a job in a page. */
export type CmicJobCostCodeEdge = {
  __typename?: 'CmicJobCostCodeEdge';
  /** Where this cost code stands in the list. */
  cursor: Scalars['String']['output'];
  /** The cost code. */
  node: CmicJobCostCode;
};

/** A page of job cost transactions. */
export type CmicJobCostConnection = {
  __typename?: 'CmicJobCostConnection';
  /** The transactions of this page, each with its cursor. */
  edges: Array<CmicJobCostEdge>;
  /** The transactions of this page. */
  nodes: Array<CmicJobCost>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many transactions there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A job cost transaction in a page. */
export type CmicJobCostEdge = {
  __typename?: 'CmicJobCostEdge';
  /** Where this transaction stands in the list. */
  cursor: Scalars['String']['output'];
  /** The transaction. */
  node: CmicJobCost;
};

/** Narrows a list of job cost transactions. */
export type CmicJobCostFilter = {
  /** Transactions of this category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Transactions on this cost code. */
  costCode?: InputMaybe<Scalars['String']['input']>;
  /** Costs only, or commitments only. */
  kind?: InputMaybe<CmicJobCostKind>;
  /** Transactions that were posted on this day or later. */
  postedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Transactions that were posted on this day or before. */
  postedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Transactions from this module of CMiC. */
  source?: InputMaybe<CmicJobCostSource>;
};

/** What the type code of a job cost transaction means. */
export type CmicJobCostKind =
  /** Committed by a subcontract or an order (`O`): not a cost yet. */
  | 'COMMITTED'
  /** Actual cost (`C`): job-to-date cost. */
  | 'COST'
  /** A code of this tenant's own; see `type`. It counts as neither. */
  | 'OTHER';

/** The order of a list of job cost transactions. */
export type CmicJobCostOrderBy = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: CmicJobCostOrderField;
};

/** What job cost transactions can be ordered by. */
export type CmicJobCostOrderField =
  /** The amount. */
  | 'AMOUNT'
  /** The post date. */
  | 'POST_DATE';

/** Which module of CMiC a job cost transaction came from. */
export type CmicJobCostSource =
  /** Accounts payable. */
  | 'ACCOUNTS_PAYABLE'
  /** Equipment. */
  | 'EQUIPMENT'
  /** The general ledger. */
  | 'GENERAL_LEDGER'
  /** Inventory. */
  | 'INVENTORY'
  /** Entered in job cost itself. */
  | 'JOB_COST'
  /** A code of this tenant's own; see `sourceCode`. */
  | 'OTHER'
  /** Payroll. */
  | 'PAYROLL'
  /** A purchase order. */
  | 'PURCHASE_ORDER'
  /** A subcontract. */
  | 'SUBCONTRACT';

/** A job in a page. */
export type CmicJobEdge = {
  __typename?: 'CmicJobEdge';
  /** Where this job stands in the list. */
  cursor: Scalars['String']['output'];
  /** The job. */
  node: CmicJob;
};

/** Narrows a list of jobs. CMiC compares texts in the case as given. */
export type CmicJobFilter = {
  /** Jobs whose code contains this text. */
  codeContains?: InputMaybe<Scalars['String']['input']>;
  /** Jobs under the control job of this code. */
  controlCode?: InputMaybe<Scalars['String']['input']>;
  /** True: control jobs only; false: jobs under a control job only. */
  isControlJob?: InputMaybe<Scalars['Boolean']['input']>;
  /** Jobs whose name contains this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Jobs of this status. */
  status?: InputMaybe<CmicJobStatus>;
};

/** The order of a list of jobs. */
export type CmicJobOrderBy = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: CmicJobOrderField;
};

/** What jobs can be ordered by. */
export type CmicJobOrderField =
  /** The job's code. */
  | 'CODE'
  /** The job's name. */
  | 'NAME'
  /** The start date; jobs without one come last. */
  | 'START_DATE';

/** What the status code of a job means. */
export type CmicJobStatus =
  /** Open: documents may be entered if the job also allows transactions. */
  | 'ACTIVE'
  /** A bid that is not a job yet. */
  | 'BID'
  /** Closed. */
  | 'CLOSED'
  /** Inactive or on hold. */
  | 'INACTIVE'
  /** A code of this tenant's own; see `statusCode`. */
  | 'OTHER';

/**
 * A change order of a contract with the owner (`cmownerchangeorder`): what a prime contract change order of Procore becomes where the settings say so. It takes together
 * external potential change items.
 */
export type CmicOwnerChangeOrder = {
  __typename?: 'CmicOwnerChangeOrder';
  /** What the owner approved (`CmocnOwnerApprvdAmt`), the sum of what its potential change items bill, in the company's currency. */
  amount: Maybe<Money>;
  /** The code of the billing contract that it changes (`CmocnJbContCode`). */
  billingContractCode: Maybe<Scalars['String']['output']>;
  /** The code (`CmocnCode`). */
  code: Maybe<Scalars['String']['output']>;
  /** The company's code (`CmocnCompCode`). */
  company: Maybe<Scalars['String']['output']>;
  /** When it was executed (`CmocnExecutedDate`). */
  executedDate: Maybe<Scalars['Date']['output']>;
  /** Company, control job and code, each percent-encoded: `ZZ/24-010/oco-3`. */
  id: Scalars['ID']['output'];
  /** By how many days it moves the end of the work (`CmocnImpactDays`). */
  impactDays: Maybe<Scalars['Int']['output']>;
  /** Whether it is closed (`CmocnClosed`); null where CMiC does not say. */
  isClosed: Maybe<Scalars['Boolean']['output']>;
  /** When it was issued (`CmocnIssuedDate`). */
  issuedDate: Maybe<Scalars['Date']['output']>;
  /** The control job. */
  job: Maybe<CmicJob>;
  /** The control job's code (`CmocnJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The contract's amount with this change (`CmocnNewContractAmt`). */
  newContractAmount: Maybe<Money>;
  /** The notes (`CmocnNotes`). */
  notes: Maybe<Scalars['String']['output']>;
  /** The contract's original amount as this change order shows it (`CmocnOrigContractAmt`). */
  originalContractAmount: Maybe<Money>;
  /** The owner's own number of the change (`CmocnOwnerCoCode`), unique in the billing contract. */
  ownerCode: Maybe<Scalars['String']['output']>;
  /** The day that it was posted on (`CmocnPostDate`). */
  postDate: Maybe<Scalars['Date']['output']>;
  /** Whether it was posted, read from its post date. */
  posted: Maybe<Scalars['Boolean']['output']>;
  /** The contract with the owner that it changes; null where it names none. */
  primeContract: Maybe<CmicPrimeContract>;
  /** The changes before this one (`CmocnPriorChangesAmt`). */
  priorChanges: Maybe<Money>;
  /** When it came back (`CmocnReceivedDate`). */
  receivedDate: Maybe<Scalars['Date']['output']>;
  /** The reference that this gateway wrote (`CmocnProposalCode`): the record's id in Procore. Any text on those that were made in CMiC. */
  reference: Maybe<Scalars['String']['output']>;
  /** When it was sent to the owner (`CmocnSentDate`). */
  sentDate: Maybe<Scalars['Date']['output']>;
  /** The title (`CmocnTitle`). */
  title: Maybe<Scalars['String']['output']>;
  /** When it was last changed, or made if it never was. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of owner change orders. */
export type CmicOwnerChangeOrderConnection = {
  __typename?: 'CmicOwnerChangeOrderConnection';
  /** The owner change orders of this page, each with its cursor. */
  edges: Array<CmicOwnerChangeOrderEdge>;
  /** The owner change orders of this page. */
  nodes: Array<CmicOwnerChangeOrder>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many owner change orders the job has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An owner change order in a page. */
export type CmicOwnerChangeOrderEdge = {
  __typename?: 'CmicOwnerChangeOrderEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The owner change order. */
  node: CmicOwnerChangeOrder;
};

/** How far a status of potential change items is from approval. */
export type CmicPendingType =
  /** Approved: it can be posted. */
  | 'APPROVED'
  /** A pending type of this tenant's own. */
  | 'OTHER'
  /** Proposed. */
  | 'PENDING'
  /** Not proposed yet. */
  | 'PRE_PENDING'
  /** Rejected. */
  | 'REJECTED';

/**
 * A potential change item, PCI (`cmmast`): what a budget change of Procore becomes and, unless owner change orders are set, a prime contract change order. It takes
 * effect in budgets when it is posted, and may move the projected cost then; entered and posted are two facts.
 */
export type CmicPotentialChangeItem = {
  __typename?: 'CmicPotentialChangeItem';
  /** The item's code (`CmmCode`), unique by company and control job. */
  code: Maybe<Scalars['String']['output']>;
  /** The company's code (`CmmCompCode`). */
  company: Maybe<Scalars['String']['output']>;
  /** The date of the document (`CmmRefDate`). */
  date: Maybe<Scalars['Date']['output']>;
  /** Company, control job and code, each percent-encoded: `ZZ/24-010/EXT0007`. */
  id: Scalars['ID']['output'];
  /** Whether it was voided. */
  isVoid: Maybe<Scalars['Boolean']['output']>;
  /** The control job. */
  job: Maybe<CmicJob>;
  /** The control job's code (`CmmJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** What it changes (`cmdetail`). */
  lines: Maybe<Array<CmicPotentialChangeItemLine>>;
  /** The item's name (`CmmName`). */
  name: Maybe<Scalars['String']['output']>;
  /** The owner change order that it is in; null where it is in none. */
  ownerChangeOrder: Maybe<CmicOwnerChangeOrder>;
  /** The day that it was posted on (`CmmPostDate`); it decides the fiscal period. */
  postDate: Maybe<Scalars['Date']['output']>;
  /** Whether it was posted, read from its post date. A voided one may have been posted before: see `isVoid`. */
  posted: Maybe<Scalars['Boolean']['output']>;
  /** How its posting moves the projected cost (`CmmCalcProjAmtMethod`): `A` adds the change, `R` takes the largest of budget, spent and projected. */
  projection: Maybe<Scalars['String']['output']>;
  /** The reference that this gateway wrote (`CmmSrcId`): the record's id in Procore. Any text on items that were made in CMiC. */
  reference: Maybe<Scalars['String']['output']>;
  /** The role that its type plays; null where CMiC gives no type. */
  role: Maybe<CmicPotentialChangeItemRole>;
  /** Where it came from, in words (`CmmSourceText`). */
  sourceText: Maybe<Scalars['String']['output']>;
  /** The pending type of its status, as the company has set it up (`cmstatus`). Only an approved one can be posted; until it is posted it counts as pending. */
  status: Maybe<CmicPendingType>;
  /** The status code as the company has set it up (`CmmPrepostStatCode`). */
  statusCode: Maybe<Scalars['String']['output']>;
  /** The type code as the company has set it up (`CmmTypeCode`). */
  typeCode: Maybe<Scalars['String']['output']>;
  /** When it was last changed, or made if it never was. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of potential change items. */
export type CmicPotentialChangeItemConnection = {
  __typename?: 'CmicPotentialChangeItemConnection';
  /** The items of this page, each with its cursor. */
  edges: Array<CmicPotentialChangeItemEdge>;
  /** The items of this page. */
  nodes: Array<CmicPotentialChangeItem>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many items there are in all. Null for unposted ones. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A potential change item in a page. */
export type CmicPotentialChangeItemEdge = {
  __typename?: 'CmicPotentialChangeItemEdge';
  /** Where this item stands in the list. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: CmicPotentialChangeItem;
};

/** Narrows a list of potential change items. */
export type CmicPotentialChangeItemFilter = {
  /** Posted items only, or unposted ones only. For unposted ones `totalCount` is null: nobody can tell without reading everything. */
  posted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Items whose type plays this role. */
  role?: InputMaybe<CmicPotentialChangeItemRole>;
};

/** A line of a potential change item (`cmdetail`). */
export type CmicPotentialChangeItemLine = {
  __typename?: 'CmicPotentialChangeItemLine';
  /** What the owner pays more or, negative, less (`CmdBillAmt`), in the company's currency. Null on an internal change. */
  billAmount: Maybe<Money>;
  /** The code that the owner is billed by (`CmdBillCode`). */
  billCode: Maybe<Scalars['String']['output']>;
  /** The name that the owner is billed under (`CmdBillName`). */
  billName: Maybe<Scalars['String']['output']>;
  /** The category, that is the cost type (`CmdCatCode`). */
  category: Maybe<Scalars['String']['output']>;
  /** What the cost budget changes by, in the company's currency; negative for a reduction. */
  costAmount: Maybe<Money>;
  /** The cost code (`CmdPhsCode`). */
  costCode: Maybe<Scalars['String']['output']>;
  /** Company, control job, code and CMiC's technical key of the line. */
  id: Scalars['ID']['output'];
  /** The job or sub job that it changes. */
  job: Maybe<CmicJob>;
  /** The category on the cost code of the job that it changes. */
  jobCategory: Maybe<CmicJobCategory>;
  /** The code of the job or sub job that it changes (`CmdJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The task code. On exported lines it is the Procore line's id. */
  task: Maybe<Scalars['String']['output']>;
};

/** The role that a type of potential change items plays. Types are company set-up; the settings say which code plays which role. */
export type CmicPotentialChangeItemRole =
  /** Changes the cost budget and what the owner pays. */
  | 'EXTERNAL'
  /** Changes the cost budget alone, where the company lets it. */
  | 'INTERNAL'
  /** Sets the original budget once the job is started. */
  | 'ORIGINAL_BUDGET'
  /** A type of the company's own without a role here; see `typeCode`. */
  | 'OTHER'
  /** Moves budget between lines and nets to zero. */
  | 'TRANSFER';

/** A contract with the owner that CMiC's job billing bills by (`jbcont`): a prime contract in Procore. It is kept in CMiC and can only be read here. */
export type CmicPrimeContract = {
  __typename?: 'CmicPrimeContract';
  /** The contract amount as it stands: the original amount plus the changes that were agreed, in the company's currency. */
  amount: Maybe<Money>;
  /** What is billed to the owner so far, retainage included, in the company's currency. Read by an assumed name, which a tenant may replace (`jbcont.attributes.billed` of `cmicNames`); null where CMiC tells no such amount, never zero in its place. */
  billed: Maybe<Money>;
  /** The contract's code, by habit the job's, unique in the company. */
  code: Maybe<Scalars['String']['output']>;
  /** The company's code. */
  company: Maybe<Scalars['String']['output']>;
  /** The owner's customer code. */
  customer: Maybe<Scalars['String']['output']>;
  /** When the contract ends. */
  endDate: Maybe<Scalars['Date']['output']>;
  /** Company, job and contract code, each percent-encoded: `ZZ/24-010/jb-24-010-B`. */
  id: Scalars['ID']['output'];
  /** The job. */
  job: Maybe<CmicJob>;
  /** The job's code. */
  jobCode: Maybe<Scalars['String']['output']>;
  /** What is billed, by bill code (`jbcontdet`). */
  lines: Maybe<CmicPrimeContractLineConnection>;
  /** The contract's name. */
  name: Maybe<Scalars['String']['output']>;
  /** The amount that was agreed first, in the company's currency. */
  originalAmount: Maybe<Money>;
  /** What of the billed amount the owner holds back, in the company's currency. Read by an assumed name (`jbcont.attributes.retainageHeld`); null where CMiC tells no such amount. */
  retainageHeld: Maybe<Money>;
  /** The retainage that the owner holds back, in percent: `"10"` is 10 %. */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** When the contract starts. */
  startDate: Maybe<Scalars['Date']['output']>;
  /** What the status code means; null where CMiC gives none. */
  status: Maybe<CmicPrimeContractStatus>;
  /** The status code as CMiC has it. */
  statusCode: Maybe<Scalars['String']['output']>;
};


/** A contract with the owner that CMiC's job billing bills by (`jbcont`): a prime contract in Procore. It is kept in CMiC and can only be read here. */
export type CmicPrimeContractLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a job's contracts with the owner. */
export type CmicPrimeContractConnection = {
  __typename?: 'CmicPrimeContractConnection';
  /** The contracts of this page, each with its cursor. */
  edges: Array<CmicPrimeContractEdge>;
  /** The contracts of this page. */
  nodes: Array<CmicPrimeContract>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many contracts the job has. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A contract with the owner in a page. */
export type CmicPrimeContractEdge = {
  __typename?: 'CmicPrimeContractEdge';
  /** Where this contract stands in the list. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: CmicPrimeContract;
};

/** What one bill code of a contract with the owner is worth (`jbcontdet`). */
export type CmicPrimeContractLine = {
  __typename?: 'CmicPrimeContractLine';
  /** The line's amount as it stands, posted change items that bill on it included, in its own currency; negative for a credit. */
  amount: Maybe<Money>;
  /** The bill code, unique in the contract. */
  billCode: Maybe<Scalars['String']['output']>;
  /** How it is billed, as CMiC has it: `LSUM` for a lump sum. */
  billingType: Maybe<Scalars['String']['output']>;
  /** The category, that is the cost type; null where the line has none. */
  category: Maybe<Scalars['String']['output']>;
  /** The cost code; null where the line stands on none. */
  costCode: Maybe<Scalars['String']['output']>;
  /** The contract's id and the bill code: `ZZ/24-010/jb-24-010-B/0100`. */
  id: Scalars['ID']['output'];
  /** The job or sub job that it is billed for. */
  job: Maybe<CmicJob>;
  /** The category on the cost code of the job that it is billed for; null where one of them is missing. */
  jobCategory: Maybe<CmicJobCategory>;
  /** The code of the job or sub job that it is billed for; the contract's where the line names none. */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The description. */
  name: Maybe<Scalars['String']['output']>;
  /** The line's own retainage in percent: `"10"` is 10 %. */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** The units to be billed. */
  units: Maybe<Scalars['Decimal']['output']>;
};

/** A page of a contract's lines. */
export type CmicPrimeContractLineConnection = {
  __typename?: 'CmicPrimeContractLineConnection';
  /** The lines of this page, each with its cursor. */
  edges: Array<CmicPrimeContractLineEdge>;
  /** The lines of this page. */
  nodes: Array<CmicPrimeContractLine>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many lines the contract has. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A line of a contract in a page. */
export type CmicPrimeContractLineEdge = {
  __typename?: 'CmicPrimeContractLineEdge';
  /** Where this line stands in the list. */
  cursor: Scalars['String']['output'];
  /** The line. */
  node: CmicPrimeContractLine;
};

/** What the status code of a contract with the owner means. */
export type CmicPrimeContractStatus =
  /** In force. */
  | 'ACTIVE'
  /** Closed: nothing more is billed by it. */
  | 'CLOSED'
  /** A code of this tenant's own; see `statusCode`. */
  | 'OTHER';

/** What CMiC's project management knows of a job (`pmproject`). */
export type CmicProjectDetails = {
  __typename?: 'CmicProjectDetails';
  /** Where the project is (`GrpmpAddLine1` and on). */
  address: Maybe<CmicAddress>;
  /** When the project was closed (`GrpmpClosedDate`). */
  closedDate: Maybe<Scalars['Date']['output']>;
  /** The current contract amount with the owner (`GrpmpCurrContAmt`), in the company's currency. */
  contractAmount: Maybe<Money>;
  /** The owner's name (`GrpmpCustName`). */
  customerName: Maybe<Scalars['String']['output']>;
  /** The project's description (`GrpmpProjDescription`). */
  description: Maybe<Scalars['String']['output']>;
  /** The project's end date (`GrpmpEndDate`). */
  endDate: Maybe<Scalars['Date']['output']>;
  /** The project manager (`GrpmpManagerName`). */
  managerName: Maybe<Scalars['String']['output']>;
  /** The project's name (`GrpmpProjName`). */
  name: Maybe<Scalars['String']['output']>;
  /** The project's telephone number (`GrpmpPhoneNum`). */
  phone: Maybe<Scalars['String']['output']>;
  /** The project's start date (`GrpmpStartDate`). */
  startDate: Maybe<Scalars['Date']['output']>;
};

/**
 * A request for payment of a subcontractor (`apvoucher`), a voucher of accounts payable: what a subcontractor invoice of Procore becomes. Amounts are before tax. It
 * becomes cost when it is posted; entered and posted are two facts.
 */
export type CmicRequestForPayment = {
  __typename?: 'CmicRequestForPayment';
  /** What is asked (`VouInvAmt`), before tax and whatever is held of it; zero where retainage alone is released. */
  amount: Maybe<Money>;
  /** The company's code (`VouCompCode`). */
  company: Maybe<Scalars['String']['output']>;
  /** When it is due (`VouDueDate`). */
  dueDate: Maybe<Scalars['Date']['output']>;
  /** Company, vendor code, subcontract number and invoice number, each percent-encoded: `ZZ/ACME/24-010-001/PA-0003`. */
  id: Scalars['ID']['output'];
  /** The date of the invoice (`VouInvDate`). */
  invoiceDate: Maybe<Scalars['Date']['output']>;
  /** The subcontractor's invoice number (`VouInvCode`), unique by company and vendor as long as the voucher is not void. */
  invoiceNumber: Maybe<Scalars['String']['output']>;
  /** Whether it is the last request of the subcontract (`VouFinalRfpFlag`). */
  isFinal: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was voided. Its invoice number is free again then. */
  isVoid: Maybe<Scalars['Boolean']['output']>;
  /** The job. */
  job: Maybe<CmicJob>;
  /** The job's code (`VouJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** What it asks of the lines of the subcontract (`scrfpdetail`). */
  lines: Maybe<Array<CmicRequestForPaymentLine>>;
  /** What is left to pay (`VouInvOutstandAmt`). */
  outstanding: Maybe<Money>;
  /** What was paid (`VouPaidAmt`). */
  paid: Maybe<Money>;
  /** The day that it was posted on (`VouPostDate`); it decides the fiscal period. */
  postDate: Maybe<Scalars['Date']['output']>;
  /** Whether it was posted, read from its post date. A voided one may have been posted before: see `isVoid`. */
  posted: Maybe<Scalars['Boolean']['output']>;
  /** The retainage held of it. */
  retainageHeld: Maybe<Money>;
  /** The retainage released by it; null where CMiC has no totals of it. */
  retainageReleased: Maybe<Money>;
  /** What the status code means; null where CMiC gives none. */
  status: Maybe<CmicVoucherStatus>;
  /** The status code as CMiC has it (`VouStatusCode`). */
  statusCode: Maybe<Scalars['String']['output']>;
  /** The subcontract. */
  subcontract: Maybe<CmicSubcontract>;
  /** The number of the subcontract (`VouContCode`). */
  subcontractNumber: Maybe<Scalars['String']['output']>;
  /** When it was last changed, or made if it never was. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The vendor. */
  vendor: Maybe<CmicVendor>;
  /** The vendor's code (`VouVenCode`). */
  vendorCode: Maybe<Scalars['String']['output']>;
  /** CMiC's own number of the voucher (`VouNum`). */
  voucherNumber: Maybe<Scalars['String']['output']>;
};

/** A page of requests for payment. */
export type CmicRequestForPaymentConnection = {
  __typename?: 'CmicRequestForPaymentConnection';
  /** The requests of this page, each with its cursor. */
  edges: Array<CmicRequestForPaymentEdge>;
  /** The requests of this page. */
  nodes: Array<CmicRequestForPayment>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many requests the subcontract has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A request for payment in a page. */
export type CmicRequestForPaymentEdge = {
  __typename?: 'CmicRequestForPaymentEdge';
  /** Where this request stands in the list. */
  cursor: Scalars['String']['output'];
  /** The request. */
  node: CmicRequestForPayment;
};

/** What a request for payment asks of one line of its subcontract (`scrfpdetail`). Amounts are in the company's currency. */
export type CmicRequestForPaymentLine = {
  __typename?: 'CmicRequestForPaymentLine';
  /** What is asked now, whatever is held of it. */
  amount: Maybe<Money>;
  /** The category, that is the cost type. */
  category: Maybe<Scalars['String']['output']>;
  /** The cost code. */
  costCode: Maybe<Scalars['String']['output']>;
  /** The code of the job or sub job that it is booked on. */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The name of that line. */
  name: Maybe<Scalars['String']['output']>;
  /** How much of the line is asked with this request, in percent: `"45.5"` is 45.5 %. */
  percentComplete: Maybe<Scalars['Decimal']['output']>;
  /** What was asked before. */
  previous: Maybe<Money>;
  /** The retainage held now. */
  retainageHeld: Maybe<Money>;
  /** The retainage released now. */
  retainageReleased: Maybe<Money>;
  /** CMiC's internal number of that line. */
  sequence: Scalars['String']['output'];
  /** The line of the subcontract; null where CMiC does not tell its key. */
  subcontractLine: Maybe<CmicSubcontractLine>;
  /** The task code of that line. */
  task: Maybe<Scalars['String']['output']>;
};

/**
 * A subcontract of CMiC (`scmast`, change code `000`): what a Procore commitment becomes, be it a work order or a purchase order. It takes effect in job cost when it
 * is posted; entered and posted are two facts.
 */
export type CmicSubcontract = {
  __typename?: 'CmicSubcontract';
  /** The contract amount (`ScmstContAmt`), the sum of its lines, without change orders and before tax. Null until it is posted. */
  amount: Maybe<Money>;
  /** The change orders of the subcontract, by change code. */
  changeOrders: Maybe<CmicSubcontractChangeOrderConnection>;
  /** The company's code (`ScmstCompCode`). */
  company: Maybe<Scalars['String']['output']>;
  /** The subcontract's date (`ScmstDate`). */
  date: Maybe<Scalars['Date']['output']>;
  /** The description (`ScmstDesc`). */
  description: Maybe<Scalars['String']['output']>;
  /** When the work ends (`ScmstEndDate`). */
  endDate: Maybe<Scalars['Date']['output']>;
  /** Company, vendor code and number, each percent-encoded: `ZZ/ACME/24-010-001`. */
  id: Scalars['ID']['output'];
  /** Whether it was voided. */
  isVoid: Maybe<Scalars['Boolean']['output']>;
  /** The job of the header; lines may stand on its sub jobs. */
  job: Maybe<CmicJob>;
  /** The job's code (`ScmstJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The schedule of values (`scsched`), by task code. */
  lines: Maybe<Array<CmicSubcontractLine>>;
  /** The subcontract's name (`ScmstName`). */
  name: Maybe<Scalars['String']['output']>;
  /** The subcontract's number (`ScmstContCode`), unique by company and vendor. */
  number: Maybe<Scalars['String']['output']>;
  /** The day that it was posted on (`ScmstPostDate`); it decides the fiscal period. */
  postDate: Maybe<Scalars['Date']['output']>;
  /** Whether the subcontract was posted, read from its post date. A voided one may have been posted before: see `isVoid`. */
  posted: Maybe<Scalars['Boolean']['output']>;
  /** When the posting was carried out (`ScmstDateTimePost`). */
  postedAt: Maybe<Scalars['DateTime']['output']>;
  /** The reference that this gateway wrote (`ScmstAcctDescription`): the commitment's id in Procore. Any text on subcontracts that were made in CMiC. */
  reference: Maybe<Scalars['String']['output']>;
  /** The requests for payment of the subcontract, void ones included, by invoice number. */
  requestsForPayment: Maybe<CmicRequestForPaymentConnection>;
  /** The default retainage in percent (`ScmstHldbkPc`): `"10"` is 10 %. */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** When the work starts (`ScmstStartDate`). */
  startDate: Maybe<Scalars['Date']['output']>;
  /** What the status code means; null where CMiC gives none. */
  status: Maybe<CmicSubcontractStatus>;
  /** The status code as CMiC has it (`ScmstStatusCode`). */
  statusCode: Maybe<Scalars['String']['output']>;
  /** The kind of contract as CMiC words it (`ScmstContType`). */
  type: Maybe<Scalars['String']['output']>;
  /** When the subcontract was last changed, or made if it never was. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The vendor. */
  vendor: Maybe<CmicVendor>;
  /** The vendor's code (`ScmstVenCode`). */
  vendorCode: Maybe<Scalars['String']['output']>;
};


/**
 * A subcontract of CMiC (`scmast`, change code `000`): what a Procore commitment becomes, be it a work order or a purchase order. It takes effect in job cost when it
 * is posted; entered and posted are two facts.
 */
export type CmicSubcontractChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A subcontract of CMiC (`scmast`, change code `000`): what a Procore commitment becomes, be it a work order or a purchase order. It takes effect in job cost when it
 * is posted; entered and posted are two facts.
 */
export type CmicSubcontractRequestsForPaymentArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A change order of a subcontract (`scmast` with a change code from `001`): what a Procore commitment change order becomes. The contract is worth the sum of its
 * posted documents.
 */
export type CmicSubcontractChangeOrder = {
  __typename?: 'CmicSubcontractChangeOrder';
  /** The amount of the change (`ScmstContAmt`), the sum of its lines, before tax; negative for a reduction. Null until it is posted. */
  amount: Maybe<Money>;
  /** The change code (`ScmstChgCode`): `001` and on. */
  changeCode: Maybe<Scalars['String']['output']>;
  /** The company's code (`ScmstCompCode`). */
  company: Maybe<Scalars['String']['output']>;
  /** The change order's date (`ScmstDate`). */
  date: Maybe<Scalars['Date']['output']>;
  /** The description (`ScmstDesc`). */
  description: Maybe<Scalars['String']['output']>;
  /** Company, vendor code, number and change code, each percent-encoded: `ZZ/ACME/24-010-001/003`. */
  id: Scalars['ID']['output'];
  /** Whether it was voided. */
  isVoid: Maybe<Scalars['Boolean']['output']>;
  /** The job of the header; lines may stand on its sub jobs. */
  job: Maybe<CmicJob>;
  /** The job's code (`ScmstJobCode`), which is the subcontract's. */
  jobCode: Maybe<Scalars['String']['output']>;
  /** What it changes (`scsched`), by task code. */
  lines: Maybe<Array<CmicSubcontractLine>>;
  /** The change order's name (`ScmstName`). */
  name: Maybe<Scalars['String']['output']>;
  /** The number of the subcontract (`ScmstContCode`). */
  number: Maybe<Scalars['String']['output']>;
  /** The day that it was posted on (`ScmstPostDate`); it decides the fiscal period. */
  postDate: Maybe<Scalars['Date']['output']>;
  /** Whether it was posted, read from its post date. A voided one may have been posted before: see `isVoid`. */
  posted: Maybe<Scalars['Boolean']['output']>;
  /** When the posting was carried out (`ScmstDateTimePost`). */
  postedAt: Maybe<Scalars['DateTime']['output']>;
  /** The reference that this gateway wrote (`ScmstAcctDescription`): the change order's id in Procore. Any text on change orders that were made in CMiC. */
  reference: Maybe<Scalars['String']['output']>;
  /** The default retainage in percent (`ScmstHldbkPc`): `"10"` is 10 %. */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** What the status code means; null where CMiC gives none. */
  status: Maybe<CmicSubcontractStatus>;
  /** The status code as CMiC has it (`ScmstStatusCode`). */
  statusCode: Maybe<Scalars['String']['output']>;
  /** The subcontract that it changes. */
  subcontract: Maybe<CmicSubcontract>;
  /** When it was last changed, or made if it never was. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The vendor. */
  vendor: Maybe<CmicVendor>;
  /** The vendor's code (`ScmstVenCode`). */
  vendorCode: Maybe<Scalars['String']['output']>;
};

/** A page of change orders. */
export type CmicSubcontractChangeOrderConnection = {
  __typename?: 'CmicSubcontractChangeOrderConnection';
  /** The change orders of this page, each with its cursor. */
  edges: Array<CmicSubcontractChangeOrderEdge>;
  /** The change orders of this page. */
  nodes: Array<CmicSubcontractChangeOrder>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many change orders the subcontract has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A change order in a page. */
export type CmicSubcontractChangeOrderEdge = {
  __typename?: 'CmicSubcontractChangeOrderEdge';
  /** Where this change order stands in the list. */
  cursor: Scalars['String']['output'];
  /** The change order. */
  node: CmicSubcontractChangeOrder;
};

/** A page of subcontracts. */
export type CmicSubcontractConnection = {
  __typename?: 'CmicSubcontractConnection';
  /** The subcontracts of this page, each with its cursor. */
  edges: Array<CmicSubcontractEdge>;
  /** The subcontracts of this page. */
  nodes: Array<CmicSubcontract>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many subcontracts there are in all. Null where your scope leaves some out: then nobody can tell without reading everything. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A subcontract in a page. */
export type CmicSubcontractEdge = {
  __typename?: 'CmicSubcontractEdge';
  /** Where this subcontract stands in the list. */
  cursor: Scalars['String']['output'];
  /** The subcontract. */
  node: CmicSubcontract;
};

/** Narrows a list of subcontracts. CMiC compares texts in the case as given. */
export type CmicSubcontractFilter = {
  /** Subcontracts whose header is on this job: `ZZ/24-010`. */
  jobId?: InputMaybe<Scalars['ID']['input']>;
  /** Subcontracts whose name contains this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Subcontracts whose number contains this text. */
  numberContains?: InputMaybe<Scalars['String']['input']>;
  /** Subcontracts of this status. */
  status?: InputMaybe<CmicSubcontractStatus>;
  /** Subcontracts of this vendor: `ZZ/ACME`. */
  vendorId?: InputMaybe<Scalars['ID']['input']>;
};

/** A line of a subcontract's schedule of values (`scsched`). */
export type CmicSubcontractLine = {
  __typename?: 'CmicSubcontractLine';
  /** The line's amount (`ScschAmt`) before tax; negative for a reduction. */
  amount: Maybe<Money>;
  /** The category, that is the cost type (`ScschCatCode`). */
  category: Maybe<Scalars['String']['output']>;
  /** The cost code (`ScschPhsCode`). */
  costCode: Maybe<Scalars['String']['output']>;
  /** Company, vendor code, number, change code and task: `ZZ/ACME/24-010-001/000/88123`. */
  id: Scalars['ID']['output'];
  /** The job or sub job that it is booked on. */
  job: Maybe<CmicJob>;
  /** The category on the cost code of the job that it is booked on. */
  jobCategory: Maybe<CmicJobCategory>;
  /** The code of the job or sub job that it is booked on (`ScschJobCode`). */
  jobCode: Maybe<Scalars['String']['output']>;
  /** The task's name (`ScschTaskName`). */
  name: Maybe<Scalars['String']['output']>;
  /** The line's own retainage in percent (`ScschHldbkPct`). */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** The task code (`ScschTaskCode`). On exported lines it is the Procore line's id. */
  task: Maybe<Scalars['String']['output']>;
  /** The code of the unit of measure (`ScschWmCode`); `$` for a lump sum. */
  unit: Maybe<Scalars['String']['output']>;
};

/** The order of a list of subcontracts. */
export type CmicSubcontractOrderBy = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: CmicSubcontractOrderField;
};

/** What subcontracts can be ordered by. */
export type CmicSubcontractOrderField =
  /** The date. */
  | 'DATE'
  /** The name. */
  | 'NAME'
  /** The number, over all vendors. */
  | 'NUMBER';

/** What the status code of a subcontract means. */
export type CmicSubcontractStatus =
  /** Closed. */
  | 'CLOSED'
  /** Under way in CMiC's own workflow, not posted. */
  | 'IN_PROCESS'
  /** A code of this tenant's own; see `statusCode`. */
  | 'OTHER'
  /** Entered, not posted. */
  | 'PENDING'
  /** Posted. */
  | 'POSTED'
  /** Voided. */
  | 'VOID';

/** A business partner that is a vendor of the CMiC company (`apvendor`). Bank accounts and tax ids are never read. */
export type CmicVendor = {
  __typename?: 'CmicVendor';
  /** Where payments go (`BpvenPayAdd1` and on). */
  address: Maybe<CmicAddress>;
  /** Whether new documents may name the vendor (`BpvenAllowTranFlag`); it must be active as well. */
  allowsTransactions: Maybe<Scalars['Boolean']['output']>;
  /** The business partner behind the vendor, one record for all companies of CMiC. */
  businessPartner: Maybe<CmicBusinessPartner>;
  /** The vendor's code, which is its business partner's (`BpvenBpCode`). */
  code: Maybe<Scalars['String']['output']>;
  /** The company's code (`BpvenCompCode`). */
  company: Maybe<Scalars['String']['output']>;
  /** The contact for payments (`BpvenPayContactName`). */
  contactName: Maybe<Scalars['String']['output']>;
  /** The vendor's currency (`BpvenCurrCode`). */
  currency: Maybe<Scalars['CurrencyCode']['output']>;
  /** The e-mail address for payments (`BpvenPayEmail`). */
  email: Maybe<Scalars['String']['output']>;
  /** Company and vendor code, each percent-encoded: `ZZ/ACME`. */
  id: Scalars['ID']['output'];
  /** The vendor's certificates and compliance documents. They are kept in CMiC and can only be read. */
  insurances: Maybe<Array<CmicInsurance>>;
  /** Whether the vendor is active (`BpvenActiveFlag`). */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** The vendor's name (`BpvenBpName`). */
  name: Maybe<Scalars['String']['output']>;
  /** The telephone number for payments (`BpvenPayPhone`). */
  phone: Maybe<Scalars['String']['output']>;
  /** The retainage that new documents of the vendor start from, in percent (`BpvenHldbkPc`): `"10"` is 10 %. */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** What the vendor's status code means; null where CMiC gives none. */
  status: Maybe<CmicVendorStatus>;
  /** The status code as CMiC has it (`BpvenStatusCode`). */
  statusCode: Maybe<Scalars['String']['output']>;
  /** The vendor's subcontracts without their change orders. */
  subcontracts: Maybe<CmicSubcontractConnection>;
  /** The code of the payment terms (`BpvenTermCode`). */
  terms: Maybe<Scalars['String']['output']>;
  /** When the vendor was last changed, or made if it never was. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The web site (`BpvenWebSite`). */
  website: Maybe<Scalars['String']['output']>;
};


/** A business partner that is a vendor of the CMiC company (`apvendor`). Bank accounts and tax ids are never read. */
export type CmicVendorSubcontractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CmicSubcontractOrderBy>;
};

/** A page of vendors. */
export type CmicVendorConnection = {
  __typename?: 'CmicVendorConnection';
  /** The vendors of this page, each with its cursor. */
  edges: Array<CmicVendorEdge>;
  /** The vendors of this page. */
  nodes: Array<CmicVendor>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many vendors there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A vendor in a page. */
export type CmicVendorEdge = {
  __typename?: 'CmicVendorEdge';
  /** Where this vendor stands in the list. */
  cursor: Scalars['String']['output'];
  /** The vendor. */
  node: CmicVendor;
};

/** Narrows a list of vendors. CMiC compares texts in the case as given. */
export type CmicVendorFilter = {
  /** Vendors that allow transactions only, or those that do not. */
  allowsTransactions?: InputMaybe<Scalars['Boolean']['input']>;
  /** Vendors whose code contains this text. */
  codeContains?: InputMaybe<Scalars['String']['input']>;
  /** Active vendors only, or inactive ones only. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Vendors whose name contains this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Vendors of this status. */
  status?: InputMaybe<CmicVendorStatus>;
};

/** The order of a list of vendors. */
export type CmicVendorOrderBy = {
  /** Which end comes first. */
  direction?: SortDirection;
  /** What to order by. */
  field: CmicVendorOrderField;
};

/** What vendors can be ordered by. */
export type CmicVendorOrderField =
  /** The vendor's code. */
  | 'CODE'
  /** The vendor's name. */
  | 'NAME';

/** What the status code of a vendor means. */
export type CmicVendorStatus =
  /** In use. */
  | 'ACTIVE'
  /** On hold. */
  | 'HOLD'
  /** No longer used. */
  | 'INACTIVE'
  /** A code of this tenant's own; see `statusCode`. */
  | 'OTHER';

/** What the status code of a voucher means. */
export type CmicVoucherStatus =
  /** A code of this tenant's own; see `statusCode`. */
  | 'OTHER'
  /** Posted. */
  | 'POSTED'
  /** Entered, not posted. */
  | 'UNPOSTED'
  /** Voided. */
  | 'VOID';

/** An amount of money in one currency. Negative amounts are credits or reductions. */
export type Money = {
  __typename?: 'Money';
  /** Decimal text in the currency's main unit: `"1234.50"`. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give it as `after` to read on; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more rows follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** The queries of the graph. */
export type Query = {
  __typename?: 'Query';
  /** The master categories (cost types) of the CMiC company, by code unless ordered otherwise. */
  cmicCategories: Maybe<CmicCategoryConnection>;
  /** The master cost codes of the CMiC company, by code unless ordered otherwise. */
  cmicCostCodes: Maybe<CmicCostCodeConnection>;
  /** A CMiC job by its id (`ZZ/24-010`, a sub job `ZZ/24-010.1`). Null when it does not exist or you may not see it. */
  cmicJob: Maybe<CmicJob>;
  /** The jobs of the CMiC company, control jobs and sub jobs alike, by code unless ordered otherwise. */
  cmicJobs: Maybe<CmicJobConnection>;
  /** A CMiC subcontract by its id (`ZZ/ACME/24-010-001`). Null when it does not exist or you may not see it. */
  cmicSubcontract: Maybe<CmicSubcontract>;
  /** The subcontracts of the CMiC company without their change orders, by vendor and number unless ordered otherwise. */
  cmicSubcontracts: Maybe<CmicSubcontractConnection>;
  /** A CMiC vendor by its id (`ZZ/ACME`). Null when it does not exist or you may not see it. */
  cmicVendor: Maybe<CmicVendor>;
  /** The vendors of the CMiC company, by code unless ordered otherwise. */
  cmicVendors: Maybe<CmicVendorConnection>;
};


/** The queries of the graph. */
export type QueryCmicCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CmicCategoryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CmicCategoryOrderBy>;
};


/** The queries of the graph. */
export type QueryCmicCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CmicCostCodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CmicCostCodeOrderBy>;
};


/** The queries of the graph. */
export type QueryCmicJobArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryCmicJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CmicJobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CmicJobOrderBy>;
};


/** The queries of the graph. */
export type QueryCmicSubcontractArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryCmicSubcontractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CmicSubcontractFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CmicSubcontractOrderBy>;
};


/** The queries of the graph. */
export type QueryCmicVendorArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryCmicVendorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CmicVendorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CmicVendorOrderBy>;
};

/** The direction of an order. */
export type SortDirection =
  /** Smallest, oldest or first in the alphabet first. */
  | 'ASC'
  /** Largest, newest or last in the alphabet first. */
  | 'DESC';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  CmicCategory: CmicCategory;
  CmicCostCode: CmicCostCode;
  CmicJob: CmicJob;
  CmicJobCategory: CmicJobCategory;
  CmicJobCost: CmicJobCost;
  CmicJobCostCode: CmicJobCostCode;
  CmicOwnerChangeOrder: CmicOwnerChangeOrder;
  CmicPotentialChangeItem: CmicPotentialChangeItem;
  CmicPrimeContract: CmicPrimeContract;
  CmicRequestForPayment: CmicRequestForPayment;
  CmicSubcontract: CmicSubcontract;
  CmicSubcontractChangeOrder: CmicSubcontractChangeOrder;
  CmicSubcontractLine: CmicSubcontractLine;
  CmicVendor: CmicVendor;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CmicCategory:
    ( { __typename: 'CmicCategory' }
    & GraphQLRecursivePick<FederationTypes['CmicCategory'], {"id":true}> );
  CmicCostCode:
    ( { __typename: 'CmicCostCode' }
    & GraphQLRecursivePick<FederationTypes['CmicCostCode'], {"id":true}> );
  CmicJob:
    ( { __typename: 'CmicJob' }
    & GraphQLRecursivePick<FederationTypes['CmicJob'], {"id":true}> );
  CmicJobCategory:
    ( { __typename: 'CmicJobCategory' }
    & GraphQLRecursivePick<FederationTypes['CmicJobCategory'], {"id":true}> );
  CmicJobCost:
    ( { __typename: 'CmicJobCost' }
    & GraphQLRecursivePick<FederationTypes['CmicJobCost'], {"id":true}> );
  CmicJobCostCode:
    ( { __typename: 'CmicJobCostCode' }
    & GraphQLRecursivePick<FederationTypes['CmicJobCostCode'], {"id":true}> );
  CmicOwnerChangeOrder:
    ( { __typename: 'CmicOwnerChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['CmicOwnerChangeOrder'], {"id":true}> );
  CmicPotentialChangeItem:
    ( { __typename: 'CmicPotentialChangeItem' }
    & GraphQLRecursivePick<FederationTypes['CmicPotentialChangeItem'], {"id":true}> );
  CmicPrimeContract:
    ( { __typename: 'CmicPrimeContract' }
    & GraphQLRecursivePick<FederationTypes['CmicPrimeContract'], {"id":true}> );
  CmicRequestForPayment:
    ( { __typename: 'CmicRequestForPayment' }
    & GraphQLRecursivePick<FederationTypes['CmicRequestForPayment'], {"id":true}> );
  CmicSubcontract:
    ( { __typename: 'CmicSubcontract' }
    & GraphQLRecursivePick<FederationTypes['CmicSubcontract'], {"id":true}> );
  CmicSubcontractChangeOrder:
    ( { __typename: 'CmicSubcontractChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['CmicSubcontractChangeOrder'], {"id":true}> );
  CmicSubcontractLine:
    ( { __typename: 'CmicSubcontractLine' }
    & GraphQLRecursivePick<FederationTypes['CmicSubcontractLine'], {"id":true}> );
  CmicVendor:
    ( { __typename: 'CmicVendor' }
    & GraphQLRecursivePick<FederationTypes['CmicVendor'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CmicAddress: ResolverTypeWrapper<CmicAddressRecord>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CmicBusinessPartner: ResolverTypeWrapper<CmicBusinessPartnerRecordRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CmicCategory: ResolverTypeWrapper<CmicCategoryRecordRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CmicCategoryConnection: ResolverTypeWrapper<Omit<CmicCategoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicCategoryEdge']>, nodes: Array<ResolversTypes['CmicCategory']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CmicCategoryEdge: ResolverTypeWrapper<Omit<CmicCategoryEdge, 'node'> & { node: ResolversTypes['CmicCategory'] }>;
  CmicCategoryFilter: CmicCategoryFilter;
  CmicCategoryOrderBy: CmicCategoryOrderBy;
  CmicCategoryOrderField: CmicCategoryOrderField;
  CmicCostCode: ResolverTypeWrapper<CmicCostCodeRecordRecord>;
  CmicCostCodeConnection: ResolverTypeWrapper<Omit<CmicCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicCostCodeEdge']>, nodes: Array<ResolversTypes['CmicCostCode']> }>;
  CmicCostCodeEdge: ResolverTypeWrapper<Omit<CmicCostCodeEdge, 'node'> & { node: ResolversTypes['CmicCostCode'] }>;
  CmicCostCodeFilter: CmicCostCodeFilter;
  CmicCostCodeOrderBy: CmicCostCodeOrderBy;
  CmicCostCodeOrderField: CmicCostCodeOrderField;
  CmicInsurance: ResolverTypeWrapper<CmicInsuranceRecordRecord>;
  CmicJob: ResolverTypeWrapper<CmicJobRecordRecord>;
  CmicJobCategory: ResolverTypeWrapper<CmicJobCategoryRecordRecord>;
  CmicJobCategoryConnection: ResolverTypeWrapper<Omit<CmicJobCategoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicJobCategoryEdge']>, nodes: Array<ResolversTypes['CmicJobCategory']> }>;
  CmicJobCategoryEdge: ResolverTypeWrapper<Omit<CmicJobCategoryEdge, 'node'> & { node: ResolversTypes['CmicJobCategory'] }>;
  CmicJobCategoryFilter: CmicJobCategoryFilter;
  CmicJobConnection: ResolverTypeWrapper<Omit<CmicJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicJobEdge']>, nodes: Array<ResolversTypes['CmicJob']> }>;
  CmicJobCost: ResolverTypeWrapper<CmicJobCostRecordRecord>;
  CmicJobCostCode: ResolverTypeWrapper<CmicJobCostCodeRecordRecord>;
  CmicJobCostCodeConnection: ResolverTypeWrapper<Omit<CmicJobCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicJobCostCodeEdge']>, nodes: Array<ResolversTypes['CmicJobCostCode']> }>;
  CmicJobCostCodeEdge: ResolverTypeWrapper<Omit<CmicJobCostCodeEdge, 'node'> & { node: ResolversTypes['CmicJobCostCode'] }>;
  CmicJobCostConnection: ResolverTypeWrapper<Omit<CmicJobCostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicJobCostEdge']>, nodes: Array<ResolversTypes['CmicJobCost']> }>;
  CmicJobCostEdge: ResolverTypeWrapper<Omit<CmicJobCostEdge, 'node'> & { node: ResolversTypes['CmicJobCost'] }>;
  CmicJobCostFilter: CmicJobCostFilter;
  CmicJobCostKind: CmicJobCostKind;
  CmicJobCostOrderBy: CmicJobCostOrderBy;
  CmicJobCostOrderField: CmicJobCostOrderField;
  CmicJobCostSource: CmicJobCostSource;
  CmicJobEdge: ResolverTypeWrapper<Omit<CmicJobEdge, 'node'> & { node: ResolversTypes['CmicJob'] }>;
  CmicJobFilter: CmicJobFilter;
  CmicJobOrderBy: CmicJobOrderBy;
  CmicJobOrderField: CmicJobOrderField;
  CmicJobStatus: CmicJobStatus;
  CmicOwnerChangeOrder: ResolverTypeWrapper<CmicOwnerChangeOrderRecordRecord>;
  CmicOwnerChangeOrderConnection: ResolverTypeWrapper<Omit<CmicOwnerChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicOwnerChangeOrderEdge']>, nodes: Array<ResolversTypes['CmicOwnerChangeOrder']> }>;
  CmicOwnerChangeOrderEdge: ResolverTypeWrapper<Omit<CmicOwnerChangeOrderEdge, 'node'> & { node: ResolversTypes['CmicOwnerChangeOrder'] }>;
  CmicPendingType: CmicPendingType;
  CmicPotentialChangeItem: ResolverTypeWrapper<CmicPotentialChangeItemHeaderRecord>;
  CmicPotentialChangeItemConnection: ResolverTypeWrapper<Omit<CmicPotentialChangeItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicPotentialChangeItemEdge']>, nodes: Array<ResolversTypes['CmicPotentialChangeItem']> }>;
  CmicPotentialChangeItemEdge: ResolverTypeWrapper<Omit<CmicPotentialChangeItemEdge, 'node'> & { node: ResolversTypes['CmicPotentialChangeItem'] }>;
  CmicPotentialChangeItemFilter: CmicPotentialChangeItemFilter;
  CmicPotentialChangeItemLine: ResolverTypeWrapper<CmicPotentialChangeItemLineRecordRecord>;
  CmicPotentialChangeItemRole: CmicPotentialChangeItemRole;
  CmicPrimeContract: ResolverTypeWrapper<CmicPrimeContractRecordRecord>;
  CmicPrimeContractConnection: ResolverTypeWrapper<Omit<CmicPrimeContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicPrimeContractEdge']>, nodes: Array<ResolversTypes['CmicPrimeContract']> }>;
  CmicPrimeContractEdge: ResolverTypeWrapper<Omit<CmicPrimeContractEdge, 'node'> & { node: ResolversTypes['CmicPrimeContract'] }>;
  CmicPrimeContractLine: ResolverTypeWrapper<CmicPrimeContractLineRecordRecord>;
  CmicPrimeContractLineConnection: ResolverTypeWrapper<Omit<CmicPrimeContractLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicPrimeContractLineEdge']>, nodes: Array<ResolversTypes['CmicPrimeContractLine']> }>;
  CmicPrimeContractLineEdge: ResolverTypeWrapper<Omit<CmicPrimeContractLineEdge, 'node'> & { node: ResolversTypes['CmicPrimeContractLine'] }>;
  CmicPrimeContractStatus: CmicPrimeContractStatus;
  CmicProjectDetails: ResolverTypeWrapper<CmicProjectDetailsRecordRecord>;
  CmicRequestForPayment: ResolverTypeWrapper<CmicRequestForPaymentHeaderRecord>;
  CmicRequestForPaymentConnection: ResolverTypeWrapper<Omit<CmicRequestForPaymentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicRequestForPaymentEdge']>, nodes: Array<ResolversTypes['CmicRequestForPayment']> }>;
  CmicRequestForPaymentEdge: ResolverTypeWrapper<Omit<CmicRequestForPaymentEdge, 'node'> & { node: ResolversTypes['CmicRequestForPayment'] }>;
  CmicRequestForPaymentLine: ResolverTypeWrapper<CmicRequestForPaymentLineRecordRecord>;
  CmicSubcontract: ResolverTypeWrapper<CmicSubcontractHeaderRecord>;
  CmicSubcontractChangeOrder: ResolverTypeWrapper<CmicSubcontractHeaderRecord>;
  CmicSubcontractChangeOrderConnection: ResolverTypeWrapper<Omit<CmicSubcontractChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicSubcontractChangeOrderEdge']>, nodes: Array<ResolversTypes['CmicSubcontractChangeOrder']> }>;
  CmicSubcontractChangeOrderEdge: ResolverTypeWrapper<Omit<CmicSubcontractChangeOrderEdge, 'node'> & { node: ResolversTypes['CmicSubcontractChangeOrder'] }>;
  CmicSubcontractConnection: ResolverTypeWrapper<Omit<CmicSubcontractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicSubcontractEdge']>, nodes: Array<ResolversTypes['CmicSubcontract']> }>;
  CmicSubcontractEdge: ResolverTypeWrapper<Omit<CmicSubcontractEdge, 'node'> & { node: ResolversTypes['CmicSubcontract'] }>;
  CmicSubcontractFilter: CmicSubcontractFilter;
  CmicSubcontractLine: ResolverTypeWrapper<CmicSubcontractLineRecordRecord>;
  CmicSubcontractOrderBy: CmicSubcontractOrderBy;
  CmicSubcontractOrderField: CmicSubcontractOrderField;
  CmicSubcontractStatus: CmicSubcontractStatus;
  CmicVendor: ResolverTypeWrapper<CmicVendorRecordRecord>;
  CmicVendorConnection: ResolverTypeWrapper<Omit<CmicVendorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CmicVendorEdge']>, nodes: Array<ResolversTypes['CmicVendor']> }>;
  CmicVendorEdge: ResolverTypeWrapper<Omit<CmicVendorEdge, 'node'> & { node: ResolversTypes['CmicVendor'] }>;
  CmicVendorFilter: CmicVendorFilter;
  CmicVendorOrderBy: CmicVendorOrderBy;
  CmicVendorOrderField: CmicVendorOrderField;
  CmicVendorStatus: CmicVendorStatus;
  CmicVoucherStatus: CmicVoucherStatus;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SortDirection: SortDirection;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CmicAddress: CmicAddressRecord;
  String: Scalars['String']['output'];
  CmicBusinessPartner: CmicBusinessPartnerRecordRecord;
  Boolean: Scalars['Boolean']['output'];
  CmicCategory: CmicCategoryRecordRecord;
  ID: Scalars['ID']['output'];
  CmicCategoryConnection: Omit<CmicCategoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicCategoryEdge']>, nodes: Array<ResolversParentTypes['CmicCategory']> };
  Int: Scalars['Int']['output'];
  CmicCategoryEdge: Omit<CmicCategoryEdge, 'node'> & { node: ResolversParentTypes['CmicCategory'] };
  CmicCategoryFilter: CmicCategoryFilter;
  CmicCategoryOrderBy: CmicCategoryOrderBy;
  CmicCostCode: CmicCostCodeRecordRecord;
  CmicCostCodeConnection: Omit<CmicCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicCostCodeEdge']>, nodes: Array<ResolversParentTypes['CmicCostCode']> };
  CmicCostCodeEdge: Omit<CmicCostCodeEdge, 'node'> & { node: ResolversParentTypes['CmicCostCode'] };
  CmicCostCodeFilter: CmicCostCodeFilter;
  CmicCostCodeOrderBy: CmicCostCodeOrderBy;
  CmicInsurance: CmicInsuranceRecordRecord;
  CmicJob: CmicJobRecordRecord;
  CmicJobCategory: CmicJobCategoryRecordRecord;
  CmicJobCategoryConnection: Omit<CmicJobCategoryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicJobCategoryEdge']>, nodes: Array<ResolversParentTypes['CmicJobCategory']> };
  CmicJobCategoryEdge: Omit<CmicJobCategoryEdge, 'node'> & { node: ResolversParentTypes['CmicJobCategory'] };
  CmicJobCategoryFilter: CmicJobCategoryFilter;
  CmicJobConnection: Omit<CmicJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicJobEdge']>, nodes: Array<ResolversParentTypes['CmicJob']> };
  CmicJobCost: CmicJobCostRecordRecord;
  CmicJobCostCode: CmicJobCostCodeRecordRecord;
  CmicJobCostCodeConnection: Omit<CmicJobCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicJobCostCodeEdge']>, nodes: Array<ResolversParentTypes['CmicJobCostCode']> };
  CmicJobCostCodeEdge: Omit<CmicJobCostCodeEdge, 'node'> & { node: ResolversParentTypes['CmicJobCostCode'] };
  CmicJobCostConnection: Omit<CmicJobCostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicJobCostEdge']>, nodes: Array<ResolversParentTypes['CmicJobCost']> };
  CmicJobCostEdge: Omit<CmicJobCostEdge, 'node'> & { node: ResolversParentTypes['CmicJobCost'] };
  CmicJobCostFilter: CmicJobCostFilter;
  CmicJobCostOrderBy: CmicJobCostOrderBy;
  CmicJobEdge: Omit<CmicJobEdge, 'node'> & { node: ResolversParentTypes['CmicJob'] };
  CmicJobFilter: CmicJobFilter;
  CmicJobOrderBy: CmicJobOrderBy;
  CmicOwnerChangeOrder: CmicOwnerChangeOrderRecordRecord;
  CmicOwnerChangeOrderConnection: Omit<CmicOwnerChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicOwnerChangeOrderEdge']>, nodes: Array<ResolversParentTypes['CmicOwnerChangeOrder']> };
  CmicOwnerChangeOrderEdge: Omit<CmicOwnerChangeOrderEdge, 'node'> & { node: ResolversParentTypes['CmicOwnerChangeOrder'] };
  CmicPotentialChangeItem: CmicPotentialChangeItemHeaderRecord;
  CmicPotentialChangeItemConnection: Omit<CmicPotentialChangeItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicPotentialChangeItemEdge']>, nodes: Array<ResolversParentTypes['CmicPotentialChangeItem']> };
  CmicPotentialChangeItemEdge: Omit<CmicPotentialChangeItemEdge, 'node'> & { node: ResolversParentTypes['CmicPotentialChangeItem'] };
  CmicPotentialChangeItemFilter: CmicPotentialChangeItemFilter;
  CmicPotentialChangeItemLine: CmicPotentialChangeItemLineRecordRecord;
  CmicPrimeContract: CmicPrimeContractRecordRecord;
  CmicPrimeContractConnection: Omit<CmicPrimeContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicPrimeContractEdge']>, nodes: Array<ResolversParentTypes['CmicPrimeContract']> };
  CmicPrimeContractEdge: Omit<CmicPrimeContractEdge, 'node'> & { node: ResolversParentTypes['CmicPrimeContract'] };
  CmicPrimeContractLine: CmicPrimeContractLineRecordRecord;
  CmicPrimeContractLineConnection: Omit<CmicPrimeContractLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicPrimeContractLineEdge']>, nodes: Array<ResolversParentTypes['CmicPrimeContractLine']> };
  CmicPrimeContractLineEdge: Omit<CmicPrimeContractLineEdge, 'node'> & { node: ResolversParentTypes['CmicPrimeContractLine'] };
  CmicProjectDetails: CmicProjectDetailsRecordRecord;
  CmicRequestForPayment: CmicRequestForPaymentHeaderRecord;
  CmicRequestForPaymentConnection: Omit<CmicRequestForPaymentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicRequestForPaymentEdge']>, nodes: Array<ResolversParentTypes['CmicRequestForPayment']> };
  CmicRequestForPaymentEdge: Omit<CmicRequestForPaymentEdge, 'node'> & { node: ResolversParentTypes['CmicRequestForPayment'] };
  CmicRequestForPaymentLine: CmicRequestForPaymentLineRecordRecord;
  CmicSubcontract: CmicSubcontractHeaderRecord;
  CmicSubcontractChangeOrder: CmicSubcontractHeaderRecord;
  CmicSubcontractChangeOrderConnection: Omit<CmicSubcontractChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicSubcontractChangeOrderEdge']>, nodes: Array<ResolversParentTypes['CmicSubcontractChangeOrder']> };
  CmicSubcontractChangeOrderEdge: Omit<CmicSubcontractChangeOrderEdge, 'node'> & { node: ResolversParentTypes['CmicSubcontractChangeOrder'] };
  CmicSubcontractConnection: Omit<CmicSubcontractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicSubcontractEdge']>, nodes: Array<ResolversParentTypes['CmicSubcontract']> };
  CmicSubcontractEdge: Omit<CmicSubcontractEdge, 'node'> & { node: ResolversParentTypes['CmicSubcontract'] };
  CmicSubcontractFilter: CmicSubcontractFilter;
  CmicSubcontractLine: CmicSubcontractLineRecordRecord;
  CmicSubcontractOrderBy: CmicSubcontractOrderBy;
  CmicVendor: CmicVendorRecordRecord;
  CmicVendorConnection: Omit<CmicVendorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CmicVendorEdge']>, nodes: Array<ResolversParentTypes['CmicVendor']> };
  CmicVendorEdge: Omit<CmicVendorEdge, 'node'> & { node: ResolversParentTypes['CmicVendor'] };
  CmicVendorFilter: CmicVendorFilter;
  CmicVendorOrderBy: CmicVendorOrderBy;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Money: Money;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
};

export type CmicAddressResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicAddress'] = ResolversParentTypes['CmicAddress']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicBusinessPartnerResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicBusinessPartner'] = ResolversParentTypes['CmicBusinessPartner']> = {
  address?: Resolver<Maybe<ResolversTypes['CmicAddress']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isVendor?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicCategoryResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicCategory'] = ResolversParentTypes['CmicCategory'], FederationReferenceType extends FederationReferenceTypes['CmicCategory'] = FederationReferenceTypes['CmicCategory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicCategory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicCategoryConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicCategoryConnection'] = ResolversParentTypes['CmicCategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicCategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicCategory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicCategoryEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicCategoryEdge'] = ResolversParentTypes['CmicCategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicCategory'], ParentType, ContextType>;
};

export type CmicCostCodeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicCostCode'] = ResolversParentTypes['CmicCostCode'], FederationReferenceType extends FederationReferenceTypes['CmicCostCode'] = FederationReferenceTypes['CmicCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  controlCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicCostCodeConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicCostCodeConnection'] = ResolversParentTypes['CmicCostCodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicCostCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicCostCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicCostCodeEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicCostCodeEdge'] = ResolversParentTypes['CmicCostCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicCostCode'], ParentType, ContextType>;
};

export type CmicInsuranceResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicInsurance'] = ResolversParentTypes['CmicInsurance']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  certificateLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complianceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coverType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  insurerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  insurerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCompliant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDateCompliant?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDateSensitive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchaseOrderNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purchaseOrderRelease?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  subcontractNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CmicJobResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJob'] = ResolversParentTypes['CmicJob'], FederationReferenceType extends FederationReferenceTypes['CmicJob'] = FederationReferenceTypes['CmicJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['CmicAddress']>, ParentType, ContextType>;
  allowsTransactions?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  categories?: Resolver<Maybe<ResolversTypes['CmicJobCategoryConnection']>, ParentType, ContextType, RequireFields<CmicJobCategoriesArgs, 'first'>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  controlCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  controlJob?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  costCodes?: Resolver<Maybe<ResolversTypes['CmicJobCostCodeConnection']>, ParentType, ContextType, RequireFields<CmicJobCostCodesArgs, 'first'>>;
  customerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['CmicProjectDetails']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isControlJob?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownerChangeOrders?: Resolver<Maybe<ResolversTypes['CmicOwnerChangeOrderConnection']>, ParentType, ContextType, RequireFields<CmicJobOwnerChangeOrdersArgs, 'first'>>;
  postedCosts?: Resolver<Maybe<ResolversTypes['CmicJobCostConnection']>, ParentType, ContextType, RequireFields<CmicJobPostedCostsArgs, 'first'>>;
  potentialChangeItems?: Resolver<Maybe<ResolversTypes['CmicPotentialChangeItemConnection']>, ParentType, ContextType, RequireFields<CmicJobPotentialChangeItemsArgs, 'first'>>;
  primeContracts?: Resolver<Maybe<ResolversTypes['CmicPrimeContractConnection']>, ParentType, ContextType, RequireFields<CmicJobPrimeContractsArgs, 'first'>>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  started?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CmicJobStatus']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subJobs?: Resolver<Maybe<ResolversTypes['CmicJobConnection']>, ParentType, ContextType, RequireFields<CmicJobSubJobsArgs, 'first'>>;
  subcontracts?: Resolver<Maybe<ResolversTypes['CmicSubcontractConnection']>, ParentType, ContextType, RequireFields<CmicJobSubcontractsArgs, 'first'>>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CmicJobCategoryResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCategory'] = ResolversParentTypes['CmicJobCategory'], FederationReferenceType extends FederationReferenceTypes['CmicJobCategory'] = FederationReferenceTypes['CmicJobCategory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicJobCategory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currentBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isProjectionEntered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobCostCode?: Resolver<Maybe<ResolversTypes['CmicJobCostCode']>, ParentType, ContextType>;
  master?: Resolver<Maybe<ResolversTypes['CmicCategory']>, ParentType, ContextType>;
  originalBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  projectedCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicJobCategoryConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCategoryConnection'] = ResolversParentTypes['CmicJobCategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicJobCategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicJobCategory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicJobCategoryEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCategoryEdge'] = ResolversParentTypes['CmicJobCategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicJobCategory'], ParentType, ContextType>;
};

export type CmicJobConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobConnection'] = ResolversParentTypes['CmicJobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicJobCostResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCost'] = ResolversParentTypes['CmicJobCost'], FederationReferenceType extends FederationReferenceTypes['CmicJobCost'] = FederationReferenceTypes['CmicJobCost']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicJobCost']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commitmentSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCategory?: Resolver<Maybe<ResolversTypes['CmicJobCategory']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CmicJobCostKind']>, ParentType, ContextType>;
  postDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referenceDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['CmicJobCostSource']>, ParentType, ContextType>;
  sourceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['CmicVendor']>, ParentType, ContextType>;
  vendorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voucher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicJobCostCodeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCostCode'] = ResolversParentTypes['CmicJobCostCode'], FederationReferenceType extends FederationReferenceTypes['CmicJobCostCode'] = FederationReferenceTypes['CmicJobCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicJobCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  controlCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  master?: Resolver<Maybe<ResolversTypes['CmicCostCode']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicJobCostCodeConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCostCodeConnection'] = ResolversParentTypes['CmicJobCostCodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicJobCostCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicJobCostCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicJobCostCodeEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCostCodeEdge'] = ResolversParentTypes['CmicJobCostCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicJobCostCode'], ParentType, ContextType>;
};

export type CmicJobCostConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCostConnection'] = ResolversParentTypes['CmicJobCostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicJobCostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicJobCost']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicJobCostEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobCostEdge'] = ResolversParentTypes['CmicJobCostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicJobCost'], ParentType, ContextType>;
};

export type CmicJobEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicJobEdge'] = ResolversParentTypes['CmicJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
};

export type CmicOwnerChangeOrderResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicOwnerChangeOrder'] = ResolversParentTypes['CmicOwnerChangeOrder'], FederationReferenceType extends FederationReferenceTypes['CmicOwnerChangeOrder'] = FederationReferenceTypes['CmicOwnerChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicOwnerChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billingContractCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  executedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impactDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isClosed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issuedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  newContractAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalContractAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  ownerCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  posted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  primeContract?: Resolver<Maybe<ResolversTypes['CmicPrimeContract']>, ParentType, ContextType>;
  priorChanges?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  receivedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CmicOwnerChangeOrderConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicOwnerChangeOrderConnection'] = ResolversParentTypes['CmicOwnerChangeOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicOwnerChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicOwnerChangeOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicOwnerChangeOrderEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicOwnerChangeOrderEdge'] = ResolversParentTypes['CmicOwnerChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicOwnerChangeOrder'], ParentType, ContextType>;
};

export type CmicPotentialChangeItemResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPotentialChangeItem'] = ResolversParentTypes['CmicPotentialChangeItem'], FederationReferenceType extends FederationReferenceTypes['CmicPotentialChangeItem'] = FederationReferenceTypes['CmicPotentialChangeItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicPotentialChangeItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isVoid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['CmicPotentialChangeItemLine']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownerChangeOrder?: Resolver<Maybe<ResolversTypes['CmicOwnerChangeOrder']>, ParentType, ContextType>;
  postDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  posted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  projection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['CmicPotentialChangeItemRole']>, ParentType, ContextType>;
  sourceText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CmicPendingType']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CmicPotentialChangeItemConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPotentialChangeItemConnection'] = ResolversParentTypes['CmicPotentialChangeItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicPotentialChangeItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicPotentialChangeItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicPotentialChangeItemEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPotentialChangeItemEdge'] = ResolversParentTypes['CmicPotentialChangeItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicPotentialChangeItem'], ParentType, ContextType>;
};

export type CmicPotentialChangeItemLineResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPotentialChangeItemLine'] = ResolversParentTypes['CmicPotentialChangeItemLine']> = {
  billAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  billName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCategory?: Resolver<Maybe<ResolversTypes['CmicJobCategory']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicPrimeContractResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPrimeContract'] = ResolversParentTypes['CmicPrimeContract'], FederationReferenceType extends FederationReferenceTypes['CmicPrimeContract'] = FederationReferenceTypes['CmicPrimeContract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicPrimeContract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['CmicPrimeContractLineConnection']>, ParentType, ContextType, RequireFields<CmicPrimeContractLinesArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  retainageHeld?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CmicPrimeContractStatus']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicPrimeContractConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPrimeContractConnection'] = ResolversParentTypes['CmicPrimeContractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicPrimeContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicPrimeContract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicPrimeContractEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPrimeContractEdge'] = ResolversParentTypes['CmicPrimeContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicPrimeContract'], ParentType, ContextType>;
};

export type CmicPrimeContractLineResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPrimeContractLine'] = ResolversParentTypes['CmicPrimeContractLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  billingType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCategory?: Resolver<Maybe<ResolversTypes['CmicJobCategory']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CmicPrimeContractLineConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPrimeContractLineConnection'] = ResolversParentTypes['CmicPrimeContractLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicPrimeContractLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicPrimeContractLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicPrimeContractLineEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicPrimeContractLineEdge'] = ResolversParentTypes['CmicPrimeContractLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicPrimeContractLine'], ParentType, ContextType>;
};

export type CmicProjectDetailsResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicProjectDetails'] = ResolversParentTypes['CmicProjectDetails']> = {
  address?: Resolver<Maybe<ResolversTypes['CmicAddress']>, ParentType, ContextType>;
  closedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  contractAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  customerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  managerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CmicRequestForPaymentResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicRequestForPayment'] = ResolversParentTypes['CmicRequestForPayment'], FederationReferenceType extends FederationReferenceTypes['CmicRequestForPayment'] = FederationReferenceTypes['CmicRequestForPayment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicRequestForPayment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isFinal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isVoid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['CmicRequestForPaymentLine']>>, ParentType, ContextType>;
  outstanding?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paid?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  postDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  posted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  retainageHeld?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  retainageReleased?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CmicVoucherStatus']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subcontract?: Resolver<Maybe<ResolversTypes['CmicSubcontract']>, ParentType, ContextType>;
  subcontractNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['CmicVendor']>, ParentType, ContextType>;
  vendorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voucherNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicRequestForPaymentConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicRequestForPaymentConnection'] = ResolversParentTypes['CmicRequestForPaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicRequestForPaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicRequestForPayment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicRequestForPaymentEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicRequestForPaymentEdge'] = ResolversParentTypes['CmicRequestForPaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicRequestForPayment'], ParentType, ContextType>;
};

export type CmicRequestForPaymentLineResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicRequestForPaymentLine'] = ResolversParentTypes['CmicRequestForPaymentLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percentComplete?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  retainageHeld?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  retainageReleased?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subcontractLine?: Resolver<Maybe<ResolversTypes['CmicSubcontractLine']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicSubcontractResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicSubcontract'] = ResolversParentTypes['CmicSubcontract'], FederationReferenceType extends FederationReferenceTypes['CmicSubcontract'] = FederationReferenceTypes['CmicSubcontract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicSubcontract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  changeOrders?: Resolver<Maybe<ResolversTypes['CmicSubcontractChangeOrderConnection']>, ParentType, ContextType, RequireFields<CmicSubcontractChangeOrdersArgs, 'first'>>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isVoid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['CmicSubcontractLine']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  posted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  postedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestsForPayment?: Resolver<Maybe<ResolversTypes['CmicRequestForPaymentConnection']>, ParentType, ContextType, RequireFields<CmicSubcontractRequestsForPaymentArgs, 'first'>>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CmicSubcontractStatus']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['CmicVendor']>, ParentType, ContextType>;
  vendorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicSubcontractChangeOrderResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicSubcontractChangeOrder'] = ResolversParentTypes['CmicSubcontractChangeOrder'], FederationReferenceType extends FederationReferenceTypes['CmicSubcontractChangeOrder'] = FederationReferenceTypes['CmicSubcontractChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicSubcontractChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  changeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isVoid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['CmicSubcontractLine']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  posted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  postedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CmicSubcontractStatus']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subcontract?: Resolver<Maybe<ResolversTypes['CmicSubcontract']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['CmicVendor']>, ParentType, ContextType>;
  vendorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicSubcontractChangeOrderConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicSubcontractChangeOrderConnection'] = ResolversParentTypes['CmicSubcontractChangeOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicSubcontractChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicSubcontractChangeOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicSubcontractChangeOrderEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicSubcontractChangeOrderEdge'] = ResolversParentTypes['CmicSubcontractChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicSubcontractChangeOrder'], ParentType, ContextType>;
};

export type CmicSubcontractConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicSubcontractConnection'] = ResolversParentTypes['CmicSubcontractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicSubcontractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicSubcontract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicSubcontractEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicSubcontractEdge'] = ResolversParentTypes['CmicSubcontractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicSubcontract'], ParentType, ContextType>;
};

export type CmicSubcontractLineResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicSubcontractLine'] = ResolversParentTypes['CmicSubcontractLine'], FederationReferenceType extends FederationReferenceTypes['CmicSubcontractLine'] = FederationReferenceTypes['CmicSubcontractLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicSubcontractLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCategory?: Resolver<Maybe<ResolversTypes['CmicJobCategory']>, ParentType, ContextType>;
  jobCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicVendorResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicVendor'] = ResolversParentTypes['CmicVendor'], FederationReferenceType extends FederationReferenceTypes['CmicVendor'] = FederationReferenceTypes['CmicVendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicVendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['CmicAddress']>, ParentType, ContextType>;
  allowsTransactions?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  businessPartner?: Resolver<Maybe<ResolversTypes['CmicBusinessPartner']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insurances?: Resolver<Maybe<Array<ResolversTypes['CmicInsurance']>>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CmicVendorStatus']>, ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subcontracts?: Resolver<Maybe<ResolversTypes['CmicSubcontractConnection']>, ParentType, ContextType, RequireFields<CmicVendorSubcontractsArgs, 'first'>>;
  terms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CmicVendorConnectionResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicVendorConnection'] = ResolversParentTypes['CmicVendorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CmicVendorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CmicVendor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CmicVendorEdgeResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['CmicVendorEdge'] = ResolversParentTypes['CmicVendorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CmicVendor'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type MoneyResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CmicContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cmicCategories?: Resolver<Maybe<ResolversTypes['CmicCategoryConnection']>, ParentType, ContextType, RequireFields<QueryCmicCategoriesArgs, 'first'>>;
  cmicCostCodes?: Resolver<Maybe<ResolversTypes['CmicCostCodeConnection']>, ParentType, ContextType, RequireFields<QueryCmicCostCodesArgs, 'first'>>;
  cmicJob?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType, RequireFields<QueryCmicJobArgs, 'id'>>;
  cmicJobs?: Resolver<Maybe<ResolversTypes['CmicJobConnection']>, ParentType, ContextType, RequireFields<QueryCmicJobsArgs, 'first'>>;
  cmicSubcontract?: Resolver<Maybe<ResolversTypes['CmicSubcontract']>, ParentType, ContextType, RequireFields<QueryCmicSubcontractArgs, 'id'>>;
  cmicSubcontracts?: Resolver<Maybe<ResolversTypes['CmicSubcontractConnection']>, ParentType, ContextType, RequireFields<QueryCmicSubcontractsArgs, 'first'>>;
  cmicVendor?: Resolver<Maybe<ResolversTypes['CmicVendor']>, ParentType, ContextType, RequireFields<QueryCmicVendorArgs, 'id'>>;
  cmicVendors?: Resolver<Maybe<ResolversTypes['CmicVendorConnection']>, ParentType, ContextType, RequireFields<QueryCmicVendorsArgs, 'first'>>;
};

export type Resolvers<ContextType = CmicContext> = {
  CmicAddress?: CmicAddressResolvers<ContextType>;
  CmicBusinessPartner?: CmicBusinessPartnerResolvers<ContextType>;
  CmicCategory?: CmicCategoryResolvers<ContextType>;
  CmicCategoryConnection?: CmicCategoryConnectionResolvers<ContextType>;
  CmicCategoryEdge?: CmicCategoryEdgeResolvers<ContextType>;
  CmicCostCode?: CmicCostCodeResolvers<ContextType>;
  CmicCostCodeConnection?: CmicCostCodeConnectionResolvers<ContextType>;
  CmicCostCodeEdge?: CmicCostCodeEdgeResolvers<ContextType>;
  CmicInsurance?: CmicInsuranceResolvers<ContextType>;
  CmicJob?: CmicJobResolvers<ContextType>;
  CmicJobCategory?: CmicJobCategoryResolvers<ContextType>;
  CmicJobCategoryConnection?: CmicJobCategoryConnectionResolvers<ContextType>;
  CmicJobCategoryEdge?: CmicJobCategoryEdgeResolvers<ContextType>;
  CmicJobConnection?: CmicJobConnectionResolvers<ContextType>;
  CmicJobCost?: CmicJobCostResolvers<ContextType>;
  CmicJobCostCode?: CmicJobCostCodeResolvers<ContextType>;
  CmicJobCostCodeConnection?: CmicJobCostCodeConnectionResolvers<ContextType>;
  CmicJobCostCodeEdge?: CmicJobCostCodeEdgeResolvers<ContextType>;
  CmicJobCostConnection?: CmicJobCostConnectionResolvers<ContextType>;
  CmicJobCostEdge?: CmicJobCostEdgeResolvers<ContextType>;
  CmicJobEdge?: CmicJobEdgeResolvers<ContextType>;
  CmicOwnerChangeOrder?: CmicOwnerChangeOrderResolvers<ContextType>;
  CmicOwnerChangeOrderConnection?: CmicOwnerChangeOrderConnectionResolvers<ContextType>;
  CmicOwnerChangeOrderEdge?: CmicOwnerChangeOrderEdgeResolvers<ContextType>;
  CmicPotentialChangeItem?: CmicPotentialChangeItemResolvers<ContextType>;
  CmicPotentialChangeItemConnection?: CmicPotentialChangeItemConnectionResolvers<ContextType>;
  CmicPotentialChangeItemEdge?: CmicPotentialChangeItemEdgeResolvers<ContextType>;
  CmicPotentialChangeItemLine?: CmicPotentialChangeItemLineResolvers<ContextType>;
  CmicPrimeContract?: CmicPrimeContractResolvers<ContextType>;
  CmicPrimeContractConnection?: CmicPrimeContractConnectionResolvers<ContextType>;
  CmicPrimeContractEdge?: CmicPrimeContractEdgeResolvers<ContextType>;
  CmicPrimeContractLine?: CmicPrimeContractLineResolvers<ContextType>;
  CmicPrimeContractLineConnection?: CmicPrimeContractLineConnectionResolvers<ContextType>;
  CmicPrimeContractLineEdge?: CmicPrimeContractLineEdgeResolvers<ContextType>;
  CmicProjectDetails?: CmicProjectDetailsResolvers<ContextType>;
  CmicRequestForPayment?: CmicRequestForPaymentResolvers<ContextType>;
  CmicRequestForPaymentConnection?: CmicRequestForPaymentConnectionResolvers<ContextType>;
  CmicRequestForPaymentEdge?: CmicRequestForPaymentEdgeResolvers<ContextType>;
  CmicRequestForPaymentLine?: CmicRequestForPaymentLineResolvers<ContextType>;
  CmicSubcontract?: CmicSubcontractResolvers<ContextType>;
  CmicSubcontractChangeOrder?: CmicSubcontractChangeOrderResolvers<ContextType>;
  CmicSubcontractChangeOrderConnection?: CmicSubcontractChangeOrderConnectionResolvers<ContextType>;
  CmicSubcontractChangeOrderEdge?: CmicSubcontractChangeOrderEdgeResolvers<ContextType>;
  CmicSubcontractConnection?: CmicSubcontractConnectionResolvers<ContextType>;
  CmicSubcontractEdge?: CmicSubcontractEdgeResolvers<ContextType>;
  CmicSubcontractLine?: CmicSubcontractLineResolvers<ContextType>;
  CmicVendor?: CmicVendorResolvers<ContextType>;
  CmicVendorConnection?: CmicVendorConnectionResolvers<ContextType>;
  CmicVendorEdge?: CmicVendorEdgeResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

