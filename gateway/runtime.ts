import { createGatewayRuntime, type GatewayPlugin, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import type { ExecutionResult } from 'graphql';
import { endAt, mapEvents } from '../kernel/graph/events.ts';
import { isAsyncIterable } from '../kernel/graph/execute.ts';
import type { Log } from '../kernel/log.ts';
import type { Asker } from './asker.ts';
import { cleanResult } from './errors.ts';
import { limitRule, type QueryLimits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import type { Planner } from './planner.ts';
import type { SubgraphCall, SubgraphRequest } from './transports.ts';

export interface RuntimeOptions {
  supergraph: string;
  planner: Planner;
  call(subgraphName: string): SubgraphCall;
  limits: QueryLimits;
  production: boolean;
  metrics: Metrics;
  log: Log;
}

/** What the server hands over with each request. */
export interface RequestContext {
  asker: Asker;
}

/** Hive's gateway runtime with everything off that is not used; `upstreamRetry` above all, which re-sends mutations. */
export function createRuntime(options: RuntimeOptions): GatewayRuntime<RequestContext> {
  const { planner, production } = options;
  return createGatewayRuntime<RequestContext>({
    supergraph: options.supergraph,
    ...(planner.handler ? { unifiedGraphHandler: planner.handler } : {}),
    transports: () => ({
      getSubgraphExecutor: ({ subgraphName }: { subgraphName: string }) => {
        const call = options.call(subgraphName);
        return (request: unknown) => call(request as SubgraphRequest) as never;
      },
    }),
    pollingInterval: 0,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    cookies: false,
    webhooks: false,
    requestId: false,
    subgraphErrors: false,
    // cleanResult decides what is shown; the runtime's masking would hide errors that carry our codes.
    maskedErrors: false,
    logging: false,
    ...(production ? { disableIntrospection: { disableIf: () => true } } : {}),
    plugins: () => [rules(options.limits), answers(options)],
  });
}

function rules(limits: QueryLimits): GatewayPlugin<RequestContext> {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(limitRule(limits) as never);
    },
  };
}

/** The last hand on every answer: errors cleaned and counted, subscriptions ended with their token. */
function answers(options: RuntimeOptions): GatewayPlugin<RequestContext> {
  const clean = (result: ExecutionResult): ExecutionResult => {
    const cleaned = cleanResult(result, options);
    for (const error of cleaned.errors ?? []) options.metrics.error(String(error.extensions?.code));
    return cleaned;
  };
  return {
    onExecutionResult({ result, setResult, request, context }) {
      if (!result) return;
      if (!isAsyncIterable(result as ExecutionResult)) {
        const accept = request.headers.get('accept') ?? '';
        return setResult(withStatus(clean(result as ExecutionResult), accept) as never);
      }
      const { expiresAt } = (context as unknown as RequestContext).asker.actor;
      const cleaned = mapEvents(result as AsyncIterable<ExecutionResult>, clean);
      setResult((expiresAt === null ? cleaned : endAt(cleaned, expiresAt)) as never);
    },
  };
}

/**
 * The HTTP status of a result that has no data, as GraphQL over HTTP has it: a query that cannot run is 400 for who accepts the new media type, and 200 for who reads
 * plain JSON. The runtime would say 500 to both.
 */
function withStatus(result: ExecutionResult, accept: string): ExecutionResult {
  if ('data' in result) return result;
  const unexpected = result.errors?.some((error) => error.extensions?.code === 'INTERNAL');
  const status = unexpected ? 500 : accept.includes('application/graphql-response+json') ? 400 : 200;
  return { ...result, extensions: { ...result.extensions, http: { status } } };
}
