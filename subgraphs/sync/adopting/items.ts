import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import type { ProcoreCommitmentChangeOrderRecord } from '../../procore/kinds/commitment-change-order/record.ts';
import type { ProcoreProjectRecord } from '../../procore/kinds/project/record.ts';
import type { ProcoreCostCodeRecord } from '../../procore/kinds/project-wbs/record.ts';
import type { ProcoreSubJobRecord } from '../../procore/kinds/sub-job/record.ts';
import type { ProcoreVendorRecord } from '../../procore/kinds/vendor/record.ts';
import { pick, strict } from '../../procore/rows.ts';
import type { BadRow, ImportItem } from '../importing/item.ts';
import { readMark } from '../link/marks.ts';
import type { SyncDeps } from '../system.ts';
import type { PlanRow } from '../transfer/plan.ts';
import type { AdoptedPair, Adoption } from './record.ts';

/** What is linked, in its order, with the record of Procore that bears the mark. */
interface Records {
  project: ProcoreProjectRecord;
  subJob: ProcoreSubJobRecord;
  code: ProcoreCostCodeRecord;
  vendor: ProcoreVendorRecord;
  commitment: ProcoreCommitmentRecord;
  changeOrder: ProcoreCommitmentChangeOrderRecord;
}

type Stage = keyof Records;

type Base = ImportItem & { pair: AdoptedPair; adoptedMark: string | null };

/** A pair of one stage on its way to be linked. Nothing is created: KEEP is what bears our mark already, or an earlier one that is adopted, and needs its link alone. */
export type ItemOf<S extends Stage> = Base & { stage: S; record: Records[S] };

export type LinkItem = { [S in Stage]: ItemOf<S> }[Stage];

/** What an adoption's linking has in hand. */
export interface LinkingWork {
  adoption: Adoption;
  /** The project itself, which goes first; a bad row where it cannot be linked, and then nothing is. */
  project: ItemOf<'project'> | BadRow;
  items: LinkItem[];
  /** Records that are gone, or marked by others, since the plan. */
  bad: BadRow[];
  /** Cost types and budget codes, which bear no mark of their own here. */
  implied: AdoptedPair[];
}

/** What helps a record that was left out: no import brings it. */
export const AGAIN = 'Settle it, then look at a new plan (adoptionPlan) and adopt on it: that links what was left out.';

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
  const own = { kind: 'PROJECT', procoreId: projectId, cmicId: adoption.jobId } as const;
  const pair = of('PROJECT')[0] ?? { ...own, procoreName: null, cmicName: null, lines: [], under: null };
  const found: (LinkItem | BadRow)[] = [
    ...of('SUB_JOB').map((each) => itemOf(deps, 'subJob', each, subJobs.get(each.procoreId))),
    ...codePairs.map((each) => itemOf(deps, 'code', each, codesById.get(each.procoreId))),
    ...of('VENDOR').map((each) => itemOf(deps, 'vendor', each, pick(vendors, each.procoreId))),
    ...of('COMMITMENT').map((each) => itemOf(deps, 'commitment', each, pick(commitments, each.procoreId))),
    ...of('COMMITMENT_CHANGE_ORDER').map((each) => itemOf(deps, 'changeOrder', each, pick(orders, each.procoreId))),
  ];
  return {
    adoption,
    project: itemOf(deps, 'project', pair, pick(projects, projectId)),
    items: found.filter((each): each is LinkItem => !isBad(each)),
    bad: found.filter(isBad),
    implied: [...of('COMPANY_WBS'), ...of('PROJECT_WBS', '/wbs-')],
  };
}

/** Whether it is no item, but why there is none. */
export function isBad(each: object): each is BadRow {
  return 'reason' in each;
}

/** A pair by what Procore shows of its record at this moment: what is left to do, or why it cannot be linked. Pure but for the settings. */
export function itemOf<S extends Stage>(
  deps: SyncDeps,
  stage: S,
  pair: AdoptedPair,
  record: Records[S] | null | undefined,
): ItemOf<S> | BadRow {
  if (!record) return gone(pair);
  // Whether a vendor can be marked is for its own link to say.
  if (stage === 'vendor') return { ...plain(pair), key: `vendor ${pair.cmicId}`, stage, record };
  const ended = endedIn(record);
  if (ended) return { key: pair.cmicId, reason: `Procore's ${pair.procoreId} is ${ended} by now.`, fix: AGAIN };
  const base = baseOf(deps, pair, record.originId, partsOf[stage]);
  if (isBad(base)) return base;
  return { ...base, action: isWhole(record) ? base.action : 'UPDATE', stage, record };
}

const partsOf: Record<Stage, number> = { project: 2, subJob: 2, code: 3, vendor: 2, commitment: 3, changeOrder: 4 };

/** Of a project the tool's own switch is set with the mark. The marks of a document are written line by line: it is gone through again wherever an earlier run stopped. */
function isWhole(record: Records[Stage]): boolean {
  if ('erpIntegrated' in record) return record.erpIntegrated === true;
  return !('lines' in record);
}

/** How a document ended since the plan; null where it stands. */
function endedIn(record: Records[Stage]): string | null {
  if (!('deletedAt' in record)) return null;
  if (record.deletedAt !== null) return 'deleted';
  return GONE.includes(record.status ?? '') ? (record.statusText ?? 'void').toLowerCase() : null;
}

/** What never becomes a partner in Procore. */
export const GONE = ['VOID', 'TERMINATED'];

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

/** The pairs of an adoption, in the order in which they are linked. */
export async function allPairs({ store }: SyncDeps, { id }: Adoption): Promise<AdoptedPair[]> {
  const found: AdoptedPair[] = [];
  for (let after = -1; ; ) {
    const rows = await store.adoptions.rows(id, 'PAIR', {}, after, BATCH);
    found.push(...rows.map(({ row }) => row));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return found;
    after = last.n;
  }
}
