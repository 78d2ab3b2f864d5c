import { z } from 'zod';
import { Fault } from '../../../../kernel/errors.ts';
import type { DecimalText } from '../../../../kernel/money.ts';
import { checkRecord, key } from '../../../../kernel/records.ts';
import {
  badShape,
  type CommitmentId,
  type CommitmentType,
  commitmentId,
  numberOf,
  splitCommitmentId,
} from '../../ids.ts';
import { given } from '../../members.ts';
import { failure, type Outcome, plainOutcome } from '../../outcome.ts';
import { recordOf } from '../../rows.ts';
import type { ProcoreSource } from '../../source.ts';
import { type Synced, syncAll } from '../../sync.ts';
import { contractPath } from './client.ts';
import { type ProcoreCommitmentLineRecord, readLine } from './line-record.ts';

/** The members of a header as an import writes them; absent ones stay as they are. Days are `YYYY-MM-DD`. */
export interface CommitmentWrite {
  number?: string;
  title?: string;
  /** HTML. */
  description?: string;
  /** As Procore spells it: `Draft`, `Approved`, `Complete`. */
  status?: string;
  /** `2001`. */
  vendorId?: string;
  /** 0 to 100, decimal text. */
  retainagePercent?: DecimalText;
  contractDate?: string;
  /** Of subcontracts alone, as is the completion. */
  startDate?: string;
  completionDate?: string;
  /** Of purchase orders alone. */
  deliveryDate?: string;
  /** Free text, by which a header is found that bears no mark yet. */
  originData?: string;
}

/** A line as an import writes it, keyed on its mark. */
export interface CommitmentLineWrite {
  originId: string;
  /** Procore's own number of a line that stands without its mark. */
  lineId?: string;
  /** `1001/cc-88`. */
  costCodeId: string;
  /** `4001/ct-3`. */
  costTypeId: string;
  description: string;
  /** Decimal text, without tax. */
  amount: DecimalText;
}

export interface CommitmentImports {
  /** Creates a header each time it is sent; after an unknown outcome look for its `originData`. */
  createHeader(
    projectId: string,
    type: CommitmentType,
    write: CommitmentWrite,
  ): Promise<Outcome<{ record: { id: string } }>>;
  /** May be repeated. */
  updateHeader(id: string, write: CommitmentWrite): Promise<Outcome>;
  /** Creates or updates lines of a header that bears no mark yet, at most 1000; keyed on their marks, so it may be repeated. */
  syncLines(id: string, lines: readonly CommitmentLineWrite[]): Promise<Outcome<Synced<ProcoreCommitmentLineRecord>>>;
}

/** Commitments that come from CMiC, by the v1.0 endpoints (reference 5.7). */
export function createCommitmentImports(source: ProcoreSource): CommitmentImports {
  return {
    createHeader: async (projectId, type, write) => {
      const path = contractPath(type);
      const written = await source.write({ method: 'POST', path, body: body(projectId, type, write) });
      if (written.outcome !== 'done') return failure(written);
      try {
        const made = checkRecord(z.object({ id: key }), recordOf(written.reply.body), 'PROCORE', path, '');
        return { outcome: 'done', record: { id: commitmentId(projectId, type, made.id) } };
      } catch (error) {
        // It was written: an answer that cannot be read leaves open what Procore has.
        if (error instanceof Fault) return { outcome: 'unknown', why: error.message };
        throw error;
      }
    },
    updateHeader: async (id, write) => {
      const { projectId, type, number } = parts(id);
      const path = `${contractPath(type)}/${number}`;
      return plainOutcome(
        await source.write({
          method: 'PATCH',
          path,
          query: { project_id: projectId },
          body: body(projectId, type, write),
        }),
      );
    },
    syncLines: (id, lines) => {
      const { projectId, type, number } = parts(id);
      const owner = { companyId: source.companyId, projectId, commitmentId: id };
      return syncAll(source, {
        path: `${contractPath(type)}/${number}/line_items/sync`,
        query: { project_id: projectId },
        updates: lines.map((line) => ({
          ...(line.lineId === undefined ? {} : { id: Number(line.lineId) }),
          origin_id: line.originId,
          cost_code_id: numberOf(line.costCodeId),
          line_item_type_id: numberOf(line.costTypeId),
          description: line.description,
          amount: line.amount,
        })),
        check: (value, path, where) => readLine(value, owner, path, where),
      });
    },
  };
}

function body(projectId: string, type: CommitmentType, write: CommitmentWrite): Record<string, unknown> {
  const wrapper = type === 'SUBCONTRACT' ? 'work_order_contract' : 'purchase_order_contract';
  const members = given({
    number: write.number,
    title: write.title,
    description: write.description,
    status: write.status,
    vendor_id: write.vendorId === undefined ? undefined : numberOf(write.vendorId),
    accounting_method: 'amount',
    retainage_percent: write.retainagePercent,
    contract_date: write.contractDate,
    contract_start_date: write.startDate,
    contract_estimated_completion_date: write.completionDate,
    delivery_date: write.deliveryDate,
    origin_data: write.originData,
  });
  return { project_id: Number(projectId), [wrapper]: members };
}

function parts(id: string): CommitmentId {
  const found = splitCommitmentId(id);
  if (!found) throw badShape(id, '1001/wo-5501');
  return found;
}
