import { splitId } from '../../../../kernel/ids.ts';
import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import type { CmicPrimeContractRecord } from '../../../cmic/kinds/prime-contract/record.ts';
import type { CmicOwnerChangeOrderRecord } from '../../../cmic/kinds/prime-contract-change-order/record.ts';
import { splitChildId } from '../../../procore/ids.ts';
import type { ProcorePrimeContractChangeOrderLineRecord } from '../../../procore/kinds/prime-contract-change-order/line-record.ts';
import type { ProcorePrimeContractChangeOrderRecord } from '../../../procore/kinds/prime-contract-change-order/record.ts';
import { pick, strict } from '../../../procore/rows.ts';
import { type Home, readHome } from '../../exporting/home.ts';
import { type PciSetUp, readPciSetUp } from '../../exporting/pci-set-up.ts';
import { closedPeriodFor, periodProblems } from '../../exporting/period.ts';
import { type Place, readPlaces } from '../../exporting/places.ts';
import type { Link } from '../../link/link.ts';
import { type Resolved, resolveLinks } from '../../link/resolve.ts';
import type { Problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { itemCodes, orderNumber } from './number.ts';
import { readWritten } from './written.ts';

/** A line with where it stands in CMiC. */
export interface LineSource {
  line: ProcorePrimeContractChangeOrderLineRecord;
  place: Place;
  /** The bill code of the prime contract's line that it changes; null for a line that is new to the contract. */
  billCode: string | null;
}

/** What becomes one potential change item: the change order, or one of its potential change orders. */
export interface PartSource {
  /** `1001/pcco-2`, `1001/pco-31`. */
  procoreId: string;
  number: string | null;
  title: string | null;
  originId: string | null;
  lines: LineSource[];
  /** The item's code in CMiC; null where nothing can be made of Procore's number. */
  code: string | null;
  existing: CmicPotentialChangeItemRecord | null;
  link: Link | null;
}

/** Everything that the export of one prime contract change order is decided on. */
export interface ChangeOrderSource extends Home {
  change: ProcorePrimeContractChangeOrderRecord;
  target: 'PCI' | 'PCI_PER_PCO' | 'OWNER_CHANGE_ORDER';
  /** `ZZ/24-010/jb-24-010`. */
  contractLink: Resolved | null;
  contract: CmicPrimeContractRecord | null;
  parts: PartSource[];
  setUp: PciSetUp;
  link: Link | null;
  number: string | null;
  /** The owner change order in CMiC under that number, where it becomes one. */
  existing: CmicOwnerChangeOrderRecord | null;
  /** Documents of ours under other codes: an earlier try wrote them. */
  elsewhere: string[];
  elsewhereUnknown: boolean;
  /** The day of the change: when it was approved in Procore, else the accounting date. */
  date: string | null;
  period: Problem[];
}

/** Reads both sides; null when Procore has no such change order. Nothing comes from a cache: money is decided on it. */
export async function readChangeOrder(
  deps: SyncDeps,
  id: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<ChangeOrderSource | null> {
  const projectId = splitChildId(id, 'pcco')?.parentId;
  const orders = deps.procore.primeContractChangeOrder;
  const change = projectId ? await orders.withLines(id) : null;
  if (!projectId || !change) return null;
  const { target } = deps.settings.primeContractChangeOrders;
  const whole = { ...change, lines: change.lines ?? [] };
  const [home, setUp, contract, potentials, period] = await Promise.all([
    readHome(deps, projectId),
    readPciSetUp(deps, 'EXTERNAL'),
    readContract(deps, change.primeContractId),
    target === 'PCI_PER_PCO' ? orders.potentialsOf(id) : [],
    closedPeriodFor(deps, 'PRIME_CONTRACT_CHANGE_ORDER', answers, transfer).then(periodProblems),
  ]);
  const given = target === 'PCI_PER_PCO' ? strict(potentials) : [whole];
  const number = orderNumber(change, target, setUp.typeCode, answers, transfer);
  const codes = itemCodes(given, target, setUp.typeCode, number);
  const ids = given.map((part) => part.id);
  const [[link], links, places, written] = await Promise.all([
    deps.store.links.byProcore('PRIME_CONTRACT_CHANGE_ORDER', [id]),
    deps.store.links.byProcore('PRIME_CONTRACT_CHANGE_ORDER', ids),
    readPlaces(
      deps,
      projectId,
      given.flatMap(({ lines }) => lines),
    ),
    readWritten(deps, { home, target, number, codes, references: [id, ...ids], transfer }),
  ]);
  let next = 0;
  const parts = given.map((part, index): PartSource => {
    const lines = part.lines.flatMap((line): LineSource[] => {
      const place = places[next++];
      return place ? [{ line, place, billCode: contract.billCodes.get(line.primeLineItemId ?? '') ?? null }] : [];
    });
    const { number: own, title, originId } = part;
    return {
      procoreId: part.id,
      number: own,
      title,
      originId,
      lines,
      code: codes[index] ?? null,
      existing: written.items[index] ?? null,
      link: links[index] ?? null,
    };
  });
  return {
    ...home,
    ...contract,
    change,
    target,
    parts,
    setUp,
    link: link ?? null,
    number,
    existing: written.owner,
    elsewhere: written.elsewhere,
    elsewhereUnknown: written.elsewhereUnknown,
    date: change.approvedAt?.slice(0, 10) ?? answers.accountingDate ?? null,
    period,
  };
}

/** The prime contract in CMiC, by its link or our mark, and the bill codes that its lines in Procore are marked with. */
async function readContract(deps: SyncDeps, id: string | null) {
  const none = { contractLink: null, contract: null, billCodes: new Map<string, string>() };
  if (id === null) return none;
  const { primeContract } = deps.procore;
  const links = await resolveLinks(deps, 'PRIME_CONTRACT', [id], 3, async () => {
    const found = pick(await primeContract.byIds([id]), id);
    return new Map([[id, found?.originId ?? null]]);
  });
  const contractLink = links.get(id) ?? null;
  if (!contractLink) return none;
  const { cmicId } = contractLink;
  const [contracts, lines] = await Promise.all([
    deps.cmic['prime-contract'].byIds([cmicId]),
    primeContract.lines(id).then(strict),
  ]);
  const billCodes = lines.flatMap(({ id: lineId, originId }): [string, string][] => {
    const code = originId?.startsWith(`${cmicId}/`) ? splitId(originId, 4)?.[3] : undefined;
    return code === undefined ? [] : [[lineId, code]];
  });
  return { contractLink, contract: contracts.get(cmicId) ?? null, billCodes: new Map(billCodes) };
}
