import { readFileSync } from 'node:fs';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { runProgram } from '../../kernel/run.ts';
import { serveSync } from './serve.ts';

/** `npm run subgraph -- sync`: this subgraph alone, with the worker unless WORKER=off. */
await runProgram(async () => {
  const config = readConfig(process.env, (path) => readFileSync(path, 'utf8'), 'sync');
  const served = await serveSync(config, { clock: systemClock, log: createLog(config.logLevel, 'sync') });
  console.log(
    `The sync subgraph answers its gateway at ${served.url}; the worker is ${config.worker ? 'here' : 'elsewhere'}.`,
  );
  return served;
});
