import type { Link } from '../link/link.ts';
import { isCorroborated, scoreOf } from '../matching/evidence.ts';
import { linkedOf } from '../matching/linked.ts';
import { type Suggestion, suggest } from '../matching/suggest.ts';
import type { MatchDecision } from '../store/match-decisions.ts';
import type { SyncDeps } from '../system.ts';
import { LEAST } from './least.ts';
import type { Choice, Decision, Lone, Offer, Party, Proposal, Proposed } from './proposal.ts';

/**
 * Brings the records of one kind together: what is linked, then what a mark of ours (or of an earlier integration, by the configured patterns) says, then what somebody chose, then what nobody
 * doubts from the score on that is asked for, one to one; what remains alike is for somebody to say. A record that is linked or marked as something else takes part only as a rival. Reads the store alone.
 */
export async function propose<L extends Party, R extends Party>(deps: SyncDeps, offer: Offer<L, R>): Promise<Proposed> {
  const { kind, procore, cmic } = offer;
  const [known, links, backLinks] = await Promise.all([
    linkedOf(deps, kind, procore, cmic),
    deps.store.links.byProcore(kind, idsOf(procore)),
    deps.store.links.byCmic(kind, idsOf(cmic)),
  ]);
  const board = createBoard(offer);
  procore.forEach((record, index) => {
    const link = links[index];
    if (link) board.linked(record, link);
  });
  cmic.forEach((record, index) => {
    const link = backLinks[index];
    if (link) board.linkedBack(record, link);
  });
  for (const record of procore) board.marked(record);
  const suggestions =
    offer.suggestions ??
    (await suggest({
      kind,
      procore: [...procore],
      cmic: [...cmic],
      near: offer.near ?? (() => cmic),
      compare: offer.compare,
      linked: board.taken,
      decisions: known.decisions,
    }));
  board.choose();
  board.settle(suggestions.filter(({ refusal }) => refusal === null));
  return board.result(known.decisions);
}

