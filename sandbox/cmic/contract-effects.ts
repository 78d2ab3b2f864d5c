import { amountOf, jbcont, jbcontdet } from './billing-contracts.ts';
import { sum } from './money.ts';
import { pciLinesOf } from './pci.ts';
import type { Write } from './pci-effects.ts';
import { cmdetail } from './pci-lines.ts';
import { str } from './resource.ts';
import { seedRow } from './seed-row.ts';
import type { Context, Row } from './types.ts';

/**
 * What the posting of a PCI changes in job billing (`sign` 1), or its void takes back (-1): each of its lines moves the contract's line with its bill code by its bill amount, and the contract is
 * the sum of its lines. `JbcOrigContAmt` stays what was signed. The reference says that external PCIs and transfers change billing (7.3) and no more than that: how is our assumption throughout.
 */
export function moveContracts(pci: Row, cmic: Context, write: Write, sign: 1 | -1): void {
  if (!cmic.settings.postingMovesContract) return;
  for (const line of pciLinesOf(cmic, pci).filter(({ CmdBillAmt }) => Number(CmdBillAmt ?? 0) !== 0)) {
    const contract = contractOf(pci, line, cmic);
    // A job that is not billed by job billing has no contract to move.
    if (!contract) continue;
    const billed = lineOf(contract, line, cmic) ?? newLine(contract, line, cmic);
    write(jbcontdet, billed, { JbcdBillAmt: sum([Number(billed.JbcdBillAmt ?? 0), Number(line.CmdBillAmt) * sign]) });
    write(jbcont, contract, { JbcContAmt: amountOf(billed, cmic) });
    // Assumed: a line that was posted without a bill code tells the one that it was given.
    if (line.CmdBillCode == null) write(cmdetail, line, { CmdBillCode: billed.JbcdBillCode ?? null });
  }
}

/**
 * The contract that a line bills. Assumed: the one that its owner change order names; else of the job's contracts, sub jobs' included, the one that has its bill code, and of several that have it the
 * one that has it on the line's own code and category; else the one that bills the line's job and cost code; else the first.
 */
function contractOf(pci: Row, line: Row, cmic: Context): Row | undefined {
  const contracts = contractsOf(pci, cmic);
  const has = (contract: Row, match: Row) => linesOf(contract, cmic, match).length > 0;
  const { CmdJobCode = null, CmdPhsCode = null, CmdCatCode = null, CmdBillCode = null } = line;
  const place = { JbcdBillJobCode: CmdJobCode, JbcdBillPhsCode: CmdPhsCode };
  const named = CmdBillCode === null ? [] : contracts.filter((each) => has(each, { JbcdBillCode: CmdBillCode }));
  return (
    orderedFor(pci, contracts, cmic) ??
    named.find((each) => has(each, { ...place, JbcdBillCatCode: CmdCatCode, JbcdBillCode: CmdBillCode })) ??
    named[0] ??
    contracts.find((each) => has(each, place)) ??
    contracts[0]
  );
}

function contractsOf({ CmmCompCode = null, CmmJobCode = null }: Row, { db }: Context): Row[] {
  const below = db.table('jcjob').where({ JobCompCode: CmmCompCode, JobCtrlCode: CmmJobCode });
  const jobs = [CmmJobCode, ...below.map(({ JobCode = null }) => JobCode)];
  return jobs.flatMap((job) => [...db.table('jbcont').where({ JbcCompCode: CmmCompCode, JbcJobCode: job })]);
}

/** The contract of the owner change order that the PCI is in. */
function orderedFor(pci: Row, contracts: readonly Row[], { db }: Context): Row | undefined {
  const { CmmCompCode = null, CmmJobCode = null, CmmOcoCode = null } = pci;
  if (CmmOcoCode === null) return undefined;
  const key = { CmocnCompCode: CmmCompCode, CmocnJobCode: CmmJobCode, CmocnCode: CmmOcoCode };
  const [order] = db.table('cmownerchangeorder').where(key);
  return order && contracts.find(({ JbcContCode }) => JbcContCode === order.CmocnJbContCode);
}

function lineOf(contract: Row, { CmdBillCode = null }: Row, cmic: Context): Row | undefined {
  return CmdBillCode === null ? undefined : linesOf(contract, cmic, { JbcdBillCode: CmdBillCode })[0];
}

function linesOf({ JbcCompCode = null, JbcContCode = null }: Row, { db }: Context, match: Row = {}): readonly Row[] {
  return db.table('jbcontdet').where({ JbcdCompCode: JbcCompCode, JbcdContCode: JbcContCode, ...match });
}

/** A line of nothing yet, where the PCI's line stands. Assumed: without a bill code it takes the next free number, in steps of ten. */
function newLine(contract: Row, line: Row, cmic: Context): Row {
  const others = linesOf(contract, cmic);
  const [first] = others;
  const numbers = others.map(({ JbcdBillCode }) => Number(JbcdBillCode)).filter(Number.isInteger);
  const next = String((Math.floor(Math.max(0, ...numbers) / 10) + 1) * 10).padStart(3, '0');
  const table = cmic.db.table('jbcontdet');
  const row = seedRow(jbcontdet, table.rows.length, {
    JbcdCompCode: contract.JbcCompCode ?? null,
    JbcdContCode: contract.JbcContCode ?? null,
    JbcdBillCode: line.CmdBillCode ?? next,
    JbcdBillJobCode: line.CmdJobCode ?? null,
    JbcdBillPhsCode: line.CmdPhsCode ?? null,
    JbcdBillCatCode: line.CmdCatCode ?? null,
    JbcdBillingTypeCode: 'LSUM',
    JbcdInvoiceFormatCode: 'AIA',
    JbcdDesc: str(line.CmdBillName ?? line.CmdName).slice(0, 60) || null,
    JbcdCurrCode: first?.JbcdCurrCode ?? null,
    JbcdMultiSubcontFlag: 'N',
    JbcdMultiSubcontVenFlag: 'N',
    JbcdBillAmt: 0,
    JbcdBillUnit: 1,
    JbcdHldbkPc: contract.JbcHldbkPc ?? null,
  });
  table.insert(row);
  return row;
}
