import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { readSettings } from '../../kernel/settings.ts';
import { askForScheduled } from '../../subgraphs/sync/schedule/run.ts';
import { createWorld, type World } from '../support/world.ts';

const IMPORTS = `{ transfers(filter: { createdBy: "schedule" }, first: 100) {
  nodes { id kind sourceId state } } }`;

describe('imports on a schedule', () => {
  let world: World;
  afterEach(() => world.close());

  const asked = async () => {
    const { transfers } = await world.ask(IMPORTS);
    return transfers.nodes as { id: string; kind: string; sourceId: string; state: string }[];
  };
  const deps = () => {
    if (!world.sync) throw new Error('sync is in this process');
    return world.sync.deps;
  };
  const ask = () => askForScheduled(deps(), () => world.sync?.worker.nudge());

  it('are asked for once in each stretch of the interval, and not by hand', async () => {
    world = await createWorld({ settings: { schedules: [{ kind: 'JOB_COST', project: 'ZZ/24-020', every: '1d' }] } });
    await ask();
    await ask();
    // The worker of this process may have claimed the stretch a moment before.
    for (let tries = 0; (await asked()).length === 0 && tries < 100; tries += 1) await sleep(50);
    const [only, ...others] = await asked();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'JOB_COST', sourceId: 'ZZ/24-020' });
    expect(await world.settled(only?.id ?? '')).toBe('DONE');
    expect(await world.procore.rows('erp_job_costs')).not.toEqual([]);
  });

  it('of every linked job are asked for each of them, and for no other', async () => {
    world = await createWorld({
      worker: false,
      settings: { schedules: [{ kind: 'JOB_COST', project: '*', every: '1d' }] },
    });
    await deps().store.links.save(
      ['24-010', '24-020'].map((job, index) => ({
        kind: 'PROJECT' as const,
        procoreId: String(1001 + index),
        cmicId: `ZZ/${job}`,
        state: 'ACTIVE' as const,
        lines: [],
        projectId: String(1001 + index),
        jobId: `ZZ/${job}`,
        adoptedMark: null,
        createdBy: 'test',
      })),
    );
    await ask();
    expect((await asked()).map(({ sourceId }) => sourceId).sort()).toEqual(['ZZ/24-010', 'ZZ/24-020']);
  });

  it('are tried again in the same stretch when CMiC was away: once a minute, by one process', async () => {
    let ahead = 0;
    // A clock that stands: a minute that ended between two looks would be a new try.
    const start = Date.now();
    world = await createWorld({
      worker: false,
      clock: { ...systemClock, now: () => new Date(start + ahead) },
      settings: { schedules: [{ kind: 'JOB_COST', project: 'ZZ/24-020', every: '30d' }] },
    });
    await world.cmic.faults([{ method: 'GET', effect: 'status', status: 503 }]);
    await ask();
    expect(await asked()).toEqual([]);
    await world.cmic.faults([]);
    await world.cmic.clearRequests();
    await ask();
    expect(await world.cmic.requests()).toEqual([]);
    // The breaker that the outage opened lets a call through after a moment.
    for (let tries = 0; (await asked()).length === 0 && tries < 100; tries += 1) {
      ahead += 60_000;
      await ask();
      await sleep(50);
    }
    expect(await asked()).toHaveLength(1);
  });

  it('go on where another schedule cannot be asked for', async () => {
    const every = '1d';
    world = await createWorld({
      worker: false,
      settings: {
        schedules: [
          { kind: 'PRIME_CONTRACT', project: 'ZZ/24-020', every },
          { kind: 'JOB_COST', project: 'ZZ/24-020', every },
        ],
      },
    });
    await world.cmic.faults([{ method: 'GET', path: 'jbcont', effect: 'status', status: 403 }]);
    await ask();
    expect((await asked()).map(({ kind }) => kind)).toEqual(['JOB_COST']);
  });

  it('that failed are tried again with the next stretch, and stand in no way for ever', async () => {
    let ahead = 0;
    world = await createWorld({
      clock: { ...systemClock, now: () => new Date(Date.now() + ahead) },
      settings: { schedules: [{ kind: 'JOB_COST', project: 'ZZ/24-020', every: '1d' }] },
    });
    await world.procore.faults([{ method: 'PATCH', path: 'erp_job_costs', effect: 'status', status: 403 }]);
    await ask();
    // The worker of this process may have claimed the stretch a moment before.
    for (let tries = 0; (await asked()).length === 0 && tries < 100; tries += 1) await sleep(50);
    const [only] = await asked();
    expect(await world.settled(only?.id ?? '')).toBe('FAILED');
    await world.procore.faults([]);
    ahead += 86_400_000;
    await ask();
    expect(await world.settled(only?.id ?? '', ['DONE'])).toBe('DONE');
    expect(await asked()).toHaveLength(1);
  });
});

describe('a schedule in the settings file', () => {
  const read = (schedule: object) => readSettings(JSON.stringify({ schedules: [schedule] }));

  it('has an interval in minutes, hours or days', () => {
    const every = (text: string) => {
      const found = read({ kind: 'JOB_COST', project: '*', every: text });
      return 'settings' in found ? found.settings.schedules[0]?.every : found.faults;
    };
    expect(every('15m')).toBe(900_000);
    expect(every('2h')).toBe(7_200_000);
    expect(every('1d')).toBe(86_400_000);
    expect(every('10s')).toEqual(['schedules.0.every: must be a number and m, h or d, such as "15m"']);
  });

  it('names a kind that is imported, and one job for PROJECT', () => {
    expect(read({ kind: 'COMMITMENT', project: '*', every: '1h' })).toHaveProperty('faults');
    expect(read({ kind: 'PROJECT', project: '*', every: '1h' })).toHaveProperty('faults');
    expect(read({ kind: 'PROJECT', project: 'ZZ/24-050', every: '1h' })).toHaveProperty('settings');
  });
});
