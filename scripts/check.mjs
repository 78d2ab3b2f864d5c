import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './fresh.mjs';

/** `npm run check`: format, lint, types, generated files fresh, tests (left out with `-- --no-tests`). All are run, and what failed is listed at the end. */
const generated = [
  'subgraphs/procore/generated',
  'subgraphs/cmic/generated',
  'subgraphs/sync/generated',
  'gateway/generated',
];

const steps = [
  ['format and lint', () => run('biome', 'check', '.')],
  ['schema lint', () => run('eslint', 'subgraphs', 'kernel/graph')],
  ['generated files fresh', fresh],
  ['types', () => run('tsc', '--noEmit')],
  ...(process.argv.includes('--no-tests') ? [] : [['tests', () => run('vitest', 'run')]]),
];

const failed = [];
for (const [name, step] of steps) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const ok = step();
  console.log(`== ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}
console.log(failed.length === 0 ? '\nEverything is in order.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(tool, ...args) {
  const result = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

/** Generating again must leave every file as it is. */
function fresh() {
  const before = contents();
  if (!run('tsx', 'scripts/codegen.ts') || !run('tsx', 'gateway/compose.ts')) return false;
  const after = contents();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  if (stale.length > 0) console.error(`These were stale, and are written anew; commit them:\n  ${stale.join('\n  ')}`);
  return stale.length === 0;
}

function contents() {
  // Its feature table is generated.
  const found = new Map([['README.md', readFileSync(join(root, 'README.md'), 'utf8')]]);
  for (const folder of generated) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder)))
      found.set(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'));
  }
  return found;
}
