import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Figures, kinds } from './kinds.ts';

/** Over all kinds; CONTRIBUTING says how the full number is asked for. */
const DOCUMENTS = Number(process.env.MONEY_DOCUMENTS ?? 5000);
const ofEach = Math.ceil(DOCUMENTS / kinds.length);
const counted = { documents: 0, amounts: 0, cents: 0n };

describe(`money of ${DOCUMENTS} generated documents, computed twice`, () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))(
    '%s: lines, retainage and changes are sent to the cent',
    (_, { documents, sent, expected }) => {
      fc.assert(
        fc.property(documents, (document) => {
          const actual = sent(document);
          const right = expected(document);
          counted.documents += 1;
          counted.amounts += Object.keys(right).length;
          const off = differences(actual, right);
          for (const { by } of off) counted.cents += by < 0n ? -by : by;
          expect(off).toEqual([]);
        }),
        { numRuns: ofEach },
      );
    },
    60_000 + ofEach * 20,
  );

  afterAll(() => {
    const { documents, amounts, cents } = counted;
    console.log(`${documents} documents, ${amounts} amounts computed twice: ${cents} cents of difference.`);
  });
});

/** Every figure that only one side has, or that both have otherwise; a figure that is not there counts as nothing. */
function differences(actual: Figures, right: Figures): { name: string; by: bigint }[] {
  const names = new Set([...Object.keys(actual), ...Object.keys(right)]);
  const found: { name: string; by: bigint }[] = [];
  for (const name of names)
    if (actual[name] !== right[name]) found.push({ name, by: (actual[name] ?? 0n) - (right[name] ?? 0n) });
  return found;
}
