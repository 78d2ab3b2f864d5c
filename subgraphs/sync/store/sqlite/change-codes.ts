import { type ChangeCodeStore, firstFree } from '../change-codes.ts';
import type { Database } from './database.ts';

/** Change codes in SQLite: one writer at a time, so that the first free code is still free when it is taken. */
export function createChangeCodes(db: Database): ChangeCodeStore {
  const held = (transferId: string) =>
    db.one<{ contract_id: string; code: string }>(
      'SELECT contract_id, code FROM change_codes WHERE transfer_id = ?',
      transferId,
    );
  return {
    reserve: async (contractId, transferId, from) =>
      db.atomically(() => {
        const own = held(transferId);
        if (own?.contract_id === contractId && Number(own.code) >= Number(from)) return own.code;
        const taken = db.all<{ code: string }>('SELECT code FROM change_codes WHERE contract_id = ?', contractId);
        const code = firstFree(
          from,
          taken.map((row) => row.code),
        );
        db.run(
          `INSERT INTO change_codes VALUES (?, ?, ?)
            ON CONFLICT (transfer_id) DO UPDATE SET contract_id = excluded.contract_id, code = excluded.code`,
          transferId,
          contractId,
          code,
        );
        return code;
      }),
    of: async (transferId) => held(transferId)?.code ?? null,
  };
}
