import type { z } from 'zod';
import { garbage } from '../../kernel/errors.ts';
import { allRows, type Page } from '../../kernel/pages.ts';
import { checkRecord } from '../../kernel/records.ts';
import type { Entry } from './entry.ts';
import { type ResourceName, resourceOf } from './mapping.ts';
import { keyChunks } from './row-match.ts';
import type { CmicSource, ListQuery, PageRequest, RawRow } from './source.ts';

export interface TableOptions<R extends ResourceName, T> {
  resource: R;
  /** Checks a row, given under our attribute names, and makes the record. */
  schema: z.ZodType<T>;
  /** The id of a record from its natural key, in the order of the mapping's `key`. */
  toId(key: readonly string[]): string;
  /** The natural key in an id; null for an id of another shape. */
  toKey(id: string): readonly string[] | null;
  /** Reads a row as CMiC sent it, of the usual forms, faster than the schema does and with the same result; null leaves it to the schema. For resources of very many rows. */
  quick?: (row: RawRow) => Entry<T> | null;
  /** Set where ids that share a parent may be many: reading a parent's whole list is then chosen when it takes fewer calls. Names the parent attribute. */
  parent?: string;
}

/** Checked reads of one resource, of our company alone. */
export interface Table<R extends ResourceName, T> {
  /** What was found, by id; a row that cannot be read is an error in its record's place. Ids of other companies are never asked for. */
  batch(ids: readonly string[]): Promise<Map<string, T | Error>>;
  /** As `batch`; the first row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, T>>;
  page(query: ListQuery<R>, at: PageRequest): Promise<Page<T>>;
  pages(query: ListQuery<R>): AsyncGenerator<T[]>;
  all(query: ListQuery<R>): Promise<T[]>;
  /** Every row of a list, bad ones as well: each stands as an error in its record's place. What is spoilt as a whole is thrown. */
  entries(query: ListQuery<R>): Promise<Entry<T>[]>;
  /** As `entries`, in pages of up to 1000. */
  entryPages(query: ListQuery<R>): AsyncGenerator<Entry<T>[]>;
  /** As `entries`, one part of the list. */
  entryPage(query: ListQuery<R>, at: PageRequest): Promise<Page<Entry<T>>>;
}

/**
 * By-id reads are batched through `q` with or-ed equalities, a call for a hundred ids and more, since no finder takes more than one key. Rows of another company
 * are dropped even where the request named ours: finders of some resources cannot select by company, and codes repeat between companies.
 */
