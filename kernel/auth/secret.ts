import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The development secret, made on first use beside the store and readable by its owner only. Programs that start together agree on it: the first one to create
 * the file wins.
 */
export function developmentSecret(storeUrl: string): string {
  const file = secretFile(storeUrl);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${file} holds no secret; delete it, and a new one is made.`);
  return secret;
}

/** What signs the actor towards subgraphs when SUBGRAPH_SECRET is not set: made of the other secret, and never equal to it. */
export function derivedSubgraphSecret(secret: string): string {
  return createHmac('sha256', secret).update('subgraph').digest('hex');
}

/** In the folder of a SQLite store; one in memory or in MongoDB has no folder, and `data/` serves. */
function secretFile(storeUrl: string): string {
  const path = storeUrl.startsWith('sqlite:') ? storeUrl.slice('sqlite:'.length) : null;
  const folder = path === null || path === ':memory:' ? 'data' : dirname(path);
  return join(folder, 'development.secret');
}
