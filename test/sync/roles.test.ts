import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway } from '../../gateway/wiring.ts';
import { systemClock } from '../../kernel/clock.ts';
import { createLog } from '../../kernel/log.ts';
import { codes, linkVendor, mutate, PAYLOAD, type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import { type As, createWorld, type World } from '../support/world.ts';

const LINK = 'link { id } problems { code path message fix }';
const people = { viewer: 'viewer', team: 'project-team', approver: 'accounting-approver', admin: 'admin' } as const;

let world: World;
let transfer: Row;
let link: Row;
beforeAll(async () => {
  world = await createWorld();
  link = await linkVendor(world, '2001', 'ZZ/ACME');
  ({ transfer } = await requestExport(world, '1001/wo-5501', { sub: 'anna', roles: ['project-team'] }));
});
afterAll(() => world?.close());

/** Contract, section 6: what each role may not do, with the path of its refusal. */
const refusals: [mutation: string, input: (t: Row, l: Row) => object, who: (keyof typeof people)[], path: string[]][] =
  [
    ['linkVendor', () => ({ procoreVendorId: '2002', cmicVendorId: 'ZZ/BAKER' }), ['viewer', 'team'], ['input']],
    ['unlink', (_, l) => ({ id: l.id, reason: 'wrong' }), ['viewer', 'team'], ['input']],
    ['importJob', () => ({ id: 'ZZ/24-040' }), ['viewer'], ['input']],
    ['importSubJob', () => ({ id: 'ZZ/24-010.1' }), ['viewer'], ['input']],
    ['requestExport', () => ({ kind: 'COMMITMENT', id: '1001/po-5541' }), ['viewer'], ['input']],
    ['approveCommitment', () => ({ id: '1001/wo-5501' }), ['viewer', 'team'], ['input']],
    ['approveTransfer', (t) => ({ id: t.id }), ['viewer', 'team'], ['input', 'id']],
    ['rejectTransfer', (t) => ({ id: t.id, reason: 'no' }), ['viewer', 'team'], ['input', 'id']],
    ['cancelTransfer', (t) => ({ id: t.id }), ['viewer', 'team'], ['input', 'id']],
  ];

describe('who may do what', () => {
  test.each(refusals.flatMap(([name, input, who, path]) => who.map((role) => [role, name, input, path] as const)))(
    'a %s may not %s',
    async (role, name, input, path) => {
      const select = name.startsWith('link') || name === 'unlink' ? LINK : PAYLOAD;
      const { problems } = await withoutWriting(world, () =>
        mutate(world, name, input(transfer, link), people[role], select),
      );
      expect(codes(problems)).toEqual([['FORBIDDEN', path]]);
      expect(problems[0].fix).toMatch(/accounting.approver|project-team/);
    },
  );

  test('of several approvals a project team may make none', async () => {
    const select = 'results { transfer { state } problems { code } } problems { code }';
    const input = { items: [{ id: transfer.id }] };
    const { results } = await withoutWriting(world, () =>
      mutate(world, 'approveTransfers', input, people.team, select),
    );
    expect(results).toEqual([{ transfer: { state: 'AWAITING_APPROVAL' }, problems: [{ code: 'FORBIDDEN' }] }]);
  });

  test('a viewer reads everything, plans included', async () => {
    const data = await world.ask(
      `query($id: ID!) { transfer(id: $id) { state plan { fingerprint } } links { totalCount } transfers { totalCount }
        exportPlan(kind: COMMITMENT, id: "1001/wo-5501") { problems { code } } vendorMatches { totalCount } procoreVendor(id: "2001") { cmicVendor { name } } }`,
      { id: transfer.id },
      people.viewer,
    );
    expect(data).toMatchObject({ transfer: { state: 'AWAITING_APPROVAL' }, exportPlan: { problems: [] } });
  });

  test('a token without a role reads nothing', async () => {
    const { data, errors } = await world.graphql(
      '{ links { totalCount } procoreVendor(id: "2001") { name } cmicVendor(id: "ZZ/ACME") { name } }',
      {},
      { roles: [] },
    );
    expect(data).toEqual({ links: null, procoreVendor: null, cmicVendor: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    const { problems } = await mutate(world, 'importJob', { id: 'ZZ/24-040' }, { roles: [] });
    expect(codes(problems)).toEqual([['FORBIDDEN', ['input']]]);
  });

  test('an admin may everything', async () => {
    const done = await mutate(world, 'rejectTransfer', { id: transfer.id, reason: 'by an admin' }, people.admin);
    expect(done).toMatchObject({ problems: [], transfer: { state: 'REJECTED' } });
  });

  test('nobody takes a role from a token that was signed with another secret', async () => {
    const [head, , signature] = (await world.token('viewer')).split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'eve', roles: ['admin'] })).toString('base64url');
    const answer = await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${head}.${claims}.${signature}` },
      body: JSON.stringify({ query: '{ links { totalCount } }' }),
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('without a token', () => {
  const query = '{ procoreVendor(id: "2001") { name } }';
  const anonymously = (url: string, body: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: body }),
    });

  test('in development one reads as a viewer', async () => {
    expect(await (await anonymously(world.url, query)).json()).toEqual({
      data: { procoreVendor: { name: 'Acme Concrete Inc.' } },
    });
    const mutation = 'mutation { importJob(input: { id: "ZZ/24-040" }) { problems { code } } }';
    const refused = await withoutWriting(world, async () => (await anonymously(world.url, mutation)).json());
    expect(refused).toMatchObject({ data: { importJob: { problems: [{ code: 'FORBIDDEN' }] } } });
  });

  test('in production nothing is read, by queries or by subscriptions', async () => {
    const config = { ...world.config, production: true, worker: false };
    const options = { config, clock: systemClock, log: createLog('silent'), page: null, store: world.store };
    const production = await startGateway(options);
    const url = `http://127.0.0.1:${production.port}/graphql`;
    for (const body of [query, '{ __typename }', 'subscription { transfersUpdated { id } }']) {
      const answer = await anonymously(url, body);
      expect([body, answer.status]).toEqual([body, 401]);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    const authorized = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await world.token('viewer')}` },
      body: JSON.stringify({ query }),
    });
    expect(await authorized.json()).toEqual({ data: { procoreVendor: { name: 'Acme Concrete Inc.' } } });
    await production.close();
  });

  test('a subscription tells each subscriber what is in scope, and no more', async () => {
    await linkVendor(world, '2004', 'ZZ/KESTREL');
    await mutate(world, 'importJob', { id: 'ZZ/24-020' });
    const both: As[] = [
      { sub: 'all', roles: ['viewer'] },
      { sub: 'other', roles: ['viewer'], projects: ['1002'] },
    ];
    const [all, other] = both.map((as) => listen(as)) as [Listener, Listener];
    // A subscription tells what happens after it has begun, which only its first event shows.
    for (let n = 0; n < 40 && !(all.told.has('1001/po-5541') && other.told.has('1002/wo-5509')); n += 1) {
      for (const id of ['1001/po-5541', '1002/wo-5509']) {
        const { transfer } = await requestExport(world, id);
        await mutate(world, 'cancelTransfer', { id: transfer.id });
      }
      await sleep(200);
    }
    expect([[...all.told].sort(), [...other.told]]).toEqual([['1001/po-5541', '1002/wo-5509'], ['1002/wo-5509']]);
    await Promise.all([all.stop(), other.stop()]);
  });
});

interface Listener {
  /** The records whose transfers it was told of. */
  told: Set<string>;
  stop(): Promise<unknown>;
}

function listen(as: As): Listener {
  const events = world.subscribe('subscription { transfersUpdated { sourceId } }', {}, as);
  const told = new Set<string>();
  void (async () => {
    for await (const { data } of events) told.add((data as Row).transfersUpdated.sourceId);
  })();
  return { told, stop: async () => events.return?.() };
}
