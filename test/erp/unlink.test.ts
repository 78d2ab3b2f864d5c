import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CmicClients } from '../../subgraphs/cmic/context.ts';
import type { ProcoreClients } from '../../subgraphs/procore/context.ts';
import { procoreActor } from '../../subgraphs/sync/erp/approve.ts';
import { unlinkAsAsked } from '../../subgraphs/sync/erp/unlink.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import { syncDeps } from '../sync/running.ts';

describe("an unlink in Procore's ERP tool that names no mark, of a record whose link the store lost", () => {
  let store: Store;
  beforeEach(async () => {
    store = await createSqliteStore({ path: ':memory:' });
  });
  afterEach(() => store.close());

  /** Both sources as far as one commitment goes; its mark is never taken, and a test that would take it fails. */
  const answered = (originId: string, document: object | null) =>
    unlinkAsAsked(
      syncDeps(store, {
        procore: {
          commitment: { byIds: async () => new Map([['1001/wo-5510', { id: '1001/wo-5510', originId, lines: [] }]]) },
        } as unknown as ProcoreClients,
        cmic: { commitment: { find: async () => document } } as unknown as CmicClients,
      }),
      procoreActor('2'),
      {
        do: 'UNLINK',
        kind: 'COMMITMENT',
        record: { projectId: '1001', jobId: null, own: 'wo-5510', id: null },
        cmicId: null,
      },
    );

  it('is refused while the subcontract of the mark stands in CMiC', async () => {
    expect(await answered('ZZ/ACME/24-010-010', { isVoid: false })).toEqual({
      status: 'failed',
      messages: ['Subcontract ZZ/ACME/24-010-010 still stands in CMiC. Void it there, then unlink again.'],
    });
  });

  it('leaves the mark of another integration alone', async () => {
    const { status, messages } = await answered('SAGE-1', null);
    expect([status, messages]).toEqual(['failed', ['Its mark SAGE-1 is not one of ours.']]);
  });
});
