import { type GraphQLResolveInfo, getArgumentValues, isObjectType, Kind, type SelectionSetNode } from 'graphql';

/**
 * The kept reading that the pages of an operation go on in, as their cursors name it: a page and the totals beside it are then of one reading. Null where no page goes on, or where two go on
 * in two readings. `readingOf` answers what a cursor names.
 */
export function askedReading(
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema' | 'variableValues'>,
  readingOf: (cursor: string) => string | null,
): string | null {
  const type = info.schema.getType('ProjectFinancials');
  const rows = isObjectType(type) ? type.getFields().rows : undefined;
  if (!rows) return null;
  const found = new Set<string>();
  const look = (selections: SelectionSetNode | undefined) => {
    for (const each of selections?.selections ?? []) {
      if (each.kind === Kind.FRAGMENT_SPREAD) look(info.fragments[each.name.value]?.selectionSet);
      else if (each.kind === Kind.INLINE_FRAGMENT) look(each.selectionSet);
      else if (each.name.value === 'rows') {
        const { after } = getArgumentValues(rows, each, info.variableValues);
        const reading = typeof after === 'string' ? readingOf(after) : null;
        if (reading !== null) found.add(reading);
      }
    }
  };
  for (const { selectionSet } of info.fieldNodes) look(selectionSet);
  const [only, another] = found;
  return only !== undefined && another === undefined ? only : null;
}
