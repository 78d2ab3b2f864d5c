import type { CommitmentLineWrite } from '../../procore/kinds/commitment/client.ts';
import { type ItemResult, written } from '../importing/item.ts';
import { createOnce, settleWrite } from '../importing/once.ts';
import { stop, syncedItems } from '../importing/outcomes.ts';
import { type ImportWork, importPages } from '../importing/pages.ts';
import { type Problem, problem } from '../problem.ts';
import { Halt, type RunEnd } from '../transfer/arrow.ts';
import { APPROVING } from '../transfer/decide.ts';
import { waitForLateWrites } from '../transfer/ensure.ts';
import type { Planned } from '../transfer/plan.ts';
import type { Run } from '../transfer/run.ts';
import { numberTaken } from './check.ts';
import { isSealed } from './check-standing.ts';
import type { StagedDraft } from './draft.ts';
import { commitmentsOf } from './ground.ts';
import type { StagedItem, StagedPayload } from './plan.ts';
import { stopIfRejected } from './rejection.ts';
import { seal } from './seal.ts';
import { numberTakenBy, type StagedSource, standingOf } from './source.ts';

/** A plan that runs. */
interface Work {
  source: StagedSource;
  /** Null where all is written, and only marks and the link are left. */
  draft: StagedDraft | null;
  projectId: string;
  items: readonly StagedItem[];
}

/**
 * Brings a contract: its header once, as a draft that bears CMiC's id as free text (a marked or approved one takes no lines), then its lines, keyed on their marks, then what freezes it:
 * the status, the header's mark and the link. Every part may be repeated, and it is linked only once it stands whole.
 */
export async function bringStaged(run: Run, { plan, payload }: Planned<StagedPayload>): Promise<RunEnd> {
  const { source, draft, items } = payload;
  const projectId = source.project?.id;
  if (!(draft || isSealed(source)) || !projectId) throw new Error('A plan that is refused does not run.');
  await stopIfRejected(run, source);
  if (!isSealed(source)) {
    await settleApproval(run);
    refuseChanged(run, plan.fingerprint);
  }
  if (source.there) await settleWrite(run, 'header', source.there.id);
  // What a commitment that stood whole is not: no row was left out for it.
  const told: Problem[] = [];
  const end = await importPages(run, workOf({ source, draft, projectId, items }, told));
  return end.end === 'DONE' ? { ...end, problems: [...(end.problems ?? []), ...told] } : end;
}

/** A status that was sent, and that Procore does not show: nothing is said of the draft while it may still land. */
async function settleApproval(run: Run): Promise<void> {
  const sent = run.transfer.writes.find(({ step }) => step === APPROVING);
  if (sent?.outcome !== 'SENDING' && sent?.outcome !== 'UNKNOWN') return;
  waitForLateWrites(run, sent);
  await run.save({ setWrite: { ...sent, outcome: 'REFUSED' } });
}

/** Also a later run writes nothing on a yes to another plan; where all is written, only marks and the link are left. */
function refuseChanged(run: Run, planned: string): void {
  const asked = run.transfer.approvals.at(-1)?.fingerprint;
  if (asked === undefined || asked === planned) return;
  const sent = run.transfer.writes.find(({ step }) => step === 'header');
  if (sent && mayStillLand(run)) waitForLateWrites(run, sent);
  const told = 'CMiC says something else of the contract, or its references changed, after somebody said yes to it.';
  const fix = 'Look at the plan again, then accept it with its fingerprint.';
  throw new Halt({ end: 'FAILED', problems: [problem('PLAN_CHANGED', told, ['input', 'fingerprint'], fix)] });
}

function workOf(work: Work, told: Problem[]): ImportWork<StagedItem> {
  let commitmentId = work.source.there?.id ?? null;
  // What Procore refused in this run; an earlier run's refusals are tried again in it.
  const refused: Problem[] = [];
  const idOf = () => {
    if (commitmentId === null) throw new Error('The header comes before the lines.');
    return commitmentId;
  };
  const sendLines = async (run: Run, page: readonly StagedItem[]): Promise<ItemResult[]> => {
    const lines = await unlocked(run, work, idOf(), page);
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
      told.push(...(await seal(run, work, idOf())));
      return [];
    },
    targetId: () => commitmentId,
    projectId: () => work.projectId,
  };
}

async function createHeader(run: Run, { source, draft, projectId }: Work): Promise<string> {
  const { deps } = run;
  const { id, number } = source.contract.header;
  const write = { ...draft?.header, status: 'Draft', originData: id };
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
      if (!found) await forgetApproval(run);
      return found && { id: found.id };
    },
    send: () => deps.procore.commitment.createHeader(projectId, source.contract.type, write),
  });
  return made.id;
}

/** What was approved and is gone, somebody deleted in Procore: nothing of it counts there any more, and the import may be cancelled. */
async function forgetApproval(run: Run): Promise<void> {
  const known = run.transfer.writes.find(({ step }) => step === APPROVING);
  if (known && known.outcome !== 'REFUSED') await run.save({ setWrite: { ...known, outcome: 'REFUSED' } });
}

/** Whether an earlier send of the header is still open: then nobody says that the import has ended. */
function mayStillLand({ transfer, deps, startedAt }: Run): boolean {
  const sent = transfer.writes.find(({ step }) => step === 'header');
  if (sent?.outcome !== 'SENDING' && sent?.outcome !== 'UNKNOWN') return false;
  return startedAt.getTime() - Date.parse(sent.at) < deps.settings.waits.lateWriteMs;
}

/** What is sent of the lines of a page. Procore does not change a line that bears a mark: where CMiC changed one since, its mark is taken off first, and comes back with what is new. */
async function unlocked(
  run: Run,
  { source }: Work,
  id: string,
  page: readonly StagedItem[],
): Promise<CommitmentLineWrite[]> {
  const lines = page.flatMap((item) => (item.stage === 'line' ? [item] : []));
  const standing = new Map(source.there?.lines?.map((line) => [line.originId, line.lineId]));
  const changed = new Map(
    lines.flatMap(({ key, action }) => (action === 'UPDATE' ? [[key, standing.get(key) ?? ''] as const] : [])),
  );
  if (changed.size > 0) {
    const outcome = await run.deps.procore.commitment.unmarkLines(id, [...changed.values()]);
    if (outcome.outcome !== 'done') throw stop(outcome);
  }
  return lines.map(({ key, line }) => ({ ...line, ...(changed.has(key) ? { lineId: changed.get(key) } : {}) }));
}

function refusalOf({ source }: Work, { key, outcome, reason }: ItemResult): Problem[] {
  if (outcome !== 'BAD') return [];
  const task = source.contract.lines.find(({ id }) => id === key)?.task ?? key;
  const told = `Procore refused line ${task}: ${reason ?? 'it did not say why'}`;
  return [problem('REFUSED_BY_PROCORE', told, ['lines', task], 'Mend it in Procore, then retry.', true)];
}
