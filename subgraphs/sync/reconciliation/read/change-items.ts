import { joinId, splitId } from '../../../../kernel/ids.ts';
import type {
  CmicPotentialChangeItemHeader,
  CmicPotentialChangeItemListedLine,
} from '../../../cmic/kinds/budget-change/record.ts';
import { ownerChangeOrderKey } from '../../../cmic/kinds/prime-contract-change-order/record.ts';
import { budgetReference } from '../../kinds/budget/export-read.ts';
import { forecastReference } from '../../kinds/forecast/read.ts';
import type { Link } from '../../link/link.ts';
import type { SyncDeps } from '../../system.ts';
import { placeText } from '../causes.ts';
import { categoryAt } from '../parts.ts';
import type { Document } from '../record.ts';
import { whole } from './part.ts';
import { placeAt } from './places.ts';

/** The potential change items of a job with their lines, by the item's id. */
export interface ChangeItems {
  headers: CmicPotentialChangeItemHeader[];
  lines: ReadonlyMap<string, CmicPotentialChangeItemListedLine[]>;
  /** The codes of the statuses that mean rejected: such an item is pending in no figure. */
  rejected: ReadonlySet<string>;
}

/** All items of a control job, sub jobs' lines included, and what their statuses mean: two walks and a call. One that cannot be read fails the part. */
export async function readItems(deps: SyncDeps, jobId: string): Promise<ChangeItems> {
  const client = deps.cmic['budget-change'];
  const [found, statuses] = await Promise.all([client.ofJob(jobId), client.statuses()]);
  const lines = new Map<string, CmicPotentialChangeItemListedLine[]>();
  for (const line of whole(found.lines.map(({ value }) => value))) {
    const own = lines.get(line.potentialChangeItemId);
    if (own) own.push(line);
    else lines.set(line.potentialChangeItemId, [line]);
  }
  const rejected = new Set(statuses.flatMap(({ code, pendingType }) => (pendingType === 'REJECTED' ? code : [])));
  return { headers: whole(found.headers.map(({ value }) => value)), lines, rejected };
}

/** The items behind the links of either kind: the item itself, or those of an owner change order. */
export function itemsOfLink({ headers }: ChangeItems, { cmicId, lines }: Pick<Link, 'cmicId' | 'lines'>): string[] {
  const order = ownerChangeOrderKey(cmicId);
  if (!order) return [cmicId];
  const held = headers.filter(({ ownerChangeOrder }) => ownerChangeOrder === order.code).map(({ id }) => id);
  const paired = lines.flatMap(({ cmicLineId }) => {
    const parts = splitId(cmicLineId, 4);
    return parts ? [joinId(...parts.slice(0, 3))] : [];
  });
  return [...new Set([...held, ...paired])];
}

/** Whether a forecast or an original budget was sent as this item: these are no change of their own. */
export function isOfSet({ reference }: CmicPotentialChangeItemHeader, projectId: string): boolean {
  return reference === forecastReference(projectId) || reference === budgetReference(projectId);
}

/** One or several items as one document: what they change the cost budget by, or what the owner pays. It counts once all of them are posted. Pure. */
export function itemDocument(
  items: ChangeItems,
  own: readonly CmicPotentialChangeItemHeader[],
  id: string,
  of: 'costAmount' | 'billAmount',
): Document {
  const [first] = own;
  const isVoid = own.every((item) => item.isVoid);
  const live = own.filter((item) => !item.isVoid);
  const counts = live.length > 0 && live.every(({ posted }) => posted);
  return {
    id,
    name: [first?.code, first?.name].filter(Boolean).join(' ') || null,
    amount: null,
    counts,
    pending: !counts && live.some(({ posted, statusCode }) => !posted && !items.rejected.has(statusCode ?? '')),
    standing: isVoid
      ? 'it is void'
      : counts
        ? `it is posted on ${live.at(-1)?.postDate}`
        : `its status is ${live.find(({ posted }) => !posted)?.statusCode ?? 'not told'}`,
    isVoid,
    lines: live.flatMap((item) =>
      (items.lines.get(item.id) ?? []).map((line) => {
        const place = placeAt(line.company, line.job, line.costCode, line.category);
        const names = { place, placeName: placeText(place), at: categoryAt(place) };
        return { id: line.id, amount: line[of] ?? '0', tax: null, ...names, mark: null, task: line.task };
      }),
    ),
    updatedAt:
      own
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? null,
    mark: first?.reference ?? null,
  };
}
