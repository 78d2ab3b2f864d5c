import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { StoreName } from '../support/stores.ts';
import { type Bundle, bundleChildren } from './bundle.ts';
import { areRight, runKeys } from './keys.ts';
import { noCounts } from './verdict.ts';

/** `npm run crash -- --keys` asks under 1,000 keys. */
const round = { keys: 10, repeats: 20, repeatsAfter: 4, seed: 6 };
const mongoUrl = inject('mongoUrl');
const stores: StoreName[] = ['sqlite', 'mongo'];

describe('10 idempotency keys, each asked 20 times at once, and again after the gateway was killed', () => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleChildren();
  });
  afterAll(() => bundle.remove());

  it.each(stores.filter((store) => store === 'sqlite' || mongoUrl !== null))(
    '%s: one write a key, every answer names the same transfer, another input is refused and writes nothing',
    async (store) => {
      const result = await runKeys({ ...round, store }, { program: bundle.program, mongoUrl });
      expect(result.notes).toEqual([]);
      expect(result).toMatchObject({
        ...{ answers: 240, wrongAnswers: 0, others: 20, wrongOthers: 0 },
        ...{ headers: 10, lateWrites: 0, counts: noCounts() },
      });
      expect(areRight(result)).toBe(true);
    },
    120_000,
  );
});
