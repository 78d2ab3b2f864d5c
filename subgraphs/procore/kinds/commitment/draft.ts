import { z } from 'zod';
import { Fault } from '../../../../kernel/errors.ts';
import type { DecimalText } from '../../../../kernel/money.ts';
import { checkRecord, key } from '../../../../kernel/records.ts';
import { badShape, type CommitmentType, commitmentId, numberOf, splitCommitmentId } from '../../ids.ts';
import { given } from '../../members.ts';
import { failure, type Outcome, plainOutcome } from '../../outcome.ts';
import { type Check, recordOf } from '../../rows.ts';
import type { ProcoreSource } from '../../source.ts';
import { contractPath } from './client.ts';

/** A line of a draft. */
export interface CommitmentDraftLine {
  /** `1001/wbs-771`. */
  budgetCodeId: string;
  /** Decimal text. */
  amount: DecimalText;
  description: string | null;
}

/** A draft of a commitment. */
export interface CommitmentDraft {
  sort: CommitmentType;
  /** Procore numbers it where absent. */
  number?: string | null;
  title: string;
  description?: string | null;
  /** `2001`. */
  vendorId: string;
  /** 0 to 100, decimal text. */
  retainagePercent?: DecimalText | null;
  lines: readonly CommitmentDraftLine[];
}

/** A draft that is there: its id, and what became of each line in the order given. After a line of unknown outcome none is sent; those are missing at the end. */
export interface CommitmentDraftMade {
  /** `1001/wo-5501`. */
  id: string;
  lines: Outcome[];
}

export interface CommitmentDrafts {
  /** Makes a draft each time it is sent, without a mark: after an unknown outcome look for it by number among the project's commitments. `done` says that the commitment is there; its lines tell for themselves. */
  createDraft(projectId: string, draft: CommitmentDraft): Promise<Outcome<CommitmentDraftMade>>;
  /** Adds lines to the schedule of values; each time it is sent. */
  addLines(id: string, lines: readonly CommitmentDraftLine[]): Promise<Outcome[]>;
}

/** Drafts of commitments by the v1.0 endpoints (reference 5.7), which bear marks later. */
export function createCommitmentDrafts(source: ProcoreSource): CommitmentDrafts {
  /** One after the other: Procore numbers them as they come. */
  const addLines: CommitmentDrafts['addLines'] = async (id, lines) => {
    const parts = splitCommitmentId(id);
    if (!parts) throw badShape(id, '1001/wo-5501');
    const path = `${contractPath(parts.type)}/${parts.number}/line_items`;
    const outcomes: Outcome[] = [];
    for (const line of lines.map(wire)) {
      const body = { project_id: Number(parts.projectId), line_item: line };
      const outcome = plainOutcome(await source.write({ method: 'POST', path, body }));
      outcomes.push(outcome);
      if (outcome.outcome === 'unknown') break;
    }
    return outcomes;
  };

  return {
    addLines,
    createDraft: async (projectId, { sort, lines, ...draft }) => {
      const path = contractPath(sort);
      // A budget code that is none is the caller's mistake, told before anything is written.
      for (const { budgetCodeId } of lines) numberOf(budgetCodeId);
      const wrapper = sort === 'SUBCONTRACT' ? 'work_order_contract' : 'purchase_order_contract';
      const contract = given({
        number: draft.number ?? undefined,
        title: draft.title,
        description: draft.description,
        status: 'Draft',
        vendor_id: numberOf(draft.vendorId),
        accounting_method: 'amount',
        retainage_percent: draft.retainagePercent ?? undefined,
      });
      const body = { project_id: Number(projectId), [wrapper]: contract };
      const written = await source.write({ method: 'POST', path, body });
      if (written.outcome !== 'done') return failure(written);
      try {
        const made = checkMade(recordOf(written.reply.body), path, '');
        const id = commitmentId(projectId, sort, made.id);
        return { outcome: 'done', id, lines: await addLines(id, lines) };
      } catch (error) {
        // It was written: an answer that cannot be read leaves open what Procore has.
        if (error instanceof Fault) return { outcome: 'unknown', why: error.message };
        throw error;
      }
    },
  };
}

const checkMade: Check<{ id: string }> = (value, path, where) =>
  checkRecord(z.object({ id: key }), value, 'PROCORE', path, where);

function wire({ budgetCodeId, amount, description }: CommitmentDraftLine): Record<string, unknown> {
  return given({ wbs_code_id: numberOf(budgetCodeId), amount, description });
}
