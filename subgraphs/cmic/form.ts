import { badInput } from '../../kernel/errors.ts';
import { type LimitName, limits } from './limits.ts';

/** What is wrong with a code or a name that is to be written; `longest` is what CMiC takes. */
export interface FormProblem {
  problem: 'EMPTY' | 'TOO_LONG' | 'NOT_UPPER_CASE' | 'CHARACTERS';
  longest: number;
}

/**
 * Why a text cannot be written under a limit; null when it can. CMiC folds the codes of partners and vendors to capitals, so that one in small letters would be
 * looked for in vain afterwards. A code with a double quote could never be asked for (no finder can quote it). Nothing is cut to fit.
 */
export function formProblem(limit: LimitName, value: string): FormProblem | null {
  const longest = limits[limit];
  if (value.trim() === '') return { problem: 'EMPTY', longest };
  if ([...value].length > longest) return { problem: 'TOO_LONG', longest };
  if (NAMES.has(limit)) return null;
  if (/["\p{Cc}]/u.test(value) || value !== value.trim()) return { problem: 'CHARACTERS', longest };
  if (CAPITALS.has(limit) && value !== value.toUpperCase()) return { problem: 'NOT_UPPER_CASE', longest };
  return null;
}

/** The text as it is; BAD_USER_INPUT where it cannot be written. `member` names it in the message. */
export function fitting(limit: LimitName, member: string, value: string): string {
  const found = formProblem(limit, value);
  if (found === null) return value;
  const { message, fix } = sentences[found.problem](`${member} "${value.slice(0, 80)}"`, found.longest);
  throw badInput(message, fix);
}

/** As `fitting`, for a text that may be absent: then undefined, which is not sent. */
export function fittingOrNone(limit: LimitName, member: string, value: string | null): string | undefined {
  return value === null ? undefined : fitting(limit, member, value);
}

const CAPITALS: ReadonlySet<LimitName> = new Set(['businessPartner', 'vendor', 'customer', 'addressType']);

/** Texts for people: any character will do. */
const NAMES: ReadonlySet<LimitName> = new Set([
  'businessPartnerName',
  'addressLine',
  'jobCostCodeName',
  'potentialChangeItemName',
  'billName',
]);

const sentences: Record<FormProblem['problem'], (what: string, longest: number) => { message: string; fix: string }> = {
  EMPTY: (what) => ({ message: `${what} is empty.`, fix: 'Give it.' }),
  TOO_LONG: (what, longest) => ({
    message: `${what} is longer than CMiC's ${longest} characters.`,
    fix: `Give at most ${longest} characters; nothing is cut.`,
  }),
  NOT_UPPER_CASE: (what) => ({ message: `${what} is not in capitals.`, fix: 'CMiC keeps this code in capitals.' }),
  CHARACTERS: (what) => ({
    message: `${what} has a quote, a control character or a blank at its end.`,
    fix: 'CMiC could not be asked for it; give a code without them.',
  }),
};
