import { randomUUID } from 'node:crypto';
import { forbidden, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Kind } from '../kind.ts';
import { type Problem, problem } from '../problem.ts';
import type { AdoptionPart, AdoptionRows } from '../store/adoptions.ts';
import type { SyncDeps } from '../system.ts';
import { cancelTransfer } from '../transfer/answer.ts';
import { newTransfer } from '../transfer/create.ts';
import type { MutationInput } from '../transfer/mutate.ts';
import { type Answered, refuse } from '../transfer/refusals.ts';
import { differs } from './balances.ts';
import { planLinking } from './linking.ts';
import { wereLinked } from './pair.ts';
import { type AdoptionAsked, type AdoptionPlan, planAdoption } from './plan.ts';
import type { AdoptedPair, Adoption } from './record.ts';
import { baselineRowsId } from './signed.ts';

export type AdoptInput = MutationInput & AdoptionAsked & { fingerprint: string; note?: string | null | undefined };

/** The longest note. */
const LONGEST = 2000;
const BATCH = 500;

/** Rows of an adoption that was replaced are kept a day: a run of it may be reading them still. */
const KEEP_MS = 24 * 60 * 60 * 1000;

/**
 * Adopts a project on a plan that was seen: its pairs and opening balances are saved, then a transfer that links them. Nothing is sent here. A repeat with the same fingerprint is the same
 * adoption, also where the first call died between the two saves.
 */
export async function adopt(context: SyncContext, input: AdoptInput): Promise<Answered> {
  const refused = forbidden(context.actor, 'link') ?? wrongNote(input.note);
  if (refused) return refuse(refused);
  const [answer] = await adoptEach(context, [input]);
  return answer ?? refuse(changed());
}

/**
 * Adopts projects, each on its own plan that was seen, for who may; the answers in their order. All are planned before one is saved, and all are saved before the first linking begins: what one
 * links (a vendor of both) would change the plan of the next. So a call that dies anywhere is gone on with by a repeat: what it saved is known by the fingerprint, and the plans of the
 * others are what they were. `refusalOf` says beforehand of one that is not adopted yet why it is not to be.
 */
export async function adoptEach(
  context: SyncContext,
  inputs: readonly AdoptInput[],
  refusalOf: (input: AdoptInput) => Promise<Problem | null> = async () => null,
): Promise<Answered[]> {
  const { deps } = context.sync;
  const decided: (Adoption | AdoptionPlan | Problem[])[] = [];
  for (const input of inputs)
    decided.push((await standing(context, input)) ?? (await planOf(context, input, refusalOf)));
  const saved: (Adoption | Problem[])[] = [];
  for (const [index, each] of decided.entries())
    saved.push(isAdoption(each) ? each : await settle(context, each, inputs[index]!));
  const answers: Answered[] = [];
  for (const each of saved)
    answers.push(isAdoption(each) ? await begin(deps, each) : { transfer: null, problems: each });
  return answers;
}

/** The adoption of the project where it is the one that is asked for. */
async function standing({ actor, sync: { deps } }: SyncContext, input: AdoptInput): Promise<Adoption | null> {
  const [known] = await deps.store.adoptions.of([input.projectId]);
  return known && isSame(known, input) && seesBothEnds(actor, known, deps) ? known : null;
}

function isAdoption(each: Adoption | AdoptionPlan | Problem[]): each is Adoption {
  return 'id' in each;
}

/** Saves the adoption of a plan; the one that stands where the same call came a second time meanwhile, and was faster. */
async function settle(
  context: SyncContext,
  decided: AdoptionPlan | Problem[],
  input: AdoptInput,
): Promise<Adoption | Problem[]> {
  const isPlan = 'pairs' in decided;
  const saved = isPlan ? await replace(context, decided, input) : null;
  return saved ?? (await standing(context, input)) ?? (isPlan ? [changed()] : decided);
}

/** Saves the adoption of a plan, and ends the linking of the one that it took the place of, where that was begun or failed meanwhile. */
async function replace({ actor, sync: { deps } }: SyncContext, plan: AdoptionPlan, input: AdoptInput) {
  const saved = await save(deps, plan, input, actor.sub);
  const before = plan.pair?.adoption;
  if (saved && before) await cancelTransfer(deps, actor, before.id, `Adoption ${saved.id} took its place.`);
  return saved;
}

/** The plan of the moment where it is the one that was seen; else why nothing is adopted on it. */
async function planOf(
  context: SyncContext,
  input: AdoptInput,
  refusalOf: (input: AdoptInput) => Promise<Problem | null>,
): Promise<AdoptionPlan | Problem[]> {
  const refused = await refusalOf(input);
  if (refused) return [refused];
  const plan = await planAdoption(context, input);
  if (plan.problems.length > 0) return plan.problems;
  return plan.fingerprint === input.fingerprint ? plan : [changed()];
}

/** A note that is too long; null for any other. Pure. */
export function wrongNote(note: string | null | undefined): Problem | null {
  if ((note ?? '').length <= LONGEST) return null;
  const message = `The note has more than ${LONGEST} characters.`;
  return problem('BAD_INPUT', message, ['input', 'note'], 'Say it in fewer words.');
}

/** Whether what stands in the way passes by itself: a repeat under the same key then adopts. Pure. */
export function mayPass(problems: readonly Problem[]): boolean {
  return problems.some(({ retryable }) => retryable);
}

