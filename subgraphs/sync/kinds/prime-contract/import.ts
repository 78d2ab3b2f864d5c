import { joinId, splitId } from '../../../../kernel/ids.ts';
import { primeContractKey } from '../../../cmic/kinds/prime-contract/record.ts';
import { importedProject, refusedImport } from '../../importing/imported-project.ts';
import { findJob } from '../../importing/jobs.ts';
import { anotherCompany } from '../../importing/refusals.ts';
import { problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { ImportArrow, PlanResult } from '../../transfer/arrow.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import { headerItem } from './header.ts';
import { contractLines } from './lines.ts';
import { amountWarnings, primeContractPlan } from './plan.ts';
import { readPrimeContract } from './read.ts';
import { bringContract, type PrimeContractWork } from './work.ts';

/** A job billing contract of CMiC as a Procore prime contract with a line per bill code: created once, afterwards updated by difference. */
export const importArrow: ImportArrow<PrimeContractWork | null> = {
  kind: 'PRIME_CONTRACT',
  direction: 'IMPORT',
  once: false,
  async plan(deps, id) {
    const [company] = primeContractKey(id) ?? [];
    if (company === undefined) return notAContract(deps, id);
    const another = anotherCompany(deps, company);
    if (another) return { missing: another };
    const contract = (await deps.cmic['prime-contract'].byIds([id])).get(id);
    if (!contract) return { missing: notFound(id) };
    const jobId = joinId(company, contract.controlJob ?? contract.job);
    const imported = await importedProject(deps, jobId);
    if ('missing' in imported) return refusedImport(jobId, imported.missing);
    const { project } = imported;
    const source = await readPrimeContract(deps, contract, project, jobId);
    const { there, codes, types } = source;
    const header = headerItem(contract, there);
    const lines = contractLines(source, deps.settings.currency);
    const warnings = [...lines.warnings, ...amountWarnings(source)];
    return {
      plan: primeContractPlan(source, header, lines, warnings),
      payload: {
        contract,
        jobId,
        project,
        contractId: there?.id ?? null,
        header,
        lines: lines.items,
        bad: lines.bad,
        warnings,
        codes,
        types,
      },
      projectId: project.id,
      jobId,
      number: null,
      targetId: there?.id ?? null,
      alreadyAt: null,
    };
  },
  async run(run, { payload }) {
    if (!payload) throw new Error('A plan that is refused does not run.');
    return bringContract(run, payload);
  },
};

/** A job has any number of contracts, each with an id of its own: whoever gives the job's is told theirs. */
async function notAContract(deps: SyncDeps, id: string): Promise<PlanResult<PrimeContractWork | null>> {
  if (!splitId(id, 2)) return { missing: wrongId(id, `${deps.companyCode}/24-010/jb-24-010`) };
  const job = await findJob(deps, id);
  if ('missing' in job) return job;
  const { company, controlCode } = job.found;
  const contracts = await deps.cmic['prime-contract'].ofJobs([id]);
  const fix =
    contracts.length === 0
      ? 'It has no contract in CMiC: only jobs that are billed by job billing have one.'
      : `Give the id of one of its contracts: ${contracts.map((contract) => contract.id).join(', ')}.`;
  const refusal = problem('BAD_INPUT', `${id} is a job, not a contract.`, ['input', 'id'], fix);
  return refusedImport(controlCode === null ? id : joinId(company, controlCode), refusal);
}
