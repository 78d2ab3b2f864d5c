import type { CmicJobCategoryRecord } from '../../cmic/kinds/project-wbs/record.ts';
import type { Resolved } from '../link/resolve.ts';
import type { SyncDeps } from '../system.ts';
import { resolvePlaces } from './places.ts';

/** What an exported line of any kind names: its codes as Procore shows them, and its amount as decimal text. */
export interface CodedLine {
  /** Procore's own id of the line: `88001`. */
  lineId: string;
  /** `1001/cc-88`. */
  costCodeId: string | null;
  /** `4001/ct-3`. */
  costTypeId: string | null;
  costCode: string | null;
  costTypeCode: string | null;
  amount: string | null;
}

/** A line with what its codes stand for in CMiC. */
export interface PlacedLine<Line extends CodedLine> {
  line: Line;
  /** Job cost code `ZZ/24-010/03-100`. */
  code: Resolved | null;
  /** Category `ZZ/cat-S`. */
  type: Resolved | null;
  /** The code x category on the job; null when the job does not use the pair. */
  category: CmicJobCategoryRecord | null;
}

/** Finds what the codes of lines stand for in CMiC: three reads for all lines, two more for codes that only our marks tell of. */
export async function placeLines<Line extends CodedLine>(
  deps: SyncDeps,
  lines: readonly Line[],
): Promise<PlacedLine<Line>[]> {
  const places = await resolvePlaces(deps, lines);
  return places.flatMap(({ code, type, category }, index) => {
    const line = lines[index];
    return line ? [{ line, code, type, category }] : [];
  });
}

/** The places of lines, as far as their links are concerned. */
export function placesOf(lines: readonly PlacedLine<CodedLine>[]) {
  return lines.map(({ line: { costCodeId, costTypeId }, code, type }) => ({ costCodeId, costTypeId, code, type }));
}
