import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../support/world.ts';

const scene = `query($project: ID!) {
  procoreProject(id: $project) { id name job { id name } commitments(first: 3) { nodes { id title vendor { name cmicVendor { id name } } } } }
  cmicVendor(id: "ZZ/ACME") { id name procoreVendor { id name } }
}`;

describe.each(['in-process', 'http'] as const)('the whole graph over %s subgraphs', (transports) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ transports });
  });
  afterAll(() => world.close());

  test('one query reads Procore, CMiC and what links them', async () => {
    await world.ask(
      'mutation { linkVendor(input: { procoreVendorId: "2001", cmicVendorId: "ZZ/ACME" }) { problems { code } } }',
    );
    const data = await world.ask(scene, { project: '1001' });
    expect(data.procoreProject.name).toBe('Harbor View Medical Center');
    expect(data.procoreProject.commitments.nodes[0].vendor).toEqual({
      name: 'Acme Concrete Inc.',
      cmicVendor: { id: 'ZZ/ACME', name: 'Acme Concrete Inc.' },
    });
    expect(data.cmicVendor.procoreVendor).toEqual({ id: '2001', name: 'Acme Concrete Inc.' });
  });

  test('a source that is down fails its own fields, with the same code in both ways of running', async () => {
    await world.cmic.faults([{ path: 'apvendor', effect: 'status', status: 500 }]);
    const { data, errors } = await world.graphql(
      '{ procoreVendor(id: "2001") { name } cmicVendor(id: "ZZ/DELTA") { id name } }',
    );
    expect(data).toEqual({ procoreVendor: { name: 'Acme Concrete Inc.' }, cmicVendor: null });
    expect(errors).toMatchObject([
      { path: ['cmicVendor'], extensions: { code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', retryable: true } },
    ]);
    await world.cmic.faults([]);
  });

  test('a bad id is BAD_USER_INPUT with its fix', async () => {
    const { errors } = await world.graphql('{ cmicVendor(id: "ACME") { id } }');
    expect(errors).toMatchObject([{ path: ['cmicVendor'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.extensions.fix).toContain('ZZ/ACME');
  });

  test('a token of one project sees it in both systems, once they are linked', async () => {
    const anna = { roles: ['viewer' as const], projects: ['1001'] };
    const query =
      '{ a: procoreProject(id: "1001") { id } b: procoreProject(id: "1002") { id } c: cmicJob(id: "ZZ/24-020") { id } }';
    expect(await world.ask(query, {}, anna)).toEqual({ a: { id: '1001' }, b: null, c: null });
    await world.ask('mutation { importJob(input: { id: "ZZ/24-010" }) { transfer { id } problems { code } } }');
    const linked = { sub: 'after', roles: ['viewer' as const], projects: ['1001'] };
    expect(await world.ask('{ cmicJob(id: "ZZ/24-010") { id project { id name } } }', {}, linked)).toEqual({
      cmicJob: { id: 'ZZ/24-010', project: { id: '1001', name: 'Harbor View Medical Center' } },
    });
  });

  test('an event of a transfer comes by subscription', async () => {
    const events = world.subscribe('subscription { transfersUpdated { id kind state } }');
    const first = events.next();
    // Only what happens after the subscription stands is told, and nothing tells when it does.
    await sleep(500);
    const { requestExport } = await world.ask(
      'mutation { requestExport(input: { kind: COMMITMENT, id: "1001/wo-5501" }) { transfer { id state } problems { code } } }',
    );
    expect(await first).toMatchObject({
      value: { data: { transfersUpdated: { id: requestExport.transfer.id, kind: 'COMMITMENT' } } },
    });
    await events.return?.();
  });
});
