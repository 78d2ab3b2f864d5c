import { vendorId } from '../../cmic/kinds/vendor/record.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { pick } from '../../procore/rows.ts';
import { linkAndMark } from '../exporting/link-and-mark.ts';
import { type ItemResult, written } from '../importing/item.ts';
import { createOnce, settleWrite } from '../importing/once.ts';
import { stop, syncedItems } from '../importing/outcomes.ts';
import { type ImportWork, importPages } from '../importing/pages.ts';
import { restoreLinks } from '../link/resolve.ts';
import { unlinkedEnds } from '../link/to-procore.ts';
import { type Problem, problem } from '../problem.ts';
import { Halt, type RunEnd } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';
import { intruderProblems, numberTaken } from './check.ts';
import { headerDifference, type StagedDraft } from './draft.ts';
import { commitmentsOf } from './ground.ts';
import { isSameLine, type StagedItem, type StagedPayload } from './plan.ts';
import { stopIfRejected } from './rejection.ts';
import { numberTakenBy, type StagedSource, standingOf } from './source.ts';

/** A plan that runs. */
interface Work {
  source: StagedSource;
  draft: StagedDraft;
  projectId: string;
  items: readonly StagedItem[];
}

/**
 * Brings a contract: its header once, as a draft that bears CMiC's id as free text (a marked or approved one takes no lines), then its lines, keyed on their marks, then what freezes it:
 * the status, the header's mark and the link. Every part may be repeated, and it is linked only once it stands whole.
 */
export async function bringStaged(run: Run, { source, draft, items }: StagedPayload): Promise<RunEnd> {
  const projectId = source.project?.id;
  if (!draft || !projectId) throw new Error('A plan that is refused does not run.');
  await stopIfRejected(run, source);
  if (source.there) await settleWrite(run, 'header', source.there.id);
  return importPages(run, workOf({ source, draft, projectId, items }));
}

function workOf(work: Work): ImportWork<StagedItem> {
  let commitmentId = work.source.there?.id ?? null;
  // What Procore refused in this run; an earlier run's refusals are tried again in it.
  const refused: Problem[] = [];
  const idOf = () => {
    if (commitmentId === null) throw new Error('The header comes before the lines.');
    return commitmentId;
  };
  const sendLines = async (run: Run, page: readonly StagedItem[]): Promise<ItemResult[]> => {
    const lines = page.flatMap((item) => (item.stage === 'line' ? [item.line] : []));
    const results = syncedItems(page, await run.deps.procore.commitment.syncLines(idOf(), lines));
    refused.push(...results.flatMap((result) => refusalOf(work, result)));
    return results;
  };
  return {
    items: work.items,
    bad: [],
    fits: (page, item) => page[0]?.stage === item.stage,
    async send(run, page) {
      const [first] = page;
      if (first?.stage !== 'header') return sendLines(run, page);
      commitmentId = await createHeader(run, work);
      return [written(first, commitmentId)];
    },
    // It is linked as a whole, in the end.
    linkOf: () => null,
    async finish(run) {
      if (refused.length > 0) throw new Halt({ end: 'FAILED', problems: refused });
      await seal(run, work, idOf());
      return [];
    },
    targetId: () => commitmentId,
    projectId: () => work.projectId,
  };
}

async function createHeader(run: Run, { source, draft, projectId }: Work): Promise<string> {
  const { deps } = run;
  const { id, number } = source.contract.header;
  const write = { ...draft.header, status: 'Draft', originData: id };
  const made = await createOnce(run, {
    step: 'header',
    resource: source.contract.type === 'SUBCONTRACT' ? 'work_order_contracts' : 'purchase_order_contracts',
    key: id,
    body: write,
    look: async () => {
      const commitments = await commitmentsOf(deps, projectId);
      const found = standingOf(commitments, id, null);
      const taken = found || mayStillLand(run) ? null : numberTakenBy(commitments, number, null);
      if (taken) throw new Halt({ end: 'FAILED', problems: [numberTaken(taken, number)] });
      return found && { id: found.id };
    },
    send: () => deps.procore.commitment.createHeader(projectId, source.contract.type, write),
  });
  return made.id;
}

/** Whether an earlier send of the header is still open: then nobody says that the import has ended. */
function mayStillLand({ transfer, deps }: Run): boolean {
  const sent = transfer.writes.find(({ step }) => step === 'header');
  if (sent?.outcome !== 'SENDING' && sent?.outcome !== 'UNKNOWN') return false;
  return deps.clock.now().getTime() - Date.parse(sent.at) < deps.settings.waits.lateWriteMs;
}

