import { describe, expect, it } from 'vitest';
import { commitmentProblems } from '../../subgraphs/sync/kinds/commitment/check.ts';
import { draftCommitment } from '../../subgraphs/sync/kinds/commitment/drafts.ts';
import type { CommitmentSource } from '../../subgraphs/sync/kinds/commitment/read.ts';
import type { Answers } from '../../subgraphs/sync/transfer/transfer.ts';
import { aCategory, aCmicVendor, aJob, aLine, aSource, aSubcontract } from './samples.ts';

const check = (source: CommitmentSource, answers: Answers = {}) =>
  commitmentProblems(source, answers, draftCommitment(source, answers, 'USD'));

const without = { code: null, type: null, category: null };
const aRecord = (commitment: Parameters<typeof aSource>[1]) => aSource({}, commitment);
const oneLine = (...line: Parameters<typeof aLine>) => aSource({ lines: [aLine(...line)] });

describe('why a commitment cannot go to CMiC', () => {
  it('there is no reason when everything is in order', () => {
    expect(check(aSource())).toEqual([]);
  });

  it.each<[string, CommitmentSource, string, string[]]>([
    [
      'a project made before the integration',
      aSource({ projectLink: null, job: null }),
      'PROJECT_NOT_INTEGRATED',
      ['project'],
    ],
    ['a job that CMiC does not show', aSource({ job: null }), 'PREREQUISITE_NOT_SYNCED', ['project']],
    ['a closed job', aSource({ job: aJob({ status: 'CLOSED', statusCode: 'C' }) }), 'REFUSED_BY_CMIC', ['project']],
    [
      'a job without transactions',
      aSource({ job: aJob({ allowsTransactions: false }) }),
      'REFUSED_BY_CMIC',
      ['project'],
    ],
    ['a job that was not started', aSource({ job: aJob({ started: false }) }), 'REFUSED_BY_CMIC', ['project']],
    ['a draft', aRecord({ status: 'DRAFT', statusText: 'Draft' }), 'NOT_APPROVED_IN_PROCORE', ['status']],
    [
      'a status that nobody documents',
      aRecord({ status: 'Approved-ish', statusText: 'Approved-ish' }),
      'NOT_APPROVED_IN_PROCORE',
      ['status'],
    ],
    ['no status', aRecord({ status: null, statusText: null }), 'NOT_APPROVED_IN_PROCORE', ['status']],
    ['no contract company', aRecord({ vendorId: null }), 'VENDOR_NOT_LINKED', ['vendor']],
    ['a vendor that nobody linked', aSource({ vendorLink: null, vendor: null }), 'VENDOR_NOT_LINKED', ['vendor']],
    ['a vendor that CMiC does not show', aSource({ vendor: null }), 'VENDOR_NOT_LINKED', ['vendor']],
    [
      'a vendor on hold',
      aSource({ vendor: aCmicVendor({ status: 'HOLD', statusCode: 'H' }) }),
      'REFUSED_BY_CMIC',
      ['vendor'],
    ],
    ['an inactive vendor', aSource({ vendor: aCmicVendor({ isActive: false }) }), 'REFUSED_BY_CMIC', ['vendor']],
    [
      'a vendor without transactions',
      aSource({ vendor: aCmicVendor({ allowsTransactions: false }) }),
      'REFUSED_BY_CMIC',
      ['vendor'],
    ],
    ['no lines', aSource({ lines: [] }), 'BAD_INPUT', ['lines']],
    [
      'a line without a code',
      oneLine('88001', '1', { costCodeId: null }, without),
      'CODE_NOT_LINKED',
      ['lines', '88001', 'costCode'],
    ],
    [
      'a line without a cost type',
      oneLine('88001', '1', { costTypeId: null }, { type: null, category: null }),
      'COST_TYPE_MISSING',
      ['lines', '88001', 'costType'],
    ],
    [
      'a code born in Procore',
      oneLine('88001', '1', {}, { code: null, category: null }),
      'CODE_NOT_LINKED',
      ['lines', '88001', 'costCode'],
    ],
    [
      'a cost type born in Procore',
      oneLine('88001', '1', {}, { type: null, category: null }),
      'CODE_NOT_LINKED',
      ['lines', '88001', 'costType'],
    ],
    [
      'a pair that the job does not use',
      oneLine('88001', '1', {}, { category: null }),
      'CODE_NOT_LINKED',
      ['lines', '88001', 'costType'],
    ],
    [
      'a pair that is inactive',
      oneLine('88001', '1', {}, { category: aCategory('03-100', 'S', { isActive: false }) }),
      'CODE_NOT_LINKED',
      ['lines', '88001', 'costCode'],
    ],
    ['a line without an amount', oneLine('88001', null), 'BAD_INPUT', ['lines', '88001', 'amount']],
    ['an amount of 10^13', oneLine('88001', '10000000000000'), 'BAD_INPUT', ['lines', '88001', 'amount']],
    ['a third decimal', oneLine('88001', '0.001'), 'AMOUNT_PRECISION', ['lines', '88001', 'amount']],
    ['no number', aRecord({ number: null }), 'NUMBER_INVALID', ['number']],
    ['a number of 21 characters', aRecord({ number: '24-010-0000000000001A' }), 'NUMBER_INVALID', ['number']],
    ['a number with a blank at its end', aRecord({ number: '24-010-001 ' }), 'NUMBER_INVALID', ['number']],
    ['a number with foreign characters', aRecord({ number: '24"010' }), 'NUMBER_INVALID', ['number']],
    ['a retainage above 100', aRecord({ retainagePercent: '100.01' }), 'BAD_INPUT', ['retainagePercent']],
    ['a retainage below 0', aRecord({ retainagePercent: '-1' }), 'BAD_INPUT', ['retainagePercent']],
    ['a retainage of three decimals', aRecord({ retainagePercent: '7.125' }), 'AMOUNT_PRECISION', ['retainagePercent']],
    ['a mark of something else', aRecord({ originId: 'CMIC|ZZ|77' }), 'ALREADY_LINKED', ['originId']],
    [
      'a line with a mark of something else',
      oneLine('88001', '1', { originId: 'X-1' }),
      'ALREADY_LINKED',
      ['lines', '88001', 'originId'],
    ],
    ['a document of ours under another number', aSource({ elsewhere: ['ZZ/ACME/OLD'] }), 'NUMBER_INVALID', ['number']],
    [
      'a send under another number that may still land',
      aSource({ elsewhereUnknown: true }),
      'NUMBER_INVALID',
      ['number'],
    ],
  ])('%s', (_, source, code, path) => {
    const problems = check(source);
    expect(problems.map((each) => ({ code: each.code, path: each.path }))).toEqual([{ code, path }]);
    expect(problems[0]?.message).not.toMatch(/null|undefined/);
    expect(problems[0]?.fix).toBeTruthy();
  });

  it('our own marks are no obstacle: a run that was interrupted goes on', () => {
    const lines = [aLine('88001', '1', { originId: 'ZZ/ACME/24-010-001/000/88001' })];
    expect(check(aSource({ lines }, { originId: 'ZZ/ACME/24-010-001' }))).toEqual([]);
  });

  it('a number of 20 characters is taken', () => {
    expect(check(aRecord({ number: '24-010-0000000000001' }))).toEqual([]);
  });

  it('each line says its own problems', () => {
    const lines = [aLine('1', '1'), aLine('2', null), aLine('3', '1', {}, { category: null })];
    expect(check(aSource({ lines })).map(({ path }) => path)).toEqual([
      ['lines', '2', 'amount'],
      ['lines', '3', 'costType'],
    ]);
  });

  it('a number that the approver gave is named by its input', () => {
    const source = aSource({ number: 'far too long for a subcontract' });
    expect(check(source, { number: 'far too long for a subcontract' })).toMatchObject([
      { code: 'NUMBER_INVALID', path: ['input', 'answers', 'number'] },
    ]);
  });
});

