import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from '../../kernel/settings.ts';

describe('the policy in the settings file', () => {
  it('has a default for every member', () => {
    expect(defaultSettings.policy).toEqual({
      creatorMayApprove: true,
      approvers: [],
      twoPersonsAbove: {},
      delegates: [],
      aliases: {},
    });
  });

  it.each<[policy: object, fault: string]>([
    [{ approvers: [{}] }, 'policy.approvers.0: must name a subject or a role, one of the two'],
    [
      { approvers: [{ subject: 'a', role: 'admin' }] },
      'policy.approvers.0: must name a subject or a role, one of the two',
    ],
    [{ approvers: [{ role: 'viewer' }] }, 'policy.approvers.0.role: "viewer" is none of accounting-approver, admin'],
    [
      { approvers: [{ role: 'admin', upTo: 50000 }] },
      'policy.approvers.0.upTo: must be an amount as text, in the currency of the company, such as "50000" or "50000.00"',
    ],
    [
      { approvers: [{ role: 'admin', upTo: '50,000' }] },
      'policy.approvers.0.upTo: must be an amount as text, in the currency of the company, such as "50000" or "50000.00"',
    ],
    [
      { approvers: [{ role: 'admin', kinds: [] }] },
      'policy.approvers.0.kinds: names no kind; leave it out for all of them',
    ],
    [{ twoPersonsAbove: { JOB_COST: '1' } }, 'policy.twoPersonsAbove.JOB_COST is not a setting'],
    [{ delegates: [{ from: 'a', to: 'a', until: '2026-12-31' }] }, 'policy.delegates.0.to: is who delegates'],
    [
      { delegates: [{ from: 'a', to: 'b', until: '2026-02-30' }] },
      'policy.delegates.0.until: must be a day such as "2026-12-31"',
    ],
    [
      { delegates: [{ from: 'a', to: 'b', since: '2026-02-02', until: '2026-02-01' }] },
      'policy.delegates.0.until: is before since',
    ],
    [{ aliases: { 'procore:1': 'a', a: 'b' } }, 'policy.aliases.procore:1: "a" is an alias itself'],
    [{ limits: [] }, 'policy.limits is not a setting'],
  ])('%j is refused in plain words', (policy, fault) => {
    expect(readSettings(JSON.stringify({ policy }))).toEqual({ faults: [fault] });
  });
});
