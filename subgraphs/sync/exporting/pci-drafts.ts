import { equal } from '../../../kernel/money.ts';
import type { CmicClients } from '../../cmic/context.ts';
import type { PotentialChangeItemDraft, PotentialChangeItemLineDraft } from '../../cmic/kinds/budget-change/draft.ts';
import {
  type CmicPotentialChangeItemLineRecord,
  type CmicPotentialChangeItemRecord,
  potentialChangeItemId,
} from '../../cmic/kinds/budget-change/record.ts';
import { type PlanRow, sentFields } from '../transfer/plan.ts';

/** A line to be written, with the line it comes from at the source. Its task is what it is found again by. */
export interface PciDraftLine {
  lineId: string;
  draft: PotentialChangeItemLineDraft & { task: string };
}

/** What is to stand in CMiC: header, lines, and the status that it ends with. */
export interface PciDrafts {
  header: PotentialChangeItemDraft;
  lines: PciDraftLine[];
  /** A code whose pending type is APPROVED: only then can it be posted. */
  approvedStatus: string;
}

type PciClient = CmicClients['budget-change'];

/** The rows of a plan: header, lines, and the approved status, exactly as the bodies that are sent. */
export function pciRows(
  client: PciClient,
  drafts: PciDrafts,
  existing: CmicPotentialChangeItemRecord | null,
): PlanRow[] {
  const id = potentialChangeItemId(drafts.header);
  const row = (action: PlanRow['action'], resource: string, key: string, body: object): PlanRow => ({
    action,
    resource,
    key,
    fields: sentFields(body as Record<string, unknown>),
  });
  return [
    row(existing ? 'KEEP' : 'CREATE', 'cmmast', id, client.headerBody(drafts.header)),
    ...drafts.lines.map(({ draft }) => {
      const stands = existing !== null && lineOf(existing, draft) !== null;
      return row(stands ? 'KEEP' : 'CREATE', 'cmdetail', lineKey(drafts, draft.task), client.lineBody(draft));
    }),
    row(
      existing && existing.statusCode === drafts.approvedStatus ? 'KEEP' : 'UPDATE',
      'cmmast',
      `${id}/status`,
      client.statusBody(drafts.approvedStatus),
    ),
  ];
}

/** The key that a line is known by in a plan and in the audit: CMiC gives it a number of its own. */
export function lineKey({ header }: PciDrafts, task: string): string {
  return `${potentialChangeItemId(header)}/${encodeURIComponent(task)}`;
}

/** The line of a document that bears a draft's task; null when it is not there. */
export function lineOf(
  document: CmicPotentialChangeItemRecord,
  { task }: PciDraftLine['draft'],
): CmicPotentialChangeItemLineRecord | null {
  return document.lines.find((line) => line.task === task) ?? null;
}

/**
 * What differs between an item in CMiC and the one that we would write, in words; empty when it is the same. Lines that are not there yet are no difference: a run that was interrupted
 * left them out. Without our reference nothing says that we wrote it: only the whole document counts as the same.
 */
export function pciDifferences(existing: CmicPotentialChangeItemRecord, { header, lines }: PciDrafts): string[] {
  const found: string[] = [];
  if (existing.isVoid) found.push('it is void');
  if (existing.reference !== header.reference && existing.reference !== null)
    found.push(`it belongs to "${existing.reference}"`);
  if (existing.typeCode !== header.typeCode) found.push(`its type is ${existing.typeCode ?? 'not set'}`);
  if (existing.reference === null && existing.lines.length !== lines.length)
    found.push(`it has ${existing.lines.length} lines`);
  const seen = new Set<string>();
  for (const line of existing.lines) {
    const ours = lines.find(({ draft }) => draft.task === line.task);
    const name = line.task ?? line.id;
    if (!ours) found.push(`it has a line ${name} of its own`);
    else if (seen.has(name)) found.push(`it has line ${name} twice`);
    else found.push(...lineDifferences(line, ours.draft));
    seen.add(name);
  }
  return found;
}

function lineDifferences(line: CmicPotentialChangeItemLineRecord, draft: PciDraftLine['draft']): string[] {
  const found: string[] = [];
  if (!sameAmount(line.costAmount, draft.costAmount)) found.push(`line ${draft.task} is ${line.costAmount ?? 'empty'}`);
  if (!sameAmount(line.billAmount, draft.billAmount))
    found.push(`line ${draft.task} bills ${line.billAmount ?? 'nothing'}`);
  if (line.job !== draft.job || line.costCode !== draft.costCode || line.category !== draft.category)
    found.push(`line ${draft.task} is on ${line.job} ${line.costCode} ${line.category}`);
  return found;
}

function sameAmount(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : equal(a, b);
}
