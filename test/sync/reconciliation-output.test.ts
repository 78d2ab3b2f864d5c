import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, reportCsv } from '../../subgraphs/sync/reconciliation/output/csv.ts';
import { escapeHtml, percent, reportHtml } from '../../subgraphs/sync/reconciliation/output/html.ts';
import type { KeptDifference, Report } from '../../subgraphs/sync/reconciliation/report.ts';

const at = '2026-03-02T09:00:00.000Z';
const evil = '<script>alert("1")</script>';

const row: KeptDifference = {
  id: '1001/abc',
  key: 'k',
  check: 'COMMITTED_COST',
  figure: 'LINE_AMOUNT',
  procore: { kind: 'COMMITMENT', id: '1001/wo-5501', lineId: '88001', name: `=HYPERLINK("x") ${evil}` },
  cmic: { kind: 'COMMITMENT', id: 'ZZ/ACME/24-010-001', lineId: null, name: null },
  place: { jobId: 'ZZ/24-010', costCode: '03-100', costType: 'S' },
  cmicPlace: null,
  procoreAmount: '1234567.5',
  cmicAmount: null,
  drift: '-1234567.5',
  procoreValue: null,
  cmicValue: null,
  apart: '1234567.5',
  parts: [],
  cause: 'LINE_MISSING',
  evidence: [`Line "${evil}"`],
  fix: 'Find it.',
  action: { mutation: 'requestExport', input: [{ name: 'id', value: `1001/wo-5501"${evil}` }] },
  openedAt: at,
  lastSeenAt: at,
  closedAt: null,
  history: [{ at, event: 'OPENED', note: null }],
};
const notes = [
  { id: 'n', projectId: '1001', differenceId: '1001/abc', at, by: `ada ${evil}`, note: '+1, "yes"\nand no' },
];
const report: Report = {
  ...{ id: 'r', n: 3, projectId: '1001', projectName: `Harbor & ${evil}`, jobId: 'ZZ/24-010', by: evil },
  ...{ startedAt: at, endedAt: at, tieOut: '0.998512', tiedOut: false, open: 1, opened: 1, closed: 0, trend: [] },
  checks: [
    {
      ...{ check: 'COMMITTED_COST', status: 'DIFFERENT', reasons: [], procore: '1234567.5', cmic: '0', compared: 1 },
      ...{ weight: '1234567.5', agreed: '0', tieOut: '0', open: 1 },
    },
    {
      ...{
        check: 'INVOICES',
        status: 'UNAVAILABLE',
        reasons: [`CMiC: ${evil}`],
        procore: null,
        cmic: null,
        compared: 0,
      },
      ...{ weight: '0', agreed: '0', tieOut: null, open: 0 },
    },
  ],
};

/** A reader of RFC 4180, written for this test alone. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((cells) => cells.length > 0);
}

describe('the CSV', () => {
  test('has a header and a line for each difference; amounts have two decimals and keep their minus', () => {
    const [header = [], line = [], ...rest] = readCsv(reportCsv([row], notes, 'USD'));
    expect([rest, line.length]).toEqual([[], header.length]);
    const value = (name: string) => line[header.indexOf(name)];
    expect([value('procore'), value('cmic'), value('drift'), value('currency')]).toEqual([
      '1234567.50',
      '',
      '-1234567.50',
      'USD',
    ]);
    expect([value('cost code'), value('procore line'), value('state')]).toEqual(['03-100', '88001', 'EXPLAINED']);
    expect(value('notes')).toBe(`${at} ada ${evil}: +1, "yes"\nand no`);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n@x'])('%j is text, no formula', (text) => {
    const [[read]] = readCsv(`${cell(text)}\r\n`) as [[string]];
    expect(read).toBe(`'${text}`);
  });

  test('any text comes back as it was, but for the apostrophe of what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const [[read = ''] = []] = readCsv(`${cell(text)},end\r\n`);
        return (read === text || read === `'${text}`) && !/^[\s]*[=+\-@]/.test(read);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the page', () => {
  const html = reportHtml(report, [row], notes, 'USD');

  test('holds no text that is not escaped, no script and nothing from elsewhere', () => {
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/(src|href)=/);
    expect(html.split(escapeHtml(evil)).length).toBeGreaterThan(6);
  });

  test('says what every check came to, what could not be made and why, and of each difference cause, evidence and what to do', () => {
    for (const text of ['99.8512 %', 'Could not be made', 'Line missing', '1,234,567.50', '-1,234,567.50', 'Find it.'])
      expect(html).toContain(text);
    expect(html).toContain('requestExport(id: &quot;1001/wo-5501&quot;');
  });

  test('only what ties out whole is 100 %', () => {
    expect(['1', '0.999999', '0', '0.5', null].map(percent)).toEqual([
      '100 %',
      '99.9999 %',
      '0.0000 %',
      '50.0000 %',
      'not known',
    ]);
  });
});
