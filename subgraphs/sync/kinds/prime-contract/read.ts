import { Fault } from '../../../../kernel/errors.ts';
import { joinId } from '../../../../kernel/ids.ts';
import type { Entry } from '../../../cmic/entry.ts';
import type {
  CmicPrimeContractLineRecord,
  CmicPrimeContractRecord,
} from '../../../cmic/kinds/prime-contract/record.ts';
import type { ProcorePrimeContractLineRecord } from '../../../procore/kinds/prime-contract/line-record.ts';
import type { ProcorePrimeContractRecord } from '../../../procore/kinds/prime-contract/record.ts';
import { strict } from '../../../procore/rows.ts';
import type { ImportedProject } from '../../importing/imported-project.ts';
import type { Link } from '../../link/link.ts';
import { type ProcoreEnd, resolveToProcore } from '../../link/to-procore.ts';
import type { SyncDeps } from '../../system.ts';
import type { BilledChange, Originals } from './originals.ts';
import { readBilledChanges, readOriginals, unlessUnreadable } from './read-originals.ts';

/** Everything that the import of one prime contract is decided on. */
export interface PrimeContractSource {
  contract: CmicPrimeContractRecord;
  project: ImportedProject;
  /** The control job: `ZZ/24-010`. */
  jobId: string;
  link: Link | null;
  /** The contract in Procore: the linked one, else the one with our mark. */
  there: ProcorePrimeContractRecord | null;
  lines: Entry<CmicPrimeContractLineRecord>[];
  /** What its lines were signed for, which is what Procore's lines are. */
  originals: Originals;
  standing: ProcorePrimeContractLineRecord[];
  /** By job cost code, `ZZ/24-010/03-100`. */
  codes: ReadonlyMap<string, ProcoreEnd>;
  /** By category, `ZZ/cat-S`. */
  types: ReadonlyMap<string, ProcoreEnd>;
}

/** Reads both sides of a contract. What its codes stand for comes from links; Procore's codes are read only where one has none. */
export async function readPrimeContract(
  deps: SyncDeps,
  contract: CmicPrimeContractRecord,
  project: ImportedProject,
  jobId: string,
): Promise<PrimeContractSource> {
  const { primeContract, projectWbs, companyWbs } = deps.procore;
  const linesRead = deps.cmic['prime-contract'].lineEntries([contract.id]);
  const [lines, rows, [link], changes] = await Promise.all([
    linesRead,
    primeContract.ofProject(project.id),
    deps.store.links.byCmic('PRIME_CONTRACT', [contract.id]),
    // After the lines: an item that is posted in between is then taken off a line that it has not moved yet, which is told, and never counted twice.
    linesRead.then(() => unlessUnreadable(() => readBilledChanges(deps, jobId))),
  ]);
  // A contract that cannot be read may be ours: creating beside it would make two.
  const contracts = strict(rows);
  const there = contracts.find(({ id, originId }) => (link ? id === link.procoreId : originId === contract.id)) ?? null;
  const places = lines.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
  const [originals, standing, codes, types] = await Promise.all([
    originalsFrom(deps, jobId, contract, lines, changes),
    there ? primeContract.lines(there.id) : [],
    resolveToProcore(deps, 'PROJECT_WBS', unique(places.map(codeIdOf)), async () =>
      strict(await projectWbs.costCodes(project.id)),
    ),
    resolveToProcore(deps, 'COMPANY_WBS', unique(places.map(typeIdOf)), async () =>
      strict(await companyWbs.costTypes()),
    ),
  ]);
  return {
    ...{ contract, project, jobId, link: link ?? null, there, lines, originals },
    ...{ standing: strict(standing), codes, types },
  };
}

/** The originals of one contract. Where change items bill, a line that cannot be read may be the one that they moved: then nobody can say. */
async function originalsFrom(
  deps: SyncDeps,
  jobId: string,
  contract: CmicPrimeContractRecord,
  entries: readonly Entry<CmicPrimeContractLineRecord>[],
  changes: readonly BilledChange[] | Fault,
): Promise<Originals> {
  if (changes instanceof Fault) return { ok: false, reason: changes.message };
  const spoilt = entries.map(({ value }) => value).find((value) => value instanceof Error);
  if (spoilt && changes.length > 0) return { ok: false, reason: spoilt.message };
  const lines = entries.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
  const found = await unlessUnreadable(() => readOriginals(deps, jobId, [{ contract, lines }], changes));
  if (found instanceof Fault) return { ok: false, reason: found.message };
  return found.get(contract.id) ?? { ok: false, reason: `${contract.id} is not in the answer.` };
}

/** The contract with our mark, as Procore has it now. */
export async function lookForMark(
  deps: SyncDeps,
  projectId: string,
  mark: string,
): Promise<ProcorePrimeContractRecord | null> {
  const contracts = strict(await deps.procore.primeContract.ofProject(projectId));
  return contracts.find(({ originId }) => originId === mark) ?? null;
}

/** `ZZ/24-010/03-100`; null for a line on no cost code. */
export function codeIdOf({ company, job, costCode }: CmicPrimeContractLineRecord): string | null {
  return costCode === null ? null : joinId(company, job, costCode);
}

/** `ZZ/cat-S`; null for a line on no category. */
export function typeIdOf({ company, category }: CmicPrimeContractLineRecord): string | null {
  return category === null ? null : joinId(company, `cat-${category}`);
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
