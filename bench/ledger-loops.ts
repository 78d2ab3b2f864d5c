import { openDatabase, type Value } from '../subgraphs/sync/store/sqlite/database.ts';
import { createBare } from './bare.ts';
import type { SandboxProcess } from './sandbox-process.ts';

type Row = Record<string, unknown>;
type Urls = Pick<SandboxProcess, 'procoreUrl' | 'cmicUrl' | 'cmicApiUrl'>;

/**
 * Fetches the same pages as the import, parses them, and drops them. `path` is the import's first page of the ledger, from the journal; each further page begins behind the last row of
 * the one before, as the import's do. Answers how many rows came.
 */
export async function fetchAndDiscard(sandbox: Urls, path: string): Promise<number> {
  return eachPage(sandbox, path, () => undefined);
}

/** The same, and each page is written in one transaction to a table of such rows, in a file that is as durable as the product's store. */
export async function fetchAndWrite(sandbox: Urls, path: string, file: string): Promise<number> {
  const db = await openDatabase(file);
  db.script(
    `CREATE TABLE ledger (${COLUMNS.map((name) => (name === KEY ? `${name} TEXT PRIMARY KEY` : name)).join(', ')})`,
  );
  const insert = `INSERT OR REPLACE INTO ledger VALUES (${COLUMNS.map(() => '?').join(', ')})`;
  const total = await eachPage(sandbox, path, (rows) =>
    db.atomically(() => {
      for (const row of rows) db.run(insert, ...COLUMNS.map((name) => (row[name] ?? null) as Value));
    }),
  );
  db.close();
  return total;
}

async function eachPage(sandbox: Urls, path: string, use: (rows: Row[]) => void): Promise<number> {
  const bare = await createBare({ ...sandbox, stop: () => undefined });
  const url = new URL(path, sandbox.cmicUrl);
  const where = url.searchParams.get('q');
  let total = 0;
  for (let more = true; more; ) {
    const page = (await bare.cmic('GET', url.pathname + url.search)) as { items: Row[]; hasMore: boolean };
    use(page.items);
    total += page.items.length;
    more = page.hasMore;
    url.searchParams.set('q', `${where} and ${KEY} > '${page.items.at(-1)?.[KEY]}'`);
  }
  await bare.close();
  return total;
}

const KEY = 'JcdtVUuid';

/** What the product keeps of a row. */
const COLUMNS = [
  ...[KEY, 'JcdtJobCode', 'JcdtPhsCode', 'JcdtCatCode', 'JcdtTypeCode', 'JcdtSrcCommCode', 'JcdtPostDate', 'JcdtAmt'],
  ...[
    'JcdtSrcCode',
    'JcdtRefCode',
    'JcdtRefDesc',
    'JcdtRefDate',
    'JcdtBchNum',
    'JcdtUnit',
    'JcdtWmCode',
    'JcdtVenCode',
  ],
  ...['JcdtVouNum', 'JcdtInvNum', 'JcdtTranNum'],
];
