import type { Story, StoryJob } from '../../sandbox/story/types.ts';
import { mutate, PAYLOAD, type Row } from '../support/main-job.ts';
import { type Sides, startStandIns, withoutDocuments } from '../support/stand-ins.ts';
import { type As, createWorld, type World, type WorldOptions } from '../support/world.ts';

/** A world whose two sides tell the default story each in its own way. */
export async function createWbsWorld({ procore, cmic, ...options }: Sides & WorldOptions): Promise<World> {
  const standIns = await startStandIns({ ...(procore ? { procore } : {}), ...(cmic ? { cmic } : {}) });
  const world = await createWorld({ ...options, sandbox: standIns.sandbox });
  return {
    ...world,
    async close() {
      await world.close();
      await standIns.close();
    },
  };
}

/** Calls since the journals were cleared, by method and path without numbers and queries, sign-in left out; each with how often. */
export async function callsOf(world: World): Promise<Record<string, number>> {
  const entries = [...(await world.procore.requests()), ...(await world.cmic.requests())];
  const names = entries
    .map(({ method, path }) => `${method} ${(path.split('?')[0] ?? '').replace(/^.*\/rest\/(v[\d.]+|1)\//, '')}`)
    .filter((name) => !name.includes('oauth'));
  const counts: Record<string, number> = {};
  for (const name of names.sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Clears both journals, acts, and tells what was called. */
export async function counted<T>(
  world: World,
  act: () => Promise<T>,
): Promise<{ result: T; calls: Record<string, number> }> {
  await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
  const result = await act();
  return { result, calls: await callsOf(world) };
}

/** Changes rows of CMiC as people do on its screens. */
export async function edit(world: World, collection: string, match: Row, set: Row): Promise<void> {
  const { changed } = await world.cmic.post<{ changed: number }>('edit', { collection, match, set });
  if (changed === 0) throw new Error(`CMiC has no row of ${collection} like ${JSON.stringify(match)}.`);
}

/** Changes one of our company's jobs in a story. */
export function onJob(code: string, change: (job: StoryJob) => StoryJob): (story: Story) => Story {
  return (story) => ({
    ...story,
    jobs: story.jobs.map((job) => (job.company === 'ZZ' && job.code === code ? change(job) : job)),
  });
}

/** Imports the company's codes; `more` are further members of the input. */
export const importCompany = (world: World, more: object = {}, as?: As) =>
  mutate(world, 'importCompanyWbs', { id: 'ZZ', ...more }, as);

/** Imports the codes of a job; the payload names the project as well. */
export const importWbs = (world: World, id: string, more: object = {}) =>
  mutate(world, 'importProjectWbs', { id, ...more }, undefined, `${PAYLOAD} project { id }`);

/** The rows of a plan that would be written. */
export const changesOf = (plan: Row): Row[] => plan.rows.filter(({ action }: Row) => action !== 'KEEP');

/** The codes of a project, with what belongs to them, in Procore's own tables. */
export async function codesInProcore(world: World, projectId: number) {
  const of = async (table: string) =>
    (await world.procore.rows<Row>(table)).filter((row) => row.project_id === projectId);
  const [costCodes, assignments, wbsCodes, types] = await Promise.all([
    of('cost_codes'),
    of('cost_code_line_item_types'),
    of('wbs_codes'),
    world.procore.rows<Row>('line_item_types'),
  ]);
  return { costCodes, assignments, wbsCodes, types };
}

/** Procore before any import: what was born there, two codes and a type that people made by hand, and one that another integration marked. */
export function noCompanyCodes(story: Story): Story {
  const byHand = new Set(['03', '03-100', '04-100']);
  return {
    ...withoutDocuments(story),
    costCodes: story.costCodes
      .filter(({ code, mark }) => mark === null || byHand.has(code))
      .map((code) => {
        if (!byHand.has(code.code)) return code;
        if (code.code === '04-100') return { ...code, control: null, mark: 'SAGE-7' };
        return { ...code, mark: null, name: code.code === '03-100' ? 'Forms by hand' : code.name };
      }),
    costTypes: story.costTypes
      .filter(({ code, mark }) => mark === null || code === 'L')
      .map((type) => (type.code === 'L' ? { ...type, mark: null } : type)),
    jobs: [],
  };
}
