import { setImmediate as eventLoop } from 'node:timers/promises';
import { badRowProblem, keptProblems } from '../../importing/problems.ts';
import { createMeter } from '../../importing/progress.ts';
import { Halt } from '../../transfer/arrow.ts';
import type { Run } from '../../transfer/run.ts';
import { type Position, positionText, type Reading, readPosition } from './reading.ts';
import { type BadPosting, toRows } from './row.ts';
import type { JobCostSet } from './set.ts';

/** What one page of a reading did, as its page document keeps it. */
interface PageResults {
  reading: Reading['name'];
  rows: number;
  bad: BadPosting[];
}

/** What the recorded pages of a transfer tell. */
export interface Walked {
  /** Where the last page ended; null before the first. */
  position: Position | null;
  /** Whether the last page was the last of its reading. */
  ended: boolean;
  pageNo: number;
  /** Rows of each reading, bad ones included. */
  rows: Map<Reading['name'], number>;
  /** The bad rows of each reading. */
  bad: Map<Reading['name'], BadPosting[]>;
}

/** How often progress is told: the page documents hold it all the same, and each telling is two more commits of the store. */
const TELL_MS = 250;

/** A page document's mark of the end of a reading. */
const END = '|end';

/** Reads back what earlier runs of the transfer recorded. */
export async function recordedWalk({ deps, transfer }: Run): Promise<Walked> {
  const walked: Walked = { position: null, ended: false, pageNo: 0, rows: new Map(), bad: new Map() };
  for (;;) {
    const pages = await deps.store.pages.list(transfer.id, walked.pageNo, 100);
    if (pages.length === 0) return walked;
    for (const { pageNo, results, cursorAfter } of pages) {
      walked.pageNo = pageNo;
      walked.ended = cursorAfter?.endsWith(END) ?? false;
      walked.position = readPosition(walked.ended ? (cursorAfter ?? '').slice(0, -END.length) : cursorAfter);
      note(walked, results as PageResults);
    }
  }
}

/**
 * Reads the ledger to the end of one reading, from wherever it stands. A page is kept (upserted by CMiC's technical key, so it may be repeated), then recorded; the next page is fetched
 * meanwhile. Throws Halt when somebody cancelled: what is kept stays, and the sums are not sent.
 */
export async function walk(run: Run, set: JobCostSet, walked: Walked, reading: Reading): Promise<void> {
  const { deps, transfer } = run;
  const { pageSize } = deps.settings.imports;
  const fetch = (after: string | null) =>
    deps.cmic['job-cost'].page(set.jobIds, { from: reading.from, after, limit: pageSize });
  let next = fetch(walked.position?.reading.name === reading.name ? walked.position.after : null);
  const before = rowsOf(walked);
  const others = before - (walked.rows.get(reading.name) ?? 0);
  const meter = createMeter(run, before);
  let total: number | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = () => {
    const done = rowsOf(walked);
    const known = total === null ? null : Math.max(others + total, done);
    toldAt = deps.clock.now().getTime();
    return run.save({ progress: meter.at(done, known, wordsOf(reading)), attempts: 0 });
  };
  for (let isFirst = true; ; isFirst = false) {
    const page = await next.catch(async (error: unknown) => {
      // It may be long until it goes on: meanwhile people see how far it is.
      if (!isFirst) await tell();
      throw error;
    });
    if (page.more) {
      next = fetch(page.lastKey);
      // Its failure is met when the page is asked for; until then it is nobody's unhandled rejection.
      next.catch(() => undefined);
      // The request leaves before the page is worked on, most of which is one piece of work of this thread: CMiC's time and ours then run side by side.
      await eventLoop();
    }
    if (isFirst)
      total = page.more
        ? await deps.cmic['job-cost'].count(set.jobIds, { from: reading.from })
        : before - others + page.rows.length;
    const { rows, bad } = toRows(deps, page.rows);
    await deps.store.jobCosts.put(rows, passOf(transfer.id, reading), deps.clock.now().toISOString());
    run.at('replied', 'page');
    const position = positionText({ reading, after: page.lastKey });
    const results: PageResults = { reading: reading.name, rows: page.rows.length, bad };
    walked.pageNo += 1;
    await deps.store.pages.put({
      transferId: transfer.id,
      pageNo: walked.pageNo,
      results,
      cursorAfter: page.more ? position : position + END,
    });
    run.at('recorded', 'page');
    note(walked, results);
    walked.position = { reading, after: page.lastKey };
    walked.ended = !page.more;
    const [asked] = await deps.store.transfers.get([transfer.id]);
    const isCancelled = asked?.cancelRequested === true;
    if (isFirst || !page.more || isCancelled || deps.clock.now().getTime() - toldAt >= TELL_MS) await tell();
    if (isCancelled) {
      const { done, total: known } = run.transfer.progress;
      const { kept } = keptProblems((walked.bad.get(reading.name) ?? []).map(badRowProblem));
      throw new Halt({ end: 'CANCELLED', note: `stopped after ${done} of ${known ?? '?'} postings`, problems: kept });
    }
    if (!page.more) return;
  }
}

/** The name of a reading in the store: rows that it saw bear it. */
export function passOf(transferId: string, { name }: Reading): string {
  return `${transferId}#${name}`;
}

/** Rows of all readings. */
export function rowsOf({ rows }: Walked): number {
  return [...rows.values()].reduce((sum, some) => sum + some, 0);
}

function wordsOf({ from }: Reading): string {
  return from === null ? 'all postings' : `postings since ${from}`;
}

function note(walked: Walked, { reading, rows, bad }: PageResults): void {
  walked.rows.set(reading, (walked.rows.get(reading) ?? 0) + rows);
  const known = walked.bad.get(reading) ?? [];
  walked.bad.set(reading, known);
  known.push(...bad);
}
