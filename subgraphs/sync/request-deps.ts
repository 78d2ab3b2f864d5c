import type { SyncDeps } from './system.ts';

/** What one request reads with. */
export interface RequestDeps {
  deps: SyncDeps;
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
    forget: () => read.clear(),
  };
}
