import { asMoney, type DecimalText } from '../../../../kernel/money.ts';
import type { DifferenceNote } from '../../store/reconciliations.ts';
import type { SyncDeps } from '../../system.ts';
import { stateOf } from '../life.ts';
import type { Place } from '../record.ts';
import type { KeptDifference, Report } from '../report.ts';

/** The open differences of a report, the largest first, with the project's notes. */
export async function openDifferences(
  { store }: Pick<SyncDeps, 'store'>,
  report: Report,
): Promise<{ rows: KeptDifference[]; notes: DifferenceNote[] }> {
  const { reconciliations } = store;
  const page = { first: Math.max(1, report.open), orderBy: { field: 'size', direction: 'DESC' } } as const;
  const [rows, notes] = await Promise.all([
    reconciliations.differences(report.id, { closed: false }, page),
    reconciliations.notes(report.projectId),
  ]);
  return { rows, notes };
}

const header = [
  ...['id', 'check', 'figure', 'cause', 'state', 'procore record', 'procore line', 'cmic record', 'cmic line', 'name'],
  ...['job', 'cost code', 'cost type', 'cmic place', 'procore', 'cmic', 'drift', 'currency'],
  ...['procore value', 'cmic value', 'evidence', 'fix', 'mutation', 'input', 'opened at', 'last seen at', 'notes'],
];

/** The differences as CSV (RFC 4180): a header line, lines that end with CRLF, amounts with two decimals and a point. Pure. */
export function reportCsv(rows: readonly KeptDifference[], notes: readonly DifferenceNote[], currency: string): string {
  const lines = rows.map((row) => {
    const own = notes.filter(({ differenceId }) => differenceId === row.id);
    return [
      ...[row.id, row.check, row.figure, row.cause, stateOf(row, notes)].map(cell),
      ...[row.procore?.id, row.procore?.lineId, row.cmic?.id, row.cmic?.lineId].map(cell),
      cell(row.procore?.name ?? row.cmic?.name),
      ...[row.place?.jobId, row.place?.costCode, row.place?.costType, placeText(row.cmicPlace)].map(cell),
      ...[row.procoreAmount, row.cmicAmount, row.drift].map(amountCell),
      cell(currency),
      ...[row.procoreValue, row.cmicValue, row.evidence.join(' '), row.fix, row.action?.mutation].map(cell),
      cell(row.action?.input.map(({ name, value }) => `${name}: ${value}`).join(', ')),
      ...[row.openedAt, row.lastSeenAt].map(cell),
      cell(own.map(({ at, by, note }) => `${at} ${by}: ${note}`).join(' | ')),
    ];
  });
  return [header.map(cell), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/**
 * A cell of text. Spreadsheets run what begins with `=`, `+`, `-`, `@` or a control character as a formula, also behind blanks: an apostrophe makes it text. Quoted where it holds a separator. Pure.
 */
export function cell(text: string | null | undefined): string {
  if (text === null || text === undefined) return '';
  const safe = /^[\s]*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** An amount: ours alone, so that a minus is one. */
function amountCell(amount: DecimalText | null): string {
  return amount === null ? '' : asMoney(amount, '').amount;
}

function placeText(place: Place | null): string | null {
  return place && [place.jobId, place.costCode, place.costType].join(' ');
}
