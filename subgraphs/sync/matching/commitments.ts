import { requireReader } from '../../../kernel/auth/actor.ts';
import type { Connection } from '../../../kernel/graph/connection.ts';
import type { CmicSubcontractHeader } from '../../cmic/kinds/commitment/record.ts';
import { vendorId } from '../../cmic/kinds/vendor/record.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import type { SyncContext } from '../context.ts';
import type { SyncDeps } from '../system.ts';
import { type CommitmentSide, commitmentEvidence, formsOf } from './compare.ts';
import { linkedOf } from './linked.ts';
import { checkMatchArgs, type MatchArgs, pageOfMatches } from './list.ts';
import { type ProjectAndJob, projectAndJob } from './pair-of-project.ts';
import { type Suggestion, suggest } from './suggest.ts';
import { nameWords } from './words.ts';

const LIST = 'commitmentMatches';

export type CommitmentMatchArgs = MatchArgs & { projectId: string; jobId?: string | null | undefined };

/** Suggests which commitment of a project is which subcontract of its job. Null where the actor sees no such project and job. */
export async function commitmentMatches(
  context: SyncContext,
  args: CommitmentMatchArgs,
): Promise<Connection<Suggestion> | null> {
  requireReader(context.actor);
  checkMatchArgs(LIST, args);
  const { deps } = context.sync;
  const found = await projectAndJob(context, args.projectId, args.jobId);
  if (!found) return null;
  const [procore, cmic] = await Promise.all([readProcore(deps, found), readCmic(deps, found)]);
  const { linked, decisions } = await linkedOf(deps, 'COMMITMENT', procore, cmic);
  const suggestions = await suggest({
    kind: 'COMMITMENT',
    procore,
    cmic,
    near: createNearContracts(cmic),
    compare: (a, b) => commitmentEvidence(a, b, found.areLinked),
    linked,
    decisions,
  });
  return pageOfMatches(LIST, args, suggestions);
}

async function readProcore(deps: SyncDeps, { projectId }: ProjectAndJob): Promise<CommitmentSide[]> {
  const rows = await deps.procore.commitment.whole(projectId);
  const commitments = rows.flatMap((row) => (row instanceof Error || row.deletedAt !== null ? [] : [row]));
  const vendors = [...new Set(commitments.flatMap((each) => each.vendorId ?? []))];
  const links = await deps.store.links.byProcore('VENDOR', vendors);
  const partners = new Map(vendors.map((id, index) => [id, links[index]?.cmicId ?? null]));
  return commitments.map((each) =>
    commitmentSide(each, each.vendorId === null ? null : (partners.get(each.vendorId) ?? null)),
  );
}

/** What is compared of a commitment; `vendorId` is its vendor as CMiC knows it. */
export function commitmentSide(commitment: ProcoreCommitmentRecord, vendorId: string | null): CommitmentSide {
  return {
    id: commitment.id,
    number: formsOf(commitment.number),
    vendorId,
    title: commitment.title ?? '',
    words: nameWords(commitment.title ?? ''),
    amount: commitment.grandTotal,
    revised: commitment.revisedContract,
    date: commitment.contractDate,
  };
}

/** The contracts of the job and of the jobs below it, without void ones. */
async function readCmic(deps: SyncDeps, { job, below }: ProjectAndJob): Promise<CommitmentSide[]> {
  const rows = await deps.cmic.commitment.ofJobs([job, ...below].map(({ id }) => id));
  // A contract that cannot be read cannot be compared; its own query says what is wrong with it.
  return rows
    .flatMap((row) => (row instanceof Error ? [] : [row]))
    .filter(({ isVoid }) => !isVoid)
    .map(contractSide);
}

/** What is compared of a subcontract. */
export function contractSide(contract: CmicSubcontractHeader): CommitmentSide {
  return {
    id: contract.id,
    number: formsOf(contract.number),
    vendorId: vendorId(contract.company, contract.vendor),
    title: contract.name ?? '',
    words: nameWords(contract.name ?? ''),
    amount: contract.amount,
    revised: null,
    date: contract.date,
  };
}

/** In a project with more contracts than this, only those that share something are compared. */
const ALL_COMPARED = 200;

/** Who shares a number, a vendor, an amount or a word of the title. */
export function createNearContracts(
  contracts: readonly CommitmentSide[],
): (side: CommitmentSide) => Iterable<CommitmentSide> {
  if (contracts.length <= ALL_COMPARED) return () => contracts;
  const byHandle = new Map<string, CommitmentSide[]>();
  for (const contract of contracts)
    for (const handle of handlesOf(contract)) byHandle.set(handle, [...(byHandle.get(handle) ?? []), contract]);
  return (side) => new Set(handlesOf(side).flatMap((handle) => byHandle.get(handle) ?? []));
}

function handlesOf({ number, vendorId, amount, revised, words }: CommitmentSide): string[] {
  return [
    ...(number.key === '' ? [] : [`key ${number.key}`, `loose ${number.loose}`]),
    ...(vendorId === null ? [] : [`vendor ${vendorId}`]),
    ...[amount, revised].flatMap((each) => (each === null ? [] : [`amount ${Number(each)}`])),
    ...words.map((word) => `word ${word}`),
  ];
}
