import { describe, expect, test } from 'vitest';
import { createCmicSystem } from '../../subgraphs/cmic/context.ts';
import { log } from './support.ts';

const config = {
  apiUrl: 'http://127.0.0.1:9/cmictest',
  username: 'NORTHGATE||gateway',
  password: 'x',
  companyCode: 'ZZ',
  currency: 'USD',
};
const deps = { clock: { now: () => new Date(), sleep: async () => undefined }, log };

describe('the configuration of CMiC', () => {
  test.each(['ZZ,YY', 'ZZ YY', 'ZZ; YY'])('a second company code (%s) is refused by name', (companyCode) => {
    expect(() => createCmicSystem({ ...config, companyCode }, deps)).toThrow(
      'One CMiC company is served, ZZ; the second, YY, is refused.',
    );
  });

  test.each(['', ' ZZ', 'NORTHGATE1'])('"%s" is no company code', (companyCode) => {
    expect(() => createCmicSystem({ ...config, companyCode }, deps)).toThrow('is not a CMiC company code');
  });

  test('leading zeros of a company code are kept', async () => {
    const system = createCmicSystem({ ...config, companyCode: '001' }, deps);
    expect(system.source.companyCode).toBe('001');
    await system.close();
  });

  test('a CMiC that cannot be reached is a fault that may pass, without its address', async () => {
    const system = createCmicSystem(config, deps);
    const fault = await system.clients.project.company().catch((error: Error) => error);
    expect(fault).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', retryable: true });
    expect(String(fault)).not.toContain('127.0.0.1');
    await system.close();
  });
});
