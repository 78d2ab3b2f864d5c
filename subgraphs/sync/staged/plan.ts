import { equal } from '../../../kernel/money.ts';
import type { CommitmentLineWrite } from '../../procore/kinds/commitment/client.ts';
import type { ProcoreCommitmentLineRecord } from '../../procore/kinds/commitment/line-record.ts';
import { locksOf } from '../exporting/locks.ts';
import { sameName } from '../importing/codes.ts';
import type { ImportItem } from '../importing/item.ts';
import type { ProcoreEnd } from '../link/to-procore.ts';
import { fingerprint, type Plan, type PlanField, type Planned, type PlanRow } from '../transfer/plan.ts';
import type { Answers, Transfer } from '../transfer/transfer.ts';
import { stagedProblems } from './check.ts';
import { isSealed } from './check-standing.ts';
import { contentOf } from './contract.ts';
import { draftOf, finalStatus, headerDifference, headerNames, type StagedDraft } from './draft.ts';
import { codeIdOf, type StagedSource, typeIdOf } from './source.ts';

/** The header, or a line with what is sent of it. Keys are CMiC's ids, which are our marks. */
export type StagedItem =
  | (ImportItem & { stage: 'header' })
  | (ImportItem & { stage: 'line'; line: CommitmentLineWrite });

/** What a run needs beside the plan. */
export interface StagedPayload {
  source: StagedSource;
  /** Null where a plan has problems, and never runs; and where nothing is left to write but marks. */
  draft: StagedDraft | null;
  items: readonly StagedItem[];
}

/** The plan of a contract's import: a header and its lines, created or, where an import was interrupted, finished. `open`: its open transfer. Pure. */
export function planStaged(
  source: StagedSource,
  answers: Answers,
  currency: string,
  open: Transfer | null,
): Planned<StagedPayload> {
  const { contract, project, jobId, there, link } = source;
  const { number } = contract.header;
  const draft = draftOf(source);
  const items = draft ? itemsOf(source, draft) : [];
  const rows = draft ? rowsOf(source, draft, items) : [];
  const plan: Plan = {
    direction: 'IMPORT',
    fingerprint: stagedFingerprint(source, draft),
    rows,
    references: referencesOf(source),
    prerequisites: prerequisitesOf(source),
    notTravelling: staying(source),
    locks: locksOf('COMMITMENT'),
    problems: stagedProblems(source, answers, currency),
  };
  return {
    plan,
    payload: { source, draft, items },
    projectId: project?.id ?? null,
    jobId,
    number,
    targetId: there?.id ?? null,
    alreadyAt: open === null && link?.state === 'ACTIVE' ? link.procoreId : null,
  };
}

/**
 * The fingerprint of an import: all that CMiC says of the contract, its change orders among it, and what becomes of it in Procore. Not the actions: what a first run wrote already is still the
 * same plan. Nor the answers, which are given with it.
 */
function stagedFingerprint(source: StagedSource, draft: StagedDraft | null): string {
  const { contract, project } = source;
  const place = [project?.id ?? null, contract.type, isSealed(source)];
  return fingerprint(['COMMITMENT', contract.header.id, ...place, contentOf(contract), draft]);
}

function itemsOf(source: StagedSource, { lines }: StagedDraft): StagedItem[] {
  const { contract, there } = source;
  const sealed = isSealed(source);
  const byMark = new Map(there?.lines?.map((line) => [line.originId, line]));
  const header: StagedItem = {
    stage: 'header',
    key: contract.header.id,
    action: there ? 'KEEP' : 'CREATE',
    procoreId: there?.id ?? null,
  };
  const items = lines.flatMap((line): StagedItem[] => {
    const was = byMark.get(line.originId) ?? null;
    // A commitment with our mark takes no lines any more.
    if (sealed && !was) return [];
    const action = was === null ? 'CREATE' : sealed || isSameLine(was, line) ? 'KEEP' : 'UPDATE';
    return [{ stage: 'line', key: line.originId, action, procoreId: was?.id ?? null, line }];
  });
  return [header, ...items];
}

/** Whether a line stands as it is wanted: its mark, code, type and amount. */
export function isSameLine(was: ProcoreCommitmentLineRecord, line: CommitmentLineWrite): boolean {
  return (
    was.costCodeId === line.costCodeId &&
    was.costTypeId === line.costTypeId &&
    was.amount !== null &&
    equal(was.amount, line.amount) &&
    sameName(was.description, line.description)
  );
}

