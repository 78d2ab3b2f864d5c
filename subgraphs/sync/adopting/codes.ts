import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import type { ProcoreCostTypeRecord } from '../../procore/kinds/company-wbs/record.ts';
import type { ProcoreBudgetCodeRecord, ProcoreCostCodeRecord } from '../../procore/kinds/project-wbs/record.ts';
import type { ProcoreSubJobRecord } from '../../procore/kinds/sub-job/record.ts';
import { strict } from '../../procore/rows.ts';
import { budgetCodesByPlace } from '../kinds/project/links.ts';
import { type JobTree, readCostTypes, readJobs } from '../kinds/project/read.ts';
import { readMark } from '../link/marks.ts';
import { type CodeSide, codeSide, costCodeEvidence } from '../matching/compare.ts';
import { createNear } from '../matching/near.ts';
import { codeKey } from '../matching/words.ts';
import type { SyncDeps } from '../system.ts';
import type { Lone, Party, Proposed, Said } from './proposal.ts';
import { propose } from './propose.ts';

/** The sub jobs and codes of both sides, and which is which. */
export interface Wbs {
  subJobs: Proposed;
  codes: Proposed;
  /** Rows of CMiC that cannot be read; they stop nothing. */
  unreadable: Lone[];
  /** What follows from the pairs of codes: budget codes of Procore with the category of the job, and cost types in use. */
  categories: { procoreId: string; cmicId: string }[];
  types: { procoreId: string; cmicId: string }[];
  /** Where a line of Procore stands in CMiC's names, `ZZ/24-010/03-100/S`; null where a part of it has no partner. */
  placeOf(costCodeId: string | null, costTypeId: string | null): string | null;
  /** Whether the company's cost types were imported: without them no code can be used. */
  hasTypes: boolean;
}

type Side = CodeSide & Party & { label: string };

/** Reads the codes of both sides and proposes the pairs: sub jobs first, then codes sub job by sub job. A list of codes for the project and each sub job, one of budget codes, two of CMiC. */
export async function readWbs(
  deps: SyncDeps,
  projectId: string,
  [job, ...below]: readonly [CmicJobRecord, ...CmicJobRecord[]],
  said: Said,
): Promise<Wbs> {
  const [subJobRows, trees, types] = await Promise.all([
    deps.procore.subJob.ofProject(projectId),
    readJobs(deps, [job, ...below]),
    readCostTypes(deps),
  ]);
  const subJobs = strict(subJobRows);
  const [codeRows, budgetRows] = await Promise.all([
    deps.procore.projectWbs.costCodes(
      projectId,
      subJobs.map(({ id }) => id),
    ),
    deps.procore.projectWbs.budgetCodes(projectId),
  ]);
  const ownCodes = strict(codeRows);
  const pairs = await proposeSubJobs(deps, subJobs, job, below, said);
  const placeOfSubJob = new Map(
    pairs.proposals.flatMap(({ decision, procoreId, cmicId }) => (decision === 'ASK' ? [] : [[procoreId, cmicId]])),
  );
  const codes = await proposeCodes(deps, ownCodes, placeOfSubJob, trees, said);
  const linked = new Map(
    codes.proposals.flatMap(({ decision, procoreId, cmicId }) => (decision === 'ASK' ? [] : [[procoreId, cmicId]])),
  );
  // A code that holds others and none of its own stands for nothing in CMiC.
  const parents = new Set(ownCodes.flatMap(({ parentId }) => parentId ?? []));
  const typeCodes = new Map([...types].map(([code, { id }]) => [id, code]));
  return {
    subJobs: pairs,
    codes: { ...codes, lone: codes.lone.filter(({ id }) => !parents.has(id)) },
    unreadable: trees.flatMap(({ unreadable }) =>
      unreadable.map(({ key, reason }): Lone => {
        return { kind: 'PROJECT_WBS', system: 'CMIC', id: key, name: null, amount: null, reason };
      }),
    ),
    ...impliedBy(linked, ownCodes, subJobs, strict(budgetRows), trees, types),
    placeOf: (costCodeId, costTypeId) => {
      const code = costCodeId === null ? undefined : linked.get(costCodeId);
      const type = costTypeId === null ? undefined : typeCodes.get(costTypeId);
      return code && type ? `${code}/${encodeURIComponent(type)}` : null;
    },
    hasTypes: types.size > 0,
  };
}

