import { add, compare, type DecimalText, equal, subtract } from '../../../kernel/money.ts';
import type { ReconciliationCheckName } from '../generated/resolvers.ts';
import type { CheckResult, Difference, Part, PendingPart } from './record.ts';

/** Adds up what one check compares. */
export interface Tally {
  /** Counts a pair of amounts (a missing side is null) and answers Procore minus CMiC. */
  amounts(procore: DecimalText | null, cmic: DecimalText | null): DecimalText;
  /** Counts a field that both sides tell. */
  field(): void;
  /** Takes a difference; its `apart` is no longer agreed. */
  differs(difference: Difference): void;
  /** Takes what is pending: it is neither compared nor apart. */
  pending(parts: readonly PendingPart[]): void;
  result(): CheckResult;
}

/** Begins a check. `counts`: AMOUNTS are weighed by money, FIELDS one by one. */
export function createTally(check: ReconciliationCheckName, counts: 'AMOUNTS' | 'FIELDS' = 'AMOUNTS'): Tally {
  const differences: Difference[] = [];
  const pending: PendingPart[] = [];
  let [procore, cmic, weight, apart, compared]: [string, string, string, string, number] = ['0', '0', '0', '0', 0];
  return {
    amounts(ours, theirs) {
      const [p, c] = [ours ?? '0', theirs ?? '0'];
      procore = add(procore, p);
      cmic = add(cmic, c);
      weight = add(weight, larger(absolute(p), absolute(c)));
      compared += 1;
      return subtract(p, c);
    },
    field() {
      weight = add(weight, '1');
      compared += 1;
    },
    differs(difference) {
      apart = add(apart, difference.apart);
      differences.push(difference);
    },
    pending(parts) {
      pending.push(...parts);
    },
    result: () => ({
      check,
      status: differences.length === 0 ? 'TIED_OUT' : 'DIFFERENT',
      reasons: [],
      procore: counts === 'AMOUNTS' ? procore : null,
      cmic: counts === 'AMOUNTS' ? cmic : null,
      compared,
      weight,
      // Amounts of opposite signs are apart by more than the larger of them.
      agreed: compare(apart, weight) > 0 ? '0' : subtract(weight, apart),
      differences,
      pending,
    }),
  };
}

/** Whether a check was made. */
export function isMade({ status }: Pick<CheckResult, 'status'>): boolean {
  return status === 'TIED_OUT' || status === 'DIFFERENT';
}

/** A check that could not be made, or that has nothing to compare in a system that keeps none of it: nothing is compared, and nothing counts as the same. */
export function unavailable(check: ReconciliationCheckName, parts: readonly Part<unknown>[]): CheckResult {
  const reasons = [...new Set(parts.flatMap((part) => (part.ok ? [] : [part.reason])))];
  const nothing = { procore: null, cmic: null, compared: 0, weight: '0', agreed: '0', differences: [], pending: [] };
  const isNotKept = parts.every((part) => part.ok || part.isNotKept === true);
  return { check, status: isNotKept ? 'NOT_COMPARED' : 'UNAVAILABLE', reasons, ...nothing };
}

/** Without its sign. */
export function absolute(amount: DecimalText): DecimalText {
  return compare(amount, '0') < 0 ? subtract('0', amount) : amount;
}

/** The larger of two amounts. */
export function larger(a: DecimalText, b: DecimalText): DecimalText {
  return compare(a, b) >= 0 ? a : b;
}

/** Nothing, or zero. */
export function isNothing(amount: DecimalText | null): boolean {
  return amount === null || equal(amount, '0');
}
