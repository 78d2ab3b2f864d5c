import { badInput } from '../../kernel/errors.ts';
import { joinId, parseNumber, splitId } from '../../kernel/ids.ts';

/** The two sorts of commitment, by Procore's short names in ids: `1001/wo-5501`, `1001/po-5541`. */
export type CommitmentType = 'SUBCONTRACT' | 'PURCHASE_ORDER';

/** Prefixes of the last part of an id, by what it names (contract, section 1). */
export type Prefix =
  | 'wo'
  | 'po'
  | 'scc'
  | 'ct'
  | 'cc'
  | 'wbs'
  | 'bl'
  | 'pc'
  | 'pa'
  | 'dc'
  | 'cco'
  | 'pcco'
  | 'pco'
  | 'inv'
  | 'bc'
  | 'bm';

/** A record below a company or a project: `1001/cc-88` is `{ parentId: '1001', number: 88 }`. */
export interface ChildId {
  parentId: string;
  number: number;
}

/** `1001/cc-88`, `4001/ct-3`. */
export function childId(parentId: string, prefix: Prefix, number: string | number): string {
  return joinId(parentId, `${prefix}-${number}`);
}

/** The parts of an id with one of the prefixes; null for another shape. */
export function splitChildId(id: string, prefix: Prefix): ChildId | null {
  const [parentId, own] = splitId(id, 2) ?? [];
  if (parentId === undefined || own === undefined || parseNumber(parentId) === null) return null;
  const number = own.startsWith(`${prefix}-`) ? parseNumber(own.slice(prefix.length + 1)) : null;
  return number === null ? null : { parentId, number };
}

/** `1001/301`: project and sub job. */
export function subJobId(projectId: string, number: string | number): string {
  return joinId(projectId, number);
}

/** The parts of a sub job's id; null for another shape. */
export function splitSubJobId(id: string): ChildId | null {
  const [parentId, own] = splitId(id, 2) ?? [];
  if (parentId === undefined || own === undefined || parseNumber(parentId) === null) return null;
  const number = parseNumber(own);
  return number === null ? null : { parentId, number };
}

export interface CommitmentId {
  projectId: string;
  type: CommitmentType;
  number: number;
}

/** `1001/wo-5501`, `1001/po-5541`. */
export function commitmentId(projectId: string, type: CommitmentType, number: string | number): string {
  return childId(projectId, type === 'SUBCONTRACT' ? 'wo' : 'po', number);
}

/** The parts of a commitment's id; null for another shape. */
export function splitCommitmentId(id: string): CommitmentId | null {
  const subcontract = splitChildId(id, 'wo');
  const found = subcontract ?? splitChildId(id, 'po');
  if (!found) return null;
  const type = subcontract ? 'SUBCONTRACT' : 'PURCHASE_ORDER';
  return { projectId: found.parentId, type, number: found.number };
}

/** A line of a commitment: `1001/wo-5501/88001`. */
export function lineId(commitment: string, number: string | number): string {
  return `${commitment}/${number}`;
}

/** The commitment and the Procore line id of a line's id; null for another shape. */
export function splitLineId(id: string): { commitmentId: string; lineId: string } | null {
  const [project, commitment, line] = splitId(id, 3) ?? [];
  if (!project || !commitment || !line || parseNumber(line) === null) return null;
  const owner = joinId(project, commitment);
  return splitCommitmentId(owner) ? { commitmentId: owner, lineId: line } : null;
}

/** Procore's own number inside an id that we made; our mistake when there is none. */
export function numberOf(id: string): number {
  const number = parseNumber(id.slice(id.lastIndexOf('/') + 1).replace(/^[a-z]+-/, ''));
  if (number === null) throw new Error(`${id} holds no Procore number.`);
  return number;
}

/** A company's, project's or vendor's id as its number; BAD_USER_INPUT for anything else. */
export function requireNumber(id: string, example: string): number {
  const number = parseNumber(id);
  if (number === null) throw badShape(id, example);
  return number;
}

/** The BAD_USER_INPUT of an id that cannot be one of this kind. */
export function badShape(id: string, example: string) {
  return badInput(`"${id.slice(0, 80)}" is not an id of this kind.`, `Ids look like "${example}".`);
}

/** A filter's ids: at most 100, each of its kind; BAD_USER_INPUT otherwise. */
export function checkIds(ids: readonly string[] | null | undefined, example: string): void {
  if (ids && ids.length > 100) throw badInput(`${ids.length} ids are too many for one query.`, 'Give at most 100 ids.');
  for (const id of ids ?? []) requireNumber(id, example);
}

/** The ids of a filter that are children of this parent, undefined without a filter; BAD_USER_INPUT for more than 100 and for another kind's. */
export function childIdsOf(
  ids: readonly string[] | null | undefined,
  parentId: string,
  prefix: Prefix,
): string[] | undefined {
  if (!ids) return undefined;
  if (ids.length > 100) throw badInput(`${ids.length} ids are too many for one query.`, 'Give at most 100 ids.');
  for (const id of ids) if (!splitChildId(id, prefix)) throw badShape(id, childId(parentId, prefix, 5));
  return ids.filter((id) => splitChildId(id, prefix)?.parentId === parentId);
}
