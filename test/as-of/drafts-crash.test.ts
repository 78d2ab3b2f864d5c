import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Row } from '../support/main-job.ts';
import { createCommitment, underNumber } from '../sync/drafts.ts';
import { ADA, type Drafting, startDrafting } from './drafts-story.ts';

const mongoUrl = inject('mongoUrl');
const stores = mongoUrl === null ? (['sqlite'] as const) : (['sqlite', 'mongo'] as const);

/** Five points for the header and for each of three lines: the intent, the note, the send, its answer, the word in the log. */
const points = Array.from({ length: 20 }, (_, index) => index + 1);

describe.each(stores)('a process that dies while it makes a draft (%s)', (store) => {
  let here: Drafting;
  beforeAll(async () => {
    here = await startDrafting(store, mongoUrl);
  });
  afterAll(() => here?.world.close());

  test.each(points)(
    'at point %i: asked for again it stands once, and each record of it is in the log once',
    async (point) => {
      const number = `24-010-D${point}`;
      await here.die(number, point);
      for (let tries = 0; ; tries += 1) {
        const { problems } = await createCommitment(here.world, here.draft(number), ADA);
        if (problems.length === 0) break;
        expect([problems.every(({ retryable }: Row) => retryable), tries < 20]).toEqual([true, true]);
      }
      expect(await underNumber(here.world, number)).toHaveLength(1);
      await here.expectTold(number);
      expect((await here.told(number)).amounts).toEqual([2000, 2000, 100010]);
      await here.mend();
      await here.expectTold(number);
    },
  );

  test('at any point, and nobody asks again: what stands comes into the log by itself, and nothing is sent', async () => {
    const numbers = points.map((point) => `24-010-M${point}`);
    for (const [index, number] of numbers.entries()) await here.die(number, points[index] ?? 0);
    await here.world.procore.clearRequests();
    await here.mend();
    expect(await here.world.procore.writes()).toEqual([]);
    for (const number of numbers) await here.expectTold(number);
    expect(await here.world.store.draftChanges.open('2999', 9)).toEqual([]);
  });
});
