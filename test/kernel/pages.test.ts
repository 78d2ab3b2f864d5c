import { describe, expect, it } from 'vitest';
import { createLoader } from '../../kernel/loader.ts';
import { allRows, walkPages } from '../../kernel/pages.ts';

const walk = (pages: string[][], more: (index: number) => boolean = (index) => index < pages.length - 1) => {
  const asked: number[] = [];
  const rows = walkPages(
    'PROCORE',
    '/x',
    async (index) => {
      asked.push(index);
      return { rows: pages[index] ?? [], more: more(index), total: null };
    },
    (row) => row,
  );
  return { rows, asked };
};

describe('the walk over pages', () => {
  it('gives every row, page by page', async () => {
    expect(await allRows(walk([['a', 'b'], ['c']]).rows)).toEqual(['a', 'b', 'c']);
  });

  it('gives a row that shifted onto the next page once', async () => {
    expect(await allRows(walk([['a', 'b'], ['b', 'c'], ['d']]).rows)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('ends at an empty page, whatever the source says of more', async () => {
    expect(await allRows(walk([['a'], []], () => true).rows)).toEqual(['a']);
  });

  it('fails at a page that only repeats rows', async () => {
    const { rows, asked } = walk([['a'], ['a']], () => true);
    await expect(allRows(rows)).rejects.toMatchObject({
      code: 'UPSTREAM_GARBAGE',
      message: 'Procore /x: page 2 repeats rows of the pages before.',
    });
    expect(asked).toEqual([0, 1]);
  });

  it('reads nothing ahead', async () => {
    const { rows, asked } = walk([['a'], ['b'], ['c']]);
    await rows.next();
    expect(asked).toEqual([0]);
  });
});

describe('a loader', () => {
  const numbers = (asked: string[][] = []) => ({
    asked,
    loader: createLoader<{ id: string }>(async (ids) => {
      asked.push([...ids]);
      return new Map(ids.filter((id) => id !== 'none').map((id) => [id, id === 'bad' ? new Error('garbage') : { id }]));
    }, 3),
  });

  it('asks for what is wanted at one time together, up to what one call takes', async () => {
    const { loader, asked } = numbers();
    expect(await loader.loadMany(['1', '2', '1', '3', '4'])).toEqual(['1', '2', '1', '3', '4'].map((id) => ({ id })));
    expect(asked).toEqual([['1', '2', '3'], ['4']]);
  });

  it('says null for what is not there, and rejects a bad record alone', async () => {
    const { loader } = numbers();
    const [one, none, bad] = await Promise.allSettled([loader.load('1'), loader.load('none'), loader.load('bad')]);
    expect([one.status, none, bad.status]).toEqual(['fulfilled', { status: 'fulfilled', value: null }, 'rejected']);
  });

  it('remembers within its request, until it is told to forget', async () => {
    const { loader, asked } = numbers();
    await loader.load('1');
    await loader.load('1');
    loader.prime('2', { id: '2' });
    await loader.load('2');
    expect(asked).toEqual([['1']]);
    loader.clear('1');
    await loader.load('1');
    loader.clear();
    await loader.load('2');
    expect(asked).toEqual([['1'], ['1'], ['2']]);
  });
});
