import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import config from '../codegen.ts';
import { projectRoot } from '../kernel/files.ts';
import { type SubgraphName, subgraphNames } from '../kernel/graph/assemble.ts';
import { writeFeatureTable } from './feature-table.ts';

/** `npm run codegen`: the kind registries and README's feature table from the folders, then the resolver types from the schemas. */
for (const name of subgraphNames)
  writeFileSync(join(projectRoot, 'subgraphs', name, 'generated/kinds.ts'), registry(name));
writeFeatureTable();
await generate(config, true);

/** The registry of a subgraph's kinds, so that nobody edits a list: `import * as vendor from '../kinds/vendor/index.ts'`. */
function registry(name: SubgraphName): string {
  const folders = readdirSync(join(projectRoot, 'subgraphs', name, 'kinds'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const variable = (folder: string) => folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    '// Generated from the folders by `npm run codegen`. Do not edit.',
    ...folders.map((folder) => `import * as ${variable(folder)} from '../kinds/${folder}/index.ts';`),
    '',
    `export const kinds = { ${folders.map(variable).join(', ')} };`,
    '',
  ].join('\n');
}
