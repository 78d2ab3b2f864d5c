import { joinId } from '../../../kernel/ids.ts';
import type { Entry } from '../../cmic/entry.ts';
import type {
  CmicPotentialChangeItemHeader,
  CmicPotentialChangeItemStatus,
} from '../../cmic/kinds/budget-change/record.ts';
import { BASE_CONTRACT, type CmicSubcontractHeader } from '../../cmic/kinds/commitment/record.ts';
import { jobCategoryId } from '../../cmic/kinds/project-wbs/record.ts';
import type { SyncDeps } from '../system.ts';
import type { Document } from './document.ts';
import type { CmicBase, MoneyFigureName } from './formulas.ts';
import { createNotes, type Notes, type NotRead, part } from './part.ts';
import { addTo, noSums, type Sums, unknownSums } from './sums.ts';

/** What a kind of documents tells. */
export interface Documents {
  sums: Sums;
  documents: Document[];
}

/** Documents that could not be read: the figures that they tell of are unknown. */
export function noDocuments(names: readonly (keyof CmicBase)[]): Documents {
  return { sums: unknownSums(names), documents: [] };
}

/**
 * 7 and 10 by CMiC: the lines of subcontracts and their changes, committed where the document is posted, pending where it is neither posted nor void. The dates of posting decide, as
 * everywhere. A line whose document cannot be read makes both figures of its category unknown.
 */
export async function readSubcontracts(
  deps: SyncDeps,
  family: readonly string[],
  notRead: NotRead[],
): Promise<Documents> {
  const client = deps.cmic.commitment;
  const { headers, lines } = await client.documentsOf(family);
  const found = byId(headers);
  const elsewhere = lines.flatMap(({ value }) =>
    value instanceof Error || found.has(value.subcontractId) ? [] : [value.subcontractId],
  );
  // A header may be on a job that is none of these, with lines on one that is.
  if (elsewhere.length > 0)
    for (const [id, header] of await client.headers([...new Set(elsewhere)])) found.set(id, header);
  const shown = new Map<string, Document>();
  const notes = headerNotes(headers);
  const sums = noSums();
  tellLines(notRead, lines);
  for (const { value: line } of lines) {
    if (line instanceof Error) {
      sums.broken.add('committedCosts').add('pendingCostChanges');
      continue;
    }
    const key = jobCategoryId(line.company, line.job, line.costCode, line.category);
    const header = found.get(line.subcontractId);
    // Of a void one nothing counts, in any currency.
    if (header && !(header instanceof Error) && header.isVoid) continue;
    if (!header || header instanceof Error || !isOurs(header.currency, deps)) {
      addTo(sums, key, 'committedCosts', 'UNAVAILABLE');
      addTo(sums, key, 'pendingCostChanges', 'UNAVAILABLE');
      const known = header instanceof Error ? header.message : header && `It is in ${header.currency}.`;
      notes.add(line.subcontractId, known ?? HIDDEN, jobOf(line));
      continue;
    }
    const figure = header.posted ? 'committedCosts' : 'pendingCostChanges';
    addTo(sums, key, figure, line.amount);
    note(shown, header.id, () => ofSubcontract(header)).push({ figure, key, amount: line.amount });
  }
  notRead.push(...notes.all());
  return { sums, documents: [...shown.values()] };
}

/**
 * 2, 3 and 5 by CMiC: the cost amounts of potential change items. Posted ones are approved changes where their role is external (the owner pays) and budget modifications where it is
 * internal or a transfer; what is neither posted nor void nor rejected is pending. A posted item that sets the original budget is in the original budget (1) already and counts nowhere else. A posted
 * item of a type that the settings do not know makes 2 and 3 of its categories unknown.
 */
export async function readChanges(deps: SyncDeps, controlJobId: string, notRead: NotRead[]): Promise<Documents> {
  const client = deps.cmic['budget-change'];
  const statuses = client.statuses();
  // Its failure is met where an item needs them.
  statuses.catch(() => undefined);
  const { headers, lines } = await client.ofJob(controlJobId);
  const found = byId(headers);
  const rejected = await rejectedIn(statuses, headers, notRead);
  const shown = new Map<string, Document>();
  const notes = headerNotes(headers);
  const sums = noSums();
  tellLines(notRead, lines);
  for (const { value: line } of lines) {
    if (line instanceof Error) {
      sums.broken.add('budgetModifications').add('approvedChanges').add('pendingBudgetChanges');
      continue;
    }
    const key = jobCategoryId(line.company, line.job, line.costCode, line.category);
    const header = found.get(line.potentialChangeItemId);
    if (!header || header instanceof Error) {
      for (const name of CHANGES) addTo(sums, key, name, 'UNAVAILABLE');
      notes.add(line.potentialChangeItemId, header?.message ?? HIDDEN, jobOf(line));
      continue;
    }
    if (header.isVoid) continue;
    if (!header.posted && header.statusCode !== null) {
      if (rejected === 'UNAVAILABLE') addTo(sums, key, 'pendingBudgetChanges', rejected);
      if (rejected === 'UNAVAILABLE' || rejected.has(header.statusCode)) continue;
    }
    const amount = line.costAmount ?? '0';
    const figures = figuresOfItem(header);
    const [figure] = figures;
    if (figures.length > 1) {
      for (const name of figures) addTo(sums, key, name, 'UNAVAILABLE');
      const type = header.typeCode === null ? 'without a type' : `of type ${header.typeCode}`;
      notes.add(`posted potential change items ${type}`, UNKNOWN_TYPE, jobOf(line));
    } else if (figure) {
      addTo(sums, key, figure, amount);
      note(shown, header.id, () => ofItem(header)).push({ figure, key, amount });
    }
  }
  notRead.push(...notes.all());
  return { sums, documents: [...shown.values()] };
}

