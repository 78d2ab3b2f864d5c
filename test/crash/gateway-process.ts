import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { signToken } from '../../kernel/auth/tokens.ts';
import { defaultSettings } from '../../kernel/settings.ts';
import type { Orders, Said } from './gateway-child.ts';

/** The product in a process of its own, listening. */
export interface GatewayProcess {
  /** Asks the graph as an accounting approver. Throws where there is no answer, or one with errors. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** It died at the point that it was told. */
  died(): boolean;
  /** Resolves when it is gone. */
  gone: Promise<void>;
  kill(): Promise<void>;
  /** SIGSTOP and SIGCONT: a process that hangs while its leases run out, and comes back. */
  pause(): void;
  resume(): void;
}

/** Starts so many processes one after the other; each is loaded while the one before still lives. */
export interface Launcher {
  start(kill: Orders['kill']): Promise<GatewayProcess>;
  /** Kills whatever still runs. */
  close(): Promise<void>;
}

/** Everybody who approves in the harness. */
export const APPROVER = 'approver';

const SECRET = 'the secret of the crash harness, which nobody else has';

/** `program`: the file of bundle.ts; `count`: how many it is to start. */
export function createLauncher(program: string, count: number, places: Omit<Orders, 'kill' | 'secret'>): Launcher {
  const all: Child[] = [];
  const load = () => {
    const child = spawnChild(program);
    all.push(child);
    return child;
  };
  let next: Child | null = load();
  return {
    async start(kill) {
      const child = next;
      if (!child) throw new Error(`More than ${count} processes were asked for.`);
      await child.heard('loaded');
      child.tell({ ...places, secret: SECRET, kill });
      // Work that was left over may kill it before it has said where it listens: then nobody is asked there.
      const listening = await child.heard('listening').catch((error: unknown) => {
        if (child.died()) return { port: 9 };
        throw error;
      });
      next = all.length < count ? load() : null;
      return gateway(child, `http://127.0.0.1:${listening.port}/graphql`);
    },
    async close() {
      await Promise.all(all.map((child) => child.kill()));
    },
  };
}

type Child = ReturnType<typeof spawnChild>;

function gateway(child: Child, url: string): GatewayProcess {
  const { claims } = defaultSettings;
  const actor = { sub: APPROVER, roles: ['accounting-approver' as const], companies: null, projects: null };
  const token = signToken(SECRET, actor, { seconds: 3600, claims });
  return {
    async ask<Data>(query: string, variables: object = {}) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: Data | null; errors?: unknown };
      if (errors || !data) throw new GraphErrors(JSON.stringify(errors));
      return data;
    },
    died: child.died,
    gone: child.gone,
    kill: child.kill,
    pause: () => child.process.kill('SIGSTOP'),
    resume: () => child.process.kill('SIGCONT'),
  };
}

/** The graph answered, with errors; anything else that `ask` throws is a process that is gone. */
export class GraphErrors extends Error {}

function spawnChild(program: string) {
  const process = spawn(globalThis.process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  let ended = false;
  process.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4000);
    if (globalThis.process.env.TEST_LOG) globalThis.process.stderr.write(chunk);
  });
  // A process that dies does not read its orders.
  process.stdin.on('error', () => undefined);
  const lines = createInterface({ input: process.stdout });
  lines.on('line', (line) => {
    said.push(JSON.parse(line) as Said);
    for (const look of waiting) look();
  });
  const gone = Promise.all([once(process, 'exit'), once(lines, 'close')]).then(() => {
    ended = true;
    for (const look of waiting) look();
  });
  return {
    process,
    died: () => said.some((each) => each.said === 'dying'),
    gone,
    tell: (orders: Orders) => process.stdin.write(`${JSON.stringify(orders)}\n`),
    heard: <Word extends Said['said']>(word: Word) =>
      new Promise<Extract<Said, { said: Word }>>((resolve, reject) => {
        const look = () => {
          const found = said.find((each): each is Extract<Said, { said: Word }> => each.said === word);
          if (!found && !ended) return;
          waiting.delete(look);
          if (found) resolve(found);
          else reject(new Error(`A gateway ended before it was ${word}: ${errors}`));
        };
        waiting.add(look);
        look();
      }),
    async kill() {
      process.kill('SIGKILL');
      await gone;
    },
  };
}
