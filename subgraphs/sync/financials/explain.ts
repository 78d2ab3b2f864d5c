import type { Explanation } from './figure.ts';
import type { FigureName } from './formulas.ts';
import type { Cell } from './picture.ts';

/**
 * Why the two sides of a figure differ over some cells, as far as it is known: the causes, and how much of the difference (Procore minus CMiC) they account for; undefined where nothing
 * is known. This is where the differences of a reconciliation come in.
 */
export type Explain = (cells: readonly Cell[], figure: FigureName) => Explanation | undefined;

/** Nothing is known. */
export const unexplained: Explain = () => undefined;
