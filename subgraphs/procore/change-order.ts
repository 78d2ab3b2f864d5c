import { z } from 'zod';
import { garbage } from '../../kernel/errors.ts';
import { amount, checkRecord, day, flag, instant, key, text } from '../../kernel/records.ts';
import { type ChangeOrderLine, readChangeOrderLine } from './change-order-line.ts';
import { type ChangeOrderStatus, readChangeOrderStatus } from './change-order-status.ts';
import { type CodeFinder, settleSubJobs } from './code-place.ts';
import { markMembers, position, spanText, type TimeSpan, timeMembers } from './members.ts';
import { type Check, orFault, type Row } from './rows.ts';
import { type List, orNone, type ProcoreSource } from './source.ts';

/** What change orders of commitments and of prime contracts have in common. Days are `YYYY-MM-DD`, amounts decimal text. */
export interface ChangeOrderFacts {
  projectId: string;
  /** A number in some answers, padded text in others (`45`, `"049"`): as it came. */
  number: string | null;
  revision: number | null;
  title: string | null;
  /** HTML, as it is. */
  description: string | null;
  /** `APPROVED` in whatever case it came; a status that Procore does not document stays as it came. */
  status: ChangeOrderStatus | (string & {}) | null;
  /** As it came. */
  statusText: string | null;
  executed: boolean | null;
  private: boolean | null;
  /** The sum of the lines, markup included. */
  grandTotal: string | null;
  /** Days. */
  scheduleImpact: number | null;
  dueDate: string | null;
  invoicedDate: string | null;
  paidDate: string | null;
  signedDate: string | null;
  /** When it was reviewed; of an approved one that is when it was approved. */
  reviewedAt: string | null;
  originId: string | null;
  originCode: string | null;
  createdAt: string | null;
  updatedAt: string | null;
  deletedAt: string | null;
}

/** A change order package: one list for the change orders of every sort of contract, and the one that bears marks. */
export interface ChangeOrderPackage extends ChangeOrderFacts {
  /** Procore's own id: `7`. */
  id: string;
  /** Procore's own id of the contract. */
  contractNumber: string | null;
  /** Whose change it is; null where `type` says no more than that it is a package. */
  side: 'COMMITMENT' | 'PRIME' | null;
  /** Null where they were not asked for. */
  lines: ChangeOrderLine[] | null;
}

/** The filters that Procore documents for packages, as far as they are of use here. */
export interface ChangeOrderFilter {
  createdAt?: TimeSpan | null | undefined;
  updatedAt?: TimeSpan | null | undefined;
  reviewedAt?: TimeSpan | null | undefined;
}

/** Reads of packages, for the kinds that tell them apart. */
export interface ChangeOrderPackages {
  /** Packages of a project, of one contract, or by Procore's own ids (at most 100). With lines each that the list leaves without them is read by itself. None where Procore hides the tool or it is off; with `shown` that is a fault. */
  list(
    projectId: string,
    what: ChangeOrderFilter & { contractNumber?: string; numbers?: readonly string[] },
    lines: boolean,
    shown?: boolean,
  ): Promise<Row<ChangeOrderPackage>[]>;
  /** One with its lines; null where Procore does not know it. A package that tells no lines is a fault: nobody could tell what is missing. */
  show(projectId: string, number: string | number): Promise<ChangeOrderPackage | null>;
}

export const PACKAGES = '/rest/v1.0/change_order_packages';

const order = z.object({
  id: key,
  contract_id: text,
  contract: z.object({ id: text }).nullish(),
  type: text,
  number: text,
  revision: position,
  title: text,
  description: text,
  status: text,
  executed: flag,
  private: flag,
  grand_total: amount,
  schedule_impact_amount: position,
  due_date: day,
  invoiced_date: day,
  paid_date: day,
  signed_change_order_received_date: day,
  reviewed_at: instant,
  deleted_at: instant,
  line_items: z.array(z.unknown()).nullish(),
  ...markMembers,
  ...timeMembers,
});

/** Reads a package with the lines that its answer has. */
export function checkPackage(companyId: string, projectId: string): Check<ChangeOrderPackage> {
  return (value, path, where) => {
    const row = checkRecord(order, value, 'PROCORE', path, where);
    return {
      id: row.id,
      projectId,
      contractNumber: row.contract_id ?? row.contract?.id ?? null,
      side: sideOf(row.type),
      number: row.number,
      revision: row.revision,
      title: row.title,
      description: row.description,
      status: readChangeOrderStatus(row.status) ?? row.status,
      statusText: row.status,
      executed: row.executed,
      private: row.private,
      grandTotal: row.grand_total,
      scheduleImpact: row.schedule_impact_amount,
      dueDate: row.due_date,
      invoicedDate: row.invoiced_date,
      paidDate: row.paid_date,
      signedDate: row.signed_change_order_received_date,
      reviewedAt: row.reviewed_at,
      originId: row.origin_id,
      originCode: row.origin_code,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      deletedAt: row.deleted_at,
      lines:
        row.line_items?.map((line, index) =>
          readChangeOrderLine(line, companyId, projectId, path, `${where}.line_items[${index}]`),
        ) ?? null,
    };
  };
}

/** `CommitmentContractChangeOrder`, `PrimeContractChangeOrder`, `ChangeOrderPackage` (reference 5.8). */
function sideOf(type: string | null): ChangeOrderPackage['side'] {
  if (type?.startsWith('Commitment')) return 'COMMITMENT';
  return type?.startsWith('Prime') ? 'PRIME' : null;
}

/** Packages by this source. */
export function createPackages(source: ProcoreSource, codes: CodeFinder): ChangeOrderPackages {
  const { companyId } = source;

  const show: ChangeOrderPackages['show'] = async (projectId, number) => {
    const path = `${PACKAGES}/${number}`;
    const found = await source.get(path, { project_id: projectId }, checkPackage(companyId, projectId));
    if (found?.lines === null) throw garbage('PROCORE', path, 'line_items is missing');
    return found && { ...found, lines: await settleSubJobs(found.lines, codes) };
  };

  return {
    show,
    list: async (projectId, { contractNumber, numbers, ...filter }, lines, shown = false) => {
      const list: List<ChangeOrderPackage> = {
        path: PACKAGES,
        query: {
          project_id: projectId,
          contract_id: contractNumber,
          // Lines come with the extended view alone.
          view: lines ? 'extended' : undefined,
          'filters[id][]': numbers ? [...numbers] : undefined,
          'filters[created_at]': spanText(filter.createdAt),
          'filters[updated_at]': spanText(filter.updatedAt),
          'filters[reviewed_at]': spanText(filter.reviewedAt),
        },
        check: checkPackage(companyId, projectId),
        maxPage: lines ? 200 : 1000,
      };
      const rows = await (shown ? source.all(list) : orNone([], source.all(list)));
      if (!lines) return rows;
      const full = await Promise.all(
        rows.map(async (row) =>
          row instanceof Error || row.lines ? row : ((await orFault(show(projectId, row.id))) ?? row),
        ),
      );
      const settled = await settleSubJobs(
        full.flatMap((row) => (row instanceof Error ? [] : (row.lines ?? []))),
        codes,
      );
      const byLine = new Map(settled.map((line) => [line.id, line]));
      const known = (line: ChangeOrderLine) => byLine.get(line.id) ?? line;
      return full.map((row) => (row instanceof Error ? row : { ...row, lines: (row.lines ?? []).map(known) }));
    },
  };
}
