import { readFileSync } from 'node:fs';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { runProgram } from '../../kernel/run.ts';
import { serveCmic } from './serve.ts';

/** `npm run subgraph -- cmic`: this subgraph alone. */
await runProgram(async () => {
  const config = readConfig(process.env, (path) => readFileSync(path, 'utf8'), 'cmic');
  const served = await serveCmic(config, { clock: systemClock, log: createLog(config.logLevel, 'cmic') });
  console.log(`The cmic subgraph answers its gateway at ${served.url}; it talks to ${config.cmic?.apiUrl}.`);
  return served;
});
