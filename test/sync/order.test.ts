import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import type { RunEnd } from '../../subgraphs/sync/transfer/arrow.ts';
import { goesBefore, kindsBefore, rankOf } from '../../subgraphs/sync/transfer/order.ts';
import { runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import type { Need, Transfer, TransferState } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer } from '../store/samples.ts';
import { createTestClock } from '../support/clock.ts';
import { anArrow, FINGERPRINT, syncDeps } from './running.ts';

/** The order as accounting says it, written down once more. */
const SPOKEN: Kind[] = [
  'VENDOR',
  'PROJECT_WBS',
  'BUDGET',
  'BUDGET_CHANGE',
  'PRIME_CONTRACT_CHANGE_ORDER',
  'COMMITMENT',
  'COMMITMENT_CHANGE_ORDER',
  'SUBCONTRACTOR_INVOICE',
  'FORECAST',
];

const approved = (at: string) => [{ at, by: 'ada', fingerprint: FINGERPRINT, answers: {} }];
const of = (contract: string): Need[] => [{ kind: 'COMMITMENT', id: contract }];

describe('the order of exports', () => {
  it('vendor, codes, budget and its changes, commitment, change order, invoice; the forecast last', () => {
    expect([...SPOKEN].sort((a, b) => rankOf(a) - rankOf(b))).toEqual(SPOKEN);
    expect(kindsBefore('FORECAST')).toEqual(SPOKEN.slice(1, -1));
    expect(kindsBefore('PROJECT_WBS')).toEqual([]);
  });

  it.each<[TransferState, boolean]>([
    ['QUEUED', true],
    ['RUNNING', true],
    ['UNCERTAIN', true],
    ['AWAITING_APPROVAL', false],
    ['FAILED', false],
    ['ENTERED', false],
    ['DONE', false],
    ['REJECTED', false],
    ['CANCELLED', false],
  ])('a commitment that is %s holds up a change order of its project: %s', (state, holds) => {
    const mine = aTransfer({ kind: 'COMMITMENT_CHANGE_ORDER', sourceId: '1001/cco-7' });
    expect(goesBefore(aTransfer({ state }), mine)).toBe(holds);
    expect(goesBefore(mine, aTransfer({ state }))).toBe(false);
  });

  it('another project, an import and a later kind hold up nobody', () => {
    const mine = aTransfer({ kind: 'COMMITMENT' });
    const budget = aTransfer({ kind: 'BUDGET', sourceId: '1001' });
    expect(goesBefore(budget, mine)).toBe(true);
    expect(goesBefore({ ...budget, projectId: '1002' }, mine)).toBe(false);
    expect(goesBefore({ ...budget, direction: 'IMPORT' }, mine)).toBe(false);
    expect(goesBefore({ ...budget, kind: 'FORECAST' }, mine)).toBe(false);
    expect(goesBefore({ ...budget, kind: 'COMMITMENT' }, mine)).toBe(false);
  });

  it('a vendor belongs to no project: only what needs it waits', () => {
    const vendor = aTransfer({ kind: 'VENDOR', sourceId: '2006', projectId: null });
    expect(goesBefore(vendor, aTransfer({ needs: [{ kind: 'VENDOR', id: '2001' }] }))).toBe(false);
    expect(goesBefore(vendor, aTransfer({ needs: [{ kind: 'VENDOR', id: '2006' }] }))).toBe(true);
  });

  it('two change orders of one contract go in the order of their approval, of two contracts beside each other', () => {
    const change = { kind: 'COMMITMENT_CHANGE_ORDER' } as const;
    const late = aTransfer({ ...change, needs: of('1001/wo-1'), approvals: approved('2026-03-02T10:00:00.000Z') });
    const soon = aTransfer({ ...change, needs: of('1001/wo-1'), approvals: approved('2026-03-02T09:30:00.000Z') });
    expect([goesBefore(soon, late), goesBefore(late, soon)]).toEqual([true, false]);
    expect(goesBefore({ ...soon, needs: of('1001/wo-2') }, late)).toBe(false);
  });
});

interface Given {
  kind: Kind;
  project: '1001' | '1002';
  contract: number;
  approvedAt: number;
  /** How its runs end, one after the other; then it is DONE. */
  ends: ('later' | 'failed' | 'dies')[];
  poisoned: boolean;
}

