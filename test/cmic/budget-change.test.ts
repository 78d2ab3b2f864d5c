import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DUPLICATE_KEY } from '../../subgraphs/cmic/error-text.ts';
import type {
  PotentialChangeItemDraft,
  PotentialChangeItemLineDraft,
} from '../../subgraphs/cmic/kinds/budget-change/draft.ts';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.server.reset();
  await cmic.forgetCalls();
});

const items = () => cmic.system.clients['budget-change'];
const writes = async () => (await cmic.calls()).filter(({ method }) => method !== 'GET');
const key = { company: 'ZZ', job: '24-010', code: 'TFR0007' };
const ID = 'ZZ/24-010/TFR0007';
const header: PotentialChangeItemDraft = {
  ...key,
  typeCode: 'TFR',
  statusCode: 'PENDING',
  name: 'Formwork to rebar',
  date: '2026-03-02',
  projection: null,
  reference: '1001/bc-7',
  sourceText: null,
};
const line: PotentialChangeItemLineDraft = {
  company: 'ZZ',
  headerJob: '24-010',
  change: 'TFR0007',
  job: '24-010',
  costCode: '03-100',
  category: 'S',
  task: '77001',
  costAmount: '-1200.35',
  billAmount: null,
  billCode: null,
  billName: null,
};

/** A transfer of two lines, one of them on a sub job; answers its technical key. */
async function entered(change: Partial<PotentialChangeItemDraft> = {}): Promise<string> {
  const born = await items().createHeader({ ...header, ...change }, randomUUID());
  if (born.outcome !== 'done') throw new Error(JSON.stringify(born));
  const second = { ...line, job: '24-010.1', task: '77002', costAmount: '1200.35' };
  for (const draft of [line, second]) {
    const written = await items().createLine({ ...draft, change: change.code ?? draft.change }, randomUUID());
    expect(written).toMatchObject({ outcome: 'done' });
  }
  return born.value.vuuid;
}

describe('the set-up of potential change items', () => {
  test('types play the roles that the settings give them, statuses have the pending types of the company', async () => {
    expect((await items().types()).map(({ code, role }) => [code, role])).toEqual([
      ['EXT', 'EXTERNAL'],
      ['INT', 'INTERNAL'],
      ['OBC', 'ORIGINAL_BUDGET'],
      ['TFR', 'TRANSFER'],
    ]);
    expect((await items().statuses()).map(({ code, pendingType }) => [code, pendingType])).toContainEqual([
      'DRAFT',
      'PRE_PENDING',
    ]);
    expect(await items().typeCode('TRANSFER')).toBe('TFR');
    expect(await items().typeCode('OTHER')).toBeNull();
    const statuses = await items().statusCodes();
    expect([statuses.get('APPROVED'), statuses.get('PRE_PENDING')]).toEqual(['APPROVED', 'DRAFT']);
  });
});

