import { type ImportWork, importPages, saveLinks } from '../importing/pages.ts';
import type { NewLink } from '../link/link.ts';
import type { SyncDeps } from '../system.ts';
import type { RunEnd } from '../transfer/arrow.ts';
import type { Planned } from '../transfer/plan.ts';
import type { Run } from '../transfer/run.ts';
import { type LinkItem, type LinkingWork, planRow, readItems } from './items.ts';
import type { AdoptedPair, Adoption } from './record.ts';
import { sendPage } from './send.ts';

/** The plan of an adoption's linking: the pairs that somebody said yes to, whatever both systems look like by now; only what Procore shows of their marks is read. */
export async function planLinking(deps: SyncDeps, adoption: Adoption): Promise<Planned<LinkingWork>> {
  const work = await readItems(deps, adoption);
  return {
    plan: {
      direction: 'IMPORT',
      fingerprint: adoption.fingerprint,
      rows: work.items.map(planRow),
      references: [],
      prerequisites: [],
      notTravelling: work.bad.map(({ key, reason }) => `${key}: ${reason}`),
      locks: [
        {
          field: 'costCodes',
          reason: 'On an ERP project codes change only through the sync calls.',
          liftedBy: 'Importing again after a change in CMiC.',
        },
      ],
      problems: [],
    },
    payload: work,
    projectId: adoption.projectId,
    jobId: adoption.jobId,
    number: null,
    targetId: adoption.projectId,
    alreadyAt: null,
  };
}

/** Links the pairs page by page: the project, its sub jobs and codes, vendors, commitments, change orders, and at last the budget codes and cost types that follow from the codes. */
export function runLinking(run: Run, work: LinkingWork): Promise<RunEnd> {
  const { adoption, items, bad, implied } = work;
  const { projectId, jobId } = adoption;
  const pages: ImportWork<LinkItem> = {
    items,
    bad,
    fits: ([first], item) =>
      first !== undefined &&
      (item.stage === 'subJob' || item.stage === 'code') &&
      first.stage === item.stage &&
      (item.stage === 'subJob' || first.pair.under === item.pair.under),
    send: (own, page) => sendPage(own, projectId, page),
    linkOf: ({ stage, pair, adoptedMark }) =>
      stage === 'project' || stage === 'subJob' || stage === 'code' ? linkOf(pair, adoption, adoptedMark) : null,
    finish: (own) =>
      saveLinks(
        own,
        implied.map((pair) => linkOf(pair, adoption, null)),
      ),
    targetId: () => projectId,
    projectId: () => projectId,
  };
  run.deps.log.info({ projectId, jobId, pairs: items.length }, 'an adoption is linked');
  return importPages(run, pages);
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
