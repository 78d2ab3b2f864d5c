import type { Page } from '../../../../kernel/pages.ts';
import { type Order, orderOf } from '../../order.ts';
import { allOf, contains, type Expression, equals, keyChunks } from '../../row-match.ts';
import type { CmicSource, PageRequest, RawRow } from '../../source.ts';
import { hasStatus } from '../../status.ts';
import { createTable, onlyOne } from '../../table.ts';
import type { CmicWrite } from '../../write.ts';
import { jobKey } from '../project/record.ts';
import { vendorKey } from '../vendor/record.ts';
import { headerBody, lineBody, type SubcontractDraft, type SubcontractLineDraft } from './draft.ts';
import {
  BASE_CONTRACT,
  type CmicSubcontractHeader,
  type CmicSubcontractLineRecord,
  type CmicSubcontractRecord,
  type CmicSubcontractStatus,
  type SubcontractKey,
  subcontractId,
  subcontractKey,
  subcontractLineId,
  subcontractLineKey,
  subcontractLineSchema,
  subcontractSchema,
} from './record.ts';
import { createSubcontractWriter } from './writer.ts';

/** What CMiC itself can narrow a list of subcontracts by. Whether one is posted is not among it: a null date meets no comparison. */
export interface SubcontractFilter {
  jobId?: string | null | undefined;
  vendorId?: string | null | undefined;
  status?: CmicSubcontractStatus | null | undefined;
  nameContains?: string | null | undefined;
  numberContains?: string | null | undefined;
}

export type SubcontractOrder = Order<'NUMBER' | 'NAME' | 'DATE'>;

/** A created row: its technical key. Looked-up members are still null in CMiC's answer, so the rest is to be read again. */
export interface Created {
  vuuid: string;
}

