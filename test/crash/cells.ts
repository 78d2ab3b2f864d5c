import type { Random } from '../../sandbox/story/random.ts';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import type { CrashPoint } from '../../subgraphs/sync/system.ts';
import type { StoreName } from '../support/stores.ts';
import { effects, type WriteEffect } from './faults.ts';
import { type CrashKind, crashKind } from './kinds/index.ts';

/** Where a process dies: a named point of the run, at one sort of step (`header`, `line`, `mark:end`, `page`); null where the point is not about a step. */
export interface KillPoint {
  point: CrashPoint;
  step: string | null;
}

/**
 * Every step of a kind's export, in the order in which a round takes them: a `look-up` comes only after a write whose outcome nobody knows, so it follows a kill that
 * leaves one behind.
 */
export function killPointsOf({ steps, marks, afterMarks = [] }: CrashKind): KillPoint[] {
  const write = (step: string): KillPoint[] =>
    (['before-send', 'sent', 'look-up', 'replied', 'recorded'] as const).map((point) => ({ point, step }));
  return [
    { point: 'before-intent', step: null },
    { point: 'after-intent', step: null },
    { point: 'lease', step: null },
    ...steps.flatMap(write),
    ...marks.map((step): KillPoint => ({ point: 'marking', step })),
    ...afterMarks.flatMap(write),
  ];
}

/** One death of a worker, or of a gateway that has everything in one process: at the n-th time that the point is reached, so many milliseconds later (a request is then under way, or answered, or not sent yet). */
export interface Kill extends KillPoint {
  dies: 'WORKER' | 'GATEWAY';
  nth: number;
  afterMs: number;
}

/** STRICT: CMiC refuses a second row under a number and a repeated request id. LOOSE: it takes both, and only the product's own look-up stands against duplicates. */
export type Tenant = 'STRICT' | 'LOOSE';

export const tenants: readonly Tenant[] = ['STRICT', 'LOOSE'];

/** Approvals of one kind under one effect, with one tenant and store; processes die at `kills` one after the other, each with a share of the approvals in flight. */
export interface Round {
  kind: Kind;
  store: StoreName;
  tenant: Tenant;
  effect: WriteEffect;
  documents: number;
  kills: readonly Kill[];
  seed: number;
}

/** So many approvals for each death in a full round: a point that comes up for the third time has three documents at least. */
const EACH = 4;

/** Each kind under every effect on every store, dying at every point; every effect meets both tenants, each on a store of its own where there are two. */
export function allRounds(kinds: readonly CrashKind[], stores: readonly StoreName[], random: Random): Round[] {
  const tenantOf = (n: number) => tenants[n % 2] ?? 'LOOSE';
  return kinds.flatMap((kind) => {
    const round = (given: Pick<Round, 'store' | 'tenant' | 'effect'>): Round => {
      const kills = killPointsOf(kind).map((point) => drawKill(point, random));
      const documents = EACH * (kills.length + 1);
      return { kind: kind.kind, ...given, documents, seed: random.int(1, 1_000_000), kills };
    };
    return effects.flatMap((effect, e) =>
      stores.length > 1
        ? stores.map((store, s) => round({ store, effect, tenant: tenantOf(e + s) }))
        : tenants.flatMap((tenant) => stores.map((store) => round({ store, effect, tenant }))),
    );
  });
}

/** The points that a round did not come to, in a round of their own; null where it came to all. */
export function missedRound(round: Round, missed: readonly string[], random: Random): Round | null {
  const kills = round.kills.filter((kill) => missed.includes(killName(kill))).map((kill) => ({ ...kill, nth: 1 }));
  if (kills.length === 0) return null;
  return { ...round, kills, documents: EACH * (kills.length + 1), seed: random.int(1, 1_000_000) };
}

/** `replied line`. */
export function killName({ point, step }: KillPoint): string {
  return step === null ? point : `${point} ${step}`;
}

/** A round with a few points, drawn. */
export function drawRound(random: Random, given: Pick<Round, 'store' | 'kind'> & Partial<Round>, kills: number): Round {
  return {
    tenant: random.pick(tenants),
    effect: random.pick(effects),
    documents: EACH * (kills + 1),
    seed: random.int(1, 1_000_000),
    kills: random.some(killPointsOf(crashKind(given.kind)), kills).map((point) => drawKill(point, random)),
    ...given,
  };
}

/** The rounds of continuous integration: every effect and every kind once, the stores in turn. */
export function sampleRounds(kinds: readonly CrashKind[], stores: readonly StoreName[], random: Random): Round[] {
  return effects.map((effect, e) => {
    const { kind } = kinds[e % kinds.length] as CrashKind;
    const store = stores[e % stores.length] ?? 'sqlite';
    return drawRound(random, { kind, store, effect, tenant: tenants[Math.floor(e / 2) % 2] ?? 'LOOSE' }, SAMPLE_KILLS);
  });
}

/** Two deaths in each of 9 rounds are 18 cells of the matrix: more would take minutes that every change waits for. A release runs `npm run crash -- --seed N`. */
const SAMPLE_KILLS = 2;

/** A look-up is rare: the first one is taken. The intent is the gateway's; of the rest most die as workers, which start in a quarter of the time. */
function drawKill(point: KillPoint, random: Random): Kill {
  return {
    ...point,
    dies: point.point.endsWith('-intent') || random.chance(0.15) ? 'GATEWAY' : 'WORKER',
    nth: point.point === 'look-up' ? 1 : random.int(1, 3),
    afterMs: point.point === 'sent' ? random.int(0, 8) : 0,
  };
}

/** `VENDOR sqlite LOOSE lateWrite`. */
export function nameOf({ kind, store, tenant, effect }: Round): string {
  return `${kind} ${store} ${tenant} ${effect}`;
}
