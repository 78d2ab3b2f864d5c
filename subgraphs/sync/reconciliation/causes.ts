import { add, compare, type DecimalText, equal, subtract } from '../../../kernel/money.ts';
import type { DriftCause } from '../generated/resolvers.ts';
import type { Place, TransferFact } from './record.ts';
import { absolute, isNothing } from './tally.ts';

/** Everything that the cause of one difference is decided on. What does not apply is null. */
export interface CauseFacts {
  /** Procore minus CMiC, a missing side counting as nothing. */
  drift: DecimalText;
  /** A transfer that may account for it: the newest export of a record without a link, or of a set that is sent again and again. */
  transfer: TransferFact | null;
  /** When both systems began to be read, ISO 8601: what a transfer did since then is in some of the lists and not in others. */
  readAt: string | null;
  /** In words why the record does not count in CMiC yet; null where it does. */
  unposted: string | null;
  /** The only system that has the whole record, nothing on the other side being linked to it. */
  onlyIn: 'PROCORE' | 'CMIC' | null;
  /** Whether it travels from Procore at all. */
  isExported: boolean;
  /** In words, why no link leads to the other side although it is there: a code without a counterpart, a lost link. */
  unlinked: string | null;
  /** The same line stands in two places. */
  moved: { procore: string; cmic: string } | null;
  /** The system whose document lacks the line. */
  lineMissingIn: 'PROCORE' | 'CMIC' | null;
  /** In words, which side is the older copy, and what is newer. */
  older: string | null;
  /** The taxes that one side shows beside its amount. */
  taxes: { side: 'Procore' | 'CMiC'; amount: DecimalText }[];
  /** How many lines were added up. */
  lines: number;
  /** In words, what is known of the change: since when both are linked, when each side changed. */
  changed: string[];
}

/** No fact at all: a linked pair whose amounts differ. */
export function noFacts(drift: DecimalText): CauseFacts {
  const nothing = {
    transfer: null,
    readAt: null,
    unposted: null,
    onlyIn: null,
    unlinked: null,
    moved: null,
    lineMissingIn: null,
  };
  return { drift, ...nothing, isExported: true, older: null, taxes: [], lines: 1, changed: [] };
}

interface Rule {
  cause: DriftCause;
  /** The evidence that the cause is this one; null where it is not. */
  when(facts: CauseFacts): string[] | null;
}

const UNDER_WAY = ['QUEUED', 'RUNNING', 'UNCERTAIN'];
/** Written, so that what it sent is there unless somebody took it away. */
const LEFT = ['ENTERED', 'DONE'];
const WAITS = ['AWAITING_APPROVAL', 'REJECTED', 'FAILED'];

/**
 * The rules, in their order: the first that holds is the cause. What is on its way comes first, since nothing else can be told while it moves; then what never arrived, then what has no
 * counterpart; then, of records that both have, a line that stands elsewhere or is missing, an older copy, a tax, a cent. What remains on a linked pair was changed after it was synced
 * (ADR 0042).
 */
