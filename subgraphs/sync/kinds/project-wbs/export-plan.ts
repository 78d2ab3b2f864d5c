import { locksOf } from '../../exporting/locks.ts';
import { customSegments } from '../../importing/refusals.ts';
import { type Problem, problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import { exportFingerprint, type Plan, type Planned, type PlanRow, sentFields } from '../../transfer/plan.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { exportItems, type LeftOut, type WbsItems } from './export-items.ts';
import type { WbsSource } from './export-read.ts';

/** What a run needs beside the plan. */
export interface WbsPayload {
  source: WbsSource;
  items: WbsItems;
}

/** The plan of an export of codes: the difference alone. What this transfer wrote already stays in it, so that going on is the same plan. Pure but for the pure bodies of the client. */
export function planWbsExport(
  deps: SyncDeps,
  source: WbsSource,
  answers: Answers,
  transfer: Transfer | null,
): Planned<WbsPayload> {
  const { project, projectLink, job } = source;
  const tried = new Set(transfer?.writes.map(({ key }) => key));
  const items = exportItems(source, tried);
  const wbs = deps.cmic['project-wbs'];
  const row = (resource: string, key: string, stands: boolean, body: () => Record<string, unknown>): PlanRow[] =>
    stands && !tried.has(key)
      ? []
      : [{ action: stands ? 'KEEP' : 'CREATE', resource, key, fields: sentFields(body()) }];
  const rows = [
    ...items.codes.flatMap(({ key, stands, draft }) =>
      row('jcjobcostcodes', key, stands, () => wbs.costCodeBody(draft)),
    ),
    ...items.pairs.flatMap(({ key, stands, draft }) =>
      row('jcjobcategory', key, stands, () => wbs.categoryBody(draft)),
    ),
  ];
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint('PROJECT_WBS', project.id, rows, answers),
    rows,
    references: referencesOf(source, items),
    prerequisites: [
      {
        name: 'The project is integrated',
        met: projectLink !== null,
        fix: projectLink ? null : 'Import its control job.',
      },
      {
        name: 'Every code and type is in the company list',
        met: items.left.length === 0,
        fix: items.left.length === 0 ? null : 'Add what is named to the list in CMiC, or leave it in Procore.',
      },
    ],
    notTravelling: [
      ...items.left.map(({ key, reason }) => `${key}: ${reason}`),
      ...(items.idle.length > 0 ? [`${items.idle.length} controlling codes that no new code stands below.`] : []),
      'Amounts: a budget is an export of its own.',
      'Codes that stand in CMiC under another name keep it.',
    ],
    locks: locksOf('PROJECT_WBS'),
    problems: wbsProblems(source, items),
  };
  const jobId = job?.id ?? projectLink?.cmicId ?? null;
  return {
    plan,
    payload: { source, items },
    projectId: project.id,
    jobId,
    number: null,
    targetId: jobId,
    alreadyAt: null,
  };
}

/** What was left out, as problems of the transfer: by name, and stopping nothing. */
export function leftProblems(left: readonly LeftOut[]): Problem[] {
  return left.map(({ key, code, reason, fix }) => problem(code, `${key}: ${reason}`, ['costCodes', key], fix));
}

function wbsProblems({ project, projectLink, job, trees, segments }: WbsSource, items: WbsItems): Problem[] {
  if (!projectLink)
    return [
      problem(
        'PROJECT_NOT_INTEGRATED',
        `${project.name ?? 'The project'} was made before the integration: it does not carry our mark.`,
        ['project'],
        'Only projects that were imported from a CMiC control job, or adopted (setting `adopting.enabled`, then adoptionPlan), can send codes.',
      ),
    ];
  if (!job) {
    const fix = 'It may be gone, or hidden from our CMiC user by its security group.';
    return [problem('PREREQUISITE_NOT_SYNCED', `CMiC shows no job ${projectLink.cmicId}.`, ['project'], fix, true)];
  }
  const closed = trees.filter((tree) => tree.job.status === 'CLOSED');
  // Where a row of a job cannot be read, nobody knows which codes it has.
  const unreadable = trees.flatMap((tree) => tree.unreadable);
  const isNothing = items.codes.length === 0 && items.left.length > 0;
  return [
    ...customSegments(segments),
    ...closed.map(({ job: { code, statusCode } }) => {
      const told = `Job ${code} takes no codes (status ${statusCode ?? 'unknown'}).`;
      return problem('REFUSED_BY_CMIC', told, ['project'], 'Open the job in CMiC, then try again.', true);
    }),
    ...unreadable.map(({ key, reason }) =>
      problem('REFUSED_BY_CMIC', `${key}: ${reason}`, ['project'], 'Mend the row in CMiC.', true),
    ),
    ...(isNothing ? leftProblems(items.left) : []),
  ];
}

function referencesOf({ project, projectLink, subJobs, trees }: WbsSource, { codes }: WbsItems): string[] {
  if (!projectLink) return [];
  const jobs = new Set(trees.map(({ job }) => job.id));
  const told = (what: string, to: string, how: string) => `${what} -> ${to} (${how})`;
  return [
    told(`project ${project.id}`, projectLink.cmicId, projectLink.link ? 'linked' : 'by our mark'),
    ...subJobs.flatMap(({ id, originId }) =>
      originId && jobs.has(originId) ? [told(`sub job ${id}`, originId, 'by our mark')] : [],
    ),
    ...codes.flatMap(({ key, code, stands }) =>
      stands && !code.originId ? [told(`cost code ${code.fullCode} (${code.id})`, key, 'stands, to be linked')] : [],
    ),
  ];
}
