import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { signToken } from '../../kernel/auth/tokens.ts';
import { defaultSettings } from '../../kernel/settings.ts';
import { peakMemory } from '../support/memory.ts';
import type { Program } from './bundle.ts';
import type { Orders, Said } from './orders.ts';

/** One of the product's programs in a process of its own, running. */
export interface Running {
  /** It died at the point that it was told. */
  died(): boolean;
  /** The most memory that it has held so far, in MB; null where the system does not tell, or it is gone. */
  peak(): number | null;
  /** Resolves when it is gone. */
  gone: Promise<void>;
  kill(): Promise<void>;
  /** SIGSTOP and SIGCONT: a process that stands still while its leases run out, and comes back. */
  pause(): void;
  resume(): void;
}

export interface RunningGateway extends Running {
  /** Asks the graph as an accounting approver. Throws GraphErrors for an answer with errors, and something else where there is none. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
}

/** Starts processes in an order that is known before: each is loaded while the one before still works. */
export interface Launcher {
  gateway(orders: Pick<Orders, 'worker' | 'kill'>): Promise<RunningGateway>;
  worker(kill: Orders['kill']): Promise<Running>;
  /** Kills whatever still runs. */
  close(): Promise<void>;
}

/** Everybody who approves in the harness. */
export const APPROVER = 'approver';

/** The graph answered, with errors. */
export class GraphErrors extends Error {
  /** Every one of them says that it may be asked again. */
  readonly retryable: boolean;

  constructor(errors: readonly { extensions?: { retryable?: boolean } }[]) {
    super(JSON.stringify(errors));
    this.retryable = errors.length > 0 && errors.every(({ extensions }) => extensions?.retryable === true);
  }
}

const SECRET = 'the secret of the crash harness, which nobody else has';

export function createLauncher(
  program: Program,
  order: readonly (keyof Program)[],
  places: Omit<Orders, 'kill' | 'secret' | 'worker'>,
): Launcher {
  const all: Child[] = [];
  const load = () => {
    const name = order[all.length];
    if (name) all.push(spawnChild(program[name]));
  };
  let started = 0;
  load();
  const start = async (name: keyof Program, orders: Pick<Orders, 'worker' | 'kill'>) => {
    const child = all[started];
    if (!child || order[started] !== name) throw new Error(`Process ${started} was not to be a ${name}.`);
    started += 1;
    await child.heard('loaded');
    child.tell({ ...places, ...orders, secret: SECRET });
    // Work that was left over may kill it before it has said that it runs.
    const { port } = await child.heard('running').catch((error: unknown) => {
      if (child.died()) return { port: NOWHERE };
      throw error;
    });
    load();
    return { child, url: `http://127.0.0.1:${port}/graphql` };
  };
  return {
    async gateway(orders) {
      const { child, url } = await start('gateway', orders);
      return { ...running(child), ask: await asker(url) };
    },
    async worker(kill) {
      const { child } = await start('worker', { worker: true, kill });
      return running(child);
    },
    async close() {
      await Promise.all(all.map((child) => child.kill()));
    },
  };
}

/** A port that nobody listens on. */
const NOWHERE = 9;

type Child = ReturnType<typeof spawnChild>;

function running(child: Child): Running {
  return {
    died: child.died,
    peak: () => (child.process.pid === undefined ? null : peakMemory(child.process.pid)),
    gone: child.gone,
    kill: child.kill,
    pause: () => child.process.kill('SIGSTOP'),
    resume: () => child.process.kill('SIGCONT'),
  };
}

async function asker(url: string): Promise<RunningGateway['ask']> {
  const actor = { sub: APPROVER, roles: ['accounting-approver' as const], companies: null, projects: null };
  const token = await signToken(SECRET, actor, { seconds: 3600, claims: defaultSettings.claims });
  return async <Data>(query: string, variables: object = {}) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: Data | null; errors?: object[] };
    if (errors || !data) throw new GraphErrors(errors ?? []);
    return data;
  };
}

function spawnChild(file: string) {
  const process = spawn(globalThis.process.execPath, [file], { stdio: ['pipe', 'pipe', 'pipe'] });
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
    gone,
    died: () => said.some((each) => each.said === 'dying'),
    tell: (orders: Orders) => process.stdin.write(`${JSON.stringify(orders)}\n`),
    heard: <Word extends Said['said']>(word: Word) =>
      new Promise<Extract<Said, { said: Word }>>((resolve, reject) => {
        const look = () => {
          const found = said.find((each): each is Extract<Said, { said: Word }> => each.said === word);
          if (!found && !ended) return;
          waiting.delete(look);
          if (found) resolve(found);
          else reject(new Error(`A process ended before it was ${word}: ${errors}`));
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
