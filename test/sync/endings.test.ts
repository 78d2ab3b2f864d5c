import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import { createLog } from '../../kernel/log.ts';
import { defaultSettings } from '../../kernel/settings.ts';
import { problem } from '../../subgraphs/sync/problem.ts';
import type { RunEnd } from '../../subgraphs/sync/transfer/arrow.ts';
import { endOfError, endPatch } from '../../subgraphs/sync/transfer/endings.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer, aWrite } from '../store/samples.ts';
import { createTestClock } from '../support/clock.ts';

const deps = { clock: createTestClock('2026-03-02T08:00:00Z'), settings: defaultSettings, log: createLog('silent') };
const running = (members: Partial<Transfer> = {}) => aTransfer({ state: 'RUNNING', ...members });
const end = (given: RunEnd, members: Partial<Transfer> = {}) => endPatch(deps, running(members), given);
const later = (members: Partial<Extract<RunEnd, { end: 'LATER' }>> = {}): RunEnd => ({
  end: 'LATER',
  reason: 'CMiC answered 503.',
  counted: true,
  ...members,
});
const unsure = { writes: [aWrite('header', { outcome: 'UNKNOWN' })] };

describe('how a run ends', () => {
  it('DONE: posted, with what could not be brought as problems, and never due again', () => {
    const bad = problem('BAD_INPUT', 'Only the hyphen.', ['rows', 'ZZ/24-050/02.100']);
    expect(
      end({ end: 'DONE', targetId: '1009', problems: [bad] }, { attempts: 3, uncertainSince: 'then' }),
    ).toMatchObject({
      state: 'DONE',
      targetId: '1009',
      problems: [bad],
      attempts: 0,
      uncertainSince: null,
      runIn: null,
      append: { history: [{ step: 'done', by: 'worker', at: '2026-03-02T08:00:00.000Z' }] },
    });
  });

  it('ENTERED: written and linked, looked at again for its post date, told once', () => {
    const entered: RunEnd = { end: 'ENTERED', targetId: 'ZZ/ACME/1', problems: [], note: 'accounting posts it' };
    const first = end(entered);
    expect(first).toMatchObject({ state: 'ENTERED', runIn: defaultSettings.waits.postWatchMs });
    expect(first.append?.history).toHaveLength(1);
    expect(end(entered, { state: 'ENTERED', history: [] }).append?.history).toEqual([]);
    const refused = problem('PERIOD_CLOSED', 'The period is closed.', []);
    expect(end({ ...entered, problems: [refused] }, { state: 'ENTERED' }).append?.history).toHaveLength(1);
  });

  it('FAILED: parked with its problems until somebody acts', () => {
    const problems = [problem('NUMBER_TAKEN', 'Taken.', ['number'])];
    expect(end({ end: 'FAILED', problems })).toMatchObject({
      state: 'FAILED',
      problems,
      runIn: null,
      append: { history: [{ step: 'failed', note: 'NUMBER_TAKEN' }] },
    });
  });

  it('CANCELLED: after the page in hand', () => {
    expect(end({ end: 'CANCELLED', note: 'stopped after 10 of 40' })).toMatchObject({
      state: 'CANCELLED',
      runIn: null,
    });
  });
});

