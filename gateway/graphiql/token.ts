const KEY = 'development-token';

interface Store {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The headers editor's first text. */
export function presetHeaders(token: string | null): string {
  return token === null ? '' : JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2);
}

/** Tabs that were stored with an earlier start's token get the one of this start; what was typed by hand stays. */
export function renewToken(storage: Store, token: string | null): void {
  const old = storage.getItem(KEY);
  if (token === null) return;
  if (old !== null && old !== token) {
    for (const key of ['graphiql:tabState', 'graphiql:headers']) {
      const stored = storage.getItem(key);
      if (stored !== null) storage.setItem(key, stored.replaceAll(old, token));
    }
  }
  storage.setItem(KEY, token);
}
