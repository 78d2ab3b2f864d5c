import fc from 'fast-check';
import { createMapping } from '../../subgraphs/cmic/mapping.ts';
import { type Given, given } from './cents.ts';

/** CMiC's names, as they are without an override. */
export const mapping = createMapping();

/** Up to three billion a line, so that no sum of a document comes to 10^13, from where a JSON number is not safe to the cent. */
const LARGEST = 300_000_000_000n;

/** Lines that add: amounts of all sizes, small and negative ones (credits) among them. */
export function lines(min = 1): fc.Arbitrary<Given[]> {
  const one = fc.oneof(given(0n, 10_000n), given(0n, 50_000_000n), given(-5_000_000n, 0n), given(-LARGEST, LARGEST));
  return fc.array(one, { minLength: min, maxLength: 12 });
}

/** The figures of a list: `line 1` and so on. */
export function each(name: string, cents: Iterable<bigint>): Record<string, bigint> {
  return Object.fromEntries([...cents].map((value, n) => [`${name} ${n + 1}`, value]));
}

/** The codes of a company's potential change items. */
export const setUp = { typeCode: 'INT', pendingStatus: 'PEND', approvedStatus: 'APPR' };
