import { equal } from '../../../../kernel/money.ts';
import type { CmicPrimeContractRecord } from '../../../cmic/kinds/prime-contract/record.ts';
import type { PrimeContractWrite } from '../../../procore/kinds/prime-contract/client.ts';
import type { ProcorePrimeContractRecord } from '../../../procore/kinds/prime-contract/record.ts';
import { readStatus } from '../../../procore/kinds/prime-contract/record.ts';
import { sameName } from '../../importing/codes.ts';
import type { ImportItem } from '../../importing/item.ts';
import type { PlanField } from '../../transfer/plan.ts';

/** The header of a contract. Its key is the CMiC id, `ZZ/24-010/jb-24-010`, which is our mark. */
export interface HeaderItem extends ImportItem {
  stage: 'header';
  /** What is sent: all of a new contract, the members that differ of one that stands. */
  write: PrimeContractWrite;
  /** Whether it has yet to be marked with the mark and the code that people know. */
  mark: boolean;
  fields: PlanField[];
}

/** The REST names of the members that travel. */
const names = {
  number: 'number',
  title: 'title',
  status: 'status',
  retainagePercent: 'retainage_percent',
  startDate: 'contract_start_date',
  completionDate: 'contract_estimated_completion_date',
} as const;

type Member = keyof typeof names;

/**
 * The header as it is to stand in Procore, against the one that stands there. What CMiC does not say is left as Procore has it. Procore documents no lock of a prime contract (procore
 * reference 5.7 and 5.10), so a contract is created in the status that it is to have. Pure.
 */
export function headerItem(contract: CmicPrimeContractRecord, there: ProcorePrimeContractRecord | null): HeaderItem {
  const wanted = wantedOf(contract);
  const members = (Object.keys(names) as Member[]).filter((member) => wanted[member] !== undefined);
  const marks = { origin_id: contract.id, origin_code: contract.code };
  const item = { stage: 'header', key: contract.id } as const;
  if (!there) {
    const write = { ...wanted, accountingMethod: 'amount', originId: contract.id };
    const sent = { ...named(wanted, members), accounting_method: 'amount', ...marks };
    const fields = Object.entries(sent).map(([name, to]) => ({ name, from: null, to }));
    return { ...item, action: 'CREATE', procoreId: null, write, mark: true, fields };
  }
  const differing = members.filter((member) => !isSame(member, there[member], wanted[member] ?? ''));
  const mark = there.originId !== contract.id || there.originCode !== contract.code;
  const isKept = differing.length === 0 && !mark;
  const shown = isKept ? members : differing;
  const fields = shown.map(
    (member): PlanField => ({
      name: names[member],
      from: there[member],
      to: isKept ? there[member] : (wanted[member] ?? null),
    }),
  );
  if (mark)
    fields.push(
      { name: 'origin_id', from: there.originId, to: marks.origin_id },
      { name: 'origin_code', from: there.originCode, to: marks.origin_code },
    );
  const write = Object.fromEntries(differing.map((member) => [member, wanted[member]]));
  return { ...item, action: isKept ? 'KEEP' : 'UPDATE', procoreId: there.id, write, mark, fields };
}

/** Procore's word for a contract's status; undefined for one that has no counterpart. */
export function statusFor({ status }: CmicPrimeContractRecord): 'Approved' | 'Complete' | undefined {
  if (status === 'ACTIVE') return 'Approved';
  return status === 'CLOSED' ? 'Complete' : undefined;
}

function wantedOf(contract: CmicPrimeContractRecord): Partial<Record<Member, string>> {
  const status = statusFor(contract);
  const { retainagePercent, startDate, endDate } = contract;
  return {
    number: contract.code,
    title: contract.name,
    ...(status === undefined ? {} : { status }),
    ...(retainagePercent === null ? {} : { retainagePercent }),
    ...(startDate === null ? {} : { startDate }),
    ...(endDate === null ? {} : { completionDate: endDate }),
  };
}

function isSame(member: Member, standing: string | null, wanted: string): boolean {
  switch (member) {
    case 'title':
      return sameName(standing, wanted);
    case 'status':
      return readStatus(standing) === readStatus(wanted);
    case 'retainagePercent':
      return standing !== null && equal(standing, wanted);
    default:
      return standing === wanted;
  }
}

function named(wanted: Partial<Record<Member, string>>, members: readonly Member[]): Record<string, string | null> {
  return Object.fromEntries(members.map((member) => [names[member], wanted[member] ?? null]));
}
