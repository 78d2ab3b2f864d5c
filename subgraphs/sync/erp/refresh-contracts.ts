import { Fault } from '../../../kernel/errors.ts';
import type { CmicPrimeContractRecord } from '../../cmic/kinds/prime-contract/record.ts';
import type { StagedRecord } from '../../procore/erp/client.ts';
import { headerItem } from '../kinds/prime-contract/header.ts';
import { type ContractNow, isByChangesAlone, type Originals } from '../kinds/prime-contract/originals.ts';
import { codeIdOf, typeIdOf } from '../kinds/prime-contract/read.ts';
import { nowOf, readBilledChanges, readOriginals, unlessUnreadable } from '../kinds/prime-contract/read-originals.ts';
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

/** Contracts at what they were signed for. One of which that cannot be told, or with a line that cannot be read, is left out: what was imported of it would not be what it is. */
async function withLines(deps: SyncDeps, contracts: readonly CmicPrimeContractRecord[]) {
  const lines = await deps.cmic['prime-contract'].linesOf(contracts.map(({ id }) => id));
  const records: StagedRecord[] = [];
  const notes: string[] = [];
  const readable = contracts.filter(({ id, code }) => {
    const isRead = Array.isArray(lines.get(id));
    if (!isRead) notes.push(`Contract ${code} was left out: a line of it cannot be read in CMiC.`);
    return isRead;
  });
  for (const jobId of new Set(readable.map(jobOf))) {
    const own = readable.filter((contract) => jobOf(contract) === jobId).map((contract) => nowOf(contract, lines));
    const originals = await unlessUnreadable(async () =>
      readOriginals(deps, jobId, own, await readBilledChanges(deps, jobId)),
    );
    for (const now of own) {
      const { contract } = now;
      const told =
        originals instanceof Fault ? { ok: false as const, reason: originals.message } : originals.get(contract.id);
      if (told?.ok) {
        records.push(staged(now, told));
        if (told.basis === 'UNEXPLAINED' && told.note !== null) notes.push(told.note);
      } else notes.push(`Contract ${contract.code} was left out: ${told?.reason ?? 'its lines are not told.'}`);
    }
  }
  return { records, notes };
}

function staged({ contract, lines }: ContractNow, originals: Extract<Originals, { ok: true }>): StagedRecord {
  const { key, fields } = headerItem(contract, null);
  return {
    ...stagedRecord('prime_contract', { key, fields }, contract.code, jobOf(contract)),
    lines: lines.flatMap((line) => {
      const original = originals.lines.get(line.id);
      if (!original || isByChangesAlone(original)) return [];
      const data = {
        description: line.name,
        amount: original.amount,
        cost_code_origin_id: codeIdOf(line),
        line_item_type_origin_id: typeIdOf(line),
      };
      return [{ originId: line.id, data }];
    }),
  };
}

/** The control job that the contract's project came from. */
function jobOf({ company, controlJob, job }: CmicPrimeContractRecord): string {
  return `${company}/${encodeURIComponent(controlJob ?? job)}`;
}
