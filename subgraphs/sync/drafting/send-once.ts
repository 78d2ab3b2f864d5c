import { randomUUID } from 'node:crypto';
import type { Outcome, Refused } from '../../procore/outcome.ts';
import type { DraftChange } from '../store/draft-changes.ts';
import type { KeyClaim } from '../store/port.ts';
import type { SyncDeps } from '../system.ts';

/** A record of a draft that is to be created in Procore exactly once, by a call that creates each time it is sent and bears no mark. */
export interface SentOnce {
  /** What must stand once: `1001 number 24-010-011`, `1001/wo-5501 line 2`. */
  key: string;
  /** What is sent, as a hash: it tells whether an earlier send under the key was of the same. */
  content: string;
  /** What the log of changes tells of it once it stands. */
  told: Omit<DraftChange, 'id' | 'at'>;
  /** Asked before a send: what stands under the key without our having sent it. Absent where only we write there. */
  taken?(): Promise<string | null>;
  /** Looks for what a send of unknown outcome has made: the draft's id. */
  look(): Promise<string | null>;
  /** Whether what was made still stands, so that the key may be used again where it does not. Absent: what was made is never sent again. */
  stands?(made: string): Promise<boolean>;
  send(): Promise<Outcome<{ made: string }>>;
}

/** What became of it. THERE: it stands in the draft of this id; `ours` says whether we sent it with this content. OPEN: it may stand or may yet land; ask again later. */
export type Sent =
  | { end: 'THERE'; made: string; ours: boolean }
  | { end: 'REFUSED'; refusal: Refused }
  | { end: 'OPEN'; why: string };

/** An intent to send, saved before the send. `run` is its own for good, whatever becomes of keys: the note bears it. */
interface Intent {
  run: string;
  at: string;
  content: string;
}

type End = { outcome: 'done'; made: string } | { outcome: 'refused' };

/** How soon an open outcome is looked up again. */
const PROBE_MS = 100;

/**
 * As `createOnce` does it for imports, without a transfer: the intent is saved before the send, of any number of callers one sends, and an unknown outcome is looked up until it is found
 * or until no request can live any longer (setting `waits.lateWriteMs`); only then is it sent again. A caller waits no longer than `waits.answerMs` and asks again. What is sent is noted for
 * the log of changes before, and settled there before the end is saved: who dies in between leaves an open note, which the next caller settles, or the worker (mend.ts).
 */
export async function sendOnce(deps: SyncDeps, spec: SentOnce): Promise<Sent> {
  const { clock, settings } = deps;
  const { draftChanges } = deps.store;
  const until = clock.now().getTime() + settings.waits.answerMs;
  let why = 'it is being sent at this moment';
  let earlier: Intent | null = null;
  for (let tries = 0; ; ) {
    const id = `${spec.key}#${tries}`;
    const ends = register<End>(deps, `${id} end`);
    const intents = register<Intent>(deps, id);
    const stood = async ({ run }: Intent, made: string) => {
      await draftChanges.settle(run, made);
      deps.at('recorded', id);
      await ends.write({ outcome: 'done', made });
    };
    let intent = await intents.read();
    if (!intent) {
      const taken = (await spec.taken?.()) ?? null;
      if (taken !== null) return { end: 'THERE', made: taken, ours: false };
      // What this try makes is not taken for the one before, of which nothing stands.
      if (earlier) await draftChanges.settle(earlier.run, null);
      const mine = { run: randomUUID(), at: clock.now().toISOString(), content: spec.content };
      intent = await intents.write(mine);
      deps.at('after-intent', id);
      const isMine = intent.run === mine.run;
      if (isMine) await draftChanges.note({ ...spec.told, id: mine.run, at: mine.at });
      deps.at('before-send', id);
      // A process that stood still since its intent leaves the send to whoever has taken over.
      if (isMine && !isSettled(deps, mine)) {
        const sending = spec.send();
        deps.at('sent', id);
        const outcome = await sending;
        deps.at('replied', id);
        if (outcome.outcome === 'refused') {
          await draftChanges.settle(mine.run, null);
          await ends.write({ outcome: 'refused' });
          return { end: 'REFUSED', refusal: outcome };
        }
        if (outcome.outcome === 'done') await stood(mine, outcome.made);
        else why = outcome.why;
      }
    }
    const known = await ends.read();
    const ours = intent.content === spec.content;
    if (known?.outcome === 'done' && (!spec.stands || (await spec.stands(known.made))))
      return { end: 'THERE', made: known.made, ours };
    // Asked before the look: what lands while we look is found by it or by the next one.
    const settled = isSettled(deps, intent);
    const found = known ? null : await spec.look();
    if (found !== null) {
      await stood(intent, found);
      return { end: 'THERE', made: found, ours };
    }
    if (known || settled) {
      earlier = intent;
      tries += 1;
    } else if (clock.now().getTime() >= until) return { end: 'OPEN', why };
    else await clock.sleep(PROBE_MS);
  }
}

/** Whether no request of this intent can live any longer. */
function isSettled({ clock, settings }: SyncDeps, { at }: Intent): boolean {
  return clock.now().getTime() - Date.parse(at) >= settings.waits.lateWriteMs;
}

/** A value that is written once for all processes: the first one stays, and `write` answers with the one that did. It lives in the key store, for 30 days. */
function register<Value>({ store }: SyncDeps, key: string) {
  const claim: KeyClaim = { actor: 'drafts', mutation: 'draft', key, inputHash: '' };
  const read = async (): Promise<Value | null> => {
    const answer = await store.keys.claim(claim);
    return answer.state === 'SAME' ? (answer.result as Value | null) : null;
  };
  return {
    read,
    write: async (value: Value): Promise<Value> => {
      // A key is claimed before it can hold anything.
      const standing = await read();
      if (standing !== null) return standing;
      await store.keys.finish(claim, value);
      // Null only where its 30 days ended between the two calls.
      return (await read()) ?? value;
    },
  };
}