function proposeSubJobs(
  deps: SyncDeps,
  subJobs: readonly ProcoreSubJobRecord[],
  job: CmicJobRecord,
  below: readonly CmicJobRecord[],
  said: Said,
): Promise<Proposed> {
  // Procore's may be called by what comes behind the job's own code.
  const whole = (code: string | null) =>
    codeKey(code).startsWith(codeKey(job.code)) ? code : `${job.code}.${code ?? ''}`;
  return propose<Side, Side>(deps, {
    kind: 'SUB_JOB',
    procore: subJobs.map(({ id, code, name, originId }) => ({
      ...labelled(codeSide(id, whole(code), name)),
      mark: readMark(originId, deps.companyCode, 2, deps.settings),
    })),
    cmic: below.map(({ id, code, name }) => labelled(codeSide(id, code, name))),
    compare: costCodeEvidence,
    isSure: (a, b) => a.code.key !== '' && a.code.key === b.code.key,
    ...said,
  });
}

function proposeCodes(
  deps: SyncDeps,
  codes: readonly ProcoreCostCodeRecord[],
  placeOfSubJob: ReadonlyMap<string, string>,
  trees: readonly JobTree[],
  said: Said,
): Promise<Proposed> {
  const placeOf = (subJobId: string | null) => (subJobId === null ? '' : (placeOfSubJob.get(subJobId) ?? subJobId));
  const cmic = trees.flatMap((tree) => {
    const place = tree.job.controlCode === null ? '' : tree.job.id;
    return tree.codes
      .filter(({ isActive }) => isActive)
      .map(({ id, code, name }) => labelled(codeSide(id, code, name, place)));
  });
  const near = createNear(cmic, handlesOf);
  return propose<Side, Side>(deps, {
    kind: 'PROJECT_WBS',
    procore: codes.map((row) => ({
      ...labelled(
        codeSide(row.id, (row.fullCode ?? row.code)?.trim() ?? null, row.name?.trim() ?? null, placeOf(row.subJobId)),
      ),
      mark: readMark(row.originId, deps.companyCode, 3, deps.settings),
      under: row.subJobId,
    })),
    cmic,
    near: (side) => near.of(handlesOf(side)),
    compare: costCodeEvidence,
    // A code is what it is called: its name may be anything, as for an import.
    isSure: (a, b) => a.code.text !== '' && a.code.text === b.code.text,
    ...said,
  });
}

/** Budget codes and cost types whose code is in a pair: Procore's by sub job, whole code and type, CMiC's by the category. */
function impliedBy(
  linked: ReadonlyMap<string, string>,
  codes: readonly ProcoreCostCodeRecord[],
  subJobs: readonly ProcoreSubJobRecord[],
  budgetCodes: readonly ProcoreBudgetCodeRecord[],
  trees: readonly JobTree[],
  types: ReadonlyMap<string, ProcoreCostTypeRecord>,
): Pick<Wbs, 'categories' | 'types'> {
  const byPlace = budgetCodesByPlace(budgetCodes);
  const subJobCode = new Map(subJobs.map(({ id, code }) => [id, code ?? '']));
  const jobs = new Map(trees.map(({ job }) => [job.code, job.id]));
  const byCode = new Map(
    codes.flatMap((code) => {
      const cmicId = linked.get(code.id);
      return cmicId ? [[cmicId, code] as const] : [];
    }),
  );
  const used = new Map<string, string>();
  const categories = trees
    .flatMap((tree) => tree.categories.filter(({ isActive }) => isActive))
    .flatMap((category) => {
      const code = byCode.get(`${jobs.get(category.job)}/${encodeURIComponent(category.costCode)}`);
      const type = types.get(category.category);
      if (!code || !type?.originId) return [];
      const place = [subJobCode.get(code.subJobId ?? '') ?? '', code.fullCode ?? code.code ?? '', type.code ?? ''];
      const budgetCode = byPlace.get(place.join('|'));
      if (!budgetCode) return [];
      used.set(type.id, type.originId);
      return [{ procoreId: budgetCode.id, cmicId: category.id }];
    });
  return { categories, types: [...used].map(([procoreId, cmicId]) => ({ procoreId, cmicId })) };
}

function labelled(side: CodeSide): CodeSide & { label: string } {
  return { ...side, label: [side.code.text, side.name].filter(Boolean).join(' ') };
}

function handlesOf({ code, words, name }: CodeSide) {
  const exact = [`key ${code.key}`, `loose ${code.loose}`].filter((handle) => !handle.endsWith(' '));
  return { exact: [...exact, `name ${name.toLowerCase()}`], names: [words] };
}
