import type { ListPage, Scope } from '../port.ts';
import type { Value } from './database.ts';

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  sql: string;
  values: Value[];
}

/** The column is one of the values; null (no condition) when there is no list. An empty list matches nothing. */
export function oneOf(column: string, list: readonly string[] | undefined): Sql | null {
  return list ? { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(list)] } : null;
}

/** The column has the value; null (no condition) when there is none. */
export function equal(column: string, value: Value | undefined): Sql | null {
  return value === undefined ? null : { sql: `${column} = ?`, values: [value] };
}

/** Both ends seen; an end that does not exist counts as seen. */
export function inScope(scope: Scope | undefined): (Sql | null)[] {
  const seen = (column: string, ids: string[] | null | undefined): Sql | null => {
    const known = oneOf(column, ids ?? undefined);
    return known && { sql: `(${column} IS NULL OR ${known.sql})`, values: known.values };
  };
  return [seen('project_id', scope?.projectIds), seen('job_id', scope?.jobIds)];
}

/** ` WHERE a AND b`, or nothing. */
export function where(conditions: (Sql | null)[]): Sql {
  const given = conditions.filter((condition) => condition !== null);
  if (given.length === 0) return { sql: '', values: [] };
  return { sql: ` WHERE ${given.map(({ sql }) => sql).join(' AND ')}`, values: given.flatMap(({ values }) => values) };
}

/** A page whose order field is text, or a number. */
export type PageOf<Field extends string> = Omit<ListPage<Field>, 'after'> & {
  after?: { value: Value; id: string } | undefined;
};

/** One page of `SELECT * FROM table`: after the given row, in its order, ties by id. */
export function pageOf<Field extends string>(
  table: string,
  columns: Record<Field, string>,
  conditions: (Sql | null)[],
  page: PageOf<Field>,
): Sql {
  const column = columns[page.orderBy.field];
  const [direction, beyond] = page.orderBy.direction === 'ASC' ? ['ASC', '>'] : ['DESC', '<'];
  const after: Sql | null = page.after
    ? { sql: `(${column}, id) ${beyond} (?, ?)`, values: [page.after.value, page.after.id] }
    : null;
  const { sql, values } = where([...conditions, after]);
  return {
    sql: `SELECT * FROM ${table}${sql} ORDER BY ${column} ${direction}, id ${direction} LIMIT ?`,
    values: [...values, page.first],
  };
}
