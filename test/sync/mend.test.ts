import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import type { ProcoreClients } from '../../subgraphs/procore/context.ts';
import type { Outcome } from '../../subgraphs/procore/outcome.ts';
import { mendLinks } from '../../subgraphs/sync/link/mend.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import { aLink } from '../store/samples.ts';
import { createTestClock } from '../support/clock.ts';
import { syncDeps } from './running.ts';

describe('a link whose marking was interrupted', () => {
  let store: Store;
  /** What Procore's vendor 2001 carries, and what it answers to a mark. */
  let carries: string | null;
  let answers: Outcome;
  beforeEach(async () => {
    store = await createSqliteStore({ path: ':memory:' });
    carries = null;
    answers = { outcome: 'done' };
  });
  afterEach(() => store.close());

  /** Procore as far as one vendor's mark goes. */
  const vendor = {
    byIds: async (_: readonly string[]) => new Map([['2001', { id: '2001', originId: carries }]]),
    mark: async (_: string, { originId }: { originId: string | null }) => {
      if (answers.outcome === 'done') carries = originId;
      return answers;
    },
    unmark: async () => {
      if (answers.outcome === 'done') carries = null;
      return answers;
    },
  };

  async function mended(members: Parameters<typeof aLink>[0] = {}, laterMs = 60_000) {
    await store.links.save([aLink(members)]);
    const clock = createTestClock(new Date(Date.now() + laterMs).toISOString());
    await mendLinks(syncDeps(store, { clock, procore: { vendor } as unknown as ProcoreClients }));
    return (await store.links.byProcore('VENDOR', ['2001']))[0] ?? null;
  }

  it('is marked and active in the end', async () => {
    expect(await mended()).toMatchObject({ state: 'ACTIVE' });
    expect(carries).toBe('ZZ/ACME');
  });

  it('is left alone while whoever began it may be at it', async () => {
    expect(await mended({}, 10_000)).toMatchObject({ state: 'MARKING' });
    expect(carries).toBeNull();
  });

  it('is tried again while Procore is away', async () => {
    answers = { outcome: 'unknown', why: 'Procore did not answer.' };
    expect(await mended()).toMatchObject({ state: 'MARKING' });
    answers = { outcome: 'done' };
    expect(await mended()).toMatchObject({ state: 'ACTIVE' });
  });

  it('is given up when Procore refuses for good: it would be tried for ever', async () => {
    answers = { outcome: 'refused', status: 422, code: null, message: 'no', retryable: false };
    expect(await mended()).toBeNull();
  });

  it('never overwrites a mark that somebody else wrote meanwhile', async () => {
    carries = 'SAGE-1';
    expect(await mended()).toBeNull();
    expect(carries).toBe('SAGE-1');
  });

  it('keeps an earlier integration’s mark that was adopted', async () => {
    carries = 'CMIC|ZZ|ACME';
    expect(await mended({ adoptedMark: 'CMIC|ZZ|ACME' })).toMatchObject({ state: 'ACTIVE' });
    expect(carries).toBe('CMIC|ZZ|ACME');
  });

  it('one that was being taken apart is gone, and its mark with it', async () => {
    carries = 'ZZ/ACME';
    expect(await mended({ state: 'UNLINKING' })).toBeNull();
    expect(carries).toBeNull();
  });

  it('one that Procore does not let go of stands as it was', async () => {
    carries = 'ZZ/ACME';
    answers = { outcome: 'refused', status: 422, code: null, message: 'no', retryable: false };
    expect(await mended({ state: 'UNLINKING' })).toMatchObject({ state: 'ACTIVE' });
  });

  it('one that never bore its mark is gone, though Procore refuses to take away what is not there', async () => {
    answers = { outcome: 'refused', status: 422, code: null, message: 'no', retryable: false };
    expect(await mended({ state: 'UNLINKING' })).toBeNull();
    carries = 'SAGE-1';
    expect(await mended({ state: 'UNLINKING' })).toBeNull();
  });

  it.each([
    ['bears its mark stands as it was', 'ZZ/ACME/24-010-001', 'ACTIVE'],
    ['does not bear it was never marked whole', null, 'MARKING'],
  ] as const)('a document that Procore does not let go of and that %s', async (_, originId, state) => {
    const id = '1001/wo-5501';
    const commitment = {
      unmarkHeader: async () => ({ outcome: 'refused', status: 422, message: 'It is closed.', retryable: false }),
      byIds: async () => new Map([[id, { id, originId }]]),
    };
    const ends = { kind: 'COMMITMENT', procoreId: id, cmicId: 'ZZ/ACME/24-010-001', state: 'UNLINKING' } as const;
    await store.links.save([aLink(ends)]);
    const clock = createTestClock(new Date(Date.now() + 60_000).toISOString());
    await mendLinks(syncDeps(store, { clock, procore: { commitment } as unknown as ProcoreClients }));
    expect(await store.links.byProcore('COMMITMENT', [id])).toMatchObject([{ state }]);
  });

  it('is mended also where the record of another link cannot be read', async () => {
    const unreadable = new Fault({ code: 'UPSTREAM_GARBAGE', source: 'PROCORE', message: 'no number' });
    const byIds = vendor.byIds;
    vendor.byIds = async (ids) => {
      if (ids.includes('1')) throw unreadable;
      return byIds(ids);
    };
    await store.links.save([aLink({ procoreId: '1', cmicId: 'ZZ/OTHER' })]);
    expect(await mended()).toMatchObject({ state: 'ACTIVE' });
    expect(await store.links.byProcore('VENDOR', ['1'])).toMatchObject([{ state: 'MARKING' }]);
  });
});
