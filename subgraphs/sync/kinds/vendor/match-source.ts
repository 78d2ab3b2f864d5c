import { allRows } from '../../../../kernel/pages.ts';
import { type CmicVendorRecord, vendorKey } from '../../../cmic/kinds/vendor/record.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import type { SyncContext } from '../../context.ts';
import { readMark } from '../../link/marks.ts';
import type { Evidence } from '../../matching/evidence.ts';
import { createLearned, type Learned, withLearned } from '../../matching/learned.ts';
import { createNear } from '../../matching/near.ts';
import { type Suggestion, suggest } from '../../matching/suggest.ts';
import type { MatchDecision } from '../../store/match-decisions.ts';
import type { SyncDeps } from '../../system.ts';
import { cmicCandidate, procoreCandidate, vendorHandles } from './alike.ts';
import { type Candidate, nameKeys, vendorEvidence } from './score.ts';
import { readTaxIds } from './tax-ids.ts';

/** Both directories, compared. */
export interface VendorMatches {
  /** Best first, refused pairs among them. */
  suggestions: Suggestion[];
  /** What was decided about records of Procore. */
  decisions: readonly MatchDecision[];
  procore: ReadonlyMap<string, ProcoreVendorRecord>;
  cmic: ReadonlyMap<string, CmicVendorRecord>;
  /** Vendors of Procore that could not be read, and so not be compared: their own query says what is wrong with them. */
  unreadable: number;
}

/**
 * Reads both directories whole, a thousand rows a call, and compares who has no link: who only looks like somebody cannot be asked for. Linked vendors are compared too, for a vendor that
 * looks most like one that has a partner already is no safe match for anybody else. `alsoId`: a vendor of Procore that the list may hide, since it is inactive.
 */
export async function readVendorMatches(context: SyncContext, alsoId: string | null = null): Promise<VendorMatches> {
  const { deps } = context.sync;
  const [listed, theirs, taxIds] = await Promise.all([
    deps.procore.vendor.whole(),
    allRows(deps.cmic.vendor.all()),
    readTaxIds(deps),
  ]);
  const ours = listed.flatMap((row) => (row instanceof Error ? [] : [row]));
  if (alsoId !== null && !ours.some(({ id }) => id === alsoId)) {
    const also = (await deps.procore.vendor.byIds([alsoId])).get(alsoId);
    if (also && !(also instanceof Error)) ours.push(also);
  }
  context.sync.remember({ procore: ours, cmic: theirs });
  const procore = ours.map((vendor) => procoreCandidate(vendor, codeInCmic(deps, vendor)));
  const cmic = theirs.map((vendor) => cmicCandidate(vendor, taxIds.get(vendor.code) ?? null));
  const [linked, decisions, learned] = await Promise.all([
    readLinked(deps, procore, cmic),
    deps.store.matchDecisions.ofRecords('VENDOR', idsOf(procore)),
    readLearned(deps, procore),
  ]);
  return {
    suggestions: await compareVendors({ procore, cmic, linked, decisions, learned }),
    decisions,
    procore: new Map(ours.map((vendor) => [vendor.id, vendor])),
    cmic: new Map(theirs.map((vendor) => [vendor.id, vendor])),
    unreadable: listed.length - listed.filter((row) => !(row instanceof Error)).length,
  };
}

/** What vendors are compared by, once it is read. */
export interface VendorPairing {
  procore: readonly Candidate[];
  cmic: readonly Candidate[];
  linked: { procore: ReadonlySet<string>; cmic: ReadonlySet<string> };
  decisions: readonly MatchDecision[];
  learned: Learned;
}

/** The pairs of two directories, with what was learned of their names. */
export async function compareVendors({
  procore,
  cmic,
  linked,
  decisions,
  learned,
}: VendorPairing): Promise<Suggestion[]> {
  const near = createNear(cmic, vendorHandles);
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of cmic)
    for (const key of nameKeys(candidate)) byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
  const compare = (a: Candidate, b: Candidate): Evidence[] =>
    withLearned(vendorEvidence(a, b), learned.of(nameKeys(a), nameKeys(b)));
  return suggest({
    kind: 'VENDOR',
    procore,
    cmic,
    near: (candidate) => {
      const known = learned.aliases(nameKeys(candidate)).flatMap((key) => byKey.get(key) ?? []);
      return new Set([...near.of(vendorHandles(candidate)), ...known]);
    },
    compare,
    linked,
    decisions,
  });
}

async function readLinked(deps: SyncDeps, procore: readonly Candidate[], cmic: readonly Candidate[]) {
  const [left, right] = await Promise.all([
    deps.store.links.byProcore('VENDOR', idsOf(procore)),
    deps.store.links.byCmic('VENDOR', idsOf(cmic)),
  ]);
  return {
    procore: new Set(procore.filter((_, index) => left[index]).map(({ id }) => id)),
    cmic: new Set(cmic.filter((_, index) => right[index]).map(({ id }) => id)),
  };
}

/** What was decided about names that Procore's directory has; an acceptance counts as long as its link stands. */
async function readLearned(deps: SyncDeps, procore: readonly Candidate[]): Promise<Learned> {
  const names = [...new Set(procore.flatMap(nameKeys))];
  const decisions = await deps.store.matchDecisions.ofNames('VENDOR', names);
  const accepted = decisions.filter(({ verdict }) => verdict === 'ACCEPTED');
  const links = await deps.store.links.byProcore(
    'VENDOR',
    accepted.map(({ procoreId }) => procoreId),
  );
  const standing = new Set(
    accepted.filter(({ cmicId }, at) => links[at]?.cmicId === cmicId && links[at]?.state !== 'UNLINKING'),
  );
  return createLearned(decisions, (decision) => standing.has(decision));
}

/** The code in CMiC that the mark of a Procore vendor names, else the ERP id that people see. */
function codeInCmic(deps: SyncDeps, { originId, originCode }: ProcoreVendorRecord): string | null {
  const reading = readMark(originId, deps.companyCode, 2, deps.settings);
  return 'cmicId' in reading ? (vendorKey(reading.cmicId)?.[1] ?? null) : originCode;
}

function idsOf(candidates: readonly Candidate[]): string[] {
  return candidates.map(({ id }) => id);
}
