import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { systemActor } from '../../kernel/auth/actor.ts';
import { systemClock } from '../../kernel/clock.ts';
import { createLog } from '../../kernel/log.ts';
import type { Story } from '../../sandbox/story/index.ts';
import { openSync } from '../../subgraphs/sync/serve.ts';
import { requestImport } from '../../subgraphs/sync/transfer/request.ts';
import type { StoreName } from '../support/stores.ts';
import { configOf } from '../support/world-parts.ts';
import { expectBrought, on } from '../sync/staged.ts';
import { type Bundle, bundleChildren } from './bundle.ts';
import type { Kill } from './cells.ts';
import { openPlace } from './ground.ts';

const mongoUrl = inject('mongoUrl');
const stores: StoreName[] = mongoUrl === null ? ['sqlite'] : ['sqlite', 'mongo'];

/** Born in CMiC, with two lines. */
const ID = 'ZZ/DELTA/24-010-007';

/** In the order in which a run comes to them: about the header, a page of lines, and what freezes it. */
const POINTS = [
  ['before-send', 'header', 1],
  ['sent', 'header', 1],
  ['replied', null, 1],
  ['recorded', null, 1],
  ['replied', null, 1],
  ['marking', 'status', 1],
  ['marking', 'mark:header', 1],
  ['marking', 'mark:end', 1],
] as const;
const kills: Kill[] = POINTS.map(([point, step, nth]) => ({ point, step, nth, afterMs: 0, dies: 'WORKER' }));

/** The story without Procore's own commitment of that number. */
function prepare(story: Story): Story {
  return { ...story, commitments: story.commitments.filter(({ id }) => id !== 5507) };
}

describe.each(stores)('the import of a contract that was born in CMiC while its worker is killed, on %s', (store) => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await bundleChildren();
  }, 300_000);
  afterAll(() => bundle?.remove());

  test('eight deaths by SIGKILL: one commitment with all its lines to the cent, one link, nothing written to CMiC', async () => {
    const order = [...kills.map(() => 'worker' as const), 'worker'] as const;
    const given = {
      store,
      story: { story: 'default' } as const,
      prepare,
      settings: { ...on, imports: { pageSize: 1 } },
    };
    const place = await openPlace(given, order, { program: bundle.program, mongoUrl });
    const urls = { procore: place.procore.url, cmic: `${place.cmic.url}/cmictest` };
    const config = configOf({ settings: on }, place.storeUrl, urls);
    const front = await openSync(config, { clock: systemClock, log: createLog('silent') });
    const { deps } = front.sync;
    try {
      const { transfer, problems } = await requestImport(deps, systemActor, 'COMMITMENT', ID, {});
      expect(problems).toEqual([]);
      const stateOf = async () => (await deps.store.transfers.get([transfer?.id ?? '']))[0]?.state;
      const missed: string[] = [];
      for (const kill of kills) {
        const worker = await place.launcher.worker(kill);
        for (const end = Date.now() + 60_000; !worker.died() && Date.now() < end; await sleep(50))
          if ((await stateOf()) === 'DONE') break;
        if (!worker.died()) missed.push(`${kill.point} ${kill.step}`);
        await worker.kill();
      }
      expect(missed).toEqual([]);
      await place.launcher.worker(null);
      for (const end = Date.now() + 60_000; (await stateOf()) !== 'DONE' && Date.now() < end; ) await sleep(50);
      const [done] = await deps.store.transfers.get([transfer?.id ?? '']);
      expect([done?.state, done?.problems]).toEqual(['DONE', []]);
      expect(await expectBrought({ ...place, store: deps.store }, ID)).toBe(done?.targetId);
      expect(await place.cmic.writes()).toEqual([]);
    } finally {
      await front.close();
      await place.close();
    }
  }, 300_000);
});
