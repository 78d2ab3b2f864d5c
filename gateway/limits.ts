import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

export interface QueryLimits {
  /** Levels of fields below the root. */
  depth: number;
  /** Fields in all, with every fragment counted where it is used. */
  fields: number;
}

export const defaultLimits: QueryLimits = { depth: 16, fields: 2000 };

/** A validation rule that refuses queries too deep or too large before anything runs. Introspection has its own known size and is not counted. */
export function limitRule(limits: QueryLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(operation) {
      const size = { depth: 0, fields: 0 };
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const definition of context.getDocument().definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
      }
      measure(operation.selectionSet, 1, [], fragments, size, limits);
      if (size.depth > limits.depth) refuse(context, `The query is deeper than ${limits.depth} levels.`);
      else if (size.fields > limits.fields) refuse(context, `The query asks for more than ${limits.fields} fields.`);
    },
  });
}

function measure(
  set: SelectionSetNode,
  depth: number,
  path: readonly string[],
  fragments: Map<string, FragmentDefinitionNode>,
  size: { depth: number; fields: number },
  limits: QueryLimits,
): void {
  for (const selection of set.selections) {
    // Past a limit the rest needs no counting; fragments inside fragments could make it endless work.
    if (size.depth > limits.depth || size.fields > limits.fields) return;
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) continue;
      size.fields += 1;
      size.depth = Math.max(size.depth, depth);
      if (selection.selectionSet) measure(selection.selectionSet, depth + 1, path, fragments, size, limits);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      measure(selection.selectionSet, depth, path, fragments, size, limits);
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      // A cycle is refused by graphql's own rule.
      if (fragment && !path.includes(name))
        measure(fragment.selectionSet, depth, [...path, name], fragments, size, limits);
    }
  }
}

function refuse(context: ValidationContext, message: string): void {
  const extensions = { code: 'BAD_USER_INPUT', retryable: false, fix: 'Ask in several smaller queries.' };
  context.reportError(new GraphQLError(message, { extensions }));
}
