import { describe, expect, test } from 'vitest';
import { createMapping } from '../../subgraphs/cmic/mapping.ts';
import { hasStatus, statusOf } from '../../subgraphs/cmic/status.ts';

describe('the names of CMiC', () => {
  test('a tenant replaces an attribute, a finder, a status code and the way of posting without a change of code', () => {
    const mapping = createMapping({
      'jcjob.attributes.status': 'JobStatCode',
      'jcjob.finder.name': 'selectByJob',
      'jcjob.finder.parameters.company': 'companyCode',
      'jcmastercostcodes.finder': 'none',
      'statuses.job.x': 'CLOSED',
      'posting.subcontract.method': 'action',
      'posting.subcontract.action.success': 'Posted Successfully',
    });
    expect(mapping.resources.jcjob.attributes.status).toBe('JobStatCode');
    expect(mapping.resources.jcjob.finder).toMatchObject({
      name: 'selectByJob',
      parameters: { company: 'companyCode' },
    });
    expect(mapping.resources.jcmastercostcodes.finder).toBeNull();
    expect(statusOf(mapping, 'job', 'x')).toBe('CLOSED');
    expect(mapping.posting.subcontract.method).toBe('action');
    expect(mapping.posting.subcontract.action.success).toBe('Posted Successfully');
  });

  test("the path and the child rows of a create, and the roles of types, are a tenant's to name", () => {
    const mapping = createMapping({
      'apallvouchers.createPath': '/ap-rest-api/rest/2/apvoucher',
      'apallvouchers.nested.name': 'Details',
      'apallvouchers.nested.attributes.sequence': 'VdistSeq',
      'statuses.potentialChangeItemRole.CONT': 'EXTERNAL',
      'values.vendor.terms': 'NET45',
      'posting.potentialChangeItem.success': 'Posted',
    });
    expect(mapping.resources.apallvouchers).toMatchObject({
      path: '/ap-rest-api/rest/1/apallvouchers',
      createPath: '/ap-rest-api/rest/2/apvoucher',
      nested: { name: 'Details', attributes: { sequence: 'VdistSeq' } },
    });
    expect(statusOf(mapping, 'potentialChangeItemRole', 'cont')).toBe('EXTERNAL');
    expect(mapping.values.vendor.terms).toBe('NET45');
  });

  test('the names of one tenant do not leak into the next', () => {
    createMapping({ 'jcjob.attributes.status': 'JobStatCode' });
    expect(createMapping().resources.jcjob.attributes.status).toBe('JobStatusCode');
  });

  test.each([
    ['jcjobs.attributes.status', 'X', 'there is no resource "jcjobs"'],
    ['jcjob.attributes.statuz', 'X', '"jcjob.attributes.statuz" is not a name of the mapping'],
    ['jcjob.finder', 'selectByJob', 'can only be "none"'],
    ['jcjob.finder.parameters.colour', 'x', 'is not a name of the mapping'],
    ['jcjob.path', 'jcjob', 'must be a path'],
    ['apallvouchers.createPath', 'apvoucher', 'must be a path'],
    ['jcjob.createPath', '/jc-rest-api/rest/1/jcjob', 'is not a name of the mapping'],
    ['statuses.pendingType.OPEN', 'SOON', 'must be one of PRE_PENDING'],
    ['jcjob.key', 'code', 'is not a name of the mapping'],
    ['statuses.job.X', 'SLEEPING', 'must be one of ACTIVE, INACTIVE, CLOSED, BID'],
    ['posting.subcontract.method', 'magic', 'must be "patch" or "action"'],
    ['posting.subcontract.action', 'x', 'is not a name of the mapping'],
    ['jcjob.__proto__.polluted', 'x', 'is not a name of the mapping'],
  ])('%s = %s is refused by name', (name, value, message) => {
    expect(() => createMapping({ [name]: value })).toThrow(message);
  });

  test('all wrong names are reported together', () => {
    expect(() => createMapping({ 'a.b': 'x', 'jcjob.attributes.nope': 'y' })).toThrow(/"a".*jcjob\.attributes\.nope/);
  });

  test('a status is read in any case of its letters, and a code of the tenant is OTHER', () => {
    const mapping = createMapping();
    expect(statusOf(mapping, 'subcontract', 'Posted')).toBe('POSTED');
    expect(statusOf(mapping, 'vendor', 'h')).toBe('HOLD');
    expect(statusOf(mapping, 'job', 'Q')).toBe('OTHER');
    expect(statusOf(mapping, 'job', null)).toBeNull();
  });

  test('OTHER asks for the codes that none of the known ones is', () => {
    expect(hasStatus(createMapping(), 'vendor', 'BpvenStatusCode', 'OTHER')).toBe(
      "BpvenStatusCode != 'A' and BpvenStatusCode != 'H' and BpvenStatusCode != 'I'",
    );
  });
});
