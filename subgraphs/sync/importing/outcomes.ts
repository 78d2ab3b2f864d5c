import type { Outcome } from '../../procore/outcome.ts';
import type { Row } from '../../procore/rows.ts';
import type { Synced } from '../../procore/sync.ts';
import { Halt } from '../transfer/arrow.ts';
import { badItem, type ImportItem, type ItemResult, written } from './item.ts';

/** What every entity of a sync keyed on origin_id tells of itself. */
interface Marked {
  id: string;
  originId: string | null;
}

/**
 * The result of each item of a sync, one update per item and in their order: its entity (by our mark, else by the id that stood already), or its error. A whole call that failed ends
 * the run (`stop`).
 */
export function syncedItems(items: readonly ImportItem[], outcome: Outcome<Synced<Marked>>): ItemResult[] {
  if (outcome.outcome !== 'done') throw stop(outcome);
  const { entities, errors } = outcome;
  const read = entities.filter((entity: Row<Marked>): entity is Marked => !(entity instanceof Error));
  const byMark = new Map(read.map((entity) => [entity.originId, entity.id]));
  const ids = new Set(read.map(({ id }) => id));
  return items.map((item, index) => {
    const id = byMark.get(item.key) ?? (item.procoreId !== null && ids.has(item.procoreId) ? item.procoreId : null);
    if (id !== null) return written(item, id);
    const error = errors.find((each) => each.index === index || each.originId === item.key);
    return badItem(item.key, error?.message ?? 'Procore answered nothing that can be read about it.');
  });
}

/**
 * A whole call that failed: what can pass is tried again, a refusal ends the run with Procore's own words. An unknown outcome may be sent again at once where the call is keyed on
 * origin_id; where it is not, `lateWriteMs` is the wait after which a look tells what became of it.
 */
export function stop(outcome: Exclude<Outcome, { outcome: 'done' }>, lateWriteMs?: number): Halt {
  if (outcome.outcome === 'unknown') {
    const wait = lateWriteMs === undefined ? {} : { uncertain: true, afterMs: lateWriteMs };
    return new Halt({ end: 'LATER', reason: outcome.why, counted: true, ...wait });
  }
  if (outcome.retryable) {
    return new Halt({
      end: 'LATER',
      reason: outcome.message,
      afterMs: outcome.retryAfter === undefined ? undefined : outcome.retryAfter * 1000,
      counted: outcome.status !== 429,
    });
  }
  return new Halt({
    end: 'FAILED',
    problems: [
      {
        code: 'REFUSED_BY_PROCORE',
        message: outcome.message,
        path: [],
        fix: 'Mend it in Procore, then retry.',
        retryable: true,
      },
    ],
  });
}
