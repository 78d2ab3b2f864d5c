import { type DecimalText, equal } from '../../../kernel/money.ts';
import type { LinePair } from '../link/link.ts';

/** A line of a document as it is paired: where it stands in CMiC's names (`ZZ/24-010/03-100/S`, null where its codes are not known there) and its amount. */
export interface LineSide {
  id: string;
  place: string | null;
  amount: DecimalText | null;
  /** Of a line of Procore: the CMiC line that its mark names. Of one of CMiC: Procore's own id, where its task says so. */
  told: string | null;
}

/**
 * Pairs the lines of two documents one to one: by what a mark or a task says; by place and amount; by place where one line alone is left there on either side; by amount where one alone is
 * left of it. What is told apart by nothing more stays alone, but for lines of one place and amount, which are as good as each other and go in their order. Pure.
 */
export function pairLines(procore: readonly LineSide[], cmic: readonly LineSide[]): LinePair[] {
  const pairs: LinePair[] = [];
  const ours = new Set(procore);
  const theirs = new Set(cmic);
  const take = (a: LineSide, b: LineSide) => {
    pairs.push({ procoreLineId: a.id, cmicLineId: b.id });
    ours.delete(a);
    theirs.delete(b);
  };
  for (const a of [...ours]) {
    const told = [...theirs].find((b) => a.told === b.id || b.told === a.id);
    if (told) take(a, told);
  }
  for (const a of [...ours]) {
    const same = [...theirs].find((b) => a.place !== null && a.place === b.place && sameAmount(a, b));
    if (same) take(a, same);
  }
  for (const rule of [(a: LineSide, b: LineSide) => a.place !== null && a.place === b.place, sameAmount])
    for (const a of [...ours]) {
      const fits = [...theirs].filter((b) => rule(a, b));
      const [only] = fits;
      if (!only || fits.length > 1) continue;
      if ([...ours].filter((each) => rule(each, only)).length === 1) take(a, only);
    }
  const order = new Map(procore.map(({ id }, index) => [id, index]));
  return pairs.sort((a, b) => (order.get(a.procoreLineId) ?? 0) - (order.get(b.procoreLineId) ?? 0));
}

function sameAmount(a: LineSide, b: LineSide): boolean {
  return a.amount !== null && b.amount !== null && equal(a.amount, b.amount);
}
