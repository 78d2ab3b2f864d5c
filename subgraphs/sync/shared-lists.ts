import type { SyncDeps } from './system.ts';

/** Names of lists of the sources, by client. */
export interface Lists {
  procore: Record<string, readonly string[]>;
  cmic: Record<string, readonly string[]>;
}

/** What was read so far, by client, list and arguments: how each gives its answer again. To empty it is to read anew. */
export type KnownReads = Map<string, () => unknown>;

type Call = (...args: unknown[]) => unknown;

/**
 * The same system with clients that read each of these lists once, whoever asks for it. A list that fails, fails for all who ask. `onRead` is told the arguments of each list as it is asked of
 * its source.
 */
export function shareLists(
  deps: SyncDeps,
  lists: Lists,
  known: KnownReads = new Map(),
  onRead: (args: readonly unknown[]) => void = () => undefined,
): SyncDeps {
  const once =
    (name: string, call: Call): Call =>
    (...args) => {
      const key = `${name} ${JSON.stringify(args)}`;
      let again = known.get(key);
      if (!again) {
        onRead(args);
        again = repeatable(call(...args));
        known.set(key, again);
      }
      return again();
    };
  const onceEach = (clients: object, names: Lists['procore']): object => {
    const all = clients as Record<string, Record<string, Call>>;
    return Object.fromEntries(
      Object.entries(names).map(([client, own]) => {
        const calls = own.flatMap((name) => {
          const call = all[client]?.[name];
          return call ? [[name, once(`${client}.${name}`, call)] as const] : [];
        });
        return [client, { ...all[client], ...Object.fromEntries(calls) }];
      }),
    );
  };
  return {
    ...deps,
    procore: { ...deps.procore, ...onceEach(deps.procore, lists.procore) },
    cmic: { ...deps.cmic, ...onceEach(deps.cmic, lists.cmic) },
  };
}

/** How an answer is given again; a walk of pages is walked once, and its pages are given again. */
function repeatable(answer: unknown): () => unknown {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return () => answer;
  const pages = allPages(answer as AsyncIterable<unknown>);
  // A failure is met by whoever walks; until then it is nobody's unhandled rejection.
  pages.catch(() => undefined);
  return async function* again() {
    yield* await pages;
  };
}

async function allPages(walk: AsyncIterable<unknown>): Promise<unknown[]> {
  const pages: unknown[] = [];
  for await (const page of walk) pages.push(page);
  return pages;
}