/** Looks whether every line stands, to the cent and none besides; then status and the rest of the header, the marks, and the link. */
async function seal(run: Run, work: Work, id: string): Promise<void> {
  const { deps } = run;
  const { source, draft, projectId } = work;
  const { header } = source.contract;
  const { commitment } = deps.procore;
  const there = pick(await commitment.byIds([id]), id);
  if (!there) throw failed(`${id} is not there any more.`, 'Find out who deleted it in Procore, then retry.');
  await refuseOtherLink(run, header.id, id);
  if (there.originId === null) {
    const problems = [...intruderProblems({ ...source, there }), ...missingLines(draft, there)];
    if (problems.length > 0) throw new Halt({ end: 'FAILED', problems });
    const change = headerDifference(draft, there);
    if (Object.keys(change).length > 0) {
      run.at('marking', 'status');
      const outcome = await commitment.updateHeader(id, change);
      if (outcome.outcome !== 'done') throw stop(outcome);
    }
  }
  await restoreEnds(run, work);
  const lines = there.lines ?? [];
  await linkAndMark(run, {
    kind: 'COMMITMENT',
    procoreId: id,
    cmicId: header.id,
    projectId,
    lines: lines.flatMap(({ lineId, originId }) =>
      originId === null ? [] : [{ procoreLineId: lineId, cmicLineId: originId }],
    ),
    shown: { header: there.originId, lines: new Map(lines.map((line) => [line.lineId, line.originId])) },
    markLines: (marks) => commitment.markLines(id, marks),
    markHeader: (mark) => commitment.markHeader(id, { originId: mark, originCode: header.number }),
  });
}

/** Lines that Procore took and does not show, or shows otherwise. */
function missingLines({ lines }: StagedDraft, there: ProcoreCommitmentRecord): Problem[] {
  const byMark = new Map(there.lines?.map((line) => [line.originId, line]));
  return lines.flatMap((line) => {
    const was = byMark.get(line.originId);
    if (was && isSameLine(was, line)) return [];
    const how = was ? `is ${was.amount ?? 'without an amount'} on ${was.wbsFlatCode ?? was.costCode}` : 'is not there';
    const told = `Line ${line.originId} was written, and read back it ${how}.`;
    return [problem('REFUSED_BY_PROCORE', told, ['lines', line.originId], 'Look at it in Procore, then retry.', true)];
  });
}

/** Somebody linked one of the two meanwhile. */
async function refuseOtherLink({ deps }: Run, cmicId: string, procoreId: string): Promise<void> {
  const [[of], [to]] = await Promise.all([
    deps.store.links.byCmic('COMMITMENT', [cmicId]),
    deps.store.links.byProcore('COMMITMENT', [procoreId]),
  ]);
  const other = [of, to].find((link) => link && (link.cmicId !== cmicId || link.procoreId !== procoreId));
  if (!other) return;
  const told = `${other.cmicId} is linked to ${other.procoreId} already.`;
  const fix = `Delete the draft ${procoreId} in Procore and cancel this import, or unlink that pair first.`;
  throw new Halt({ end: 'FAILED', problems: [problem('ALREADY_LINKED', told, ['input', 'id'], fix)] });
}

/** Links that only our marks told of. */
async function restoreEnds({ deps }: Run, { source, projectId }: Work): Promise<void> {
  const { project, jobId, vendor, codes, types, contract } = source;
  const place = { projectId, jobId };
  const nowhere = { projectId: null, jobId: null };
  const { header } = contract;
  const partner = { cmicId: vendorId(header.company, header.vendor), procoreId: vendor?.procoreId ?? '' };
  await restoreLinks(deps, [
    ...(project?.linked ? [] : [{ kind: 'PROJECT' as const, procoreId: projectId, cmicId: jobId, ...place }]),
    ...(vendor && !vendor.linked ? [{ kind: 'VENDOR' as const, ...partner, ...nowhere }] : []),
    ...unlinkedEnds(codes).map((ends) => ({ kind: 'PROJECT_WBS' as const, ...ends, ...place })),
    ...unlinkedEnds(types).map((ends) => ({ kind: 'COMPANY_WBS' as const, ...ends, ...nowhere })),
  ]);
}

function refusalOf({ source }: Work, { key, outcome, reason }: ItemResult): Problem[] {
  if (outcome !== 'BAD') return [];
  const task = source.contract.lines.find(({ id }) => id === key)?.task ?? key;
  const told = `Procore refused line ${task}: ${reason ?? 'it did not say why'}`;
  return [problem('REFUSED_BY_PROCORE', told, ['lines', task], 'Mend it in Procore, then retry.', true)];
}

function failed(message: string, fix: string): Halt {
  return new Halt({ end: 'FAILED', problems: [problem('REFUSED_BY_PROCORE', message, [], fix, true)] });
}
