import type { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

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
    await import('@graphql-hive/router-query-planner');
    const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
    const handler: UnifiedGraphHandler = async (options) => {
      const handled = await unifiedGraphHandler(options);
      const { executor } = handled;
      // A caller that leaves while its document is planned would leave the aborted plan in the cache, for everybody after it.
      return executor
        ? { ...handled, executor: (request) => executor({ ...request, signal: undefined } as never) }
        : handled;
    };
    return { name: 'native', handler };
  } catch (error) {
    return { name: 'javascript', handler: undefined, why: error instanceof Error ? error.message : String(error) };
  }
}
