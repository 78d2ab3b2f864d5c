import { describe, expect, test } from 'vitest';
import { checkDocuments } from '../../subgraphs/sync/reconciliation/checks/documents.ts';
import type { Document, DocumentLine, DocumentPair } from '../../subgraphs/sync/reconciliation/record.ts';
import { tieOut } from '../../subgraphs/sync/reconciliation/tie-out.ts';

const check = { check: 'CHANGE_ORDERS', jobId: 'ZZ/24-010', isExported: true } as const;

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
