import type { CodegenConfig } from '@graphql-codegen/cli';
import { type SubgraphName, subgraphNames, subgraphSdl } from './kernel/graph/assemble.ts';
import cmicMappers from './subgraphs/cmic/mappers.ts';
/** Which TypeScript type stands behind a graph type: the checked record of the kind, or the stub `{ id }` that a subgraph only points at. */
import procoreMappers from './subgraphs/procore/mappers.ts';
import syncMappers from './subgraphs/sync/mappers.ts';

const mappers: Record<SubgraphName, Record<string, string>> = {
  procore: procoreMappers,
  cmic: cmicMappers,
  sync: syncMappers,
};
const contexts: Record<SubgraphName, string> = {
  procore: '../context.ts#ProcoreContext',
  cmic: '../context.ts#CmicContext',
  sync: '../context.ts#SyncContext',
};

const config: CodegenConfig = {
  generates: Object.fromEntries(
    subgraphNames.map((name) => [
      `subgraphs/${name}/generated/resolvers.ts`,
      {
        schema: subgraphSdl(name),
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          contextType: contexts[name],
          mappers: mappers[name],
          mapperTypeSuffix: 'Record',
          useTypeImports: true,
          enumsAsTypes: true,
          makeResolverTypeCallable: true,
          emitLegacyCommonJSImports: false,
          importExtension: '.ts',
          optionalResolveType: true,
          avoidOptionals: { field: true },
          maybeValue: 'T | null | undefined',
          scalars: { Decimal: 'string', CurrencyCode: 'string', Date: 'string', DateTime: 'string', ID: 'string' },
        },
      },
    ]),
  ),
};

export default config;
