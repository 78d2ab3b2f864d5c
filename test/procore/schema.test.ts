import { type GraphQLNamedType, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../subgraphs/procore/generated/kinds.ts';
import { procoreSchema } from '../../subgraphs/procore/schema.ts';

const schema = procoreSchema();
const ours = Object.values(schema.getTypeMap()).filter(
  (type) =>
    !isIntrospectionType(type) &&
    !type.name.startsWith('_') &&
    !/^(link__|federation__|String|Int|Boolean|ID|Float)/.test(type.name),
);

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description || type.name === 'Query' ? [] : [type.name];
  if (isEnumType(type))
    return [
      ...missing,
      ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`])),
    ];
  if (!isObjectType(type) && !isInputObjectType(type)) return missing;
  for (const field of Object.values(type.getFields())) {
    if (field.name.startsWith('_')) continue;
    const args = 'args' in field ? field.args : [];
    if (!field.description) missing.push(`${type.name}.${field.name}`);
    for (const arg of args) if (!arg.description) missing.push(`${type.name}.${field.name}(${arg.name})`);
  }
  return missing;
}

describe('the Procore schema', () => {
  it('describes every type, field, argument and value', () => {
    expect(ours.flatMap(undescribed)).toEqual([]);
  });

  it('resolves references asynchronously, so that one that fails fails alone', () => {
    const references = Object.values(kinds).flatMap(({ resolvers }) =>
      Object.values(resolvers as Record<string, Record<string, unknown>>).flatMap(
        (fields) => fields.__resolveReference ?? [],
      ),
    );
    expect(references).toHaveLength(16);
    for (const resolve of references) expect(Object.prototype.toString.call(resolve)).toBe('[object AsyncFunction]');
  });

  it('has only nullable root fields, so that a fault stops at its own field', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
    expect(fields.map(({ name }) => name).sort()).toEqual([
      'procoreCommitment',
      'procoreCommitments',
      'procoreCompanyCostCodes',
      'procoreCostTypes',
      'procoreProject',
      'procoreProjects',
      'procoreVendor',
      'procoreVendors',
    ]);
    expect(fields.filter(({ type }) => String(type).endsWith('!'))).toEqual([]);
  });

  it('never shows a tax id', () => {
    expect(
      ours
        .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : []))
        .filter((name) => /tax_?id/i.test(name)),
    ).toEqual([]);
  });
});
