import { type CmicCostCodeRecord, costCodeId } from '../../../cmic/kinds/company-wbs/record.ts';
import type { ProcoreCompanyCostCodeRecord } from '../../../procore/kinds/company-wbs/record.ts';
import {
  inactive,
  markedByOthers,
  misspelt,
  ownPart,
  type PlacedCode,
  placeCodes,
  sameName,
} from '../../importing/codes.ts';
import type { PlanField } from '../../transfer/plan.ts';
import type { Compared, Under } from './items.ts';
import type { CompanyLists } from './read.ts';
import { createStandings, field, type Standing } from './standing.ts';
import { addStatus } from './status.ts';

type Placed = PlacedCode<CmicCostCodeRecord>;

/**
 * Compares CMiC's master cost codes with the ERP list and adds what is to be brought, parents before children. `byKey` are the Procore ids of what stands, by the CMiC id that has the
 * same code. Pure.
 */
export function compareCostCodes(
  result: Compared,
  masters: readonly CmicCostCodeRecord[],
  company: string,
  lists: CompanyLists,
): void {
  const standingOf = createStandings(lists.codes, ({ fullCode }) => fullCode);
  const byKey = codesByKey(lists.codes, company);
  const spelt = masters.filter((code) => {
    const refusal = code.isActive ? misspelt(code) : null;
    if (refusal) result.bad.push(refusal);
    return refusal === null;
  });
  const wanted = spelt.filter((code) => {
    const isLeft = !code.isActive && standingOf(code).as !== 'OURS';
    if (isLeft) result.left.push(inactive(code.id));
    return !isLeft;
  });
  const known = new Set(wanted.map(({ code }) => code));
  for (const placed of placeCodes(wanted)) {
    const stands = standingOf(placed.code);
    if (stands.as === 'FOREIGN') result.bad.push(markedByOthers(placed.code.id, stands.was));
    else if (stands.as === 'ABSENT') addNew(result, placed, placeOf(placed, known, byKey));
    else {
      addStanding(result, placed, placeOf(placed, known, byKey), stands, byKey);
      addStatus(result, 'cost_code', placed.code, stands.was.id, lists);
    }
  }
  for (const [key, id] of byKey) result.byKey.set(key, id);
}

/** Where a code belongs in Procore. `AS_IS`: its controlling code cannot be told (a row that cannot be read, a dotted code), so nothing is moved for it. */
function placeOf(
  { code, own, parent }: Placed,
  known: ReadonlySet<string>,
  byKey: ReadonlyMap<string, string>,
): { own: string; under: Under } {
  if (parent) return { own, under: { parentKey: parent.id } };
  const { controlCode } = code;
  if (controlCode === null || known.has(controlCode)) return { own, under: 'ROOT' };
  const parentKey = costCodeId(code.company, controlCode);
  const below = ownPart(code.code, controlCode);
  // The controlling code is left out of the import and stands in Procore all the same.
  return below !== null && byKey.has(parentKey) ? { own: below, under: { parentKey } } : { own, under: 'AS_IS' };
}

function addNew(result: Compared, { code }: Placed, { own, under }: { own: string; under: Under }): void {
  const parent = typeof under === 'object' ? under.parentKey : null;
  result.items.push({
    stage: 'code',
    key: code.id,
    action: 'CREATE',
    procoreId: null,
    under: under === 'AS_IS' ? 'ROOT' : under,
    update: { originId: code.id, code: own, name: code.name },
    fields: [
      field('origin_id', null, code.id),
      field('code', null, own),
      field('name', null, code.name),
      ...(parent === null ? [] : [field('parent_id', null, parent)]),
    ],
  });
}

function addStanding(
  result: Compared,
  { code }: Placed,
  { own, under }: { own: string; under: Under },
  { as, was }: Extract<Standing<ProcoreCompanyCostCodeRecord>, { was: unknown }>,
  byKey: ReadonlyMap<string, string>,
): void {
  // What is inactive is only kept in step: a name or a place matters to nobody then.
  const renamed = code.isActive && !sameName(was.name, code.name);
  const moved = code.isActive && isMoved(was, under, byKey);
  const changes: PlanField[] = [
    ...(as === 'UNMARKED' ? [field('origin_id', was.originId, code.id)] : []),
    ...(renamed ? [field('name', was.name, code.name)] : []),
    ...(moved ? [field('code', was.code, own), field('parent_id', was.parentId, parentText(under, byKey))] : []),
  ];
  const action = changes.length > 0 ? 'UPDATE' : 'KEEP';
  result.items.push({
    stage: 'code',
    key: code.id,
    action,
    procoreId: was.id,
    under: moved ? under : 'AS_IS',
    update: {
      id: was.id,
      originId: code.id,
      ...(renamed ? { name: code.name } : {}),
      // Codes are not clean (corrections, C15): the own part is written only where the code goes to another parent.
      ...(moved ? { code: own } : {}),
    },
    fields: action === 'KEEP' ? [field('name', was.name, was.name)] : changes,
  });
}

function isMoved(
  { parentId }: ProcoreCompanyCostCodeRecord,
  under: Under,
  byKey: ReadonlyMap<string, string>,
): boolean {
  if (under === 'AS_IS') return false;
  return parentId !== (under === 'ROOT' ? null : (byKey.get(under.parentKey) ?? under.parentKey));
}

function parentText(under: Under, byKey: ReadonlyMap<string, string>): string | null {
  return typeof under === 'object' ? (byKey.get(under.parentKey) ?? under.parentKey) : null;
}

/** By the CMiC id of the same whole code, and by our mark, which is stronger. */
function codesByKey(codes: readonly ProcoreCompanyCostCodeRecord[], company: string): Map<string, string> {
  const byCode = codes.flatMap(({ id, fullCode }) =>
    fullCode === null ? [] : [[costCodeId(company, fullCode), id] as const],
  );
  const byMark = codes.flatMap(({ id, originId }) => (originId ? [[originId, id] as const] : []));
  return new Map([...byCode, ...byMark]);
}
