import type { TransferState } from '../../subgraphs/sync/transfer/transfer.ts';

/**
 * The life of an export as contract and design tell it (sections 5 and 6), written down a second time and without the product: which state follows from what people ask and workers meet,
 * and which refusal is answered. test/sync/state-model.test.ts compares both after every command.
 */

/** Who acts. pat belongs to the project team, viv may only look; the others approve. */
export type Person = 'viv' | 'pat' | 'ada' | 'ben';
/** What the record in Procore amounts to: of two persons above 100, and where no amount is known. */
export type Amount = '50' | '150' | null;
/** What CMiC does to a run: posted, entered, refused before anything is written, refused after the header, away for a moment, silent after it took a write. */
export type Outcome = 'posted' | 'entered' | 'refused' | 'halfway' | 'busy' | 'silent';

export type Command =
  | { do: 'request' | 'reject' | 'cancel' | 'retry'; who: Person }
  /** By the record, or by the transfer's id; of the plan of the moment, or of one that is not it any more. */
  | { do: 'approve'; who: Person; by: 'record' | 'transfer'; plan: 'none' | 'this' | 'stale' }
  | { do: 'work'; meets: Outcome }
  | { do: 'edit'; title: number }
  | { do: 'edit'; amount: Amount }
  | { do: 'edit'; broken: boolean }
  /** People take the finished document apart: void in CMiC, and neither linked nor marked any more. */
  | { do: 'unlink' }
  /** Longer than any send can be under way. */
  | { do: 'wait' };

/** One transfer as the model has it. */
export interface ModelTransfer {
  state: TransferState;
  createdBy: Person;
  /** The plan that is carried out, or waits. */
  plan: string;
  /** Approvals that wait for a second person. */
  standing: { by: Person; plan: string }[];
  write: 'NONE' | 'DONE' | 'UNKNOWN';
  /** The unknown write may still land. */
  flying: boolean;
  attempts: number;
  /** It stands in the place of one that was rejected or cancelled. */
  resubmitted: boolean;
}

export interface Model {
  creatorMayApprove: boolean;
  /** `marked`: it bears our mark, because it is written and linked. */
  record: { title: number; amount: Amount; broken: boolean; marked: boolean };
  /** All that there ever were, the newest last. */
  transfers: ModelTransfer[];
}

const TRIES = 12;
const OPEN: TransferState[] = ['AWAITING_APPROVAL', 'QUEUED', 'UNCERTAIN', 'ENTERED', 'FAILED'];

/** The plan of the moment: it changes with what the record says. */
export function planOf({ record }: Model): string {
  return `${record.title} ${record.amount}`;
}

/** Does the command to the model, and answers with the codes of the refusals that a person reads. */
export function step(model: Model, command: Command): string[] {
  const newest = model.transfers.at(-1) ?? null;
  switch (command.do) {
    case 'request':
      return command.who === 'viv' ? ['FORBIDDEN'] : open(model, newest, command.who, null);
    case 'approve':
      return command.by === 'record' ? approveRecord(model, newest, command) : approveTransfer(model, newest, command);
    case 'reject':
      return end(newest, 'REJECTED', ['AWAITING_APPROVAL', 'FAILED'], approves(command.who));
    case 'cancel': {
      const own = newest?.createdBy === command.who && command.who === 'pat';
      return end(newest, 'CANCELLED', ['AWAITING_APPROVAL', 'QUEUED', 'FAILED'], own || approves(command.who));
    }
    case 'retry':
      return retry(model, newest, command.who, 'none');
    case 'work':
      if (newest) work(model, newest, command.meets);
      return [];
    case 'edit':
      Object.assign(model.record, { ...command, do: undefined });
      return [];
    case 'unlink':
      if (newest?.state === 'DONE') model.record.marked = false;
      return [];
    case 'wait':
      if (newest) newest.flying = false;
      return [];
  }
}

type Plan = Extract<Command, { do: 'approve' }>['plan'];

function approves(who: Person): boolean {
  return who === 'ada' || who === 'ben';
}

/** Opens one where none is open: a request, or with `plan` an approval at once. */
function open(model: Model, newest: ModelTransfer | null, who: Person, plan: Plan | null): string[] {
  if (newest && OPEN.includes(newest.state)) return [];
  if (newest?.state === 'DONE' && model.record.marked) return ['ALREADY_DONE'];
  if (model.record.broken) return ['COST_TYPE_MISSING'];
  if (plan === 'stale') return ['PLAN_CHANGED'];
  const transfer: ModelTransfer = {
    ...{ state: 'AWAITING_APPROVAL', createdBy: who, plan: planOf(model), standing: [] },
    ...{ write: 'NONE', flying: false, attempts: 0, resubmitted: newest !== null && newest.state !== 'DONE' },
  };
  model.transfers.push(transfer);
  return plan === null ? [] : yes(model, transfer, who);
}

