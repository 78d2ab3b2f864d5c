import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import type { ProcoreCommitmentChangeOrderRecord } from '../../procore/kinds/commitment-change-order/record.ts';
import type { ProcoreProjectRecord } from '../../procore/kinds/project/record.ts';
import type { ProcoreVendorRecord } from '../../procore/kinds/vendor/record.ts';
import { pick, strict } from '../../procore/rows.ts';
import type { BadRow, ImportItem } from '../importing/item.ts';
import { readMark } from '../link/marks.ts';
import type { SyncDeps } from '../system.ts';
import type { PlanRow } from '../transfer/plan.ts';
import type { AdoptedPair, Adoption } from './record.ts';

/** A pair on its way to be linked. Nothing is created: KEEP is what bears our mark already, or an earlier one that is adopted, and needs its link alone. */
export type LinkItem = ImportItem & { pair: AdoptedPair; adoptedMark: string | null } & (
    | { stage: 'project'; project: ProcoreProjectRecord }
    | { stage: 'subJob' | 'code' }
    | { stage: 'vendor'; vendor: ProcoreVendorRecord }
    | { stage: 'commitment'; commitment: ProcoreCommitmentRecord }
    | { stage: 'changeOrder'; order: ProcoreCommitmentChangeOrderRecord }
  );

/** What an adoption's linking has in hand. */
export interface LinkingWork {
  adoption: Adoption;
  items: LinkItem[];
  /** Records that are gone, or marked by others, since the plan. */
  bad: BadRow[];
  /** Cost types and budget codes, which bear no mark of their own here. */
  implied: AdoptedPair[];
}

/** Reads what Procore shows of the pairs now, and says what is left to do for each. Six reads at most, however many pairs. */
export async function readItems(deps: SyncDeps, adoption: Adoption): Promise<LinkingWork> {
  const pairs = await allPairs(deps, adoption);
  const of = (kind: AdoptedPair['kind'], part = '') =>
    pairs.filter((pair) => pair.kind === kind && pair.procoreId.includes(part));
  const ids = (some: readonly AdoptedPair[]) => some.map(({ procoreId }) => procoreId);
  const { projectId } = adoption;
  const { procore } = deps;
  const codePairs = of('PROJECT_WBS', '/cc-');
  const subJobs = new Map(strict(await procore.subJob.ofProject(projectId)).map((row) => [row.id, row]));
  const [projects, codes, vendors, commitments, orders] = await Promise.all([
    procore.project.byIds([projectId]),
    codePairs.length > 0 ? procore.projectWbs.costCodes(projectId, [...subJobs.keys()]) : [],
    procore.vendor.byIds(ids(of('VENDOR'))),
    procore.commitment.byIds(ids(of('COMMITMENT'))),
    procore.commitmentChangeOrder.byIds(ids(of('COMMITMENT_CHANGE_ORDER')), { lines: true }),
  ]);
  const codesById = new Map(strict(codes).map((row) => [row.id, row]));
  const work: LinkingWork = {
    adoption,
    items: [],
    bad: [],
    implied: [...of('COMPANY_WBS'), ...of('PROJECT_WBS', '/wbs-')],
  };
  const add = <T extends { originId: string | null }>(
    some: readonly AdoptedPair[],
    parts: number,
    found: (id: string) => T | null | undefined,
    itemOf: (base: Base, record: T) => LinkItem,
  ) => {
    for (const pair of some) {
      const record = found(pair.procoreId);
      const base = record ? baseOf(deps, pair, record.originId, parts) : gone(pair);
      if ('reason' in base) work.bad.push(base);
      else if (record) work.items.push(itemOf(base, record));
    }
  };
  add(
    of('PROJECT'),
    2,
    (id) => pick(projects, id),
    (base, project) => {
      // The tool's own switch is set with the mark.
      return {
        ...base,
        action: project.erpIntegrated && base.action === 'KEEP' ? 'KEEP' : 'UPDATE',
        stage: 'project',
        project,
      };
    },
  );
  add(
    of('SUB_JOB'),
    2,
    (id) => subJobs.get(id),
    (base) => ({ ...base, stage: 'subJob' }),
  );
  add(
    codePairs,
    3,
    (id) => codesById.get(id),
    (base) => ({ ...base, stage: 'code' }),
  );
  // Whether a vendor can be marked is for its own link to say.
  for (const pair of of('VENDOR')) {
    const vendor = pick(vendors, pair.procoreId);
    if (!vendor) work.bad.push(gone(pair));
    else work.items.push({ ...plain(pair), key: `vendor ${pair.cmicId}`, stage: 'vendor', vendor });
  }
  // The marks of a document are written line by line: it is gone through again wherever an earlier run stopped.
  add(
    of('COMMITMENT'),
    3,
    (id) => pick(commitments, id),
    (base, commitment) => {
      return { ...base, action: 'UPDATE', stage: 'commitment', commitment };
    },
  );
  add(
    of('COMMITMENT_CHANGE_ORDER'),
    4,
    (id) => pick(orders, id),
    (base, order) => {
      return { ...base, action: 'UPDATE', stage: 'changeOrder', order };
    },
  );
  return work;
}

/** An item as a row of the transfer's plan: the mark that Procore is given. Pure. */
export function planRow({ pair, action, adoptedMark }: LinkItem): PlanRow {
  const { kind, procoreId, cmicId } = pair;
  const to = adoptedMark ?? cmicId;
  const from = action === 'KEEP' || adoptedMark ? to : null;
  return {
    action,
    resource: kind.toLowerCase(),
    key: `${procoreId} = ${cmicId}`,
    fields: [{ name: 'origin_id', from, to }],
  };
}

type Base = Pick<LinkItem, 'key' | 'action' | 'procoreId' | 'pair' | 'adoptedMark'>;

function plain(pair: AdoptedPair): Base {
  return { key: pair.cmicId, action: 'UPDATE', procoreId: pair.procoreId, pair, adoptedMark: null };
}

function baseOf(deps: SyncDeps, pair: AdoptedPair, originId: string | null, parts: number): Base | BadRow {
  const reading = readMark(originId, deps.companyCode, parts, deps.settings);
  if (reading.mark === 'NONE') return plain(pair);
  if (reading.mark !== 'FOREIGN' && reading.cmicId === pair.cmicId)
    return { ...plain(pair), action: 'KEEP', adoptedMark: reading.mark === 'EARLIER' ? originId : null };
  return {
    key: pair.cmicId,
    reason: `Procore's ${pair.procoreId} bears the mark "${originId}".`,
    fix: 'Find out which integration wrote the mark; it is never overwritten.',
    code: 'ALREADY_LINKED',
  };
}

function gone({ procoreId, cmicId }: AdoptedPair): BadRow {
  const fix = 'Look for it in Procore, then plan and adopt again.';
  return { key: cmicId, reason: `Procore does not show ${procoreId} any more.`, fix, code: 'NOT_FOUND' };
}

const BATCH = 500;

async function allPairs({ store }: SyncDeps, { id }: Adoption): Promise<AdoptedPair[]> {
  const found: AdoptedPair[] = [];
  for (let after = -1; ; ) {
    const rows = await store.adoptions.rows(id, 'PAIR', {}, after, BATCH);
    found.push(...rows.map(({ row }) => row));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return found;
    after = last.n;
  }
}