export function createTable<R extends ResourceName, T>(source: CmicSource, options: TableOptions<R, T>): Table<R, T> {
  const { resource, schema } = options;
  const mapping = resourceOf(source.mapping, resource);
  const scoped = mapping.key[0] === 'company';
  const nameOf = (attribute: string) => mapping.attributes[attribute] ?? attribute;
  const company = scoped ? { company: source.companyCode } : {};
  const ours = (row: RawRow) =>
    !('company' in mapping.attributes) || ownCompany(row[nameOf('company')], source.companyCode);
  const within = (query: ListQuery<R>): ListQuery<R> => ({
    ...query,
    by: { ...company, ...query.by } as ListQuery<R>['by'] & object,
  });
  const names = Object.entries(mapping.attributes);
  const vuuidName = nameOf('vuuid');
  const keyNames = mapping.key.map(nameOf);
  const read = (row: RawRow, index: number) => {
    const values: RawRow = {};
    for (const [attribute, name] of names) values[attribute] = row[name];
    return checkRecord(schema, values, 'CMIC', mapping.path, `items[${index}]`, nameOf);
  };

  async function* rawPages(query: ListQuery<R>): AsyncGenerator<RawRow[]> {
    for await (const rows of source.pages(resource, within(query))) yield rows.filter(ours);
  }

  async function* pages(query: ListQuery<R>): AsyncGenerator<T[]> {
    for await (const rows of rawPages(query)) yield rows.map(read);
  }

  const toEntry = (row: RawRow, index: number): Entry<T> => {
    const plain = options.quick?.(row);
    if (plain) return plain;
    const key = keyIn(row);
    const vuuid = row[vuuidName];
    return {
      id: key && options.toId(key),
      key,
      vuuid: typeof vuuid === 'string' && vuuid !== '' ? vuuid : null,
      value: attempt(() => read(row, index)),
    };
  };

  async function* entryPages(query: ListQuery<R>): AsyncGenerator<Entry<T>[]> {
    for await (const rows of rawPages(query)) yield rows.map(toEntry);
  }

  const entries = (query: ListQuery<R>): Promise<Entry<T>[]> => allRows(entryPages(query));

  /** The natural key of a row; null when a part of it cannot be read. */
  const keyIn = (row: RawRow): string[] | null => {
    const parts = keyNames.map((name) => row[name]);
    const readable = parts.every((part) => (typeof part === 'string' && part !== '') || typeof part === 'number');
    return readable ? parts.map(String) : null;
  };

  const batch = async (ids: readonly string[]) => {
    const keys = new Map<string, readonly string[]>();
    for (const id of ids) {
      const key = options.toKey(id);
      if (key && (!scoped || key[0] === source.companyCode)) keys.set(id, key);
    }
    const rows = (await Promise.all(queriesFor([...keys.values()]).map(entries))).flat();
    const found = new Map<string, T | Error>();
    for (const { id, value } of rows) if (id !== null && keys.has(id)) found.set(id, value);
    // A row without its key may be any of those that were not found: they are not absent, nobody knows.
    const nameless = rows.find(({ key }) => key === null)?.value;
    if (nameless !== undefined) for (const id of keys.keys()) if (!found.has(id)) found.set(id, nameless);
    return found;
  };

  const queriesFor = (keys: (readonly string[])[]): ListQuery<R>[] => {
    const attributes = mapping.key
      .map((attribute, index) => ({ attribute, index }))
      .filter(({ attribute }) => attribute !== 'company');
    const chunks = keyChunks(
      attributes.map(({ attribute }) => nameOf(attribute)),
      keys.map((key) => attributes.map(({ index }) => key[index] ?? '')),
    );
    const parentAt = options.parent === undefined ? -1 : mapping.key.indexOf(options.parent);
    const parents = new Set(parentAt < 0 ? [] : keys.map((key) => key[parentAt] ?? ''));
    if (parentAt >= 0 && parents.size < chunks.length)
      return [...parents].map((parent) => ({ by: { [options.parent as string]: parent } }) as ListQuery<R>);
    return chunks.map((where) => ({ where }));
  };

  return {
    entries,
    entryPages,
    async entryPage(query, at) {
      const found = await source.page(resource, within(query), at);
      return { ...found, rows: found.rows.filter(ours).map(toEntry) };
    },
    batch,
    async byIds(ids) {
      const found = await batch(ids);
      for (const record of found.values()) if (record instanceof Error) throw record;
      return found as Map<string, T>;
    },
    async page(query, at) {
      const found = await source.page(resource, within(query), at);
      return { ...found, rows: found.rows.filter(ours).map(read) };
    },
    pages,
    all: (query) => allRows(pages(query)),
  };
}

/** Only a code that says so belongs to another company: insurance rows have none (corrections, CMiC 23), and a spoilt one is garbage, not absence. */
function ownCompany(value: unknown, companyCode: string): boolean {
  return typeof value !== 'string' || value === '' || value === companyCode;
}

function attempt<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** The only row that a look-up by natural key may bring; two of them are a fault, since nobody can say which one is meant. */
export function onlyOne<T>(rows: readonly T[], path: string, key: string): T | null {
  if (rows.length > 1) throw garbage('CMIC', path, `${rows.length} rows have the key ${key}`);
  return rows[0] ?? null;
}