function createBoard<L extends Party, R extends Party>(offer: Offer<L, R>) {
  const { kind } = offer;
  const ours = new Map(offer.procore.map((record) => [record.id, record]));
  const theirs = new Map(offer.cmic.map((record) => [record.id, record]));
  const taken = { procore: new Set<string>(), cmic: new Set<string>() };
  const reasons = new Map<string, string>();
  const proposals: Proposal[] = [];
  const byPair = new Map<string, Proposal>();
  const refused: Proposed['refused'] = [];
  const mine = offer.choices.filter((choice) => choice.kind === kind);
  const left = new Set(mine.filter(({ link }) => !link).map(keyOf));

  const put = (a: L, b: R, decision: Decision, more: Partial<Proposal> = {}) => {
    if (decision !== 'ASK') {
      taken.procore.add(a.id);
      taken.cmic.add(b.id);
    }
    const proposal: Proposal = {
      kind,
      procoreId: a.id,
      cmicId: b.id,
      procoreName: a.label ?? a.name,
      cmicName: b.label ?? b.name,
      procoreAmount: a.amount ?? null,
      cmicAmount: b.amount ?? null,
      decision,
      reason: null,
      isLeft: false,
      isExported: false,
      score: 1,
      evidence: [],
      rivals: [],
      lines: [],
      linesApart: 0,
      under: a.under ?? null,
      ...more,
    };
    proposals.push(proposal);
    byPair.set(keyOf(proposal), proposal);
  };
  const held = (side: 'procore' | 'cmic', id: string, reason: string) => {
    taken[side].add(id);
    reasons.set(`${side} ${id}`, reason);
  };

  return {
    taken,
    linked(record: L, link: Link) {
      const { cmicId, state } = link;
      const partner = theirs.get(cmicId);
      if (state === 'UNLINKING') {
        const reason = 'Its link is being taken apart: ask again in a moment.';
        if (partner) held('cmic', cmicId, reason);
        return held('procore', record.id, reason);
      }
      // The marking of a document ends with the run that began it: what a cancelled one left is taken up again.
      const isOpen = state === 'MARKING' && kind !== 'VENDOR';
      if (partner) put(record, partner, isOpen ? 'LINK' : 'LINKED');
      else held('procore', record.id, `It is linked to ${offer.sees(link) ? cmicId : 'another record'}.`);
    },
    linkedBack(record: R, link: Link) {
      const { procoreId } = link;
      if (!ours.has(procoreId))
        held('cmic', record.id, `It is linked to ${offer.sees(link) ? procoreId : 'another record'}.`);
    },
    marked(record: L) {
      const { mark } = record;
      if (!mark || mark.mark === 'NONE' || taken.procore.has(record.id)) return;
      if (mark.mark === 'FOREIGN')
        return held('procore', record.id, "It carries another integration's mark, which is never overwritten.");
      const partner = theirs.get(mark.cmicId);
      if (!partner || taken.cmic.has(mark.cmicId))
        return held('procore', record.id, `It carries the mark of ${mark.cmicId}.`);
      const text = `${mark.mark === 'OURS' ? 'our' : "an earlier integration's"} mark names ${mark.cmicId}`;
      put(record, partner, 'LINK', { evidence: [{ kind: 'CODE', likeness: 1, weight: 1, text }] });
    },
    /** What somebody said is linked, as far as nothing bars it. */
    choose() {
      for (const choice of mine.filter(({ link }) => link)) {
        const [a, b] = [ours.get(choice.procoreId), theirs.get(choice.cmicId)];
        if (byPair.has(keyOf(choice))) continue;
        const reason = whyNot(choice, a, b);
        if (reason !== null || !a || !b) refused.push({ choice, reason: reason ?? '' });
        else {
          const evidence = offer.compare(a, b) ?? [];
          put(a, b, 'LINK', { evidence, score: scoreOf(evidence) });
        }
      }
      for (const choice of mine.filter(({ link }) => !link)) {
        const standing = byPair.get(keyOf(choice));
        if (standing?.decision === 'LINKED') refused.push({ choice, reason: 'The two are linked already.' });
        else if (standing) Object.assign(standing, { decision: 'ASK', reason: LEFT, isLeft: true });
        else if (!ours.has(choice.procoreId) || !theirs.has(choice.cmicId))
          refused.push({ choice, reason: whyNot(choice, ours.get(choice.procoreId), theirs.get(choice.cmicId)) ?? '' });
      }
    },
    /** The suggestions that nobody doubts, best first; the others are asked about. */
    settle(suggestions: readonly Suggestion[]) {
      const sorted = suggestions.flatMap((each) => {
        const [a, b] = [ours.get(each.procoreId), theirs.get(each.cmicId)];
        return a && b && !taken.procore.has(a.id) && !taken.cmic.has(b.id) ? [{ ...each, a, b }] : [];
      });
      const rest: { suggestion: (typeof sorted)[number]; reason: string }[] = [];
      for (const suggestion of sorted) {
        const { a, b, score, evidence, rivals } = suggestion;
        const isSure = offer.isSure?.(a, b) === true;
        if (score < LEAST && !isSure) continue;
        const reason = left.has(keyOf(suggestion))
          ? LEFT
          : (offer.bar?.(a, b) ?? offer.doubt?.(a, b) ?? (isSure ? null : doubtOf(suggestion, offer.least)));
        const isFree = !taken.procore.has(a.id) && !taken.cmic.has(b.id);
        if (reason === null && isFree) put(a, b, 'LINK', { score, evidence, rivals });
        else rest.push({ suggestion, reason: reason ?? 'Another pair with one of the two is linked.' });
      }
      for (const { suggestion, reason } of rest) {
        const { a, b, score, evidence, rivals } = suggestion;
        if (taken.procore.has(a.id) || taken.cmic.has(b.id)) continue;
        put(a, b, 'ASK', { score, evidence, rivals, reason, isLeft: reason === LEFT });
      }
    },
    result(decisions: readonly MatchDecision[]): Proposed {
      const told = refusals(decisions);
      const shown = { procore: new Set<string>(), cmic: new Set<string>() };
      for (const { procoreId, cmicId } of proposals) {
        shown.procore.add(procoreId);
        shown.cmic.add(cmicId);
      }
      const lonely = (side: 'procore' | 'cmic', records: readonly Party[]) =>
        records
          .filter(({ id }) => !shown[side].has(id))
          .map(({ id, name, label, amount }): Lone => {
            const system = side === 'procore' ? 'PROCORE' : 'CMIC';
            const reason =
              reasons.get(`${side} ${id}`) ?? told.get(`${side} ${id}`) ?? `Nothing in ${other(system)} looks like it.`;
            return { kind, system, id, name: label ?? name, amount: amount ?? null, reason };
          });
      return { proposals, lone: [...lonely('procore', offer.procore), ...lonely('cmic', offer.cmic)], refused };
    },
  };

  /** What was refused is not suggested; of a record that so has no partner it is said. */
  function refusals(decisions: readonly MatchDecision[]): Map<string, string> {
    const refused = decisions.filter((each) => each.verdict === 'REFUSED' && theirs.has(each.cmicId));
    const said = (id: string, by: string) => `It is not ${id}: ${by} said so (refuseMatch).`;
    return new Map(
      refused.flatMap(({ procoreId, cmicId, by }) => [
        [`procore ${procoreId}`, said(cmicId, by)] as const,
        [`cmic ${cmicId}`, said(procoreId, by)] as const,
      ]),
    );
  }

  function whyNot(choice: Choice, a: L | undefined, b: R | undefined): string | null {
    if (!a) return `${choice.procoreId} takes no part in it.`;
    if (!b) return `${choice.cmicId} takes no part in it.`;
    const heldAs = reasons.get(`procore ${a.id}`) ?? reasons.get(`cmic ${b.id}`);
    if (heldAs) return heldAs;
    if (taken.procore.has(a.id) || taken.cmic.has(b.id)) return 'One of the two is in another pair that is linked.';
    if (offer.compare(a, b) === null) return 'The two stand in different places, and cannot be the same.';
    return offer.bar?.(a, b) ?? null;
  }
}

const LEFT = 'It was left out by a choice.';

function doubtOf({ isClear, isPaired, evidence, score }: Suggestion, least: number): string | null {
  if (isClear && isPaired) return score >= least ? null : `Its score is ${score}, and ${least} was asked for.`;
  if (!isCorroborated(evidence)) return 'Too little speaks for it to link it unseen.';
  return 'Another record comes close to one of the two.';
}

/** A pair by its two ids. */
export function keyOf({ procoreId, cmicId }: { procoreId: string; cmicId: string }): string {
  return `${procoreId} ${cmicId}`;
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}

function other(system: 'PROCORE' | 'CMIC'): string {
  return system === 'PROCORE' ? 'CMiC' : 'Procore';
}
