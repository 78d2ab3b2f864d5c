import type { Row } from './main-job.ts';
import { placeOf, ROOMY, type Settled } from './reconciled.ts';

/** The hands that plant divergences: what they take hold of, and how they change a row of either stand-in. */

/** A difference that was planted: what a run is to find of it, and nothing else. */
export interface Planted {
  check: string;
  cause: string;
  /** The record, line or place by which it is known. */
  at: string;
}

/** The job's code in CMiC. */
export const JOB_CODE = '24-001';

/** The commitment of a plant, and its first line. */
export function documentOf({ commitments }: Settled, at: number) {
  const commitment = commitments[at];
  const line = commitment?.lines[0];
  if (!commitment || !line) throw new Error(`The story has no commitment ${at}.`);
  const [, vendor = '', number = ''] = commitment.contract.split('/');
  const inCmic = { ScschCompCode: 'ZZ', ScschVenCode: vendor, ScschContCode: number, ScschChgCode: '000' };
  return { ...commitment, line, vendor, number: number, match: { ...inCmic, ScschTaskCode: String(line.id) } };
}

/** Changes one row of CMiC by hand. */
export async function inCmic({ world }: Settled, collection: string, match: Row, set: Row): Promise<void> {
  const { changed } = await world.cmic.post<Row>('edit', { collection, match, set });
  if (changed !== 1) throw new Error(`${changed} rows of ${collection} have ${JSON.stringify(match)}.`);
}

/** Changes one row of Procore by hand. */
export async function inProcore({ world }: Settled, collection: string, match: Row, set: Row): Promise<void> {
  const { changed } = await world.procore.post<Row>('edit', { collection, match, set });
  if (changed !== 1) throw new Error(`${changed} rows of ${collection} have ${JSON.stringify(match)}.`);
}

/** Enters an approved commitment that nobody has sent; `1001/wo-100040`. */
export async function enterCommitment(settled: Settled, at: number): Promise<string> {
  const { line, vendor } = roomyOf(settled, at);
  const lines = [{ amount: '1.05', ...(await placeOf(settled.world, line)) }];
  return settled.hand.enter({ vendorId: 2000 + Number(vendor.slice(1)), number: `NEW-${at}`, lines });
}

/** One of the commitments at the end, where the budget has room: what Procore changes there does not move its forecast. */
export function roomyOf(settled: Settled, at: number) {
  return documentOf(settled, settled.commitments.length - 1 - (at % ROOMY));
}

/** The categories of the job that have a budget, one for each plant. */
export async function categoryOf({ world }: Settled, at: number): Promise<Row> {
  const rows = await world.cmic.rows<Row>('jcjobcategory');
  const own = rows.filter((row) => row.JcatJobCode === JOB_CODE && Number(row.JcatObudgCostAmt) > 1000);
  const row = own[at];
  if (!row) throw new Error(`The job has no budget ${at}.`);
  return row;
}

/** What names a category in its table. */
export const matchOf = ({ JcatCompCode, JcatJobCode, JcatPhsCode, JcatCode }: Row): Row => ({
  JcatCompCode,
  JcatJobCode,
  JcatPhsCode,
  JcatCode,
});

/** With Procore's tax of 4.25 %, to the cent. */
export function withTax(amount: number): number {
  return Math.round(amount * 104.25) / 100;
}
