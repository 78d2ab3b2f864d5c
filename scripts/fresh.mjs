import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The project's root. */
export const root = join(import.meta.dirname, '..');

/** What is built, from which sources, and where the hash of these sources is kept. Paths from the root. */
export const builds = {
  program: {
    sources: [
      'kernel',
      'subgraphs',
      'gateway',
      'sandbox',
      'scripts',
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    skip: ['gateway/graphiql'],
    take: ['.ts', '.json'],
    stamp: 'dist/.sources',
    needs: ['dist/gateway/main.js'],
  },
  page: {
    sources: ['gateway/graphiql', 'package-lock.json'],
    skip: ['gateway/graphiql/dist'],
    take: ['.ts', '.tsx', '.js', '.css', '.html', '.graphql', '.json'],
    stamp: 'gateway/graphiql/dist/.sources',
    needs: ['gateway/graphiql/dist/index.html'],
  },
};

/** Why a build is needed (`missing`, `stale`), or null when it is not. */
export function staleness(build) {
  const built = [...build.needs, build.stamp].every((file) => existsSync(join(root, file)));
  if (!built) return 'missing';
  return readFileSync(join(root, build.stamp), 'utf8') === hashOf(build) ? null : 'stale';
}

/** Notes that a build stands for its sources as they were hashed before it ran. */
export function stamp(build, hash) {
  writeFileSync(join(root, build.stamp), hash);
}

/** A hash of the sources' names and contents: neither a checkout's dates nor the machine matter. */
export function hashOf(build) {
  const hash = createHash('sha256');
  for (const file of build.sources.flatMap((source) => filesOf(source, build)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path, build) {
  if (/\.\w+$/.test(path)) return existsSync(join(root, path)) ? [path] : [];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && build.take.some((end) => entry.name.endsWith(end)))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((file) => !build.skip.some((folder) => file.startsWith(`${folder}/`)));
}
