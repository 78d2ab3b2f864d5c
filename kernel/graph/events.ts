/**
 * Maps events one by one. A generator would do it in three lines, but its `return` waits for the event it stands at, which may never come: a caller that leaves would
 * leave the subscription behind. `onEnd` runs once, however it ends.
 */
export function mapEvents<In, Out>(
  events: AsyncIterable<In>,
  map: (event: In) => Out | Promise<Out>,
  onEnd: () => void = () => {},
): AsyncIterableIterator<Out> {
  const source = events[Symbol.asyncIterator]();
  const end = { done: true as const, value: undefined };
  let ended = false;
  const finish = () => {
    if (!ended) onEnd();
    ended = true;
  };
  return {
    async next() {
      if (ended) return end;
      try {
        const event = await source.next();
        if (!event.done && !ended) return { done: false, value: await map(event.value) };
      } catch (error) {
        finish();
        throw error;
      }
      finish();
      return end;
    },
    async return() {
      finish();
      await source.return?.();
      return end;
    },
    async throw(error) {
      finish();
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Ends a stream of events at an instant (Unix seconds), whether or not an event comes: a subscription lives no longer than its token. */
export function endAt<T>(events: AsyncIterable<T>, unixSeconds: number): AsyncIterableIterator<T> {
  const source = events[Symbol.asyncIterator]();
  const end = { done: true as const, value: undefined };
  let over = false;
  let answerWaiting: (end: IteratorResult<T>) => void = () => {};
  const close = async (): Promise<IteratorResult<T>> => {
    over = true;
    clearTimeout(timer);
    answerWaiting(end);
    await source.return?.();
    return end;
  };
  // A longer delay than 2^31 - 1 ms would fire at once.
  const delay = Math.min(Math.max(0, unixSeconds * 1000 - Date.now()), 2_147_483_647);
  const timer = setTimeout(() => void close(), delay);
  return {
    next: () =>
      new Promise((resolve, reject) => {
        if (over) return resolve(end);
        answerWaiting = resolve;
        source.next().then((event) => {
          if (event.done) clearTimeout(timer);
          resolve(event);
        }, reject);
      }),
    return: close,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