describe('writing a potential change item', () => {
  test('header and lines are entered, approved and posted, and the budgets follow', async () => {
    expect(await items().find(key)).toBeNull();
    const vuuid = await entered();
    const found = await items().find(key);
    expect(found).toMatchObject({
      id: ID,
      role: 'TRANSFER',
      statusCode: 'PENDING',
      posted: false,
      reference: '1001/bc-7',
      projection: 'A',
      vuuid,
    });
    const lines = [...(found?.lines ?? [])].sort((a, b) => (a.task ?? '').localeCompare(b.task ?? ''));
    expect(lines).toMatchObject([
      { job: '24-010', costAmount: '-1200.35', billAmount: null, task: '77001', potentialChangeItemId: ID },
      { job: '24-010.1', costAmount: '1200.35', task: '77002' },
    ]);
    expect((await items().byReference('1001/bc-7')).map(({ id }) => id)).toEqual([ID]);
    const place = { company: 'ZZ', job: '24-010', costCode: '03-100', category: 'S' };
    const before = await cmic.system.clients['project-wbs'].findJobCategory(place);
    expect(await items().setStatus(vuuid, 'APPROVED', randomUUID())).toMatchObject({
      outcome: 'done',
      value: { statusCode: 'APPROVED' },
    });
    expect(await items().post(ID, '2026-03-05', randomUUID())).toEqual({
      outcome: 'done',
      value: { postDate: '2026-03-05' },
    });
    expect(await items().find(key)).toMatchObject({ posted: true, postDate: '2026-03-05', isVoid: false });
    const after = await cmic.system.clients['project-wbs'].findJobCategory(place);
    expect(Number(after?.changeOrders)).toBe(Number(before?.changeOrders) - 1200.35);
    expect(after?.originalBudget).toBe(before?.originalBudget);
  });

  test('what is sent is the body that was shown, once, with its request id', async () => {
    const id = randomUUID();
    await items().createHeader(header, id);
    await items().createLine(line, randomUUID());
    const sent = await writes();
    expect(sent).toMatchObject([
      { method: 'POST', requestId: id, body: items().headerBody(header) },
      { method: 'POST', body: items().lineBody(line) },
    ]);
    expect(items().headerBody(header)).toEqual({
      CmmCompCode: 'ZZ',
      CmmJobCode: '24-010',
      CmmCode: 'TFR0007',
      CmmTypeCode: 'TFR',
      CmmName: 'Formwork to rebar',
      CmmRefDate: '2026-03-02',
      CmmPrepostStatCode: 'PENDING',
      CmmCalcProjAmtMethod: 'A',
      CmmSrcId: '1001/bc-7',
      CmmVUuid: '',
    });
    // An internal change never bills: the member is left out, not zero.
    expect(items().lineBody(line)).not.toHaveProperty('CmdBillAmt');
    expect(items().lineBody({ ...line, billAmount: '0.00' })).toMatchObject({ CmdBillAmt: 0, CmdBudgAmt: -1200.35 });
    expect(items().headerBody({ ...header, projection: 'LARGEST' })).toMatchObject({ CmmCalcProjAmtMethod: 'R' });
  });

  test('posting is done by the documented action, a list of objects with one member each', async () => {
    const vuuid = await entered();
    await items().setStatus(vuuid, 'APPROVED', randomUUID());
    await cmic.forgetCalls();
    await items().post(ID, '2026-03-05', randomUUID());
    expect((await writes())[0]?.body).toEqual({
      name: 'postCm',
      parameters: [{ compCode: 'ZZ' }, { jobCode: '24-010' }, { chgCode: 'TFR0007' }, { postDate: '2026-03-05' }],
    });
  });

  test('a reason inside a 200 is a refusal: not approved, closed period, nothing there', async () => {
    const vuuid = await entered();
    expect(await items().post(ID, '2026-03-05', randomUUID())).toMatchObject({
      outcome: 'refused',
      status: 200,
      message: expect.stringContaining('PCI is not approved'),
    });
    await items().setStatus(vuuid, 'APPROVED', randomUUID());
    await cmic.control('PUT', 'settings', { closedPeriods: ['2026-03'] });
    expect(await items().post(ID, '2026-03-05', randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringMatching(/closed period/),
    });
    expect(await items().post('ZZ/24-010/NONE', '2026-03-05', randomUUID())).toMatchObject({ outcome: 'refused' });
    await expect(items().post('ZZ/24-010', '2026-03-05', randomUUID())).rejects.toThrow('not an id of this kind');
  });

  test('a posting whose answer is lost is unknown, and shows at the next read', async () => {
    await items().setStatus(await entered(), 'APPROVED', randomUUID());
    await cmic.control('PUT', 'faults', [{ method: 'POST', path: 'postcm', effect: 'dropAfter', times: 1 }]);
    expect(await items().post(ID, '2026-03-05', randomUUID())).toMatchObject({ outcome: 'unknown' });
    expect(await items().find(key)).toMatchObject({ postDate: '2026-03-05' });
  });

  test('a code that is taken, and a line on a code that the job has not, are refused', async () => {
    await items().createHeader(header, randomUUID());
    expect(await items().createHeader(header, randomUUID())).toMatchObject({ outcome: 'refused', code: DUPLICATE_KEY });
    expect(await items().createLine({ ...line, costCode: '77-777' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('Cost Code Code 77-777'),
    });
  });

  test.each([
    ['a code of twelve characters', { code: 'TFR-00000007' }, '11 characters'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, '200 characters'],
    ['a type of five characters', { typeCode: 'TRANS' }, '4 characters'],
    ['a reference of 31 characters', { reference: 'x'.repeat(31) }, '30 characters'],
    ['another company', { company: 'YY' }, 'is refused'],
  ])('%s is refused before anything is sent', async (_, change, message) => {
    await expect(items().createHeader({ ...header, ...change }, randomUUID())).rejects.toThrow(message);
    expect(await writes()).toEqual([]);
  });

  test('an external one is put into an owner change order of its job', async () => {
    const draft = { ...header, code: 'EXT0007', typeCode: 'EXT' };
    const vuuid = await entered(draft);
    expect(await items().setOwnerChangeOrder(vuuid, '3', randomUUID())).toMatchObject({
      outcome: 'done',
      value: { ownerChangeOrder: '3' },
    });
  });
});
