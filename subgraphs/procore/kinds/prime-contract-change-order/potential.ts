import { z } from 'zod';
import { amount, checkRecord, key, reference, text } from '../../../../kernel/records.ts';
import { type ChangeOrderLine, readChangeOrderLine } from '../../change-order-line.ts';
import { readChangeOrderStatus } from '../../change-order-status.ts';
import { type CodeFinder, settleSubJobs } from '../../code-place.ts';
import { childId, numberOf } from '../../ids.ts';
import type { Mark } from '../../marks.ts';
import { given, markMembers, timeMembers } from '../../members.ts';
import { itemRefused, type Outcome } from '../../outcome.ts';
import { type Check, type Row, strict } from '../../rows.ts';
import { type List, orNone, type ProcoreSource } from '../../source.ts';
import { syncAll } from '../../sync.ts';
import { primeLine } from './line-record.ts';
import type { ProcorePotentialChangeOrderRecord } from './record.ts';

/** A potential change order as Procore lists it: those of commitments and of prime contracts are in one list. */
export interface PotentialRow extends Omit<ProcorePotentialChangeOrderRecord, 'lines' | 'primeContractId'> {
  /** Procore's own id of the contract. */
  contractNumber: string | null;
  /** Null where the answer does not bring them. */
  lines: ChangeOrderLine[] | null;
}

/** Reads and marks of potential change orders. */
export interface Potentials {
  /** Of a project, of one contract, or by Procore's own ids (at most 100), each with its lines. */
  list(
    projectId: string,
    what: { contractNumber?: string; numbers?: readonly string[] },
  ): Promise<Row<PotentialRow & { lines: ChangeOrderLine[] }>[]>;
  /** By the plain sync: they are no item of `external_data` (reference 6.5). Null takes the mark away. */
  mark(projectId: string, number: number, mark: Mark): Promise<Outcome>;
}

const PATH = '/rest/v1.0/potential_change_orders';

const potential = z.object({
  id: key,
  contract_id: text,
  contract: reference,
  // Neither is documented; a line's holder says it from the other side.
  change_order_package_id: text,
  change_order_package: reference,
  number: text,
  title: text,
  description: text,
  status: text,
  grand_total: amount,
  line_items: z.array(z.unknown()).nullish(),
  ...markMembers,
  ...timeMembers,
});

/** Reads a potential change order with the lines that its answer has. */
export function checkPotential(companyId: string, projectId: string): Check<PotentialRow> {
  return (value, path, where) => {
    const row = checkRecord(potential, value, 'PROCORE', path, where);
    const order = row.change_order_package_id ?? row.change_order_package;
    return {
      id: childId(projectId, 'pco', row.id),
      projectId,
      contractNumber: row.contract_id ?? row.contract,
      changeOrderId: order === null ? null : childId(projectId, 'pcco', order),
      number: row.number,
      title: row.title,
      description: row.description,
      status: readChangeOrderStatus(row.status) ?? row.status,
      statusText: row.status,
      grandTotal: row.grand_total,
      originId: row.origin_id,
      originCode: row.origin_code,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      lines:
        row.line_items?.map((line, index) =>
          readChangeOrderLine(line, companyId, projectId, path, `${where}.line_items[${index}]`),
        ) ?? null,
    };
  };
}

/** A row of the list as a prime contract's, or as one whose contract is not a prime contract. */
export function potentialRecord(
  { contractNumber: _, ...row }: PotentialRow & { lines: ChangeOrderLine[] },
  primeContractId: string | null,
): ProcorePotentialChangeOrderRecord {
  return { ...row, primeContractId, lines: row.lines.map((line) => primeLine(line, row.projectId)) };
}

/** Potential change orders by this source. */
export function createPotentials(source: ProcoreSource, codes: CodeFinder): Potentials {
  const { companyId } = source;

  const linesOf = async ({ id, projectId }: PotentialRow): Promise<ChangeOrderLine[]> => {
    const list: List<ChangeOrderLine> = {
      path: `${PATH}/${numberOf(id)}/line_items`,
      query: { project_id: projectId },
      check: (value, path, where) => readChangeOrderLine(value, companyId, projectId, path, where),
    };
    return strict(await source.all(list));
  };

  return {
    list: async (projectId, { contractNumber, numbers }) => {
      const list: List<PotentialRow> = {
        path: PATH,
        query: {
          project_id: projectId,
          contract_id: contractNumber,
          'filters[id][]': numbers ? [...numbers] : undefined,
        },
        check: checkPotential(companyId, projectId),
        maxPage: 200,
      };
      const rows = await orNone([], source.all(list));
      return Promise.all(
        rows.map(async (row) => {
          if (row instanceof Error) return row;
          const lines = await settleSubJobs(row.lines ?? (await linesOf(row)), codes);
          // What stands below it in this answer is held by it, whether or not the line says so.
          const holder = String(numberOf(row.id));
          return {
            ...row,
            lines: lines.map((line) => ({
              ...line,
              potentialChangeOrderNumber: line.potentialChangeOrderNumber ?? holder,
            })),
          };
        }),
      );
    },
    mark: async (projectId, number, { originId, originCode }) => {
      const written = await syncAll(source, {
        path: `${PATH}/sync`,
        query: { project_id: projectId },
        body: { project_id: Number(projectId) },
        updates: [given({ id: number, origin_id: originId, origin_code: originCode })],
        check: (value) => value,
      });
      if (written.outcome !== 'done') return written;
      const [error] = written.errors;
      return error ? itemRefused(error.message) : { outcome: 'done' };
    },
  };
}
