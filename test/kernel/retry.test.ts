import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import { createGate, retryAfterSeconds } from '../../kernel/rest/gate.ts';
import { type Attempt, createRetryBudget, decideRetry } from '../../kernel/rest/retry.ts';
import { createTestClock } from '../support/clock.ts';

const fault = (details: { retryable?: boolean; retryAfter?: number } = {}) =>
  new Fault({ code: 'UPSTREAM_UNAVAILABLE', message: 'x', retryable: true, ...details });
const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  attempt: 1,
  fault: fault(),
  budget: 20,
  maxAttempts: 4,
  maxWaitMs: 15_000,
  random: 0.5,
  ...over,
});

describe('whether a read is tried again', () => {
  it.each([
    ['nothing speaks against it', {}, { retry: true, afterMs: 100 }],
    ['it would be refused again', { fault: fault({ retryable: false }) }, { retry: false }],
    ['it was tried four times', { attempt: 4 }, { retry: false }],
    ['the budget is used up', { budget: 0.9 }, { retry: false }],
    ['the source told when to come back', { fault: fault({ retryAfter: 9 }) }, { retry: true, afterMs: 9000 }],
    ['it told so, budget or not', { fault: fault({ retryAfter: 9 }), budget: 0 }, { retry: true, afterMs: 9000 }],
    ['it told to come back much later', { fault: fault({ retryAfter: 16 }) }, { retry: false }],
  ])('when %s', (_name, over, decision) => {
    expect(decideRetry(attempt(over))).toMatchObject(decision);
  });

  it('waits anything between nothing and a growing bound of two seconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (tries, random) => {
          const decision = decideRetry(attempt({ attempt: tries, random }));
          expect(decision.retry && decision.afterMs >= 0 && decision.afterMs < Math.min(2000, 100 * 2 ** tries)).toBe(
            true,
          );
        },
      ),
    );
  });

  it('comes to about a tenth of the calls at most', () => {
    const budget = createRetryBudget(2);
    let retries = 0;
    for (let call = 0; call < 1000; call += 1) {
      budget.earn();
      if (budget.left() < 1) continue;
      budget.spend();
      retries += 1;
    }
    expect(retries).toBeLessThanOrEqual(102);
  });
});

describe('the gate', () => {
  it('stays closed until the latest of the times it was told', () => {
    const clock = createTestClock();
    const gate = createGate(clock);
    expect(gate.waitMs()).toBe(0);
    gate.closeFor(10);
    gate.closeFor(3);
    expect(gate.waitMs()).toBe(10_000);
    clock.advance(10_001);
    expect(gate.waitMs()).toBe(0);
  });

  it('reads limits from headers, and only where nothing is left', () => {
    const clock = createTestClock();
    const gate = createGate(clock);
    const reset = String(clock.now().getTime() / 1000 + 4);
    gate.read({ 'x-rate-limit-remaining': '1', 'x-rate-limit-reset': reset });
    gate.read({ 'x-rate-limit-remaining': '0' });
    gate.read({});
    expect(gate.waitMs()).toBe(0);
    gate.read({ 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset });
    expect(gate.waitMs()).toBe(4000);
  });

  it.each([
    ['seconds', { 'retry-after': '12' }, 12],
    ['a date', { 'retry-after': 'Mon, 02 Mar 2026 08:00:30 GMT' }, 30],
    ['a date in the past', { 'retry-after': 'Mon, 02 Mar 2026 07:00:00 GMT' }, 0],
    ['the reset time alone', { 'x-rate-limit-reset': String(Date.parse('2026-03-02T08:00:09Z') / 1000) }, 9],
    ['both, of which the advice wins', { 'retry-after': '2', 'x-rate-limit-reset': '9999999999' }, 2],
    ['nothing', {}, undefined],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
  ])('understands %s', (_name, headers, seconds) => {
    expect(retryAfterSeconds(headers, new Date('2026-03-02T08:00:00Z'))).toBe(seconds);
  });
});
