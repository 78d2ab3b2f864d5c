/** Things to be done later that a reset or the end of the sandbox calls off. */
export interface Timers {
  later(ms: number, run: () => Promise<void>): void;
  clear(): void;
}

/** Makes a set of timers that never keep the process alive. */
export function createTimers(): Timers {
  const waiting = new Set<NodeJS.Timeout>();
  return {
    later(ms, run) {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        void run();
      }, ms);
      timer.unref();
      waiting.add(timer);
    },
    clear() {
      for (const timer of waiting) clearTimeout(timer);
      waiting.clear();
    },
  };
}
