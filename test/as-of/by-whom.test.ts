import { describe, expect, test } from 'vitest';
import { documentEvents, withTransfers } from '../../subgraphs/sync/as-of/events.ts';
import type { Document } from '../../subgraphs/sync/financials/document.ts';
import { aTransfer, aWrite } from '../store/samples.ts';

const about = { figure: 'committedCosts', side: 'cmic', at: null, sign: 1 } as const;

function aDocument(id: string, amount: string, members: Partial<Document> = {}): Document {
  const record = { __typename: 'CmicSubcontract' as const, id };
  const lines: Document['lines'] = [{ figure: 'committedCosts', key: 'a', amount }];
  return { record, number: id, title: null, date: '2026-03-01', status: 'POSTED', lines, ...members };
}

describe('who had it done', () => {
  const key = 'ZZ/ACME/24-010-001';
  const header = aWrite('header', { outcome: 'DONE', by: 'ada', key, at: '2026-03-03T10:00:00.000Z' });
  const write = aWrite('post', { outcome: 'DONE', by: 'grace', key, at: '2026-03-04T10:00:00.000Z' });
  const transfer = aTransfer({ state: 'DONE', targetId: key, writes: [header, write] });
  const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-31T23:59:59.000Z' };
  const entered = (amount: string) => aDocument(key, amount, { status: 'UNPOSTED' });
  const [nobody, grace, ada] = [
    { by: null, at: null, transfer: null },
    { by: 'grace', at: '2026-03-04T10:00:00.000Z', transfer },
    { by: 'ada', at: '2026-03-03T10:00:00.000Z', transfer },
  ];
  const told = (before: Document[], after: Document[], transfers = [transfer], span = march) =>
    withTransfers(documentEvents(before, after, about), transfers, span).map(({ by, at, transfer }) => ({
      by,
      at,
      transfer,
    }));

  test('a document of CMiC by the write that entered or posted it, and no other document', () => {
    expect(told([], [aDocument(key, '1')])).toEqual([grace]);
    expect(told([], [entered('1')])).toEqual([ada]);
    expect(told([], [aDocument('ZZ/ACME/other', '1')])).toEqual([nobody]);
  });

  test('a further document of the transfer by its own posting', () => {
    const second = 'ZZ/24-010/EXT0001-2';
    const writes = [
      header,
      write,
      aWrite('header#2', { ...header, step: 'header#2', key: second }),
      aWrite('post#2', { ...write, step: 'post#2', key: second, by: 'joan' }),
    ];
    expect(told([], [aDocument(second, '1')], [{ ...transfer, writes }])).toMatchObject([{ by: 'joan' }]);
  });

  test('nobody of ours voided or changed it in CMiC: what we wrote before is not named for it', () => {
    expect(told([aDocument(key, '1')], [])).toEqual([nobody]);
    expect(told([aDocument(key, '1')], [aDocument(key, '2')])).toEqual([nobody]);
    expect(told([entered('1')], [entered('2')])).toEqual([nobody]);
  });

  test('what CMiC refused, what accounting posted, and what was done at another time is not ours', () => {
    const refused = { ...transfer, writes: [{ ...header, outcome: 'REFUSED' as const }] };
    expect(told([], [aDocument(key, '1')], [refused])).toEqual([nobody]);
    expect(told([entered('1')], [aDocument(key, '2')], [{ ...transfer, writes: [header] }])).toEqual([nobody]);
    const notPosted = { ...transfer, writes: [header, { ...write, outcome: 'REFUSED' as const }] };
    expect(told([], [aDocument(key, '1')], [notPosted])).toEqual([nobody]);
    const april = { from: '2026-04-01T00:00:00.000Z', to: '2026-04-30T00:00:00.000Z' };
    expect(told([], [aDocument(key, '1')], [transfer], april)).toEqual([nobody]);
    expect(told([], [aDocument(key, '1')], [transfer], { from: march.from, to: march.from })).toEqual([nobody]);
  });
});
