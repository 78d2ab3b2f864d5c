import type { Evidence } from './evidence.ts';
import { APPROVER } from './processes.ts';
import type { Note } from './verdict.ts';

/** Every write that CMiC took bears the request id of exactly one record, that record an approver of its own transfer, and nothing was taken twice. Pure. */
export function judgeAudit({ journal, transfers }: Pick<Evidence, 'journal' | 'transfers'>, note: Note): void {
  const records = transfers.flatMap(({ writes, approvals }) => writes.map((write) => ({ write, approvals })));
  const byRequest = new Map<string, typeof records>();
  for (const record of records) {
    const { requestId } = record.write;
    byRequest.set(requestId, [...(byRequest.get(requestId) ?? []), record]);
  }
  const seen = new Set<string>();
  for (const entry of journal.filter(({ accepted, method }) => accepted && method !== 'GET')) {
    const { requestId = '' } = entry;
    const found = byRequest.get(requestId) ?? [];
    const [record] = found;
    const hasApprover = record?.approvals.some(({ by }) => by === record.write.by && by === APPROVER);
    if (found.length !== 1 || !hasApprover || record?.write.outcome !== 'DONE')
      note('unaudited', `${entry.method} ${entry.path} has ${found.length} records (${record?.write.outcome})`);
    else if (seen.has(requestId)) note('unaudited', `${record.write.step} of ${record.write.key} was taken twice`);
    seen.add(requestId);
  }
}
