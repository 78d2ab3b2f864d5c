import { garbage } from '../../../../kernel/errors.ts';
import { asMoney, type DecimalText, equal, subtract, sum } from '../../../../kernel/money.ts';
import type {
  CmicPotentialChangeItemHeader,
  CmicPotentialChangeItemListedLine,
} from '../../../cmic/kinds/budget-change/record.ts';
import type {
  CmicPrimeContractLineRecord,
  CmicPrimeContractRecord,
} from '../../../cmic/kinds/prime-contract/record.ts';
import { ownerChangeOrderId } from '../../../cmic/kinds/prime-contract-change-order/record.ts';

/** What one line of a posted potential change item bills the owner: decimal text in the company's currency, negative for a credit. */
export interface BilledChange {
  /** The code of the item: `EXT0007`. */
  item: string;
  billCode: string | null;
  job: string;
  costCode: string;
  category: string;
  amount: DecimalText;
  /** The owner change order that the item is in: `ZZ/24-010/oco-3`. */
  orderId: string | null;
}

/** A billing contract with its lines, as CMiC has them now. */
export interface ContractNow {
  contract: CmicPrimeContractRecord;
  lines: readonly CmicPrimeContractLineRecord[];
}

/** What a line of a contract was signed for. */
export interface OriginalLine {
  amount: DecimalText;
  /** What change items billed on it since, and their codes: null and none where nothing is taken off. */
  taken: DecimalText | null;
  items: string[];
}

/** The originals of a contract's lines by their ids, or why nobody can say. */
export type Originals =
  | {
      ok: true;
      lines: ReadonlyMap<string, OriginalLine>;
      /** SIGNED: no change item stands on it, or its lines are what was signed as they are. TAKEN_OFF: the rest is what its header says. UNEXPLAINED: the header says neither. */
      basis: 'SIGNED' | 'TAKEN_OFF' | 'UNEXPLAINED';
      /** What people should know of how it was told; null where there is nothing to know. */
      note: string | null;
    }
  | { ok: false; reason: string };

/** Whether an item may move contracts (CMiC reference 7.3): posted, not void, and neither internal, which never bills, nor the original budget. One of a type that the settings do not know may. Pure. */
function mayBill({ posted, isVoid, role }: CmicPotentialChangeItemHeader): boolean {
  return posted && !isVoid && role !== 'INTERNAL' && role !== 'ORIGINAL_BUDGET';
}

/** What posted items bill: every line that bills something. A line whose item is not shown, and one of a posted item that does not tell what it bills, is a fault. Pure. */
export function billedChanges(
  headers: readonly CmicPotentialChangeItemHeader[],
  lines: readonly CmicPotentialChangeItemListedLine[],
): BilledChange[] {
  const items = new Map(headers.map((item) => [item.id, item]));
  return lines.flatMap(({ id, potentialChangeItemId, billCode, job, costCode, category, billAmount, tellsBill }) => {
    if (tellsBill && (billAmount === null || equal(billAmount, '0'))) return [];
    const item = items.get(potentialChangeItemId);
    if (!item) throw garbage('CMIC', id, 'the line is shown, and not its change item');
    if (!mayBill(item)) return [];
    if (!tellsBill || billAmount === null) throw garbage('CMIC', id, 'it does not tell what it bills');
    const { company, ownerChangeOrder: code } = item;
    const orderId = code === null ? null : ownerChangeOrderId({ company, job: item.job, code });
    return [{ item: item.code, billCode, job, costCode, category, amount: billAmount, orderId }];
  });
}

/**
 * What the lines of a job's contracts were signed for, by contract: their amounts now less what posted change items billed on their bill codes, which Procore holds as change orders (revised =
 * original + approved changes: domain, section 4). Where the lines already sum to the header's original amount they are the originals, unless the items net to nothing, which the sum cannot tell. `contracts` are
 * all of the job and its sub jobs, `orders` the contract's code by owner change order. Pure.
 */
export function originalsOf(
  contracts: readonly ContractNow[],
  changes: readonly BilledChange[],
  orders: ReadonlyMap<string, string>,
  currency: string,
): Map<string, Originals> {
  const byLine = new Map<string, BilledChange[]>();
  const unsettled = new Map<string, string>();
  const find = finder(contracts, orders);
  for (const change of changes) {
    const found = find(change);
    const [line] = found;
    if (found.length > 1) for (const { contractId } of found) unsettled.set(contractId, unsettledText(change, found));
    else if (line) byLine.set(line.id, [...(byLine.get(line.id) ?? []), change]);
    else for (const id of contractsOf(change, contracts, orders)) unsettled.set(id, nowhereText(change));
  }
  return new Map(
    contracts.map(({ contract, lines }): [string, Originals] => {
      const reason = unsettled.get(contract.id);
      const found = originals(contract, lines, byLine, currency);
      // Where the header says what was signed, it matters no more where the item stands.
      return [contract.id, reason && !isSettled(contract, found, currency, lines) ? { ok: false, reason } : found];
    }),
  );
}

