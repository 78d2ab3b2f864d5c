import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../kernel/files.ts';

/** The files of the two children. */
export interface Program {
  gateway: string;
  worker: string;
}

/** A program that was put together for one run of the harness. */
export interface Bundle {
  program: Program;
  remove(): void;
}

/**
 * Bundles the children (gateway-child.ts, worker-child.ts) with the product as it stands now. Hundreds of processes start in a run: a bundle loads in a fraction of the time that
 * sources take through tsx, and unlike `dist/` it is never stale. It lies below the project, where native packages and the product's text files are found.
 */
export async function bundleChildren(): Promise<Bundle> {
  const outDir = join(projectRoot, 'node_modules/.cache', `crash-${process.pid}`);
  const child = (name: string) => join(projectRoot, 'test/crash', `${name}-child.ts`);
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    // The packages too: a gateway is there in half the time. But those with a native file, and graphql, of which there must be one.
    ssr: { noExternal: true, external: ['graphql', '@graphql-hive/router-runtime', '@photostructure/sqlite'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      sourcemap: true,
      rollupOptions: {
        input: { gateway: child('gateway'), worker: child('worker') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return {
    program: { gateway: join(outDir, 'gateway.js'), worker: join(outDir, 'worker.js') },
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
