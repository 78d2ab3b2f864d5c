import type { Actor } from '../../../kernel/auth/actor.ts';
import { parseNumber, splitId } from '../../../kernel/ids.ts';
import { pick, type Row } from '../../procore/rows.ts';
import { type Companies, seesBothEnds } from '../access.ts';
import type { Kind } from '../kind.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { notFound, wrongId } from '../transfer/planning.ts';
import type { NamedPair } from './decision.ts';

/** Two records as a caller names them. */
export interface PairAsked {
  kind: Kind;
  procoreId: string;
  cmicId: string;
}

/** One side of a pair: its name, and where it belongs, for scope. */
interface End {
  name: string;
  projectId: string | null;
  jobId: string | null;
}

/** How the records of a kind are found, and what its ids look like. */
interface Finder {
  examples: [procore: string, cmic: string];
  isProcoreId(id: string): boolean;
  /** The numbers of parts that an id of CMiC has. */
  parts: number[];
  procore(deps: SyncDeps, id: string): Promise<End | null>;
  cmic(deps: SyncDeps, id: string): Promise<End | null>;
}

/** Both records as they are now, or the problem that one is not there or not for this actor to see: the same answer. */
export async function findPair(
  deps: SyncDeps,
  actor: Actor,
  { kind, procoreId, cmicId }: PairAsked,
): Promise<{ pair: NamedPair } | { missing: Problem }> {
  const finder = finders[kind];
  if (!finder) {
    const message = `Pairs of the kind ${kind} are not suggested, so none is refused.`;
    const fix = 'Use VENDOR, PROJECT, PROJECT_WBS (a cost code) or COMMITMENT.';
    return { missing: problem('NOT_SUPPORTED', message, ['input', 'kind'], fix) };
  }
  const [procorePath, cmicPath] = [
    ['input', 'procoreId'],
    ['input', 'cmicId'],
  ];
  if (!finder.isProcoreId(procoreId)) return { missing: wrongId(procoreId, finder.examples[0], procorePath) };
  if (!isOurs(deps, cmicId, finder.parts)) return { missing: wrongId(cmicId, finder.examples[1], cmicPath) };
  const [left, right] = await Promise.all([finder.procore(deps, procoreId), finder.cmic(deps, cmicId)]);
  const sees = (end: End) => seesBothEnds(actor, end, deps);
  if (!left || !sees(left)) return { missing: notFound(procoreId, procorePath) };
  if (!right || !sees(right)) return { missing: notFound(cmicId, cmicPath) };
  return { pair: { kind, procoreId, cmicId, procoreName: left.name, cmicName: right.name } };
}

const finders: Partial<Record<Kind, Finder>> = {
  VENDOR: {
    examples: ['2001', 'ZZ/ACME'],
    isProcoreId: (id) => parseNumber(id) !== null,
    parts: [2],
    procore: async ({ procore }, id) => ofCompany(row(await procore.vendor.byIds([id]), id)),
    cmic: async ({ cmic }, id) => ofCompany((await cmic.vendor.byIds([id])).get(id) ?? null),
  },
  PROJECT: {
    examples: ['1001', 'ZZ/24-010'],
    isProcoreId: (id) => parseNumber(id) !== null,
    parts: [2],
    procore: async ({ procore }, id) => {
      const found = row(await procore.project.byIds([id]), id);
      return found && { name: found.name ?? '', projectId: id, jobId: null };
    },
    cmic: jobEnd,
  },
  PROJECT_WBS: {
    examples: ['1001/cc-88', 'ZZ/24-010/03-100'],
    isProcoreId: (id) => /^\d+\/cc-\d+$/.test(id),
    parts: [2, 3],
    procore: async ({ procore }, id) => {
      const found = row(await procore.projectWbs.costCodesByIds([id]), id);
      return found && { name: found.name ?? '', projectId: found.projectId, jobId: null };
    },
    cmic: async (deps, id) => {
      if (splitId(id, 2)) return ofCompany(row(await deps.cmic['company-wbs'].costCodesByIds([id]), id));
      const found = row(await deps.cmic['project-wbs'].jobCostCodesByIds([id]), id);
      const job = found && (await jobEnd(deps, `${deps.companyCode}/${encodeURIComponent(found.job)}`));
      return found && job && { ...job, name: found.name };
    },
  },
  COMMITMENT: {
    examples: ['1001/wo-5501', 'ZZ/ACME/24-010-001'],
    isProcoreId: (id) => /^\d+\/(wo|po)-\d+$/.test(id),
    parts: [3],
    procore: async ({ procore }, id) => {
      const found = row(await procore.commitment.byIds([id], { lines: false }), id);
      return found && { name: found.title ?? '', projectId: found.projectId, jobId: null };
    },
    cmic: async (deps, id) => {
      const found = row(await deps.cmic.commitment.headers([id]), id);
      const job = found && (await jobEnd(deps, `${deps.companyCode}/${encodeURIComponent(found.job)}`));
      return found && job && { ...job, name: found.name ?? '' };
    },
  },
};

/** A job, for whoever may see its control job: that covers its sub jobs. */
async function jobEnd({ cmic, companyCode }: SyncDeps, id: string): Promise<End | null> {
  const job = (await cmic.project.byIds([id])).get(id);
  if (!job) return null;
  const control = job.controlCode === null ? id : `${companyCode}/${encodeURIComponent(job.controlCode)}`;
  return { name: job.name, projectId: null, jobId: control };
}

/** What belongs to the company alone. */
function ofCompany(record: { name: string | null } | null): End | null {
  return record && { name: record.name ?? '', projectId: null, jobId: null };
}

function row<T>(found: Map<string, Row<T> | Error>, id: string): T | null {
  return pick(found as Map<string, Row<T>>, id) ?? null;
}

function isOurs({ companyCode }: Companies, id: string, parts: readonly number[]): boolean {
  return parts.some((count) => splitId(id, count)?.[0] === companyCode);
}
