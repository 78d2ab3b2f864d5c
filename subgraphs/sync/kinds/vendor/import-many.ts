import { vendorKey } from '../../../cmic/kinds/vendor/record.ts';
import type { SyncContext } from '../../context.ts';
import { problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { Arrow } from '../../transfer/arrow.ts';
import { type MutationInput, mutateTransfers, type TransferPayload } from '../../transfer/mutate.ts';
import { requestImport } from '../../transfer/request.ts';
import { readDirectory } from './directory.ts';
import { vendorArrow } from './import.ts';
import { readTaxIdsOf } from './tax-ids.ts';

/** So many vendors can be asked for at once. */
const MOST = 100;

/** Imports several vendors, one transfer each, and answers in the order of the ids. Both sides are read once for all of them. */
export async function importVendors(
  context: SyncContext,
  input: MutationInput & { ids: readonly string[] },
): Promise<{ results: TransferPayload[]; problems: TransferPayload['problems'] }> {
  const { ids } = input;
  if (ids.length === 0 || ids.length > MOST) {
    const told = `${ids.length} vendors cannot be imported at once.`;
    const fix = `Give 1 to ${MOST} ids; all of the company are imported with importVendor and the company's id.`;
    return { results: [], problems: [problem('BAD_INPUT', told, ['input', 'ids'], fix)] };
  }
  const deps = readingTogether(context.sync.deps, ids);
  return mutateTransfers(context, 'importVendors', input, () =>
    Promise.all(ids.map((id) => requestImport(deps, context.actor, 'VENDOR', id, {}))),
  );
}

/** The same, but that the arrow reads these vendors in one batch, and the directory once. */
function readingTogether(deps: SyncDeps, ids: readonly string[]): SyncDeps {
  const batch = once(() => deps.cmic.vendor.batch([...new Set(ids)]));
  const directory = once(() => readDirectory(deps));
  const taxIds = once(() => readTaxIdsOf(deps, [...new Set(ids.flatMap((id) => vendorKey(id)?.[1] ?? []))]));
  const vendor = async (id: string) => (await batch()).get(id) ?? null;
  const arrow = vendorArrow(() => ({ vendor, directory, taxIds })) as Arrow;
  return {
    ...deps,
    arrow: (kind, direction) => (kind === 'VENDOR' && direction === 'IMPORT' ? arrow : deps.arrow(kind, direction)),
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
