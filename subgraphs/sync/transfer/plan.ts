import { createHash } from 'node:crypto';
import type { DecimalText } from '../../../kernel/money.ts';
import type { Kind } from '../kind.ts';
import type { Problem } from '../problem.ts';
import type { Answers, Need, TransferDirection } from './transfer.ts';

export type PlanAction = 'CREATE' | 'UPDATE' | 'KEEP';

/** One member of a row: its REST name, the value that stands there now, and the value as it will be sent. Text for people. */
export interface PlanField {
  name: string;
  from: string | null;
  to: string | null;
}

/** One row of a target: which resource, by which natural key, with which members. */
export interface PlanRow {
  action: PlanAction;
  resource: string;
  key: string;
  fields: PlanField[];
}

/** What a transfer would write, without writing it (contract, section 4). */
export interface Plan {
  direction: TransferDirection;
  fingerprint: string;
  rows: PlanRow[];
  /** What each reference was resolved to: `vendor 2001 -> ZZ/ACME (linked)`. */
  references: string[];
  prerequisites: { name: string; met: boolean; fix: string | null }[];
  /** What stays behind, and why. */
  notTravelling: string[];
  locks: { field: string; reason: string; liftedBy: string }[];
  problems: Problem[];
}

/** The plan of a transfer with what its run needs beside it. */
export interface Planned<Payload = unknown> {
  plan: Plan;
  payload: Payload;
  /** Where the record belongs: a Procore project and a CMiC control job, for scope. */
  projectId: string | null;
  jobId: string | null;
  /** The document number in CMiC, for kinds that have one. */
  number: string | null;
  /** The document's amount in the currency of the company, for the policy: the sum of its lines as they will be sent. Null or absent is unknown, and only a rule without a limit approves that. */
  amount?: DecimalText | null | undefined;
  /** The records of Procore that have to be in CMiC before it. */
  needs?: Need[] | undefined;
  /** The id of the other side, as far as it is known. */
  targetId: string | null;
  /** The record went this way before: the id of its counterpart. */
  alreadyAt: string | null;
}

/** A plan that stops at a problem before anything could be read or mapped. */
export function refusedPlan(direction: TransferDirection, problems: Problem[]): Plan {
  return {
    direction,
    fingerprint: fingerprint([direction, problems.map(({ code, path }) => [code, path])]),
    rows: [],
    references: [],
    prerequisites: [],
    notTravelling: [],
    locks: [],
    problems,
  };
}

/**
 * The fingerprint of an export: what will be sent, and the answers it was made with. Not the actions: a row that a first run wrote already is still the same plan.
 */
export function exportFingerprint(kind: Kind, sourceId: string, rows: readonly PlanRow[], answers: Answers): string {
  const given = [answers.number ?? null, answers.description ?? null, answers.accountingDate ?? null];
  // Only where it is said: what others approved before keeps its fingerprint.
  const said = answers.separate ? ['separate'] : [];
  return fingerprint([
    kind,
    sourceId,
    rows.map((row) => [row.resource, row.key, row.fields.map(({ name, to }) => [name, to])]),
    [...given, ...said],
  ]);
}

/** The fingerprint of an import: the difference that will be written. */
export function importFingerprint(kind: Kind, sourceId: string, rows: readonly PlanRow[]): string {
  const changes = rows.filter((row) => row.action !== 'KEEP');
  return fingerprint([
    kind,
    sourceId,
    changes.map((row) => [row.action, row.resource, row.key, row.fields.map(({ name, from, to }) => [name, from, to])]),
  ]);
}

/** The members of a REST body as plan fields, in the body's order. */
export function sentFields(body: Record<string, unknown>): PlanField[] {
  return Object.entries(body).map(([name, value]) => ({ name, from: null, to: sentText(value) }));
}

/** Hash of a body as it will be sent, for the audit. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

function sentText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
