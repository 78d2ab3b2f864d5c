import type { BadRow } from './item.ts';

/** Procore takes only this between the parts of a cost code in a company with CMiC (procore reference 8.2). */
const DELIMITER = '-';

/** A cost code of CMiC, of the company or of a job. */
export interface Code {
  id: string;
  code: string;
  /** The controlling code above it; null for a controlling code. */
  controlCode: string | null;
}

/** Where a cost code of CMiC stands among Procore's, whose codes leave out what their parents say. */
export interface PlacedCode<C extends Code> {
  code: C;
  /** The code without its parent's; the whole code where it stands below none. */
  own: string;
  /** Its controlling code, where the code is spelled below it. */
  parent: C | null;
}

/** Codes in their places, parents before children and then by code, so that the same codes come in the same order however CMiC lists them. Pure. */
export function placeCodes<C extends Code>(codes: readonly C[]): PlacedCode<C>[] {
  const byCode = new Map(codes.map((code) => [code.code, code]));
  return [...codes]
    .sort((a, b) => depth(a, byCode) - depth(b, byCode) || (a.code < b.code ? -1 : 1))
    .map((code) => {
      const above = code.controlCode === null ? undefined : byCode.get(code.controlCode);
      const own = above ? ownPart(code.code, above.code) : null;
      return { code, own: own ?? code.code, parent: own === null ? null : (above ?? null) };
    });
}

/** The part of a code behind its parent's and a hyphen; null where it is not spelled below it. */
export function ownPart(code: string, parent: string): string | null {
  return code.startsWith(parent + DELIMITER) ? code.slice(parent.length + DELIMITER.length) : null;
}

/** Why Procore cannot take a code as it is spelled; null when it can. */
export function misspelt({ id, code }: Code): BadRow | null {
  if (/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(code)) return null;
  return {
    key: id,
    reason: `Only the hyphen may stand between the parts of a cost code, and "${code}" has something else.`,
    fix: 'Rename the code in CMiC, or leave it there.',
  };
}

/** Procore lets one integration own a mark: a code or type that another one has marked is left alone. */
export function markedByOthers(key: string, { id, originId }: { id: string; originId: string | null }): BadRow {
  return {
    key,
    reason: `Procore's ${id} has the same code and bears the mark "${originId}" of another integration.`,
    fix: 'Take that mark away in Procore if nobody needs it any more, then import again.',
    code: 'ALREADY_LINKED',
  };
}

/** What a plan says of a code or type that is left out since CMiC uses it no more. */
export function inactive(id: string): string {
  return `${id} is inactive.`;
}

/** Whether two names say the same: Procore pads names with blanks (corrections, C15), which are no difference. */
export function sameName(procore: string | null, cmic: string): boolean {
  return procore?.trim() === cmic.trim();
}

/** How far below a root a code stands; a loop of controlling codes ends at its length. */
function depth(code: Code, byCode: ReadonlyMap<string, Code>): number {
  let steps = 0;
  for (let at = code; at.controlCode !== null && steps <= byCode.size; steps += 1) {
    const above = byCode.get(at.controlCode);
    if (!above) break;
    at = above;
  }
  return steps;
}
