import type { Clock } from '../../kernel/clock.ts';

/** A clock that stands still until it is told; sleeping moves it on at once. */
export interface TestClock extends Clock {
  advance(ms: number): void;
  /** How long somebody slept, in order. */
  slept: number[];
}

export function createTestClock(start = '2026-03-02T08:00:00Z'): TestClock {
  let at = Date.parse(start);
  const slept: number[] = [];
  return {
    now: () => new Date(at),
    sleep: async (ms) => {
      slept.push(ms);
      at += ms;
    },
    advance: (ms) => {
      at += ms;
    },
    slept,
  };
}
