import { createRequire } from 'node:module';
import type { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { mapEvents } from '../kernel/graph/events.ts';

type UnifiedGraphHandler = NonNullable<
  Extract<Parameters<typeof createGatewayRuntime>[0], { supergraph: unknown }>['unifiedGraphHandler']
>;

/** Who plans: the native planner, or the JavaScript one that Hive's runtime brings and uses when it is given no handler. */
export type Planner =
  | { name: 'native'; handler: UnifiedGraphHandler }
  | { name: 'javascript'; handler: undefined; why: string };

/** Loads the native planner, which exists for Linux with glibc and for macOS; elsewhere, or when told, the JavaScript planner plans. */
export async function loadPlanner(wanted: 'native' | 'javascript' = 'native'): Promise<Planner> {
  if (wanted === 'javascript') return { name: 'javascript', handler: undefined, why: 'as told' };
  try {
    // The runtime would load the native file only with the first supergraph, when it is too late to choose.
    const require = createRequire(import.meta.url);
    createRequire(require.resolve('@graphql-hive/router-runtime'))('@graphql-hive/router-query-planner');
    const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
    const handler: UnifiedGraphHandler = async (options) => {
      const handled = await unifiedGraphHandler(options);
      const { executor } = handled;
      return executor ? { ...handled, executor: mended(executor) } : handled;
    };
    return { name: 'native', handler };
  } catch (error) {
    return { name: 'javascript', handler: undefined, why: error instanceof Error ? error.message : String(error) };
  }
}

type Execute = NonNullable<Awaited<ReturnType<UnifiedGraphHandler>>['executor']>;

/**
 * Two faults of the native planner's runtime, mended from outside. A caller that leaves while its document is planned would leave the aborted plan in the cache, for
 * everybody after it: so it never sees the caller's signal. And one list gathers the errors of all events of a subscription: so it is emptied after each.
 */
function mended(executor: Execute): Execute {
  const run = async (request: Parameters<Execute>[0]) => {
    const result = await (executor({ ...request, signal: undefined } as never) as Promise<unknown>);
    return isEvents(result) ? mapEvents(result, takeErrors) : result;
  };
  return run as Execute;
}

function isEvents(result: unknown): result is AsyncIterable<ExecutionResult> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

function takeErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = (result.errors as GraphQLError[]).splice(0);
  return { ...result, errors };
}
