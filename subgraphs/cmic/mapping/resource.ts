/**
 * The finder of a resource's lists. `parameters`: our attribute name to the finder's parameter; what has none is asked for by `q` beside it (corrections, CMiC 7).
 * `constants`: parameters that always have the same value.
 */
export interface FinderMapping {
  name: string;
  parameters: Record<string, string>;
  constants: Record<string, string>;
}

/** One REST resource: where it is, how a list of it is asked for, and CMiC's name of each attribute that we read or write. */
export interface ResourceMapping<A extends Record<string, string> = Record<string, string>> {
  /** Below the base URL, with module and version. */
  path: string;
  /** Where a row is created, where that is another resource than the one that lists them. */
  createPath?: string;
  /** Our names of the natural key, in the order of our ids. Lists are ordered by it. */
  key: readonly (keyof A & string)[];
  /** Null: lists are asked for by `q` alone. */
  finder: FinderMapping | null;
  /** `mapped`: ask for the attributes below and no others (`fields`, which CMiC documents with a finder only); `all`: the whole row. */
  members: 'mapped' | 'all';
  attributes: { [Name in keyof A]: string };
  /** The child rows of a create, given as the attribute `lines`: the member that holds them, and their own names. */
  nested?: { name: string; attributes: Record<string, string> };
}

/** Keeps the names of a resource's attributes as a type. */
export function resource<A extends Record<string, string>>(mapping: {
  path: string;
  createPath?: string;
  key: readonly (keyof A & string)[];
  finder: Partial<FinderMapping> | null;
  members?: 'mapped' | 'all';
  attributes: A;
  nested?: ResourceMapping['nested'] & object;
}): ResourceMapping<A> {
  const { finder, members = 'all' } = mapping;
  return {
    ...mapping,
    members,
    finder: finder && {
      name: finder.name ?? '',
      parameters: finder.parameters ?? {},
      constants: finder.constants ?? {},
    },
  };
}
