import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, Kind as Node, parse } from 'graphql';
import { projectRoot } from '../kernel/files.ts';
import { type Kind, kinds } from '../subgraphs/sync/kind.ts';
import { isOffTheMap } from '../subgraphs/sync/transfer/supported.ts';

/** An arrow of a kind is a file of its folder; its mutation is told apart by how its name begins. */
const arrows = [
  { file: 'import.ts', verb: 'import', direction: 'IMPORT' },
  { file: 'export.ts', verb: 'approve', direction: 'EXPORT' },
  { file: 'link.ts', verb: 'link', direction: null },
] as const;

const begin = '<!-- feature table: generated from subgraphs/sync/kinds by `npm run codegen` -->';
const end = '<!-- end of the feature table -->';

/** Writes the table of kinds and arrows into README.md, between its two markers. Throws when they are gone. */
export function writeFeatureTable(): void {
  const file = join(projectRoot, 'README.md');
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has lost the line "${begin}" or the line "${end}".`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${featureTable()}\n\n${text.slice(to)}`);
}

/** One row for each kind: the mutation of an arrow that is there, "not yet" for one that is on the map, a dash for one that is not. */
export function featureTable(): string {
  const meanings = kindDescriptions();
  const rows = kinds.map((kind) => {
    const folder = join(projectRoot, 'subgraphs/sync/kinds', kind.toLowerCase().replaceAll('_', '-'));
    return [`${meanings.get(kind) ?? ''} \`${kind}\``, ...arrows.map((arrow) => cell(kind, folder, arrow))];
  });
  const head = ['kind', 'import: CMiC to Procore', 'export: Procore to CMiC', 'link an existing pair'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(kind: Kind, folder: string, { file, verb, direction }: (typeof arrows)[number]): string {
  if (existsSync(join(folder, file))) return `\`${mutationOf(join(folder, 'schema.graphql'), verb) ?? 'yes'}\``;
  return direction === null || isOffTheMap(kind, direction) ? '–' : 'not yet';
}

/** `approveCommitment`: the first mutation of a kind's schema whose name begins with the verb. */
function mutationOf(schema: string, verb: string): string | undefined {
  return definitions(schema)
    .flatMap((node) => (node.kind === Node.OBJECT_TYPE_EXTENSION && node.name.value === 'Mutation' ? node.fields : []))
    .find((field) => field?.name.value.startsWith(verb))?.name.value;
}

/** What the graph says of each value of the enum `Kind`, without its full stop. */
function kindDescriptions(): Map<string, string> {
  const described = definitions(join(projectRoot, 'subgraphs/sync/schema.graphql')).flatMap((node) =>
    node.kind === Node.ENUM_TYPE_DEFINITION && node.name.value === 'Kind' ? (node.values ?? []) : [],
  );
  return new Map(described.map(({ name, description }) => [name.value, description?.value.replace(/\.$/, '') ?? '']));
}

function definitions(file: string): readonly DefinitionNode[] {
  return parse(readFileSync(file, 'utf8'), { noLocation: true }).definitions;
}
