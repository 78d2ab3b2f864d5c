/** Readings that are under way in this process, by what they read: whoever asks for the same meanwhile waits for the same one. A caller that stopped waiting does not end it. */
export interface Flights {
  join<T>(key: string, read: () => Promise<T>): Promise<T>;
}

/** None under way; one per process. A reading that is over is forgotten, with its failure as well. */
export function createFlights(): Flights {
  const flying = new Map<string, Promise<unknown>>();
  return {
    join<T>(key: string, read: () => Promise<T>): Promise<T> {
      const known = flying.get(key) as Promise<T> | undefined;
      if (known) return known;
      const flight = read().finally(() => flying.delete(key));
      flying.set(key, flight);
      return flight;
    },
  };
}
