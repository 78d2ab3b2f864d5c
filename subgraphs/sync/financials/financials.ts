import { badInput } from '../../../kernel/errors.ts';
import { pictureAt } from '../as-of/read.ts';
import type { SyncContext } from '../context.ts';
import { explained, readCauses } from './causes.ts';
import { type Explain, unexplained } from './explain.ts';
import { type Group, groupOf, jobsOf } from './group.ts';
import { pictureOf } from './kept/pictures.ts';
import { filterCells, type RowFilter } from './list.ts';
import type { Picture } from './picture.ts';
import type { Subject } from './subject.ts';

export interface FinancialsArgs {
  refresh?: boolean | null | undefined;
  filter?: RowFilter | null | undefined;
  /** ISO text; null: now. */
  asOf?: string | null | undefined;
}

/**
 * The financial picture of a subject with the totals of a filter, of now or by the last snapshot before an instant; null where there is no subject. `readingId`: the kept reading that its pages
 * go on in. Throws NO_SNAPSHOT before the first snapshot.
 */
export async function financialsOf(
  { sync }: SyncContext,
  subject: Subject | null,
  { refresh, filter, asOf }: FinancialsArgs,
  readingId: string | null,
): Promise<Group | null> {
  if (asOf && refresh) throw badInput('The past cannot be read anew.', 'Give either `asOf` or `refresh: true`.');
  if (!subject) return null;
  if (asOf) {
    const { picture, head, causes } = await pictureAt(sync.deps, subject, asOf);
    if (causes) return totalOf(picture, filter, explained(picture, causes));
    // A snapshot of before its causes were kept: only of the last report the differences are there.
    const known = await readCauses(sync.deps, subject);
    return totalOf(picture, filter, explained(picture, known?.reportId === head.id ? known : null));
  }
  const [picture, known] = await Promise.all([
    pictureOf(sync, subject, { refresh: refresh === true, readingId }),
    readCauses(sync.deps, subject),
  ]);
  return picture && totalOf(picture, filter, explained(picture, known));
}

/** The sum of the rows that a filter lets through, with what is known about why the two sides differ. */
export function totalOf(picture: Picture, filter: RowFilter | null | undefined, explain: Explain = unexplained): Group {
  const cells = filterCells(picture.cells, filter);
  const { onlyJobId } = picture.subject;
  const isNarrow = Boolean(filter?.subJob) || typeof filter?.isSubJob === 'boolean';
  // Where no row is left nobody can say of which jobs the sum would be: then all of them speak.
  const jobs = isNarrow && cells.length > 0 ? jobsOf(cells) : [onlyJobId];
  return { ...groupOf(picture, cells, explain, { id: 'total', jobs }), within: JSON.stringify(filter ?? null) };
}
