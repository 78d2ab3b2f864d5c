import { equal } from '../../../kernel/money.ts';
import type { Outcome, Refused } from '../../procore/outcome.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { fingerprint } from '../transfer/plan.ts';
import type { Draft, DraftLine } from './draft.ts';
import { linePath } from './lines.ts';
import { sendOnce } from './send-once.ts';

/** A draft that is to stand in Procore once: a header under a number, then its lines. */
export interface DraftSpec {
  /** The number with the place in which it is unique: `1001 number 24-010-011`. */
  key: string;
  /** As people know it: `24-010-011`. */
  number: string;
  /** Everything that the header says; a repeat with other content is not the same draft. */
  draft: Draft;
  /** The record that bears the number: its id. */
  findByNumber(): Promise<string | null>;
  /** Whether a record bears the header as given: it is what a send of unknown outcome has made. With `movedOn` also where people have raised its status since, or it was exported. */
  isOurs(id: string, movedOn: boolean): Promise<boolean>;
  create(): Promise<Outcome<{ id: string }>>;
  addLine(id: string, line: DraftLine): Promise<Outcome>;
  linesOf(id: string): Promise<StandingLine[]>;
}

/** A line of a draft as Procore shows it. */
export type StandingLine = { budgetCodeId: string | null; amount: string | null };

/** A draft with its lines, who asks for it, and where it is. */
export interface Wanted {
  lines: readonly DraftLine[];
  by: string;
  projectId: string;
  jobId: string;
}

/** What became of a draft: its id once it stands, and what is missing of it. */
export interface Drafted {
  id: string | null;
  problems: Problem[];
}

/** Makes a draft, or goes on with it where an earlier call stopped: what stands is not made again, and what people changed of it since stays. */
export async function writeDraft(deps: SyncDeps, spec: DraftSpec, wanted: Wanted): Promise<Drafted> {
  const { draft } = spec;
  const { lines, ...asked } = wanted;
  const sent = await sendOnce(deps, {
    key: spec.key,
    content: fingerprint({ header: draft.header, lines }),
    told: { ...asked, draft, line: null },
    taken: spec.findByNumber,
    look: () => findDraft(spec, false),
    stands: async (id) => (await spec.findByNumber()) === id,
    send: async () => {
      const outcome = await spec.create();
      return outcome.outcome === 'done' ? { outcome: 'done', made: outcome.id } : outcome;
    },
  });
  if (sent.end === 'OPEN') return { id: null, problems: [open(sent.why, ['input'])] };
  if (sent.end === 'REFUSED') return { id: null, problems: [refused(sent.refusal, ['input'])] };
  if (!sent.ours) return { id: null, problems: [taken(spec.number, sent.made)] };
  return { id: sent.made, problems: await writeLines(deps, spec, wanted, sent.made) };
}

/** The record that a send of a draft's header has made; null where none bears its number, or somebody else's does. */
export async function findDraft(
  spec: Pick<DraftSpec, 'findByNumber' | 'isOurs'>,
  movedOn: boolean,
): Promise<string | null> {
  const id = await spec.findByNumber();
  return id !== null && (await spec.isOurs(id, movedOn)) ? id : null;
}

/** Whether a line is among the standing ones beside those that are told for. Lines of the same code and amount are told apart by their count alone: Procore may dress a description up. Pure. */
export function hasLine(standing: readonly StandingLine[], told: readonly DraftLine[], line: DraftLine): boolean {
  return standing.filter((each) => isAlike(each, line)).length > told.filter((each) => isAlike(each, line)).length;
}

/** One after the other, so that Procore numbers them as given; a line that Procore refuses does not hold up the others, one of unknown outcome does. */
async function writeLines(
  deps: SyncDeps,
  { draft, addLine, linesOf }: DraftSpec,
  { lines, ...asked }: Wanted,
  id: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const there: DraftLine[] = [];
  for (const [index, line] of lines.entries()) {
    const sent = await sendOnce(deps, {
      key: `${id} line ${index}`,
      content: '',
      told: { ...asked, draft, line: { ...line, draftId: id } },
      look: async () => (hasLine(await linesOf(id), there, line) ? id : null),
      send: async () => {
        const outcome = await addLine(id, line);
        return outcome.outcome === 'done' ? { outcome: 'done', made: id } : outcome;
      },
    });
    if (sent.end === 'OPEN') return [...problems, open(sent.why, linePath(index))];
    if (sent.end === 'THERE') there.push(line);
    else {
      problems.push(refused(sent.refusal, linePath(index)));
      if (sent.refusal.retryable) return problems;
    }
  }
  return problems;
}

function isAlike(a: StandingLine, b: DraftLine): boolean {
  return a.budgetCodeId === b.budgetCodeId && a.amount !== null && equal(a.amount, b.amount);
}

function taken(number: string, id: string): Problem {
  return problem(
    'NUMBER_TAKEN',
    `${id} has the number ${number} already, with other content or made by somebody else.`,
    ['input', 'number'],
    `Give another number, such as ${number}-2.`,
  );
}

function refused(refusal: Refused, path: string[]): Problem {
  if (refusal.retryable)
    return problem(
      'SOURCE_UNAVAILABLE',
      `Procore did not take it: ${refusal.message}`,
      path,
      'Ask again with the same input: what stands is not made again.',
      true,
    );
  return problem(
    'REFUSED_BY_PROCORE',
    refusal.message,
    path,
    'Mend what Procore names, then ask again with the same input: what stands is not made again.',
  );
}

function open(why: string, path: string[]): Problem {
  return problem(
    'SOURCE_UNAVAILABLE',
    `Procore's answer is missing, and it is not known yet whether it was written: ${why}`,
    path,
    'Ask again in a moment with the same input: it is looked up first, and nothing is made twice.',
    true,
  );
}
