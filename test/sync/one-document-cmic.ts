import type { CmicWrite } from '../../subgraphs/cmic/write.ts';
import { problem } from '../../subgraphs/sync/problem.ts';
import type { Ensured } from '../../subgraphs/sync/transfer/ensure.ts';

/** What stands in this CMiC: one amount is enough to tell contents apart. */
export interface Document {
  amount: string;
}

/** What the next send meets: `lost` writes and does not answer; `dropped` does neither; `late` writes when the test says so. */
export type Meets =
  | 'done'
  | 'lost'
  | 'dropped'
  | 'late'
  | 'refused'
  | 'busy'
  | 'limited'
  | 'duplicate'
  | { theirs: string };

/** How long a request may live (the setting's default). */
export const LATE_MS = 90_000;
export const key = 'ZZ/ACME/24-010-001';
/** What we would write. */
export const ours: Document = { amount: '10.00' };

/** A CMiC of one resource: what stands, what was sent, and what the next sends meet. */
export function aCmic(...meets: Meets[]) {
  const stands = new Map<string, Document>();
  const sent: string[] = [];
  let asked = 0;
  const refusal = (message: string, retryable: boolean, status = 400): CmicWrite<Document> => ({
    outcome: 'refused',
    status,
    code: null,
    message,
    retryable,
    ...(status === 429 ? { retryAfter: 7 } : {}),
  });
  const spec = (members: Partial<Ensured<Document>> = {}): Ensured<Document> => ({
    step: 'header',
    resource: 'scmast',
    key,
    body: ours,
    look: async () => {
      asked += 1;
      return stands.get(members.key ?? key) ?? null;
    },
    conflict: (found) =>
      found.amount === ours.amount ? null : problem('NUMBER_TAKEN', 'It has other content.', ['number']),
    send: async (requestId) => {
      sent.push(requestId);
      const met = meets.shift() ?? 'done';
      if (met === 'done' || met === 'lost') stands.set(members.key ?? key, ours);
      if (typeof met === 'object') stands.set(key, { amount: met.theirs });
      if (met === 'done') return { outcome: 'done', value: ours };
      if (met === 'refused' || typeof met === 'object') return refusal('CMiC says no.', false);
      if (met === 'busy') return refusal('CMiC cannot be reached.', true, 0);
      if (met === 'limited') return refusal('CMiC asks for fewer calls.', true, 429);
      return { outcome: 'unknown', why: met === 'duplicate' ? 'Duplicate x-api-request-id.' : 'CMiC did not answer.' };
    },
    ...members,
  });
  return { stands, sent, spec, asked: () => asked, land: () => stands.set(key, ours) };
}
