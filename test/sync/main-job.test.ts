import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  acceptedWrites,
  approve,
  expectExported,
  exportPlan,
  inCmic,
  inProcore,
  linkVendor,
  mutate,
  type Row,
  withoutWriting,
} from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';

const mongoUrl = inject('mongoUrl');
const ways = [
  ['sqlite', 'in-process'],
  ['sqlite', 'http'],
  ['mongo', 'in-process'],
  ['mongo', 'http'],
] as const;
const possible = ways.filter(([store]) => store === 'sqlite' || mongoUrl !== null);

/** One operation over all three subgraphs: project, job, vendor, commitment and subcontract, from either side. */
const BOTH_SIDES = `query($project: ID!, $job: ID!, $commitment: ID!, $subcontract: ID!) {
  procoreProject(id: $project) { name erpStatus job { id name status subJobs { nodes { id subJob { id name } } } } }
  cmicJob(id: $job) { name project { id name number } subcontracts(first: 100) { nodes { id commitment { id title } } } }
  procoreVendor(id: "2001") { name cmicVendor { code name insurances { coverType } } }
  procoreCommitment(id: $commitment) {
    number statusText erpStatus grandTotal { amount currency }
    vendor { name cmicVendor { id } }
    project { name job { code } }
    link { state lines { procoreLineId cmicLineId } procore { __typename ... on ProcoreCommitment { title } } cmic { ... on CmicSubcontract { number } } }
    lines { lineId amount { amount } budgetCode { linked link { cmicId } } costCode { link { cmicId } } }
    subcontract { id posted amount { amount } lines { id task amount { amount } jobCategory { id } } }
    transfers { nodes { state direction source { __typename } target { ... on CmicSubcontract { number vendor { name } } } } }
  }
  cmicSubcontract(id: $subcontract) { reference commitment { id vendor { name } } vendor { procoreVendor { id } } job { project { id } } }
}`;

