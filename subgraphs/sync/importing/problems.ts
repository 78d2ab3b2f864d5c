import { type Problem, problem } from '../problem.ts';
import type { BadRow } from './item.ts';

/** More rows than a person reads, and far less than a document holds; the page documents keep all of them. */
const MOST = 1000;

/** The problem of a row that cannot be brought. */
export function badRowProblem({ key, reason, fix, code }: BadRow): Problem {
  return problem(code ?? 'BAD_INPUT', reason, ['rows', key], fix);
}

/** As many problems as a transfer keeps, and what its progress says of the others. */
export function keptProblems(problems: readonly Problem[]): { kept: Problem[]; warnings: string[] } {
  const kept = problems.slice(0, MOST);
  const more = problems.length - kept.length;
  return { kept, warnings: more > 0 ? [`${more} further problems are not listed.`] : [] };
}
