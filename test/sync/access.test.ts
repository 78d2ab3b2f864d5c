import { describe, expect, it } from 'vitest';
import { roles } from '../../kernel/auth/actor.ts';
import {
  forbidden,
  may,
  type Permission,
  scopeFilter,
  seesBothEnds,
  seesCompanies,
} from '../../subgraphs/sync/access.ts';
import { anActor } from './samples.ts';

const ours = { companyId: '4001', companyCode: 'ZZ' };

describe('who may ask for what', () => {
  const least: Record<Permission, (typeof roles)[number]> = {
    import: 'project-team',
    draft: 'project-team',
    request: 'project-team',
    cancelOwn: 'project-team',
    reconcile: 'project-team',
    link: 'accounting-approver',
    approve: 'accounting-approver',
    reject: 'accounting-approver',
    retry: 'accounting-approver',
    cancel: 'accounting-approver',
    replay: 'admin',
  };

  it.each(Object.entries(least) as [Permission, (typeof roles)[number]][])(
    '%s asks for %s or above',
    (permission, role) => {
      const allowed = roles.filter((each) => may(anActor(each), permission));
      expect(allowed).toEqual(roles.slice(roles.indexOf(role)));
      expect(may(anActor(null), permission)).toBe(false);
      expect(forbidden(anActor('viewer'), permission)).toMatchObject({ code: 'FORBIDDEN', path: ['input'] });
      expect(forbidden(anActor('viewer'), permission)?.fix).toContain(role);
      expect(forbidden(anActor('admin'), permission)).toBeNull();
    },
  );

  it('the highest of several roles counts', () => {
    expect(may(anActor('viewer', { roles: ['viewer', 'accounting-approver'] }), 'approve')).toBe(true);
  });
});

describe('whose links and transfers somebody sees', () => {
  const ends = { projectId: '1001', jobId: 'ZZ/24-010' };
  const scoped = (members: object) => seesBothEnds(anActor('viewer', members), ends, ours);

  it.each([
    ['all projects, all companies', {}, true],
    ['both ends', { projects: ['1001', 'ZZ/24-010'] }, true],
    ['only the Procore end', { projects: ['1001'] }, false],
    ['only the CMiC end', { projects: ['ZZ/24-010'] }, false],
    ['other projects', { projects: ['1002', 'ZZ/24-020'] }, false],
    ['no projects', { projects: [] }, false],
    ['both companies', { companies: ['4001', 'ZZ'] }, true],
    ['one of the two companies', { companies: ['4001'] }, false],
    [
      'other companies, though the projects are named',
      { companies: ['9', 'YY'], projects: ['1001', 'ZZ/24-010'] },
      false,
    ],
  ])('a token with %s', (_, members, seen) => {
    expect(scoped(members)).toBe(seen);
  });

  it('an end that does not exist yet counts as seen', () => {
    const actor = anActor('viewer', { projects: ['ZZ/24-040'] });
    expect(seesBothEnds(actor, { projectId: null, jobId: 'ZZ/24-040' }, ours)).toBe(true);
    expect(seesBothEnds(actor, { projectId: null, jobId: 'ZZ/24-010' }, ours)).toBe(false);
  });

  it('what belongs to the company alone asks for the companies alone', () => {
    const vendor = { projectId: null, jobId: null };
    expect(seesBothEnds(anActor('viewer', { projects: ['1002'] }), vendor, ours)).toBe(true);
    expect(seesBothEnds(anActor('viewer', { companies: ['4001', 'YY'] }), vendor, ours)).toBe(false);
    expect(seesCompanies(anActor('viewer', { companies: [] }), ours)).toBe(false);
  });

  it('a list is narrowed to the ids of each system, and to nothing for foreign companies', () => {
    expect(scopeFilter(anActor('viewer'), ours)).toEqual({ scope: { projectIds: null, jobIds: null } });
    expect(scopeFilter(anActor('viewer', { projects: ['1001', 'ZZ/24-010'] }), ours)).toEqual({
      scope: { projectIds: ['1001'], jobIds: ['ZZ/24-010'] },
    });
    expect(scopeFilter(anActor('viewer', { companies: ['9'] }), ours)).toMatchObject({ kinds: [] });
  });
});
