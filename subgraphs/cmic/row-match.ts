import { encodeQueryPart } from '../../kernel/rest/query.ts';

/**
 * Expressions for `q`, Oracle's row match (reference, 1.5): `=`, `!=`, `<`, `>`, `<=`, `>=`, `like`, `and`, `or`. A null meets no comparison, not even `!=`.
 * Attributes are CMiC's names.
 */
export type Expression = string;

/** `JobCode = '24-010'`. Text is quoted, a quote in it doubled. */
export function equals(attribute: string, value: string): Expression {
  return `${attribute} = ${quoted(value)}`;
}

/** `Attribute != 'ALL'`. */
export function differs(attribute: string, value: string): Expression {
  return `${attribute} != ${quoted(value)}`;
}

/** `InsVUuid > 'C0FFEE'`, `InsEndDate >= '2026-03-31'`: text is compared as text, dates and numbers as what they are. */
export function compares(attribute: string, sign: '<' | '>' | '<=' | '>=', value: string): Expression {
  return `${attribute} ${sign} ${quoted(value)}`;
}

/** `JobName like '%Harbor%'`, in the case as given. A `%` of the caller's own matches anything, as in CMiC's own searches. */
export function contains(attribute: string, part: string): Expression {
  return `${attribute} like ${quoted(`%${part}%`)}`;
}

/** All of them; null when there is none. */
export function allOf(parts: readonly (Expression | null)[]): Expression | null {
  return joined('and', parts);
}

/** Any of them; null when there is none. */
export function anyOf(parts: readonly (Expression | null)[]): Expression | null {
  return joined('or', parts);
}

/** The longest `q`, as it stands in the URL: servers in front of CMiC cut lines of 8 KB, and path, finder, fields and order take less than 1 KB of them. */
export const LONGEST_Q = 7000;

/**
 * Expressions that together match exactly the rows of these keys, in as few calls as URLs allow. What keys share is said once, the attribute with the fewest values
 * outermost: `ScmstChgCode = '000' and ((ScmstVenCode = 'ACME' and (ScmstContCode = '1' or ScmstContCode = '2')) or ...)`, half as long as key by key.
 */
export function keyChunks(
  attributes: readonly string[],
  keys: readonly (readonly string[])[],
  maxLength = LONGEST_Q,
): Expression[] {
  const columns = attributes
    .map((attribute, index) => ({ attribute, index, values: new Set(keys.map((key) => key[index])).size }))
    .sort((a, b) => a.values - b.values);
  const names = columns.map(({ attribute }) => attribute);
  const rows = keys.map((key) => columns.map(({ index }) => key[index] ?? '')).sort(compareKeys);
  const chunks: string[][][] = [];
  let length = Number.POSITIVE_INFINITY;
  rows.forEach((row, at) => {
    const more = addedLength(names, rows[at - 1], row);
    if (length + more > maxLength) {
      chunks.push([]);
      length = addedLength(names, undefined, row);
    } else length += more;
    chunks.at(-1)?.push(row);
  });
  return chunks.map((chunk) => keyed(names, chunk, 0));
}

/** Rows that agree in the columns before `depth`, said from there on. */
function keyed(names: readonly string[], rows: readonly string[][], depth: number): Expression {
  const groups = new Map<string, string[][]>();
  for (const row of rows) {
    const value = row[depth] ?? '';
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  const parts = [...groups].map(([value, group]) =>
    allOf([equals(names[depth] ?? '', value), depth + 1 < names.length ? keyed(names, group, depth + 1) : null]),
  );
  return anyOf(parts) as Expression;
}

/** How much a row adds to the URL behind the one before it, at most. */
function addedLength(names: readonly string[], before: readonly string[] | undefined, row: readonly string[]): number {
  const same = row.findIndex((value, index) => before?.[index] !== value);
  const added = names.map((name, index) => {
    if (same < 0 || index < same) return '';
    const one = equals(name, row[index] ?? '');
    return index + 1 < names.length ? ` or (${one} and ())` : ` or ${one}`;
  });
  return encodeQueryPart(added.join('')).length;
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function joined(word: 'and' | 'or', parts: readonly (Expression | null)[]): Expression | null {
  const given = parts.filter((part) => part !== null);
  if (given.length <= 1) return given[0] ?? null;
  return given.map((part) => (/ (and|or) /.test(part) ? `(${part})` : part)).join(` ${word} `);
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