const document: fc.Arbitrary<Given> = fc.record({
  kind: fc.constantFrom(...SPOKEN.slice(1)),
  project: fc.constantFrom('1001' as const, '1002' as const),
  contract: fc.integer({ min: 1, max: 2 }),
  approvedAt: fc.integer({ min: 0, max: 5 }),
  ends: fc.array(fc.constantFrom('later' as const, 'failed' as const, 'dies' as const), { maxLength: 2 }),
  poisoned: fc.boolean().chain((may) => fc.boolean().map((is) => may && is)),
});

const OF_CONTRACT: Kind[] = ['COMMITMENT_CHANGE_ORDER', 'SUBCONTRACTOR_INVOICE'];

/** Whether the model has the document `at` before `mine`: told from what was given, not from the transfers. What was approved in one moment goes by its id, which is its index here. */
function modelBefore(documents: Given[], at: number, mine: number): boolean {
  const [other, own] = [documents[at] as Given, documents[mine] as Given];
  if (other.project !== own.project) return false;
  if (other.kind !== own.kind) return SPOKEN.indexOf(other.kind) < SPOKEN.indexOf(own.kind);
  if (!OF_CONTRACT.includes(own.kind) || other.contract !== own.contract) return false;
  return other.approvedAt === own.approvedAt ? at < mine : other.approvedAt < own.approvedAt;
}

describe('whatever is approved, and however its runs end', () => {
  it('nothing begins before what goes first, every document ends, and a poisoned one holds up its own project only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 2, maxLength: 8 }), fc.infiniteStream(fc.nat()), playOut),
      { numRuns: 60 },
    );
  });
});

async function playOut(documents: Given[], dice: Iterator<number>): Promise<void> {
  const store = await createSqliteStore({ path: ':memory:' });
  const clock = createTestClock();
  const ids = documents.map((_, index) => `t${index}`);
  const standing = async () => store.transfers.get(ids);
  const tries = documents.map(({ ends }) => [...ends]);
  const work = async (id: string): Promise<RunEnd> => {
    const index = ids.indexOf(id);
    const mine = documents[index] as Given;
    for (const [at, other] of (await standing()).entries()) {
      const isUnderWay = other && ['QUEUED', 'RUNNING', 'UNCERTAIN'].includes(other.state);
      if (at !== index && isUnderWay) expect(modelBefore(documents, at, index)).toBe(false);
    }
    if (mine.poisoned) return { end: 'LATER', reason: 'poisoned', counted: false };
    const end = tries[index]?.shift();
    if (end === 'dies') throw new Error('The process died.');
    if (end === 'later') return { end: 'LATER', reason: 'busy', counted: true };
    if (end === 'failed') return { end: 'FAILED', problems: [] };
    return { end: 'DONE', targetId: 'ZZ/1' };
  };
  const deps = syncDeps(store, { clock, arrow: () => anArrow((run) => work(run.transfer.id)) as never });
  for (const [index, { kind, project, contract, approvedAt }] of documents.entries()) {
    const minute = new Date(Date.parse('2026-03-02T09:00:00Z') + approvedAt * 60_000).toISOString();
    const members: Partial<Transfer> = { approvals: approved(minute), fingerprint: FINGERPRINT };
    if (OF_CONTRACT.includes(kind)) members.needs = of(`${project}/wo-${contract}`);
    const placed = { kind, projectId: project, sourceId: `${project}/${index}` };
    await store.transfers.create(aTransfer({ id: ids[index] as string, ...placed, ...members }), 0);
  }
  // Workers take any that is due, in any order.
  for (let turn = 0; turn < 60 * documents.length; turn++) {
    const id = ids[(dice.next().value as number) % ids.length] as string;
    const [transfer] = await store.transfers.get([id]);
    if (transfer?.state === 'QUEUED') await store.transfers.change(id, transfer.version, { runIn: 0 });
    const lease = await store.transfers.lease('worker', 60_000, [id]);
    if (lease) await runTransfer(deps, lease);
    clock.advance(1000);
    if (await atRest(documents, await standing())) break;
  }
  expect(await atRest(documents, await standing())).toBe(true);
  for (const transfer of await standing()) {
    const waits = transfer?.history.filter(({ note }) => note?.startsWith('Waits its turn')) ?? [];
    expect(waits.length).toBeLessThanOrEqual(3);
  }
  await store.close();
}

/** All ended but the poisoned, and what goes after one of these. */
async function atRest(documents: Given[], transfers: (Transfer | null)[]): Promise<boolean> {
  return documents.every((mine, index) => {
    const held = mine.poisoned || documents.some((other, at) => other.poisoned && modelBefore(documents, at, index));
    return held || ['DONE', 'FAILED'].includes(transfers[index]?.state ?? '');
  });
}
