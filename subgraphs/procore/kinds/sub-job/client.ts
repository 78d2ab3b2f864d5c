import { numberOf, splitSubJobId } from '../../ids.ts';
import { given, groupBy } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { byId, type Row } from '../../rows.ts';
import { type List, orNone, type ProcoreSource, type Slice } from '../../source.ts';
import { type Synced, syncAll } from '../../sync.ts';
import { checkSegments } from '../company-wbs/record.ts';
import { wbsPath } from '../project-wbs/paths.ts';
import { checkSubJob, type ProcoreSubJobRecord } from './record.ts';

/** A sub job as a sync writes it: by id or origin id; absent members stay as they are. */
export interface SubJobUpdate {
  id?: string;
  name?: string;
  /** Unique in the project. */
  code?: string;
  originId?: string | null;
}

export interface SubJobClient {
  /** All sub jobs of a project; none also where Procore has no such list (404) and the project's WBS pattern no sub jobs. A list that is hidden, or of a project that is, is a fault. */
  ofProject(projectId: string): Promise<Row<ProcoreSubJobRecord>[]>;
  slice(projectId: string, offset: number, limit: number): Promise<Slice<ProcoreSubJobRecord>>;
  /** One call per project: the list documents no filter. What is in a project that nobody knows is absent. */
  byIds(ids: readonly string[]): Promise<Map<string, Row<ProcoreSubJobRecord>>>;
  /** Creates or updates, at most 1000. Keyed on origin id it can be repeated. */
  sync(projectId: string, updates: readonly SubJobUpdate[]): Promise<Outcome<Synced<ProcoreSubJobRecord>>>;
}

const PATH = '/rest/v1.0/sub_jobs';

/** Sub jobs of projects by this source. */
export function createClient(source: ProcoreSource): SubJobClient {
  const listOf = (projectId: string): List<ProcoreSubJobRecord> => ({
    path: PATH,
    query: { project_id: projectId },
    check: checkSubJob(projectId),
  });
  /** 404 says that the project is unknown or hidden, or that it has no use of sub jobs: then its pattern has none. */
  const unlessHidden = async <T>(projectId: string, none: T, answer: Promise<T>): Promise<T> => {
    const found = await orNone(null, answer);
    if (found !== null) return found;
    const segments = await source.get(`${wbsPath(projectId)}/patterns`, undefined, checkSegments);
    return segments?.length && segments.every(({ type }) => type !== 'sub_job') ? none : answer;
  };
  const ofProject = (projectId: string) => unlessHidden(projectId, [], source.all(listOf(projectId)));
  return {
    ofProject,
    slice: (projectId, offset, limit) =>
      unlessHidden(projectId, { rows: [], more: false, total: 0 }, source.slice(listOf(projectId), offset, limit)),
    byIds: async (asked) => {
      const ids = asked.filter((id) => splitSubJobId(id) !== null);
      const projects = groupBy(ids, (id) => splitSubJobId(id)?.parentId ?? '');
      const found = await Promise.all(
        [...projects].map(async ([project, some]) => byId(some, await orNone([], source.all(listOf(project))))),
      );
      return new Map(found.flatMap((some) => [...some]));
    },
    sync: (projectId, updates) =>
      syncAll(source, {
        path: `${PATH}/sync`,
        query: { project_id: projectId },
        body: { project_id: Number(projectId) },
        updates: updates.map(wire),
        check: checkSubJob(projectId),
      }),
  };
}

function wire(update: SubJobUpdate): Record<string, unknown> {
  return given({
    id: update.id === undefined ? undefined : numberOf(update.id),
    name: update.name,
    code: update.code,
    origin_id: update.originId,
  });
}