/** Subcontracts and their change orders, with their schedules of values. */
export interface CommitmentClient {
  /** Headers with their lines, by id (contracts and change orders alike); what is absent is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicSubcontractRecord>>;
  /** Headers alone, by id, a bad row standing as an error in its record's place. */
  headers(ids: readonly string[]): Promise<Map<string, CmicSubcontractHeader | Error>>;
  /** The lines of headers, by the header's id, in the order of their tasks; empty for a header without lines or that is not there. */
  linesOf(ids: readonly string[]): Promise<Map<string, CmicSubcontractLineRecord[] | Error>>;
  /** Single lines, by their own id. */
  lines(ids: readonly string[]): Promise<Map<string, CmicSubcontractLineRecord | Error>>;
  /** One document with its lines, read now and from nowhere else; null when it is not there. Two rows under one key are a fault. */
  find(key: SubcontractKey): Promise<CmicSubcontractRecord | null>;
  /** The documents that bear our own reference, with their lines: for a look-up where the number is not known. */
  findByReference(reference: string): Promise<CmicSubcontractRecord[]>;
  /** All contracts (no change orders) whose header is on the job, in pages of up to 1000, without lines. */
  ofJob(jobId: string): AsyncGenerator<CmicSubcontractHeader[]>;
  /** All contracts (no change orders) of a vendor, in pages of up to 1000, without lines. */
  ofVendor(vendorId: string): AsyncGenerator<CmicSubcontractHeader[]>;
  /** The change orders of a contract, in the order of their change codes, without lines. */
  changesOf(id: string): Promise<CmicSubcontractHeader[]>;
  /** One part of the list of contracts (no change orders), by vendor and number unless ordered otherwise. */
  list(
    filter: SubcontractFilter,
    order: SubcontractOrder | null,
    at: PageRequest,
  ): Promise<Page<CmicSubcontractHeader>>;
  /** The body of a create exactly as it is sent; an amount that CMiC cannot keep is BAD_USER_INPUT. Pure. */
  headerBody(draft: SubcontractDraft): RawRow;
  lineBody(draft: SubcontractLineDraft): RawRow;
  /** Writes a header. `requestId` is a UUID that stays the same over every try of this step. */
  createHeader(draft: SubcontractDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Writes one line under its header. */
  createLine(draft: SubcontractLineDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Posts a document on a day. Done only once CMiC shows it as posted; a refusal says why, with code NOT_POSTED where CMiC took the call and did nothing. */
  post(document: CmicSubcontractHeader, date: string, requestId: string): Promise<CmicWrite<{ postDate: string }>>;
}

/** Subcontracts by this source. */
export function createCommitmentClient(source: CmicSource): CommitmentClient {
  const { mapping } = source;
  const { scmast, scsched } = mapping.resources;
  const headers = createTable(source, {
    resource: 'scmast',
    schema: subcontractSchema(mapping),
    toId: (key) => subcontractId(keyFrom(key)),
    toKey: (id) => partsOf(subcontractKey(id)),
  });
  const lines = createTable(source, {
    resource: 'scsched',
    schema: subcontractLineSchema,
    toId: (key) => subcontractLineId(keyFrom(key), key[4] ?? ''),
    toKey: subcontractLineKey,
  });
  const writer = createSubcontractWriter(source, headers);
  const isBase = equals(scmast.attributes.change, BASE_CONTRACT);

  const linesOf: CommitmentClient['linesOf'] = async (ids) => {
    const keys = ids.map(subcontractKey).filter((key) => key?.company === source.companyCode);
    const found = new Map<string, CmicSubcontractLineRecord[] | Error>(
      keys.map((key) => [subcontractId(key as SubcontractKey), []]),
    );
    const { vendor, number, change } = scsched.attributes;
    const chunks = keyChunks(
      [vendor, number, change],
      keys.map((key) => [key?.vendor ?? '', key?.number ?? '', key?.change ?? '']),
    );
    const rows = (await Promise.all(chunks.map((where) => lines.entries({ where })))).flat();
    for (const { key, value } of rows) {
      // A line without a readable key may belong to any of the documents: none of them is known to be whole.
      const owners = key === null ? [...found.keys()] : [subcontractId(keyFrom(key))];
      for (const owner of owners) {
        const held = found.get(owner);
        if (value instanceof Error) found.set(owner, value);
        else if (Array.isArray(held)) held.push(value);
      }
    }
    return found;
  };

  const withLines = async (documents: readonly CmicSubcontractHeader[]): Promise<CmicSubcontractRecord[]> => {
    const found = await linesOf(documents.map(({ id }) => id));
    return documents.map((document) => {
      const own = found.get(document.id) ?? [];
      if (own instanceof Error) throw own;
      return { ...document, lines: own };
    });
  };

  const whereOf = (filter: SubcontractFilter): Expression | null =>
    allOf([
      isBase,
      filter.status ? hasStatus(mapping, 'subcontract', scmast.attributes.status, filter.status) : null,
      filter.nameContains ? contains(scmast.attributes.name, filter.nameContains) : null,
      filter.numberContains ? contains(scmast.attributes.number, filter.numberContains) : null,
    ]);
  /** The codes that the filter's ids name; null when one of them is of another company, so that nothing can match. */
  const codesIn = ({ jobId, vendorId }: SubcontractFilter): { job?: string; vendor?: string } | null => {
    const job = jobId ? jobKey(jobId) : undefined;
    const vendor = vendorId ? vendorKey(vendorId) : undefined;
    if ([job, vendor].some((key) => key !== undefined && key?.[0] !== source.companyCode)) return null;
    return { ...(job ? { job: job[1] } : {}), ...(vendor ? { vendor: vendor[1] } : {}) };
  };
  async function* contracts(filter: SubcontractFilter): AsyncGenerator<CmicSubcontractHeader[]> {
    const by = codesIn(filter);
    if (by) yield* headers.pages({ by, where: isBase });
  }

  return {
    headers: headers.batch,
    linesOf,
    lines: lines.batch,
    async byIds(ids) {
      const found = await headers.byIds(ids);
      return new Map((await withLines([...found.values()])).map((record) => [record.id, record]));
    },
    async find(key) {
      if (key.company !== source.companyCode) return null;
      const { vendor, number, change } = key;
      const rows = await headers.all({ by: { vendor, number, change } });
      const header = onlyOne(rows, scmast.path, subcontractId(key));
      return header && ((await withLines([header]))[0] ?? null);
    },
    async findByReference(reference) {
      return withLines(await headers.all({ by: { reference } }));
    },
    ofJob: (jobId) => contracts({ jobId }),
    ofVendor: (vendorId) => contracts({ vendorId }),
    async changesOf(id) {
      const key = subcontractKey(id);
      if (key?.company !== source.companyCode) return [];
      const all = await headers.all({ by: { vendor: key.vendor, number: key.number } });
      return all.filter(({ change }) => change !== BASE_CONTRACT);
    },
    async list(filter, order, at) {
      const by = codesIn(filter);
      if (by === null) return { rows: [], more: false, total: 0 };
      return headers.page({ by, where: whereOf(filter), orderBy: orderOf(order, orders) }, at);
    },
    headerBody: (draft) => headerBody(mapping, draft),
    lineBody: (draft) => lineBody(mapping, draft),
    ...writer,
  };
}

const orders = { NUMBER: 'number', NAME: 'name', DATE: 'date' } as const;

function keyFrom([company = '', vendor = '', number = '', change = '']: readonly string[]): SubcontractKey {
  return { company, vendor, number, change };
}

function partsOf(key: SubcontractKey | null): string[] | null {
  return key && [key.company, key.vendor, key.number, key.change];
}
