import { setTimeout as sleep } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { compose } from '../../../gateway/composition.ts';
import { createRemote } from '../../../gateway/remote.ts';
import { createGateway, type Gateway } from '../../../gateway/server.ts';
import type { Subgraph } from '../../../gateway/transports.ts';
import type { Actor } from '../../../kernel/auth/actor.ts';
import { createActorSigner } from '../../../kernel/auth/subgraph-token.ts';
import { createVerifier, secretKey } from '../../../kernel/auth/tokens.ts';
import { createExecutor } from '../../../kernel/graph/execute.ts';
import { type ServedSubgraph, serveSubgraph } from '../../../kernel/graph/serve.ts';
import { createLog } from '../../../kernel/log.ts';
import { defaultSettings } from '../../../kernel/settings.ts';
import { type createEvents, schemas, sdls, type ThrowAwayContext } from './throw-away.ts';

export const log = createLog('silent');
export const secret = 'a secret that nobody else knows!';

/** Each way of running, which must all answer alike. */
export const cases = [
  ['in-process', 'native'],
  ['in-process', 'javascript'],
  ['http', 'native'],
  ['http', 'javascript'],
] as const;

export interface Start {
  transport: 'in-process' | 'http';
  planner: 'native' | 'javascript';
  production: boolean;
  events: ReturnType<typeof createEvents>;
  ready(): boolean;
}

/** A gateway over the throw-away subgraphs. */
export async function start(options: Start): Promise<{ gateway: Gateway; url: string; served: ServedSubgraph[] }> {
  const composed = compose(Object.entries(sdls).map(([name, sdl]) => ({ name, sdl, url: `http://${name}` })));
  if ('errors' in composed) throw new Error(composed.errors.join('\n'));
  let serial = 0;
  const newContext = (actor: Actor): ThrowAwayContext => ({ actor, serial: serial++ });
  const served: ServedSubgraph[] = [];
  const subgraphs: Record<string, Subgraph> = {};
  for (const [name, schema] of Object.entries(schemas(options.events))) {
    if (options.transport === 'in-process') {
      subgraphs[name] = { executor: createExecutor<object>({ schema, log }) };
      continue;
    }
    const one = await serveSubgraph({ schema, context: newContext, subgraphSecret: secret, port: 0, log });
    served.push(one);
    subgraphs[name] = {
      remote: createRemote({ name, url: one.url, signActor: createActorSigner(secret), timeoutMs: 5000, log }),
    };
  }
  const gateway = await createGateway({
    supergraph: composed.supergraph,
    subgraphs,
    newContext,
    verify: createVerifier({ keys: { secret }, claims: defaultSettings.claims }),
    counterparts: async () => ({ companies: [], projects: ['ZZ/24-010'] }),
    ready: async () => {
      if (!options.ready()) throw new Error('The store is away.');
    },
    production: options.production,
    page: null,
    log,
    planner: options.planner,
  });
  const port = await gateway.listen(0, '127.0.0.1');
  return { gateway, url: `http://127.0.0.1:${port}/graphql`, served };
}

/** A person's token. */
export function sign(payload: Record<string, unknown>, by = secret): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(secretKey(by));
}

export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 100) throw new Error('It did not come about within 5 s.');
    await sleep(50);
  }
}
