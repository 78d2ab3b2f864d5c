import type { FaultRule } from '../../sandbox/shell/index.ts';
import type { Random } from '../../sandbox/story/random.ts';
import type { CrashPoint } from '../../subgraphs/sync/system.ts';
import type { StoreName } from '../support/stores.ts';

/** The effects of contract section 9 that can hit a write, and none at all. */
export const effects = [
  'none',
  'latency',
  'status',
  'emptyBody',
  'dropBefore',
  'dropAfter',
  'lateWrite',
  'truncate',
  'signInPage',
] as const;

export type WriteEffect = (typeof effects)[number];

/** Where a process dies: a named point of the run, at one sort of step; null where the point is not about a step. */
export interface KillPoint {
  point: CrashPoint;
  step: 'header' | 'line' | 'post' | 'mark:lines' | 'mark:header' | 'mark:end' | 'page' | 'sums' | null;
}

/**
 * Every step of the export, in the order in which a round takes them: a `look-up` comes only after a write whose outcome nobody knows, so it follows a kill that
 * leaves one behind.
 */
export const killPoints: readonly KillPoint[] = [
  { point: 'before-intent', step: null },
  { point: 'after-intent', step: null },
  { point: 'lease', step: null },
  { point: 'before-send', step: 'header' },
  { point: 'look-up', step: 'header' },
  { point: 'sent', step: 'header' },
  { point: 'replied', step: 'header' },
  { point: 'recorded', step: 'header' },
  { point: 'before-send', step: 'line' },
  { point: 'sent', step: 'line' },
  { point: 'look-up', step: 'line' },
  { point: 'replied', step: 'line' },
  { point: 'recorded', step: 'line' },
  { point: 'marking', step: 'mark:lines' },
  { point: 'marking', step: 'mark:header' },
  { point: 'marking', step: 'mark:end' },
  { point: 'before-send', step: 'post' },
  { point: 'sent', step: 'post' },
  { point: 'look-up', step: 'post' },
  { point: 'replied', step: 'post' },
  { point: 'recorded', step: 'post' },
];

/** One death of a worker, or of a gateway that has everything in one process: at the n-th time that the point is reached, so many milliseconds later (a request is then under way, or answered, or not sent yet). */
export interface Kill extends KillPoint {
  dies: 'WORKER' | 'GATEWAY';
  nth: number;
  afterMs: number;
}

/** STRICT: CMiC refuses a second row under a number and a repeated request id. LOOSE: it takes both, and only the product's own look-up stands against duplicates. */
export type Tenant = 'STRICT' | 'LOOSE';

export const tenants: readonly Tenant[] = ['STRICT', 'LOOSE'];

/** Approvals under one effect, with one tenant and store; processes die at `kills` one after the other, each with a share of the approvals in flight. */
export interface Round {
  store: StoreName;
  tenant: Tenant;
  effect: WriteEffect;
  documents: number;
  kills: readonly Kill[];
  seed: number;
}

/** Every effect on every store, 200 approvals each, dying at every point; every effect meets both tenants, each on a store of its own where there are two. */
export function allRounds(stores: readonly StoreName[], random: Random): Round[] {
  const round = (given: Pick<Round, 'store' | 'tenant' | 'effect'>): Round => ({
    ...given,
    documents: 200,
    seed: random.int(1, 1_000_000),
    kills: killPoints.map((point) => drawKill(point, random)),
  });
  const tenantOf = (n: number) => tenants[n % 2] ?? 'LOOSE';
  return effects.flatMap((effect, e) =>
    stores.length > 1
      ? stores.map((store, s) => round({ store, effect, tenant: tenantOf(e + s) }))
      : tenants.flatMap((tenant) => stores.map((store) => round({ store, effect, tenant }))),
  );
}

/** A round with a few points, drawn. */
export function drawRound(random: Random, given: Pick<Round, 'store'> & Partial<Round>, kills: number): Round {
  return {
    tenant: random.pick(tenants),
    effect: random.pick(effects),
    documents: 20,
    seed: random.int(1, 1_000_000),
    kills: random.some(killPoints, kills).map((point) => drawKill(point, random)),
    ...given,
  };
}

/** A look-up is rare: the first one is taken. The intent is the gateway's; of the rest most die as workers, which start in a quarter of the time. */
function drawKill(point: KillPoint, random: Random): Kill {
  return {
    ...point,
    dies: point.point.endsWith('-intent') || random.chance(0.15) ? 'GATEWAY' : 'WORKER',
    nth: point.point === 'look-up' ? 1 : random.int(1, 3),
    afterMs: point.point === 'sent' ? random.int(0, 8) : 0,
  };
}

/** About one write in three is hit. The share leaves a way through: what an outage that never ends does is no question of crashes. */
const SHARE = 0.35;
/** Milliseconds; shorter than the wait for late writes in gateway-child.ts by far, as in production. */
const LATE_MS = 700;
const SLOW_MS = 250;

/** The rules for both stand-ins: creates and the posting at CMiC, marks at Procore. */
export function faultRules(effect: WriteEffect): { cmic: FaultRule[]; procore: FaultRule[] } {
  if (effect === 'none') return { cmic: [], procore: [] };
  const ms = effect === 'lateWrite' ? { ms: LATE_MS } : effect === 'latency' ? { ms: SLOW_MS } : {};
  const variants: Omit<FaultRule, 'method' | 'path'>[] = [{ effect, ...ms, share: SHARE }];
  // A 429 closes the whole source for a second, so it comes a few times only.
  if (effect === 'status') variants.unshift({ effect, status: 429, retryAfter: 1, times: 4, share: 0.1 });
  // The worst of the empty answers: a success that was none.
  if (effect === 'emptyBody') variants.unshift({ effect, status: 200, times: 30, share: SHARE / 2 });
  const rules = (method: string, path: string) => variants.map((variant) => ({ method, path, ...variant }));
  return {
    cmic: [...rules('POST', '/(scmast|scsched)$'), ...rules('PATCH', '/scmast/')],
    procore: rules('PATCH', '^/rest/'),
  };
}

/** `sqlite LOOSE lateWrite`. */
export function nameOf({ store, tenant, effect }: Round): string {
  return `${store} ${tenant} ${effect}`;
}
