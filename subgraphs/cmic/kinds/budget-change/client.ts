import type { Page } from '../../../../kernel/pages.ts';
import type { Entry } from '../../entry.ts';
import { allOf, compares, type Expression, keyChunks } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { hasStatus } from '../../status.ts';
import { createTable, onlyOne } from '../../table.ts';
import { toldOf } from '../../told.ts';
import { jobCodesOf } from '../project/client.ts';
import {
  type CmicPendingType,
  type CmicPotentialChangeItemHeader,
  type CmicPotentialChangeItemLineRecord,
  type CmicPotentialChangeItemRecord,
  type CmicPotentialChangeItemRole,
  type CmicPotentialChangeItemStatus,
  type CmicPotentialChangeItemType,
  type PotentialChangeItemKey,
  potentialChangeItemId,
  potentialChangeItemKey,
  potentialChangeItemLineId,
  potentialChangeItemLineSchema,
  potentialChangeItemSchema,
  potentialChangeItemStatusSchema,
  potentialChangeItemTypeSchema,
} from './record.ts';
import { type BudgetChangeWriter, createBudgetChangeWriter } from './writer.ts';

/** What CMiC itself can narrow the potential change items of a job by. Unposted ones are not among it: a null date meets no comparison. */
export interface PotentialChangeItemFilter {
  role?: CmicPotentialChangeItemRole | null | undefined;
  /** True: posted ones alone. */
  posted?: true | undefined;
}

/** Potential change items with their lines, and the company's set-up of them. */
export interface BudgetChangeClient extends BudgetChangeWriter {
  /** Headers with their lines, by id; what is absent is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicPotentialChangeItemRecord>>;
  /** Headers alone, by id, a bad row standing as an error in its record's place. */
  headers(ids: readonly string[]): Promise<Map<string, CmicPotentialChangeItemHeader | Error>>;
  /** The lines by the header's id; every id of our company is in the answer. A line that cannot be read makes its header an error. */
  linesOf(ids: readonly string[]): Promise<Map<string, CmicPotentialChangeItemLineRecord[] | Error>>;
  /** The items of a control job that the owner pays for, in one walk; one that does not tell its type, status or posting stands as an error. */
  external(jobId: string): Promise<Entry<CmicPotentialChangeItemHeader>[]>;
  /** As `linesOf`; a line that does not tell what it bills is an error. */
  billedLinesOf(ids: readonly string[]): ReturnType<BudgetChangeClient['linesOf']>;
  /** As `linesOf`, of one; a row that cannot be read is thrown. */
  lines(id: string): Promise<CmicPotentialChangeItemLineRecord[]>;
  /** One with its lines, read now and from nowhere else; null when it is not there. Two rows under one key are a fault. */
  find(key: PotentialChangeItemKey): Promise<CmicPotentialChangeItemRecord | null>;
  /** Those that bear our own reference, with their lines. */
  byReference(reference: string): Promise<CmicPotentialChangeItemRecord[]>;
  /** One part of the list of a control job's items, by code. */
  list(jobId: string, filter: PotentialChangeItemFilter, at: PageRequest): Promise<Page<CmicPotentialChangeItemHeader>>;
  /**
   * All items of a control job and all their lines, sub jobs' lines included, in a walk each, side by side. A row that cannot be read stands as an error in its record's place; one that does
   * not tell its posting, type or status, or one of these amounts (its cost amount unless told), is one.
   */
  ofJob(
    jobId: string,
    amounts?: readonly ('costAmount' | 'billAmount')[],
  ): Promise<{ headers: Entry<CmicPotentialChangeItemHeader>[]; lines: Entry<CmicPotentialChangeItemLineRecord>[] }>;
  /** The company's types and statuses, by code. */
  types(): Promise<CmicPotentialChangeItemType[]>;
  statuses(): Promise<CmicPotentialChangeItemStatus[]>;
  /** Statuses by `ZZ/APPROVED`. */
  statusesByIds(ids: readonly string[]): Promise<Map<string, CmicPotentialChangeItemStatus | Error>>;
  /** The code of the company's active type that plays a role, the first by code where there are several; null where the settings name none that CMiC has. */
  typeCode(role: CmicPotentialChangeItemRole): Promise<string | null>;
  /** The codes of the active statuses by their pending type, likewise the first by code. One call for all of them. */
  statusCodes(): Promise<Map<CmicPendingType, string>>;
}