/** The contracts that a change on no line may have moved: the one that its owner change order names, else any. */
function contractsOf(change: BilledChange, contracts: readonly ContractNow[], orders: ReadonlyMap<string, string>) {
  const order = orders.get(change.orderId ?? '');
  const named = contracts.filter(({ contract }) => contract.code === order);
  return (named.length > 0 ? named : contracts).map(({ contract }) => contract.id);
}

/** Whether what was found is what the header says was signed. Amounts of two currencies have no sum. */
function isSettled(
  { originalAmount }: CmicPrimeContractRecord,
  found: Originals,
  currency: string,
  lines: ContractNow['lines'],
): boolean {
  if (!found.ok || originalAmount === null) return false;
  if (lines.some((line) => line.currency !== null && line.currency !== currency)) return false;
  return equal(originalAmount, sum([...found.lines.values()].map(({ amount }) => amount)));
}

/** Whether a line came wholly by change items: the change orders bring it to Procore. Pure. */
export function isByChangesAlone({ amount, items }: OriginalLine): boolean {
  return items.length > 0 && equal(amount, '0');
}

/** The lines that a change may have moved: by bill code, or without one by code and category; of several those of its owner change order's contract, then those on its code and category. */
function finder(contracts: readonly ContractNow[], orders: ReadonlyMap<string, string>) {
  const codes = new Map(contracts.map(({ contract }) => [contract.id, contract.code]));
  const lines = contracts.flatMap((each) => each.lines);
  return (change: BilledChange): CmicPrimeContractLineRecord[] => {
    const place = placeOf(change);
    const order = orders.get(change.orderId ?? '');
    const found = lines.filter((line) =>
      change.billCode === null ? placeOf(line) === place : line.billCode === change.billCode,
    );
    const ordered = narrowed(found, ({ contractId }) => order !== undefined && codes.get(contractId) === order);
    return narrowed(ordered, (line) => placeOf(line) === place);
  };
}

function narrowed<T>(rows: T[], test: (row: T) => boolean): T[] {
  const kept = rows.length > 1 ? rows.filter(test) : rows;
  return kept.length > 0 ? kept : rows;
}

function placeOf({ job, costCode, category }: Record<'job' | 'costCode' | 'category', string | null>): string {
  return JSON.stringify([job, costCode, category]);
}

function originals(
  { id, originalAmount }: CmicPrimeContractRecord,
  lines: readonly CmicPrimeContractLineRecord[],
  byLine: ReadonlyMap<string, BilledChange[]>,
  currency: string,
): Originals {
  const own = lines.flatMap((line) => byLine.get(line.id) ?? []);
  const asTheyAre = new Map(lines.map((line) => [line.id, { amount: line.amount, taken: null, items: [] }]));
  if (own.length === 0) return { ok: true, lines: asTheyAre, basis: 'SIGNED', note: null };
  const codes = itemsOf(own).join(', ');
  const taken = sum(own.map(({ amount }) => amount));
  const now = sum(lines.map(({ amount }) => amount));
  const rest = subtract(now, taken);
  // Amounts of two currencies have no sum.
  const isSummed = lines.every((line) => line.currency === null || line.currency === currency);
  const signed = isSummed ? originalAmount : null;
  if (signed !== null && equal(signed, now) && !equal(taken, '0')) {
    const note = `The lines of ${id} sum to its original amount as they are: nothing that posted change items billed (${codes}) is taken off.`;
    return { ok: true, lines: asTheyAre, basis: 'SIGNED', note };
  }
  const less = lines.map((line): [string, OriginalLine] => {
    const changes = byLine.get(line.id);
    if (!changes) return [line.id, { amount: line.amount, taken: null, items: [] }];
    const moved = sum(changes.map(({ amount }) => amount));
    return [line.id, { amount: subtract(line.amount, moved), taken: moved, items: itemsOf(changes) }];
  });
  const isExplained = signed !== null && equal(signed, rest);
  const said = originalAmount === null ? 'tells no original amount' : `says that ${money(originalAmount)} was signed`;
  const unexplained = `CMiC's header of ${id} ${said}; its lines sum to ${money(now)}, and to ${money(rest)} without what posted change items billed (${codes}). It is brought without them: change orders bring them.`;
  return {
    ok: true,
    lines: new Map(less),
    basis: isExplained ? 'TAKEN_OFF' : 'UNEXPLAINED',
    note: isExplained ? null : unexplained,
  };
}

function itemsOf(changes: readonly BilledChange[]): string[] {
  return [...new Set(changes.map(({ item }) => item))];
}

function unsettledText({ item, billCode }: BilledChange, found: readonly CmicPrimeContractLineRecord[]): string {
  const what = billCode === null ? 'a line without a bill code' : `bill code ${billCode}`;
  return `The posted change item ${item} bills on ${what}, and nothing tells which of these lines it moved: ${found.map(({ id }) => id).join(', ')}.`;
}

function nowhereText({ item, billCode }: BilledChange): string {
  const what = billCode === null ? 'without a bill code' : `on bill code ${billCode}`;
  return `The posted change item ${item} bills ${what}, which no line of the job's contracts is, and the contract's original amount does not say what was signed.`;
}

function money(amount: DecimalText): string {
  return asMoney(amount, '').amount;
}
