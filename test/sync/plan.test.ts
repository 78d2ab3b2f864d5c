import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportFingerprint,
  importFingerprint,
  type PlanAction,
  type PlanRow,
  sentFields,
} from '../../subgraphs/sync/transfer/plan.ts';

const header = (members: Partial<PlanRow> = {}): PlanRow => ({
  action: 'CREATE',
  resource: 'scmast',
  key: 'ZZ/ACME/24-010-001',
  fields: [
    { name: 'ScmstName', from: null, to: 'Concrete' },
    { name: 'ScmstHldbkPc', from: null, to: '10' },
  ],
  ...members,
});
const line = (amount: string): PlanRow =>
  header({
    resource: 'scsched',
    key: 'ZZ/ACME/24-010-001/000/88001',
    fields: [{ name: 'ScschAmt', from: null, to: amount }],
  });

const ofExport = (rows: PlanRow[], answers = {}) => exportFingerprint('COMMITMENT', '1001/wo-5501', rows, answers);
const ofImport = (rows: PlanRow[]) => importFingerprint('PROJECT', 'ZZ/24-040', rows);

describe('the fingerprint of an export', () => {
  it('is the same for the same rows and answers', () => {
    expect(ofExport([header(), line('1')], { number: 'A' })).toBe(ofExport([header(), line('1')], { number: 'A' }));
  });

  it('does not change with what a first run wrote already', () => {
    const actions = fc.array(fc.constantFrom<PlanAction>('CREATE', 'UPDATE', 'KEEP'), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(actions, ([a = 'CREATE', b = 'CREATE']) => {
        const rows = [header({ action: a }), { ...line('1'), action: b }];
        expect(ofExport(rows)).toBe(ofExport([header(), line('1')]));
      }),
    );
  });

  it.each([
    ['a value', [header({ fields: [{ name: 'ScmstName', from: null, to: 'Masonry' }] }), line('1')]],
    ['a cent', [header(), line('1.01')]],
    ['a key', [header({ key: 'ZZ/BAKER/24-010-001' }), line('1')]],
    ['a row more', [header(), line('1'), line('2')]],
    ['a row less', [header()]],
    ['another order', [line('1'), header()]],
  ])('changes with %s', (_, rows) => {
    expect(ofExport(rows)).not.toBe(ofExport([header(), line('1')]));
  });

  it.each([{ number: '7' }, { description: 'x' }, { accountingDate: '2026-03-31' }])(
    'changes with the answer %o',
    (answers) => {
      expect(ofExport([header()], answers)).not.toBe(ofExport([header()]));
    },
  );

  it('takes an answer that is not given, undefined or null for the same', () => {
    expect(ofExport([header()], { number: null, description: undefined })).toBe(ofExport([header()]));
  });

  it('is of one record and kind', () => {
    expect(exportFingerprint('COMMITMENT', '1001/wo-5502', [], {})).not.toBe(ofExport([]));
    expect(exportFingerprint('COMMITMENT_CHANGE_ORDER', '1001/wo-5501', [], {})).not.toBe(ofExport([]));
  });
});

describe('the fingerprint of an import', () => {
  it('is of the difference: rows that stand already do not count', () => {
    expect(ofImport([header(), { ...line('1'), action: 'KEEP' }])).toBe(ofImport([header()]));
    expect(ofImport([header(), line('1')])).not.toBe(ofImport([header()]));
  });

  it('counts what stands there now as well as what it becomes', () => {
    const change = (from: string) => header({ action: 'UPDATE', fields: [{ name: 'name', from, to: 'New' }] });
    expect(ofImport([change('Old')])).not.toBe(ofImport([change('Older')]));
  });
});

describe('a body as fields of a plan', () => {
  it('keeps its order, shows numbers as they are sent, and null for nothing', () => {
    expect(sentFields({ ScmstName: 'Concrete', ScschAmt: 1000.1, ScmstDesc: null, ScmstDate: undefined })).toEqual([
      { name: 'ScmstName', from: null, to: 'Concrete' },
      { name: 'ScschAmt', from: null, to: '1000.1' },
      { name: 'ScmstDesc', from: null, to: null },
      { name: 'ScmstDate', from: null, to: null },
    ]);
  });
});
