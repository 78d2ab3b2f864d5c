import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { ensure } from '../../subgraphs/sync/transfer/ensure.ts';
import { aWrite } from '../store/samples.ts';
import { aCmic, key, LATE_MS, ours } from './one-document-cmic.ts';
import { type Bench, createBench } from './running.ts';

let bench: Bench;
afterEach(() => bench.close());

async function given(
  cmic: ReturnType<typeof aCmic>,
  members: Parameters<typeof createBench>[1] = {},
  spec = cmic.spec(),
) {
  bench = await createBench(async (run) => {
    await ensure(run, spec);
    return { end: 'DONE', targetId: key };
  }, members);
  return bench;
}

describe('a record that is to stand exactly once', () => {
  it('that stands already with our content is adopted: nothing is sent', async () => {
    const cmic = aCmic();
    cmic.land();
    await given(cmic);
    expect(await bench.run()).toMatchObject({ state: 'DONE', writes: [] });
    expect(cmic.sent).toEqual([]);
  });

  it('that stands with other content is a conflict: nothing is sent', async () => {
    const cmic = aCmic();
    cmic.stands.set(key, { amount: '11.00' });
    await given(cmic);
    expect(await bench.run()).toMatchObject({ state: 'FAILED', problems: [{ code: 'NUMBER_TAKEN' }], writes: [] });
    expect(cmic.sent).toEqual([]);
  });

  it('that is absent is sent once, and the intent is saved before', async () => {
    const cmic = aCmic();
    const spec = cmic.spec();
    const intents: unknown[] = [];
    await given(
      cmic,
      {},
      { ...spec, send: async (id) => [intents.push(...(await bench.now()).writes), await spec.send(id)][1] as never },
    );
    const ended = await bench.run();
    expect(intents).toMatchObject([{ step: 'header', key, outcome: 'SENDING', requestId: cmic.sent[0] }]);
    expect(ended).toMatchObject({ state: 'DONE', writes: [{ outcome: 'DONE' }], progress: { done: 1, current: key } });
    expect(bench.points).toEqual(['lease', 'before-send header', 'sent header', 'replied header', 'recorded header']);
  });

  it('is not sent by a process that stood still after its intent: another may send it by then', async () => {
    const cmic = aCmic();
    await given(cmic);
    Object.assign(bench.stillAt, { point: 'before-send', ms: LATE_MS / 2 + 1 });
    expect(await bench.run()).toMatchObject({ state: 'UNCERTAIN', writes: [{ outcome: 'SENDING' }], attempts: 0 });
    expect(cmic.sent).toEqual([]);
    bench.clock.advance(LATE_MS);
    expect(await bench.run()).toMatchObject({ state: 'DONE', writes: [{ outcome: 'DONE', repeats: 1 }] });
    expect(cmic.sent).toHaveLength(1);
  });

  it('is sent where the intent took less than half of the wait for late writes', async () => {
    const cmic = aCmic();
    await given(cmic);
    Object.assign(bench.stillAt, { point: 'before-send', ms: LATE_MS / 2 });
    expect(await bench.run()).toMatchObject({ state: 'DONE' });
    expect(cmic.sent).toHaveLength(1);
  });

  it('that was written and is gone is not written again on the same approval', async () => {
    const cmic = aCmic();
    await given(cmic, { writes: [aWrite('header', { outcome: 'DONE' })] });
    expect(await bench.run()).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
    expect(cmic.sent).toEqual([]);
  });

  it('under another key, after a retry with another number, is a write of its own beside the first', async () => {
    const cmic = aCmic();
    await given(cmic, { writes: [aWrite('header', { key: 'ZZ/ACME/OLD', outcome: 'REFUSED', requestId: 'old' })] });
    const ended = await bench.run();
    expect(ended?.writes).toMatchObject([
      { step: 'header', key: 'ZZ/ACME/OLD', outcome: 'REFUSED' },
      { step: 'header#2', key, outcome: 'DONE' },
    ]);
    expect(cmic.sent).not.toContain('old');
  });
});

