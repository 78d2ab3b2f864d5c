import type { Actor } from '../../../kernel/auth/actor.ts';
import { parseNumber, splitId } from '../../../kernel/ids.ts';
import { compare, decimals, decimalText } from '../../../kernel/money.ts';
import { limits } from '../../cmic/limits.ts';
import { splitCommitmentId } from '../../procore/ids.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { pick, strict } from '../../procore/rows.ts';
import { forbidden } from '../access.ts';
import { subcontractNumberFault } from '../exporting/subcontract-number.ts';
import { resolveLinks } from '../link/resolve.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { notFound, wrongId } from '../transfer/planning.ts';
import type { CommitmentHeader } from './draft.ts';
import { type LineInput, readDraftLines } from './lines.ts';
import { integratedJob, titleProblems } from './project.ts';
import { type Drafted, type DraftSpec, writeDraft } from './write.ts';

/** Input of `createCommitment`. */
export interface CommitmentInput {
  projectId: string;
  type: 'SUBCONTRACT' | 'PURCHASE_ORDER';
  number: string;
  title: string;
  description?: string | null | undefined;
  vendorId: string;
  retainagePercent?: string | null | undefined;
  lines: readonly LineInput[];
}

/**
 * Makes a draft commitment in Procore that can travel to CMiC once it is approved: vendor, codes and types are linked, the number is free on both sides (domain, section 2). Nothing is
 * written while a problem stands. The number is what a repeat is recognised by: the same input is the same draft, finished where lines are missing.
 */
export async function createCommitment(deps: SyncDeps, actor: Actor, input: CommitmentInput): Promise<Drafted> {
  const denied = forbidden(actor, 'draft');
  if (denied) return { id: null, problems: [denied] };
  const home = await integratedJob(deps, actor, input.projectId, ['input', 'projectId']);
  if ('refused' in home) return { id: null, problems: [home.refused] };
  const { projectId, type, number, vendorId } = input;
  const [vendor, { lines, problems: ofLines }] = await Promise.all([
    readVendor(deps, vendorId),
    readDraftLines(deps, projectId, input.lines),
  ]);
  const problems = [
    ...numberProblems(number),
    ...titleProblems(input.title),
    ...vendor.problems,
    ...retainageProblems(input.retainagePercent ?? null),
    ...ofLines,
    ...(vendor.code === null ? [] : await takenInCmic(deps, vendor.code, number)),
  ];
  if (problems.length > 0) return { id: null, problems };

  const header = {
    sort: type,
    number,
    title: input.title,
    description: input.description ?? null,
    vendorId,
    retainagePercent: input.retainagePercent ? decimalText(input.retainagePercent) : null,
  };
  const asked = { lines, by: actor.sub, projectId, jobId: home.jobId };
  return writeDraft(deps, commitmentDraft(deps, projectId, header), asked);
}

/** A draft commitment of a project as it is found, made and read in Procore. */
export function commitmentDraft(deps: SyncDeps, projectId: string, header: CommitmentHeader): DraftSpec {
  const { number } = header;
  const client = deps.procore.commitment;
  return {
    key: `${projectId} number ${number}`,
    number,
    draft: { kind: 'COMMITMENT', header },
    findByNumber: () => findByNumber(deps, projectId, number),
    isOurs: async (id, movedOn) => {
      const made = pick(await client.byIds([id], { lines: false }), id);
      return made !== null && isAs(made, header, movedOn);
    },
    create: () => client.createDraft(projectId, { ...header, lines: [] }),
    addLine: async (id, line) =>
      (await client.addLines(id, [line]))[0] ?? { outcome: 'unknown', why: 'nothing was sent' },
    linesOf: async (id) => {
      const made = pick(await client.byIds([id]), id);
      return (made?.lines ?? []).map(({ wbsCodeId, amount }) => ({ budgetCodeId: wbsCodeId, amount }));
    },
  };
}

/** Both sorts share their numbers. Procore filters by no number: the project's headers are walked. */
async function findByNumber(deps: SyncDeps, projectId: string, number: string): Promise<string | null> {
  for await (const page of deps.procore.commitment.ofProject(projectId)) {
    const found = strict(page).find((each) => each.number?.trim() === number && each.deletedAt === null);
    if (found) return found.id;
  }
  return null;
}

function isAs(made: ProcoreCommitmentRecord, header: CommitmentHeader, movedOn: boolean): boolean {
  const { type, status, title, vendorId, originId } = made;
  return (
    type === header.sort &&
    title === header.title &&
    vendorId === header.vendorId &&
    (movedOn || (status === 'DRAFT' && originId === null))
  );
}

/** The code of the vendor's partner in CMiC, or why it has none. */
async function readVendor(deps: SyncDeps, id: string): Promise<{ code: string | null; problems: Problem[] }> {
  const path = ['input', 'vendorId'];
  const none = (refused: Problem) => ({ code: null, problems: [refused] });
  if (parseNumber(id) === null) return none(wrongId(id, '2001', path));
  const vendor = pick(await deps.procore.vendor.byIds([id]), id);
  if (!vendor) return none(notFound(id, path));
  const links = await resolveLinks(deps, 'VENDOR', [id], 2, async () => new Map([[id, vendor.originId]]));
  const code = splitId(links.get(id)?.cmicId ?? '', 2)?.[1];
  if (code !== undefined) return { code, problems: [] };
  return none(
    problem(
      'VENDOR_NOT_LINKED',
      `${vendor.name ?? `Vendor ${id}`} is not linked to a CMiC vendor.`,
      path,
      `linkVendor with procoreVendorId "${id}" and its partner's cmicVendorId links the two and marks it in Procore; vendorMatches suggests partners. approveVendor creates it in CMiC where there is none.`,
    ),
  );
}

function numberProblems(number: string): Problem[] {
  const message = subcontractNumberFault(number);
  if (message === null) return [];
  return [
    problem('NUMBER_INVALID', message, ['input', 'number'], 'Give another number: it is the one that CMiC gets.'),
  ];
}

/** A document that we wrote under the number names the commitment that it came from, and Procore shows that one too. */
async function takenInCmic(deps: SyncDeps, vendor: string, number: string): Promise<Problem[]> {
  if (numberProblems(number).length > 0) return [];
  const found = await deps.cmic.commitment.find({ company: deps.companyCode, vendor, number, change: '000' });
  if (!found || (found.reference !== null && splitCommitmentId(found.reference))) return [];
  return [
    problem(
      'NUMBER_TAKEN',
      `CMiC has a contract ${found.id} already.`,
      ['input', 'number'],
      `Give another number, such as ${`${number}`.slice(0, limits.subcontractNumber - 2)}-2.`,
    ),
  ];
}

function retainageProblems(percent: string | null): Problem[] {
  if (percent === null) return [];
  const path = ['input', 'retainagePercent'];
  if (compare(percent, '0') < 0 || compare(percent, '100') > 0)
    return [problem('BAD_INPUT', `A retainage of ${percent} % cannot be.`, path, 'Give 0 to 100.')];
  if (decimals(percent) <= 2) return [];
  return [
    problem('AMOUNT_PRECISION', `A retainage of ${percent} % has more than two decimals.`, path, 'Give two at most.'),
  ];
}