/** Whether the adoption that stands is the one that is asked for: one that was cancelled is another. */
function isSame({ fingerprint, jobId }: Adoption, input: AdoptInput): boolean {
  return fingerprint === input.fingerprint && jobId === input.jobId;
}

function changed() {
  return problem(
    'PLAN_CHANGED',
    'The plan is not the one of this fingerprint any more: a record or an amount of either system changed.',
    ['input', 'fingerprint'],
    'Ask adoptionPlan again with the same choices, look at it, and adopt with its fingerprint.',
  );
}

/** The adoption with its rows, which are put first; null where somebody else adopted the project meanwhile. */
async function save(deps: SyncDeps, plan: AdoptionPlan, input: AdoptInput, by: string): Promise<Adoption | null> {
  const { projectId, jobId, fingerprint } = input;
  const { totals, cutOff, pair } = plan;
  if (!totals || !pair) return null;
  const at = deps.clock.now().toISOString();
  const adoption: Adoption & Pick<Required<Adoption>, 'earlier' | 'replaced'> = {
    id: randomUUID(),
    n: (pair.adoption?.n ?? 0) + 1,
    projectId,
    jobId,
    fingerprint,
    by,
    at,
    note: input.note?.trim() || null,
    cutOff,
    totals,
    counts: countsOf(plan.pairs),
    signature: null,
    ofLinked: wereLinked(pair),
    earlier: earlierOf(pair.adoption),
    replaced: replacedOf(pair.adoption),
  };
  await putAll(deps, adoption, 'PAIR', plan.pairs, () => false);
  await putAll(deps, adoption, 'BALANCE', plan.balances, differs);
  if (!(await deps.store.adoptions.save(adoption))) return null;
  const before = new Date(Date.parse(at) - KEEP_MS).toISOString();
  const kept = [...adoption.earlier.flatMap(rowsOf), ...adoption.replaced.map(({ id }) => id)];
  await deps.store.adoptions.dropRows(projectId, [adoption.id, ...kept], before);
  deps.log.info({ projectId, jobId, by, pairs: plan.pairs.length }, 'a project is adopted');
  return adoption;
}

/** The signed adoptions that the next one of the project keeps: what was signed is never lost. Pure. */
function earlierOf(before: Adoption | null): Adoption[] {
  if (!before) return [];
  const { earlier = [], replaced: _replaced, ...own } = before;
  return own.signature ? [...earlier, { ...own, earlier: [] }] : earlier;
}

/** The unsigned adoptions of a linked project whose pairs the next one keeps: a document that could not be linked is not exported as another one because of it. Pure. */
function replacedOf(before: Adoption | null): Pick<Adoption, 'id' | 'at' | 'cutOff'>[] {
  if (!before) return [];
  const { id, at, cutOff, ofLinked, signature, replaced = [] } = before;
  return ofLinked && !signature ? [...replaced, { id, at, cutOff }] : replaced;
}

/** The ids of an adoption's rows: its pairs and balances, and its signed differences. */
function rowsOf(adoption: Adoption): string[] {
  return [adoption.id, ...(adoption.signature ? [baselineRowsId(adoption, adoption.signature)] : [])];
}

/** Puts all rows of a part, some at a time. */
export async function putAll<Part extends AdoptionPart>(
  { store }: SyncDeps,
  adoption: Adoption,
  part: Part,
  rows: readonly AdoptionRows[Part][],
  differsIn: (row: AdoptionRows[Part]) => boolean,
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const some = rows.slice(from, from + BATCH).map((row) => ({ row, differs: differsIn(row) }));
    await store.adoptions.putRows(adoption, part, from, some);
  }
}

/** The adoption's transfer, made where it is not there yet; as it stands where it is. */
async function begin(deps: SyncDeps, adoption: Adoption): Promise<Answered> {
  const [known] = await deps.store.transfers.get([adoption.id]);
  if (known) return { transfer: known, problems: [] };
  const planned = await planLinking(deps, adoption);
  if (planned.plan.problems.length > 0) return { transfer: null, problems: planned.plan.problems };
  // Somebody may have adopted the project with another job while this was read.
  if (!(await deps.store.adoptions.byId(adoption.id))) return refuse(changed());
  const { id, at, by, jobId, fingerprint } = adoption;
  const approvals = [{ at, by, fingerprint, answers: {} }];
  const state = 'QUEUED' as const;
  const ask = { kind: 'PROJECT' as const, direction: 'IMPORT' as const, sourceId: jobId, state, by, at, answers: {} };
  const history = [{ at, by, step: 'adopt', note: adoption.note, fingerprint }];
  const transfer = { ...newTransfer({ ...ask, planned, approvals, history, supersedes: null }), id };
  deps.at('before-intent', id);
  const saved = await deps.store.transfers.create(transfer, 0);
  deps.at('after-intent', id);
  if (saved.transfer.id !== id)
    return refuse(
      problem(
        'REQUEST_ALREADY_OPEN',
        `Transfer ${saved.transfer.id} of ${jobId} is ${saved.transfer.state}.`,
        ['input', 'jobId'],
        'Wait until it ends, or cancel it; then adopt with the same fingerprint again.',
        true,
      ),
    );
  if (saved.created) await deps.store.events.append(id, state);
  return { transfer: saved.transfer, problems: [] };
}

function countsOf(pairs: readonly AdoptedPair[]): Adoption['counts'] {
  const counts = new Map<Kind, number>();
  for (const { kind } of pairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, pairs: count }));
}
