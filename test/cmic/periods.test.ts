import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.server.reset();
  await cmic.control('PUT', 'faults', []);
});

const periods = () => cmic.system.clients.periods;
/** The month before the present one, and the months around it. */
const month = (offset: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1)).toISOString().slice(0, 7);
};

describe('fiscal periods', () => {
  test('a day in an open period is open, one in a closed month is not; the next open day is told', async () => {
    expect(await periods().isOpen(`${month(-1)}-15`)).toBe(true);
    await cmic.control('PUT', 'settings', { closedPeriods: [month(-1)] });
    expect(await periods().isOpen(`${month(-1)}-15`)).toBe(false);
    expect(await periods().isOpen(`${month(0)}-01`)).toBe(true);
    expect(await periods().nextOpen(`${month(-1)}-15`)).toBe(`${month(0)}-01`);
    expect(await periods().nextOpen(`${month(0)}-15`)).toBe(`${month(0)}-15`);
    expect(await periods().isOpen('1999-01-01')).toBe(false);
    expect(await periods().nextOpen('2999-01-01')).toBeNull();
  });

  test('they are those of our company, each once, by their first day', async () => {
    const open = await periods().open();
    const starts = (open ?? []).map(({ startDate }) => startDate);
    expect(starts).toEqual([...new Set(starts)].sort());
    expect(open).toContainEqual({
      year: month(0).slice(0, 4),
      period: String(Number(month(0).slice(5))),
      startDate: `${month(0)}-01`,
      endDate: expect.stringContaining(month(0)),
    });
    expect(await periods().current()).toEqual({
      year: expect.stringMatching(/^\d{4}$/),
      period: expect.stringMatching(/^\d{1,2}$/),
    });
  });

  test('where we may not ask, or cannot read the answer, nobody knows', async () => {
    await cmic.control('PUT', 'settings', { rights: { openperiods: false } });
    expect(await periods().isOpen('2026-03-05')).toBeNull();
    expect(await periods().nextOpen('2026-03-05')).toBeNull();
    await cmic.control('PUT', 'settings', { rights: {} });
    await cmic.control('PUT', 'faults', [
      { path: 'openperiods', effect: 'wrongType', member: 'GlperStartDate', times: 1 },
    ]);
    expect(await periods().isOpen('2026-03-05')).toBeNull();
    expect(await periods().isOpen('2026-03-05')).not.toBeNull();
  });

  test('that CMiC is away is a fault that may pass, not an answer', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'openperiods', effect: 'status', status: 503 }]);
    await expect(periods().isOpen('2026-03-05')).rejects.toMatchObject({ source: 'CMIC', retryable: true });
  });
});
