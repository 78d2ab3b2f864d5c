import { requireReader, seesProject } from '../../../kernel/auth/actor.ts';
import { type Connection, toConnection } from '../../../kernel/graph/connection.ts';
import { allRows } from '../../../kernel/pages.ts';
import type { ProcoreProjectRecord } from '../../procore/kinds/project/record.ts';
import { seesCompanies } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { type ProjectSide, projectEvidence, projectSide } from './compare.ts';
import { linkedOf } from './linked.ts';
import { checkMatchArgs, type MatchArgs, pageOfMatches } from './list.ts';
import { createNear } from './near.ts';
import { type Suggestion, suggest } from './suggest.ts';

const LIST = 'projectMatches';

/** Suggests which project of Procore is which control job of CMiC, of those that the actor may see and that have no partner. */
export async function projectMatches(context: SyncContext, args: MatchArgs): Promise<Connection<Suggestion>> {
  requireReader(context.actor);
  checkMatchArgs(LIST, args);
  if (!seesCompanies(context.actor, context.sync.deps)) return toConnection(LIST, [], false, 0);
  return pageOfMatches(LIST, args, (await readProjectMatches(context)).suggestions);
}

/** Projects and control jobs that the actor may see, compared. */
export interface ProjectMatches {
  /** Best first, refused pairs among them. */
  suggestions: Suggestion[];
  procore: ReadonlyMap<string, ProcoreProjectRecord>;
  /** Projects that could not be read, and so not be compared. */
  unreadable: number;
}

/** Reads the projects and the control jobs, and compares those without a partner. One list call a thousand jobs, one for 300 projects. */
export async function readProjectMatches({ actor, sync: { deps } }: SyncContext): Promise<ProjectMatches> {
  const [projects, jobs] = await Promise.all([
    allRows(deps.procore.project.list()),
    allRows(deps.cmic.project.controlJobs()),
  ]);
  const readable = projects.flatMap((row) => (row instanceof Error ? [] : [row]));
  const seen = readable.filter(({ id }) => seesProject(actor, id));
  const procore = seen.map(({ id, name, number, address, startDate, completionDate }) =>
    projectSide({
      id,
      name,
      number,
      address: [address.street, address.city, address.zip],
      start: startDate,
      end: completionDate,
    }),
  );
  const cmic = jobs
    .filter(({ id }) => seesProject(actor, id))
    .map(({ id, name, code, address, startDate, endDate }) =>
      projectSide({
        id,
        name,
        number: code,
        address: address ? [address.line1, address.line2, address.line3, address.postalCode] : [],
        start: startDate,
        end: endDate,
      }),
    );
  const { linked, decisions } = await linkedOf(deps, 'PROJECT', procore, cmic);
  const near = createNear(cmic, handlesOf);
  const suggestions = await suggest({
    kind: 'PROJECT',
    procore,
    cmic,
    near: (side) => near.of(handlesOf(side)),
    compare: projectEvidence,
    linked,
    decisions,
  });
  return {
    suggestions,
    procore: new Map(seen.map((project) => [project.id, project])),
    unreadable: projects.length - readable.length,
  };
}

function handlesOf({ number, words, name }: ProjectSide) {
  const exact = [`key ${number.key}`, `loose ${number.loose}`].filter((handle) => !handle.endsWith(' '));
  return { exact: [...exact, `name ${name.toLowerCase()}`], names: [words] };
}
