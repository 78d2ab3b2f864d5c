import type { SyncContext } from '../../subgraphs/sync/context.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { LeaseLost } from '../../subgraphs/sync/transfer/arrow.ts';
import { runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import { mutate, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { type As, createWorld, type World, type WorldOptions } from '../support/world.ts';

/** What the tests of adopting share: the older project 1003 and its job 22-105, in full swing on both sides and not linked. */

export const PAIR = { projectId: '1003', jobId: 'ZZ/22-105' };

/** A pair, with the score that its plan is asked with. */
export type Asked = typeof PAIR & { minScore?: string };

export const APPROVER: As = { sub: 'ann', roles: ['accounting-approver'] };

const FIGURE = '{ procore { amount } cmic { amount } difference { amount } status }';
const FIGURES = ['originalBudget', 'revisedBudget', 'committedCosts', 'jobToDateCosts', 'billed', 'retainage']
  .map((name) => `${name} ${FIGURE}`)
  .join(' ');
const PROBLEMS = 'problems { code path message fix retryable }';

export const ADOPTION = `id state by at note fingerprint cutOff project { id } job { id } counts { kind pairs }
  transfer { id kind state problems { code message path } } totals { ${FIGURES} }
  signature { by at note reportId reportNumber hash tieOut differences }`;

/** A world with the running pair, adopting on unless the settings say otherwise. */
export function adoptingWorld({ settings, ...options }: WorldOptions = {}): Promise<World> {
  const story = { story: 'default', running: true } as const;
  return createWorld({ story, settings: { adopting: { enabled: true }, ...settings }, ...options });
}

/** A plan with everything in it, as far as a page goes. */
export async function planOf(
  world: World,
  choices: object[] = [],
  as: As = APPROVER,
  pair: Asked = PAIR,
): Promise<Row> {
  const query = `query($projectId: ID!, $jobId: ID!, $choices: [AdoptionChoiceInput!], $minScore: Decimal) {
    adoptionPlan(projectId: $projectId, jobId: $jobId, choices: $choices, minScore: $minScore) {
      fingerprint cutOff score evidence { kind text } project { id name } job { id name } counts { kind pairs }
      asked: matches(first: 100, filter: { decisions: [ASK] }) { nodes { kind procoreId cmicId reason score evidence { text } } }
      documents: matches(first: 100, filter: { kinds: [VENDOR, SUB_JOB, COMMITMENT, COMMITMENT_CHANGE_ORDER] }) { totalCount nodes {
        kind procoreId cmicId procoreName cmicName decision reason score evidence { kind text } rivals { score }
        procoreAmount { amount } cmicAmount { amount } lines { procoreLineId cmicLineId } linesApart } }
      codes: matches(first: 100, filter: { kinds: [PROJECT_WBS] }) { totalCount nodes { procoreId cmicId decision reason } }
      unpaired(first: 100) { totalCount nodes { kind system id name amount { amount } reason } }
      totals { ${FIGURES} }
      openingBalances(first: 100) { totalCount nodes { id subJob costCode costType ${FIGURES} } }
      differing: openingBalances(first: 100, filter: { differs: true }) { totalCount nodes { id } }
      ${PROBLEMS} } }`;
  return (await world.ask<Row>(query, { ...pair, choices }, as)).adoptionPlan;
}

export function adopt(world: World, input: object, as: As = APPROVER): Promise<Row> {
  return mutate(world, 'adoptProject', input, as, `adoption { ${ADOPTION} } ${PROBLEMS}`);
}

export async function adoptionOf(world: World, as: As = APPROVER, more = ''): Promise<Row> {
  const query = `query($id: ID!) { adoption(projectId: $id) { ${ADOPTION} ${more} } }`;
  return (await world.ask<Row>(query, { id: PAIR.projectId }, as)).adoption;
}

/** Adopts on the plan of the moment and waits until all is linked. */
export async function adopted(world: World, choices: object[] = [], note?: string): Promise<Row> {
  const { fingerprint } = await planOf(world, choices);
  const { adoption, problems } = await adopt(world, { ...PAIR, fingerprint, choices, note });
  if (problems.length > 0) throw new Error(`It was not adopted: ${JSON.stringify(problems)}`);
  await world.settled(adoption.id, ['DONE'], 30_000);
  return adoptionOf(world);
}

export function sign(world: World, input: object, as: As = APPROVER): Promise<Row> {
  return mutate(world, 'signBaseline', input, as, `adoption { ${ADOPTION} } ${PROBLEMS}`);
}

export function depsOf({ sync }: World): SyncDeps {
  if (!sync) throw new Error('This world has sync elsewhere.');
  return sync.deps;
}

/** An approver who calls with these, in this process: where a call is to die on its way. */
export function contextOf(world: World, deps: SyncDeps): SyncContext {
  const actor = { sub: 'ann', roles: ['accounting-approver'], companies: null, projects: null, expiresAt: null };
  return { actor, sync: { ...world.sync?.services({}), deps } } as unknown as SyncContext;
}

/** What a call reads and writes with that dies at a point. */
export function dyingAt(world: World, point: 'before-intent' | 'after-intent'): SyncDeps {
  const at: SyncDeps['at'] = (passed) => {
    if (passed === point) throw new LeaseLost();
  };
  return { ...depsOf(world), at };
}

/** Reads what the next run of a linking is to carry out now: what changes in Procore after this, the run does not know. */
export async function planNow(world: World, id: string): Promise<void> {
  const deps = depsOf(world);
  const [transfer] = await world.store.transfers.get([id]);
  const planned = transfer && (await deps.arrow('PROJECT', 'IMPORT')?.plan(deps, PAIR.jobId, {}, transfer));
  if (!planned || 'missing' in planned) throw new Error('There is no plan.');
  deps.handOver.put(id, planned);
}

/** One life of a worker, which dies at the point of its number: what it saved before stays, and its lease runs out. The state that the transfer is left in. */
export async function live(world: World, id: string, dyingAt = 0): Promise<{ state: string; died: boolean }> {
  let passed = 0;
  let died = false;
  const at: SyncDeps['at'] = () => {
    passed += 1;
    if (passed !== dyingAt) return;
    died = true;
    throw new LeaseLost();
  };
  const { store } = world;
  const lease = await store.transfers.lease('a worker', 60_000, [id]);
  if (!lease) throw new Error('The transfer is not due.');
  const saved = await runTransfer({ ...depsOf(world), at }, lease);
  if (saved === null) await store.transfers.write(id, lease.fence, { runIn: 0 }, { release: true });
  const [transfer] = await store.transfers.get([id]);
  return { state: transfer?.state ?? 'gone', died };
}

/** What somebody with rights does through Procore's own API. */
export async function byHand(world: World, path: string, update: Row): Promise<void> {
  const hand = await procoreHand(world);
  const { status, body } = await hand.call('PATCH', `/rest/v1.0/${path}`, { company_id: 4001, updates: [update] });
  if (status !== 200 || body.errors.length > 0) throw new Error(`Procore answered ${status}: ${JSON.stringify(body)}`);
}
