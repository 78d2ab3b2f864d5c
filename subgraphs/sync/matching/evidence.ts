/** What two records are compared by. LEARNED is a decision of a person about the same names. */
export type EvidenceKind =
  | 'NAME'
  | 'TAX_ID'
  | 'PHONE'
  | 'ADDRESS'
  | 'CODE'
  | 'NUMBER'
  | 'VENDOR'
  | 'TITLE'
  | 'AMOUNT'
  | 'DATE'
  | 'JOB'
  | 'LEARNED';

/** What one comparison says. What one of the two records does not tell is no evidence and stands nowhere. */
export interface Evidence {
  kind: EvidenceKind;
  /** 0 (speaks against it) to 1 (speaks for it). */
  likeness: number;
  /** How much it counts beside the others. */
  weight: number;
  /** For people; never a whole tax id. */
  text: string;
  /** It leaves a doubt that only a look, a tax id or a code can settle. */
  isDoubtful?: boolean;
}

/** From this likeness on, evidence speaks for a pair; below it against. */
export const FOR = 0.5;

/** The weighted mean of the evidence, 0 to 1 with two decimals; 0 where there is none. Pure. */
export function scoreOf(evidence: readonly Evidence[]): number {
  const weight = evidence.reduce((total, each) => total + each.weight, 0);
  if (weight === 0) return 0;
  const score = evidence.reduce((total, each) => total + each.weight * each.likeness, 0) / weight;
  return Math.round(score * 100) / 100;
}

/** Weight of what nobody told: that much doubt stays with every pair. */
const DOUBT = 0.2;

/** The score with the doubt counted in, 0 to 1 with three decimals: a pair of which only the name is told is weaker than one whose tax id agrees as well. Pairs are ranked by it. Pure. */
export function strengthOf(evidence: readonly Evidence[]): number {
  const weight = evidence.reduce((total, each) => total + each.weight, DOUBT);
  const strength = evidence.reduce((total, each) => total + each.weight * each.likeness, 0) / weight;
  return Math.round(strength * 1000) / 1000;
}

/** Who shares a place need not be one firm. */
const PLACE: readonly EvidenceKind[] = ['PHONE', 'ADDRESS'];

/**
 * Whether at least two kinds of evidence speak for it, and what leaves a doubt is settled by a tax id or a code: a name alone, however equal, is never enough to link without looking, nor is a
 * place. That project and job are linked says the same of every pair, and so is none of the two.
 */
export function isCorroborated(evidence: readonly Evidence[]): boolean {
  const isSettled = evidence.some(({ kind, likeness }) => (kind === 'TAX_ID' || kind === 'CODE') && likeness === 1);
  if (!isSettled && evidence.some(({ isDoubtful }) => isDoubtful)) return false;
  const speaking = evidence.filter(({ kind, likeness }) => kind !== 'JOB' && likeness >= FOR);
  return speaking.length >= 2 && speaking.some(({ kind }) => !PLACE.includes(kind));
}

/** How two codes or numbers compare, as evidence of the kind: the same, the same but for separators, but for leading zeros, or others; null where one is not told. */
export function codeEvidence(
  kind: 'CODE' | 'NUMBER',
  what: string,
  [a, b]: readonly [CodeForms, CodeForms],
  weights: { same: number; other: number },
): Evidence | null {
  if (a.key === '' || b.key === '') return null;
  if (a.text === b.text) return { kind, likeness: 1, weight: weights.same, text: `same ${what}` };
  if (a.key === b.key && areCutAlike(a.text, b.text))
    return { kind, likeness: 1, weight: weights.same, text: `same ${what} but for what stands between its parts` };
  if (a.loose === b.loose)
    return {
      kind,
      likeness: 0.8,
      weight: weights.same,
      text: `same ${what} but for zeros at the beginning of its parts`,
    };
  return { kind, likeness: 0, weight: weights.other, text: `another ${what}` };
}

/** Whether one of two texts of the same signs has its parts where the other has them too, and maybe more: "24-010" and "24010" are one code, "1-100" and "11-00" are two. */
function areCutAlike(a: string, b: string): boolean {
  const [few, many] = [cutsOf(a), cutsOf(b)].sort((x, y) => x.length - y.length);
  return few?.every((cut) => many?.includes(cut)) === true;
}

/** Behind how many signs a part of a code ends and another begins. */
function cutsOf(code: string): number[] {
  let signs = 0;
  const parts = code.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
  return parts.slice(1).map((_, at) => {
    signs += parts[at]?.length ?? 0;
    return signs;
  });
}

/** A code as it is written and in the two forms that it is compared in (words.ts). */
export interface CodeForms {
  text: string;
  key: string;
  loose: string;
}

/** How two days compare: the same, or at most `near` days apart (half); null where one is not told. */
export function dayEvidence(
  what: string,
  a: string | null,
  b: string | null,
  weight: number,
  near = 31,
): Evidence | null {
  const [left, right] = [Date.parse(a ?? ''), Date.parse(b ?? '')];
  if (Number.isNaN(left) || Number.isNaN(right)) return null;
  const days = Math.abs(Math.round((left - right) / 86_400_000));
  if (days === 0) return { kind: 'DATE', likeness: 1, weight, text: `same ${what}` };
  const text = `${what}s are ${days} ${days === 1 ? 'day' : 'days'} apart`;
  return { kind: 'DATE', likeness: days <= near ? 0.5 : 0, weight, text };
}

/** How two names or titles compare; the ready-made likeness is of their words. */
export function wordEvidence(
  kind: 'NAME' | 'TITLE' | 'ADDRESS',
  what: { one: string; many: string },
  alike: number,
  weight: number,
): Evidence {
  const text = alike === 1 ? `same ${what.one}` : `${what.many} are ${Math.round(alike * 100)} % alike`;
  return { kind, likeness: alike, weight, text };
}
