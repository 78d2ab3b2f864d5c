import type { Errors } from './answers.ts';
import type { Fields } from './body.ts';
import { kindOf } from './contract-kinds.ts';
import { type Db, holdKey } from './db.ts';
import type { ContractRow, LineItemRow } from './rows.ts';

const SYNCED = 'cannot be changed while the commitment is synced with ERP';
const SENT = 'cannot be changed while the commitment waits in ERP Integrations';
const APPROVED = 'cannot be changed on an approved commitment';

/** What ERP locks on the header of a commitment; Approved and Complete freeze the contract company by themselves. */
const ERP_LOCKED = ['vendor_id', 'title', 'status', 'retainage_percent'] as const;

/** The locked members that a write wants to change, or undefined. Giving a locked member its present value is no change. */
export function headerLock(db: Db, row: ContractRow, fields: Fields): Errors | undefined {
  const reason = erpReason(db, row);
  const locked = reason ? ERP_LOCKED : frozen(row) ? (['vendor_id'] as const) : [];
  const errors: Errors = {};
  for (const name of locked) {
    if (fields[name] !== undefined && !same(fields[name], row[name])) errors[name] = [reason ?? APPROVED];
  }
  return Object.keys(errors).length > 0 ? errors : undefined;
}

/** Why the lines of a commitment cannot be added, changed or removed, or undefined. */
export const linesLock = (db: Db, contract: ContractRow): string | undefined =>
  erpReason(db, contract) ?? (frozen(contract) ? APPROVED : undefined);

/**
 * Why a plain write cannot even mark the lines: once the header is marked its whole schedule of values is closed, marks included. Lines
 * have to be marked before their header.
 */
export const lineMarksLock = (contract: ContractRow): string | undefined =>
  contract.origin_id === null ? undefined : SYNCED;

/** Why this one line cannot be changed. */
export const lineLock = (db: Db, contract: ContractRow, line: LineItemRow): string | undefined =>
  linesLock(db, contract) ?? (line.origin_id === null ? undefined : SYNCED);

/** Why the commitment cannot be deleted, or undefined. */
export function deleteLock(db: Db, row: ContractRow): string | undefined {
  if (erpReason(db, row)) return 'Commitment is synced with ERP and cannot be deleted';
  return frozen(row) ? 'An approved commitment cannot be deleted' : undefined;
}

export const same = (given: unknown, kept: string | number | null): boolean => {
  if (given === null || given === '') return kept === null || kept === '';
  if (kept === null) return false;
  const numeric = /^-?\d+(\.\d+)?$/;
  const [a, b] = [String(given), String(kept)];
  return a === b || (numeric.test(a) && numeric.test(b) && Number(a) === Number(b));
};

function erpReason(db: Db, row: ContractRow): string | undefined {
  if (row.origin_id !== null) return SYNCED;
  return db.holds.has(holdKey(kindOf(row.type).itemType, row.id)) ? SENT : undefined;
}

/** Procore's own lock, without any ERP. */
const frozen = (row: ContractRow): boolean => row.status === 'Approved' || row.status === 'Complete';
