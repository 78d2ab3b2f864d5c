import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `npm start`: builds what is missing or stale, then runs everything in this very process, so that Ctrl-C and SIGTERM reach it without a detour. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  process.exit(1);
}
const { buildStale } = await import('./build.mjs');
const { root } = await import('./fresh.mjs');
// The playground is never served in production, and needs no build there.
const names = process.env.NODE_ENV === 'production' ? ['program'] : ['program', 'page'];
if (!buildStale(names)) process.exit(1);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'dist/gateway/main.js')).href);