function approveRecord(model: Model, newest: ModelTransfer | null, { who, plan }: { who: Person; plan: Plan }) {
  if (!approves(who)) return ['FORBIDDEN'];
  if (newest?.state === 'AWAITING_APPROVAL') return look(model, plan) ?? yes(model, newest, who);
  if (newest?.state === 'FAILED') return retry(model, newest, who, plan);
  return open(model, newest, who, plan);
}

function approveTransfer(model: Model, newest: ModelTransfer | null, { who, plan }: { who: Person; plan: Plan }) {
  if (!newest) return ['NOT_FOUND'];
  if (newest.state !== 'AWAITING_APPROVAL') return ['NO_SUCH_STEP'];
  if (!approves(who)) return ['FORBIDDEN'];
  return look(model, plan) ?? yes(model, newest, who);
}

/** What stands against carrying the plan of the moment out. */
function look(model: Model, plan: Plan): string[] | null {
  if (model.record.broken) return ['COST_TYPE_MISSING'];
  return plan === 'stale' ? ['PLAN_CHANGED'] : null;
}

/** A person's yes to the plan of the moment: approvals of another plan are void, two persons are two. */
function yes(model: Model, transfer: ModelTransfer, who: Person): string[] {
  const plan = planOf(model);
  const same = transfer.standing.filter((each) => each.plan === plan);
  const two = model.record.amount !== '50';
  if (!model.creatorMayApprove && transfer.createdBy === who) return ['POLICY_REFUSED'];
  if (two && same.some(({ by }) => by === who)) return ['POLICY_REFUSED'];
  if (two && same.length === 0) {
    transfer.standing = [{ by: who, plan }];
    // What failed stands for the plan that was carried out until both said yes to the new one.
    if (transfer.state === 'AWAITING_APPROVAL') transfer.plan = plan;
    return ['SECOND_APPROVAL_MISSING'];
  }
  Object.assign(transfer, { state: 'QUEUED', plan, standing: [], attempts: 0 });
  return [];
}

function retry(model: Model, newest: ModelTransfer | null, who: Person, plan: Plan): string[] {
  if (!newest) return ['NOT_FOUND'];
  if (newest.state !== 'FAILED' && newest.state !== 'ENTERED') return ['NO_SUCH_STEP'];
  if (!approves(who)) return ['FORBIDDEN'];
  if (newest.state === 'ENTERED') return [];
  const against = look(model, plan);
  if (against) return against;
  if (newest.plan !== planOf(model)) return yes(model, newest, who);
  newest.state = 'QUEUED';
  return [];
}

function end(newest: ModelTransfer | null, to: TransferState, from: TransferState[], may: boolean): string[] {
  if (!newest) return ['NOT_FOUND'];
  if (!from.includes(newest.state)) return ['NO_SUCH_STEP'];
  if (!may) return ['FORBIDDEN'];
  if (newest.write !== 'NONE') return ['NO_SUCH_STEP'];
  newest.state = to;
  return [];
}

/** A worker takes what is due. */
function work(model: Model, transfer: ModelTransfer, meets: Outcome): void {
  const { state } = transfer;
  if (state === 'ENTERED') {
    if (meets === 'posted') transfer.state = 'DONE';
    return;
  }
  if (state !== 'QUEUED' && state !== 'UNCERTAIN') return;
  if (model.record.broken || transfer.plan !== planOf(model)) {
    // FAILED would say that nothing is under way.
    transfer.state = transfer.write === 'UNKNOWN' && transfer.flying ? 'UNCERTAIN' : 'FAILED';
    if (transfer.state === 'FAILED') transfer.attempts = 0;
    return;
  }
  switch (meets) {
    case 'posted':
    case 'entered':
      model.record.marked = true;
      Object.assign(transfer, { state: meets === 'posted' ? 'DONE' : 'ENTERED', write: 'DONE', attempts: 0 });
      return;
    case 'refused':
    case 'halfway':
      Object.assign(transfer, { state: 'FAILED', write: meets === 'refused' ? 'NONE' : 'DONE', attempts: 0 });
      return;
    case 'silent':
      Object.assign(transfer, { state: 'UNCERTAIN', write: 'UNKNOWN', flying: true });
      return;
    case 'busy': {
      transfer.attempts += 1;
      const givesUp = transfer.attempts >= TRIES && transfer.write === 'NONE';
      transfer.state = givesUp ? 'FAILED' : transfer.write === 'UNKNOWN' ? 'UNCERTAIN' : 'QUEUED';
      if (givesUp) transfer.attempts = 0;
    }
  }
}
