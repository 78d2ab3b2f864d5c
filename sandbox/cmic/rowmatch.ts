import { refused } from './errors.ts';
import { unknownAttribute } from './input.ts';
import { instant } from './time.ts';
import type { Attribute, Resource, Row, Value } from './types.ts';

/** What a `q` expression selects: a test for a row, and what an index can make of it. */
export interface RowMatch {
  test(row: Row): boolean;
  /** The equalities that every selected row meets. */
  equals: Row;
  /** A choice that every selected row meets: the attribute has one of these values. */
  oneOf?: { name: string; values: string[] } | undefined;
  /** Lower bounds of texts that every selected row meets: it is at the bound or above. */
  from?: Record<string, string>;
  /** The equalities are all there is: whatever meets them is selected. */
  exact?: boolean;
}

/** Several matches that a row must meet together. */
export function allOf(parts: readonly RowMatch[]): RowMatch {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const equals: Row = {};
  const from: Record<string, string> = {};
  let exact = true;
  for (const part of parts) {
    for (const [name, value] of Object.entries(part.equals)) {
      // Two values for one attribute select nothing; the test finds that out.
      if (name in equals && equals[name] !== value) exact = false;
      equals[name] = value;
    }
    for (const [name, value] of Object.entries(part.from ?? {})) {
      const bound = from[name];
      if (bound === undefined || bound < value) from[name] = value;
    }
    exact &&= part.exact === true;
  }
  const choices = parts.flatMap((part) => part.oneOf ?? []).filter(({ name }) => !(name in equals));
  const oneOf = choices.sort((a, b) => b.values.length - a.values.length)[0];
  return { test: (row) => parts.every((part) => part.test(row)), equals, oneOf, from, exact };
}

/**
 * Reads a row-match expression: `=`, `!=`, `<`, `>`, `<=`, `>=`, `like` with `%`, `and`, `or`, parentheses; texts and dates in quotes.
 * Anything else, an unknown attribute or a value of another type is a refusal: CMiC's pages and recordings show no more than this.
 * A null meets no comparison, as in SQL.
 */
export function readRowMatch(resource: Resource, q: string): RowMatch {
  const tokens = tokenise(q);
  let at = 0;

  const peek = () => tokens[at];
  const isWord = (token: Token | undefined, word: string) =>
    token?.kind === 'word' && token.text.toLowerCase() === word;

  function either(): RowMatch {
    const parts = [both()];
    while (isWord(peek(), 'or')) {
      at += 1;
      parts.push(both());
    }
    if (parts.length === 1) return parts[0] as RowMatch;
    return { test: (row) => parts.some((part) => part.test(row)), equals: {}, oneOf: choice(parts) };
  }

  function both(): RowMatch {
    const parts = [one()];
    while (isWord(peek(), 'and')) {
      at += 1;
      parts.push(one());
    }
    return allOf(parts);
  }

  function one(): RowMatch {
    const token = tokens[at++];
    if (token?.kind === 'open') {
      const inner = either();
      if (tokens[at++]?.kind !== 'close') throw malformed(q);
      return inner;
    }
    if (token?.kind !== 'word') throw malformed(q);
    const attribute = resource.attributes.get(token.text);
    if (!attribute) throw unknownAttribute(resource, token.text);
    const operator = tokens[at++];
    const value = tokens[at++];
    const sign = operator?.kind === 'sign' ? operator.text : isWord(operator, 'like') ? 'like' : undefined;
    if (sign === undefined || (value?.kind !== 'quoted' && value?.kind !== 'number')) throw malformed(q);
    return comparison(attribute, sign, value.text, q);
  }

  const whole = either();
  if (at < tokens.length) throw malformed(q);
  return whole;
}

interface Token {
  kind: 'open' | 'close' | 'sign' | 'quoted' | 'number' | 'word';
  text: string;
}

function tokenise(q: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\s*(?:(\()|(\))|(!=|<=|>=|=|<|>)|'((?:[^']|'')*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)(?![\w-])|([A-Za-z]\w*))/y;
  const end = q.trimEnd().length;
  while (pattern.lastIndex < end) {
    const found = pattern.exec(q);
    if (!found) throw malformed(q);
    const [, open, close, sign, single, double, number, word] = found;
    if (open) tokens.push({ kind: 'open', text: open });
    else if (close) tokens.push({ kind: 'close', text: close });
    else if (sign) tokens.push({ kind: 'sign', text: sign });
    else if (single !== undefined) tokens.push({ kind: 'quoted', text: single.replaceAll("''", "'") });
    else if (double !== undefined) tokens.push({ kind: 'quoted', text: double });
    else if (number) tokens.push({ kind: 'number', text: number });
    else if (word) tokens.push({ kind: 'word', text: word });
  }
  return tokens;
}

function comparison(attribute: Attribute, sign: string, text: string, q: string): RowMatch {
  const { name } = attribute;
  if (sign === 'like') {
    if (attribute.type !== 'text' && attribute.type !== 'flag') throw malformed(q);
    const pattern = new RegExp(`^${text.split('%').map(escaped).join('.*')}$`, 's');
    return { test: (row) => row[name] != null && pattern.test(String(row[name])), equals: {} };
  }
  const wanted = comparable(attribute, text);
  if (wanted === undefined) throw refused('JBO-25009', `Cannot convert ${text} for attribute ${name}.`, name);
  const compare = comparisons[sign] as (a: string | number, b: string | number) => boolean;
  const test = (row: Row) => {
    const held = row[name] == null ? undefined : comparable(attribute, row[name]);
    return held !== undefined && compare(held, wanted);
  };
  const isText = attribute.type === 'text' || attribute.type === 'flag';
  if (isText && sign === '=') return { test: (row) => row[name] === text, equals: { [name]: text }, exact: true };
  return { test, equals: {}, ...(isText && sign.startsWith('>') ? { from: { [name]: text } } : {}) };
}

/** `a = 1 or a = 2`, and `(a = 1 and ...) or (a = 2 and ...)`: every part asks for values of one attribute. The one with most values tells most. */
function choice(parts: readonly RowMatch[]): RowMatch['oneOf'] {
  const asked = parts.map(({ equals, oneOf }) => {
    const values = new Map(Object.entries(equals).map(([name, value]) => [name, [String(value)]]));
    return oneOf && !values.has(oneOf.name) ? values.set(oneOf.name, oneOf.values) : values;
  });
  const choices = [...(asked[0]?.keys() ?? [])]
    .filter((name) => asked.every((values) => values.has(name)))
    .map((name) => ({ name, values: [...new Set(asked.flatMap((values) => values.get(name) ?? []))] }));
  return choices.sort((a, b) => b.values.length - a.values.length)[0];
}

/** Dates as instants, never as text: their offsets differ. */
function comparable(attribute: Attribute, value: Value | undefined): string | number | undefined {
  const text = String(value);
  if (attribute.type === 'text' || attribute.type === 'flag') return text;
  const number = attribute.type === 'date' || attribute.type === 'timestamp' ? instant(text) : Number(text);
  return Number.isNaN(number) ? undefined : number;
}

const comparisons: Record<string, (a: string | number, b: string | number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function malformed(q: string) {
  return refused('JBO-29119', `The row match expression "${q}" cannot be read.`);
}
