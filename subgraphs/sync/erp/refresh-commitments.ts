import { vendorId } from '../../cmic/kinds/vendor/record.ts';
import type { StagedRecord } from '../../procore/erp/client.ts';
import { contractsOfJobs } from '../staged/contract.ts';
import { draftOf, headerNames, type StagedDraft } from '../staged/draft.ts';
import { readGround } from '../staged/ground.ts';
import { stagedItem } from '../staged/item.ts';
import { isRejected, newRejection, saveRejection } from '../staged/rejection.ts';
import { codeIdOf, readSources, type StagedSource, typeIdOf } from '../staged/source.ts';
import type { SyncDeps } from '../system.ts';
import type { MarkedProject, Refreshed } from './refresh.ts';
import { stageAndLook } from './stage.ts';

/**
 * Commitments that were born in CMiC, for the tool's list of what is ready to import (procore reference 6.6): those that could be accepted now are staged with their lines, rejected ones are
 * archived, and one that people archived there is rejected here. What the tool imported while nobody told us is linked.
 */
export async function refreshCommitments(deps: SyncDeps, projects: readonly MarkedProject[]): Promise<Refreshed> {
  const refreshed: Refreshed = { imports: [], notes: [] };
  for (const { jobId } of projects) {
    const ground = await readGround(deps, jobId);
    const { contracts, unreadable } = await contractsOfJobs(deps, [...ground.jobs.keys()]);
    refreshed.notes.push(...unreadable.map((message) => `A contract was left out: ${message}`));
    const sources = await readSources(deps, ground, contracts);
    if (ground.bad) refreshed.notes.push(`Contracts of ${jobId} are not offered: ${ground.bad.message}`);
    for (const { there, link, writtenFrom, contract } of sources) {
      const { id, isVoid } = contract.header;
      if (there?.originId !== id || writtenFrom !== null || (link && link.state !== 'MARKING')) continue;
      // Nothing is left to do with what is void, and a refusal would fail every refresh.
      if (isVoid) refreshed.notes.push(`${id} is void in CMiC, and ${there.id} bears its mark.`);
      else refreshed.imports.push({ kind: 'COMMITMENT', id });
    }
    refreshed.notes.push(...(await stageContracts(deps, sources)));
  }
  return refreshed;
}

async function stageContracts(deps: SyncDeps, sources: readonly StagedSource[]): Promise<string[]> {
  const marks = await vendorMarks(deps, sources);
  const offered: StagedSource[] = [];
  const records: StagedRecord[] = [];
  for (const source of sources) {
    const item = stagedItem(deps, source);
    const draft = draftOf(source);
    const mark = marks.get(vendorOf(source));
    if (!item || !draft || mark === undefined || source.contract.unreadable !== null) continue;
    if (item.state === 'REJECTED') records.push({ ...recordOf(source, draft, mark), status: 'archived' });
    else if (item.state === 'STAGED' && item.plan.problems.length === 0) {
      offered.push(source);
      // A rejection that counts no more: it comes back into the list.
      const back = source.rejection !== null && !isRejected(source);
      records.push({ ...recordOf(source, draft, mark), ...(back ? { status: 'staged' as const } : {}) });
    }
  }
  const { refused, archived } = await stageAndLook(deps, records);
  for (const source of offered) {
    const { id } = source.contract.header;
    if (archived.includes(id)) await rejectArchived(deps, source);
    else if (source.rejection) await deps.store.stagedRejections.remove(id, source.rejection.at);
  }
  return refused;
}

/** What was archived in the tool is rejected, unless somebody decided on it here since it was read. */
async function rejectArchived(deps: SyncDeps, source: StagedSource): Promise<void> {
  const [now] = await deps.store.stagedRejections.of([source.contract.header.id]);
  if (now && now.at !== source.rejection?.at) return;
  await saveRejection(deps, source, newRejection(deps, source, "It was archived in Procore's ERP tool.", 'procore'));
}

/** What the tool's import takes of a commitment and its lines; days are not among it. */
function recordOf({ contract, jobId }: StagedSource, { header }: StagedDraft, vendorMark: string): StagedRecord {
  const { number, title, description, status, retainagePercent } = header;
  const data = { number, title, description, status, retainagePercent };
  const named = Object.entries(data).map(([name, value]) => [headerNames[name as keyof typeof data], value]);
  return {
    itemType: contract.type === 'SUBCONTRACT' ? 'work_order_contract' : 'purchase_order_contract',
    originId: contract.header.id,
    originCode: contract.header.number,
    data: { ...Object.fromEntries(named), project_origin_id: jobId, vendor_origin_id: vendorMark },
    lines: contract.lines.map((line) => ({
      originId: line.id,
      data: {
        description: line.name ?? line.task,
        amount: line.amount,
        cost_code_origin_id: codeIdOf(line),
        line_item_type_origin_id: typeIdOf(line),
      },
    })),
  };
}

/** The mark by which Procore knows each vendor: our id, or an earlier integration's that was adopted. */
async function vendorMarks({ store }: SyncDeps, sources: readonly StagedSource[]): Promise<Map<string, string>> {
  const ids = [...new Set(sources.map(vendorOf))];
  const links = await store.links.byCmic('VENDOR', ids);
  return new Map(ids.map((id, index) => [id, links[index]?.adoptedMark ?? id]));
}

function vendorOf({ contract: { header } }: StagedSource): string {
  return vendorId(header.company, header.vendor);
}
