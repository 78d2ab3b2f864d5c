import { GraphQLError } from 'graphql';
import { Fault } from '../errors.ts';
import type { Log } from '../log.ts';

/**
 * An error as clients may see it: a Fault keeps its message, code, source and whether to try again; an error of GraphQL itself stays; anything else becomes
 * "Something went wrong on our side." and goes to the log whole.
 */
export function presentError(error: GraphQLError, log: Log): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof Fault) return withFault(error, cause, log);
  if (!cause || cause instanceof GraphQLError) return withCode(error);
  log.error({ err: cause, path: error.path }, 'an unexpected error');
  return rebuild(error, 'Something went wrong on our side.', { code: 'INTERNAL', retryable: true });
}

function withFault(error: GraphQLError, fault: Fault, log: Log): GraphQLError {
  if (fault.code === 'INTERNAL' || fault.code === 'STORE_UNAVAILABLE')
    log.error({ err: fault, path: error.path }, 'a fault');
  const extensions: Record<string, unknown> = { code: fault.code, retryable: fault.retryable };
  if (fault.source) extensions.source = fault.source;
  if (fault.fix) extensions.fix = fault.fix;
  if (fault.retryAfter !== undefined) extensions.retryAfter = Math.ceil(fault.retryAfter);
  return rebuild(error, fault.message, extensions);
}

function withCode(error: GraphQLError): GraphQLError {
  return rebuild(error, error.message, {
    code: 'BAD_USER_INPUT',
    ...error.extensions,
    ...(error.originalError instanceof GraphQLError ? error.originalError.extensions : {}),
  });
}

function rebuild(error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  delete extensions.stacktrace;
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
