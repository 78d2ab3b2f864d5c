import { describe, expect, test } from 'vitest';
import { checkDocuments } from '../../subgraphs/sync/reconciliation/checks/documents.ts';
import type { Document, DocumentLine, DocumentPair } from '../../subgraphs/sync/reconciliation/record.ts';
import { tieOut } from '../../subgraphs/sync/reconciliation/tie-out.ts';

const readAt = '2026-03-31T20:00:00.000Z';
const check = { check: 'CHANGE_ORDERS', jobId: 'ZZ/24-010', isExported: true, readAt } as const;

function aLine(id: string, amount: string, members: Partial<DocumentLine> = {}): DocumentLine {
  const place = { jobId: 'ZZ/24-010', costCode: '03-100', costType: 'S' };
  const names = { place, placeName: '24-010 03-100 S', at: 'ZZ/24-010/03-100/S' };
  return { id, amount, tax: null, ...names, mark: null, ...members };
}

function aDocument(id: string, lines: DocumentLine[], members: Partial<Document> = {}): Document {
  const standing = { counts: true, pending: false, standing: 'it is posted', isVoid: false };
  return { id, name: id, amount: null, ...standing, lines, updatedAt: null, mark: null, ...members };
}

function aPair(procore: Document | null, cmic: Document | null, members: Partial<DocumentPair> = {}): DocumentPair {
  return { kind: 'COMMITMENT_CHANGE_ORDER', procore, cmic, link: null, transfer: null, ...members };
}

describe('a document whose link is lost', () => {
  test.each([
    ['of the same deduction', '-5000', '-5000', '5000'],
    ['of a smaller amount in Procore', '100', '1000', '1000'],
    ['of a larger amount in Procore', '1000', '100', '1000'],
    ['of opposite signs', '-300', '200', '300'],
  ])('%s agrees in nothing: all that was compared is apart', (_, ours, theirs, apart) => {
    const lost = aPair(aDocument('p', [aLine('1', ours)]), aDocument('c', [aLine('1', theirs)], { mark: 'p' }));
    const result = checkDocuments(check, [lost]);
    expect(result.differences).toMatchObject([{ cause: 'UNLINKED', apart }]);
    expect([result.weight, result.agreed, tieOut(result)]).toEqual([apart, '0', '0']);
  });
});

describe('an export that ended while the systems were read', () => {
  const transfer = (at: string, state = 'DONE') => ({ id: 't1', state: state as never, at, problem: null });
  const [before, after] = ['2026-03-31T19:59:59.000Z', '2026-03-31T20:00:05.000Z'];
  const ours = aDocument('p', [aLine('1', '100')]);
  const theirs = aDocument('c', [aLine('1', '100')], { mark: 'p' });
  const causeOf = (pair: DocumentPair) => checkDocuments(check, [pair]).differences.map(({ cause }) => cause);

  test('is the timing of what one list has and another has not', () => {
    expect(causeOf(aPair(ours, null, { transfer: transfer(after) }))).toEqual(['TIMING']);
    expect(causeOf(aPair(ours, theirs, { transfer: transfer(after) }))).toEqual(['TIMING']);
    expect(causeOf(aPair(ours, null, { transfer: transfer(after, 'ENTERED') }))).toEqual(['TIMING']);
  });

  test('one that ended before is not: what it sent is not linked', () => {
    expect(causeOf(aPair(ours, null, { transfer: transfer(before) }))).toEqual(['NOT_EXPORTED']);
    expect(causeOf(aPair(ours, theirs, { transfer: transfer(before) }))).toEqual(['UNLINKED']);
  });

  test('a linked document that stands unposted is told as that, however often it is looked at', () => {
    const link = { procoreId: 'p', cmicId: 'c', at: before, lines: new Map<string, string>() };
    const unposted = { ...theirs, counts: false, pending: true };
    expect(causeOf(aPair(ours, unposted, { link, transfer: transfer(after, 'ENTERED') }))).toEqual([
      'EXPORTED_NOT_POSTED',
    ]);
    expect(causeOf(aPair(ours, unposted, { link, transfer: transfer(after) }))).toEqual(['TIMING']);
  });
});

