/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** 0 to below `count`. */
  below(count: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  of<T>(list: readonly T[]): T;
}

/** mulberry32: 32 bits of state are plenty for test data. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    percent: (share) => next() * 100 < share,
    of: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('Nothing to choose from.');
      return chosen;
    },
  };
}
