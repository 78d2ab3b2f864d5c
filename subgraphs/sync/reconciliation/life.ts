import { createHash } from 'node:crypto';
import { asMoney, equal } from '../../../kernel/money.ts';
import type { DifferenceNote } from '../store/reconciliations.ts';
import type { CheckResult, Difference } from './record.ts';
import type { KeptDifference, LifeEvent } from './report.ts';
import { isMade } from './tally.ts';

/** How many events a difference remembers; the first stays. */
const EVENTS = 60;

/** What a run makes of the differences that were known: its rows, and how many it opened (again) and closed. */
export interface Life {
  rows: KeptDifference[];
  open: number;
  opened: number;
  closed: number;
}

/**
 * Carries differences over from the report before. One that is found again stays open; one that is not found is closed, but only where its check could be made: an incomplete run closes nothing and
 * opens nothing of what it could not see. A closed one that is found again is the same one, reopened. Pure.
 */
export function lifeOf(
  projectId: string,
  previous: readonly KeptDifference[],
  checks: readonly CheckResult[],
  at: string,
): Life {
  const known = new Map(previous.map((row) => [row.id, row]));
  const made = new Set(checks.filter(isMade).map(({ check }) => check));
  const life: Life = { rows: [], open: 0, opened: 0, closed: 0 };
  const { seen, idOf } = createIds(projectId);
  for (const found of checks.flatMap(({ differences }) => differences)) {
    const id = idOf(found.key);
    const before = known.get(id);
    const row = before ? foundAgain(before, found, at) : { ...found, ...born(id, at) };
    if (!before || before.closedAt !== null) life.opened += 1;
    life.rows.push(row);
  }
  for (const row of previous) {
    if (seen.has(row.id)) continue;
    const closes = row.closedAt === null && made.has(row.check);
    if (closes) life.closed += 1;
    life.rows.push(closes ? { ...row, closedAt: at, history: remember(row.history, event(at, 'CLOSED')) } : row);
  }
  life.open = life.rows.filter(({ closedAt }) => closedAt === null).length;
  return life;
}

/** The ids of differences, asked in their order: two of one key would be one row, so the second is told apart. */
export function createIds(projectId: string): { seen: ReadonlySet<string>; idOf(key: string): string } {
  const seen = new Set<string>();
  const idOf = (key: string) => {
    let id = differenceId(projectId, key);
    for (let n = 2; seen.has(id); n++) id = differenceId(projectId, `${key} ${n}`);
    seen.add(id);
    return id;
  };
  return { seen, idOf };
}

/** `1001/<22 letters>`. */
export function differenceId(projectId: string, key: string): string {
  return `${projectId}/${createHash('sha256').update(key).digest('base64url').slice(0, 22)}`;
}

/** Since when a difference is there without a break. */
export function openSince({ history, openedAt }: Pick<KeptDifference, 'history' | 'openedAt'>): string {
  return history.findLast((each) => each.event === 'REOPENED' || each.event === 'OPENED')?.at ?? openedAt;
}

/** CLOSED when a run no longer found it; EXPLAINED when somebody noted why it is there since it was opened last; else OPEN. */
export function stateOf(row: KeptDifference, notes: readonly DifferenceNote[]): 'OPEN' | 'EXPLAINED' | 'CLOSED' {
  if (row.closedAt !== null) return 'CLOSED';
  const since = openSince(row);
  return notes.some(({ differenceId: id, at }) => id === row.id && at >= since) ? 'EXPLAINED' : 'OPEN';
}

function born(id: string, at: string) {
  return { id, openedAt: at, lastSeenAt: at, closedAt: null, history: [event(at, 'OPENED')] };
}

function foundAgain(before: KeptDifference, found: Difference, at: string): KeptDifference {
  const { id, openedAt, history } = before;
  const kept = { ...found, id, openedAt, lastSeenAt: at, closedAt: null };
  if (before.closedAt !== null) return { ...kept, history: remember(history, event(at, 'REOPENED')) };
  const changes = [
    ...(before.cause === found.cause ? [] : [`cause ${before.cause} became ${found.cause}`]),
    ...amountChanges(before, found),
  ];
  return {
    ...kept,
    history: changes.length === 0 ? history : remember(history, event(at, 'CHANGED', changes.join('; '))),
  };
}

/** How the amounts moved: by the drift, or where that is the same (a line on another code) by what each side says. */
function amountChanges(before: KeptDifference, found: Difference): string[] {
  const became = (old: string | null, now: string | null, of = '') =>
    isSame(old, now) ? [] : [`${of}${money(old)} became ${money(now)}`];
  const ofDrift = became(before.drift, found.drift);
  if (ofDrift.length > 0) return ofDrift;
  return [
    ...became(before.procoreAmount, found.procoreAmount, 'Procore: '),
    ...became(before.cmicAmount, found.cmicAmount, 'CMiC: '),
  ];
}

function isSame(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : equal(a, b);
}

function money(drift: string | null): string {
  return drift === null ? 'nothing' : asMoney(drift, '').amount;
}

function event(at: string, name: LifeEvent['event'], note: string | null = null): LifeEvent {
  return { at, event: name, note };
}

function remember(history: readonly LifeEvent[], latest: LifeEvent): LifeEvent[] {
  const all = [...history, latest];
  return all.length <= EVENTS ? all : [...all.slice(0, 1), ...all.slice(all.length - EVENTS + 1)];
}
