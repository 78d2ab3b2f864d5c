import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCmicSystem } from '../../subgraphs/cmic/context.ts';
import { DUPLICATE_KEY } from '../../subgraphs/cmic/error-text.ts';
import { headerDraft, lineDraft } from './drafts.ts';
import { type CmicWorld, log, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(() => cmic.server.reset());

const commitment = () => cmic.system.clients.commitment;
const key = { company: 'ZZ', vendor: 'ACME', number: '24-010-901', change: '000' };
const writes = async () => (await cmic.calls()).filter(({ method }) => method !== 'GET');

async function entered() {
  expect(await commitment().createHeader(headerDraft, randomUUID())).toMatchObject({ outcome: 'done' });
  expect(await commitment().createLine(lineDraft, randomUUID())).toMatchObject({ outcome: 'done' });
  const found = await commitment().find(key);
  if (!found) throw new Error('the subcontract was not written');
  return found;
}

describe('writing a subcontract', () => {
  test('header and line are entered, read back with our reference, and posted on the given day', async () => {
    const found = await entered();
    expect(found).toMatchObject({
      posted: false,
      amount: null,
      reference: '1001/wo-5501',
      retainagePercent: '10',
      name: 'Foundations',
    });
    expect(found.lines).toEqual([
      expect.objectContaining({ task: '88123', amount: '1234.5', costCode: '03-100', category: 'S', unit: '$' }),
    ]);
    expect(await commitment().post(found, '2026-03-05', randomUUID())).toEqual({
      outcome: 'done',
      value: { postDate: '2026-03-05' },
    });
    expect(await commitment().find(key)).toMatchObject({
      posted: true,
      postDate: '2026-03-05',
      amount: '1234.5',
      status: 'POSTED',
    });
  });

  test('each write is exactly one call, with its request id and the documented media type', async () => {
    const id = randomUUID();
    await commitment().createHeader(headerDraft, id);
    const [call, ...more] = await writes();
    expect(more).toEqual([]);
    expect(call).toMatchObject({
      method: 'POST',
      accepted: true,
      requestId: id,
      body: commitment().headerBody(headerDraft),
    });
  });

  test('a number that is taken is refused as a duplicate key', async () => {
    await commitment().createHeader(headerDraft, randomUUID());
    expect(await commitment().createHeader(headerDraft, randomUUID())).toMatchObject({
      outcome: 'refused',
      code: DUPLICATE_KEY,
      retryable: false,
    });
  });

  test('a repeat under the same request id is nothing that is known: look first', async () => {
    const id = randomUUID();
    await commitment().createHeader(headerDraft, id);
    expect(await commitment().createHeader(headerDraft, id)).toMatchObject({ outcome: 'unknown' });
  });

  test("a refusal brings CMiC's own code and words", async () => {
    const refused = await commitment().createHeader({ ...headerDraft, vendor: 'NOBODY' }, randomUUID());
    expect(refused).toMatchObject({
      outcome: 'refused',
      status: 400,
      retryable: false,
      message: expect.stringContaining('NOBODY'),
    });
    await commitment().createHeader(headerDraft, randomUUID());
    const badCode = await commitment().createLine({ ...lineDraft, costCode: '77-777' }, randomUUID());
    expect(badCode).toMatchObject({ outcome: 'refused', message: expect.stringContaining('Cost Code Code 77-777') });
  });

  test.each([
    ['dropAfter', { effect: 'dropAfter' }],
    ['an empty 500', { effect: 'emptyBody', status: 500 }],
    ['a sign-in page', { effect: 'signInPage' }],
    ['half an answer', { effect: 'truncate' }],
  ])('%s leaves the outcome unknown, and is not sent again', async (_, fault) => {
    await cmic.control('PUT', 'faults', [{ method: 'POST', path: 'scmast', times: 1, ...fault }]);
    await cmic.forgetCalls();
    expect(await commitment().createHeader(headerDraft, randomUUID())).toMatchObject({ outcome: 'unknown' });
    expect(await writes()).toHaveLength(1);
  });

  test('429 is refused and may be sent again later', async () => {
    await cmic.control('PUT', 'faults', [
      { method: 'POST', path: 'scmast', effect: 'status', status: 429, retryAfter: 1, times: 1 },
    ]);
    expect(await commitment().createHeader(headerDraft, randomUUID())).toMatchObject({
      outcome: 'refused',
      status: 429,
      retryable: true,
      retryAfter: 1,
    });
  });

  test('a document of another company is a mistake that is never sent', async () => {
    await expect(commitment().createHeader({ ...headerDraft, company: 'YY' }, randomUUID())).rejects.toThrow(
      'a document of YY is refused',
    );
    expect(await writes()).toEqual([]);
  });
});

describe('posting', () => {
  test('a closed period is refused with the reason', async () => {
    const found = await entered();
    await cmic.control('PUT', 'settings', { closedPeriods: ['2026-03'] });
    expect(await commitment().post(found, '2026-03-05', randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringMatching(/closed period/),
    });
  });

  test('where the flag is taken and nothing happens, the posting is refused as not posted', async () => {
    const found = await entered();
    await cmic.control('PUT', 'settings', { posting: 'none' });
    expect(await commitment().post(found, '2026-03-05', randomUUID())).toMatchObject({
      outcome: 'refused',
      code: 'NOT_POSTED',
    });
  });

  test('where an action posts, only its exact success token counts', async () => {
    await cmic.control('PUT', 'settings', { posting: 'action' });
    const { url } = cmic.server;
    const system = createCmicSystem(
      {
        apiUrl: `${url}/cmictest`,
        username: 'NORTHGATE||gateway',
        password: 'sandbox',
        companyCode: 'ZZ',
        currency: 'USD',
        cmicNames: { 'posting.subcontract.method': 'action' },
      },
      { clock: { now: () => new Date(), sleep: async () => undefined }, log },
    );
    const found = await entered();
    const { commitment: client } = system.clients;
    expect(await client.post(found, '2026-03-05', randomUUID())).toEqual({
      outcome: 'done',
      value: { postDate: '2026-03-05' },
    });
    const again = await client.post(found, '2026-03-05', randomUUID());
    expect(again).toMatchObject({
      outcome: 'refused',
      status: 200,
      message: expect.stringContaining('already been posted'),
    });
    await system.close();
  });
});
