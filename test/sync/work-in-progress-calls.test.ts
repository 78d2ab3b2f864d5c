import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsOf, journalOf, total, type UpstreamCounts } from '../../bench/journal.ts';
import type { Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { bring, FIGURES, portfolio, startExample } from './work-in-progress.ts';

let world: World;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ world, close } = await startExample());
  const contracts = ['ZZ/24-010/jb-24-010', 'ZZ/24-010/jb-24-010-B', 'ZZ/24-020/jb-24-020'];
  await bring(world, contracts, ['ZZ/24-010', 'ZZ/24-020']);
}, 240_000);
afterAll(() => close());

async function calls(args: string, select: string): Promise<UpstreamCounts> {
  const counted = countsOf(await journalOf(world, () => portfolio(world, args, select)));
  delete counted.procore['POST oauth/token'];
  return counted;
}

const ONE = `nodes { ${FIGURES} }`;
const of = (job: string) => `filter: { linked: true, jobIds: ["${job}"] }`;

describe('calls of both systems for work in progress', () => {
  test('a job: a list each, and one per prime contract', async () => {
    const counted = await calls(of('ZZ/24-010'), ONE);
    expect(counted).toEqual({
      procore: {
        'GET prime_contracts': 1,
        'GET prime_contracts/{id}/payment_applications': 2,
        'GET budget_views': 1,
        'GET budget_views/{id}/detail_rows': 1,
        'GET requisitions': 1,
      },
      cmic: {
        'GET jcjob': 1,
        'GET jbcont': 1,
        'GET jcjobcategory': 1,
        'GET apallvouchers': 1,
        'GET unpostedvouchers': 1,
        'GET scrfptotals': 1,
        'GET cmmast': 1,
      },
    });
  });

  test('more documents and postings are no more calls', async () => {
    const before = total(await calls(of('ZZ/24-020'), ONE));
    const [contract] = (await world.procore.rows<Row>('prime_contracts')).filter(({ number }) => number === '24-020');
    for (let n = 0; n < 30; n += 1)
      await world.procore.post('payment_applications', {
        primeContractId: contract?.id,
        percent: '55',
        periodStart: '2025-07-01',
        periodEnd: '2025-07-31',
      });
    const after = await calls(of('ZZ/24-020'), ONE);
    expect(total(after)).toBe(before);
    expect(after.procore['GET prime_contracts/{id}/payment_applications']).toBe(1);
  });

  test('a portfolio is its jobs, each once, whatever is asked of them beside the page', async () => {
    const [first, second] = [await calls(of('ZZ/24-010'), ONE), await calls(of('ZZ/24-020'), ONE)];
    const both = await calls('filter: { linked: true }', `${ONE} totals { jobs ${FIGURES} }`);
    expect(total(both)).toBe(total(first) + total(second));
    const ordered = await calls('filter: { linked: true }, first: 1, orderBy: { field: BACKLOG }', ONE);
    expect(total(ordered)).toBe(total(both));
    const page = await calls('filter: { linked: true }, first: 1', ONE);
    expect(page).toEqual(first);
  }, 120_000);

  test('those without a link cost a list of each system more', async () => {
    const counted = await calls('first: 1', 'nodes { id }');
    expect(counted.procore['GET projects']).toBe(1);
    expect(counted.cmic['GET jcjob']).toBe(1);
  });

  test('many linked pairs are counted without a call', async () => {
    const blank = { kind: 'PROJECT', state: 'ACTIVE', lines: [], adoptedMark: null, createdBy: 'tester' } as const;
    const links = Array.from({ length: 1050 }, (_, n) => {
      const [procoreId, cmicId] = [String(50_000 + n), `ZZ/9${String(n).padStart(4, '0')}`];
      return { ...blank, lines: [], procoreId, cmicId, projectId: procoreId, jobId: cmicId };
    });
    await world.store.links.save(links);
    const { result, ...journals } = await journalOf(world, () =>
      portfolio(world, 'filter: { linked: true }, first: 1', 'nodes { id }'),
    );
    expect(result).toMatchObject({ totalCount: 1052, nodes: [{ id: 'ZZ/24-010' }] });
    expect(total(countsOf(journals))).toBeLessThan(15);
    const last = await portfolio(
      world,
      'filter: { linked: true, jobIds: ["ZZ/91049"] }',
      'nodes { id faults { source } }',
    );
    expect(last.nodes).toMatchObject([{ id: 'ZZ/91049' }]);
  }, 120_000);
});
