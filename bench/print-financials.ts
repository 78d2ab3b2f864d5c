import { financialsWays, LATENCY_MS, timeFinancials, timeLargeFinancials } from './financials.ts';
import { ratio, table } from './measure.ts';

/** Prints a project's picture with latency beside the bare fan-out, and that of a large project without. */
export async function printFinancials(rounds: number, postings: number): Promise<void> {
  console.log(`\nOne project's financials, ${LATENCY_MS} ms of latency on every upstream call, ${rounds} rounds`);
  const timings = await timeFinancials(rounds);
  console.log(table(timings, financialsWays.bare));
  console.log(`  aim: within 1.2 x; here ${ratio(timings, financialsWays.product, financialsWays.bare)} x`);
  const large = await timeLargeFinancials(postings, 8);
  console.log(`\nThe same of a project of ${large.rows} rows and ${large.postings} postings, without latency`);
  const list = (values: number[]) => values.map((value) => value.toFixed(0)).join(', ');
  console.log(`  totals and first page, query after query: ${list(large.first)} ms`);
  console.log(`  of that its own work, gateway and all three subgraphs: ${list(large.cpu)} ms`);
  console.log(`  memory of the process after each: ${list(large.memory)} MB`);
}
