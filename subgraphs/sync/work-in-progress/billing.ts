import { type Fault, garbage } from '../../../kernel/errors.ts';
import type { DecimalText } from '../../../kernel/money.ts';
import { subtract } from '../../../kernel/money.ts';
import type { CmicPrimeContractRecord } from '../../cmic/kinds/prime-contract/record.ts';
import type { CmicRequestForPaymentHeader } from '../../cmic/kinds/subcontractor-invoice/record.ts';
import {
  type ProcorePaymentApplicationRecord,
  readPaymentApplicationStatus,
} from '../../procore/kinds/prime-contract/payment-application-record.ts';
import { type ProcorePrimeContractRecord, readStatus } from '../../procore/kinds/prime-contract/record.ts';
import {
  type ProcoreSubcontractorInvoiceRecord,
  readInvoiceStatus,
} from '../../procore/kinds/subcontractor-invoice/record.ts';
import type { Row } from '../../procore/rows.ts';
import type { Told } from '../financials/figure.ts';
import { lift, sumTold } from './formulas.ts';

/** A contract in the terms of one system. */
export interface ContractSide {
  originalContract: Told;
  revisedContract: Told;
  pendingContractChanges: Told;
}

/** What was billed to the owner, and what of it the owner holds back. */
export interface BillingSide {
  billedToDate: Told;
  retainageReceivable: Told;
}

const NO_CONTRACT: ContractSide = { originalContract: null, revisedContract: null, pendingContractChanges: null };
const NO_BILLING: BillingSide = { billedToDate: null, retainageReceivable: null };
const UNKNOWN_BILLING: BillingSide = { billedToDate: 'UNAVAILABLE', retainageReceivable: 'UNAVAILABLE' };

/** An amount of a record that should bear one: without it nobody knows. */
const required = (amount: DecimalText | null): Told => amount ?? 'UNAVAILABLE';

/**
 * The prime contracts of a project that count: Approved or Complete ones. The others are not agreed yet, or no more. UNAVAILABLE where one could not be read, or has a status that Procore does
 * not document: it may be one of them. Pure.
 */
export function agreedContracts(
  rows: readonly Row<ProcorePrimeContractRecord>[],
): ProcorePrimeContractRecord[] | 'UNAVAILABLE' {
  const agreed: ProcorePrimeContractRecord[] = [];
  for (const row of rows) {
    const status = row instanceof Error ? null : readStatus(row.status);
    if (row instanceof Error || status === null) return 'UNAVAILABLE';
    if (status === 'APPROVED' || status === 'COMPLETE') agreed.push(row);
  }
  return agreed;
}

/** Procore's contract: the sum of the lines, its approved change orders, and apart from both the pending ones; null without a contract. Pure. */
export function procoreContract(contracts: readonly ProcorePrimeContractRecord[]): ContractSide {
  if (contracts.length === 0) return NO_CONTRACT;
  const total = (of: (contract: ProcorePrimeContractRecord) => DecimalText | null) =>
    sumTold(contracts.map((contract) => required(of(contract))));
  const originalContract = total(({ grandTotal }) => grandTotal);
  const approved = total(({ approvedChangeOrders }) => approvedChangeOrders);
  return {
    originalContract,
    revisedContract: sumBoth(originalContract, approved),
    pendingContractChanges: total(({ pendingChangeOrders }) => pendingChangeOrders),
  };
}

/** CMiC's contract: what it was agreed at first, and what it comes to now; null without a contract. Pure. */
export function cmicContract(
  contracts: readonly CmicPrimeContractRecord[],
  pendingContractChanges: Told,
): ContractSide {
  if (contracts.length === 0) return { ...NO_CONTRACT, pendingContractChanges };
  return {
    originalContract: sumTold(contracts.map(({ originalAmount }) => required(originalAmount))),
    revisedContract: sumTold(contracts.map(({ amount }) => required(amount))),
    pendingContractChanges,
  };
}

/**
 * Procore's billing: of each contract the newest of its payment applications that went to the owner, since each tells the totals up to it. A contract without any was not billed, but only where
 * another contract of the project shows that owners are billed in Procore at all; a project without one application tells nothing. Null is a contract whose applications Procore does not
 * show. Pure.
 */
export function procoreBilling(
  perContract: readonly (readonly Row<ProcorePaymentApplicationRecord>[] | null)[],
): BillingSide {
  if (perContract.length === 0) return NO_BILLING;
  if (perContract.every((rows) => rows?.length === 0)) return UNKNOWN_BILLING;
  const sides = perContract.map((rows) => (rows === null ? UNKNOWN_BILLING : billedOn(rows)));
  return {
    billedToDate: sumTold(sides.map(({ billedToDate }) => billedToDate)),
    retainageReceivable: sumTold(sides.map(({ retainageReceivable }) => retainageReceivable)),
  };
}

