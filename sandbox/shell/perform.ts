import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type ActiveRule, type Faults, isDelay, isReadEffect } from './fault-rules.ts';
import { rowsOf, spoil } from './read-effects.ts';
import { cut, plainFailure, send, signInPage } from './send.ts';
import type { Answer, Call, Effect, JournalEntry } from './types.ts';

/** What one call of the imitated API goes through. */
export interface Performance {
  call: Call;
  /** The raw path with its query, as faults match it. */
  url: string;
  response: ServerResponse;
  entry: JournalEntry;
  faults: Faults;
  now: () => Date;
  /** Performs the call: guard, route, handler. */
  perform(call: Call): Promise<Answer>;
  /** The same without the guard, for the page before this one: a limit must not be charged twice. */
  reread(call: Call): Promise<Answer>;
  /** The headers of every answer of this stand-in. */
  headers(): Record<string, string>;
  /** Runs something after some milliseconds, unless the sandbox is reset or closed before. */
  later(ms: number, run: () => Promise<void>): void;
}

/** Milliseconds until a late write is performed, unless the rule says. */
const LATE = 1000;
/** Milliseconds of a delay, unless the rule says. */
const SLOW = 1000;

/** Answers a call, or fails it as the faults in force say. */
export async function runCall(run: Performance): Promise<void> {
  const { call, entry, faults, response } = run;
  const drawn = faults.draw(call.method, run.url);
  await delay(drawn, 'latency');
  const fault = drawn.find(({ effect }) => !isDelay(effect) && !isReadEffect(effect));
  const readRules = drawn.filter((rule) => isReadEffect(rule.effect));
  const instead = fault && insteadOf(fault);
  if (instead || fault?.effect === 'dropBefore' || fault?.effect === 'lateWrite')
    for (const rule of readRules) faults.release(rule);
  if (instead) return answer(run, instead);
  if (fault?.effect === 'dropBefore') return cut(response);
  if (fault?.effect === 'lateWrite') {
    cut(response);
    run.later(fault.ms ?? LATE, async () => record(entry, await run.perform(call), run.now));
    return;
  }
  const performed = await run.perform(call);
  record(entry, performed, run.now);
  if (fault?.effect === 'dropAfter') return cut(response);
  await delay(drawn, 'lateAnswer');
  answer(run, await spoilAll(run, performed, readRules), fault?.effect === 'truncate');
}

async function delay(drawn: readonly ActiveRule[], effect: Effect): Promise<void> {
  for (const rule of drawn) if (rule.effect === effect) await wait(rule.ms ?? SLOW);
}

/** The answer that a fault puts in the call's place; the call is then not performed. */
function insteadOf(fault: ActiveRule): Answer | undefined {
  const answers: Partial<Record<Effect, () => Answer>> = {
    status: () => plainFailure(fault.status ?? 500, fault.retryAfter),
    emptyBody: () => ({ ...plainFailure(fault.status ?? 500, fault.retryAfter), text: '' }),
    signInPage,
  };
  return answers[fault.effect]?.();
}

async function spoilAll(run: Performance, performed: Answer, rules: readonly ActiveRule[]): Promise<Answer> {
  let current = performed;
  for (const rule of rules) {
    const ask = (query: URLSearchParams): Promise<Answer> => run.reread({ ...run.call, query });
    const { call, faults } = run;
    const context = { call, answer: current, ask, given: faults.given(), random: faults.random() };
    const spoilt = await spoil(rule, context);
    if (spoilt) current = spoilt;
    else run.faults.release(rule);
  }
  if (run.call.method === 'GET' && run.faults.keepsLists()) {
    run.faults.given().remember(run.call.path, rowsOf(current) ?? []);
  }
  return current;
}

function record(entry: JournalEntry, performed: Answer, now: () => Date): void {
  entry.accepted = performed.accepted === true;
  entry.performedAt = entry.accepted ? now().toISOString() : null;
}

function answer(run: Performance, given: Answer, half = false): void {
  run.entry.status = given.status;
  send(run.response, { ...given, headers: { ...run.headers(), ...given.headers } }, half);
}
