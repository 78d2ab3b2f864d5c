import type { Link } from '../../../subgraphs/sync/link/link.ts';
import type { Store } from '../../../subgraphs/sync/store/port.ts';
import type { Transfer } from '../../../subgraphs/sync/transfer/transfer.ts';
import { type Ack, jobOfPages, linesPerLink, rowsPerPage } from './acks.ts';

/** How many of the acknowledged writes are not in the store, or not as they were acknowledged. */
export async function countLost(store: Store, acks: readonly Ack[]): Promise<number> {
  const links = acks.filter((ack) => ack.what === 'link');
  const transfers = acks.filter((ack) => ack.what === 'transfer');
  const events = acks.filter((ack) => ack.what === 'event');
  const pages = acks.filter((ack) => ack.what === 'jobCosts');
  const storedPages = new Map((await jobCostPages(store)).map(({ costCode, rows }) => [costCode, rows]));
  const storedLinks = await inChunks(links, (some) => store.links.get(some.map(({ id }) => id)));
  const storedTransfers = await inChunks(transfers, (some) => store.transfers.get(some.map(({ id }) => id)));
  const storedEvents = new Map((await allEvents(store)).map((event) => [event.n, event]));
  return (
    links.filter(({ procoreId }, i) => storedLinks[i]?.procoreId !== procoreId).length +
    transfers.filter(({ version }, i) => (storedTransfers[i]?.version ?? 0) < version).length +
    events.filter(({ n, transferId }) => storedEvents.get(n)?.transferId !== transferId).length +
    pages.filter(({ costCode }) => storedPages.get(costCode) !== rowsPerPage).length
  );
}

/**
 * How many documents of the whole store are half-written, acknowledged or not; a gap between events counts as one, and so does a page of job costs that is there
 * in part. That one on SQLite only: on MongoDB a page is a batch of documents, and the caller that lost its answer repeats it.
 */
export async function countTorn(store: Store): Promise<number> {
  const links = await allRows((page) => store.links.list({}, page));
  const transfers = await allRows((page) => store.transfers.list({}, page));
  const events = await allEvents(store);
  const pages = store.name === 'sqlite' ? await jobCostPages(store) : [];
  return (
    links.filter((link) => !isWhole(link)).length +
    transfers.filter((transfer) => !isWholeTransfer(transfer)).length +
    events.filter((event, i) => event.n !== i + 1 || !event.at || !event.transferId).length +
    pages.filter(({ rows, cents }) => rows !== rowsPerPage || cents !== (rowsPerPage * (rowsPerPage - 1)) / 2).length
  );
}

function isWhole(link: Link): boolean {
  return link.cmicId === link.procoreId && link.state === 'MARKING' && link.lines.length === linesPerLink;
}

/** The writer's second write gives number, history and write together, or none of them. */
function isWholeTransfer({ version, number, history, writes }: Transfer): boolean {
  const expected = version === 1 ? [null, 0, 0] : ['24-010-001', 1, 1];
  return [1, 2].includes(version) && [number, history.length, writes.length].every((part, i) => part === expected[i]);
}

/** The writer's pages have a cost code each, and rows of 0, 1, 2... cents. */
function jobCostPages(store: Store) {
  return store.jobCosts.sums([jobOfPages]);
}

interface Page {
  first: number;
  orderBy: { field: 'createdAt'; direction: 'ASC' };
  after: { value: string; id: string } | undefined;
}

async function allRows<Row extends { id: string; createdAt: string }>(
  list: (page: Page) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const last = rows.at(-1);
    const after = last && { value: last.createdAt, id: last.id };
    const page = await list({ first: 1000, orderBy: { field: 'createdAt', direction: 'ASC' }, after });
    rows.push(...page);
    if (page.length < 1000) return rows;
  }
}

async function allEvents(store: Store) {
  const events = await store.events.after(0, 1000);
  for (;;) {
    const page = await store.events.after(events.at(-1)?.n ?? 0, 1000);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

async function inChunks<T, R>(items: readonly T[], read: (some: readonly T[]) => Promise<R[]>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += 500) results.push(...(await read(items.slice(i, i + 500))));
  return results;
}
