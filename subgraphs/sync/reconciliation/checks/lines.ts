import type { DocumentLine } from '../record.ts';

/** A line on both sides, or on one that has no counterpart. */
export interface LineMatch {
  procore: DocumentLine | null;
  cmic: DocumentLine | null;
}

/**
 * Finds the counterpart of each line: by the pairs of the link, else by the mark on Procore's line, else by the task code, which is Procore's line id (design, numbers). Each line is used once;
 * Procore's come first, in their order. Pure.
 */
export function matchLines(
  procore: readonly DocumentLine[],
  cmic: readonly DocumentLine[],
  pairs: ReadonlyMap<string, string>,
): LineMatch[] {
  const left = new Map(cmic.map((line) => [line.id, line]));
  const byTask = new Map(cmic.map((line) => [line.task ?? taskOf(line.id), line.id]));
  const matched = procore.map((line): LineMatch => {
    const named = [pairs.get(line.id), line.mark, byTask.get(line.id)];
    const found = named.find((id) => id !== null && id !== undefined && left.has(id));
    const counterpart = found ? (left.get(found) ?? null) : null;
    if (found) left.delete(found);
    return { procore: line, cmic: counterpart };
  });
  return [...matched, ...[...left.values()].map((line) => ({ procore: null, cmic: line }))];
}

/** `88001` of `ZZ/ACME/24-010-001/000/88001`. */
function taskOf(id: string): string {
  return decodeURIComponent(id.slice(id.lastIndexOf('/') + 1));
}
