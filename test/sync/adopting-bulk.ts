import { inject } from 'vitest';
import type { AcceptInput } from '../../subgraphs/sync/adopting/accept.ts';
import type { Row } from '../support/main-job.ts';
import type { As, World } from '../support/world.ts';
import { APPROVER, adoptingWorld, byHand } from './adopting.ts';

/** What the tests of adopting several projects share. */

const mongoUrl = inject('mongoUrl');

/** The older project 1003 with its job, and 1004, whose mark is gone: two that nobody has put together. A vendor has contracts in both, and their documents agree. */
export async function unlinkedPairs(store: 'sqlite' | 'mongo' = 'sqlite', settings = {}): Promise<World> {
  const options = { worker: false, settings: { waits: { answerMs: 20 }, ...settings } };
  const world = await adoptingWorld({ store, mongoUrl, ...options });
  await byHand(world, 'projects/sync', { id: 1004, origin_id: '' });
  const contracts = await world.procore.rows<Row>('work_order_contracts');
  const [other] = contracts.filter((row) => row.project_id === 1004);
  const edit = { collection: 'work_order_contracts', match: { id: other?.id }, set: { vendor_id: 2019 } };
  await world.procore.post('edit', edit);
  const agrees = { ScmstContAmt: 162558.76, ScmstDate: '2022-11-11' };
  await world.cmic.post('edit', { collection: 'scmast', match: { ScmstContCode: '22-105-020' }, set: agrees });
  return world;
}

/** A page of a preview, with the plan of each pair. */
export async function previewOf(world: World, minScore = '0.8', page = 'first: 5', as: As = APPROVER): Promise<Row> {
  const query = `{ projectMatchPreview(minScore: "${minScore}") { minScore unclear unreadable pairs(${page}) {
    totalCount pageInfo { hasNextPage endCursor } nodes { match { score isClear project { id } job { id } }
    plan { fingerprint counts { kind pairs } problems { code path } } } } } }`;
  return (await world.ask<Row>(query, {}, as)).projectMatchPreview;
}

/** `1003 ZZ/22-105` of each pair of a page. */
export const idsOf = ({ pairs }: Row) => pairs.nodes.map(({ match }: Row) => `${match.project.id} ${match.job.id}`);
/** The pairs of a page, as they are accepted. */
export const acceptable = ({ pairs }: Row): AcceptInput['pairs'] =>
  pairs.nodes.map(({ match, plan }: Row) => ({
    projectId: match.project.id,
    jobId: match.job.id,
    fingerprint: plan.fingerprint,
  }));
