/** The lists that were answered last, so that a reader who pages by key can be given a page again. */
export interface GivenLists {
  remember(path: string, rows: readonly unknown[]): void;
  /** The list of this path after whose last row the query goes on, as in `id > 'the last one'`; undefined for a first page. */
  before(path: string, query: URLSearchParams): readonly unknown[] | undefined;
}

/** How many lists of a path are kept: a count or a reader of another project may come between two pages. */
const KEPT = 4;

/** Makes an empty memory. */
export function createGivenLists(): GivenLists {
  const lists = new Map<string, (readonly unknown[])[]>();
  return {
    remember(path, rows) {
      if (rows.length > 0) lists.set(path, [rows, ...(lists.get(path) ?? [])].slice(0, KEPT));
    },
    before(path, query) {
      const asked = [...query.values()];
      return lists
        .get(path)
        ?.find((rows) => keysOf(rows.at(-1)).some((key) => asked.some((text) => goesOn(text, key))));
    },
  };
}

/** The technical keys of a row: `id`, and CMiC's members that end in `VUuid`. */
function keysOf(row: unknown): string[] {
  if (typeof row !== 'object' || row === null) return [];
  const named = Object.entries(row).filter(([name]) => name === 'id' || name.endsWith('VUuid'));
  return named.map(([, value]) => String(value)).filter((key) => /^\w+$/.test(key));
}

function goesOn(text: string, key: string): boolean {
  return text.includes(key) && new RegExp(`>=?\\s*['"]?${key}(?!\\w)`).test(text);
}
