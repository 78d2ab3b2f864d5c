import { subcontractKey } from '../../cmic/kinds/commitment/record.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { readMark } from '../link/marks.ts';
import type { ProcoreEnd } from '../link/to-procore.ts';
import { commitmentSide, contractSide, createNearContracts } from '../matching/commitments.ts';
import { commitmentEvidence } from '../matching/compare.ts';
import { linkedOf } from '../matching/linked.ts';
import { type Suggestion, suggest } from '../matching/suggest.ts';
import type { SyncDeps } from '../system.ts';
import type { StagedContract } from './contract.ts';
import type { Ground } from './ground.ts';

/** From this score on a commitment is shown as a likely match, as `commitmentMatches` does; from `TOO_ALIKE` on nothing is created beside it unasked. */
const SHOWN = 0.6;
export const TOO_ALIKE = 0.75;

/** Commitments of the project without a link that may be one of these contracts, best first; refused pairs are none. `known`: the contracts' vendors in Procore, by link or mark. */
export async function likelyMatches(
  deps: SyncDeps,
  { commitments, project }: Ground,
  contracts: readonly StagedContract[],
  known: ReadonlyMap<string, ProcoreEnd>,
): Promise<Suggestion[]> {
  const free = commitments.filter((each) => !isOurs(deps, each));
  if (free.length === 0 || contracts.length === 0) return [];
  const cmic = contracts.map(({ header }) => contractSide(header));
  const vendors = [...new Set(free.flatMap(({ vendorId }) => vendorId ?? []))];
  const [{ linked, decisions }, links] = await Promise.all([
    linkedOf(deps, 'COMMITMENT', free, cmic),
    deps.store.links.byProcore('VENDOR', vendors),
  ]);
  const marked = new Map([...known].map(([cmicId, { procoreId }]) => [procoreId, cmicId]));
  const partners = new Map(vendors.map((id, index) => [id, links[index]?.cmicId ?? marked.get(id) ?? null]));
  const suggested = await suggest({
    kind: 'COMMITMENT',
    procore: free.map((each) => commitmentSide(each, partners.get(each.vendorId ?? '') ?? null)),
    cmic,
    near: createNearContracts(cmic),
    compare: (a, b) => commitmentEvidence(a, b, project?.linked === true),
    linked,
    decisions,
  });
  return suggested.filter(({ score, refusal }) => refusal === null && score >= SHOWN);
}

/** Whether it is another contract of ours for certain: it bears our mark, or is the draft that an import of ours began. What others wrote there says nothing. */
function isOurs({ companyCode, settings }: SyncDeps, { originId, originData }: ProcoreCommitmentRecord): boolean {
  if (readMark(originId, companyCode, 3, settings).mark === 'OURS') return true;
  return originData !== null && subcontractKey(originData)?.company === companyCode;
}
