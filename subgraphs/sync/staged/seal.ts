import { randomUUID } from 'node:crypto';
import { vendorId } from '../../cmic/kinds/vendor/record.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { pick } from '../../procore/rows.ts';
import { linkAndMark } from '../exporting/link-and-mark.ts';
import { settleWrite } from '../importing/once.ts';
import { stop } from '../importing/outcomes.ts';
import { restoreLinks } from '../link/resolve.ts';
import { unlinkedEnds } from '../link/to-procore.ts';
import { type Problem, problem } from '../problem.ts';
import { Halt } from '../transfer/arrow.ts';
import { APPROVING } from '../transfer/decide.ts';
import { fingerprint } from '../transfer/plan.ts';
import type { Run } from '../transfer/run.ts';
import type { WriteRecord } from '../transfer/transfer.ts';
import { changeOrderProblems } from './check.ts';
import { draftProblems, isSealed, sealedDifferences } from './check-standing.ts';
import { headerDifference, type StagedDraft } from './draft.ts';
import { isSameLine } from './plan.ts';
import { isRejected, rejectedProblem } from './rejection.ts';
import type { StagedSource } from './source.ts';

/**
 * Looks whether every line stands, to the cent and none besides; then status and the rest of the header, the marks, and the link. What stood whole before is linked whatever it says, and where
 * it is not what CMiC says, or what was decided, is the answer.
 */
export async function seal(
  run: Run,
  { source, draft, projectId }: { source: StagedSource; draft: StagedDraft | null; projectId: string },
  id: string,
): Promise<Problem[]> {
  const { deps } = run;
  const { header } = source.contract;
  const { commitment } = deps.procore;
  const there = pick(await commitment.byIds([id]), id);
  if (!there) throw failed(`${id} is not there any more.`, 'Find out who deleted it in Procore, then retry.');
  await refuseOtherLink(run, header.id, id);
  const now = { ...source, there, transfer: run.transfer };
  const told: Problem[] = [];
  if (isSealed(now)) told.push(...changed(run, source, there));
  else {
    const problems = [...draftProblems(now), ...(draft ? missingLines(draft, there) : [])];
    if (problems.length > 0) throw new Halt({ end: 'FAILED', problems });
    if (draft) await approve(run, there, headerDifference(draft, there), header.id);
  }
  await settleWrite(run, APPROVING, id);
  await restoreEnds(run, source, projectId);
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
  return told;
}

/** Raises the status with what differs of the header. It is saved before: what may be approved is not cancelled any more. It may be repeated. */
async function approve(
  run: Run,
  there: ProcoreCommitmentRecord,
  change: ReturnType<typeof headerDifference>,
  key: string,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  const write: WriteRecord = {
    step: APPROVING,
    requestId: randomUUID(),
    resource: there.type === 'SUBCONTRACT' ? 'work_order_contracts' : 'purchase_order_contracts',
    key,
    hash: fingerprint(change),
    at: run.deps.clock.now().toISOString(),
    by: run.actor,
    outcome: 'SENDING',
    targetRef: there.id,
  };
  const isKnown = run.transfer.writes.some(({ step }) => step === APPROVING);
  await run.save(isKnown ? { setWrite: write } : { append: { writes: [write] } });
  run.at('marking', APPROVING);
  const outcome = await run.deps.procore.commitment.updateHeader(there.id, change);
  if (outcome.outcome === 'done') return;
  await run.save({ setWrite: { ...write, outcome: outcome.outcome === 'refused' ? 'REFUSED' : 'UNKNOWN' } });
  throw stop(outcome);
}

/** What Procore has otherwise than CMiC has it by now, and what nobody said yes to: nobody can be asked any more. */
function changed({ transfer }: Run, source: StagedSource, there: ProcoreCommitmentRecord): Problem[] {
  const { rejection } = source;
  return [
    ...(rejection && isRejected(source) ? [rejectedProblem(rejection)] : []),
    ...sealedDifferences(source, there),
    ...changeOrderProblems(source, transfer.answers),
  ];
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
async function restoreEnds({ deps }: Run, source: StagedSource, projectId: string): Promise<void> {
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

function failed(message: string, fix: string): Halt {
  return new Halt({ end: 'FAILED', problems: [problem('REFUSED_BY_PROCORE', message, [], fix, true)] });
}
