import type { GraphQLResolveInfo } from 'graphql';
import { asksOnly } from '../../kernel/graph/selection.ts';
import type { Loader } from '../../kernel/loader.ts';

/** What a contract or line tells of another record by itself answers a query that asks for no more; only otherwise is the record read. */
export function orKnown<T extends { id: string }>(
  info: GraphQLResolveInfo,
  known: { id: string } & { [member in keyof T]?: T[member] | null },
  loader: Loader<T>,
): T | Promise<T | null> {
  const told = Object.entries(known).filter(([, value]) => value !== null);
  return asksOnly(
    info,
    told.map(([member]) => member),
  )
    ? (Object.fromEntries(told) as T)
    : loader.load(known.id);
}
