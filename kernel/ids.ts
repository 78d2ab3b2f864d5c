import { badInput } from './errors.ts';

/** Joins the parts of a readable id, each percent-encoded: `joinId('ZZ', 'A/B')` is `ZZ/A%2FB` (contract, section 1). */
export function joinId(...parts: (string | number)[]): string {
  return parts.map((part) => encodeURIComponent(String(part))).join('/');
}

/** Splits an id into exactly `count` decoded parts; null when it has another number of parts, an empty one or a broken escape. */
export function splitId(id: string, count: number): string[] | null {
  const parts = id.split('/');
  if (parts.length !== count) return null;
  try {
    const decoded = parts.map(decodeURIComponent);
    return decoded.every((part) => part.length > 0 && part.length <= 200) ? decoded : null;
  } catch {
    return null; // a broken percent escape is a wrong id, which is what null says
  }
}

/** As `splitId`, but a wrong shape is a BAD_USER_INPUT fault that shows the shape: `1001/wo-5501`. */
export function parseId(id: string, count: number, example: string): string[] {
  const parts = splitId(id, count);
  if (!parts) throw badInput(`"${id.slice(0, 80)}" is not an id of this kind.`, `Ids look like "${example}".`);
  return parts;
}

/** Procore's ids are positive integers of up to 15 digits; null for anything else. */
export function parseNumber(part: string): number | null {
  return /^[1-9]\d{0,14}$/.test(part) ? Number(part) : null;
}
