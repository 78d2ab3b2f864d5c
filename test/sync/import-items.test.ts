import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CmicJobCategoryRecord, CmicJobCostCodeRecord } from '../../subgraphs/cmic/kinds/project-wbs/record.ts';
import type { ProcoreCostTypeRecord } from '../../subgraphs/procore/kinds/company-wbs/record.ts';
import type { ProcoreCostCodeRecord } from '../../subgraphs/procore/kinds/project-wbs/record.ts';
import { type Item, importItems } from '../../subgraphs/sync/kinds/project/items.ts';
import type { JobTree, ProjectTree } from '../../subgraphs/sync/kinds/project/read.ts';
import { aCategory, aJob } from './samples.ts';

const nothing: ProjectTree = { project: null, subJobs: [], codes: [] };
const types = new Map([type('L', 1), type('S', 3)].map((each) => [each.code ?? '', each]));

function type(code: string, n: number): ProcoreCostTypeRecord {
  return { id: `4001/ct-${n}`, companyId: '4001', code, name: code, baseType: null, originId: `ZZ/cat-${code}` };
}

function code(own: string, members: Partial<CmicJobCostCodeRecord> = {}): CmicJobCostCodeRecord {
  const job = members.job ?? '24-040';
  return {
    id: `ZZ/${job}/${own}`,
    company: 'ZZ',
    job,
    code: own,
    name: own,
    controlCode: null,
    isActive: true,
    unit: null,
    vuuid: null,
    ...members,
  };
}

function category(costCode: string, letter = 'S', members: Partial<CmicJobCategoryRecord> = {}) {
  const job = members.job ?? '24-040';
  return aCategory(costCode, letter, { id: `ZZ/${job}/${costCode}/${letter}`, job, ...members });
}

function tree(codes: CmicJobCostCodeRecord[], categories: CmicJobCategoryRecord[]): JobTree {
  return {
    job: aJob({ id: 'ZZ/24-040', code: '24-040', name: 'Northgate Data Center' }),
    codes,
    categories,
    unreadable: [],
  };
}

function inProcore(fullCode: string, members: Partial<ProcoreCostCodeRecord> = {}): ProcoreCostCodeRecord {
  return {
    id: `1009/cc-${fullCode}`,
    projectId: '1009',
    subJobId: null,
    code: fullCode,
    fullCode,
    name: fullCode,
    parentId: null,
    companyCostCodeId: null,
    budgeted: null,
    position: null,
    costTypes: [],
    originId: null,
    createdAt: null,
    updatedAt: null,
    ...members,
  };
}

const told = (items: Item[]) => items.map(({ stage, key }) => `${stage} ${key}`);
const codesOf = (items: Item[]) => items.filter((item) => item.stage === 'code');

describe('what an import of a control job brings', () => {
  const division = code('03');
  const concrete = code('03-100', { controlCode: '03' });

  it('project, sub jobs, then for each job its codes before their categories', () => {
    const sub = aJob({ id: 'ZZ/24-040.1', code: '24-040.1', controlCode: '24-040' });
    const below: JobTree = {
      job: sub,
      codes: [code('03-100', { job: '24-040.1' })],
      categories: [category('03-100', 'S', { job: '24-040.1' })],
      unreadable: [],
    };
    const { items, bad, left } = importItems([tree([division, concrete], [category('03-100')]), below], nothing, types);
    expect(told(items)).toEqual([
      'project ZZ/24-040',
      'subJob ZZ/24-040.1',
      'code ZZ/24-040/03',
      'code ZZ/24-040/03-100',
      'assignment ZZ/24-040/03-100/S',
      'code ZZ/24-040.1/03-100',
      'assignment ZZ/24-040.1/03-100/S',
    ]);
    expect({ bad, left }).toEqual({ bad: [], left: [] });
  });

  it('a child goes below its parent with its own part of the code; a code that is not spelled below it stands whole', () => {
    const odd = code('X-9', { controlCode: '03' });
    const { items } = importItems(
      [tree([concrete, odd, division], [category('03-100'), category('X-9')])],
      nothing,
      types,
    );
    expect(codesOf(items).map(({ own, parentKey }) => ({ own, parentKey }))).toEqual([
      { own: '03', parentKey: null },
      { own: '100', parentKey: 'ZZ/24-040/03' },
      { own: 'X-9', parentKey: null },
    ]);
  });

  it('parents come before their children, however CMiC orders its rows', () => {
    const deep = [
      division,
      concrete,
      code('03-100-10', { controlCode: '03-100' }),
      code('05'),
      code('05-500', { controlCode: '05' }),
    ];
    const categories = [category('03-100-10'), category('05-500')];
    fc.assert(
      fc.property(fc.shuffledSubarray(deep, { minLength: deep.length }), (codes) => {
        const { items, bad } = importItems([tree(codes, categories)], nothing, types);
        expect(bad).toEqual([]);
        const keys = told(codesOf(items));
        for (const item of codesOf(items))
          if (item.parentKey)
            expect(keys.indexOf(`code ${item.parentKey}`)).toBeLessThan(keys.indexOf(`code ${item.key}`));
        expect(keys).toEqual(told(codesOf(importItems([tree(deep, categories)], nothing, types).items)));
      }),
    );
  });

  it('a loop of controlling codes does not loop', () => {
    const loop = [code('A', { controlCode: 'B' }), code('B', { controlCode: 'A' })];
    expect(codesOf(importItems([tree(loop, [])], nothing, types).items)).toHaveLength(2);
  });
});

