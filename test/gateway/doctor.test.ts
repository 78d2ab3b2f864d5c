import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examineCmic } from '../../gateway/doctor/cmic.ts';
import { examineProcore } from '../../gateway/doctor/procore.ts';
import { report } from '../../gateway/doctor/report.ts';
import { systemClock } from '../../kernel/clock.ts';
import { createLog } from '../../kernel/log.ts';
import { SANDBOX_CREDENTIALS, type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { type CmicSystem, createCmicSystem } from '../../subgraphs/cmic/context.ts';
import { createProcoreSystem, type ProcoreSystem } from '../../subgraphs/procore/context.ts';
import { createControl } from '../support/control.ts';

const deps = { clock: systemClock, log: createLog('silent') };
const c = SANDBOX_CREDENTIALS;

describe('the doctor', () => {
  let sandbox: Sandbox;
  const systems: (ProcoreSystem | CmicSystem)[] = [];
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(async () => {
    await Promise.all(systems.map((system) => system.close()));
    await sandbox.close();
  });

  test('names the tool that is not granted, and goes on', async () => {
    await createControl(sandbox.procoreUrl).faults([{ path: 'work_order_contracts', effect: 'status', status: 403 }]);
    const findings = await examineProcore(procore(c.procoreClientSecret).source);
    const { text, healthy } = report(findings);
    expect(healthy).toBe(false);
    expect(text).toMatch(/MISSING {2}Procore +subcontracts .*Grant the app Commitments: Admin/);
    expect(text).toMatch(/ok {7}Procore +purchase orders/);
    await createControl(sandbox.procoreUrl).faults([]);
  });

  test('says whose credentials are refused', async () => {
    const [first, ...others] = await examineProcore(procore('wrong').source);
    expect(first).toMatchObject({ state: 'missing', detail: expect.stringContaining('PROCORE_CLIENT_SECRET') });
    expect(others).toEqual([]);
    expect(await examineCmic(cmic('wrong').source)).toMatchObject([
      { state: 'missing', detail: expect.stringContaining('CMIC_PASSWORD') },
    ]);
  });

  test('tells the assumed names that a tenant does not have', async () => {
    const findings = await examineCmic(cmic(c.cmicPassword, { 'jcjob.attributes.status': 'JobStatCode' }).source);
    expect(findings.find((finding) => finding.what === 'jcjob')).toMatchObject({
      detail: expect.stringContaining('status (JobStatCode)'),
    });
  });

  function procore(clientSecret: string): ProcoreSystem {
    const system = createProcoreSystem(
      {
        apiUrl: sandbox.procoreUrl,
        loginUrl: sandbox.procoreUrl,
        clientId: c.procoreClientId,
        clientSecret,
        companyId: c.procoreCompanyId,
        currency: 'USD',
      },
      deps,
    );
    systems.push(system);
    return system;
  }

  function cmic(password: string, cmicNames: Record<string, string> = {}): CmicSystem {
    const system = createCmicSystem(
      {
        apiUrl: sandbox.cmicApiUrl,
        username: c.cmicUsername,
        password,
        companyCode: c.cmicCompanyCode,
        currency: 'USD',
        cmicNames,
      },
      deps,
    );
    systems.push(system);
    return system;
  }
});
