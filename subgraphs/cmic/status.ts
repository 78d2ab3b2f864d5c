import type { Mapping } from './mapping.ts';
import { allOf, anyOf, differs, type Expression, equals } from './row-match.ts';

type StatusKind = keyof Mapping['statuses'];

/** What a status code of CMiC means, in any case of it: a value of the graph's enum, OTHER for a code of the tenant's own, null without one. */
export function statusOf(mapping: Mapping, kind: StatusKind, code: string | null): string | null {
  return code === null ? null : (mapping.statuses[kind][code.trim().toUpperCase()] ?? 'OTHER');
}

/** The rows whose status means the given one; OTHER: those whose code is none that we know. */
export function hasStatus(mapping: Mapping, kind: StatusKind, attribute: string, status: string): Expression {
  const codes = Object.entries(mapping.statuses[kind]);
  const wanted = codes.flatMap(([code, meaning]) => (meaning === status ? [equals(attribute, code)] : []));
  const none = allOf(codes.map(([code]) => differs(attribute, code)));
  // A tenant may have no code for a status: then no row has it.
  return (status === 'OTHER' ? none : anyOf(wanted)) ?? `${attribute} = '-' and ${attribute} != '-'`;
}
