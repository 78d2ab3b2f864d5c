import { judgeAudit } from './audit.ts';
import { type Evidence, technicalKey } from './evidence.ts';
import { type ExpectedDocument, type ExpectedRow, type Naming, type Row, toCents } from './expected.ts';

/** What is wrong after a round; all 0 is right. */
export interface Counts {
  /** Rows at CMiC beyond the one that a document, or a part of it, is to have, and rows that nobody asked for. */
  duplicates: number;
  /** Approved rows that CMiC does not have. */
  lost: number;
  /** Records whose link in the product, or whose mark in Procore, does not name their counterpart. */
  wrongLinks: number;
  centsOff: number;
  /** Rows that stand on another job, code, category, percentage or name. */
  wrongCodes: number;
  unposted: number;
  /** Records that bear no mark in Procore. */
  unmarked: number;
  /** Writes that CMiC accepted without exactly one record of them that names an approver. */
  unaudited: number;
}

/** Something wrong, once or `by` times. */
export type Note = (what: keyof Counts, text: string, by?: number) => void;

/** Counts at the stand-ins, against the story. `notes` say each thing that is wrong. Pure. */
export function judge(approved: readonly ExpectedDocument[], evidence: Evidence): { counts: Counts; notes: string[] } {
  const counts = noCounts();
  const notes: string[] = [];
  const note: Note = (what, text, by = 1) => {
    counts[what] += by;
    notes.push(`${what}: ${text}`);
  };
  const cmic = finder(evidence.cmic);
  const procore = finder(evidence.procore);
  const wanted = new Set<Row>();
  for (const document of approved) {
    const there = new Map<string, Row>();
    for (const expected of document.rows) {
      const rows = cmic(expected.collection, expected.key);
      for (const row of rows) wanted.add(row);
      if (rows[0]) there.set(expected.name, rows[0]);
      judgeRow(`${expected.name} of ${document.id}`, expected, rows, note);
    }
    const idOf = (naming: Naming) => (typeof naming === 'string' ? naming : naming((name) => there.get(name) ?? {}));
    judgeMarks(document, procore, idOf, note);
    judgeLinks(document, evidence, idOf, note);
  }
  for (const [collection, rows] of Object.entries(evidence.cmic))
    for (const row of rows)
      if (!wanted.has(row) && !evidence.before.has(technicalKey(row)))
        note('duplicates', `a row of ${collection} that nobody approved: ${JSON.stringify(row).slice(0, 200)}`);
  judgeAudit(evidence, note);
  return { counts, notes };
}

/** Two rounds together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return Object.fromEntries(Object.entries(a).map(([name, n]) => [name, n + b[name as keyof Counts]])) as never;
}

export function noCounts(): Counts {
  return {
    duplicates: 0,
    lost: 0,
    wrongLinks: 0,
    centsOff: 0,
    wrongCodes: 0,
    unposted: 0,
    unmarked: 0,
    unaudited: 0,
  };
}

/** `0 duplicates, 0 lost, 0 wrong links, 0 cents off; 0 wrong codes, ...`. */
export function tell({ duplicates, lost, wrongLinks, centsOff, ...rest }: Counts): string {
  const first = `${duplicates} duplicates, ${lost} lost, ${wrongLinks} wrong links, ${centsOff} cents off`;
  return `${first}; ${rest.wrongCodes} wrong codes, ${rest.unposted} unposted, ${rest.unmarked} unmarked, ${rest.unaudited} unaudited`;
}

export function isRight(counts: Counts): boolean {
  return Object.values(counts).every((n) => n === 0);
}

function judgeRow(name: string, { is = {}, cents = {}, posted }: ExpectedRow, rows: readonly Row[], note: Note): void {
  const [row] = rows;
  if (!row) {
    note('lost', name);
    return;
  }
  if (rows.length > 1) note('duplicates', `${name} stands ${rows.length} times`, rows.length - 1);
  const differs = Object.entries(is).filter(([member, value]) => plain(row[member]) !== plain(value));
  if (differs.length > 0)
    note('wrongCodes', `${name}: ${differs.map(([member]) => `${member} is ${row[member]}`).join(', ')}`);
  if (posted && plain(row[posted]) === null) {
    note('unposted', name);
    return;
  }
  for (const [member, amount] of Object.entries(cents)) {
    const off = Math.abs(toCents(row[member] ?? null) - amount);
    if (off > 0) note('centsOff', `${name}: ${member} is ${row[member]}`, off);
  }
}

function judgeMarks(document: ExpectedDocument, procore: Find, idOf: (naming: Naming) => string, note: Note): void {
  for (const { collection, key, originId } of document.marks) {
    const [row] = procore(collection, key);
    const mark = idOf(originId);
    if (!row?.origin_id) note('unmarked', mark);
    else if (row.origin_id !== mark) note('wrongLinks', `Procore ${row.id} is marked ${row.origin_id}, not ${mark}`);
  }
}

function judgeLinks(
  { links: expected }: ExpectedDocument,
  { links }: Evidence,
  idOf: (naming: Naming) => string,
  note: Note,
): void {
  for (const { kind, procoreId, cmicId, lines = [] } of expected) {
    const id = idOf(cmicId);
    const isIt = (link: Evidence['links'][number]) =>
      (procoreId === null ? link.cmicId === id : link.procoreId === procoreId) && (!kind || link.kind === kind);
    const found = links.filter(isIt);
    const [link] = found;
    const pairs = link?.lines.map(({ procoreLineId, cmicLineId }) => `${procoreLineId} ${cmicLineId}`).sort();
    const wanted = lines.map((line) => `${line.procoreLineId} ${idOf(line.cmicLineId)}`).sort();
    const isRightLink = link?.cmicId === id && link.state === 'ACTIVE' && String(pairs) === String(wanted);
    if (found.length !== 1 || !isRightLink)
      note('wrongLinks', `${procoreId ?? id} has ${found.length} links, ${link?.cmicId} ${link?.state}, not ${id}`);
  }
}

type Find = (collection: string, key: Row) => Row[];

/** Rows by some of their members; an index for each set of members that is asked for. */
function finder(collections: Evidence['cmic']): Find {
  const indexes = new Map<string, Map<string, Row[]>>();
  return (collection, key) => {
    const members = Object.keys(key);
    const told = (row: Row) => JSON.stringify(members.map((member) => plain(row[member])));
    const name = `${collection} ${members.join()}`;
    let index = indexes.get(name);
    if (!index) {
      index = new Map();
      for (const row of collections[collection] ?? []) index.set(told(row), [...(index.get(told(row)) ?? []), row]);
      indexes.set(name, index);
    }
    return index.get(told(key)) ?? [];
  };
}

/** Blanks around a text are no difference, and neither are an absent member and an empty one. */
function plain(value: Row[string] | undefined): Row[string] {
  return typeof value === 'string' ? value.trim() : (value ?? null);
}