describe('a row that cannot be brought is told and stops nothing', () => {
  const good = [code('03-100'), category('03-100')] as const;

  it.each(['02.100', '03 100', '-03', '03--1', 'é'])(
    'only the hyphen may stand between the parts of a code: "%s"',
    (dotted) => {
      const { items, bad } = importItems([tree([good[0], code(dotted)], [good[1], category(dotted)])], nothing, types);
      expect(bad).toMatchObject([{ key: `ZZ/24-040/${dotted}`, reason: expect.stringContaining(dotted) }]);
      expect(told(items)).toEqual(['project ZZ/24-040', 'code ZZ/24-040/03-100', 'assignment ZZ/24-040/03-100/S']);
    },
  );

  it('a code without a category is refused, but not the controlling code of others', () => {
    const { bad } = importItems(
      [tree([code('03'), code('03-100', { controlCode: '03' }), code('07')], [good[1]])],
      nothing,
      types,
    );
    expect(bad.map(({ key }) => key)).toEqual(['ZZ/24-040/07']);
  });

  it('a category whose cost type Procore does not have is refused by its own key', () => {
    const { items, bad } = importItems([tree([good[0]], [good[1], category('03-100', 'X')])], nothing, types);
    expect(bad).toMatchObject([{ key: 'ZZ/24-040/03-100/X' }]);
    expect(items).toHaveLength(3);
  });

  it('what is inactive is left out on purpose, codes with their categories', () => {
    const idle = code('04-100', { isActive: false });
    const { items, bad, left } = importItems(
      [tree([good[0], idle], [good[1], category('03-100', 'L', { isActive: false }), category('04-100')])],
      nothing,
      types,
    );
    expect(bad).toEqual([]);
    expect(left).toEqual(['ZZ/24-040/04-100 is inactive.', 'ZZ/24-040/03-100/L is inactive.']);
    expect(items).toHaveLength(3);
  });
});

describe('what stands in Procore already', () => {
  const codes = [code('03-100')];
  const categories = [category('03-100')];
  const standing = (there: ProcoreCostCodeRecord[]) =>
    importItems([tree(codes, categories)], { ...nothing, codes: there }, types).items;

  it('with our mark only needs its link; a cost type that is assigned too', () => {
    const [cost] = [...types.values()].filter(({ code: letter }) => letter === 'S');
    const marked = inProcore('03-100', { originId: 'ZZ/24-040/03-100', costTypes: cost ? [{ ...cost }] : [] });
    expect(standing([marked])).toMatchObject([
      { stage: 'project', action: 'CREATE' },
      { stage: 'code', action: 'KEEP', procoreId: '1009/cc-03-100' },
      { stage: 'assignment', action: 'KEEP' },
    ]);
  });

  it('without a mark is given ours instead of a twin', () => {
    expect(standing([inProcore('03-100')])).toMatchObject([
      {},
      { action: 'UPDATE', procoreId: '1009/cc-03-100' },
      { action: 'CREATE' },
    ]);
  });

  it('under another name is given CMiC’s; blanks around a name are no other name', () => {
    const mark = 'ZZ/24-040/03-100';
    expect(standing([inProcore('03-100', { originId: mark, name: 'Old name' })])[1]).toMatchObject({
      action: 'UPDATE',
      was: { originId: mark, name: 'Old name' },
    });
    expect(standing([inProcore('03-100', { originId: mark, name: '03-100 ' })])[1]).toMatchObject({ action: 'KEEP' });
  });

  it('with somebody else’s mark is left alone, its types with it', () => {
    const there = { ...nothing, codes: [inProcore('03-100', { originId: 'SAGE-1' })] };
    const { items, bad } = importItems([tree(codes, categories)], there, types);
    expect(told(items)).toEqual(['project ZZ/24-040']);
    expect(bad).toMatchObject([
      { key: 'ZZ/24-040/03-100', code: 'ALREADY_LINKED', reason: expect.stringContaining('SAGE-1') },
    ]);
  });

  it('on the project is no code of a sub job that is not there yet', () => {
    const below = aJob({ id: 'ZZ/24-040.1', code: '24-040.1', controlCode: '24-040' });
    const own = { job: '24-040.1' };
    const trees = [
      { ...tree([], []), job: below, codes: [code('03-100', own)], categories: [category('03-100', 'S', own)] },
    ];
    const { items } = importItems(trees, { ...nothing, codes: [inProcore('03-100')] }, types);
    expect(codesOf(items)).toMatchObject([{ action: 'CREATE', procoreId: null }]);
  });

  it('on a sub job is no twin of the project’s code', () => {
    expect(standing([inProcore('03-100', { subJobId: '1009/301' })])).toMatchObject([{}, { action: 'CREATE' }, {}]);
  });
});
