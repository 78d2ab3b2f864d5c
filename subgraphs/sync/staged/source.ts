import { Fault } from '../../../kernel/errors.ts';
import { joinId } from '../../../kernel/ids.ts';
import type { CmicSubcontractHeader, CmicSubcontractLineRecord } from '../../cmic/kinds/commitment/record.ts';
import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import { vendorId } from '../../cmic/kinds/vendor/record.ts';
import { splitCommitmentId } from '../../procore/ids.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { strict } from '../../procore/rows.ts';
import type { ImportedProject } from '../importing/imported-project.ts';
import type { Link } from '../link/link.ts';
import { type ProcoreEnd, resolveToProcore } from '../link/to-procore.ts';
import type { Suggestion } from '../matching/suggest.ts';
import type { Problem } from '../problem.ts';
import type { StagedRejection } from '../store/staged-rejections.ts';
import type { SyncDeps } from '../system.ts';
import { openStates, type Transfer } from '../transfer/transfer.ts';
import { contractsByIds, controlJobOf, type StagedContract } from './contract.ts';
import { type Ground, readGround } from './ground.ts';
import { likelyMatches } from './match.ts';

/** Everything that is decided on about one contract that may have been born in CMiC. */
export interface StagedSource {
  contract: StagedContract;
  /** The control job: `ZZ/24-010`. */
  jobId: string;
  /** The job that its header is on, and the control job; null where CMiC does not show it. */
  jobs: (CmicJobRecord | null)[];
  project: ImportedProject | null;
  /** Why there is no project. */
  missing: Problem | null;
  vendor: ProcoreEnd | null;
  /** By job cost code, `ZZ/24-010/03-100`, and by category, `ZZ/cat-S`. */
  codes: ReadonlyMap<string, ProcoreEnd>;
  types: ReadonlyMap<string, ProcoreEnd>;
  link: Link | null;
  /** The commitment in Procore that is this contract: linked, with our mark, or begun by an import. With its lines. */
  there: ProcoreCommitmentRecord | null;
  /** Another commitment of the project under the same number. */
  sameNumber: ProcoreCommitmentRecord | null;
  /** Commitments that may be the same contract, best first. */
  matches: readonly Suggestion[];
  /** The commitment that an export of ours wrote the contract from, or is writing it from. */
  writtenFrom: string | null;
  /** A commitment of the project that cannot be read, and may be this contract; null: all can. */
  beside: Fault | null;
  rejection: StagedRejection | null;
  /** Its newest import. */
  transfer: Transfer | null;
}

/** Contracts by their ids with all that is decided on: what they have in common is read once. An error stands for a contract that cannot be read; a commitment that cannot be read is thrown. */
export async function readByIds(deps: SyncDeps, ids: readonly string[]): Promise<Map<string, StagedSource | Error>> {
  const found = await contractsByIds(deps, ids);
  const contracts = [...found.values()].flatMap((each) => (each instanceof Error ? [] : [each]));
  const jobs = [...new Set(contracts.map(controlJobOf))];
  const read = await Promise.all(
    jobs.map(async (jobId) => {
      const own = contracts.filter((contract) => controlJobOf(contract) === jobId);
      return readSources(deps, await readGround(deps, jobId), own);
    }),
  );
  const unread = read.flat().find(({ beside }) => beside !== null)?.beside;
  if (unread) throw unread;
  const sources = new Map(read.flat().map((source) => [source.contract.header.id, source]));
  return new Map(
    [...found].map(([id, each]) => [id, each instanceof Error ? each : (sources.get(id) as StagedSource)]),
  );
}

