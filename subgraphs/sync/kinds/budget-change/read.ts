import { compare, sum } from '../../../../kernel/money.ts';
import type {
  CmicPotentialChangeItemRecord,
  CmicPotentialChangeItemRole,
} from '../../../cmic/kinds/budget-change/record.ts';
import { splitChildId } from '../../../procore/ids.ts';
import type { ProcoreBudgetAdjustmentRecord } from '../../../procore/kinds/budget-change/line-record.ts';
import type { ProcoreBudgetChangeRecord } from '../../../procore/kinds/budget-change/record.ts';
import { pick } from '../../../procore/rows.ts';
import type { Elsewhere } from '../../exporting/elsewhere.ts';
import { type Home, readHome } from '../../exporting/home.ts';
import { writtenElsewhere } from '../../exporting/pci-number.ts';
import { type PciSetUp, readPciSetUp } from '../../exporting/pci-set-up.ts';
import { closedPeriodFor, periodProblems } from '../../exporting/period.ts';
import { type Place, readPlaces } from '../../exporting/places.ts';
import type { Link } from '../../link/link.ts';
import type { Problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { pciCode } from './number.ts';

/** A line with where it stands in CMiC. */
export interface AdjustmentSource {
  adjustment: ProcoreBudgetAdjustmentRecord;
  place: Place;
}

/** Everything that the export of one budget change is decided on. */
export interface BudgetChangeSource extends Home, Elsewhere {
  change: ProcoreBudgetChangeRecord;
  lines: AdjustmentSource[];
  setUp: PciSetUp;
  /** The change's own link. */
  link: Link | null;
  /** The code that it goes by in CMiC; null where nothing can be made of Procore's number. */
  number: string | null;
  /** The item in CMiC under that code. */
  existing: CmicPotentialChangeItemRecord | null;
  /** The day the item is dated: the approver's, else that of the request. */
  date: string;
  period: Problem[];
}

/** Reads both sides; null when Procore has no such change. Nothing comes from a cache: money is decided on it. */
export async function readBudgetChange(
  deps: SyncDeps,
  id: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<BudgetChangeSource | null> {
  const parts = splitId(id);
  if (!parts) return null;
  const client = deps.cmic['budget-change'];
  const [found, home, [link]] = await Promise.all([
    deps.procore.budgetChange.byIds([id]),
    readHome(deps, parts.parentId),
    deps.store.links.byProcore('BUDGET_CHANGE', [id]),
  ]);
  const change = pick(found, id);
  if (!change) return null;
  const role = roleOf(change);
  const [places, setUp, period] = await Promise.all([
    readPlaces(deps, change.projectId, change.adjustments),
    readPciSetUp(deps, role),
    closedPeriodFor(deps, 'BUDGET_CHANGE', answers, transfer).then(periodProblems),
  ]);
  const number = answers.number ?? transfer?.number ?? pciCode(change, setUp.typeCode);
  const key = home.job && number ? { company: home.job.company, job: home.job.code, code: number } : null;
  const existing = key && (await client.find(key));
  const under = key ? await writtenElsewhere(deps, transfer, change.id, number) : null;
  return {
    ...home,
    change,
    lines: change.adjustments.flatMap((adjustment, index) => {
      const place = places[index];
      return place ? [{ adjustment, place }] : [];
    }),
    setUp,
    link: link ?? null,
    number,
    existing,
    elsewhere: under?.elsewhere ?? [],
    elsewhereUnknown: under?.elsewhereUnknown ?? false,
    date: answers.accountingDate ?? (transfer?.createdAt ?? deps.clock.now().toISOString()).slice(0, 10),
    period,
  };
}

/** `1001/bc-7`, an older modification `1001/bm-7`. */
export function splitId(id: string) {
  return splitChildId(id, 'bc') ?? splitChildId(id, 'bm');
}

/** Lines that together change nothing in the whole are a transfer; anything else is an internal change (cmic reference 7.3). */
function roleOf({ adjustments }: ProcoreBudgetChangeRecord): CmicPotentialChangeItemRole {
  const total = sum(adjustments.map(({ amount }) => amount ?? '0'));
  return compare(total, '0') === 0 ? 'TRANSFER' : 'INTERNAL';
}
