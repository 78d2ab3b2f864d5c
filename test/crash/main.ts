import { parseArgs } from 'node:util';
import { createRandom, type Random } from '../../sandbox/story/random.ts';
import { runStoreCrash, storeKills } from '../store/crash/run.ts';
import { type MongoServer, startMongo } from '../support/mongo-server.ts';
import type { StoreName } from '../support/stores.ts';
import { bundleChildren } from './bundle.ts';
import { allRounds, drawRound, missedRound, type Round } from './cells.ts';
import type { Means } from './ground.ts';
import { drawJobCostRound, MOST_MEMORY } from './job-costs.ts';
import { allKeys, areRight, lineOfKeys, runKeys } from './keys.ts';
import { type CrashKind, crashKind, crashKinds } from './kinds/index.ts';
import { type Cell, runLanes } from './lanes.ts';
import { type TakeOver, takeOverWays } from './take-over.ts';
import { addCounts, isRight, noCounts, tell } from './verdict.ts';

/**
 * `npm run crash -- --seed N [--minutes M]`: rounds drawn from the seed, for 4 minutes unless told. `--all`: every kind of export with every point of death under every effect and on every
 * store, the take-overs, imports of 100,000 postings whose worker dies ten times, 1,000 idempotency keys asked 20 times at once, and the stores' own deaths. `--kind VENDOR`, with or without
 * `--all`: that kind of export alone. `--keys`: the idempotency keys alone. The last line counts; the exit code is 0 only when everything is right.
 */
async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean' },
      keys: { type: 'boolean' },
      kind: { type: 'string' },
      seed: { type: 'string' },
      minutes: { type: 'string' },
    },
  });
  const seed = Number(values.seed ?? 1);
  const minutes = Number(values.minutes ?? 4);
  const kinds = values.kind === undefined ? crashKinds : [crashKind(values.kind)];
  if (!Number.isInteger(seed) || !(minutes > 0)) throw new Error('--seed is a whole number, --minutes more than 0.');
  const mongo = await openMongo();
  const bundle = await bundleChildren();
  try {
    const stores: StoreName[] = mongo ? ['sqlite', 'mongo'] : ['sqlite'];
    const random = createRandom(seed);
    const means = { program: bundle.program, mongoUrl: mongo?.url ?? null };
    if (values.keys && !values.all) return await runAllKeys(stores, random, means);
    const whole = values.all && !values.kind;
    const all = () => [...exportsOf(kinds, stores, random), ...(whole ? imports(stores, random) : [])];
    const cells = values.all ? all() : drawn(kinds, stores, random, Date.now() + minutes * 60_000);
    console.log(`Stores: ${stores.join(', ')}. ${values.all ? 'Everything' : `Seed ${seed}, ${minutes} minutes`}.`);
    const results = await runLanes(cells, means);
    for (let last = results, tries = 0; values.all && tries < TRIES && last.length > 0; tries += 1) {
      const left = last.flatMap(({ cell, missed }) =>
        'effect' in cell ? (missedRound(cell, missed, random) ?? []) : [],
      );
      if (left.length > 0) console.log(`${left.length} rounds again, for the points that they did not come to.`);
      last = await runLanes(left, means);
      results.push(...last);
    }
    const keysAreRight = !whole || (await runAllKeys(stores, random, means));
    let counts = results.map((result) => result.counts).reduce(addCounts, noCounts());
    let torn = 0;
    for (const store of whole ? stores : []) {
      // A server that was given by its address alone is not ours to kill.
      if (store === 'mongo' && !mongo?.binary) continue;
      const died = await runStoreCrash({ store, kills: storeKills[store], mongod: mongo?.binary ?? undefined });
      counts = { ...counts, lost: counts.lost + died.lost };
      torn += died.torn;
    }
    const total = (name: 'approvals' | 'kills') => results.reduce((sum, result) => sum + result[name], 0);
    console.log(`${total('approvals')} approvals, ${total('kills')} deaths: ${tell(counts)}`);
    const fat = results.filter(({ peak }) => (peak ?? 0) >= MOST_MEMORY);
    for (const { name, peak } of fat) console.log(`${name}: ${peak?.toFixed(0)} MB is more than ${MOST_MEMORY} MB.`);
    return isRight(counts) && keysAreRight && torn === 0 && fat.length === 0;
  } finally {
    bundle.remove();
    await mongo?.stop();
  }
}

/** A point is rare where a write seldom needs it; on a busy machine a round ends before it. */
const TRIES = 3;

/** On one store after the other, a line each; whether everything is right. */
async function runAllKeys(stores: readonly StoreName[], random: Random, means: Means): Promise<boolean> {
  let right = true;
  for (const store of stores) {
    const result = await runKeys({ ...allKeys, store, seed: random.int(1, 1_000_000) }, means);
    console.log(lineOfKeys(result));
    for (const note of result.notes) console.log(`    ${note}`);
    right &&= areRight(result);
  }
  return right;
}

/** Every round of the kinds, and each way of taking over; the commitments in the numbers of issue 6. */
function exportsOf(kinds: readonly CrashKind[], stores: readonly StoreName[], random: Random): Cell[] {
  const takeOvers = kinds.flatMap(({ kind }) =>
    stores.flatMap((store) =>
      takeOverWays.map((way): TakeOver => {
        const documents = kind === 'COMMITMENT' && way === 'HANGS' ? 1000 : 100;
        return { kind, store, way, documents, hangs: documents, seed: random.int(1, 1_000_000) };
      }),
    ),
  );
  return [...allRounds(kinds, stores, random), ...takeOvers];
}

function imports(stores: readonly StoreName[], random: Random): Cell[] {
  return stores.map((store) => drawJobCostRound({ store, rows: 100_000, pageSize: 1000 }, 10, random));
}

/** The n-th cell of a seed is always the same; how many there is time for depends on the machine. */
function* drawn(
  kinds: readonly CrashKind[],
  stores: readonly StoreName[],
  random: Random,
  until: number,
): Generator<Round | TakeOver> {
  for (let n = 0; Date.now() < until; n += 1) {
    const store = stores[n % stores.length] ?? 'sqlite';
    const { kind } = random.pick(kinds);
    const seed = random.int(1, 1_000_000);
    if (n % 8 >= 6) yield { kind, store, way: random.pick(takeOverWays), documents: 30, hangs: 3, seed };
    else yield drawRound(random, { kind, store }, 5);
  }
}

async function openMongo(): Promise<MongoServer | null> {
  try {
    return await startMongo(process.env);
  } catch (error) {
    if (process.env.MONGO_REQUIRED === '1') throw error;
    console.warn(`!!! NOTHING IS TRIED ON MONGODB: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

process.exitCode = (await main()) ? 0 : 1;
