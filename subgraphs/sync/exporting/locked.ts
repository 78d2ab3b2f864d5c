import type { SyncContext } from '../context.ts';
import type { Kind } from '../kind.ts';
import { linkOf } from '../linkable.ts';
import type { Stub } from '../records.ts';
import { locksOf } from './locks.ts';

/** The field `locks` of an exported record of Procore: what its plan announced, from the moment that it is linked. */
export function locksWhereLinked(kind: Kind) {
  return async (record: Stub, _: unknown, context: SyncContext) =>
    (await linkOf(context, [kind], 'procore', record.id)) ? locksOf(kind) : [];
}
