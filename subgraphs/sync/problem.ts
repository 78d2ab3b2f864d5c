/** Codes of expected refusals (contract, section 5). The list grows. */
export const problemCodes = [
  'NOT_FOUND',
  'BAD_INPUT',
  'FORBIDDEN',
  'POLICY_REFUSED',
  'SECOND_APPROVAL_MISSING',
  'NOT_SUPPORTED',
  'NO_SUCH_STEP',
  'ALREADY_DONE',
  'ALREADY_LINKED',
  'IDEMPOTENCY_KEY_REUSED',
  'PLAN_CHANGED',
  'NOT_APPROVED_IN_PROCORE',
  'VENDOR_NOT_LINKED',
  'CODE_NOT_LINKED',
  'COST_TYPE_MISSING',
  'CUSTOM_WBS_SEGMENT',
  'NUMBER_TAKEN',
  'NUMBER_INVALID',
  'PROJECT_NOT_INTEGRATED',
  'PROJECT_PREDATES_INTEGRATION',
  'PARENT_NOT_IMPORTED',
  'PREREQUISITE_NOT_SYNCED',
  'NOT_POSTED',
  'REQUEST_ALREADY_OPEN',
  'OVER_LINE_AMOUNT',
  'BUDGET_LOCKED',
  'BUDGET_NOT_LOCKED',
  'BUDGET_EXPORTED',
  'NOT_BALANCED',
  'PERIOD_CLOSED',
  'AMOUNT_PRECISION',
  'REFUSED_BY_PROCORE',
  'REFUSED_BY_CMIC',
  'SOURCE_UNAVAILABLE',
  'IN_USE',
  'POSSIBLE_DUPLICATE',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** An expected refusal, as data: what is wrong, where, what to do, and whether to try again. */
export interface Problem {
  code: ProblemCode;
  message: string;
  /** Starts with `input` (`["input", "answers", "number"]`) or with the record's field (`["lines", "88123", "costType"]`). */
  path: string[];
  fix: string | null;
  retryable: boolean;
}

/** A problem; `retryable` only where the same request may work later with nothing changed by the caller. */
export function problem(
  code: ProblemCode,
  message: string,
  path: string[],
  fix: string | null = null,
  retryable = false,
): Problem {
  return { code, message, path, fix, retryable };
}

/** Why a link stays: what hangs on it, and what has to be done with that first. */
export function inUse(message: string, fix: string): Problem {
  return problem('IN_USE', message, ['input', 'id'], fix);
}
