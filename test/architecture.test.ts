import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type DefinitionNode, Kind, parse, print, visit } from 'graphql';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../kernel/files.ts';
import { subgraphNames, subgraphSdl } from '../kernel/graph/assemble.ts';
import { createMapping } from '../subgraphs/cmic/mapping.ts';

/** What design.md, section 3 says about who may know whom, read from the files themselves. Each test lists the offenders, so that a failure names the line to mend. */

const code = ['kernel', 'subgraphs', 'gateway', 'sandbox', 'scripts', 'bench', 'test'];
const built = /(^|\/)(generated|dist|node_modules)\//;

/** Paths below the project, with `/`, without what is generated or built. */
function filesOf(folders: readonly string[], ending: RegExp): string[] {
  return folders
    .filter((folder) => existsSync(join(projectRoot, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file).replaceAll('\\', '/'),
      ),
    )
    .filter((file) => ending.test(file) && !built.test(file));
}

const textOf = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

interface Import {
  from: string;
  /** Below the project for a relative import, else the package. */
  to: string;
}

/** Every import of every file: static, dynamic, of types, and of what is exported again. */
const imports: Import[] = filesOf(code, /\.tsx?$/).flatMap((from) =>
  ts.preProcessFile(textOf(from), true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith('.')
      ? relative(projectRoot, resolve(projectRoot, dirname(from), fileName)).replaceAll('\\', '/')
      : fileName,
  })),
);

const crossing = (from: RegExp, to: RegExp, allowed = /^$/) =>
  imports
    .filter((each) => from.test(each.from) && to.test(each.to) && !allowed.test(each.to))
    .map((each) => `${each.from} -> ${each.to}`);

