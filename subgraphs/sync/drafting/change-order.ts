import type { Actor } from '../../../kernel/auth/actor.ts';
import { splitCommitmentId } from '../../procore/ids.ts';
import type { ProcoreCommitmentChangeOrderRecord } from '../../procore/kinds/commitment-change-order/record.ts';
import { pick, strict } from '../../procore/rows.ts';
import { forbidden } from '../access.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { notFound, wrongId } from '../transfer/planning.ts';
import type { ChangeOrderHeader } from './draft.ts';
import { type LineInput, readDraftLines } from './lines.ts';
import { integratedJob, titleProblems } from './project.ts';
import { type Drafted, type DraftSpec, writeDraft } from './write.ts';

/** Input of `createCommitmentChangeOrder`. */
export interface ChangeOrderInput {
  commitmentId: string;
  number: string;
  title: string;
  description?: string | null | undefined;
  lines: readonly LineInput[];
}

/** Makes a draft change order of a commitment in Procore by the rules of `createCommitment`; its number is unique within the commitment, and in CMiC it takes the contract's next code. */
export async function createChangeOrder(deps: SyncDeps, actor: Actor, input: ChangeOrderInput): Promise<Drafted> {
  const no = (...problems: Problem[]): Drafted => ({ id: null, problems });
  const denied = forbidden(actor, 'draft');
  if (denied) return no(denied);
  const { commitmentId, number, title } = input;
  const path = ['input', 'commitmentId'];
  const parts = splitCommitmentId(commitmentId);
  if (!parts) return no(wrongId(commitmentId, '1001/wo-5501', path));
  const { projectId } = parts;
  const home = await integratedJob(deps, actor, projectId, path, commitmentId);
  if ('refused' in home) return no(home.refused);
  const commitment = pick(await deps.procore.commitment.byIds([commitmentId]), commitmentId);
  if (!commitment || commitment.deletedAt !== null) return no(notFound(commitmentId, path));
  const { lines, problems } = await readDraftLines(deps, projectId, input.lines, commitment.lines ?? []);
  const all = [...numberProblems(number), ...titleProblems(title), ...problems];
  if (all.length > 0) return no(...all);

  const header = { commitmentId, number, title, description: input.description ?? null };
  const asked = { lines, by: actor.sub, projectId, jobId: home.jobId };
  return writeDraft(deps, changeOrderDraft(deps, projectId, header), asked);
}

/** A draft change order of a project's commitment as it is found, made and read in Procore. */
export function changeOrderDraft(deps: SyncDeps, projectId: string, header: ChangeOrderHeader): DraftSpec {
  const { commitmentId, number, title } = header;
  const client = deps.procore.commitmentChangeOrder;
  const find = async () => {
    const rows = strict(await client.ofCommitment(commitmentId));
    return rows.find((each) => each.deletedAt === null && same(each.number, number)) ?? null;
  };
  return {
    key: `${commitmentId} number ${bare(number)}`,
    number,
    draft: { kind: 'COMMITMENT_CHANGE_ORDER', header },
    findByNumber: async () => (await find())?.id ?? null,
    isOurs: async (id, movedOn) => {
      const made = await find();
      return made?.id === id && isAs(made, title, movedOn);
    },
    create: () => client.createDraft(projectId, { ...header, lines: [] }),
    addLine: async (id, line) => {
      const outcome = await client.addLines(id, [line]);
      return outcome.outcome === 'done'
        ? (outcome.lines[0] ?? { outcome: 'unknown', why: 'nothing was sent' })
        : outcome;
    },
    linesOf: async (id) => (await client.withLines(id))?.lines ?? [],
  };
}

function isAs(made: ProcoreCommitmentChangeOrderRecord, title: string, movedOn: boolean): boolean {
  return made.title === title && (movedOn || (made.status === 'DRAFT' && made.originId === null));
}

/** Procore pads numbers in some answers and not in others: `049` is `49`. */
function bare(number: string): string {
  return /^\d+$/.test(number) ? number.replace(/^0+(?=\d)/, '') : number;
}

function same(a: string | null, b: string): boolean {
  return a !== null && bare(a.trim()) === bare(b);
}

function numberProblems(number: string): Problem[] {
  if (number !== '' && number === number.trim() && number.length <= 50) return [];
  return [
    problem(
      'NUMBER_INVALID',
      `"${number.slice(0, 80)}" is no number of a change order.`,
      ['input', 'number'],
      'Give one that its commitment does not have yet, such as 001.',
    ),
  ];
}
