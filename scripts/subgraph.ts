import { subgraphNames } from '../kernel/graph/assemble.ts';

/** `npm run subgraph -- NAME`: one subgraph alone, as its main.ts runs it. */
const name = subgraphNames.find((known) => known === process.argv[2]);
if (name === undefined) {
  console.error(`Which subgraph? npm run subgraph -- ${subgraphNames.join(' | ')}`);
  process.exit(1);
}
await import(`../subgraphs/${name}/main.ts`);
