/**
 * Expressions for `q`, Oracle's row match (reference, 1.5): `=`, `!=`, `<`, `>`, `<=`, `>=`, `like`, `and`, `or`. A null meets no comparison, not even `!=`.
 * Attributes are CMiC's names.
 */
export type Expression = string;

/** `JobCode = '24-010'`. Text is quoted, a quote in it doubled. */
export function equals(attribute: string, value: string): Expression {
  return `${attribute} = ${quoted(value)}`;
}

/** `JobCtrlCode != 'ALL'`. */
export function differs(attribute: string, value: string): Expression {
  return `${attribute} != ${quoted(value)}`;
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

/** Splits alternatives into `or` expressions that stay below a length once they stand in a URL: servers in front of CMiC cut lines of 8 KB. */
export function chunksOf(alternatives: readonly Expression[], maxLength = 6000): Expression[] {
  const chunks: Expression[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const alternative of alternatives) {
    const more = encodeURIComponent(` or (${alternative})`).length;
    if (length + more > maxLength) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(alternative);
    length += more;
  }
  return chunks.map((chunk) => anyOf(chunk) as Expression);
}

function joined(word: 'and' | 'or', parts: readonly (Expression | null)[]): Expression | null {
  const given = parts.filter((part) => part !== null);
  if (given.length <= 1) return given[0] ?? null;
  return given.map((part) => (/ (and|or) /.test(part) ? `(${part})` : part)).join(` ${word} `);
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
