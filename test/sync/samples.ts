import type { Actor, Role } from '../../kernel/auth/actor.ts';
import type { CmicSubcontractRecord } from '../../subgraphs/cmic/kinds/commitment/record.ts';
import type { CmicJobRecord } from '../../subgraphs/cmic/kinds/project/record.ts';
import type { CmicJobCategoryRecord } from '../../subgraphs/cmic/kinds/project-wbs/record.ts';
import type { CmicVendorRecord } from '../../subgraphs/cmic/kinds/vendor/record.ts';
import type { ProcoreCommitmentLineRecord } from '../../subgraphs/procore/kinds/commitment/line-record.ts';
import type { ProcoreCommitmentRecord } from '../../subgraphs/procore/kinds/commitment/record.ts';
import type { Drafts } from '../../subgraphs/sync/exporting/subcontract.ts';
import type { CommitmentSource, LineSource } from '../../subgraphs/sync/kinds/commitment/read.ts';

/** Somebody with a role who sees everything. */
export function anActor(role: Role | null, members: Partial<Actor> = {}): Actor {
  return {
    sub: role ?? 'nobody',
    roles: role ? [role] : [],
    companies: null,
    projects: null,
    expiresAt: null,
    ...members,
  };
}

/** A started, open control job of CMiC. */
export function aJob(members: Partial<CmicJobRecord> = {}): CmicJobRecord {
  return {
    id: 'ZZ/24-010',
    company: 'ZZ',
    code: '24-010',
    name: 'Harbor View Medical Center',
    controlCode: null,
    status: 'ACTIVE',
    statusCode: 'A',
    allowsTransactions: true,
    started: true,
    startDate: '2024-01-08',
    endDate: null,
    customerCode: null,
    billingContractCode: null,
    address: null,
    updatedAt: null,
    vuuid: 'j1',
    ...members,
  };
}

/** A vendor of CMiC that takes documents. */
export function aCmicVendor(members: Partial<CmicVendorRecord> = {}): CmicVendorRecord {
  return {
    id: 'ZZ/ACME',
    company: 'ZZ',
    code: 'ACME',
    name: 'Acme Concrete Inc.',
    address: null,
    contactName: null,
    phone: null,
    email: null,
    website: null,
    status: 'ACTIVE',
    statusCode: 'A',
    isActive: true,
    allowsTransactions: true,
    retainagePercent: null,
    terms: null,
    currency: 'USD',
    updatedAt: null,
    vuuid: 'v1',
    ...members,
  };
}

/** A category that the job uses on a cost code. */
export function aCategory(
  costCode = '03-100',
  category = 'S',
  members: Partial<CmicJobCategoryRecord> = {},
): CmicJobCategoryRecord {
  return {
    id: `ZZ/24-010/${costCode}/${category}`,
    company: 'ZZ',
    job: '24-010',
    costCode,
    category,
    isActive: true,
    unit: null,
    originalBudget: null,
    currentBudget: null,
    changeOrders: null,
    projectedCost: null,
    isProjectionEntered: false,
    vuuid: null,
    ...members,
  };
}

/** A line with everything that it needs in CMiC. */
export function aLine(
  lineId: string,
  amount: string | null,
  line: Partial<ProcoreCommitmentLineRecord> = {},
  rest: Partial<LineSource> = {},
): LineSource {
  return {
    line: {
      id: `1001/wo-5501/${lineId}`,
      lineId,
      commitmentId: '1001/wo-5501',
      position: 1,
      description: 'Footings',
      amount,
      extendedAmount: amount,
      totalAmount: amount,
      quantity: null,
      unitCost: null,
      uom: null,
      costCodeId: '1001/cc-88',
      costCode: '03-100',
      costTypeId: '4001/ct-3',
      costTypeCode: 'S',
      wbsCodeId: null,
      wbsFlatCode: null,
      subJobId: null,
      billerUnknown: false,
      taxCodeId: null,
      originId: null,
      createdAt: null,
      updatedAt: null,
      ...line,
    },
    code: { cmicId: 'ZZ/24-010/03-100', link: null },
    type: { cmicId: 'ZZ/cat-S', link: null },
    category: aCategory(),
    ...rest,
  };
}

/** An approved commitment, `1001/wo-5501`. */
export function aCommitment(members: Partial<ProcoreCommitmentRecord> = {}): ProcoreCommitmentRecord {
  return {
    id: '1001/wo-5501',
    projectId: '1001',
    type: 'SUBCONTRACT',
    number: '24-010-001',
    title: 'Concrete',
    description: null,
    status: 'APPROVED',
    statusText: 'Approved',
    executed: true,
    private: false,
    vendorId: '2001',
    vendorName: 'Acme Concrete Inc.',
    accountingMethod: 'amount',
    retainagePercent: '10',
    originId: null,
    originCode: null,
    originData: null,
    createdAt: '2026-02-01T10:00:00.000Z',
    updatedAt: null,
    deletedAt: null,
    lines: null,
    ...nothing(
      ...([
        'grandTotal',
        'revisedContract',
        'approvedChangeOrders',
        'draftChangeOrders',
        'pendingChangeOrders',
      ] as const),
      ...([
        'pendingRevisedContract',
        'totalRequisitions',
        'totalPayments',
        'totalDrawRequests',
        'remainingBalance',
      ] as const),
      ...(['contractDate', 'startDate', 'estimatedCompletionDate', 'actualCompletionDate', 'deliveryDate'] as const),
      ...(['issuedOnDate', 'executionDate', 'approvalLetterDate', 'letterOfIntentDate', 'returnedDate'] as const),
      ...(['signedContractReceivedDate', 'percentagePaid', 'inclusions', 'exclusions', 'shipTo', 'shipVia'] as const),
      ...(['billTo', 'paymentTerms'] as const),
    ),
    ...members,
  };
}

function nothing<Name extends string>(...names: Name[]): Record<Name, null> {
  return Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>;
}

/** All that the export of `1001/wo-5501` is decided on, in order: nothing stands in CMiC yet. */
export function aSource(
  members: Partial<CommitmentSource> = {},
  commitment: Partial<ProcoreCommitmentRecord> = {},
): CommitmentSource {
  const record = aCommitment(commitment);
  return {
    commitment: record,
    project: null,
    projectLink: { cmicId: 'ZZ/24-010', link: null },
    job: aJob(),
    vendorLink: { cmicId: 'ZZ/ACME', link: null },
    vendor: aCmicVendor(),
    lines: [aLine('88001', '1000.10'), aLine('88002', '2000')],
    link: null,
    existing: null,
    number: record.number,
    twin: null,
    elsewhere: [],
    elsewhereUnknown: false,
    closedPeriod: null,
    ...members,
  };
}

/** The document in CMiC that these drafts would make, as CMiC shows it. */
export function aSubcontract(
  { header, lines }: Drafts,
  members: Partial<CmicSubcontractRecord> = {},
): CmicSubcontractRecord {
  const id = `${header.company}/${header.vendor}/${header.number}`;
  return {
    ...header,
    id,
    controlJob: null,
    amount: null,
    currency: 'USD',
    status: 'PENDING',
    statusCode: 'PENDING',
    posted: false,
    postDate: null,
    postedAt: null,
    isVoid: false,
    vuuid: 's1',
    updatedAt: null,
    lines: lines.map(({ draft }) => ({
      ...draft,
      id: `${id}/000/${draft.task}`,
      subcontractId: id,
      retainagePercent: null,
      sequence: null,
      vuuid: null,
    })),
    ...members,
  };
}
