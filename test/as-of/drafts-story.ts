import { expect } from 'vitest';
import { createCommitment as commitmentIn } from '../../subgraphs/sync/drafting/commitment.ts';
import { createDraftMender } from '../../subgraphs/sync/drafting/mend.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { cents, linkVendor, type Row } from '../support/main-job.ts';
import { type As, createWorld, type World } from '../support/world.ts';
import { depsOf } from '../sync/adopting.ts';
import { budgetCodes, underNumber } from '../sync/drafts.ts';

/** What the tests of drafts in the log share. */

export const LATE_MS = 500;
export const ADA: As = { sub: 'ada', roles: ['project-team'] };
const ENTRY = `id at by action kind direction system procoreId cmicId resource key count note amount { amount } transfer { id }`;

/** A world with a linked vendor, in which drafts have three lines of two codes, two of them alike. */
export interface Drafting {
  world: World;
  lines: { budgetCodeId: string; amount: string }[];
  /** The input of a draft commitment under a number. */
  draft(number: string, more?: object): Input;
  drafted(as?: As): Promise<Row[]>;
  /** What the log tells of the draft under a number: its header, and the amounts of its lines in cents. */
  told(number: string): Promise<{ headers: Row[]; amounts: number[] }>;
  /** The log tells what stands in Procore under a number, no more and no less. */
  expectTold(number: string): Promise<void>;
  /** Makes a draft in a process that dies at the n-th point that it passes. */
  die(number: string, point: number): Promise<void>;
  /** Settles what is open, as a worker does so many milliseconds from now. */
  mend(inMs?: number): Promise<void>;
}

type Input = Parameters<typeof commitmentIn>[2];

export async function startDrafting(store: 'sqlite' | 'mongo', mongoUrl: string | null): Promise<Drafting> {
  const waits = { answerMs: 150, lateWriteMs: LATE_MS };
  const world = await createWorld({ store, mongoUrl, worker: false, settings: { waits } });
  await linkVendor(world, '2001', 'ZZ/ACME');
  const offered = await budgetCodes(world);
  const lines = ['03-100.S', '03-200.S', '03-200.S'].map((flat, index) => ({
    budgetCodeId: String(offered.get(flat)?.id),
    amount: ['1000.10', '20', '20.00'][index] ?? '',
  }));
  const drafted: Drafting['drafted'] = async (as) => {
    const query = `{ changes(first: 100, projectId: "1001", actions: [DRAFTED]) { nodes { ${ENTRY} } } }`;
    return (await world.ask(query, {}, as)).changes.nodes;
  };
  const told: Drafting['told'] = async (number) => {
    const ids = (await underNumber(world, number)).map(({ row }) => `1001/wo-${row.id}`);
    const own = (await drafted()).filter(({ key, procoreId }) => key === number || ids.includes(procoreId));
    const of = own.filter(({ resource }) => resource === 'line_items');
    return {
      headers: own.filter(({ resource }) => resource === 'work_order_contracts'),
      amounts: of.map(({ amount }) => cents(amount.amount)).sort((a, b) => a - b),
    };
  };
  const draft: Drafting['draft'] = (number, more = {}) => ({
    ...{ projectId: '1001', type: 'SUBCONTRACT', number, title: 'A draft', vendorId: '2001', lines },
    ...more,
  });
  return {
    world,
    lines,
    draft,
    drafted,
    told,
    async expectTold(number) {
      const found = await underNumber(world, number);
      const { headers, amounts } = await told(number);
      const ids = found.map(({ row }) => [`1001/wo-${row.id}`, 'ada']);
      expect(headers.map(({ procoreId, by }) => [procoreId, by])).toEqual(ids);
      const standing = found.flatMap((each) => each.lines.map(({ amount }) => cents(amount)));
      expect(amounts).toEqual(standing.sort((a, b) => a - b));
    },
    async die(number, point) {
      let passed = 0;
      const at = () => {
        passed += 1;
        if (passed === point) throw new Error('died');
      };
      const deps: SyncDeps = { ...depsOf(world), at };
      const actor = { sub: 'ada', roles: ['project-team' as const], companies: null, projects: null, expiresAt: null };
      await expect(commitmentIn(deps, actor, draft(number))).rejects.toThrow('died');
      // What was sent may land a moment after.
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
    async mend(inMs = LATE_MS) {
      const { clock, ...deps } = depsOf(world);
      const now = () => new Date(clock.now().getTime() + inMs);
      await createDraftMender({ ...deps, clock: { ...clock, now } })();
    },
  };
}
