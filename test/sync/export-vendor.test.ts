import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptedWrites,
  codes,
  linkVendor,
  mutate,
  type Row,
  requestExport,
  withoutWriting,
} from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  approveVendor,
  enterPartner,
  enterVendor,
  expectVendorExported,
  underCode,
  vendorPlan,
} from './export-vendors.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

describe('a vendor that CMiC has nothing like', () => {
  test('nothing is written before an approver says yes', async () => {
    const { transfer } = await withoutWriting(world, () => requestExport(world, '2006', 'project-team', 'VENDOR'));
    expect(transfer).toMatchObject({ state: 'AWAITING_APPROVAL', targetId: 'ZZ/LONEPINE' });
    const denied = await withoutWriting(world, () => approveVendor(world, '2006', {}, 'project-team'));
    expect(codes(denied.problems)).toEqual([['FORBIDDEN', ['input']]]);
    const { procoreVendor } = await world.ask('{ procoreVendor(id: "2006") { erpStatus } }');
    expect(procoreVendor.erpStatus).toBe('IN_TRANSFER');
  });

  test('the plan proposes a free code and shows the three bodies that are then sent, but no tax id and no bank', async () => {
    const plan = await withoutWriting(world, () => vendorPlan(world, '2006'));
    expect(plan).toMatchObject({ problems: [], locks: [] });
    expect(plan.rows.map((row: Row) => [row.action, row.resource, row.key])).toEqual([
      ['CREATE', 'businesspartner', 'LONEPINE'],
      ['CREATE', 'bpaddresses', 'LONEPINE/address'],
      ['CREATE', 'apvendor', 'ZZ/LONEPINE'],
    ]);
    expect(plan.notTravelling).toContain('Tax ids and bank data are never written to CMiC.');
    await world.cmic.clearRequests();
    const { transfer, problems } = await approveVendor(world, '2006', { fingerprint: plan.fingerprint });
    expect([problems, transfer]).toMatchObject([[], { state: 'DONE', targetId: 'ZZ/LONEPINE' }]);
    const sent = await world.cmic.writes('POST');
    expect(sent.map(({ body }) => body)).toEqual(
      plan.rows.map(({ fields }: Row) => Object.fromEntries(fields.map(({ name, to }: Row) => [name, to]))),
    );
    expect(JSON.stringify(sent)).not.toMatch(/Bank|Iban|Tax|Registration|1099/i);
    await expectVendorExported(world, '2006', 'LONEPINE', 'Lone Pine Landscaping');
    expect(transfer.writes).toMatchObject([
      { step: 'partner', outcome: 'DONE' },
      { step: 'address', outcome: 'DONE' },
      { step: 'vendor', outcome: 'DONE' },
    ]);
  });

  test('it travels once: asked again it is ALREADY_DONE, by whichever mutation', async () => {
    const again = await withoutWriting(world, () => approveVendor(world, '2006'));
    expect([again.transfer.state, codes(again.problems)]).toEqual(['DONE', [['ALREADY_DONE', ['input', 'id']]]]);
    const asked = await withoutWriting(world, () => requestExport(world, '2006', 'project-team', 'VENDOR'));
    expect(codes(asked.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    expect(codes((await vendorPlan(world, '2006')).problems)[0]?.[0]).toBe('ALREADY_DONE');
    const { procoreVendor } = await world.ask('{ procoreVendor(id: "2006") { erpStatus cmicVendor { id name } } }');
    expect(procoreVendor).toEqual({
      erpStatus: 'SYNCED',
      cmicVendor: { id: 'ZZ/LONEPINE', name: 'Lone Pine Landscaping' },
    });
  });

  test('a pair that was linked by hand, or that our mark tells of, is ALREADY_DONE; the lost link comes back', async () => {
    await linkVendor(world, '2001', 'ZZ/ACME');
    const linked = await withoutWriting(world, () => approveVendor(world, '2001'));
    expect([linked.transfer, codes(linked.problems)]).toEqual([null, [['ALREADY_DONE', ['input', 'id']]]]);
    const marked = await withoutWriting(world, () => approveVendor(world, '2005'));
    expect(codes(marked.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    expect(await world.store.links.byProcore('VENDOR', ['2005'])).toMatchObject([
      { cmicId: 'ZZ/DELTA', state: 'ACTIVE' },
    ]);
  });
});

describe('the code', () => {
  test('the approver gives it, and the name that it has in CMiC', async () => {
    const id = await enterVendor(world, { name: 'Quarry Bend Aggregates' });
    const answers = { number: 'QB77', description: 'Quarry Bend Aggregates of Albany' };
    const plan = await vendorPlan(world, id, answers);
    const { problems } = await approveVendor(world, id, { answers, fingerprint: plan.fingerprint });
    expect(problems).toEqual([]);
    await expectVendorExported(world, id, 'QB77', 'Quarry Bend Aggregates of Albany');
  });

  test('is proposed from the abbreviated name, and counted up where that is taken', async () => {
    const id = await enterVendor(world, {
      name: 'Acme Rigging Partners',
      abbreviatedName: 'Acme',
      street: '9 Dock St',
    });
    const plan = await vendorPlan(world, id);
    expect([plan.problems, plan.rows[0].key]).toEqual([[], 'ACME2']);
  });

  test.each([
    ['acme7', 'NUMBER_INVALID'],
    ['LONGERTHAN8', 'NUMBER_INVALID'],
    ['A"B', 'NUMBER_INVALID'],
    ['', 'NUMBER_INVALID'],
    ['ACME', 'NUMBER_TAKEN'],
    ['CIVIL1', 'NUMBER_TAKEN'],
  ])('%s is refused: %s', async (number, code) => {
    const id = await enterVendor(world, { name: `Fern Hollow ${number.length} Nurseries`, street: '4 Fern Row' });
    const answers = { number };
    const refused = await withoutWriting(world, () => approveVendor(world, id, { answers }));
    expect([refused.transfer, codes(refused.problems)]).toEqual([null, [[code, ['input', 'answers', 'number']]]]);
    if (code === 'NUMBER_TAKEN')
      expect(refused.problems[0].fix).toMatch(new RegExp(`such as "${number.slice(0, 7)}2"`));
  });

  test('taken between request and approval: refused with a suggestion, and approved with another one in place', async () => {
    const id = await enterVendor(world, { name: 'Juniper Glazing', street: '70 Vine St' });
    const { transfer } = await requestExport(world, id, 'project-team', 'VENDOR');
    expect(transfer.targetId).toBe('ZZ/JUNIPERG');
    await enterPartner(world, 'JUNIPERG', 'Juniper Growers');
    const refused = await withoutWriting(world, () => mutate(world, 'approveTransfer', { id: transfer.id }));
    expect(codes(refused.problems)).toEqual([['NUMBER_TAKEN', ['number']]]);
    expect(refused.problems[0].message).toContain('Juniper Growers');
    const answers = { number: 'JUNIPER2' };
    const { problems } = await mutate(world, 'approveTransfer', { id: transfer.id, answers });
    expect(problems).toEqual([]);
    expect(await world.settled(transfer.id)).toBe('DONE');
    await expectVendorExported(world, id, 'JUNIPER2', 'Juniper Glazing');
  });
});

describe('refused by name, with nothing written', () => {
  const refusal = async (id: string, answers?: object) => {
    const { transfer, problems } = await withoutWriting(world, () =>
      approveVendor(world, id, answers ? { answers } : {}),
    );
    expect(transfer).toBeNull();
    return problems;
  };

  test('one that CMiC seems to have: shown in the plan with its score, and made when somebody says that they are two', async () => {
    const plan = await vendorPlan(world, '2002');
    expect(plan.references.join()).toContain('looks like ZZ/BAKER "Baker & Sons Electric, L.L.C."');
    const problems = await refusal('2002');
    expect(codes(problems)).toEqual([['POSSIBLE_DUPLICATE', ['input', 'id']]]);
    expect(problems[0].fix).toContain('linkVendor(procoreVendorId: "2002", cmicVendorId: "ZZ/BAKER")');
    const answers = { number: 'BAKER2', separate: true };
    const separate = await vendorPlan(world, '2002', answers);
    expect([separate.problems, separate.fingerprint === plan.fingerprint]).toEqual([[], false]);
    expect((await approveVendor(world, '2002', { answers })).problems).toEqual([]);
    expect((await underCode(world, 'BAKER2')).vendors).toHaveLength(1);
  });

  test('one that was renamed: the tax id is the same, and no text shows it', async () => {
    const partner = (await world.cmic.rows<Row>('businesspartner')).find((row) => row.BpRegistrationCode !== null);
    const taxId = `${partner?.BpRegistrationCode}`;
    expect(taxId).toMatch(/\d{2}-\d{7}/);
    const id = await enterVendor(world, { name: 'Quillfeather Interiors', taxId: taxId.replace('-', ' ') });
    const plan = await vendorPlan(world, id);
    expect(plan.references.join()).toContain(`looks like ZZ/${partner?.BpCode}`);
    const [problem, ...others] = await refusal(id);
    expect([problem, others]).toMatchObject([{ code: 'POSSIBLE_DUPLICATE', path: ['input', 'id'] }, []]);
    expect(problem.message).toContain('has the same tax id');
    for (const hidden of [taxId, taxId.replace('-', ''), taxId.replace('-', ' ')])
      expect(JSON.stringify([plan, problem])).not.toContain(hidden);
    expect((await vendorPlan(world, id, { separate: true })).problems).toEqual([]);
  });

  test.each([
    ['an earlier integration marked it', '2004', 'ALREADY_LINKED', ['originId']],
    ['there is no such vendor', '999999', 'NOT_FOUND', ['input', 'id']],
    ['the id has another shape', 'ZZ/ACME', 'BAD_INPUT', ['input', 'id']],
    ['it is inactive in Procore', '2060', 'BAD_INPUT', ['isActive']],
  ])('%s', async (_, id, code, path) => {
    expect(codes(await refusal(id))).toContainEqual([code, path]);
  });

  test("a name or a street longer than CMiC's; another name is given, the street mended", async () => {
    const name = 'Northern Cascade Architectural Precast and Masonry Restoration';
    const id = await enterVendor(world, { name, street: '1 Very Long Industrial Boulevard North, Unit 4' });
    expect(codes(await refusal(id))).toEqual([
      ['BAD_INPUT', ['name']],
      ['BAD_INPUT', ['address', 'street']],
    ]);
    const hand = await procoreHand(world);
    await hand.call('PATCH', `/rest/v1.0/vendors/${id}`, { company_id: 4001, vendor: { address: '1 Long Blvd' } });
    const { problems } = await approveVendor(world, id, { answers: { description: 'Northern Cascade Precast' } });
    expect(problems).toEqual([]);
    await expectVendorExported(world, id, 'NORTHERN', 'Northern Cascade Precast');
  });

  test('a plan that changed since it was looked at', async () => {
    const id = await enterVendor(world, { name: 'Willow Run Paving', street: '8 Run Rd' });
    const { fingerprint } = await vendorPlan(world, id);
    const hand = await procoreHand(world);
    await hand.call('PATCH', `/rest/v1.0/vendors/${id}`, { company_id: 4001, vendor: { address: '9 Run Rd' } });
    const { problems } = await withoutWriting(world, () => approveVendor(world, id, { fingerprint }));
    expect(codes(problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    expect(await acceptedWrites(world)).toEqual([]);
  });
});
