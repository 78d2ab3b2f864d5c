import { joinId } from '../../../kernel/ids.ts';
import { pick } from '../../procore/rows.ts';
import type { Kind } from '../kind.ts';
import { linkVendor } from '../kinds/vendor/link.ts';
import { readMark } from '../link/marks.ts';
import type { Problem } from '../problem.ts';
import type { ErpRequest } from '../store/erp-requests.ts';
import type { SyncDeps } from '../system.ts';
import { retryTransfer } from '../transfer/answer.ts';
import type { Answered } from '../transfer/refusals.ts';
import { requestImport } from '../transfer/request.ts';
import { notSupported } from '../transfer/supported.ts';
import type { Answers } from '../transfer/transfer.ts';
import { approveInProcore, procoreActor } from './approve.ts';
import { refresh } from './refresh.ts';
import { unlinkAsAsked } from './unlink.ts';
import { failedWith, plainMessages } from './words.ts';
import type { ErpAction, ErpPart, RecordRef } from './work.ts';

/** What acting on a part came to: transfers to wait for, or the words to close with. */
export type Acted = Pick<ErpPart, 'transferIds' | 'close'> & Partial<Pick<ErpPart, 'notes'>>;

/** It can pass, and nothing was decided: the part is acted on again. */
export class NotNow extends Error {}

/** Acts on one part of a request. Everything here may be repeated: a request that died between acting and saving is acted on again. Faults of the sources pass through. */
export async function act(deps: SyncDeps, request: ErpRequest, part: ErpPart): Promise<Acted> {
  const { action } = part;
  switch (action.do) {
    case 'EXPORT':
      return exportRecord(deps, request, part, action);
    case 'IMPORT':
      return bring(deps, request, action.imports);
    case 'REFRESH': {
      const { imports, notes } = await refresh(deps, action.list);
      return { ...(await bring(deps, request, imports)), notes };
    }
    case 'LINK_VENDORS':
      return linkVendors(deps, request, action.pairs);
    case 'UNLINK':
      return ended(await unlinkAsAsked(deps, procoreActor(request.userId), action));
    case 'REFUSE':
      return ended(failedWith(action.message));
    case 'NOTHING':
      deps.log.info({ erpRequest: request.id, name: request.name }, action.note);
      return ended({ status: 'success', messages: [] });
  }
}

async function exportRecord(
  deps: SyncDeps,
  request: ErpRequest,
  part: ErpPart,
  { kind, record, answers, approverText }: Extract<ErpAction, { do: 'EXPORT' }>,
): Promise<Acted> {
  if (!deps.arrow(kind, 'EXPORT')) return ended(failedWith(notSupported(kind, 'EXPORT').message));
  const id = await idOf(deps, record);
  if (id === null) return ended(failedWith('The project of this record is not one that came from CMiC.'));
  const begun = await begunEarlier(deps, request, part, kind, id);
  if (begun) return { transferIds: [begun], close: null };
  const given = await withDescription(deps, kind, id, answers, approverText);
  return judged(deps, kind, id, await approveInProcore(deps, request.userId, kind, id, given));
}

/** The transfer that this very click approved before its process died: whatever became of it since, it is not approved twice. */
async function begunEarlier(
  deps: SyncDeps,
  { userId }: ErpRequest,
  { begunAt }: ErpPart,
  kind: Kind,
  id: string,
): Promise<string | null> {
  if (begunAt === null) return null;
  const [newest] = await deps.store.transfers.newest(kind, 'EXPORT', [id]);
  const { sub } = procoreActor(userId);
  const own = newest?.history.filter(({ by, at }) => by === sub && at >= begunAt) ?? [];
  // A request alone, which still awaits the approval, is none: what its record needs was not in CMiC yet.
  const onlyAsked = newest?.state === 'AWAITING_APPROVAL' && own.every(({ step }) => step === 'request');
  return newest && own.length > 0 && !onlyAsked ? newest.id : null;
}

/** What the policy says to a yes that is not enough, by itself. */
const asksForMore = new Set<string>(['POLICY_REFUSED', 'SECOND_APPROVAL_MISSING']);