describe('a document that counts in neither system', () => {
  const figures = { counted: 'committedCosts', pending: 'pendingCostChanges' } as const;
  const made = (pair: DocumentPair) => checkDocuments({ ...check, figures }, [pair]);
  const waiting = { counts: false, pending: true };
  const ours = aDocument('p', [aLine('1', '100'), aLine('2', '5')], waiting);
  const link = { procoreId: 'p', cmicId: 'c', at: readAt, lines: new Map<string, string>() };
  const part = { figure: 'pendingCostChanges', place: 'ZZ/24-010/03-100/S' };

  test('and is pending in one is no difference, but what is pending has its cause from it', () => {
    const result = made(aPair(ours, null));
    expect([result.status, result.compared, result.differences]).toEqual(['TIED_OUT', 0, []]);
    expect(result.pending).toEqual([{ ...part, drift: '105', cause: 'NOT_EXPORTED' }]);
    const asked = { id: 't1', state: 'AWAITING_APPROVAL' as const, at: readAt, problem: null };
    expect(made(aPair(ours, null, { transfer: asked })).pending).toMatchObject([{ cause: 'AWAITING_APPROVAL' }]);
    expect(made(aPair(null, aDocument('c', [aLine('1', '7')], waiting))).pending).toEqual([
      { ...part, drift: '-7', cause: 'UNLINKED' },
    ]);
  });

  test('and is pending in both says nothing where both say the same', () => {
    const theirs = (amount: string) => aDocument('c', [aLine('1', amount)], waiting);
    expect(made(aPair(ours, theirs('105'), { link })).pending).toEqual([]);
    expect(made(aPair(ours, theirs('100'), { link })).pending).toEqual([
      { ...part, drift: '5', cause: 'EXPORTED_NOT_POSTED' },
    ]);
  });

  test('and is pending in neither says nothing', () => {
    expect(made(aPair(aDocument('p', [aLine('1', '100')], { counts: false }), null)).pending).toEqual([]);
  });
});

describe('a line on another code', () => {
  const link = { procoreId: '1001/cco-1', cmicId: 'c', at: readAt, lines: new Map([['1', '1']]) };
  const elsewhere = { place: { jobId: 'ZZ/24-010', costCode: '03-200', costType: 'S' }, placeName: '24-010 03-200 S' };
  const told = (members: Partial<DocumentLine>) => {
    const ours = aDocument('1001/cco-1', [aLine('1', '100', members)]);
    return checkDocuments(check, [aPair(ours, aDocument('c', [aLine('1', '100')]), { link })]).differences;
  };

  test('that CMiC knows is a mismatch', () => {
    expect(told(elsewhere)).toMatchObject([{ figure: 'CODE', cause: 'CODE_MISMATCH', apart: '100' }]);
  });

  test('that has no counterpart in CMiC is unlinked: the codes are what is missing there', () => {
    const action = {
      mutation: 'requestExport',
      input: [
        { name: 'kind', value: 'PROJECT_WBS' },
        { name: 'id', value: '1001' },
      ],
    };
    expect(told({ place: null, placeName: '09-900 M' })).toMatchObject([{ figure: 'CODE', cause: 'UNLINKED', action }]);
  });
});

describe('a potential change order that travels with its change order', () => {
  test('is sent by asking for the change order', () => {
    const part = aDocument('1001/pco-31', [aLine('1', '100')], { sentWith: '1001/pcco-2' });
    const [found] = checkDocuments(check, [aPair(part, null)]).differences;
    expect(found?.procore?.id).toBe('1001/pco-31');
    expect(found?.action?.input).toContainEqual({ name: 'id', value: '1001/pcco-2' });
  });
});
