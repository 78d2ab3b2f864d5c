import { equal } from '../../../kernel/money.ts';
import type { SubcontractDraft, SubcontractLineDraft } from '../../cmic/kinds/commitment/draft.ts';
import { amountProblem } from '../../cmic/kinds/commitment/draft.ts';
import { BASE_CONTRACT, type CmicSubcontractRecord, type SubcontractKey } from '../../cmic/kinds/commitment/record.ts';
import type { CodedLine, PlacedLine } from './lines.ts';

/** A line to be written, with the Procore line it comes from. */
export interface DraftLine {
  lineId: string;
  draft: SubcontractLineDraft;
}

/** What is to stand in CMiC: a subcontract, or a change order of one. */
export interface Drafts {
  header: SubcontractDraft;
  lines: DraftLine[];
}

/** A line's draft, its task code the Procore line id; null while a reference is missing or the amount cannot be sent: the problems say which. Pure. */
export function draftLine(
  { line, category }: PlacedLine<CodedLine>,
  name: string | null,
  { company, vendor, number, change }: SubcontractKey,
): DraftLine | null {
  if (!category || line.amount === null || !sendable(line.amount)) return null;
  const draft: SubcontractLineDraft = {
    company,
    vendor,
    number,
    change,
    job: category.job,
    task: line.lineId,
    name,
    costCode: category.costCode,
    category: category.category,
    unit: null,
    amount: line.amount,
  };
  return { lineId: line.lineId, draft };
}

/** Whether CMiC can keep the amount to the cent. */
export function sendable(amount: string | null): boolean {
  return amount !== null && amountProblem(amount) === null;
}

/**
 * What differs between a document in CMiC and the one that we would write, in words; empty when it is the same. Lines that are not there yet are no difference: a run that was
 * interrupted left them out. Amounts are compared as numbers, codes and references as text.
 */
export function differences(existing: CmicSubcontractRecord, drafts: Drafts): string[] {
  const { header, lines } = drafts;
  const found: string[] = [];
  if (existing.isVoid) found.push('it is void');
  // A change code is the next free one, which people take as well: without our reference it is theirs.
  const isOurs = existing.reference === header.reference;
  if (!isOurs && (existing.reference !== null || header.change !== BASE_CONTRACT))
    found.push(`it belongs to "${existing.reference ?? 'CMiC'}"`);
  if (existing.job !== header.job) found.push(`its job is ${existing.job}`);
  if (!sameAmount(existing.retainagePercent, header.retainagePercent))
    found.push(`its retainage is ${existing.retainagePercent ?? 'not set'} %`);
  for (const line of existing.lines) {
    const ours = lines.find(({ draft }) => draft.task === line.task);
    if (!ours) found.push(`it has a line ${line.task} of its own`);
    else found.push(...lineDifferences(line, ours.draft));
  }
  return found;
}

function lineDifferences(line: CmicSubcontractRecord['lines'][number], draft: SubcontractLineDraft): string[] {
  const found: string[] = [];
  if (!equal(line.amount, draft.amount)) found.push(`line ${line.task} is ${line.amount}`);
  if (line.job !== draft.job || line.costCode !== draft.costCode || line.category !== draft.category) {
    found.push(`line ${line.task} is on ${line.job} ${line.costCode} ${line.category}`);
  }
  return found;
}

function sameAmount(a: string | null, b: string | null): boolean {
  return equal(a ?? '0', b ?? '0');
}
