import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import type { TokenOptions } from './tokens.ts';

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

/** What signs the actor towards subgraphs: SUBGRAPH_SECRET or, outside production, a secret made of the development one and never equal to it. */
export function subgraphSecret(config: Pick<Config, 'subgraphSecret' | 'storeUrl'>): string {
  if (config.subgraphSecret !== null) return config.subgraphSecret;
  return createHmac('sha256', developmentSecret(config.storeUrl)).update('subgraph').digest('hex');
}

/** What checks people's tokens: the configured secret or key set, else the development secret. */
export function tokenKeys(config: Pick<Config, 'auth' | 'storeUrl'>): TokenOptions['keys'] {
  const { auth } = config;
  if (auth.by === 'jwks') return { jwksUrl: auth.url };
  return { secret: auth.by === 'secret' ? auth.secret : developmentSecret(config.storeUrl) };
}

/** In the folder of a SQLite store; one in memory or in MongoDB has no folder, and `data/` serves. */
function secretFile(storeUrl: string): string {
  const path = storeUrl.startsWith('sqlite:') ? storeUrl.slice('sqlite:'.length) : null;
  const folder = path === null || path === ':memory:' ? 'data' : dirname(path);
  return join(folder, 'development.secret');
}
