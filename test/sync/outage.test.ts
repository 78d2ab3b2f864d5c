import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { approve, expectExported, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type GraphResult, type World } from '../support/world.ts';

const DOWN: [name: string, rule: FaultRule][] = [
  ['answers 503', { effect: 'status', status: 503 }],
  ['cuts every connection', { effect: 'dropBefore' }],
  ['answers with its sign-in page', { effect: 'signInPage' }],
];

const BOTH = `{
  procoreProject(id: "1001") { name job { name } erpStatus }
  procoreCommitment(id: "1001/wo-5501") { title vendor { name cmicVendor { name } } link { state } subcontract { posted } transfers { nodes { state } } }
  cmicJob(id: "ZZ/24-010") { name project { name } }
  cmicVendor(id: "ZZ/ACME") { name procoreVendor { name } link { procoreId } }
  transfers { nodes { kind state source { __typename ... on ProcoreCommitment { title } } target { ... on CmicSubcontract { number posted } } } }
}`;

describe.each(['in-process', 'http'] as const)('over %s subgraphs', (transports) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ transports });
    await linkVendor(world, '2001', 'ZZ/ACME');
    await mutate(world, 'importJob', { id: 'ZZ/24-010' });
    expect((await approve(world, '1001/wo-5501')).transfer.state).toBe('DONE');
  });
  afterAll(() => world?.close());

  const rules = transports === 'http' ? DOWN.slice(0, 1) : DOWN;
  test.each(rules)(
    'CMiC %s: what Procore and the links tell is answered, the rest says code, source and path',
    async (_, rule) => {
      await untilBack(() => world.ask(BOTH));
      await world.cmic.faults([{ path: '/cmictest/', ...rule }]);
      const answer = await world.graphql(BOTH);
      await world.cmic.faults([]);
      expect(answer.data).toEqual({
        procoreProject: { name: 'Harbor View Medical Center', job: { name: null }, erpStatus: 'SYNCED' },
        procoreCommitment: {
          title: 'Structural concrete',
          vendor: { name: 'Acme Concrete Inc.', cmicVendor: { name: null } },
          link: { state: 'ACTIVE' },
          subcontract: { posted: null },
          transfers: { nodes: [{ state: 'DONE' }] },
        },
        cmicJob: null,
        cmicVendor: null,
        transfers: {
          nodes: [
            {
              kind: 'COMMITMENT',
              state: 'DONE',
              source: { __typename: 'ProcoreCommitment', title: 'Structural concrete' },
              target: { number: null, posted: null },
            },
            { kind: 'PROJECT', state: 'DONE', source: { __typename: 'CmicJob' }, target: {} },
          ],
        },
      });
      expectFaults(answer, 'CMIC', [
        'procoreProject.job',
        'procoreCommitment.vendor.cmicVendor',
        'procoreCommitment.subcontract',
        'cmicJob',
        'cmicVendor',
      ]);
    },
  );

  test.each(rules)(
    'Procore %s: what CMiC and the links tell is answered, the rest says code, source and path',
    async (_, rule) => {
      await untilBack(() => world.ask(BOTH));
      await world.procore.faults([{ path: '/rest/', ...rule }]);
      const answer = await world.graphql(BOTH);
      await world.procore.faults([]);
      expect(answer.data).toMatchObject({
        procoreProject: null,
        procoreCommitment: null,
        cmicJob: { name: 'Harbor View Medical Center', project: { name: null } },
        cmicVendor: { name: 'Acme Concrete Inc.', procoreVendor: { name: null }, link: { procoreId: '2001' } },
      });
      expect(answer.data?.transfers.nodes[0].target).toEqual({ number: '24-010-001', posted: true });
      expectFaults(answer, 'PROCORE', [
        'procoreProject',
        'procoreCommitment',
        'cmicJob.project',
        'cmicVendor.procoreVendor',
      ]);
    },
  );
});

test('every field of a linkable record but its id is nullable: a fragment on it survives a source that is down', async () => {
  const world = await createWorld({ worker: false });
  const { __type } = await world.ask<Row>(
    '{ __type(name: "LinkedRecord") { possibleTypes { name fields { name type { kind } } } } }',
  );
  await world.close();
  expect(__type.possibleTypes.length).toBeGreaterThan(10);
  for (const { name, fields } of __type.possibleTypes) {
    const demanded = fields.filter(({ type }: Row) => type.kind === 'NON_NULL').map((field: Row) => field.name);
    expect([name, demanded]).toEqual([name, ['id']]);
  }
});

describe('while CMiC is down', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterAll(() => world?.close());

  test('a plan, a request and an approval fail as faults, and nothing is opened or written', async () => {
    await world.cmic.faults([{ path: '/cmictest/', effect: 'dropBefore' }]);
    const asks = [
      '{ exportPlan(kind: COMMITMENT, id: "1001/wo-5501") { fingerprint } }',
      'mutation { requestExport(input: { kind: COMMITMENT, id: "1001/wo-5501" }) { transfer { id } problems { code } } }',
      'mutation { approveCommitment(input: { id: "1001/wo-5501", idempotencyKey: "down" }) { transfer { id } problems { code } } }',
      'mutation { importJob(input: { id: "ZZ/24-040" }) { transfer { id } problems { code } } }',
    ];
    await withoutWriting(world, async () => {
      for (const ask of asks) {
        const { data, errors } = await world.graphql(ask);
        expect(Object.values(data ?? {})).toEqual([null]);
        expect(errors).toMatchObject([
          { extensions: { code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', retryable: true } },
        ]);
      }
    });
    expect((await world.ask('{ transfers { totalCount } }')).transfers.totalCount).toBe(0);
    await world.cmic.faults([]);
  });

  test('once it is back, the same call under the same key is carried out', async () => {
    const done = await untilBack(() => approve(world, '1001/wo-5501', { idempotencyKey: 'down' }));
    expect(done).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
  });

  test('an approved export waits for it and goes through by itself', async () => {
    const id = await (await procoreHand(world)).enter({ vendorId: 2001, number: 'OUTAGE-1' });
    // The plan is read, and then nothing answers any more for a while.
    await world.cmic.faults([{ method: 'POST', path: '/cmictest/', effect: 'status', status: 503, times: 3 }]);
    const { transfer } = await approve(world, id);
    expect(await world.settled(transfer.id, ['DONE'], 20_000)).toBe('DONE');
    await expectExported(world, id, { vendor: 'ACME', number: 'OUTAGE-1' });
    await world.cmic.faults([]);
  });
});

/** Each path has an error of the source; errors say nothing of the other source. */
function expectFaults({ errors = [] }: GraphResult, source: string, paths: string[]): void {
  const told = errors.map(({ path }) => path?.join('.') ?? '');
  for (const path of paths) expect(told).toContain(path);
  for (const { extensions, message } of errors) {
    expect(extensions).toMatchObject({ source, code: expect.stringMatching(/^UPSTREAM_/) });
    expect(typeof extensions.retryable).toBe('boolean');
    expect(message).not.toMatch(/stack|\/work\/|127\.0\.0\.1/);
  }
}

/** Waits out the breaker, which lets nothing through for a few seconds after an outage. */
async function untilBack(ask: () => Promise<Row>): Promise<Row> {
  for (const end = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 300))) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
