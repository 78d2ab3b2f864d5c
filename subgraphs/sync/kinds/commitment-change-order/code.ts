import { type CmicSubcontractRecord, subcontractKey } from '../../../cmic/kinds/commitment/record.ts';
import { Halt } from '../../transfer/arrow.ts';
import { waitForLateWrites } from '../../transfer/ensure.ts';
import type { Run } from '../../transfer/run.ts';
import type { WriteRecord } from '../../transfer/transfer.ts';

/**
 * The change code that the next send goes under: the one that a send went under already, as long as it may be there; else the contract's next, reserved (design, section 5, Numbers).
 * A code that people took in CMiC meanwhile is left to them, once our own send cannot land any more.
 */
export async function chooseCode(run: Run, sourceId: string, contract: CmicSubcontractRecord): Promise<string> {
  const { store, cmic } = run.deps;
  const sent = lastSent(run);
  if (sent) {
    const key = subcontractKey(sent.key);
    const there = key && (await cmic.commitment.find(key));
    if (key && (!there || there.reference === sourceId || sent.outcome === 'DONE')) return key.change;
    waitForLateWrites(run, sent);
    await run.save({ setWrite: { ...sent, outcome: 'REFUSED' } });
  }
  const next = await cmic['commitment-change-order'].nextCode(contract.id);
  return store.changeCodes.reserve(contract.id, run.transfer.id, next);
}

/** Change orders of one contract go one after the other, in the order of their requests: CMiC may take a further one only once the last is posted. One that is parked holds up nobody. */
export async function waitForEarlier(run: Run, commitmentId: string): Promise<void> {
  const { procore, store } = run.deps;
  const rows = await procore.commitmentChangeOrder.ofCommitment(commitmentId);
  const others = rows.flatMap((row) => (row instanceof Error || row.id === run.transfer.sourceId ? [] : [row.id]));
  if (others.length === 0) return;
  const open = await store.transfers.open('COMMITMENT_CHANGE_ORDER', 'EXPORT', others);
  const mine = orderOf(run.transfer);
  const earlier = open.find((other) => other && UNDER_WAY.includes(other.state) && orderOf(other) < mine);
  if (!earlier) return;
  const reason = `Change order ${earlier.sourceId} of the same contract goes first.`;
  throw new Halt({ end: 'LATER', reason, afterMs: waitOf(run), counted: false });
}

const UNDER_WAY: readonly string[] = ['QUEUED', 'RUNNING', 'UNCERTAIN'];

/** Soon at first; then seldom, since each look plans anew: the outcome of the other may be unknown for a while. */
function waitOf({ transfer, deps }: Run): number {
  const since = Date.parse(transfer.approvals.at(-1)?.at ?? transfer.createdAt);
  return Math.min(15_000, Math.max(300, Math.round((deps.clock.now().getTime() - since) / 8)));
}

const orderOf = ({ createdAt, id }: { createdAt: string; id: string }) => `${createdAt} ${id}`;

/** The last send of the header that was not refused. */
function lastSent(run: Run): WriteRecord | undefined {
  return run.transfer.writes.findLast(({ step, outcome }) => step.startsWith('header') && outcome !== 'REFUSED');
}
