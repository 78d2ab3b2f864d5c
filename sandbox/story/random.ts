/** A seeded generator (mulberry32): the same seed gives the same numbers, on every machine. */
export interface Random {
  /** A fraction, 0 up to but not including 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` different elements, in the list's order. */
  some<T>(list: readonly T[], count: number): T[];
  /** True with the given probability. */
  chance(share: number): boolean;
}

/** Makes a generator from a whole number. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    some: (list, count) => {
      let needed = Math.min(count, list.length);
      let left = list.length;
      // Selection sampling keeps the order and draws one number per element, so the result depends on the seed alone.
      return list.filter(() => {
        const taken = next() * left < needed;
        left -= 1;
        if (taken) needed -= 1;
        return taken;
      });
    },
    chance: (share) => next() < share,
  };
}
