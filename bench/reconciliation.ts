import { DOCUMENTS, type Planted, plantAll, plantedAs } from '../test/support/divergences.ts';
import type { Row } from '../test/support/main-job.ts';
import { reconciled, settle } from '../test/support/reconciled.ts';
import { countsOf, journalOf, total } from './journal.ts';

/** Posted transactions of the project, each read and added up by a run. */
const POSTINGS = 8000;

/**
 * Plants 25 divergences in a project with everything exported and posted and times the run that finds them, as somebody waits for it at the graph. With 60 commitments, 150 cost codes and 8,000 postings
 * some 10,000 rows are read and compared; more commitments take their time to be exported first.
 */
export async function timeReconciliation(commitments: number): Promise<void> {
  const sizes = { codesPerProject: 150, jobCostRows: POSTINGS, changeOrders: 2, invoices: 2, seed: 5 };
  const count = Math.max(commitments, DOCUMENTS);
  const settled = await settle({ ...sizes, commitments: count }, { storeUrl: 'sqlite::memory:' });
  const { world } = settled;
  try {
    const clean = await timed(() => reconciled(world));
    const planted = await plantAll(settled);
    const { result, ...journals } = await journalOf(world, () => timed(() => reconciled(world)));
    const found = result.report.differences.map(plantedAs);
    const missed = planted.filter((each) => !found.some((other: Planted) => same(each, other)));
    const wrong = found.filter((each: Planted) => !planted.some((other) => same(each, other)));
    console.log(told('everything exported and posted', clean));
    console.log(told(`with ${planted.length} planted divergences`, result, total(countsOf(journals))));
    console.log(
      `  found with the right cause: ${planted.length - missed.length} of ${planted.length}; false: ${wrong.length}.`,
    );
  } finally {
    await world.close();
  }
}

async function timed(run: () => Promise<Row>): Promise<{ report: Row; ms: number }> {
  const from = performance.now();
  const report = await run();
  return { report, ms: performance.now() - from };
}

function told(name: string, { report, ms }: { report: Row; ms: number }, calls: number | null = null): string {
  const compared = report.checks.reduce((sum: number, check: Row) => sum + check.compared, 0);
  const upstream = calls === null ? '' : `, ${calls} upstream calls`;
  return `  ${name}: ${POSTINGS} postings, ${compared} comparisons, ${report.open} differences, tie-out ${report.tieOut}${upstream}, ${(ms / 1000).toFixed(1)} s`;
}

function same(a: Planted, b: Planted): boolean {
  return a.check === b.check && a.cause === b.cause && a.at === b.at;
}
