import type { SyncContext } from '../context.ts';
import type { Problem } from '../problem.ts';
import { withKey } from '../transfer/idempotency.ts';
import type { MutationInput } from '../transfer/mutate.ts';
import type { Link } from './link.ts';

/** What a mutation about a link answers. */
export interface LinkAnswered {
  link: Link | null;
  problems: Problem[];
}

/** A mutation about a link: run once per idempotency key; the records that it touched are read anew by the rest of the operation. */
export async function mutateLink(
  context: SyncContext,
  mutation: string,
  input: MutationInput,
  run: () => Promise<LinkAnswered>,
): Promise<LinkAnswered> {
  const result = await withKey(context.sync.deps, context.actor, mutation, input, run);
  if ('reused' in result) return { link: null, problems: [result.reused] };
  context.sync.loaders.clear();
  if (result.link) context.sync.forget(result.link);
  return result;
}
