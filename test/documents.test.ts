import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../kernel/files.ts';
import { defaultSettings } from '../kernel/settings.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const folder = (path: string) => readdirSync(join(projectRoot, path)).filter((name) => name.endsWith('.md'));
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'bench/README.md'],
  ...folder('docs').map((name) => `docs/${name}`),
  ...folder('docs/adr').map((name) => `docs/adr/${name}`),
];

describe('the documents', () => {
  test("README's settings are all settings there are, with their defaults", () => {
    const block = /```jsonc\n(\{\n {2}"currency"[\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
    expect(JSON.parse(withoutComments(block))).toEqual(defaultSettings);
  });

  test.each(documents)('every link of %s leads somewhere', (document) => {
    const text = read(document).replace(/```[\s\S]*?```/g, '');
    const dead = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : relative(projectRoot, join(projectRoot, dirname(document), path));
      if (!existsSync(join(projectRoot, target))) return [link];
      return anchor === undefined || anchorsOf(target).includes(anchor) ? [] : [link];
    });
    expect(dead).toEqual([]);
  });

  test('docs/operations.md says of every problem who can mend it, and of every state what it means', () => {
    const operations = read('docs/operations.md');
    const schemas = ['subgraphs/sync/schema.graphql', 'subgraphs/sync/transfer/schema.graphql'].map(read).join('\n');
    const members = (name: string) =>
      [
        ...(new RegExp(`enum ${name} \\{([\\s\\S]*?)\\n\\}`).exec(schemas)?.[1] ?? '').matchAll(/^ {2}([A-Z_]+)$/gm),
      ].map(([, member = '']) => member);
    const names = [...members('ProblemCode'), ...members('TransferState')];
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
  });

  test('README names every example of the playground, and docs/exports.md every export', () => {
    const examples = readdirSync(join(projectRoot, 'gateway/graphiql/examples')).map((name) =>
      Number(name.slice(0, 2)),
    );
    const steps = /## First steps in the playground\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? '';
    expect(examples.filter((number) => !new RegExp(`(^|\\s)${number}\\. `, 'm').test(steps))).toEqual([]);
    const found = [...read('README.md').matchAll(/\| `(approve[A-Za-z]+)` \|/g)];
    const exported = [...new Set(found.map(([, name = '']) => name))];
    expect(exported).toHaveLength(9);
    const text = read('docs/exports.md');
    expect(exported.filter((name) => !text.includes(`\`${name}(`))).toEqual([]);
  });
});

/** The names that headings of a document are linked by. */
function anchorsOf(document: string): string[] {
  const text = read(document).replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** JSON of a block with comments at the ends of its lines. */
function withoutComments(block: string): string {
  return block.replace(/("(?:[^"\\]|\\.)*")|\/\/.*$/gm, (_, text: string | undefined) => text ?? '');
}
