import { add, equal, subtract } from '../../../../kernel/money.ts';
import type { InvoiceLine, InvoicePair, InvoiceSide } from '../books.ts';
import { accountsFor, type CauseFacts, driftOf, noFacts, timesOf } from '../causes.ts';
import { differenceOf, type Found, same } from '../difference.ts';
import type { CheckResult } from '../record.ts';
import { absolute, createTally, isNothing, larger, type Tally } from '../tally.ts';

/**
 * Subcontractor invoices and requests for payment: gross, retainage and net of each. Procore's count once they are approved, CMiC's once they are posted and not void. The net is compared as each
 * system says it; a difference of it that gross and retainage account for is not told twice. Pure.
 */
export function checkInvoices(run: InvoiceRun, pairs: readonly InvoicePair[]): CheckResult {
  const tally = createTally('INVOICES');
  for (const pair of pairs) comparePair(run, pair, tally);
  return tally.result();
}

/** The control job, and when the reading began. */
interface InvoiceRun {
  jobId: string;
  readAt: string;
}

/** Whether gross or retainage of a pair that counts on both sides differ: then its lines are worth reading. */
export function differsInTotals({ procore, cmic, link }: InvoicePair): boolean {
  if (!procore?.counts || !cmic?.counts || !link) return false;
  return !same(procore.gross, cmic.gross) || !same(procore.retainage, cmic.retainage);
}

function comparePair(run: InvoiceRun, pair: InvoicePair, tally: Tally): void {
  const { procore, cmic, link } = pair;
  const ours = procore?.counts ? procore : null;
  const theirs = cmic?.counts ? cmic : null;
  if (!ours || !theirs || !link) {
    compareWhole(run, pair, { ours, theirs }, tally);
    return;
  }
  const shared = sharedOf(run, pair);
  const changed = timesOf(link.at, ours.updatedAt, theirs.updatedAt);
  for (const figure of ['GROSS', 'RETAINAGE'] as const) {
    const of = figure === 'GROSS' ? 'gross' : 'retainage';
    const drift = tally.amounts(ours[of], theirs[of]);
    if (equal(drift, '0')) continue;
    const taxes = figure === 'GROSS' ? taxesOf(ours, theirs) : [];
    const lines = linesThatDiffer(pair.lines, of, drift);
    const facts = { ...noFacts(drift), readAt: run.readAt, transfer: underWay(pair, run.readAt), taxes, changed };
    // One cause of the whole comes first: a tax on it is no matter of its lines.
    if (lines && !taxes.some(({ amount }) => equal(absolute(amount), absolute(drift)))) {
      for (const line of lines) tally.differs(lineDifference(shared, figure, line, facts));
      continue;
    }
    const amounts = { procore: ours[of], cmic: theirs[of] };
    tally.differs(differenceOf({ ...shared, figure, amounts, facts }));
  }
  const drift = tally.amounts(ours.net, theirs.net);
  const told = subtract(driftOf(ours.gross, theirs.gross), driftOf(ours.retainage, theirs.retainage));
  const rest = subtract(drift, told);
  if (equal(rest, '0')) return;
  const facts = {
    ...noFacts(rest),
    readAt: run.readAt,
    transfer: underWay(pair, run.readAt),
    taxes: taxesOf(ours, theirs),
    changed,
  };
  const amounts = { procore: ours.net, cmic: add(theirs.net, told) };
  tally.differs(differenceOf({ ...shared, figure: 'NET', amounts, facts }));
}

/** An invoice that counts on one side alone, or whose counterpart is not known to be one. */
function compareWhole(
  run: InvoiceRun,
  pair: InvoicePair,
  { ours, theirs }: { ours: InvoiceSide | null; theirs: InvoiceSide | null },
  tally: Tally,
): void {
  if (!ours && !theirs) return;
  const facts = wholeFacts(run, pair);
  for (const figure of ['GROSS', 'RETAINAGE'] as const) {
    const of = figure === 'GROSS' ? 'gross' : 'retainage';
    const amounts = { procore: ours?.[of] ?? null, cmic: theirs?.[of] ?? null };
    if (isNothing(amounts.procore) && isNothing(amounts.cmic)) continue;
    const drift = tally.amounts(amounts.procore, amounts.cmic);
    if (pair.link && equal(drift, '0')) continue;
    // Without a link nothing is known to be the same, whatever the amounts.
    const whole = larger(absolute(amounts.procore ?? '0'), absolute(amounts.cmic ?? '0'));
    const apart = pair.link ? absolute(drift) : whole;
    tally.differs(
      differenceOf({
        ...sharedOf(run, pair),
        figure,
        amounts,
        apart,
        facts: { ...facts, drift },
        transfer: pair.transfer,
      }),
    );
  }
}

