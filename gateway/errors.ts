import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../kernel/log.ts';

/** Extensions that are ours and reach a client; everything else that a library adds on the way stays inside. */
const KEPT = ['code', 'source', 'retryable', 'retryAfter', 'fix'];

const HIDDEN = 'Something went wrong on our side.';

export interface CleanOptions {
  production: boolean;
  log: Log;
}

/**
 * Errors as clients see them, the same over either transport: message, place, path, and the extensions that the contract names. An error that carries no code of ours and is not a
 * fault of the query is one that nobody expected: logged, and in production its message is hidden. Equal errors of one path are given once (the JavaScript planner repeats them per leaf).
 */
export function cleanResult(result: ExecutionResult, options: CleanOptions): ExecutionResult {
  if (!result.errors) return result;
  const seen = new Set<string>();
  const errors = result.errors
    .map((error) => cleanError(error, options))
    .filter((error) => {
      const key = JSON.stringify(error);
      return !seen.has(key) && seen.add(key);
    });
  return { ...result, errors: errors as unknown as GraphQLError[] };
}

/** One error, cleaned. */
export function cleanError(
  error: GraphQLError | GraphQLFormattedError,
  { production, log }: CleanOptions,
): GraphQLFormattedError {
  const extensions: Record<string, unknown> = {};
  for (const name of KEPT) if (error.extensions?.[name] !== undefined) extensions[name] = error.extensions[name];
  let message = error.message;
  if (!isExpected(error, extensions.code)) {
    log.error({ err: error }, 'an error without a code');
    Object.assign(extensions, { code: 'INTERNAL', retryable: true });
    if (production) message = HIDDEN;
  }
  // Names of fields that were not asked for tell a stranger the schema.
  if (production) message = message.replace(/ ?Did you mean [^?]*\?/g, '');
  extensions.code = publicCode(extensions.code);
  extensions.retryable ??= false;
  const place = error.path || !error.locations ? {} : { locations: error.locations };
  return { message, ...place, ...(error.path ? { path: error.path } : {}), extensions };
}

function isExpected(error: GraphQLError | GraphQLFormattedError, code: unknown): boolean {
  if (typeof code === 'string') return code !== 'DOWNSTREAM_SERVICE_ERROR' && code !== 'INTERNAL_SERVER_ERROR';
  // Parsing and validation give places in the query and no path; what fails while running has a path.
  return error instanceof GraphQLError && !error.originalError && !error.path;
}

/** The library's names for faults of the query become the contract's one. */
function publicCode(code: unknown): unknown {
  const queryFaults = [
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
    undefined,
  ];
  return queryFaults.includes(code as string | undefined) ? 'BAD_USER_INPUT' : code;
}
