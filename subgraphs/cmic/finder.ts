import { badInput } from '../../kernel/errors.ts';
import type { ResourceMapping } from './mapping/resource.ts';
import { allOf, type Expression, equals } from './row-match.ts';

/** What narrows a list: equalities by our attribute names, and a further row-match expression. */
export interface Narrowing {
  by: Record<string, string>;
  where: Expression | null;
}

/**
 * The `finder`, `q` and `fields` of a list. What the finder has a parameter for goes there, everything else into `q`: both work together in one request
 * (corrections, CMiC 7). A finder none of whose parameters is asked for, and that has no constants, is left out.
 */
export function selectionOf(
  resource: ResourceMapping,
  { by, where }: Narrowing,
): { finder?: string; q?: string; fields?: string } {
  const { finder } = resource;
  const inFinder = Object.keys(by).filter((name) => finder && Object.hasOwn(finder.parameters, name));
  const usesFinder = finder !== null && (inFinder.length > 0 || Object.keys(finder.constants).length > 0);
  // The company stands in both: a finder that ignores it (ApVendorFinder does) would mix two companies' rows.
  const inQ = Object.keys(by).filter((name) => name === 'company' || !usesFinder || !inFinder.includes(name));
  const q = allOf([...inQ.map((name) => equals(resource.attributes[name] ?? name, by[name] ?? '')), where]);
  const selection: { finder?: string; q?: string; fields?: string } = {};
  if (usesFinder) {
    const given = inFinder.map((name): [string, string] => [finder.parameters[name] ?? '', by[name] ?? '']);
    selection.finder = finderText(finder.name, [...Object.entries(finder.constants), ...given]);
    // Only with a finder is `fields` documented; elsewhere it may be ignored or refused.
    if (resource.members === 'mapped') selection.fields = [...new Set(Object.values(resource.attributes))].join(',');
  }
  if (q !== null) selection.q = q;
  return selection;
}

/** `selectByCompany;CompCodeVar="ZZ",ContCodeVar="24-010-001"`: the comma means AND, so values stand in quotes; a quote inside one has no documented form. */
export function finderText(name: string, parameters: readonly (readonly [string, string])[]): string {
  const text = parameters.map(([parameter, value]) => {
    if (value.includes('"'))
      throw badInput(
        `"${value}" cannot be asked for: CMiC has no way to quote a double quote.`,
        'Use a code without quotes.',
      );
    return `${parameter}="${value}"`;
  });
  return text.length > 0 ? `${name};${text.join(',')}` : name;
}
