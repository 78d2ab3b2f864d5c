import type { Kind } from '../../kind.ts';
import type { MatchDecision, MatchDecisionStore } from '../match-decisions.ts';
import type { Database } from './database.ts';

/** Decisions about pairs in SQLite, a row each. */
export function createMatchDecisions(db: Database): MatchDecisionStore {
  const read = (where: string, ...values: string[]) =>
    db
      .all<DecisionRow>(`SELECT * FROM match_decisions WHERE ${where} ORDER BY procore_id, cmic_id`, ...values)
      .map(toDecision);
  const putOne = (each: MatchDecision) =>
    db.run(
      'INSERT OR REPLACE INTO match_decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      each.kind,
      each.procoreId,
      each.cmicId,
      each.verdict,
      each.procoreName,
      each.cmicName,
      each.procoreKey,
      each.cmicKey,
      each.reason,
      each.by,
      each.at,
      each.plan?.fingerprint ?? null,
      each.plan?.size ?? null,
      each.plan ? Number(each.plan.settled) : null,
    );
  const isRefused = ({ kind, procoreId, cmicId }: MatchDecision) =>
    read(`kind = ? AND procore_id = ? AND cmic_id = ? AND verdict = 'REFUSED'`, kind, procoreId, cmicId).length > 0;
  return {
    put: async (decisions) => db.atomically(() => decisions.forEach(putOne)),
    accept: async (decisions) =>
      db.atomically(() => {
        if (decisions.some(isRefused)) return false;
        decisions.forEach(putOne);
        return true;
      }),
    settle: async (kind, procoreId, cmicId, fingerprint) =>
      db.run(
        'UPDATE match_decisions SET settled = 1 WHERE kind = ? AND procore_id = ? AND cmic_id = ? AND plan = ?',
        kind,
        procoreId,
        cmicId,
        fingerprint,
      ) === 1,
    takeBack: async (kind, procoreId, cmicId) =>
      db.run(
        `DELETE FROM match_decisions WHERE kind = ? AND procore_id = ? AND cmic_id = ? AND verdict = 'REFUSED'`,
        kind,
        procoreId,
        cmicId,
      ) === 1,
    ofRecords: async (kind, procoreIds) =>
      read('kind = ? AND procore_id IN (SELECT value FROM json_each(?))', kind, JSON.stringify(procoreIds)),
    ofNames: async (kind, keys) => {
      const list = JSON.stringify(keys.filter((key) => key !== ''));
      const among = 'IN (SELECT value FROM json_each(?))';
      return read(`kind = ? AND (procore_key ${among} OR cmic_key ${among})`, kind, list, list);
    },
    ofPlan: async (fingerprint) => read('plan = ?', fingerprint),
  };
}

interface DecisionRow {
  kind: Kind;
  procore_id: string;
  cmic_id: string;
  verdict: MatchDecision['verdict'];
  procore_name: string;
  cmic_name: string;
  procore_key: string;
  cmic_key: string;
  reason: string | null;
  by: string;
  at: string;
  plan: string | null;
  plan_size: number | null;
  settled: number | null;
}

function toDecision(row: DecisionRow): MatchDecision {
  const { plan, plan_size: size, settled } = row;
  return {
    kind: row.kind,
    procoreId: row.procore_id,
    cmicId: row.cmic_id,
    verdict: row.verdict,
    procoreName: row.procore_name,
    cmicName: row.cmic_name,
    procoreKey: row.procore_key,
    cmicKey: row.cmic_key,
    reason: row.reason,
    by: row.by,
    at: row.at,
    plan: plan === null ? null : { fingerprint: plan, size: size ?? 0, settled: settled === 1 },
  };
}
