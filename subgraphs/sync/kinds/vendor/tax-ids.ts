import { Fault } from '../../../../kernel/errors.ts';
import { allRows } from '../../../../kernel/pages.ts';
import type { SyncDeps } from '../../system.ts';

/** Tax registrations by the partner's code, a thousand partners a call: to be compared, never shown. None where CMiC does not let us read partners. */
export async function readTaxIds(deps: SyncDeps): Promise<Map<string, string>> {
  try {
    const rows = await allRows(deps.cmic.vendor.taxRegistrations());
    return new Map(rows.flatMap(({ code, registration }) => (registration === null ? [] : [[code, registration]])));
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'UPSTREAM_REFUSED') throw error;
    deps.log.warn({ err: error }, 'CMiC does not show its business partners: vendors are compared without tax ids');
    return new Map();
  }
}
