import { requireReader } from '../../../../kernel/auth/actor.ts';
import { badInput } from '../../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../../kernel/graph/connection.ts';
import { allRows } from '../../../../kernel/pages.ts';
import { seesCompanies } from '../../access.ts';
import type { SyncContext } from '../../context.ts';
import { cmicCandidate, createRivals, procoreCandidate } from './alike.ts';
import { type Candidate, type Score, scorePair } from './score.ts';

export interface VendorMatchArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: { procoreVendorId?: string | null | undefined; minScore?: string | null | undefined } | null | undefined;
}

/** A suggested pair as the graph shows it. */
export interface VendorMatch {
  procoreVendor: { id: string };
  cmicVendor: { id: string };
  /** 0 to 1, decimal text. */
  score: string;
  reasons: string[];
}

interface Pair extends Score {
  procoreVendor: { id: string };
  cmicVendor: { id: string };
}

/** Suggests pairs of vendors without a link on either side, best first; ties by id, so that a cursor stays true. */
export async function vendorMatches(context: SyncContext, args: VendorMatchArgs): Promise<Connection<VendorMatch>> {
  requireReader(context.actor);
  const first = checkFirst(args.first);
  const from = decodeCursor('vendorMatches', args.after) ?? 0;
  if (typeof from !== 'number')
    throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
  const least = Number(args.filter?.minScore ?? '0.6');
  if (least < 0 || least > 1) throw badInput(`minScore is ${args.filter?.minScore}.`, 'Give a number from 0 to 1.');
  if (!seesCompanies(context.actor, context.sync.deps)) return toConnection('vendorMatches', [], false, 0);
  const pairs = await allPairs(context, least, args.filter?.procoreVendorId ?? null);
  const shown = pairs
    .slice(from, from + first)
    .map((pair, index) => ({ node: { ...pair, score: String(pair.score) }, position: from + index + 1 }));
  return toConnection('vendorMatches', shown, from + first < pairs.length, pairs.length);
}

async function allPairs(context: SyncContext, least: number, onlyId: string | null): Promise<Pair[]> {
  const { procore, cmic, store } = context.sync.deps;
  const [ours, theirs] = await Promise.all([
    onlyId === null
      ? allRows(procore.vendor.list())
      : procore.vendor.byIds([onlyId]).then((found) => [...found.values()]),
    allRows(cmic.vendor.all()),
  ]);
  // A vendor that cannot be read cannot be compared; its own query says what is wrong with it.
  const readable = ours.flatMap((row) => (row instanceof Error ? [] : [row]));
  context.sync.remember({ procore: readable, cmic: theirs });
  const left = readable.map(procoreCandidate);
  const right = theirs.map(cmicCandidate);
  const unlinkedLeft = await without(left, (ids) => store.links.byProcore('VENDOR', ids));
  const unlinkedRight = await without(right, (ids) => store.links.byCmic('VENDOR', ids));
  const rivals = createRivals(unlinkedRight);
  const pairs = unlinkedLeft
    .flatMap((candidate) => rivals.of(candidate).map((rival): [Candidate, Candidate] => [candidate, rival]))
    .map(([a, b]) => ({ procoreVendor: { id: a.id }, cmicVendor: { id: b.id }, ...scorePair(a, b) }))
    .filter(({ score }) => score >= least);
  return pairs.sort(
    (a, b) =>
      b.score - a.score || order(a.procoreVendor.id, b.procoreVendor.id) || order(a.cmicVendor.id, b.cmicVendor.id),
  );
}

async function without(
  candidates: Candidate[],
  links: (ids: string[]) => Promise<(object | null)[]>,
): Promise<Candidate[]> {
  const linked = await links(candidates.map(({ id }) => id));
  return candidates.filter((_, index) => !linked[index]);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
