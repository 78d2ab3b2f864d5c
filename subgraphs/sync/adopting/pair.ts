import { type Actor, seesProject } from '../../../kernel/auth/actor.ts';
import { parseNumber, splitId } from '../../../kernel/ids.ts';
import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import type { ProcoreProjectRecord } from '../../procore/kinds/project/record.ts';
import { pick } from '../../procore/rows.ts';
import { seesCompanies } from '../access.ts';
import { anotherCompany } from '../importing/refusals.ts';
import type { Link } from '../link/link.ts';
import { type MarkReading, readMark } from '../link/marks.ts';
import { projectEvidence, projectSide } from '../matching/compare.ts';
import { type Evidence, scoreOf } from '../matching/evidence.ts';
import { type Problem, problem } from '../problem.ts';
import type { MatchDecision } from '../store/match-decisions.ts';
import type { SyncDeps } from '../system.ts';
import { notFound, wrongId } from '../transfer/planning.ts';
import { openStates, type Transfer } from '../transfer/transfer.ts';
import type { Adoption } from './record.ts';

/** A project of Procore and a control job of CMiC that somebody wants to be one. */
export interface AdoptionPair {
  project: ProcoreProjectRecord;
  job: CmicJobRecord;
  /** The jobs below it. */
  below: CmicJobRecord[];
  /** What Procore's mark on the project says. */
  mark: MarkReading;
  evidence: Evidence[];
  /** 0 to 1. */
  score: number;
  projectLink: Link | null;
  jobLink: Link | null;
  /** Another project that carries the job's mark. */
  holder: string | null;
  adoption: Adoption | null;
  /** Somebody's word that the two are not the same; null where nobody said so. */
  refusal: MatchDecision | null;
  /** What is open: an import of the job (an adoption on its way, or somebody's importJob), or the adoption of the project with another job. */
  open: Transfer | null;
}

/** Reads the two, or says why there is nothing to read: a wrong id, another company, what is not there or not for this actor to see. Two calls, three where nobody bears the mark yet. */
export async function readPair(
  deps: SyncDeps,
  actor: Actor,
  { projectId, jobId }: { projectId: string; jobId: string },
): Promise<AdoptionPair | { missing: Problem }> {
  const [projectPath, jobPath] = [
    ['input', 'projectId'],
    ['input', 'jobId'],
  ];
  if (parseNumber(projectId) === null) return { missing: wrongId(projectId, '1001', projectPath) };
  const [company] = splitId(jobId, 2) ?? [];
  if (company === undefined) return { missing: wrongId(jobId, `${deps.companyCode}/24-010`, jobPath) };
  const foreign = anotherCompany(deps, company);
  if (foreign) return { missing: { ...foreign, path: jobPath } };
  if (!seesCompanies(actor, deps) || !seesProject(actor, projectId))
    return { missing: notFound(projectId, projectPath) };
  if (!seesProject(actor, jobId)) return { missing: notFound(jobId, jobPath) };
  const [projects, family, holder, [projectLink], [jobLink], [adoption], decisions, [open]] = await Promise.all([
    deps.procore.project.byIds([projectId]),
    deps.cmic['sub-job'].family(jobId),
    deps.procore.project.byOriginId(jobId),
    deps.store.links.byProcore('PROJECT', [projectId]),
    deps.store.links.byCmic('PROJECT', [jobId]),
    deps.store.adoptions.of([projectId]),
    deps.store.matchDecisions.ofRecords('PROJECT', [projectId]),
    deps.store.transfers.open('PROJECT', 'IMPORT', [jobId]),
  ]);
  const project = pick(projects, projectId);
  if (!project) return { missing: notFound(projectId, projectPath) };
  const [standing] = adoption ? await deps.store.transfers.get([adoption.id]) : [];
  const job = family.find(({ id }) => id === jobId);
  if (!job) return { missing: notFound(jobId, jobPath) };
  const evidence = evidenceOf(project, job);
  return {
    project,
    job,
    below: family.filter((each) => each !== job),
    mark: readMark(project.originId, deps.companyCode, 2, deps.settings),
    evidence,
    score: scoreOf(evidence),
    projectLink: projectLink ?? null,
    jobLink: jobLink ?? null,
    holder: holder?.id ?? null,
    adoption: adoption ?? null,
    refusal: decisions.find((each) => each.cmicId === jobId && each.verdict === 'REFUSED') ?? null,
    open: open ?? (standing && isOpen(standing) ? standing : null),
  };
}

