import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DUPLICATE_KEY } from '../../subgraphs/cmic/error-text.ts';
import type { JobCategoryDraft, JobCostCodeDraft } from '../../subgraphs/cmic/kinds/project-wbs/draft.ts';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(() => cmic.server.reset());

const wbs = () => cmic.system.clients['project-wbs'];
const writes = async () => (await cmic.calls()).filter(({ method }) => method !== 'GET');
const code: JobCostCodeDraft = {
  company: 'ZZ',
  job: '25-001',
  controlJob: null,
  code: '03-999',
  name: 'Special concrete',
  controlCode: null,
  unit: null,
};
const category: JobCategoryDraft = { company: 'ZZ', job: '25-001', costCode: '03-999', category: 'S', unit: '$' };

async function entered() {
  expect(await wbs().createJobCostCode(code, randomUUID())).toMatchObject({ outcome: 'done' });
  expect(await wbs().createJobCategory(category, randomUUID())).toMatchObject({ outcome: 'done' });
  const found = await wbs().findJobCategory(category);
  if (!found?.vuuid) throw new Error('the category was not written');
  return found.vuuid;
}

describe("writing a job's codes", () => {
  test('a cost code and a category on it are entered and read back, without amounts', async () => {
    expect(await wbs().findJobCostCode(code)).toBeNull();
    expect(await wbs().findJobCategory(category)).toBeNull();
    await entered();
    expect(await wbs().findJobCostCode(code)).toMatchObject({
      id: 'ZZ/25-001/03-999',
      name: 'Special concrete',
      controlCode: null,
      isActive: true,
    });
    expect(await wbs().findJobCategory(category)).toMatchObject({
      id: 'ZZ/25-001/03-999/S',
      isActive: true,
      originalBudget: '0',
      isProjectionEntered: false,
    });
  });

  test("a sub job's code names the job above it, and stands under its control code", async () => {
    const draft = { ...code, job: '24-010.1', controlJob: '24-010', code: '03-998', controlCode: '03' };
    expect(wbs().costCodeBody(draft)).toMatchObject({ GjjpJobCtrlCode: '24-010', GjjpCtrlCode: '03', GjjpVUuid: '' });
    expect(await wbs().createJobCostCode(draft, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(await wbs().findJobCostCode(draft)).toMatchObject({ controlCode: '03' });
  });

  test('a code that is there is refused as a duplicate key; the body is the one that was shown', async () => {
    const id = randomUUID();
    await wbs().createJobCostCode(code, id);
    expect((await writes())[0]).toMatchObject({ requestId: id, body: wbs().costCodeBody(code) });
    expect(await wbs().createJobCostCode(code, randomUUID())).toMatchObject({
      outcome: 'refused',
      code: DUPLICATE_KEY,
    });
  });

  test('a category on a code that the job has not is refused with the reason', async () => {
    expect(await wbs().createJobCategory({ ...category, costCode: '77-777' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('Cost Code Code 77-777'),
    });
  });

  test('another company and a code that is too long are mistakes that are never sent', async () => {
    await expect(wbs().createJobCostCode({ ...code, company: 'YY' }, randomUUID())).rejects.toThrow('is refused');
    await expect(wbs().createJobCostCode({ ...code, code: '0'.repeat(17) }, randomUUID())).rejects.toThrow(
      '16 characters',
    );
    await expect(wbs().createJobCostCode({ ...code, name: 'x'.repeat(51) }, randomUUID())).rejects.toThrow(
      '50 characters',
    );
    expect(await wbs().findJobCostCode({ ...code, company: 'YY' })).toBeNull();
    expect(await writes()).toEqual([]);
  });
});

describe('writing amounts', () => {
  test('the original budget of a job that is not started, to the cent, and again without harm', async () => {
    const vuuid = await entered();
    expect(await wbs().setBudget(vuuid, { originalBudget: '1234.56' }, randomUUID())).toMatchObject({
      outcome: 'done',
      value: { originalBudget: '1234.56', currentBudget: '1234.56' },
    });
    expect(await wbs().setBudget(vuuid, { originalBudget: '1234.560' }, randomUUID())).toMatchObject({
      outcome: 'done',
    });
    expect(wbs().budgetBody('1234.56')).toEqual({ JcatObudgCostAmt: 1234.56 });
    await expect(wbs().setBudget(vuuid, { originalBudget: '0.005' }, randomUUID())).rejects.toThrow('two decimals');
  });

  test('once the job is started the original budget is refused with the reason', async () => {
    const found = await wbs().findJobCategory({ company: 'ZZ', job: '24-010', costCode: '03-100', category: 'S' });
    expect(await wbs().setBudget(found?.vuuid ?? '', { originalBudget: '1.00' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('has been started'),
    });
  });

  test('the projected cost is set beside its flag, and read back', async () => {
    const found = await wbs().findJobCategory({ company: 'ZZ', job: '24-010', costCode: '03-100', category: 'S' });
    expect(wbs().projectionBody('98765.43')).toEqual({ JcatProjCostAmt: 98765.43, JcatCostToComplOvrdFlg: 'Y' });
    expect(await wbs().setProjectedCost(found?.vuuid ?? '', '98765.43', randomUUID())).toMatchObject({
      outcome: 'done',
      value: { projectedCost: '98765.43', isProjectionEntered: true, originalBudget: found?.originalBudget },
    });
    expect(
      await wbs().findJobCategory({ company: 'ZZ', job: '24-010', costCode: '03-100', category: 'S' }),
    ).toMatchObject({ projectedCost: '98765.43', isProjectionEntered: true });
  });

  test('a lost answer leaves the outcome unknown; what is not there is refused', async () => {
    const vuuid = await entered();
    await cmic.control('PUT', 'faults', [{ method: 'PATCH', path: 'jcjobcategory', effect: 'dropAfter', times: 1 }]);
    expect(await wbs().setProjectedCost(vuuid, '5', randomUUID())).toMatchObject({ outcome: 'unknown' });
    expect(await wbs().findJobCategory(category)).toMatchObject({ projectedCost: '5' });
    expect(await wbs().setProjectedCost('NOWHERE', '5', randomUUID())).toMatchObject({
      outcome: 'refused',
      status: 404,
    });
  });
});
