import type { Answer, Call } from '../shell/types.ts';
import { malformed } from './answers.ts';
import { parseRange, within } from './dates.ts';

/** One documented filter: builds the test of a row, or undefined when the value is not one that it takes. */
export type Filter<T> = (values: string[]) => ((row: T) => boolean) | undefined;

/** What a list documents. Anything else in the query is answered 400, so that nobody can rely on a filter that does not exist. */
export interface ListQuery<T> {
  filters?: Record<string, Filter<T>>;
  /** By the name in `sort`; the text or number to compare. */
  sort?: Record<string, (row: T) => string | number>;
  views?: string[];
  /** Further parameters without a filter's brackets. */
  also?: string[];
  /** A test that applies unless its filter is given (`by_status`: active only). */
  unless?: Record<string, (row: T) => boolean>;
}

const EVERYWHERE = ['page', 'per_page', 'company_id', 'project_id'];

/** The rows that the query asks for, in its order; or the 400 that names what is not documented. */
export function select<T>(
  call: Call,
  rows: readonly T[],
  spec: ListQuery<T>,
): { rows: readonly T[] } | { refusal: Answer } {
  const tests: ((row: T) => boolean)[] = [];
  const given = new Map<string, string[]>();
  for (const [key, value] of call.query) {
    const filter = /^filters\[([^\]]+)\](\[\])?$/.exec(key)?.[1];
    if (filter !== undefined) given.set(filter, [...(given.get(filter) ?? []), value]);
    else if (!EVERYWHERE.includes(key) && !allowed(spec, key)) return refuse(`Unknown parameter ${key}`, key);
  }
  for (const [name, values] of given) {
    const filter = spec.filters?.[name];
    if (!filter) return refuse(`Unknown filter ${name}`, `filters[${name}]`);
    const test = filter(values);
    if (!test) return refuse(`Invalid value of filter ${name}`, `filters[${name}]`);
    tests.push(test);
  }
  for (const [name, test] of Object.entries(spec.unless ?? {})) if (!given.has(name)) tests.push(test);
  const view = call.query.get('view');
  if (view !== null && !spec.views?.includes(view)) return refuse(`Unknown view ${view}`, 'view');
  const found = tests.length > 0 ? rows.filter((row) => tests.every((test) => test(row))) : rows;
  return sorted(found, call.query.get('sort'), spec.sort);
}

/** `filters[x]=1`, `filters[x][]=1&filters[x][]=2`, `filters[x]=[1,2]` and `filters[x]=1,2`. */
export function oneOf<T>(read: (row: T) => string | number | null): Filter<T> {
  return (values) => {
    const wanted = new Set(
      values.flatMap((value) => value.replace(/^\[|\]$/g, '').split(',')).map((value) => value.trim()),
    );
    return (row) => wanted.has(String(read(row)));
  };
}

/** One text, taken whole (origin ids hold commas and slashes). */
export function equals<T>(read: (row: T) => string | number | null): Filter<T> {
  return ([value]) =>
    (row) =>
      String(read(row)) === value;
}

/** `from...to`. */
export function inRange<T>(read: (row: T) => string): Filter<T> {
  return ([value]) => {
    const range = parseRange(value ?? '');
    return range && ((row) => within(range, read(row)));
  };
}

/** One word of an enumeration, spelled as documented. */
export function choice<T>(tests: Record<string, (row: T) => boolean>): Filter<T> {
  return ([value]) => tests[value ?? ''];
}

/** The times that nearly every list filters by. */
export const byTimes = <T extends { created_at: string; updated_at: string }>(): Record<string, Filter<T>> => ({
  created_at: inRange((row) => row.created_at),
  updated_at: inRange((row) => row.updated_at),
});

function allowed<T>(spec: ListQuery<T>, key: string): boolean {
  if (key === 'sort') return spec.sort !== undefined;
  if (key === 'view') return spec.views !== undefined;
  return spec.also?.includes(key) ?? false;
}

function sorted<T>(
  rows: readonly T[],
  sort: string | null,
  fields: ListQuery<T>['sort'],
): { rows: readonly T[] } | { refusal: Answer } {
  if (sort === null) return { rows };
  const keys = sort
    .split(',')
    .map((key) => ({ read: fields?.[key.replace(/^-/, '')], sign: key.startsWith('-') ? -1 : 1, key }));
  const unknown = keys.find(({ read }) => !read);
  if (unknown) return refuse(`Unknown sort ${unknown.key}`, 'sort');
  const compare = (a: T, b: T): number => {
    for (const { read, sign } of keys) {
      const [x, y] = [read!(a), read!(b)];
      if (x !== y) return x < y ? -sign : sign;
    }
    return 0;
  };
  return { rows: [...rows].sort(compare) };
}

const refuse = (message: string, field: string): { refusal: Answer } => ({ refusal: malformed(message, field) });
