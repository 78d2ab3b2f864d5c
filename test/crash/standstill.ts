/** How long this process, in which the stand-ins live, answered nobody. */
export interface Standstill {
  /** Milliseconds, the longest so far. */
  longest(): number;
  stop(): void;
}

const TICK_MS = 50;

/** Measures from now on until it is stopped. */
export function watchStandstill(): Standstill {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK_MS);
    last = now;
  }, TICK_MS);
  return { longest: () => longest, stop: () => clearInterval(timer) };
}
