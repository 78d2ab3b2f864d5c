import { afterEach, describe, expect, it } from 'vitest';
import { postDocument } from '../../subgraphs/sync/exporting/post.ts';
import { createOnce } from '../../subgraphs/sync/importing/once.ts';
import type { RunEnd } from '../../subgraphs/sync/transfer/arrow.ts';
import { ensure } from '../../subgraphs/sync/transfer/ensure.ts';
import type { Run } from '../../subgraphs/sync/transfer/run.ts';
import { aWrite } from '../store/samples.ts';
import { key, LATE_MS, ours } from './one-document-cmic.ts';
import { type Bench, createBench } from './running.ts';

let bench: Bench;
afterEach(() => bench.close());

/** What a write of each writer meets: whether it stands, how it is looked for, and how it is sent. */
interface Target {
  look(): Promise<boolean>;
  send(): void;
}

const writers: Record<string, { step: string; write(run: Run, target: Target): Promise<RunEnd> }> = {
  'a record of CMiC': {
    step: 'header',
    async write(run, { look, send }) {
      await ensure(run, {
        step: 'header',
        resource: 'scmast',
        key,
        body: ours,
        look: async () => ((await look()) ? ours : null),
        conflict: () => null,
        send: async () => {
          send();
          return { outcome: 'done', value: ours };
        },
      });
      return { end: 'DONE', targetId: key };
    },
  },
  'a record of Procore': {
    step: 'header',
    async write(run, { look, send }) {
      await createOnce(run, {
        step: 'header',
        resource: 'prime_contracts',
        key,
        body: ours,
        look: async () => ((await look()) ? { id: '1' } : null),
        send: async () => {
          send();
          return { outcome: 'done', record: { id: '1' } };
        },
      });
      return { end: 'DONE', targetId: key };
    },
  },
  'a posting': {
    step: 'post',
    async write(run, { look, send }) {
      const postDate = (await look()) ? '2026-03-02' : null;
      return postDocument(run, {
        resource: 'scmast',
        key,
        targetId: key,
        what: 'subcontract',
        postDate,
        send: async (date) => {
          send();
          return { outcome: 'done', value: { postDate: date } };
        },
      });
    },
  },
};

/** One whose send of `ageMs` ago was never answered; the look takes `lookMs`, and the write lands while its answer is on its way. */
async function given(writer: keyof typeof writers, ageMs: number, lookMs: number) {
  const { step, write } = writers[writer] as (typeof writers)[string];
  let sends = 0;
  let stands = false;
  const target: Target = {
    async look() {
      const seen = stands;
      bench.clock.advance(lookMs);
      stands = true;
      return seen;
    },
    send: () => {
      sends += 1;
    },
  };
  const sent = aWrite(step, { key, outcome: 'SENDING' });
  bench = await createBench((run) => write(run, target), { writes: [sent] });
  bench.clock.advance(Date.parse(sent.at) - bench.clock.now().getTime() + ageMs);
  return { sends: () => sends };
}

describe.each(Object.keys(writers))('%s that lands while the answer of a look is on its way', (writer) => {
  it('is not sent again, however late that answer comes: the look began while the write could still land', async () => {
    const { sends } = await given(writer, LATE_MS - 1, LATE_MS);
    expect(await bench.run()).toMatchObject({ state: 'UNCERTAIN' });
    expect(await bench.run()).toMatchObject({ state: 'DONE', writes: [{ outcome: 'DONE' }] });
    expect(sends()).toBe(0);
  });

  it('is sent again after a look that began when no request could live any longer', async () => {
    const { sends } = await given(writer, LATE_MS, 0);
    expect(await bench.run()).toMatchObject({ state: 'DONE', writes: [{ outcome: 'DONE' }] });
    expect(sends()).toBe(1);
  });
});
