import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mutate, type Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { accept, born, expectBrought, reject, staged, start } from './staged.ts';

/** The stand-ins of a world, for another one beside it. */
function sandboxOf({ procore, cmic }: World) {
  return { procoreUrl: procore.url, cmicUrl: cmic.url, cmicApiUrl: `${cmic.url}/cmictest` };
}

describe('the list of staged commitments', () => {
  let world: World;
  const numbers = ['24-010-L01', '24-010-L02', '24-010-L03'];
  beforeAll(async () => {
    world = await start();
    for (const number of numbers) await born(world, { number, lines: [['03-100', 100]] });
  });
  afterAll(() => world?.close());

  const calls = async () =>
    (await Promise.all([world.procore.requests(), world.cmic.requests()]))
      .flat()
      .filter(({ path }) => !path.startsWith('/oauth'))
      .map(({ method, path }) => `${method} ${path.split('?')[0]}`)
      .sort();
  const idsOf = ({ nodes }: Row) => nodes.map(({ cmicId }: Row) => cmicId);

  test('shows what is decided on by state, and by whether something stands in its way', async () => {
    await reject(world, 'ZZ/DELTA/24-010-L03', 'not ours');
    const all = await staged(world, { jobId: 'ZZ/24-010' });
    expect(idsOf(all)).toEqual(['ZZ/DELTA/24-010-007', 'ZZ/DELTA/24-010-L01', 'ZZ/DELTA/24-010-L02']);
    expect([all.totalCount, all.problems]).toEqual([3, []]);
    const states = { jobId: 'ZZ/24-010', states: ['REJECTED'] };
    expect(idsOf(await staged(world, states))).toEqual(['ZZ/DELTA/24-010-L03']);
    expect(idsOf(await staged(world, { projectId: '1001', hasProblems: true }))).toEqual(['ZZ/DELTA/24-010-007']);
    expect(idsOf(await staged(world, { jobId: 'ZZ/24-010', hasProblems: false }))).toHaveLength(2);
    expect(idsOf(await staged(world, { jobId: 'ZZ/99-999' }))).toEqual([]);
    expect(idsOf(await staged(world, { projectId: '1001', jobId: 'ZZ/24-020' }))).toEqual([]);
  });

  test('pages by its own cursor, without a filter over all jobs that are linked', async () => {
    const first = await staged(world, { jobId: 'ZZ/24-010' }, { first: 2 });
    expect([idsOf(first).length, first.pageInfo.hasNextPage, first.totalCount]).toEqual([2, true, null]);
    const rest = await staged(world, { jobId: 'ZZ/24-010' }, { first: 2, after: first.pageInfo.endCursor });
    expect([idsOf(rest), rest.pageInfo.hasNextPage]).toEqual([['ZZ/DELTA/24-010-L02'], false]);
    expect(idsOf(await staged(world))).toEqual([]);
    await accept(world, 'ZZ/DELTA/24-010-L01');
    await expectBrought(world, 'ZZ/DELTA/24-010-L01');
    // The import has brought back the link of the project.
    expect(idsOf(await staged(world))).toEqual(['ZZ/DELTA/24-010-007', 'ZZ/DELTA/24-010-L02']);
    const { errors } = await world.graphql('{ stagedCommitments(after: "bm8") { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fix: expect.any(String) });
    for (const filter of ['{ jobId: "24-010" }', '{ projectId: "x" }']) {
      const answer = await world.graphql(`{ stagedCommitments(filter: ${filter}) { totalCount } }`);
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('takes the same calls however many contracts the job has', async () => {
    const counted = async () => {
      await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
      await staged(world, { jobId: 'ZZ/24-010' }, { first: 100 });
      return calls();
    };
    const before = await counted();
    for (let n = 10; n < 20; n += 1)
      await born(world, {
        number: `24-010-L${n}`,
        lines: [
          ['03-100', n],
          ['03-200', 1],
        ],
      });
    const after = await counted();
    // The stubs of the page (vendors, jobs, codes) are read by their owners, in one batch each.
    expect(after).toEqual(before);
    // Codes without a link are looked for by their marks: in the project and in each of its sub jobs.
    expect(before, before.join('\n')).toHaveLength(10);
  });

  test('accepting many reads both sides once', async () => {
    const idle = await start({ sandbox: sandboxOf(world), worker: false, settings: { waits: { answerMs: 0 } } });
    const acceptMany = async (numbers: number[]) => {
      await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
      const items = numbers.map((n) => ({ cmicId: `ZZ/DELTA/24-010-L${n}` }));
      const select = 'results { transfer { id } problems { code } } problems { code }';
      const { results } = await mutate(idle, 'acceptStagedCommitments', { items }, 'accounting-approver', select);
      expect(results.map(({ transfer, problems }: Row) => [typeof transfer?.id, problems])).toEqual(
        numbers.map(() => ['string', []]),
      );
      return calls();
    };
    expect(await acceptMany([13, 14, 15])).toEqual(await acceptMany([12]));
    await idle.close();
  });

  test('a row that cannot be read is told, and is no amount; a source that is down fails the list alone', async () => {
    const listed = () => staged(world, { jobId: 'ZZ/24-010' }, { first: 100 });
    const { totalCount } = await listed();
    // Without its key a line may belong to any of them: none is known to be whole.
    await world.cmic.faults([{ path: 'scsched', effect: 'missingMember', times: 1 }]);
    const { nodes } = await listed();
    expect(nodes).toHaveLength(totalCount);
    for (const { amount, problems } of nodes) {
      expect(amount).toBeNull();
      expect(problems).toContainEqual(expect.objectContaining({ code: 'BAD_INPUT', path: ['lines'] }));
    }
    await world.cmic.faults([{ path: 'scmast', effect: 'wrongType', member: 'ScmstHldbkPc', times: 1 }]);
    const list = await listed();
    expect(await world.cmic.struck()).toEqual([1]);
    expect(list.problems).toMatchObject([{ code: 'BAD_INPUT', path: ['jobs', 'ZZ/24-010'], fix: expect.any(String) }]);
    expect(list.nodes.every(({ amount }: Row) => amount !== null)).toBe(true);
    for (const [control, source] of [
      [world.cmic, 'CMIC'],
      [world.procore, 'PROCORE'],
    ] as const) {
      await control.faults([{ path: source === 'CMIC' ? 'scmast' : 'work_order_contracts', effect: 'signInPage' }]);
      const { data, errors } = await world.graphql(
        '{ stagedCommitments(filter: { jobId: "ZZ/24-010" }) { totalCount } links { totalCount } }',
      );
      await control.faults([]);
      expect([data?.stagedCommitments, data?.links.totalCount]).toEqual([null, expect.any(Number)]);
      expect(errors?.[0]?.extensions).toMatchObject({ source });
    }
    await world.cmic.faults([]);
  });
});
