import { BARE, LATENCY_MS } from './fan-out.ts';
import { timeFinancials } from './financials.ts';
import { HEAP_MB, type LargeTiming, timeLargeFinancials } from './large-financials.ts';
import { ratio, table } from './measure.ts';

/** Some 20,000 rows, and 5,000. */
const SUB_JOBS = { large: 76, quarter: 18 };
/** First and second pages of each. */
const PAGES = 12;

/** Prints a project's picture with latency beside the bare fan-out, and that of large projects without. */
export async function printFinancials(rounds: number, postings: number): Promise<void> {
  console.log(`\nOne project's figures, ${LATENCY_MS} ms of latency on every upstream call, ${rounds} rounds`);
  for (const { operation, depth, timings } of await timeFinancials(rounds)) {
    console.log(table(timings, BARE));
    console.log(
      `  ${operation.calls} calls, ${depth} one behind the other; aim: within 1.2 x; here ${ratio(timings, operation.name, BARE)} x`,
    );
  }
  const quarter = await timeLargeFinancials(SUB_JOBS.quarter, Math.round(postings / 4), PAGES);
  printLarge(quarter);
  const large = await timeLargeFinancials(SUB_JOBS.large, postings, PAGES);
  printLarge(large);
  const beside = (way: 'read' | 'pages') => ((large[way].peak ?? Number.NaN) / (quarter[way].peak ?? 0)).toFixed(2);
  console.log(
    `\n  Most memory of ${large.rows} rows beside that of ${quarter.rows}, each in a heap of ${HEAP_MB} MB: pages ${beside('pages')} x, the reading ${beside('read')} x`,
  );
}

function printLarge({ rows, postings, bare, read, pages }: LargeTiming): void {
  const share = (ms: number) => `${(ms / 1000).toFixed(2)} s (${(ms / bare.ms).toFixed(2)} x)`;
  const memory = (part: LargeTiming['read']) =>
    part.peak === null ? '' : `, at most ${part.peak.toFixed(0)} MB (${part.before.toFixed(0)} before)`;
  const calls = (part: LargeTiming['read']) => part.journals.procore.length + part.journals.cmic.length;
  const [reading = Number.NaN] = read.first;
  console.log(`\nA project of ${rows} rows and ${postings} postings, without latency`);
  console.log(`  bare reading, the same ${bare.calls} calls: ${share(bare.ms)}`);
  console.log(`  totals and first page, read and kept (${calls(read)} calls): ${share(reading)}${memory(read)}`);
  const [cold = Number.NaN, ...warm] = pages.first;
  console.log(`  of what is kept, ${pages.first.length} rounds, ${calls(pages)} calls in all${memory(pages)}`);
  console.log(
    `    first page: ${share(median(warm))}, at worst ${share(Math.max(...warm))}; the very first query of the process ${share(cold)}`,
  );
  console.log(`    its own work for a first page: ${(median(pages.cpu.slice(1)) / 1000).toFixed(2)} s`);
  console.log(`    second page: ${share(median(pages.second))}, at worst ${share(Math.max(...pages.second))}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