function billedOn(rows: readonly Row<ProcorePaymentApplicationRecord>[]): BillingSide {
  const counting = countingApplications(rows);
  if (counting === 'UNAVAILABLE') return UNKNOWN_BILLING;
  const newest = counting.at(-1);
  if (!newest) return { billedToDate: '0', retainageReceivable: '0' };
  return {
    billedToDate: required(newest.totalCompletedAndStored),
    retainageReceivable: required(newest.totalRetainage),
  };
}

/** The payment applications of a contract that went to the owner, the oldest first; UNAVAILABLE where one may be among them and cannot be told. Pure. */
export function countingApplications(
  rows: readonly Row<ProcorePaymentApplicationRecord>[],
): ProcorePaymentApplicationRecord[] | 'UNAVAILABLE' {
  return countingOf(rows, ({ status }) => readPaymentApplicationStatus(status));
}

/** CMiC's billing, by the contract's own totals; UNAVAILABLE where a contract does not tell them by the assumed names. Pure. */
export function cmicBilling(contracts: readonly CmicPrimeContractRecord[]): BillingSide {
  if (contracts.length === 0) return NO_BILLING;
  return {
    billedToDate: sumTold(contracts.map(({ billed }) => required(billed))),
    retainageReceivable: sumTold(contracts.map(({ retainageHeld }) => required(retainageHeld))),
  };
}

/** What Procore's subcontractor invoices hold back: of each commitment the total of its newest approved one. Zero where nothing was billed yet. Pure. */
export function procoreRetainagePayable(rows: readonly Row<ProcoreSubcontractorInvoiceRecord>[]): Told {
  const perCommitment = new Map<string, Row<ProcoreSubcontractorInvoiceRecord>[]>();
  for (const row of rows) {
    if (row instanceof Error || row.commitmentNumber === null) return 'UNAVAILABLE';
    const key = row.commitmentId ?? row.commitmentNumber;
    perCommitment.set(key, [...(perCommitment.get(key) ?? []), row]);
  }
  const held = [...perCommitment.values()].map((group): Told => {
    const newest = newestOf(group, ({ status }) => readInvoiceStatus(status));
    if (newest === 'UNAVAILABLE') return newest;
    return newest === null ? '0' : required(newest.summary?.totalRetainage ?? null);
  });
  return sumTold(['0', ...held]);
}

/**
 * What CMiC's posted requests for payment hold back, less what was released; vouchers of no contract hold nothing of a subcontract. Zero where nothing was asked yet, and UNAVAILABLE where one is
 * in another currency than the company's, which `note` is told. Pure.
 */
export function cmicRetainagePayable(
  vouchers: readonly CmicRequestForPaymentHeader[],
  ours: string,
  note: (error: Fault) => void,
): Told {
  const counts = ({ contract, isVoid, posted }: CmicRequestForPaymentHeader) => contract !== null && !isVoid && posted;
  const held = vouchers.filter(counts).map((request): Told => {
    const { id, currency, retainageHeld, retainageReleased } = request;
    if (currency !== null && currency !== ours) {
      note(garbage('CMIC', id, `it is in ${currency}; the company's currency is ${ours}`));
      return 'UNAVAILABLE';
    }
    return lift(
      (kept, out) => subtract(kept as string, out as string),
      required(retainageHeld),
      required(retainageReleased),
    );
  });
  return sumTold(['0', ...held]);
}

interface Numbered {
  number: string | null;
  status: string | null;
}

const COUNTS = ['APPROVED', 'APPROVED_AS_NOTED', 'PENDING_OWNER_APPROVAL'];

/** The newest of the invoices that count; UNAVAILABLE where one of them may be it and cannot be told. */
function newestOf<T extends Numbered>(
  rows: readonly Row<T>[],
  statusOf: (row: T) => string | null,
): T | null | 'UNAVAILABLE' {
  const counting = countingOf(rows, statusOf);
  return counting === 'UNAVAILABLE' ? counting : (counting.at(-1) ?? null);
}

/** The invoices that count (domain, section 2: approved, approved as noted or pending owner approval), by number; UNAVAILABLE where one may be among them and cannot be told. */
function countingOf<T extends Numbered>(
  rows: readonly Row<T>[],
  statusOf: (row: T) => string | null,
): T[] | 'UNAVAILABLE' {
  const counting: T[] = [];
  for (const row of rows) {
    const status = row instanceof Error ? null : statusOf(row);
    if (row instanceof Error || status === null) return 'UNAVAILABLE';
    if (!COUNTS.includes(status)) continue;
    if (row.number === null || !/^\d+$/.test(row.number)) return 'UNAVAILABLE';
    counting.push(row);
  }
  return counting.sort((a, b) => Number(a.number) - Number(b.number));
}

function sumBoth(a: Told, b: Told): Told {
  return sumTold([a, b]);
}
