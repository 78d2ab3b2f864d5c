import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Log } from '../log.ts';
import { presentError } from './errors.ts';
import { mapEvents } from './events.ts';

/** One operation as it arrives: text, variables, and the name of the operation to run. */
export interface Operation {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

/** Runs operations on one schema. Errors come out as presentError shows them; results are fresh objects that the caller may change. */
export interface Executor<Context> {
  execute(operation: Operation, context: Context): Promise<ExecutionResult>;
  /** Events, each carried out with a context of its own; or the result that says why there are none. */
  subscribe(
    operation: Operation,
    newContext: () => Context,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
}

export interface ExecutorOptions {
  schema: GraphQLSchema;
  log: Log;
  /** Compiles documents (the default); false runs every one with graphql-js. */
  jit?: boolean;
  /** Documents kept, parsed, validated and compiled; the one not used for longest goes first. */
  cacheSize?: number;
}

type Run = (context: unknown, variables: Operation['variables']) => ExecutionResult | Promise<ExecutionResult>;
type Prepared = { errors: readonly GraphQLError[] } | { document: DocumentNode; run: Run };

/** Compiling a longer document costs more than it saves. */
const LONGEST_COMPILED = 20_000;

/** Parses, validates and compiles each document once, and runs it. */
export function createExecutor<Context>(options: ExecutorOptions): Executor<Context> {
  const { schema, log, jit = true, cacheSize = 500 } = options;
  const cache = new Map<string, Prepared>();

  const prepare = (operation: Operation): Prepared => {
    const key = `${operation.operationName ?? ''}\n${operation.query}`;
    const known = cache.get(key);
    const prepared = known ?? prepareDocument(schema, operation, jit);
    if (known) cache.delete(key);
    cache.set(key, prepared);
    const [oldest] = cache.keys();
    if (cache.size > cacheSize && oldest !== undefined) cache.delete(oldest);
    return prepared;
  };
  const present = (result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map((error) => presentError(error, log)) } : result;

  return {
    async execute(operation, context) {
      const prepared = prepare(operation);
      if ('errors' in prepared) return present(prepared);
      return present(await prepared.run(context, operation.variables));
    },
    async subscribe(operation, newContext) {
      const prepared = prepare(operation);
      if ('errors' in prepared) return present(prepared);
      const args = {
        schema,
        document: prepared.document,
        variableValues: operation.variables ?? null,
        operationName: operation.operationName ?? null,
      };
      const events = await createSourceEventStream({ ...args, contextValue: newContext() });
      if (!isAsyncIterable(events)) return present(events);
      return mapEvents(events, async (rootValue) =>
        present(await execute({ ...args, rootValue, contextValue: newContext() })),
      );
    },
  };
}

/** Whether a subscription was granted, told from a result that says why not. */
export function isAsyncIterable<T>(value: AsyncIterable<T> | ExecutionResult): value is AsyncIterable<T> {
  return Symbol.asyncIterator in value;
}

function prepareDocument(schema: GraphQLSchema, operation: Operation, jit: boolean): Prepared {
  let document: DocumentNode;
  try {
    document = parse(operation.query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const operationName = operation.operationName ?? undefined;
  const interpreted: Run = (contextValue, variables) =>
    execute({
      schema,
      document,
      contextValue,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
  if (!jit || operation.query.length > LONGEST_COMPILED || isRiskyToCompile(document))
    return { document, run: interpreted };
  const compiled = compileQuery(schema, document, operationName);
  if (!isCompiledQuery(compiled)) return { document, run: interpreted };
  return { document, run: (context, variables) => compiled.query(undefined, context, variables ?? {}) };
}

/** `@skip` and `@include` inside fragments are where graphql-jit is known to go wrong; subscriptions are not compiled either. */
function isRiskyToCompile(document: DocumentNode): boolean {
  let risky = false;
  visit(document, {
    Directive(node, _key, _parent, _path, ancestors) {
      const conditional = node.name.value === 'skip' || node.name.value === 'include';
      const inFragment = ancestors.some(
        (above) => 'kind' in above && (above.kind === Kind.FRAGMENT_DEFINITION || above.kind === Kind.INLINE_FRAGMENT),
      );
      const onSpread = ancestors.some((above) => 'kind' in above && above.kind === Kind.FRAGMENT_SPREAD);
      if (conditional && (inFragment || onSpread)) risky = true;
    },
    OperationDefinition(node) {
      if (node.operation === 'subscription') risky = true;
    },
  });
  return risky;
}
