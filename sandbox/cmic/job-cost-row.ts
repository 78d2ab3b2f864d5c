import { vuuid } from './db.ts';
import { instant, timestamp } from './time.ts';
import type { Row } from './types.ts';

/** One posted cost before it is a row. Codes are CMiC's; `postDate` and `refDate` are days, `createdAt` milliseconds. */
export interface JobCost {
  company: string;
  job: string;
  /** `ALL` for a control job's own cost. */
  jobControl: string;
  phase: string;
  phaseControl: string;
  category: string;
  kind: 'C' | 'O';
  source: string;
  commitment: string | null;
  vendor: string | null;
  description: string;
  reference: string | null;
  amount: number;
  units: number | null;
  currency: string;
  postDate: string;
  refDate: string;
  batch: number;
  voucher: number | null;
}

/**
 * A row of the ledger. All rows are made here with the same members, so that they share one shape in memory; what is not named is null in
 * every row. The technical key is no counter: its order is not the order of posting.
 */
export function detailRow(cost: JobCost, tranNum: number, createdAt: number, seed: string): Row {
  return {
    JcdtCompCode: cost.company,
    JcdtJobCode: cost.job,
    JcdtJobCtrlCode: cost.jobControl,
    JcdtPhsCode: cost.phase,
    JcdtPhsCtrlCode: cost.phaseControl,
    JcdtCatCode: cost.category,
    JcdtCatCtrlCode: 'ALL',
    JcdtTypeCode: cost.kind,
    JcdtSrcCode: cost.source,
    JcdtSrcCommCode: cost.commitment,
    JcdtSrcDesc: SOURCES[cost.source] ?? null,
    JcdtRefCode: cost.reference,
    JcdtRefDesc: cost.description,
    JcdtRefDate: cost.refDate,
    JcdtPostDate: stampOf(instant(cost.postDate)),
    JcdtBchNum: cost.batch,
    JcdtAmt: cost.amount,
    JcdtUnit: cost.units,
    JcdtWmCode: cost.units === null ? null : 'HR',
    JcdtCurrCode: cost.currency,
    JcdtVenCode: cost.vendor,
    JcdtVouNum: cost.voucher,
    JcdtTranNum: tranNum,
    JcdtPostOverhdFlag: null,
    JcdtIuCreateDate: stampOf(createdAt),
    JcdtIuUpdateDate: null,
    JcdtIuUpdateUser: null,
    JcdtVUuid: vuuid('jcdetailposted', seed, String(tranNum)),
  };
}

/** What the ledger calls the modules that costs come from. */
const SOURCES: Record<string, string> = {
  AP: 'Accounts Payable',
  SC: 'Subcontracts',
  PO: 'Purchase Orders',
  PY: 'Payroll',
  JC: 'Job Cost Entry',
  EM: 'Equipment',
  CI: 'Inventory',
  GL: 'General Ledger',
};

/** Timestamps by their instant: rows of one day share one text. */
const stamps = new Map<number, string>();

function stampOf(at: number): string {
  const known = stamps.get(at);
  if (known !== undefined) return known;
  if (stamps.size >= 20_000) stamps.clear();
  const text = timestamp(new Date(at));
  stamps.set(at, text);
  return text;
}
