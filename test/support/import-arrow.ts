import type { Kind } from '../../subgraphs/sync/kind.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import type { Row } from './main-job.ts';
import type { Sides, StandIns } from './stand-ins.ts';
import type { As } from './world.ts';

/** An import arrow, as its shared behaviours need to know it. */
export interface ArrowCase {
  title: string;
  kind: Kind;
  /** What is imported, at CMiC. */
  id: string;
  mutation: string;
  /** It travels once, and is ALREADY_DONE afterwards. */
  once: boolean;
  /** What each side tells at first, where the default story does not leave enough to bring. */
  sides?: Sides;
  /** What has to be in the store before, such as the link of a parent. */
  prepare?(store: Store): Promise<void>;
  /** Procore's own tables that it writes to, by their names at the stand-in. */
  tables: string[];
  /** So many rows a page that it takes several. A single record has no pages, so it can neither stop nor go on between them. */
  pageSize: number;
  isOneRecord?: boolean;
  /** Calls of Procore by which it writes, as a regular expression. */
  writes: string;
  /** Of these the syncs that bring what there is most of: one item of them can be refused and the others not. */
  items: string;
  /** The resource of CMiC that it reads most of, and a member whose wrong type makes a row unreadable. `rowsAPage`: how few rows a page its list still has several pages with. */
  reads: { resource: string; member: string; rowsAPage?: number };
  /** Somebody with the right role who sees other projects, or other companies, alone. */
  stranger: As;
  /** Types of `transfer.source` and `transfer.target`; null for a company, which is no record. */
  ends: [source: string | null, target: string | null];
  /** It links each record and not its two ends. */
  linksEach?: boolean;
  /** Rows that are told as problems although all is as it should be. */
  knownProblems?: number;
  /** Makes a difference in CMiC and answers what of it is then sent, in its order; absent for what travels once. */
  differ?(ground: Pick<StandIns, 'cmic' | 'procore'>): Promise<Row[]>;
}

/** Which links a row of a plan ends in, by its resource. Lines have none of their own, and neither have sums. */
export const linkKinds: Record<string, Kind> = {
  projects: 'PROJECT',
  sub_jobs: 'SUB_JOB',
  cost_codes: 'PROJECT_WBS',
  cost_code_line_item_types: 'PROJECT_WBS',
  standard_cost_codes: 'COMPANY_WBS',
  line_item_types: 'COMPANY_WBS',
  vendors: 'VENDOR',
  prime_contracts: 'PRIME_CONTRACT',
};

/** Each item that a write sent, whatever the envelope of its call. */
export function itemsOf(body: unknown): Row[] {
  const given = body as Row;
  for (const name of ['updates', 'budget_line_items', 'segment_items'])
    if (Array.isArray(given[name])) return given[name];
  return [given];
}

/** Members that tell in which order rows were made. */
const OF_ORDER: ReadonlySet<string> = new Set(['id', 'item_id', 'position']);

/** Procore's tables, as far as two imports of the same can be compared: without times and the order of rows. `ids`: whether the rows were made in the same order as well. */
export async function tablesOf(
  { procore }: Pick<StandIns, 'procore'>,
  tables: readonly string[],
  { ids }: { ids: boolean },
): Promise<Row> {
  const text = (row: Row) =>
    JSON.stringify(Object.entries(row).filter(([name]) => !name.endsWith('_at') && (ids || !OF_ORDER.has(name))));
  const found = await Promise.all(tables.map(async (name) => [name, (await procore.rows<Row>(name)).map(text).sort()]));
  return Object.fromEntries(found);
}
