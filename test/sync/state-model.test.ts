import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../kernel/settings.ts';
import { problem } from '../../subgraphs/sync/problem.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import {
  approveTransfer,
  cancelTransfer,
  rejectTransfer,
  retryTransfer,
} from '../../subgraphs/sync/transfer/answer.ts';
import { standingApprovals } from '../../subgraphs/sync/transfer/approvals.ts';
import type { RunEnd } from '../../subgraphs/sync/transfer/arrow.ts';
import { fingerprint } from '../../subgraphs/sync/transfer/plan.ts';
import { approveRecord, requestExport } from '../../subgraphs/sync/transfer/request.ts';
import { type Run, runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import type { Transfer, WriteRecord } from '../../subgraphs/sync/transfer/transfer.ts';
import { createTestClock, type TestClock } from '../support/clock.ts';
import { anArrow, aPlan, syncDeps } from './running.ts';
import { anActor } from './samples.ts';
import { type Command, type Model, type Outcome, type Person, planOf, step } from './state-model.ts';

/** Sequences of commands; CONTRIBUTING says how the full number is asked for. */
const RUNS = Number(process.env.MODEL_RUNS ?? 200);
const RECORD = '1001/wo-5501';
const roles = { viv: 'viewer', pat: 'project-team', ada: 'accounting-approver', ben: 'accounting-approver' } as const;
const actorOf = (who: Person) => anActor(roles[who], { sub: who });

/** The product on a store of its own; the record is the model's, and CMiC does what the command says. */
interface System {
  store: Store;
  deps: SyncDeps;
  clock: TestClock;
  meets: Outcome;
}

async function createSystem(model: Model): Promise<System> {
  const store = await createSqliteStore({ path: ':memory:' });
  const clock = createTestClock();
  const policy = {
    ...defaultSettings.policy,
    creatorMayApprove: model.creatorMayApprove,
    twoPersonsAbove: { COMMITMENT: '100' },
  };
  const broken = problem('COST_TYPE_MISSING', 'A line has no cost type.', ['lines', '88001', 'costType']);
  const arrow = () =>
    anArrow((run) => work(system, run), {
      plan: async () => ({
        ...aPlan({ fingerprint: fingerprint(planOf(model)), problems: model.record.broken ? [broken] : [] }),
        amount: model.record.amount,
        alreadyAt: model.record.marked ? 'ZZ/ACME/24-010-001' : null,
      }),
    });
  const deps = syncDeps(store, { clock, settings: { ...defaultSettings, policy }, arrow: () => arrow() as never });
  const system: System = { store, deps, clock, meets: 'posted' };
  return system;
}

/** One write, with the outcome that CMiC tells. */
async function work({ meets, clock }: System, run: Run): Promise<RunEnd> {
  const write = async (outcome: WriteRecord['outcome']) => {
    const [known] = run.transfer.writes;
    const at = clock.now().toISOString();
    const record: WriteRecord = {
      ...{ step: 'header', requestId: 'r1', resource: 'scmast', key: 'ZZ/ACME/24-010-001', hash: '', by: run.actor },
      ...{ at, outcome, targetRef: null },
    };
    await run.save(known ? { setWrite: record } : { append: { writes: [record] } });
  };
  const entered = run.transfer.state === 'ENTERED';
  if (meets === 'busy') return { end: 'LATER', reason: 'CMiC answered 503.', counted: true };
  if (meets === 'silent' && !entered) {
    await write('UNKNOWN');
    return { end: 'LATER', reason: 'CMiC did not answer.', uncertain: true, counted: false };
  }
  if ((meets === 'refused' || meets === 'halfway') && !entered) {
    await write(meets === 'refused' ? 'REFUSED' : 'DONE');
    return { end: 'FAILED', problems: [problem('REFUSED_BY_CMIC', 'CMiC says no.', [])] };
  }
  if (!entered) await write('DONE');
  if (meets === 'posted') return { end: 'DONE', targetId: 'ZZ/ACME/24-010-001' };
  return { end: 'ENTERED', targetId: 'ZZ/ACME/24-010-001', problems: [], note: 'not posted' };
}

const newestOf = async ({ store }: System): Promise<Transfer | null> =>
  (await store.transfers.newest('COMMITMENT', 'EXPORT', [RECORD]))[0] ?? null;

/** Does the command to the product, and answers with the codes of its refusals. */
async function act(system: System, model: Model, command: Command): Promise<string[]> {
  const { deps, store, clock } = system;
  const newest = await newestOf(system);
  const id = newest?.id ?? 'no such transfer';
  const codes = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);
  switch (command.do) {
    case 'request':
      return codes(await requestExport(deps, actorOf(command.who), 'COMMITMENT', RECORD));
    case 'approve': {
      const plans = { none: undefined, this: fingerprint(planOf(model)), stale: fingerprint('another plan') };
      const given = { fingerprint: plans[command.plan] };
      const who = actorOf(command.who);
      if (command.by === 'transfer') return codes(await approveTransfer(deps, who, id, given));
      return codes(await approveRecord(deps, who, 'COMMITMENT', RECORD, given));
    }
    case 'reject':
      return codes(await rejectTransfer(deps, actorOf(command.who), id, 'The retainage is wrong.'));
    case 'cancel':
      return codes(await cancelTransfer(deps, actorOf(command.who), id, null));
    case 'retry':
      return codes(await retryTransfer(deps, actorOf(command.who), id, {}));
    case 'work': {
      system.meets = command.meets;
      const due = newest && ['QUEUED', 'UNCERTAIN', 'ENTERED'].includes(newest.state);
      if (due) await store.transfers.change(newest.id, newest.version, { runIn: 0 });
      const lease = await store.transfers.lease('worker', 60_000);
      if (lease) await runTransfer(deps, lease);
      return [];
    }
    case 'wait':
      clock.advance(deps.settings.waits.lateWriteMs + 1000);
      return [];
    case 'edit':
    case 'unlink':
      return [];
  }
}

