import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../kernel/auth/actor.ts';
import { readSettings, type SettingsFile } from '../../kernel/settings.ts';
import { decidePolicy } from '../../subgraphs/sync/transfer/policy.ts';
import type { PolicyCase } from '../../subgraphs/sync/transfer/policy-rules.ts';

type PolicyFile = NonNullable<SettingsFile['policy']>;

const now = new Date('2026-03-31T23:59:59Z');
const APPROVER: Role = 'accounting-approver';

function policyOf(policy: PolicyFile) {
  const read = readSettings(JSON.stringify({ policy }));
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.settings.policy;
}

/** What the policy says to a yes of `who`, in one word, with who can. */
function ask(policy: PolicyFile, asked: Partial<PolicyCase>, who = 'ada', role: Role = APPROVER) {
  const theCase: PolicyCase = { kind: 'COMMITMENT', amount: '1000', createdBy: 'sam', approvals: [], now, ...asked };
  return decidePolicy(policyOf(policy), theCase, { sub: who, roles: [role] });
}

/** Accounting up to 50,000, Grace up to 250,000, the controller (admin) anything; two persons above 100,000, invoices above 20,000. */
const northgate: PolicyFile = {
  creatorMayApprove: false,
  approvers: [
    { role: 'accounting-approver', upTo: '50000' },
    { subject: 'grace', kinds: ['COMMITMENT', 'COMMITMENT_CHANGE_ORDER'], upTo: '250000.00' },
    { role: 'admin' },
  ],
  twoPersonsAbove: { COMMITMENT: '100000', SUBCONTRACTOR_INVOICE: '20000', '*': '500000' },
  delegates: [
    { from: 'grace', to: 'ben', since: '2026-03-01', until: '2026-03-31' },
    { from: 'grace', to: 'kim', until: '2026-03-30' },
    { from: 'grace', to: 'lou', since: '2026-04-01', until: '2026-04-30' },
  ],
};

const yes = (by: string, onBehalfOf?: string) => ({ by, ...(onBehalfOf ? { onBehalfOf } : {}) });

