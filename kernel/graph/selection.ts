import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether the query asks for a field below the one being resolved: `asksFor(info, 'edges.node.lines')`. For reads that cost more with it. `@skip` and `@include` count as asked. */
export function asksFor(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, path: string): boolean {
  const names = path.split('.');
  return info.fieldNodes.some((node) => holds(node.selectionSet, names, info.fragments));
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
