import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../kernel/files.ts';

/** Builds the playground's page if it is missing or stale, as `npm start` does. */
export function buildPage(): void {
  const code =
    "const { buildStale } = await import('./scripts/build.mjs'); process.exit(buildStale(['page']) ? 0 : 1);";
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: join(projectRoot),
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`The playground was not built:\n${result.stdout}${result.stderr}`);
}
