import { cents, equal, subtract } from '../../../kernel/money.ts';
import { type CodeForms, codeEvidence, dayEvidence, type Evidence, wordEvidence } from './evidence.ts';
import { addressWords, codeKey, likeness, looseCodeKey, nameWords } from './words.ts';

/** A code or number in the forms that it is compared in. */
export function formsOf(code: string | null): CodeForms {
  return { text: (code ?? '').trim(), key: codeKey(code), loose: looseCodeKey(code) };
}

/** What is compared of a project, and of a control job. */
export interface ProjectSide {
  id: string;
  name: string;
  words: string[];
  number: CodeForms;
  address: string[];
  /** `YYYY-MM-DD`. */
  start: string | null;
  end: string | null;
}

/** Puts together what is compared of a project or job. */
export function projectSide(given: {
  id: string;
  name: string | null;
  number: string | null;
  address: (string | null)[];
  start: string | null;
  end: string | null;
}): ProjectSide {
  const { id, name, number, address, start, end } = given;
  const words = nameWords(name ?? '');
  return { id, name: name ?? '', words, number: formsOf(number), address: addressWords(address), start, end };
}

/** What speaks for and against a project being a control job: number and code, name, address, first and last day. Another number counts less than the same: projects are often numbered apart. */
export function projectEvidence(a: ProjectSide, b: ProjectSide): Evidence[] {
  return told([
    codeEvidence('NUMBER', 'number', [a.number, b.number], { same: 0.5, other: 0.25 }),
    namesOf(a, b, 0.4),
    a.address.length > 0 && b.address.length > 0
      ? wordEvidence('ADDRESS', { one: 'address', many: 'addresses' }, likeness(a.address, b.address), 0.2)
      : null,
    dayEvidence('first day', a.start, b.start, 0.1),
    dayEvidence('last day', a.end, b.end, 0.05),
  ]);
}

/** What is compared of a cost code of either system. */
export interface CodeSide {
  id: string;
  name: string;
  words: string[];
  code: CodeForms;
  /** Where it stands: the project or control job (empty), or a sub job, by the job's id. Codes of other places are not compared. */
  place: string;
  /** Of a code of CMiC's company list: the places whose job uses it, and so has it itself. Null for a job's own code. */
  usedAt: ReadonlySet<string> | null;
}

/** Puts together what is compared of a cost code. */
export function codeSide(
  id: string,
  code: string | null,
  name: string | null,
  place = '',
  usedAt: ReadonlySet<string> | null = null,
): CodeSide {
  return { id, name: name ?? '', words: nameWords(name ?? ''), code: formsOf(code), place, usedAt };
}

/** What speaks for and against two cost codes being one: the code, after what stands between its parts, and the name. Null for codes of other places; a code of the company's list fits where the job does not use it. */
export function costCodeEvidence(a: CodeSide, b: CodeSide): Evidence[] | null {
  if (b.usedAt ? b.usedAt.has(a.place) : a.place !== b.place) return null;
  return told([codeEvidence('CODE', 'code', [a.code, b.code], { same: 0.6, other: 0.6 }), namesOf(a, b, 0.4)]);
}

/** What is compared of a commitment and of a subcontract. Amounts are decimal text in the company's currency. */
export interface CommitmentSide {
  id: string;
  number: CodeForms;
  /** The vendor as CMiC knows it (`ZZ/ACME`): of a commitment by the link of its vendor; null where that has none. */
  vendorId: string | null;
  title: string;
  words: string[];
  amount: string | null;
  /** What the contract is worth with its approved changes. */
  revised: string | null;
  date: string | null;
}

/** What speaks for and against a commitment being a subcontract: number, vendor, title, amount to the cent, day; `areLinked`: whether project and job are linked. */
export function commitmentEvidence(a: CommitmentSide, b: CommitmentSide, areLinked: boolean): Evidence[] {
  return told([
    codeEvidence('NUMBER', 'number', [a.number, b.number], { same: 0.35, other: 0.15 }),
    a.vendorId !== null && b.vendorId !== null ? vendorEvidenceOf(a.vendorId, b.vendorId) : null,
    a.words.length > 0 && b.words.length > 0
      ? wordEvidence('TITLE', { one: 'title', many: 'titles' }, likeness(a.words, b.words), 0.15)
      : null,
    amountEvidence(a, b),
    dayEvidence('contract date', a.date, b.date, 0.1),
    areLinked ? { kind: 'JOB', likeness: 1, weight: 0.05, text: 'project and job are linked' } : null,
  ]);
}

function vendorEvidenceOf(a: string, b: string): Evidence {
  return a === b
    ? { kind: 'VENDOR', likeness: 1, weight: 0.3, text: `the vendor is linked to ${b}` }
    : { kind: 'VENDOR', likeness: 0, weight: 0.3, text: `the vendor is linked to ${a}, the contract is ${b}'s` };
}

/** To the cent or not at all; an amount that one side does not tell is no evidence, and never zero. */
function amountEvidence(a: CommitmentSide, b: CommitmentSide): Evidence | null {
  if (a.amount === null || b.amount === null) return null;
  if (equal(a.amount, b.amount)) return { kind: 'AMOUNT', likeness: 1, weight: 0.2, text: 'same amount' };
  if (a.revised !== null && equal(a.revised, b.amount))
    return { kind: 'AMOUNT', likeness: 0.8, weight: 0.2, text: 'same amount with the approved changes' };
  const apart = cents(subtract(a.amount, b.amount)).replace('-', '');
  return { kind: 'AMOUNT', likeness: 0, weight: 0.2, text: `amounts are ${apart} apart` };
}

function namesOf(a: { name: string; words: string[] }, b: { name: string; words: string[] }, weight: number) {
  if (a.words.length === 0 || b.words.length === 0) return null;
  const alike = likeness(a.words, b.words);
  const evidence = wordEvidence('NAME', { one: 'name', many: 'names' }, alike, weight);
  return alike === 1 && a.name !== b.name ? { ...evidence, text: 'same name but for how it is written' } : evidence;
}

function told(evidence: readonly (Evidence | null)[]): Evidence[] {
  return evidence.filter((each) => each !== null);
}
