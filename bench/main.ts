import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startMongo } from '../test/support/mongo-server.ts';
import { names, timeApprovals } from './approvals.ts';
import { timeDashboard, ways } from './dashboard.ts';
import { type JobCostWay, jobCostWays, timeJobCosts } from './job-costs.ts';
import { total, type UpstreamCounts } from './journal.ts';
import { matchingLines, measureMatching } from './matching.ts';
import { ratio, table } from './measure.ts';
import { countAll } from './operations.ts';
import { printFinancials } from './print-financials.ts';
import { timeReconciliation } from './reconciliation.ts';

/**
 * `npm run bench [-- --rounds 30] [--rows 100000] [--commitments 60] [--only job-costs|financials|matching|reconciliation]`: counts the upstream calls, then times the ways of running beside each other,
 * the import of job cost beside a bare loop, a project's financials and a reconciliation, and measures how right the matching of vendors is. Prints; asserts nothing.
 */
const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    rows: { type: 'string', default: '100000' },
    commitments: { type: 'string', default: '60' },
    only: { type: 'string' },
  },
});
const rounds = Number(given.rounds);
console.log(`Node ${process.version}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}`);

if (given.only === undefined) {
  await printCounts();
  await printDashboard();
  const mongo = await startMongo(process.env).catch((error: unknown) => {
    console.log(`\nMongoDB is left out: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return null;
  });
  await printApprovals(mongo?.url ?? null);
  await mongo?.stop();
}
const asked = (name: string) => given.only === undefined || given.only === name;
if (asked('matching')) console.log(`\n${matchingLines(await measureMatching()).join('\n')}`);
if (asked('job-costs')) await printJobCosts(Number(given.rows));
if (asked('financials')) await printFinancials(rounds, Number(given.rows));
if (asked('reconciliation')) {
  console.log(`\nReconciliation of one project with ${given.commitments} commitments, both systems read afresh`);
  await timeReconciliation(Number(given.commitments));
}

async function printJobCosts(rows: number): Promise<void> {
  console.log(`\nImport of ${rows} postings of job cost into SQLite, the ways taking turns, the fastest of three`);
  const timings = await timeJobCosts(rows, 3);
  const perSecond = (way: JobCostWay) => {
    const found = timings.find((timing) => timing.way === way);
    return found ? (found.rows / found.ms) * 1000 : Number.NaN;
  };
  const wide = Math.max(...Object.values(jobCostWays).map((name) => name.length));
  for (const { way, cpu, peak } of timings) {
    const share = (perSecond(way) / perSecond('write')).toFixed(2).padStart(6);
    const memory = peak === null ? '' : `, at most ${peak.toFixed(0)} MB`;
    console.log(
      `  ${jobCostWays[way].padEnd(wide)}  ${share} x the rate of fetch and write, ${perSecond(way).toFixed(0)} rows a second, ${(cpu / 1000).toFixed(1)} s of its own work${memory}`,
    );
  }
}

async function printCounts(): Promise<void> {
  console.log('\nUpstream calls, counted by the stand-ins');
  for (const { expected, calls } of await countAll()) {
    const as = JSON.stringify(calls) === JSON.stringify(expected.calls) ? '' : '   NOT AS IN THE FILES OF COUNTS';
    console.log(`  ${expected.name}: ${total(calls)}, least ${expected.least}${as}`);
    for (const line of linesOf(calls)) console.log(`      ${line}`);
    if (expected.beyond) console.log(`      beyond the least: ${expected.beyond}`);
  }
}

function linesOf({ procore, cmic }: UpstreamCounts): string[] {
  const of = (source: string, counts: Record<string, number>) =>
    Object.entries(counts).map(([resource, calls]) => `${String(calls).padStart(3)}  ${source}  ${resource}`);
  return [...of('Procore', procore), ...of('CMiC   ', cmic)];
}

async function printDashboard(): Promise<void> {
  console.log(`\nThe dashboard query, ${rounds} rounds, the ways taking turns`);
  const timings = await timeDashboard(rounds);
  console.log(table(timings, ways.bare));
  console.log(`  graphql-js beside graphql-jit: ${ratio(timings, ways.js, ways.gateway)} x`);
  console.log(`  JavaScript planner beside native: ${ratio(timings, ways.planner, ways.gateway)} x`);
  console.log(`  HTTP subgraphs beside in-process: ${ratio(timings, ways.http, ways.gateway)} x`);
}

async function printApprovals(mongoUrl: string | null): Promise<void> {
  const timings = await timeApprovals(mongoUrl);
  const per = (name: string) => {
    const found = timings.find((timing) => timing.name === name);
    return found ? (found.approvals / found.ms) * 1000 : Number.NaN;
  };
  console.log(`\n${timings[0]?.approvals} approvals of a commitment, four at a time, the ways taking turns`);
  const wide = Math.max(...timings.map(({ name }) => name.length));
  for (const { name } of timings) {
    const times = (per(names.writes) / per(name)).toFixed(2).padStart(6);
    console.log(`  ${name.padEnd(wide)}  ${times} x the time of the writes alone, ${per(name).toFixed(1)} a second`);
  }
  if (mongoUrl) console.log(`  MongoDB beside SQLite: ${(per(names.sqlite) / per(names.mongo)).toFixed(2)} x the time`);
}
