import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../kernel/config.ts';
import type { Row } from '../../support/main-job.ts';
import type { World } from '../../support/world.ts';

/** Ids of a wrong shape, by query, with what the right one looks like. */
const SHAPES: [query: string, id: string, example: string][] = [
  ['procoreProject', 'ZZ/24-010', '1001'],
  ['procoreProject', '1001/301', '1001'],
  ['procoreProject', '-1', '1001'],
  ['procoreVendor', 'ZZ/ACME', '2001'],
  ['procoreVendor', '', '2001'],
  ['procoreCommitment', '5501', '1001/wo-5501'],
  ['procoreCommitment', '1001/xx-5501', '1001/wo-5501'],
  ['cmicJob', '24-010', 'ZZ/24-010'],
  ['cmicJob', 'ZZ/24-010/03-100', 'ZZ/24-010'],
  ['cmicVendor', 'ACME', 'ZZ/ACME'],
  ['cmicVendor', 'ZZ/%', 'ZZ/ACME'],
  ['cmicSubcontract', 'ZZ/24-010-001', 'ZZ/ACME/24-010-001'],
];

/** Ids that could be, and are not. */
const UNKNOWN = [
  ['procoreProject', '999'],
  ['procoreVendor', '999'],
  ['procoreCommitment', '1001/wo-999'],
  ['procoreCommitment', '1002/wo-5501'],
  ['cmicJob', 'ZZ/99-999'],
  ['cmicJob', 'YY/24-010'],
  ['cmicVendor', 'ZZ/NOBODY'],
  ['cmicVendor', 'YY/CIVIL1'],
  ['cmicSubcontract', 'ZZ/ACME/NONE'],
  ['link', 'nobody'],
  ['transfer', 'nobody'],
];

/** Every list, with the path to it. */
const LISTS: [name: string, query: (args: string) => string][] = [
  ...[
    'procoreProjects',
    'procoreVendors',
    'procoreCommitments',
    'procoreCompanyCostCodes',
    'procoreCostTypes',
    'cmicJobs',
    'cmicVendors',
    'cmicSubcontracts',
    'cmicCostCodes',
    'cmicCategories',
    'links',
    'transfers',
    'vendorMatches',
    'projectMatches',
  ].map((name): [string, (args: string) => string] => [name, (args) => `{ ${name}${args} { edges { cursor } } }`]),
  ...['commitments', 'subJobs', 'costCodes', 'budgetCodes', 'transfers'].map(
    (name): [string, (args: string) => string] => [
      `ProcoreProject.${name}`,
      (args) => `{ procoreProject(id: "1001") { ${name}${args} { edges { cursor } } } }`,
    ],
  ),
  ...['subcontracts', 'subJobs', 'costCodes', 'categories', 'transfers'].map(
    (name): [string, (args: string) => string] => [
      `CmicJob.${name}`,
      (args) => `{ cmicJob(id: "ZZ/24-010") { ${name}${args} { edges { cursor } } } }`,
    ],
  ),
];

/** Queries that cannot be answered as they are asked, and a configuration that cannot be used. */
export function refusedQueries(world: () => World): void {
  test.each(SHAPES)('%s of the wrong id "%s"', async (query, id, example) => {
    const { data, errors } = await world().graphql(`query($id: ID!) { ${query}(id: $id) { id } }`, { id });
    expect(data).toEqual({ [query]: null });
    expect(errors).toMatchObject([{ path: [query], extensions: { code: 'BAD_USER_INPUT', retryable: false } }]);
    expect(errors?.[0]?.extensions.fix).toContain(example);
  });

  test.each(UNKNOWN)('%s of the unknown id "%s" is null, and no error', async (query, id) => {
    expect(await world().graphql(`query($id: ID!) { ${query}(id: $id) { id } }`, { id })).toEqual({
      data: { [query]: null },
    });
  });

  test.each(LISTS)('%s: pages of less than one or more than a hundred, and foreign cursors', async (name, query) => {
    const foreign = await foreignCursor(world(), name);
    const args = [
      'first: 0',
      'first: -1',
      'first: 101',
      'first: 2147483647',
      'after: "nonsense"',
      `after: "${foreign}"`,
    ];
    for (const each of args) {
      const { errors } = await world().graphql(query(`(${each})`));
      expect([each, errors?.map(({ extensions }) => extensions.code)]).toEqual([each, ['BAD_USER_INPUT']]);
      expect([each, errors?.[0]?.extensions.fix]).toEqual([each, expect.any(String)]);
    }
    const { errors } = await world().graphql(query('(first: 1)'));
    expect(errors).toBeUndefined();
  });

  test('a number that GraphQL cannot hold', async () => {
    const { errors } = await world().graphql('{ links(first: 99999999999) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('an order over all projects, which Procore lists one by one', async () => {
    const query = '{ procoreCommitments(orderBy: { field: NUMBER }) { nodes { id } } }';
    const { errors } = await world().graphql(query);
    expect(errors).toMatchObject([{ path: ['procoreCommitments'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.extensions.fix).toContain('projectId');
  });

  test('plans answer with problems instead: wrong and unknown ids', async () => {
    const plans: [string, string, string, string][] = [
      ['exportPlan', 'COMMITMENT', 'wo-5501', 'BAD_INPUT'],
      ['exportPlan', 'COMMITMENT', '1001/wo-999', 'NOT_FOUND'],
      ['importPlan', 'PROJECT', '24-010', 'BAD_INPUT'],
      ['importPlan', 'PROJECT', 'ZZ/99-999', 'NOT_FOUND'],
      ['importPlan', 'SUB_JOB', 'ZZ', 'BAD_INPUT'],
    ];
    for (const [query, kind, id, code] of plans) {
      const data = await world().ask<Row>(
        `query($id: ID!) { ${query}(kind: ${kind}, id: $id) { problems { code path fix } rows { key } } }`,
        { id },
      );
      expect(data[query]).toMatchObject({ rows: [], problems: [{ code, path: ['id'], fix: expect.any(String) }] });
    }
  });

  test('a second CMiC company code is refused at the start, by name', () => {
    const { procore, cmic } = world().config;
    const env = {
      PROCORE_API_URL: procore?.apiUrl,
      PROCORE_LOGIN_URL: procore?.loginUrl,
      PROCORE_CLIENT_ID: procore?.clientId,
      PROCORE_CLIENT_SECRET: procore?.clientSecret,
      PROCORE_COMPANY_ID: procore?.companyId,
      CMIC_API_URL: cmic?.apiUrl,
      CMIC_USERNAME: cmic?.username,
      CMIC_PASSWORD: cmic?.password,
      CMIC_COMPANY_CODE: 'ZZ,YY',
    };
    const start = () => readConfig(env, () => '{}', 'gateway');
    expect(start).toThrow(ConfigError);
    expect(start).toThrow(/CMIC_COMPANY_CODE.*YY.*one CMiC company feeds one Procore company/);
  });
}

/** A cursor that another list made. */
async function foreignCursor(world: World, name: string): Promise<string> {
  const other = name === 'procoreVendors' ? 'cmicVendors' : 'procoreVendors';
  const data = await world.ask<Row>(`{ ${other}(first: 1) { pageInfo { endCursor } } }`);
  return data[other].pageInfo.endCursor;
}
