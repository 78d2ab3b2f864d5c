import { equal } from '../../../kernel/money.ts';
import type { CmicSubcontractHeader } from '../../cmic/kinds/commitment/record.ts';
import type { CommitmentLineWrite, CommitmentWrite } from '../../procore/kinds/commitment/client.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { sameName } from '../importing/codes.ts';
import type { StagedContract } from './contract.ts';
import { codeIdOf, type StagedSource, typeIdOf } from './source.ts';

/** What a contract becomes in Procore. */
export interface StagedDraft {
  /** The header as it is to stand in the end; it is created as a draft, since an approved or marked one takes no lines. */
  header: CommitmentWrite & { number: string; title: string; status: string };
  lines: readonly CommitmentLineWrite[];
}

/** The draft of a contract; null while its vendor or a code is not in Procore: the problems say which. Pure. */
export function draftOf({ contract, vendor, codes, types }: StagedSource): StagedDraft | null {
  const { header, lines } = contract;
  if (!vendor) return null;
  const written: CommitmentLineWrite[] = [];
  for (const line of lines) {
    const code = codes.get(codeIdOf(line));
    const type = types.get(typeIdOf(line));
    if (!code || !type) return null;
    written.push({
      originId: line.id,
      costCodeId: code.procoreId,
      costTypeId: type.procoreId,
      description: line.name ?? line.task,
      amount: line.amount,
    });
  }
  return {
    header: {
      number: header.number,
      title: header.name ?? header.number,
      ...told('description', header.description === null ? null : asHtml(header.description)),
      vendorId: vendor.procoreId,
      ...told('retainagePercent', header.retainagePercent),
      ...told('contractDate', header.date),
      ...daysOf(contract),
      status: finalStatus(contract),
    },
    lines: written,
  };
}

/** The status in the end: a posted contract is approved. A closed subcontract is complete, which Procore counts as committed; a closed purchase order it would not count, so that stays approved. */
export function finalStatus({ header, type }: Pick<StagedContract, 'header' | 'type'>): 'Approved' | 'Complete' {
  return header.status === 'CLOSED' && type === 'SUBCONTRACT' ? 'Complete' : 'Approved';
}

/** The members of the header that differ from what stands in Procore; the status among them. */
export function headerDifference({ header }: StagedDraft, there: ProcoreCommitmentRecord): CommitmentWrite {
  const standing: Record<keyof CommitmentWrite, string | null> = {
    number: there.number,
    title: there.title,
    description: there.description,
    status: there.status,
    vendorId: there.vendorId,
    retainagePercent: there.retainagePercent,
    contractDate: there.contractDate,
    startDate: there.startDate,
    completionDate: there.estimatedCompletionDate,
    deliveryDate: there.deliveryDate,
    originData: there.originData,
  };
  const members = Object.entries(header) as [keyof CommitmentWrite, string][];
  return Object.fromEntries(members.filter(([name, value]) => !isSame(name, standing[name], value)));
}

/** The REST names of the header's members. */
export const headerNames: Record<keyof CommitmentWrite, string> = {
  number: 'number',
  title: 'title',
  description: 'description',
  status: 'status',
  vendorId: 'vendor_id',
  retainagePercent: 'retainage_percent',
  contractDate: 'contract_date',
  startDate: 'contract_start_date',
  completionDate: 'contract_estimated_completion_date',
  deliveryDate: 'delivery_date',
  originData: 'origin_data',
};

function daysOf({ type, header }: StagedContract): CommitmentWrite {
  if (type === 'PURCHASE_ORDER') return told('deliveryDate', header.startDate);
  return { ...told('startDate', header.startDate), ...told('completionDate', header.endDate) };
}

function told<Name extends keyof CommitmentWrite>(name: Name, value: string | null): CommitmentWrite {
  return value === null ? {} : { [name]: value };
}

function isSame(name: keyof CommitmentWrite, standing: string | null, wanted: string): boolean {
  switch (name) {
    case 'status':
      return standing === wanted.toUpperCase();
    case 'retainagePercent':
      return standing !== null && equal(standing, wanted);
    case 'title':
      return sameName(standing, wanted);
    // Procore may dress HTML up: what was written once is not written again for its looks.
    case 'description':
      return standing !== null;
    default:
      return standing === wanted;
  }
}

/** Plain text of CMiC as Procore's HTML. */
function asHtml(text: NonNullable<CmicSubcontractHeader['description']>): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r?\n/g, '<br>');
}