/** The codes of the statuses that mean rejected, where an item bears one that could. Where they cannot be read nobody knows what of these is pending. */
async function rejectedIn(
  statuses: Promise<CmicPotentialChangeItemStatus[]>,
  headers: readonly Entry<CmicPotentialChangeItemHeader>[],
  notRead: NotRead[],
): Promise<ReadonlySet<string> | 'UNAVAILABLE'> {
  const isAsked = headers.some(
    ({ value }) => !(value instanceof Error) && !value.posted && !value.isVoid && value.statusCode !== null,
  );
  if (!isAsked) return new Set();
  return part<ReadonlySet<string> | 'UNAVAILABLE'>(
    notRead,
    { system: 'CMIC', what: 'the statuses of potential change items' },
    async () => new Set((await statuses).flatMap(({ code, pendingType }) => (pendingType === 'REJECTED' ? code : []))),
    () => 'UNAVAILABLE',
  );
}

const HIDDEN = 'CMiC shows lines of it, and not the document.';
const UNKNOWN_TYPE =
  'The settings do not know the type: whether it is an approved change or a budget modification, nobody can say.';
const CHANGES = ['budgetModifications', 'approvedChanges', 'pendingBudgetChanges'] as const;

/** The figure that an item counts in; two where nobody can say which. */
function figuresOfItem({ posted, role }: CmicPotentialChangeItemHeader): (keyof CmicBase & MoneyFigureName)[] {
  if (!posted) return ['pendingBudgetChanges'];
  switch (role) {
    case 'EXTERNAL':
      return ['approvedChanges'];
    case 'INTERNAL':
    case 'TRANSFER':
      return ['budgetModifications'];
    case 'ORIGINAL_BUDGET':
      return [];
    default:
      return ['budgetModifications', 'approvedChanges'];
  }
}

function byId<T extends { id: string }>(entries: readonly Entry<T>[]): Map<string, T | Error> {
  return new Map(entries.flatMap(({ id, value }) => (id === null ? [] : [[id, value] as const])));
}

/** Lines that cannot be read may be of any code: they touch every job. */
function tellLines(notRead: NotRead[], lines: readonly Entry<unknown>[]): void {
  for (const { id, value } of lines)
    if (value instanceof Error)
      notRead.push({ system: 'CMIC', what: id ?? 'a line of the job', reason: value.message, retryable: false });
}

/** Headers that cannot be read are told of once each; what they touch is seen at their lines. */
function headerNotes(headers: readonly Entry<unknown>[]): Notes {
  const notes = createNotes('CMIC');
  for (const { id, value } of headers)
    if (value instanceof Error) notes.add(id ?? 'a document of the job', value.message, null);
  return notes;
}

function jobOf({ company, job }: { company: string; job: string }): string {
  return joinId(company, job);
}

function isOurs(currency: string | null, { settings }: SyncDeps): boolean {
  return currency === null || currency === settings.currency;
}

function note(shown: Map<string, Document>, id: string, make: () => Document): Document['lines'] {
  const known = shown.get(id) ?? make();
  shown.set(id, known);
  return known.lines;
}

function ofSubcontract(header: CmicSubcontractHeader): Document {
  const isChange = header.change !== BASE_CONTRACT;
  return {
    record: { __typename: isChange ? 'CmicSubcontractChangeOrder' : 'CmicSubcontract', id: header.id },
    number: isChange ? `${header.number} ${header.change}` : header.number,
    title: header.name,
    date: header.postDate ?? header.date,
    status: header.posted ? 'POSTED' : 'UNPOSTED',
    lines: [],
  };
}

function ofItem(header: CmicPotentialChangeItemHeader): Document {
  return {
    record: { __typename: 'CmicPotentialChangeItem', id: header.id },
    number: header.code,
    title: header.name,
    date: header.postDate ?? header.date,
    status: header.posted ? 'POSTED' : 'UNPOSTED',
    lines: [],
  };
}
