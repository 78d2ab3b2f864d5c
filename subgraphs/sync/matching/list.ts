import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import type { Suggestion } from './suggest.ts';

/** Which suggestions a list shows; absent members take all. */
export interface MatchFilter {
  minScore?: string | null | undefined;
  isClear?: boolean | null | undefined;
  refused?: boolean | null | undefined;
}

export interface MatchArgs<F extends MatchFilter = MatchFilter> {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: F | null | undefined;
}

/** From this score on a pair is suggested unless the filter says otherwise. */
export const LEAST = '0.6';

/** The arguments of a list, checked before anything is read. Throws BAD_USER_INPUT. */
export function checkMatchArgs(list: string, args: MatchArgs): { first: number; from: number; least: number } {
  const first = checkFirst(args.first);
  const from = decodeCursor(list, args.after) ?? 0;
  if (typeof from !== 'number')
    throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
  // Of refused pairs all are wanted: how alike they look is not why somebody asks.
  const least = Number(args.filter?.minScore ?? (args.filter?.refused === true ? '0' : LEAST));
  if (!(least >= 0 && least <= 1))
    throw badInput(`minScore is ${args.filter?.minScore}.`, 'Give a number from 0 to 1.');
  return { first, from, least };
}

/** A page of suggestions, best first. */
export function pageOfMatches(
  list: string,
  args: MatchArgs,
  suggestions: readonly Suggestion[],
): Connection<Suggestion> {
  const { first, from, least } = checkMatchArgs(list, args);
  const { isClear, refused } = args.filter ?? {};
  const wanted = suggestions.filter(
    (each) =>
      each.score >= least &&
      (each.refusal !== null) === (refused === true) &&
      (isClear == null || each.isClear === isClear),
  );
  const shown = wanted.slice(from, from + first).map((node, index) => ({ node, position: from + index + 1 }));
  return toConnection(list, shown, from + first < wanted.length, wanted.length);
}
