import { requireReader } from '../../../../kernel/auth/actor.ts';
import { type Connection, toConnection } from '../../../../kernel/graph/connection.ts';
import { seesCompanies } from '../../access.ts';
import type { SyncContext } from '../../context.ts';
import { checkMatchArgs, type MatchArgs, type MatchFilter, pageOfMatches } from '../../matching/list.ts';
import type { Suggestion } from '../../matching/suggest.ts';
import { readVendorMatches } from './match-source.ts';

const LIST = 'vendorMatches';

export type VendorMatchArgs = MatchArgs<MatchFilter & { procoreVendorId?: string | null | undefined }>;

/** Suggests pairs of vendors without a link on either side, best first; ties by id, so that a cursor stays true. */
export async function vendorMatches(context: SyncContext, args: VendorMatchArgs): Promise<Connection<Suggestion>> {
  requireReader(context.actor);
  checkMatchArgs(LIST, args);
  if (!seesCompanies(context.actor, context.sync.deps)) return toConnection(LIST, [], false, 0);
  const onlyId = args.filter?.procoreVendorId ?? null;
  const { suggestions } = await readVendorMatches(context, onlyId);
  const wanted = onlyId === null ? suggestions : suggestions.filter(({ procoreId }) => procoreId === onlyId);
  return pageOfMatches(LIST, args, wanted);
}
