import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compose, ownServices, supergraphFile } from './composition.ts';

/** `npm run compose`: writes gateway/generated/supergraph.graphql, or says why the subgraphs do not fit together. */
const composed = compose(ownServices());
if ('errors' in composed) {
  console.error(`The subgraphs do not compose:\n${composed.errors.map((line) => `  - ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  mkdirSync(dirname(supergraphFile), { recursive: true });
  writeFileSync(supergraphFile, composed.supergraph);
  console.log(`Composed ${ownServices().length} subgraphs into gateway/generated/supergraph.graphql.`);
}