describe('a number that is taken in CMiC', () => {
  const drafts = draftCommitment(aSource(), {}, 'USD');
  if (!drafts) throw new Error('The sample is whole.');

  it('by the same content is adopted', () => {
    expect(check(aSource({ existing: aSubcontract(drafts) }))).toEqual([]);
  });

  it('by our own half-written document is gone on with', () => {
    expect(check(aSource({ existing: aSubcontract(drafts, { lines: [] }) }))).toEqual([]);
  });

  it('by somebody’s document without our reference counts as the same only when it is whole', () => {
    const theirs = aSubcontract(drafts, { reference: null });
    expect(check(aSource({ existing: theirs }))).toEqual([]);
    expect(check(aSource({ existing: { ...theirs, lines: theirs.lines.slice(1) } }))).toMatchObject([
      { code: 'NUMBER_TAKEN' },
    ]);
  });

  it('by other content is a conflict that suggests a number which fits', () => {
    const number = '24-010-0000000000001';
    const long = aSource({ number }, { number });
    const other = draftCommitment(long, {}, 'USD');
    if (!other) throw new Error('The sample is whole.');
    const [problem] = check({ ...long, existing: aSubcontract(other, { job: '24-020' }) });
    expect(problem).toMatchObject({ code: 'NUMBER_TAKEN', path: ['number'] });
    const suggested = /"([^"]+)"/.exec(problem?.fix ?? '')?.[1] ?? '';
    expect(suggested.length).toBeLessThanOrEqual(20);
    expect(check(aSource({ number: suggested }), { number: suggested })).toEqual([]);
  });
});
