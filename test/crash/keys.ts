import type { SandboxControl } from '../support/control.ts';
import type { StoreName } from '../support/stores.ts';
import { settle } from './approvals.ts';
import { takeEvidence } from './evidence.ts';
import type { ExpectedDocument } from './expected.ts';
import { type Means, openGround } from './ground.ts';
import type { RunningGateway } from './processes.ts';
import { type Counts, isRight, judge, tell } from './verdict.ts';

/** Approvals under idempotency keys: each key is asked so many times at once, then again after the gateway was killed and started anew on the same store. */
export interface KeyRound {
  store: StoreName;
  keys: number;
  repeats: number;
  /** As `repeats`, after the restart. */
  repeatsAfter: number;
  seed: number;
}

/** The full numbers; the suite takes a sample. */
export const allKeys = { keys: 1000, repeats: 20, repeatsAfter: 20 } as const;

/** What came of it. */
export interface KeyResult {
  store: StoreName;
  keys: number;
  /** Answers to the key with its own input, before and after the restart. */
  answers: number;
  /** Of these, not a plain answer with the transfer that the key's first answer named. */
  wrongAnswers: number;
  /** Answers to the key with another input. */
  others: number;
  /** Of these, anything but IDEMPOTENCY_KEY_REUSED alone. */
  wrongOthers: number;
  /** Headers that CMiC took, by its journal; one per key is right. */
  headers: number;
  /** Writes that CMiC took after everything had been written once; 0 is right. */
  lateWrites: number;
  /** Of the documents, as after any round. */
  counts: Counts;
  notes: string[];
  seconds: number;
}

/** Keys that are asked for at a time, each with all of its repeats. */
const KEYS_AT_ONCE = 8;
/** Commitments that nobody approves: the other input under a key names one, so that taking it would leave a row that nobody asked for. */
const SPARE = 10;

/** Runs it with a tenant that takes anything twice: what stands against a second write is the product alone. */
export async function runKeys(round: KeyRound, means: Means): Promise<KeyResult> {
  const { store, keys, seed } = round;
  const started = Date.now();
  const given = { kind: 'COMMITMENT', store, tenant: 'LOOSE', documents: keys + SPARE, seed } as const;
  const ground = await openGround(given, ['gateway', 'gateway'], means);
  try {
    const documents = ground.documents.slice(0, keys);
    const spare = ground.documents.slice(keys);
    const asked = createAsked(documents, spare);
    const first = await ground.launcher.gateway({ worker: true, kill: null });
    await asked.repeatedly(first, round.repeats);
    await settle(first, keys, asked.notes);
    const written = await acceptedBy(ground.cmic);
    await asked.withOtherInput(first);
    await first.kill();
    const second = await ground.launcher.gateway({ worker: true, kill: null });
    await asked.repeatedly(second, round.repeatsAfter);
    await asked.withOtherInput(second);
    await settle(second, keys, asked.notes);
    const { counts, notes } = judge(documents, await takeEvidence({ ...ground, kind: 'COMMITMENT', documents }));
    const headers = (await ground.cmic.writes('POST')).filter(({ path }) => path.endsWith('/scmast')).length;
    return {
      ...{ store, keys, ...asked.tally, headers, counts },
      lateWrites: (await acceptedBy(ground.cmic)) - written,
      notes: [...notes, ...asked.notes],
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await ground.close();
  }
}

/** `mongo: 1000 keys, 20000 answers ...`. */
export function lineOfKeys(result: KeyResult): string {
  const { store, keys, answers, wrongAnswers, others, wrongOthers, headers, lateWrites, counts, seconds } = result;
  const answered = `${answers} answers, ${wrongAnswers} of them naming another transfer`;
  const refused = `${others} other inputs, ${wrongOthers} of them not refused`;
  const writes = `${headers} subcontracts written, ${lateWrites} writes afterwards`;
  return `${store} keys: ${keys} keys, ${answered}; ${refused}; ${writes}; ${seconds.toFixed(0)} s: ${tell(counts)}`;
}

/** Whether every key wrote once, every repeat was told so, and every other input was refused. */
export function areRight(result: KeyResult): boolean {
  const { keys, headers, wrongAnswers, wrongOthers, lateWrites, counts } = result;
  return headers === keys && wrongAnswers + wrongOthers + lateWrites === 0 && isRight(counts);
}

/** Asks, and counts what is answered; the transfer that a key stands for is remembered over a restart. */
function createAsked(documents: ExpectedDocument[], spare: ExpectedDocument[]) {
  const transfers = new Map<string, string>();
  const notes: string[] = [];
  const tally = { answers: 0, wrongAnswers: 0, others: 0, wrongOthers: 0 };

  const isSame = (document: ExpectedDocument, { transfer, problems }: Payload) => {
    const known = transfers.get(document.id) ?? transfer?.id;
    if (known === undefined || transfer?.id !== known || transfer.sourceId !== document.id) return false;
    transfers.set(document.id, known);
    return problems.length === 0;
  };
  const note = (text: string) => notes.length < MOST_NOTES && notes.push(text);

  return {
    tally,
    notes,
    async repeatedly(gateway: RunningGateway, times: number) {
      await inLoops(documents, async (document) => {
        const input = { id: document.id, idempotencyKey: keyOf(document) };
        const answers = await Promise.all(Array.from({ length: times }, () => ask(gateway, input)));
        for (const answer of answers) {
          if (answer.error === undefined) tally.answers += 1;
          if (answer.error === undefined && isSame(document, answer)) continue;
          tally.wrongAnswers += 1;
          note(`${document.id} answered ${JSON.stringify(answer)}`);
        }
      });
      if (new Set(transfers.values()).size !== documents.length) note('Two keys name the same transfer.');
    },
    async withOtherInput(gateway: RunningGateway) {
      await inLoops(documents, async (document, n) => {
        const other = spare[n % spare.length] as ExpectedDocument;
        const answer = await ask(gateway, { id: other.id, idempotencyKey: keyOf(document) });
        tally.others += 1;
        const codes = answer.problems.map(({ code }) => code).join();
        if (codes === 'IDEMPOTENCY_KEY_REUSED' && answer.transfer === null) return;
        tally.wrongOthers += 1;
        note(`${other.id} under the key of ${document.id} answered ${JSON.stringify(answer)}`);
      });
    },
  };
}

/** What went wrong often goes wrong alike. */
const MOST_NOTES = 20;

function keyOf({ id }: ExpectedDocument): string {
  return `approval of ${id}`;
}

interface Payload {
  transfer: { id: string; sourceId: string } | null;
  problems: { code: string; message: string }[];
  /** No answer, or one with errors. */
  error?: string;
}

async function ask(gateway: RunningGateway, input: { id: string; idempotencyKey: string }): Promise<Payload> {
  try {
    const { payload } = await gateway.ask<{ payload: Payload }>(APPROVE, { input });
    return payload;
  } catch (error) {
    return { transfer: null, problems: [], error: String(error) };
  }
}

const APPROVE = `mutation($input: ApproveCommitmentInput!) {
  payload: approveCommitment(input: $input) { transfer { id sourceId } problems { code message } }
}`;

/** Changes of data that CMiC took so far. */
async function acceptedBy(cmic: SandboxControl): Promise<number> {
  return (await cmic.writes()).filter(({ method }) => method !== 'GET').length;
}

async function inLoops<T>(items: readonly T[], run: (item: T, n: number) => Promise<unknown>): Promise<void> {
  const left = items.entries();
  const loop = async () => {
    for (const [n, item] of left) await run(item, n);
  };
  await Promise.all(Array.from({ length: KEYS_AT_ONCE }, loop));
}
