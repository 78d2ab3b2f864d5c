import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { compare as compareAmounts, subtract } from '../../../kernel/money.ts';
import type { SyncContext } from '../context.ts';
import { type MoneyFigureName, moneyFigures } from '../financials/formulas.ts';
import { type Picture, readPicture } from '../financials/picture.ts';
import { type Subject, subjectOfProject } from '../financials/subject.ts';
import type { Transfer } from '../transfer/transfer.ts';
import { movementOf, placeSpans, type SideMovement, type Span, totalSpan } from './movement.ts';
import { pictureAt } from './read.ts';
import type { SnapshotHead } from './snapshot.ts';
import { transfersSince } from './transfers.ts';

/** One project at two instants. */
export interface Comparison {
  subject: Subject;
  from: Instant;
  to: Instant;
  total: Span;
  /** Every place of either instant. */
  places: Span[];
  /** The project's transfers that changed since the earlier instant: read where somebody asks why, once. */
  transfers(): Promise<Transfer[]>;
}

/** What was said at an instant: by a snapshot, or read just now. */
export interface Instant {
  picture: Picture;
  /** Null where the systems were read for this. */
  head: SnapshotHead | null;
}

/** The total or a place of a comparison: what the graph's movements stand on. */
export interface ComparedSpan {
  comparison: Comparison;
  span: Span;
}

/** A figure of a span, by both systems. */
export interface FigureMovement {
  figure: MoneyFigureName;
  procore: SideMovement;
  cmic: SideMovement;
}

/**
 * A project's figures at `from`, by the last snapshot at or before it, beside those at `to`, likewise; without `to` both systems are read now. Null for a project that is not there. Throws
 * NO_SNAPSHOT before the first snapshot, BAD_USER_INPUT where `to` is not after `from`.
 */
export async function compareFinancials(
  context: SyncContext,
  { projectId, from, to }: { projectId: string; from: string; to?: string | null | undefined },
): Promise<Comparison | null> {
  if (to && to <= from) throw badInput('`to` is not after `from`.', 'Give the earlier instant as `from`.');
  const subject = await subjectOfProject(context, projectId);
  if (!subject) return null;
  const { deps } = context.sync;
  const earlier = await pictureAt(deps, subject, from);
  const later = to ? await pictureAt(deps, subject, to) : await readNow(context, subject);
  if (!later) return null;
  let transfers: Promise<Transfer[]> | undefined;
  return {
    subject,
    from: earlier,
    to: later,
    total: totalSpan(earlier.picture, later.picture),
    places: placeSpans(earlier.picture, later.picture),
    transfers: () => {
      transfers ??= transfersSince(deps, subject, earlier.picture.readAt);
      return transfers;
    },
  };
}

/** All figures in money of a span, in their order; with `movedOnly` those of which a side moved, or became known or unknown. */
export function figuresOf({ told }: Span, movedOnly: boolean): FigureMovement[] {
  const all = moneyFigures.map((figure) => ({
    figure,
    procore: movementOf(told('procore', figure)),
    cmic: movementOf(told('cmic', figure)),
  }));
  return movedOnly ? all.filter(hasMoved) : all;
}

/** A page of the places at which a figure moved, the largest movement of any figure first. A cursor names the row that it stands behind, for towards now rows come and go between two pages. */
export function listMoved(
  comparison: Comparison,
  args: { first?: number | null | undefined; after?: string | null | undefined },
): Connection<ComparedSpan> {
  const first = checkFirst(args.first);
  const { from, to } = comparison;
  const name = `financialMovements ${from.picture.readAt} ${to.head ? to.picture.readAt : 'now'}`;
  const after = readPosition(decodeCursor(name, args.after));
  const moved = comparison.places
    .map((span) => ({ span, figures: figuresOf(span, true) }))
    .filter(({ figures }) => figures.length > 0)
    .map(({ span, figures }) => ({ span, size: largest(figures), key: span.place?.key ?? '' }))
    .sort(byMovement);
  const rest = after === null ? moved : moved.filter((each) => byMovement(after, each) < 0);
  const shown = rest
    .slice(0, first)
    .map(({ span, size, key }) => ({ node: { comparison, span }, position: [size, key] }));
  return toConnection(name, shown, rest.length > first, moved.length);
}

interface Moved {
  size: string;
  key: string;
}

function byMovement(a: Moved, b: Moved): number {
  return compareAmounts(b.size, a.size) || (a.key < b.key ? -1 : Number(a.key > b.key));
}

function readPosition(decoded: unknown): Moved | null {
  if (decoded === null) return null;
  const [size, key] = Array.isArray(decoded) ? decoded : [];
  if (typeof size === 'string' && /^\d+(\.\d+)?$/.test(size) && typeof key === 'string') return { size, key };
  throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
}

async function readNow({ sync }: SyncContext, subject: Subject): Promise<Instant | null> {
  const picture = await readPicture(sync.shared, subject, false, sync.begunAt(subject.projectId, subject.controlJobId));
  return picture && { picture, head: null };
}

function hasMoved({ procore, cmic }: FigureMovement): boolean {
  return [procore, cmic].some(
    ({ before, after, status }) => status === 'MOVED' || (before === null) !== (after === null),
  );
}

function largest(figures: readonly FigureMovement[]): string {
  let most = '0';
  for (const { moved } of figures.flatMap(({ procore, cmic }) => [procore, cmic])) {
    if (moved === null) continue;
    const size = compareAmounts(moved, '0') < 0 ? subtract('0', moved) : moved;
    if (compareAmounts(size, most) > 0) most = size;
  }
  return most;
}