describe('a run that is to go on later', () => {
  it('goes back to the queue, one try further, or not where the wait costs none', () => {
    expect(end(later())).toMatchObject({ state: 'QUEUED', attempts: 1, uncertainSince: null });
    expect(end(later({ counted: false, afterMs: 7000 }))).toMatchObject({ state: 'QUEUED', attempts: 0, runIn: 7000 });
  });

  it('waits at random under a doubling ceiling, at most a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (attempts) => {
        const { runIn } = end(later(), { attempts, ...unsure });
        expect(runIn).toBeGreaterThanOrEqual(100);
        expect(runIn).toBeLessThanOrEqual(100 + Math.min(60_000, 250 * 2 ** (attempts + 1)));
      }),
    );
  });

  it('is given up on after twelve tries, with what was in the way', () => {
    expect(end(later(), { attempts: 10 })).toMatchObject({ state: 'QUEUED', attempts: 11 });
    expect(end(later(), { attempts: 11 })).toMatchObject({
      state: 'FAILED',
      attempts: 0,
      runIn: null,
      problems: [{ code: 'SOURCE_UNAVAILABLE', message: 'Tried 12 times: CMiC answered 503.', retryable: true }],
    });
  });

  it('goes on for as long as it takes once something is written, and says what is in the way', () => {
    const writes = [aWrite('header', { outcome: 'DONE' })];
    expect(end(later(), { attempts: 500, writes })).toMatchObject({
      state: 'QUEUED',
      attempts: 501,
      problems: [{ code: 'SOURCE_UNAVAILABLE', fix: 'It goes on by itself when the source works again.' }],
    });
  });

  it('is never given up on while the outcome of a write is unknown', () => {
    const outcomes = fc.constantFrom<Transfer['writes'][number]['outcome']>('SENDING', 'UNKNOWN');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), outcomes, fc.boolean(), (attempts, outcome, counted) => {
        const patch = end(later({ counted }), { attempts, writes: [aWrite('header', { outcome })] });
        expect(patch).toMatchObject({ state: 'UNCERTAIN', uncertainSince: '2026-03-02T08:00:00.000Z' });
      }),
    );
  });

  it('keeps since when it is uncertain', () => {
    const since = '2026-03-01T00:00:00.000Z';
    expect(end(later(), { ...unsure, uncertainSince: since })).toMatchObject({ uncertainSince: since });
    expect(end(later({ uncertain: true }))).toMatchObject({ state: 'UNCERTAIN' });
  });

  it('stays ENTERED when it is the post date that cannot be read, for as long as it takes', () => {
    expect(end(later(), { state: 'ENTERED', attempts: 5000 })).toMatchObject({ state: 'ENTERED' });
  });

  it('ends ENTERED, and is never given up on, once its posting was begun: the document is written and linked', () => {
    const posting = (outcome: 'REFUSED' | 'UNKNOWN') => ({ attempts: 5000, writes: [aWrite('post', { outcome })] });
    expect(end(later(), posting('REFUSED'))).toMatchObject({ state: 'ENTERED' });
    expect(end(later(), posting('UNKNOWN'))).toMatchObject({ state: 'UNCERTAIN' });
    expect(end(later(), { ...posting('REFUSED'), attempts: 0 })).toMatchObject({ state: 'QUEUED' });
  });

  it('tells the same reason once: an outage of a day is one entry', () => {
    const first = end(later(), { state: 'ENTERED' }).append?.history ?? [];
    expect(first).toHaveLength(1);
    expect(end(later(), { state: 'ENTERED', history: first }).append?.history).toEqual([]);
    expect(end(later({ reason: 'Another one.' }), { state: 'ENTERED', history: first }).append?.history).toHaveLength(
      1,
    );
    expect(end(later(), { state: 'UNCERTAIN', ...unsure }).append?.history).toEqual([]);
  });
});

describe('how a run ends that an error ended', () => {
  const fault = (members: Partial<ConstructorParameters<typeof Fault>[0]> = {}) =>
    new Fault({ code: 'UPSTREAM_REFUSED', source: 'CMIC', message: 'CMiC refused the read.', ...members });

  it('what can pass is tried again, when the source says', () => {
    expect(endOfError(deps, running(), fault({ retryable: true, retryAfter: 3 }))).toMatchObject({
      end: 'LATER',
      afterMs: 3000,
      counted: true,
    });
    const limited = fault({ code: 'UPSTREAM_RATE_LIMITED', retryable: true });
    expect(endOfError(deps, running(), limited)).toMatchObject({ end: 'LATER', counted: false });
  });

  it('a wait is whole milliseconds: the store keeps no others', () => {
    expect(end(later({ afterMs: 500.5 }))).toMatchObject({ runIn: 501 });
  });

  it.each([
    ['CMIC', 'REFUSED_BY_CMIC'],
    ['PROCORE', 'REFUSED_BY_PROCORE'],
  ] as const)('a refusal of %s parks it as %s', (source, code) => {
    expect(endOfError(deps, running(), fault({ source }))).toMatchObject({ end: 'FAILED', problems: [{ code }] });
  });

  it('a refused read does not park what is written, or may be', () => {
    expect(endOfError(deps, running({ state: 'ENTERED' }), fault())).toMatchObject({ end: 'LATER' });
    expect(endOfError(deps, running(unsure), fault())).toMatchObject({ end: 'LATER' });
    const refusedOnce = { writes: [aWrite('post', { outcome: 'REFUSED' as const })] };
    expect(endOfError(deps, running(refusedOnce), fault())).toMatchObject({ end: 'LATER' });
  });

  it('a mistake of ours is tried again, and says nothing inner', () => {
    const ended = endOfError(deps, running(), new TypeError('x.y is not a function at /srv/app/run.js'));
    expect(ended).toMatchObject({ end: 'LATER', reason: 'something went wrong on our side', counted: true });
  });

  it('the store being away ends no transfer: the lease runs out, and another run goes on', () => {
    const away = new Fault({ code: 'STORE_UNAVAILABLE', source: 'STORE', message: 'away', retryable: true });
    expect(() => endOfError(deps, running(), away)).toThrow(away);
  });
});
