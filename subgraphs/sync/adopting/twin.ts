import type { Link } from '../link/link.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { wroteSomething } from '../transfer/decide.ts';
import type { Answers, Transfer } from '../transfer/transfer.ts';
import { stateOf } from './baseline.ts';
import type { Adoption } from './record.ts';

/** The document of CMiC that an adoption took for one of Procore, and that is not linked to it: sent, it would stand there twice. */
export interface Twin {
  cmicId: string;
  /** Whether the adoption is still to link it. */
  isUnderWay: boolean;
}

/** What somebody wants to export. */
interface Exported {
  kind: 'COMMITMENT' | 'COMMITMENT_CHANGE_ORDER';
  id: string;
  projectId: string;
  link: Link | null;
}

/** The twin of a document in CMiC by the adoption of its project; null where it has none, is linked, was declared another one, or is written already. */
export async function twinOf(
  deps: SyncDeps,
  { kind, id, projectId, link }: Exported,
  transfer: Transfer | null,
): Promise<Twin | null> {
  const { store } = deps;
  if (link?.state === 'ACTIVE' || (transfer && wroteSomething(transfer))) return null;
  const [adoption] = await store.adoptions.of([projectId]);
  if (!adoption) return null;
  const pair = await pairOf(deps, adoption, { kind, id });
  if (!pair) return null;
  const { cmicId } = pair;
  const [[linking], decisions] = await Promise.all([
    store.transfers.get([adoption.id]),
    store.matchDecisions.ofRecords(kind, [id]),
  ]);
  // Who adopted a pair that was refused before has decided anew.
  const isRefused = decisions.some((each) => each.cmicId === cmicId && each.verdict === 'REFUSED' && each.at > pair.at);
  if (isRefused) return null;
  const isThrough = ['LINKED', 'CANCELLED'].includes(stateOf({ signature: null }, linking ?? null));
  return { cmicId, isUnderWay: pair.of === adoption.id && !isThrough };
}

/** The pair that a document is in by the adoption of its project, or by one before it that counts still; with which one, and when. The newest pair counts. */
async function pairOf({ store }: SyncDeps, adoption: Adoption, { kind, id }: Pick<Exported, 'kind' | 'id'>) {
  const before = [...(adoption.earlier ?? []), ...(adoption.replaced ?? [])];
  for (const each of [adoption, ...before.sort((a, b) => (a.at < b.at ? 1 : -1))]) {
    const pair = (await store.adoptions.pairsOf(each.id, id)).find((one) => one.kind === kind);
    if (pair) return { cmicId: pair.cmicId, of: each.id, at: each.at };
  }
  return null;
}

/** Why a document with a twin does not go to CMiC as another one. `target`: the document that it would be written as. Pure. */
export function twinProblems(twin: Twin | null | undefined, { separate }: Answers, target: string | null): Problem[] {
  if (!twin) return [];
  const { cmicId, isUnderWay } = twin;
  if (isUnderWay)
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        `The adoption of its project is to link it to ${cmicId}, and is not through.`,
        ['adoption'],
        'Wait until adoption(projectId) is LINKED; retry its transfer where it failed.',
        true,
      ),
    ];
  if (separate === true || target === cmicId) return [];
  return [
    problem(
      'POSSIBLE_DUPLICATE',
      `The adoption of its project took it for ${cmicId}, and the two are not linked.`,
      ['adoption'],
      'If they are the same, adopt on a new plan before the baseline is signed (adoptionPlan): that links them. If they are two, approve with separate: true in the answers.',
    ),
  ];
}