function rowsOf(source: StagedSource, draft: StagedDraft, items: readonly StagedItem[]): PlanRow[] {
  const standing = new Map(source.there?.lines?.map((line) => [line.originId, line]));
  return items.map((item): PlanRow => {
    if (item.stage === 'header') return headerRow(source, draft);
    const was = standing.get(item.key) ?? null;
    const fields: [string, string | null, string][] = [
      ['origin_id', was?.originId ?? null, item.key],
      ['cost_code_id', was?.costCodeId ?? null, item.line.costCodeId],
      ['line_item_type_id', was?.costTypeId ?? null, item.line.costTypeId],
      ['description', was?.description ?? null, item.line.description],
      ['amount', was?.amount ?? null, item.line.amount],
    ];
    const row = { action: item.action, resource: 'line_items', key: item.key };
    return { ...row, fields: fields.map(([name, from, to]) => ({ name, from, to })) };
  });
}

function headerRow(source: StagedSource, draft: StagedDraft): PlanRow {
  const { contract, there } = source;
  const { id, number } = contract.header;
  const sealed = isSealed(source);
  const sent = there && !sealed ? headerDifference(draft, there) : draft.header;
  const fields = Object.entries(sent).map(
    ([name, to]): PlanField => ({ name: headerNames[name as keyof typeof headerNames], from: sealed ? to : null, to }),
  );
  return {
    action: sealed ? 'KEEP' : there ? 'UPDATE' : 'CREATE',
    resource: contract.type === 'SUBCONTRACT' ? 'work_order_contracts' : 'purchase_order_contracts',
    key: id,
    fields: [
      ...fields,
      { name: 'origin_id', from: there?.originId ?? null, to: id },
      { name: 'origin_code', from: there?.originCode ?? null, to: number },
    ],
  };
}

function referencesOf({ contract: { header, lines }, vendor, project, jobId, codes, types }: StagedSource): string[] {
  const told = (name: string, end: ProcoreEnd | null | undefined) =>
    `${name} -> ${end ? `${end.procoreId} (${end.linked ? 'linked' : 'by our mark'})` : 'not in Procore'}`;
  const { company } = header;
  const used = new Set(lines.map(codeIdOf));
  const kinds = new Set(lines.map(typeIdOf));
  return [
    told(`job ${jobId}`, project && { procoreId: project.id, linked: project.linked }),
    told(`vendor ${company}/${header.vendor}`, vendor),
    ...[...used].map((id) => told(`code ${id}`, codes.get(id))),
    ...[...kinds].map((id) => told(`category ${id}`, types.get(id))),
  ];
}

function prerequisitesOf({ contract, project, vendor, jobId, codes, types }: StagedSource): Plan['prerequisites'] {
  const row = (name: string, met: boolean, fix: string) => ({ name, met, fix: met ? null : fix });
  const { header, lines } = contract;
  const isPlaced = lines.every((line) => codes.has(codeIdOf(line)) && types.has(typeIdOf(line)));
  return [
    row('The job has a project in Procore', project !== null, `Import it: importJob with id "${jobId}".`),
    row('The contract is posted in CMiC', header.posted, 'Post it in CMiC.'),
    row('The vendor is linked', vendor !== null, 'Link it, or import it.'),
    row('Every line is on a code and type of the project', lines.length > 0 && isPlaced, 'Import the codes.'),
  ];
}

/** What stays behind in CMiC, and why. */
function staying({ contract }: StagedSource): string[] {
  const { header, lines, changes, type } = contract;
  const some = (present: boolean, what: string) => (present ? [what] : []);
  const own = lines.filter(
    ({ retainagePercent: percent }) => percent !== null && !equal(percent, header.retainagePercent ?? '0'),
  ).length;
  return [
    ...changes.map(
      ({ change, name, amount }) => `Change order ${change} (${name ?? 'no name'}, ${amount ?? 'not posted'}).`,
    ),
    ...some(own > 0, `Retainage of ${own} single line(s): the percentage of the contract travels.`),
    ...some(
      lines.some(({ unit }) => unit !== null),
      'Units of lines: only amounts travel.',
    ),
    ...some(
      header.status === 'CLOSED' && finalStatus({ header, type }) === 'Approved',
      'That it is closed: Procore does not count a closed purchase order as committed.',
    ),
    ...some(
      header.reference !== null && header.reference.trim() !== '',
      `What CMiC's accounting description says: ${header.reference}.`,
    ),
  ];
}
