import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countsOf, journalOf } from '../../bench/journal.ts';
import { codes, type Row, withoutWriting } from '../support/main-job.ts';
import type { As, World } from '../support/world.ts';
import { APPROVER, byHand } from './adopting.ts';
import { idsOf, previewOf, unlinkedPairs } from './adopting-bulk.ts';
import { refuse } from './matches.ts';

let world: World;
afterEach(() => world?.close());
const preview = (minScore?: string, page?: string, as?: As) => previewOf(world, minScore, page, as);

describe('a preview of projects', () => {
  beforeEach(async () => {
    world = await unlinkedPairs();
  });

  test('shows clear pairs with the plan of each, writes nothing, and leaves out what bears our mark', async () => {
    const shown = await withoutWriting(world, () => preview());
    expect(shown).toMatchObject({ minScore: '0.8', unclear: 0, unreadable: 0, pairs: { totalCount: 2 } });
    expect(idsOf(shown)).toEqual(['1003 ZZ/22-105', '1004 ZZ/24-030']);
    expect(shown.pairs.nodes.map(({ plan }: Row) => plan.problems)).toEqual([[], []]);
    // At a higher score the documents of the first are for somebody to say.
    const [first, second] = (await preview('0.95')).pairs.nodes;
    expect(codes(first.plan.problems)[0]?.[0]).toBe('POSSIBLE_DUPLICATE');
    expect(second.plan.problems).toEqual([]);
    expect(await world.store.adoptions.of(['1003', '1004'])).toEqual([null, null]);
  });

  test('page by page, ten plans at most; a cursor of other pairs is refused', async () => {
    const first = await preview('0.8', 'first: 1');
    const after = `first: 1, after: "${first.pairs.pageInfo.endCursor}"`;
    expect([...idsOf(first), ...idsOf(await preview('0.8', after))]).toEqual(['1003 ZZ/22-105', '1004 ZZ/24-030']);
    await expect(preview('0.8', 'first: 11')).rejects.toThrow('too many');
    await expect(preview('0.7')).rejects.toThrow('minScore is 0.7');
    await refuse(world, { kind: 'PROJECT', procoreId: '1004', cmicId: 'ZZ/24-030', reason: 'no' }, APPROVER);
    await expect(preview('0.8', after)).rejects.toThrow('changed since this cursor');
    expect(idsOf(await preview())).toEqual(['1003 ZZ/22-105']);
  });

  test('a second job that looks the same makes both unclear; what somebody may not see is not there', async () => {
    const like = (await world.cmic.rows<Row>('jcjob')).find((row) => row.JobCode === '22-105');
    const { JobName, JobAdd1, JobAdd3, JobPostalCode, JobStartDate, JobEndDate } = like ?? {};
    const set = { JobName, JobAdd1, JobAdd3, JobPostalCode, JobStartDate, JobEndDate };
    await world.cmic.post('edit', { collection: 'jcjob', match: { JobCode: '24-050' }, set });
    await byHand(world, 'projects/sync', { id: 1003, project_number: '' });
    const shown = await preview('0.8');
    expect([idsOf(shown), shown.unclear]).toEqual([['1004 ZZ/24-030'], 2]);
    const narrow: As = { sub: 'eve', roles: ['viewer'], projects: ['1003', 'ZZ/22-105'] };
    expect(idsOf(await preview('0.8', 'first: 5', narrow))).toEqual(['1003 ZZ/22-105']);
    expect(await preview('0.8', 'first: 5', { roles: ['viewer'], companies: ['4002', 'YY'] })).toBeNull();
  });

  test('costs two calls and what its plans cost; a plan that cannot be read is a fault of its own pair', async () => {
    const bare = '{ projectMatchPreview { pairs { nodes { match { score } } } } }';
    await world.ask(bare);
    const journals = await journalOf(world, () => world.ask(bare));
    expect(countsOf(journals)).toEqual({ procore: { 'GET projects': 1 }, cmic: { 'GET jcjob': 1 } });
    await world.procore.faults([{ method: 'GET', path: 'projects?.*1003', effect: 'status', status: 403 }]);
    const query = '{ projectMatchPreview { pairs { nodes { match { project { id } } plan { fingerprint } } } } }';
    const { data, errors } = await world.graphql(query, {}, APPROVER);
    const plans = data?.projectMatchPreview.pairs.nodes.map(({ match, plan }: Row) => [
      match.project.id,
      plan !== null,
    ]);
    expect(plans).toEqual([
      ['1003', false],
      ['1004', true],
    ]);
    expect(errors?.map(({ path }) => path?.slice(-2))).toEqual([[0, 'plan']]);
  });
});
