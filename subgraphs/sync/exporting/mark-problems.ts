import { type Problem, problem } from '../problem.ts';

/** A mark that Procore shows, on a record or a line of it, and the one that is ours for it. */
export interface ShownMark {
  found: string | null | undefined;
  /** Null while it has no id to be marked with. */
  own: string | null;
  path: string[];
}

/** A mark that is there already is never overwritten: another one than ours for this document says that it belongs to something else. Pure. */
export function markProblems(marks: readonly ShownMark[]): Problem[] {
  return marks
    .filter(({ found, own }) => found && own !== null && found !== own)
    .map(({ found, own, path }) =>
      problem(
        'ALREADY_LINKED',
        `Procore marks it as ${found}, not as ${own}.`,
        path,
        'Find out which integration wrote the mark; it is never overwritten.',
      ),
    );
}
