import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSite, type Site } from './support.ts';

let at = Date.parse('2026-03-02T08:00:00Z');
const site: Site = await createSite(() => new Date(at));

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const call = () => site.get('/rest/v1.0/companies');

describe('rate limits', () => {
  it('tell limit, rest and reset of the window nearer to exhaustion', async () => {
    await site.settings({ rateLimit: { hourly: 100, spike: 5 } });
    const spike = await call();
    expect(spike.headers.get('x-rate-limit-limit')).toBe('5');
    expect(spike.headers.get('x-rate-limit-remaining')).toBe('4');
    expect(Number(spike.headers.get('x-rate-limit-reset'))).toBe(at / 1000 + 10);
    await site.settings({ rateLimit: { hourly: 3, spike: 5 } });
    const hourly = await call();
    expect(hourly.headers.get('x-rate-limit-limit')).toBe('3');
    expect(hourly.headers.get('x-rate-limit-remaining')).toBe('1');
  });

  it('answer 429 with Retry-After and reset, until the window opens again', async () => {
    await site.settings({ rateLimit: { spike: 2 } });
    expect([(await call()).status, (await call()).status]).toEqual([200, 200]);
    at += 4000;
    const refused = await call();
    expect(refused).toMatchObject({ status: 429, body: { errors: expect.any(String) } });
    expect(refused.headers.get('retry-after')).toBe('6');
    expect(refused.headers.get('x-rate-limit-remaining')).toBe('0');
    at += 6000;
    expect((await call()).status).toBe(200);
  });

  it('the hourly one outlasts the spike', async () => {
    await site.settings({ rateLimit: { hourly: 2, spike: 100 } });
    await call();
    await call();
    at += 11_000;
    const refused = await call();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBe(3600 - 11);
  });
});

describe('settings', () => {
  it('unknown names and wrong values are refused', async () => {
    for (const change of [
      { uniqueNumber: true },
      { externalData: 'no' },
      { rateLimit: { daily: 1 } },
      { rateLimit: { spike: 0 } },
    ]) {
      expect([change, (await site.settings(change)).status]).toEqual([change, 400]);
    }
    expect((await site.settings({ uniqueNumbers: true })).body).toMatchObject({
      uniqueNumbers: true,
      externalData: true,
    });
  });
});
