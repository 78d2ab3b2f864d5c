import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Link as LinkRecord } from '../link/link.ts';
import type { Transfer as TransferRecord, HistoryEntry as HistoryEntryRecord } from '../transfer/transfer.ts';
import type { WebhookStanding as WebhookStandingRecord } from '../notify/replay.ts';
import type { Plan as PlanRecord } from '../transfer/plan.ts';
import type { Problem as ProblemRecord } from '../problem.ts';
import type { Suggestion as SuggestionRecord } from '../matching/suggest.ts';
import type { RivalRecord as RivalRecordRecord } from '../matching/fields.ts';
import type { Group as GroupRecord } from '../financials/group.ts';
import type { Entry as EntryRecord } from '../financials/entries.ts';
import type { Comparison as ComparisonRecord, Instant as InstantRecord, ComparedSpan as ComparedSpanRecord, FigureMovement as FigureMovementRecord } from '../as-of/compare.ts';
import type { SideMovement as SideMovementRecord } from '../as-of/movement.ts';
import type { Why as WhyRecord } from '../as-of/why.ts';
import type { MovementEvent as MovementEventRecord } from '../as-of/events.ts';
import type { ChangeEntry as ChangeEntryRecord } from '../as-of/log.ts';
import type { Report as ReportRecord, CheckSummary as CheckSummaryRecord } from '../reconciliation/report.ts';
import type { NotedDifference as NotedDifferenceRecord } from '../reconciliation/lists.ts';
import type { Place as PlaceRecord } from '../reconciliation/record.ts';
import type { Adoption as AdoptionRecord, OpeningBalance as OpeningBalanceRecord, BalanceFigures as BalanceFiguresRecord } from '../adopting/record.ts';
import type { ProjectPreview as ProjectPreviewRecord, PlannedMatch as PlannedMatchRecord } from '../adopting/preview.ts';
import type { AdoptionPlan as AdoptionPlanRecord } from '../adopting/plan.ts';
import type { Proposal as ProposalRecord, Lone as LoneRecord } from '../adopting/proposal.ts';
import type { Baseline as BaselineRecord } from '../adopting/baseline.ts';
import type { JobCostsRecord as JobCostsRecordRecord } from '../kinds/job-cost/figures.ts';
import type { JobCostCheckResult as JobCostCheckResultRecord, JobCostDifferenceResult as JobCostDifferenceResultRecord } from '../kinds/job-cost/check.ts';
import type { JobCostCodeRecord as JobCostCodeRecordRecord } from '../kinds/job-cost/lists.ts';
import type { JobCostRow as JobCostRowRecord } from '../store/job-costs.ts';
import type { WorkInProgressRow as WorkInProgressRowRecord } from '../work-in-progress/row.ts';
import type { WorkInProgressList as WorkInProgressListRecord } from '../work-in-progress/list.ts';
import type { Totals as TotalsRecord } from '../work-in-progress/figures.ts';
import type { StagedCommitmentItem as StagedCommitmentItemRecord } from '../staged/item.ts';
import type { StagedRejection as StagedRejectionRecord } from '../store/staged-rejections.ts';
import type { Stub as StubRecord } from '../records.ts';
import type { SyncContext } from '../context.ts';
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

/** Input of `acceptProjectMatches`. */
export type AcceptProjectMatchesInput = {
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The score that the preview was asked with, 0.8 to 1. */
  minScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** Why, for those who come later; at most 2000 characters. It is kept with each adoption. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The pairs, 1 to 10: all of a page, or those that you want. */
  pairs: Array<AcceptedPairInput>;
};

/** Answer of `acceptProjectMatches`. */
export type AcceptProjectMatchesPayload = {
  __typename?: 'AcceptProjectMatchesPayload';
  /** Why nothing was done at all, if so. */
  problems: Array<Problem>;
  /** What became of each pair, in their order. */
  results: Array<ProjectMatchAcceptance>;
};

/** Input of `acceptStagedCommitment`. */
export type AcceptStagedCommitmentInput = {
  /** The contract in CMiC: `ZZ/ACME/24-010-001`. */
  cmicId: Scalars['ID']['input'];
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** It is another contract than the commitment in Procore that looks like it. */
  separate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Bring the contract alone, though CMiC has change orders of it: Procore then shows less than CMiC. */
  withoutChangeOrders?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A contract that is accepted together with others. */
export type AcceptStagedCommitmentItemInput = {
  /** The contract in CMiC: `ZZ/ACME/24-010-001`. */
  cmicId: Scalars['ID']['input'];
  /** The plan that you looked at: exactly that is done, or nothing. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** It is another contract than the commitment in Procore that looks like it. */
  separate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Bring the contract alone, though CMiC has change orders of it. */
  withoutChangeOrders?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Answer of `acceptStagedCommitment`. */
export type AcceptStagedCommitmentPayload = {
  __typename?: 'AcceptStagedCommitmentPayload';
  /** The commitment in Procore, once it stands whole. */
  commitment: Maybe<ProcoreCommitment>;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The import as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `acceptStagedCommitments`. */
export type AcceptStagedCommitmentsInput = {
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The contracts, 1 to 100, each once. */
  items: Array<AcceptStagedCommitmentItemInput>;
};

/** Answer of `acceptStagedCommitments`. */
export type AcceptStagedCommitmentsPayload = {
  __typename?: 'AcceptStagedCommitmentsPayload';
  /** Why nothing was done at all. */
  problems: Array<Problem>;
  /** A result for each contract, in the order given; empty when nothing was done at all. */
  results: Array<AcceptStagedCommitmentPayload>;
};

/** Input of `acceptVendorMatches`. */
export type AcceptVendorMatchesInput = {
  /** The preview that you looked at: exactly its pairs are linked, or nothing. */
  fingerprint: Scalars['String']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The score that the preview was asked with, 0.8 to 1. */
  minScore?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Answer of `acceptVendorMatches`. */
export type AcceptVendorMatchesPayload = {
  __typename?: 'AcceptVendorMatchesPayload';
  /** Why nothing was done at all, if so. */
  problems: Array<Problem>;
  /** What became of each pair of the preview, in its order. */
  results: Array<VendorMatchAcceptance>;
};

/** A pair of a preview that is to be adopted. */
export type AcceptedPairInput = {
  /** The fingerprint of its plan in the preview. */
  fingerprint: Scalars['String']['input'];
  /** The control job in CMiC. */
  jobId: Scalars['ID']['input'];
  /** The Procore project. */
  projectId: Scalars['ID']['input'];
};

/** Input of `adoptProject`. */
export type AdoptProjectInput = {
  /** The choices that the plan was made with. */
  choices?: InputMaybe<Array<AdoptionChoiceInput>>;
  /** The fingerprint of the plan that was seen. */
  fingerprint: Scalars['String']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The control job in CMiC. */
  jobId: Scalars['ID']['input'];
  /** The score that the plan was made with. */
  minScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** Why, for those who come later; at most 2000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The Procore project. */
  projectId: Scalars['ID']['input'];
};

/** Answer of `adoptProject`. */
export type AdoptProjectPayload = {
  __typename?: 'AdoptProjectPayload';
  /** The adoption as it stands. */
  adoption: Maybe<Adoption>;
  /** Why not, if not. */
  problems: Array<Problem>;
};

/** The adoption of a project: who decided it, how far it is, and the balances that both systems opened with. */
export type Adoption = {
  __typename?: 'Adoption';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The last reconciliation of the project, to be signed as its baseline; null before the first one. */
  baseline: Maybe<AdoptionBaseline>;
  /** Who adopted: the `sub` of a token. */
  by: Scalars['String']['output'];
  /** How many pairs of each kind it is to link, implied budget codes and cost types included. */
  counts: Array<AdoptionCount>;
  /** The cut-off: when the reading of both systems began that the opening balances are from. */
  cutOff: Scalars['DateTime']['output'];
  /** The signed adoptions of the project before this one, oldest first, with their balances and signatures. */
  earlier: Array<Adoption>;
  /** The fingerprint of the plan that was said yes to. */
  fingerprint: Scalars['String']['output'];
  /** Opaque; also the id of its transfer. */
  id: Scalars['ID']['output'];
  /** The control job in CMiC. */
  job: CmicJob;
  /** Why, if that was said. */
  note: Maybe<Scalars['String']['output']>;
  /** Whether the two were linked before, by an import or by an adoption that was signed. Then what is in both systems since is linked, imports go on, and a signature is asked of nobody; the baseline of before counts until there is another one. */
  ofLinked: Scalars['Boolean']['output'];
  /** The opening balances, code by code, as they were at the cut-off. They never change. */
  openingBalances: OpeningBalanceConnection;
  /** The Procore project. */
  project: ProcoreProject;
  /** Who signed, and what; null while nobody has. */
  signature: Maybe<BaselineSignature>;
  /** How far it is. */
  state: AdoptionState;
  /** The opening balances of all codes added up. */
  totals: OpeningTotals;
  /** The transfer that links: its progress, its problems, its history. */
  transfer: Maybe<Transfer>;
};


/** The adoption of a project: who decided it, how far it is, and the balances that both systems opened with. */
export type AdoptionOpeningBalancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpeningBalanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A reconciliation that may be signed as the baseline. */
export type AdoptionBaseline = {
  __typename?: 'AdoptionBaseline';
  /** Over the report and every difference that is open in it: what a signature is given to. */
  hash: Scalars['String']['output'];
  /** Why it cannot be signed as it stands; empty: it can, or it is signed already (`signature`). What the linking left out stands against no signature: it is among the problems of the transfer, and what it means in money among the differences. */
  problems: Array<Problem>;
  /** The reconciliation. */
  reconciliation: Reconciliation;
};

/** What somebody says of a pair of an adoption. */
export type AdoptionChoiceInput = {
  /** The CMiC record: `ZZ/22-105.1`, `ZZ/22-105/03-100`, `ZZ/ACME`, `ZZ/ACME/22-105-001`, `ZZ/ACME/22-105-001/001`. */
  cmicId: Scalars['ID']['input'];
  /** SUB_JOB, PROJECT_WBS (a cost code), VENDOR, COMMITMENT or COMMITMENT_CHANGE_ORDER. */
  kind: Kind;
  /** True: they are the same, link them. False: leave the pair alone. */
  link: Scalars['Boolean']['input'];
  /** The Procore record: `1003/304`, `1003/cc-88`, `2041`, `1003/wo-5529`, `1003/cco-11`. */
  procoreId: Scalars['ID']['input'];
};

/** How many pairs of a kind. */
export type AdoptionCount = {
  __typename?: 'AdoptionCount';
  /** The kind of the records. */
  kind: Kind;
  /** How many. */
  pairs: Scalars['Int']['output'];
};

/** What adopting does with a pair. */
export type AdoptionDecision =
  /** It stays as it is unless a choice says that it is to be linked; `reason` tells why it is asked. */
  | 'ASK'
  /** It is linked by adopting: nobody doubts it, or a choice says so. */
  | 'LINK'
  /** It is linked already. */
  | 'LINKED';

/** Two records that belong together, or may. */
export type AdoptionMatch = {
  __typename?: 'AdoptionMatch';
  /** The record in CMiC. */
  cmic: Maybe<CmicRecord>;
  /** Of a document: its amount in CMiC; while it is unposted, the sum of its lines. */
  cmicAmount: Maybe<Money>;
  /** CMiC's id of it. */
  cmicId: Scalars['ID']['output'];
  /** What CMiC calls it. */
  cmicName: Maybe<Scalars['String']['output']>;
  /** What adopting does with it. */
  decision: AdoptionDecision;
  /** What speaks for it and against it; empty where a link says it. */
  evidence: Array<MatchEvidence>;
  /** SUB_JOB, PROJECT_WBS (a cost code), VENDOR, COMMITMENT or COMMITMENT_CHANGE_ORDER. */
  kind: Kind;
  /** Of a document: the lines that have a counterpart, by each system's own ids. */
  lines: Array<LinkLine>;
  /** Of a document: how many lines of either side have none. */
  linesApart: Scalars['Int']['output'];
  /** The record in Procore. */
  procore: Maybe<ProcoreRecord>;
  /** Of a document: its amount in Procore, without tax. */
  procoreAmount: Maybe<Money>;
  /** Procore's id of it. */
  procoreId: Scalars['ID']['output'];
  /** What Procore calls it. */
  procoreName: Maybe<Scalars['String']['output']>;
  /** Why somebody has to say; null where nobody has. */
  reason: Maybe<Scalars['String']['output']>;
  /** Who else comes close to one of the two: within 0.2, best first, five at most. */
  rivals: Array<MatchRival>;
  /** How alike they are, 0 to 1. */
  score: Scalars['Decimal']['output'];
};

/** A list of pairs. */
export type AdoptionMatchConnection = {
  __typename?: 'AdoptionMatchConnection';
  /** The pairs with their cursors. */
  edges: Array<AdoptionMatchEdge>;
  /** The pairs of this page. */
  nodes: Array<AdoptionMatch>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many pairs the filter has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A pair in a list. */
export type AdoptionMatchEdge = {
  __typename?: 'AdoptionMatchEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: AdoptionMatch;
};

/** Which pairs to show. */
export type AdoptionMatchFilter = {
  /** Only those that are linked, to be linked, or asked about. */
  decisions?: InputMaybe<Array<AdoptionDecision>>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<Kind>>;
};

/** What adopting a pair of project and job would do. Nothing of it is done yet. */
export type AdoptionPlan = {
  __typename?: 'AdoptionPlan';
  /** How many pairs of each kind would be linked, implied budget codes and cost types included. */
  counts: Array<AdoptionCount>;
  /** The cut-off: when the reading of both systems began. */
  cutOff: Scalars['DateTime']['output'];
  /** What speaks for and against project and job being the same: number, name, address, days. */
  evidence: Array<MatchEvidence>;
  /** Over project and job, every pair that would be linked and every opening balance: `adoptProject` takes it, and does nothing once it has changed. A choice counts by what it changes of them. */
  fingerprint: Scalars['String']['output'];
  /** The control job; null likewise. */
  job: Maybe<CmicJob>;
  /** The records of both sides that belong together, or may: sub jobs, cost codes, vendors, commitments and change orders. */
  matches: AdoptionMatchConnection;
  /** What both systems say of each sub job, cost code and cost type at the cut-off. */
  openingBalances: OpeningBalanceConnection;
  /** What stands against adopting on this plan; empty: it can be adopted. */
  problems: Array<Problem>;
  /** The Procore project; null where there is none, or it is not for you to see. */
  project: Maybe<ProcoreProject>;
  /** How alike project and job are, 0 to 1. */
  score: Maybe<Scalars['Decimal']['output']>;
  /** The opening balances of all codes added up; null where nothing was read. */
  totals: Maybe<OpeningTotals>;
  /** Records of either side that nothing on the other looks like, or that belong to something else. They stay as they are. */
  unpaired: AdoptionUnpairedConnection;
};


/** What adopting a pair of project and job would do. Nothing of it is done yet. */
export type AdoptionPlanMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdoptionMatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What adopting a pair of project and job would do. Nothing of it is done yet. */
export type AdoptionPlanOpeningBalancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpeningBalanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What adopting a pair of project and job would do. Nothing of it is done yet. */
export type AdoptionPlanUnpairedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdoptionUnpairedFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How far an adoption is. */
export type AdoptionState =
  /** Somebody stopped the linking. What was linked stays; adopt again with a new plan to go on. */
  | 'CANCELLED'
  /** Linking stopped at a problem of its transfer: mend it, then `retryTransfer`. */
  | 'FAILED'
  /** All that could be linked is linked; the baseline waits for its signature, but that of a project which was linked before. What could not be linked is among the problems of its transfer. */
  | 'LINKED'
  /** Its records are being linked and marked; a repeat of a part that was interrupted is on its way by itself. */
  | 'LINKING'
  /** Decided and saved; nothing is linked yet. */
  | 'PLANNED'
  /** Somebody has signed the baseline: the adoption is over. */
  | 'SIGNED'
  /** The signature is saved and its notes are on their way; `signBaseline` with the same hash ends it. */
  | 'SIGNING';

/** One of the two systems. */
export type AdoptionSystem =
  /** CMiC, the accounting side. */
  | 'CMIC'
  /** Procore, the project side. */
  | 'PROCORE';

/** A record without a partner. */
export type AdoptionUnpaired = {
  __typename?: 'AdoptionUnpaired';
  /** Of a document: its amount. */
  amount: Maybe<Money>;
  /** Its id there. */
  id: Scalars['ID']['output'];
  /** Its kind. */
  kind: Kind;
  /** What it is called there. */
  name: Maybe<Scalars['String']['output']>;
  /** Why it has none. */
  reason: Scalars['String']['output'];
  /** The system that has it. */
  system: AdoptionSystem;
};

/** A list of records without a partner. */
export type AdoptionUnpairedConnection = {
  __typename?: 'AdoptionUnpairedConnection';
  /** The records with their cursors. */
  edges: Array<AdoptionUnpairedEdge>;
  /** The records of this page. */
  nodes: Array<AdoptionUnpaired>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many the filter has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A record without a partner in a list. */
export type AdoptionUnpairedEdge = {
  __typename?: 'AdoptionUnpairedEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: AdoptionUnpaired;
};

/** Which records without a partner to show. */
export type AdoptionUnpairedFilter = {
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<Kind>>;
  /** Only of this system. */
  system?: InputMaybe<AdoptionSystem>;
};

/** Input of `approveBudgetChange`. */
export type ApproveBudgetChangeInput = {
  /** What the approver may or must give; part of the plan and of its fingerprint. `number` is the item's code in CMiC, of up to 11 characters. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The budget change: `1001/bc-7`, an older modification `1001/bm-7`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approveBudgetChange`. */
export type ApproveBudgetChangePayload = {
  __typename?: 'ApproveBudgetChangePayload';
  /** The budget change. */
  budgetChange: Maybe<ProcoreBudgetChange>;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `approveBudget`. */
export type ApproveBudgetInput = {
  /** What the approver may or must give; part of the plan and of its fingerprint. `number` is the item's code in CMiC, of up to 11 characters. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The Procore project: `1001`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approveBudget`. */
export type ApproveBudgetPayload = {
  __typename?: 'ApproveBudgetPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore project that the budget is of. */
  project: Maybe<ProcoreProject>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `approveCommitmentChangeOrder`. */
export type ApproveCommitmentChangeOrderInput = {
  /** What the approver may give: its title in CMiC and its accounting date. A number cannot be given: it takes the next code of its contract. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The change order: `1001/cco-7`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approveCommitmentChangeOrder`. */
export type ApproveCommitmentChangeOrderPayload = {
  __typename?: 'ApproveCommitmentChangeOrderPayload';
  /** The change order. */
  commitmentChangeOrder: Maybe<ProcoreCommitmentChangeOrder>;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `approveCommitment`. */
export type ApproveCommitmentInput = {
  /** What the approver may or must give; part of the plan and of its fingerprint. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The commitment: `1001/wo-5501`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approveCommitment`. */
export type ApproveCommitmentPayload = {
  __typename?: 'ApproveCommitmentPayload';
  /** The commitment. */
  commitment: Maybe<ProcoreCommitment>;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `approveForecast`. */
export type ApproveForecastInput = {
  /** What the approver may give where the setting `forecast.target` sends it as an item; part of the plan and of its fingerprint. `number` is the item's code in CMiC, of up to 11 characters. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The Procore project: `1001`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approveForecast`. */
export type ApproveForecastPayload = {
  __typename?: 'ApproveForecastPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore project that the forecast is of. */
  project: Maybe<ProcoreProject>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `approvePrimeContractChangeOrder`. */
export type ApprovePrimeContractChangeOrderInput = {
  /** What the approver may or must give; part of the plan and of its fingerprint. `number` is the code in CMiC: of the potential change item up to 11 characters, of an owner change order up to 20. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The change order: `1001/pcco-2`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approvePrimeContractChangeOrder`. */
export type ApprovePrimeContractChangeOrderPayload = {
  __typename?: 'ApprovePrimeContractChangeOrderPayload';
  /** The change order. */
  primeContractChangeOrder: Maybe<ProcorePrimeContractChangeOrder>;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `approveProjectWbs`. */
export type ApproveProjectWbsInput = {
  /** What the approver may give; codes need nothing. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The project in Procore: `1001`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approveProjectWbs`. */
export type ApproveProjectWbsPayload = {
  __typename?: 'ApproveProjectWbsPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore project that the codes belong to. */
  project: Maybe<ProcoreProject>;
  /** The transfer as it stands; its problems name what was left out. */
  transfer: Maybe<Transfer>;
};

/** Input of `approveSubcontractorInvoice`. */
export type ApproveSubcontractorInvoiceInput = {
  /** What the approver may or must give; part of the plan and of its fingerprint. `number` is the invoice number in CMiC. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The invoice: `1001/inv-9`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approveSubcontractorInvoice`. */
export type ApproveSubcontractorInvoicePayload = {
  __typename?: 'ApproveSubcontractorInvoicePayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The invoice. */
  subcontractorInvoice: Maybe<ProcoreSubcontractorInvoice>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `approveTransfer`. */
export type ApproveTransferInput = {
  /** What the approver may or must give; part of the plan and of its fingerprint. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The transfer's id. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** One transfer of `approveTransfers`. */
export type ApproveTransferItem = {
  /** What the approver may or must give; part of the plan and of its fingerprint. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The transfer's id. */
  id: Scalars['ID']['input'];
};

/** Answer of `approveTransfer`. */
export type ApproveTransferPayload = {
  __typename?: 'ApproveTransferPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `approveTransfers`. */
export type ApproveTransfersInput = {
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The transfers, at most 100. */
  items: Array<ApproveTransferItem>;
};

/** Answer of `approveTransfers`. */
export type ApproveTransfersPayload = {
  __typename?: 'ApproveTransfersPayload';
  /** Why nothing was done at all, if so. */
  problems: Array<Problem>;
  /** One result per item, in their order. */
  results: Array<ApproveTransferPayload>;
};

/** Input of `approveVendor`. */
export type ApproveVendorInput = {
  /** What the approver may give; `number` is its CMiC code (the proposal of the plan without it), `description` its name in CMiC. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The vendor in Procore: `2006`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `approveVendor`. */
export type ApproveVendorPayload = {
  __typename?: 'ApproveVendorPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
  /** The Procore vendor. */
  vendor: Maybe<ProcoreVendor>;
};

/** A role that may approve. */
export type ApproverRole =
  /** `accounting-approver`. */
  | 'ACCOUNTING_APPROVER'
  /** `admin`. */
  | 'ADMIN';

/** Who signed the baseline, and what it said then. */
export type BaselineSignature = {
  __typename?: 'BaselineSignature';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who: the `sub` of a token. */
  by: Scalars['String']['output'];
  /** How many differences stood in it. */
  differences: Scalars['Int']['output'];
  /** Over the report and its open differences. */
  hash: Scalars['String']['output'];
  /** What they said of the differences. */
  note: Scalars['String']['output'];
  /** The reconciliation's id. */
  reportId: Scalars['ID']['output'];
  /** Its number among the reconciliations of the project. */
  reportNumber: Scalars['Int']['output'];
  /** When it was saved. */
  reportedAt: Scalars['DateTime']['output'];
  /** Its tie-out, a fraction where 1 is 100 %; null where no check could be made. */
  tieOut: Maybe<Scalars['Decimal']['output']>;
};

/** How far billing is from what is earned. */
export type BillingDifference = {
  __typename?: 'BillingDifference';
  /** Always positive, or zero. */
  amount: Money;
  /** Which way. */
  position: BillingPosition;
};

/** How billing stands to what is earned. */
export type BillingPosition =
  /** Billed is what is earned. */
  | 'EVEN'
  /** More is billed than earned: a liability. */
  | 'OVERBILLED'
  /** Less is billed than earned: an asset. */
  | 'UNDERBILLED';

/** Input of `cancelTransfer`. */
export type CancelTransferInput = {
  /** The transfer's id. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, if you like. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `cancelTransfer`. */
export type CancelTransferPayload = {
  __typename?: 'CancelTransferPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** The part of a difference between the two systems that one cause accounts for. */
export type CauseAmount = {
  __typename?: 'CauseAmount';
  /** Procore minus CMiC. */
  amount: Money;
  /** The cause. */
  cause: DriftCause;
  /** How many differences of the reconciliation it comes from. */
  count: Scalars['Int']['output'];
  /** Their ids, those that move the figure most first, at most 20: `reconciliation(projectId) { differences(filter: { ids: [...] }) }` tells the records, the evidence and what to do. None where the cause is no difference of one report: documents that are pending in one system, jobs of one system alone. */
  differenceIds: Array<Scalars['ID']['output']>;
};

/** The open differences of one cause. */
export type CauseTotal = {
  __typename?: 'CauseTotal';
  /** Their drifts added up without their signs. */
  amount: Money;
  /** The cause. */
  cause: DriftCause;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** A change that passed through us. */
export type Change = {
  __typename?: 'Change';
  /** What it did. */
  action: ChangeAction;
  /** The document's amount as it was approved, at its header and its posting; where one approval becomes several documents each has its own part, and together they are what was approved (of transfers from before parts were kept, the whole stands at the one that the transfer ends at). Of a draft each line has its own. Null elsewhere. What it moved in each figure is in `compareFinancials`, `why`. */
  amount: Maybe<Money>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who had it done: the approver, or who asked for the import or the draft. Null where nobody of ours did it: accounting posted it in CMiC, and we saw it. */
  by: Maybe<Scalars['String']['output']>;
  /** The record's id in CMiC; of a set the job's. Null where it is not known. */
  cmicId: Maybe<Scalars['ID']['output']>;
  /** Of an import how many records or rows it went through. */
  count: Maybe<Scalars['Int']['output']>;
  /** Which way it travelled; null of links, and of drafts, which came from neither system. */
  direction: Maybe<TransferDirection>;
  /** Of one change always the same. */
  id: Scalars['ID']['output'];
  /** Its key there. */
  key: Maybe<Scalars['String']['output']>;
  /** The kind of the record. */
  kind: Kind;
  /** Why, or what came of it, where that was said. */
  note: Maybe<Scalars['String']['output']>;
  /** The record's id in Procore; of a set the project's, of a draft's line the draft's. Null where it is not known. */
  procoreId: Maybe<Scalars['ID']['output']>;
  /** What was written, as its system calls it: `scmast`. Null where several records were. */
  resource: Maybe<Scalars['String']['output']>;
  /** The system that it changed; null of links, which are kept here. */
  system: Maybe<MovedSystem>;
  /** The transfer that it passed through us with; null of links and of drafts. */
  transfer: Maybe<Transfer>;
};

/** What a change did. */
export type ChangeAction =
  /** A draft, or a line of it, was made in Procore through the graph (`createCommitment`, `createCommitmentChangeOrder`). It changes no books. */
  | 'DRAFTED'
  /** An import ended: its records or rows were brought to Procore, or to the costs that are kept here. Also one that was cancelled or failed on its way, with how far it came; `note` says so. */
  | 'IMPORTED'
  /** A record of Procore and one of CMiC were linked; with it Procore's record is marked, which locks it. */
  | 'LINKED'
  /** A document was posted in CMiC, by us or (`by` is null) by accounting. */
  | 'POSTED'
  /** A link was taken apart; `note` says why. */
  | 'UNLINKED'
  /** A document was found void or gone in CMiC, and its transfer ended. */
  | 'VOIDED'
  /** A record, or a line of it, was written. */
  | 'WRITTEN';

/** A list of changes. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The changes with their cursors. */
  edges: Array<ChangeEdge>;
  /** The changes of this page. */
  nodes: Array<Change>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A change in a list. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: Change;
};

/** A master category (cost type) of CMiC, as far as sync knows it. */
export type CmicCategory = {
  __typename?: 'CmicCategory';
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A master category (cost type) of CMiC, as far as sync knows it. */
export type CmicCategoryTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A master cost code of CMiC, as far as sync knows it. */
export type CmicCostCode = {
  __typename?: 'CmicCostCode';
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A master cost code of CMiC, as far as sync knows it. */
export type CmicCostCodeTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A CMiC job, control job or sub job, as far as sync knows it. */
export type CmicJob = {
  __typename?: 'CmicJob';
  /** Its financial picture from both systems, of a control job with its sub jobs, of a sub job alone; Procore's side is null where no project is linked. */
  financials: Maybe<ProjectFinancials>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its posted job cost, for a control job with its sub jobs', as the last import kept it; null before the first one. `postedCosts` asks CMiC itself. */
  jobCosts: Maybe<JobCosts>;
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** The Procore project that a control job is linked to. */
  project: Maybe<ProcoreProject>;
  /** The last saved reconciliation of a control job with its Procore project; null before the first one, and for a sub job, which is part of its control job's. */
  reconciliation: Maybe<Reconciliation>;
  /** The Procore sub job that a job under a control job is linked to. */
  subJob: Maybe<ProcoreSubJob>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
  /** Its work in progress with that of its sub jobs, beside that of its Procore project where the two are linked; null for a job under a control job, which has no contract of its own. */
  workInProgress: Maybe<WorkInProgress>;
};


/** A CMiC job, control job or sub job, as far as sync knows it. */
export type CmicJobFinancialsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<FinancialRowFilter>;
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A CMiC job, control job or sub job, as far as sync knows it. */
export type CmicJobJobCostsArgs = {
  postedThrough?: InputMaybe<Scalars['Date']['input']>;
};


/** A CMiC job, control job or sub job, as far as sync knows it. */
export type CmicJobTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A CMiC job, control job or sub job, as far as sync knows it. */
export type CmicJobWorkInProgressArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  forecastOlderThanDays?: InputMaybe<Scalars['Int']['input']>;
};

/** A category of a cost code of a CMiC job, as far as sync knows it. */
export type CmicJobCategory = {
  __typename?: 'CmicJobCategory';
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A category of a cost code of a CMiC job, as far as sync knows it. */
export type CmicJobCategoryTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A transaction of job cost in CMiC. */
export type CmicJobCost = {
  __typename?: 'CmicJobCost';
  /** The record's id. */
  id: Scalars['ID']['output'];
};

/** A cost code of a CMiC job, as far as sync knows it. */
export type CmicJobCostCode = {
  __typename?: 'CmicJobCostCode';
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A cost code of a CMiC job, as far as sync knows it. */
export type CmicJobCostCodeTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A CMiC owner change order, as far as sync knows it. */
export type CmicOwnerChangeOrder = {
  __typename?: 'CmicOwnerChangeOrder';
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** The Procore prime contract change order that it was exported from. */
  primeContractChangeOrder: Maybe<ProcorePrimeContractChangeOrder>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A CMiC owner change order, as far as sync knows it. */
export type CmicOwnerChangeOrderTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A CMiC potential change item (PCI), as far as sync knows it. */
export type CmicPotentialChangeItem = {
  __typename?: 'CmicPotentialChangeItem';
  /** The Procore budget change that it was exported from; null for other items. */
  budgetChange: Maybe<ProcoreBudgetChange>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** The Procore prime contract change order that it was exported from; null for other items. */
  primeContractChangeOrder: Maybe<ProcorePrimeContractChangeOrder>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A CMiC potential change item (PCI), as far as sync knows it. */
export type CmicPotentialChangeItemTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A CMiC prime (job billing) contract, as far as sync knows it. */
export type CmicPrimeContract = {
  __typename?: 'CmicPrimeContract';
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** The Procore prime contract that it was imported as. */
  procorePrimeContract: Maybe<ProcorePrimeContract>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A CMiC prime (job billing) contract, as far as sync knows it. */
export type CmicPrimeContractTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A record of CMiC that can be linked. */
export type CmicRecord = CmicCategory | CmicCostCode | CmicJob | CmicJobCategory | CmicJobCostCode | CmicOwnerChangeOrder | CmicPotentialChangeItem | CmicPrimeContract | CmicRequestForPayment | CmicSubcontract | CmicSubcontractChangeOrder | CmicVendor;

/** A CMiC request for payment, as far as sync knows it. */
export type CmicRequestForPayment = {
  __typename?: 'CmicRequestForPayment';
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** The Procore invoice that it was exported from. */
  invoice: Maybe<ProcoreSubcontractorInvoice>;
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A CMiC request for payment, as far as sync knows it. */
export type CmicRequestForPaymentTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A CMiC subcontract, as far as sync knows it. */
export type CmicSubcontract = {
  __typename?: 'CmicSubcontract';
  /** The Procore commitment that it was written from. */
  commitment: Maybe<ProcoreCommitment>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A CMiC subcontract, as far as sync knows it. */
export type CmicSubcontractTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A change order of a CMiC subcontract, as far as sync knows it. */
export type CmicSubcontractChangeOrder = {
  __typename?: 'CmicSubcontractChangeOrder';
  /** The Procore commitment change order that it was exported from. */
  commitmentChangeOrder: Maybe<ProcoreCommitmentChangeOrder>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A change order of a CMiC subcontract, as far as sync knows it. */
export type CmicSubcontractChangeOrderTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A vendor of CMiC, as far as sync knows it. */
export type CmicVendor = {
  __typename?: 'CmicVendor';
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** The Procore vendor that it is linked to. */
  procoreVendor: Maybe<ProcoreVendor>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A vendor of CMiC, as far as sync knows it. */
export type CmicVendorTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A line of a draft change order, on a budget code: by its own id, or by cost code and cost type. `ProcoreProject.budgetCodes { linked }` offers those that can be used. */
export type CommitmentChangeOrderDraftLineInput = {
  /** In the company's currency, two decimals at most; negative for a reduction. */
  amount: Scalars['Decimal']['input'];
  /** The budget code: `1001/wbs-771`. Instead of cost code and cost type. */
  budgetCodeId?: InputMaybe<Scalars['ID']['input']>;
  /** The commitment's line that it changes, which is on the same budget code: `1001/wo-5501/88001`. Without it the line is new to the contract. */
  commitmentLineId?: InputMaybe<Scalars['ID']['input']>;
  /** The cost code, of the project or of a sub job: `1001/cc-88`. */
  costCodeId?: InputMaybe<Scalars['ID']['input']>;
  /** The cost type: `4001/ct-3`. */
  costTypeId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
};

/** A line of a draft commitment, on a budget code: by its own id, or by cost code and cost type. `ProcoreProject.budgetCodes { linked }` offers those that can be used. */
export type CommitmentDraftLineInput = {
  /** In the company's currency, two decimals at most. */
  amount: Scalars['Decimal']['input'];
  /** The budget code: `1001/wbs-771`. Instead of cost code and cost type. */
  budgetCodeId?: InputMaybe<Scalars['ID']['input']>;
  /** The cost code, of the project or of a sub job: `1001/cc-88`. */
  costCodeId?: InputMaybe<Scalars['ID']['input']>;
  /** The cost type: `4001/ct-3`. */
  costTypeId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
};

/** The two sorts of commitment. */
export type CommitmentDraftType =
  /** A purchase order. */
  | 'PURCHASE_ORDER'
  /** A subcontract (work order contract). */
  | 'SUBCONTRACT';

/** A commitment and a subcontract that may be the same. It is a suggestion only: nothing is linked by it. */
export type CommitmentMatch = Match & {
  __typename?: 'CommitmentMatch';
  /** The commitment of the project; it is not linked. */
  commitment: ProcoreCommitment;
  /** The same in parts: which comparison says what, and how much it counts. */
  evidence: Array<MatchEvidence>;
  /** Whether nobody else comes closer than 0.1 to either record and at least two kinds of evidence speak for it. */
  isClear: Scalars['Boolean']['output'];
  /** Whether it is in the one-to-one pairing that takes the best pairs first. A tie takes nobody. */
  isPaired: Scalars['Boolean']['output'];
  /** What speaks for it and against it. */
  reasons: Array<Scalars['String']['output']>;
  /** Who said that they are not the same; null for a suggestion. */
  refusal: Maybe<MatchRefusal>;
  /** Who else comes close to one of the two: within 0.2, best first, five at most, linked ones among them. */
  rivals: Array<MatchRival>;
  /** How alike they are, 0 to 1, as decimal text: the weighted mean of the evidence. */
  score: Scalars['Decimal']['output'];
  /** The subcontract of the job; it is not linked and not void. */
  subcontract: CmicSubcontract;
};

/** A list of suggested pairs. */
export type CommitmentMatchConnection = {
  __typename?: 'CommitmentMatchConnection';
  /** The pairs with their cursors. */
  edges: Array<CommitmentMatchEdge>;
  /** The pairs of this page. */
  nodes: Array<CommitmentMatch>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many pairs there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A suggested pair in a list. */
export type CommitmentMatchEdge = {
  __typename?: 'CommitmentMatchEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: CommitmentMatch;
};

/** How far Procore's company list covers the cost codes of the linked jobs. */
export type CompanyWbsCoverage = {
  __typename?: 'CompanyWbsCoverage';
  /** How many different active cost codes they use. */
  codes: Scalars['Int']['output'];
  /** How many linked jobs were looked at, sub jobs included. */
  jobs: Scalars['Int']['output'];
  /** Those that Procore's company list does not have, by code. */
  missing: Array<MissingCode>;
  /** Whether more jobs are linked than were looked at. */
  more: Scalars['Boolean']['output'];
};

/** One side of a comparison. */
export type ComparedInstant = {
  __typename?: 'ComparedInstant';
  /** When both systems were read; of now, just now. */
  readAt: Scalars['DateTime']['output'];
  /** The reconciliation that kept it, by its number; null where the systems were read now. */
  reconciliation: Maybe<Scalars['Int']['output']>;
};

/** A cost code of a project and one of its job that may be the same. It is a suggestion only: nothing is linked by it. */
export type CostCodeMatch = Match & {
  __typename?: 'CostCodeMatch';
  /** The cost code of CMiC's company list; null where the job uses it. */
  companyCostCode: Maybe<CmicCostCode>;
  /** The cost code of the project; it is not linked. */
  costCode: ProcoreCostCode;
  /** The same in parts: which comparison says what, and how much it counts. */
  evidence: Array<MatchEvidence>;
  /** Whether nobody else comes closer than 0.1 to either record and at least two kinds of evidence speak for it. */
  isClear: Scalars['Boolean']['output'];
  /** Whether it is in the one-to-one pairing that takes the best pairs first. A tie takes nobody. */
  isPaired: Scalars['Boolean']['output'];
  /** The cost code of the job; null where it is one of the company's list that the job does not use yet. */
  jobCostCode: Maybe<CmicJobCostCode>;
  /** What speaks for it and against it. */
  reasons: Array<Scalars['String']['output']>;
  /** Who said that they are not the same; null for a suggestion. */
  refusal: Maybe<MatchRefusal>;
  /** Who else comes close to one of the two: within 0.2, best first, five at most, linked ones among them. */
  rivals: Array<MatchRival>;
  /** How alike they are, 0 to 1, as decimal text: the weighted mean of the evidence. */
  score: Scalars['Decimal']['output'];
};

/** A list of suggested pairs. */
export type CostCodeMatchConnection = {
  __typename?: 'CostCodeMatchConnection';
  /** The pairs with their cursors. */
  edges: Array<CostCodeMatchEdge>;
  /** The pairs of this page. */
  nodes: Array<CostCodeMatch>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many pairs there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A suggested pair in a list. */
export type CostCodeMatchEdge = {
  __typename?: 'CostCodeMatchEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: CostCodeMatch;
};

/** Input of `createCommitmentChangeOrder`. */
export type CreateCommitmentChangeOrderInput = {
  /** The commitment in Procore: `1001/wo-5501`. */
  commitmentId: Scalars['ID']['input'];
  /** Its description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A key of your own: a repeat with the same input is answered the same for 30 days. An answer that leaves the draft unfinished is not kept: the repeat goes on with it. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its lines, 1 to 200. */
  lines: Array<CommitmentChangeOrderDraftLineInput>;
  /** Its number in Procore, unique within the commitment: `004`. A repeat is recognised by it. In CMiC it takes the next code of its contract. */
  number: Scalars['String']['input'];
  /** Its title, 200 characters at most. */
  title: Scalars['String']['input'];
};

/** Answer of `createCommitmentChangeOrder`. */
export type CreateCommitmentChangeOrderPayload = {
  __typename?: 'CreateCommitmentChangeOrderPayload';
  /** The draft; there also where problems say which of its lines are missing. */
  commitmentChangeOrder: Maybe<ProcoreCommitmentChangeOrder>;
  /** Why not, if not: `path` names the field (`input.lines.2.costCodeId`). */
  problems: Array<Problem>;
};

/** Input of `createCommitment`. */
export type CreateCommitmentInput = {
  /** Its description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A key of your own: a repeat with the same input is answered the same for 30 days. An answer that leaves the draft unfinished is not kept: the repeat goes on with it. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its schedule of values, 1 to 200 lines. */
  lines: Array<CommitmentDraftLineInput>;
  /** Its number, in Procore and later in CMiC: 20 characters at most, unique in the project and among the vendor's contracts in CMiC. A repeat is recognised by it. */
  number: Scalars['String']['input'];
  /** The project in Procore: `1001`. */
  projectId: Scalars['ID']['input'];
  /** Default retainage, 0 to 100, two decimals at most. */
  retainagePercent?: InputMaybe<Scalars['Decimal']['input']>;
  /** Its title. */
  title: Scalars['String']['input'];
  /** Subcontract or purchase order. */
  type: CommitmentDraftType;
  /** The contract company in Procore, which has a partner in CMiC: `2001`. */
  vendorId: Scalars['ID']['input'];
};

/** Answer of `createCommitment`. */
export type CreateCommitmentPayload = {
  __typename?: 'CreateCommitmentPayload';
  /** The draft; there also where problems say which of its lines are missing. */
  commitment: Maybe<ProcoreCommitment>;
  /** Why not, if not: `path` names the field (`input.lines.2.costCodeId`). */
  problems: Array<Problem>;
};

/** What the two systems say differently of one record, line or code, with one cause. */
export type Difference = {
  __typename?: 'Difference';
  /** The mutation that does it, where there is one. */
  action: Maybe<DifferenceAction>;
  /** Why they differ. */
  cause: DriftCause;
  /** The check that found it. */
  check: ReconciliationCheckName;
  /** When a run no longer found it; null while it is there. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** The record in CMiC; null where there is none, or it is no record of its own. */
  cmic: Maybe<CmicRecord>;
  /** What CMiC says, posted; null where it has nothing, and for what is no amount. */
  cmicAmount: Maybe<Money>;
  /** Its id; of a set the job's. Null where CMiC has nothing. */
  cmicId: Maybe<Scalars['ID']['output']>;
  /** CMiC's id of the line, where it is about one. */
  cmicLineId: Maybe<Scalars['ID']['output']>;
  /** Where CMiC has it, when that is another place. */
  cmicPlace: Maybe<DifferencePlace>;
  /** What CMiC says where it is no amount. */
  cmicValue: Maybe<Scalars['String']['output']>;
  /** Procore minus CMiC, a missing side counting as nothing; null for what is no amount. */
  drift: Maybe<Money>;
  /** What says so: field, date, transfer or line. */
  evidence: Array<Scalars['String']['output']>;
  /** What differs. */
  figure: ReconciliationFigure;
  /** What to do. */
  fix: Scalars['String']['output'];
  /** What runs saw of it, oldest first, the last 60 times that something changed. */
  history: Array<DifferenceEvent>;
  /** The same in every report of the project: `1001/...`. */
  id: Scalars['ID']['output'];
  /** When a run found it last. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** Number and title, as people know the record. */
  name: Maybe<Scalars['String']['output']>;
  /** What people noted on it, oldest first. */
  notes: Array<DifferenceNote>;
  /** When a run first found it. */
  openedAt: Scalars['DateTime']['output'];
  /** Where the amount stands, by Procore; by CMiC where Procore has nothing. Null where there is no place, or CMiC does not know Procore's code. */
  place: Maybe<DifferencePlace>;
  /** The record in Procore; null where there is none, or it is no record of its own. */
  procore: Maybe<ProcoreRecord>;
  /** What Procore says; null where it has nothing, and for what is no amount. */
  procoreAmount: Maybe<Money>;
  /** Its id; of a set (budget, forecast, job cost) the project's. Null where Procore has nothing. */
  procoreId: Maybe<Scalars['ID']['output']>;
  /** Procore's own id of the line, where it is about one. */
  procoreLineId: Maybe<Scalars['ID']['output']>;
  /** What Procore says where it is no amount: a name, a code. */
  procoreValue: Maybe<Scalars['String']['output']>;
  /** Whether it is there, explained, or gone. */
  state: DifferenceState;
};

/** A call of this graph. */
export type DifferenceAction = {
  __typename?: 'DifferenceAction';
  /** The members of its input that are known. */
  input: Array<DifferenceActionInput>;
  /** The mutation's name. */
  mutation: Scalars['String']['output'];
};

/** A member of an input. */
export type DifferenceActionInput = {
  __typename?: 'DifferenceActionInput';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** A list of differences. */
export type DifferenceConnection = {
  __typename?: 'DifferenceConnection';
  /** The differences with their cursors. */
  edges: Array<DifferenceEdge>;
  /** The differences of this page. */
  nodes: Array<Difference>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many differences the filter has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A difference in a list. */
export type DifferenceEdge = {
  __typename?: 'DifferenceEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The difference. */
  node: Difference;
};

/** Something that a run saw of a difference. */
export type DifferenceEvent = {
  __typename?: 'DifferenceEvent';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What. */
  event: DifferenceEventName;
  /** What changed, in words. */
  note: Maybe<Scalars['String']['output']>;
};

/** What runs see of a difference. */
export type DifferenceEventName =
  /** Its cause or its amount is another one. */
  | 'CHANGED'
  /** No longer found. */
  | 'CLOSED'
  /** Found for the first time. */
  | 'OPENED'
  /** Found again after it was closed. */
  | 'REOPENED';

/** Which differences to list. All given members must hold. */
export type DifferenceFilter = {
  /** Only these causes. */
  causes?: InputMaybe<Array<DriftCause>>;
  /** Only these checks. */
  checks?: InputMaybe<Array<ReconciliationCheckName>>;
  /** Only these, as `CauseAmount.differenceIds` names them. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only these states; OPEN and EXPLAINED unless told. */
  states?: InputMaybe<Array<DifferenceState>>;
};

/** What somebody noted on a difference. */
export type DifferenceNote = {
  __typename?: 'DifferenceNote';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who: the `sub` of a token. */
  by: Scalars['String']['output'];
  /** The note. */
  note: Scalars['String']['output'];
};

/** The order of a list of differences. */
export type DifferenceOrderBy = {
  /** Which way. */
  direction?: InputMaybe<SortDirection>;
  /** By what. */
  field: DifferenceOrderField;
};

/** What differences can be ordered by. */
export type DifferenceOrderField =
  /** When a run first found it. */
  | 'OPENED_AT'
  /** How much of the money is apart; what is no amount counts as nothing. */
  | 'SIZE';

/** Where an amount stands, in CMiC's names. */
export type DifferencePlace = {
  __typename?: 'DifferencePlace';
  /** The cost code: `03-100`. */
  costCode: Scalars['String']['output'];
  /** The cost type, CMiC's category: `S`. */
  costType: Scalars['String']['output'];
  /** The job or sub job. */
  job: CmicJob;
};

/** Whether a difference is there. */
export type DifferenceState =
  /** A run no longer found it. */
  | 'CLOSED'
  /** It is there, and somebody noted why since it was opened last. */
  | 'EXPLAINED'
  /** It is there, and nobody has said why. */
  | 'OPEN';

/** Why the two systems differ. */
export type DriftCause =
  /** A linked record was changed on one side after it was synced. */
  | 'AMOUNT_CHANGED_AFTER_SYNC'
  /** It waits for an accounting approver, or was rejected or has failed on its way. */
  | 'AWAITING_APPROVAL'
  /** The same line stands on another code, cost type or sub job. */
  | 'CODE_MISMATCH'
  /** It was written to CMiC and is not posted there yet. */
  | 'EXPORTED_NOT_POSTED'
  /** A line of a linked record is missing on the other side. */
  | 'LINE_MISSING'
  /** It is in Procore, and nobody has sent it to accounting. */
  | 'NOT_EXPORTED'
  /** A cent or less per line, from rounding. */
  | 'ROUNDING'
  /** One side includes tax that does not travel. */
  | 'TAX'
  /** One side was read or imported before the other side changed. */
  | 'TIMING'
  /** A record of one system has no link to the other. */
  | 'UNLINKED';

/** Where a Procore record stands on its way to CMiC. */
export type ErpStatus =
  /** It is written and linked in CMiC, and not posted yet. */
  | 'ENTERED'
  /** The transfer is parked with a problem. */
  | 'FAILED'
  /** It awaits approval or is being written. */
  | 'IN_TRANSFER'
  /** Nobody sent it yet, or the request was cancelled. */
  | 'NOT_SENT'
  /** An accounting approver said no; the transfer has the reason. */
  | 'REJECTED'
  /** It is linked, and posted where its kind is posted. */
  | 'SYNCED';

/** What an export would write to CMiC. */
export type ExportPlan = Plan & {
  __typename?: 'ExportPlan';
  /** Names exactly this plan; approving with it runs this plan or nothing. */
  fingerprint: Scalars['String']['output'];
  /** What will be frozen in Procore afterwards. */
  locks: Array<PlanLock>;
  /** What stays behind in Procore, and why. */
  notTravelling: Array<Scalars['String']['output']>;
  /** What has to be true first. */
  prerequisites: Array<PlanPrerequisite>;
  /** Why it cannot go as it is. Empty: it can. */
  problems: Array<Problem>;
  /** What each reference was resolved to. */
  references: Array<Scalars['String']['output']>;
  /** The rows to be written to CMiC, members and values as they will be sent. */
  rows: Array<PlanRow>;
};

/** A figure at two instants, by both systems. */
export type FigureMovement = {
  __typename?: 'FigureMovement';
  /** By CMiC. */
  cmic: SideMovement;
  /** Which. */
  figure: MovedFigure;
  /** By Procore. */
  procore: SideMovement;
};

/** How the two systems stand to each other in a figure. */
export type FigureStatus =
  /** They differ, and `causes` accounts for the whole difference. */
  | 'EXPLAINED'
  /** Both systems say the same, to the cent. */
  | 'MATCHED'
  /** Only one system keeps this figure. */
  | 'ONE_SIDED'
  /** A system that keeps it could not be read, or did not tell it: its side is null, never zero. */
  | 'UNAVAILABLE'
  /** They differ, and at least a part of the difference has no known cause. */
  | 'UNEXPLAINED';

/** What rows are grouped by. */
export type FinancialDimension =
  /** The cost code. */
  | 'COST_CODE'
  /** The cost type; CMiC's category. */
  | 'COST_TYPE'
  /** The sub job; the project's own codes are a group of their own. */
  | 'SUB_JOB';

/** A document or posted transaction with what it adds to a figure. */
export type FinancialEntry = {
  __typename?: 'FinancialEntry';
  /** What it adds to the figure of the row; negative where it takes away. */
  amount: Money;
  /** In CMiC the day of its posting, in Procore of its approval as far as it tells; else its own date. */
  date: Maybe<Scalars['Date']['output']>;
  /** Its number. */
  number: Maybe<Scalars['String']['output']>;
  /** The record itself, asked of its system. */
  record: FinancialRecord;
  /** How it stands in its system. */
  status: FinancialEntryStatus;
  /** The system that it stands in. */
  system: FinancialEntrySystem;
  /** What it is about. */
  title: Maybe<Scalars['String']['output']>;
};

/** A list of documents or posted transactions. */
export type FinancialEntryConnection = {
  __typename?: 'FinancialEntryConnection';
  /** The entries with their cursors. */
  edges: Array<FinancialEntryEdge>;
  /** The entries of this page. */
  nodes: Array<FinancialEntry>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An entry in a list. */
export type FinancialEntryEdge = {
  __typename?: 'FinancialEntryEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: FinancialEntry;
};

/** A figure that leads to documents. */
export type FinancialEntryFigure =
  /** Approved changes. */
  | 'APPROVED_CHANGES'
  /** Budget modifications. */
  | 'BUDGET_MODIFICATIONS'
  /** Committed costs. */
  | 'COMMITTED_COSTS'
  /** Job-to-date costs: CMiC's posted transactions. Only of a single code, and not with `refresh`. */
  | 'JOB_TO_DATE_COSTS'
  /** Pending budget changes. */
  | 'PENDING_BUDGET_CHANGES'
  /** Pending cost changes. */
  | 'PENDING_COST_CHANGES';

/** How a document stands in its system. */
export type FinancialEntryStatus =
  /** Approved in Procore. */
  | 'APPROVED'
  /** Not agreed yet in Procore. */
  | 'PENDING'
  /** Posted in CMiC. */
  | 'POSTED'
  /** Entered in CMiC, and not posted yet. */
  | 'UNPOSTED';

/** Where documents are looked for. */
export type FinancialEntrySystem =
  /** In CMiC: they were read with the figures. */
  | 'CMIC'
  /** In Procore: a list of the project's documents of that sort is read, once for all rows of the query. */
  | 'PROCORE';

/** A code at which a figure moved. */
export type FinancialMovement = {
  __typename?: 'FinancialMovement';
  /** The cost code. */
  costCode: Maybe<Scalars['String']['output']>;
  /** The cost type's code. */
  costType: Maybe<Scalars['String']['output']>;
  /** The figures of the code. */
  figures: Array<FigureMovement>;
  /** What tells the code apart: CMiC's `ZZ/24-010/03-100/S`, or Procore's budget code where it has no counterpart. */
  id: Scalars['ID']['output'];
  /** The job in CMiC that the code is on. */
  job: Maybe<CmicJob>;
  /** The sub job's code; null for the project itself. */
  subJob: Maybe<Scalars['String']['output']>;
  /** Why a figure moved here in one system; null where that system has no counterpart of the project. */
  why: Maybe<MovementExplanation>;
};


/** A code at which a figure moved. */
export type FinancialMovementFiguresArgs = {
  movedOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A code at which a figure moved. */
export type FinancialMovementWhyArgs = {
  figure: MovedFigure;
  system: MovedSystem;
};

/** A list of codes at which a figure moved. */
export type FinancialMovementConnection = {
  __typename?: 'FinancialMovementConnection';
  /** The codes with their cursors. */
  edges: Array<FinancialMovementEdge>;
  /** The codes of this page. */
  nodes: Array<FinancialMovement>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A code in a list. */
export type FinancialMovementEdge = {
  __typename?: 'FinancialMovementEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The code. */
  node: FinancialMovement;
};

/** What stands behind a figure. */
export type FinancialRecord = CmicJobCost | CmicPotentialChangeItem | CmicSubcontract | CmicSubcontractChangeOrder | ProcoreBudgetChange | ProcoreCommitment | ProcoreCommitmentChangeOrder | ProcorePrimeContractChangeOrder;

/** The figures of one sub job x cost code x cost type, or of a group of them. */
export type FinancialRow = ProjectFigures & {
  __typename?: 'FinancialRow';
  /** Approved changes to the owner's contract, what they add to the budget; negative where they take away. Procore: approved prime contract changes. CMiC: posted external items. */
  approvedChanges: MoneyFigure;
  /** The budget code in Procore; null of a group, and where Procore has none. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** Budget modifications: their sum; a transfer nets to 0. Procore: approved budget changes or modifications. CMiC: posted internal items and transfers. */
  budgetModifications: MoneyFigure;
  /** The category in CMiC; null of a group, and where CMiC has none. */
  category: Maybe<CmicJobCategory>;
  /** How many codes the row is the sum of: 1 unless it is a group. */
  codeCount: Scalars['Int']['output'];
  /** Committed costs. Procore: subcontracts Approved or Complete, purchase orders Approved, their approved change orders. CMiC: lines of posted subcontracts and changes, read now; `WorkInProgress` takes the ledger of the last import of job costs instead. */
  committedCosts: MoneyFigure;
  /** The cost code; null where rows are not grouped by it. */
  costCode: Maybe<Scalars['String']['output']>;
  /** Cost to go = estimated cost at completion - job-to-date costs. CMiC: its cost to complete. */
  costToGo: MoneyFigure;
  /** The cost type's code; null where rows are not grouped by it. */
  costType: Maybe<Scalars['String']['output']>;
  /** Direct costs: costs not charged to a commitment. Procore: the ERP's job-to-date minus what it invoiced against commitments, or the Direct Costs tool, never both. CMiC: posted cost without a commitment source. */
  directCosts: MoneyFigure;
  /** The documents and posted transactions behind one figure in one system, newest first; null where that system has no counterpart, or cannot tell them. */
  entries: Maybe<FinancialEntryConnection>;
  /** Estimated cost at completion = projected costs + forecast to complete. CMiC: its projected cost. */
  estimatedCostAtCompletion: MoneyFigure;
  /** Whether nobody entered a forecast for any of the codes: no statement that they are on budget. Null where Procore does not tell. */
  forecastIsAutomatic: Maybe<Scalars['Boolean']['output']>;
  /** Forecast to complete: as entered in Procore; on automatic max(0, projected budget - projected costs) of each code. CMiC keeps none: its cost to complete is `costToGo`. */
  forecastToComplete: MoneyFigure;
  /** What tells the row apart from the others of its list: of a code CMiC's `ZZ/24-010/03-100/S`, or Procore's budget code where it has no counterpart. */
  id: Scalars['ID']['output'];
  /** Whether CMiC has any of them. What it does not have counts as zero there. */
  inCmic: Scalars['Boolean']['output'];
  /** Whether Procore's budget has any of them. What it does not have counts as zero there. */
  inProcore: Scalars['Boolean']['output'];
  /** The job in CMiC that the codes are on; null where they are on several, or on none. */
  job: Maybe<CmicJob>;
  /** Job-to-date costs = direct costs + what was invoiced against commitments. Procore: as the ERP told. CMiC: posted cost of type C. */
  jobToDateCosts: MoneyFigure;
  /** Original budget, as entered. Procore: the budget lines. CMiC: the original budget of the job categories, posted original-budget items included. */
  originalBudget: MoneyFigure;
  /** Pending budget changes. Procore: pending prime contract changes. CMiC: items that are neither posted, void nor rejected. */
  pendingBudgetChanges: MoneyFigure;
  /** Pending cost changes. Procore: subcontracts out for signature, purchase orders in process, pending change orders of commitments. CMiC: subcontracts and changes that are neither posted nor void. */
  pendingCostChanges: MoneyFigure;
  /** Percent committed = committed costs / revised budget, a fraction; null where that budget is zero. */
  percentCommitted: RatioFigure;
  /** Percent spent = job-to-date costs / estimated cost at completion, a fraction; null where that estimate is zero. */
  percentSpent: RatioFigure;
  /** Projected budget = revised budget + pending budget changes, on either side. */
  projectedBudget: MoneyFigure;
  /** Projected costs = committed costs + direct costs + pending cost changes, on either side. */
  projectedCosts: MoneyFigure;
  /** Projected over or under = projected budget - estimated cost at completion; positive is under budget. */
  projectedOverUnder: MoneyFigure;
  /** Revised budget = original budget + budget modifications + approved changes. CMiC: its current budget. */
  revisedBudget: MoneyFigure;
  /** The sub job's code; null for the project itself, and where rows are not grouped by it. */
  subJob: Maybe<Scalars['String']['output']>;
  /** Uncommitted budget = revised budget - committed costs; negative where more is committed than budgeted. */
  uncommittedBudget: MoneyFigure;
};


/** The figures of one sub job x cost code x cost type, or of a group of them. */
export type FinancialRowEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  figure: FinancialEntryFigure;
  first?: InputMaybe<Scalars['Int']['input']>;
  system?: FinancialEntrySystem;
};

/** A list of rows. */
export type FinancialRowConnection = {
  __typename?: 'FinancialRowConnection';
  /** The rows with their cursors. */
  edges: Array<FinancialRowEdge>;
  /** The rows of this page. */
  nodes: Array<FinancialRow>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many rows there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A row in a list. */
export type FinancialRowEdge = {
  __typename?: 'FinancialRowEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: FinancialRow;
};

/** Which codes count. All given members must hold. */
export type FinancialRowFilter = {
  /** Only these cost codes. */
  costCode?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only cost codes that begin with this. */
  costCodeStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** Only these cost types. */
  costType?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: only codes of sub jobs; false: only the project's own. */
  isSubJob?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these sub jobs, by code. */
  subJob?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The order of a list of rows. What is not known comes last. */
export type FinancialRowOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: FinancialRowOrderField;
  /** By which side of it; of no meaning for CODE. */
  side?: FinancialSide;
};

/** What rows can be ordered by. */
export type FinancialRowOrderField =
  /** By `approvedChanges`. */
  | 'APPROVED_CHANGES'
  /** By `budgetModifications`. */
  | 'BUDGET_MODIFICATIONS'
  /** By sub job, cost code and cost type. */
  | 'CODE'
  /** By `committedCosts`. */
  | 'COMMITTED_COSTS'
  /** By `costToGo`. */
  | 'COST_TO_GO'
  /** By `directCosts`. */
  | 'DIRECT_COSTS'
  /** By `estimatedCostAtCompletion`. */
  | 'ESTIMATED_COST_AT_COMPLETION'
  /** By `forecastToComplete`. */
  | 'FORECAST_TO_COMPLETE'
  /** By `jobToDateCosts`. */
  | 'JOB_TO_DATE_COSTS'
  /** By `originalBudget`. */
  | 'ORIGINAL_BUDGET'
  /** By `pendingBudgetChanges`. */
  | 'PENDING_BUDGET_CHANGES'
  /** By `pendingCostChanges`. */
  | 'PENDING_COST_CHANGES'
  /** By `percentCommitted`. */
  | 'PERCENT_COMMITTED'
  /** By `percentSpent`. */
  | 'PERCENT_SPENT'
  /** By `projectedBudget`. */
  | 'PROJECTED_BUDGET'
  /** By `projectedCosts`. */
  | 'PROJECTED_COSTS'
  /** By `projectedOverUnder`. */
  | 'PROJECTED_OVER_UNDER'
  /** By `revisedBudget`. */
  | 'REVISED_BUDGET'
  /** By `uncommittedBudget`. */
  | 'UNCOMMITTED_BUDGET';

/** Which side of a figure rows are ordered by. */
export type FinancialSide =
  /** What CMiC says. */
  | 'CMIC'
  /** Procore minus CMiC. */
  | 'DRIFT'
  /** What Procore says. */
  | 'PROCORE';

/** Where something was read. */
export type FinancialSystem =
  /** CMiC. */
  | 'CMIC'
  /** Procore. */
  | 'PROCORE'
  /** Our own store. */
  | 'STORE';

/** A project's figures at two instants, by both systems. */
export type FinancialsComparison = {
  __typename?: 'FinancialsComparison';
  /** What is said of the earlier instant, and by what. */
  from: ComparedInstant;
  /** The job in CMiC; null where the project is linked to none. */
  job: Maybe<CmicJob>;
  /** The Procore project. */
  project: Maybe<ProcoreProject>;
  /** The codes at which a figure moved, the largest movement first. */
  rows: Maybe<FinancialMovementConnection>;
  /** What is said of the later instant, and by what. */
  to: ComparedInstant;
  /** The sums over all codes: every figure in money, in the order of `ProjectFigures`. */
  totals: Array<FigureMovement>;
  /** Why a total moved in one system; null where that system has no counterpart of the project. */
  why: Maybe<MovementExplanation>;
};


/** A project's figures at two instants, by both systems. */
export type FinancialsComparisonRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A project's figures at two instants, by both systems. */
export type FinancialsComparisonTotalsArgs = {
  movedOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A project's figures at two instants, by both systems. */
export type FinancialsComparisonWhyArgs = {
  figure: MovedFigure;
  system: MovedSystem;
};

/** A part of a system that could not be read. */
export type FinancialsNotRead = {
  __typename?: 'FinancialsNotRead';
  /** Why not. */
  reason: Scalars['String']['output'];
  /** Whether asking again may help. */
  retryable: Scalars['Boolean']['output'];
  /** The system: PROCORE, CMIC or STORE. */
  system: FinancialSystem;
  /** What: the budget view, a document, the posted job cost of a job. */
  what: Scalars['String']['output'];
};

/** Input of `importBudget`. */
export type ImportBudgetInput = {
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The control job: `ZZ/24-010`. It covers its sub jobs. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `importBudget`. */
export type ImportBudgetPayload = {
  __typename?: 'ImportBudgetPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore project that the budget is of. */
  project: Maybe<ProcoreProject>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `importCompanyWbs`. */
export type ImportCompanyWbsInput = {
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The CMiC company: `ZZ`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `importCompanyWbs`. */
export type ImportCompanyWbsPayload = {
  __typename?: 'ImportCompanyWbsPayload';
  /** Which cost codes the linked jobs use beyond the list, as `companyWbsCoverage` tells it; null without a transfer. */
  coverage: Maybe<CompanyWbsCoverage>;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `importJobCosts`. */
export type ImportJobCostsInput = {
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** Read every posting again, not only the recent ones: the full check. Also takes away postings that are gone in CMiC, however many. */
  full?: InputMaybe<Scalars['Boolean']['input']>;
  /** The job: `ZZ/24-010`; a control job brings its sub jobs' costs as well. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `importJobCosts`. */
export type ImportJobCostsPayload = {
  __typename?: 'ImportJobCostsPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore project. */
  project: Maybe<ProcoreProject>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `importJob`. */
export type ImportJobInput = {
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The control job: `ZZ/24-010`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `importJob`. */
export type ImportJobPayload = {
  __typename?: 'ImportJobPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore project, once it is there. */
  project: Maybe<ProcoreProject>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** What an import would write to Procore. */
export type ImportPlan = Plan & {
  __typename?: 'ImportPlan';
  /** Names exactly this plan; importing with it runs this plan or nothing. */
  fingerprint: Scalars['String']['output'];
  /** What will be frozen in Procore afterwards. */
  locks: Array<PlanLock>;
  /** What stays behind in CMiC, and why. */
  notTravelling: Array<Scalars['String']['output']>;
  /** What has to be true first. */
  prerequisites: Array<PlanPrerequisite>;
  /** Why it cannot go as it is. Empty: it can. */
  problems: Array<Problem>;
  /** What each reference was resolved to. */
  references: Array<Scalars['String']['output']>;
  /** The rows to be created, changed and left alone in Procore. */
  rows: Array<PlanRow>;
};

/** Input of `importPrimeContract`. */
export type ImportPrimeContractInput = {
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The contract: `ZZ/24-010/jb-24-010`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `importPrimeContract`. */
export type ImportPrimeContractPayload = {
  __typename?: 'ImportPrimeContractPayload';
  /** The Procore prime contract, once it is there. */
  primeContract: Maybe<ProcorePrimeContract>;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `importProjectWbs`. */
export type ImportProjectWbsInput = {
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The control job, with its sub jobs: `ZZ/24-010`. Or one sub job: `ZZ/24-010.1`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `importProjectWbs`. */
export type ImportProjectWbsPayload = {
  __typename?: 'ImportProjectWbsPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore project that the codes belong to. */
  project: Maybe<ProcoreProject>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `importSubJob`. */
export type ImportSubJobInput = {
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The job: `ZZ/24-010.1`. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `importSubJob`. */
export type ImportSubJobPayload = {
  __typename?: 'ImportSubJobPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The sub job, once it is there. */
  subJob: Maybe<ProcoreSubJob>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `importVendor`. */
export type ImportVendorInput = {
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The CMiC vendor, `ZZ/ACME`; or the CMiC company, `ZZ`, for all of its vendors that are not linked and can be used. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** It is another company than the Procore vendor that looks like it. Of one vendor at a time. */
  separate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Answer of `importVendor`. */
export type ImportVendorPayload = {
  __typename?: 'ImportVendorPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
  /** The Procore vendor, once it is there; null for a whole company. */
  vendor: Maybe<ProcoreVendor>;
};

/** Input of `importVendors`. */
export type ImportVendorsInput = {
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The CMiC vendors, 1 to 100: `ZZ/ACME`. */
  ids: Array<Scalars['ID']['input']>;
};

/** Answer of `importVendors`. */
export type ImportVendorsPayload = {
  __typename?: 'ImportVendorsPayload';
  /** Why nothing was done at all, if so. */
  problems: Array<Problem>;
  /** What became of each, in the order of the ids. */
  results: Array<ImportVendorPayload>;
};

/** The full check of job cost: the summary in Procore = the transactions that are kept = what CMiC has posted. */
export type JobCostCheck = {
  __typename?: 'JobCostCheck';
  /** What CMiC's transactions of type COST came to when all of them were read last; null before (`importJobCosts` with `full: true`), and for a sub job that came with its control job. */
  cmicPosted: Maybe<Money>;
  /** When that was. */
  cmicPostedAsOf: Maybe<Scalars['DateTime']['output']>;
  /** How many CMiC counted at the last import; null when it did not tell, and for a sub job that came with its control job. It may count some that cannot be read. */
  cmicRows: Maybe<Scalars['Int']['output']>;
  /** The codes whose sum in Procore is another one, worst first, at most 100. */
  differences: Array<JobCostDifference>;
  /** How many transactions are kept. */
  keptRows: Scalars['Int']['output'];
  /** The sum of what Procore acknowledged. No documented call reads it back from Procore. */
  summary: Money;
  /** Whether all of it is the same: no code differs, and CMiC counts as many transactions as are kept; for a sub job that came with its control job, of all the jobs of that import. */
  tiesOut: Scalars['Boolean']['output'];
  /** The sum of the kept transactions of type COST. */
  transactions: Money;
};

/** Posted cost of one job, cost code and category. */
export type JobCostCode = {
  __typename?: 'JobCostCode';
  /** When Procore did. */
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  /** CMiC's category: the cost type. */
  category: Scalars['String']['output'];
  /** The code x category of the job in CMiC. */
  cmicCode: CmicJobCategory;
  /** The part of it that was invoiced against commitments. */
  commitmentInvoiced: Money;
  /** The sum of its transactions of type COMMITTED; no cost. */
  committed: Money;
  /** CMiC's cost code (phase). */
  costCode: Scalars['String']['output'];
  /** Job-to-date minus commitment invoiced. */
  directCosts: Money;
  /** `ZZ/24-010/03-100/S`. */
  id: Scalars['ID']['output'];
  /** The job it is posted on. */
  job: CmicJob;
  /** Job-to-date cost: the sum of its transactions of type COST. */
  jobToDate: Money;
  /** What Procore acknowledged last as its job-to-date cost; null when nothing was sent. */
  jobToDateInProcore: Maybe<Money>;
  /** The cost code in Procore that it is linked to; null when it is not. */
  procoreCostCode: Maybe<ProcoreCostCode>;
  /** How many transactions it has, of every type. */
  transactionCount: Scalars['Int']['output'];
  /** Its transactions, newest posting date first. */
  transactions: Maybe<JobCostTransactionConnection>;
};


/** Posted cost of one job, cost code and category. */
export type JobCostCodeTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of codes with their cost. */
export type JobCostCodeConnection = {
  __typename?: 'JobCostCodeConnection';
  /** The codes with their cursors. */
  edges: Array<JobCostCodeEdge>;
  /** The codes of this page. */
  nodes: Array<JobCostCode>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many codes there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A code in a list. */
export type JobCostCodeEdge = {
  __typename?: 'JobCostCodeEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The code. */
  node: JobCostCode;
};

/** Which codes to list. All given members must hold. */
export type JobCostCodeFilter = {
  /** Only this category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Only this cost code of CMiC. */
  costCode?: InputMaybe<Scalars['String']['input']>;
  /** Only this job, `ZZ/24-010.1`. */
  jobId?: InputMaybe<Scalars['ID']['input']>;
};

/** A code whose cost in Procore is not that of the transactions. */
export type JobCostDifference = {
  __typename?: 'JobCostDifference';
  /** `ZZ/24-010/03-100/S`: the job's code x category. */
  id: Scalars['ID']['output'];
  /** What Procore acknowledged; null when nothing was ever sent: the code is not in Procore, or Procore refused it. */
  summary: Maybe<Money>;
  /** The sum of its transactions of type COST. */
  transactions: Money;
};

/** A posted transaction of CMiC, as it is kept. */
export type JobCostTransaction = {
  __typename?: 'JobCostTransaction';
  /** The amount; negative for a correction. */
  amount: Money;
  /** The posting batch. */
  batch: Maybe<Scalars['String']['output']>;
  /** CMiC's category: the cost type. */
  category: Scalars['String']['output'];
  /** The transaction in CMiC now, asked there. */
  cmicJobCost: CmicJobCost;
  /** What committed it before; null for a direct cost. */
  commitment: Maybe<Scalars['String']['output']>;
  /** CMiC's cost code (phase). */
  costCode: Scalars['String']['output'];
  /** CMiC's words about it. */
  description: Maybe<Scalars['String']['output']>;
  /** `ZZ/24-010/jc-<key>`. */
  id: Scalars['ID']['output'];
  /** The invoice's number. */
  invoice: Maybe<Scalars['String']['output']>;
  /** The job it is posted on. */
  job: CmicJob;
  /** The posting date: it decides the period. */
  postDate: Scalars['Date']['output'];
  /** The document's number. */
  reference: Maybe<Scalars['String']['output']>;
  /** The document's date. */
  referenceDate: Maybe<Scalars['Date']['output']>;
  /** The module that it came from, CMiC's code. */
  source: Maybe<Scalars['String']['output']>;
  /** CMiC's transaction number. */
  transactionNumber: Maybe<Scalars['String']['output']>;
  /** Whether it is cost. */
  type: JobCostTransactionType;
  /** CMiC's code of the unit of measure. */
  unit: Maybe<Scalars['String']['output']>;
  /** The quantity, in its own unit of measure. */
  units: Maybe<Scalars['Decimal']['output']>;
  /** The vendor's code in CMiC. */
  vendorCode: Maybe<Scalars['String']['output']>;
  /** The voucher's number. */
  voucher: Maybe<Scalars['String']['output']>;
};

/** A list of transactions. */
export type JobCostTransactionConnection = {
  __typename?: 'JobCostTransactionConnection';
  /** The transactions with their cursors. */
  edges: Array<JobCostTransactionEdge>;
  /** The transactions of this page. */
  nodes: Array<JobCostTransaction>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many transactions the filter has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A transaction in a list. */
export type JobCostTransactionEdge = {
  __typename?: 'JobCostTransactionEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The transaction. */
  node: JobCostTransaction;
};

/** Which transactions to list. All given members must hold. */
export type JobCostTransactionFilter = {
  /** Only this category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Only those that were invoiced against this commitment. */
  commitment?: InputMaybe<Scalars['String']['input']>;
  /** Only this cost code of CMiC. */
  costCode?: InputMaybe<Scalars['String']['input']>;
  /** True: only those that were invoiced against a commitment; false: only the others. */
  invoiced?: InputMaybe<Scalars['Boolean']['input']>;
  /** Posted on this day or later. */
  postedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Posted on this day or earlier. */
  postedThrough?: InputMaybe<Scalars['Date']['input']>;
  /** Only this type. */
  type?: InputMaybe<JobCostTransactionType>;
};

/** The order of a list of transactions. */
export type JobCostTransactionOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: JobCostTransactionOrderField;
};

/** What transactions can be ordered by. */
export type JobCostTransactionOrderField =
  /** The amount. */
  | 'AMOUNT'
  /** The posting date. */
  | 'POST_DATE';

/** What a transaction is. */
export type JobCostTransactionType =
  /** Committed by a subcontract or order: no cost yet. */
  | 'COMMITTED'
  /** Actual cost: it counts as job-to-date cost. */
  | 'COST'
  /** A type that the mapping does not know; it is in no sum. */
  | 'OTHER';

/** Posted job cost of a job from our own store: sums and the transactions behind them, read without a call to either system. Amounts are in the company's currency; a correction is negative. */
export type JobCosts = {
  __typename?: 'JobCosts';
  /** When the last import began to read: what CMiC posted later is not in it. */
  asOf: Scalars['DateTime']['output'];
  /** Whether summary, transactions and CMiC's posted cost are the same. */
  check: JobCostCheck;
  /** The sums per job, cost code and category, in that order. */
  codes: Maybe<JobCostCodeConnection>;
  /** The part of it that was invoiced against commitments. */
  commitmentInvoiced: Money;
  /** The rest of it: job-to-date minus commitment invoiced. Never add both to job-to-date, that counts them twice. */
  directCosts: Money;
  /** Job-to-date cost: the sum of all transactions of type COST. */
  jobToDate: Money;
  /** The newest posting date that is kept. */
  postedThrough: Maybe<Scalars['Date']['output']>;
  /** How many transactions count here, of every type. */
  transactionCount: Scalars['Int']['output'];
  /** The transactions behind the sums. */
  transactions: Maybe<JobCostTransactionConnection>;
};


/** Posted job cost of a job from our own store: sums and the transactions behind them, read without a call to either system. Amounts are in the company's currency; a correction is negative. */
export type JobCostsCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobCostCodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Posted job cost of a job from our own store: sums and the transactions behind them, read without a call to either system. Amounts are in the company's currency; a correction is negative. */
export type JobCostsTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobCostTransactionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobCostTransactionOrderBy>;
};

/** A row of the feature map: what is linked and transferred. */
export type Kind =
  /** The budget. */
  | 'BUDGET'
  /** Budget changes and the older budget modifications. */
  | 'BUDGET_CHANGE'
  /** Subcontracts and purchase orders. */
  | 'COMMITMENT'
  /** Commitment change orders. */
  | 'COMMITMENT_CHANGE_ORDER'
  /** Company cost codes and cost types. */
  | 'COMPANY_WBS'
  /** Estimated cost at completion. */
  | 'FORECAST'
  /** Payments of invoices; off the map. */
  | 'INVOICE_PAYMENT'
  /** Posted job costs. */
  | 'JOB_COST'
  /** Owner invoices; off the map. */
  | 'OWNER_INVOICE'
  /** Prime contracts. */
  | 'PRIME_CONTRACT'
  /** Prime contract change orders and potential change items. */
  | 'PRIME_CONTRACT_CHANGE_ORDER'
  /** Projects and control jobs. */
  | 'PROJECT'
  /** A project's cost codes and cost types. */
  | 'PROJECT_WBS'
  /** Subcontractors' invoices and requests for payment. */
  | 'SUBCONTRACTOR_INVOICE'
  /** Sub jobs and jobs under a control job. */
  | 'SUB_JOB'
  /** Vendors (companies of the Procore directory; business partners and vendors in CMiC). */
  | 'VENDOR';

/** The fact that a Procore record and a CMiC record are the same thing. */
export type Link = {
  __typename?: 'Link';
  /** The mark that Procore carries for it, when an earlier integration wrote it; null when it is ours. */
  adoptedMark: Maybe<Scalars['String']['output']>;
  /** The CMiC record; null when it is gone or you may not see it. */
  cmic: Maybe<CmicRecord>;
  /** The id of the CMiC record. */
  cmicId: Scalars['ID']['output'];
  /** When it was linked. */
  createdAt: Scalars['DateTime']['output'];
  /** Who linked it: the `sub` of a token, or `worker`. */
  createdBy: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What kind of record it links. */
  kind: Kind;
  /** The lines of a linked document, pair by pair; empty for records without lines. */
  lines: Array<LinkLine>;
  /** The Procore record; null when it is gone or you may not see it. */
  procore: Maybe<ProcoreRecord>;
  /** The id of the Procore record. */
  procoreId: Scalars['ID']['output'];
  /** How far the link has got. */
  state: LinkState;
};

/** A list of links. */
export type LinkConnection = {
  __typename?: 'LinkConnection';
  /** The links with their cursors. */
  edges: Array<LinkEdge>;
  /** The links of this page. */
  nodes: Array<Link>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many links the filter has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A link in a list. */
export type LinkEdge = {
  __typename?: 'LinkEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The link. */
  node: Link;
};

/** Which links to list. All given members must hold. */
export type LinkFilter = {
  /** Only links of this CMiC control job: `ZZ/24-010`. */
  jobId?: InputMaybe<Scalars['ID']['input']>;
  /** Only this kind. */
  kind?: InputMaybe<Kind>;
  /** Only links of this Procore project: `1001`. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these states. */
  states?: InputMaybe<Array<LinkState>>;
};

/** A line of a linked document on both sides. */
export type LinkLine = {
  __typename?: 'LinkLine';
  /** CMiC's id of the line. */
  cmicLineId: Scalars['ID']['output'];
  /** Procore's id of the line. */
  procoreLineId: Scalars['ID']['output'];
};

/** The order of a list of links. */
export type LinkOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: LinkOrderField;
};

/** What links can be ordered by. */
export type LinkOrderField =
  /** The id of the CMiC record, as text. */
  | 'CMIC_ID'
  /** When it was linked. */
  | 'CREATED_AT'
  /** The id of the Procore record, as text. */
  | 'PROCORE_ID'
  /** When it changed last. */
  | 'UPDATED_AT';

/** How far a link has got. */
export type LinkState =
  /** Both systems know. */
  | 'ACTIVE'
  /** Saved here; Procore is being marked. */
  | 'MARKING'
  /** The mark is being taken away; then the link is gone. */
  | 'UNLINKING';

/** Input of `linkVendor`. */
export type LinkVendorInput = {
  /** The CMiC vendor: `ZZ/ACME`. */
  cmicVendorId: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The Procore vendor: `2001`. */
  procoreVendorId: Scalars['ID']['input'];
};

/** Answer of `linkVendor`. */
export type LinkVendorPayload = {
  __typename?: 'LinkVendorPayload';
  /** The link, when they are linked. */
  link: Maybe<Link>;
  /** Why not, if not. */
  problems: Array<Problem>;
};

/** A record of either system. */
export type LinkedRecord = CmicCategory | CmicCostCode | CmicJob | CmicJobCategory | CmicJobCostCode | CmicOwnerChangeOrder | CmicPotentialChangeItem | CmicPrimeContract | CmicRequestForPayment | CmicSubcontract | CmicSubcontractChangeOrder | CmicVendor | ProcoreBudgetChange | ProcoreBudgetCode | ProcoreCommitment | ProcoreCommitmentChangeOrder | ProcoreCompanyCostCode | ProcoreCostCode | ProcoreCostType | ProcorePotentialChangeOrder | ProcorePrimeContract | ProcorePrimeContractChangeOrder | ProcoreProject | ProcoreSubJob | ProcoreSubcontractorInvoice | ProcoreVendor;

/** A pair of records that may be the same thing in both systems. */
export type Match = {
  /** The same in parts: which comparison says what, and how much it counts. */
  evidence: Array<MatchEvidence>;
  /** Whether nobody else comes closer than 0.1 to either record and at least two kinds of evidence speak for it. */
  isClear: Scalars['Boolean']['output'];
  /** Whether it is in the one-to-one pairing that takes the best pairs first. A tie takes nobody. */
  isPaired: Scalars['Boolean']['output'];
  /** What speaks for it and against it. */
  reasons: Array<Scalars['String']['output']>;
  /** Who said that they are not the same; null for a suggestion. */
  refusal: Maybe<MatchRefusal>;
  /** Who else comes close to one of the two: within 0.2, best first, five at most, linked ones among them. */
  rivals: Array<MatchRival>;
  /** How alike they are, 0 to 1, as decimal text: the weighted mean of the evidence. */
  score: Scalars['Decimal']['output'];
};

/** What one comparison says. What one of the two records does not tell is no evidence. */
export type MatchEvidence = {
  __typename?: 'MatchEvidence';
  /** What was compared. */
  kind: MatchEvidenceKind;
  /** How alike the two are in it, 0 to 1. */
  likeness: Scalars['Decimal']['output'];
  /** Whether it speaks for the pair (likeness 0.5 or more) or against it. */
  speaksFor: Scalars['Boolean']['output'];
  /** The same in words. */
  text: Scalars['String']['output'];
  /** How much it counts: the score is the mean of the likenesses, each counted by its weight. */
  weight: Scalars['Decimal']['output'];
};

/** What two records are compared by. */
export type MatchEvidenceKind =
  /** Addresses, in any order of their lines. */
  | 'ADDRESS'
  /** Amounts, to the cent. */
  | 'AMOUNT'
  /** Codes: a cost code, or the code in CMiC that a mark or ERP id in Procore names. */
  | 'CODE'
  /** Days. */
  | 'DATE'
  /** Whether project and job are linked. */
  | 'JOB'
  /** What somebody decided about the same names before. */
  | 'LEARNED'
  /** Their names; of vendors also legal and trade names. */
  | 'NAME'
  /** Numbers of documents and projects. */
  | 'NUMBER'
  /** Telephone numbers, by their last ten digits. */
  | 'PHONE'
  /** Tax ids. They are compared and never shown. */
  | 'TAX_ID'
  /** Titles of documents. */
  | 'TITLE'
  /** Whose contract it is: by the link of the vendor. */
  | 'VENDOR';

/** Which pairs to suggest. */
export type MatchFilter = {
  /** True: only pairs that nobody else comes close to; false: only the others. */
  isClear?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only pairs with at least this score, 0 to 1; 0.6 unless told. */
  minScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** True: the refused pairs instead of the suggestions, whatever their score. */
  refused?: InputMaybe<Scalars['Boolean']['input']>;
};

/** That somebody said of a pair that it is not the same record. */
export type MatchRefusal = {
  __typename?: 'MatchRefusal';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** Why. */
  reason: Maybe<Scalars['String']['output']>;
};

/** Another pair that shares one of the two records. */
export type MatchRival = {
  __typename?: 'MatchRival';
  /** Its CMiC record. */
  cmic: Maybe<CmicRecord>;
  /** Whether one of its two records has a partner already. */
  isLinked: Scalars['Boolean']['output'];
  /** By how much the pair is ahead of it; negative where the rival is the better one. */
  lead: Scalars['Decimal']['output'];
  /** Its Procore record. */
  procore: Maybe<ProcoreRecord>;
  /** Its score, 0 to 1. */
  score: Scalars['Decimal']['output'];
};

/** A cost code that jobs use and Procore's company list does not have. */
export type MissingCode = {
  __typename?: 'MissingCode';
  /** The whole code, as CMiC writes it. */
  costCode: Scalars['String']['output'];
  /** The CMiC jobs that use it. */
  jobs: Array<Scalars['ID']['output']>;
  /** Its name on the first of the jobs. */
  name: Scalars['String']['output'];
  /** Why it is not in the list. */
  reason: Scalars['String']['output'];
};

/** An amount of money in one currency. Negative amounts are credits or reductions. */
export type Money = {
  __typename?: 'Money';
  /** Decimal text in the currency's main unit: `"1234.50"`. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** An amount that both systems know, or one of them. */
export type MoneyFigure = {
  __typename?: 'MoneyFigure';
  /** How old the older of the two sides is. */
  asOf: Scalars['DateTime']['output'];
  /** What each cause accounts for, the largest first. Together with `unexplained` they add up to `drift`, and those of rows to those of their total. Causes that cancel out stand here also where the figure is MATCHED; what cancels out within one cause is left out. */
  causeAmounts: Array<CauseAmount>;
  /** Why they differ, each cause once, the one that accounts for most first; empty when they do not, and where no cause is known. Known are the open differences of the project's last saved reconciliation, and what it saw pending. */
  causes: Array<DriftCause>;
  /** What CMiC says; null where it does not keep the figure, or could not be read. */
  cmic: Maybe<Money>;
  /** Procore minus CMiC; null when a side is missing. */
  drift: Maybe<Money>;
  /** What Procore says; null where it does not keep the figure, or could not be read. */
  procore: Maybe<Money>;
  /** How the two stand to each other. */
  status: FigureStatus;
  /** What of `drift` no cause accounts for: `drift` less all of `causeAmounts`. Without a saved reconciliation all of it; null where `drift` is. */
  unexplained: Maybe<Money>;
};

/** A figure in money, as `ProjectFigures` names and explains it. */
export type MovedFigure =
  /** `approvedChanges`. */
  | 'APPROVED_CHANGES'
  /** `budgetModifications`. */
  | 'BUDGET_MODIFICATIONS'
  /** `committedCosts`. */
  | 'COMMITTED_COSTS'
  /** `costToGo`. */
  | 'COST_TO_GO'
  /** `directCosts`. */
  | 'DIRECT_COSTS'
  /** `estimatedCostAtCompletion`. */
  | 'ESTIMATED_COST_AT_COMPLETION'
  /** `forecastToComplete`. */
  | 'FORECAST_TO_COMPLETE'
  /** `jobToDateCosts`. */
  | 'JOB_TO_DATE_COSTS'
  /** `originalBudget`. */
  | 'ORIGINAL_BUDGET'
  /** `pendingBudgetChanges`. */
  | 'PENDING_BUDGET_CHANGES'
  /** `pendingCostChanges`. */
  | 'PENDING_COST_CHANGES'
  /** `projectedBudget`. */
  | 'PROJECTED_BUDGET'
  /** `projectedCosts`. */
  | 'PROJECTED_COSTS'
  /** `projectedOverUnder`. */
  | 'PROJECTED_OVER_UNDER'
  /** `revisedBudget`. */
  | 'REVISED_BUDGET'
  /** `uncommittedBudget`. */
  | 'UNCOMMITTED_BUDGET';

/** A system whose side of a figure moved. */
export type MovedSystem =
  /** CMiC. */
  | 'CMIC'
  /** Procore. */
  | 'PROCORE';

/** Something that moved a figure. */
export type MovementEvent = {
  __typename?: 'MovementEvent';
  /** What it added to the figure that was asked about; negative where it took away. */
  amount: Money;
  /** When we entered or posted it, or the set passed through us; null where we are not proven to have done it: then somebody did it in that system. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Who had us do it; null likewise. */
  by: Maybe<Scalars['String']['output']>;
  /** In CMiC the day of its posting, in Procore of its approval as far as it tells; else its own date. */
  date: Maybe<Scalars['Date']['output']>;
  /** The figure that it moved: the one that was asked about, or one that it is made of. */
  figure: MovedFigure;
  /** What happened. */
  kind: MovementEventKind;
  /** Its number or reference. */
  number: Maybe<Scalars['String']['output']>;
  /** The document or posting; null of sets and automatic forecasts. */
  record: Maybe<FinancialRecord>;
  /** The system that it stands in. */
  system: MovedSystem;
  /** What it is about; of a set how many codes it moved. */
  title: Maybe<Scalars['String']['output']>;
  /** The transfer by which we did it; null likewise. */
  transfer: Maybe<Transfer>;
};

/** A list of events. */
export type MovementEventConnection = {
  __typename?: 'MovementEventConnection';
  /** The events with their cursors. */
  edges: Array<MovementEventEdge>;
  /** The events of this page. */
  nodes: Array<MovementEvent>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An event in a list. */
export type MovementEventEdge = {
  __typename?: 'MovementEventEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: MovementEvent;
};

/** What happened. */
export type MovementEventKind =
  /** A document was approved in Procore. */
  | 'APPROVED'
  /** Nobody entered a forecast: what is left of the budget changed. */
  | 'AUTOMATIC'
  /** A document that counted before counts with another amount. */
  | 'CHANGED'
  /** A document was entered in CMiC and is not posted yet. */
  | 'ENTERED'
  /** A document of Procore is under way and not approved yet. */
  | 'PENDING'
  /** A document was posted in CMiC. */
  | 'POSTED'
  /** A budget, a forecast or posted costs passed through us, and the receiving system holds since then what the sending one holds. */
  | 'SYNCED'
  /** A transaction was posted to CMiC's ledger, and an import of job costs brought it. */
  | 'TRANSACTION'
  /** A document no longer counts: it is void, rejected or gone. */
  | 'WITHDRAWN';

/** Why a figure moved: what accounts for it, and the rest. The amounts of all events and `unexplained` add up to `movement.moved`, to the cent. */
export type MovementExplanation = {
  __typename?: 'MovementExplanation';
  /** What accounts for it: documents and sets first, the newest first, then posted transactions likewise. */
  events: Maybe<MovementEventConnection>;
  /** What all events together come to, whatever the page. */
  explained: Money;
  /** Which figure. */
  figure: MovedFigure;
  /** Before, after and moved. */
  movement: SideMovement;
  /** What could not be looked at, so that its part is in `unexplained`. */
  notKnown: Array<Scalars['String']['output']>;
  /** In which system. */
  system: MovedSystem;
  /** The rest: `movement.moved` less `explained`. Null where the movement is not known. */
  unexplained: Maybe<Money>;
};


/** Why a figure moved: what accounts for it, and the rest. The amounts of all events and `unexplained` add up to `movement.moved`, to the cent. */
export type MovementExplanationEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be said of a movement. */
export type MovementStatus =
  /** The two amounts differ. */
  | 'MOVED'
  /** At one of the instants the system kept no such figure, or the project had no counterpart there. */
  | 'NOT_KEPT'
  /** They are the same, to the cent. */
  | 'SAME'
  /** At one of the instants a system that keeps the figure could not be read, or did not tell it. It is never taken for zero. */
  | 'UNAVAILABLE';

/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adopts pairs of a preview, each on its own plan as `adoptProject` does; a pair that is not what was seen, or whose plan has problems, is refused alone. It may be called again after a break: what is adopted stays so, and the rest follows. For accounting approvers, where the setting `adopting.enabled` is on. */
  acceptProjectMatches: Maybe<AcceptProjectMatchesPayload>;
  /** Accepts a subcontract that was born in CMiC: it is created in Procore once, with all its lines, marked and linked. Nothing is written to CMiC. An import that failed is tried again in place. For accounting approvers. */
  acceptStagedCommitment: Maybe<AcceptStagedCommitmentPayload>;
  /** Accepts up to a hundred of them, a transfer and a result for each; one that is refused holds up no other. */
  acceptStagedCommitments: Maybe<AcceptStagedCommitmentsPayload>;
  /** Links the pairs of a preview, each as `linkVendor` does, or refuses with PLAN_CHANGED because something changed since. It may be called again after a break: what is linked stays linked, and the rest follows. For accounting approvers. */
  acceptVendorMatches: Maybe<AcceptVendorMatchesPayload>;
  /** Adopts a project on a plan that was seen: links project, sub jobs, codes, vendors, commitments and change orders, marks them in Procore, and keeps the opening balances. Nothing is written to CMiC, and a mark of another integration is never overwritten. A repeat with the same fingerprint is the same adoption. For accounting approvers, where the setting `adopting.enabled` is on. */
  adoptProject: Maybe<AdoptProjectPayload>;
  /** Approves the export of a project's locked budget: its amounts become CMiC's original budget, in the job's own categories until the job is started, afterwards by one original-budget item, which is posted. Requests it if nobody did; retries it if it failed. It ends the imports of the budget. For accounting approvers. */
  approveBudget: Maybe<ApproveBudgetPayload>;
  /** Approves a budget change or older budget modification: it is written to CMiC once as a potential change item (a transfer where its lines net to zero, else an internal one), linked, marked in Procore, and posted. Requests it if nobody did; retries it if it failed. For accounting approvers. */
  approveBudgetChange: Maybe<ApproveBudgetChangePayload>;
  /** Approves a commitment: it is written to CMiC once, linked, marked in Procore, and posted. Requests it if nobody did; retries it if it failed. For accounting approvers. */
  approveCommitment: Maybe<ApproveCommitmentPayload>;
  /** Approves a commitment change order: it is written to CMiC once, under the next code of its contract, linked, marked in Procore, and posted. Requests it if nobody did; retries it if it failed. For accounting approvers. */
  approveCommitmentChangeOrder: Maybe<ApproveCommitmentChangeOrderPayload>;
  /** Approves the export of a project's forecast: the estimated cost at completion of each cost code and type becomes CMiC's projected cost, after every change that is on its way, and is read back. Rows that CMiC cannot hold stay behind, as problems of the transfer. Asked again, it writes the differences. For accounting approvers. */
  approveForecast: Maybe<ApproveForecastPayload>;
  /** Approves a prime contract change order: it is written to CMiC once as an external potential change item (by the settings one for each of its potential change orders, or an owner change order with one), linked, marked in Procore, and posted. Requests it if nobody did; retries it if it failed. For accounting approvers. */
  approvePrimeContractChangeOrder: Maybe<ApprovePrimeContractChangeOrderPayload>;
  /** Approves the codes of a project: those of its cost codes and types, and of its sub jobs', that CMiC's jobs do not have and the company lists are written there, linked, and marked in Procore. It repeats: only the difference is written, and what is in no company list is left out by name. For accounting approvers. */
  approveProjectWbs: Maybe<ApproveProjectWbsPayload>;
  /** Approves a subcontractor invoice: it is written to CMiC once as a request for payment against its posted subcontract, with the retainage held and released and without tax, linked and marked in Procore. Accounts payable posts it unless the settings say otherwise. Requests it if nobody did; retries it if it failed. For accounting approvers. */
  approveSubcontractorInvoice: Maybe<ApproveSubcontractorInvoicePayload>;
  /** Approves a transfer that awaits approval; it is then written at once. For accounting approvers. */
  approveTransfer: Maybe<ApproveTransferPayload>;
  /** Approves several transfers; one result per item, in their order. They go kind by kind in the order of exports, so a commitment, its change order and its invoice can be approved at once. For accounting approvers. */
  approveTransfers: Maybe<ApproveTransfersPayload>;
  /** Approves a vendor: it is written to CMiC once, as business partner and vendor under a code of its own, linked, and marked in Procore. Requests it if nobody did; retries it if it failed. One that looks like a vendor that CMiC has is not created twice: link those two, or say that they are separate. For accounting approvers. */
  approveVendor: Maybe<ApproveVendorPayload>;
  /** Takes a request back while nothing was written, or stops an import after its page. One's own, or any for accounting approvers. */
  cancelTransfer: Maybe<CancelTransferPayload>;
  /** Makes a draft commitment in Procore whose lines can only use linked codes and types and whose vendor is linked, so that it can travel once it is approved. Nothing is written to CMiC. The same input again is the same draft, finished where lines are missing. For project teams. */
  createCommitment: Maybe<CreateCommitmentPayload>;
  /** Makes a draft change order of a commitment in Procore, by the rules of `createCommitment`. For project teams. */
  createCommitmentChangeOrder: Maybe<CreateCommitmentChangeOrderPayload>;
  /** Imports the original estimate of a CMiC control job and its sub jobs into the budget of its Procore project: amounts by sub job, cost code and cost type. The budget must be unlocked, and the imports end with its first export. Asked again, it writes the differences. */
  importBudget: Maybe<ImportBudgetPayload>;
  /** Imports CMiC's master categories and cost codes into Procore's cost types and ERP cost code list, and links each. It repeats: only the difference is written. */
  importCompanyWbs: Maybe<ImportCompanyWbsPayload>;
  /** Imports a CMiC control job as a Procore project with its sub jobs, cost codes and cost types, and links each. A project that carries our mark already is adopted. */
  importJob: Maybe<ImportJobPayload>;
  /** Imports the posted job cost of a job and its sub jobs: the transactions and their sums into our store, the sums to Procore. It reads what was posted since the last import, with an overlap; and everything when CMiC's count says that something is missing. */
  importJobCosts: Maybe<ImportJobCostsPayload>;
  /** Imports a CMiC prime (job billing) contract as a Procore prime contract with a line per bill code, each at what it was signed for: its amount in CMiC less what posted change items billed on it, which Procore holds as change orders. It is created once; asked again, it writes the differences. A contract that carries our mark already is adopted. A job can have several contracts, each of its own. */
  importPrimeContract: Maybe<ImportPrimeContractPayload>;
  /** Imports the cost codes and categories of an imported CMiC job (a control job covers its sub jobs) into its Procore project, and links each. It repeats: only the difference is written. */
  importProjectWbs: Maybe<ImportProjectWbsPayload>;
  /** Imports a CMiC job under an imported control job as a sub job, with its cost codes and cost types. */
  importSubJob: Maybe<ImportSubJobPayload>;
  /** Creates a CMiC vendor in Procore and links it, or all vendors of the CMiC company that are not linked. One that looks like a vendor that Procore has is not created twice: link those two, or say that they are separate. */
  importVendor: Maybe<ImportVendorPayload>;
  /** As `importVendor`, for several vendors: a transfer each, with both systems read once for all of them. */
  importVendors: Maybe<ImportVendorsPayload>;
  /** Links a Procore vendor to a CMiC vendor and marks it in Procore; a mark of an earlier integration is adopted, never overwritten. For accounting approvers. */
  linkVendor: Maybe<LinkVendorPayload>;
  /** Notes why a difference is there: from then on it is EXPLAINED, until it is closed and opened again. Notes are kept for ever. Role project-team and up. */
  noteDifference: Maybe<NoteDifferencePayload>;
  /** Reads both systems afresh, makes all checks and saves the report. A run of the same project that is on its way already is shared. Role project-team and up. */
  reconcile: Maybe<ReconcilePayload>;
  /** Says that two records are not the same, so that they are not suggested again; of vendors it also speaks against other records of these two names. Nothing is written to Procore or CMiC. For accounting approvers. */
  refuseMatch: Maybe<RefuseMatchPayload>;
  /** Says that a subcontract that was born in CMiC is not wanted in Procore. It stays rejected until CMiC says something else of it or somebody takes the rejection back. Nothing is written to either system. For accounting approvers. */
  rejectStagedCommitment: Maybe<RejectStagedCommitmentPayload>;
  /** Says no to a transfer, with a reason. For accounting approvers. */
  rejectTransfer: Maybe<RejectTransferPayload>;
  /** Tells a webhook again from an event on: after it lost some, or to leave out one that it never takes. For admins. */
  replayWebhook: Maybe<ReplayWebhookPayload>;
  /** Sends a record to accounting: it awaits approval. The open transfer as it stands when there is one. A record that needs another one whose export is open, such as a change order its commitment, is sent too, and told so in `problems`. */
  requestExport: Maybe<RequestExportPayload>;
  /** Tries a parked transfer again, in place; on an entered one, posts again and writes nothing else. For accounting approvers. */
  retryTransfer: Maybe<RetryTransferPayload>;
  /** Signs the last reconciliation as the baseline of an adopted project: what differs in it is known, and explained by your note from then on. For accounting approvers. */
  signBaseline: Maybe<SignBaselinePayload>;
  /** Takes the link of a vendor or of an exported document apart, and takes our marks from Procore; a transfer that waits for the posting of the document ends CANCELLED. While its document stands in CMiC, or something hangs on it, `IN_USE` names that. For accounting approvers. */
  unlink: Maybe<UnlinkPayload>;
  /** Takes a refusal back: the pair is suggested again. For accounting approvers. */
  withdrawMatchRefusal: Maybe<WithdrawMatchRefusalPayload>;
  /** Takes a rejection back: the contract is STAGED again. */
  withdrawStagedRejection: Maybe<WithdrawStagedRejectionPayload>;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationAcceptProjectMatchesArgs = {
  input: AcceptProjectMatchesInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationAcceptStagedCommitmentArgs = {
  input: AcceptStagedCommitmentInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationAcceptStagedCommitmentsArgs = {
  input: AcceptStagedCommitmentsInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationAcceptVendorMatchesArgs = {
  input: AcceptVendorMatchesInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationAdoptProjectArgs = {
  input: AdoptProjectInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveBudgetArgs = {
  input: ApproveBudgetInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveBudgetChangeArgs = {
  input: ApproveBudgetChangeInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveCommitmentArgs = {
  input: ApproveCommitmentInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveCommitmentChangeOrderArgs = {
  input: ApproveCommitmentChangeOrderInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveForecastArgs = {
  input: ApproveForecastInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApprovePrimeContractChangeOrderArgs = {
  input: ApprovePrimeContractChangeOrderInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveProjectWbsArgs = {
  input: ApproveProjectWbsInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveSubcontractorInvoiceArgs = {
  input: ApproveSubcontractorInvoiceInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveTransferArgs = {
  input: ApproveTransferInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveTransfersArgs = {
  input: ApproveTransfersInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationApproveVendorArgs = {
  input: ApproveVendorInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationCancelTransferArgs = {
  input: CancelTransferInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationCreateCommitmentArgs = {
  input: CreateCommitmentInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationCreateCommitmentChangeOrderArgs = {
  input: CreateCommitmentChangeOrderInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportBudgetArgs = {
  input: ImportBudgetInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportCompanyWbsArgs = {
  input: ImportCompanyWbsInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportJobArgs = {
  input: ImportJobInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportJobCostsArgs = {
  input: ImportJobCostsInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportPrimeContractArgs = {
  input: ImportPrimeContractInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportProjectWbsArgs = {
  input: ImportProjectWbsInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportSubJobArgs = {
  input: ImportSubJobInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportVendorArgs = {
  input: ImportVendorInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationImportVendorsArgs = {
  input: ImportVendorsInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationLinkVendorArgs = {
  input: LinkVendorInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationNoteDifferenceArgs = {
  input: NoteDifferenceInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationReconcileArgs = {
  input: ReconcileInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationRefuseMatchArgs = {
  input: RefuseMatchInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationRejectStagedCommitmentArgs = {
  input: RejectStagedCommitmentInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationRejectTransferArgs = {
  input: RejectTransferInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationReplayWebhookArgs = {
  input: ReplayWebhookInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationRequestExportArgs = {
  input: RequestExportInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationRetryTransferArgs = {
  input: RetryTransferInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationSignBaselineArgs = {
  input: SignBaselineInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationUnlinkArgs = {
  input: UnlinkInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationWithdrawMatchRefusalArgs = {
  input: WithdrawMatchRefusalInput;
};


/** What can be done. Expected refusals are `problems` of the payload, never errors. */
export type MutationWithdrawStagedRejectionArgs = {
  input: WithdrawStagedRejectionInput;
};

/** Input of `noteDifference`. */
export type NoteDifferenceInput = {
  /** The difference's id. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why it is there, or what is being done about it; 1 to 2000 characters. */
  note: Scalars['String']['input'];
};

/** Answer of `noteDifference`. */
export type NoteDifferencePayload = {
  __typename?: 'NoteDifferencePayload';
  /** The difference with its notes. */
  difference: Maybe<Difference>;
  /** Why not, if not. */
  problems: Array<Problem>;
};

/** The opening balance of one sub job, cost code and cost type. What neither system says anything but zero of is left out. */
export type OpeningBalance = OpeningFigures & {
  __typename?: 'OpeningBalance';
  /** Billed by subcontractors, before retainage and tax. */
  billed: OpeningFigure;
  /** Committed costs. */
  committedCosts: OpeningFigure;
  /** The cost code, as CMiC writes it where it has it. */
  costCode: Maybe<Scalars['String']['output']>;
  /** The cost type, likewise. */
  costType: Maybe<Scalars['String']['output']>;
  /** The CMiC category, `ZZ/22-105/03-100/S`; of a code without a counterpart an id of Procore. */
  id: Scalars['ID']['output'];
  /** Job cost to date. */
  jobToDateCosts: OpeningFigure;
  /** Original budget. */
  originalBudget: OpeningFigure;
  /** Retainage held of that, less what was released. */
  retainage: OpeningFigure;
  /** Revised budget. */
  revisedBudget: OpeningFigure;
  /** The sub job's code; null for the project itself. */
  subJob: Maybe<Scalars['String']['output']>;
};

/** A list of opening balances, by sub job, cost code and cost type. */
export type OpeningBalanceConnection = {
  __typename?: 'OpeningBalanceConnection';
  /** The balances with their cursors. */
  edges: Array<OpeningBalanceEdge>;
  /** The balances of this page. */
  nodes: Array<OpeningBalance>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many the filter has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An opening balance in a list. */
export type OpeningBalanceEdge = {
  __typename?: 'OpeningBalanceEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The balance. */
  node: OpeningBalance;
};

/** Which opening balances to show. */
export type OpeningBalanceFilter = {
  /** True: only those in which the two systems differ, or one could not be read; false: only the others. */
  differs?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An amount of an opening balance from both systems. */
export type OpeningFigure = {
  __typename?: 'OpeningFigure';
  /** What CMiC says; null where it could not be read. */
  cmic: Maybe<Money>;
  /** Procore minus CMiC: what stood apart at the cut-off. Null when a side is missing. */
  difference: Maybe<Money>;
  /** What Procore says; null where it could not be read. */
  procore: Maybe<Money>;
  /** MATCHED, UNEXPLAINED (they differ), ONE_SIDED or UNAVAILABLE. */
  status: FigureStatus;
};

/** The figures that a project opens with, from both systems, at the cut-off. Amounts are in the company's currency. */
export type OpeningFigures = {
  /** Billed by subcontractors, before retainage and tax. Procore: items of approved invoices. CMiC: lines of posted requests for payment. */
  billed: OpeningFigure;
  /** Committed costs. Procore: subcontracts Approved or Complete, purchase orders Approved, their approved change orders. CMiC: lines of posted subcontracts and changes. */
  committedCosts: OpeningFigure;
  /** Job cost to date. Procore: as the ERP told, or the Direct Costs tool, and what was invoiced. CMiC: posted cost of type C, read from the ledger. */
  jobToDateCosts: OpeningFigure;
  /** Original budget. Procore: the budget lines. CMiC: the original budget of the job categories. */
  originalBudget: OpeningFigure;
  /** Retainage held of that, less what was released. */
  retainage: OpeningFigure;
  /** Revised budget = original budget + budget modifications + approved changes. CMiC: its current budget. */
  revisedBudget: OpeningFigure;
};

/** The opening balances of all codes added up. */
export type OpeningTotals = OpeningFigures & {
  __typename?: 'OpeningTotals';
  /** Billed by subcontractors, before retainage and tax. */
  billed: OpeningFigure;
  /** Committed costs. */
  committedCosts: OpeningFigure;
  /** Job cost to date. */
  jobToDateCosts: OpeningFigure;
  /** Original budget. */
  originalBudget: OpeningFigure;
  /** Retainage held of that, less what was released. */
  retainage: OpeningFigure;
  /** Revised budget. */
  revisedBudget: OpeningFigure;
};

/** Earned less billed, by both systems. */
export type OverUnderBilling = {
  __typename?: 'OverUnderBilling';
  /** How old the older of the two sides is. */
  asOf: Scalars['DateTime']['output'];
  /** What each cause accounts for, the largest first: its part of what is earned less its part of what is billed. Together with `unexplained` they add up to `drift`. */
  causeAmounts: Array<CauseAmount>;
  /** Why they differ, each cause once, the one that accounts for most first. */
  causes: Array<DriftCause>;
  /** By CMiC's figures; null where one of them is missing. */
  cmic: Maybe<BillingDifference>;
  /** Procore's earned less billed minus CMiC's, with its sign: underbilled is positive; null when a side is missing. */
  drift: Maybe<Money>;
  /** By Procore's figures; null where one of them is missing. */
  procore: Maybe<BillingDifference>;
  /** How the two stand to each other. */
  status: FigureStatus;
  /** What of `drift` no cause accounts for; null where `drift` is. */
  unexplained: Maybe<Money>;
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give it as `after` to read on; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more rows follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** What a transfer would write, without writing it. */
export type Plan = {
  /** Names exactly this plan; approving with it runs this plan or nothing. Assigned values (our reference, request ids) are not in it. */
  fingerprint: Scalars['String']['output'];
  /** What will be frozen in Procore afterwards. */
  locks: Array<PlanLock>;
  /** What stays behind, and why. */
  notTravelling: Array<Scalars['String']['output']>;
  /** What has to be true first. */
  prerequisites: Array<PlanPrerequisite>;
  /** Why it cannot go as it is. Empty: it can. */
  problems: Array<Problem>;
  /** What each reference was resolved to. */
  references: Array<Scalars['String']['output']>;
  /** The rows to be written. */
  rows: Array<PlanRow>;
};

/** What happens to a row. */
export type PlanAction =
  /** It is made. */
  | 'CREATE'
  /** It stands there as it should. */
  | 'KEEP'
  /** It is changed: the fields show from what to what. */
  | 'UPDATE';

/** One member of a row. */
export type PlanField = {
  __typename?: 'PlanField';
  /** The value that stands there now; null where nothing stands. */
  from: Maybe<Scalars['String']['output']>;
  /** The REST member. */
  name: Scalars['String']['output'];
  /** The value as sent. */
  to: Maybe<Scalars['String']['output']>;
};

/** A field of the Procore record that is frozen afterwards. */
export type PlanLock = {
  __typename?: 'PlanLock';
  /** Which field. */
  field: Scalars['String']['output'];
  /** Who can lift it, and how. */
  liftedBy: Scalars['String']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
};

/** Something that has to be true before it can go. */
export type PlanPrerequisite = {
  __typename?: 'PlanPrerequisite';
  /** What to do when it is not. */
  fix: Maybe<Scalars['String']['output']>;
  /** Whether it is. */
  met: Scalars['Boolean']['output'];
  /** What. */
  name: Scalars['String']['output'];
};

/** One row of the target. */
export type PlanRow = {
  __typename?: 'PlanRow';
  /** What happens to it. */
  action: PlanAction;
  /** The members that are sent. */
  fields: Array<PlanField>;
  /** The natural key. */
  key: Scalars['String']['output'];
  /** The REST resource: `scmast`, `projects`. */
  resource: Scalars['String']['output'];
};

/** A pair of a preview, with what adopting it would do. */
export type PlannedMatch = {
  __typename?: 'PlannedMatch';
  /** The project and the job, with score, evidence and rivals. */
  match: ProjectMatch;
  /** The plan with its fingerprint, its counts and its problems. One with problems is not accepted in bulk: it needs somebody's answers (`choices`), and `adoptProject`. Null, with an error, where a source did not answer. */
  plan: Maybe<AdoptionPlan>;
};

/** A list of pairs with their plans. */
export type PlannedMatchConnection = {
  __typename?: 'PlannedMatchConnection';
  /** The pairs with their cursors. */
  edges: Array<PlannedMatchEdge>;
  /** The pairs of this page. */
  nodes: Array<PlannedMatch>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many pairs there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A pair with its plan in a list. */
export type PlannedMatchEdge = {
  __typename?: 'PlannedMatchEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: PlannedMatch;
};

/** What would happen if somebody approved, and why. */
export type PolicySimulation = {
  __typename?: 'PolicySimulation';
  /** The amount that was asked about, in the currency of the company; null where it is not known, and then only a rule without a limit allows it. */
  amount: Maybe<Money>;
  /** Who approved the same plan already. */
  approvedBy: Array<Scalars['String']['output']>;
  /** Who can, in words: persons, roles, delegates. After a refusal or a first approval: who else can. */
  mayApprove: Array<Scalars['String']['output']>;
  /** In whose place the approver would act, where only a delegation allows it. */
  onBehalfOf: Maybe<Scalars['String']['output']>;
  /** How many persons have to approve it. */
  personsNeeded: Scalars['Int']['output'];
  /** Why not, or why not yet; empty when it is allowed. */
  problems: Array<Problem>;
  /** What the policy says. */
  verdict: PolicyVerdict;
};

/** What the approval policy says to somebody's yes. */
export type PolicyVerdict =
  /** It is enough: the transfer is written. */
  | 'ALLOWED'
  /** It does not count. */
  | 'REFUSED'
  /** It counts, and a second person has to approve the same plan. */
  | 'SECOND_PERSON_MISSING';

/** An expected refusal, as data: what is wrong, where, what to do about it, and whether to try again. */
export type Problem = {
  __typename?: 'Problem';
  /** Which refusal it is. */
  code: ProblemCode;
  /** What to do about it; null when nothing can be done. */
  fix: Maybe<Scalars['String']['output']>;
  /** What is wrong, in a sentence. */
  message: Scalars['String']['output'];
  /** Where: it starts with `input`, or with the record's field (`lines`, the line's id, `costType`). Empty when it is about the whole. */
  path: Array<Scalars['String']['output']>;
  /** Whether the same request may work later with nothing changed by you. */
  retryable: Scalars['Boolean']['output'];
};

/** Why a request was refused. The list grows: keep a default branch. */
export type ProblemCode =
  /** It travelled this way already; the finished transfer is in the payload. */
  | 'ALREADY_DONE'
  /** One of the two records has another partner. */
  | 'ALREADY_LINKED'
  /** An amount has more than two decimals; it is never rounded. */
  | 'AMOUNT_PRECISION'
  /** The input itself is wrong; `path` says where. */
  | 'BAD_INPUT'
  /** The budget was exported to CMiC, which ends its imports. */
  | 'BUDGET_EXPORTED'
  /** The budget is locked in Procore. */
  | 'BUDGET_LOCKED'
  /** The budget is not locked in Procore. */
  | 'BUDGET_NOT_LOCKED'
  /** A cost code or cost type has no counterpart in CMiC, or the job does not use it. */
  | 'CODE_NOT_LINKED'
  /** A line has a cost code without a cost type. */
  | 'COST_TYPE_MISSING'
  /** The project uses a custom WBS segment, which CMiC does not have. */
  | 'CUSTOM_WBS_SEGMENT'
  /** Your role may not do this. */
  | 'FORBIDDEN'
  /** The key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Other links or transfers depend on it. */
  | 'IN_USE'
  /** The record is not approved in Procore. */
  | 'NOT_APPROVED_IN_PROCORE'
  /** A transfer does not net to zero. */
  | 'NOT_BALANCED'
  /** There is no such record, or you may not see it. */
  | 'NOT_FOUND'
  /** A CMiC document that this one builds on is not posted. */
  | 'NOT_POSTED'
  /** The kind and direction is off the feature map; the message says why. */
  | 'NOT_SUPPORTED'
  /** The transfer is in a state from which this step does not exist. */
  | 'NO_SUCH_STEP'
  /** The number is missing, too long, or has characters that CMiC does not take. */
  | 'NUMBER_INVALID'
  /** CMiC has another document under this number. */
  | 'NUMBER_TAKEN'
  /** More is asked for than the line holds. */
  | 'OVER_LINE_AMOUNT'
  /** The control job has not been imported yet. */
  | 'PARENT_NOT_IMPORTED'
  /** The fiscal period is closed in CMiC. */
  | 'PERIOD_CLOSED'
  /** The plan is not the one with this fingerprint any more. */
  | 'PLAN_CHANGED'
  /** The approval policy says no; `fix` says who can. */
  | 'POLICY_REFUSED'
  /** The other system has a record that looks like the same one; somebody has to say whether it is. */
  | 'POSSIBLE_DUPLICATE'
  /** Something that this record depends on is not in the other system yet. */
  | 'PREREQUISITE_NOT_SYNCED'
  /** The Procore project was made before the integration: it does not carry our mark. */
  | 'PROJECT_NOT_INTEGRATED'
  /** A Procore project with this number was made before the integration. */
  | 'PROJECT_PREDATES_INTEGRATION'
  /** CMiC refused; the message is its reason. */
  | 'REFUSED_BY_CMIC'
  /** Procore refused; the message is its reason. */
  | 'REFUSED_BY_PROCORE'
  /** The contract has an open request for payment. */
  | 'REQUEST_ALREADY_OPEN'
  /** Your approval stands, and the policy wants a second person's for the same plan; `fix` says who can give it. */
  | 'SECOND_APPROVAL_MISSING'
  /** A source did not work for a long time. */
  | 'SOURCE_UNAVAILABLE'
  /** The vendor has no CMiC vendor. */
  | 'VENDOR_NOT_LINKED';

/** A budget change or older budget modification of Procore, as far as sync knows it. */
export type ProcoreBudgetChange = {
  __typename?: 'ProcoreBudgetChange';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** What is frozen in Procore, field by field, and who can lift it; empty before it is linked. */
  locks: Maybe<Array<PlanLock>>;
  /** The CMiC potential change item that it was exported as. */
  potentialChangeItem: Maybe<CmicPotentialChangeItem>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A budget change or older budget modification of Procore, as far as sync knows it. */
export type ProcoreBudgetChangeTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A budget code (cost code x cost type) of a Procore project, as far as sync knows it. */
export type ProcoreBudgetCode = {
  __typename?: 'ProcoreBudgetCode';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Whether CMiC has the same cost code with the same category on the job: only then can a line travel on it, and `createCommitment` takes it. */
  linked: Maybe<Scalars['Boolean']['output']>;
  /** What is frozen in Procore, field by field, and who can lift it; empty before it is linked. */
  locks: Maybe<Array<PlanLock>>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A budget code (cost code x cost type) of a Procore project, as far as sync knows it. */
export type ProcoreBudgetCodeTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A Procore commitment, as far as sync knows it. */
export type ProcoreCommitment = {
  __typename?: 'ProcoreCommitment';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** What is frozen in Procore, field by field, and who can lift it; empty before it is linked. */
  locks: Maybe<Array<PlanLock>>;
  /** The CMiC subcontract that it was written to. */
  subcontract: Maybe<CmicSubcontract>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A Procore commitment, as far as sync knows it. */
export type ProcoreCommitmentTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A commitment change order of Procore, as far as sync knows it. */
export type ProcoreCommitmentChangeOrder = {
  __typename?: 'ProcoreCommitmentChangeOrder';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** What is frozen in Procore, field by field, and who can lift it; empty before it is linked. */
  locks: Maybe<Array<PlanLock>>;
  /** The change order of the CMiC subcontract that it was exported as. */
  subcontractChangeOrder: Maybe<CmicSubcontractChangeOrder>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A commitment change order of Procore, as far as sync knows it. */
export type ProcoreCommitmentChangeOrderTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A cost code of the Procore company list, as far as sync knows it. */
export type ProcoreCompanyCostCode = {
  __typename?: 'ProcoreCompanyCostCode';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A cost code of the Procore company list, as far as sync knows it. */
export type ProcoreCompanyCostCodeTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A cost code of a Procore project or sub job, as far as sync knows it. */
export type ProcoreCostCode = {
  __typename?: 'ProcoreCostCode';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** What is frozen in Procore, field by field, and who can lift it; empty before it is linked. */
  locks: Maybe<Array<PlanLock>>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A cost code of a Procore project or sub job, as far as sync knows it. */
export type ProcoreCostCodeTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A cost type of the Procore company, as far as sync knows it. */
export type ProcoreCostType = {
  __typename?: 'ProcoreCostType';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A cost type of the Procore company, as far as sync knows it. */
export type ProcoreCostTypeTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A potential change order of Procore, as far as sync knows it: it has a link where the settings make a potential change item of each. */
export type ProcorePotentialChangeOrder = {
  __typename?: 'ProcorePotentialChangeOrder';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** What is frozen in Procore, field by field, and who can lift it; empty before it is linked. */
  locks: Maybe<Array<PlanLock>>;
  /** The CMiC potential change item that it was exported as. */
  potentialChangeItem: Maybe<CmicPotentialChangeItem>;
  /** Its transfers, newest first. It travels with its change order, whose transfers are told there. */
  transfers: Maybe<TransferConnection>;
};


/** A potential change order of Procore, as far as sync knows it: it has a link where the settings make a potential change item of each. */
export type ProcorePotentialChangeOrderTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A Procore prime contract, as far as sync knows it. */
export type ProcorePrimeContract = {
  __typename?: 'ProcorePrimeContract';
  /** The CMiC contract that it was imported from. */
  cmicPrimeContract: Maybe<CmicPrimeContract>;
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A Procore prime contract, as far as sync knows it. */
export type ProcorePrimeContractTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A prime contract change order of Procore, as far as sync knows it. */
export type ProcorePrimeContractChangeOrder = {
  __typename?: 'ProcorePrimeContractChangeOrder';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none, and where each of its potential change orders has one. */
  link: Maybe<Link>;
  /** What is frozen in Procore, field by field, and who can lift it; empty before it is linked. */
  locks: Maybe<Array<PlanLock>>;
  /** The CMiC owner change order that it was exported as; null where the settings say otherwise. */
  ownerChangeOrder: Maybe<CmicOwnerChangeOrder>;
  /** The CMiC potential change items that it was exported as; null when it was not. */
  potentialChangeItems: Maybe<Array<CmicPotentialChangeItem>>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A prime contract change order of Procore, as far as sync knows it. */
export type ProcorePrimeContractChangeOrderTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A Procore project, as far as sync knows it. */
export type ProcoreProject = {
  __typename?: 'ProcoreProject';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** Its financial picture from both systems; CMiC's side is null where no job is linked. */
  financials: Maybe<ProjectFinancials>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** The CMiC control job that it is linked to. */
  job: Maybe<CmicJob>;
  /** Posted job cost of its CMiC job and sub jobs, as the last import kept it; null before the first one (`importJobCosts`). */
  jobCosts: Maybe<JobCosts>;
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** The last saved reconciliation of the project with its CMiC job; null before the first one. */
  reconciliation: Maybe<Reconciliation>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
  /** Its work in progress, beside that of its CMiC control job where the two are linked. */
  workInProgress: Maybe<WorkInProgress>;
};


/** A Procore project, as far as sync knows it. */
export type ProcoreProjectFinancialsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<FinancialRowFilter>;
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A Procore project, as far as sync knows it. */
export type ProcoreProjectJobCostsArgs = {
  postedThrough?: InputMaybe<Scalars['Date']['input']>;
};


/** A Procore project, as far as sync knows it. */
export type ProcoreProjectTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A Procore project, as far as sync knows it. */
export type ProcoreProjectWorkInProgressArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  forecastOlderThanDays?: InputMaybe<Scalars['Int']['input']>;
};

/** A record of Procore that can be linked. */
export type ProcoreRecord = ProcoreBudgetChange | ProcoreBudgetCode | ProcoreCommitment | ProcoreCommitmentChangeOrder | ProcoreCompanyCostCode | ProcoreCostCode | ProcoreCostType | ProcorePotentialChangeOrder | ProcorePrimeContract | ProcorePrimeContractChangeOrder | ProcoreProject | ProcoreSubJob | ProcoreSubcontractorInvoice | ProcoreVendor;

/** A sub job of a Procore project, as far as sync knows it. */
export type ProcoreSubJob = {
  __typename?: 'ProcoreSubJob';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** The CMiC job that it is linked to. */
  job: Maybe<CmicJob>;
  /** Posted job cost of its CMiC job, as the last import kept it; null before the first one. */
  jobCosts: Maybe<JobCosts>;
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A sub job of a Procore project, as far as sync knows it. */
export type ProcoreSubJobJobCostsArgs = {
  postedThrough?: InputMaybe<Scalars['Date']['input']>;
};


/** A sub job of a Procore project, as far as sync knows it. */
export type ProcoreSubJobTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A subcontractor's invoice of Procore, as far as sync knows it. */
export type ProcoreSubcontractorInvoice = {
  __typename?: 'ProcoreSubcontractorInvoice';
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** What is frozen in Procore, field by field, and who can lift it; empty before it is linked. */
  locks: Maybe<Array<PlanLock>>;
  /** The CMiC request for payment that it was exported as. */
  requestForPayment: Maybe<CmicRequestForPayment>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A subcontractor's invoice of Procore, as far as sync knows it. */
export type ProcoreSubcontractorInvoiceTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A company of the Procore directory, as far as sync knows it. */
export type ProcoreVendor = {
  __typename?: 'ProcoreVendor';
  /** The CMiC vendor that it is linked to. */
  cmicVendor: Maybe<CmicVendor>;
  /** Where it stands on its way to CMiC. */
  erpStatus: Maybe<ErpStatus>;
  /** The record's id. */
  id: Scalars['ID']['output'];
  /** Its link; null when it has none. */
  link: Maybe<Link>;
  /** What is frozen in Procore, field by field, and who can lift it; empty: a vendor can still be edited there. */
  locks: Maybe<Array<PlanLock>>;
  /** Its transfers, newest first. */
  transfers: Maybe<TransferConnection>;
};


/** A company of the Procore directory, as far as sync knows it. */
export type ProcoreVendorTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The figures of a project, of a group of its codes, or of one code. Amounts are in the company's currency. A side is null where that system keeps no such figure or could not be read; `status` says which. */
export type ProjectFigures = {
  /** Approved changes to the owner's contract, what they add to the budget; negative where they take away. Procore: approved prime contract changes. CMiC: posted external items. */
  approvedChanges: MoneyFigure;
  /** Budget modifications: their sum; a transfer nets to 0. Procore: approved budget changes or modifications. CMiC: posted internal items and transfers. */
  budgetModifications: MoneyFigure;
  /** Committed costs. Procore: subcontracts Approved or Complete, purchase orders Approved, their approved change orders. CMiC: lines of posted subcontracts and changes, read now; `WorkInProgress` takes the ledger of the last import of job costs instead. */
  committedCosts: MoneyFigure;
  /** Cost to go = estimated cost at completion - job-to-date costs. CMiC: its cost to complete. */
  costToGo: MoneyFigure;
  /** Direct costs: costs not charged to a commitment. Procore: the ERP's job-to-date minus what it invoiced against commitments, or the Direct Costs tool, never both. CMiC: posted cost without a commitment source. */
  directCosts: MoneyFigure;
  /** Estimated cost at completion = projected costs + forecast to complete. CMiC: its projected cost. */
  estimatedCostAtCompletion: MoneyFigure;
  /** Forecast to complete: as entered in Procore; on automatic max(0, projected budget - projected costs) of each code. CMiC keeps none: its cost to complete is `costToGo`. */
  forecastToComplete: MoneyFigure;
  /** Job-to-date costs = direct costs + what was invoiced against commitments. Procore: as the ERP told. CMiC: posted cost of type C. */
  jobToDateCosts: MoneyFigure;
  /** Original budget, as entered. Procore: the budget lines. CMiC: the original budget of the job categories, posted original-budget items included. */
  originalBudget: MoneyFigure;
  /** Pending budget changes. Procore: pending prime contract changes. CMiC: items that are neither posted, void nor rejected. */
  pendingBudgetChanges: MoneyFigure;
  /** Pending cost changes. Procore: subcontracts out for signature, purchase orders in process, pending change orders of commitments. CMiC: subcontracts and changes that are neither posted nor void. */
  pendingCostChanges: MoneyFigure;
  /** Percent committed = committed costs / revised budget, a fraction; null where that budget is zero. */
  percentCommitted: RatioFigure;
  /** Percent spent = job-to-date costs / estimated cost at completion, a fraction; null where that estimate is zero. */
  percentSpent: RatioFigure;
  /** Projected budget = revised budget + pending budget changes, on either side. */
  projectedBudget: MoneyFigure;
  /** Projected costs = committed costs + direct costs + pending cost changes, on either side. */
  projectedCosts: MoneyFigure;
  /** Projected over or under = projected budget - estimated cost at completion; positive is under budget. */
  projectedOverUnder: MoneyFigure;
  /** Revised budget = original budget + budget modifications + approved changes. CMiC: its current budget. */
  revisedBudget: MoneyFigure;
  /** Uncommitted budget = revised budget - committed costs; negative where more is committed than budgeted. */
  uncommittedBudget: MoneyFigure;
};

/** A project's figures from both systems: the totals of the codes that the filter lets through. They are the sums of the rows. */
export type ProjectFinancials = ProjectFigures & {
  __typename?: 'ProjectFinancials';
  /** Approved changes to the owner's contract, what they add to the budget; negative where they take away. Procore: approved prime contract changes. CMiC: posted external items. */
  approvedChanges: MoneyFigure;
  /** Budget modifications: their sum; a transfer nets to 0. Procore: approved budget changes or modifications. CMiC: posted internal items and transfers. */
  budgetModifications: MoneyFigure;
  /** When both systems were read for the reconciliation that the causes of all figures come from; null before the first one (`reconcile`), and then every difference is UNEXPLAINED. */
  causesAsOf: Maybe<Scalars['DateTime']['output']>;
  /** Committed costs. Procore: subcontracts Approved or Complete, purchase orders Approved, their approved change orders. CMiC: lines of posted subcontracts and changes, read now; `WorkInProgress` takes the ledger of the last import of job costs instead. */
  committedCosts: MoneyFigure;
  /** Cost to go = estimated cost at completion - job-to-date costs. CMiC: its cost to complete. */
  costToGo: MoneyFigure;
  /** Direct costs: costs not charged to a commitment. Procore: the ERP's job-to-date minus what it invoiced against commitments, or the Direct Costs tool, never both. CMiC: posted cost without a commitment source. */
  directCosts: MoneyFigure;
  /** Estimated cost at completion = projected costs + forecast to complete. CMiC: its projected cost. */
  estimatedCostAtCompletion: MoneyFigure;
  /** Whether nobody entered a forecast for any of the codes: then the forecast to complete is what is left of the budget, which is no statement that the project is on budget. Null where Procore does not tell. */
  forecastIsAutomatic: Maybe<Scalars['Boolean']['output']>;
  /** Forecast to complete: as entered in Procore; on automatic max(0, projected budget - projected costs) of each code. CMiC keeps none: its cost to complete is `costToGo`. */
  forecastToComplete: MoneyFigure;
  /** The job in CMiC; null where the project is linked to none. */
  job: Maybe<CmicJob>;
  /** When the import of the posted job cost that counts here began to read, the oldest of them, of a sub job its own; null where the ledger itself was read (`refresh: true`), and where none counts: never imported, or a later import is part-way. */
  jobCostAsOf: Maybe<Scalars['DateTime']['output']>;
  /** Job-to-date costs = direct costs + what was invoiced against commitments. Procore: as the ERP told. CMiC: posted cost of type C. */
  jobToDateCosts: MoneyFigure;
  /** What could not be read, one note for each column, type or document; the figures that need it are UNAVAILABLE. Of a sub job shown alone what touches its own. At most 100. */
  notRead: Array<FinancialsNotRead>;
  /** Original budget, as entered. Procore: the budget lines. CMiC: the original budget of the job categories, posted original-budget items included. */
  originalBudget: MoneyFigure;
  /** Pending budget changes. Procore: pending prime contract changes. CMiC: items that are neither posted, void nor rejected. */
  pendingBudgetChanges: MoneyFigure;
  /** Pending cost changes. Procore: subcontracts out for signature, purchase orders in process, pending change orders of commitments. CMiC: subcontracts and changes that are neither posted nor void. */
  pendingCostChanges: MoneyFigure;
  /** Percent committed = committed costs / revised budget, a fraction; null where that budget is zero. */
  percentCommitted: RatioFigure;
  /** Percent spent = job-to-date costs / estimated cost at completion, a fraction; null where that estimate is zero. */
  percentSpent: RatioFigure;
  /** The Procore project; null where no project is linked to the job. */
  project: Maybe<ProcoreProject>;
  /** Projected budget = revised budget + pending budget changes, on either side. */
  projectedBudget: MoneyFigure;
  /** Projected costs = committed costs + direct costs + pending cost changes, on either side. */
  projectedCosts: MoneyFigure;
  /** Projected over or under = projected budget - estimated cost at completion; positive is under budget. */
  projectedOverUnder: MoneyFigure;
  /** When both systems were read. */
  readAt: Scalars['DateTime']['output'];
  /** Revised budget = original budget + budget modifications + approved changes. CMiC: its current budget. */
  revisedBudget: MoneyFigure;
  /** The codes, or groups of them. */
  rows: Maybe<FinancialRowConnection>;
  /** Uncommitted budget = revised budget - committed costs; negative where more is committed than budgeted. */
  uncommittedBudget: MoneyFigure;
};


/** A project's figures from both systems: the totals of the codes that the filter lets through. They are the sums of the rows. */
export type ProjectFinancialsRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FinancialRowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupBy?: InputMaybe<Array<FinancialDimension>>;
  orderBy?: InputMaybe<FinancialRowOrderBy>;
};

/** A project and a control job that may be the same. It is a suggestion only: nothing is linked by it. */
export type ProjectMatch = Match & {
  __typename?: 'ProjectMatch';
  /** The same in parts: which comparison says what, and how much it counts. */
  evidence: Array<MatchEvidence>;
  /** Whether nobody else comes closer than 0.1 to either record and at least two kinds of evidence speak for it. */
  isClear: Scalars['Boolean']['output'];
  /** Whether it is in the one-to-one pairing that takes the best pairs first. A tie takes nobody. */
  isPaired: Scalars['Boolean']['output'];
  /** The control job of CMiC; it is not linked. */
  job: CmicJob;
  /** The Procore project; it is not linked. */
  project: ProcoreProject;
  /** What speaks for it and against it. */
  reasons: Array<Scalars['String']['output']>;
  /** Who said that they are not the same; null for a suggestion. */
  refusal: Maybe<MatchRefusal>;
  /** Who else comes close to one of the two: within 0.2, best first, five at most, linked ones among them. */
  rivals: Array<MatchRival>;
  /** How alike they are, 0 to 1, as decimal text: the weighted mean of the evidence. */
  score: Scalars['Decimal']['output'];
};

/** What became of one pair. */
export type ProjectMatchAcceptance = {
  __typename?: 'ProjectMatchAcceptance';
  /** The adoption, when it is adopted. */
  adoption: Maybe<Adoption>;
  /** The control job. */
  job: CmicJob;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore project. */
  project: ProcoreProject;
};

/** A list of suggested pairs. */
export type ProjectMatchConnection = {
  __typename?: 'ProjectMatchConnection';
  /** The pairs with their cursors. */
  edges: Array<ProjectMatchEdge>;
  /** The pairs of this page. */
  nodes: Array<ProjectMatch>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many pairs there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A suggested pair in a list. */
export type ProjectMatchEdge = {
  __typename?: 'ProjectMatchEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: ProjectMatch;
};

/** Which projects may be adopted in bulk. */
export type ProjectMatchPreview = {
  __typename?: 'ProjectMatchPreview';
  /** The least score of the pairs, 0.8 to 1. */
  minScore: Scalars['Decimal']['output'];
  /** The clear pairs from that score on, best first. No two of them share a project or a job. */
  pairs: PlannedMatchConnection;
  /** How many pairs reach the score and are left out, since they are not clear: somebody has to look at each. */
  unclear: Scalars['Int']['output'];
  /** How many projects of Procore could not be read, and so not be compared with. */
  unreadable: Scalars['Int']['output'];
};


/** Which projects may be adopted in bulk. */
export type ProjectMatchPreviewPairsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be read. */
export type Query = {
  __typename?: 'Query';
  /** The adoption of a project as it stands; null where it was never adopted, and for a project that you may not see. */
  adoption: Maybe<Adoption>;
  /** What adopting would do: bringing a Procore project that began before the integration together with the CMiC job that runs beside it. It only reads: which records would be linked and why, what has no partner, the opening balances of both systems, and a fingerprint over all of it. Of a project that is linked already it shows what both systems have of it since. Where adopting is off (setting `adopting.enabled`) the plan says so among its problems. */
  adoptionPlan: Maybe<AdoptionPlan>;
  /** Every change that passed through us, the newest first: what was written and posted, what imports brought, drafts that were made in Procore, and links as they were made and taken apart. Entries are only added, never changed. Who asked for and approved it, step by step, is in the transfer's `history`. */
  changes: Maybe<ChangeConnection>;
  /** Commitments of a project and subcontracts of its job that are not linked and may be the same, best first: by number, linked vendor, title, amount to the cent, and date. Nothing is linked by asking: `adoptionPlan` with a `minScore` shows what `adoptProject` would link. Null where you see no such project and job. */
  commitmentMatches: Maybe<CommitmentMatchConnection>;
  /** Which cost codes the linked jobs use beyond Procore's company list. It looks at the jobs that you may see, at most the 500 that were linked last. */
  companyWbsCoverage: Maybe<CompanyWbsCoverage>;
  /** A project's figures at two instants, with what moved between them and why. Null for a project that is not there. */
  compareFinancials: Maybe<FinancialsComparison>;
  /** Cost codes of a project and of its job that are not linked and may be the same, best first: by code, whatever stands between its parts, and by name; sub job by sub job. Codes that the job does not use yet are compared with CMiC's company list. Nothing is linked by asking: `adoptionPlan` with a `minScore` shows what `adoptProject` would link. Null where you see no such project and job. */
  costCodeMatches: Maybe<CostCodeMatchConnection>;
  /** What an export would write to CMiC. Nothing is written. A kind that is not exported answers with NOT_SUPPORTED among the problems. */
  exportPlan: Maybe<ExportPlan>;
  /** What an import would write to Procore. Nothing is written. A kind that is not imported answers with NOT_SUPPORTED among the problems. */
  importPlan: Maybe<ImportPlan>;
  /** One link; null when there is none or you may not see both of its ends. */
  link: Maybe<Link>;
  /** The links that you may see. */
  links: Maybe<LinkConnection>;
  /** A project's whole financial picture from both systems; null for a project that is not there. Upstream calls do not grow with codes or documents. */
  projectFinancials: Maybe<ProjectFinancials>;
  /** Projects that began before the integration and the control jobs that they clearly are, each with its adoption plan: what `acceptProjectMatches` may take. Nothing is done by asking. What bears our mark is not among them: an import links it. Null where you may not see both companies. */
  projectMatchPreview: Maybe<ProjectMatchPreview>;
  /** Projects and control jobs that are not linked and may be the same, best first: by number and code, name, address and dates. Nothing is linked by asking: a project that began before the integration is linked by adopting it, one by one (`adoptProject`) or several (`projectMatchPreview`, `acceptProjectMatches`). */
  projectMatches: Maybe<ProjectMatchConnection>;
  /** The last saved reconciliation of a project; null before the first one (`reconcile`), and for a project that you may not see. */
  reconciliation: Maybe<Reconciliation>;
  /** The last reconciliation of each project that has one: where the two systems do not tie out. */
  reconciliations: Maybe<ReconciliationConnection>;
  /**
   * What the approval policy would say, without approving anything: of an export that awaits approval (`transferId`), or of a kind and an amount. The approver is whoever asks, unless
   * told. Null when there is no such transfer, or you may not see it.
   */
  simulatePolicy: Maybe<PolicySimulation>;
  /** Subcontracts that were born in CMiC and that Procore does not have, job by job: what each would become in Procore, what stands in its way, and what was decided. Contracts that an export wrote are never among them. With the setting `stagedCommitments.enabled` off the list is empty and `problems` says so. */
  stagedCommitments: Maybe<StagedCommitmentConnection>;
  /** One transfer; null when there is none or you may not see both of its ends. */
  transfer: Maybe<Transfer>;
  /** The transfers that you may see: the approvers' queue with `filter: { states: [AWAITING_APPROVAL] }`, what you can approve with `filter: { awaitsMe: true }`. */
  transfers: Maybe<TransferConnection>;
  /** What `acceptVendorMatches` would link, and nothing is linked by asking. Null where you may not see both companies. */
  vendorMatchPreview: Maybe<VendorMatchPreview>;
  /** Pairs of vendors that are not linked and may be the same company, best first: by name, tax id, phone, address and code. */
  vendorMatches: Maybe<VendorMatchConnection>;
  /** The outgoing webhooks and how far each has been told. For admins; empty for others. */
  webhooks: Maybe<Array<Webhook>>;
  /**
   * Work in progress: one row a job, both systems side by side, and the portfolio's sums. Jobs are the linked pairs of Procore project and CMiC control job, and the active projects and open
   * control jobs without a link. The figures are read from both systems as the query runs, about a dozen calls a job; `totals`, an order and a filter by figures read every job.
   */
  workInProgress: Maybe<WorkInProgressConnection>;
};


/** What can be read. */
export type QueryAdoptionArgs = {
  projectId: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryAdoptionPlanArgs = {
  choices?: InputMaybe<Array<AdoptionChoiceInput>>;
  jobId: Scalars['ID']['input'];
  minScore?: InputMaybe<Scalars['Decimal']['input']>;
  projectId: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryChangesArgs = {
  actions?: InputMaybe<Array<ChangeAction>>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be read. */
export type QueryCommitmentMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  jobId?: InputMaybe<Scalars['ID']['input']>;
  projectId: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryCompareFinancialsArgs = {
  from: Scalars['DateTime']['input'];
  projectId: Scalars['ID']['input'];
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be read. */
export type QueryCostCodeMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  jobId?: InputMaybe<Scalars['ID']['input']>;
  projectId: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryExportPlanArgs = {
  answers?: InputMaybe<TransferAnswersInput>;
  id: Scalars['ID']['input'];
  kind: Kind;
};


/** What can be read. */
export type QueryImportPlanArgs = {
  id: Scalars['ID']['input'];
  kind: Kind;
};


/** What can be read. */
export type QueryLinkArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LinkOrderBy>;
};


/** What can be read. */
export type QueryProjectFinancialsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<FinancialRowFilter>;
  projectId: Scalars['ID']['input'];
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be read. */
export type QueryProjectMatchPreviewArgs = {
  minScore?: InputMaybe<Scalars['Decimal']['input']>;
};


/** What can be read. */
export type QueryProjectMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryReconciliationArgs = {
  projectId: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryReconciliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReconciliationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReconciliationOrderBy>;
};


/** What can be read. */
export type QuerySimulatePolicyArgs = {
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  approver?: InputMaybe<Scalars['String']['input']>;
  approverRole?: InputMaybe<ApproverRole>;
  createdBy?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<Kind>;
  transferId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be read. */
export type QueryStagedCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StagedCommitmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryTransferArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TransferOrderBy>;
};


/** What can be read. */
export type QueryVendorMatchPreviewArgs = {
  minScore?: InputMaybe<Scalars['Decimal']['input']>;
};


/** What can be read. */
export type QueryVendorMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VendorMatchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be read. */
export type QueryWorkInProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<WorkInProgressFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  forecastOlderThanDays?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WorkInProgressOrderBy>;
};

/** A share that both systems know, or one of them: a fraction of up to 20 significant digits, where 0.5 is 50 %. */
export type RatioFigure = {
  __typename?: 'RatioFigure';
  /** How old the older of the two sides is. */
  asOf: Scalars['DateTime']['output'];
  /** Why they differ, each cause once: the causes of the two amounts that the share is of. EXPLAINED where both of these are. */
  causes: Array<DriftCause>;
  /** By CMiC's figures; null where one of them is missing, or the denominator is zero. */
  cmic: Maybe<Scalars['Decimal']['output']>;
  /** Procore minus CMiC; null when a side is missing. */
  drift: Maybe<Scalars['Decimal']['output']>;
  /** By Procore's figures; null where one of them is missing, or the denominator is zero. */
  procore: Maybe<Scalars['Decimal']['output']>;
  /** How the two stand to each other. */
  status: FigureStatus;
};

/** Input of `reconcile`. */
export type ReconcileInput = {
  /** A key of your own: a repeat with the same input is answered with the last report instead of a new run, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The Procore project: `1001`. */
  projectId: Scalars['ID']['input'];
};

/** Answer of `reconcile`. */
export type ReconcilePayload = {
  __typename?: 'ReconcilePayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The report as it was saved. */
  reconciliation: Maybe<Reconciliation>;
};

/** Where the two systems do not say the same of a project, and why: nine checks of both systems as they were read at one time. */
export type Reconciliation = {
  __typename?: 'Reconciliation';
  /** How old its figures are: both systems were read then, nothing came from a cache. */
  asOf: Scalars['DateTime']['output'];
  /** Who asked for it: the `sub` of a token. */
  by: Scalars['String']['output'];
  /** The open differences by cause, those with the most money first. */
  causes: Array<CauseTotal>;
  /** The nine checks, in their order. */
  checks: Array<ReconciliationCheck>;
  /** How many this run no longer found. */
  closed: Scalars['Int']['output'];
  /** The open differences as a table (RFC 4180, CRLF, with a header line): for a spreadsheet. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
  csv: Scalars['String']['output'];
  /** The differences, the largest first unless told. Closed ones only where the filter asks for them. */
  differences: Maybe<DifferenceConnection>;
  /** When it was saved. */
  endedAt: Scalars['DateTime']['output'];
  /** The whole report as a page of its own to print or to file: checks, causes, and every open difference with its evidence and notes. */
  html: Scalars['String']['output'];
  /** Opaque; another one for each run. */
  id: Scalars['ID']['output'];
  /** All checks could be made, and nothing differs. A check that has nothing to compare (NOT_COMPARED) does not stand against it. */
  isTiedOut: Scalars['Boolean']['output'];
  /** Its CMiC control job. */
  job: CmicJob;
  /** How many reports of the project there were, this one included. */
  number: Scalars['Int']['output'];
  /** How many differences are there now; of a check that could not be made, those that were there before. */
  open: Scalars['Int']['output'];
  /** How many of them this run found that the one before did not. */
  opened: Scalars['Int']['output'];
  /** The Procore project. */
  project: ProcoreProject;
  /** When the reading began: what changed later is not in it. */
  startedAt: Scalars['DateTime']['output'];
  /** The share of the money that agrees, a fraction where 1 is 100 %: over all comparisons of all checks that could be made, the sum of (larger side - difference) / the sum of larger sides. A line on another code counts as not agreeing at all. Cut off behind six digits, never rounded up: 1 exactly when nothing differs. Null where no check of money could be made. */
  tieOut: Maybe<Scalars['Decimal']['output']>;
  /** The reports before this one, newest first, at most 36. */
  trend: Array<ReconciliationTrend>;
};


/** Where the two systems do not say the same of a project, and why: nine checks of both systems as they were read at one time. */
export type ReconciliationDifferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DifferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DifferenceOrderBy>;
};

/** What one check of a reconciliation came to. */
export type ReconciliationCheck = {
  __typename?: 'ReconciliationCheck';
  /** Which check. */
  check: ReconciliationCheckName;
  /** What was compared of CMiC, in all. */
  cmic: Maybe<Money>;
  /** How many amounts, or fields, were compared. */
  compared: Scalars['Int']['output'];
  /** Procore minus CMiC; differences of opposite signs cancel here, and never in the tie-out. */
  drift: Maybe<Money>;
  /** How many differences of it are open. */
  open: Scalars['Int']['output'];
  /** What was compared of Procore, in all; null for VENDORS, and where the check could not be made. */
  procore: Maybe<Money>;
  /** Why it could not be made; empty where it could. */
  reasons: Array<Scalars['String']['output']>;
  /** How it came out. */
  status: ReconciliationCheckStatus;
  /** The share that agrees, by the same formula as of the whole report; of VENDORS the share of fields. Null where the check could not be made. */
  tieOut: Maybe<Scalars['Decimal']['output']>;
};

/** The nine checks. */
export type ReconciliationCheckName =
  /** Original budget per sub job, cost code and cost type: Procore's budget lines beside CMiC's original budget. And what changed it, line by line: approved budget changes beside posted internal items and transfers, and what approved change orders of the prime contract add beside the cost amounts of posted external items. */
  | 'BUDGET'
  /** Change orders of commitments, line by line: approved in Procore beside posted in CMiC. */
  | 'CHANGE_ORDERS'
  /** Commitments without their change orders: approved in Procore beside posted subcontracts in CMiC, line by line; what is on one side alone is a difference of its own. */
  | 'COMMITTED_COST'
  /** Estimated cost at completion in Procore beside the projected cost in CMiC, per sub job, cost code and cost type. */
  | 'FORECAST'
  /** Subcontractor invoices: gross, retainage (held less released) and net of each, before tax. */
  | 'INVOICES'
  /** Job cost per sub job, cost code and cost type: what Procore acknowledged = the transactions kept here = what CMiC has posted. */
  | 'JOB_COST'
  /** What was billed to the owner and what the owner holds back, running totals of each contract: Procore's newest payment application that is approved, approved as noted or pending owner approval beside CMiC's billing contract. NOT_COMPARED where CMiC tells it of no contract by the assumed names, and where no contract that counts in Procore has a payment application. */
  | 'OWNER_BILLING'
  /** Contracts with the owner, line by line: CMiC's billing contract as it was signed (posted change items taken off its lines) beside Procore's prime contract; and their approved change orders beside posted external items, by what the owner pays. */
  | 'PRIME_CONTRACT'
  /** Name, phone, address and tax number of the linked vendors of the project's commitments, where both systems tell them. */
  | 'VENDORS';

/** How a check came out. */
export type ReconciliationCheckStatus =
  /** It was made, and something differs. */
  | 'DIFFERENT'
  /** One of the systems keeps none of what it compares, as of a company that bills its owners elsewhere: there is nothing to tie out. Nothing failed. */
  | 'NOT_COMPARED'
  /** It was made, and nothing differs. */
  | 'TIED_OUT'
  /** Something that it needs could not be read: it says nothing, and counts as neither tied out nor different. */
  | 'UNAVAILABLE';

/** A list of reconciliations. */
export type ReconciliationConnection = {
  __typename?: 'ReconciliationConnection';
  /** The reports with their cursors. */
  edges: Array<ReconciliationEdge>;
  /** The reports of this page. */
  nodes: Array<Reconciliation>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many reports the filter has in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A reconciliation in a list. */
export type ReconciliationEdge = {
  __typename?: 'ReconciliationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The report. */
  node: Reconciliation;
};

/** What differs. */
export type ReconciliationFigure =
  /** A vendor's street, city and postal code. */
  | 'ADDRESS'
  /** A whole document, or what it says beyond its lines. */
  | 'AMOUNT'
  /** What was billed to the owner on a contract so far, retainage included. */
  | 'BILLED'
  /** The sub job, cost code or cost type of a line; the amounts are what stands on it. */
  | 'CODE'
  /** The estimated cost at completion of a code. */
  | 'ESTIMATE_AT_COMPLETION'
  /** What an invoice asks for before retainage and tax. */
  | 'GROSS'
  /** A line of a document. */
  | 'LINE_AMOUNT'
  /** A vendor's name. */
  | 'NAME'
  /** What is due of an invoice, as far as gross and retainage do not account for it. */
  | 'NET'
  /** The original budget of a code. */
  | 'ORIGINAL_BUDGET'
  /** A vendor's phone number. */
  | 'PHONE'
  /** Job cost of a code: the transactions kept here (as Procore's side, which gets them) beside what CMiC has posted now. */
  | 'POSTED_COST'
  /** What an invoice holds back, less what it releases; of OWNER_BILLING what the owner holds back of all that was billed on a contract. */
  | 'RETAINAGE'
  /** Job cost of a code: what Procore acknowledged beside the transactions kept here (as CMiC's side, which they come from). */
  | 'SENT_COST'
  /** A vendor's tax number: Procore's business register beside the tax registration of CMiC's partner. It is compared, and never shown. */
  | 'TAX_ID';

/** Which reconciliations to list. All given members must hold. */
export type ReconciliationFilter = {
  /** True: only those that are tied out whole; false: only the others. */
  isTiedOut?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these Procore projects. */
  projectIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The order of a list of reconciliations. */
export type ReconciliationOrderBy = {
  /** Which way. */
  direction?: InputMaybe<SortDirection>;
  /** By what. */
  field: ReconciliationOrderField;
};

/** What reconciliations can be ordered by. */
export type ReconciliationOrderField =
  /** When it was saved. */
  | 'ENDED_AT'
  /** The tie-out; null comes first. */
  | 'TIE_OUT';

/** An earlier report in one line. */
export type ReconciliationTrend = {
  __typename?: 'ReconciliationTrend';
  /** When it was saved. */
  endedAt: Scalars['DateTime']['output'];
  /** How many differences were open. */
  open: Scalars['Int']['output'];
  /** Its tie-out. */
  tieOut: Maybe<Scalars['Decimal']['output']>;
};

/** Input of `refuseMatch`. */
export type RefuseMatchInput = {
  /** The CMiC record: `ZZ/ACME`, `ZZ/24-010`, `ZZ/24-010/03-100`, `ZZ/ACME/24-010-001`. */
  cmicId: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** VENDOR, PROJECT, PROJECT_WBS (cost codes) or COMMITMENT. */
  kind: Kind;
  /** The Procore record: `2001`, `1001`, `1001/cc-88`, `1001/wo-5501`. */
  procoreId: Scalars['ID']['input'];
  /** Why; it is kept and shown. */
  reason: Scalars['String']['input'];
};

/** Answer of `refuseMatch`. */
export type RefuseMatchPayload = {
  __typename?: 'RefuseMatchPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The refusal as it stands. */
  refusal: Maybe<MatchRefusal>;
};

/** Input of `rejectStagedCommitment`. */
export type RejectStagedCommitmentInput = {
  /** The contract in CMiC: `ZZ/ACME/24-010-001`. */
  cmicId: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, in up to 1000 characters; it is kept and shown. */
  reason: Scalars['String']['input'];
};

/** Answer of `rejectStagedCommitment`. */
export type RejectStagedCommitmentPayload = {
  __typename?: 'RejectStagedCommitmentPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The contract as it stands. */
  staged: Maybe<StagedCommitment>;
};

/** Input of `rejectTransfer`. */
export type RejectTransferInput = {
  /** The transfer's id. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What the requester has to change. */
  reason: Scalars['String']['input'];
};

/** Answer of `rejectTransfer`. */
export type RejectTransferPayload = {
  __typename?: 'RejectTransferPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `replayWebhook`. */
export type ReplayWebhookInput = {
  /** The number of the first event to tell (again). One behind `lastEvent` leaves out what it does not take. */
  from: Scalars['Int']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The webhook's name in the settings. */
  name: Scalars['String']['input'];
};

/** Answer of `replayWebhook`. */
export type ReplayWebhookPayload = {
  __typename?: 'ReplayWebhookPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The webhook as it stands. */
  webhook: Maybe<Webhook>;
};

/** Input of `requestExport`. */
export type RequestExportInput = {
  /** The Procore record; a set takes its project. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What travels. */
  kind: Kind;
};

/** Answer of `requestExport`. */
export type RequestExportPayload = {
  __typename?: 'RequestExportPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** Input of `retryTransfer`. */
export type RetryTransferInput = {
  /** What the approver may or must give; part of the plan and of its fingerprint. */
  answers?: InputMaybe<TransferAnswersInput>;
  /** The plan that you looked at: exactly that is done, or nothing. Without it the plan of the moment runs. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The transfer's id. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What was mended, if you like. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `retryTransfer`. */
export type RetryTransferPayload = {
  __typename?: 'RetryTransferPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The transfer as it stands. */
  transfer: Maybe<Transfer>;
};

/** One system's side of a figure at two instants. Amounts are in the company's currency. */
export type SideMovement = {
  __typename?: 'SideMovement';
  /** At the later instant; null likewise. */
  after: Maybe<Money>;
  /** At the earlier instant; null where it was not known, or not kept. */
  before: Maybe<Money>;
  /** `after` less `before`, with its sign; null where one of them is missing. */
  moved: Maybe<Money>;
  /** What can be said of it. */
  status: MovementStatus;
};

/** Input of `signBaseline`. */
export type SignBaselineInput = {
  /** The hash of the reconciliation that was seen: `adoption { baseline { hash } }`. */
  hash: Scalars['String']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is known about the differences that stand in it; 1 to 2000 characters. It explains each of them from then on. */
  note: Scalars['String']['input'];
  /** The adopted Procore project. */
  projectId: Scalars['ID']['input'];
};

/** Answer of `signBaseline`. */
export type SignBaselinePayload = {
  __typename?: 'SignBaselinePayload';
  /** The adoption with its signature. */
  adoption: Maybe<Adoption>;
  /** Why not, if not. */
  problems: Array<Problem>;
};

/** The direction of an order. */
export type SortDirection =
  /** Smallest, oldest or first in the alphabet first. */
  | 'ASC'
  /** Largest, newest or last in the alphabet first. */
  | 'DESC';

/** A subcontract that was born in CMiC, as people decide on it. Everything is as CMiC has it, unless told otherwise. */
export type StagedCommitment = {
  __typename?: 'StagedCommitment';
  /** The sum of the lines of the contract itself, without its change orders; positive is what the contract costs us. Null where a line or a change order of it cannot be read. */
  amount: Maybe<Money>;
  /** Its change orders in CMiC that are not void. They do not come with it. */
  changeOrders: Array<StagedCommitmentChangeOrder>;
  /** Its id in CMiC: `ZZ/ACME/24-010-001`. */
  cmicId: Scalars['ID']['output'];
  /** Its vendor in CMiC. */
  cmicVendor: CmicVendor;
  /** What it became in Procore; null until it is IMPORTED. */
  commitment: Maybe<ProcoreCommitment>;
  /** The contract's day. */
  date: Maybe<Scalars['Date']['output']>;
  /** The plan of its import in short: all that CMiC says of the contract and its change orders, and what becomes of it in Procore. Accept with it, and exactly that is done or nothing, also by an import that goes on later. What you answer besides (`separate`, `withoutChangeOrders`) is not in it. `importPlan(kind: COMMITMENT, id: cmicId)` shows the rows. */
  fingerprint: Scalars['String']['output'];
  /** Whether it is posted in CMiC. Only a posted contract can be accepted. */
  isPosted: Scalars['Boolean']['output'];
  /** The control job. */
  job: CmicJob;
  /** Its lines, by task. Lines of change orders are not among them. */
  lines: Array<StagedCommitmentLine>;
  /** Commitments without a link in the project that may be the same contract, best first, five at most. Such a pair is to be linked, not created again. */
  matches: Array<StagedCommitmentMatch>;
  /** Its number in both systems. */
  number: Scalars['String']['output'];
  /** Why it cannot be accepted as it is. Empty: it can. */
  problems: Array<Problem>;
  /** The project in Procore; null where the job has none yet. */
  project: Maybe<ProcoreProject>;
  /** Who does not want it, and why; null while no rejection counts. */
  rejection: Maybe<StagedRejection>;
  /** The default retainage: 0 to 100. */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** Where it stands. */
  state: StagedCommitmentState;
  /** The status that it gets in Procore: Approved, or Complete where CMiC closed it. */
  status: Scalars['String']['output'];
  /** The contract in CMiC. */
  subcontract: CmicSubcontract;
  /** Its name, which becomes the title in Procore. */
  title: Maybe<Scalars['String']['output']>;
  /** Its newest import; null when there was none. */
  transfer: Maybe<Transfer>;
  /** What it becomes in Procore. */
  type: StagedCommitmentType;
  /** The company in Procore that the vendor is linked to; null where it is not. */
  vendor: Maybe<ProcoreVendor>;
};

/** A change order that a contract has in CMiC. */
export type StagedCommitmentChangeOrder = {
  __typename?: 'StagedCommitmentChangeOrder';
  /** What it adds to the contract, negative where it takes away; null while CMiC has not posted it. */
  amount: Maybe<Money>;
  /** Whether it is posted. */
  isPosted: Scalars['Boolean']['output'];
  /** Its change code: `001`. */
  number: Scalars['String']['output'];
  /** The change order in CMiC. */
  subcontractChangeOrder: CmicSubcontractChangeOrder;
  /** Its name. */
  title: Maybe<Scalars['String']['output']>;
};

/** A list of contracts that were born in CMiC. */
export type StagedCommitmentConnection = {
  __typename?: 'StagedCommitmentConnection';
  /** The contracts with their cursors. */
  edges: Array<StagedCommitmentEdge>;
  /** The contracts of this page. */
  nodes: Array<StagedCommitment>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** What the list cannot show: that importing commitments is turned off, or contracts of the jobs read, or commitments beside them, that cannot be read. */
  problems: Array<Problem>;
  /** How many there are; null where it cannot be told without reading further jobs. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A contract in a list. */
export type StagedCommitmentEdge = {
  __typename?: 'StagedCommitmentEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: StagedCommitment;
};

/** Which staged commitments a list shows; absent members take all. */
export type StagedCommitmentFilter = {
  /** Only those with problems, or only those without. */
  hasProblems?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this control job: `ZZ/24-010`. Contracts of the jobs below it are its own; the id of a job below it is refused and names the control job. It need not be linked to a project. */
  jobId?: InputMaybe<Scalars['ID']['input']>;
  /** Of the job of this project: `1001`. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states; STAGED and ACCEPTED unless told. */
  states?: InputMaybe<Array<StagedCommitmentState>>;
};

/** A line of a contract that was born in CMiC. */
export type StagedCommitmentLine = {
  __typename?: 'StagedCommitmentLine';
  /** Its amount, without tax; positive is cost. */
  amount: Money;
  /** The line's id in CMiC, which becomes its mark in Procore: `ZZ/ACME/24-010-001/000/100`. */
  cmicLineId: Scalars['ID']['output'];
  /** Its cost code in Procore; null where the project does not have it. */
  costCode: Maybe<ProcoreCostCode>;
  /** Its cost type in Procore; null where the company does not have it. */
  costType: Maybe<ProcoreCostType>;
  /** Its name, which becomes the description in Procore. */
  description: Maybe<Scalars['String']['output']>;
  /** The code and category of the job that it stands on in CMiC. */
  jobCategory: CmicJobCategory;
  /** Its task code. */
  task: Scalars['String']['output'];
};

/** A commitment in Procore that may be the same contract. */
export type StagedCommitmentMatch = {
  __typename?: 'StagedCommitmentMatch';
  /** The commitment; it is not linked. */
  commitment: ProcoreCommitment;
  /** What speaks for it and against it. */
  reasons: Array<Scalars['String']['output']>;
  /** How alike they are, 0 to 1, as decimal text, by the rules of `commitmentMatches`. From 0.75 on nothing is created beside it unless somebody says that it is another one. */
  score: Scalars['Decimal']['output'];
};

/** Where a contract that was born in CMiC stands on its way to Procore. */
export type StagedCommitmentState =
  /** Accepted: on its way, or stopped on it; `transfer` says where. */
  | 'ACCEPTED'
  /** It stands in Procore with our mark, brought by an import of ours. */
  | 'IMPORTED'
  /** Somebody does not want it in Procore. It is STAGED again once CMiC says something else of it, or the rejection is taken back. */
  | 'REJECTED'
  /** Nobody has decided. */
  | 'STAGED';

/** Which sort of commitment a contract becomes in Procore. */
export type StagedCommitmentType =
  /** A purchase order: CMiC's type of the contract says so. */
  | 'PURCHASE_ORDER'
  /** A subcontract (work order contract). */
  | 'SUBCONTRACT';

/** That somebody does not want a contract in Procore. */
export type StagedRejection = {
  __typename?: 'StagedRejection';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
};

/** What can be watched. A subscription ends when its token does. */
export type Subscription = {
  __typename?: 'Subscription';
  /** A transfer, each time that it changes. */
  transferUpdated: Maybe<Transfer>;
  /** The transfers that you may see, each time that one of them changes. */
  transfersUpdated: Maybe<Transfer>;
};


/** What can be watched. A subscription ends when its token does. */
export type SubscriptionTransferUpdatedArgs = {
  id: Scalars['ID']['input'];
};

/** A yes or no by each system's figures; null where a figure is unknown. */
export type SystemFlag = {
  __typename?: 'SystemFlag';
  /** By CMiC's figures. */
  cmic: Maybe<Scalars['Boolean']['output']>;
  /** By Procore's figures. */
  procore: Maybe<Scalars['Boolean']['output']>;
};

/** One record, or one set of records, on its way along one arrow, from request to done. */
export type Transfer = {
  __typename?: 'Transfer';
  /** Seconds since it was asked for, until now or until it was closed. */
  age: Scalars['Int']['output'];
  /** The document's amount as it was planned last, which the approval policy asks for; null where there is none or it is not known. */
  amount: Maybe<Money>;
  /** What an import did, row by row and in its order, also of one that was cancelled half-way; a row that was tried again comes again. Empty for exports, and for job costs, whose rows are in `jobCosts`. */
  applied: Maybe<TransferRowConnection>;
  /** Who approved what. While it awaits approval: who has, of two persons. */
  approvals: Array<TransferApproval>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Who asked for it: the `sub` of a token. */
  createdBy: Scalars['String']['output'];
  /** Which way. */
  direction: TransferDirection;
  /** Who did what, oldest first. */
  history: Array<TransferHistoryEntry>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What travels. */
  kind: Kind;
  /** The link of source and target; null until it is there. */
  link: Maybe<Link>;
  /** What it would write now, with these answers (those it has, without). */
  plan: Maybe<Plan>;
  /** Why it is parked, or which rows of an import were left out. */
  problems: Array<Problem>;
  /** How far it has got. */
  progress: TransferProgress;
  /** The record where it comes from; a set gives its project or job. */
  source: Maybe<LinkedRecord>;
  /** The id of the record where it comes from. */
  sourceId: Scalars['ID']['output'];
  /** Where it stands. */
  state: TransferState;
  /** The rejected or cancelled transfer that this one follows. */
  supersedes: Maybe<Transfer>;
  /** The record where it goes to; null until it is there. */
  target: Maybe<LinkedRecord>;
  /** The id of the record where it goes to, as far as it is known. */
  targetId: Maybe<Scalars['ID']['output']>;
  /** When it changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Since when an approver's answer is awaited; null while none is. */
  waitingSince: Maybe<Scalars['DateTime']['output']>;
  /** The writes that must not be made twice, and were made or tried: to CMiC all of them, to Procore those that it could not tell from a repeat. Each with whom it was made for. */
  writes: Array<TransferWrite>;
};


/** One record, or one set of records, on its way along one arrow, from request to done. */
export type TransferAppliedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One record, or one set of records, on its way along one arrow, from request to done. */
export type TransferPlanArgs = {
  answers?: InputMaybe<TransferAnswersInput>;
};

/** What an approver may or must give. */
export type TransferAnswersInput = {
  /** The date of the posting, which decides the fiscal period; the day of the posting without it. */
  accountingDate?: InputMaybe<Scalars['Date']['input']>;
  /** The description in CMiC instead of Procore's title. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The document's number in CMiC instead of Procore's own (for a vendor: its CMiC code). */
  number?: InputMaybe<Scalars['String']['input']>;
  /** It is another one than what looks like it: a vendor than the vendors of the other system, an invoice than a request of the same day and amounts, a commitment or change order than the contract that an adoption paired it with. */
  separate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Somebody's yes to a plan. */
export type TransferApproval = {
  __typename?: 'TransferApproval';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who: the `sub` of a token. */
  by: Scalars['String']['output'];
  /** The plan: the hash of its rows as they will be sent, and of the answers. */
  fingerprint: Scalars['String']['output'];
  /** In whose place, where a delegate approved. */
  onBehalfOf: Maybe<Scalars['String']['output']>;
};

/** A list of transfers. */
export type TransferConnection = {
  __typename?: 'TransferConnection';
  /** The transfers with their cursors. */
  edges: Array<TransferEdge>;
  /** The transfers of this page. */
  nodes: Array<Transfer>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many transfers the filter has in all; null with `awaitsMe`, which is told of each transfer by itself. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** Which way a transfer goes. */
export type TransferDirection =
  /** Procore to CMiC, after an accounting approver's yes. */
  | 'EXPORT'
  /** CMiC to Procore, on request. */
  | 'IMPORT';

/** A transfer in a list. */
export type TransferEdge = {
  __typename?: 'TransferEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The transfer. */
  node: Transfer;
};

/** Which transfers to list. All given members must hold. */
export type TransferFilter = {
  /** True: only those that await approval and that you may approve by the policy, by the amount of their last plan. Such a list has no `totalCount`, and is oldest first unless told. */
  awaitsMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those that this person asked for. */
  createdBy?: InputMaybe<Scalars['String']['input']>;
  /** Only this direction. */
  direction?: InputMaybe<TransferDirection>;
  /** Only this kind. */
  kind?: InputMaybe<Kind>;
  /** Only those that were asked for at least so many seconds ago. */
  olderThan?: InputMaybe<Scalars['Int']['input']>;
  /** Only transfers of this record. */
  sourceId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these states. */
  states?: InputMaybe<Array<TransferState>>;
};

/** One step in the life of a transfer. */
export type TransferHistoryEntry = {
  __typename?: 'TransferHistoryEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who: the `sub` of a token, or `worker`. */
  by: Scalars['String']['output'];
  /** The plan that was requested, approved or made void: the hash of its rows as they would be sent. Null for other steps. */
  fingerprint: Maybe<Scalars['String']['output']>;
  /** A reason, codes of problems, or of an approval: which of two it is, and in whose place it was given. */
  note: Maybe<Scalars['String']['output']>;
  /** Which step: request, approve, void (an approval that a changed plan made void), reject, cancel, retry, uncertain, later, entered, failed, done, cancelled. */
  step: Scalars['String']['output'];
};

/** The order of a list of transfers. */
export type TransferOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: TransferOrderField;
};

/** What transfers can be ordered by. */
export type TransferOrderField =
  /** When it was asked for; of the approvers' queue, how long it waits: ASC begins with the longest. */
  | 'CREATED_AT'
  /** When it changed last. */
  | 'UPDATED_AT';

/** How far a transfer has got. An export counts its rows, an import its records. */
export type TransferProgress = {
  __typename?: 'TransferProgress';
  /** What is being worked on; of an export that waits its turn, for which one. */
  current: Maybe<Scalars['String']['output']>;
  /** Rows that are done. */
  done: Scalars['Int']['output'];
  /** When it should be done at this pace; null while it cannot be told. */
  eta: Maybe<Scalars['DateTime']['output']>;
  /** When the worker began. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Rows in all; null while unknown. */
  total: Maybe<Scalars['Int']['output']>;
  /** What deserves a look although it went well. */
  warnings: Array<Scalars['String']['output']>;
};

/** A row of an import, and what became of it. */
export type TransferRow = {
  __typename?: 'TransferRow';
  /** The CMiC record: `ZZ/24-010/03-100`. */
  key: Scalars['ID']['output'];
  /** What became of it. */
  outcome: TransferRowOutcome;
  /** The Procore record, where it is one of its own. */
  procoreId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused. */
  reason: Maybe<Scalars['String']['output']>;
};

/** A list of rows of an import. */
export type TransferRowConnection = {
  __typename?: 'TransferRowConnection';
  /** The rows with their cursors. */
  edges: Array<TransferRowEdge>;
  /** The rows of this page. */
  nodes: Array<TransferRow>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** Null: counting them would read all of them; `progress` counts. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A row of an import in a list. */
export type TransferRowEdge = {
  __typename?: 'TransferRowEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: TransferRow;
};

/** What became of a row of an import. */
export type TransferRowOutcome =
  /** It was created in Procore. */
  | 'CREATED'
  /** It stood there as it should. */
  | 'KEPT'
  /** Procore refused it, or something that it needs is not there. */
  | 'REFUSED'
  /** It stood there and was changed. */
  | 'UPDATED';

/** Where a transfer stands. Open, one per record and arrow: AWAITING_APPROVAL, QUEUED, RUNNING, UNCERTAIN, ENTERED, FAILED. */
export type TransferState =
  /** Requested; an accounting approver has to say yes or no. */
  | 'AWAITING_APPROVAL'
  /** Taken back before anything was written, or an import that was stopped after a page. */
  | 'CANCELLED'
  /** Posted; an import: applied, with bad rows as problems. */
  | 'DONE'
  /** Written and linked, not yet posted in CMiC. */
  | 'ENTERED'
  /** Parked with a problem; mend it and retry in place. */
  | 'FAILED'
  /** Approved (or an import): waiting for the worker, for its next try, or for an earlier document of its project. */
  | 'QUEUED'
  /** An approver said no, with a reason. */
  | 'REJECTED'
  /** The worker has it. */
  | 'RUNNING'
  /** The outcome of a write is unknown; the worker is finding out. Nothing is written twice. */
  | 'UNCERTAIN';

/** A write to CMiC or Procore: the audit of what was sent on whose approval. */
export type TransferWrite = {
  __typename?: 'TransferWrite';
  /** When it was sent last. */
  at: Scalars['DateTime']['output'];
  /** The approver it was made for; of an import, who asked for it. */
  by: Scalars['String']['output'];
  /** SHA-256 (first 32 hex digits) of the body. */
  hash: Scalars['String']['output'];
  /** The natural key that is looked up before and after. */
  key: Scalars['String']['output'];
  /** What became of it. */
  outcome: WriteOutcome;
  /** Sent to CMiC as x-api-request-id, the same on a repeat. Procore takes none. */
  requestId: Scalars['String']['output'];
  /** The resource, by its REST name. */
  resource: Scalars['String']['output'];
  /** `header`, `line:<Procore line id>`, `post`, or `sums` of job cost. */
  step: Scalars['String']['output'];
};

/** Input of `unlink`. */
export type UnlinkInput = {
  /** The link's id. */
  id: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept in the log. */
  reason: Scalars['String']['input'];
};

/** Answer of `unlink`. */
export type UnlinkPayload = {
  __typename?: 'UnlinkPayload';
  /** The link as it was last; it is gone when there are no problems. */
  link: Maybe<Link>;
  /** Why not, if not. */
  problems: Array<Problem>;
};

/** A pair of vendors that may be the same company. */
export type VendorMatch = Match & {
  __typename?: 'VendorMatch';
  /** The CMiC vendor; it is not linked. */
  cmicVendor: CmicVendor;
  /** The same in parts: which comparison says what, and how much it counts. */
  evidence: Array<MatchEvidence>;
  /** Whether it is safe to accept without looking: nobody else comes closer than 0.1 to either vendor, and at least two kinds of evidence speak for it. A name alone never does. No two clear pairs share a vendor. */
  isClear: Scalars['Boolean']['output'];
  /** Whether it is in the one-to-one pairing of the whole directory that takes the best pairs first. A tie takes nobody. */
  isPaired: Scalars['Boolean']['output'];
  /** The Procore vendor; it is not linked. */
  procoreVendor: ProcoreVendor;
  /** What speaks for it and against it. */
  reasons: Array<Scalars['String']['output']>;
  /** Who said that they are not the same; null for a suggestion. */
  refusal: Maybe<MatchRefusal>;
  /** Who else comes close to one of the two: within 0.2, best first, five at most. A pair with a vendor that is linked already is among them: it suggests nothing, but it warns. */
  rivals: Array<MatchRival>;
  /** How alike they are, 0 to 1, as decimal text: the weighted mean of the evidence. From 0.9 on it is very likely the same company. */
  score: Scalars['Decimal']['output'];
};

/** What became of one pair. */
export type VendorMatchAcceptance = {
  __typename?: 'VendorMatchAcceptance';
  /** The CMiC vendor. */
  cmicVendor: CmicVendor;
  /** The link, when they are linked. */
  link: Maybe<Link>;
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The Procore vendor. */
  procoreVendor: ProcoreVendor;
};

/** A list of suggested pairs. */
export type VendorMatchConnection = {
  __typename?: 'VendorMatchConnection';
  /** The pairs with their cursors. */
  edges: Array<VendorMatchEdge>;
  /** The pairs of this page. */
  nodes: Array<VendorMatch>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many pairs there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A suggested pair in a list. */
export type VendorMatchEdge = {
  __typename?: 'VendorMatchEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: VendorMatch;
};

/** Which pairs to suggest. */
export type VendorMatchFilter = {
  /** True: only pairs that are safe to accept without looking; false: only the others. */
  isClear?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only pairs with at least this score, 0 to 1; 0.6 unless told. */
  minScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only for this Procore vendor. */
  procoreVendorId?: InputMaybe<Scalars['ID']['input']>;
  /** True: the refused pairs instead of the suggestions, whatever their score. */
  refused?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a bulk acceptance would link, exactly. */
export type VendorMatchPreview = {
  __typename?: 'VendorMatchPreview';
  /** The pairs that would be linked, best first: clear ones from that score on, 100 at most. */
  accept: Array<VendorMatch>;
  /** Names this plan: `acceptVendorMatches` with it links these pairs, or refuses because something changed. */
  fingerprint: Scalars['String']['output'];
  /** The least score of the pairs, 0.8 to 1. */
  minScore: Scalars['Decimal']['output'];
  /** How many further clear pairs wait for the next turn. */
  more: Scalars['Int']['output'];
  /** How many pairs reach the score and are left out, since they are not clear: somebody has to look at each. */
  unclear: Scalars['Int']['output'];
  /** How many vendors of Procore could not be read, and so not be compared with. */
  unreadable: Scalars['Int']['output'];
};

/** Somebody who is told of transfers by HTTP, as the settings name them. */
export type Webhook = {
  __typename?: 'Webhook';
  /** How many events follow that one. */
  behind: Scalars['Int']['output'];
  /** Of which states. */
  events: Array<TransferState>;
  /** How many tries in a row failed; pauses between them grow to a quarter of an hour, and later events wait. */
  failures: Scalars['Int']['output'];
  /** The last event that it took, or was not to be told of; null before the first look. */
  lastEvent: Maybe<Scalars['Int']['output']>;
  /** Its name in the settings. */
  name: Scalars['String']['output'];
  /** Why the last try failed; null when it did not. */
  problem: Maybe<Scalars['String']['output']>;
  /** Where it is told, without the path. */
  url: Scalars['String']['output'];
};

/** Input of `withdrawMatchRefusal`. */
export type WithdrawMatchRefusalInput = {
  /** The CMiC record. */
  cmicId: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The kind of the two records, as it was refused. */
  kind: Kind;
  /** The Procore record. */
  procoreId: Scalars['ID']['input'];
};

/** Answer of `withdrawMatchRefusal`. */
export type WithdrawMatchRefusalPayload = {
  __typename?: 'WithdrawMatchRefusalPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** Whether there was a refusal; asking again finds none, which is no problem. */
  withdrawn: Scalars['Boolean']['output'];
};

/** Input of `withdrawStagedRejection`. */
export type WithdrawStagedRejectionInput = {
  /** The contract in CMiC: `ZZ/ACME/24-010-001`. */
  cmicId: Scalars['ID']['input'];
  /** A key of your own: a repeat with the same input is answered the same, once, for 30 days. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of `withdrawStagedRejection`. */
export type WithdrawStagedRejectionPayload = {
  __typename?: 'WithdrawStagedRejectionPayload';
  /** Why not, if not. */
  problems: Array<Problem>;
  /** The contract as it stands. */
  staged: Maybe<StagedCommitment>;
};

/** The work in progress of one job. */
export type WorkInProgress = WorkInProgressFigures & {
  __typename?: 'WorkInProgress';
  /** `revisedContract` less `originalContract`: the changes that the owner agreed to; negative where they reduce the contract. */
  approvedContractChanges: MoneyFigure;
  /** `revisedContract` less `earnedRevenue`: what is still to be earned. */
  backlog: MoneyFigure;
  /** Billed to the owner, retainage included. Procore: completed and stored by the newest payment application of each prime contract that is approved, approved as noted or pending owner approval; UNAVAILABLE where the project has none at all. CMiC: the billed amount of its contracts, by an assumed name; UNAVAILABLE where CMiC does not tell it. Absent is never zero. */
  billedToDate: MoneyFigure;
  /** Commitments with their approved changes. Procore: the column `Committed Costs`. CMiC: posted job cost of type COMMITTED, as the last import kept it. `ProjectFinancials` reads the posted subcontracts of now instead: it differs where one was posted since the import. */
  committedCosts: MoneyFigure;
  /** `percentComplete` x `revisedContract`. */
  earnedRevenue: MoneyFigure;
  /** What the work is expected to cost in all. Procore: the calculated column of that name of the budget view for CMiC; `ProjectFinancials` reckons it from base columns instead, and differs where the company changed the formula. CMiC: the projected cost of all categories of the job and its sub jobs. */
  estimatedCostAtCompletion: MoneyFigure;
  /** Why sides are UNAVAILABLE that could not be read; empty where everything was. */
  faults: Array<WorkInProgressFault>;
  /** What gives cause to look at the figures. */
  flags: WorkInProgressFlags;
  /** `revisedContract` less `estimatedCostAtCompletion`; negative for a loss. */
  grossProfitAtCompletion: MoneyFigure;
  /** `earnedRevenue` less `jobToDateCosts`; negative for a loss. */
  grossProfitToDate: MoneyFigure;
  /** The job's id, `ZZ/24-010`; of a Procore project without a link the project's, `1001`. */
  id: Scalars['ID']['output'];
  /** The CMiC control job; null where the project has none. */
  job: Maybe<CmicJob>;
  /** What the work has cost so far. Procore: the column `Job to Date Costs` of the budget view for CMiC; where the ERP told none of a code, `ProjectFinancials` takes the Direct Costs tool instead. CMiC: posted job cost of type COST, as the last import of job costs kept it; UNAVAILABLE where a job of the family was never imported, or not whole. */
  jobToDateCosts: MoneyFigure;
  /** Whether the job is expected to cost more than its contract brings: `estimatedCostAtCompletion` above `revisedContract`. */
  loss: SystemFlag;
  /** The contract as it was signed. Procore: the lines of its Approved and Complete prime contracts. CMiC: the original amounts of its job billing contracts. */
  originalContract: MoneyFigure;
  /** `earnedRevenue` less `billedToDate`, as a positive amount with a position. */
  overUnderBilling: OverUnderBilling;
  /** Changes that the owner has not agreed to yet; in no other figure. Procore: pending prime contract change orders. CMiC: what external potential change items bill that are neither posted, void nor rejected. */
  pendingContractChanges: MoneyFigure;
  /** `jobToDateCosts` / `estimatedCostAtCompletion`, within 0 and 1: 0.5 is 50 %. Null where nothing is estimated. */
  percentComplete: RatioFigure;
  /** The Procore project; null where the job has none. */
  project: Maybe<ProcoreProject>;
  /** Retainage that we hold of our subcontractors. Procore: total retainage by the newest approved invoice of each commitment. CMiC: retainage held less released by the posted requests for payment of the job's subcontracts, UNAVAILABLE where one is in another currency. Nothing billed yet is 0.00. */
  retainagePayable: MoneyFigure;
  /** Retainage held by the owner: the part of `billedToDate` that is not paid yet by agreement. Procore: total retainage of the same payment applications. CMiC: the retainage of its contracts, by an assumed name. */
  retainageReceivable: MoneyFigure;
  /** The budget with its approved changes. Procore: the calculated column `Revised Budget`; `ProjectFinancials` reckons it from base columns. CMiC: the current budget of all categories. */
  revisedBudget: MoneyFigure;
  /** `originalContract` plus approved changes. Procore: its approved prime contract change orders. CMiC: the contract amount as it stands. */
  revisedContract: MoneyFigure;
};

/** A page of jobs. */
export type WorkInProgressConnection = {
  __typename?: 'WorkInProgressConnection';
  /** The jobs with their cursors. */
  edges: Array<WorkInProgressEdge>;
  /** Why a list of jobs could not be read; empty where all were. What could not be read of a job stands at its row. */
  faults: Array<WorkInProgressFault>;
  /** The jobs of the page. */
  nodes: Array<WorkInProgress>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all; null where a list of jobs could not be read, and where `withoutSnapshot` or `undecided` names one. */
  totalCount: Maybe<Scalars['Int']['output']>;
  /** The sums over all jobs of the filter, whatever the page. */
  totals: WorkInProgressTotals;
  /** The jobs of which nobody can say whether the filter lets them through, since a figure that decides is unknown. They are in no row, and while there is one the sums of the systems in which it stands are UNAVAILABLE. */
  undecided: Array<Scalars['ID']['output']>;
  /** With `asOf`: the linked jobs of which nothing was kept by then. They are in no row, and while there is one the sums of all are UNAVAILABLE. */
  withoutSnapshot: Array<Scalars['ID']['output']>;
};

/** A job and its place in the list. */
export type WorkInProgressEdge = {
  __typename?: 'WorkInProgressEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The job. */
  node: WorkInProgress;
};

/** A read of a system that failed while jobs or a row were put together. */
export type WorkInProgressFault = {
  __typename?: 'WorkInProgressFault';
  /** The fault's code, as errors bear it: `UPSTREAM_UNAVAILABLE`. */
  code: Scalars['String']['output'];
  /** What was wrong. */
  message: Scalars['String']['output'];
  /** Whether the same query may work later. */
  retryable: Scalars['Boolean']['output'];
  /** PROCORE or CMIC. */
  source: Scalars['String']['output'];
};

/**
 * The figures of work in progress, of a job or of a portfolio. Amounts are in the company's currency, computed exactly and rounded to cents once, half away from zero. A figure that is computed from
 * one that a system does not tell is not told either. Where a job stands in one system alone, the other side is null.
 */
export type WorkInProgressFigures = {
  /** `revisedContract` less `originalContract`: the changes that the owner agreed to; negative where they reduce the contract. */
  approvedContractChanges: MoneyFigure;
  /** `revisedContract` less `earnedRevenue`: what is still to be earned. */
  backlog: MoneyFigure;
  /** Billed to the owner, retainage included. Procore: completed and stored by the newest payment application of each prime contract that is approved, approved as noted or pending owner approval; UNAVAILABLE where the project has none at all. CMiC: the billed amount of its contracts, by an assumed name; UNAVAILABLE where CMiC does not tell it. Absent is never zero. */
  billedToDate: MoneyFigure;
  /** Commitments with their approved changes. Procore: the column `Committed Costs`. CMiC: posted job cost of type COMMITTED, as the last import kept it. `ProjectFinancials` reads the posted subcontracts of now instead: it differs where one was posted since the import. */
  committedCosts: MoneyFigure;
  /** `percentComplete` x `revisedContract`. */
  earnedRevenue: MoneyFigure;
  /** What the work is expected to cost in all. Procore: the calculated column of that name of the budget view for CMiC; `ProjectFinancials` reckons it from base columns instead, and differs where the company changed the formula. CMiC: the projected cost of all categories of the job and its sub jobs. */
  estimatedCostAtCompletion: MoneyFigure;
  /** `revisedContract` less `estimatedCostAtCompletion`; negative for a loss. */
  grossProfitAtCompletion: MoneyFigure;
  /** `earnedRevenue` less `jobToDateCosts`; negative for a loss. */
  grossProfitToDate: MoneyFigure;
  /** What the work has cost so far. Procore: the column `Job to Date Costs` of the budget view for CMiC; where the ERP told none of a code, `ProjectFinancials` takes the Direct Costs tool instead. CMiC: posted job cost of type COST, as the last import of job costs kept it; UNAVAILABLE where a job of the family was never imported, or not whole. */
  jobToDateCosts: MoneyFigure;
  /** The contract as it was signed. Procore: the lines of its Approved and Complete prime contracts. CMiC: the original amounts of its job billing contracts. */
  originalContract: MoneyFigure;
  /** `earnedRevenue` less `billedToDate`, as a positive amount with a position. */
  overUnderBilling: OverUnderBilling;
  /** Changes that the owner has not agreed to yet; in no other figure. Procore: pending prime contract change orders. CMiC: what external potential change items bill that are neither posted, void nor rejected. */
  pendingContractChanges: MoneyFigure;
  /** `jobToDateCosts` / `estimatedCostAtCompletion`, within 0 and 1: 0.5 is 50 %. Null where nothing is estimated. */
  percentComplete: RatioFigure;
  /** Retainage that we hold of our subcontractors. Procore: total retainage by the newest approved invoice of each commitment. CMiC: retainage held less released by the posted requests for payment of the job's subcontracts, UNAVAILABLE where one is in another currency. Nothing billed yet is 0.00. */
  retainagePayable: MoneyFigure;
  /** Retainage held by the owner: the part of `billedToDate` that is not paid yet by agreement. Procore: total retainage of the same payment applications. CMiC: the retainage of its contracts, by an assumed name. */
  retainageReceivable: MoneyFigure;
  /** The budget with its approved changes. Procore: the calculated column `Revised Budget`; `ProjectFinancials` reckons it from base columns. CMiC: the current budget of all categories. */
  revisedBudget: MoneyFigure;
  /** `originalContract` plus approved changes. Procore: its approved prime contract change orders. CMiC: the contract amount as it stands. */
  revisedContract: MoneyFigure;
};

/** Which jobs. All given members must hold. */
export type WorkInProgressFilter = {
  /** Jobs on which one of these flags is raised. Where none is known to be and one is unknown, the job is `undecided`. */
  flags?: InputMaybe<Array<WorkInProgressFlag>>;
  /** These CMiC control jobs, at most 100: `ZZ/24-010`. */
  jobIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: linked pairs alone, without reading the systems' lists of jobs; false: the others alone. */
  linked?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: jobs that are a loss by either system; false: those that are one by none that keeps both contract and estimate. Where a system could not tell, the job is `undecided`. */
  loss?: InputMaybe<Scalars['Boolean']['input']>;
  /** Jobs that stand so by either system. Where neither is known to and one could not tell, the job is `undecided`. */
  position?: InputMaybe<BillingPosition>;
  /** The jobs of these Procore projects, at most 100: `1001`. With `jobIds` it is the jobs of either. */
  projectIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A flag to filter by. */
export type WorkInProgressFlag =
  /** `flags.committedAboveBudget`, by either system. */
  | 'COMMITTED_ABOVE_BUDGET'
  /** `flags.estimateBelowCost`, by either system. */
  | 'ESTIMATE_BELOW_COST'
  /** `flags.forecastOld`. */
  | 'FORECAST_OLD'
  /** `flags.profitFade`, by either system. */
  | 'PROFIT_FADE';

/** What gives cause to look at the figures of a job. Unknown is null, never false. */
export type WorkInProgressFlags = {
  __typename?: 'WorkInProgressFlags';
  /** Whether more is committed than budgeted: `committedCosts` above `revisedBudget`. */
  committedAboveBudget: SystemFlag;
  /** Whether more is spent than the estimated cost at completion: `jobToDateCosts` above `estimatedCostAtCompletion`. */
  estimateBelowCost: SystemFlag;
  /** When the last export of the project's forecast to CMiC finished: neither system tells when somebody estimated last. Null where none has. */
  forecastAsOf: Maybe<Scalars['DateTime']['output']>;
  /** Whether that is longer ago than `forecastOlderThanDays`; null where it is unknown. */
  forecastOld: Maybe<Scalars['Boolean']['output']>;
  /** Whether the gross profit at completion is lower than by the last snapshot, which each reconciliation keeps; null where there is none, and where either is unknown. */
  profitFade: SystemFlag;
};

/** How the rows are ordered. */
export type WorkInProgressOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: WorkInProgressOrderField;
};

/** What rows can be ordered by: CMiC's figure, and Procore's where CMiC tells none. */
export type WorkInProgressOrderField =
  /** `backlog`. */
  | 'BACKLOG'
  /** `billedToDate`. */
  | 'BILLED_TO_DATE'
  /** `earnedRevenue`. */
  | 'EARNED_REVENUE'
  /** `grossProfitAtCompletion`. */
  | 'GROSS_PROFIT_AT_COMPLETION'
  /** The id. */
  | 'ID'
  /** Earned less billed, with its sign: the most overbilled first when ascending. */
  | 'OVER_UNDER_BILLING'
  /** `percentComplete`. */
  | 'PERCENT_COMPLETE'
  /** `revisedContract`. */
  | 'REVISED_CONTRACT';

/** What a portfolio adds up to: each amount is the sum of the rows' amounts as they are shown, `percentComplete` the share of the sums. A job that could not be read makes its side UNAVAILABLE. */
export type WorkInProgressTotals = WorkInProgressFigures & {
  __typename?: 'WorkInProgressTotals';
  /** `revisedContract` less `originalContract`: the changes that the owner agreed to; negative where they reduce the contract. */
  approvedContractChanges: MoneyFigure;
  /** `revisedContract` less `earnedRevenue`: what is still to be earned. */
  backlog: MoneyFigure;
  /** Billed to the owner, retainage included. Procore: completed and stored by the newest payment application of each prime contract that is approved, approved as noted or pending owner approval; UNAVAILABLE where the project has none at all. CMiC: the billed amount of its contracts, by an assumed name; UNAVAILABLE where CMiC does not tell it. Absent is never zero. */
  billedToDate: MoneyFigure;
  /** Commitments with their approved changes. Procore: the column `Committed Costs`. CMiC: posted job cost of type COMMITTED, as the last import kept it. `ProjectFinancials` reads the posted subcontracts of now instead: it differs where one was posted since the import. */
  committedCosts: MoneyFigure;
  /** `percentComplete` x `revisedContract`. */
  earnedRevenue: MoneyFigure;
  /** What the work is expected to cost in all. Procore: the calculated column of that name of the budget view for CMiC; `ProjectFinancials` reckons it from base columns instead, and differs where the company changed the formula. CMiC: the projected cost of all categories of the job and its sub jobs. */
  estimatedCostAtCompletion: MoneyFigure;
  /** `revisedContract` less `estimatedCostAtCompletion`; negative for a loss. */
  grossProfitAtCompletion: MoneyFigure;
  /** `earnedRevenue` less `jobToDateCosts`; negative for a loss. */
  grossProfitToDate: MoneyFigure;
  /** What the work has cost so far. Procore: the column `Job to Date Costs` of the budget view for CMiC; where the ERP told none of a code, `ProjectFinancials` takes the Direct Costs tool instead. CMiC: posted job cost of type COST, as the last import of job costs kept it; UNAVAILABLE where a job of the family was never imported, or not whole. */
  jobToDateCosts: MoneyFigure;
  /** How many jobs. */
  jobs: Scalars['Int']['output'];
  /** The ids of jobs that add nothing to earned revenue, over/under billing, gross profit to date and backlog of a system in which they stand, since it keeps no contract or no estimate of them (null). */
  notEarned: Array<Scalars['ID']['output']>;
  /** The contract as it was signed. Procore: the lines of its Approved and Complete prime contracts. CMiC: the original amounts of its job billing contracts. */
  originalContract: MoneyFigure;
  /** `earnedRevenue` less `billedToDate`, as a positive amount with a position. */
  overUnderBilling: OverUnderBilling;
  /** Changes that the owner has not agreed to yet; in no other figure. Procore: pending prime contract change orders. CMiC: what external potential change items bill that are neither posted, void nor rejected. */
  pendingContractChanges: MoneyFigure;
  /** `jobToDateCosts` / `estimatedCostAtCompletion`, within 0 and 1: 0.5 is 50 %. Null where nothing is estimated. */
  percentComplete: RatioFigure;
  /** Retainage that we hold of our subcontractors. Procore: total retainage by the newest approved invoice of each commitment. CMiC: retainage held less released by the posted requests for payment of the job's subcontracts, UNAVAILABLE where one is in another currency. Nothing billed yet is 0.00. */
  retainagePayable: MoneyFigure;
  /** Retainage held by the owner: the part of `billedToDate` that is not paid yet by agreement. Procore: total retainage of the same payment applications. CMiC: the retainage of its contracts, by an assumed name. */
  retainageReceivable: MoneyFigure;
  /** The budget with its approved changes. Procore: the calculated column `Revised Budget`; `ProjectFinancials` reckons it from base columns. CMiC: the current budget of all categories. */
  revisedBudget: MoneyFigure;
  /** `originalContract` plus approved changes. Procore: its approved prime contract change orders. CMiC: the contract amount as it stands. */
  revisedContract: MoneyFigure;
};

/** What became of a write. */
export type WriteOutcome =
  /** It stands there. */
  | 'DONE'
  /** It was refused; nothing was written. */
  | 'REFUSED'
  /** The intent is saved; it is being sent. */
  | 'SENDING'
  /** Nobody told; the worker looks before it sends again. */
  | 'UNKNOWN';



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
  CmicJobCostCode: CmicJobCostCode;
  CmicOwnerChangeOrder: CmicOwnerChangeOrder;
  CmicPotentialChangeItem: CmicPotentialChangeItem;
  CmicPrimeContract: CmicPrimeContract;
  CmicRequestForPayment: CmicRequestForPayment;
  CmicSubcontract: CmicSubcontract;
  CmicSubcontractChangeOrder: CmicSubcontractChangeOrder;
  CmicVendor: CmicVendor;
  Link: Link;
  ProcoreBudgetChange: ProcoreBudgetChange;
  ProcoreBudgetCode: ProcoreBudgetCode;
  ProcoreCommitment: ProcoreCommitment;
  ProcoreCommitmentChangeOrder: ProcoreCommitmentChangeOrder;
  ProcoreCompanyCostCode: ProcoreCompanyCostCode;
  ProcoreCostCode: ProcoreCostCode;
  ProcoreCostType: ProcoreCostType;
  ProcorePotentialChangeOrder: ProcorePotentialChangeOrder;
  ProcorePrimeContract: ProcorePrimeContract;
  ProcorePrimeContractChangeOrder: ProcorePrimeContractChangeOrder;
  ProcoreProject: ProcoreProject;
  ProcoreSubJob: ProcoreSubJob;
  ProcoreSubcontractorInvoice: ProcoreSubcontractorInvoice;
  ProcoreVendor: ProcoreVendor;
  Transfer: Transfer;
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
  CmicVendor:
    ( { __typename: 'CmicVendor' }
    & GraphQLRecursivePick<FederationTypes['CmicVendor'], {"id":true}> );
  Link:
    ( { __typename: 'Link' }
    & GraphQLRecursivePick<FederationTypes['Link'], {"id":true}> );
  ProcoreBudgetChange:
    ( { __typename: 'ProcoreBudgetChange' }
    & GraphQLRecursivePick<FederationTypes['ProcoreBudgetChange'], {"id":true}> );
  ProcoreBudgetCode:
    ( { __typename: 'ProcoreBudgetCode' }
    & GraphQLRecursivePick<FederationTypes['ProcoreBudgetCode'], {"id":true}> );
  ProcoreCommitment:
    ( { __typename: 'ProcoreCommitment' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCommitment'], {"id":true}> );
  ProcoreCommitmentChangeOrder:
    ( { __typename: 'ProcoreCommitmentChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCommitmentChangeOrder'], {"id":true}> );
  ProcoreCompanyCostCode:
    ( { __typename: 'ProcoreCompanyCostCode' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCompanyCostCode'], {"id":true}> );
  ProcoreCostCode:
    ( { __typename: 'ProcoreCostCode' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCostCode'], {"id":true}> );
  ProcoreCostType:
    ( { __typename: 'ProcoreCostType' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCostType'], {"id":true}> );
  ProcorePotentialChangeOrder:
    ( { __typename: 'ProcorePotentialChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcorePotentialChangeOrder'], {"id":true}> );
  ProcorePrimeContract:
    ( { __typename: 'ProcorePrimeContract' }
    & GraphQLRecursivePick<FederationTypes['ProcorePrimeContract'], {"id":true}> );
  ProcorePrimeContractChangeOrder:
    ( { __typename: 'ProcorePrimeContractChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcorePrimeContractChangeOrder'], {"id":true}> );
  ProcoreProject:
    ( { __typename: 'ProcoreProject' }
    & GraphQLRecursivePick<FederationTypes['ProcoreProject'], {"id":true}> );
  ProcoreSubJob:
    ( { __typename: 'ProcoreSubJob' }
    & GraphQLRecursivePick<FederationTypes['ProcoreSubJob'], {"id":true}> );
  ProcoreSubcontractorInvoice:
    ( { __typename: 'ProcoreSubcontractorInvoice' }
    & GraphQLRecursivePick<FederationTypes['ProcoreSubcontractorInvoice'], {"id":true}> );
  ProcoreVendor:
    ( { __typename: 'ProcoreVendor' }
    & GraphQLRecursivePick<FederationTypes['ProcoreVendor'], {"id":true}> );
  Transfer:
    ( { __typename: 'Transfer' }
    & GraphQLRecursivePick<FederationTypes['Transfer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CmicRecord:
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
  ;
  FinancialRecord:
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
  ;
  LinkedRecord:
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
  ;
  ProcoreRecord:
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
    | ( StubRecord )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Match:
    | ( SuggestionRecord )
    | ( SuggestionRecord )
    | ( SuggestionRecord )
    | ( SuggestionRecord )
  ;
  OpeningFigures:
    | ( OpeningBalanceRecord )
    | ( BalanceFiguresRecord )
  ;
  Plan:
    | ( PlanRecord )
    | ( PlanRecord )
  ;
  ProjectFigures:
    | ( GroupRecord )
    | ( GroupRecord )
  ;
  WorkInProgressFigures:
    | ( WorkInProgressRowRecord )
    | ( TotalsRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptProjectMatchesInput: AcceptProjectMatchesInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AcceptProjectMatchesPayload: ResolverTypeWrapper<Omit<AcceptProjectMatchesPayload, 'problems' | 'results'> & { problems: Array<ResolversTypes['Problem']>, results: Array<ResolversTypes['ProjectMatchAcceptance']> }>;
  AcceptStagedCommitmentInput: AcceptStagedCommitmentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AcceptStagedCommitmentItemInput: AcceptStagedCommitmentItemInput;
  AcceptStagedCommitmentPayload: ResolverTypeWrapper<Omit<AcceptStagedCommitmentPayload, 'commitment' | 'problems' | 'transfer'> & { commitment?: Maybe<ResolversTypes['ProcoreCommitment']>, problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  AcceptStagedCommitmentsInput: AcceptStagedCommitmentsInput;
  AcceptStagedCommitmentsPayload: ResolverTypeWrapper<Omit<AcceptStagedCommitmentsPayload, 'problems' | 'results'> & { problems: Array<ResolversTypes['Problem']>, results: Array<ResolversTypes['AcceptStagedCommitmentPayload']> }>;
  AcceptVendorMatchesInput: AcceptVendorMatchesInput;
  AcceptVendorMatchesPayload: ResolverTypeWrapper<Omit<AcceptVendorMatchesPayload, 'problems' | 'results'> & { problems: Array<ResolversTypes['Problem']>, results: Array<ResolversTypes['VendorMatchAcceptance']> }>;
  AcceptedPairInput: AcceptedPairInput;
  AdoptProjectInput: AdoptProjectInput;
  AdoptProjectPayload: ResolverTypeWrapper<Omit<AdoptProjectPayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversTypes['Adoption']>, problems: Array<ResolversTypes['Problem']> }>;
  Adoption: ResolverTypeWrapper<AdoptionRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AdoptionBaseline: ResolverTypeWrapper<BaselineRecord>;
  AdoptionChoiceInput: AdoptionChoiceInput;
  AdoptionCount: ResolverTypeWrapper<AdoptionCount>;
  AdoptionDecision: AdoptionDecision;
  AdoptionMatch: ResolverTypeWrapper<ProposalRecord>;
  AdoptionMatchConnection: ResolverTypeWrapper<Omit<AdoptionMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AdoptionMatchEdge']>, nodes: Array<ResolversTypes['AdoptionMatch']> }>;
  AdoptionMatchEdge: ResolverTypeWrapper<Omit<AdoptionMatchEdge, 'node'> & { node: ResolversTypes['AdoptionMatch'] }>;
  AdoptionMatchFilter: AdoptionMatchFilter;
  AdoptionPlan: ResolverTypeWrapper<AdoptionPlanRecord>;
  AdoptionState: AdoptionState;
  AdoptionSystem: AdoptionSystem;
  AdoptionUnpaired: ResolverTypeWrapper<LoneRecord>;
  AdoptionUnpairedConnection: ResolverTypeWrapper<Omit<AdoptionUnpairedConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AdoptionUnpairedEdge']>, nodes: Array<ResolversTypes['AdoptionUnpaired']> }>;
  AdoptionUnpairedEdge: ResolverTypeWrapper<Omit<AdoptionUnpairedEdge, 'node'> & { node: ResolversTypes['AdoptionUnpaired'] }>;
  AdoptionUnpairedFilter: AdoptionUnpairedFilter;
  ApproveBudgetChangeInput: ApproveBudgetChangeInput;
  ApproveBudgetChangePayload: ResolverTypeWrapper<Omit<ApproveBudgetChangePayload, 'budgetChange' | 'problems' | 'transfer'> & { budgetChange?: Maybe<ResolversTypes['ProcoreBudgetChange']>, problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApproveBudgetInput: ApproveBudgetInput;
  ApproveBudgetPayload: ResolverTypeWrapper<Omit<ApproveBudgetPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, project?: Maybe<ResolversTypes['ProcoreProject']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApproveCommitmentChangeOrderInput: ApproveCommitmentChangeOrderInput;
  ApproveCommitmentChangeOrderPayload: ResolverTypeWrapper<Omit<ApproveCommitmentChangeOrderPayload, 'commitmentChangeOrder' | 'problems' | 'transfer'> & { commitmentChangeOrder?: Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>, problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApproveCommitmentInput: ApproveCommitmentInput;
  ApproveCommitmentPayload: ResolverTypeWrapper<Omit<ApproveCommitmentPayload, 'commitment' | 'problems' | 'transfer'> & { commitment?: Maybe<ResolversTypes['ProcoreCommitment']>, problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApproveForecastInput: ApproveForecastInput;
  ApproveForecastPayload: ResolverTypeWrapper<Omit<ApproveForecastPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, project?: Maybe<ResolversTypes['ProcoreProject']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApprovePrimeContractChangeOrderInput: ApprovePrimeContractChangeOrderInput;
  ApprovePrimeContractChangeOrderPayload: ResolverTypeWrapper<Omit<ApprovePrimeContractChangeOrderPayload, 'primeContractChangeOrder' | 'problems' | 'transfer'> & { primeContractChangeOrder?: Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']>, problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApproveProjectWbsInput: ApproveProjectWbsInput;
  ApproveProjectWbsPayload: ResolverTypeWrapper<Omit<ApproveProjectWbsPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, project?: Maybe<ResolversTypes['ProcoreProject']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApproveSubcontractorInvoiceInput: ApproveSubcontractorInvoiceInput;
  ApproveSubcontractorInvoicePayload: ResolverTypeWrapper<Omit<ApproveSubcontractorInvoicePayload, 'problems' | 'subcontractorInvoice' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, subcontractorInvoice?: Maybe<ResolversTypes['ProcoreSubcontractorInvoice']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApproveTransferInput: ApproveTransferInput;
  ApproveTransferItem: ApproveTransferItem;
  ApproveTransferPayload: ResolverTypeWrapper<Omit<ApproveTransferPayload, 'problems' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ApproveTransfersInput: ApproveTransfersInput;
  ApproveTransfersPayload: ResolverTypeWrapper<Omit<ApproveTransfersPayload, 'problems' | 'results'> & { problems: Array<ResolversTypes['Problem']>, results: Array<ResolversTypes['ApproveTransferPayload']> }>;
  ApproveVendorInput: ApproveVendorInput;
  ApproveVendorPayload: ResolverTypeWrapper<Omit<ApproveVendorPayload, 'problems' | 'transfer' | 'vendor'> & { problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']>, vendor?: Maybe<ResolversTypes['ProcoreVendor']> }>;
  ApproverRole: ApproverRole;
  BaselineSignature: ResolverTypeWrapper<BaselineSignature>;
  BillingDifference: ResolverTypeWrapper<BillingDifference>;
  BillingPosition: BillingPosition;
  CancelTransferInput: CancelTransferInput;
  CancelTransferPayload: ResolverTypeWrapper<Omit<CancelTransferPayload, 'problems' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  CauseAmount: ResolverTypeWrapper<CauseAmount>;
  CauseTotal: ResolverTypeWrapper<CauseTotal>;
  Change: ResolverTypeWrapper<ChangeEntryRecord>;
  ChangeAction: ChangeAction;
  ChangeConnection: ResolverTypeWrapper<Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ChangeEdge']>, nodes: Array<ResolversTypes['Change']> }>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  CmicCategory: ResolverTypeWrapper<StubRecord>;
  CmicCostCode: ResolverTypeWrapper<StubRecord>;
  CmicJob: ResolverTypeWrapper<StubRecord>;
  CmicJobCategory: ResolverTypeWrapper<StubRecord>;
  CmicJobCost: ResolverTypeWrapper<StubRecord>;
  CmicJobCostCode: ResolverTypeWrapper<StubRecord>;
  CmicOwnerChangeOrder: ResolverTypeWrapper<StubRecord>;
  CmicPotentialChangeItem: ResolverTypeWrapper<StubRecord>;
  CmicPrimeContract: ResolverTypeWrapper<StubRecord>;
  CmicRecord: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CmicRecord']>;
  CmicRequestForPayment: ResolverTypeWrapper<StubRecord>;
  CmicSubcontract: ResolverTypeWrapper<StubRecord>;
  CmicSubcontractChangeOrder: ResolverTypeWrapper<StubRecord>;
  CmicVendor: ResolverTypeWrapper<StubRecord>;
  CommitmentChangeOrderDraftLineInput: CommitmentChangeOrderDraftLineInput;
  CommitmentDraftLineInput: CommitmentDraftLineInput;
  CommitmentDraftType: CommitmentDraftType;
  CommitmentMatch: ResolverTypeWrapper<SuggestionRecord>;
  CommitmentMatchConnection: ResolverTypeWrapper<Omit<CommitmentMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CommitmentMatchEdge']>, nodes: Array<ResolversTypes['CommitmentMatch']> }>;
  CommitmentMatchEdge: ResolverTypeWrapper<Omit<CommitmentMatchEdge, 'node'> & { node: ResolversTypes['CommitmentMatch'] }>;
  CompanyWbsCoverage: ResolverTypeWrapper<CompanyWbsCoverage>;
  ComparedInstant: ResolverTypeWrapper<InstantRecord>;
  CostCodeMatch: ResolverTypeWrapper<SuggestionRecord>;
  CostCodeMatchConnection: ResolverTypeWrapper<Omit<CostCodeMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CostCodeMatchEdge']>, nodes: Array<ResolversTypes['CostCodeMatch']> }>;
  CostCodeMatchEdge: ResolverTypeWrapper<Omit<CostCodeMatchEdge, 'node'> & { node: ResolversTypes['CostCodeMatch'] }>;
  CreateCommitmentChangeOrderInput: CreateCommitmentChangeOrderInput;
  CreateCommitmentChangeOrderPayload: ResolverTypeWrapper<Omit<CreateCommitmentChangeOrderPayload, 'commitmentChangeOrder' | 'problems'> & { commitmentChangeOrder?: Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>, problems: Array<ResolversTypes['Problem']> }>;
  CreateCommitmentInput: CreateCommitmentInput;
  CreateCommitmentPayload: ResolverTypeWrapper<Omit<CreateCommitmentPayload, 'commitment' | 'problems'> & { commitment?: Maybe<ResolversTypes['ProcoreCommitment']>, problems: Array<ResolversTypes['Problem']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Difference: ResolverTypeWrapper<NotedDifferenceRecord>;
  DifferenceAction: ResolverTypeWrapper<DifferenceAction>;
  DifferenceActionInput: ResolverTypeWrapper<DifferenceActionInput>;
  DifferenceConnection: ResolverTypeWrapper<Omit<DifferenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DifferenceEdge']>, nodes: Array<ResolversTypes['Difference']> }>;
  DifferenceEdge: ResolverTypeWrapper<Omit<DifferenceEdge, 'node'> & { node: ResolversTypes['Difference'] }>;
  DifferenceEvent: ResolverTypeWrapper<DifferenceEvent>;
  DifferenceEventName: DifferenceEventName;
  DifferenceFilter: DifferenceFilter;
  DifferenceNote: ResolverTypeWrapper<DifferenceNote>;
  DifferenceOrderBy: DifferenceOrderBy;
  DifferenceOrderField: DifferenceOrderField;
  DifferencePlace: ResolverTypeWrapper<PlaceRecord>;
  DifferenceState: DifferenceState;
  DriftCause: DriftCause;
  ErpStatus: ErpStatus;
  ExportPlan: ResolverTypeWrapper<PlanRecord>;
  FigureMovement: ResolverTypeWrapper<FigureMovementRecord>;
  FigureStatus: FigureStatus;
  FinancialDimension: FinancialDimension;
  FinancialEntry: ResolverTypeWrapper<EntryRecord>;
  FinancialEntryConnection: ResolverTypeWrapper<Omit<FinancialEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FinancialEntryEdge']>, nodes: Array<ResolversTypes['FinancialEntry']> }>;
  FinancialEntryEdge: ResolverTypeWrapper<Omit<FinancialEntryEdge, 'node'> & { node: ResolversTypes['FinancialEntry'] }>;
  FinancialEntryFigure: FinancialEntryFigure;
  FinancialEntryStatus: FinancialEntryStatus;
  FinancialEntrySystem: FinancialEntrySystem;
  FinancialMovement: ResolverTypeWrapper<ComparedSpanRecord>;
  FinancialMovementConnection: ResolverTypeWrapper<Omit<FinancialMovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FinancialMovementEdge']>, nodes: Array<ResolversTypes['FinancialMovement']> }>;
  FinancialMovementEdge: ResolverTypeWrapper<Omit<FinancialMovementEdge, 'node'> & { node: ResolversTypes['FinancialMovement'] }>;
  FinancialRecord: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FinancialRecord']>;
  FinancialRow: ResolverTypeWrapper<GroupRecord>;
  FinancialRowConnection: ResolverTypeWrapper<Omit<FinancialRowConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FinancialRowEdge']>, nodes: Array<ResolversTypes['FinancialRow']> }>;
  FinancialRowEdge: ResolverTypeWrapper<Omit<FinancialRowEdge, 'node'> & { node: ResolversTypes['FinancialRow'] }>;
  FinancialRowFilter: FinancialRowFilter;
  FinancialRowOrderBy: FinancialRowOrderBy;
  FinancialRowOrderField: FinancialRowOrderField;
  FinancialSide: FinancialSide;
  FinancialSystem: FinancialSystem;
  FinancialsComparison: ResolverTypeWrapper<ComparisonRecord>;
  FinancialsNotRead: ResolverTypeWrapper<FinancialsNotRead>;
  ImportBudgetInput: ImportBudgetInput;
  ImportBudgetPayload: ResolverTypeWrapper<Omit<ImportBudgetPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, project?: Maybe<ResolversTypes['ProcoreProject']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ImportCompanyWbsInput: ImportCompanyWbsInput;
  ImportCompanyWbsPayload: ResolverTypeWrapper<Omit<ImportCompanyWbsPayload, 'problems' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ImportJobCostsInput: ImportJobCostsInput;
  ImportJobCostsPayload: ResolverTypeWrapper<Omit<ImportJobCostsPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, project?: Maybe<ResolversTypes['ProcoreProject']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ImportJobInput: ImportJobInput;
  ImportJobPayload: ResolverTypeWrapper<Omit<ImportJobPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, project?: Maybe<ResolversTypes['ProcoreProject']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ImportPlan: ResolverTypeWrapper<PlanRecord>;
  ImportPrimeContractInput: ImportPrimeContractInput;
  ImportPrimeContractPayload: ResolverTypeWrapper<Omit<ImportPrimeContractPayload, 'primeContract' | 'problems' | 'transfer'> & { primeContract?: Maybe<ResolversTypes['ProcorePrimeContract']>, problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ImportProjectWbsInput: ImportProjectWbsInput;
  ImportProjectWbsPayload: ResolverTypeWrapper<Omit<ImportProjectWbsPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, project?: Maybe<ResolversTypes['ProcoreProject']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ImportSubJobInput: ImportSubJobInput;
  ImportSubJobPayload: ResolverTypeWrapper<Omit<ImportSubJobPayload, 'problems' | 'subJob' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, subJob?: Maybe<ResolversTypes['ProcoreSubJob']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ImportVendorInput: ImportVendorInput;
  ImportVendorPayload: ResolverTypeWrapper<Omit<ImportVendorPayload, 'problems' | 'transfer' | 'vendor'> & { problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']>, vendor?: Maybe<ResolversTypes['ProcoreVendor']> }>;
  ImportVendorsInput: ImportVendorsInput;
  ImportVendorsPayload: ResolverTypeWrapper<Omit<ImportVendorsPayload, 'problems' | 'results'> & { problems: Array<ResolversTypes['Problem']>, results: Array<ResolversTypes['ImportVendorPayload']> }>;
  JobCostCheck: ResolverTypeWrapper<JobCostCheckResultRecord>;
  JobCostCode: ResolverTypeWrapper<JobCostCodeRecordRecord>;
  JobCostCodeConnection: ResolverTypeWrapper<Omit<JobCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['JobCostCodeEdge']>, nodes: Array<ResolversTypes['JobCostCode']> }>;
  JobCostCodeEdge: ResolverTypeWrapper<Omit<JobCostCodeEdge, 'node'> & { node: ResolversTypes['JobCostCode'] }>;
  JobCostCodeFilter: JobCostCodeFilter;
  JobCostDifference: ResolverTypeWrapper<JobCostDifferenceResultRecord>;
  JobCostTransaction: ResolverTypeWrapper<JobCostRowRecord>;
  JobCostTransactionConnection: ResolverTypeWrapper<Omit<JobCostTransactionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['JobCostTransactionEdge']>, nodes: Array<ResolversTypes['JobCostTransaction']> }>;
  JobCostTransactionEdge: ResolverTypeWrapper<Omit<JobCostTransactionEdge, 'node'> & { node: ResolversTypes['JobCostTransaction'] }>;
  JobCostTransactionFilter: JobCostTransactionFilter;
  JobCostTransactionOrderBy: JobCostTransactionOrderBy;
  JobCostTransactionOrderField: JobCostTransactionOrderField;
  JobCostTransactionType: JobCostTransactionType;
  JobCosts: ResolverTypeWrapper<JobCostsRecordRecord>;
  Kind: Kind;
  Link: ResolverTypeWrapper<LinkRecord>;
  LinkConnection: ResolverTypeWrapper<Omit<LinkConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LinkEdge']>, nodes: Array<ResolversTypes['Link']> }>;
  LinkEdge: ResolverTypeWrapper<Omit<LinkEdge, 'node'> & { node: ResolversTypes['Link'] }>;
  LinkFilter: LinkFilter;
  LinkLine: ResolverTypeWrapper<LinkLine>;
  LinkOrderBy: LinkOrderBy;
  LinkOrderField: LinkOrderField;
  LinkState: LinkState;
  LinkVendorInput: LinkVendorInput;
  LinkVendorPayload: ResolverTypeWrapper<Omit<LinkVendorPayload, 'link' | 'problems'> & { link?: Maybe<ResolversTypes['Link']>, problems: Array<ResolversTypes['Problem']> }>;
  LinkedRecord: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkedRecord']>;
  Match: ResolverTypeWrapper<SuggestionRecord>;
  MatchEvidence: ResolverTypeWrapper<MatchEvidence>;
  MatchEvidenceKind: MatchEvidenceKind;
  MatchFilter: MatchFilter;
  MatchRefusal: ResolverTypeWrapper<MatchRefusal>;
  MatchRival: ResolverTypeWrapper<RivalRecordRecord>;
  MissingCode: ResolverTypeWrapper<MissingCode>;
  Money: ResolverTypeWrapper<Money>;
  MoneyFigure: ResolverTypeWrapper<MoneyFigure>;
  MovedFigure: MovedFigure;
  MovedSystem: MovedSystem;
  MovementEvent: ResolverTypeWrapper<MovementEventRecord>;
  MovementEventConnection: ResolverTypeWrapper<Omit<MovementEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MovementEventEdge']>, nodes: Array<ResolversTypes['MovementEvent']> }>;
  MovementEventEdge: ResolverTypeWrapper<Omit<MovementEventEdge, 'node'> & { node: ResolversTypes['MovementEvent'] }>;
  MovementEventKind: MovementEventKind;
  MovementExplanation: ResolverTypeWrapper<WhyRecord>;
  MovementStatus: MovementStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoteDifferenceInput: NoteDifferenceInput;
  NoteDifferencePayload: ResolverTypeWrapper<Omit<NoteDifferencePayload, 'difference' | 'problems'> & { difference?: Maybe<ResolversTypes['Difference']>, problems: Array<ResolversTypes['Problem']> }>;
  OpeningBalance: ResolverTypeWrapper<OpeningBalanceRecord>;
  OpeningBalanceConnection: ResolverTypeWrapper<Omit<OpeningBalanceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OpeningBalanceEdge']>, nodes: Array<ResolversTypes['OpeningBalance']> }>;
  OpeningBalanceEdge: ResolverTypeWrapper<Omit<OpeningBalanceEdge, 'node'> & { node: ResolversTypes['OpeningBalance'] }>;
  OpeningBalanceFilter: OpeningBalanceFilter;
  OpeningFigure: ResolverTypeWrapper<OpeningFigure>;
  OpeningFigures: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['OpeningFigures']>;
  OpeningTotals: ResolverTypeWrapper<BalanceFiguresRecord>;
  OverUnderBilling: ResolverTypeWrapper<OverUnderBilling>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Plan: ResolverTypeWrapper<PlanRecord>;
  PlanAction: PlanAction;
  PlanField: ResolverTypeWrapper<PlanField>;
  PlanLock: ResolverTypeWrapper<PlanLock>;
  PlanPrerequisite: ResolverTypeWrapper<PlanPrerequisite>;
  PlanRow: ResolverTypeWrapper<PlanRow>;
  PlannedMatch: ResolverTypeWrapper<PlannedMatchRecord>;
  PlannedMatchConnection: ResolverTypeWrapper<Omit<PlannedMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PlannedMatchEdge']>, nodes: Array<ResolversTypes['PlannedMatch']> }>;
  PlannedMatchEdge: ResolverTypeWrapper<Omit<PlannedMatchEdge, 'node'> & { node: ResolversTypes['PlannedMatch'] }>;
  PolicySimulation: ResolverTypeWrapper<Omit<PolicySimulation, 'problems'> & { problems: Array<ResolversTypes['Problem']> }>;
  PolicyVerdict: PolicyVerdict;
  Problem: ResolverTypeWrapper<ProblemRecord>;
  ProblemCode: ProblemCode;
  ProcoreBudgetChange: ResolverTypeWrapper<StubRecord>;
  ProcoreBudgetCode: ResolverTypeWrapper<StubRecord>;
  ProcoreCommitment: ResolverTypeWrapper<StubRecord>;
  ProcoreCommitmentChangeOrder: ResolverTypeWrapper<StubRecord>;
  ProcoreCompanyCostCode: ResolverTypeWrapper<StubRecord>;
  ProcoreCostCode: ResolverTypeWrapper<StubRecord>;
  ProcoreCostType: ResolverTypeWrapper<StubRecord>;
  ProcorePotentialChangeOrder: ResolverTypeWrapper<StubRecord>;
  ProcorePrimeContract: ResolverTypeWrapper<StubRecord>;
  ProcorePrimeContractChangeOrder: ResolverTypeWrapper<StubRecord>;
  ProcoreProject: ResolverTypeWrapper<StubRecord>;
  ProcoreRecord: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProcoreRecord']>;
  ProcoreSubJob: ResolverTypeWrapper<StubRecord>;
  ProcoreSubcontractorInvoice: ResolverTypeWrapper<StubRecord>;
  ProcoreVendor: ResolverTypeWrapper<StubRecord>;
  ProjectFigures: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ProjectFigures']>;
  ProjectFinancials: ResolverTypeWrapper<GroupRecord>;
  ProjectMatch: ResolverTypeWrapper<SuggestionRecord>;
  ProjectMatchAcceptance: ResolverTypeWrapper<Omit<ProjectMatchAcceptance, 'adoption' | 'job' | 'problems' | 'project'> & { adoption?: Maybe<ResolversTypes['Adoption']>, job: ResolversTypes['CmicJob'], problems: Array<ResolversTypes['Problem']>, project: ResolversTypes['ProcoreProject'] }>;
  ProjectMatchConnection: ResolverTypeWrapper<Omit<ProjectMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProjectMatchEdge']>, nodes: Array<ResolversTypes['ProjectMatch']> }>;
  ProjectMatchEdge: ResolverTypeWrapper<Omit<ProjectMatchEdge, 'node'> & { node: ResolversTypes['ProjectMatch'] }>;
  ProjectMatchPreview: ResolverTypeWrapper<ProjectPreviewRecord>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatioFigure: ResolverTypeWrapper<RatioFigure>;
  ReconcileInput: ReconcileInput;
  ReconcilePayload: ResolverTypeWrapper<Omit<ReconcilePayload, 'problems' | 'reconciliation'> & { problems: Array<ResolversTypes['Problem']>, reconciliation?: Maybe<ResolversTypes['Reconciliation']> }>;
  Reconciliation: ResolverTypeWrapper<ReportRecord>;
  ReconciliationCheck: ResolverTypeWrapper<CheckSummaryRecord>;
  ReconciliationCheckName: ReconciliationCheckName;
  ReconciliationCheckStatus: ReconciliationCheckStatus;
  ReconciliationConnection: ResolverTypeWrapper<Omit<ReconciliationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ReconciliationEdge']>, nodes: Array<ResolversTypes['Reconciliation']> }>;
  ReconciliationEdge: ResolverTypeWrapper<Omit<ReconciliationEdge, 'node'> & { node: ResolversTypes['Reconciliation'] }>;
  ReconciliationFigure: ReconciliationFigure;
  ReconciliationFilter: ReconciliationFilter;
  ReconciliationOrderBy: ReconciliationOrderBy;
  ReconciliationOrderField: ReconciliationOrderField;
  ReconciliationTrend: ResolverTypeWrapper<ReconciliationTrend>;
  RefuseMatchInput: RefuseMatchInput;
  RefuseMatchPayload: ResolverTypeWrapper<Omit<RefuseMatchPayload, 'problems'> & { problems: Array<ResolversTypes['Problem']> }>;
  RejectStagedCommitmentInput: RejectStagedCommitmentInput;
  RejectStagedCommitmentPayload: ResolverTypeWrapper<Omit<RejectStagedCommitmentPayload, 'problems' | 'staged'> & { problems: Array<ResolversTypes['Problem']>, staged?: Maybe<ResolversTypes['StagedCommitment']> }>;
  RejectTransferInput: RejectTransferInput;
  RejectTransferPayload: ResolverTypeWrapper<Omit<RejectTransferPayload, 'problems' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  ReplayWebhookInput: ReplayWebhookInput;
  ReplayWebhookPayload: ResolverTypeWrapper<Omit<ReplayWebhookPayload, 'problems' | 'webhook'> & { problems: Array<ResolversTypes['Problem']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  RequestExportInput: RequestExportInput;
  RequestExportPayload: ResolverTypeWrapper<Omit<RequestExportPayload, 'problems' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  RetryTransferInput: RetryTransferInput;
  RetryTransferPayload: ResolverTypeWrapper<Omit<RetryTransferPayload, 'problems' | 'transfer'> & { problems: Array<ResolversTypes['Problem']>, transfer?: Maybe<ResolversTypes['Transfer']> }>;
  SideMovement: ResolverTypeWrapper<SideMovementRecord>;
  SignBaselineInput: SignBaselineInput;
  SignBaselinePayload: ResolverTypeWrapper<Omit<SignBaselinePayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversTypes['Adoption']>, problems: Array<ResolversTypes['Problem']> }>;
  SortDirection: SortDirection;
  StagedCommitment: ResolverTypeWrapper<StagedCommitmentItemRecord>;
  StagedCommitmentChangeOrder: ResolverTypeWrapper<Omit<StagedCommitmentChangeOrder, 'subcontractChangeOrder'> & { subcontractChangeOrder: ResolversTypes['CmicSubcontractChangeOrder'] }>;
  StagedCommitmentConnection: ResolverTypeWrapper<Omit<StagedCommitmentConnection, 'edges' | 'nodes' | 'problems'> & { edges: Array<ResolversTypes['StagedCommitmentEdge']>, nodes: Array<ResolversTypes['StagedCommitment']>, problems: Array<ResolversTypes['Problem']> }>;
  StagedCommitmentEdge: ResolverTypeWrapper<Omit<StagedCommitmentEdge, 'node'> & { node: ResolversTypes['StagedCommitment'] }>;
  StagedCommitmentFilter: StagedCommitmentFilter;
  StagedCommitmentLine: ResolverTypeWrapper<Omit<StagedCommitmentLine, 'costCode' | 'costType' | 'jobCategory'> & { costCode?: Maybe<ResolversTypes['ProcoreCostCode']>, costType?: Maybe<ResolversTypes['ProcoreCostType']>, jobCategory: ResolversTypes['CmicJobCategory'] }>;
  StagedCommitmentMatch: ResolverTypeWrapper<SuggestionRecord>;
  StagedCommitmentState: StagedCommitmentState;
  StagedCommitmentType: StagedCommitmentType;
  StagedRejection: ResolverTypeWrapper<StagedRejectionRecord>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SystemFlag: ResolverTypeWrapper<SystemFlag>;
  Transfer: ResolverTypeWrapper<TransferRecord>;
  TransferAnswersInput: TransferAnswersInput;
  TransferApproval: ResolverTypeWrapper<TransferApproval>;
  TransferConnection: ResolverTypeWrapper<Omit<TransferConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TransferEdge']>, nodes: Array<ResolversTypes['Transfer']> }>;
  TransferDirection: TransferDirection;
  TransferEdge: ResolverTypeWrapper<Omit<TransferEdge, 'node'> & { node: ResolversTypes['Transfer'] }>;
  TransferFilter: TransferFilter;
  TransferHistoryEntry: ResolverTypeWrapper<HistoryEntryRecord>;
  TransferOrderBy: TransferOrderBy;
  TransferOrderField: TransferOrderField;
  TransferProgress: ResolverTypeWrapper<TransferProgress>;
  TransferRow: ResolverTypeWrapper<TransferRow>;
  TransferRowConnection: ResolverTypeWrapper<TransferRowConnection>;
  TransferRowEdge: ResolverTypeWrapper<TransferRowEdge>;
  TransferRowOutcome: TransferRowOutcome;
  TransferState: TransferState;
  TransferWrite: ResolverTypeWrapper<TransferWrite>;
  UnlinkInput: UnlinkInput;
  UnlinkPayload: ResolverTypeWrapper<Omit<UnlinkPayload, 'link' | 'problems'> & { link?: Maybe<ResolversTypes['Link']>, problems: Array<ResolversTypes['Problem']> }>;
  VendorMatch: ResolverTypeWrapper<SuggestionRecord>;
  VendorMatchAcceptance: ResolverTypeWrapper<Omit<VendorMatchAcceptance, 'cmicVendor' | 'link' | 'problems' | 'procoreVendor'> & { cmicVendor: ResolversTypes['CmicVendor'], link?: Maybe<ResolversTypes['Link']>, problems: Array<ResolversTypes['Problem']>, procoreVendor: ResolversTypes['ProcoreVendor'] }>;
  VendorMatchConnection: ResolverTypeWrapper<Omit<VendorMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['VendorMatchEdge']>, nodes: Array<ResolversTypes['VendorMatch']> }>;
  VendorMatchEdge: ResolverTypeWrapper<Omit<VendorMatchEdge, 'node'> & { node: ResolversTypes['VendorMatch'] }>;
  VendorMatchFilter: VendorMatchFilter;
  VendorMatchPreview: ResolverTypeWrapper<Omit<VendorMatchPreview, 'accept'> & { accept: Array<ResolversTypes['VendorMatch']> }>;
  Webhook: ResolverTypeWrapper<WebhookStandingRecord>;
  WithdrawMatchRefusalInput: WithdrawMatchRefusalInput;
  WithdrawMatchRefusalPayload: ResolverTypeWrapper<Omit<WithdrawMatchRefusalPayload, 'problems'> & { problems: Array<ResolversTypes['Problem']> }>;
  WithdrawStagedRejectionInput: WithdrawStagedRejectionInput;
  WithdrawStagedRejectionPayload: ResolverTypeWrapper<Omit<WithdrawStagedRejectionPayload, 'problems' | 'staged'> & { problems: Array<ResolversTypes['Problem']>, staged?: Maybe<ResolversTypes['StagedCommitment']> }>;
  WorkInProgress: ResolverTypeWrapper<WorkInProgressRowRecord>;
  WorkInProgressConnection: ResolverTypeWrapper<WorkInProgressListRecord>;
  WorkInProgressEdge: ResolverTypeWrapper<Omit<WorkInProgressEdge, 'node'> & { node: ResolversTypes['WorkInProgress'] }>;
  WorkInProgressFault: ResolverTypeWrapper<WorkInProgressFault>;
  WorkInProgressFigures: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['WorkInProgressFigures']>;
  WorkInProgressFilter: WorkInProgressFilter;
  WorkInProgressFlag: WorkInProgressFlag;
  WorkInProgressFlags: ResolverTypeWrapper<WorkInProgressFlags>;
  WorkInProgressOrderBy: WorkInProgressOrderBy;
  WorkInProgressOrderField: WorkInProgressOrderField;
  WorkInProgressTotals: ResolverTypeWrapper<TotalsRecord>;
  WriteOutcome: WriteOutcome;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptProjectMatchesInput: AcceptProjectMatchesInput;
  String: Scalars['String']['output'];
  AcceptProjectMatchesPayload: Omit<AcceptProjectMatchesPayload, 'problems' | 'results'> & { problems: Array<ResolversParentTypes['Problem']>, results: Array<ResolversParentTypes['ProjectMatchAcceptance']> };
  AcceptStagedCommitmentInput: AcceptStagedCommitmentInput;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AcceptStagedCommitmentItemInput: AcceptStagedCommitmentItemInput;
  AcceptStagedCommitmentPayload: Omit<AcceptStagedCommitmentPayload, 'commitment' | 'problems' | 'transfer'> & { commitment?: Maybe<ResolversParentTypes['ProcoreCommitment']>, problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  AcceptStagedCommitmentsInput: AcceptStagedCommitmentsInput;
  AcceptStagedCommitmentsPayload: Omit<AcceptStagedCommitmentsPayload, 'problems' | 'results'> & { problems: Array<ResolversParentTypes['Problem']>, results: Array<ResolversParentTypes['AcceptStagedCommitmentPayload']> };
  AcceptVendorMatchesInput: AcceptVendorMatchesInput;
  AcceptVendorMatchesPayload: Omit<AcceptVendorMatchesPayload, 'problems' | 'results'> & { problems: Array<ResolversParentTypes['Problem']>, results: Array<ResolversParentTypes['VendorMatchAcceptance']> };
  AcceptedPairInput: AcceptedPairInput;
  AdoptProjectInput: AdoptProjectInput;
  AdoptProjectPayload: Omit<AdoptProjectPayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversParentTypes['Adoption']>, problems: Array<ResolversParentTypes['Problem']> };
  Adoption: AdoptionRecord;
  Int: Scalars['Int']['output'];
  AdoptionBaseline: BaselineRecord;
  AdoptionChoiceInput: AdoptionChoiceInput;
  AdoptionCount: AdoptionCount;
  AdoptionMatch: ProposalRecord;
  AdoptionMatchConnection: Omit<AdoptionMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AdoptionMatchEdge']>, nodes: Array<ResolversParentTypes['AdoptionMatch']> };
  AdoptionMatchEdge: Omit<AdoptionMatchEdge, 'node'> & { node: ResolversParentTypes['AdoptionMatch'] };
  AdoptionMatchFilter: AdoptionMatchFilter;
  AdoptionPlan: AdoptionPlanRecord;
  AdoptionUnpaired: LoneRecord;
  AdoptionUnpairedConnection: Omit<AdoptionUnpairedConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AdoptionUnpairedEdge']>, nodes: Array<ResolversParentTypes['AdoptionUnpaired']> };
  AdoptionUnpairedEdge: Omit<AdoptionUnpairedEdge, 'node'> & { node: ResolversParentTypes['AdoptionUnpaired'] };
  AdoptionUnpairedFilter: AdoptionUnpairedFilter;
  ApproveBudgetChangeInput: ApproveBudgetChangeInput;
  ApproveBudgetChangePayload: Omit<ApproveBudgetChangePayload, 'budgetChange' | 'problems' | 'transfer'> & { budgetChange?: Maybe<ResolversParentTypes['ProcoreBudgetChange']>, problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApproveBudgetInput: ApproveBudgetInput;
  ApproveBudgetPayload: Omit<ApproveBudgetPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, project?: Maybe<ResolversParentTypes['ProcoreProject']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApproveCommitmentChangeOrderInput: ApproveCommitmentChangeOrderInput;
  ApproveCommitmentChangeOrderPayload: Omit<ApproveCommitmentChangeOrderPayload, 'commitmentChangeOrder' | 'problems' | 'transfer'> & { commitmentChangeOrder?: Maybe<ResolversParentTypes['ProcoreCommitmentChangeOrder']>, problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApproveCommitmentInput: ApproveCommitmentInput;
  ApproveCommitmentPayload: Omit<ApproveCommitmentPayload, 'commitment' | 'problems' | 'transfer'> & { commitment?: Maybe<ResolversParentTypes['ProcoreCommitment']>, problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApproveForecastInput: ApproveForecastInput;
  ApproveForecastPayload: Omit<ApproveForecastPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, project?: Maybe<ResolversParentTypes['ProcoreProject']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApprovePrimeContractChangeOrderInput: ApprovePrimeContractChangeOrderInput;
  ApprovePrimeContractChangeOrderPayload: Omit<ApprovePrimeContractChangeOrderPayload, 'primeContractChangeOrder' | 'problems' | 'transfer'> & { primeContractChangeOrder?: Maybe<ResolversParentTypes['ProcorePrimeContractChangeOrder']>, problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApproveProjectWbsInput: ApproveProjectWbsInput;
  ApproveProjectWbsPayload: Omit<ApproveProjectWbsPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, project?: Maybe<ResolversParentTypes['ProcoreProject']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApproveSubcontractorInvoiceInput: ApproveSubcontractorInvoiceInput;
  ApproveSubcontractorInvoicePayload: Omit<ApproveSubcontractorInvoicePayload, 'problems' | 'subcontractorInvoice' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, subcontractorInvoice?: Maybe<ResolversParentTypes['ProcoreSubcontractorInvoice']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApproveTransferInput: ApproveTransferInput;
  ApproveTransferItem: ApproveTransferItem;
  ApproveTransferPayload: Omit<ApproveTransferPayload, 'problems' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ApproveTransfersInput: ApproveTransfersInput;
  ApproveTransfersPayload: Omit<ApproveTransfersPayload, 'problems' | 'results'> & { problems: Array<ResolversParentTypes['Problem']>, results: Array<ResolversParentTypes['ApproveTransferPayload']> };
  ApproveVendorInput: ApproveVendorInput;
  ApproveVendorPayload: Omit<ApproveVendorPayload, 'problems' | 'transfer' | 'vendor'> & { problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']>, vendor?: Maybe<ResolversParentTypes['ProcoreVendor']> };
  BaselineSignature: BaselineSignature;
  BillingDifference: BillingDifference;
  CancelTransferInput: CancelTransferInput;
  CancelTransferPayload: Omit<CancelTransferPayload, 'problems' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  CauseAmount: CauseAmount;
  CauseTotal: CauseTotal;
  Change: ChangeEntryRecord;
  ChangeConnection: Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ChangeEdge']>, nodes: Array<ResolversParentTypes['Change']> };
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  CmicCategory: StubRecord;
  CmicCostCode: StubRecord;
  CmicJob: StubRecord;
  CmicJobCategory: StubRecord;
  CmicJobCost: StubRecord;
  CmicJobCostCode: StubRecord;
  CmicOwnerChangeOrder: StubRecord;
  CmicPotentialChangeItem: StubRecord;
  CmicPrimeContract: StubRecord;
  CmicRecord: ResolversUnionTypes<ResolversParentTypes>['CmicRecord'];
  CmicRequestForPayment: StubRecord;
  CmicSubcontract: StubRecord;
  CmicSubcontractChangeOrder: StubRecord;
  CmicVendor: StubRecord;
  CommitmentChangeOrderDraftLineInput: CommitmentChangeOrderDraftLineInput;
  CommitmentDraftLineInput: CommitmentDraftLineInput;
  CommitmentMatch: SuggestionRecord;
  CommitmentMatchConnection: Omit<CommitmentMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CommitmentMatchEdge']>, nodes: Array<ResolversParentTypes['CommitmentMatch']> };
  CommitmentMatchEdge: Omit<CommitmentMatchEdge, 'node'> & { node: ResolversParentTypes['CommitmentMatch'] };
  CompanyWbsCoverage: CompanyWbsCoverage;
  ComparedInstant: InstantRecord;
  CostCodeMatch: SuggestionRecord;
  CostCodeMatchConnection: Omit<CostCodeMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CostCodeMatchEdge']>, nodes: Array<ResolversParentTypes['CostCodeMatch']> };
  CostCodeMatchEdge: Omit<CostCodeMatchEdge, 'node'> & { node: ResolversParentTypes['CostCodeMatch'] };
  CreateCommitmentChangeOrderInput: CreateCommitmentChangeOrderInput;
  CreateCommitmentChangeOrderPayload: Omit<CreateCommitmentChangeOrderPayload, 'commitmentChangeOrder' | 'problems'> & { commitmentChangeOrder?: Maybe<ResolversParentTypes['ProcoreCommitmentChangeOrder']>, problems: Array<ResolversParentTypes['Problem']> };
  CreateCommitmentInput: CreateCommitmentInput;
  CreateCommitmentPayload: Omit<CreateCommitmentPayload, 'commitment' | 'problems'> & { commitment?: Maybe<ResolversParentTypes['ProcoreCommitment']>, problems: Array<ResolversParentTypes['Problem']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Difference: NotedDifferenceRecord;
  DifferenceAction: DifferenceAction;
  DifferenceActionInput: DifferenceActionInput;
  DifferenceConnection: Omit<DifferenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DifferenceEdge']>, nodes: Array<ResolversParentTypes['Difference']> };
  DifferenceEdge: Omit<DifferenceEdge, 'node'> & { node: ResolversParentTypes['Difference'] };
  DifferenceEvent: DifferenceEvent;
  DifferenceFilter: DifferenceFilter;
  DifferenceNote: DifferenceNote;
  DifferenceOrderBy: DifferenceOrderBy;
  DifferencePlace: PlaceRecord;
  ExportPlan: PlanRecord;
  FigureMovement: FigureMovementRecord;
  FinancialEntry: EntryRecord;
  FinancialEntryConnection: Omit<FinancialEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FinancialEntryEdge']>, nodes: Array<ResolversParentTypes['FinancialEntry']> };
  FinancialEntryEdge: Omit<FinancialEntryEdge, 'node'> & { node: ResolversParentTypes['FinancialEntry'] };
  FinancialMovement: ComparedSpanRecord;
  FinancialMovementConnection: Omit<FinancialMovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FinancialMovementEdge']>, nodes: Array<ResolversParentTypes['FinancialMovement']> };
  FinancialMovementEdge: Omit<FinancialMovementEdge, 'node'> & { node: ResolversParentTypes['FinancialMovement'] };
  FinancialRecord: ResolversUnionTypes<ResolversParentTypes>['FinancialRecord'];
  FinancialRow: GroupRecord;
  FinancialRowConnection: Omit<FinancialRowConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FinancialRowEdge']>, nodes: Array<ResolversParentTypes['FinancialRow']> };
  FinancialRowEdge: Omit<FinancialRowEdge, 'node'> & { node: ResolversParentTypes['FinancialRow'] };
  FinancialRowFilter: FinancialRowFilter;
  FinancialRowOrderBy: FinancialRowOrderBy;
  FinancialsComparison: ComparisonRecord;
  FinancialsNotRead: FinancialsNotRead;
  ImportBudgetInput: ImportBudgetInput;
  ImportBudgetPayload: Omit<ImportBudgetPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, project?: Maybe<ResolversParentTypes['ProcoreProject']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ImportCompanyWbsInput: ImportCompanyWbsInput;
  ImportCompanyWbsPayload: Omit<ImportCompanyWbsPayload, 'problems' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ImportJobCostsInput: ImportJobCostsInput;
  ImportJobCostsPayload: Omit<ImportJobCostsPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, project?: Maybe<ResolversParentTypes['ProcoreProject']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ImportJobInput: ImportJobInput;
  ImportJobPayload: Omit<ImportJobPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, project?: Maybe<ResolversParentTypes['ProcoreProject']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ImportPlan: PlanRecord;
  ImportPrimeContractInput: ImportPrimeContractInput;
  ImportPrimeContractPayload: Omit<ImportPrimeContractPayload, 'primeContract' | 'problems' | 'transfer'> & { primeContract?: Maybe<ResolversParentTypes['ProcorePrimeContract']>, problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ImportProjectWbsInput: ImportProjectWbsInput;
  ImportProjectWbsPayload: Omit<ImportProjectWbsPayload, 'problems' | 'project' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, project?: Maybe<ResolversParentTypes['ProcoreProject']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ImportSubJobInput: ImportSubJobInput;
  ImportSubJobPayload: Omit<ImportSubJobPayload, 'problems' | 'subJob' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, subJob?: Maybe<ResolversParentTypes['ProcoreSubJob']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ImportVendorInput: ImportVendorInput;
  ImportVendorPayload: Omit<ImportVendorPayload, 'problems' | 'transfer' | 'vendor'> & { problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']>, vendor?: Maybe<ResolversParentTypes['ProcoreVendor']> };
  ImportVendorsInput: ImportVendorsInput;
  ImportVendorsPayload: Omit<ImportVendorsPayload, 'problems' | 'results'> & { problems: Array<ResolversParentTypes['Problem']>, results: Array<ResolversParentTypes['ImportVendorPayload']> };
  JobCostCheck: JobCostCheckResultRecord;
  JobCostCode: JobCostCodeRecordRecord;
  JobCostCodeConnection: Omit<JobCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['JobCostCodeEdge']>, nodes: Array<ResolversParentTypes['JobCostCode']> };
  JobCostCodeEdge: Omit<JobCostCodeEdge, 'node'> & { node: ResolversParentTypes['JobCostCode'] };
  JobCostCodeFilter: JobCostCodeFilter;
  JobCostDifference: JobCostDifferenceResultRecord;
  JobCostTransaction: JobCostRowRecord;
  JobCostTransactionConnection: Omit<JobCostTransactionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['JobCostTransactionEdge']>, nodes: Array<ResolversParentTypes['JobCostTransaction']> };
  JobCostTransactionEdge: Omit<JobCostTransactionEdge, 'node'> & { node: ResolversParentTypes['JobCostTransaction'] };
  JobCostTransactionFilter: JobCostTransactionFilter;
  JobCostTransactionOrderBy: JobCostTransactionOrderBy;
  JobCosts: JobCostsRecordRecord;
  Link: LinkRecord;
  LinkConnection: Omit<LinkConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LinkEdge']>, nodes: Array<ResolversParentTypes['Link']> };
  LinkEdge: Omit<LinkEdge, 'node'> & { node: ResolversParentTypes['Link'] };
  LinkFilter: LinkFilter;
  LinkLine: LinkLine;
  LinkOrderBy: LinkOrderBy;
  LinkVendorInput: LinkVendorInput;
  LinkVendorPayload: Omit<LinkVendorPayload, 'link' | 'problems'> & { link?: Maybe<ResolversParentTypes['Link']>, problems: Array<ResolversParentTypes['Problem']> };
  LinkedRecord: ResolversUnionTypes<ResolversParentTypes>['LinkedRecord'];
  Match: SuggestionRecord;
  MatchEvidence: MatchEvidence;
  MatchFilter: MatchFilter;
  MatchRefusal: MatchRefusal;
  MatchRival: RivalRecordRecord;
  MissingCode: MissingCode;
  Money: Money;
  MoneyFigure: MoneyFigure;
  MovementEvent: MovementEventRecord;
  MovementEventConnection: Omit<MovementEventConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MovementEventEdge']>, nodes: Array<ResolversParentTypes['MovementEvent']> };
  MovementEventEdge: Omit<MovementEventEdge, 'node'> & { node: ResolversParentTypes['MovementEvent'] };
  MovementExplanation: WhyRecord;
  Mutation: Record<PropertyKey, never>;
  NoteDifferenceInput: NoteDifferenceInput;
  NoteDifferencePayload: Omit<NoteDifferencePayload, 'difference' | 'problems'> & { difference?: Maybe<ResolversParentTypes['Difference']>, problems: Array<ResolversParentTypes['Problem']> };
  OpeningBalance: OpeningBalanceRecord;
  OpeningBalanceConnection: Omit<OpeningBalanceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OpeningBalanceEdge']>, nodes: Array<ResolversParentTypes['OpeningBalance']> };
  OpeningBalanceEdge: Omit<OpeningBalanceEdge, 'node'> & { node: ResolversParentTypes['OpeningBalance'] };
  OpeningBalanceFilter: OpeningBalanceFilter;
  OpeningFigure: OpeningFigure;
  OpeningFigures: ResolversInterfaceTypes<ResolversParentTypes>['OpeningFigures'];
  OpeningTotals: BalanceFiguresRecord;
  OverUnderBilling: OverUnderBilling;
  PageInfo: PageInfo;
  Plan: PlanRecord;
  PlanField: PlanField;
  PlanLock: PlanLock;
  PlanPrerequisite: PlanPrerequisite;
  PlanRow: PlanRow;
  PlannedMatch: PlannedMatchRecord;
  PlannedMatchConnection: Omit<PlannedMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PlannedMatchEdge']>, nodes: Array<ResolversParentTypes['PlannedMatch']> };
  PlannedMatchEdge: Omit<PlannedMatchEdge, 'node'> & { node: ResolversParentTypes['PlannedMatch'] };
  PolicySimulation: Omit<PolicySimulation, 'problems'> & { problems: Array<ResolversParentTypes['Problem']> };
  Problem: ProblemRecord;
  ProcoreBudgetChange: StubRecord;
  ProcoreBudgetCode: StubRecord;
  ProcoreCommitment: StubRecord;
  ProcoreCommitmentChangeOrder: StubRecord;
  ProcoreCompanyCostCode: StubRecord;
  ProcoreCostCode: StubRecord;
  ProcoreCostType: StubRecord;
  ProcorePotentialChangeOrder: StubRecord;
  ProcorePrimeContract: StubRecord;
  ProcorePrimeContractChangeOrder: StubRecord;
  ProcoreProject: StubRecord;
  ProcoreRecord: ResolversUnionTypes<ResolversParentTypes>['ProcoreRecord'];
  ProcoreSubJob: StubRecord;
  ProcoreSubcontractorInvoice: StubRecord;
  ProcoreVendor: StubRecord;
  ProjectFigures: ResolversInterfaceTypes<ResolversParentTypes>['ProjectFigures'];
  ProjectFinancials: GroupRecord;
  ProjectMatch: SuggestionRecord;
  ProjectMatchAcceptance: Omit<ProjectMatchAcceptance, 'adoption' | 'job' | 'problems' | 'project'> & { adoption?: Maybe<ResolversParentTypes['Adoption']>, job: ResolversParentTypes['CmicJob'], problems: Array<ResolversParentTypes['Problem']>, project: ResolversParentTypes['ProcoreProject'] };
  ProjectMatchConnection: Omit<ProjectMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProjectMatchEdge']>, nodes: Array<ResolversParentTypes['ProjectMatch']> };
  ProjectMatchEdge: Omit<ProjectMatchEdge, 'node'> & { node: ResolversParentTypes['ProjectMatch'] };
  ProjectMatchPreview: ProjectPreviewRecord;
  Query: Record<PropertyKey, never>;
  RatioFigure: RatioFigure;
  ReconcileInput: ReconcileInput;
  ReconcilePayload: Omit<ReconcilePayload, 'problems' | 'reconciliation'> & { problems: Array<ResolversParentTypes['Problem']>, reconciliation?: Maybe<ResolversParentTypes['Reconciliation']> };
  Reconciliation: ReportRecord;
  ReconciliationCheck: CheckSummaryRecord;
  ReconciliationConnection: Omit<ReconciliationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ReconciliationEdge']>, nodes: Array<ResolversParentTypes['Reconciliation']> };
  ReconciliationEdge: Omit<ReconciliationEdge, 'node'> & { node: ResolversParentTypes['Reconciliation'] };
  ReconciliationFilter: ReconciliationFilter;
  ReconciliationOrderBy: ReconciliationOrderBy;
  ReconciliationTrend: ReconciliationTrend;
  RefuseMatchInput: RefuseMatchInput;
  RefuseMatchPayload: Omit<RefuseMatchPayload, 'problems'> & { problems: Array<ResolversParentTypes['Problem']> };
  RejectStagedCommitmentInput: RejectStagedCommitmentInput;
  RejectStagedCommitmentPayload: Omit<RejectStagedCommitmentPayload, 'problems' | 'staged'> & { problems: Array<ResolversParentTypes['Problem']>, staged?: Maybe<ResolversParentTypes['StagedCommitment']> };
  RejectTransferInput: RejectTransferInput;
  RejectTransferPayload: Omit<RejectTransferPayload, 'problems' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  ReplayWebhookInput: ReplayWebhookInput;
  ReplayWebhookPayload: Omit<ReplayWebhookPayload, 'problems' | 'webhook'> & { problems: Array<ResolversParentTypes['Problem']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  RequestExportInput: RequestExportInput;
  RequestExportPayload: Omit<RequestExportPayload, 'problems' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  RetryTransferInput: RetryTransferInput;
  RetryTransferPayload: Omit<RetryTransferPayload, 'problems' | 'transfer'> & { problems: Array<ResolversParentTypes['Problem']>, transfer?: Maybe<ResolversParentTypes['Transfer']> };
  SideMovement: SideMovementRecord;
  SignBaselineInput: SignBaselineInput;
  SignBaselinePayload: Omit<SignBaselinePayload, 'adoption' | 'problems'> & { adoption?: Maybe<ResolversParentTypes['Adoption']>, problems: Array<ResolversParentTypes['Problem']> };
  StagedCommitment: StagedCommitmentItemRecord;
  StagedCommitmentChangeOrder: Omit<StagedCommitmentChangeOrder, 'subcontractChangeOrder'> & { subcontractChangeOrder: ResolversParentTypes['CmicSubcontractChangeOrder'] };
  StagedCommitmentConnection: Omit<StagedCommitmentConnection, 'edges' | 'nodes' | 'problems'> & { edges: Array<ResolversParentTypes['StagedCommitmentEdge']>, nodes: Array<ResolversParentTypes['StagedCommitment']>, problems: Array<ResolversParentTypes['Problem']> };
  StagedCommitmentEdge: Omit<StagedCommitmentEdge, 'node'> & { node: ResolversParentTypes['StagedCommitment'] };
  StagedCommitmentFilter: StagedCommitmentFilter;
  StagedCommitmentLine: Omit<StagedCommitmentLine, 'costCode' | 'costType' | 'jobCategory'> & { costCode?: Maybe<ResolversParentTypes['ProcoreCostCode']>, costType?: Maybe<ResolversParentTypes['ProcoreCostType']>, jobCategory: ResolversParentTypes['CmicJobCategory'] };
  StagedCommitmentMatch: SuggestionRecord;
  StagedRejection: StagedRejectionRecord;
  Subscription: Record<PropertyKey, never>;
  SystemFlag: SystemFlag;
  Transfer: TransferRecord;
  TransferAnswersInput: TransferAnswersInput;
  TransferApproval: TransferApproval;
  TransferConnection: Omit<TransferConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TransferEdge']>, nodes: Array<ResolversParentTypes['Transfer']> };
  TransferEdge: Omit<TransferEdge, 'node'> & { node: ResolversParentTypes['Transfer'] };
  TransferFilter: TransferFilter;
  TransferHistoryEntry: HistoryEntryRecord;
  TransferOrderBy: TransferOrderBy;
  TransferProgress: TransferProgress;
  TransferRow: TransferRow;
  TransferRowConnection: TransferRowConnection;
  TransferRowEdge: TransferRowEdge;
  TransferWrite: TransferWrite;
  UnlinkInput: UnlinkInput;
  UnlinkPayload: Omit<UnlinkPayload, 'link' | 'problems'> & { link?: Maybe<ResolversParentTypes['Link']>, problems: Array<ResolversParentTypes['Problem']> };
  VendorMatch: SuggestionRecord;
  VendorMatchAcceptance: Omit<VendorMatchAcceptance, 'cmicVendor' | 'link' | 'problems' | 'procoreVendor'> & { cmicVendor: ResolversParentTypes['CmicVendor'], link?: Maybe<ResolversParentTypes['Link']>, problems: Array<ResolversParentTypes['Problem']>, procoreVendor: ResolversParentTypes['ProcoreVendor'] };
  VendorMatchConnection: Omit<VendorMatchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['VendorMatchEdge']>, nodes: Array<ResolversParentTypes['VendorMatch']> };
  VendorMatchEdge: Omit<VendorMatchEdge, 'node'> & { node: ResolversParentTypes['VendorMatch'] };
  VendorMatchFilter: VendorMatchFilter;
  VendorMatchPreview: Omit<VendorMatchPreview, 'accept'> & { accept: Array<ResolversParentTypes['VendorMatch']> };
  Webhook: WebhookStandingRecord;
  WithdrawMatchRefusalInput: WithdrawMatchRefusalInput;
  WithdrawMatchRefusalPayload: Omit<WithdrawMatchRefusalPayload, 'problems'> & { problems: Array<ResolversParentTypes['Problem']> };
  WithdrawStagedRejectionInput: WithdrawStagedRejectionInput;
  WithdrawStagedRejectionPayload: Omit<WithdrawStagedRejectionPayload, 'problems' | 'staged'> & { problems: Array<ResolversParentTypes['Problem']>, staged?: Maybe<ResolversParentTypes['StagedCommitment']> };
  WorkInProgress: WorkInProgressRowRecord;
  WorkInProgressConnection: WorkInProgressListRecord;
  WorkInProgressEdge: Omit<WorkInProgressEdge, 'node'> & { node: ResolversParentTypes['WorkInProgress'] };
  WorkInProgressFault: WorkInProgressFault;
  WorkInProgressFigures: ResolversInterfaceTypes<ResolversParentTypes>['WorkInProgressFigures'];
  WorkInProgressFilter: WorkInProgressFilter;
  WorkInProgressFlags: WorkInProgressFlags;
  WorkInProgressOrderBy: WorkInProgressOrderBy;
  WorkInProgressTotals: TotalsRecord;
};

export type AcceptProjectMatchesPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AcceptProjectMatchesPayload'] = ResolversParentTypes['AcceptProjectMatchesPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ProjectMatchAcceptance']>, ParentType, ContextType>;
};

export type AcceptStagedCommitmentPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AcceptStagedCommitmentPayload'] = ResolversParentTypes['AcceptStagedCommitmentPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type AcceptStagedCommitmentsPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AcceptStagedCommitmentsPayload'] = ResolversParentTypes['AcceptStagedCommitmentsPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['AcceptStagedCommitmentPayload']>, ParentType, ContextType>;
};

export type AcceptVendorMatchesPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AcceptVendorMatchesPayload'] = ResolversParentTypes['AcceptVendorMatchesPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['VendorMatchAcceptance']>, ParentType, ContextType>;
};

export type AdoptProjectPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptProjectPayload'] = ResolversParentTypes['AdoptProjectPayload']> = {
  adoption?: Resolver<Maybe<ResolversTypes['Adoption']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type AdoptionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Adoption'] = ResolversParentTypes['Adoption']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['AdoptionBaseline']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['AdoptionCount']>, ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  earlier?: Resolver<Array<ResolversTypes['Adoption']>, ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ofLinked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openingBalances?: Resolver<ResolversTypes['OpeningBalanceConnection'], ParentType, ContextType, RequireFields<AdoptionOpeningBalancesArgs, 'first'>>;
  project?: Resolver<ResolversTypes['ProcoreProject'], ParentType, ContextType>;
  signature?: Resolver<Maybe<ResolversTypes['BaselineSignature']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AdoptionState'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OpeningTotals'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type AdoptionBaselineResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionBaseline'] = ResolversParentTypes['AdoptionBaseline']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  reconciliation?: Resolver<ResolversTypes['Reconciliation'], ParentType, ContextType>;
};

export type AdoptionCountResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionCount'] = ResolversParentTypes['AdoptionCount']> = {
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdoptionMatchResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionMatch'] = ResolversParentTypes['AdoptionMatch']> = {
  cmic?: Resolver<Maybe<ResolversTypes['CmicRecord']>, ParentType, ContextType>;
  cmicAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  cmicId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cmicName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['AdoptionDecision'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['LinkLine']>, ParentType, ContextType>;
  linesApart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreRecord']>, ParentType, ContextType>;
  procoreAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procoreId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  procoreName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rivals?: Resolver<Array<ResolversTypes['MatchRival']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type AdoptionMatchConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionMatchConnection'] = ResolversParentTypes['AdoptionMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AdoptionMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AdoptionMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AdoptionMatchEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionMatchEdge'] = ResolversParentTypes['AdoptionMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdoptionMatch'], ParentType, ContextType>;
};

export type AdoptionPlanResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionPlan'] = ResolversParentTypes['AdoptionPlan']> = {
  counts?: Resolver<Array<ResolversTypes['AdoptionCount']>, ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  matches?: Resolver<ResolversTypes['AdoptionMatchConnection'], ParentType, ContextType, RequireFields<AdoptionPlanMatchesArgs, 'first'>>;
  openingBalances?: Resolver<ResolversTypes['OpeningBalanceConnection'], ParentType, ContextType, RequireFields<AdoptionPlanOpeningBalancesArgs, 'first'>>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['OpeningTotals']>, ParentType, ContextType>;
  unpaired?: Resolver<ResolversTypes['AdoptionUnpairedConnection'], ParentType, ContextType, RequireFields<AdoptionPlanUnpairedArgs, 'first'>>;
};

export type AdoptionUnpairedResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionUnpaired'] = ResolversParentTypes['AdoptionUnpaired']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['AdoptionSystem'], ParentType, ContextType>;
};

export type AdoptionUnpairedConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionUnpairedConnection'] = ResolversParentTypes['AdoptionUnpairedConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AdoptionUnpairedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AdoptionUnpaired']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AdoptionUnpairedEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['AdoptionUnpairedEdge'] = ResolversParentTypes['AdoptionUnpairedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdoptionUnpaired'], ParentType, ContextType>;
};

export type ApproveBudgetChangePayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveBudgetChangePayload'] = ResolversParentTypes['ApproveBudgetChangePayload']> = {
  budgetChange?: Resolver<Maybe<ResolversTypes['ProcoreBudgetChange']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApproveBudgetPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveBudgetPayload'] = ResolversParentTypes['ApproveBudgetPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApproveCommitmentChangeOrderPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveCommitmentChangeOrderPayload'] = ResolversParentTypes['ApproveCommitmentChangeOrderPayload']> = {
  commitmentChangeOrder?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApproveCommitmentPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveCommitmentPayload'] = ResolversParentTypes['ApproveCommitmentPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApproveForecastPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveForecastPayload'] = ResolversParentTypes['ApproveForecastPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApprovePrimeContractChangeOrderPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApprovePrimeContractChangeOrderPayload'] = ResolversParentTypes['ApprovePrimeContractChangeOrderPayload']> = {
  primeContractChangeOrder?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApproveProjectWbsPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveProjectWbsPayload'] = ResolversParentTypes['ApproveProjectWbsPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApproveSubcontractorInvoicePayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveSubcontractorInvoicePayload'] = ResolversParentTypes['ApproveSubcontractorInvoicePayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  subcontractorInvoice?: Resolver<Maybe<ResolversTypes['ProcoreSubcontractorInvoice']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApproveTransferPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveTransferPayload'] = ResolversParentTypes['ApproveTransferPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ApproveTransfersPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveTransfersPayload'] = ResolversParentTypes['ApproveTransfersPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ApproveTransferPayload']>, ParentType, ContextType>;
};

export type ApproveVendorPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ApproveVendorPayload'] = ResolversParentTypes['ApproveVendorPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
};

export type BaselineSignatureResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['BaselineSignature'] = ResolversParentTypes['BaselineSignature']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  differences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reportNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tieOut?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type BillingDifferenceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['BillingDifference'] = ResolversParentTypes['BillingDifference']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['BillingPosition'], ParentType, ContextType>;
};

export type CancelTransferPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CancelTransferPayload'] = ResolversParentTypes['CancelTransferPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type CauseAmountResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CauseAmount'] = ResolversParentTypes['CauseAmount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['DriftCause'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  differenceIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CauseTotalResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CauseTotal'] = ResolversParentTypes['CauseTotal']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['DriftCause'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cmicId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['TransferDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  procoreId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['MovedSystem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type CmicCategoryResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicCategory'] = ResolversParentTypes['CmicCategory'], FederationReferenceType extends FederationReferenceTypes['CmicCategory'] = FederationReferenceTypes['CmicCategory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicCategory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicCategoryTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicCostCodeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicCostCode'] = ResolversParentTypes['CmicCostCode'], FederationReferenceType extends FederationReferenceTypes['CmicCostCode'] = FederationReferenceTypes['CmicCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicCostCodeTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicJobResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicJob'] = ResolversParentTypes['CmicJob'], FederationReferenceType extends FederationReferenceTypes['CmicJob'] = FederationReferenceTypes['CmicJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  financials?: Resolver<Maybe<ResolversTypes['ProjectFinancials']>, ParentType, ContextType, RequireFields<CmicJobFinancialsArgs, 'refresh'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobCosts?: Resolver<Maybe<ResolversTypes['JobCosts']>, ParentType, ContextType, Partial<CmicJobJobCostsArgs>>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  reconciliation?: Resolver<Maybe<ResolversTypes['Reconciliation']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicJobTransfersArgs, 'first'>>;
  workInProgress?: Resolver<Maybe<ResolversTypes['WorkInProgress']>, ParentType, ContextType, RequireFields<CmicJobWorkInProgressArgs, 'forecastOlderThanDays'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicJobCategoryResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicJobCategory'] = ResolversParentTypes['CmicJobCategory'], FederationReferenceType extends FederationReferenceTypes['CmicJobCategory'] = FederationReferenceTypes['CmicJobCategory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicJobCategory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicJobCategoryTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicJobCostResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicJobCost'] = ResolversParentTypes['CmicJobCost']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicJobCostCodeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicJobCostCode'] = ResolversParentTypes['CmicJobCostCode'], FederationReferenceType extends FederationReferenceTypes['CmicJobCostCode'] = FederationReferenceTypes['CmicJobCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicJobCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicJobCostCodeTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicOwnerChangeOrderResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicOwnerChangeOrder'] = ResolversParentTypes['CmicOwnerChangeOrder'], FederationReferenceType extends FederationReferenceTypes['CmicOwnerChangeOrder'] = FederationReferenceTypes['CmicOwnerChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicOwnerChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  primeContractChangeOrder?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicOwnerChangeOrderTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicPotentialChangeItemResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicPotentialChangeItem'] = ResolversParentTypes['CmicPotentialChangeItem'], FederationReferenceType extends FederationReferenceTypes['CmicPotentialChangeItem'] = FederationReferenceTypes['CmicPotentialChangeItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicPotentialChangeItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  budgetChange?: Resolver<Maybe<ResolversTypes['ProcoreBudgetChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  primeContractChangeOrder?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicPotentialChangeItemTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicPrimeContractResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicPrimeContract'] = ResolversParentTypes['CmicPrimeContract'], FederationReferenceType extends FederationReferenceTypes['CmicPrimeContract'] = FederationReferenceTypes['CmicPrimeContract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicPrimeContract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  procorePrimeContract?: Resolver<Maybe<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicPrimeContractTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicRecordResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicRecord'] = ResolversParentTypes['CmicRecord']> = {
  __resolveType?: TypeResolveFn<'CmicCategory' | 'CmicCostCode' | 'CmicJob' | 'CmicJobCategory' | 'CmicJobCostCode' | 'CmicOwnerChangeOrder' | 'CmicPotentialChangeItem' | 'CmicPrimeContract' | 'CmicRequestForPayment' | 'CmicSubcontract' | 'CmicSubcontractChangeOrder' | 'CmicVendor', ParentType, ContextType>;
};

export type CmicRequestForPaymentResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicRequestForPayment'] = ResolversParentTypes['CmicRequestForPayment'], FederationReferenceType extends FederationReferenceTypes['CmicRequestForPayment'] = FederationReferenceTypes['CmicRequestForPayment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicRequestForPayment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['ProcoreSubcontractorInvoice']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicRequestForPaymentTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicSubcontractResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicSubcontract'] = ResolversParentTypes['CmicSubcontract'], FederationReferenceType extends FederationReferenceTypes['CmicSubcontract'] = FederationReferenceTypes['CmicSubcontract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicSubcontract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicSubcontractTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicSubcontractChangeOrderResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicSubcontractChangeOrder'] = ResolversParentTypes['CmicSubcontractChangeOrder'], FederationReferenceType extends FederationReferenceTypes['CmicSubcontractChangeOrder'] = FederationReferenceTypes['CmicSubcontractChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicSubcontractChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  commitmentChangeOrder?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicSubcontractChangeOrderTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CmicVendorResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CmicVendor'] = ResolversParentTypes['CmicVendor'], FederationReferenceType extends FederationReferenceTypes['CmicVendor'] = FederationReferenceTypes['CmicVendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CmicVendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  procoreVendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<CmicVendorTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentMatchResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CommitmentMatch'] = ResolversParentTypes['CommitmentMatch']> = {
  commitment?: Resolver<ResolversTypes['ProcoreCommitment'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  isClear?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPaired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['MatchRefusal']>, ParentType, ContextType>;
  rivals?: Resolver<Array<ResolversTypes['MatchRival']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  subcontract?: Resolver<ResolversTypes['CmicSubcontract'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentMatchConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CommitmentMatchConnection'] = ResolversParentTypes['CommitmentMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CommitmentMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CommitmentMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommitmentMatchEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CommitmentMatchEdge'] = ResolversParentTypes['CommitmentMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommitmentMatch'], ParentType, ContextType>;
};

export type CompanyWbsCoverageResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CompanyWbsCoverage'] = ResolversParentTypes['CompanyWbsCoverage']> = {
  codes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jobs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['MissingCode']>, ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ComparedInstantResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ComparedInstant'] = ResolversParentTypes['ComparedInstant']> = {
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reconciliation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CostCodeMatchResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CostCodeMatch'] = ResolversParentTypes['CostCodeMatch']> = {
  companyCostCode?: Resolver<Maybe<ResolversTypes['CmicCostCode']>, ParentType, ContextType>;
  costCode?: Resolver<ResolversTypes['ProcoreCostCode'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  isClear?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPaired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jobCostCode?: Resolver<Maybe<ResolversTypes['CmicJobCostCode']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['MatchRefusal']>, ParentType, ContextType>;
  rivals?: Resolver<Array<ResolversTypes['MatchRival']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CostCodeMatchConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CostCodeMatchConnection'] = ResolversParentTypes['CostCodeMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CostCodeMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CostCodeMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CostCodeMatchEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CostCodeMatchEdge'] = ResolversParentTypes['CostCodeMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CostCodeMatch'], ParentType, ContextType>;
};

export type CreateCommitmentChangeOrderPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CreateCommitmentChangeOrderPayload'] = ResolversParentTypes['CreateCommitmentChangeOrderPayload']> = {
  commitmentChangeOrder?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CreateCommitmentPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['CreateCommitmentPayload'] = ResolversParentTypes['CreateCommitmentPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
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

export type DifferenceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Difference'] = ResolversParentTypes['Difference']> = {
  action?: Resolver<Maybe<ResolversTypes['DifferenceAction']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['DriftCause'], ParentType, ContextType>;
  check?: Resolver<ResolversTypes['ReconciliationCheckName'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cmic?: Resolver<Maybe<ResolversTypes['CmicRecord']>, ParentType, ContextType>;
  cmicAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  cmicId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cmicLineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cmicPlace?: Resolver<Maybe<ResolversTypes['DifferencePlace']>, ParentType, ContextType>;
  cmicValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  drift?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['ReconciliationFigure'], ParentType, ContextType>;
  fix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['DifferenceEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['DifferenceNote']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['DifferencePlace']>, ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreRecord']>, ParentType, ContextType>;
  procoreAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procoreId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  procoreLineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  procoreValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DifferenceState'], ParentType, ContextType>;
};

export type DifferenceActionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['DifferenceAction'] = ResolversParentTypes['DifferenceAction']> = {
  input?: Resolver<Array<ResolversTypes['DifferenceActionInput']>, ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DifferenceActionInputResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['DifferenceActionInput'] = ResolversParentTypes['DifferenceActionInput']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DifferenceConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['DifferenceConnection'] = ResolversParentTypes['DifferenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DifferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Difference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DifferenceEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['DifferenceEdge'] = ResolversParentTypes['DifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Difference'], ParentType, ContextType>;
};

export type DifferenceEventResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['DifferenceEvent'] = ResolversParentTypes['DifferenceEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['DifferenceEventName'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DifferenceNoteResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['DifferenceNote'] = ResolversParentTypes['DifferenceNote']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DifferencePlaceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['DifferencePlace'] = ResolversParentTypes['DifferencePlace']> = {
  costCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  costType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
};

export type ExportPlanResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ExportPlan'] = ResolversParentTypes['ExportPlan']> = {
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locks?: Resolver<Array<ResolversTypes['PlanLock']>, ParentType, ContextType>;
  notTravelling?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  prerequisites?: Resolver<Array<ResolversTypes['PlanPrerequisite']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  references?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PlanRow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FigureMovementResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FigureMovement'] = ResolversParentTypes['FigureMovement']> = {
  cmic?: Resolver<ResolversTypes['SideMovement'], ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['MovedFigure'], ParentType, ContextType>;
  procore?: Resolver<ResolversTypes['SideMovement'], ParentType, ContextType>;
};

export type FinancialEntryResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialEntry'] = ResolversParentTypes['FinancialEntry']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['FinancialRecord'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FinancialEntryStatus'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['FinancialEntrySystem'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FinancialEntryConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialEntryConnection'] = ResolversParentTypes['FinancialEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FinancialEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FinancialEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FinancialEntryEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialEntryEdge'] = ResolversParentTypes['FinancialEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FinancialEntry'], ParentType, ContextType>;
};

export type FinancialMovementResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialMovement'] = ResolversParentTypes['FinancialMovement']> = {
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  figures?: Resolver<Array<ResolversTypes['FigureMovement']>, ParentType, ContextType, RequireFields<FinancialMovementFiguresArgs, 'movedOnly'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['MovementExplanation']>, ParentType, ContextType, RequireFields<FinancialMovementWhyArgs, 'figure' | 'system'>>;
};

export type FinancialMovementConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialMovementConnection'] = ResolversParentTypes['FinancialMovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FinancialMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FinancialMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FinancialMovementEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialMovementEdge'] = ResolversParentTypes['FinancialMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FinancialMovement'], ParentType, ContextType>;
};

export type FinancialRecordResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialRecord'] = ResolversParentTypes['FinancialRecord']> = {
  __resolveType?: TypeResolveFn<'CmicJobCost' | 'CmicPotentialChangeItem' | 'CmicSubcontract' | 'CmicSubcontractChangeOrder' | 'ProcoreBudgetChange' | 'ProcoreCommitment' | 'ProcoreCommitmentChangeOrder' | 'ProcorePrimeContractChangeOrder', ParentType, ContextType>;
};

export type FinancialRowResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialRow'] = ResolversParentTypes['FinancialRow']> = {
  approvedChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  budgetModifications?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['CmicJobCategory']>, ParentType, ContextType>;
  codeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  committedCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costToGo?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  entries?: Resolver<Maybe<ResolversTypes['FinancialEntryConnection']>, ParentType, ContextType, RequireFields<FinancialRowEntriesArgs, 'figure' | 'first' | 'system'>>;
  estimatedCostAtCompletion?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  forecastIsAutomatic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  forecastToComplete?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inCmic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inProcore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobToDateCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  originalBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  pendingBudgetChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  pendingCostChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  percentCommitted?: Resolver<ResolversTypes['RatioFigure'], ParentType, ContextType>;
  percentSpent?: Resolver<ResolversTypes['RatioFigure'], ParentType, ContextType>;
  projectedBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  projectedCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  projectedOverUnder?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  revisedBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uncommittedBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FinancialRowConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialRowConnection'] = ResolversParentTypes['FinancialRowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FinancialRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FinancialRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FinancialRowEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialRowEdge'] = ResolversParentTypes['FinancialRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FinancialRow'], ParentType, ContextType>;
};

export type FinancialsComparisonResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialsComparison'] = ResolversParentTypes['FinancialsComparison']> = {
  from?: Resolver<ResolversTypes['ComparedInstant'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['FinancialMovementConnection']>, ParentType, ContextType, RequireFields<FinancialsComparisonRowsArgs, 'first'>>;
  to?: Resolver<ResolversTypes['ComparedInstant'], ParentType, ContextType>;
  totals?: Resolver<Array<ResolversTypes['FigureMovement']>, ParentType, ContextType, RequireFields<FinancialsComparisonTotalsArgs, 'movedOnly'>>;
  why?: Resolver<Maybe<ResolversTypes['MovementExplanation']>, ParentType, ContextType, RequireFields<FinancialsComparisonWhyArgs, 'figure' | 'system'>>;
};

export type FinancialsNotReadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['FinancialsNotRead'] = ResolversParentTypes['FinancialsNotRead']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['FinancialSystem'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportBudgetPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportBudgetPayload'] = ResolversParentTypes['ImportBudgetPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ImportCompanyWbsPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportCompanyWbsPayload'] = ResolversParentTypes['ImportCompanyWbsPayload']> = {
  coverage?: Resolver<Maybe<ResolversTypes['CompanyWbsCoverage']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ImportJobCostsPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportJobCostsPayload'] = ResolversParentTypes['ImportJobCostsPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ImportJobPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportJobPayload'] = ResolversParentTypes['ImportJobPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ImportPlanResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportPlan'] = ResolversParentTypes['ImportPlan']> = {
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locks?: Resolver<Array<ResolversTypes['PlanLock']>, ParentType, ContextType>;
  notTravelling?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  prerequisites?: Resolver<Array<ResolversTypes['PlanPrerequisite']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  references?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PlanRow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportPrimeContractPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportPrimeContractPayload'] = ResolversParentTypes['ImportPrimeContractPayload']> = {
  primeContract?: Resolver<Maybe<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ImportProjectWbsPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportProjectWbsPayload'] = ResolversParentTypes['ImportProjectWbsPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ImportSubJobPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportSubJobPayload'] = ResolversParentTypes['ImportSubJobPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ImportVendorPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportVendorPayload'] = ResolversParentTypes['ImportVendorPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
};

export type ImportVendorsPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ImportVendorsPayload'] = ResolversParentTypes['ImportVendorsPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['ImportVendorPayload']>, ParentType, ContextType>;
};

export type JobCostCheckResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCostCheck'] = ResolversParentTypes['JobCostCheck']> = {
  cmicPosted?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  cmicPostedAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cmicRows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['JobCostDifference']>, ParentType, ContextType>;
  keptRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tiesOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type JobCostCodeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCostCode'] = ResolversParentTypes['JobCostCode']> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cmicCode?: Resolver<ResolversTypes['CmicJobCategory'], ParentType, ContextType>;
  commitmentInvoiced?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  costCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  directCosts?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
  jobToDate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  jobToDateInProcore?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procoreCostCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  transactionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['JobCostTransactionConnection']>, ParentType, ContextType, RequireFields<JobCostCodeTransactionsArgs, 'first'>>;
};

export type JobCostCodeConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCostCodeConnection'] = ResolversParentTypes['JobCostCodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobCostCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['JobCostCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JobCostCodeEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCostCodeEdge'] = ResolversParentTypes['JobCostCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobCostCode'], ParentType, ContextType>;
};

export type JobCostDifferenceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCostDifference'] = ResolversParentTypes['JobCostDifference']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type JobCostTransactionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCostTransaction'] = ResolversParentTypes['JobCostTransaction']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cmicJobCost?: Resolver<ResolversTypes['CmicJobCost'], ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  job?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
  postDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referenceDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['JobCostTransactionType'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  vendorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voucher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobCostTransactionConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCostTransactionConnection'] = ResolversParentTypes['JobCostTransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobCostTransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['JobCostTransaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JobCostTransactionEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCostTransactionEdge'] = ResolversParentTypes['JobCostTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobCostTransaction'], ParentType, ContextType>;
};

export type JobCostsResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['JobCosts'] = ResolversParentTypes['JobCosts']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  check?: Resolver<ResolversTypes['JobCostCheck'], ParentType, ContextType>;
  codes?: Resolver<Maybe<ResolversTypes['JobCostCodeConnection']>, ParentType, ContextType, RequireFields<JobCostsCodesArgs, 'first'>>;
  commitmentInvoiced?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  directCosts?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  jobToDate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  postedThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  transactionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['JobCostTransactionConnection']>, ParentType, ContextType, RequireFields<JobCostsTransactionsArgs, 'first'>>;
};

export type LinkResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'], FederationReferenceType extends FederationReferenceTypes['Link'] = FederationReferenceTypes['Link']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Link']> | FederationReferenceType, FederationReferenceType, ContextType>;
  adoptedMark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cmic?: Resolver<Maybe<ResolversTypes['CmicRecord']>, ParentType, ContextType>;
  cmicId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['LinkLine']>, ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreRecord']>, ParentType, ContextType>;
  procoreId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LinkState'], ParentType, ContextType>;
};

export type LinkConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['LinkConnection'] = ResolversParentTypes['LinkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['LinkEdge'] = ResolversParentTypes['LinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Link'], ParentType, ContextType>;
};

export type LinkLineResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['LinkLine'] = ResolversParentTypes['LinkLine']> = {
  cmicLineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  procoreLineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LinkVendorPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['LinkVendorPayload'] = ResolversParentTypes['LinkVendorPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type LinkedRecordResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['LinkedRecord'] = ResolversParentTypes['LinkedRecord']> = {
  __resolveType?: TypeResolveFn<'CmicCategory' | 'CmicCostCode' | 'CmicJob' | 'CmicJobCategory' | 'CmicJobCostCode' | 'CmicOwnerChangeOrder' | 'CmicPotentialChangeItem' | 'CmicPrimeContract' | 'CmicRequestForPayment' | 'CmicSubcontract' | 'CmicSubcontractChangeOrder' | 'CmicVendor' | 'ProcoreBudgetChange' | 'ProcoreBudgetCode' | 'ProcoreCommitment' | 'ProcoreCommitmentChangeOrder' | 'ProcoreCompanyCostCode' | 'ProcoreCostCode' | 'ProcoreCostType' | 'ProcorePotentialChangeOrder' | 'ProcorePrimeContract' | 'ProcorePrimeContractChangeOrder' | 'ProcoreProject' | 'ProcoreSubJob' | 'ProcoreSubcontractorInvoice' | 'ProcoreVendor', ParentType, ContextType>;
};

export type MatchResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Match'] = ResolversParentTypes['Match']> = {
  __resolveType?: TypeResolveFn<'CommitmentMatch' | 'CostCodeMatch' | 'ProjectMatch' | 'VendorMatch', ParentType, ContextType>;
};

export type MatchEvidenceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MatchEvidence'] = ResolversParentTypes['MatchEvidence']> = {
  kind?: Resolver<ResolversTypes['MatchEvidenceKind'], ParentType, ContextType>;
  likeness?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  speaksFor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type MatchRefusalResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MatchRefusal'] = ResolversParentTypes['MatchRefusal']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatchRivalResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MatchRival'] = ResolversParentTypes['MatchRival']> = {
  cmic?: Resolver<Maybe<ResolversTypes['CmicRecord']>, ParentType, ContextType>;
  isLinked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lead?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['ProcoreRecord']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type MissingCodeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MissingCode'] = ResolversParentTypes['MissingCode']> = {
  costCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jobs?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MoneyFigureResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MoneyFigure'] = ResolversParentTypes['MoneyFigure']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  causeAmounts?: Resolver<Array<ResolversTypes['CauseAmount']>, ParentType, ContextType>;
  causes?: Resolver<Array<ResolversTypes['DriftCause']>, ParentType, ContextType>;
  cmic?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  drift?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
  unexplained?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type MovementEventResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MovementEvent'] = ResolversParentTypes['MovementEvent']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['MovedFigure'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MovementEventKind'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['FinancialRecord']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['MovedSystem'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type MovementEventConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MovementEventConnection'] = ResolversParentTypes['MovementEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MovementEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MovementEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MovementEventEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MovementEventEdge'] = ResolversParentTypes['MovementEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MovementEvent'], ParentType, ContextType>;
};

export type MovementExplanationResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['MovementExplanation'] = ResolversParentTypes['MovementExplanation']> = {
  events?: Resolver<Maybe<ResolversTypes['MovementEventConnection']>, ParentType, ContextType, RequireFields<MovementExplanationEventsArgs, 'first'>>;
  explained?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['MovedFigure'], ParentType, ContextType>;
  movement?: Resolver<ResolversTypes['SideMovement'], ParentType, ContextType>;
  notKnown?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['MovedSystem'], ParentType, ContextType>;
  unexplained?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptProjectMatches?: Resolver<Maybe<ResolversTypes['AcceptProjectMatchesPayload']>, ParentType, ContextType, RequireFields<MutationAcceptProjectMatchesArgs, 'input'>>;
  acceptStagedCommitment?: Resolver<Maybe<ResolversTypes['AcceptStagedCommitmentPayload']>, ParentType, ContextType, RequireFields<MutationAcceptStagedCommitmentArgs, 'input'>>;
  acceptStagedCommitments?: Resolver<Maybe<ResolversTypes['AcceptStagedCommitmentsPayload']>, ParentType, ContextType, RequireFields<MutationAcceptStagedCommitmentsArgs, 'input'>>;
  acceptVendorMatches?: Resolver<Maybe<ResolversTypes['AcceptVendorMatchesPayload']>, ParentType, ContextType, RequireFields<MutationAcceptVendorMatchesArgs, 'input'>>;
  adoptProject?: Resolver<Maybe<ResolversTypes['AdoptProjectPayload']>, ParentType, ContextType, RequireFields<MutationAdoptProjectArgs, 'input'>>;
  approveBudget?: Resolver<Maybe<ResolversTypes['ApproveBudgetPayload']>, ParentType, ContextType, RequireFields<MutationApproveBudgetArgs, 'input'>>;
  approveBudgetChange?: Resolver<Maybe<ResolversTypes['ApproveBudgetChangePayload']>, ParentType, ContextType, RequireFields<MutationApproveBudgetChangeArgs, 'input'>>;
  approveCommitment?: Resolver<Maybe<ResolversTypes['ApproveCommitmentPayload']>, ParentType, ContextType, RequireFields<MutationApproveCommitmentArgs, 'input'>>;
  approveCommitmentChangeOrder?: Resolver<Maybe<ResolversTypes['ApproveCommitmentChangeOrderPayload']>, ParentType, ContextType, RequireFields<MutationApproveCommitmentChangeOrderArgs, 'input'>>;
  approveForecast?: Resolver<Maybe<ResolversTypes['ApproveForecastPayload']>, ParentType, ContextType, RequireFields<MutationApproveForecastArgs, 'input'>>;
  approvePrimeContractChangeOrder?: Resolver<Maybe<ResolversTypes['ApprovePrimeContractChangeOrderPayload']>, ParentType, ContextType, RequireFields<MutationApprovePrimeContractChangeOrderArgs, 'input'>>;
  approveProjectWbs?: Resolver<Maybe<ResolversTypes['ApproveProjectWbsPayload']>, ParentType, ContextType, RequireFields<MutationApproveProjectWbsArgs, 'input'>>;
  approveSubcontractorInvoice?: Resolver<Maybe<ResolversTypes['ApproveSubcontractorInvoicePayload']>, ParentType, ContextType, RequireFields<MutationApproveSubcontractorInvoiceArgs, 'input'>>;
  approveTransfer?: Resolver<Maybe<ResolversTypes['ApproveTransferPayload']>, ParentType, ContextType, RequireFields<MutationApproveTransferArgs, 'input'>>;
  approveTransfers?: Resolver<Maybe<ResolversTypes['ApproveTransfersPayload']>, ParentType, ContextType, RequireFields<MutationApproveTransfersArgs, 'input'>>;
  approveVendor?: Resolver<Maybe<ResolversTypes['ApproveVendorPayload']>, ParentType, ContextType, RequireFields<MutationApproveVendorArgs, 'input'>>;
  cancelTransfer?: Resolver<Maybe<ResolversTypes['CancelTransferPayload']>, ParentType, ContextType, RequireFields<MutationCancelTransferArgs, 'input'>>;
  createCommitment?: Resolver<Maybe<ResolversTypes['CreateCommitmentPayload']>, ParentType, ContextType, RequireFields<MutationCreateCommitmentArgs, 'input'>>;
  createCommitmentChangeOrder?: Resolver<Maybe<ResolversTypes['CreateCommitmentChangeOrderPayload']>, ParentType, ContextType, RequireFields<MutationCreateCommitmentChangeOrderArgs, 'input'>>;
  importBudget?: Resolver<Maybe<ResolversTypes['ImportBudgetPayload']>, ParentType, ContextType, RequireFields<MutationImportBudgetArgs, 'input'>>;
  importCompanyWbs?: Resolver<Maybe<ResolversTypes['ImportCompanyWbsPayload']>, ParentType, ContextType, RequireFields<MutationImportCompanyWbsArgs, 'input'>>;
  importJob?: Resolver<Maybe<ResolversTypes['ImportJobPayload']>, ParentType, ContextType, RequireFields<MutationImportJobArgs, 'input'>>;
  importJobCosts?: Resolver<Maybe<ResolversTypes['ImportJobCostsPayload']>, ParentType, ContextType, RequireFields<MutationImportJobCostsArgs, 'input'>>;
  importPrimeContract?: Resolver<Maybe<ResolversTypes['ImportPrimeContractPayload']>, ParentType, ContextType, RequireFields<MutationImportPrimeContractArgs, 'input'>>;
  importProjectWbs?: Resolver<Maybe<ResolversTypes['ImportProjectWbsPayload']>, ParentType, ContextType, RequireFields<MutationImportProjectWbsArgs, 'input'>>;
  importSubJob?: Resolver<Maybe<ResolversTypes['ImportSubJobPayload']>, ParentType, ContextType, RequireFields<MutationImportSubJobArgs, 'input'>>;
  importVendor?: Resolver<Maybe<ResolversTypes['ImportVendorPayload']>, ParentType, ContextType, RequireFields<MutationImportVendorArgs, 'input'>>;
  importVendors?: Resolver<Maybe<ResolversTypes['ImportVendorsPayload']>, ParentType, ContextType, RequireFields<MutationImportVendorsArgs, 'input'>>;
  linkVendor?: Resolver<Maybe<ResolversTypes['LinkVendorPayload']>, ParentType, ContextType, RequireFields<MutationLinkVendorArgs, 'input'>>;
  noteDifference?: Resolver<Maybe<ResolversTypes['NoteDifferencePayload']>, ParentType, ContextType, RequireFields<MutationNoteDifferenceArgs, 'input'>>;
  reconcile?: Resolver<Maybe<ResolversTypes['ReconcilePayload']>, ParentType, ContextType, RequireFields<MutationReconcileArgs, 'input'>>;
  refuseMatch?: Resolver<Maybe<ResolversTypes['RefuseMatchPayload']>, ParentType, ContextType, RequireFields<MutationRefuseMatchArgs, 'input'>>;
  rejectStagedCommitment?: Resolver<Maybe<ResolversTypes['RejectStagedCommitmentPayload']>, ParentType, ContextType, RequireFields<MutationRejectStagedCommitmentArgs, 'input'>>;
  rejectTransfer?: Resolver<Maybe<ResolversTypes['RejectTransferPayload']>, ParentType, ContextType, RequireFields<MutationRejectTransferArgs, 'input'>>;
  replayWebhook?: Resolver<Maybe<ResolversTypes['ReplayWebhookPayload']>, ParentType, ContextType, RequireFields<MutationReplayWebhookArgs, 'input'>>;
  requestExport?: Resolver<Maybe<ResolversTypes['RequestExportPayload']>, ParentType, ContextType, RequireFields<MutationRequestExportArgs, 'input'>>;
  retryTransfer?: Resolver<Maybe<ResolversTypes['RetryTransferPayload']>, ParentType, ContextType, RequireFields<MutationRetryTransferArgs, 'input'>>;
  signBaseline?: Resolver<Maybe<ResolversTypes['SignBaselinePayload']>, ParentType, ContextType, RequireFields<MutationSignBaselineArgs, 'input'>>;
  unlink?: Resolver<Maybe<ResolversTypes['UnlinkPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkArgs, 'input'>>;
  withdrawMatchRefusal?: Resolver<Maybe<ResolversTypes['WithdrawMatchRefusalPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawMatchRefusalArgs, 'input'>>;
  withdrawStagedRejection?: Resolver<Maybe<ResolversTypes['WithdrawStagedRejectionPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawStagedRejectionArgs, 'input'>>;
};

export type NoteDifferencePayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['NoteDifferencePayload'] = ResolversParentTypes['NoteDifferencePayload']> = {
  difference?: Resolver<Maybe<ResolversTypes['Difference']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type OpeningBalanceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['OpeningBalance'] = ResolversParentTypes['OpeningBalance']> = {
  billed?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  committedCosts?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobToDateCosts?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  originalBudget?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  retainage?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  revisedBudget?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpeningBalanceConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['OpeningBalanceConnection'] = ResolversParentTypes['OpeningBalanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OpeningBalanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OpeningBalance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpeningBalanceEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['OpeningBalanceEdge'] = ResolversParentTypes['OpeningBalanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpeningBalance'], ParentType, ContextType>;
};

export type OpeningFigureResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['OpeningFigure'] = ResolversParentTypes['OpeningFigure']> = {
  cmic?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
};

export type OpeningFiguresResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['OpeningFigures'] = ResolversParentTypes['OpeningFigures']> = {
  __resolveType?: TypeResolveFn<'OpeningBalance' | 'OpeningTotals', ParentType, ContextType>;
};

export type OpeningTotalsResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['OpeningTotals'] = ResolversParentTypes['OpeningTotals']> = {
  billed?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  committedCosts?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  jobToDateCosts?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  originalBudget?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  retainage?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  revisedBudget?: Resolver<ResolversTypes['OpeningFigure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OverUnderBillingResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['OverUnderBilling'] = ResolversParentTypes['OverUnderBilling']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  causeAmounts?: Resolver<Array<ResolversTypes['CauseAmount']>, ParentType, ContextType>;
  causes?: Resolver<Array<ResolversTypes['DriftCause']>, ParentType, ContextType>;
  cmic?: Resolver<Maybe<ResolversTypes['BillingDifference']>, ParentType, ContextType>;
  drift?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['BillingDifference']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
  unexplained?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlanResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  __resolveType?: TypeResolveFn<'ExportPlan' | 'ImportPlan', ParentType, ContextType>;
};

export type PlanFieldResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PlanField'] = ResolversParentTypes['PlanField']> = {
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanLockResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PlanLock'] = ResolversParentTypes['PlanLock']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  liftedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanPrerequisiteResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PlanPrerequisite'] = ResolversParentTypes['PlanPrerequisite']> = {
  fix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanRowResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PlanRow'] = ResolversParentTypes['PlanRow']> = {
  action?: Resolver<ResolversTypes['PlanAction'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['PlanField']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlannedMatchResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PlannedMatch'] = ResolversParentTypes['PlannedMatch']> = {
  match?: Resolver<ResolversTypes['ProjectMatch'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['AdoptionPlan']>, ParentType, ContextType>;
};

export type PlannedMatchConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PlannedMatchConnection'] = ResolversParentTypes['PlannedMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlannedMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PlannedMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PlannedMatchEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PlannedMatchEdge'] = ResolversParentTypes['PlannedMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlannedMatch'], ParentType, ContextType>;
};

export type PolicySimulationResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['PolicySimulation'] = ResolversParentTypes['PolicySimulation']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  approvedBy?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  mayApprove?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personsNeeded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['PolicyVerdict'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  fix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProcoreBudgetChangeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreBudgetChange'] = ResolversParentTypes['ProcoreBudgetChange'], FederationReferenceType extends FederationReferenceTypes['ProcoreBudgetChange'] = FederationReferenceTypes['ProcoreBudgetChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreBudgetChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  potentialChangeItem?: Resolver<Maybe<ResolversTypes['CmicPotentialChangeItem']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreBudgetChangeTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreBudgetCodeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreBudgetCode'] = ResolversParentTypes['ProcoreBudgetCode'], FederationReferenceType extends FederationReferenceTypes['ProcoreBudgetCode'] = FederationReferenceTypes['ProcoreBudgetCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreBudgetCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  linked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreBudgetCodeTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCommitmentResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreCommitment'] = ResolversParentTypes['ProcoreCommitment'], FederationReferenceType extends FederationReferenceTypes['ProcoreCommitment'] = FederationReferenceTypes['ProcoreCommitment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCommitment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  subcontract?: Resolver<Maybe<ResolversTypes['CmicSubcontract']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreCommitmentTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCommitmentChangeOrderResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreCommitmentChangeOrder'] = ResolversParentTypes['ProcoreCommitmentChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ProcoreCommitmentChangeOrder'] = FederationReferenceTypes['ProcoreCommitmentChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  subcontractChangeOrder?: Resolver<Maybe<ResolversTypes['CmicSubcontractChangeOrder']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreCommitmentChangeOrderTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCompanyCostCodeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreCompanyCostCode'] = ResolversParentTypes['ProcoreCompanyCostCode'], FederationReferenceType extends FederationReferenceTypes['ProcoreCompanyCostCode'] = FederationReferenceTypes['ProcoreCompanyCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCompanyCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreCompanyCostCodeTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCostCodeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreCostCode'] = ResolversParentTypes['ProcoreCostCode'], FederationReferenceType extends FederationReferenceTypes['ProcoreCostCode'] = FederationReferenceTypes['ProcoreCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreCostCodeTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreCostTypeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreCostType'] = ResolversParentTypes['ProcoreCostType'], FederationReferenceType extends FederationReferenceTypes['ProcoreCostType'] = FederationReferenceTypes['ProcoreCostType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCostType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreCostTypeTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePotentialChangeOrderResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcorePotentialChangeOrder'] = ResolversParentTypes['ProcorePotentialChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ProcorePotentialChangeOrder'] = FederationReferenceTypes['ProcorePotentialChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePotentialChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  potentialChangeItem?: Resolver<Maybe<ResolversTypes['CmicPotentialChangeItem']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcorePotentialChangeOrderTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePrimeContractResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcorePrimeContract'] = ResolversParentTypes['ProcorePrimeContract'], FederationReferenceType extends FederationReferenceTypes['ProcorePrimeContract'] = FederationReferenceTypes['ProcorePrimeContract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePrimeContract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cmicPrimeContract?: Resolver<Maybe<ResolversTypes['CmicPrimeContract']>, ParentType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcorePrimeContractTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcorePrimeContractChangeOrderResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcorePrimeContractChangeOrder'] = ResolversParentTypes['ProcorePrimeContractChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ProcorePrimeContractChangeOrder'] = FederationReferenceTypes['ProcorePrimeContractChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  ownerChangeOrder?: Resolver<Maybe<ResolversTypes['CmicOwnerChangeOrder']>, ParentType, ContextType>;
  potentialChangeItems?: Resolver<Maybe<Array<ResolversTypes['CmicPotentialChangeItem']>>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcorePrimeContractChangeOrderTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreProjectResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreProject'] = ResolversParentTypes['ProcoreProject'], FederationReferenceType extends FederationReferenceTypes['ProcoreProject'] = FederationReferenceTypes['ProcoreProject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreProject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  financials?: Resolver<Maybe<ResolversTypes['ProjectFinancials']>, ParentType, ContextType, RequireFields<ProcoreProjectFinancialsArgs, 'refresh'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCosts?: Resolver<Maybe<ResolversTypes['JobCosts']>, ParentType, ContextType, Partial<ProcoreProjectJobCostsArgs>>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  reconciliation?: Resolver<Maybe<ResolversTypes['Reconciliation']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectTransfersArgs, 'first'>>;
  workInProgress?: Resolver<Maybe<ResolversTypes['WorkInProgress']>, ParentType, ContextType, RequireFields<ProcoreProjectWorkInProgressArgs, 'forecastOlderThanDays'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreRecordResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreRecord'] = ResolversParentTypes['ProcoreRecord']> = {
  __resolveType?: TypeResolveFn<'ProcoreBudgetChange' | 'ProcoreBudgetCode' | 'ProcoreCommitment' | 'ProcoreCommitmentChangeOrder' | 'ProcoreCompanyCostCode' | 'ProcoreCostCode' | 'ProcoreCostType' | 'ProcorePotentialChangeOrder' | 'ProcorePrimeContract' | 'ProcorePrimeContractChangeOrder' | 'ProcoreProject' | 'ProcoreSubJob' | 'ProcoreSubcontractorInvoice' | 'ProcoreVendor', ParentType, ContextType>;
};

export type ProcoreSubJobResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreSubJob'] = ResolversParentTypes['ProcoreSubJob'], FederationReferenceType extends FederationReferenceTypes['ProcoreSubJob'] = FederationReferenceTypes['ProcoreSubJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreSubJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCosts?: Resolver<Maybe<ResolversTypes['JobCosts']>, ParentType, ContextType, Partial<ProcoreSubJobJobCostsArgs>>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreSubJobTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreSubcontractorInvoiceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreSubcontractorInvoice'] = ResolversParentTypes['ProcoreSubcontractorInvoice'], FederationReferenceType extends FederationReferenceTypes['ProcoreSubcontractorInvoice'] = FederationReferenceTypes['ProcoreSubcontractorInvoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreSubcontractorInvoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  requestForPayment?: Resolver<Maybe<ResolversTypes['CmicRequestForPayment']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreSubcontractorInvoiceTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcoreVendorResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProcoreVendor'] = ResolversParentTypes['ProcoreVendor'], FederationReferenceType extends FederationReferenceTypes['ProcoreVendor'] = FederationReferenceTypes['ProcoreVendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreVendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cmicVendor?: Resolver<Maybe<ResolversTypes['CmicVendor']>, ParentType, ContextType>;
  erpStatus?: Resolver<Maybe<ResolversTypes['ErpStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<Array<ResolversTypes['PlanLock']>>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<ProcoreVendorTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectFiguresResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProjectFigures'] = ResolversParentTypes['ProjectFigures']> = {
  __resolveType?: TypeResolveFn<'FinancialRow' | 'ProjectFinancials', ParentType, ContextType>;
};

export type ProjectFinancialsResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProjectFinancials'] = ResolversParentTypes['ProjectFinancials']> = {
  approvedChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  budgetModifications?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  causesAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  committedCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  costToGo?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  directCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  estimatedCostAtCompletion?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  forecastIsAutomatic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  forecastToComplete?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobCostAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  jobToDateCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  notRead?: Resolver<Array<ResolversTypes['FinancialsNotRead']>, ParentType, ContextType>;
  originalBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  pendingBudgetChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  pendingCostChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  percentCommitted?: Resolver<ResolversTypes['RatioFigure'], ParentType, ContextType>;
  percentSpent?: Resolver<ResolversTypes['RatioFigure'], ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  projectedBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  projectedCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  projectedOverUnder?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revisedBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['FinancialRowConnection']>, ParentType, ContextType, RequireFields<ProjectFinancialsRowsArgs, 'first'>>;
  uncommittedBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectMatchResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProjectMatch'] = ResolversParentTypes['ProjectMatch']> = {
  evidence?: Resolver<Array<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  isClear?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPaired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['ProcoreProject'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['MatchRefusal']>, ParentType, ContextType>;
  rivals?: Resolver<Array<ResolversTypes['MatchRival']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectMatchAcceptanceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProjectMatchAcceptance'] = ResolversParentTypes['ProjectMatchAcceptance']> = {
  adoption?: Resolver<Maybe<ResolversTypes['Adoption']>, ParentType, ContextType>;
  job?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<ResolversTypes['ProcoreProject'], ParentType, ContextType>;
};

export type ProjectMatchConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProjectMatchConnection'] = ResolversParentTypes['ProjectMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProjectMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectMatchEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProjectMatchEdge'] = ResolversParentTypes['ProjectMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProjectMatch'], ParentType, ContextType>;
};

export type ProjectMatchPreviewResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ProjectMatchPreview'] = ResolversParentTypes['ProjectMatchPreview']> = {
  minScore?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['PlannedMatchConnection'], ParentType, ContextType, RequireFields<ProjectMatchPreviewPairsArgs, 'first'>>;
  unclear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  adoption?: Resolver<Maybe<ResolversTypes['Adoption']>, ParentType, ContextType, RequireFields<QueryAdoptionArgs, 'projectId'>>;
  adoptionPlan?: Resolver<Maybe<ResolversTypes['AdoptionPlan']>, ParentType, ContextType, RequireFields<QueryAdoptionPlanArgs, 'jobId' | 'projectId'>>;
  changes?: Resolver<Maybe<ResolversTypes['ChangeConnection']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  commitmentMatches?: Resolver<Maybe<ResolversTypes['CommitmentMatchConnection']>, ParentType, ContextType, RequireFields<QueryCommitmentMatchesArgs, 'first' | 'projectId'>>;
  companyWbsCoverage?: Resolver<Maybe<ResolversTypes['CompanyWbsCoverage']>, ParentType, ContextType>;
  compareFinancials?: Resolver<Maybe<ResolversTypes['FinancialsComparison']>, ParentType, ContextType, RequireFields<QueryCompareFinancialsArgs, 'from' | 'projectId'>>;
  costCodeMatches?: Resolver<Maybe<ResolversTypes['CostCodeMatchConnection']>, ParentType, ContextType, RequireFields<QueryCostCodeMatchesArgs, 'first' | 'projectId'>>;
  exportPlan?: Resolver<Maybe<ResolversTypes['ExportPlan']>, ParentType, ContextType, RequireFields<QueryExportPlanArgs, 'id' | 'kind'>>;
  importPlan?: Resolver<Maybe<ResolversTypes['ImportPlan']>, ParentType, ContextType, RequireFields<QueryImportPlanArgs, 'id' | 'kind'>>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType, RequireFields<QueryLinkArgs, 'id'>>;
  links?: Resolver<Maybe<ResolversTypes['LinkConnection']>, ParentType, ContextType, RequireFields<QueryLinksArgs, 'first'>>;
  projectFinancials?: Resolver<Maybe<ResolversTypes['ProjectFinancials']>, ParentType, ContextType, RequireFields<QueryProjectFinancialsArgs, 'projectId' | 'refresh'>>;
  projectMatchPreview?: Resolver<Maybe<ResolversTypes['ProjectMatchPreview']>, ParentType, ContextType, RequireFields<QueryProjectMatchPreviewArgs, 'minScore'>>;
  projectMatches?: Resolver<Maybe<ResolversTypes['ProjectMatchConnection']>, ParentType, ContextType, RequireFields<QueryProjectMatchesArgs, 'first'>>;
  reconciliation?: Resolver<Maybe<ResolversTypes['Reconciliation']>, ParentType, ContextType, RequireFields<QueryReconciliationArgs, 'projectId'>>;
  reconciliations?: Resolver<Maybe<ResolversTypes['ReconciliationConnection']>, ParentType, ContextType, RequireFields<QueryReconciliationsArgs, 'first'>>;
  simulatePolicy?: Resolver<Maybe<ResolversTypes['PolicySimulation']>, ParentType, ContextType, Partial<QuerySimulatePolicyArgs>>;
  stagedCommitments?: Resolver<Maybe<ResolversTypes['StagedCommitmentConnection']>, ParentType, ContextType, RequireFields<QueryStagedCommitmentsArgs, 'first'>>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType, RequireFields<QueryTransferArgs, 'id'>>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<QueryTransfersArgs, 'first'>>;
  vendorMatchPreview?: Resolver<Maybe<ResolversTypes['VendorMatchPreview']>, ParentType, ContextType, RequireFields<QueryVendorMatchPreviewArgs, 'minScore'>>;
  vendorMatches?: Resolver<Maybe<ResolversTypes['VendorMatchConnection']>, ParentType, ContextType, RequireFields<QueryVendorMatchesArgs, 'first'>>;
  webhooks?: Resolver<Maybe<Array<ResolversTypes['Webhook']>>, ParentType, ContextType>;
  workInProgress?: Resolver<Maybe<ResolversTypes['WorkInProgressConnection']>, ParentType, ContextType, RequireFields<QueryWorkInProgressArgs, 'first' | 'forecastOlderThanDays'>>;
};

export type RatioFigureResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['RatioFigure'] = ResolversParentTypes['RatioFigure']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  causes?: Resolver<Array<ResolversTypes['DriftCause']>, ParentType, ContextType>;
  cmic?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  drift?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
};

export type ReconcilePayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ReconcilePayload'] = ResolversParentTypes['ReconcilePayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  reconciliation?: Resolver<Maybe<ResolversTypes['Reconciliation']>, ParentType, ContextType>;
};

export type ReconciliationResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  causes?: Resolver<Array<ResolversTypes['CauseTotal']>, ParentType, ContextType>;
  checks?: Resolver<Array<ResolversTypes['ReconciliationCheck']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  differences?: Resolver<Maybe<ResolversTypes['DifferenceConnection']>, ParentType, ContextType, RequireFields<ReconciliationDifferencesArgs, 'first'>>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTiedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['ProcoreProject'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tieOut?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  trend?: Resolver<Array<ResolversTypes['ReconciliationTrend']>, ParentType, ContextType>;
};

export type ReconciliationCheckResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ReconciliationCheck'] = ResolversParentTypes['ReconciliationCheck']> = {
  check?: Resolver<ResolversTypes['ReconciliationCheckName'], ParentType, ContextType>;
  cmic?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  compared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  drift?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReconciliationCheckStatus'], ParentType, ContextType>;
  tieOut?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ReconciliationConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ReconciliationConnection'] = ResolversParentTypes['ReconciliationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReconciliationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Reconciliation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReconciliationEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ReconciliationEdge'] = ResolversParentTypes['ReconciliationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reconciliation'], ParentType, ContextType>;
};

export type ReconciliationTrendResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ReconciliationTrend'] = ResolversParentTypes['ReconciliationTrend']> = {
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tieOut?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type RefuseMatchPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['RefuseMatchPayload'] = ResolversParentTypes['RefuseMatchPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['MatchRefusal']>, ParentType, ContextType>;
};

export type RejectStagedCommitmentPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['RejectStagedCommitmentPayload'] = ResolversParentTypes['RejectStagedCommitmentPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  staged?: Resolver<Maybe<ResolversTypes['StagedCommitment']>, ParentType, ContextType>;
};

export type RejectTransferPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['RejectTransferPayload'] = ResolversParentTypes['RejectTransferPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type ReplayWebhookPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['ReplayWebhookPayload'] = ResolversParentTypes['ReplayWebhookPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type RequestExportPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['RequestExportPayload'] = ResolversParentTypes['RequestExportPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type RetryTransferPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['RetryTransferPayload'] = ResolversParentTypes['RetryTransferPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type SideMovementResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['SideMovement'] = ResolversParentTypes['SideMovement']> = {
  after?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  moved?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MovementStatus'], ParentType, ContextType>;
};

export type SignBaselinePayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['SignBaselinePayload'] = ResolversParentTypes['SignBaselinePayload']> = {
  adoption?: Resolver<Maybe<ResolversTypes['Adoption']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type StagedCommitmentResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['StagedCommitment'] = ResolversParentTypes['StagedCommitment']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  changeOrders?: Resolver<Array<ResolversTypes['StagedCommitmentChangeOrder']>, ParentType, ContextType>;
  cmicId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cmicVendor?: Resolver<ResolversTypes['CmicVendor'], ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPosted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['CmicJob'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['StagedCommitmentLine']>, ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['StagedCommitmentMatch']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['StagedRejection']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StagedCommitmentState'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subcontract?: Resolver<ResolversTypes['CmicSubcontract'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['StagedCommitmentType'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
};

export type StagedCommitmentChangeOrderResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['StagedCommitmentChangeOrder'] = ResolversParentTypes['StagedCommitmentChangeOrder']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isPosted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subcontractChangeOrder?: Resolver<ResolversTypes['CmicSubcontractChangeOrder'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StagedCommitmentConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['StagedCommitmentConnection'] = ResolversParentTypes['StagedCommitmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StagedCommitmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StagedCommitment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StagedCommitmentEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['StagedCommitmentEdge'] = ResolversParentTypes['StagedCommitmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StagedCommitment'], ParentType, ContextType>;
};

export type StagedCommitmentLineResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['StagedCommitmentLine'] = ResolversParentTypes['StagedCommitmentLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cmicLineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobCategory?: Resolver<ResolversTypes['CmicJobCategory'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StagedCommitmentMatchResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['StagedCommitmentMatch'] = ResolversParentTypes['StagedCommitmentMatch']> = {
  commitment?: Resolver<ResolversTypes['ProcoreCommitment'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type StagedRejectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['StagedRejection'] = ResolversParentTypes['StagedRejection']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  transferUpdated?: SubscriptionResolver<Maybe<ResolversTypes['Transfer']>, "transferUpdated", ParentType, ContextType, RequireFields<SubscriptionTransferUpdatedArgs, 'id'>>;
  transfersUpdated?: SubscriptionResolver<Maybe<ResolversTypes['Transfer']>, "transfersUpdated", ParentType, ContextType>;
};

export type SystemFlagResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['SystemFlag'] = ResolversParentTypes['SystemFlag']> = {
  cmic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  procore?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type TransferResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer'], FederationReferenceType extends FederationReferenceTypes['Transfer'] = FederationReferenceTypes['Transfer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transfer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  age?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  applied?: Resolver<Maybe<ResolversTypes['TransferRowConnection']>, ParentType, ContextType, RequireFields<TransferAppliedArgs, 'first'>>;
  approvals?: Resolver<Array<ResolversTypes['TransferApproval']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['TransferDirection'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['TransferHistoryEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType, Partial<TransferPlanArgs>>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['TransferProgress'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['LinkedRecord']>, ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TransferState'], ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['LinkedRecord']>, ParentType, ContextType>;
  targetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  waitingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  writes?: Resolver<Array<ResolversTypes['TransferWrite']>, ParentType, ContextType>;
};

export type TransferApprovalResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferApproval'] = ResolversParentTypes['TransferApproval']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferConnection'] = ResolversParentTypes['TransferConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Transfer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TransferEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferEdge'] = ResolversParentTypes['TransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type TransferHistoryEntryResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferHistoryEntry'] = ResolversParentTypes['TransferHistoryEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fingerprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferProgressResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferProgress'] = ResolversParentTypes['TransferProgress']> = {
  current?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  eta?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferRowResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferRow'] = ResolversParentTypes['TransferRow']> = {
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['TransferRowOutcome'], ParentType, ContextType>;
  procoreId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferRowConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferRowConnection'] = ResolversParentTypes['TransferRowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransferRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TransferRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TransferRowEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferRowEdge'] = ResolversParentTypes['TransferRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TransferRow'], ParentType, ContextType>;
};

export type TransferWriteResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['TransferWrite'] = ResolversParentTypes['TransferWrite']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WriteOutcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnlinkPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['UnlinkPayload'] = ResolversParentTypes['UnlinkPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type VendorMatchResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['VendorMatch'] = ResolversParentTypes['VendorMatch']> = {
  cmicVendor?: Resolver<ResolversTypes['CmicVendor'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  isClear?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPaired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  procoreVendor?: Resolver<ResolversTypes['ProcoreVendor'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['MatchRefusal']>, ParentType, ContextType>;
  rivals?: Resolver<Array<ResolversTypes['MatchRival']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VendorMatchAcceptanceResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['VendorMatchAcceptance'] = ResolversParentTypes['VendorMatchAcceptance']> = {
  cmicVendor?: Resolver<ResolversTypes['CmicVendor'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  procoreVendor?: Resolver<ResolversTypes['ProcoreVendor'], ParentType, ContextType>;
};

export type VendorMatchConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['VendorMatchConnection'] = ResolversParentTypes['VendorMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VendorMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['VendorMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VendorMatchEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['VendorMatchEdge'] = ResolversParentTypes['VendorMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VendorMatch'], ParentType, ContextType>;
};

export type VendorMatchPreviewResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['VendorMatchPreview'] = ResolversParentTypes['VendorMatchPreview']> = {
  accept?: Resolver<Array<ResolversTypes['VendorMatch']>, ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minScore?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unclear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['TransferState']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastEvent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithdrawMatchRefusalPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WithdrawMatchRefusalPayload'] = ResolversParentTypes['WithdrawMatchRefusalPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WithdrawStagedRejectionPayloadResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WithdrawStagedRejectionPayload'] = ResolversParentTypes['WithdrawStagedRejectionPayload']> = {
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  staged?: Resolver<Maybe<ResolversTypes['StagedCommitment']>, ParentType, ContextType>;
};

export type WorkInProgressResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WorkInProgress'] = ResolversParentTypes['WorkInProgress']> = {
  approvedContractChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  billedToDate?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  committedCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  earnedRevenue?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  estimatedCostAtCompletion?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['WorkInProgressFault']>, ParentType, ContextType>;
  flags?: Resolver<ResolversTypes['WorkInProgressFlags'], ParentType, ContextType>;
  grossProfitAtCompletion?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  grossProfitToDate?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['CmicJob']>, ParentType, ContextType>;
  jobToDateCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  loss?: Resolver<ResolversTypes['SystemFlag'], ParentType, ContextType>;
  originalContract?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  overUnderBilling?: Resolver<ResolversTypes['OverUnderBilling'], ParentType, ContextType>;
  pendingContractChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  percentComplete?: Resolver<ResolversTypes['RatioFigure'], ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  retainagePayable?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  retainageReceivable?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  revisedBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  revisedContract?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkInProgressConnectionResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WorkInProgressConnection'] = ResolversParentTypes['WorkInProgressConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkInProgressEdge']>, ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['WorkInProgressFault']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WorkInProgress']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['WorkInProgressTotals'], ParentType, ContextType>;
  undecided?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  withoutSnapshot?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type WorkInProgressEdgeResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WorkInProgressEdge'] = ResolversParentTypes['WorkInProgressEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkInProgress'], ParentType, ContextType>;
};

export type WorkInProgressFaultResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WorkInProgressFault'] = ResolversParentTypes['WorkInProgressFault']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkInProgressFiguresResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WorkInProgressFigures'] = ResolversParentTypes['WorkInProgressFigures']> = {
  __resolveType?: TypeResolveFn<'WorkInProgress' | 'WorkInProgressTotals', ParentType, ContextType>;
};

export type WorkInProgressFlagsResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WorkInProgressFlags'] = ResolversParentTypes['WorkInProgressFlags']> = {
  committedAboveBudget?: Resolver<ResolversTypes['SystemFlag'], ParentType, ContextType>;
  estimateBelowCost?: Resolver<ResolversTypes['SystemFlag'], ParentType, ContextType>;
  forecastAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  forecastOld?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  profitFade?: Resolver<ResolversTypes['SystemFlag'], ParentType, ContextType>;
};

export type WorkInProgressTotalsResolvers<ContextType = SyncContext, ParentType extends ResolversParentTypes['WorkInProgressTotals'] = ResolversParentTypes['WorkInProgressTotals']> = {
  approvedContractChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  billedToDate?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  committedCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  earnedRevenue?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  estimatedCostAtCompletion?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  grossProfitAtCompletion?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  grossProfitToDate?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  jobToDateCosts?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  jobs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notEarned?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  originalContract?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  overUnderBilling?: Resolver<ResolversTypes['OverUnderBilling'], ParentType, ContextType>;
  pendingContractChanges?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  percentComplete?: Resolver<ResolversTypes['RatioFigure'], ParentType, ContextType>;
  retainagePayable?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  retainageReceivable?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  revisedBudget?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  revisedContract?: Resolver<ResolversTypes['MoneyFigure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = SyncContext> = {
  AcceptProjectMatchesPayload?: AcceptProjectMatchesPayloadResolvers<ContextType>;
  AcceptStagedCommitmentPayload?: AcceptStagedCommitmentPayloadResolvers<ContextType>;
  AcceptStagedCommitmentsPayload?: AcceptStagedCommitmentsPayloadResolvers<ContextType>;
  AcceptVendorMatchesPayload?: AcceptVendorMatchesPayloadResolvers<ContextType>;
  AdoptProjectPayload?: AdoptProjectPayloadResolvers<ContextType>;
  Adoption?: AdoptionResolvers<ContextType>;
  AdoptionBaseline?: AdoptionBaselineResolvers<ContextType>;
  AdoptionCount?: AdoptionCountResolvers<ContextType>;
  AdoptionMatch?: AdoptionMatchResolvers<ContextType>;
  AdoptionMatchConnection?: AdoptionMatchConnectionResolvers<ContextType>;
  AdoptionMatchEdge?: AdoptionMatchEdgeResolvers<ContextType>;
  AdoptionPlan?: AdoptionPlanResolvers<ContextType>;
  AdoptionUnpaired?: AdoptionUnpairedResolvers<ContextType>;
  AdoptionUnpairedConnection?: AdoptionUnpairedConnectionResolvers<ContextType>;
  AdoptionUnpairedEdge?: AdoptionUnpairedEdgeResolvers<ContextType>;
  ApproveBudgetChangePayload?: ApproveBudgetChangePayloadResolvers<ContextType>;
  ApproveBudgetPayload?: ApproveBudgetPayloadResolvers<ContextType>;
  ApproveCommitmentChangeOrderPayload?: ApproveCommitmentChangeOrderPayloadResolvers<ContextType>;
  ApproveCommitmentPayload?: ApproveCommitmentPayloadResolvers<ContextType>;
  ApproveForecastPayload?: ApproveForecastPayloadResolvers<ContextType>;
  ApprovePrimeContractChangeOrderPayload?: ApprovePrimeContractChangeOrderPayloadResolvers<ContextType>;
  ApproveProjectWbsPayload?: ApproveProjectWbsPayloadResolvers<ContextType>;
  ApproveSubcontractorInvoicePayload?: ApproveSubcontractorInvoicePayloadResolvers<ContextType>;
  ApproveTransferPayload?: ApproveTransferPayloadResolvers<ContextType>;
  ApproveTransfersPayload?: ApproveTransfersPayloadResolvers<ContextType>;
  ApproveVendorPayload?: ApproveVendorPayloadResolvers<ContextType>;
  BaselineSignature?: BaselineSignatureResolvers<ContextType>;
  BillingDifference?: BillingDifferenceResolvers<ContextType>;
  CancelTransferPayload?: CancelTransferPayloadResolvers<ContextType>;
  CauseAmount?: CauseAmountResolvers<ContextType>;
  CauseTotal?: CauseTotalResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  CmicCategory?: CmicCategoryResolvers<ContextType>;
  CmicCostCode?: CmicCostCodeResolvers<ContextType>;
  CmicJob?: CmicJobResolvers<ContextType>;
  CmicJobCategory?: CmicJobCategoryResolvers<ContextType>;
  CmicJobCost?: CmicJobCostResolvers<ContextType>;
  CmicJobCostCode?: CmicJobCostCodeResolvers<ContextType>;
  CmicOwnerChangeOrder?: CmicOwnerChangeOrderResolvers<ContextType>;
  CmicPotentialChangeItem?: CmicPotentialChangeItemResolvers<ContextType>;
  CmicPrimeContract?: CmicPrimeContractResolvers<ContextType>;
  CmicRecord?: CmicRecordResolvers<ContextType>;
  CmicRequestForPayment?: CmicRequestForPaymentResolvers<ContextType>;
  CmicSubcontract?: CmicSubcontractResolvers<ContextType>;
  CmicSubcontractChangeOrder?: CmicSubcontractChangeOrderResolvers<ContextType>;
  CmicVendor?: CmicVendorResolvers<ContextType>;
  CommitmentMatch?: CommitmentMatchResolvers<ContextType>;
  CommitmentMatchConnection?: CommitmentMatchConnectionResolvers<ContextType>;
  CommitmentMatchEdge?: CommitmentMatchEdgeResolvers<ContextType>;
  CompanyWbsCoverage?: CompanyWbsCoverageResolvers<ContextType>;
  ComparedInstant?: ComparedInstantResolvers<ContextType>;
  CostCodeMatch?: CostCodeMatchResolvers<ContextType>;
  CostCodeMatchConnection?: CostCodeMatchConnectionResolvers<ContextType>;
  CostCodeMatchEdge?: CostCodeMatchEdgeResolvers<ContextType>;
  CreateCommitmentChangeOrderPayload?: CreateCommitmentChangeOrderPayloadResolvers<ContextType>;
  CreateCommitmentPayload?: CreateCommitmentPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Difference?: DifferenceResolvers<ContextType>;
  DifferenceAction?: DifferenceActionResolvers<ContextType>;
  DifferenceActionInput?: DifferenceActionInputResolvers<ContextType>;
  DifferenceConnection?: DifferenceConnectionResolvers<ContextType>;
  DifferenceEdge?: DifferenceEdgeResolvers<ContextType>;
  DifferenceEvent?: DifferenceEventResolvers<ContextType>;
  DifferenceNote?: DifferenceNoteResolvers<ContextType>;
  DifferencePlace?: DifferencePlaceResolvers<ContextType>;
  ExportPlan?: ExportPlanResolvers<ContextType>;
  FigureMovement?: FigureMovementResolvers<ContextType>;
  FinancialEntry?: FinancialEntryResolvers<ContextType>;
  FinancialEntryConnection?: FinancialEntryConnectionResolvers<ContextType>;
  FinancialEntryEdge?: FinancialEntryEdgeResolvers<ContextType>;
  FinancialMovement?: FinancialMovementResolvers<ContextType>;
  FinancialMovementConnection?: FinancialMovementConnectionResolvers<ContextType>;
  FinancialMovementEdge?: FinancialMovementEdgeResolvers<ContextType>;
  FinancialRecord?: FinancialRecordResolvers<ContextType>;
  FinancialRow?: FinancialRowResolvers<ContextType>;
  FinancialRowConnection?: FinancialRowConnectionResolvers<ContextType>;
  FinancialRowEdge?: FinancialRowEdgeResolvers<ContextType>;
  FinancialsComparison?: FinancialsComparisonResolvers<ContextType>;
  FinancialsNotRead?: FinancialsNotReadResolvers<ContextType>;
  ImportBudgetPayload?: ImportBudgetPayloadResolvers<ContextType>;
  ImportCompanyWbsPayload?: ImportCompanyWbsPayloadResolvers<ContextType>;
  ImportJobCostsPayload?: ImportJobCostsPayloadResolvers<ContextType>;
  ImportJobPayload?: ImportJobPayloadResolvers<ContextType>;
  ImportPlan?: ImportPlanResolvers<ContextType>;
  ImportPrimeContractPayload?: ImportPrimeContractPayloadResolvers<ContextType>;
  ImportProjectWbsPayload?: ImportProjectWbsPayloadResolvers<ContextType>;
  ImportSubJobPayload?: ImportSubJobPayloadResolvers<ContextType>;
  ImportVendorPayload?: ImportVendorPayloadResolvers<ContextType>;
  ImportVendorsPayload?: ImportVendorsPayloadResolvers<ContextType>;
  JobCostCheck?: JobCostCheckResolvers<ContextType>;
  JobCostCode?: JobCostCodeResolvers<ContextType>;
  JobCostCodeConnection?: JobCostCodeConnectionResolvers<ContextType>;
  JobCostCodeEdge?: JobCostCodeEdgeResolvers<ContextType>;
  JobCostDifference?: JobCostDifferenceResolvers<ContextType>;
  JobCostTransaction?: JobCostTransactionResolvers<ContextType>;
  JobCostTransactionConnection?: JobCostTransactionConnectionResolvers<ContextType>;
  JobCostTransactionEdge?: JobCostTransactionEdgeResolvers<ContextType>;
  JobCosts?: JobCostsResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  LinkConnection?: LinkConnectionResolvers<ContextType>;
  LinkEdge?: LinkEdgeResolvers<ContextType>;
  LinkLine?: LinkLineResolvers<ContextType>;
  LinkVendorPayload?: LinkVendorPayloadResolvers<ContextType>;
  LinkedRecord?: LinkedRecordResolvers<ContextType>;
  Match?: MatchResolvers<ContextType>;
  MatchEvidence?: MatchEvidenceResolvers<ContextType>;
  MatchRefusal?: MatchRefusalResolvers<ContextType>;
  MatchRival?: MatchRivalResolvers<ContextType>;
  MissingCode?: MissingCodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MoneyFigure?: MoneyFigureResolvers<ContextType>;
  MovementEvent?: MovementEventResolvers<ContextType>;
  MovementEventConnection?: MovementEventConnectionResolvers<ContextType>;
  MovementEventEdge?: MovementEventEdgeResolvers<ContextType>;
  MovementExplanation?: MovementExplanationResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoteDifferencePayload?: NoteDifferencePayloadResolvers<ContextType>;
  OpeningBalance?: OpeningBalanceResolvers<ContextType>;
  OpeningBalanceConnection?: OpeningBalanceConnectionResolvers<ContextType>;
  OpeningBalanceEdge?: OpeningBalanceEdgeResolvers<ContextType>;
  OpeningFigure?: OpeningFigureResolvers<ContextType>;
  OpeningFigures?: OpeningFiguresResolvers<ContextType>;
  OpeningTotals?: OpeningTotalsResolvers<ContextType>;
  OverUnderBilling?: OverUnderBillingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plan?: PlanResolvers<ContextType>;
  PlanField?: PlanFieldResolvers<ContextType>;
  PlanLock?: PlanLockResolvers<ContextType>;
  PlanPrerequisite?: PlanPrerequisiteResolvers<ContextType>;
  PlanRow?: PlanRowResolvers<ContextType>;
  PlannedMatch?: PlannedMatchResolvers<ContextType>;
  PlannedMatchConnection?: PlannedMatchConnectionResolvers<ContextType>;
  PlannedMatchEdge?: PlannedMatchEdgeResolvers<ContextType>;
  PolicySimulation?: PolicySimulationResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProcoreBudgetChange?: ProcoreBudgetChangeResolvers<ContextType>;
  ProcoreBudgetCode?: ProcoreBudgetCodeResolvers<ContextType>;
  ProcoreCommitment?: ProcoreCommitmentResolvers<ContextType>;
  ProcoreCommitmentChangeOrder?: ProcoreCommitmentChangeOrderResolvers<ContextType>;
  ProcoreCompanyCostCode?: ProcoreCompanyCostCodeResolvers<ContextType>;
  ProcoreCostCode?: ProcoreCostCodeResolvers<ContextType>;
  ProcoreCostType?: ProcoreCostTypeResolvers<ContextType>;
  ProcorePotentialChangeOrder?: ProcorePotentialChangeOrderResolvers<ContextType>;
  ProcorePrimeContract?: ProcorePrimeContractResolvers<ContextType>;
  ProcorePrimeContractChangeOrder?: ProcorePrimeContractChangeOrderResolvers<ContextType>;
  ProcoreProject?: ProcoreProjectResolvers<ContextType>;
  ProcoreRecord?: ProcoreRecordResolvers<ContextType>;
  ProcoreSubJob?: ProcoreSubJobResolvers<ContextType>;
  ProcoreSubcontractorInvoice?: ProcoreSubcontractorInvoiceResolvers<ContextType>;
  ProcoreVendor?: ProcoreVendorResolvers<ContextType>;
  ProjectFigures?: ProjectFiguresResolvers<ContextType>;
  ProjectFinancials?: ProjectFinancialsResolvers<ContextType>;
  ProjectMatch?: ProjectMatchResolvers<ContextType>;
  ProjectMatchAcceptance?: ProjectMatchAcceptanceResolvers<ContextType>;
  ProjectMatchConnection?: ProjectMatchConnectionResolvers<ContextType>;
  ProjectMatchEdge?: ProjectMatchEdgeResolvers<ContextType>;
  ProjectMatchPreview?: ProjectMatchPreviewResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RatioFigure?: RatioFigureResolvers<ContextType>;
  ReconcilePayload?: ReconcilePayloadResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  ReconciliationCheck?: ReconciliationCheckResolvers<ContextType>;
  ReconciliationConnection?: ReconciliationConnectionResolvers<ContextType>;
  ReconciliationEdge?: ReconciliationEdgeResolvers<ContextType>;
  ReconciliationTrend?: ReconciliationTrendResolvers<ContextType>;
  RefuseMatchPayload?: RefuseMatchPayloadResolvers<ContextType>;
  RejectStagedCommitmentPayload?: RejectStagedCommitmentPayloadResolvers<ContextType>;
  RejectTransferPayload?: RejectTransferPayloadResolvers<ContextType>;
  ReplayWebhookPayload?: ReplayWebhookPayloadResolvers<ContextType>;
  RequestExportPayload?: RequestExportPayloadResolvers<ContextType>;
  RetryTransferPayload?: RetryTransferPayloadResolvers<ContextType>;
  SideMovement?: SideMovementResolvers<ContextType>;
  SignBaselinePayload?: SignBaselinePayloadResolvers<ContextType>;
  StagedCommitment?: StagedCommitmentResolvers<ContextType>;
  StagedCommitmentChangeOrder?: StagedCommitmentChangeOrderResolvers<ContextType>;
  StagedCommitmentConnection?: StagedCommitmentConnectionResolvers<ContextType>;
  StagedCommitmentEdge?: StagedCommitmentEdgeResolvers<ContextType>;
  StagedCommitmentLine?: StagedCommitmentLineResolvers<ContextType>;
  StagedCommitmentMatch?: StagedCommitmentMatchResolvers<ContextType>;
  StagedRejection?: StagedRejectionResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SystemFlag?: SystemFlagResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  TransferApproval?: TransferApprovalResolvers<ContextType>;
  TransferConnection?: TransferConnectionResolvers<ContextType>;
  TransferEdge?: TransferEdgeResolvers<ContextType>;
  TransferHistoryEntry?: TransferHistoryEntryResolvers<ContextType>;
  TransferProgress?: TransferProgressResolvers<ContextType>;
  TransferRow?: TransferRowResolvers<ContextType>;
  TransferRowConnection?: TransferRowConnectionResolvers<ContextType>;
  TransferRowEdge?: TransferRowEdgeResolvers<ContextType>;
  TransferWrite?: TransferWriteResolvers<ContextType>;
  UnlinkPayload?: UnlinkPayloadResolvers<ContextType>;
  VendorMatch?: VendorMatchResolvers<ContextType>;
  VendorMatchAcceptance?: VendorMatchAcceptanceResolvers<ContextType>;
  VendorMatchConnection?: VendorMatchConnectionResolvers<ContextType>;
  VendorMatchEdge?: VendorMatchEdgeResolvers<ContextType>;
  VendorMatchPreview?: VendorMatchPreviewResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WithdrawMatchRefusalPayload?: WithdrawMatchRefusalPayloadResolvers<ContextType>;
  WithdrawStagedRejectionPayload?: WithdrawStagedRejectionPayloadResolvers<ContextType>;
  WorkInProgress?: WorkInProgressResolvers<ContextType>;
  WorkInProgressConnection?: WorkInProgressConnectionResolvers<ContextType>;
  WorkInProgressEdge?: WorkInProgressEdgeResolvers<ContextType>;
  WorkInProgressFault?: WorkInProgressFaultResolvers<ContextType>;
  WorkInProgressFigures?: WorkInProgressFiguresResolvers<ContextType>;
  WorkInProgressFlags?: WorkInProgressFlagsResolvers<ContextType>;
  WorkInProgressTotals?: WorkInProgressTotalsResolvers<ContextType>;
};

