import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkVendor, mutate, type Row } from '../support/main-job.ts';
import { type As, createWorld, type Loose, type World } from '../support/world.ts';
import { done, JOB } from './story.ts';

const ENTRY = `id at by action kind direction system procoreId cmicId resource key count note amount { amount } transfer { id state }`;
let world: World;

beforeAll(async () => {
  world = await createWorld({
    settings: { waits: { answerMs: 60_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 } },
  });
  await done(world, 'importJob', JOB);
  await linkVendor(world, '2001', 'ZZ/ACME');
  await done(world, 'approveCommitment', '1001/wo-5501');
}, 120_000);
afterAll(() => world?.close());

async function changes(args: string, as?: As): Promise<Loose> {
  const query = `{ changes(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${ENTRY} } } }`;
  return (await world.ask(query, {}, as)).changes;
}
const all = async (args: string): Promise<Row[]> => (await changes(`first: 100, ${args}`)).nodes;

describe('the log of what passed through us', () => {
  test('an approval is every write with its key, the posting and the link', async () => {
    const found = await all('projectId: "1001", kinds: [COMMITMENT]');
    const commitment = { kind: 'COMMITMENT', procoreId: '1001/wo-5501' };
    for (const entry of found) expect(entry).toMatchObject(commitment);
    const actions = found.map(({ action }) => action);
    expect(new Set(actions)).toEqual(new Set(['WRITTEN', 'POSTED', 'LINKED']));
    const lines = (await world.procore.rows<Row>('line_items')).filter(({ holder_id }) => holder_id === 5501);
    const header = found.find(({ action, resource }) => action === 'WRITTEN' && resource === 'scmast');
    expect(found.filter(({ action }) => action === 'WRITTEN')).toHaveLength(lines.length + 1);
    expect(header).toMatchObject({ by: 'admin', direction: 'EXPORT', system: 'CMIC', transfer: { state: 'DONE' } });
    expect(Number(header?.amount.amount)).toBeGreaterThan(0);
  });

  test('an import is told with what it brought', async () => {
    const [found] = await all('projectId: "1001", actions: [IMPORTED]');
    expect(found).toMatchObject({ kind: 'PROJECT', direction: 'IMPORT', cmicId: JOB, by: 'admin', system: 'PROCORE' });
    expect(found?.count).toBeGreaterThan(10);
  });

  test('a link that was taken apart stays in it, with who and why', async () => {
    const link = await linkVendor(world, '2002', 'ZZ/BAKER');
    await mutate(
      world,
      'unlink',
      { id: link.id, reason: 'the wrong one' },
      { sub: 'grace', roles: ['accounting-approver'] },
      'problems { code }',
    );
    const found = (await all('kinds: [VENDOR]')).filter(({ procoreId }) => procoreId === link.procoreId);
    expect(found).toMatchObject([
      { action: 'UNLINKED', by: 'grace', note: 'the wrong one', cmicId: link.cmicId },
      { action: 'LINKED', by: 'admin', cmicId: link.cmicId },
    ]);
  });

  test('it is listed newest first, page by page, each entry once', async () => {
    const seen: Row[] = [];
    for (let after = ''; ; ) {
      const page = await changes(`projectId: "1001", first: 60${after && `, after: "${after}"`}`);
      seen.push(...page.nodes);
      expect(seen.length).toBeLessThanOrEqual(page.totalCount);
      if (!page.pageInfo.hasNextPage) {
        expect(seen.length).toBe(page.totalCount);
        break;
      }
      after = page.pageInfo.endCursor;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('a span is of its instants, and one in the wrong order is refused', async () => {
    const [newest] = await all('projectId: "1001"');
    expect(await all(`projectId: "1001", from: "2020-01-01T00:00:00Z", to: "2020-02-01T00:00:00Z"`)).toEqual([]);
    const one = await all(`projectId: "1001", from: "${newest?.at}", to: "${newest?.at}"`);
    expect(one.map(({ id }) => id)).toContain(newest?.id);
    const { errors } = await world.graphql(
      '{ changes(from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z") { totalCount } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('who does not see the project sees none of its changes, and without a role nothing', async () => {
    const stranger: As = { roles: ['viewer'], projects: ['1002', 'ZZ/24-020'] };
    expect(await changes('projectId: "1001"', stranger)).toMatchObject({ totalCount: 0, nodes: [] });
    const seen = await changes('first: 100', stranger);
    expect(seen.nodes.every(({ kind }: Row) => ['VENDOR', 'COMPANY_WBS'].includes(kind))).toBe(true);
    const { errors } = await world.graphql('{ changes { totalCount } }', {}, { roles: [] });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
