import type { Evidence, Row } from './evidence.ts';
import { type ExpectedDocument, type ExpectedLine, toCents } from './expected.ts';
import { APPROVER } from './processes.ts';

/** What is wrong after a round; all 0 is right. */
export interface Counts {
  /** Rows at CMiC beyond the one that a header or line is to have, and rows that nobody asked for. */
  duplicates: number;
  /** Approved headers and lines that CMiC does not have. */
  lost: number;
  /** Documents whose link in the product, or whose mark in Procore, does not name their subcontract and its lines. */
  wrongLinks: number;
  centsOff: number;
  /** Headers and lines on another job, code, category or retainage. */
  wrongCodes: number;
  unposted: number;
  /** Headers and lines that bear no mark in Procore. */
  unmarked: number;
  /** Writes that CMiC accepted without exactly one record of them that names an approver. */
  unaudited: number;
}

/** Counts at the stand-ins, against the story. `notes` say each thing that is wrong. Pure. */
export function judge(approved: readonly ExpectedDocument[], evidence: Evidence): { counts: Counts; notes: string[] } {
  const counts = noCounts();
  const notes: string[] = [];
  const note = (what: keyof Counts, text: string, by = 1) => {
    counts[what] += by;
    notes.push(`${what}: ${text}`);
  };
  const headers = groupBy(evidence.headers, headerKey);
  const lines = groupBy(evidence.lines, lineKey);
  for (const document of approved) {
    judgeHeader(document, headers.get(document.cmicId) ?? [], note);
    for (const line of document.lines) judgeLine(document, line, lines.get(lineId(document, line)) ?? [], note);
    judgeLink(document, evidence, note);
  }
  const known = new Set(approved.flatMap((each) => [each.cmicId, ...each.lines.map((line) => lineId(each, line))]));
  for (const key of [...headers.keys(), ...lines.keys()])
    if (!known.has(key)) note('duplicates', `${key} was never approved`);
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

type Note = (what: keyof Counts, text: string, by?: number) => void;

function judgeHeader(document: ExpectedDocument, rows: Row[], note: Note): void {
  const { cmicId } = document;
  const [row] = rows;
  if (!row) {
    note('lost', `${cmicId} of ${document.id}`);
    return;
  }
  if (rows.length > 1) note('duplicates', `${cmicId} stands ${rows.length} times`, rows.length - 1);
  if (row.ScmstJobCode !== document.job || (row.ScmstHldbkPc ?? null) !== document.retainagePercent)
    note('wrongCodes', `${cmicId} is on ${row.ScmstJobCode} with ${row.ScmstHldbkPc} %`);
  if (row.ScmstPostDate === null) {
    note('unposted', cmicId);
    return;
  }
  const total = document.lines.reduce((sum, { cents }) => sum + cents, 0);
  const off = Math.abs(toCents(row.ScmstContAmt ?? null) - total);
  if (off > 0) note('centsOff', `${cmicId} amounts to ${row.ScmstContAmt}`, off);
}

function judgeLine(document: ExpectedDocument, line: ExpectedLine, rows: Row[], note: Note): void {
  const id = lineId(document, line);
  const [row] = rows;
  if (!row) {
    note('lost', id);
    return;
  }
  if (rows.length > 1) note('duplicates', `${id} stands ${rows.length} times`, rows.length - 1);
  const off = Math.abs(toCents(row.ScschAmt ?? null) - line.cents);
  if (off > 0) note('centsOff', `${id} is ${row.ScschAmt}`, off);
  if (row.ScschJobCode !== line.job || row.ScschPhsCode !== line.code || row.ScschCatCode !== line.category)
    note('wrongCodes', `${id} is on ${row.ScschJobCode} ${row.ScschPhsCode} ${row.ScschCatCode}`);
}

function judgeLink(document: ExpectedDocument, evidence: Evidence, note: Note): void {
  const links = evidence.links.filter(({ procoreId }) => procoreId === document.id);
  const [link] = links;
  const pairs = link?.lines.map(({ procoreLineId, cmicLineId }) => `${procoreLineId} ${cmicLineId}`).sort();
  const expected = document.lines.map((line) => `${line.task} ${lineId(document, line)}`).sort();
  const isRightLink = link?.cmicId === document.cmicId && link.state === 'ACTIVE' && String(pairs) === String(expected);
  if (links.length !== 1 || !isRightLink)
    note('wrongLinks', `${document.id} has ${links.length} links, ${link?.cmicId} ${link?.state}`);
  const marks = [
    { row: evidence.contracts.find(({ id }) => id === document.procoreId), mark: document.cmicId },
    ...document.lines.map((line) => ({
      row: evidence.contractLines.find(({ id }) => id === Number(line.task)),
      mark: lineId(document, line),
    })),
  ];
  for (const { row, mark } of marks) {
    if (!row?.origin_id) note('unmarked', mark);
    else if (row.origin_id !== mark) note('wrongLinks', `Procore ${row.id} is marked ${row.origin_id}`);
  }
}

/** A write that CMiC took bears the request id of exactly one record, and that record an approver of its own transfer. */
function judgeAudit({ journal, transfers }: Evidence, note: Note): void {
  const records = transfers.flatMap(({ writes, approvals }) => writes.map((write) => ({ write, approvals })));
  const byRequest = groupBy(records, ({ write }) => write.requestId);
  const seen = new Set<string>();
  for (const entry of journal.filter(({ accepted, method }) => accepted && method !== 'GET')) {
    const { requestId = '' } = entry;
    const found = byRequest.get(requestId) ?? [];
    const [record] = found;
    const hasApprover = record?.approvals.some(({ by }) => by === record.write.by && by === APPROVER);
    if (found.length !== 1 || !hasApprover || record?.write.outcome !== 'DONE')
      note('unaudited', `${entry.method} ${entry.path} has ${found.length} records (${record?.write.outcome})`);
    else if (seen.has(requestId)) note('unaudited', `${record.write.step} of ${record.write.key} was taken twice`);
    seen.add(requestId);
  }
}

function headerKey(row: Row): string {
  return `${row.ScmstCompCode}/${row.ScmstVenCode}/${row.ScmstContCode}${row.ScmstChgCode === '000' ? '' : `/${row.ScmstChgCode}`}`;
}

function lineKey(row: Row): string {
  return `${row.ScschCompCode}/${row.ScschVenCode}/${row.ScschContCode}/${row.ScschChgCode}/${row.ScschTaskCode}`;
}

function lineId({ cmicId }: ExpectedDocument, { task }: ExpectedLine): string {
  return `${cmicId}/000/${task}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
