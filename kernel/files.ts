import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's root: the folder of package.json above this file, in source and in `dist/` alike. Text files that are read at run time stand there once. */
export const projectRoot = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json was not found above the program.');
  return findRoot(parent);
}