/** Potential change items by this source. */
export function createBudgetChangeClient(source: CmicSource): BudgetChangeClient {
  const { mapping } = source;
  const { cmmast, cmdetail } = mapping.resources;
  const headers = createTable(source, {
    resource: 'cmmast',
    schema: potentialChangeItemSchema(mapping),
    toId: ([company = '', job = '', code = '']) => potentialChangeItemId({ company, job, code }),
    toKey(id) {
      const key = potentialChangeItemKey(id);
      return key && [key.company, key.job, key.code];
    },
  });
  const details = createTable(source, {
    resource: 'cmdetail',
    schema: potentialChangeItemLineSchema,
    toId: ([company = '', job = '', code = '', vuuid = '']) => potentialChangeItemLineId({ company, job, code }, vuuid),
    toKey: () => null,
  });
  const toldHeaders = createTable(source, {
    resource: 'cmmast',
    schema: toldOf(['postDate', 'state', 'type', 'status'], potentialChangeItemSchema(mapping)),
    toId: ([company = '', job = '', code = '']) => potentialChangeItemId({ company, job, code }),
    toKey: () => null,
  });
  const toldLines = (...members: string[]) =>
    createTable(source, {
      resource: 'cmdetail',
      schema: toldOf(members, potentialChangeItemLineSchema),
      toId: ([company = '', job = '', code = '', vuuid = '']) =>
        potentialChangeItemLineId({ company, job, code }, vuuid),
      toKey: () => null,
    });
  const billed = toldLines('billAmount');
  const setUp = { toId: (key: readonly string[]) => key.join('/'), toKey: (id: string) => id.split('/') };
  const types = createTable(source, { resource: 'cmtype', schema: potentialChangeItemTypeSchema(mapping), ...setUp });
  const statuses = createTable(source, {
    resource: 'cmstatus',
    schema: potentialChangeItemStatusSchema(mapping),
    ...setUp,
  });

  const linesIn = async (table: typeof details, ids: readonly string[]) => {
    const keys = ids
      .map(potentialChangeItemKey)
      .filter((key) => key?.company === source.companyCode) as PotentialChangeItemKey[];
    const found = new Map<string, CmicPotentialChangeItemLineRecord[] | Error>(
      keys.map((key) => [potentialChangeItemId(key), []]),
    );
    const chunks = keyChunks(
      [cmdetail.attributes.headerJob, cmdetail.attributes.change],
      keys.map(({ job, code }) => [job, code]),
    );
    const rows = (await Promise.all(chunks.map((where) => table.entries({ where })))).flat();
    for (const { key, value } of rows) {
      const [company = '', job = '', code = ''] = key ?? [];
      // A line without a readable key may belong to any of them: none is known to be whole.
      const owners = key === null ? [...found.keys()] : [potentialChangeItemId({ company, job, code })];
      for (const owner of owners) {
        const held = found.get(owner);
        if (value instanceof Error) found.set(owner, value);
        else if (Array.isArray(held)) held.push(value);
      }
    }
    return found;
  };
  const linesOf: BudgetChangeClient['linesOf'] = (ids) => linesIn(details, ids);
  const withLines = async (items: readonly CmicPotentialChangeItemHeader[]) => {
    const found = await linesOf(items.map(({ id }) => id));
    return items.map((item): CmicPotentialChangeItemRecord => {
      const lines = found.get(item.id) ?? [];
      if (lines instanceof Error) throw lines;
      return { ...item, lines };
    });
  };
  const whereOf = ({ role, posted }: PotentialChangeItemFilter): Expression | null =>
    allOf([
      role ? hasStatus(mapping, 'potentialChangeItemRole', cmmast.attributes.type, role) : null,
      posted ? compares(cmmast.attributes.postDate, '>=', '1900-01-01') : null,
    ]);

  return {
    ...createBudgetChangeWriter(source, headers),
    headers: headers.batch,
    linesOf,
    async external(jobId) {
      const [job] = jobCodesOf(source, [jobId]);
      return job === undefined ? [] : toldHeaders.entries({ by: { job }, where: whereOf({ role: 'EXTERNAL' }) });
    },
    billedLinesOf: (ids) => linesIn(billed, ids),
    async byIds(ids) {
      const found = await withLines([...(await headers.byIds(ids)).values()]);
      return new Map(found.map((record) => [record.id, record]));
    },
    async lines(id) {
      const lines = (await linesOf([id])).get(id) ?? [];
      if (lines instanceof Error) throw lines;
      return lines;
    },
    async find(key) {
      if (key.company !== source.companyCode) return null;
      const rows = await headers.all({ by: { job: key.job, code: key.code } });
      const header = onlyOne(rows, cmmast.path, potentialChangeItemId(key));
      return header && ((await withLines([header]))[0] ?? null);
    },
    byReference: async (reference) => withLines(await headers.all({ by: { reference } })),
    async list(jobId, filter, at) {
      const [job] = jobCodesOf(source, [jobId]);
      return job === undefined
        ? { rows: [], more: false, total: 0 }
        : headers.page({ by: { job }, where: whereOf(filter) }, at);
    },
    async ofJob(jobId, amounts = ['costAmount']) {
      const [job] = jobCodesOf(source, [jobId]);
      if (job === undefined) return { headers: [], lines: [] };
      const [headersRead, linesRead] = await Promise.all([
        toldHeaders.entries({ by: { job } }),
        toldLines(...amounts).entries({ by: { headerJob: job } }),
      ]);
      return { headers: headersRead, lines: linesRead };
    },
    types: () => types.all({}),
    statuses: () => statuses.all({}),
    statusesByIds: statuses.batch,
    typeCode: async (role) => (await types.all({})).find((type) => type.isActive && type.role === role)?.code ?? null,
    statusCodes: async () => {
      const active = (await statuses.all({})).filter(({ isActive }) => isActive);
      // The first of several stands.
      return new Map(active.reverse().map(({ pendingType, code }) => [pendingType, code]));
    },
  };
}