export const rules: readonly Rule[] = [
  {
    cause: 'TIMING',
    when: ({ transfer, readAt }) => {
      if (!transfer) return null;
      const since = `Transfer ${transfer.id} is ${transfer.state} since ${transfer.at}.`;
      if (UNDER_WAY.includes(transfer.state)) return [since];
      return endedWhileRead(transfer, readAt) ? [since, `That was while the systems were read.`] : null;
    },
  },
  {
    cause: 'AWAITING_APPROVAL',
    when: ({ transfer }) =>
      transfer && WAITS.includes(transfer.state)
        ? [
            `Transfer ${transfer.id} is ${transfer.state} since ${transfer.at}.`,
            ...(transfer.problem ? [transfer.problem] : []),
          ]
        : null,
  },
  { cause: 'EXPORTED_NOT_POSTED', when: ({ unposted }) => (unposted === null ? null : [unposted]) },
  { cause: 'UNLINKED', when: ({ unlinked }) => (unlinked === null ? null : [unlinked]) },
  {
    cause: 'NOT_EXPORTED',
    when: ({ onlyIn, isExported, transfer, changed }) =>
      onlyIn === 'PROCORE' && isExported
        ? [
            transfer
              ? `Its last transfer ${transfer.id} is ${transfer.state} since ${transfer.at}${LEFT.includes(transfer.state) ? ', and no link leads to what it sent' : ''}.`
              : 'No transfer of it was ever asked for.',
            ...changed,
          ]
        : null,
  },
  {
    cause: 'UNLINKED',
    when: ({ onlyIn, changed }) =>
      onlyIn === null ? null : [`Only ${nameOf(onlyIn)} has it: no link leads to the other system.`, ...changed],
  },
  {
    cause: 'CODE_MISMATCH',
    when: ({ moved }) => moved && [`The same line stands on ${moved.procore} in Procore and on ${moved.cmic} in CMiC.`],
  },
  {
    cause: 'LINE_MISSING',
    when: ({ lineMissingIn, changed }) =>
      lineMissingIn && [`The document in ${nameOf(lineMissingIn)} has no such line.`, ...changed],
  },
  { cause: 'TIMING', when: ({ older, changed }) => (older === null ? null : [older, ...changed]) },
  {
    cause: 'TAX',
    when: ({ taxes, drift }) => {
      const tax = taxes.find(({ amount }) => !isNothing(amount) && equal(absolute(amount), absolute(drift)));
      return tax ? [`${tax.side} shows a tax of ${tax.amount}, which is the whole difference.`] : null;
    },
  },
  {
    cause: 'ROUNDING',
    when: ({ drift, lines }) =>
      isRounding(drift, lines)
        ? [`The difference of ${drift} is a cent or less for ${lines === 1 ? 'the line' : `each of ${lines} lines`}.`]
        : null,
  },
  {
    cause: 'AMOUNT_CHANGED_AFTER_SYNC',
    when: ({ changed }) => (changed.length > 0 ? changed : ['Both are linked, and no other cause accounts for it.']),
  },
];

/** The cause of a difference with its evidence: by the first rule that holds. Pure; the last rule always does. */
export function causeOf(facts: CauseFacts): { cause: DriftCause; evidence: string[] } {
  for (const { cause, when } of rules) {
    const evidence = when(facts);
    if (evidence) return { cause, evidence };
  }
  throw new Error('The last rule of causes always holds.');
}

/** Whether a difference is a cent or less for each line that was added up. Pure. */
export function isRounding(drift: DecimalText, lines: number): boolean {
  return compare(absolute(drift), centFor(lines)) <= 0;
}

/** Whether a transfer accounts for what a run found: it is under way, or it ended while the run read. Pure. */
export function accountsFor(transfer: TransferFact | null, readAt: string | null): boolean {
  return transfer !== null && (UNDER_WAY.includes(transfer.state) || endedWhileRead(transfer, readAt));
}

function endedWhileRead({ state, at }: TransferFact, readAt: string | null): boolean {
  return LEFT.includes(state) && readAt !== null && at >= readAt;
}

/** `24-010 03-100 S`. */
export function placeText({ jobId, costCode, costType }: Place): string {
  return [decodeURIComponent(jobId.slice(jobId.indexOf('/') + 1)), costCode, costType].join(' ');
}

/** What is known of the times of a linked pair, in words. */
export function timesOf(linkedAt: string | null, procoreAt: string | null, cmicAt: string | null): string[] {
  const after = (at: string | null) => at !== null && linkedAt !== null && at > linkedAt;
  return [
    ...(linkedAt ? [`Linked since ${linkedAt}.`] : []),
    ...(after(procoreAt) ? [`Procore changed the record at ${procoreAt}.`] : []),
    ...(after(cmicAt) ? [`CMiC changed the record at ${cmicAt}.`] : []),
  ];
}

/** Procore minus CMiC, nothing counting as zero. */
export function driftOf(procore: DecimalText | null, cmic: DecimalText | null): DecimalText {
  return subtract(procore ?? '0', cmic ?? '0');
}

function centFor(lines: number): DecimalText {
  let allowed = '0.01';
  for (let more = 1; more < Math.min(lines, 1000); more++) allowed = add(allowed, '0.01');
  return allowed;
}

function nameOf(system: 'PROCORE' | 'CMIC'): string {
  return system === 'PROCORE' ? 'Procore' : 'CMiC';
}
