import type { Actor } from '../../../kernel/auth/actor.ts';
import { joinId } from '../../../kernel/ids.ts';
import { subcontractKey } from '../../cmic/kinds/commitment/record.ts';
import type { DetailClose } from '../../procore/erp/client.ts';
import { pick, type Row } from '../../procore/rows.ts';
import { dependents } from '../link/dependents.ts';
import { noteUnlinking, removeLink } from '../link/gone.ts';
import type { Link } from '../link/link.ts';
import { unlink } from '../link/unlink.ts';
import type { SyncDeps } from '../system.ts';
import { requireDone } from './outcome.ts';
import { failedWith, plainMessages } from './words.ts';
import type { ErpAction } from './work.ts';

type Ask = Extract<ErpAction, { do: 'UNLINK' }>;

/**
 * Unlink, as Procore's tool asks for it: only what CMiC no longer has (absent or void), and on which nothing hangs, is let go, and then marks and link go together. A vendor's mark Procore takes away by itself; what is
 * left is the link.
 */
export async function unlinkAsAsked(deps: SyncDeps, actor: Actor, ask: Ask): Promise<DetailClose> {
  return ask.kind === 'VENDOR' ? unlinkVendor(deps, actor, ask) : unlinkDocument(deps, actor, ask);
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

async function unlinkDocument(deps: SyncDeps, actor: Actor, { kind, record, cmicId }: Ask): Promise<DetailClose> {
  const id = record.projectId === null || record.own === null ? null : joinId(record.projectId, record.own);
  if (id === null) return failedWith(`The request does not name the ${wordOf(kind)}.`);
  const [link] = await deps.store.links.byProcore(kind, [id]);
  const [open] = await deps.store.transfers.open(kind, 'EXPORT', [id]);
  if (open)
    return failedWith(
      `Its export is not finished (${open.state.toLowerCase().replace('_', ' ')}); accounting has to end it first.`,
    );
  // A store that lost its links knows of none, and not every event tells the mark: Procore's own record bears it.
  const standing = link?.cmicId ?? cmicId ?? (await markOf(deps, kind, id));
  const refusal = standing === null ? null : await whyItStands(deps, kind, standing);
  if (refusal !== null) return failedWith(refusal);
  const below = link ? await dependents(deps, link) : [];
  if (below.length > 0) return failedWith(...plainMessages(below));
  deps.log.info({ kind, procoreId: id, cmicId: standing, by: actor.sub }, 'a document is unlinked as Procore asked');
  await takeMarks(deps, actor, kind, id, link ?? null);
  return { status: 'success', messages: [] };
}

const wordOf = (kind: Ask['kind']) => (kind === 'COMMITMENT' ? 'commitment' : 'change order');

async function markOf({ procore }: SyncDeps, kind: Ask['kind'], id: string): Promise<string | null> {
  if (kind === 'COMMITMENT') return pick(await procore.commitment.byIds([id], { lines: false }), id)?.originId ?? null;
  return (await procore.commitmentChangeOrder.withLines(id))?.originId ?? null;
}

async function whyItStands(deps: SyncDeps, kind: Ask['kind'], cmicId: string): Promise<string | null> {
  const key = subcontractKey(cmicId);
  if (!key || key.company !== deps.companyCode) return `Its mark ${cmicId} is not one of ours.`;
  const document = await deps.cmic.commitment.find(key);
  if (!document || document.isVoid) return null;
  const what = kind === 'COMMITMENT' ? 'Subcontract' : 'Change order';
  return `${what} ${cmicId} still stands in CMiC. Void it there, then unlink again.`;
}

/** The marks first: a link without marks would be restored as one that got lost. */
async function takeMarks(
  deps: SyncDeps,
  { sub: by }: Actor,
  kind: Ask['kind'],
  id: string,
  link: Link | null,
): Promise<void> {
  if (kind === 'COMMITMENT') await unmarkCommitment(deps, id);
  else await unmarkChangeOrder(deps, id);
  if (!link) return;
  const moved = await deps.store.links.move(link.id, ['MARKING', 'ACTIVE', 'UNLINKING'], 'UNLINKING');
  if (!moved) return;
  const reason = "Procore's ERP tool unlinked it.";
  await noteUnlinking(deps, moved, by, reason);
  await removeLink(deps, moved, { by, reason });
}

async function unmarkCommitment({ procore }: SyncDeps, id: string): Promise<void> {
  const commitment = pick(await procore.commitment.byIds([id]), id);
  const marked = markedLines(commitment?.lines).map(({ lineId }) => lineId);
  if (commitment?.originId) requireDone(await procore.commitment.unmarkHeader(id));
  if (marked.length > 0) requireDone(await procore.commitment.unmarkLines(id, marked));
}

async function unmarkChangeOrder(deps: SyncDeps, id: string): Promise<void> {
  const changes = deps.procore.commitmentChangeOrder;
  const order = await changes.withLines(id);
  const marked = markedLines(order?.lines);
  if (order?.originId) requireDone(await changes.mark(id, { originId: null, originCode: null }));
  if (marked.length === 0) return;
  const { errors } = requireDone(
    await changes.markLines(
      id,
      marked.map((line) => ({ lineId: line.id, originId: null })),
    ),
  );
  for (const { message } of errors) deps.log.warn({ id, message }, 'Procore did not let go of the mark of a line');
}

function markedLines<Line extends { originId: string | null }>(lines: readonly Row<Line>[] | null | undefined): Line[] {
  return (lines ?? []).flatMap((line) => (line instanceof Error || line.originId === null ? [] : [line]));
}
