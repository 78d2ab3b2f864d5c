import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cents, type Row } from '../support/main-job.ts';
import type { StoreName } from '../support/stores.ts';
import type { World } from '../support/world.ts';
import { budgetCodes, underNumber } from '../sync/drafts.ts';
import { type Bundle, bundleChildren } from './bundle.ts';
import type { Kill } from './cells.ts';
import { openPlace } from './ground.ts';
import { APPROVER, type RunningGateway } from './processes.ts';

const mongoUrl = inject('mongoUrl');
// The suite asks the store of production; `DRAFT_KILLS=all` asks both. Each point on both stores is in test/as-of/drafts-crash.test.ts, within the process.
const both: StoreName[] = mongoUrl === null ? ['sqlite'] : ['mongo', 'sqlite'];
const stores = process.env.DRAFT_KILLS === 'all' ? both : both.slice(0, 1);

/** Of the header and of the first line: between the note, the send, the answer, the word in the log, and the end. */
const POINTS = [
  ['before-send', 1],
  ['sent', 1],
  ['replied', 1],
  ['recorded', 1],
  ['replied', 2],
  ['recorded', 2],
] as const;
const kills = POINTS.map(([point, nth]): Kill => ({ point, step: null, nth, afterMs: 0, dies: 'GATEWAY' }));

describe.each(stores)('drafts while the gateway that makes them is killed, on %s', (store) => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleChildren();
  }, 300_000);
  afterAll(() => bundle?.remove());

  test('six deaths by SIGKILL: the log tells each record that stands in Procore once, also of drafts that nobody asks for again', async () => {
    const order = Array.from({ length: kills.length + 2 }, () => 'gateway' as const);
    const place = await openPlace({ store, story: { story: 'default' } }, order, { program: bundle.program, mongoUrl });
    try {
      const first = await place.launcher.gateway({ worker: true, kill: null });
      await first.ask(LINK);
      const codes = await budgetCodes({ ask: first.ask } as unknown as World);
      await first.kill();
      const lines = ['03-100.S', '03-200.S'].map((flat) => ({ budgetCodeId: codes.get(flat)?.id, amount: '10.50' }));
      const draft = (n: number) => ({
        input: { projectId: '1001', type: 'SUBCONTRACT', number: `24-010-K${n}`, title: 'K', vendorId: '2001', lines },
      });
      for (const [n, kill] of kills.entries()) {
        const gateway = await place.launcher.gateway({ worker: true, kill });
        await expect(gateway.ask(CREATE, draft(n))).rejects.toThrow('fetch failed');
        await gateway.gone;
        expect(gateway.died()).toBe(true);
      }
      const last = await place.launcher.gateway({ worker: true, kill: null });
      // Half of them are asked for again.
      for (const n of [1, 3, 5]) await untilMade(last, draft(n));
      const standing = async () => {
        const numbers = kills.map((_, n) => underNumber(place as unknown as World, `24-010-K${n}`));
        const found = (await Promise.all(numbers)).flat();
        return found.flatMap(({ row, lines: own }) => [
          `${row.number} 1001/wo-${row.id}`,
          ...own.map(({ amount }) => `1001/wo-${row.id} ${cents(amount)}`),
        ]);
      };
      const told = async () => {
        const { changes } = await last.ask<Row>(CHANGES);
        expect(changes.nodes.every(({ by }: Row) => by === APPROVER)).toBe(true);
        return changes.nodes.map(({ key, procoreId, amount }: Row) =>
          amount === null ? `${key} ${procoreId}` : `${procoreId} ${cents(amount.amount)}`,
        );
      };
      const stands = (await standing()).sort();
      for (const end = Date.now() + 60_000; (await told()).length < stands.length && Date.now() < end; )
        await sleep(200);
      expect((await told()).sort()).toEqual(stands);
      // Three whole drafts, and of the others at least the headers that were answered.
      expect(stands.length).toBeGreaterThanOrEqual(3 * 3 + 2);
      const headers = stands.filter((each) => each.startsWith('24-010-K'));
      expect(new Set(headers.map((each) => each.split(' ')[0])).size).toBe(headers.length);
    } finally {
      await place.close();
    }
  }, 240_000);
});

/** As a caller does who reads `retryable`. */
async function untilMade(gateway: RunningGateway, draft: object): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(200)) {
    const { made } = await gateway.ask<Row>(CREATE, draft);
    if (made.problems.length === 0) return;
    expect(made.problems.every(({ retryable }: Row) => retryable)).toBe(true);
  }
  throw new Error('The draft was not made.');
}

const LINK =
  'mutation { linkVendor(input: { procoreVendorId: "2001", cmicVendorId: "ZZ/ACME" }) { problems { message } } }';
const CREATE = `mutation($input: CreateCommitmentInput!) {
  made: createCommitment(input: $input) { commitment { id } problems { code message retryable } }
}`;
const CHANGES = `{ changes(first: 100, actions: [DRAFTED]) { nodes { by key procoreId amount { amount } } } }`;
