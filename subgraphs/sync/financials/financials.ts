import type { SyncContext } from '../context.ts';
import { unexplained } from './explain.ts';
import { type Group, groupOf, jobsOf } from './group.ts';
import { pictureOf } from './kept/pictures.ts';
import { filterCells, type RowFilter } from './list.ts';
import type { Picture } from './picture.ts';
import type { Subject } from './subject.ts';

export interface FinancialsArgs {
  refresh?: boolean | null | undefined;
  filter?: RowFilter | null | undefined;
}

/** The financial picture of a subject with the totals of a filter; null where there is no subject. `readingId`: the kept reading that its pages go on in. */
export async function financialsOf(
  { sync }: SyncContext,
  subject: Subject | null,
  { refresh, filter }: FinancialsArgs,
  readingId: string | null,
): Promise<Group | null> {
  const picture = subject && (await pictureOf(sync.deps, subject, { refresh: refresh === true, readingId }));
  return picture && totalOf(picture, filter);
}

/** The sum of the rows that a filter lets through. */
export function totalOf(picture: Picture, filter: RowFilter | null | undefined): Group {
  const cells = filterCells(picture.cells, filter);
  const { onlyJobId } = picture.subject;
  const isNarrow = Boolean(filter?.subJob) || typeof filter?.isSubJob === 'boolean';
  const jobs = isNarrow ? jobsOf(cells) : [onlyJobId];
  return groupOf(picture, cells, unexplained, { id: 'total', jobs });
}
