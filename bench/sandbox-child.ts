import type { StoryChoice } from '../sandbox/shell/index.ts';
import { startSandbox } from '../sandbox/start.ts';

/** The stand-ins in a process of their own; sandbox-process.ts starts it and says which story. */
process.once('message', async (story: StoryChoice) => {
  const { procoreUrl, cmicUrl, cmicApiUrl } = await startSandbox({ story });
  process.send?.({ procoreUrl, cmicUrl, cmicApiUrl });
});
process.once('disconnect', () => process.exit(0));
