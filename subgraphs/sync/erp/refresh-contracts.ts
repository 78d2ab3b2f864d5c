import type { CmicPrimeContractRecord } from '../../cmic/kinds/prime-contract/record.ts';
import type { StagedRecord } from '../../procore/erp/client.ts';
import { headerItem } from '../kinds/prime-contract/header.ts';
import { codeIdOf, typeIdOf } from '../kinds/prime-contract/read.ts';
import type { SyncDeps } from '../system.ts';
import type { MarkedProject, Refreshed } from './refresh.ts';
import { stageAll, stagedRecord } from './stage.ts';

/** Contracts with owners below Procore's projects: new ones are staged with their lines, those that stand in Procore are imported again, which writes what differs. */
export async function refreshPrimeContracts(deps: SyncDeps, projects: readonly MarkedProject[]): Promise<Refreshed> {
  const contracts = await deps.cmic['prime-contract'].ofJobs(projects.map(({ jobId }) => jobId));
  const jobs = new Map(projects.map((project) => [project.jobId, project]));
  const known = await knownMarks(deps, [...new Set(contracts.map((contract) => jobs.get(jobOf(contract))?.id ?? ''))]);
  const fresh = contracts.filter(({ id }) => !known.has(id));
  const { records, notes } = await withLines(deps, fresh);
  const refused = await stageAll(deps, records);
  return {
    imports: contracts.filter(({ id }) => known.has(id)).map(({ id }) => ({ kind: 'PRIME_CONTRACT', id })),
    notes: [...notes, ...refused],
  };
}

async function knownMarks(deps: SyncDeps, projectIds: readonly string[]): Promise<Set<string>> {
  const marks = new Set<string>();
  for (const id of projectIds.filter((each) => each !== ''))
    for (const contract of await deps.procore.primeContract.ofProject(id))
      if (!(contract instanceof Error) && contract.originId) marks.add(contract.originId);
  return marks;
}

/** A contract with a line that cannot be read is left out: what was imported of it would be less than it is. */
async function withLines(deps: SyncDeps, contracts: readonly CmicPrimeContractRecord[]) {
  const lines = await deps.cmic['prime-contract'].linesOf(contracts.map(({ id }) => id));
  const records: StagedRecord[] = [];
  const notes: string[] = [];
  for (const contract of contracts) {
    const own = lines.get(contract.id);
    if (!own || own instanceof Error) {
      notes.push(`Contract ${contract.code} was left out: a line of it cannot be read in CMiC.`);
      continue;
    }
    const { key, fields } = headerItem(contract, null);
    records.push({
      ...stagedRecord('prime_contract', { key, fields }, contract.code, jobOf(contract)),
      lines: own.map((line) => ({
        originId: line.id,
        data: {
          description: line.name,
          amount: line.amount,
          cost_code_origin_id: codeIdOf(line),
          line_item_type_origin_id: typeIdOf(line),
        },
      })),
    });
  }
  return { records, notes };
}

/** The control job that the contract's project came from. */
function jobOf({ company, controlJob, job }: CmicPrimeContractRecord): string {
  return `${company}/${encodeURIComponent(controlJob ?? job)}`;
}
