import type { Kind } from '../kind.ts';
import { linkVendor } from '../kinds/vendor/link.ts';
import { readMark } from '../link/marks.ts';
import type { Problem } from '../problem.ts';
import type { ErpRequest } from '../store/erp-requests.ts';
import type { SyncDeps } from '../system.ts';
import { retryTransfer } from '../transfer/answer.ts';
import { requestImport } from '../transfer/request.ts';
import { notSupported } from '../transfer/supported.ts';
import { type Acted, ended, refuseForNow } from './acted.ts';
import { procoreActor } from './approve.ts';
import { exportBudget } from './budget.ts';
import { exportRecord } from './export.ts';
import { refresh } from './refresh.ts';
import { standingCommitment } from './standing-commitment.ts';
import { unlinkAsAsked } from './unlink.ts';
import { failedWith, plainMessages } from './words.ts';
import type { ErpPart } from './work.ts';

/** Acts on one part of a request. Everything here may be repeated: a request that died between acting and saving is acted on again. Faults of the sources pass through. */
export async function act(deps: SyncDeps, request: ErpRequest, part: ErpPart): Promise<Acted> {
  const { action } = part;
  switch (action.do) {
    case 'EXPORT':
      return exportRecord(deps, request, part, action);
    case 'EXPORT_BUDGET':
      return exportBudget(deps, request, part, action);
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
    const given = kind === 'COMMITMENT' ? await standingCommitment(deps, id) : {};
    if ('problem' in given) {
      refused.push(given.problem);
      continue;
    }
    let answered = await requestImport(deps, actor, kind, id, given);
    if (answered.transfer?.state === 'FAILED') {
      const reason = "asked for in Procore's ERP tool";
      answered = await retryTransfer(deps, actor, answered.transfer.id, { ...given, reason });
    }
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
