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
  const [lines, rows, [link]] = await Promise.all([
    deps.cmic['prime-contract'].lineEntries([contract.id]),
    primeContract.ofProject(project.id),
    deps.store.links.byCmic('PRIME_CONTRACT', [contract.id]),
  ]);
  // A contract that cannot be read may be ours: creating beside it would make two.
  const contracts = strict(rows);
  const there = contracts.find(({ id, originId }) => (link ? id === link.procoreId : originId === contract.id)) ?? null;
  const places = lines.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
  const [standing, codes, types] = await Promise.all([
    there ? primeContract.lines(there.id) : [],
    resolveToProcore(deps, 'PROJECT_WBS', unique(places.map(codeIdOf)), async () =>
      strict(await projectWbs.costCodes(project.id)),
    ),
    resolveToProcore(deps, 'COMPANY_WBS', unique(places.map(typeIdOf)), async () =>
      strict(await companyWbs.costTypes()),
    ),
  ]);
  return { contract, project, jobId, link: link ?? null, there, lines, standing: strict(standing), codes, types };
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
