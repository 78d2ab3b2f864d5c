import { Fault } from '../../../kernel/errors.ts';
import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { strict } from '../../procore/rows.ts';
import { type ImportedProject, importedProject } from '../importing/imported-project.ts';
import type { Problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';

/** What the contracts of one control job have in common. */
export interface Ground {
  /** `ZZ/24-010`. */
  jobId: string;
  /** The control job and those below it, by id. */
  jobs: ReadonlyMap<string, CmicJobRecord>;
  project: ImportedProject | null;
  /** Why there is no project to bring anything into. */
  missing: Problem | null;
  /** Every commitment of the project that can be read, without lines. */
  commitments: ProcoreCommitmentRecord[];
  /** One that cannot be read, which may be any contract; null: all can. */
  bad: Fault | null;
}

/** Reads both sides of a control job: its family, its project, and that project's commitments. */
export async function readGround(deps: SyncDeps, jobId: string): Promise<Ground> {
  const [family, imported] = await Promise.all([deps.cmic['sub-job'].family(jobId), importedProject(deps, jobId)]);
  const project = 'project' in imported ? imported.project : null;
  const rows = project ? await deps.procore.commitment.whole(project.id) : [];
  return {
    jobId,
    jobs: new Map(family.map((job) => [job.id, job])),
    project,
    missing: 'missing' in imported ? imported.missing : null,
    commitments: rows.flatMap((row) => (row instanceof Fault || row.deletedAt !== null ? [] : [row])),
    bad: rows.find((row) => row instanceof Fault) ?? null,
  };
}

/** The commitments of a project. One that cannot be read may be the very contract: creating beside it would make two, so it is a fault. */
export async function commitmentsOf(deps: SyncDeps, projectId: string): Promise<ProcoreCommitmentRecord[]> {
  const rows = strict(await deps.procore.commitment.whole(projectId));
  return rows.filter(({ deletedAt }) => deletedAt === null);
}
