import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../kernel/auth/actor.ts';
import { decideStep, wroteSomething } from '../../subgraphs/sync/transfer/decide.ts';
import { type Step, steps } from '../../subgraphs/sync/transfer/steps.ts';
import { openStates, type Transfer, type TransferState } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer, aWrite } from '../store/samples.ts';
import { anActor } from './samples.ts';

const allSteps: Step[] = ['approve', 'reject', 'cancel', 'retry'];
const directions: Transfer['direction'][] = ['EXPORT', 'IMPORT'];
const closed: TransferState[] = ['REJECTED', 'DONE', 'CANCELLED'];
const states: TransferState[] = [...openStates, ...closed];
const approvers: Role[] = ['accounting-approver', 'admin'];
const team: Role[] = ['project-team', ...approvers];

/**
 * Contract, sections 5 and 6, written down once more: who may (somebody else's request, one's own), and where it leads. What does not stand here has no such step.
 */
const allowed: Record<string, { others: Role[]; own: Role[]; to: TransferState; onlyUnwritten?: boolean }> = {
  'EXPORT approve AWAITING_APPROVAL': { others: approvers, own: approvers, to: 'QUEUED' },
  'EXPORT reject AWAITING_APPROVAL': { others: approvers, own: approvers, to: 'REJECTED' },
  'EXPORT reject FAILED': { others: approvers, own: approvers, to: 'REJECTED', onlyUnwritten: true },
  'EXPORT cancel AWAITING_APPROVAL': { others: approvers, own: team, to: 'CANCELLED' },
  'EXPORT cancel QUEUED': { others: approvers, own: team, to: 'CANCELLED', onlyUnwritten: true },
  'EXPORT cancel FAILED': { others: approvers, own: team, to: 'CANCELLED', onlyUnwritten: true },
  'EXPORT retry FAILED': { others: approvers, own: approvers, to: 'QUEUED' },
  'EXPORT retry ENTERED': { others: approvers, own: approvers, to: 'ENTERED' },
  'IMPORT cancel QUEUED': { others: approvers, own: team, to: 'CANCELLED' },
  'IMPORT cancel RUNNING': { others: approvers, own: team, to: 'RUNNING' },
  'IMPORT cancel FAILED': { others: approvers, own: team, to: 'CANCELLED' },
  'IMPORT retry FAILED': { others: approvers, own: approvers, to: 'QUEUED' },
};

/** Every step from every state along both directions by everybody, on somebody else's request and on one's own. */
const cells = directions.flatMap((direction) =>
  allSteps.flatMap((step) =>
    states.flatMap((state) =>
      [null, ...roles].flatMap((role) => [false, true].map((own) => ({ direction, step, state, role, own }))),
    ),
  ),
);

function decide({ direction, step, state, role, own }: (typeof cells)[number], writes: Transfer['writes'] = []) {
  const actor = anActor(role, { sub: 'ada' });
  return decideStep(aTransfer({ direction, state, writes, createdBy: own ? 'ada' : 'grace' }), step, actor);
}

describe('who may take which step from which state', () => {
  it('is one row for each step, direction and state', () => {
    const keys = steps.map(({ step, direction, from }) => `${direction} ${step} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.sort()).toEqual(Object.keys(allowed).sort());
  });

  it(`every one of ${cells.length} cases is allowed, refused by role, or no such step, as the contract says`, () => {
    for (const cell of cells) {
      const name = `${cell.direction} ${cell.step} ${cell.state} by ${cell.role}${cell.own ? ' (own)' : ''}`;
      const row = allowed[`${cell.direction} ${cell.step} ${cell.state}`];
      const decision = decide(cell);
      const got = 'row' in decision ? decision.row.to : decision.problem.code;
      const may = row && cell.role && (cell.own ? row.own : row.others).includes(cell.role);
      expect(`${name}: ${got}`).toBe(`${name}: ${row ? (may ? row.to : 'FORBIDDEN') : 'NO_SUCH_STEP'}`);
    }
  });

  it('nothing leaves UNCERTAIN but the worker, and nothing leaves a closed state', () => {
    expect(steps.filter(({ from }) => from === 'UNCERTAIN' || closed.includes(from))).toEqual([]);
  });

  it('no step opens what is closed', () => {
    expect(steps.filter(({ to }) => to === 'DONE' || to === 'AWAITING_APPROVAL')).toEqual([]);
  });

  it('a step that is not there says what can be done instead', () => {
    const decision = decide({ direction: 'EXPORT', step: 'approve', state: 'FAILED', role: 'admin', own: false });
    expect(decision).toMatchObject({
      problem: { code: 'NO_SUCH_STEP', path: ['input', 'id'], fix: 'From FAILED one can: reject, cancel, retry.' },
    });
    for (const state of states) {
      const none = decide({ direction: 'IMPORT', step: 'approve', state, role: 'admin', own: false });
      expect(none).toMatchObject({ problem: { fix: expect.stringMatching(/\w/) } });
    }
  });
});

describe('what was written stays', () => {
  const outcomes = ['SENDING', 'DONE', 'REFUSED', 'UNKNOWN'] as const;

  it.each([
    ['SENDING', true],
    ['DONE', true],
    ['UNKNOWN', true],
    ['REFUSED', false],
  ] as const)('a write that is %s counts as written: %s', (outcome, wrote) => {
    expect(wroteSomething(aTransfer({ writes: [aWrite('header', { outcome })] }))).toBe(wrote);
  });

  it('an export is rejected or cancelled only while nothing was written, or may have been', () => {
    const anyWrites = fc.array(fc.constantFrom(...outcomes), { maxLength: 5 });
    const anyCell = fc.constantFrom(
      ...cells.filter(({ role, direction }) => role === 'admin' && direction === 'EXPORT'),
    );
    fc.assert(
      fc.property(anyCell, anyWrites, (cell, given) => {
        const writes = given.map((outcome, index) => aWrite(`line:${index}`, { outcome }));
        const row = allowed[`${cell.direction} ${cell.step} ${cell.state}`];
        const tooLate = row?.onlyUnwritten && given.some((outcome) => outcome !== 'REFUSED');
        const decision = decide(cell, writes);
        if (tooLate || !row) expect(decision).toMatchObject({ problem: { code: 'NO_SUCH_STEP' } });
        else expect(decision).toMatchObject({ row: { to: row.to } });
      }),
    );
  });

  it('an import is cancelled also after pages were applied: they are kept', () => {
    const transfer = aTransfer({ direction: 'IMPORT', state: 'FAILED', writes: [aWrite('page', { outcome: 'DONE' })] });
    expect(decideStep(transfer, 'cancel', anActor('admin'))).toMatchObject({ row: { to: 'CANCELLED' } });
  });
});
