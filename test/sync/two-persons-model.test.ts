import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../kernel/settings.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { cancelTransfer, rejectTransfer, retryTransfer } from '../../subgraphs/sync/transfer/answer.ts';
import { approverOf } from '../../subgraphs/sync/transfer/approvals.ts';
import { fingerprint } from '../../subgraphs/sync/transfer/plan.ts';
import { approveRecord, requestExport } from '../../subgraphs/sync/transfer/request.ts';
import { runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import type { Answers, Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { createTestClock } from '../support/clock.ts';
import { anArrow, aPlan, syncDeps } from './running.ts';
import { anActor } from './samples.ts';

const RECORD = '1001/wo-5501';
const AMOUNTS = ['50', '150', null] as const;
const people = ['ada', 'ben', 'grace'].map((sub) => anActor('accounting-approver', { sub }));

/** Two persons above 100, none of them the creator. */
const settings = {
  ...defaultSettings,
  policy: {
    creatorMayApprove: false,
    approvers: [{ role: 'accounting-approver' as const }],
    twoPersonsAbove: { COMMITMENT: '100' },
    delegates: [],
    aliases: {},
  },
};

/** The record in Procore, as far as its plan goes; what a run carried out, with the transfer it did it for. */
interface World {
  store: Store;
  deps: SyncDeps;
  title: number;
  amount: (typeof AMOUNTS)[number];
  fails: boolean;
  carriedOut: { transfer: Transfer; plan: string; amount: World['amount'] }[];
}

async function createWorld(): Promise<World> {
  const store = await createSqliteStore({ path: ':memory:' });
  const planOf = (world: World, answers: Answers) =>
    fingerprint([world.title, world.amount, answers.description ?? null]);
  const world: World = {
    store,
    deps: syncDeps(store, {
      settings,
      clock: createTestClock(),
      arrow: () =>
        anArrow(
          async ({ transfer }) => {
            world.carriedOut.push({ transfer, plan: planOf(world, transfer.answers), amount: world.amount });
            if (!world.fails) return { end: 'DONE', targetId: 'ZZ/ACME/24-010-001' };
            const problem = { code: 'REFUSED_BY_CMIC', message: 'no', path: [], fix: null, retryable: true } as const;
            return { end: 'FAILED', problems: [{ ...problem, path: [] }] };
          },
          {
            once: false,
            plan: async (_, __, answers) => ({
              ...aPlan({ fingerprint: planOf(world, answers) }),
              amount: world.amount,
            }),
          },
        ) as never,
    }),
    title: 0,
    amount: '150',
    fails: false,
    carriedOut: [],
  };
  return world;
}

type Act = (world: World, newest: Transfer | null) => Promise<unknown>;

const changed =
  (to: Partial<World>): Act =>
  async (world) =>
    Object.assign(world, to);
const who = fc.constantFrom(...people);
const given = fc.constantFrom<Answers | null>(null, {}, { description: 'A' }, { description: 'B' });
const act: fc.Arbitrary<Act> = fc.oneof(
  who.map(
    (actor): Act =>
      ({ deps }) =>
        requestExport(deps, actor, 'COMMITMENT', RECORD),
  ),
  {
    weight: 6,
    arbitrary: fc.tuple(who, given).map(
      ([actor, answers]): Act =>
        ({ deps }) =>
          approveRecord(deps, actor, 'COMMITMENT', RECORD, { answers }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(who, given).map(
      ([actor, answers]): Act =>
        async ({ deps }, t) =>
          t && retryTransfer(deps, actor, t.id, { answers }),
    ),
  },
  who.map(
    (actor): Act =>
      async ({ deps }, t) =>
        t && rejectTransfer(deps, actor, t.id, 'no'),
  ),
  who.map(
    (actor): Act =>
      async ({ deps }, t) =>
        t && cancelTransfer(deps, actor, t.id, null),
  ),
  fc.constant<Act>(async (world) => Object.assign(world, { title: world.title + 1 })),
  fc.constantFrom(...AMOUNTS).map((amount) => changed({ amount })),
  fc.boolean().map((fails) => changed({ fails })),
  {
    weight: 4,
    arbitrary: fc.constant<Act>(async ({ deps, store }) => {
      const lease = await store.transfers.lease('worker', 60_000);
      return lease && runTransfer(deps, lease);
    }),
  },
);

describe('with two persons above an amount', () => {
  it('whatever people do, nothing runs but what two others than the creator approved, the same plan with the same answers', async () => {
    let byTwo = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        const world = await createWorld();
        try {
          for (const each of acts) {
            const [newest] = await world.store.transfers.newest('COMMITMENT', 'EXPORT', [RECORD]);
            await each(world, newest ?? null);
          }
          for (const { transfer, plan, amount } of world.carriedOut) {
            const approved = transfer.approvals.filter((each) => each.fingerprint === plan);
            const by = new Set(approved.map((each) => each.by));
            expect(transfer.fingerprint).toBe(plan);
            expect(by.size).toBeGreaterThanOrEqual(amount === '50' ? 1 : 2);
            if (by.size === 2) byTwo += 1;
            expect(by).not.toContain(transfer.createdBy);
            expect(by).toContain(approverOf(transfer));
          }
        } finally {
          await world.store.close();
        }
      }),
      // So many that pairs of approvals are among them by far more often than is asked below, whatever is drawn.
      { numRuns: 1500 },
    );
    expect(byTwo).toBeGreaterThan(25);
  });
});
