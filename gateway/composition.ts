import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLError, parse, printSchema } from 'graphql';
import { defaultPorts } from '../kernel/config.ts';
import { projectRoot } from '../kernel/files.ts';
import { subgraphNames, subgraphSdl } from '../kernel/graph/assemble.ts';

/** The schema text of one subgraph and where it answers when it runs by itself. */
export interface Service {
  name: string;
  sdl: string;
  url: string;
}

export type Composition = { supergraph: string; publicSdl: string } | { errors: string[] };

/** Where the committed supergraph stands. */
export const supergraphFile = join(projectRoot, 'gateway/generated/supergraph.graphql');

const header = '# Composed from the subgraphs by `npm run compose`. Do not edit.\n\n';

/** Composes subgraphs into a supergraph, or says in readable lines why they do not fit together. */
export function compose(services: readonly Service[]): Composition {
  const result = composeServices(
    services.map(({ name, sdl, url }) => ({ name, typeDefs: parse(sdl, { noLocation: true }), url })),
  );
  if (result.errors) return { errors: result.errors.map(readable) };
  return { supergraph: header + result.supergraphSdl, publicSdl: result.publicSdl };
}

/** The three subgraphs as their files stand now. */
export function ownServices(): Service[] {
  return subgraphNames.map((name) => ({
    name,
    sdl: subgraphSdl(name),
    url: `http://127.0.0.1:${defaultPorts[name]}/graphql`,
  }));
}

/** Null when the committed supergraph is what the subgraphs compose to; else what is wrong, in words. */
export function supergraphStaleness(): string | null {
  const composed = compose(ownServices());
  if ('errors' in composed) return composed.errors.join('\n');
  if (!existsSync(supergraphFile)) return 'gateway/generated/supergraph.graphql is missing; run `npm run compose`.';
  if (readFileSync(supergraphFile, 'utf8') === composed.supergraph) return null;
  return 'gateway/generated/supergraph.graphql is stale; run `npm run compose`.';
}

/** The schema that clients see, as text with its descriptions. */
export function printPublic(publicSdl: string): string {
  return printSchema(buildASTSchema(parse(publicSdl)));
}

function readable(error: GraphQLError): string {
  const code = typeof error.extensions.code === 'string' ? `${error.extensions.code}: ` : '';
  return `${code}${error.message}`;
}
