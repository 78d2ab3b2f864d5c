import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether the query asks for a field below the one being resolved: `asksFor(info, 'edges.node.lines')`. For reads that cost more with it. `@skip` and `@include` count as asked. */
export function asksFor(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, path: string): boolean {
  const names = path.split('.');
  return info.fieldNodes.some((node) => holds(node.selectionSet, names, info.fragments));
}

/** Whether the query asks for no other fields of the object being resolved than these; `__typename` is always among them. For objects of which a parent told a part already. */
export function asksOnly(
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  names: readonly string[],
): boolean {
  return info.fieldNodes.every((node) => within(node.selectionSet, ['__typename', ...names], info.fragments));
}

function within(
  set: SelectionSetNode | undefined,
  names: readonly string[],
  fragments: GraphQLResolveInfo['fragments'],
): boolean {
  return (set?.selections ?? []).every((selection) => {
    if (selection.kind === 'InlineFragment') return within(selection.selectionSet, names, fragments);
    if (selection.kind === 'FragmentSpread')
      return within(fragments[selection.name.value]?.selectionSet, names, fragments);
    return names.includes(selection.name.value);
  });
}

function holds(
  set: SelectionSetNode | undefined,
  [name, ...rest]: string[],
  fragments: GraphQLResolveInfo['fragments'],
): boolean {
  if (!set || name === undefined) return false;
  return set.selections.some((selection) => {
    if (selection.kind === 'InlineFragment') return holds(selection.selectionSet, [name, ...rest], fragments);
    if (selection.kind === 'FragmentSpread')
      return holds(fragments[selection.name.value]?.selectionSet, [name, ...rest], fragments);
    if (selection.name.value !== name) return false;
    return rest.length === 0 || holds(selection.selectionSet, rest, fragments);
  });
}
