import { allRows } from '../../../../kernel/pages.ts';
import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import type { LinkingWork } from '../../adopting/items.ts';
import { planLinking, planReplaced, replaced, runLinking } from '../../adopting/linking.ts';
import { refusedImport } from '../../importing/imported-project.ts';
import { findFamily } from '../../importing/jobs.ts';
import { importPages } from '../../importing/pages.ts';
import { customSegments } from '../../importing/refusals.ts';
import { type Problem, problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { ImportArrow, PlanResult } from '../../transfer/arrow.ts';
import { importFingerprint, type Plan } from '../../transfer/plan.ts';
import type { Transfer } from '../../transfer/transfer.ts';
import { standingIn } from './apply.ts';
import { type Item, importItems } from './items.ts';
import { type ProjectTree, readCostTypes, readJobs, readProject } from './read.ts';
import { planRow } from './rows.ts';
import { type JobWork, jobWork } from './work.ts';

/**
 * A CMiC control job as a Procore project, with its sub jobs, cost codes and cost types, each linked. One transfer of kind PROJECT (contract, section 5). The transfer of an adoption links what is
 * there on both sides instead.
 */
export const importArrow: ImportArrow<JobWork | LinkingWork | null> = {
  kind: 'PROJECT',
  direction: 'IMPORT',
  once: true,
  async plan(deps, id, _answers, transfer) {
    const adoption = transfer && (await deps.store.adoptions.byId(transfer.id));
    if (adoption) return planLinking(deps, adoption);
    // What was to link never creates, whatever became of its adoption.
    if (transfer?.history.some(({ step }) => step === 'adopt')) return planReplaced(transfer);
    const family = await findFamily(deps, id);
    if ('missing' in family) return family;
    const { job, below } = family;
    if (job.controlCode !== null) {
      const parent = `${job.company}/${job.controlCode}`;
      return refusedImport(
        parent,
        problem(
          'BAD_INPUT',
          `${id} is a job under ${parent}.`,
          ['input', 'id'],
          `Import ${parent}; a sub job that came later is imported with importSubJob.`,
        ),
      );
    }
    return planJobs(deps, [job, ...below], id, transfer);
  },
  async run(run, { payload }) {
    // A plan that is refused does not run.
    if (!payload) return replaced();
    if ('adoption' in payload) return runLinking(run, payload);
    return importPages(
      run,
      jobWork(payload, () => payload.standing.projectId),
    );
  },
};

/** The plan for bringing jobs into the project of a control job. */
export async function planJobs(
  deps: SyncDeps,
  jobs: readonly CmicJobRecord[],
  controlJobId: string,
  transfer: Transfer | null,
): Promise<PlanResult<JobWork>> {
  const [trees, there, types, [link], segments] = await Promise.all([
    readJobs(deps, jobs),
    readProject(deps, controlJobId),
    readCostTypes(deps),
    deps.store.links.byCmic('PROJECT', [controlJobId]),
    deps.procore.companyWbs.segments(),
  ]);
  const { items, bad, left } = importItems(trees, there, types);
  const [first] = jobs;
  const isProject = first?.id === controlJobId;
  const problems = [
    ...customSegments(segments),
    ...(there.project ? await adoptedProblems(deps, controlJobId, there.project.id) : []),
    ...(isProject ? await projectProblems(deps, first, there) : []),
  ];
  const rows = items.map(planRow);
  const plan: Plan = {
    direction: 'IMPORT',
    fingerprint: importFingerprint(isProject ? 'PROJECT' : 'SUB_JOB', first?.id ?? controlJobId, rows),
    rows,
    references: [...types].map(([code, type]) => `category ${code} -> ${type.id} (${type.name ?? code})`),
    prerequisites: [
      {
        name: 'The cost types in use are in Procore',
        met: !bad.some(({ key }) => key.split('/').length === 4),
        fix: 'Bring the company codes first.',
      },
    ],
    notTravelling: [...bad.map(({ key, reason }) => `${key}: ${reason}`), ...left],
    locks: [
      {
        field: 'costCodes',
        reason: 'On an ERP project codes change only through the sync calls.',
        liftedBy: 'Importing again after a change in CMiC.',
      },
    ],
    problems,
  };
  return {
    plan,
    payload: { items, bad, controlJobId, standing: standingIn(there.project?.id ?? null, there) },
    projectId: there.project?.id ?? null,
    jobId: controlJobId,
    number: null,
    targetId: there.project?.id ?? null,
    alreadyAt: transfer === null && isProject && link && (await allLinked(deps, items)) ? link.procoreId : null,
  };
}

/** Until its baseline is signed an adopted project takes no import of its job, nor of a sub job: that would create what the adoption left out. One that was linked before goes on as it did. */
async function adoptedProblems({ store }: SyncDeps, jobId: string, projectId: string): Promise<Problem[]> {
  const [adoption] = await store.adoptions.of([projectId]);
  if (!adoption || adoption.jobId !== jobId || adoption.signature || adoption.ofLinked) return [];
  return [
    problem(
      'PREREQUISITE_NOT_SYNCED',
      `Project ${projectId} is adopted, and nobody has signed its baseline: importing the job would create what was left out.`,
      ['input', 'id'],
      'Link what was left out by adopting on a new plan (adoptionPlan), then sign (signBaseline); what CMiC has beside it is imported after that.',
    ),
  ];
}

/** Whether everything that the job would bring is there and linked. An export can have restored the project's link alone; then an import still has the others to adopt. */
export async function allLinked(deps: SyncDeps, items: readonly Item[]): Promise<boolean> {
  if (items.some((item) => item.action === 'CREATE' || (item.stage === 'code' && item.was?.originId === null)))
    return false;
  const keys = (stage: Item['stage']) => items.filter((item) => item.stage === stage).map(({ key }) => key);
  const { links } = deps.store;
  const found = await Promise.all([links.byCmic('SUB_JOB', keys('subJob')), links.byCmic('PROJECT_WBS', keys('code'))]);
  return found.flat().every((link) => link !== null);
}

async function projectProblems(deps: SyncDeps, job: CmicJobRecord, there: ProjectTree): Promise<Problem[]> {
  if (there.project) return [];
  if (job.status === 'CLOSED')
    return [
      problem('BAD_INPUT', `Job ${job.code} is closed in CMiC.`, ['input', 'id'], 'Only open jobs become projects.'),
    ];
  // Its number tells a project that people made by hand before the integration.
  const same = await allRows(deps.procore.project.list({ number: job.code }));
  const before = same.find((row) => !(row instanceof Error) && row.number === job.code && !row.originId);
  if (!before || before instanceof Error) return [];
  return [
    problem(
      'PROJECT_PREDATES_INTEGRATION',
      `Procore project ${before.id} has the number ${job.code} and was made before the integration.`,
      ['input', 'id'],
      'An active project that was made before the integration cannot be integrated, unless it is adopted: setting `adopting.enabled`, then adoptionPlan.',
    ),
  ];
}
