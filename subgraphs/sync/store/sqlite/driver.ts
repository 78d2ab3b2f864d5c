import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** What both builds of SQLite export; `@photostructure/sqlite` is the `node:sqlite` API for older Nodes. */
interface Driver {
  DatabaseSync: new (path: string) => DatabaseSyncInstance;
}

/** Node's own SQLite from Node 24 on, the package below. */
export async function loadDriver(): Promise<Driver> {
  if (Number(process.versions.node.split('.')[0]) < 24) return import('@photostructure/sqlite');
  // Named through a variable: the types of Node 20 don't know the module, and bundlers take the `node:` off.
  const name: string = 'node:sqlite';
  return import(name);
}
