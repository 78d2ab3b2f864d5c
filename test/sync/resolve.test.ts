import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveLinks, restoreLinks } from '../../subgraphs/sync/link/resolve.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import { aLink } from '../store/samples.ts';
import { syncDeps } from './running.ts';

describe('which CMiC record a Procore record stands for', () => {
  let store: Store;
  beforeEach(async () => {
    store = await createSqliteStore({ path: ':memory:' });
  });
  afterEach(() => store.close());

  const marks = (of: Record<string, string | null>) => async (ids: string[]) =>
    new Map(ids.map((id) => [id, of[id] ?? null]));
  const resolve = (ids: string[], of: Record<string, string | null> = {}) =>
    resolveLinks(syncDeps(store), 'VENDOR', ids, 2, marks(of));

  it('is told by its link; marks are read only where there is none', async () => {
    await store.links.save([aLink({ state: 'ACTIVE' })]);
    const asked: string[][] = [];
    const found = await resolveLinks(syncDeps(store), 'VENDOR', ['2001', '2005'], 2, async (ids) => {
      asked.push(ids);
      return new Map([['2005', 'ZZ/DELTA']]);
    });
    expect(asked).toEqual([['2005']]);
    expect(found.get('2001')).toMatchObject({ cmicId: 'ZZ/ACME', link: { state: 'ACTIVE' } });
    expect(found.get('2005')).toEqual({ cmicId: 'ZZ/DELTA', link: null });
  });

  it('is nobody for an earlier integration’s mark, another company’s, or none: a person links these', async () => {
    const found = await resolve(['1', '2', '3'], { 1: 'CMIC|ZZ|KESTREL', 2: 'YY/CIVIL1', 3: null });
    expect(found.size).toBe(0);
  });

  it('is nobody while its link is taken apart', async () => {
    await store.links.save([aLink({ state: 'UNLINKING' })]);
    expect((await resolve(['2001'], { 2001: 'ZZ/ACME' })).size).toBe(0);
  });

  it('is nobody for a copied mark: the link of the other one counts', async () => {
    await store.links.save([aLink({ state: 'ACTIVE' })]);
    expect((await resolve(['2099'], { 2099: 'ZZ/ACME' })).size).toBe(0);
  });

  it('is told by a link that another run saves while the mark is read', async () => {
    const found = await resolveLinks(syncDeps(store), 'VENDOR', ['2001'], 2, async () => {
      await store.links.save([aLink({ state: 'ACTIVE' })]);
      return new Map([['2001', 'ZZ/ACME']]);
    });
    expect(found.get('2001')).toMatchObject({ cmicId: 'ZZ/ACME', link: { state: 'ACTIVE' } });
  });

  it('comes back into the store as it was, however often', async () => {
    const lost = { kind: 'VENDOR' as const, procoreId: '2005', cmicId: 'ZZ/DELTA', projectId: null, jobId: null };
    await restoreLinks(syncDeps(store), [lost]);
    await restoreLinks(syncDeps(store), [lost]);
    expect(await store.links.byProcore('VENDOR', ['2005'])).toMatchObject([{ cmicId: 'ZZ/DELTA', state: 'ACTIVE' }]);
    expect(await store.links.count({})).toBe(1);
  });
});
