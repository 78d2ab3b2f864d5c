import type { Actor } from '../../../kernel/auth/actor.ts';
import { joinId } from '../../../kernel/ids.ts';
import type { DetailClose } from '../../procore/erp/client.ts';
import { pick } from '../../procore/rows.ts';
import type { Link } from '../link/link.ts';
import { unlink } from '../link/unlink.ts';
import type { SyncDeps } from '../system.ts';
import { requireDone } from './outcome.ts';
import { failedWith, plainMessages } from './words.ts';
import type { ErpAction } from './work.ts';

type Ask = Extract<ErpAction, { do: 'UNLINK' }>;

/**
 * Unlink, as Procore's tool asks for it: only what CMiC no longer has (absent or void) is let go, and then marks and link go together. A vendor's mark Procore takes away by itself; what is
 * left is the link.
 */
export async function unlinkAsAsked(deps: SyncDeps, actor: Actor, ask: Ask): Promise<DetailClose> {
  return ask.kind === 'VENDOR' ? unlinkVendor(deps, actor, ask) : unlinkCommitment(deps, actor, ask);
}

async function unlinkVendor(deps: SyncDeps, actor: Actor, { record }: Ask): Promise<DetailClose> {
  const [link] = record.id === null ? [] : await deps.store.links.byProcore('VENDOR', [record.id]);
  if (!link) return { status: 'success', messages: [] };
  const { problems } = await unlink(deps, actor, link.id, "unlinked in Procore's ERP tool");
  const refused = problems.filter(({ retryable }) => !retryable);
  if (refused.length === 0) return { status: 'success', messages: [] };
  deps.log.warn({ linkId: link.id, problems: refused }, 'a vendor was unlinked in Procore; its link stands here');
  return failedWith(...plainMessages(refused));
}

async function unlinkCommitment(deps: SyncDeps, actor: Actor, { record, cmicId }: Ask): Promise<DetailClose> {
  const id = record.projectId === null || record.own === null ? null : joinId(record.projectId, record.own);
  if (id === null) return failedWith('The request does not name the commitment.');
  const [link] = await deps.store.links.byProcore('COMMITMENT', [id]);
  const [open] = await deps.store.transfers.open('COMMITMENT', 'EXPORT', [id]);
  if (open)
    return failedWith(
      `Its export is not finished (${open.state.toLowerCase().replace('_', ' ')}); accounting has to end it first.`,
    );
  const standing = link?.cmicId ?? cmicId;
  const refusal = standing === null ? null : await whyItStands(deps, standing);
  if (refusal !== null) return failedWith(refusal);
  deps.log.info({ procoreId: id, cmicId: standing, by: actor.sub }, 'a commitment is unlinked as Procore asked');
  await takeMarks(deps, id, link ?? null);
  return { status: 'success', messages: [] };
}

async function whyItStands(deps: SyncDeps, cmicId: string): Promise<string | null> {
  if (!cmicId.startsWith(`${deps.companyCode}/`)) return `Its mark ${cmicId} is not one of ours.`;
  const subcontract = (await deps.cmic.commitment.byIds([cmicId])).get(cmicId);
  if (!subcontract || subcontract.isVoid) return null;
  return `Subcontract ${cmicId} still stands in CMiC. Void it there, then unlink again.`;
}

/** The marks first: a link without marks would be restored as one that got lost. */
async function takeMarks(deps: SyncDeps, id: string, link: Link | null): Promise<void> {
  const commitment = pick(await deps.procore.commitment.byIds([id]), id);
  const marked = commitment?.lines?.flatMap((line) =>
    line instanceof Error || line.originId === null ? [] : [line.lineId],
  );
  if (commitment?.originId) requireDone(await deps.procore.commitment.unmarkHeader(id));
  if (marked && marked.length > 0) requireDone(await deps.procore.commitment.unmarkLines(id, marked));
  if (!link) return;
  const moved = await deps.store.links.move(link.id, ['MARKING', 'ACTIVE', 'UNLINKING'], 'UNLINKING');
  if (moved) await deps.store.links.remove(link.id);
}