describe('the approval policy', () => {
  it('of no settings lets everybody with the role approve anything, also the creator, also what has no known amount', () => {
    for (const asked of [{}, { amount: null }, { amount: '9999999999999.99' }, { createdBy: 'ada' }])
      expect(ask({}, asked)).toMatchObject({ verdict: 'ALLOWED', personsNeeded: 1, onBehalfOf: null });
    expect(ask({}, {}).mayApprove).toEqual(['role accounting-approver']);
  });

  it.each<[title: string, asked: Partial<PolicyCase>, who: string, role: Role, verdict: string, message?: RegExp]>([
    ['within the limit of the role', { amount: '50000.00' }, 'ada', APPROVER, 'ALLOWED'],
    ['a cent above it', { amount: '50000.01' }, 'ada', APPROVER, 'REFUSED', /limit is 50000\.00 .* 50000\.01/],
    ['a credit of that size', { amount: '-50000.01' }, 'ada', APPROVER, 'REFUSED', /50000\.01/],
    ['a small credit', { amount: '-0.01' }, 'ada', APPROVER, 'ALLOWED'],
    ['a person within the own limit', { amount: '100000' }, 'grace', APPROVER, 'ALLOWED'],
    ['the higher role has no limit', { amount: '75000' }, 'sue', 'admin', 'ALLOWED'],
    ['the person is named for other kinds', { kind: 'BUDGET_CHANGE', amount: '60000' }, 'grace', APPROVER, 'REFUSED'],
    ['an unknown amount is above every limit', { amount: null }, 'grace', APPROVER, 'REFUSED', /not known/],
    ['without a limit it is allowed, by two', { amount: null }, 'sue', 'admin', 'SECOND_PERSON_MISSING', /not known/],
    ['the creator', { createdBy: 'ada' }, 'ada', APPROVER, 'REFUSED', /Whoever asked/],
    ['the creator also as admin', { createdBy: 'sue' }, 'sue', 'admin', 'REFUSED', /Whoever asked/],
    ['the first of two', { amount: '100000.01' }, 'grace', APPROVER, 'SECOND_PERSON_MISSING', /100000\.01 is above/],
    [
      'the kind has its own limit for two',
      { kind: 'SUBCONTRACTOR_INVOICE', amount: '20000.01' },
      'ada',
      APPROVER,
      'SECOND_PERSON_MISSING',
    ],
    ['the others share one', { kind: 'FORECAST', amount: '500000' }, 'sue', 'admin', 'ALLOWED'],
    ['above that', { kind: 'FORECAST', amount: '500001' }, 'sue', 'admin', 'SECOND_PERSON_MISSING'],
    ['the second of two', { amount: '200000', approvals: [yes('sue')] }, 'grace', APPROVER, 'ALLOWED'],
    [
      'the same person again',
      { amount: '200000', approvals: [yes('grace')] },
      'grace',
      APPROVER,
      'REFUSED',
      /stands already/,
    ],
    [
      'the second has too small a limit',
      { amount: '200000', approvals: [yes('sue')] },
      'ada',
      APPROVER,
      'REFUSED',
      /limit/,
    ],
    [
      'the second is the creator',
      { amount: '200000', createdBy: 'grace', approvals: [yes('sue')] },
      'grace',
      APPROVER,
      'REFUSED',
      /Whoever asked/,
    ],
    [
      'one is enough, although somebody approved',
      { amount: '10', approvals: [yes('ada')] },
      'ada',
      APPROVER,
      'ALLOWED',
    ],
  ])('%s', (_, asked, who, role, verdict, message = /^/) => {
    const answer = ask(northgate, asked, who, role);
    expect(answer.verdict).toBe(verdict);
    expect(answer.problem?.message ?? '').toMatch(message);
    expect(answer.problem?.code).toBe(
      { REFUSED: 'POLICY_REFUSED', SECOND_PERSON_MISSING: 'SECOND_APPROVAL_MISSING' }[verdict],
    );
  });

  it('a delegate approves in the place of whoever delegated, from the first to the last day, and never on', () => {
    const asked = { amount: '75000' };
    expect(ask(northgate, asked, 'ben')).toMatchObject({ verdict: 'ALLOWED', onBehalfOf: 'grace' });
    for (const other of ['kim', 'lou', 'nobody']) expect(ask(northgate, asked, other).verdict).toBe('REFUSED');
    expect(ask(northgate, { ...asked, now: new Date('2026-04-01T00:00:00Z') }, 'ben').verdict).toBe('REFUSED');
    expect(ask(northgate, { amount: '100' }, 'ben')).toMatchObject({ verdict: 'ALLOWED', onBehalfOf: null });
    expect(ask(northgate, { amount: '250000.01' }, 'ben').verdict).toBe('REFUSED');
  });

  it('a delegate and whoever delegated are one person of two, and the creator stays the creator', () => {
    const two = { amount: '200000' };
    expect(ask(northgate, { ...two, approvals: [yes('ben', 'grace')] }, 'grace').verdict).toBe('REFUSED');
    expect(ask(northgate, { ...two, approvals: [yes('grace')] }, 'ben').verdict).toBe('REFUSED');
    expect(ask(northgate, { ...two, approvals: [yes('ben', 'grace')] }, 'sue', 'admin').verdict).toBe('ALLOWED');
    const answer = ask(northgate, { amount: '75000', createdBy: 'grace' }, 'ben');
    expect(answer.problem?.message).toBe('grace asked for it and may not approve it, nor may anybody in their place.');
  });

  it('a person with several names, as one who also clicks in Procore, is one person under each', () => {
    const policy = { ...northgate, aliases: { 'procore:8812': 'grace', 'ben@old': 'ben' } };
    const two = { amount: '200000' };
    expect(ask(policy, { amount: '75000' }, 'procore:8812')).toMatchObject({ verdict: 'ALLOWED', onBehalfOf: null });
    expect(ask(policy, { ...two, approvals: [yes('procore:8812')] }, 'grace').problem?.message).toMatch(
      /stands already/,
    );
    expect(ask(policy, { ...two, approvals: [yes('grace')] }, 'procore:8812').verdict).toBe('REFUSED');
    expect(ask(policy, { amount: '100', createdBy: 'procore:8812' }, 'grace').problem?.message).toMatch(
      /Whoever asked/,
    );
    expect(ask(policy, { amount: '75000' }, 'ben@old')).toMatchObject({ verdict: 'ALLOWED', onBehalfOf: 'grace' });
    expect(ask(policy, { ...two, approvals: [yes('ben@old', 'procore:8812')] }, 'grace').verdict).toBe('REFUSED');
    expect(ask({ ...policy, approvers: [{ subject: 'procore:8812' }] }, {}, 'grace').verdict).toBe('ALLOWED');
  });

  it('says who can: persons, roles, delegates, without the creator and whoever approved already', () => {
    expect(ask(northgate, { amount: '75000' }).mayApprove).toEqual([
      'grace',
      'ben in place of grace until 2026-03-31',
      'role admin, other than sam',
    ]);
    const first = ask(northgate, { amount: '200000' }, 'grace');
    expect(first.mayApprove).toEqual(['role admin, other than grace and sam']);
    expect(first.problem?.fix).toBe('Who can: role admin, other than grace and sam.');
    const onlyGrace: PolicyFile = { creatorMayApprove: false, approvers: [{ subject: 'grace' }] };
    expect(ask(onlyGrace, { createdBy: 'grace' }, 'grace').problem?.fix).toMatch(/^Nobody else can/);
  });
});

