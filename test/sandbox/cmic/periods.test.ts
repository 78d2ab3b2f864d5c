import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterPci, postCm } from './changes.ts';
import { type Erp, enter, SC, startErp } from './erp.ts';

const OPEN = '/ap-rest-api/rest/1/openperiods';

describe('fiscal periods', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());
  const states = async (names: string[]) => {
    const rows = await erp.items('/glrestapi/rest/v1/glperiod', { q: "GlperCompCode = 'ZZ'", limit: '100' });
    return names.map((name) => rows.find((row) => row.GlperName === name)?.GlperStatusCode);
  };
  const company = async () => (await erp.items('/glrestapi/rest/v1/glcompany', { q: "CompCode = 'ZZ'" }))[0];

  it('are closed before 2024 when the story begins, and open from then on', async () => {
    expect(await states(['2024-01', '2026-07', '2028-12'])).toEqual(['O', 'O', 'O']);
    expect(await company()).toMatchObject({ CompFiscalYr: 2026, CompCurrPer: 7 });
    const early = await startErp(() => new Date('2025-05-01T12:00:00Z'));
    const rows = await early.items(OPEN, { finder: 'selectByCode;compCode=ZZ', orderBy: 'GlperStartDate', limit: '1' });
    expect(rows[0]).toMatchObject({ GlperName: '2024-01', GlperStartDate: '2024-01-01', GlperEndDate: '2024-01-31' });
    await early.close();
  });

  it('are closed and opened by people, and by the settings', async () => {
    await erp.control('POST', '/close-period', { period: '2026-07' });
    expect(await states(['2026-06', '2026-07'])).toEqual(['O', 'C']);
    expect(await company()).toMatchObject({ CompFiscalYr: 2026, CompCurrPer: 8 });
    expect(await erp.items(OPEN, { q: "GlperName = '2026-07'" })).toEqual([]);
    expect((await erp.control('POST', '/close-period', { period: '2026-07' })).status).toBe(409);
    await erp.control('POST', '/open-period', { period: '2026-07' });
    expect(await states(['2026-07'])).toEqual(['O']);
    await erp.control('PUT', '/settings', { closedPeriodBefore: '2026-07-01', closedPeriods: ['2026-08'] });
    expect(await states(['2026-06', '2026-07', '2026-08'])).toEqual(['C', 'O', 'C']);
    expect((await erp.control('POST', '/open-period', { period: '2026-06' })).status).toBe(409);
  });

  it('that are closed take no posting of any document', async () => {
    await erp.control('POST', '/close-period', { period: '2026-07' });
    const id = await enter(erp);
    expect((await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' })).text).toContain(
      'Post date 2026-07-21 is in a closed period',
    );
    await enterPci(erp);
    expect((await postCm(erp)).json.result).toContain('Post date 2026-07-21 is in a closed period');
    expect((await postCm(erp, 'INT-90001', { postDate: '2026-08-01' })).json.result).toBe('SUCCESS');
  });
});
