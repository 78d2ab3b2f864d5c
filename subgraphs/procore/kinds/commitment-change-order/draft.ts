import { Fault } from '../../../../kernel/errors.ts';
import type { DecimalText } from '../../../../kernel/money.ts';
import { badShape, childId, numberOf, splitChildId, splitCommitmentId } from '../../ids.ts';
import { given } from '../../members.ts';
import { failure, type Outcome, plainOutcome } from '../../outcome.ts';
import { recordOf, strict } from '../../rows.ts';
import { orNone, type ProcoreSource } from '../../source.ts';
import { checkScoped, scopedLines, scopedPath } from './targets.ts';

/** A line of a draft. */
export interface ChangeOrderDraftLine {
  /** `1001/wbs-771`. */
  budgetCodeId: string;
  /** Decimal text; negative for a reduction. */
  amount: DecimalText;
  description: string | null;
  /** Procore's own id of the commitment's line that it changes: `88001`; absent for a line that is new to the contract. */
  commitmentLineItemId?: string | null;
}

export interface ChangeOrderDraft {
  /** `1001/wo-5501`. */
  commitmentId: string;
  /** Procore numbers it where absent. */
  number?: string | null;
  title: string;
  description?: string | null;
  lines: readonly ChangeOrderDraftLine[];
}

/** A draft that is there: its id, and what became of each line in the order given. After a line of unknown outcome none is sent; those are missing at the end. */
export interface DraftMade {
  id: string;
  lines: Outcome[];
}

export interface ChangeOrderDrafts {
  /** Makes a draft each time it is sent: after an unknown outcome look for it among the commitment's change orders. `done` says that the change order is there; its lines tell for themselves. */
  createDraft(projectId: string, draft: ChangeOrderDraft): Promise<Outcome<DraftMade>>;
  /** Adds lines to a draft that is there (`1001/cco-7`); each time it is sent. */
  addLines(id: string, lines: readonly ChangeOrderDraftLine[]): Promise<Outcome<{ lines: Outcome[] }>>;
}

/** Draft change orders through the project-scoped endpoints (reference 5.8): projects of one or two tiers. */
export function createDrafts(source: ProcoreSource): ChangeOrderDrafts {
  /** One after the other: Procore numbers them as they come. */
  const send = async (projectId: string, scopedId: string, lines: readonly Record<string, unknown>[]) => {
    const outcomes: Outcome[] = [];
    for (const line of lines) {
      const path = scopedLines(source.companyId, projectId, scopedId);
      const outcome = plainOutcome(await source.write({ method: 'POST', path, body: line }));
      outcomes.push(outcome);
      if (outcome.outcome === 'unknown') break;
    }
    return outcomes;
  };

  return {
    createDraft: async (projectId, { commitmentId, number, title, description, lines }) => {
      const contract = splitCommitmentId(commitmentId);
      if (!contract || contract.projectId !== projectId) throw badShape(commitmentId, `${projectId}/wo-5501`);
      const path = scopedPath(projectId);
      // A budget code that is none is the caller's mistake, told before anything is written.
      const wired = lines.map(wire);
      const order = given({
        contract_id: contract.number,
        number: number ?? undefined,
        title,
        description,
        status: 'draft',
      });
      const written = await source.write({ method: 'POST', path, body: { change_order: order } });
      if (written.outcome !== 'done') return failure(written);
      try {
        const made = checkScoped(recordOf(written.reply.body), path, '');
        if (made.packageNumber === null)
          return { outcome: 'unknown', why: `Procore ${path}: the answer does not tell the change order's package.` };
        const id = childId(projectId, 'cco', made.packageNumber);
        return { outcome: 'done', id, lines: await send(projectId, made.id, wired) };
      } catch (error) {
        // It was written: an answer that cannot be read leaves open what Procore has.
        if (error instanceof Fault) return { outcome: 'unknown', why: error.message };
        throw error;
      }
    },
    addLines: async (id, lines) => {
      const parts = splitChildId(id, 'cco');
      if (!parts) throw badShape(id, '1001/cco-7');
      const { parentId: projectId, number } = parts;
      const scoped = strict(await orNone([], source.all({ path: scopedPath(projectId), check: checkScoped })));
      const twin = scoped.find(({ packageNumber }) => packageNumber === String(number));
      if (!twin) {
        const message = `Procore's project ${projectId} has no change order ${number} that lines can be added to.`;
        return { outcome: 'refused', status: 404, code: null, message, retryable: false };
      }
      return { outcome: 'done', lines: await send(projectId, twin.id, lines.map(wire)) };
    },
  };
}

function wire(line: ChangeOrderDraftLine): Record<string, unknown> {
  const target = line.commitmentLineItemId;
  return given({
    // v2 takes ids as text.
    wbs_code_id: String(numberOf(line.budgetCodeId)),
    amount: line.amount,
    description: line.description,
    commitment_line_item_id: target ?? undefined,
  });
}
