import { changeRow } from './crud.ts';
import { combinationFault } from './job-rules.ts';
import { sum } from './money.ts';
import { cmmast, pciLinesOf } from './pci.ts';
import { applyPci, revertPci, type Write } from './pci-effects.ts';
import { cmdetail } from './pci-lines.ts';
import { pendingTypeOf, roleOf } from './pci-setup.ts';
import { str } from './resource.ts';
import { isClosed } from './settings.ts';
import type { Context, Row } from './types.ts';

/** Why a PCI cannot be posted on a day, in a sentence; undefined when it can. */
export function whyPciNotPosted(pci: Row, date: string, cmic: Context): string | undefined {
  const { settings } = cmic;
  if (pci.CmmStatCode === 'V') return 'PCI is void';
  if (pci.CmmPostDate !== null) return 'PCI has already been posted';
  if (pendingTypeOf(cmic, pci.CmmCompCode, pci.CmmPrepostStatCode) !== 'APPROVED') return 'PCI is not approved';
  const lines = pciLinesOf(cmic, pci);
  if (lines.length === 0) return 'PCI has no details';
  if (isClosed(settings, date) && !settings.pciPostingToClosedPeriod) return `Post date ${date} is in a closed period`;
  const role = roleOf(cmic, pci);
  if (role === 'TRANSFER') {
    const cost = total(lines, 'CmdBudgAmt');
    const billing = total(lines, 'CmdBillAmt');
    if (settings.transfersNetCost && cost !== 0)
      return `The cost lines of a transfer must net to zero, they net to ${cost}`;
    if (settings.transfersNetBilling && billing !== 0)
      return `The billing lines of a transfer must net to zero, they net to ${billing}`;
  }
  if (role === 'INTERNAL' && lines.some((line) => line.CmdBillAmt !== null)) return 'An internal PCI has a Bill Amount';
  // A code or category that was made inactive since stops a posting too.
  return lines.map((line) => combinationFault(cmic, placeOf(line))?.text).find((text) => text !== undefined);
}

/** Posts a PCI that may be posted: its status and batch, its lines, and what follows in the budgets. */
export function postPci(pci: Row, date: string, cmic: Context, user?: string): void {
  const write = writer(cmic, user);
  write(cmmast, pci, {
    CmmPostDate: date,
    CmmStatCode: 'P',
    CmmPostBatch: cmic.db.next('CmmPostBatch', FIRST_BATCH),
  });
  markPosted(pci, cmic, write);
  applyPci(pci, cmic, write);
}

/** Posts a PCI of the story, in the past. */
export function postSeeded(pci: Row, cmic: Context): void {
  const write: Write = (resource, row, change) => cmic.db.table(resource.name).change(row, change);
  markPosted(pci, cmic, write);
  applyPci(pci, cmic, write);
}

/** Voids a PCI, as a person can: a posted one takes its changes back. A sentence when it cannot be voided. */
export function voidPci(pci: Row, cmic: Context, user?: string): string | undefined {
  if (pci.CmmStatCode === 'V') return 'The PCI is void already';
  const isPosted = pci.CmmPostDate !== null;
  if (isPosted && roleOf(cmic, pci) === 'ORIGINAL') return 'A posted original budget PCI cannot be voided';
  const write = writer(cmic, user);
  if (isPosted) revertPci(pci, cmic, write);
  write(cmmast, pci, { CmmStatCode: 'V' });
  for (const line of pciLinesOf(cmic, pci)) write(cmdetail, line, { CmdPostingFlag: 'VOID' });
  return undefined;
}

function markPosted(pci: Row, cmic: Context, write: Write): void {
  for (const line of pciLinesOf(cmic, pci)) {
    write(cmdetail, line, { CmdPostingFlag: 'POSTED', CmdStatusCode: pci.CmmPrepostStatCode ?? null });
  }
}

function writer(cmic: Context, user?: string): Write {
  return (resource, row, change) => changeRow(resource, cmic, row, change, user);
}

function placeOf(line: Row) {
  return { company: line.CmdCompCode, job: line.CmdJobCode, phase: line.CmdPhsCode, category: line.CmdCatCode };
}

function total(lines: readonly Row[], name: string): number {
  return sum(lines.map((line) => Number(line[name] ?? 0)));
}

/** Where the batches of PCIs start. */
const FIRST_BATCH = 200_001;

/** The sentence of a refused posting, as `postcm` says it. */
export function pciRefusal(
  reason: string,
  [company, job, code]: readonly string[],
  pci?: Row,
  approved?: boolean,
): string {
  const key = `(COMP, JOB, CHG): (${company}, ${job}, ${code})`;
  if (!pci) return `${reason}. ${key}`;
  return `${reason}. ${key}. Approved flag = ${approved ? 'Y' : 'N'}, PCI status = ${str(pci.CmmPrepostStatCode)}`;
}
