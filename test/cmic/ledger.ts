import { systemClock } from '../../kernel/clock.ts';
import { type CmicSystem, createCmicSystem } from '../../subgraphs/cmic/context.ts';
import { type StubServer, startStub } from '../support/stub-server.ts';
import { log } from './support.ts';

export type LedgerRow = Record<string, unknown>;

/** A ledger that answers as CMiC would, and may change between two calls or answer wrongly. */
export interface Ledger {
  rows: LedgerRow[];
  system: CmicSystem;
  stub: StubServer;
  /** Changes an answer's rows before they are sent; the body may be replaced altogether. */
  spoil: ((rows: LedgerRow[], body: Record<string, unknown>) => unknown) | null;
  close(): Promise<void>;
}

/** A technical key, in the order of its number. */
export const vuuid = (n: number) => n.toString(16).toUpperCase().padStart(32, '0');

/** A row of the ledger by its number. */
export const ledgerRow = (n: number, more: LedgerRow = {}): LedgerRow => ({
  JcdtCompCode: 'ZZ',
  JcdtJobCode: '24-010',
  JcdtPhsCode: '03-100',
  JcdtCatCode: 'S',
  JcdtTypeCode: 'C',
  JcdtPostDate: '2026-03-04',
  JcdtAmt: n,
  JcdtVUuid: vuuid(n),
  ...more,
});

/** Keys behind the one that `q` names, jobs that it names, in the order of the key: all that a walk by key asks for. */
export async function startLedger(rows: LedgerRow[]): Promise<Ledger> {
  const stub = await startStub(({ query }) => {
    const q = query.get('q') ?? '';
    const after = /JcdtVUuid > '(\w+)'/.exec(q)?.[1] ?? '';
    const jobs = [...q.matchAll(/JcdtJobCode = '([^']+)'/g)].map(([, job]) => job);
    const limit = Number(query.get('limit'));
    const all = ledger.rows
      .filter((row) => String(row.JcdtVUuid) > after && jobs.includes(String(row.JcdtJobCode)))
      .sort((a, b) => (String(a.JcdtVUuid) < String(b.JcdtVUuid) ? -1 : 1));
    const items = all.slice(0, limit);
    const counted = query.get('totalResults') === 'true' ? { totalResults: all.length } : {};
    const body = { items, hasMore: all.length > limit, count: items.length, limit, offset: 0, ...counted };
    return { body: ledger.spoil?.(items, body) ?? body };
  });
  const system = createCmicSystem(
    { apiUrl: `${stub.url}/cmictest`, username: 'u', password: 'p', companyCode: 'ZZ', currency: 'USD' },
    { clock: systemClock, log },
  );
  const ledger: Ledger = {
    rows,
    system,
    stub,
    spoil: null,
    close: async () => {
      await system.close();
      await stub.close();
    },
  };
  return ledger;
}
