import { expect, test } from 'vitest';
import type { CmicPotentialChangeItemHeader } from '../../subgraphs/cmic/kinds/budget-change/record.ts';
import { itemDocument } from '../../subgraphs/sync/reconciliation/read/change-items.ts';

const id = 'ZZ/24-010/EXT1';
const header = (members: Partial<CmicPotentialChangeItemHeader>): CmicPotentialChangeItemHeader => ({
  ...{ id, company: 'ZZ', job: '24-010', code: 'EXT1', name: 'Change', role: 'EXTERNAL', typeCode: 'EXT' },
  ...{ statusCode: 'PENDING', date: null, projection: null, posted: false, postDate: null, isVoid: false },
  ...{ reference: null, sourceText: null, ownerChangeOrder: null, updatedAt: null, vuuid: null },
  ...members,
});

test.each<[string, Partial<CmicPotentialChangeItemHeader>, boolean, boolean]>([
  ['pending', {}, false, true],
  ['without a status', { statusCode: null }, false, true],
  ['rejected', { statusCode: 'REJ' }, false, false],
  ['void', { isVoid: true }, false, false],
  ['posted', { posted: true, postDate: '2026-01-31' }, true, false],
])('an item that is %s counts and is pending as it is in the figures', (_, members, counts, pending) => {
  const own = [header(members)];
  const items = { headers: own, lines: new Map(), rejected: new Set(['REJ']) };
  expect(itemDocument(items, own, id, 'costAmount')).toMatchObject({ counts, pending });
});
