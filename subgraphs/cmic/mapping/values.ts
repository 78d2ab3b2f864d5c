/** Codes that CMiC keeps in tables of the tenant, and what they mean in the graph; compared in upper case. A code that is not here is OTHER. */
export const statuses = {
  job: { A: 'ACTIVE', I: 'INACTIVE', C: 'CLOSED', B: 'BID' } as Record<string, string>,
  vendor: { A: 'ACTIVE', H: 'HOLD', I: 'INACTIVE' } as Record<string, string>,
  subcontract: {
    PENDING: 'PENDING',
    INPROCESS: 'IN_PROCESS',
    POSTED: 'POSTED',
    VOID: 'VOID',
    CLOSED: 'CLOSED',
  } as Record<string, string>,
  voucher: { U: 'UNPOSTED', P: 'POSTED', V: 'VOID' } as Record<string, string>,
  primeContract: { A: 'ACTIVE', C: 'CLOSED' } as Record<string, string>,
  /** Which role a type code plays: the codes are a company's own, so a tenant names its own here. */
  potentialChangeItemRole: {
    EXT: 'EXTERNAL',
    INT: 'INTERNAL',
    TFR: 'TRANSFER',
    OBC: 'ORIGINAL_BUDGET',
  } as Record<string, string>,
  /** The pending type of a status. A status without one is read by its own code. */
  pendingType: {
    'PRE-PENDING': 'PRE_PENDING',
    PENDING: 'PENDING',
    APPROVED: 'APPROVED',
    REJECTED: 'REJECTED',
  } as Record<string, string>,
  /** Both type codes are seen in CMiC's own tables; what they mean is read from a report there. */
  jobCost: { C: 'COST', O: 'COMMITTED' } as Record<string, string>,
  jobCostSource: {
    AP: 'ACCOUNTS_PAYABLE',
    SC: 'SUBCONTRACT',
    PO: 'PURCHASE_ORDER',
    PY: 'PAYROLL',
    JC: 'JOB_COST',
    EM: 'EQUIPMENT',
    CI: 'INVENTORY',
    GL: 'GENERAL_LEDGER',
  } as Record<string, string>,
};

/** What a code may mean: the values of the graph's enums beside OTHER. */
export const statusMeanings = {
  job: ['ACTIVE', 'INACTIVE', 'CLOSED', 'BID'],
  vendor: ['ACTIVE', 'HOLD', 'INACTIVE'],
  subcontract: ['PENDING', 'IN_PROCESS', 'POSTED', 'VOID', 'CLOSED'],
  voucher: ['UNPOSTED', 'POSTED', 'VOID'],
  primeContract: ['ACTIVE', 'CLOSED'],
  potentialChangeItemRole: ['EXTERNAL', 'INTERNAL', 'TRANSFER', 'ORIGINAL_BUDGET'],
  pendingType: ['PRE_PENDING', 'PENDING', 'APPROVED', 'REJECTED'],
  jobCost: ['COST', 'COMMITTED'],
  jobCostSource: [
    'ACCOUNTS_PAYABLE',
    'SUBCONTRACT',
    'PURCHASE_ORDER',
    'PAYROLL',
    'JOB_COST',
    'EQUIPMENT',
    'INVENTORY',
    'GENERAL_LEDGER',
  ],
} as const;

export const values = {
  /** ScmstContType has 11 letters where it was recorded; empty: not sent, CMiC sets its own. */
  contractType: { subcontract: 'SUBCONTRACT', purchaseOrder: '' },
  /** How a contract that is a purchase order reads, whoever entered it. */
  purchaseOrderType: 'PO',
  /** The unit of a line that has no quantity of its own. */
  lumpSumUnit: '$',
  /** The methods that move the projected cost at a posting, which of them is used unless told, and the letter of a void one. */
  potentialChangeItem: {
    projection: { add: 'A', largest: 'R', default: 'A' },
    voidState: 'V',
  },
  /** The invoice series of subcontractors, and the number that a voucher and its lines bear until CMiC gives one. */
  voucher: { series: 'SUBS', number: '-999999' },
  /** What a new vendor gets that nobody in Procore says: both codes are set up by the company. */
  vendor: { terms: 'NET30', addressType: 'MAIN' },
  /** How CMiC words the refusal of an `x-api-request-id` that it has processed before (a regular expression). */
  repeatedRequest: 'x-api-request-id|duplicate request',
};

/**
 * How documents are posted. A subcontract: no page shows the call. `patch`: a change of the header that sets `post` to Y and the post date; `action`: an action resource like
 * `postcm`, which answers 200 for a failure too, so that only the exact success token counts.
 */
export const posting = {
  subcontract: {
    method: 'patch' as 'patch' | 'action',
    patch: { post: 'Y' },
    action: {
      path: '/pm-rest-api/rest/1/postsc',
      name: 'postSc',
      success: 'SUCCESS',
      parameters: { company: 'compCode', vendor: 'venCode', number: 'contCode', change: 'chgCode', date: 'postDate' },
    },
  },
  /** Documented, with its token; a refusal is a sentence inside a 200. */
  potentialChangeItem: {
    path: '/cm-rest-api/rest/1/postcm',
    name: 'postCm',
    success: 'SUCCESS',
    parameters: { company: 'compCode', job: 'jobCode', code: 'chgCode', date: 'postDate' },
  },
  /** A request for payment is posted by its create (`post`), or by people. The check before it is an action; no page shows its name and its token. */
  requestForPayment: {
    post: { yes: 'Y', no: 'N' },
    check: {
      path: '/ap-rest-api/rest/1/checkunpostedrfps',
      name: 'checkUnpostedRfps',
      success: 'SUCCESS',
      parameters: { company: 'CompCode', vendor: 'VenCode', contract: 'ContCode' },
    },
  },
};