function wholeFacts(run: InvoiceRun, pair: InvoicePair): CauseFacts {
  const { procore, cmic, link, transfer } = pair;
  const facts = { ...noFacts('0'), readAt: run.readAt, lines: 0 };
  if (link === null && procore && cmic)
    return {
      ...facts,
      transfer: underWay(pair, run.readAt),
      unlinked: `${cmic.id} is what its last transfer wrote, and no link leads there.`,
    };
  if (link === null)
    return {
      ...facts,
      transfer,
      onlyIn: procore ? 'PROCORE' : 'CMIC',
      changed: [procore ? `Procore: ${procore.standing}.` : `CMiC: ${cmic?.standing}.`],
    };
  if (cmic && !cmic.counts && !cmic.isVoid)
    return {
      ...facts,
      transfer: underWay(pair, run.readAt),
      unposted: `CMiC shows no posting date of ${cmic.id}: ${cmic.standing}.`,
    };
  const standing = [
    procore ? `Procore: ${procore.standing}.` : `Procore does not show ${link.procoreId} any more.`,
    cmic ? `CMiC: ${cmic.standing}.` : `CMiC does not show ${link.cmicId} any more.`,
  ];
  const times = timesOf(link.at, procore?.updatedAt ?? null, cmic?.updatedAt ?? null);
  return { ...facts, transfer: underWay(pair, run.readAt), changed: [...standing, ...times] };
}

/** The lines that account for the whole difference of a figure; null where they were not read or do not. */
function linesThatDiffer(lines: InvoiceLine[] | null, of: 'gross' | 'retainage', drift: string): InvoiceLine[] | null {
  if (!lines) return null;
  const differing = lines.filter((line) => !same(line[of].procore, line[of].cmic));
  const sum = differing.reduce((total, line) => add(total, driftOf(line[of].procore, line[of].cmic)), '0');
  return equal(sum, drift) && differing.length > 0 ? differing : null;
}

function lineDifference(
  shared: ReturnType<typeof sharedOf>,
  figure: 'GROSS' | 'RETAINAGE',
  line: InvoiceLine,
  whole: CauseFacts,
) {
  const amounts = figure === 'GROSS' ? line.gross : line.retainage;
  const missing =
    line.cmicLineId === null ? ('CMIC' as const) : line.procoreLineId === null ? ('PROCORE' as const) : null;
  return differenceOf({
    ...shared,
    figure,
    procore: shared.procore && { ...shared.procore, lineId: line.procoreLineId },
    cmic: shared.cmic && { ...shared.cmic, lineId: line.cmicLineId },
    place: line.place,
    amounts,
    facts: { ...whole, taxes: [], drift: driftOf(amounts.procore, amounts.cmic), lineMissingIn: missing },
  });
}

function sharedOf(
  { jobId }: InvoiceRun,
  { procore, cmic, link }: InvoicePair,
): Pick<Found, 'check' | 'kind' | 'procore' | 'cmic' | 'jobId'> {
  return {
    check: 'INVOICES',
    kind: 'SUBCONTRACTOR_INVOICE',
    procore: procore ?? (link && { id: link.procoreId }),
    cmic: cmic ?? (link && { id: link.cmicId }),
    jobId,
  };
}

function taxesOf(ours: InvoiceSide, theirs: InvoiceSide): CauseFacts['taxes'] {
  return [
    ...(ours.tax ? [{ side: 'Procore' as const, amount: ours.tax }] : []),
    ...(theirs.tax ? [{ side: 'CMiC' as const, amount: theirs.tax }] : []),
  ];
}

function underWay({ link, transfer }: InvoicePair, readAt: string): InvoicePair['transfer'] {
  const isWatched = link !== null && transfer?.state === 'ENTERED';
  return accountsFor(transfer, isWatched ? null : readAt) ? transfer : null;
}
