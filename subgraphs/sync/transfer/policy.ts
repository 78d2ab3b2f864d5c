import type { Actor } from '../../../kernel/auth/actor.ts';
import { compare } from '../../../kernel/money.ts';
import type { PolicySettings } from '../../../kernel/settings-approval.ts';
import { holdsRole } from '../access.ts';
import { type Problem, problem } from '../problem.ts';
import {
  amountText,
  covers,
  delegatesOf,
  isFor,
  mayApprove,
  type PolicyCase,
  personOf,
  personsOf,
  type Rule,
  rulesOf,
  twoAbove,
  withPersons,
} from './policy-rules.ts';

/** Who approves, as far as the policy asks. */
export type Approver = Pick<Actor, 'sub' | 'roles'>;

/** What the policy says to a yes. `onBehalfOf`: in whose place it was given, where the person's own rules do not allow it. `mayApprove`: in words, who can, or who else can. */
export type PolicyAnswer = { personsNeeded: 1 | 2; onBehalfOf: string | null; mayApprove: string[] } & (
  | { verdict: 'ALLOWED'; problem: null }
  | { verdict: 'SECOND_PERSON_MISSING' | 'REFUSED'; problem: Problem }
);

/** A rule that allows a person something: its own, or that of whoever delegated to it. */
interface Grant {
  rule: Rule;
  onBehalfOf: string | null;
}

/**
 * Whether this person's yes counts, and whether it is enough. Pure. That the role may approve at all is asked before (steps.ts): the policy narrows that and widens nothing. A delegate
 * stands for whoever delegated: neither approves beside the other, and where the creator may not approve, nobody may in the creator's place.
 */
export function decidePolicy(policy: PolicySettings, given: PolicyCase, by: Approver): PolicyAnswer {
  const asked = withPersons(policy, given);
  const approver = { ...by, sub: personOf(policy, by.sub) };
  const personsNeeded = covers(twoAbove(policy, asked.kind), asked.amount) ? 1 : 2;
  const standing = personsNeeded === 2 ? asked.approvals.flatMap(personsOf) : [];
  const grant = grantFor(policy, asked, approver, standing);
  if (typeof grant === 'string') {
    const may = mayApprove(policy, asked, standing);
    const refusal = problem('POLICY_REFUSED', grant, ['input', 'id'], whoCan(may));
    return { verdict: 'REFUSED', personsNeeded, onBehalfOf: null, mayApprove: may, problem: refusal };
  }
  const { onBehalfOf } = grant;
  if (personsNeeded === 1 || standing.length > 0)
    return {
      verdict: 'ALLOWED',
      personsNeeded,
      onBehalfOf,
      mayApprove: mayApprove(policy, asked, standing),
      problem: null,
    };
  const may = mayApprove(policy, asked, personsOf({ by: approver.sub, onBehalfOf }));
  const missing = problem(
    'SECOND_APPROVAL_MISSING',
    `The approval of ${approver.sub} stands. ${whyTwo(policy, asked)}: a second person has to approve the same plan.`,
    ['input', 'id'],
    whoCan(may),
  );
  return { verdict: 'SECOND_PERSON_MISSING', personsNeeded, onBehalfOf, mayApprove: may, problem: missing };
}

/** The rule by which the person may approve, or why there is none. */
function grantFor(policy: PolicySettings, asked: PolicyCase, approver: Approver, standing: string[]): Grant | string {
  const ofKind = grantsOf(policy, approver, asked.now).filter(({ rule }) => isFor(rule, asked.kind));
  if (ofKind.length === 0) return `The policy does not name ${approver.sub} among those who approve ${asked.kind}.`;
  const ofAmount = ofKind.filter(({ rule }) => covers(rule.upTo, asked.amount));
  if (ofAmount.length === 0) return overLimit(ofKind, asked);
  const persons = ({ onBehalfOf }: Grant) => personsOf({ by: approver.sub, onBehalfOf });
  const notCreators = ofAmount.filter((grant) => policy.creatorMayApprove || !persons(grant).includes(asked.createdBy));
  if (notCreators.length === 0)
    return asked.createdBy === approver.sub
      ? 'Whoever asked for an export may not approve it.'
      : `${asked.createdBy} asked for it and may not approve it, nor may anybody in their place.`;
  const [grant] = notCreators.filter((each) => !persons(each).some((person) => standing.includes(person)));
  if (grant) return grant;
  return standing.includes(approver.sub)
    ? `The approval of ${approver.sub} stands already; the second one is another person's.`
    : `${standing.join(', in place of ')} approved already, so the second approval cannot be given in the same person's place.`;
}

/** A person's own rules come first, so that nobody acts in another's place without need. */
function grantsOf(policy: PolicySettings, { sub, roles }: Approver, now: Date): Grant[] {
  const rules = rulesOf(policy);
  const own = rules.filter(({ subject, role }) => (role ? holdsRole({ roles }, role) : subject === sub));
  const inPlace = delegatesOf(policy, now)
    .filter(({ to }) => to === sub)
    .flatMap(({ from }) => rules.filter(({ subject }) => subject === from).map((rule) => ({ rule, onBehalfOf: from })));
  return [...own.map((rule) => ({ rule, onBehalfOf: null })), ...inPlace];
}

function overLimit(grants: Grant[], { kind, amount }: PolicyCase): string {
  const limits = grants.flatMap(({ rule }) => rule.upTo ?? []);
  const highest = amountText(limits.reduce((a, b) => (compare(a, b) > 0 ? a : b), '0'));
  return amount === null
    ? `The limit is ${highest} for ${kind}, and the amount of this one is not known.`
    : `The limit is ${highest} for ${kind}; this one is ${amountText(amount)}.`;
}

function whyTwo(policy: PolicySettings, { kind, amount }: PolicyCase): string {
  const above = amountText(twoAbove(policy, kind) ?? '0');
  return amount === null
    ? `The amount is not known, and above ${above} ${kind} is for two persons`
    : `${amountText(amount)} is above ${above}, from where ${kind} is for two persons`;
}

function whoCan(may: string[]): string {
  return may.length > 0 ? `Who can: ${may.join('; ')}.` : 'Nobody else can: an admin has to change the policy.';
}
