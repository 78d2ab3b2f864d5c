import graphql from '@graphql-eslint/eslint-plugin';

/** The schema files alone: Biome looks after the code. Descriptions are the API's documentation, so everything has one. */
export default [
  { ignores: ['**/generated/**', 'dist/**', 'node_modules/**'] },
  {
    files: ['**/*.graphql'],
    languageOptions: { parser: graphql.parser },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          // What a subgraph says of another one's type (its key, and that it is a stub) is described where the type is at home.
          ignoredSelectors: ['ObjectTypeDefinition[directives.0.name.value=key]', 'FieldDefinition[name.value=id]'],
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
];
