import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { approveVendor, enterPartner, enterVendor, expectVendorExported, underCode } from './export-vendors.ts';

/** Effects after which nobody knows whether a write was made, or which it can pass through. */
const EFFECTS: [name: string, rule: FaultRule][] = [
  ['status 503', { effect: 'status', status: 503 }],
  ['status 429 with a time to wait', { effect: 'status', status: 429, retryAfter: 1 }],
  ['an empty 500', { effect: 'emptyBody' }],
  ['a connection cut before', { effect: 'dropBefore' }],
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 250 }],
  ['an answer cut in half', { effect: 'truncate' }],
];

let world: World;
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 15_000, lateWriteMs: 500, pollMs: 30 } } });
});
afterAll(() => world?.close());

let n = 0;
/** A vendor of its own for each test: names that are nothing like each other. */
async function another(): Promise<{ id: string; name: string; code: string }> {
  n += 1;
  const letters = `${'abcdefghijklmnopqrstuvwxyz'[n % 26]}${'zyxwvutsrqponmlkjihgfedcba'[n % 25]}q`;
  const name = `${letters}${n}x Works`;
  const id = await enterVendor(world, { name, street: `${n} Yard Road` });
  return { id, name, code: `FAULT${n}` };
}

async function exportUnder(rule: FaultRule, source: 'procore' | 'cmic'): Promise<void> {
  const { id, name, code } = await another();
  await world[source].faults([rule]);
  const { transfer, problems } = await approveVendor(world, id, { answers: { number: code } });
  const state = await world.settled(transfer.id, ['DONE', 'FAILED'], 15_000);
  expect(await world[source].struck()).toEqual([1]);
  await world[source].faults([]);
  expect([state, problems]).toEqual(['DONE', []]);
  await expectVendorExported(world, id, code, name);
}

describe.each(['businesspartner', 'bpaddresses', 'apvendor'])('on POST %s', (resource) => {
  test.each(EFFECTS)('%s: DONE, one partner, one address, one vendor', (_, rule) =>
    exportUnder({ method: 'POST', path: `/${resource}$`, ...rule, times: 1 }, 'cmic'),
  );
});

describe('on the mark in Procore', () => {
  test.each(EFFECTS)('%s: DONE, marked once', (_, rule) =>
    exportUnder({ method: 'PATCH', path: 'external_data|vendors/sync', ...rule, times: 1 }, 'procore'),
  );
});

describe('parked, mended and retried in place', () => {
  test.each(['businesspartner', 'bpaddresses', 'apvendor'])('%s is refused: what stands is kept', async (resource) => {
    const { id, name, code } = await another();
    await world.cmic.settings({ rights: { [resource]: ['GET'] } });
    const { transfer } = await approveVendor(world, id, { answers: { number: code } });
    expect([transfer.state, codes(transfer.problems)]).toEqual(['FAILED', [['REFUSED_BY_CMIC', []]]]);
    expect(await world.store.links.byProcore('VENDOR', [id])).toEqual([null]);
    await world.cmic.settings({ rights: {} });
    await world.cmic.clearRequests();
    expect((await mutate(world, 'retryTransfer', { id: transfer.id })).problems).toEqual([]);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    const steps = ['businesspartner', 'bpaddresses', 'apvendor'];
    const sent = (await world.cmic.writes('POST')).map(({ path }) => path.split('/').at(-1));
    expect(sent).toEqual(steps.slice(steps.indexOf(resource)));
    await expectVendorExported(world, id, code, name);
  });

  test('once its partner stands, another code is refused: one company is one partner', async () => {
    const { id, name, code } = await another();
    await world.cmic.settings({ rights: { apvendor: ['GET'] } });
    const { transfer } = await approveVendor(world, id, { answers: { number: code } });
    await world.cmic.settings({ rights: {} });
    const answers = { number: 'OTHER99' };
    const refused = await withoutWriting(world, () => mutate(world, 'retryTransfer', { id: transfer.id, answers }));
    expect(codes(refused.problems)).toEqual([['NUMBER_INVALID', ['input', 'answers', 'number']]]);
    expect(refused.problems[0].fix).toContain(code);
    await mutate(world, 'retryTransfer', { id: transfer.id });
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    await expectVendorExported(world, id, code, name);
  });

  test('Procore refuses the mark: the vendor stands, and the retry only marks', async () => {
    const { id, name, code } = await another();
    await world.procore.faults([
      { method: 'PATCH', path: 'external_data|vendors/sync', effect: 'status', status: 422 },
    ]);
    const { transfer } = await approveVendor(world, id, { answers: { number: code } });
    expect([transfer.state, codes(transfer.problems)]).toEqual(['FAILED', [['REFUSED_BY_PROCORE', []]]]);
    await world.procore.faults([]);
    await world.cmic.clearRequests();
    await mutate(world, 'retryTransfer', { id: transfer.id });
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    expect(await world.cmic.writes('POST')).toEqual([]);
    await expectVendorExported(world, id, code, name);
  });

  test('a partner of the same name without a vendor is taken up; its address and the vendor follow', async () => {
    const { id, name, code } = await another();
    await enterPartner(world, code, name.toUpperCase());
    const { transfer, problems } = await approveVendor(world, id, { answers: { number: code } });
    expect([transfer.state, problems]).toEqual(['DONE', []]);
    const { partners, homes, vendors } = await underCode(world, code);
    expect([partners.length, homes.length, vendors.length]).toEqual([1, 1, 1]);
    expect(partners[0]).toMatchObject({ BpName: name.toUpperCase() } satisfies Row);
  });

  test('of the same name at another address: another company, and its code is taken', async () => {
    const { id, name, code } = await another();
    await enterPartner(world, code, name, { BpAdd1: '99 Elsewhere Street', BpAdd3: 'Utica' });
    const refused = await withoutWriting(world, () => approveVendor(world, id, { answers: { number: code } }));
    expect(codes(refused.problems)).toEqual([['NUMBER_TAKEN', ['input', 'answers', 'number']]]);
    expect(refused.problems[0].message).toContain('99 Elsewhere Street');
  });
});

test('two approvers at once make one vendor', async () => {
  const { id, name, code } = await another();
  const answers = { number: code };
  const answered = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      approveVendor(world, id, { answers }, { sub: `approver-${index}`, roles: ['accounting-approver'] }),
    ),
  );
  expect(new Set(answered.map(({ transfer }) => transfer.id)).size).toBe(1);
  expect(await world.settled(answered[0]?.transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
  await expectVendorExported(world, id, code, name);
});