describe('an outcome that nobody told', () => {
  it('of a write that landed: it is found, and not sent again', async () => {
    const cmic = aCmic('lost');
    await given(cmic);
    expect(await bench.run()).toMatchObject({ state: 'UNCERTAIN', writes: [{ outcome: 'UNKNOWN' }], attempts: 0 });
    expect((await bench.now()).uncertainSince).not.toBeNull();
    expect(await bench.run()).toMatchObject({ state: 'DONE', writes: [{ outcome: 'DONE' }], uncertainSince: null });
    expect(cmic.sent).toHaveLength(1);
    expect(bench.points).toContain('look-up header');
  });

  it('of a write that never arrived: it is sent again only when no request can live any longer, under the same id', async () => {
    const cmic = aCmic('dropped');
    await given(cmic);
    await bench.run();
    for (let waited = 0; waited < LATE_MS; waited += LATE_MS / 3) {
      expect(await bench.run()).toMatchObject({ state: 'UNCERTAIN' });
      expect(cmic.sent).toHaveLength(1);
      bench.clock.advance(LATE_MS / 3);
    }
    expect(await bench.run()).toMatchObject({ state: 'DONE' });
    expect(cmic.sent).toEqual([cmic.sent[0], cmic.sent[0]]);
  });

  it('of a write that lands late: it is found while we wait', async () => {
    const cmic = aCmic('late');
    await given(cmic);
    await bench.run();
    bench.clock.advance(LATE_MS - 1);
    expect(await bench.run()).toMatchObject({ state: 'UNCERTAIN' });
    cmic.land();
    expect(await bench.run()).toMatchObject({ state: 'DONE' });
    expect(cmic.sent).toHaveLength(1);
  });

  it('of a write that landed with other content is a conflict, never a second write', async () => {
    const cmic = aCmic('late');
    await given(cmic);
    await bench.run();
    cmic.stands.set(key, { amount: '12.00' });
    expect(await bench.run()).toMatchObject({ state: 'FAILED', problems: [{ code: 'NUMBER_TAKEN' }] });
    expect(cmic.sent).toHaveLength(1);
  });

  it('of a first try that CMiC processed and refused, so that it turns repeats away: a new id ends it', async () => {
    const cmic = aCmic('dropped', 'duplicate', 'done');
    await given(cmic);
    for (let n = 0; n < 2; n += 1) {
      expect(await bench.run()).toMatchObject({ state: 'UNCERTAIN' });
      bench.clock.advance(LATE_MS);
    }
    expect(await bench.run()).toMatchObject({ state: 'DONE' });
    expect(cmic.sent[1]).toBe(cmic.sent[0]);
    expect(cmic.sent[2]).not.toBe(cmic.sent[0]);
  });

  it.each(['before-send', 'sent', 'replied', 'recorded'] as const)(
    'of a process that died at "%s": there is one document in the end',
    async (point) => {
      const cmic = aCmic();
      await given(cmic);
      bench.dieAt.point = point;
      await bench.run();
      const after = await bench.now();
      expect(after.state).toBe(point === 'recorded' ? 'QUEUED' : 'UNCERTAIN');
      bench.clock.advance(LATE_MS);
      expect(await bench.run()).toMatchObject({ state: 'DONE', writes: [{ outcome: 'DONE' }] });
      expect(cmic.sent.length).toBe(1);
      expect(cmic.stands.size).toBe(1);
    },
  );
});

describe('a refusal', () => {
  it('by CMiC’s rules parks the transfer, at the line it was about; a retry is a new request', async () => {
    const cmic = aCmic('refused');
    await given(cmic, {}, cmic.spec({ step: 'line:88001' }));
    expect(await bench.run()).toMatchObject({
      state: 'FAILED',
      problems: [{ code: 'REFUSED_BY_CMIC', message: 'CMiC says no.', path: ['lines', '88001'], retryable: true }],
      writes: [{ step: 'line:88001', outcome: 'REFUSED' }],
    });
    const parked = await bench.now();
    await bench.store.transfers.change(parked.id, parked.version, { state: 'QUEUED', runIn: 0 });
    expect(await bench.run()).toMatchObject({ state: 'DONE' });
    expect(cmic.sent[1]).not.toBe(cmic.sent[0]);
  });

  it('that can pass goes back to the queue and costs a try', async () => {
    const cmic = aCmic('busy');
    await given(cmic);
    expect(await bench.run()).toMatchObject({ state: 'QUEUED', attempts: 1, writes: [{ outcome: 'REFUSED' }] });
    expect(await bench.run()).toMatchObject({ state: 'DONE' });
  });

  it('for too many calls waits as long as CMiC says, and costs no try', async () => {
    const cmic = aCmic('limited');
    await given(cmic);
    expect(await bench.run()).toMatchObject({ state: 'QUEUED', attempts: 0 });
    expect(await bench.store.transfers.lease('early', 1000)).toBeNull();
  });

  it('because our own earlier write is there: it is adopted', async () => {
    const cmic = aCmic({ theirs: ours.amount });
    await given(cmic);
    expect(await bench.run()).toMatchObject({ state: 'DONE', writes: [{ outcome: 'DONE' }] });
  });

  it('because somebody else was faster: the number is taken', async () => {
    const cmic = aCmic({ theirs: '99.00' });
    await given(cmic);
    expect(await bench.run()).toMatchObject({
      state: 'FAILED',
      problems: [{ code: 'NUMBER_TAKEN' }],
      writes: [{ outcome: 'REFUSED' }],
    });
  });
});

describe('a lease that was lost', () => {
  it('ends the run before anything is sent: another worker has the transfer', async () => {
    const cmic = aCmic();
    const spec = cmic.spec();
    await given(
      cmic,
      {},
      {
        ...spec,
        look: async (fresh) => {
          const { id, version } = await bench.now();
          // The worker hung so long that its lease ran out, and another one took over.
          await bench.store.transfers.change(id, version, { runIn: 0 }, { whileLeased: true });
          await bench.store.transfers.renew(id, 1, 1);
          await sleep(20);
          expect(await bench.store.transfers.lease('other', 60_000, [id])).not.toBeNull();
          return spec.look(fresh);
        },
      },
    );
    expect(await bench.run()).toBeNull();
    expect(cmic.sent).toEqual([]);
    expect(await bench.now()).toMatchObject({ state: 'RUNNING', writes: [] });
  });
});
