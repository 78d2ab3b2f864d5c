import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { projectRoot } from '../files.ts';
import { scalars } from './scalars.ts';

export const subgraphNames = ['procore', 'cmic', 'sync'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** What each kind's index.ts gives to its subgraph's schema: resolvers by type and field. */
export type ResolverMap = Record<string, unknown>;

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])`;

/** The schema text of a subgraph: the federation link, kernel/graph/common.graphql, then every schema.graphql (and NAME.schema.graphql) under the subgraph's folder, in the order of their paths. */
export function subgraphSdl(name: SubgraphName): string {
  const folder = join(projectRoot, 'subgraphs', name);
  const files = [join(projectRoot, 'kernel/graph/common.graphql'), ...schemaFiles(folder)];
  return [federation, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n\n');
}

/** The executable schema of a subgraph from its text and the resolvers of its kinds; resolvers of one type are merged, a field given twice is an error. */
export function assembleSchema(name: SubgraphName, maps: readonly ResolverMap[]): GraphQLSchema {
  const typeDefs: DocumentNode = parse(subgraphSdl(name));
  return buildSubgraphSchema([{ typeDefs, resolvers: mergeResolvers([scalars as ResolverMap, ...maps]) as never }]);
}

/** Merges resolver maps type by type. */
export function mergeResolvers(maps: readonly ResolverMap[]): ResolverMap {
  const merged: Record<string, Record<string, unknown> | unknown> = {};
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map)) {
      const known = merged[type];
      if (known === undefined || !isPlain(fields) || !isPlain(known)) {
        if (known !== undefined) throw new Error(`Resolvers of ${type} are given twice.`);
        merged[type] = isPlain(fields) ? { ...fields } : fields;
        continue;
      }
      for (const [field, resolver] of Object.entries(fields)) {
        if (field in known) throw new Error(`${type}.${field} has two resolvers.`);
        known[field] = resolver;
      }
    }
  }
  return merged;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function schemaFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('schema.graphql') && !file.includes('generated'))
    .sort()
    .map((file) => join(folder, file));
}
