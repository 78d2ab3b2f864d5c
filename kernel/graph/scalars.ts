import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Text in, text out: no JSON number ever carries an amount through the graph. */
const decimal = new GraphQLScalarType({
  name: 'Decimal',
  serialize: (value) => checkDecimal(value),
  parseValue: (value) => checkDecimal(value),
  parseLiteral: (node) => checkDecimal(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined),
});

function checkDecimal(value: unknown): string {
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
  throw bad('A Decimal is text such as "1234.50".');
}

const currencyCode = new GraphQLScalarType({
  name: 'CurrencyCode',
  serialize: (value) => checkCurrency(value),
  parseValue: (value) => checkCurrency(value),
  parseLiteral: (node) => checkCurrency(node.kind === Kind.STRING ? node.value : undefined),
});

function checkCurrency(value: unknown): string {
  if (typeof value === 'string' && /^[A-Z]{3}$/.test(value)) return value;
  throw bad('A CurrencyCode is three capital letters such as "USD".');
}

/** Days stay text from source to client: a Date object would give them a time zone they do not have. */
const date = new GraphQLScalarType({
  name: 'Date',
  serialize: (value) => checkDate(value),
  parseValue: (value) => checkDate(value),
  parseLiteral: (node) => checkDate(node.kind === Kind.STRING ? node.value : undefined),
});

function checkDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const parsed = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)) return value;
  }
  throw bad('A Date is a day such as "2026-03-31".');
}

/** Instants are ISO text inside; the library's checks apply on the way in and out. */
const dateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => DateTimeResolver.serialize(typeof value === 'string' ? new Date(value) : value),
  parseValue: (value) => (DateTimeResolver.parseValue(value) as Date).toISOString(),
  parseLiteral: (node, variables) => (DateTimeResolver.parseLiteral(node, variables) as Date).toISOString(),
});

/** The scalars of common.graphql, for every subgraph. */
export const scalars = { Decimal: decimal, CurrencyCode: currencyCode, Date: date, DateTime: dateTime };
