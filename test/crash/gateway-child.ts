import { startGateway } from '../../gateway/wiring.ts';
import { systemClock } from '../../kernel/clock.ts';
import { runChild } from './orders.ts';

/** Gateway, subgraphs, store and, where it is told so, the worker, as `npm run gateway` wires them. */
await runChild(async ({ config, log, at }) => {
  const { port } = await startGateway({ config, clock: systemClock, log, page: null, at });
  return port;
});