describe.each(possible)('the main job on %s, subgraphs %s', (store, transports) => {
  let world: World;
  let plan: Row;
  beforeAll(async () => {
    world = await createWorld({ store, transports, mongoUrl });
  });
  afterAll(() => world?.close());

  test('link a vendor: Procore is marked', async () => {
    expect(await linkVendor(world, '2001', 'ZZ/ACME')).toMatchObject({ state: 'ACTIVE' });
    const vendor = (await world.procore.rows<Row>('vendors')).find(({ id }) => id === 2001);
    expect(vendor).toMatchObject({ origin_id: 'ZZ/ACME', origin_code: 'ACME' });
  });

  test('import a control job: a project with its sub jobs and codes', async () => {
    for (const [id, target] of [
      ['ZZ/24-040', null],
      ['ZZ/24-010', '1001'],
    ] as const) {
      const { transfer, problems } = await mutate(world, 'importJob', { id }, 'project-team');
      expect(problems).toEqual([]);
      expect(transfer).toMatchObject({ state: 'DONE', problems: [], targetId: target ?? expect.any(String) });
    }
    const made = (await world.procore.rows<Row>('projects')).find(({ origin_id }) => origin_id === 'ZZ/24-040');
    expect(made).toMatchObject({ name: 'Northgate Data Center', project_number: '24-040' });
  });

  test('look at the plan: nothing is written by it', async () => {
    plan = await withoutWriting(world, () => exportPlan(world, '1001/wo-5501'));
    expect(plan.problems).toEqual([]);
    expect(plan.rows.map(({ action, resource, key }: Row) => [action, resource, key])).toEqual([
      ['CREATE', 'scmast', 'ZZ/ACME/24-010-001'],
      ['CREATE', 'scsched', 'ZZ/ACME/24-010-001/000/88001'],
      ['CREATE', 'scsched', 'ZZ/ACME/24-010-001/000/88002'],
      ['CREATE', 'scsched', 'ZZ/ACME/24-010-001/000/88003'],
    ]);
    for (const prerequisite of plan.prerequisites) expect(prerequisite).toMatchObject({ met: true, fix: null });
  });

  test('approve it by its fingerprint: written once, posted, linked, header and lines marked, followed by SSE', async () => {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const requested = await mutate(world, 'requestExport', { kind: 'COMMITMENT', id: '1001/wo-5501' }, 'project-team');
    const { id } = requested.transfer;
    const events = world.subscribe('subscription($id: ID!) { transferUpdated(id: $id) { state } }', { id });
    const states = [await nextState(events)];
    const approved = await approve(world, '1001/wo-5501', { fingerprint: plan.fingerprint });
    expect(approved).toMatchObject({ problems: [], transfer: { id, state: 'DONE' } });
    while (states.at(-1) !== 'DONE') states.push(await nextState(events));
    await events.return?.();
    expect([states[0], states.at(-1)]).toEqual(['AWAITING_APPROVAL', 'DONE']);
    expect(approved.transfer.writes).toEqual(
      ['header', 'line:88001', 'line:88002', 'line:88003', 'post'].map((step) => ({ step, outcome: 'DONE' })),
    );
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
    const writes = await acceptedWrites(world);
    expect(writes.filter((write) => write.includes('/cmictest/')).map((write) => write.replace(/.*\/1\//, ''))).toEqual(
      ['scmast', 'scsched', 'scsched', 'scsched', expect.stringMatching(/^scmast\/[0-9A-F]{32}$/)],
    );
  });

  test('it is locked in Procore', async () => {
    const hand = await procoreHand(world);
    for (const fields of [{ title: 'Other' }, { vendor_id: 2002 }, { status: 'Void' }, { retainage_percent: '0' }])
      expect(await hand.change('1001/wo-5501', fields)).toBe(422);
    expect((await inProcore(world, '1001/wo-5501')).header).toMatchObject({ title: 'Structural concrete' });
  });

  test('one operation shows project, job, vendor, commitment and subcontract from both sides', async () => {
    const data = await world.ask<Row>(BOTH_SIDES, {
      project: '1001',
      job: 'ZZ/24-010',
      commitment: '1001/wo-5501',
      subcontract: 'ZZ/ACME/24-010-001',
    });
    expect(data.procoreProject).toMatchObject({ erpStatus: 'SYNCED', job: { id: 'ZZ/24-010', status: 'ACTIVE' } });
    expect(data.procoreProject.job.subJobs.nodes.map(({ subJob }: Row) => subJob.id)).toEqual(['1001/301', '1001/302']);
    expect(data.cmicJob.project).toEqual({ id: '1001', name: 'Harbor View Medical Center', number: '24-010' });
    expect(data.cmicJob.subcontracts.nodes).toContainEqual({
      id: 'ZZ/ACME/24-010-001',
      commitment: { id: '1001/wo-5501', title: 'Structural concrete' },
    });
    expect(data.procoreVendor.cmicVendor).toMatchObject({ code: 'ACME', name: 'Acme Concrete Inc.' });
    const { procoreCommitment: commitment } = data;
    expect(commitment).toMatchObject({
      erpStatus: 'SYNCED',
      statusText: 'Approved',
      grandTotal: { amount: '205631.50', currency: 'USD' },
      vendor: { cmicVendor: { id: 'ZZ/ACME' } },
      link: { state: 'ACTIVE', procore: { title: 'Structural concrete' }, cmic: { number: '24-010-001' } },
      subcontract: { posted: true, amount: { amount: '205631.50' } },
      transfers: { nodes: [{ state: 'DONE', target: { vendor: { name: 'Acme Concrete Inc.' } } }] },
    });
    for (const line of commitment.lines) {
      const theirs = commitment.subcontract.lines.find(({ task }: Row) => task === line.lineId);
      expect(theirs.amount).toEqual(line.amount);
      expect(line.budgetCode).toEqual({ linked: true, link: { cmicId: theirs.jobCategory.id } });
      expect(commitment.link.lines).toContainEqual({ procoreLineId: line.lineId, cmicLineId: theirs.id });
    }
    expect(data.cmicSubcontract).toEqual({
      reference: '1001/wo-5501',
      commitment: { id: '1001/wo-5501', vendor: { name: 'Acme Concrete Inc.' } },
      vendor: { procoreVendor: { id: '2001' } },
      job: { project: { id: '1001' } },
    });
  });

  test('asking again, twenty times at once and under one key: one document', async () => {
    const hand = await procoreHand(world);
    const id = await hand.enter({ vendorId: 2001, number: 'TWENTY-1', lines: [{ amount: '99.99' }] });
    const ask = () => approve(world, id, { idempotencyKey: 'twenty' });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    const ids = new Set(answers.map(({ transfer }) => transfer.id));
    expect([ids.size, answers.flatMap(({ problems }) => problems)]).toEqual([1, []]);
    await world.settled([...ids][0]);
    await expectExported(world, id, { vendor: 'ACME', number: 'TWENTY-1' });
    const reused = await withoutWriting(world, () =>
      approve(world, id, { idempotencyKey: 'twenty', answers: { number: 'TWENTY-2' } }),
    );
    expect(reused).toMatchObject({ transfer: null, problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect((await inCmic(world, 'TWENTY-2')).headers).toEqual([]);
  });

  test('asking twenty times at once without a key: one document as well', async () => {
    const hand = await procoreHand(world);
    const id = await hand.enter({
      vendorId: 2001,
      number: 'TWENTY-3',
      lines: [{ amount: '-12.01' }, { amount: '20' }],
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => approve(world, id)));
    expect(new Set(answers.map(({ transfer }) => transfer.id)).size).toBe(1);
    await world.settled(answers[0]?.transfer.id);
    await expectExported(world, id, { vendor: 'ACME', number: 'TWENTY-3' });
  });
});

/** The state that the next event of a transfer tells; the first comes at once, with the transfer as it stands. */
async function nextState(events: ReturnType<World['subscribe']>): Promise<string> {
  const { value, done } = await events.next();
  if (done) throw new Error('The subscription ended.');
  return (value.data as Row).transferUpdated.state;
}