/** The store as the model would have it. */
async function seen({ store }: System) {
  const all = await store.transfers.list({}, { first: 100, orderBy: { field: 'createdAt', direction: 'ASC' } });
  return all.map((transfer) => ({
    state: transfer.state,
    createdBy: transfer.createdBy,
    plan: transfer.fingerprint,
    standing: standingApprovals(transfer).map(({ by, fingerprint: plan }) => ({ by, plan })),
    wrote: transfer.writes.some(({ outcome }) => outcome !== 'REFUSED'),
    resubmitted: transfer.supersedes !== null,
  }));
}

function told({ transfers }: Model): Awaited<ReturnType<typeof seen>> {
  return transfers.map(({ state, createdBy, plan, standing, write, resubmitted }) => ({
    ...{ state, createdBy, plan: fingerprint(plan), wrote: write !== 'NONE', resubmitted },
    standing: ['AWAITING_APPROVAL', 'FAILED'].includes(state)
      ? standing.map((each) => ({ by: each.by, plan: fingerprint(each.plan) }))
      : [],
  }));
}

const who = fc.constantFrom<Person>('viv', 'pat', 'ada', 'ada', 'ben', 'ben');
const plan = fc.constantFrom('none', 'none', 'this', 'stale');
/** What is posted is the end of the story, and what failed half-way can only be retried: both come seldom, so that most of a sequence is life. */
const meets = fc.oneof(fc.constantFrom<Outcome>('posted', 'halfway', 'entered'), {
  weight: 5,
  arbitrary: fc.constantFrom<Outcome>('refused', 'busy', 'silent', 'silent'),
});
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('request' as const), who }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('approve' as const),
      who,
      by: fc.constantFrom('record', 'record', 'transfer'),
      plan,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('reject', 'cancel', 'retry', 'retry'), who }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('work' as const), meets }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), title: fc.integer({ min: 0, max: 1 }) }) },
  fc.record({ do: fc.constant('edit' as const), amount: fc.constantFrom('50', '150', null) }),
  fc.record({ do: fc.constant('edit' as const), broken: fc.constantFrom(true, false, false) }),
  fc.constant({ do: 'unlink' as const }),
  fc.constant({ do: 'wait' as const }),
) as fc.Arbitrary<Command>;

describe('the states of an export', () => {
  it('are those of the model after any command: request, approval by one or two, rejection, resubmission, cancel, retry, and whatever CMiC does', {
    timeout: 30_000 + RUNS * 40,
  }, async () => {
    const reached = new Map<string, number>();
    const commands = fc.array(command, { minLength: 5, maxLength: 60, size: 'max' });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.constantFrom('50', '150'), commands, async (creatorMayApprove, amount, all) => {
        const model: Model = {
          creatorMayApprove,
          record: { title: 0, amount, broken: false, marked: false },
          transfers: [],
        };
        const system = await createSystem(model);
        try {
          for (const each of all) {
            const answered = await act(system, model, each);
            const expected = step(model, each);
            // Each transfer is created a moment after the one before, so that they have an order.
            system.clock.advance(1);
            expect({ each, answered }).toEqual({ each, answered: expected });
            expect(await seen(system)).toEqual(told(model));
            const newest = model.transfers.at(-1);
            const waits = newest?.state === 'UNCERTAIN' && newest.plan !== planOf(model) && each.do === 'work';
            for (const code of [newest?.state ?? 'NOTHING', ...expected, ...(waits ? [WAITS] : [])])
              reached.set(code, (reached.get(code) ?? 0) + 1);
          }
        } finally {
          await system.store.close();
        }
      }),
      { numRuns: RUNS },
    );
    console.log(`${RUNS} sequences of commands: the state and every refusal as the model has them.`);
    // No state and no refusal that the commands would never come to.
    for (const code of [...STATES, ...REFUSALS, WAITS])
      expect({ code, times: reached.get(code) ?? 0 }).not.toMatchObject({ times: 0 });
  });
});

const STATES = ['AWAITING_APPROVAL', 'REJECTED', 'QUEUED', 'UNCERTAIN', 'ENTERED', 'DONE', 'FAILED', 'CANCELLED'];
/** The plan changed, and a send of the old one may still land. */
const WAITS = 'UNCERTAIN under another plan';
const REFUSALS = [
  ...['FORBIDDEN', 'NO_SUCH_STEP', 'NOT_FOUND', 'ALREADY_DONE', 'PLAN_CHANGED', 'COST_TYPE_MISSING'],
  ...['POLICY_REFUSED', 'SECOND_APPROVAL_MISSING'],
];
