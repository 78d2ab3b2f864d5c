import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestClock } from '../support/clock.ts';
import { createProcoreWorld } from './support.ts';

const world = await createProcoreWorld();
beforeEach(() => world.reset());
afterAll(() => world.close());

const garbage = { code: 'UPSTREAM_GARBAGE', source: 'PROCORE', retryable: false };

describe('one bad row', () => {
  it('in a list is null with an error at its place that names the member, and its neighbours stand', async () => {
    await world.faults({ path: '/vendors\\?', effect: 'wrongType', member: 'name' });
    const { data, errors } = await world.run(
      '{ procoreVendors(first: 5) { totalCount nodes { id name } edges { cursor } } }',
    );
    expect(data.procoreVendors.nodes.filter((node: unknown) => node === null)).toHaveLength(1);
    expect(data.procoreVendors.nodes).toHaveLength(5);
    expect(data.procoreVendors.edges.every((edge: { cursor: string }) => edge.cursor)).toBe(true);
    const at = data.procoreVendors.nodes.indexOf(null);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['procoreVendors', 'nodes', at],
      message: `Procore /rest/v1.0/vendors: [${at}].name has a wrong type (invalid input)`,
      extensions: garbage,
    });
  });

  it('among records by id fails alone', async () => {
    await world.faults({ path: '/vendors\\?', effect: 'wrongType', member: 'name' });
    const ids = ['2001', '2002', '2003', '2004'];
    const representations = ids.map((id) => ({ __typename: 'ProcoreVendor', id }));
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ProcoreVendor { id name } } }';
    const { data, errors } = await world.run(query, undefined, { representations });
    expect(data._entities.filter((row: unknown) => row === null)).toHaveLength(1);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ['_entities', data._entities.indexOf(null)], extensions: garbage });
  });

  it('without its key is not mistaken for a record that does not exist', async () => {
    await world.faults({ path: '/vendors\\?', effect: 'missingMember', member: 'id' });
    const { data, errors } = await world.run('{ procoreVendor(id: "2001") { name } }');
    expect(data).toEqual({ procoreVendor: null });
    expect(errors?.[0]?.extensions).toMatchObject(garbage);
  });

  it('in a line takes its commitment alone', async () => {
    await world.faults({ path: '/work_order_contracts\\?', effect: 'wrongType', member: 'line_items', times: 1 });
    const { data, errors } = await world.run(
      '{ procoreCommitments(filter: { projectId: "1001" }) { nodes { id lines { id } } } }',
    );
    expect(data.procoreCommitments.nodes.filter((node: unknown) => node === null)).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });
});

describe('a read', () => {
  it.each([
    ['a 503 with Retry-After', { effect: 'status', status: 503, retryAfter: 1 }],
    ['a 500', { effect: 'status', status: 500 }],
    ['a dropped connection', { effect: 'dropBefore' }],
    ['an answer cut in half', { effect: 'truncate' }],
    ['a 429', { effect: 'status', status: 429, retryAfter: 1 }],
  ])('that met %s is tried again', async (_name, fault) => {
    await world.faults({ path: '/vendors', times: 1, ...fault });
    const { data, errors } = await world.run('{ procoreVendor(id: "2001") { name } }');
    expect(errors).toBeUndefined();
    expect(data.procoreVendor.name).toBe('Acme Concrete Inc.');
  });

  it('that keeps failing is a fault with source and code, and says whether to try again', async () => {
    await world.faults({ path: '/vendors', effect: 'signInPage' });
    const { data, errors } = await world.run(
      '{ procoreVendor(id: "2001") { name } procoreProject(id: "1001") { name } }',
    );
    expect(data).toMatchObject({ procoreVendor: null, procoreProject: { name: 'Harbor View Medical Center' } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_GARBAGE', source: 'PROCORE', retryable: true });
  });

  it('that Procore refuses carries its words and no address', async () => {
    await world.faults({ path: '/vendors', effect: 'status', status: 403 });
    const { errors } = await world.run('{ procoreVendor(id: "2001") { name } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_REFUSED', source: 'PROCORE', retryable: false });
    expect(errors?.[0]?.message).not.toMatch(/127\.0\.0\.1|http/);
  });

  it('waits for a rate limit that ends soon', async () => {
    const clock = createTestClock();
    const limited = await createProcoreWorld(clock);
    await limited.settings({ rateLimit: { spike: 2 } });
    const { errors } = await limited.run(
      '{ procoreProject(id: "1001") { subJobs { totalCount } costCodes { totalCount } } }',
    );
    expect(errors).toBeUndefined();
    expect(clock.slept.some((ms) => ms > 0 && ms <= 10_000)).toBe(true);
    await limited.close();
  });
});