/** The contracts of one control job with all that is decided on: no call per contract. */
export async function readSources(
  deps: SyncDeps,
  ground: Ground,
  contracts: readonly StagedContract[],
): Promise<StagedSource[]> {
  const ids = contracts.map(({ header }) => header.id);
  const { store } = deps;
  const [links, rejections, transfers, writing] = await Promise.all([
    store.links.byCmic('COMMITMENT', ids),
    store.stagedRejections.of(ids),
    store.transfers.newest('COMMITMENT', 'IMPORT', ids),
    exportsTo(deps, ids),
  ]);
  const standing = contracts.map(({ header }, index) =>
    standingOf(ground.commitments, header.id, links[index] ?? null),
  );
  const origins = contracts.map(({ header }) => originOf(header) ?? writing.get(header.id) ?? null);
  const vendors = vendorsOf(deps, contracts);
  const [partners, codes, types, whole, matches] = await Promise.all([
    vendors,
    resolveToProcore(deps, 'PROJECT_WBS', unique(contracts, codeIdOf), async () =>
      ground.project ? strict(await deps.procore.projectWbs.costCodes(ground.project.id)) : [],
    ),
    resolveToProcore(deps, 'COMPANY_WBS', unique(contracts, typeIdOf), async () =>
      strict(await deps.procore.companyWbs.costTypes()),
    ),
    // Only of what an import may have to finish.
    deps.procore.commitment.byIds(
      standing.flatMap((each, at) => (each && !origins[at] && links[at]?.state !== 'ACTIVE' ? each.id : [])),
    ),
    vendors.then((known) => likelyMatches(deps, ground, contracts, known)),
  ]);
  return contracts.map((contract, index) => {
    const { header } = contract;
    const there = standing[index] ?? null;
    const own = there && whole.get(there.id);
    return {
      contract,
      jobId: ground.jobId,
      jobs: [joinId(header.company, header.job), ground.jobId].map((id) => ground.jobs.get(id) ?? null),
      project: ground.project,
      missing: ground.missing,
      vendor: partners.get(vendorId(header.company, header.vendor)) ?? null,
      codes,
      types,
      link: links[index] ?? null,
      there: own instanceof Fault ? there : (own ?? there),
      sameNumber: numberTakenBy(ground.commitments, header.number, there?.id ?? null),
      matches: matches.filter(({ cmicId, procoreId }) => cmicId === header.id && procoreId !== there?.id),
      writtenFrom: origins[index] ?? null,
      beside: ground.bad ?? (own instanceof Fault ? own : null),
      rejection: rejections[index] ?? null,
      transfer: transfers[index] ?? null,
    };
  });
}

/** The commitment that is this contract: the linked one, the one with our mark, or the draft that an import of it began. */
export function standingOf(
  commitments: readonly ProcoreCommitmentRecord[],
  cmicId: string,
  link: Pick<Link, 'procoreId'> | null,
): ProcoreCommitmentRecord | null {
  return (
    commitments.find(({ id, originId }) => (link ? id === link.procoreId : originId === cmicId)) ??
    commitments.find(({ originId, originData }) => originId === null && originData === cmicId) ??
    null
  );
}

/** Another commitment under this number; both sorts share their numbers. */
export function numberTakenBy(
  commitments: readonly ProcoreCommitmentRecord[],
  number: string,
  own: string | null,
): ProcoreCommitmentRecord | null {
  const form = (text: string | null) => text?.trim().toLowerCase();
  return commitments.find((each) => each.id !== own && form(each.number) === form(number)) ?? null;
}

/** `ZZ/24-010/03-100`. */
export function codeIdOf({ company, job, costCode }: CmicSubcontractLineRecord): string {
  return joinId(company, job, costCode);
}

/** `ZZ/cat-S`. */
export function typeIdOf({ company, category }: CmicSubcontractLineRecord): string {
  return joinId(company, `cat-${category}`);
}

/** The commitment that we wrote a contract from: what we write bears its id, also once the store is lost. */
function originOf({ reference }: CmicSubcontractHeader): string | null {
  const told = reference?.trim() ?? '';
  return splitCommitmentId(told) ? told : null;
}

/** The exports that are writing one of these contracts now, by its id. */
async function exportsTo({ store }: SyncDeps, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const writing = openStates.filter((state) => state !== 'AWAITING_APPROVAL');
  const filter = { kinds: ['COMMITMENT' as const], direction: 'EXPORT' as const, states: writing, targetIds: [...ids] };
  const found = await store.transfers.list(filter, {
    first: ids.length,
    orderBy: { field: 'createdAt', direction: 'DESC' },
  });
  return new Map(
    found.flatMap(({ targetId, sourceId, state, writes }) =>
      // A failed one has the contract only where it wrote something.
      targetId !== null && (state !== 'FAILED' || writes.some(({ outcome }) => outcome !== 'REFUSED'))
        ? [[targetId, sourceId] as const]
        : [],
    ),
  );
}

/** The vendors in Procore, by CMiC's id; the directory is read only where one has no link. */
async function vendorsOf(deps: SyncDeps, contracts: readonly StagedContract[]): Promise<Map<string, ProcoreEnd>> {
  const ids = [...new Set(contracts.map(({ header }) => vendorId(header.company, header.vendor)))];
  return resolveToProcore(deps, 'VENDOR', ids, async () => {
    const rows = await deps.procore.vendor.whole();
    return rows.flatMap((row) => (row instanceof Error ? [] : [row]));
  });
}

function unique(contracts: readonly StagedContract[], idOf: (line: CmicSubcontractLineRecord) => string): string[] {
  return [...new Set(contracts.flatMap(({ lines }) => lines.map(idOf)))];
}
