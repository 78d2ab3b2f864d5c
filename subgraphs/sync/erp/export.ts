import { joinId } from '../../../kernel/ids.ts';
import { pick } from '../../procore/rows.ts';
import type { Kind } from '../kind.ts';
import type { ErpRequest } from '../store/erp-requests.ts';
import type { SyncDeps } from '../system.ts';
import type { Answered } from '../transfer/refusals.ts';
import { notSupported } from '../transfer/supported.ts';
import type { Answers } from '../transfer/transfer.ts';
import { type Acted, ended, NotNow, refuseForNow } from './acted.ts';
import { approveInProcore, asksWho, procoreActor } from './approve.ts';
import { failedWith, plainMessages } from './words.ts';
import type { ErpAction, ErpPart, RecordRef } from './work.ts';

/** The words for a record whose project never came from CMiC. */
export const NOT_OURS = 'The project of this record is not one that came from CMiC.';

/** An "accept": the approval of one record's export, with what the approver typed. */
export async function exportRecord(
  deps: SyncDeps,
  request: ErpRequest,
  part: ErpPart,
  { kind, record, answers, approverText }: Extract<ErpAction, { do: 'EXPORT' }>,
): Promise<Acted> {
  const id = deps.arrow(kind, 'EXPORT') ? await idOf(deps, record) : '';
  if (id === null) return ended(failedWith(NOT_OURS));
  return exportOne(deps, request, part, { kind, id }, () => withDescription(deps, kind, id, answers, approverText));
}

/** Approves one export as whoever clicked, once for each click however often its request is taken up. `answers` are read only where it was not approved yet. */
export async function exportOne(
  deps: SyncDeps,
  request: ErpRequest,
  part: ErpPart,
  { kind, id }: { kind: Kind; id: string },
  answers: () => Promise<Answers>,
): Promise<Acted> {
  if (!deps.arrow(kind, 'EXPORT')) return ended(failedWith(notSupported(kind, 'EXPORT').message));
  const begun = await begunEarlier(deps, request, part, kind, id);
  if (begun) return { transferIds: [begun], close: null };
  awaitUser(deps, request);
  return judged(deps, kind, id, await approveInProcore(deps, request.userId, kind, id, await answers()));
}

/** Our id of a record; null where its project is none of ours. */
export async function idOf(deps: SyncDeps, { projectId, jobId, own, id }: RecordRef): Promise<string | null> {
  if (id !== null) return id.startsWith('scc-') ? joinId(deps.companyId, id) : id;
  const project = projectId ?? (jobId === null ? null : ((await deps.procore.project.byOriginId(jobId))?.id ?? null));
  if (project === null) return null;
  return own === null ? project : joinId(project, own);
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

/** So long is waited for the webhook that names the user, where the sweep was faster. */
const USER_MS = 15_000;

/** The sweep comes often enough to find a click before its webhook has told whose it was; a request of nobody's would lose the approval that it is. */
function awaitUser({ clock, settings }: SyncDeps, { userId, receivedAt }: ErpRequest): void {
  if (userId !== null || !asksWho(settings)) return;
  const age = clock.now().getTime() - Date.parse(receivedAt);
  if (age < Math.min(USER_MS, settings.erp.sweepMs))
    throw new NotNow('The webhook that tells whose click it was may be on its way.');
}

/** What the policy says to a yes that is not enough, by itself. */
const asksForMore = new Set<string>(['POLICY_REFUSED', 'SECOND_APPROVAL_MISSING']);

async function judged(deps: SyncDeps, kind: Kind, id: string, { transfer, problems }: Answered): Promise<Acted> {
  if (problems.some(({ code }) => code === 'ALREADY_DONE')) {
    const [link] = await deps.store.links.byProcore(kind, [id]);
    // Of a change order that went in parts each part has a link, and it has none itself.
    if (link || kind === 'PRIME_CONTRACT_CHANGE_ORDER') return ended({ status: 'success', messages: [] });
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

/** The tool puts what the approver typed in the place of the record's description, so only another one than the record's own is an answer. */
async function withDescription(
  deps: SyncDeps,
  kind: Kind,
  id: string,
  answers: Answers,
  approverText: string | null,
): Promise<Answers> {
  const read = approverText === null ? undefined : described[kind];
  if (!read) return answers;
  const own = (await read(deps, id))?.trim() ?? null;
  return own === approverText ? answers : { ...answers, description: approverText };
}

/** Kinds whose own description can be compared with what was typed. */
const described: Partial<Record<Kind, (deps: SyncDeps, id: string) => Promise<string | null | undefined>>> = {
  COMMITMENT: async ({ procore }, id) => pick(await procore.commitment.byIds([id], { lines: false }), id)?.description,
  PRIME_CONTRACT_CHANGE_ORDER: async ({ procore }, id) =>
    pick(await procore.primeContractChangeOrder.byIds([id]), id)?.description,
};