describe('knowledge runs one way', () => {
  it('the kernel knows neither Procore nor CMiC', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(crossing(/^kernel\//, /^(subgraphs|gateway|sandbox|scripts|test|bench)\//)).toEqual([]);
  });

  it('Procore and CMiC never know each other, nor sync or the gateway', () => {
    expect(crossing(/^subgraphs\/procore\//, /^(subgraphs\/(cmic|sync)|gateway|sandbox|test)\//)).toEqual([]);
    expect(crossing(/^subgraphs\/cmic\//, /^(subgraphs\/(procore|sync)|gateway|sandbox|test)\//)).toEqual([]);
  });

  it('sync takes from the sources clients, records and what stands beside them, never a resolver, a loader or a schema', () => {
    // context.ts makes the clients of a process; the others are the vocabulary of records: ids, row errors, outcomes of writes, lengths and forms of codes, and the kinds' records, drafts and clients.
    const vocabulary =
      /^subgraphs\/(procore\/(context|ids|rows|outcome|sync|erp\/(record|client))|cmic\/(context|entry|form|limits|write))\.ts$|^subgraphs\/(procore|cmic)\/kinds\/[\w-]+\/(([a-z-]+-)?record|draft|client)\.ts$/;
    expect(crossing(/^subgraphs\/sync\//, /^subgraphs\/(procore|cmic)\//, vocabulary)).toEqual([]);
    expect(crossing(/^subgraphs\/sync\//, /^(gateway|sandbox|test)\//)).toEqual([]);
  });

  it('of the sources only the wiring of sync makes clients; its kinds get them', () => {
    const makers = /^subgraphs\/(procore|cmic)\/context\.ts$/;
    const inKinds = crossing(/^subgraphs\/sync\/(kinds|link|transfer|store|financials|reconciliation)\//, makers);
    expect(inKinds).toEqual([]);
  });

  it('the gateway knows of a subgraph its schema, its context and its store, never a kind', () => {
    const allowed =
      /^subgraphs\/((procore|cmic)\/(schema|context|source)\.ts|cmic\/mapping\.ts|sync\/(schema|context|system)\.ts|sync\/store\/(open|port)\.ts)$/;
    expect(crossing(/^gateway\//, /^subgraphs\//, allowed)).toEqual([]);
  });

  it('the sandbox knows no client, no record and no money of ours', () => {
    expect(crossing(/^sandbox\//, /^(kernel|subgraphs|gateway|test)\//)).toEqual([]);
  });

  it('an adapter of the store is known to open.ts alone', () => {
    const adapters = /^subgraphs\/sync\/store\/(mongo|sqlite)\//;
    const outside = crossing(/^(kernel|gateway|subgraphs\/(?!sync\/store\/))/, adapters);
    expect(outside).toEqual([]);
    expect(crossing(/^subgraphs\/sync\/store\/mongo\//, /^subgraphs\/sync\/store\/sqlite\//)).toEqual([]);
    expect(crossing(/^subgraphs\/sync\/store\/sqlite\//, /^subgraphs\/sync\/store\/mongo\//)).toEqual([]);
  });

  it('nothing imports a program', () => {
    expect(crossing(/./, /(^|\/)([\w-]+-)?main\.ts$/)).toEqual([]);
  });

  it('nothing that runs in production imports a test', () => {
    expect(crossing(/^(kernel|subgraphs|gateway|sandbox|scripts)\//, /^(test|bench)\//)).toEqual([]);
  });

  it('only programs read the environment', () => {
    const readers = filesOf(['kernel', 'subgraphs', 'gateway', 'sandbox'], /\.tsx?$/).filter((file) =>
      /process\.env\b/.test(textOf(file)),
    );
    expect(readers.filter((file) => !/(^|\/)([\w-]+-)?main\.ts$/.test(file))).toEqual([]);
  });
});

describe('files', () => {
  it('are small', () => {
    const long = filesOf(code, /\.(tsx?|mjs|graphql)$/)
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it('export by name; only what a tool reads by its default has one', () => {
    const byDefault = filesOf(code, /\.tsx?$/).filter((file) => /^export default\b/m.test(textOf(file)));
    expect(byDefault.filter((file) => !/^subgraphs\/\w+\/mappers\.ts$|(^|\/)[\w.]+\.config\.ts$/.test(file))).toEqual(
      [],
    );
  });

  it('every exported function of the kernel and the subgraphs says what it gives', () => {
    const silent = filesOf(['kernel', 'subgraphs'], /\.ts$/).flatMap((file) => {
      const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
      const exported = source.statements
        .filter(ts.isFunctionDeclaration)
        .filter((each) => each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
      // Of overloads the first one speaks for all.
      const described = new Set(
        exported.filter((each) => ts.getJSDocCommentsAndTags(each).length > 0).map((each) => each.name?.text),
      );
      return exported.filter((each) => !described.has(each.name?.text)).map((each) => `${file} ${each.name?.text}`);
    });
    expect(silent).toEqual([]);
  });

  it('CMiC names stand in the mapping; no code beside it knows one', () => {
    const { resources } = createMapping();
    const names = new Set(
      Object.values(resources).flatMap(({ path, attributes, finder }) => [
        path,
        ...Object.values(attributes as Record<string, string>),
        ...(finder ? [finder.name, ...Object.values(finder.parameters)] : []),
      ]),
    );
    // `jobCode` is a field of the graph as well; the others are nobody's words but CMiC's.
    const telling = [...names].filter((name) => name.length > 5 && /[A-Z/]/.test(name) && name !== 'jobCode');
    expect(telling.length).toBeGreaterThan(100);
    expect(mentions(telling, beside, withoutComments)).toEqual([]);
  });

  it('an assumed CMiC name is not even told of elsewhere: a tenant may override it', () => {
    const assumed = assumedNames.split(/\s+/);
    expect(mentions(assumed, beside, textOf)).toEqual([]);
  });
});

describe('the graph describes itself', () => {
  it.each(subgraphNames)('every type, field, argument and value of %s has a description', (name) => {
    const { definitions } = parse(subgraphSdl(name), { noLocation: true });
    expect(definitions.flatMap(undescribed)).toEqual([]);
  });
});

/** `Type`, `Type.field`, `Type.field(argument)` without a description. The root types and what the specification brings are named by it. */
function undescribed(node: DefinitionNode): string[] {
  if (!('name' in node) || !node.name || !('description' in node)) return [];
  const type = node.name.value;
  const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type);
  const own = node.description || isRoot ? [] : [type];
  const fields = 'fields' in node ? (node.fields ?? []) : [];
  const values = node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values ?? []) : [];
  const below = fields.flatMap((field) => [
    // The key says the same everywhere: the record's id of contract section 1.
    ...(field.description || field.name.value === 'id' ? [] : [`${type}.${field.name.value}`]),
    ...('arguments' in field ? (field.arguments ?? []) : [])
      .filter(({ description }) => !description)
      .map((argument) => `${type}.${field.name.value}(${argument.name.value})`),
  ]);
  return [
    ...own,
    ...below,
    ...values.filter(({ description }) => !description).map((value) => `${type}.${value.name.value}`),
  ];
}

/** Reference cmic-api.md, section 12: names that nobody has seen, as far as the mapping has them by now. */
const assumedNames = `PhsCompCode PhsCode PhsName PhsCtrlCode PhsActiveFlag PhsWmCode PhsVUuid CatCompCode CatCode CatName CatCtrlCode
  CatActiveFlag CatVUuid JobCompCode JobCtrlCode JobStatusCode JobCustCode JobContCode JobAllowTransFlag JobStartDate JobEndDate JobAdd1 JobAdd2
  JobAdd3 JobVUuid JcatObudgCostAmt JcatBudgCostAmt JcatChgOrdCostAmt JcatProjCostAmt JcatBudgUnit JcatWmCode JcatVUuid CmdBudgAmt CmdBudgUnit
  CmdVenCode CmdContCode CmdScChgCode CmdTaskCode ScschOraseq ScmstPost VouBchPost JbcdBillAmt JbcdBillUnit JbcdHldbkPc JbcBilledAmt JbcHldbkAmt
  selectByCode selectByDate`;

/** Everything of the subgraphs but the mapping. */
const beside = filesOf(['subgraphs'], /\.(ts|graphql)$/).filter(
  (file) => !/^subgraphs\/cmic\/mapping(\/|\.ts$)/.test(file),
);

function mentions(names: readonly string[], files: readonly string[], read: (file: string) => string): string[] {
  const whole = names.map((name) => ({ name, pattern: new RegExp(`(?<![\\w/-])${name}(?![\\w-])`) }));
  return files.flatMap((file) => {
    const text = read(file);
    return whole.filter(({ pattern }) => pattern.test(text)).map(({ name }) => `${file}: ${name}`);
  });
}

/** The text of a file without comments and descriptions: these may tell which documented name they speak of. */
function withoutComments(file: string): string {
  const text = textOf(file);
  if (!file.endsWith('.graphql')) return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const bare = visit(parse(text, { noLocation: true }), {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  });
  return print(bare);
}
