import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aLink } from '../store/samples.ts';
import { importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { bring, CONTRACT, calls, edit, expectImported, inCmic, inProcore, SECOND, start } from './prime-contracts.ts';

describe('a prime contract: created once, afterwards updated by difference', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('a plan names header and lines, what stays behind and what the codes stand for, and writes nothing', async () => {
    const plan = await withoutWriting(world, () => importPlan(world, 'PRIME_CONTRACT', CONTRACT));
    expect(plan.problems).toEqual([]);
    const [header, ...lines] = plan.rows;
    expect(header).toMatchObject({ action: 'CREATE', resource: 'prime_contracts', key: CONTRACT });
    const sent = Object.fromEntries(header.fields.map(({ name, to }: Row) => [name, to]));
    expect(sent).toMatchObject({
      number: '24-010',
      title: 'Harbor View Medical Center, base building',
      status: 'Approved',
      retainage_percent: '10',
      contract_start_date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      origin_id: CONTRACT,
      origin_code: '24-010',
    });
    expect(lines.map(({ key }: Row) => key)).toEqual(
      (await inCmic(world, '24-010')).map(([bill]) => `${CONTRACT}/${bill}`),
    );
    expect(lines[0].fields).toContainEqual({ name: 'amount', from: null, to: '4180250.50' });
    expect(plan.notTravelling.join('\n')).toMatch(/customer HARBOR/);
  });

  test('with its fingerprint exactly that is brought: one contract, a line per bill code to the cent, each marked and linked', async () => {
    const { fingerprint } = await importPlan(world, 'PRIME_CONTRACT', CONTRACT);
    const payload = await mutate(
      world,
      'importPrimeContract',
      { id: CONTRACT, fingerprint },
      'project-team',
      `transfer { id state targetId problems { code message } progress { warnings }
         link { kind procoreId cmicId state lines { procoreLineId cmicLineId } } target { __typename } }
       primeContract { id number title cmicPrimeContract { id procorePrimeContract { id } } erpStatus }
       problems { code }`,
    );
    const { header, lines } = await inProcore(world, CONTRACT);
    const id = `1001/pc-${header?.id}`;
    expect(payload).toMatchObject({
      problems: [],
      transfer: {
        state: 'DONE',
        targetId: id,
        problems: [],
        progress: { warnings: [] },
        link: { kind: 'PRIME_CONTRACT', procoreId: id, cmicId: CONTRACT, state: 'ACTIVE' },
        target: { __typename: 'ProcorePrimeContract' },
      },
      primeContract: {
        id,
        number: '24-010',
        cmicPrimeContract: { id: CONTRACT, procorePrimeContract: { id } },
        erpStatus: 'SYNCED',
      },
    });
    await expectImported(world, CONTRACT);
    expect(payload.transfer.link.lines).toHaveLength(lines.length);
    expect(payload.transfer.link.lines).toContainEqual({
      procoreLineId: String(lines.find(({ origin_id }) => origin_id === `${CONTRACT}/010`)?.id),
      cmicLineId: `${CONTRACT}/010`,
    });
    const ofSubJob = lines.find(({ origin_id }) => origin_id === `${CONTRACT}/070`);
    const code = (await world.procore.rows<Row>('cost_codes')).find(({ id: own }) => own === ofSubJob?.cost_code_id);
    expect(code?.origin_id).toBe('ZZ/24-010.1/03-300');
  });

  test('a second import with nothing changed writes nothing and is DONE, in six reads', async () => {
    const { transfer } = await withoutWriting(world, () => bring(world));
    expect(transfer).toMatchObject({ state: 'DONE', problems: [] });
    expect(await calls(world)).toEqual([
      'GET /cmictest/cm-rest-api/rest/1/cmdetail',
      'GET /cmictest/cm-rest-api/rest/1/cmmast',
      'GET /cmictest/jb-rest-api/rest/1/jbcont',
      'GET /cmictest/jb-rest-api/rest/1/jbcontdet',
      'GET /rest/v1.0/prime_contracts',
      'GET /rest/v1.0/prime_contracts/N/line_items',
    ]);
  });

  test('only what differs is written, after a plan that shows it', async () => {
    const line = { JbcdCompCode: 'ZZ', JbcdContCode: '24-010', JbcdBillCode: '020' };
    await edit(world, 'jbcontdet', line, { JbcdBillAmt: 6_800_000.75 });
    await edit(world, 'jbcont', { JbcCompCode: 'ZZ', JbcContCode: '24-010' }, { JbcHldbkPc: 7.5 });
    const plan = await withoutWriting(world, () => importPlan(world, 'PRIME_CONTRACT', CONTRACT));
    expect(plan.rows.filter(({ action }: Row) => action !== 'KEEP')).toEqual([
      {
        action: 'UPDATE',
        resource: 'prime_contracts',
        key: CONTRACT,
        fields: [{ name: 'retainage_percent', from: '10', to: '7.5' }],
      },
      {
        action: 'UPDATE',
        resource: 'prime_contract_line_items',
        key: `${CONTRACT}/020`,
        fields: [{ name: 'amount', from: '6744100.25', to: '6800000.75' }],
      },
    ]);
    await world.procore.clearRequests();
    const { transfer } = await bring(world, CONTRACT, { fingerprint: plan.fingerprint });
    expect(transfer.state).toBe('DONE');
    const writes = await world.procore.writes();
    expect(writes.map(({ body }) => body)).toMatchObject([
      { prime_contract: { retainage_percent: '7.5' } },
      { updates: [{ origin_id: `${CONTRACT}/020`, amount: '6800000.75' }] },
    ]);
    await expectImported(world, CONTRACT);
  });

  test('a header whose amount is not the sum of its lines is a warning that names both; Procore shows the sum', async () => {
    await edit(world, 'jbcont', { JbcCompCode: 'ZZ', JbcContCode: '24-010' }, { JbcContAmt: 46_250_000 });
    const { transfer } = await withoutWriting(world, () =>
      mutate(world, 'importPrimeContract', { id: CONTRACT }, 'admin', 'transfer { state progress { warnings } }'),
    );
    expect(transfer).toMatchObject({ state: 'DONE', progress: { warnings: [expect.any(String)] } });
    expect(transfer.progress.warnings[0]).toMatch(/46250000\.00 .* 46305900\.50/);
  });

  test('a line that is gone in CMiC is left alone, with a warning', async () => {
    const line = { JbcdCompCode: 'ZZ', JbcdContCode: '24-010', JbcdBillCode: '060' };
    await edit(world, 'jbcontdet', line, { JbcdCompCode: 'YY' });
    const { transfer } = await withoutWriting(world, () =>
      mutate(world, 'importPrimeContract', { id: CONTRACT }, 'admin', 'transfer { state progress { warnings } }'),
    );
    expect(transfer.state).toBe('DONE');
    expect(transfer.progress.warnings.join('\n')).toContain(`${CONTRACT}/060 is not in CMiC any more`);
    expect((await inProcore(world, CONTRACT)).lines).toHaveLength(7);
    await edit(world, 'jbcontdet', { ...line, JbcdCompCode: 'YY' }, { JbcdCompCode: 'ZZ' });
  });

  test('a closed contract is Complete in Procore', async () => {
    await edit(world, 'jbcont', { JbcCompCode: 'ZZ', JbcContCode: '24-010' }, { JbcStatusCode: 'C' });
    expect((await bring(world)).transfer.state).toBe('DONE');
    expect((await inProcore(world, CONTRACT)).header).toMatchObject({ status: 'Complete' });
  });

  test('several contracts of a job are several links', async () => {
    expect((await bring(world, SECOND)).transfer.state).toBe('DONE');
    await expectImported(world, SECOND);
    const links = await world.store.links.byCmic('PRIME_CONTRACT', [CONTRACT, SECOND]);
    expect(new Set(links.map((link) => link?.procoreId)).size).toBe(2);
  });

  test('a bad row is reported with its key and reason, and does not stop the others', async () => {
    const id = 'ZZ/24-030/jb-24-030';
    const { transfer } = await bring(world, id);
    expect(transfer).toMatchObject({
      state: 'DONE',
      problems: [{ code: 'CODE_NOT_LINKED', path: ['rows', `${id}/030`], fix: expect.stringContaining('ZZ/24-030') }],
    });
    const { header, lines } = await inProcore(world, id);
    expect(header).toMatchObject({ origin_id: id, retainage_percent: null });
    expect(lines.map(({ origin_id }) => origin_id).sort()).toEqual([`${id}/010`, `${id}/020`, `${id}/040`]);
  });
});

