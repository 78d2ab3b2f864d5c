import { compare, equal, subtract } from '../../../../kernel/money.ts';
import type { Application, Billed, BilledContract, BillingPair } from '../books.ts';
import { type CauseFacts, isRounding, noFacts, timesOf } from '../causes.ts';
import { differenceOf } from '../difference.ts';
import type { CheckResult } from '../record.ts';
import { call } from '../remedy.ts';
import { createTally, isNothing, type Tally } from '../tally.ts';

/**
 * What the owner was billed, and what of it the owner holds back, contract by contract: Procore's newest payment application that counts beside the totals of CMiC's billing contract. Neither
 * system sends billing to the other (ADR 0049). Pure.
 */
export function checkOwnerBilling(jobId: string, pairs: readonly BillingPair[]): CheckResult {
  const tally = createTally('OWNER_BILLING');
  for (const pair of pairs) comparePair(jobId, pair, tally);
  return tally.result();
}

const figures = [
  ['BILLED', 'billed'],
  ['RETAINAGE', 'retainage'],
] as const;

function comparePair(jobId: string, pair: BillingPair, tally: Tally): void {
  const { procore, cmic, link } = pair;
  const ours = procore?.counts ? newestOf(procore) : null;
  const facts = factsOf(pair);
  for (const [figure, of] of figures) {
    const amounts = { procore: ours?.[of] ?? null, cmic: cmic?.[of] ?? null };
    if (isNothing(amounts.procore) && isNothing(amounts.cmic)) continue;
    const drift = tally.amounts(amounts.procore, amounts.cmic);
    if (equal(drift, '0')) continue;
    tally.differs(
      differenceOf({
        check: 'OWNER_BILLING',
        figure,
        kind: 'PRIME_CONTRACT',
        procore: procore ?? (link && { id: link.procoreId }),
        cmic: cmic ?? (link && { id: link.cmicId }),
        amounts,
        facts: { ...noFacts(drift), ...facts[of] },
        jobId,
        importedBy: link === null && cmic ? call('importPrimeContract', { id: cmic.id }) : null,
      }),
    );
  }
}

/** Before the first application nothing is billed. */
const START: Application = { name: 'nothing', billed: '0', retainage: '0' };

function newestOf({ applications }: BilledContract): Application {
  return applications.at(-1) ?? START;
}

type Facts = Partial<CauseFacts>;

/** What is known of why each figure differs. */
function factsOf({ procore, cmic, link }: BillingPair): Record<keyof Billed, Facts> {
  const both = (facts: Facts) => ({ billed: facts, retainage: facts });
  // A contract comes from CMiC: it is sent from Procore by nothing.
  if (!link) return both({ onlyIn: procore ? 'PROCORE' : 'CMIC', isExported: false });
  const since = timesOf(link.at, null, null);
  if (!procore) return both({ changed: [`Procore does not show ${link.procoreId} any more.`, ...since] });
  if (!cmic) return both({ changed: [`CMiC does not show ${link.cmicId} any more.`, ...since] });
  if (!procore.counts) return both({ changed: [`Procore: ${procore.standing}.`, ...since] });
  const told = behind(procore, cmic) ?? ahead(procore, cmic) ?? both(unlike(procore, cmic));
  const withSince = (facts: Facts) => (facts.changed ? { ...facts, changed: [...facts.changed, ...since] } : facts);
  return { billed: withSince(told.billed), retainage: withSince(told.retainage) };
}

/** CMiC has billed what an application comes to: those after it are in Procore alone. Of several of one amount the newest that holds as much as CMiC does. */
function behind({ applications }: BilledContract, cmic: Billed): Record<keyof Billed, Facts> | null {
  const all = [START, ...applications];
  const sameAmount = matching(all, 'billed', cmic);
  const found = matching(sameAmount, 'retainage', cmic).at(-1) ?? sameAmount.at(-1);
  if (!found) return null;
  const missing = all.slice(all.indexOf(found) + 1).map(({ name }) => name);
  const facts = missing.length === 0 ? {} : notSent(found, missing, cmic);
  return { billed: facts, retainage: holdsSame(found, cmic) ? facts : unlikeRetainage(found, cmic) };
}

function notSent(found: Application, missing: readonly string[], cmic: Billed): Facts {
  const nearly = equal(found.billed, cmic.billed) ? '' : ', but for a cent';
  const upTo = found === START ? 'CMiC has billed nothing yet' : `What CMiC has billed is ${found.name}${nearly}`;
  const lacking = `${missing.join(', ')} of Procore ${missing.length === 1 ? 'is' : 'are'} not in it`;
  return {
    onlyIn: 'PROCORE',
    changed: [`${upTo}: ${lacking}.`, 'Payment applications are not sent: they are billed in CMiC by hand.'],
  };
}

/** CMiC has billed more than Procore's newest application that counts: Procore's is the older state. */
function ahead(procore: BilledContract, cmic: Billed): Record<keyof Billed, Facts> | null {
  const newest = newestOf(procore);
  if (compare(newest.billed, cmic.billed) >= 0) return null;
  const next = matching(procore.others, 'billed', cmic).at(-1);
  const upTo =
    newest === START ? 'no application of Procore counts yet' : `Procore's newest that counts is ${newest.name}`;
  const older = next
    ? `What CMiC has billed is ${next.name}, which does not count in Procore yet.`
    : `CMiC has billed more than Procore: ${upTo}.`;
  return {
    billed: { older },
    retainage: !next || holdsSame(next, cmic) ? { older } : unlikeRetainage(next, cmic),
  };
}

/** The applications that come to CMiC's amount; where none does to the cent, those that a cent of rounding keeps from it. */
function matching(all: readonly Application[], of: keyof Billed, cmic: Billed): Application[] {
  const exact = all.filter((one) => equal(one[of], cmic[of]));
  return exact.length > 0 ? exact : all.filter((one) => isRounding(subtract(one[of], cmic[of]), 1));
}

function holdsSame({ retainage }: Application, cmic: Billed): boolean {
  return isRounding(subtract(retainage, cmic.retainage), 1);
}

/** No application comes to what CMiC has billed, and it is no later one either. */
function unlike(procore: BilledContract, { billed }: Billed): Facts {
  const newest = newestOf(procore);
  const least = newest === START ? 'none counts' : `the newest that counts is ${newest.name}`;
  return { changed: [`No payment application of Procore comes to ${billed}, which CMiC has billed: ${least}.`] };
}

/** Billed the same, and held back otherwise. */
function unlikeRetainage({ name, retainage }: Application, cmic: Billed): Facts {
  return {
    changed: [`What CMiC has billed is ${name}, of which Procore holds ${retainage} and CMiC ${cmic.retainage}.`],
  };
}
