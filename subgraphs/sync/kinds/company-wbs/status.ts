import type { StatusSegment } from '../../../procore/kinds/company-wbs/client.ts';
import type { Compared } from './items.ts';
import type { CompanyLists } from './read.ts';
import { field } from './standing.ts';

/** Adds the change of status that makes a standing code or type as active in Procore as it is in CMiC. Its key is that of the record and `/status`: the record can change as well. */
export function addStatus(
  result: Compared,
  segment: StatusSegment,
  { id, isActive }: { id: string; isActive: boolean },
  procoreId: string,
  { statuses }: CompanyLists,
): void {
  const from = statuses.get(procoreId);
  const to = isActive ? 'active' : 'inactive';
  if (from === undefined || from === to) return;
  const key = `${id}/status`;
  const fields = [field('status', from, to)];
  result.statuses.push({ stage: 'status', key, action: 'UPDATE', procoreId, recordKey: id, segment, to, fields });
}
