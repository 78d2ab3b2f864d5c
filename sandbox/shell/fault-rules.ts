import { z } from 'zod';
import { createRandom, type Random } from '../story/random.ts';
import { createGivenLists, type GivenLists } from './given-lists.ts';
import { decode } from './router.ts';
import type { Effect, FaultRule } from './types.ts';

const EFFECTS = [
  'latency',
  'lateAnswer',
  'status',
  'emptyBody',
  'dropBefore',
  'dropAfter',
  'lateWrite',
  'truncate',
  'signInPage',
  'repeatPage',
  'shiftPage',
  'wrongType',
  'missingMember',
] as const satisfies readonly Effect[];

const pattern = z.string().refine(
  (text) => {
    try {
      return Boolean(new RegExp(text));
    } catch {
      // A broken expression is the answer here, not a fault: the message below tells the caller.
      return false;
    }
  },
  { error: 'is not a regular expression' },
);

const rules = z.array(
  z.strictObject({
    method: z.string().optional(),
    path: pattern.optional(),
    effect: z.enum(EFFECTS),
    status: z.int().min(100).max(599).optional(),
    retryAfter: z.number().min(0).optional(),
    ms: z.number().min(0).max(600_000).optional(),
    times: z.int().min(0).optional(),
    share: z.number().min(0).max(1).optional(),
    member: z.string().optional(),
  }),
);

/** A rule with the number of times that it struck. */
export interface ActiveRule extends FaultRule {
  struck: number;
}

/** The rules in force. */
export interface Faults {
  /** Puts these rules in place of all others. Throws an Error with a plain message for input that is no list of rules. */
  replace(input: unknown): ActiveRule[];
  list(): ActiveRule[];
  /** The rules that strike this call, counted: every delay, every read effect, and the first of the other effects. */
  draw(method: string, url: string): ActiveRule[];
  /** Takes a count back: the read effect found nothing to change (not a second page, no rows). */
  release(rule: ActiveRule): void;
  /** Draws the row that an effect spoils. */
  random(): Random;
  /** The lists that were answered since these rules are in force; kept while a rule repeats or shifts pages. */
  given(): GivenLists;
  keepsLists(): boolean;
}

const READ_EFFECTS: readonly Effect[] = ['repeatPage', 'shiftPage', 'wrongType', 'missingMember'];

/** True for the effects that only make a call slow: `latency` before it is performed, `lateAnswer` after. */
export function isDelay(effect: Effect): boolean {
  return effect === 'latency' || effect === 'lateAnswer';
}

/** True for the effects that change the rows of an answer. */
export function isReadEffect(effect: Effect): boolean {
  return READ_EFFECTS.includes(effect);
}

/** An empty set of rules; shares and rows are drawn from a generator of this seed, which starts again at each `replace`. */
export function createFaults(seed: number): Faults {
  let active: { rule: ActiveRule; path: RegExp | undefined }[] = [];
  let random = createRandom(seed);
  let given = createGivenLists();
  const strikes = (rule: ActiveRule, path: RegExp | undefined, method: string, url: string): boolean => {
    if (rule.times !== undefined && rule.struck >= rule.times) return false;
    if (rule.method && rule.method.toUpperCase() !== method) return false;
    if (path && !path.test(url) && !path.test(decode(url))) return false;
    return rule.share === undefined || random.chance(rule.share);
  };
  return {
    replace(input) {
      const result = rules.safeParse(input);
      if (!result.success) {
        throw new Error(
          result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '),
        );
      }
      random = createRandom(seed);
      given = createGivenLists();
      active = result.data.map((rule) => ({
        rule: { ...(rule as FaultRule), struck: 0 },
        path: rule.path === undefined ? undefined : new RegExp(rule.path),
      }));
      return active.map(({ rule }) => rule);
    },
    list: () => active.map(({ rule }) => rule),
    draw(method, url) {
      const drawn: ActiveRule[] = [];
      let found = false;
      for (const { rule, path } of active) {
        const together = isDelay(rule.effect) || isReadEffect(rule.effect);
        if ((found && !together) || !strikes(rule, path, method, url)) continue;
        rule.struck += 1;
        drawn.push(rule);
        found ||= !together;
      }
      return drawn;
    },
    release(rule) {
      rule.struck -= 1;
    },
    random: () => random,
    given: () => given,
    keepsLists: () => active.some(({ rule }) => rule.effect === 'repeatPage' || rule.effect === 'shiftPage'),
  };
}