async function judged(deps: SyncDeps, kind: Kind, id: string, { transfer, problems }: Answered): Promise<Acted> {
  if (problems.some(({ code }) => code === 'ALREADY_DONE')) {
    const [link] = await deps.store.links.byProcore(kind, [id]);
    if (link) return ended({ status: 'success', messages: [] });
    return ended(
      failedWith('It went to CMiC before and was unlinked since; accounting has to send it again from its own list.'),
    );
  }
  // What the policy wants beyond this approval is given in our graph: the request stays open until then.
  const waits = problems.every(({ code }) => asksForMore.has(code)) && transfer?.state === 'AWAITING_APPROVAL';
  if (transfer && (problems.length === 0 || waits)) return { transferIds: [transfer.id], close: null };
  refuseForNow(problems);
  return ended(failedWith(...plainMessages(problems)));
}

/** Asks for imports, as the user who clicked; one that failed before would stand in the way for ever. */
async function bring(
  deps: SyncDeps,
  { userId }: ErpRequest,
  imports: readonly { kind: Kind; id: string }[],
): Promise<Acted> {
  const actor = procoreActor(userId);
  const transferIds: string[] = [];
  const refused: Problem[] = [];
  for (const { kind, id } of imports) {
    if (!deps.arrow(kind, 'IMPORT')) return ended(failedWith(notSupported(kind, 'IMPORT').message));
    let answered = await requestImport(deps, actor, kind, id, {});
    if (answered.transfer?.state === 'FAILED')
      answered = await retryTransfer(deps, actor, answered.transfer.id, { reason: "asked for in Procore's ERP tool" });
    const problems = answered.problems.filter(({ code }) => code !== 'ALREADY_DONE');
    refuseForNow(problems);
    refused.push(...problems);
    if (answered.transfer && problems.length === 0) transferIds.push(answered.transfer.id);
  }
  if (refused.length > 0) return ended(failedWith(...plainMessages(refused)));
  return transferIds.length > 0 ? { transferIds, close: null } : ended({ status: 'success', messages: [] });
}

async function linkVendors(
  deps: SyncDeps,
  { userId }: ErpRequest,
  pairs: readonly { procoreId: string; cmicId: string }[],
): Promise<Acted> {
  const refused: Problem[] = [];
  for (const { procoreId, cmicId } of pairs) {
    // The origin id may be an earlier integration's mark, which names the vendor in its own way.
    const mark = readMark(cmicId, deps.companyCode, 2, deps.settings);
    const named = 'cmicId' in mark ? mark.cmicId : cmicId;
    const { problems } = await linkVendor(deps, procoreActor(userId), procoreId, named);
    // The link is saved, and the mark is there already: Procore wrote it.
    refused.push(...problems.filter(({ code }) => code !== 'SOURCE_UNAVAILABLE'));
  }
  if (refused.length === 0) return ended({ status: 'success', messages: [] });
  deps.log.warn({ pairs, problems: refused }, 'vendors that Procore linked could not be linked here');
  return ended(failedWith(...plainMessages(refused)));
}

/** Our id of a record; null where its project is none of ours. */
async function idOf(deps: SyncDeps, { projectId, jobId, own, id }: RecordRef): Promise<string | null> {
  if (id !== null) return id.startsWith('scc-') ? joinId(deps.companyId, id) : id;
  const project = projectId ?? (jobId === null ? null : ((await deps.procore.project.byOriginId(jobId))?.id ?? null));
  if (project === null) return null;
  return own === null ? project : joinId(project, own);
}

/** The tool puts what the approver typed in the place of the record's description, so only another one than the record's own is an answer. */
async function withDescription(
  deps: SyncDeps,
  kind: Kind,
  id: string,
  answers: Answers,
  approverText: string | null,
): Promise<Answers> {
  if (kind !== 'COMMITMENT' || approverText === null) return answers;
  const commitment = pick(await deps.procore.commitment.byIds([id], { lines: false }), id);
  const own = commitment?.description?.trim() ?? null;
  return own === approverText ? answers : { ...answers, description: approverText };
}

function refuseForNow(problems: readonly Problem[]): void {
  const passing = problems.find(({ retryable }) => retryable);
  if (passing) throw new NotNow(passing.message);
}

function ended(close: Acted['close']): Acted {
  return { transferIds: [], close };
}
