export type Query = Record<string, string | number | boolean | readonly (string | number)[] | undefined>;

/** The query of a URL with its `?`; empty without members. Arrays become repeated members; undefined ones are left out. */
export function queryText(query: Query | undefined): string {
  const pairs: string[] = [];
  for (const [member, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) pairs.push(`${encodeQueryPart(member)}=${encodeQueryPart(String(one))}`);
    }
  }
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** As forms are encoded: a blank is `+`, not `%20`. Both sources take it so (CMiC's recorded calls bear it), and a long `q` is a fifth shorter. */
export function encodeQueryPart(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}
