import type { Problem } from '../problem.ts';
import type { ErpPart } from './work.ts';

/** What acting on a part came to: transfers to wait for, or the words to close with. */
export type Acted = Pick<ErpPart, 'transferIds' | 'close'> & Partial<Pick<ErpPart, 'notes'>>;

/** It can pass, and nothing was decided: the part is acted on again. */
export class NotNow extends Error {}

/** Nothing to wait for: the part is closed like this. */
export function ended(close: Acted['close']): Acted {
  return { transferIds: [], close };
}

/** A refusal that can pass ends this try. */
export function refuseForNow(problems: readonly Problem[]): void {
  const passing = problems.find(({ retryable }) => retryable);
  if (passing) throw new NotNow(passing.message);
}