describe('whatever the rules are', () => {
  const people = ['ada', 'ben', 'grace'] as const;
  const person = fc.constantFrom(...people);
  const anAmount = fc.integer({ min: 0, max: 400_000 }).map(String);
  const aRule = fc.record(
    {
      subject: person,
      upTo: anAmount,
      kinds: fc.array(fc.constantFrom<'COMMITMENT' | 'VENDOR'>('COMMITMENT', 'VENDOR'), { minLength: 1, maxLength: 1 }),
    },
    { requiredKeys: ['subject'] },
  );
  const aDelegate = fc
    .tuple(person, person)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ from, to, until: '2026-12-31' }));
  const aPolicy = fc.record({
    creatorMayApprove: fc.boolean(),
    approvers: fc.array(fc.oneof(aRule, fc.constant({ role: 'accounting-approver' as const, upTo: '1000' })), {
      maxLength: 5,
    }),
    twoPersonsAbove: fc.record({ COMMITMENT: anAmount }, { requiredKeys: [] }),
    delegates: fc.array(aDelegate, { maxLength: 3 }),
  });

  it('nobody approves above the limits, for the creator against the policy, or twice; who is told to be able to is able to', () => {
    fc.assert(
      fc.property(
        aPolicy,
        fc.option(anAmount),
        person,
        fc.array(person, { maxLength: 6 }),
        (policy, amount, createdBy, order) => {
          let approvals: { by: string; onBehalfOf?: string }[] = [];
          for (const who of order) {
            const asked = { amount, createdBy, approvals };
            const answer = ask(policy, asked, who);
            for (const can of answer.mayApprove.filter((each) => people.some((name) => name === each)))
              expect([can === who, ask(policy, asked, can).verdict]).not.toEqual([false, 'REFUSED']);
            if (answer.verdict === 'REFUSED') continue;
            const inPlaceOf = answer.onBehalfOf ?? who;
            if (!policy.creatorMayApprove) expect([who, inPlaceOf]).not.toContain(createdBy);
            const limits = policy.approvers.filter((rule) => 'role' in rule || rule.subject === inPlaceOf);
            const fits = limits.some(
              ({ upTo }) => upTo === undefined || (amount !== null && Number(amount) <= Number(upTo)),
            );
            expect(policy.approvers.length === 0 || fits).toBe(true);
            approvals = [...approvals, { by: who, ...(answer.onBehalfOf ? { onBehalfOf: answer.onBehalfOf } : {}) }];
            if (answer.verdict === 'ALLOWED') break;
          }
          const last = approvals.at(-1);
          if (
            !last ||
            ask(policy, { amount, createdBy, approvals: approvals.slice(0, -1) }, last.by).personsNeeded === 1
          )
            return;
          const persons = approvals.flatMap(({ by, onBehalfOf }) => [by, ...(onBehalfOf ? [onBehalfOf] : [])]);
          expect(new Set(persons).size).toBe(persons.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