describe('what stands in the way, and what is there already', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('a job is answered with the ids of its contracts', async () => {
    const { transfer, problems } = await withoutWriting(world, () => bring(world, 'ZZ/24-010'));
    expect([transfer, problems]).toMatchObject([null, [{ code: 'BAD_INPUT', path: ['input', 'id'] }]]);
    expect(problems[0].fix).toContain(`${CONTRACT}, ${SECOND}`);
  });

  test.each([
    ['a contract of a job that is not imported', 'ZZ/24-040/jb-24-040', 'PARENT_NOT_IMPORTED'],
    ['another company', 'YY/24-010/jb-24-010', 'NOT_SUPPORTED'],
    ['an unknown contract', 'ZZ/24-010/jb-99', 'NOT_FOUND'],
    ['another shape', '1001', 'BAD_INPUT'],
  ])('%s is refused', async (_, id, code) => {
    const { transfer, problems } = await withoutWriting(world, () => bring(world, id));
    expect([transfer, problems]).toMatchObject([null, [{ code, path: ['input', 'id'] }]]);
  });

  test('who may not see the job is told that there is none', async () => {
    const outsider = { roles: ['project-team' as const], projects: ['1002', 'ZZ/24-020'] };
    for (const id of [CONTRACT, 'ZZ/24-010', 'ZZ/24-040/jb-24-040']) {
      const { problems } = await mutate(world, 'importPrimeContract', { id }, outsider);
      expect(problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  test('a contract in Procore that carries our mark is adopted, and brought up to date', async () => {
    const hand = await procoreHand(world);
    const made = await hand.call('POST', '/rest/v1.0/prime_contract', {
      project_id: 1002,
      prime_contract: { number: '24-020', title: 'Entered by hand', origin_id: 'ZZ/24-020/jb-24-020' },
    });
    expect(made.status).toBe(201);
    const plan = await importPlan(world, 'PRIME_CONTRACT', 'ZZ/24-020/jb-24-020');
    expect(plan.rows[0]).toMatchObject({ action: 'UPDATE' });
    const { transfer } = await bring(world, 'ZZ/24-020/jb-24-020');
    expect(transfer).toMatchObject({ state: 'DONE', targetId: `1002/pc-${made.body.id}` });
    await expectImported(world, 'ZZ/24-020/jb-24-020');
  });

  test('a linked contract that Procore does not show any more is not created again', async () => {
    const ends = { procoreId: '1001/pc-9999', cmicId: SECOND, projectId: '1001', jobId: 'ZZ/24-010' };
    await world.store.links.save([aLink({ kind: 'PRIME_CONTRACT', state: 'ACTIVE', ...ends })]);
    const { transfer, problems } = await withoutWriting(world, () => bring(world, SECOND));
    expect([transfer, problems]).toMatchObject([null, [{ code: 'ALREADY_LINKED' }]]);
  });
});

test('calls of an import: contract, lines, change items, codes for want of links, one look, one create, one mark, one sync a page', async () => {
  const world = await start(1000);
  try {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    expect((await bring(world)).transfer.state).toBe('DONE');
    const counted = await calls(world);
    expect(counted.filter((call) => call.startsWith('P'))).toHaveLength(3);
    expect(counted).toHaveLength(15);
  } finally {
    await world.close();
  }
});
