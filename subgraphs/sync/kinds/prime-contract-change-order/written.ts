import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import type { CmicOwnerChangeOrderRecord } from '../../../cmic/kinds/prime-contract-change-order/record.ts';
import type { Home } from '../../exporting/home.ts';
import { holdsVoidOnly } from '../../link/standing.ts';
import type { SyncDeps } from '../../system.ts';
import type { Transfer } from '../../transfer/transfer.ts';
import type { ChangeOrderSource } from './read.ts';

/** What stands in CMiC under the codes that a change order would get, and what of ours stands under others. */
export interface Written {
  /** In the order of the codes. */
  items: (CmicPotentialChangeItemRecord | null)[];
  owner: CmicOwnerChangeOrderRecord | null;
  elsewhere: string[];
  elsewhereUnknown: boolean;
}

interface Asked {
  home: Home;
  target: ChangeOrderSource['target'];
  number: string | null;
  codes: readonly (string | null)[];
  /** The ids that our documents bear as their reference: the change order's and its parts'. */
  references: readonly string[];
  transfer: Transfer | null;
}

/**
 * Looks for documents under the codes, and under our references. A retry under another code goes ahead only when nothing was written under the old one, and nothing can be any more
 * (design, section 5, Numbers); a lost store may have held an earlier one, so the references are asked as well.
 */
export async function readWritten(deps: SyncDeps, asked: Asked): Promise<Written> {
  const { home, target, number, codes, references, transfer } = asked;
  const { job } = home;
  if (!job || number === null)
    return { items: codes.map(() => null), owner: null, elsewhere: [], elsewhereUnknown: false };
  const at = { company: job.company, job: job.code };
  const items = deps.cmic['budget-change'];
  const owners = deps.cmic['prime-contract-change-order'];
  const isOwner = target === 'OWNER_CHANGE_ORDER';
  const [found, owner] = await Promise.all([
    Promise.all(codes.map((code) => (code === null ? null : items.find({ ...at, code })))),
    isOwner ? owners.find({ ...at, code: number }) : null,
  ]);
  const own = new Set([...codes, isOwner ? `oco-${number}` : null]);
  const earlier = (transfer?.writes ?? []).filter(
    ({ step, outcome, key }) =>
      /^(header|owner)/.test(step) &&
      outcome !== 'REFUSED' &&
      !own.has(decodeURIComponent(key.slice(key.lastIndexOf('/') + 1))),
  );
  // One that wrote under this code alone has nothing elsewhere; one that wrote nothing may follow another that the store lost.
  if (transfer && transfer.writes.length > 0 && earlier.length === 0)
    return { items: found, owner, elsewhere: [], elsewhereUnknown: false };
  const unique = [...new Set(references)];
  // Told before the look: what is absent afterwards was not on its way any more.
  const late = deps.clock.now().getTime() - deps.settings.waits.lateWriteMs;
  const [ourItems, ourOwners] = await Promise.all([
    Promise.all(unique.map((reference) => items.byReference(reference))),
    Promise.all(unique.slice(0, 1).map((reference) => owners.byReference(reference))),
  ]);
  return {
    items: found,
    owner,
    elsewhere: [
      ...ourItems.flat().filter((item) => !item.isVoid && !own.has(item.code)),
      ...ourOwners.flat().filter(({ code }) => !own.has(`oco-${code}`) && !holdsVoidOnly(ourItems.flat(), code)),
    ].map(({ id }) => id),
    elsewhereUnknown: earlier.some(({ outcome, at: sentAt }) => outcome !== 'DONE' && Date.parse(sentAt) > late),
  };
}
