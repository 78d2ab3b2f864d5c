import { describe, expect, test } from 'vitest';
import type { CmicJobRecord } from '../../subgraphs/cmic/kinds/project/record.ts';
import type { ProcoreCostCodeRecord } from '../../subgraphs/procore/kinds/project-wbs/record.ts';
import { exportItems } from '../../subgraphs/sync/kinds/project-wbs/export-items.ts';
import type { WbsSource } from '../../subgraphs/sync/kinds/project-wbs/export-read.ts';

const TYPE = { id: '4001/ct-3', companyId: '4001', code: 'S', name: 'Subcontract', originId: 'ZZ/cat-S' };

function aJob(code: string, controlCode: string | null = null): CmicJobRecord {
  return { id: `ZZ/${code}`, company: 'ZZ', code, controlCode, status: 'ACTIVE' } as CmicJobRecord;
}

let n = 0;
function aCode(fullCode: string, members: Partial<ProcoreCostCodeRecord> = {}): ProcoreCostCodeRecord {
  n += 1;
  const code = { id: `1001/cc-${n}`, projectId: '1001', subJobId: null, fullCode, name: `Work ${fullCode}` };
  return { ...code, parentId: null, costTypes: [TYPE], originId: null, ...members } as ProcoreCostCodeRecord;
}

/** A project of job 24-010, whose company lists 03, 03-100 and the category S. */
function aSource(codes: ProcoreCostCodeRecord[], members: object = {}): WbsSource {
  const master = (code: string, controlCode: string | null, isActive = true) =>
    [code, { company: 'ZZ', code, name: `Listed ${code}`, controlCode, isActive }] as const;
  return {
    project: { id: '1001' },
    projectLink: { cmicId: 'ZZ/24-010', link: null },
    job: aJob('24-010'),
    trees: [{ job: aJob('24-010'), codes: [], categories: [], unreadable: [] }],
    subJobs: [],
    codes,
    budgetCodes: [],
    types: new Map([['S', TYPE]]),
    masters: new Map([master('03', null), master('03-100', '03'), master('03-200', '03'), master('14', null, false)]),
    categories: new Map([['S', { company: 'ZZ', code: 'S', isActive: true }]]),
    segments: [],
    ...members,
  } as unknown as WbsSource;
}

const keysOf = (list: { key: string }[]) => list.map(({ key }) => key);
const nothing: ReadonlySet<string> = new Set();

describe('which codes of a project go to CMiC', () => {
  test('those of the company list, below the controlling code that the list names; the name is trimmed, or the list has it', () => {
    const source = aSource([aCode('03-100', { name: ' Forms ' }), aCode('03-200', { name: '  ' })]);
    const { codes, pairs, left } = exportItems(source, nothing);
    expect(codes.map(({ draft }) => [draft.code, draft.name, draft.controlCode])).toEqual([
      ['03-100', 'Forms', '03'],
      ['03-200', 'Listed 03-200', '03'],
    ]);
    expect([keysOf(pairs), left]).toEqual([['ZZ/24-010/03-100/S', 'ZZ/24-010/03-200/S'], []]);
  });

  test('a controlling code goes before its children, and only with a new one below it', () => {
    const parent = aCode('03', { costTypes: [] });
    const child = aCode('03-100', { parentId: parent.id });
    expect(keysOf(exportItems(aSource([child, parent]), nothing).codes)).toEqual(['ZZ/24-010/03', 'ZZ/24-010/03-100']);
    const standing = {
      job: aJob('24-010'),
      codes: [{ code: '03-100', isActive: true }],
      categories: [],
      unreadable: [],
    };
    const there = aSource([child, parent], { trees: [standing] });
    const { codes, idle } = exportItems(there, nothing);
    expect([keysOf(codes), idle]).toEqual([['ZZ/24-010/03-100'], ['ZZ/24-010/03']]);
    // What this export wrote already stays in its plan.
    expect(exportItems(there, new Set(['ZZ/24-010/03-100'])).codes).toHaveLength(2);
  });

  test.each([
    ['is in no list', aCode('99-900'), 'CODE_NOT_LINKED', /not in the company's list/],
    ['is inactive in the list', aCode('14'), 'CODE_NOT_LINKED', /not in the company's list/],
    ['bears the mark of somebody else', aCode('03-100', { originId: 'SAGE-7' }), 'ALREADY_LINKED', /SAGE-7/],
    ['bears the mark of another code', aCode('03-100', { originId: 'ZZ/24-010/03-200' }), 'ALREADY_LINKED', /03-200/],
    ["has a name longer than CMiC's", aCode('03-100', { name: 'x'.repeat(51) }), 'BAD_INPUT', /longer/],
  ])('one that %s stays, by name', (_, code, problem, words) => {
    const { codes, pairs, left } = exportItems(aSource([code]), nothing);
    expect([codes, pairs]).toEqual([[], []]);
    expect(left).toMatchObject([{ code: problem, reason: expect.stringMatching(words) }]);
  });

  test('a type that is in no list, or is inactive there, stays; its code goes', () => {
    const other = { ...TYPE, id: '4001/ct-7', code: 'Z', originId: null };
    const { codes, pairs, left } = exportItems(aSource([aCode('03-100', { costTypes: [TYPE, other] })]), nothing);
    expect([codes.length, keysOf(pairs), keysOf(left)]).toEqual([1, ['ZZ/24-010/03-100/S'], ['24-010 03-100, type Z']]);
    const inactive = aSource([aCode('03-100')], { categories: new Map([['S', { code: 'S', isActive: false }]]) });
    expect(keysOf(exportItems(inactive, nothing).pairs)).toEqual([]);
  });

  test("a sub job's codes go to its own job; those of one that CMiC does not have stay", () => {
    const codes = [aCode('03-100', { subJobId: '1001/301' }), aCode('03-100', { subJobId: '1001/302' })];
    const below = { job: aJob('24-010.1', '24-010'), codes: [], categories: [], unreadable: [] };
    const control = { ...below, job: aJob('24-010') };
    const subJobs = [
      { id: '1001/301', originId: 'ZZ/24-010.1' },
      { id: '1001/302', originId: null },
    ];
    const { codes: found, left } = exportItems(aSource(codes, { trees: [control, below], subJobs }), nothing);
    expect(found.map(({ draft }) => [draft.job, draft.controlJob])).toEqual([['24-010.1', '24-010']]);
    expect(left).toMatchObject([{ key: '1001/302', code: 'PARENT_NOT_IMPORTED' }]);
  });
});
