/** One way of doing the same thing. */
export interface Way {
  name: string;
  run(): Promise<unknown>;
}

/** What one way took, in milliseconds. */
export interface Timing {
  name: string;
  median: number;
  /** Nine of ten were not slower. */
  p90: number;
}

/**
 * Runs all ways in each round, each round beginning with another one, so that whatever else the machine does falls on all of them alike. A few rounds before warm up and are not counted.
 */
export async function measure(ways: readonly Way[], rounds: number, warmUp = 5): Promise<Timing[]> {
  const times = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let place = 0; place < ways.length; place += 1) {
      const way = ways[(place + round + warmUp) % ways.length] as Way;
      const started = performance.now();
      await way.run();
      if (round >= 0) times.get(way.name)?.push(performance.now() - started);
    }
  }
  return [...times].map(([name, all]) => ({ name, median: quantile(all, 0.5), p90: quantile(all, 0.9) }));
}

/** A table of timings, each beside the one that is named. */
export function table(timings: readonly Timing[], beside: string): string {
  const wide = Math.max(...timings.map(({ name }) => name.length));
  return timings
    .map(
      ({ name, median, p90 }) =>
        `  ${name.padEnd(wide)}  ${ratio(timings, name, beside).padStart(6)} x   median ${median.toFixed(1)} ms, nine of ten within ${p90.toFixed(1)} ms`,
    )
    .join('\n');
}

/** How many times as long one takes as the other, by their medians. */
export function ratio(timings: readonly Timing[], name: string, beside: string): string {
  const median = (wanted: string) => timings.find((timing) => timing.name === wanted)?.median ?? Number.NaN;
  return (median(name) / median(beside)).toFixed(2);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
