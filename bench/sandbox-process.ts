import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StoryChoice } from '../sandbox/shell/index.ts';
import type { Sandbox } from '../sandbox/start.ts';

/** Stand-ins on a core of their own: in the process that is measured, their work would be counted as its own. */
export interface SandboxProcess extends Pick<Sandbox, 'procoreUrl' | 'cmicUrl' | 'cmicApiUrl'> {
  stop(): void;
}

/** Starts both stand-ins with a story in a new process. */
export async function startSandboxProcess(story: StoryChoice): Promise<SandboxProcess> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./sandbox-child.ts', import.meta.url)));
  child.send(story as object);
  const [urls] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The stand-ins ended with code ${code} before they listened.`);
    }),
  ]);
  return { ...(urls as Pick<Sandbox, 'procoreUrl' | 'cmicUrl' | 'cmicApiUrl'>), stop: () => child.disconnect() };
}
