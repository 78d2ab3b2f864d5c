import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StubAnswer, StubRequest } from '../support/stub-server.ts';
import { codesOf, createProcoreWorld, createStubbedClients, reader, typesOf } from './support.ts';

const world = await createProcoreWorld();
const { clients } = world;
const open: (() => Promise<void>)[] = [];
beforeEach(() => world.reset());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => world.close());

async function stubbed(answer: (request: StubRequest) => StubAnswer) {
  const system = await createStubbedClients(answer);
  open.push(system.close);
  return system;
}

const header = {
  number: '24-010',
  title: 'Harbor View Prime Contract',
  description: null,
  status: 'Approved',
  retainagePercent: '10',
  startDate: '2026-03-01',
  completionDate: '2027-05-31',
};
const mark = { originId: 'ZZ/24-010/jb-24-010', originCode: '24-010' };

async function create() {
  const made = await clients.primeContract.create('1001', { ...header, originId: mark.originId });
  if (made.outcome !== 'done') throw new Error(JSON.stringify(made));
  return made.record;
}

async function createWithLines() {
  const { id } = await create();
  const [code, type] = [await codesOf(clients, '1001'), await typesOf(clients)];
  const updates = [
    { originId: `${mark.originId}/0100`, costCodeId: code('03-100'), costTypeId: type('S'), amount: '100000.55' },
    { originId: `${mark.originId}/0200`, costCodeId: code('03-200'), costTypeId: type('S'), amount: '-250.10' },
  ];
  const written = await clients.primeContract.syncLines(
    id,
    updates.map((update, index) => ({ ...update, description: `Bill code ${index + 1}` })),
  );
  expect(written).toMatchObject({ outcome: 'done', errors: [] });
  return { id, updates };
}

describe('writing prime contracts', () => {
  it('creates one with its mark, finds it by id, and changes what is given alone', async () => {
    const made = await create();
    expect(made).toMatchObject({
      id: expect.stringMatching(/^1001\/pc-\d+$/),
      projectId: '1001',
      number: '24-010',
      title: header.title,
      retainagePercent: '10',
      startDate: '2026-03-01',
      completionDate: '2027-05-31',
      originId: mark.originId,
      grandTotal: '0',
    });
    expect(await clients.primeContract.ofProject('1001')).toMatchObject([{ id: made.id, originId: mark.originId }]);
    expect(await clients.primeContract.update(made.id, { title: 'Renamed', retainagePercent: '5.5' })).toMatchObject({
      outcome: 'done',
      record: { id: made.id, title: 'Renamed', retainagePercent: '5.5', number: '24-010' },
    });
    const found = await clients.primeContract.byIds([made.id, '1001/pc-999999', '1002/pc-999999', 'nonsense']);
    expect([...found.keys()]).toEqual([made.id]);
    expect(found.get(made.id)).toMatchObject({ title: 'Renamed' });
  });

  it('syncs lines by origin id, text amounts and all, twice to the same lines', async () => {
    const { id, updates } = await createWithLines();
    await clients.primeContract.syncLines(id, updates);
    const lines = await clients.primeContract.lines(id);
    expect(lines).toMatchObject(
      updates.map(({ originId, costCodeId, costTypeId }, index) => ({
        contractId: id,
        originId,
        costCodeId,
        costTypeId,
        amount: ['100000.55', '-250.1'][index],
        description: `Bill code ${index + 1}`,
      })),
    );
    expect((await clients.primeContract.ofProject('1001'))[0]).toMatchObject({ grandTotal: '99750.45' });
  });

  it('names the line that Procore refuses', async () => {
    const { id } = await createWithLines();
    const bad = { originId: 'x', costCodeId: '1001/cc-999999', costTypeId: '4001/ct-1', amount: '1' };
    expect(await clients.primeContract.syncLines(id, [bad])).toMatchObject({
      outcome: 'done',
      entities: [],
      errors: [{ index: 0, originId: 'x' }],
    });
  });

  it('tells what Procore refuses, and that nothing was written', async () => {
    expect(await clients.primeContract.create('1001', { ...header, status: 'Being Argued About' })).toMatchObject({
      outcome: 'refused',
      status: 422,
      message: 'status: is not included in the list',
    });
    await create();
    expect(await clients.primeContract.create('1001', { ...header, originId: mark.originId })).toMatchObject({
      outcome: 'refused',
      message: 'origin_id: has already been taken',
    });
    expect(await clients.primeContract.update('1001/pc-999999', { title: 'x' })).toMatchObject({ outcome: 'refused' });
    expect(await clients.primeContract.ofProject('1001')).toHaveLength(1);
  });

  it('whose answer was lost or cannot be read may have been done', async () => {
    await world.faults({ method: 'POST', path: 'prime_contract$', effect: 'dropAfter', times: 1 });
    expect(await clients.primeContract.create('1001', header)).toMatchObject({ outcome: 'unknown' });
    for (const body of [{}, null, { id: 4, grand_total: 'much' }, '<html>sign in</html>']) {
      const { clients: stub } = await stubbed(() => ({ body }));
      expect(await stub.primeContract.create('1001', header)).toMatchObject({ outcome: 'unknown' });
      expect(await stub.primeContract.update('1001/pc-4', header)).toMatchObject({ outcome: 'unknown' });
    }
  });

  it('sends what is given under Procore’s names alone', async () => {
    const { clients: stub, stub: server } = await stubbed(() => ({ body: { data: { id: '4' } } }));
    expect(await stub.primeContract.create('1001', { ...header, vendorId: '2001' })).toMatchObject({
      record: { id: '1001/pc-4' },
    });
    expect(JSON.parse(server.requests.at(-1)?.body ?? '')).toEqual({
      project_id: 1001,
      prime_contract: {
        number: '24-010',
        title: 'Harbor View Prime Contract',
        description: null,
        status: 'Approved',
        retainage_percent: '10',
        vendor_id: 2001,
        contract_start_date: '2026-03-01',
        contract_estimated_completion_date: '2027-05-31',
      },
    });
  });

  it.each([
    ['by external_data', true],
    ['by the contract itself, where external_data answers 403', false],
  ])('marks one %s, and takes the mark away', async (_name, externalData) => {
    await world.settings({ externalData });
    const made = await clients.primeContract.create('1001', header);
    if (made.outcome !== 'done') throw new Error('not made');
    const { id } = made.record;
    expect(await clients.primeContract.mark(id, mark)).toEqual({ outcome: 'done' });
    expect((await clients.primeContract.byIds([id])).get(id)).toMatchObject(mark);
    expect(await clients.primeContract.mark(id, { originId: null, originCode: null })).toEqual({ outcome: 'done' });
    expect((await clients.primeContract.byIds([id])).get(id)).toMatchObject({ originId: null, originCode: null });
  });

  it('of no project and of no contract reads as nothing', async () => {
    expect(await clients.primeContract.ofProject('999999')).toEqual([]);
    expect(await clients.primeContract.shownIn('999999')).toBeNull();
    expect(await clients.primeContract.lines('1001/pc-999999')).toEqual([]);
    expect(() => clients.primeContract.lines('1001/wo-5501')).toThrow('is not an id of this kind');
  });
});

