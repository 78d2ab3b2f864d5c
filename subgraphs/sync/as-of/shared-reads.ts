import type { SyncDeps } from '../system.ts';

/** The lists of the sources that more than one part of a run reads, by client. */
const shared: { procore: Record<string, readonly string[]>; cmic: Record<string, readonly string[]> } = {
  procore: {
    commitment: ['ofProject'],
    commitmentChangeOrder: ['ofProject', 'ofCommitments'],
    primeContract: ['shownIn', 'paymentApplications'],
    subcontractorInvoice: ['shownIn'],
    companyWbs: ['costTypes'],
    budget: ['figures'],
    budgetChange: ['ofProject'],
    primeContractChangeOrder: ['ofProject'],
  },
  cmic: {
    'sub-job': ['family'],
    'project-wbs': ['jobCategoryEntries', 'jobFigures'],
    'prime-contract': ['ofJobs'],
    'budget-change': ['ofJob', 'statuses'],
  },
};

type Call = (...args: unknown[]) => unknown;

/**
 * The same system with clients that read each of the shared lists once, whoever asks for it: for the parts of one run, which then also tell of the same moment. A list that fails, fails for
 * all of them. Made anew for each run, and only for reading.
 */
export function shareReads(deps: SyncDeps): SyncDeps {
  return {
    ...deps,
    procore: { ...deps.procore, ...onceEach(deps.procore, shared.procore) },
    cmic: { ...deps.cmic, ...onceEach(deps.cmic, shared.cmic) },
  };
}

function onceEach(clients: object, lists: Record<string, readonly string[]>): object {
  const all = clients as Record<string, Record<string, Call>>;
  return Object.fromEntries(
    Object.entries(lists).map(([client, names]) => {
      const calls = names.flatMap((name) => {
        const call = all[client]?.[name];
        return call ? [[name, once(call)] as const] : [];
      });
      return [client, { ...all[client], ...Object.fromEntries(calls) }];
    }),
  );
}

/** Asked again with the same arguments it gives the first answer; a walk of pages is walked once, and its pages are given again. */
function once(call: Call): Call {
  const known = new Map<string, () => unknown>();
  return (...args) => {
    const key = JSON.stringify(args);
    const again = known.get(key) ?? repeatable(call(...args));
    known.set(key, again);
    return again();
  };
}

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
