import { beforeAll, describe, expect, test } from 'vitest';
import * as approvals from '../../bench/approval-counts.ts';
import * as operations from '../../bench/counts.ts';
import * as plans from '../../bench/export-counts.ts';
import * as imports from '../../bench/import-counts.ts';
import { total } from '../../bench/journal.ts';
import { type Counted, countAll } from '../../bench/operations.ts';
import { kinds } from '../../subgraphs/sync/generated/kinds.ts';

let counted: Counted[];

beforeAll(async () => {
  counted = await countAll();
});

describe('calls of Procore and CMiC, counted by the stand-ins', () => {
  test.each(Object.values({ ...operations, ...imports, ...plans, ...approvals }))('$name', (operation) => {
    expect(counted.find(({ expected }) => expected === operation)?.calls).toEqual(operation.calls);
    expect(total(operation.calls)).toBeGreaterThanOrEqual(operation.least);
    expect(operation.beyond === null).toBe(total(operation.calls) === operation.least);
  });

  test('every export arrow has its plan and its approval counted', () => {
    const arrows = Object.values(kinds).filter((kind) => 'exportArrow' in kind);
    // A commitment's are in counts.ts.
    expect([Object.keys(plans).length, Object.keys(approvals).length]).toEqual([arrows.length - 1, arrows.length - 1]);
  });
});
