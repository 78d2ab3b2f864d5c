import { asMoney, type DecimalText } from '../../../../kernel/money.ts';
import type { DifferenceNote } from '../../store/reconciliations.ts';
import { placeText } from '../causes.ts';
import { stateOf } from '../life.ts';
import type { CheckSummary, KeptDifference, Report } from '../report.ts';
import { isMade } from '../tally.ts';
import { causeNames, checkNames, figureNames, style } from './words.ts';

/** The report as a page of its own: no script, nothing from elsewhere, every text escaped. Pure. */
export function reportHtml(
  report: Report,
  rows: readonly KeptDifference[],
  notes: readonly DifferenceNote[],
  currency: string,
): string {
  const { projectId, projectName, jobId, startedAt, by, n } = report;
  const title = `Reconciliation of ${projectName ?? `project ${projectId}`}`;
  const groups = report.checks.flatMap(({ check }) => {
    const own = rows.filter((row) => row.check === check);
    return own.length === 0 ? [] : [group(checkNames[check], own, notes)];
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>
<header><h1>${escapeHtml(title)}</h1>
<p>Procore project ${escapeHtml(projectId)} and CMiC job ${escapeHtml(jobId)}. Both systems were read at ${time(startedAt)}, report ${n}, asked for by ${escapeHtml(by)}. Amounts in ${escapeHtml(currency)}.</p></header>
<section class="figures">${figure('Tie-out', percent(report.tieOut))}${figure('Differences', String(report.open))}${figure('Opened by this run', String(report.opened))}${figure('Closed by this run', String(report.closed))}</section>
<p class="formula">Tie-out: of every comparison the larger side weighs; what is the same in both counts. It is cut off, never rounded up, and 100 % only when nothing differs. A check that could not be made is not counted.</p>
<h2>Checks</h2>
<table><thead><tr><th>Check</th><th>Result</th><th class="n">Procore</th><th class="n">CMiC</th><th class="n">Compared</th><th class="n">Tie-out</th><th class="n">Differences</th></tr></thead>
<tbody>${report.checks.map(checkRow).join('\n')}</tbody></table>
<h2>Differences</h2>
${groups.length === 0 ? '<p>None.</p>' : groups.join('\n')}
<footer>Signed: <span class="line"></span> Date: <span class="line"></span></footer>
</body></html>
`;
}

/** Text inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (letter) => named[letter] ?? letter);
}

/** A fraction in percent, its digits as they are: `0.998512` is `99.8512 %`. Never rounded, so that only 1 is 100 %. */
export function percent(fraction: DecimalText | null): string {
  if (fraction === null) return 'not known';
  if (fraction === '1') return '100 %';
  const digits = (fraction.split('.')[1] ?? '').padEnd(6, '0');
  return `${Number(digits.slice(0, 2))}.${digits.slice(2)} %`;
}

function figure(name: string, value: string): string {
  return `<div><b>${escapeHtml(value)}</b><span>${escapeHtml(name)}</span></div>`;
}

function checkRow(check: CheckSummary): string {
  const { status, reasons } = check;
  const result = {
    TIED_OUT: 'Ties out',
    DIFFERENT: 'Differs',
    UNAVAILABLE: 'Could not be made',
    NOT_COMPARED: 'Not compared',
  }[status];
  const why = reasons.length === 0 ? '' : `<br><small>${reasons.map(escapeHtml).join('<br>')}</small>`;
  const cells = [check.procore, check.cmic].map((amount) => `<td class="n">${money(amount)}</td>`).join('');
  return `<tr class="${status}"><td>${escapeHtml(checkNames[check.check])}</td><td>${result}${why}</td>${cells}<td class="n">${isMade(check) ? check.compared : ''}</td><td class="n">${isMade(check) ? percent(check.tieOut) : 'not known'}</td><td class="n">${check.open}</td></tr>`;
}

function group(name: string, rows: readonly KeptDifference[], notes: readonly DifferenceNote[]): string {
  return `<section><h3>${escapeHtml(name)}</h3>
<table><thead><tr><th>What</th><th class="n">Procore</th><th class="n">CMiC</th><th class="n">Drift</th><th>Cause, evidence and what to do</th></tr></thead>
<tbody>${rows.map((row) => differenceRow(row, notes)).join('\n')}</tbody></table></section>`;
}

function differenceRow(row: KeptDifference, notes: readonly DifferenceNote[]): string {
  const { procore, cmic, place, cmicPlace, action } = row;
  const ids = [procore && ref('Procore', procore), cmic && ref('CMiC', cmic)].filter(Boolean).join('<br>');
  const at = place ? `<br>${escapeHtml(placeText(place))}` : '';
  const elsewhere = cmicPlace && row.figure === 'CODE' ? ` (CMiC: ${escapeHtml(placeText(cmicPlace))})` : '';
  const values = (amount: DecimalText | null, value: string | null) =>
    value === null ? money(amount) : `${escapeHtml(value)}${amount === null ? '' : `<br>${money(amount)}`}`;
  const mutation = action
    ? `<br><code>${escapeHtml(action.mutation)}(${escapeHtml(action.input.map(({ name, value }) => `${name}: "${value}"`).join(', '))})</code>`
    : '';
  const own = notes.filter(({ differenceId }) => differenceId === row.id);
  const said = own.map(
    ({ at: when, by, note }) => `<div class="note">${time(when)} ${escapeHtml(by)}: ${escapeHtml(note)}</div>`,
  );
  const state = stateOf(row, notes) === 'EXPLAINED' ? ', explained' : '';
  return `<tr><td>${escapeHtml(figureNames[row.figure])} ${escapeHtml(procore?.name ?? cmic?.name ?? '')}${at}${elsewhere}<br><small>${ids}</small></td>
<td class="n">${values(row.procoreAmount, row.procoreValue)}</td><td class="n">${values(row.cmicAmount, row.cmicValue)}</td><td class="n">${money(row.drift)}</td>
<td><b>${escapeHtml(causeNames[row.cause])}</b>${state}, since ${time(row.openedAt)}<br>${row.evidence.map(escapeHtml).join('<br>')}<br><i>${escapeHtml(row.fix)}</i>${mutation}${said.join('')}</td></tr>`;
}

function ref(system: string, { id, lineId }: { id: string; lineId: string | null }): string {
  return `${system} ${escapeHtml(id)}${lineId === null ? '' : `, line ${escapeHtml(lineId)}`}`;
}

/** `1,234,567.80`, a minus before it. */
function money(amount: DecimalText | null): string {
  if (amount === null) return '';
  const [whole = '', fraction = ''] = asMoney(amount, '').amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

function time(at: string): string {
  return escapeHtml(`${at.slice(0, 10)} ${at.slice(11, 16)} UTC`);
}
