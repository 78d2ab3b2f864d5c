import { readFileSync } from 'node:fs';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { runProgram } from '../../kernel/run.ts';
import { serveProcore } from './serve.ts';

/** `npm run subgraph -- procore`: this subgraph alone. */
await runProgram(async () => {
  const config = readConfig(process.env, (path) => readFileSync(path, 'utf8'), 'procore');
  const served = await serveProcore(config, { clock: systemClock, log: createLog(config.logLevel, 'procore') });
  console.log(`The procore subgraph answers its gateway at ${served.url}; it talks to ${config.procore?.apiUrl}.`);
  return served;
});
