import type { SyncContext } from '../context.ts';
import { explained, readCauses } from './causes.ts';
import { type Explain, unexplained } from './explain.ts';
import { type Group, groupOf, jobsOf } from './group.ts';
import { filterCells, type RowFilter } from './list.ts';
import { type Picture, readPicture } from './picture.ts';
import type { Subject } from './subject.ts';

export interface FinancialsArgs {
  refresh?: boolean | null | undefined;
  filter?: RowFilter | null | undefined;
}

/** The financial picture of a subject with the totals of a filter; null where there is no subject. */
export async function financialsOf(
  { sync }: SyncContext,
  subject: Subject | null,
  { refresh, filter }: FinancialsArgs,
): Promise<Group | null> {
  if (!subject) return null;
  const [picture, known] = await Promise.all([
    readPicture(sync.deps, subject, refresh === true),
    readCauses(sync.deps, subject),
  ]);
  return picture && totalOf(picture, filter, explained(picture, known));
}

/** The sum of the rows that a filter lets through, with what is known about why the two sides differ. */
export function totalOf(picture: Picture, filter: RowFilter | null | undefined, explain: Explain = unexplained): Group {
  const cells = filterCells(picture.cells, filter);
  const { onlyJobId } = picture.subject;
  const isNarrow = Boolean(filter?.subJob) || typeof filter?.isSubJob === 'boolean';
  const jobs = isNarrow ? jobsOf(cells) : [onlyJobId];
  return groupOf(picture, cells, explain, { id: 'total', jobs });
}
