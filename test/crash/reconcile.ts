import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { World } from '../support/world.ts';

/** Where a reconciliation dies. */
export type DeathPoint = 'BEFORE_THE_ROWS' | 'AMONG_THE_ROWS' | 'BEFORE_THE_REPORT' | 'BEHIND_THE_REPORT';

/** What the child is told. */
export interface ReconcileOrders {
  env: Record<string, string>;
  ends: { projectId: string; jobId: string };
  point: DeathPoint;
}

/** Runs a reconciliation on the store and the stand-ins of a world in a process of its own, until it dies there; the signal that ended it, or its code and what it complained of. */
export async function dieReconciling(
  { config }: World,
  storeUrl: string,
  ends: ReconcileOrders['ends'],
  point: DeathPoint,
): Promise<string> {
  const { procore, cmic } = config;
  if (!procore || !cmic) throw new Error('This world has no sources.');
  const env = {
    PROCORE_API_URL: procore.apiUrl,
    PROCORE_LOGIN_URL: procore.loginUrl,
    PROCORE_CLIENT_ID: procore.clientId,
    PROCORE_CLIENT_SECRET: procore.clientSecret,
    PROCORE_COMPANY_ID: procore.companyId,
    CMIC_API_URL: cmic.apiUrl,
    CMIC_USERNAME: cmic.username,
    CMIC_PASSWORD: cmic.password,
    CMIC_COMPANY_CODE: cmic.companyCode,
    STORE_URL: storeUrl,
    AUTH_SECRET: 'the secret of the child, which nobody else has',
  };
  const orders: ReconcileOrders = { env, ends, point };
  const file = fileURLToPath(new URL('./reconcile-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, JSON.stringify(orders)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const [code, signal] = await once(child, 'exit');
  return signal ?? `code ${code}: ${said.join('')}`;
}
