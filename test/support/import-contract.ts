import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { type ArrowCase, itemsOf, linkKinds, tablesOf } from './import-arrow.ts';
import { importUnderFaults } from './import-contract-faults.ts';
import { codes, importPlan, mutate, type Row, withoutWriting } from './main-job.ts';
import { type StandIns, startStandIns } from './stand-ins.ts';
import { createWorld, type World } from './world.ts';

/** What the behaviours of an arrow share: both stand-ins, and Procore's tables as an import without trouble leaves them. */
export interface Ground extends StandIns {
  imported: Row;
  /** The same without the ids of the rows. */
  content: Row;
}

/** The list of behaviours that every import arrow has, against real stand-ins, where everything is counted. */
export function importArrowContract(arrow: ArrowCase, mongoUrl?: string): void {
  describe(mongoUrl ? `${arrow.title}, on MongoDB` : arrow.title, () => {
    const ground = {} as Ground;
    beforeAll(async () => {
      Object.assign(ground, await startStandIns(arrow.sides));
    });
    afterAll(() => ground.close?.());
    describe('through the graph', () => importByTheGraph(arrow, ground, mongoUrl));
    describe('under faults', () => importUnderFaults(arrow, ground, mongoUrl));
  });
}

/** Through the gateway, from the first look to the second import. The worker begins when ten have asked. */
function importByTheGraph(arrow: ArrowCase, ground: Ground, mongoUrl: string | undefined): void {
  const { kind, id, mutation } = arrow;
  let world: World;
  let plan: Row;
  let transferId: string;
  beforeAll(async () => {
    const settings = { imports: { pageSize: arrow.pageSize }, waits: { answerMs: 0, pollMs: 20 } };
    const store = mongoUrl ? { store: 'mongo' as const, mongoUrl } : {};
    world = await createWorld({ sandbox: ground.sandbox, worker: false, jit: false, settings, ...store });
    await arrow.prepare?.(world.store);
  });
  afterAll(() => world?.close());
  const ask = (more: object = {}, as: Parameters<typeof mutate>[3] = 'project-team') =>
    mutate(world, mutation, { id, ...more }, as);
  const done = async (transfer: Row) => {
    expect(await world.settled(transfer.id, ['DONE', 'FAILED', 'CANCELLED'])).toBe('DONE');
    const [now] = await world.store.transfers.get([transfer.id]);
    return now;
  };

  test('a viewer may not, and whoever does not see it is told that there is none', async () => {
    await withoutWriting(world, async () => {
      const viewer = await ask({}, 'viewer');
      expect([viewer.transfer, codes(viewer.problems)]).toEqual([null, [['FORBIDDEN', ['input']]]]);
      const stranger = await ask({}, arrow.stranger);
      expect([stranger.transfer, codes(stranger.problems)]).toEqual([null, [['NOT_FOUND', ['input', 'id']]]]);
    });
    expect(await kept(world.store)).toMatchObject({ transfers: 0 });
  });

  test('its plan writes nothing and has a fingerprint; with a stale one nothing is done', async () => {
    const before = await kept(world.store);
    plan = await withoutWriting(world, () => importPlan(world, kind, id));
    expect(plan.problems).toEqual([]);
    expect(plan.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(changes(plan).length).toBeGreaterThan(0);
    const stale = await withoutWriting(world, () => ask({ fingerprint: '0'.repeat(32) }));
    expect([stale.transfer, codes(stale.problems)]).toEqual([null, [['PLAN_CHANGED', ['input', 'fingerprint']]]]);
    expect(await kept(world.store)).toEqual(before);
  });

  test('asked ten times at once with its fingerprint: one transfer, and exactly the rows of the plan', async () => {
    const before = await ground.procore.state();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask({ fingerprint: plan.fingerprint })));
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(answers.map(({ transfer }) => transfer.id)).size).toBe(1);
    expect((await kept(world.store)).transfers).toBe(1);
    world.sync?.worker.start();
    transferId = answers[0]?.transfer.id;
    const transfer = await done({ id: transferId });
    expect(transfer?.problems ?? []).toHaveLength(arrow.knownProblems ?? 0);
    const after = await ground.procore.state();
    const created = changes(plan).filter(({ action }) => action === 'CREATE');
    for (const name of new Set(created.map(({ resource }) => resource))) {
      const rows = created.filter(({ resource }) => resource === name).length;
      expect([name, (after[name] ?? 0) - (before[name] ?? 0)]).toEqual([name, rows]);
    }
    expect(changes(await importPlan(world, kind, id))).toEqual([]);
    ground.imported = await tablesOf(ground, arrow.tables, { ids: true });
    ground.content = await tablesOf(ground, arrow.tables, { ids: false });
  });

  test('each record is linked, and the transfer leads to both ends', async () => {
    for (const [resource, linkKind] of Object.entries(linkKinds)) {
      const keys = plan.rows.filter((row: Row) => row.resource === resource).map(({ key }: Row) => key);
      const links = await world.store.links.byCmic(linkKind, keys);
      expect(links.flatMap((link, index) => (link?.state === 'ACTIVE' ? [] : [keys[index]]))).toEqual([]);
    }
    const [source, target] = arrow.ends;
    const { transfer } = await world.ask(
      `query($id: ID!) { transfer(id: $id) { sourceId targetId source { __typename } target { __typename }
        link { kind procoreId cmicId state procore { __typename } cmic { __typename } } } }`,
      { id: transferId },
    );
    const end = (name: string | null) => name && { __typename: name };
    expect(transfer).toMatchObject({ sourceId: id, source: end(source), target: end(target) });
    if (source === null || arrow.linksEach) expect(transfer.link).toBeNull();
    else expect(transfer.link).toMatchObject({ kind, cmicId: id, procoreId: transfer.targetId, state: 'ACTIVE' });
    const hidden = await world.ask('query($id: ID!) { transfer(id: $id) { id } }', { id: transferId }, arrow.stranger);
    expect(hidden.transfer).toBeNull();
  });

  test(
    arrow.once ? 'it travels once: asked again it is ALREADY_DONE' : 'twice gives one: nothing is written',
    async () => {
      const again = await withoutWriting(world, async () => {
        const payload = await ask();
        if (!arrow.once) await done(payload.transfer);
        return payload;
      });
      expect(again.transfer.id === transferId).toBe(arrow.once);
      expect(codes(again.problems)).toEqual(arrow.once ? [['ALREADY_DONE', ['input', 'id']]] : []);
      expect(await tablesOf(ground, arrow.tables, { ids: true })).toEqual(ground.imported);
    },
  );

  test.skipIf(!arrow.differ)('after a change in CMiC only the difference is written', async () => {
    const expected = (await arrow.differ?.(ground)) ?? [];
    await ground.procore.clearRequests();
    await done((await ask()).transfer);
    const sent = (await ground.procore.writes()).filter(({ path }) => !path.startsWith('/oauth'));
    expect(sent.flatMap(({ body }) => itemsOf(body))).toEqual(expected.map((item) => expect.objectContaining(item)));
  });
}

/** How much the store holds. */
async function kept({ links, transfers, events }: Store): Promise<Record<string, number>> {
  return { links: await links.count({}), transfers: await transfers.count({}), events: await events.latest() };
}

function changes(plan: Row): Row[] {
  return plan.rows.filter(({ action }: Row) => action !== 'KEEP');
}
