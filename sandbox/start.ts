import { createCmic } from './cmic/index.ts';
import { createProcore } from './procore/index.ts';
import { createSandboxServer, type SandboxServer, type StoryChoice } from './shell/index.ts';
import type { Story } from './story/index.ts';

/** How the two stand-ins are started. A port of 0, the default, takes a free one; both tell the same story of the same seed. */
export interface StartOptions {
  procorePort?: number;
  cmicPort?: number;
  story?: StoryChoice;
  seed?: number;
  /** Changes the story before either makes its rows of it; both get the same. */
  prepare?: (story: Story) => Story;
  now?: () => Date;
}

/** Both stand-ins, running. */
export interface Sandbox {
  /** Origin of the Procore stand-in, for both the API and the sign-in: `http://127.0.0.1:4010`. */
  procoreUrl: string;
  /** Origin of the CMiC stand-in; its control routes are here. */
  cmicUrl: string;
  /** Base of the CMiC API: the origin with the environment's path, `http://127.0.0.1:4020/cmictest`. */
  cmicApiUrl: string;
  procore: SandboxServer;
  cmic: SandboxServer;
  /** As `POST /_sandbox/reset` on both. */
  reset(story?: StoryChoice, seed?: number): void;
  close(): Promise<void>;
}

/** What signs in to the stand-ins. No secrets: they open nothing else. */
export const SANDBOX_CREDENTIALS = {
  procoreClientId: 'sandbox-client',
  procoreClientSecret: 'sandbox-secret',
  procoreCompanyId: '4001',
  cmicUsername: 'NORTHGATE||gateway',
  cmicPassword: 'sandbox',
  cmicCompanyCode: 'ZZ',
} as const;

/** Starts both stand-ins on the loopback. Rejects when a port is taken, and leaves nothing running then. */
export async function startSandbox(options: StartOptions = {}): Promise<Sandbox> {
  const { story, seed, prepare, now } = options;
  const shared = {
    ...(story === undefined ? {} : { story }),
    ...(seed === undefined ? {} : { seed }),
    ...(prepare ? { prepare } : {}),
    ...(now ? { now } : {}),
  };
  const procore = await createSandboxServer({ factory: createProcore, port: options.procorePort ?? 0, ...shared });
  let cmic: SandboxServer;
  try {
    cmic = await createSandboxServer({ factory: createCmic, port: options.cmicPort ?? 0, ...shared });
  } catch (error) {
    await procore.close();
    throw error;
  }
  return {
    procoreUrl: procore.url,
    cmicUrl: cmic.url,
    cmicApiUrl: `${cmic.url}/cmictest`,
    procore,
    cmic,
    reset(choice, withSeed) {
      procore.reset(choice, withSeed);
      cmic.reset(choice, withSeed);
    },
    async close() {
      await Promise.all([procore.close(), cmic.close()]);
    },
  };
}
