import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from '../../kernel/settings.ts';
import type { Link } from '../../subgraphs/sync/link/link.ts';
import { readMark } from '../../subgraphs/sync/link/marks.ts';
import { erpStatus } from '../../subgraphs/sync/linkable.ts';
import type { TransferState } from '../../subgraphs/sync/transfer/transfer.ts';
import { aLink, aTransfer } from '../store/samples.ts';

const read = (mark: string | null, parts = 2, settings = defaultSettings) => readMark(mark, 'ZZ', parts, settings);

describe('what an origin_id says', () => {
  it.each([
    [null, { mark: 'NONE' }],
    ['', { mark: 'NONE' }],
    ['ZZ/ACME', { mark: 'OURS', cmicId: 'ZZ/ACME' }],
    ['CMIC|ZZ|KESTREL', { mark: 'EARLIER', cmicId: 'ZZ/KESTREL' }],
    ['CMIC|ZZ|A/B 1', { mark: 'EARLIER', cmicId: 'ZZ/A%2FB%201' }],
    ['CMIC|YY|CIVIL1', { mark: 'FOREIGN' }],
    ['YY/CIVIL1', { mark: 'FOREIGN' }],
    ['zz/ACME', { mark: 'FOREIGN' }],
    ['ZZ', { mark: 'FOREIGN' }],
    ['SAGE-4711', { mark: 'FOREIGN' }],
  ])('%s', (originId, reading) => {
    expect(read(originId)).toEqual(reading);
  });

  it('is ours only with the number of parts that the kind’s ids have', () => {
    expect(read('ZZ/24-010/03-100', 3)).toMatchObject({ mark: 'OURS' });
    expect(read('ZZ/24-010/03-100', 2)).toEqual({ mark: 'FOREIGN' });
    expect(read('ZZ/24-010', 3)).toEqual({ mark: 'FOREIGN' });
  });

  it('is read by the patterns of the settings, and by them alone', () => {
    const parsed = readSettings(JSON.stringify({ marks: { patterns: ['^(?<company>\\w+)-V-(?<code>.+)$'] } }));
    if (!('settings' in parsed)) throw new Error(parsed.faults.join());
    expect(read('ZZ-V-DELTA', 2, parsed.settings)).toEqual({ mark: 'EARLIER', cmicId: 'ZZ/DELTA' });
    expect(read('CMIC|ZZ|DELTA', 2, parsed.settings)).toEqual({ mark: 'FOREIGN' });
  });
});

describe('where a record stands on its way to CMiC', () => {
  const link: Link = { ...aLink(), id: 'l1', createdAt: '', updatedAt: '' };
  const status = (state: TransferState | null, linked: boolean) =>
    erpStatus(linked ? link : null, state && aTransfer({ state }));

  it.each<[TransferState | null, string, string]>([
    [null, 'NOT_SENT', 'SYNCED'],
    ['AWAITING_APPROVAL', 'IN_TRANSFER', 'IN_TRANSFER'],
    ['QUEUED', 'IN_TRANSFER', 'IN_TRANSFER'],
    ['RUNNING', 'IN_TRANSFER', 'IN_TRANSFER'],
    ['UNCERTAIN', 'IN_TRANSFER', 'IN_TRANSFER'],
    ['ENTERED', 'ENTERED', 'ENTERED'],
    ['FAILED', 'FAILED', 'FAILED'],
    ['REJECTED', 'REJECTED', 'SYNCED'],
    ['CANCELLED', 'NOT_SENT', 'SYNCED'],
    ['DONE', 'NOT_SENT', 'SYNCED'],
  ])('newest transfer %s: %s without a link, %s with one', (state, without, withLink) => {
    expect(status(state, false)).toBe(without);
    expect(status(state, true)).toBe(withLink);
  });
});
