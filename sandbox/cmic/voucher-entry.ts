import { vuuid } from './db.ts';
import { sum } from './money.ts';
import { blankRow } from './resource.ts';
import type { Context, Row } from './types.ts';
import { scrfpdetail, scrfptotals } from './voucher-lines.ts';
import { type Requested, requestsOf } from './voucher-rules.ts';

/** Enters what a voucher asks of the contract's lines, and the sums of it. */
export function enterLines(voucher: Row, requested: readonly Requested[], cmic: Context): void {
  const whole: Row = {
    VsovVouUuid: voucher.VouVUuid ?? null,
    VsovCompCode: voucher.VouCompCode ?? null,
    VsovVenCode: voucher.VouVenCode ?? null,
    VsovContCode: voucher.VouContCode ?? null,
    VsovVouNum: voucher.VouNum ?? null,
    VsovInvCode: voucher.VouInvCode ?? null,
    VsovStatusCode: 'U',
    VsovIuCreateDate: voucher.VouIuCreateDate ?? null,
    VsovIuCreateUser: voucher.VouIuCreateUser ?? null,
  };
  for (const { schedule, previous, amount, held, released } of requested) {
    const scheduled = Number(schedule.ScschAmt);
    const line = blankRow(scrfpdetail, {
      ...whole,
      VsovVUuid: vuuid('scrfpdetail', String(voucher.VouVUuid), String(schedule.ScschOraseq)),
      VsovChgCode: schedule.ScschChgCode ?? null,
      VsovTaskCode: schedule.ScschTaskCode ?? null,
      VsovTaskName: schedule.ScschTaskName ?? null,
      VsovJobCode: schedule.ScschJobCode ?? null,
      VsovPhsCode: schedule.ScschPhsCode ?? null,
      VsovCatCode: schedule.ScschCatCode ?? null,
      VsovWmCode: schedule.ScschWmCode ?? null,
      VsovScschOraseq: schedule.ScschOraseq ?? null,
      VsovScschAmt: scheduled,
      VsovPrevAmt: previous,
      VsovLstAmt: amount,
      VsovHldbkAmt: held,
      VsovHldbkRlsAmt: released,
      VsovComplPct: percentOf(sum([previous, amount]), scheduled),
    });
    cmic.db.table('scrfpdetail').insert(line);
  }
  cmic.db.table('scrfptotals').insert(
    blankRow(scrfptotals, {
      ...whole,
      VsovVUuid: vuuid('scrfptotals', String(voucher.VouVUuid)),
      VsovInvDate: voucher.VouInvDate ?? null,
      VsovContAmt: contractAmount(voucher, cmic),
      VsovPrevAmt: previousOf(voucher, cmic),
      VsovLstAmt: sum(requested.map((each) => each.amount)),
      VsovHldbkAmt: sum(requested.map((each) => each.held)),
      VsovHldbkRlsAmt: sum(requested.map((each) => each.released)),
    }),
  );
}

/** A share as a percentage with two decimals; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
}

/** A contract's value: the sum of its posted documents. */
function contractAmount(voucher: Row, { db }: Context): number {
  const { VouCompCode = null, VouVenCode = null, VouContCode = null } = voucher;
  const documents = db
    .table('scmast')
    .where({ ScmstCompCode: VouCompCode, ScmstVenCode: VouVenCode, ScmstContCode: VouContCode })
    .filter((row) => row.ScmstPostDate !== null && row.ScmstStatusCode !== 'VOID');
  return sum(documents.map((row) => Number(row.ScmstContAmt ?? 0)));
}

function previousOf(voucher: Row, cmic: Context): number {
  const others = requestsOf(voucher, cmic).filter((row) => row !== voucher && row.VouStatusCode !== 'V');
  return sum(others.map((row) => Number(row.VouInvAmt ?? 0)));
}
