import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../kernel/files.ts';
import { changeOfLink, changesOfGone, changesOfTransfer } from '../../subgraphs/sync/as-of/log.ts';
import type { Link } from '../../subgraphs/sync/link/link.ts';
import type { LinkChange } from '../../subgraphs/sync/store/link-changes.ts';
import type { HistoryEntry } from '../../subgraphs/sync/transfer/transfer.ts';
import { aLink, aTransfer, aWrite } from '../store/samples.ts';

const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`;
const step = (name: string, minute: number, note: string | null = null): HistoryEntry => ({
  at: at(minute),
  by: 'worker',
  step: name,
  note,
});
const write = (name: string, minute: number, more = {}) =>
  aWrite(name, { at: at(minute), by: 'grace', outcome: 'DONE', ...more });
const link: Link = { ...aLink({ createdBy: 'ada', projectId: '1001' }), id: 'l1', createdAt: at(1), updatedAt: at(2) };

describe('the log of a transfer', () => {
  const writes = [write('header', 1), write('line:1', 2), write('post', 4)];

  test('names every write that landed: what, where, when and on whose yes', () => {
    const transfer = aTransfer({ amount: '10.50', targetId: 'ZZ/ACME/24-010-001', writes });
    expect(changesOfTransfer(transfer)).toMatchObject([
      {
        at: at(1),
        by: 'grace',
        action: 'WRITTEN',
        system: 'CMIC',
        amount: '10.50',
        procoreId: '1001/wo-5501',
        cmicId: 'ZZ/ACME/24-010-001',
      },
      { at: at(2), action: 'WRITTEN', system: 'CMIC', amount: null, resource: 'scmast' },
      { at: at(4), action: 'POSTED', system: 'CMIC', amount: '10.50' },
    ]);
  });

  test.each(['SENDING', 'UNKNOWN', 'REFUSED'] as const)('leaves out a write whose outcome is %s', (outcome) => {
    expect(changesOfTransfer(aTransfer({ writes: [write('header', 1, { outcome })] }))).toEqual([]);
  });

  test('tells a posting that accounting made, once, and by nobody of ours', () => {
    const history = [step('entered', 1), step('done', 5)];
    const seen = changesOfTransfer(aTransfer({ history, writes: writes.slice(0, 1) }));
    expect(seen.map(({ action, by, at: when }) => [action, by, when])).toEqual([
      ['WRITTEN', 'grace', at(1)],
      ['POSTED', null, at(5)],
    ]);
    const own = changesOfTransfer(aTransfer({ history, writes }));
    expect(own.filter(({ action }) => action === 'POSTED')).toMatchObject([{ by: 'grace' }]);
  });

  test('of several documents tells by whom each was posted, and the amount at the one that the transfer ends at', () => {
    const [one, two] = ['ZZ/24-010/EXT0001-1', 'ZZ/24-010/EXT0001-2'];
    const history = [step('entered', 3), step('done', 6)];
    const entered = [write('header', 1, { key: one }), write('header#2', 2, { key: two })];
    const both = [...entered, write('post', 3, { key: one }), write('post#2', 4, { key: two })];
    const told = (written: typeof writes) =>
      changesOfTransfer(aTransfer({ id: 't', amount: '10.50', targetId: one, history, writes: written }))
        .filter(({ action }) => action === 'POSTED')
        .map(({ id, by, key, amount }) => [id, by, key, amount]);
    expect(told(both)).toEqual([
      ['t/post', 'grace', one, '10.50'],
      ['t/post#2', 'grace', two, null],
    ]);
    const refused = write('post#2', 4, { key: two, outcome: 'REFUSED' });
    expect(told([...both.slice(0, 3), refused])).toEqual([
      ['t/post', 'grace', one, '10.50'],
      [`t/history/1`, null, two, null],
    ]);
    expect(told(entered)).toEqual([
      ['t/history/1', null, one, '10.50'],
      [`t/history/1/${two}`, null, two, null],
    ]);
  });

  test('of several documents tells the amount of each, where it was saved with its header: together what was approved', () => {
    const [one, two] = ['ZZ/24-010/EXT0001-1', 'ZZ/24-010/EXT0001-2'];
    const written = [
      write('header', 1, { key: one, amount: '10.00' }),
      write('header#2', 2, { key: two, amount: '0.50' }),
      write('status', 2, { key: `${one}/status` }),
      write('post', 3, { key: one }),
    ];
    const history = [step('entered', 3), step('done', 6)];
    const told = changesOfTransfer(aTransfer({ amount: '10.50', targetId: one, history, writes: written }));
    expect(told.map(({ action, key, amount }) => [action, key, amount])).toEqual([
      ['WRITTEN', one, '10.00'],
      ['WRITTEN', two, '0.50'],
      ['WRITTEN', `${one}/status`, null],
      ['POSTED', one, '10.00'],
      ['POSTED', two, '0.50'],
    ]);
    // One that stood already was not written: what it has of the amount is told at no other.
    const second = changesOfTransfer(aTransfer({ amount: '10.50', targetId: one, writes: written.slice(1, 2) }));
    expect(second.map(({ key, amount }) => [key, amount])).toEqual([[two, '0.50']]);
  });

  test('of a number that was taken tells the amount at the document that was written under the next one', () => {
    const refused = write('header', 1, { outcome: 'REFUSED' });
    const targetId = 'ZZ/ACME/24-010-002';
    const renumbered = [refused, write('header#2', 2, { key: targetId }), write('post', 3, { key: targetId })];
    const told = changesOfTransfer(aTransfer({ amount: '10.50', targetId, writes: renumbered }));
    expect(told.map(({ action, amount }) => [action, amount])).toEqual([
      ['WRITTEN', '10.50'],
      ['POSTED', '10.50'],
    ]);
  });

  test('tells what an import brought and who asked for it, and that a document was found void', () => {
    const progress = { ...aTransfer().progress, done: 42 };
    const brought = aTransfer({
      kind: 'JOB_COST',
      direction: 'IMPORT',
      sourceId: 'ZZ/24-010',
      history: [step('done', 3)],
      progress,
    });
    expect(changesOfTransfer(brought)).toMatchObject([
      { action: 'IMPORTED', by: 'ada', count: 42, cmicId: 'ZZ/24-010', system: 'PROCORE' },
    ]);
    const history = [step('unlink', 7, 'void in CMiC')];
    expect(changesOfTransfer(aTransfer({ history }))).toMatchObject([{ action: 'VOIDED', note: 'void in CMiC' }]);
  });

  test('of an import that was cancelled or failed on its way tells how far it came, and of one that brought nothing nothing', () => {
    const of = (history: HistoryEntry[]) =>
      changesOfTransfer(
        aTransfer({ direction: 'IMPORT', history, progress: { ...aTransfer().progress, done: 99 } }),
      ).map(({ action, count, note }) => [action, count, note]);
    const failed = { ...step('failed', 1, 'REFUSED_BY_PROCORE'), done: 40 };
    expect(of([failed, step('retry', 2), { ...step('cancelled', 3, 'stopped after 80 of 99'), done: 80 }])).toEqual([
      ['IMPORTED', 40, 'failed after 40: REFUSED_BY_PROCORE'],
      ['IMPORTED', 80, 'stopped after 80 of 99'],
    ]);
    expect(of([{ ...failed, done: 0 }, step('failed', 2), { ...step('cancelled', 3), done: 0 }])).toEqual([]);
    expect(of([step('cancelled', 1, 'stopped after 99')])).toEqual([['IMPORTED', 99, 'stopped after 99']]);
  });

  test('only grows: what it told before it tells the same, with the same ids', () => {
    const before = changesOfTransfer(aTransfer({ id: 't', writes: writes.slice(0, 2) }));
    const after = changesOfTransfer(aTransfer({ id: 't', writes }));
    const told = (all: typeof before) => all.map(({ transfer: _, ...entry }) => entry);
    expect(told(after).slice(0, 2)).toEqual(told(before));
    expect(new Set(after.map(({ id }) => id)).size).toBe(3);
  });
});

describe('the log of a link', () => {
  const gone: LinkChange = { id: 'l1/gone', at: at(9), by: 'worker', step: 'GONE', reason: null, link };

  test('tells who made it, and once it is gone also that, by whom and why', () => {
    const asked: LinkChange = { ...gone, id: 'l1/asked', at: at(8), by: 'grace', step: 'ASKED', reason: 'wrong pair' };
    expect(changesOfGone([asked, gone])).toMatchObject([
      { action: 'LINKED', by: 'ada', at: at(1), kind: 'VENDOR', procoreId: '2001', cmicId: 'ZZ/ACME' },
      { action: 'UNLINKED', by: 'grace', at: at(9), note: 'wrong pair' },
    ]);
    expect(changesOfGone([gone])[1]).toMatchObject({ by: 'worker', note: null });
  });

  test('a link that somebody wanted apart and that stands is linked, and nothing else', () => {
    expect(changesOfGone([{ ...gone, step: 'ASKED' }])).toEqual([]);
    expect(changeOfLink(link)).toEqual(changesOfGone([gone])[0]);
  });

  test('links are taken away in one place, which keeps what they were first', () => {
    const folder = join(projectRoot, 'subgraphs/sync');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const removing = files.filter((file) => /links\.remove\(/.test(readFileSync(join(folder, file), 'utf8')));
    expect(removing).toEqual([join('link', 'gone.ts')]);
  });
});
