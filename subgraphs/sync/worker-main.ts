import { readFileSync } from 'node:fs';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { runProgram } from '../../kernel/run.ts';
import { openSync } from './serve.ts';

/** `npm run worker`: the worker alone; any number of them share one store. */
await runProgram(async () => {
  const config = readConfig(process.env, (path) => readFileSync(path, 'utf8'), 'sync');
  const open = await openSync(config, { clock: systemClock, log: createLog(config.logLevel, 'worker') });
  open.sync.worker.start();
  console.log('The worker takes transfers from the store as they come due.');
  return open;
});
