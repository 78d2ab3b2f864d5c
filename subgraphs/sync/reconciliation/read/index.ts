import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import { pick, strict } from '../../../procore/rows.ts';
import type { SyncDeps } from '../../system.ts';
import type { Books } from '../books.ts';
import type { Part } from '../record.ts';
import { readBudgetChanges } from './budget-changes.ts';
import { readBudget, readCategories, readForecasts } from './budgets.ts';
import { readItems } from './change-items.ts';
import { pairSubcontracts, readChanges, readCommitments, readContracts, subcontractLinks } from './commitments.ts';
import { readInvoices } from './invoices.ts';
import { readJobCosts } from './job-costs.ts';
import { linksOf } from './links.ts';
import { readOwnerBilling } from './owner-billing.ts';
import { attempt, derived, needed } from './part.ts';
import { readPrimeChanges } from './prime-changes.ts';
import { readPrimeContracts } from './prime-contracts.ts';
import { readVendors } from './vendors.ts';

/**
 * Reads everything that the checks of a project need, each list once and nothing from a cache. What cannot be read fails the parts that need it, and no other. Upstream calls are counted in
 * test/sync/reconciliation.test.ts: they grow with pages of lists, and with invoices whose totals differ; with nothing else.
 */
export async function readBooks(deps: SyncDeps, projectId: string, jobId: string): Promise<Books> {
  const readAt = deps.clock.now().toISOString();
  const project = attempt(async () => pick(await deps.procore.project.byIds([projectId]), projectId));
  const jobs = attempt(() => deps.cmic['sub-job'].family(jobId)).then((part) => familyOf(part, jobId));
  const links = subcontractLinks(deps, projectId);
  const commitments = attempt(() => readCommitments(deps, projectId));
  const contracts = derived(async () => readContracts(deps, needed(await jobs), (await links)[0]));
  const categories = derived(async () => readCategories(deps, needed(await jobs)));
  const orders = derived(async () => {
    const ids = needed(await commitments).map(({ id }) => id);
    const found = await deps.procore.commitmentChangeOrder.ofCommitments(ids, { lines: true });
    return strict([...found.values()].flat());
  });
  const changes = derived(async () => {
    const ids = needed(await contracts).map(({ id }) => id);
    return readChanges(deps, ids, (await links)[1]);
  });
  const items = attempt(() => readItems(deps, jobId));
  const changeLinks = Promise.all([
    linksOf(deps, 'BUDGET_CHANGE', projectId),
    linksOf(deps, 'PRIME_CONTRACT_CHANGE_ORDER', projectId),
  ]).then(([ofBudget, ofPrime]) => ({ budget: ofBudget, prime: ofPrime }));
  const ends = { projectId, jobId };
  const parts = [
    derived(async () => readBudgetChanges(deps, projectId, needed(await items), await changeLinks)),
    derived(async () => readPrimeChanges(deps, projectId, needed(await items), await changeLinks)),
    derived(async () => {
      const [ours, theirs] = [needed(await commitments), needed(await contracts)];
      const given = { kind: 'COMMITMENT' as const, procore: ours, cmic: theirs, links: (await links)[0] };
      return pairSubcontracts(deps, projectId, given);
    }),
    derived(async () => {
      const given = { procore: needed(await orders), cmic: needed(await changes), links: (await links)[1] };
      return pairSubcontracts(deps, projectId, { ...given, kind: 'COMMITMENT_CHANGE_ORDER' });
    }),
    derived(async () => readPrimeContracts(deps, projectId, needed(await jobs), needed(await items))),
    derived(async () => {
      const ids = needed(await contracts).map(({ id }) => id);
      return readInvoices(deps, projectId, ids);
    }),
    derived(async () => readBudget(deps, ends, needed(await categories))),
    derived(async () => readForecasts(deps, ends, needed(await categories))),
    derived(async () => readJobCosts(deps, jobId, needed(await jobs))),
    derived(async () => {
      const ids = needed(await commitments).flatMap(({ vendorId }) => vendorId ?? []);
      return readVendors(deps, ids);
    }),
    derived(async () => readOwnerBilling(deps, projectId, needed(await jobs))),
  ] as const;
  // All at once, so that none that fails is left without somebody who waits for it.
  const [read, named] = await Promise.all([
    Promise.all(parts),
    project,
    jobs,
    links,
    categories,
    orders,
    changes,
    items,
    changeLinks,
  ]);
  const [budgetChanges, primeChanges, committed, changed, prime, invoices, budget, forecast, costs, vendors, billing] =
    read;
  // A list of a project that Procore does not show is empty, which says nothing.
  const hidden = hiddenBy(named, projectId);
  return {
    ...ends,
    projectName: named.ok ? (named.value?.name ?? null) : null,
    readAt,
    commitments: hidden ?? committed,
    changeOrders: hidden ?? changed,
    primeContracts: hidden ?? prime,
    invoices: hidden ?? invoices,
    budget: hidden ?? budget,
    budgetChanges: hidden ?? budgetChanges,
    primeChanges: hidden ?? primeChanges,
    ownerBilling: hidden ?? billing,
    forecast: hidden ?? forecast,
    // Not to be made before the first import: a part that says so itself.
    jobCosts: costs.ok ? costs.value : costs,
    vendors: hidden ?? vendors,
  };
}

type Unreadable = Extract<Part<never>, { ok: false }>;

function hiddenBy(project: Part<unknown>, projectId: string): Unreadable | null {
  if (!project.ok) return project;
  return project.value === null ? { ok: false, reason: `Procore: it shows no project ${projectId}.` } : null;
}

function familyOf(part: Part<CmicJobRecord[]>, jobId: string): Part<string[]> {
  if (!part.ok) return part;
  const ids = part.value.map(({ id }) => id);
  return ids.length > 0 ? { ok: true, value: ids } : { ok: false, reason: `CMiC: it shows no job ${jobId}.` };
}
