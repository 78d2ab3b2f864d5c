import type { Kind } from '../kind.ts';
import type { ProblemCode } from '../problem.ts';
import type { Need, Transfer } from './transfer.ts';

/**
 * The order in which exports of one project go to CMiC. Codes and vendors come first because documents stand on them; budgets and their changes before commitments; a contract before its
 * changes and these before its invoices (domain, section 2: "its commitment is synced first", "contract must be posted"); the forecast last, since posting a potential change item can
 * move projected cost (domain, section 2; cmic reference 7.4).
 */
const order: readonly Kind[] = [
  'VENDOR',
  'PROJECT_WBS',
  'BUDGET',
  'BUDGET_CHANGE',
  'PRIME_CONTRACT_CHANGE_ORDER',
  'COMMITMENT',
  'COMMITMENT_CHANGE_ORDER',
  'SUBCONTRACTOR_INVOICE',
  'FORECAST',
];

/** By which problems a plan says that something of a kind, which it needs, is not in CMiC yet or not posted there. */
export const missingCodes: Partial<Record<Kind, readonly ProblemCode[]>> = {
  VENDOR: ['VENDOR_NOT_LINKED'],
  PROJECT_WBS: ['CODE_NOT_LINKED'],
  COMMITMENT: ['PREREQUISITE_NOT_SYNCED', 'NOT_POSTED'],
  COMMITMENT_CHANGE_ORDER: ['PREREQUISITE_NOT_SYNCED', 'NOT_POSTED'],
};

/** States of an export that is approved and not written yet. One that is parked, entered or awaits approval holds up nobody. */
export const underWay = ['QUEUED', 'RUNNING', 'UNCERTAIN'] as const satisfies readonly Transfer['state'][];

/** Whether an export is approved and not written yet. */
export function isUnderWay({ state }: Pick<Transfer, 'state'>): boolean {
  return (underWay as readonly string[]).includes(state);
}

/** The place of a kind in the order, from 0; kinds that are not exported come last. */
export function rankOf(kind: Kind): number {
  const place = order.indexOf(kind);
  return place < 0 ? order.length : place;
}

/** The kinds whose exports go before one of this kind in the same project. Vendors belong to no project: only what needs one waits for it. */
export function kindsBefore(kind: Kind): Kind[] {
  return order.slice(0, rankOf(kind)).filter((each) => each !== 'VENDOR');
}

/** The contract that a document belongs to, so that documents of one kind wait for each other; null where it belongs to none. */
export function contractOf({ kind, needs }: Pick<Transfer, 'kind' | 'needs'>): string | null {
  return kind === 'COMMITMENT' ? null : (needs?.find((need) => need.kind === 'COMMITMENT')?.id ?? null);
}

/**
 * Whether another export goes before this one: what it needs, an earlier kind of its project, and of its own kind what was approved earlier for the same contract. Whoever waits comes
 * later by rank, approval and id, in this order, so no two wait for each other. Pure.
 */
export function goesBefore(other: Transfer, mine: Transfer): boolean {
  if (other.direction !== 'EXPORT' || mine.direction !== 'EXPORT' || !isUnderWay(other)) return false;
  const ranks = rankOf(other.kind) - rankOf(mine.kind);
  if (ranks < 0) return isNeeded(other, mine.needs) || (other.projectId !== null && other.projectId === mine.projectId);
  if (ranks > 0) return false;
  const contract = contractOf(mine);
  return contract !== null && contract === contractOf(other) && approvalOf(other) < approvalOf(mine);
}

function isNeeded({ kind, sourceId }: Transfer, needs: readonly Need[] | undefined): boolean {
  return needs?.some((need) => need.kind === kind && need.id === sourceId) ?? false;
}

/** Text that sorts as the approvals came; one approved with another in the same millisecond comes by its id. */
function approvalOf({ approvals, createdAt, id }: Transfer): string {
  return `${approvals.at(-1)?.at ?? createdAt} ${id}`;
}
