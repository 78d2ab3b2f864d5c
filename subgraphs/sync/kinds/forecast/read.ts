import { compare, subtract } from '../../../../kernel/money.ts';
import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import type { ProcoreForecastRecord } from '../../../procore/kinds/budget/line-record.ts';
import { strict } from '../../../procore/rows.ts';
import { amountProblems } from '../../exporting/amount-problems.ts';
import { type CategoryAmount, projectedCost, shows } from '../../exporting/category-write.ts';
import type { Elsewhere } from '../../exporting/elsewhere.ts';
import { type Home, readHome } from '../../exporting/home.ts';
import { writtenElsewhere } from '../../exporting/pci-number.ts';
import { type PciSetUp, readPciSetUp } from '../../exporting/pci-set-up.ts';
import { closedPeriodFor, periodProblems } from '../../exporting/period.ts';
import { type Place, placeProblems, readPlaces } from '../../exporting/places.ts';
import type { Problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { openBefore } from './order.ts';

/** The item that a forecast is sent by where the setting says so. */
export interface ForecastItem extends Elsewhere {
  setUp: PciSetUp;
  number: string | null;
  existing: CmicPotentialChangeItemRecord | null;
  period: Problem[];
}

/** Everything that the export of one forecast is decided on. */
export interface ForecastSource extends Home {
  rows: ProcoreForecastRecord[];
  places: Place[];
  /** What CMiC is to show, by category; equal ones included. */
  amounts: CategoryAmount[];
  /** Rows that CMiC cannot hold, with why. They stop nothing. */
  left: Problem[];
  /** Documents of the project whose posting would move the projected cost afterwards: entered and not posted. */
  unposted: string[];
  /** Null unless the setting `forecast.target` is PCI and something differs. */
  item: ForecastItem | null;
  date: string;
}

/** Our reference on the items of a project's forecasts: `1001/forecast`. */
export function forecastReference(projectId: string): string {
  return `${projectId}/forecast`;
}

/** Reads both sides; null when Procore has no such project. Nothing comes from a cache. */
export async function readForecast(
  deps: SyncDeps,
  projectId: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<ForecastSource | null> {
  const home = await readHome(deps, projectId);
  if (!home.project) return null;
  const [read, before] = await Promise.all([
    deps.procore.budget.forecast(projectId),
    openBefore(deps, projectId, ['ENTERED']),
  ]);
  const rows = strict(read);
  const places = await readPlaces(deps, projectId, rows);
  const amounts: CategoryAmount[] = [];
  const left: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const place = places[index];
    if (!place) continue;
    const amount = row.estimatedCostAtCompletion;
    // A code that costs nothing, and that CMiC expects nothing of, says nothing.
    const differs = !shows(projectedCost, place.category, amount);
    const at = ['rows', row.id];
    const problems = differs
      ? [...placeProblems(place, at, `${row.id} of ${amount}`, 'REFUSED'), ...amountProblems(amount, at)]
      : [];
    left.push(...problems);
    if (problems.length === 0 && place.categoryId !== null && place.category)
      amounts.push({ categoryId: place.categoryId, category: place.category, amount });
  }
  amounts.sort((a, b) => (a.categoryId < b.categoryId ? -1 : 1));
  const differs = amounts.some(({ category, amount }) => !shows(projectedCost, category, amount));
  const byItem = deps.settings.forecast.target === 'PCI' && differs && home.job !== null;
  return {
    ...home,
    rows,
    places,
    amounts,
    left,
    unposted: before.map(({ kind, targetId, sourceId }) => `${kind} ${targetId ?? sourceId}`),
    item: byItem ? await readItem(deps, { home, answers, transfer }) : null,
    date: answers.accountingDate ?? (transfer?.createdAt ?? deps.clock.now().toISOString()).slice(0, 10),
  };
}

/** What an item adds to a projection. */
export function difference({ category, amount }: CategoryAmount): string {
  const now = category?.projectedCost ?? '0';
  return compare(now, '0') === 0 ? amount : subtract(amount, now);
}

/** A forecast is sent again and again: each item is counted on from those that are there. One that is not posted, and whose transfer a lost store held, is gone on with: a second would add the same once more. */
async function readItem(
  deps: SyncDeps,
  { home, answers, transfer }: { home: Home; answers: Answers; transfer: Transfer | null },
): Promise<ForecastItem> {
  const client = deps.cmic['budget-change'];
  const reference = forecastReference(home.projectId);
  const [setUp, items, period] = await Promise.all([
    readPciSetUp(deps, 'INTERNAL'),
    client.byReference(reference),
    closedPeriodFor(deps, 'FORECAST', answers, transfer).then(periodProblems),
  ]);
  const next = String(items.length + 1).padStart(4, '0');
  const unfinished = transfer ? [] : items.filter((item) => !item.isVoid && !item.posted);
  const number =
    answers.number ?? transfer?.number ?? unfinished[0]?.code ?? (setUp.typeCode && `${setUp.typeCode}F${next}`);
  const { job } = home;
  const existing = job && number ? await client.find({ company: job.company, job: job.code, code: number }) : null;
  // Posted forecasts stand under other codes, rightly; of interest is what this transfer sent, or one that nobody posted yet.
  const elsewhere = transfer ? await writtenElsewhere(deps, transfer, reference, number) : null;
  const sent = new Set(transfer?.writes.filter(({ resource }) => resource === 'cmmast').map(({ key }) => key));
  return {
    setUp,
    number,
    existing,
    period,
    elsewhere: elsewhere
      ? elsewhere.elsewhere.filter((id) => sent.has(id))
      : unfinished.filter(({ code }) => code !== number).map(({ id }) => id),
    elsewhereUnknown: elsewhere?.elsewhereUnknown ?? false,
  };
}
