import type { StagedRecord, StagedType } from '../../procore/erp/client.ts';
import { SYNC_LIMIT } from '../../procore/sync.ts';
import type { SyncDeps } from '../system.ts';
import type { PlanRow } from '../transfer/plan.ts';
import { requireDone } from './outcome.ts';

/** A record to stage, from the row of the plan by which our own import would create it: the same members under the same names. */
export function stagedRecord(
  itemType: StagedType,
  row: Pick<PlanRow, 'key' | 'fields'>,
  originCode: string,
  projectOriginId: string | null = null,
): StagedRecord {
  const data = Object.fromEntries(row.fields.map(({ name, to }) => [name, to]));
  for (const member of notData) delete data[member];
  return {
    itemType,
    originId: row.key,
    originCode,
    data: { ...data, ...(projectOriginId === null ? {} : { project_origin_id: projectOriginId }) },
  };
}

/** Members that a staged record carries beside its data, or that the tool sets itself. */
const notData = ['origin_id', 'origin_code', 'is_active'];

/** Stages records in calls of at most 1000 rows, lines included. What Procore refused, in its words: one refusal never stops the others. */
export async function stageAll(deps: SyncDeps, records: readonly StagedRecord[]): Promise<string[]> {
  return (await stageAndLook(deps, records)).refused;
}

/** The same, with the origin ids of those that people have archived in the tool. */
export async function stageAndLook(
  deps: SyncDeps,
  records: readonly StagedRecord[],
): Promise<{ refused: string[]; archived: string[] }> {
  const refused: string[] = [];
  const archived: string[] = [];
  for (const page of pagesOf(records)) {
    const { entities, errors } = requireDone(await deps.procore.erp.stage(page));
    for (const entity of entities)
      if (!(entity instanceof Error) && entity.status === 'archived' && entity.originId) archived.push(entity.originId);
    refused.push(...errors.map(({ originId, message }) => `${originId ?? 'A record'}: ${message}`));
  }
  return { refused, archived };
}

function pagesOf(records: readonly StagedRecord[]): StagedRecord[][] {
  const pages: StagedRecord[][] = [];
  let size = 0;
  for (const record of records) {
    const rows = 1 + (record.lines?.length ?? 0);
    const page = pages.at(-1);
    if (page && size + rows <= SYNC_LIMIT) {
      page.push(record);
      size += rows;
    } else {
      pages.push([record]);
      size = rows;
    }
  }
  return pages;
}
