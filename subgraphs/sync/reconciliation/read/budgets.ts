import { add, type DecimalText } from '../../../../kernel/money.ts';
import type { CmicJobCategoryRecord } from '../../../cmic/kinds/project-wbs/record.ts';
import { strict } from '../../../procore/rows.ts';
import type { Kind } from '../../kind.ts';
import type { SyncDeps } from '../../system.ts';
import type { PlaceRow, PlaceSet } from '../books.ts';
import { placeText } from '../causes.ts';
import { categoryAt, standsAt } from '../parts.ts';
import type { Place } from '../record.ts';
import { isNothing } from '../tally.ts';
import { factOf } from './links.ts';
import { shown, whole } from './part.ts';
import { placeAt, placesOf } from './places.ts';

/** The categories of a job and its sub jobs: one walk, for budget and forecast together. */
export async function readCategories(deps: SyncDeps, jobIds: readonly string[]): Promise<CmicJobCategoryRecord[]> {
  const entries = await deps.cmic['project-wbs'].jobCategoryEntries(...jobIds);
  return whole(entries.map(({ value }) => value));
}

/** The original budget of both systems, code by code. */
export async function readBudget(
  deps: SyncDeps,
  ends: { projectId: string; jobId: string },
  categories: readonly CmicJobCategoryRecord[],
): Promise<PlaceSet> {
  const [lines, standing] = await Promise.all([
    deps.procore.budget.lines(ends.projectId),
    standingOf(deps, 'BUDGET', ends),
  ]);
  const synced = standing.syncedAt === null ? [] : categories.filter((row) => !isNothing(row.originalBudget));
  const given = shown(strict(lines), synced, 'Procore', 'lines of the budget').map((line) => ({
    ...line,
    name: [line.costCode, line.costType].filter(Boolean).join(' ') || line.id,
    amount: line.originalAmount,
    isAutomatic: null,
  }));
  return { ...standing, rows: await rowsOf(deps, ends.projectId, given, categories, (row) => row.originalBudget) };
}

/** The estimated cost at completion of Procore's view for CMiC beside CMiC's projected cost, code by code. */
export async function readForecasts(
  deps: SyncDeps,
  ends: { projectId: string; jobId: string },
  categories: readonly CmicJobCategoryRecord[],
): Promise<PlaceSet> {
  const [rows, standing] = await Promise.all([
    deps.procore.budget.forecast(ends.projectId),
    standingOf(deps, 'FORECAST', ends),
  ]);
  const synced = standing.syncedAt === null ? [] : categories.filter((row) => !isNothing(row.projectedCost));
  const given = shown(strict(rows), synced, 'Procore', 'codes of the forecast').map((row) => ({
    ...row,
    name: row.id,
    amount: row.estimatedCostAtCompletion,
  }));
  return { ...standing, rows: await rowsOf(deps, ends.projectId, given, categories, (row) => row.projectedCost) };
}

/** When the set was synced last, and its newest transfer. A budget also comes as an import of the job. */
async function standingOf(
  { store }: SyncDeps,
  kind: Kind,
  { projectId, jobId }: { projectId: string; jobId: string },
): Promise<Pick<PlaceSet, 'syncedAt' | 'ended' | 'transfer'>> {
  const [[link], [sent], [brought]] = await Promise.all([
    store.links.byProcore(kind, [projectId]),
    store.transfers.newest(kind, 'EXPORT', [projectId]),
    store.transfers.newest(kind, 'IMPORT', [jobId]),
  ]);
  const done = [sent, brought].flatMap((each) => (each?.state === 'DONE' ? [factOf(each)] : []));
  const ended = done.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null;
  const newest = [sent, brought].find((each) => each && each.state !== 'DONE' && each.state !== 'CANCELLED');
  const linkedAt = link && link.state !== 'UNLINKING' ? link.createdAt : null;
  return { syncedAt: ended?.at ?? linkedAt, ended, transfer: newest ? factOf(newest) : null };
}

interface Given {
  id: string;
  costCodeId: string | null;
  costTypeId: string | null;
  budgetCodeId: string | null;
  name: string;
  amount: DecimalText;
  isAutomatic: boolean | null;
}

/** One row per place of either side; several of Procore on one place are added up. */
async function rowsOf(
  deps: SyncDeps,
  projectId: string,
  given: readonly Given[],
  categories: readonly CmicJobCategoryRecord[],
  amountOf: (category: CmicJobCategoryRecord) => DecimalText | null,
): Promise<PlaceRow[]> {
  const places = await placesOf(deps, projectId, given);
  const rows = new Map<string, PlaceRow>();
  for (const category of categories) {
    const place = placeAt(category.company, category.job, category.costCode, category.category);
    rows.set(placeText(place), rowAt(place, { cmic: amountOf(category), isInCmic: true }));
  }
  const unplaced: PlaceRow[] = [];
  given.forEach((each, index) => {
    const { id, name, amount, isAutomatic } = each;
    const place: Place | null = places[index] ?? null;
    if (place === null) {
      const own = { placeName: name, at: standsAt(null, each), procoreId: id, procore: amount, isAutomatic };
      unplaced.push({ ...rowAt(null, {}), ...own });
      return;
    }
    const key = placeText(place);
    const row = rows.get(key) ?? rowAt(place, {});
    rows.set(key, { ...row, procoreId: row.procoreId ?? id, procore: add(row.procore ?? '0', amount), isAutomatic });
  });
  return [...rows.values(), ...unplaced];
}

function rowAt(place: Place | null, known: Partial<PlaceRow>): PlaceRow {
  const nothing = { procoreId: null, procore: null, cmic: null, isInCmic: false, isAutomatic: null };
  const names = { placeName: place ? placeText(place) : '', at: place && categoryAt(place) };
  return { place, ...names, ...nothing, ...known };
}
