import { systemClock } from '../../kernel/clock.ts';
import { openSync } from '../../subgraphs/sync/serve.ts';
import { runChild } from './orders.ts';

/** The worker alone, as `npm run worker` wires it. */
await runChild(async ({ config, log, at }) => {
  const { sync } = await openSync(config, { clock: systemClock, log, at });
  sync.worker.start();
  return 0;
});
