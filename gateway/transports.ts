import { defaultPrintFn } from '@graphql-mesh/transport-common';
import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';
import type { FaultSource } from '../kernel/errors.ts';
import { mapEvents } from '../kernel/graph/events.ts';
import { type Executor, isAsyncIterable, type Operation } from '../kernel/graph/execute.ts';
import { type Asker, askerOf } from './asker.ts';
import type { Remote } from './remote.ts';

/** How one subgraph is reached: in this process, or at its URL. */
export type Subgraph = { executor: Executor<object> } | { remote: Remote };

/** What Hive's runtime asks of a subgraph; the members that are used here. */
export interface SubgraphRequest {
  document: DocumentNode;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  operationType?: string | undefined;
  context?: unknown;
}

export type SubgraphCall = (request: SubgraphRequest) => Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;

export interface TransportOptions {
  subgraphs: Record<string, Subgraph>;
  /** The longest that one call may take, in milliseconds. */
  timeoutMs: number;
  /** Told after each call that is no subscription: which subgraph, and how many seconds it took. */
  onCall?(subgraph: string, seconds: number): void;
}

/** The call of each subgraph by the name that the supergraph has for it (`PROCORE`). */
export function createTransports(options: TransportOptions): (subgraphName: string) => SubgraphCall {
  const calls = new Map(
    Object.entries(options.subgraphs).map(([name, subgraph]) => [name, callOf(name, subgraph, options)]),
  );
  return (subgraphName) => {
    const call = calls.get(subgraphName.toLowerCase());
    if (!call) throw new Error(`The supergraph has a subgraph ${subgraphName} that nobody serves.`);
    return call;
  };
}

function callOf(name: string, subgraph: Subgraph, options: TransportOptions): SubgraphCall {
  const run = 'executor' in subgraph ? inProcess(subgraph.executor) : overHttp(subgraph.remote);
  return async (request) => {
    const operation = operationOf(request);
    const asker = askerOf(request.context);
    if (request.operationType === 'subscription') return run.subscribe(operation, asker);
    const started = performance.now();
    try {
      return await withTimeout(run.execute(operation, asker), options.timeoutMs, name);
    } finally {
      options.onCall?.(name, (performance.now() - started) / 1000);
    }
  };
}

interface Run {
  execute(operation: Operation, asker: Asker): Promise<ExecutionResult>;
  subscribe(operation: Operation, asker: Asker): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
}

function inProcess(executor: Executor<object>): Run {
  return {
    execute: async (operation, asker) => asOnTheWire(await executor.execute(operation, asker.context())),
    async subscribe(operation, asker) {
      const events = await executor.subscribe(operation, asker.renew);
      return isAsyncIterable(events) ? mapEvents(events, asOnTheWire) : asOnTheWire(events);
    },
  };
}

function overHttp(remote: Remote): Run {
  return {
    execute: (operation, { actor }) => remote.execute(operation, actor),
    subscribe: (operation, { actor }) => remote.subscribe(operation, actor),
  };
}

/** Errors as HTTP would bring them, so that both ways answer alike. Data are fresh objects already. */
function asOnTheWire(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => error.toJSON() as unknown as GraphQLError) };
}

const printed = new WeakMap<DocumentNode, string>();

function operationOf({ document, variables, operationName }: SubgraphRequest): Operation {
  let query = printed.get(document);
  if (query === undefined) {
    query = defaultPrintFn(document);
    printed.set(document, query);
  }
  return { query, variables: variables ?? null, operationName: operationName ?? null };
}

/** The source whose records a subgraph serves, as errors name it. */
export function sourceOf(subgraph: string): FaultSource {
  return subgraph === 'procore' ? 'PROCORE' : subgraph === 'cmic' ? 'CMIC' : 'STORE';
}

async function withTimeout<T>(work: Promise<T>, ms: number, subgraph: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const extensions = { code: 'UPSTREAM_TIMEOUT', source: sourceOf(subgraph), retryable: true };
      reject(new GraphQLError(`The ${subgraph} subgraph took longer than ${ms / 1000} s.`, { extensions }));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
