import type { SyncDeps } from './system.ts';

/** What one request reads with. */
export interface RequestDeps {
  deps: SyncDeps;
  /** Whether the budget view of a project was asked for in this request: what it tells may be older than now. */
  hasBegun(projectId: string): boolean;
  /** Drops what was read, after a write: later fields of the request see the state after it. */
  forget(): void;
}

/** The budget view of a project is read once in a request, whichever of its fields are made of it: financials and work in progress. */
export function createRequestDeps(deps: SyncDeps): RequestDeps {
  const { budget } = deps.procore;
  const read = new Map<string, ReturnType<typeof budget.figures>>();
  const figures: typeof budget.figures = (projectId) => {
    const known = read.get(projectId) ?? budget.figures(projectId);
    read.set(projectId, known);
    return known;
  };
  return {
    deps: { ...deps, procore: { ...deps.procore, budget: { ...budget, figures } } },
    hasBegun: (projectId) => read.has(projectId),
    forget: () => read.clear(),
  };
}
