import { ruleBroken } from './errors.ts';
import { type Combination, combinationFault } from './job-rules.ts';
import { sum } from './money.ts';
import { str } from './resource.ts';
import { isClosed } from './settings.ts';
import { day, timestamp } from './time.ts';
import type { Context, Row } from './types.ts';

/** A document is posted when it has a post date; its `ScmstPost` stays null. */
export function isPosted(header: Row): boolean {
  return header.ScmstPostDate !== null;
}

export function isVoid(header: Row): boolean {
  return header.ScmstStatusCode === 'VOID';
}

/** The header under the four parts of its key. */
export function documentOf({ db }: Context, key: Row): Row | undefined {
  const { ScmstCompCode = null, ScmstVenCode = null, ScmstContCode = null, ScmstChgCode = null } = key;
  return db.table('scmast').where({ ScmstCompCode, ScmstVenCode, ScmstContCode, ScmstChgCode })[0];
}

/** The header's key as a line has it. */
export function headerOf(line: Row): Row {
  const { ScschCompCode = null, ScschVenCode = null, ScschContCode = null, ScschChgCode = null } = line;
  return {
    ScmstCompCode: ScschCompCode,
    ScmstVenCode: ScschVenCode,
    ScmstContCode: ScschContCode,
    ScmstChgCode: ScschChgCode,
  };
}

/** The change orders of a document's contract. */
export function changesOf({ db }: Context, header: Row): Row[] {
  const { ScmstCompCode = null, ScmstVenCode = null, ScmstContCode = null } = header;
  return db
    .table('scmast')
    .where({ ScmstCompCode, ScmstVenCode, ScmstContCode })
    .filter((row) => row.ScmstChgCode !== '000');
}

export function linesOf({ db }: Context, header: Row): readonly Row[] {
  const { ScmstCompCode = null, ScmstVenCode = null, ScmstContCode = null, ScmstChgCode = null } = header;
  return db.table('scsched').where({
    ScschCompCode: ScmstCompCode,
    ScschVenCode: ScmstVenCode,
    ScschContCode: ScmstContCode,
    ScschChgCode: ScmstChgCode,
  });
}

/** Where a line books its amount. */
export function bookingOf(line: Row): Combination {
  return { company: line.ScschCompCode, job: line.ScschJobCode, phase: line.ScschPhsCode, category: line.ScschCatCode };
}

/** Why a document cannot be posted on a day, in a sentence; undefined when it can. */
export function whyNotPosted(header: Row, date: string, cmic: Context): string | undefined {
  if (isVoid(header)) return 'Contract is void';
  if (isPosted(header)) return 'Contract has already been posted';
  const base = header.ScmstChgCode === '000' ? undefined : documentOf(cmic, { ...header, ScmstChgCode: '000' });
  if (base && (isVoid(base) || !isPosted(base))) return 'The contract of this change is not posted';
  const lines = linesOf(cmic, header);
  if (lines.length === 0) return 'Contract has no schedule of values';
  if (isClosed(cmic.settings, date)) return `Post date ${date} is in a closed period`;
  // An inactive code or category stops a posting too.
  return lines.map((line) => combinationFault(cmic, bookingOf(line))?.text).find((text) => text !== undefined);
}

/** What posting writes on a header: dates, batch and status, and the contract amount, which is null until then. */
export function posted(header: Row, date: string, cmic: Context): Row {
  return {
    ScmstPost: null,
    ScmstPostDate: date,
    ScmstDateTimePost: timestamp(cmic.now()),
    ScmstPostBatch: cmic.db.next('ScmstPostBatch', FIRST_BATCH),
    ScmstStatusCode: 'POSTED',
    ScmstStatCode: 'P',
    ScmstContAmt: sum(linesOf(cmic, header).map((line) => Number(line.ScschAmt))),
  };
}

/** `ScmstPost = Y` in a change posts, on the `ScmstPostDate` beside it or today, where the setting lets it; else it does nothing. */
export function postByPatch(header: Row, change: Row, cmic: Context): void {
  const date = str(change.ScmstPostDate) || day(cmic.now());
  const asked = change.ScmstPost === 'Y';
  delete change.ScmstPost;
  delete change.ScmstPostDate;
  if (!asked || cmic.settings.posting === 'action' || cmic.settings.posting === 'none') return;
  const reason = whyNotPosted(header, date, cmic);
  if (reason)
    throw ruleBroken(isClosed(cmic.settings, date) ? 'SC-10151' : 'NO-ERROR-CODE', `${reason}.`, 'ScmstPostDate');
  Object.assign(change, posted(header, date, cmic));
}

const FIRST_BATCH = 100_001;
