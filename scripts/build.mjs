import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builds, hashOf, root, staleness, stamp } from './fresh.mjs';

const commands = {
  program: {
    says: 'the program (tsc)',
    tool: 'node_modules/typescript/bin/tsc',
    // `npm run check` looks at types; a start does not wait for that. Not incremental: the memory of `npm run types` never wrote a file.
    args: ['-p', 'tsconfig.build.json', '--noCheck', '--incremental', 'false'],
  },
  page: {
    says: 'the playground (vite)',
    tool: 'node_modules/vite/bin/vite.js',
    args: ['build', '-c', 'gateway/graphiql/vite.config.js'],
  },
};

/** Builds what is missing or stale, and says so; false when a build failed. A tool that is not installed (a production image) leaves what is there. */
export function buildStale(names = Object.keys(builds)) {
  return names.every((name) => {
    const why = staleness(builds[name]);
    return why === null || build(name, why);
  });
}

function build(name, why) {
  const { says, tool, args } = commands[name];
  if (!existsSync(join(root, tool))) {
    console.error(`${says} is ${why}, and ${tool} is not installed; run \`npm ci --ignore-scripts\` first.`);
    return false;
  }
  const started = Date.now();
  console.log(`Building ${says}: it is ${why}.`);
  const hash = hashOf(builds[name]);
  const result = spawnSync(process.execPath, [join(root, tool), ...args], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) {
    console.error(`${result.stdout}${result.stderr}`);
    console.error(`Building ${says} failed.`);
    return false;
  }
  stamp(builds[name], hash);
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

/** `npm run build`: everything, whether or not it is stale (the hash says which). */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = buildStale() ? 0 : 1;
}