describe('ProcoreProject.primeContracts', () => {
  it('tells contract and lines through the graph', async () => {
    const { id } = await createWithLines();
    const { data, errors } = await world.run(`{ procoreProject(id: "1001") { primeContracts { totalCount nodes {
      id project { id } number status statusText retainagePercent startDate completionDate originId vendor { id }
      grandTotal { amount currency } revisedContractAmount { amount } totalPayments { amount }
      lines(first: 1) { totalCount pageInfo { hasNextPage } nodes { id position description amount { amount } costCode { fullCode } costType { code } subJob { id } } }
    } } } }`);
    expect(errors).toBeUndefined();
    const { totalCount, nodes } = data.procoreProject.primeContracts;
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      id,
      project: { id: '1001' },
      number: '24-010',
      status: 'APPROVED',
      retainagePercent: '10',
      startDate: '2026-03-01',
      vendor: null,
      grandTotal: { amount: '99750.45', currency: 'USD' },
      lines: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [
          {
            description: 'Bill code 1',
            amount: { amount: '100000.55' },
            costCode: { fullCode: '03-100' },
            costType: { code: 'S' },
            subJob: null,
          },
        ],
      },
    });
  });

  it('orders and filters, and refuses ids of another kind', async () => {
    for (const number of ['B', 'A', 'C']) await clients.primeContract.create('1001', { ...header, number });
    const numbers = async (args: string) => {
      const { data, errors } = await world.run(
        `{ procoreProject(id: "1001") { primeContracts(${args}) { nodes { id number } } } }`,
      );
      if (errors) throw errors[0];
      return data.procoreProject.primeContracts.nodes;
    };
    const ordered = await numbers('orderBy: { field: NUMBER, direction: DESC }');
    expect(ordered.map(({ number }: { number: string }) => number)).toEqual(['C', 'B', 'A']);
    expect(await numbers(`filter: { ids: ["${ordered[1].id}", "1002/pc-1"] }`)).toMatchObject([{ number: 'B' }]);
    expect(await numbers('filter: { ids: ["1002/pc-1"] }')).toEqual([]);
    await expect(numbers('filter: { ids: ["1001/wo-5501"] }')).rejects.toThrow('is not an id of this kind');
  });

  it('is reached by reference in one call per project, within the scope alone', async () => {
    const first = await create();
    const second = await clients.primeContract.create('1001', { ...header, number: '24-010-B' });
    const ids = [first.id, second.outcome === 'done' ? second.record.id : '', '1001/pc-999999', 'nonsense'];
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProcorePrimeContract { id number } } }';
    const of = ids.map((id) => ({ __typename: 'ProcorePrimeContract', id }));
    await world.forgetRequests();
    const { data } = await world.run(query, undefined, { of });
    expect(data._entities).toEqual([{ id: ids[0], number: '24-010' }, { id: ids[1], number: '24-010-B' }, null, null]);
    expect(await world.requests()).toHaveLength(1);
    const outside = await world.run(query, reader({ projects: ['1002'] }), { of });
    expect(outside.data._entities).toEqual([null, null, null, null]);
  });
});
