import { type CmicSubcontractRecord, subcontractKey } from '../../../cmic/kinds/commitment/record.ts';
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

/** The last send of the header that was not refused. */
function lastSent(run: Run): WriteRecord | undefined {
  return run.transfer.writes.findLast(({ step, outcome }) => step.startsWith('header') && outcome !== 'REFUSED');
}
