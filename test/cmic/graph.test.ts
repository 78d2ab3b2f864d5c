import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLArgument, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cmicSchema } from '../../subgraphs/cmic/schema.ts';
import { headerDraft, lineDraft } from './drafts.ts';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.control('PUT', 'faults', []);
  await cmic.forgetCalls();
});

const entities = (type: string, ids: string[], fields: string) => ({
  query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`,
  variables: { r: ids.map((id) => ({ __typename: type, id })) },
});

describe('the CMiC part of the graph', () => {
  test('a job with what belongs to it', async () => {
    const { data, errors } = await cmic.ask(`{
      cmicJob(id: "ZZ/24-010") {
        id company code name isControlJob controlJob { id } status statusCode started allowsTransactions address { line1 region }
        details { contractAmount { amount currency } startDate }
        subJobs { nodes { id isControlJob controlJob { name } } totalCount }
        costCodes(first: 2) { nodes { id master { name } job { id } } pageInfo { hasNextPage endCursor } }
        categories(filter: { costCode: "03-100" }) { nodes { id costCode category isActive jobCostCode { name } master { name } } }
        subcontracts { nodes { id amount { amount currency } posted vendor { name } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.cmicJob).toMatchObject({
      id: 'ZZ/24-010',
      company: 'ZZ',
      name: 'Harbor View Medical Center',
      isControlJob: true,
      controlJob: null,
      status: 'ACTIVE',
      details: { contractAmount: { currency: 'USD' } },
      subJobs: {
        nodes: [
          { id: 'ZZ/24-010.1', isControlJob: false, controlJob: { name: 'Harbor View Medical Center' } },
          { id: 'ZZ/24-010.2' },
        ],
        totalCount: 2,
      },
      costCodes: { pageInfo: { hasNextPage: true } },
      subcontracts: {
        nodes: expect.arrayContaining([expect.objectContaining({ id: 'ZZ/ACME/24-010-010', posted: true })]),
      },
    });
  });

  test('a subcontract with its lines, in its currency', async () => {
    const { data, errors } = await cmic.ask(`{
      cmicSubcontract(id: "ZZ/DELTA/24-010-007") {
        number vendorCode vendor { id insurances { coverType endDate amount { amount currency } } businessPartner { name } } jobCode job { id }
        amount { amount currency } retainagePercent status posted postDate postedAt isVoid
        lines { id task costCode category amount { amount currency } unit jobCategory { id isActive } job { id } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.cmicSubcontract).toMatchObject({
      vendorCode: 'DELTA',
      amount: { amount: '81430.40', currency: 'USD' },
      retainagePercent: '10',
      status: 'POSTED',
      lines: [
        {
          costCode: '09-100',
          amount: { amount: '77120.00', currency: 'USD' },
          jobCategory: { id: 'ZZ/24-010/09-100/S' },
        },
        { costCode: '03-100', amount: { amount: '4310.40' }, unit: '$' },
      ],
    });
  });

  test.each([
    ['cmicJob(id: "ZZ/99-999") { id }', 'cmicJob'],
    ['cmicJob(id: "YY/24-010") { id }', 'cmicJob'],
    ['cmicVendor(id: "YY/CIVIL1") { id }', 'cmicVendor'],
    ['cmicSubcontract(id: "YY/CIVIL1/24-010-001") { id }', 'cmicSubcontract'],
  ])("%s is null: what is not there and what is another company's", async (query, field) => {
    expect(await cmic.ask(`{ ${query} }`)).toMatchObject({ data: { [field]: null } });
  });

  test.each([
    ['cmicJob(id: "24-010") { id }', 'ZZ/24-010'],
    ['cmicSubcontract(id: "ZZ/ACME") { id }', 'ZZ/ACME/24-010-001'],
    ['cmicJobs(first: 0) { nodes { id } }', '1 to 100'],
    ['cmicVendors(first: 101) { nodes { id } }', '1 to 100'],
    ['cmicVendors(after: "bm9uc2Vuc2U") { nodes { id } }', 'endCursor'],
    ['cmicSubcontracts(filter: { jobId: "24-010" }) { nodes { id } }', 'ZZ/24-010'],
  ])('%s is a bad argument with its fix', async (query, fix) => {
    const { errors } = await cmic.ask(`{ ${query} }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fix: expect.stringContaining(fix) });
    expect(await cmic.calls()).toEqual([]);
  });
});

