import { Fault } from '../../kernel/errors.ts';
import { type ChangeOrderPackages, PACKAGES } from './change-order.ts';
import type { ChangeOrderLine } from './change-order-line.ts';
import type { ItemMark, Mark, Marks, PlainMark } from './marks.ts';
import { groupBy } from './members.ts';
import { failure, type Outcome, type Refused } from './outcome.ts';
import type { ProcoreSource } from './source.ts';
import { type ItemError, syncAll } from './sync.ts';

/** The mark of a line: Procore's own id of it; null takes the mark away. */
export interface LineMark {
  lineId: string;
  originId: string | null;
}

/** Marks of packages, of their lines and of the lines' markups. Lines go before their header, whose mark locks them where the plain calls mark. */
export interface ChangeOrderMarks {
  mark(projectId: string, number: number, mark: Mark): Promise<Outcome>;
  markLines(projectId: string, number: number, lines: readonly LineMark[]): Promise<Outcome<{ errors: ItemError[] }>>;
  markMarkups(
    markups: readonly { markupId: string; originId: string | null }[],
  ): Promise<Outcome<{ errors: ItemError[] }>>;
}

/** Marks of change orders by this source; `packages` tells which potential change order holds a line, for the plain way. */
export function createChangeOrderMarks(
  source: ProcoreSource,
  marks: Marks,
  packages: Pick<ChangeOrderPackages, 'show'>,
): ChangeOrderMarks {
  return {
    mark: (projectId, number, mark) => {
      // Packages have no sync: where the ERP surface is closed, the package itself takes the mark (reference 5.8).
      const plain: PlainMark = async ([update]) => {
        const { id: _, ...members } = update ?? {};
        const body = { project_id: Number(projectId), change_order: members };
        const answer = await source.write({ method: 'PATCH', path: `${PACKAGES}/${number}`, body });
        return answer.outcome === 'done' ? { outcome: 'done', errors: [] } : failure(answer);
      };
      return marks.setOne('change_order', { itemId: number, ...mark }, plain);
    },
    markLines: (projectId, number, lines) => {
      const plain: PlainMark = async (updates) => {
        const held = await orRefused(packages.show(projectId, number));
        if ('outcome' in held) return held;
        return markHeldLines(source, projectId, updates, held.found?.lines ?? []);
      };
      return marks.set('line_item', lines.map(itemMark), plain);
    },
    markMarkups: (markups) => {
      const items = markups.map(({ markupId, originId }) => itemMark({ lineId: markupId, originId }));
      return marks.set('markup', items, null);
    },
  };
}

/** Lines stand below potential change orders: one sync for each that holds some of them. */
export async function markHeldLines(
  source: Pick<ProcoreSource, 'write'>,
  projectId: string,
  updates: readonly { id: number; origin_id: string | null }[],
  lines: readonly Pick<ChangeOrderLine, 'id' | 'potentialChangeOrderNumber'>[],
): Promise<Outcome<{ errors: ItemError[] }>> {
  const holderOf = new Map(lines.map((line) => [line.id, line.potentialChangeOrderNumber]));
  const errors: ItemError[] = [];
  const indexOf = (id: string | null) => updates.findIndex((update) => String(update.id) === id);
  for (const [holder, some] of groupBy(updates, ({ id }) => holderOf.get(String(id)) ?? null)) {
    if (holder === null) {
      const message = 'Procore does not tell which potential change order holds the line.';
      for (const { id, origin_id: originId } of some)
        errors.push({ index: indexOf(String(id)), id: String(id), originId, message });
      continue;
    }
    const written = await syncAll(source, {
      path: `/rest/v1.0/potential_change_orders/${holder}/line_items/sync`,
      query: { project_id: projectId },
      updates: some.map(({ id, origin_id }) => ({ id, origin_id })),
      check: (value) => value,
    });
    // What was marked before stays marked: a mark may be repeated.
    if (written.outcome !== 'done') return written;
    errors.push(...written.errors.map((error) => ({ ...error, index: indexOf(error.id) })));
  }
  return { outcome: 'done', errors };
}

const itemMark = ({ lineId, originId }: LineMark): ItemMark => ({ itemId: Number(lineId), originId });

/** A read before a write that failed: nothing was written. */
async function orRefused<T>(answer: Promise<T>): Promise<{ found: T } | Refused> {
  try {
    return { found: await answer };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { status, message, retryable } = error;
    return { outcome: 'refused', status: status ?? 0, code: null, message, retryable };
  }
}
