import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examineCmic } from '../../gateway/doctor/cmic.ts';
import { examineErp } from '../../gateway/doctor/erp.ts';
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

  test("says what Procore's own buttons need", async () => {
    const { source } = procore(c.procoreClientSecret);
    const examine = async (settings: { enabled: boolean; receives: boolean }) =>
      (await examineErp(source, { sweepMs: 60_000, ...settings })).map(({ what, state }) => `${what}: ${state}`);
    expect(await examine({ enabled: false, receives: false })).toEqual(['ERP requests: note']);
    expect(await examine({ enabled: true, receives: false })).toEqual([
      'ERP requests: ok',
      'webhook of ERP requests: note',
    ]);
    expect(await examine({ enabled: true, receives: true })).toContain('webhook of ERP requests: missing');
    const hook = {
      api_version: 'v2',
      namespace: 'gateway',
      destination_url: 'https://gateway.example/webhooks/procore',
    };
    const made = await source.write({
      method: 'POST',
      path: '/rest/v1.0/webhooks/hooks',
      body: { company_id: 4001, hook },
    });
    const { id } = (made.outcome === 'done' ? made.reply.body : {}) as { id?: number };
    const trigger = { resource_name: 'ERP Requests', event_type: 'create' };
    const body = { company_id: 4001, api_version: 'v2', trigger };
    await source.write({ method: 'POST', path: `/rest/v1.0/webhooks/hooks/${id}/triggers`, body });
    expect(await examine({ enabled: true, receives: true })).toContain('webhook of ERP requests: ok');
    const control = createControl(sandbox.procoreUrl);
    await control.faults([{ path: 'erp_request_details', effect: 'status', status: 403 }]);
    expect(await examine({ enabled: true, receives: true })).toEqual(['ERP requests: missing']);
    await control.faults([]);
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
