import { Fault } from '../../../kernel/errors.ts';
import { FIGURE_COLUMNS, type ProcoreBudgetFiguresRecord } from '../../procore/kinds/budget/line-record.ts';
import type { SyncDeps } from '../system.ts';
import type { Document } from './document.ts';
import { evenSide, procoreSide, type Side, sumSides } from './formulas.ts';
import { createNotes, type NotRead, part } from './part.ts';
import { createTypes, type Place, placesOf } from './place.ts';

/** What one system says of a project's codes. */
export interface SideReading {
  places: Map<string, Place>;
  /** By the place's key. */
  sides: Map<string, Side>;
  /** What it says of codes that it does not have, on a job (null: on any): zeros where it was read whole, UNAVAILABLE where something is missing. */
  absent(jobId: string | null): Side;
}

/** Procore's side, with what only Procore tells. */
export interface ProcoreReading extends SideReading {
  /** By the place's key: whether nobody entered a forecast. */
  automatic: Map<string, boolean | null>;
  /** By the place's key: the budget codes' ids, `1001/wbs-771`. */
  budgetCodes: Map<string, string>;
  /** The place's key of a budget code (`1001/wbs-771`), and of a cost code with a cost type (`1001/cc-88 4001/ct-3`). */
  keys: Map<string, string>;
  /** What was read of its documents, by what they are: each sort once a request. */
  documents: Map<string, Promise<Document[]>>;
}

/** Reads Procore's figures of a project by the budget view for CMiC. What cannot be read is noted, and UNAVAILABLE. */
export async function readProcoreSide(
  deps: SyncDeps,
  { projectId, controlJobId, byMark }: { projectId: string; controlJobId: string | null; byMark: boolean },
  notRead: NotRead[],
): Promise<ProcoreReading> {
  const about = { system: 'PROCORE', what: 'the budget view' } as const;
  return part(
    notRead,
    about,
    async () => {
      const types = createTypes(deps);
      // Its failure is met where the types are asked for.
      if (byMark && controlJobId !== null) types().catch(() => undefined);
      const found = await deps.procore.budget.figures(projectId);
      if (found === null) throw hidden(projectId);
      const rows = found.filter((row): row is ProcoreBudgetFiguresRecord => !(row instanceof Error));
      const bad = found.filter((row): row is Fault => row instanceof Error);
      for (const { message, retryable } of bad) notRead.push({ ...about, reason: message, retryable });
      const placed = await placesOf(deps, rows, controlJobId, types);
      notRead.push(...untold(rows, placed));
      return reading(rows, placed, bad.length === 0);
    },
    () => reading([], new Map(), false),
  );
}

/** The columns that figures are read from, by the names that people know. */
const columns = {
  ...FIGURE_COLUMNS,
  originalBudget: 'original_budget_amount',
  budgetModifications: 'budget_modifications',
  forecastToComplete: 'budget_forecast',
} as const;

/** What Procore calculates is not read: we reckon it ourselves. */
const told = (Object.keys(columns) as (keyof typeof columns)[]).filter(
  (name) => name !== 'revisedBudget' && name !== 'estimatedCostAtCompletion',
);

/** One note for each column that rows do not show, or show something else in. */
function untold(rows: readonly ProcoreBudgetFiguresRecord[], placed: ReadonlyMap<string, Place>): NotRead[] {
  const notes = createNotes('PROCORE');
  for (const row of rows)
    for (const name of told)
      if (row[name] === 'UNAVAILABLE')
        notes.add('the budget view', `"${columns[name]}" is missing, or no amount.`, placed.get(row.id)?.jobId ?? null);
  return notes.all();
}

/** Puts the rows together by place; several rows of one place are added up. */
function reading(
  rows: readonly ProcoreBudgetFiguresRecord[],
  placed: ReadonlyMap<string, Place>,
  isWhole: boolean,
): ProcoreReading {
  const absent = evenSide(isWhole ? '0' : 'UNAVAILABLE');
  const result: ProcoreReading = {
    places: new Map(),
    sides: new Map(),
    automatic: new Map(),
    budgetCodes: new Map(),
    keys: new Map(),
    documents: new Map(),
    absent: () => absent,
  };
  for (const row of rows) {
    const place = placed.get(row.id);
    if (!place) continue;
    const { key } = place;
    const side = procoreSide(row);
    const known = result.sides.get(key);
    result.places.set(key, place);
    result.sides.set(key, known ? sumSides([known, side]) : side);
    result.automatic.set(
      key,
      known ? allAutomatic([result.automatic.get(key) ?? null, row.isAutomatic]) : row.isAutomatic,
    );
    if (row.budgetCodeId) result.keys.set(row.budgetCodeId, key);
    if (row.costCodeId && row.costTypeId) result.keys.set(`${row.costCodeId} ${row.costTypeId}`, key);
    if (row.budgetCodeId && !known) result.budgetCodes.set(key, row.budgetCodeId);
  }
  return result;
}

/** Whether nobody entered a forecast for any of them: false as soon as somebody did for one, null where that is not known. */
export function allAutomatic(each: readonly (boolean | null)[]): boolean | null {
  if (each.includes(false)) return false;
  return each.length === 0 || each.includes(null) ? null : true;
}

function hidden(projectId: string): Fault {
  return new Fault({
    code: 'UPSTREAM_REFUSED',
    source: 'PROCORE',
    message: `Procore shows no budget of project ${projectId}: it may be gone, or hidden from us.`,
  });
}
