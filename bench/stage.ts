import type { World } from '../test/support/world.ts';

/** A commitment as the stage needs it. */
export interface StagedCommitment {
  /** `1001/wo-100001`. */
  id: string;
  /** The control job of its project: `ZZ/24-001`. */
  jobId: string;
  lines: number;
}

type Asking = Pick<World, 'ask'>;

/** Imports the control jobs of all projects by importJob, so that they and their codes are linked; all but those that are already. */
export async function importAll(world: Asking, already: readonly string[] = []): Promise<void> {
  const { cmicJobs } = await world.ask('{ cmicJobs(first: 100, filter: { isControlJob: true }) { nodes { id } } }');
  const ids = (cmicJobs.nodes as { id: string }[]).map(({ id }) => id).filter((id) => !already.includes(id));
  await atOnce(4, ids, (id) => importJob(world, id));
}

/** The commitments of all projects, in the order of their ids. */
export async function commitmentsOf(world: Asking): Promise<StagedCommitment[]> {
  const { procoreProjects } = await world.ask(
    '{ procoreProjects(first: 100) { nodes { originId commitments(first: 100) { nodes { id lines { id } } } } } }',
  );
  type Node = { originId: string; commitments: { nodes: { id: string; lines: unknown[] }[] } };
  return (procoreProjects.nodes as Node[]).flatMap(({ originId: jobId, commitments }) =>
    commitments.nodes.map(({ id, lines }) => ({ id, jobId, lines: lines.length })),
  );
}

/** One importJob; throws unless it ends DONE. */
export function importJob(world: Asking, id: string): Promise<void> {
  return bring(world, 'importJob', id);
}

/** One import by its mutation's name; throws unless it ends DONE. */
export async function bring(world: Asking, mutation: string, id: string): Promise<void> {
  const { payload } = await world.ask(
    `mutation($id: ID!) { payload: ${mutation}(input: { id: $id }) { transfer { id state } problems { code message } } }`,
    { id },
  );
  requireDone(`${mutation} of ${id}`, payload);
}

/** One approveCommitment; throws unless it ends DONE. */
export async function approve(world: Asking, id: string): Promise<void> {
  const { approveCommitment } = await world.ask(
    'mutation($id: ID!) { approveCommitment(input: { id: $id }) { transfer { id state } problems { code message } } }',
    { id },
  );
  requireDone(id, approveCommitment);
}

/** Runs over the items, so many at a time, in order. */
export async function atOnce<T>(many: number, items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  const rest = [...items];
  const loop = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: many }, loop));
}

function requireDone(id: string, payload: { transfer: { state: string } | null; problems: unknown[] }): void {
  if (payload.transfer?.state !== 'DONE' || payload.problems.length > 0)
    throw new Error(`${id} did not go through: ${JSON.stringify(payload)}`);
}
