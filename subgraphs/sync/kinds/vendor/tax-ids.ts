import { Fault } from '../../../../kernel/errors.ts';
import { allRows } from '../../../../kernel/pages.ts';
import type { SyncDeps } from '../../system.ts';

/** Tax registrations by the partner's code: to be compared, never shown. */
export type TaxIds = ReadonlyMap<string, string>;

/** Those of all partners, a thousand a call. None where CMiC does not let us read partners. */
export function readTaxIds(deps: SyncDeps): Promise<TaxIds> {
  return ifShown(deps, async () => taxIdsOf(await allRows(deps.cmic.vendor.taxRegistrations())));
}

/** As `readTaxIds`, those of some partners, a hundred a call. */
export function readTaxIdsOf(deps: SyncDeps, codes: readonly string[]): Promise<TaxIds> {
  return ifShown(deps, async () => {
    const rows = await deps.cmic.vendor.taxRegistrationsOf(codes);
    return taxIdsOf([...rows.values()].flatMap((row) => (row instanceof Error ? [] : [row])));
  });
}

function taxIdsOf(rows: readonly { code: string; registration: string | null }[]): TaxIds {
  return new Map(rows.flatMap(({ code, registration }) => (registration === null ? [] : [[code, registration]])));
}

async function ifShown(deps: SyncDeps, read: () => Promise<TaxIds>): Promise<TaxIds> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'UPSTREAM_REFUSED') throw error;
    deps.log.warn({ err: error }, 'CMiC does not show its business partners: vendors are compared without tax ids');
    return new Map();
  }
}
