import { cents, type Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';

/** Changes rows of CMiC's company ZZ as people do on its screens. */
export async function edit(world: World, collection: string, match: Row, set: Row): Promise<void> {
  const company = { jbcontdet: 'JbcdCompCode', jcjob: 'JobCompCode', jcmastercostcodes: 'PhsCompCode' }[collection];
  const ours = company ? { [company]: 'ZZ', ...match } : match;
  const { changed } = await world.cmic.post<{ changed: number }>('edit', { collection, match: ours, set });
  if (changed !== 1) throw new Error(`${changed} rows of ${collection} are like ${JSON.stringify(ours)}.`);
}

/** What CMiC's own ledger says of a job and the jobs below it: how many rows, how many of cost, and their sums. */
export async function ledger(world: World, job: string) {
  const rows = (await world.cmic.rows<Row>('jcdetailposted')).filter(
    (row) => row.JcdtCompCode === 'ZZ' && row.JcdtJobCode.split('.')[0] === job,
  );
  const posted = rows.filter(({ JcdtTypeCode }) => JcdtTypeCode === 'C');
  const sum = (some: Row[]) => money(some.reduce((total, { JcdtAmt }) => total + cents(JcdtAmt), 0));
  return {
    rows: rows.length,
    costRows: posted.length,
    total: sum(posted),
    invoiced: sum(posted.filter(({ JcdtSrcCommCode }) => JcdtSrcCommCode !== null)),
  };
}

/** Money of the graph in whole cents. */
export function inCents({ amount }: { amount: string }): number {
  return cents(amount);
}

function money(amountInCents: number): { amount: string; currency: string } {
  return { amount: (amountInCents / 100).toFixed(2), currency: 'USD' };
}
