import { type ImportWork, importPages, saveLinks } from '../importing/pages.ts';
import { badRowProblem } from '../importing/problems.ts';
import type { NewLink } from '../link/link.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { Halt, type RunEnd } from '../transfer/arrow.ts';
import { type Planned, refusedPlan } from '../transfer/plan.ts';
import type { Run } from '../transfer/run.ts';
import type { Transfer } from '../transfer/transfer.ts';
import { type ItemOf, isBad, type LinkItem, type LinkingWork, planRow, readItems } from './items.ts';
import { off } from './pair.ts';
import type { AdoptedPair, Adoption } from './record.ts';
import { sendPage, sendProject } from './send.ts';

/** The plan of an adoption's linking: the pairs that somebody said yes to, whatever both systems look like by now; only what Procore shows of their marks is read. Where the project itself cannot be linked, nothing is. */
export async function planLinking(deps: SyncDeps, adoption: Adoption): Promise<Planned<LinkingWork>> {
  const work = await readItems(deps, adoption);
  const { project, items, bad } = work;
  const refused = isBad(project) ? badRowProblem(project) : await projectClash(deps, adoption);
  return {
    plan: {
      direction: 'IMPORT',
      fingerprint: adoption.fingerprint,
      rows: [...(isBad(project) ? [] : [project]), ...items].map(planRow),
      references: [],
      prerequisites: [],
      notTravelling: bad.map(({ key, reason }) => `${key}: ${reason}`),
      locks: [
        {
          field: 'costCodes',
          reason: 'On an ERP project codes change only through the sync calls.',
          liftedBy: 'Importing again after a change in CMiC.',
        },
      ],
      problems: [...(deps.settings.adopting.enabled ? [] : [off(null)]), ...(refused ? [refused] : [])],
    },
    payload: work,
    projectId: adoption.projectId,
    jobId: adoption.jobId,
    number: null,
    targetId: adoption.projectId,
    alreadyAt: null,
  };
}

/** The plan of a transfer whose adoption another one took the place of: it never becomes an ordinary import, and its run only ends it. */
export function planReplaced({ fingerprint, projectId, jobId }: Transfer): Planned<null> {
  const plan = { ...refusedPlan('IMPORT', []), fingerprint: fingerprint ?? '' };
  return { plan, payload: null, projectId, jobId, number: null, targetId: projectId, alreadyAt: null };
}

/** How a run ends whose adoption was replaced: nobody has to cancel it, and it stands in nobody's way. */
export function replaced(): RunEnd {
  const message = 'The adoption that this transfer was to link is not the one of its project any more.';
  const told = problem('PLAN_CHANGED', message, ['input', 'id'], 'Nothing: look at adoption(projectId).');
  return { end: 'CANCELLED', note: 'Another adoption took its place.', problems: [told] };
}

/** Links the pairs: the project before anything else, then page by page its sub jobs and codes, vendors, commitments, change orders, and at last the budget codes and cost types that follow from the codes. */
export async function runLinking(run: Run, work: LinkingWork): Promise<RunEnd> {
  const { adoption, project, items, bad, implied } = work;
  const { projectId, jobId } = adoption;
  if (isBad(project)) throw new Error('A plan with problems does not run.');
  await linkProject(run, adoption, project);
  const pages: ImportWork<LinkItem> = {
    items,
    bad,
    fits: ([first], item) =>
      first !== undefined &&
      (item.stage === 'subJob' || item.stage === 'code') &&
      first.stage === item.stage &&
      (item.stage === 'subJob' || first.pair.under === item.pair.under),
    send: async (own, page) => {
      await standsStill(own, adoption);
      return sendPage(own, projectId, page);
    },
    linkOf: ({ stage, pair, adoptedMark }) =>
      stage === 'subJob' || stage === 'code' ? linkOf(pair, adoption, adoptedMark) : null,
    finish: async (own) =>
      saveLinks(
        own,
        (await ofLinkedCodes(own.deps, items, implied)).map((pair) => linkOf(pair, adoption, null)),
      ),
    targetId: () => projectId,
    projectId: () => projectId,
  };
  run.deps.log.info({ projectId, jobId, pairs: items.length }, 'an adoption is linked');
  return importPages(run, pages);
}

/** Nothing is linked into a project that cannot be: its mark and its link come first, and a refusal of either ends the run. */
async function linkProject(run: Run, adoption: Adoption, project: ItemOf<'project'>): Promise<void> {
  await standsStill(run, adoption);
  if (project.action !== 'KEEP') await sendProject(run, project);
  const problems = await saveLinks(run, [linkOf(project.pair, adoption, project.adoptedMark)]);
  if (problems.length > 0) throw new Halt({ end: 'FAILED', problems });
}

/** Ends a run whose adoption was replaced while it was at work. */
async function standsStill({ deps }: Run, { id }: Adoption): Promise<void> {
  if (!(await deps.store.adoptions.byId(id))) throw new Halt(replaced());
}

/** Why project and job cannot be linked: one of the two is linked to something else since the plan. */
async function projectClash({ store }: SyncDeps, { projectId, jobId }: Adoption): Promise<Problem | null> {
  const [[ours], [theirs]] = await Promise.all([
    store.links.byProcore('PROJECT', [projectId]),
    store.links.byCmic('PROJECT', [jobId]),
  ]);
  if ((!ours || ours.cmicId === jobId) && (!theirs || theirs.procoreId === projectId)) return null;
  const message = `${projectId} and ${jobId} cannot be linked: one of the two is linked to another record.`;
  return problem('ALREADY_LINKED', message, ['rows', jobId], 'Unlink that pair first, if it is wrong.');
}

/** What follows from codes that are linked: of a code that was left out no budget code is. */
async function ofLinkedCodes(
  { store }: SyncDeps,
  items: readonly LinkItem[],
  implied: readonly AdoptedPair[],
): Promise<AdoptedPair[]> {
  const codeOf = ({ cmicId }: AdoptedPair) => cmicId.split('/').slice(0, 3).join('/');
  const codes = [...new Set(implied.filter(({ kind }) => kind === 'PROJECT_WBS').map(codeOf))];
  const links = await store.links.byCmic('PROJECT_WBS', codes);
  const planned = new Map(items.map(({ pair }) => [pair.cmicId, pair.procoreId]));
  const linked = new Set(
    links.flatMap((link) => {
      const own = link && planned.get(link.cmicId);
      return link && (own === undefined || own === link.procoreId) ? [link.cmicId] : [];
    }),
  );
  return implied.filter((pair) => pair.kind !== 'PROJECT_WBS' || linked.has(codeOf(pair)));
}

function linkOf(
  { kind, procoreId, cmicId }: AdoptedPair,
  { projectId, jobId }: Adoption,
  adoptedMark: string | null,
): Omit<NewLink, 'createdBy'> {
  const isCompany = kind === 'COMPANY_WBS';
  const ends = { projectId: isCompany ? null : projectId, jobId: isCompany ? null : jobId };
  return { kind, procoreId, cmicId, state: 'ACTIVE', lines: [], ...ends, adoptedMark };
}