describe('few calls', () => {
  test('a dashboard of 25 jobs and 125 subcontracts by id, with vendors and lines, costs a handful of calls', async () => {
    const numbers = Array.from({ length: 125 }, (_, n) => `24-010-D${String(n).padStart(3, '0')}`);
    for (const number of numbers) {
      const { commitment } = cmic.system.clients;
      await commitment.createHeader({ ...headerDraft, number }, randomUUID());
      await commitment.createLine({ ...lineDraft, number }, randomUUID());
    }
    const jobs = ['24-010', '24-010.1', '24-010.2', '24-020', '24-030', '24-040', '22-105', '21-007', '25-001'];
    const jobIds = [...jobs, ...numbers.slice(0, 16)].map((code) => `ZZ/${code}`);
    const subcontractIds = numbers.map((number) => `ZZ/ACME/${number}`);
    await cmic.forgetCalls();
    const { data, errors } = await cmic.ask(
      `query ($jobs: [_Any!]!, $subcontracts: [_Any!]!) {
        jobs: _entities(representations: $jobs) { ... on CmicJob { id name } }
        subcontracts: _entities(representations: $subcontracts) {
          ... on CmicSubcontract { id amount { amount } vendor { name } lines { costCode amount { amount currency } } }
        }
      }`,
      {
        variables: {
          jobs: jobIds.map((id) => ({ __typename: 'CmicJob', id })),
          subcontracts: subcontractIds.map((id) => ({ __typename: 'CmicSubcontract', id })),
        },
      },
    );
    expect(errors).toBeUndefined();
    const found = data as { jobs: ({ id: string } | null)[]; subcontracts: { id: string; lines: unknown[] }[] };
    expect(found.jobs.filter((job) => job !== null).map(({ id }) => id)).toEqual(jobs.map((code) => `ZZ/${code}`));
    expect(found.subcontracts.map(({ id }) => id)).toEqual(subcontractIds);
    expect(found.subcontracts.every(({ lines }) => lines.length === 1)).toBe(true);
    const calls = (await cmic.calls()).map(({ path }) => path.split('?')[0]?.split('/').at(-1) ?? '');
    const counted = Object.fromEntries(
      [...new Set(calls)].sort().map((name) => [name, calls.filter((call) => call === name).length]),
    );
    expect(counted).toEqual({ apvendor: 1, jcjob: 1, scmast: 1, scsched: 1 });
  });

  test('a record is read once in a request, and again after a write to it', async () => {
    const services = cmic.system.services();
    await services.loaders.jobs.load('ZZ/24-010');
    await services.loaders.jobs.load('ZZ/24-010');
    expect(await cmic.calls()).toHaveLength(1);
    services.forget('project', 'ZZ/24-010');
    await services.loaders.jobs.load('ZZ/24-010');
    expect(await cmic.calls()).toHaveLength(2);
  });
});

describe('faults in the graph', () => {
  test('a bad entity fails alone, with code, source and path', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jcjob', effect: 'wrongType', member: 'JobName', times: 1 }]);
    const { query, variables } = entities('CmicJob', ['ZZ/24-010', 'ZZ/24-020', 'ZZ/24-030'], 'id name');
    const { data, errors } = await cmic.ask(query, { variables });
    expect((data as { _entities: unknown[] })._entities.filter((each) => each !== null)).toHaveLength(2);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['_entities', expect.any(Number)],
      extensions: { code: 'UPSTREAM_GARBAGE', source: 'CMIC', retryable: false },
    });
  });

  test('CMiC being away is a fault of its own fields', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'scmast', effect: 'status', status: 500 }]);
    const { data, errors } = await cmic.ask('{ cmicJob(id: "ZZ/24-010") { name subcontracts { nodes { id } } } }');
    expect(data?.cmicJob).toEqual({ name: 'Harbor View Medical Center', subcontracts: null });
    expect(errors?.[0]).toMatchObject({
      path: ['cmicJob', 'subcontracts'],
      extensions: { code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', retryable: true },
    });
  });
});

describe('the schema', () => {
  test('every type, field, argument, input and enum value is described', () => {
    const own = Object.values(cmicSchema().getTypeMap()).filter(
      ({ name }) => name.startsWith('Cmic') || name === 'Query',
    );
    const bare: string[] = [];
    for (const type of own) {
      if (!type.description) bare.push(type.name);
      if (isEnumType(type))
        bare.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        );
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.name.startsWith('_')) continue;
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        if ('args' in field)
          bare.push(
            ...field.args
              .filter((arg: GraphQLArgument) => !arg.description)
              .map((arg: GraphQLArgument) => `${type.name}.${field.name}(${arg.name})`),
          );
      }
    }
    expect(bare).toEqual([]);
  });

  test("CMiC's assumed names stand in the mapping and nowhere else in the code", () => {
    const root = join(import.meta.dirname, '../../subgraphs/cmic');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.includes('generated') && !file.startsWith('mapping'),
    );
    const named = files.filter((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return (
        /\b(Phs|Cat|Gjjp|Jcat|Jcdt|Jbc|Jbcd|Job|Grpmp|Bpven|Bp|Ins|Scmst|Scsch|Comp)[A-Z][A-Za-z0-9]*(Code|Name|Flag|Date|Amt|VUuid)\b/.test(
          code,
        ) || /select[A-Z]\w+;?/.test(code.replace(/selectionOf|selects/g, ''))
      );
    });
    expect(named).toEqual([]);
  });
});
