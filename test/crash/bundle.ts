import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../kernel/files.ts';

/** A program that was put together for one run of the harness. */
export interface Bundle {
  file: string;
  remove(): void;
}

/**
 * Bundles the child (gateway-child.ts) with the product as it stands now. Hundreds of processes start in a run: a bundle loads in a third of the time that
 * sources take through tsx, and unlike `dist/` it is never stale. It lies below the project, where its packages and the product's text files are found.
 */
export async function bundleChild(): Promise<Bundle> {
  const outDir = join(projectRoot, 'node_modules/.cache', `crash-${process.pid}`);
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: join(projectRoot, 'test/crash/gateway-child.ts'),
      target: 'node20',
      outDir,
      emptyOutDir: true,
      sourcemap: true,
      rollupOptions: { output: { entryFileNames: 'gateway-child.js' } },
    },
  });
  return {
    file: join(outDir, 'gateway-child.js'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
