import { badInput } from '../../../kernel/errors.ts';
import { pictureAt } from '../as-of/read.ts';
import type { SyncContext } from '../context.ts';
import { unexplained } from './explain.ts';
import { type Group, groupOf, jobsOf } from './group.ts';
import { filterCells, type RowFilter } from './list.ts';
import { type Picture, readPicture } from './picture.ts';
import type { Subject } from './subject.ts';

export interface FinancialsArgs {
  refresh?: boolean | null | undefined;
  filter?: RowFilter | null | undefined;
  /** ISO text; null: now. */
  asOf?: string | null | undefined;
}

/** The financial picture of a subject with the totals of a filter, read now or by the last snapshot before an instant; null where there is no subject. Throws NO_SNAPSHOT before the first snapshot. */
export async function financialsOf(
  { sync }: SyncContext,
  subject: Subject | null,
  { refresh, filter, asOf }: FinancialsArgs,
): Promise<Group | null> {
  if (asOf && refresh) throw badInput('The past cannot be read anew.', 'Give either `asOf` or `refresh: true`.');
  if (!subject) return null;
  const picture = asOf
    ? (await pictureAt(sync.deps, subject, asOf)).picture
    : await readPicture(sync.deps, subject, refresh === true);
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