/** Why the two cannot be adopted, most basic first; empty: they can, as far as the pair itself is concerned. What the reader may not see (`sees`) is not named. Pure. */
export function pairProblems(pair: AdoptionPair, isEnabled: boolean, sees: (id: string) => boolean): Problem[] {
  const { project, job, mark, projectLink, jobLink, holder, adoption, refusal, open } = pair;
  const at = { project: ['input', 'projectId'], job: ['input', 'jobId'] };
  const isOwn = (link: Link | null) => link !== null && link.procoreId === project.id && link.cmicId === job.id;
  const jobOf = (id: string) => (sees(id) ? id : 'another job');
  const projectOf = (id: string) => (sees(id) ? `project ${id}` : 'another project');
  const taken = (
    message: string,
    path: string[],
    fix = 'Choose the pair that belongs together; projectMatches suggests it.',
  ) => problem('ALREADY_LINKED', message, path, fix);
  const found: (Problem | null)[] = [
    isEnabled ? null : off(project.name),
    job.controlCode === null
      ? null
      : problem(
          'BAD_INPUT',
          `${job.id} is a job under ${job.controlCode}.`,
          at.job,
          'Adopt the control job: sub jobs come with it.',
        ),
    job.status === 'CLOSED'
      ? problem(
          'BAD_INPUT',
          `Job ${job.code} is closed in CMiC.`,
          at.job,
          'Only open jobs are adopted; reopen it in CMiC if it goes on.',
        )
      : null,
    projectLink && !isOwn(projectLink)
      ? taken(`Project ${project.id} is linked to ${jobOf(projectLink.cmicId)}.`, at.project)
      : null,
    jobLink && !isOwn(jobLink) ? taken(`Job ${job.id} is linked to ${projectOf(jobLink.procoreId)}.`, at.job) : null,
    mark.mark === 'FOREIGN'
      ? taken(
          `Project ${project.id} carries another integration's mark (${project.originId}).`,
          at.project,
          'Add its pattern to the setting `marks.patterns` if it names a CMiC job; it is never overwritten.',
        )
      : null,
    (mark.mark === 'OURS' || mark.mark === 'EARLIER') && mark.cmicId !== job.id
      ? taken(`Project ${project.id} carries the mark of ${jobOf(mark.cmicId)}.`, at.project)
      : null,
    holder !== null && holder !== project.id
      ? taken(`The mark of ${job.id} is on ${projectOf(holder)}.`, at.job)
      : null,
    refusal && !isOwn(projectLink) ? refusedPair(refusal) : null,
    adoption?.signature?.isWhole === false
      ? problem(
          'PREREQUISITE_NOT_SYNCED',
          `The signature of ${adoption.signature.by} under its baseline is on its way.`,
          at.project,
          'Sign again with the same hash (signBaseline), or reconcile: either ends it.',
          true,
        )
      : null,
    open
      ? problem(
          'REQUEST_ALREADY_OPEN',
          open.sourceId === job.id
            ? `Transfer ${open.id} of ${job.id} is ${open.state}.`
            : `The project is being adopted with another job: transfer ${open.id} is ${open.state}.`,
          open.sourceId === job.id ? at.job : at.project,
          'Wait until it ends; retry or cancel it where it failed.',
          true,
        )
      : null,
  ];
  return found.filter((each) => each !== null);
}

/** Whether the two were linked before this, by an import or by an adoption that was signed: then nothing begins here, and only what is in both systems since is linked. Pure. */
export function wereLinked({ project, job, projectLink, adoption }: AdoptionPair): boolean {
  if (projectLink?.procoreId !== project.id || projectLink.cmicId !== job.id) return false;
  return adoption === null || adoption.signature !== null || adoption.ofLinked === true;
}

function isOpen({ state }: Transfer): boolean {
  return (openStates as readonly string[]).includes(state);
}

function refusedPair({ procoreId, cmicId, by, reason }: MatchDecision): Problem {
  const message = `${by} said that project ${procoreId} is not ${cmicId}${reason === null ? '' : `: ${reason}`}`;
  const fix = 'If it is, take that back first: withdrawMatchRefusal.';
  return problem('BAD_INPUT', message, ['input', 'jobId'], fix);
}

/** Adopting is switched off. Pure. */
export function off(name: string | null): Problem {
  return problem(
    'PROJECT_PREDATES_INTEGRATION',
    `${name ?? 'The project'} was made before the integration, and adopting is off.`,
    ['input', 'projectId'],
    'Set `adopting.enabled` in the settings file if such projects are to be adopted.',
  );
}

function evidenceOf(project: ProcoreProjectRecord, job: CmicJobRecord): Evidence[] {
  const { address } = project;
  return projectEvidence(
    projectSide({
      id: project.id,
      name: project.name,
      number: project.number,
      address: [address.street, address.city, address.zip],
      start: project.startDate,
      end: project.completionDate,
    }),
    projectSide({
      id: job.id,
      name: job.name,
      number: job.code,
      address: job.address ? [job.address.line1, job.address.line2, job.address.line3, job.address.postalCode] : [],
      start: job.startDate,
      end: job.endDate,
    }),
  );
}
