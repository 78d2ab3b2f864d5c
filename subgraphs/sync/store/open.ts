import type { Log } from '../../../kernel/log.ts';
import { storeUnavailable } from './guard.ts';
import type { Store } from './port.ts';

/**
 * Opens the store that a STORE_URL names: `sqlite:PATH` (one machine) or `mongodb://...`, `mongodb+srv://...`. Only the adapter that is named is loaded.
 * Rejects with a Fault (STORE_UNAVAILABLE) that says what is wrong with the address or the store; it never repeats the address, which may hold a password.
 */
export async function openStore(url: string, log: Log): Promise<Store> {
  if (/^mongodb(\+srv)?:\/\/./.test(url)) {
    const { createMongoStore } = await import('./mongo/index.ts');
    return createMongoStore({ url, log });
  }
  if (/^sqlite:(?!\/\/[^/])./.test(url)) {
    const { createSqliteStore } = await import('./sqlite/index.ts');
    return createSqliteStore({ path: url.slice('sqlite:'.length), log });
  }
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? 'no scheme';
  throw storeUnavailable(
    `STORE_URL begins with ${scheme}: write sqlite:PATH (sqlite:data/gateway.db, sqlite:/var/lib/gateway.db) or mongodb://HOST/NAME.`,
    false,
  );
}
