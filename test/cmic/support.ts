import type { ExecutionResult } from 'graphql';
import { type Actor, systemActor } from '../../kernel/auth/actor.ts';
import { systemClock } from '../../kernel/clock.ts';
import { createExecutor, type Executor } from '../../kernel/graph/execute.ts';
import { createLog } from '../../kernel/log.ts';
import { createCmic } from '../../sandbox/cmic/index.ts';
import {
  createSandboxServer,
  type JournalEntry,
  type SandboxServer,
  type StoryChoice,
} from '../../sandbox/shell/index.ts';
import { type CmicConfig, type CmicContext, type CmicSystem, createCmicSystem } from '../../subgraphs/cmic/context.ts';
import { cmicSchema } from '../../subgraphs/cmic/schema.ts';

export const log = createLog('silent');
const executors = new Map<boolean, Executor<CmicContext>>();

/** The CMiC stand-in over HTTP, and this subgraph on it. */
export interface CmicWorld {
  server: SandboxServer;
  system: CmicSystem;
  /** Runs a query as an actor (one who sees everything unless told); a new request with new loaders each time. */
  ask(
    query: string,
    options?: { actor?: Partial<Actor>; variables?: Record<string, unknown>; jit?: boolean },
  ): Promise<ExecutionResult>;
  /** A control route of the stand-in: `control('PUT', 'faults', [...])`. */
  control(method: string, route: string, body?: unknown): Promise<unknown>;
  /** The calls since the last `forgetCalls`. */
  calls(): Promise<JournalEntry[]>;
  forgetCalls(): Promise<void>;
  close(): Promise<void>;
}

export async function startCmic(config: Partial<CmicConfig> = {}, story?: StoryChoice): Promise<CmicWorld> {
  const server = await createSandboxServer({ factory: createCmic, ...(story === undefined ? {} : { story }) });
  const system = createCmicSystem(
    {
      apiUrl: `${server.url}/cmictest`,
      username: 'NORTHGATE||gateway',
      password: 'sandbox',
      companyCode: 'ZZ',
      currency: 'USD',
      ...config,
    },
    { clock: systemClock, log },
  );
  const control: CmicWorld['control'] = async (method, route, body) => {
    const answer = await fetch(`${server.url}/_sandbox/${route}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    server,
    system,
    control,
    ask: (query, { actor, variables, jit = true } = {}) => {
      const known = executors.get(jit) ?? createExecutor<CmicContext>({ schema: cmicSchema(), log, jit });
      executors.set(jit, known);
      return known.execute({ query, variables }, { actor: { ...systemActor, ...actor }, cmic: system.services() });
    },
    calls: async () => (await control('GET', 'requests')) as JournalEntry[],
    forgetCalls: async () => void (await control('DELETE', 'requests')),
    close: async () => {
      await system.close();
      await server.close();
    },
  };
}
