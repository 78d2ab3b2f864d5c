import { type KnownReads, type Lists, shareLists } from './shared-lists.ts';
import type { SyncDeps } from './system.ts';

/** The lists that both the financials and the work in progress of a job are made of. */
const shared: Lists = {
  procore: { budget: ['figures'] },
  cmic: {
    'sub-job': ['family'],
    'project-wbs': ['jobFigures'],
    'budget-change': ['headersOfJob', 'linesOfJob', 'statuses'],
  },
};

/** What the figures of one request are read with. */
export interface RequestReads {
  /** The system with these lists read once in the request, whichever of its fields are made of them. Only for figures: what is sent is decided on nothing that was read before. */
  shared: SyncDeps;
  /**
   * When the first of these lists was asked for that tell of one of these projects or jobs (ISO 8601): figures made of them are no newer. Null where none was. The company's statuses tell of
   * no job.
   */
  begunAt(...ids: (string | null)[]): string | null;
  /** Drops what was read, after a write: later fields of the request see the state after it. */
  forget(): void;
}

/** Nothing read yet. */
export function createRequestReads(deps: SyncDeps): RequestReads {
  const known: KnownReads = new Map();
  /** The first read that names a project or job, by its id. */
  const begun = new Map<string, string>();
  const onRead = (ids: readonly unknown[]) => {
    const now = deps.clock.now().toISOString();
    for (const id of ids as readonly string[]) if (!begun.has(id)) begun.set(id, now);
  };
  return {
    shared: shareLists(deps, shared, known, onRead),
    begunAt: (...ids) => ids.flatMap((id) => (id === null ? [] : (begun.get(id) ?? []))).sort()[0] ?? null,
    forget() {
      known.clear();
      begun.clear();
    },
  };
}
