import type { Outcome } from '../../procore/outcome.ts';
import type { Kind } from '../kind.ts';
import type { SyncDeps } from '../system.ts';
import type { Link } from './link.ts';

/** The kinds whose links can be taken apart: the others hold the records that were written through them. */
export const unlinkable = ['VENDOR', 'COMMITMENT', 'COMMITMENT_CHANGE_ORDER'] as const satisfies readonly Kind[];

/** Whether links of this kind can be taken apart. */
export function isUnlinkable(kind: Kind): boolean {
  return (unlinkable as readonly Kind[]).includes(kind);
}

/** Takes our marks of a link from Procore, the header's first: it locks the lines. May be repeated. */
export async function unmark({ procore }: SyncDeps, { kind, procoreId, lines }: Link): Promise<Outcome> {
  const lineIds = lines.map(({ procoreLineId }) => procoreLineId);
  switch (kind) {
    case 'VENDOR':
      return procore.vendor.unmark(procoreId);
    case 'COMMITMENT':
      return both(
        await procore.commitment.unmarkHeader(procoreId),
        lineIds.length > 0 && (() => procore.commitment.unmarkLines(procoreId, lineIds)),
      );
    case 'COMMITMENT_CHANGE_ORDER':
      return both(
        await procore.commitmentChangeOrder.mark(procoreId, { originId: null, originCode: null }),
        lineIds.length > 0 &&
          (() =>
            procore.commitmentChangeOrder.markLines(
              procoreId,
              lineIds.map((lineId) => ({ lineId, originId: null })),
            )),
      );
    default:
      throw new Error(`Links of ${kind} are not taken apart.`);
  }
}

async function both(
  header: Outcome,
  lines: false | (() => Promise<Outcome<{ errors: readonly { message: string }[] }>>),
): Promise<Outcome> {
  if (header.outcome !== 'done' || !lines) return header;
  const outcome = await lines();
  if (outcome.outcome !== 'done') return outcome;
  const [error] = outcome.errors;
  if (!error) return { outcome: 'done' };
  return { outcome: 'refused', status: 422, code: null, message: error.message, retryable: false };
}
