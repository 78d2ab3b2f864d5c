import type { FaultRule } from '../../sandbox/shell/index.ts';

/** The effects of contract section 9 that can hit a write, and none at all. */
export const effects = [
  'none',
  'latency',
  'status',
  'emptyBody',
  'dropBefore',
  'dropAfter',
  'lateWrite',
  'truncate',
  'signInPage',
] as const;

export type WriteEffect = (typeof effects)[number];

/** About one write in three is hit. The share leaves a way through: what an outage that never ends does is no question of crashes. */
const SHARE = 0.35;
/** Milliseconds; shorter than the wait for late writes in orders.ts by far, as in production. */
const LATE_MS = 700;
const SLOW_MS = 250;

/** With late writes some answers of CMiC to reads are late as well: what was absent when it looked may stand when its answer comes, after the wait for late writes. */
const LATE_ANSWERS: FaultRule = { method: 'GET', path: '/rest/', effect: 'lateAnswer', ms: 1000, share: 0.2 };

/** The rules for both stand-ins: every create, change and action at CMiC, every mark at Procore. No kind reads by one of these methods. */
export function faultRules(effect: WriteEffect): { cmic: FaultRule[]; procore: FaultRule[] } {
  if (effect === 'none') return { cmic: [], procore: [] };
  const ms = effect === 'lateWrite' ? { ms: LATE_MS } : effect === 'latency' ? { ms: SLOW_MS } : {};
  const variants: Omit<FaultRule, 'method' | 'path'>[] = [{ effect, ...ms, share: SHARE }];
  // A 429 closes the whole source for a second, so it comes a few times only.
  if (effect === 'status') variants.unshift({ effect, status: 429, retryAfter: 1, times: 4, share: 0.1 });
  // The worst of the empty answers: a success that was none.
  if (effect === 'emptyBody') variants.unshift({ effect, status: 200, times: 30, share: SHARE / 2 });
  const rules = (path: string) =>
    ['POST', 'PATCH'].flatMap((method) => variants.map((variant) => ({ method, path, ...variant })));
  const reads = effect === 'lateWrite' ? [LATE_ANSWERS] : [];
  return { cmic: [...rules('/rest/'), ...reads], procore: rules('^/rest/') };
}
