import { readFileSync } from 'node:fs';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { plainReason } from '../../kernel/run.ts';
import { createCmicSystem } from '../../subgraphs/cmic/context.ts';
import { createProcoreSystem } from '../../subgraphs/procore/context.ts';
import { startOwnSandbox } from '../sandbox.ts';
import { examineCmic } from './cmic.ts';
import { examineErp } from './erp.ts';
import { examineProcore } from './procore.ts';
import { report } from './report.ts';

/** `npm run doctor`: which resources, tools and rights of the configured sources are there, and what is missing. The exit code is 0 when nothing is. */
try {
  process.exitCode = (await examine()) ? 0 : 1;
} catch (error) {
  console.error(plainReason(error));
  process.exitCode = 1;
}

async function examine(): Promise<boolean> {
  const given = readConfig(process.env, (path) => readFileSync(path, 'utf8'), 'doctor');
  const own = given.sandbox ? await startOwnSandbox({ ...given, storeGiven: true }) : null;
  const { procore, cmic, settings } = own?.config ?? given;
  if (!procore || !cmic) throw new Error('Both sources must be configured.');
  if (own) console.log('No source is configured: the stand-ins of the sandbox are examined.');
  const deps = { clock: systemClock, log: createLog(given.logLevel, 'doctor') };
  const { currency, cmicNames } = settings;
  const systems = {
    procore: createProcoreSystem({ ...procore, currency }, deps),
    cmic: createCmicSystem({ ...cmic, currency, cmicNames }, deps),
  };
  console.log(
    `Procore  ${procore.apiUrl}, company ${procore.companyId}\nCMiC     ${cmic.apiUrl}, company ${cmic.companyCode}\n`,
  );
  const findings = [
    ...(await examineProcore(systems.procore.source)),
    ...(await examineErp(systems.procore.source, { ...settings.erp, receives: procore.webhookSecret !== null })),
    ...(await examineCmic(systems.cmic.source)),
  ];
  const { text, healthy } = report(findings);
  console.log(text);
  await Promise.all([systems.procore.close(), systems.cmic.close()]);
  await own?.close();
  return healthy;
}
