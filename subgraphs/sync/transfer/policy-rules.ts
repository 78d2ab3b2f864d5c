import { cents, compare, type DecimalText } from '../../../kernel/money.ts';
import type { PolicySettings } from '../../../kernel/settings-approval.ts';
import type { Kind } from '../kind.ts';
import type { Approval } from './transfer.ts';

/** What is to be approved, as far as the policy asks. */
export interface PolicyCase {
  kind: Kind;
  /** In the currency of the company; its size counts, not its sign. Null is unknown, and then only a rule without a limit allows it. */
  amount: DecimalText | null;
  /** Who asked for it; empty is nobody in particular. */
  createdBy: string;
  /** The approvals that stand already, of the same plan and answers. */
  approvals: readonly Pick<Approval, 'by' | 'onBehalfOf'>[];
  now: Date;
}

export type Rule = PolicySettings['approvers'][number];

/** The name that counts of a person who has several. */
export function personOf({ aliases }: PolicySettings, sub: string): string {
  return Object.hasOwn(aliases, sub) ? (aliases[sub] ?? sub) : sub;
}

/** The case with everybody under the name that counts. */
export function withPersons(policy: PolicySettings, asked: PolicyCase): PolicyCase {
  const approvals = asked.approvals.map(({ by, onBehalfOf }) => ({
    by: personOf(policy, by),
    onBehalfOf: onBehalfOf ? personOf(policy, onBehalfOf) : null,
  }));
  return { ...asked, createdBy: personOf(policy, asked.createdBy), approvals };
}

/** The rules of the policy; without one, whoever has the role, any amount. */
export function rulesOf(policy: PolicySettings): readonly Rule[] {
  const { approvers } = policy;
  if (approvers.length === 0) return [{ role: 'accounting-approver' }];
  return approvers.map((rule) => (rule.subject ? { ...rule, subject: personOf(policy, rule.subject) } : rule));
}

/** Whether a rule is about a kind. */
export function isFor({ kinds }: Rule, kind: Kind): boolean {
  return kinds === undefined || kinds.some((each) => each === kind);
}

/** Whether a limit covers an amount; an unknown amount is covered by no limit. */
export function covers(upTo: DecimalText | undefined, amount: DecimalText | null): boolean {
  return upTo === undefined || (amount !== null && compare(size(amount), upTo) <= 0);
}

/** From which amount a kind is for two persons; undefined is never. */
export function twoAbove({ twoPersonsAbove }: PolicySettings, kind: Kind): DecimalText | undefined {
  return twoPersonsAbove[kind] ?? twoPersonsAbove['*'];
}

/** The delegations of the day, in UTC. */
export function delegatesOf(policy: PolicySettings, now: Date): PolicySettings['delegates'] {
  const day = now.toISOString().slice(0, 10);
  return policy.delegates
    .filter(({ since, until }) => (since ?? day) <= day && day <= until)
    .map((each) => ({ ...each, from: personOf(policy, each.from), to: personOf(policy, each.to) }));
}

/** A credit is approved by whoever may approve the same amount the other way. */
export function size(amount: DecimalText): DecimalText {
  return amount.replace(/^-/, '');
}

/** An amount for people: `50000.00`. */
export function amountText(amount: DecimalText): string {
  return cents(size(amount));
}

/** The persons that an approval stands for: who gave it, and in whose place. */
export function personsOf({ by, onBehalfOf }: Pick<Approval, 'by' | 'onBehalfOf'>): string[] {
  return onBehalfOf ? [by, onBehalfOf] : [by];
}

/** In words, whose yes would count: `role accounting-approver, other than ada`, `grace`, `ben in place of grace until 2026-12-31`. `besides`: whose yes stands already. */
export function mayApprove(policy: PolicySettings, asked: PolicyCase, besides: readonly string[]): string[] {
  const not = new Set([...besides, ...(policy.creatorMayApprove || !asked.createdBy ? [] : [asked.createdBy])]);
  const rules = rulesOf(policy).filter((rule) => isFor(rule, asked.kind) && covers(rule.upTo, asked.amount));
  const told = rules.flatMap(({ subject, role }) => {
    if (subject === undefined) return [`role ${role}${not.size > 0 ? `, other than ${[...not].join(' and ')}` : ''}`];
    if (not.has(subject)) return [];
    const inPlace = delegatesOf(policy, asked.now).filter(({ from, to }) => from === subject && !not.has(to));
    return [subject, ...inPlace.map(({ to, until }) => `${to} in place of ${subject} until ${until}`)];
  });
  return [...new Set(told)];
}
