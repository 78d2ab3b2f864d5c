import type { Page } from '../../../../kernel/pages.ts';
import type { Entry } from '../../entry.ts';
import { type Order, orderOf } from '../../order.ts';
import { allOf, contains, type Expression, equals, keyChunks } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { hasStatus } from '../../status.ts';
import { jobCodesOf } from '../project/client.ts';
import { jobKey } from '../project/record.ts';
import { vendorKey } from '../vendor/record.ts';
import { createSubcontractDocuments } from './documents.ts';
import {
  BASE_CONTRACT,
  type CmicSubcontractHeader,
  type CmicSubcontractLineRecord,
  type CmicSubcontractRecord,
  type CmicSubcontractStatus,
  type SubcontractKey,
} from './record.ts';
import { createSubcontractWriter, type SubcontractWriter } from './writer.ts';

/** What CMiC itself can narrow a list of subcontracts by. Whether one is posted is not among it: a null date meets no comparison. */
export interface SubcontractFilter {
  jobId?: string | null | undefined;
  vendorId?: string | null | undefined;
  status?: CmicSubcontractStatus | null | undefined;
  nameContains?: string | null | undefined;
  numberContains?: string | null | undefined;
}

export type SubcontractOrder = Order<'NUMBER' | 'NAME' | 'DATE'>;

/** Subcontracts with their schedules of values. Reads by id or key take change orders as well. */
export interface CommitmentClient extends SubcontractWriter {
  /** Headers with their lines, by id (contracts and change orders alike); what is absent is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicSubcontractRecord>>;
  /** Headers alone, by id, a bad row standing as an error in its record's place. */
  headers(ids: readonly string[]): Promise<Map<string, CmicSubcontractHeader | Error>>;
  /** The same of headers that tell their status and whether they are posted; one that lacks these members stands as an error. */
  toldHeaders(ids: readonly string[]): Promise<Map<string, CmicSubcontractHeader | Error>>;
  /** The lines of headers, by the header's id, in the order of their tasks; empty for a header without lines or that is not there. */
  linesOf(ids: readonly string[]): Promise<Map<string, CmicSubcontractLineRecord[] | Error>>;
  /** Single lines, by their own id. */
  lines(ids: readonly string[]): Promise<Map<string, CmicSubcontractLineRecord | Error>>;
  /** One document with its lines, read now and from nowhere else; null when it is not there. Two rows under one key are a fault. */
  find(key: SubcontractKey): Promise<CmicSubcontractRecord | null>;
  /** The documents, contracts and change orders alike, that bear our own reference, with their lines: for a look-up where the number is not known. */
  findByReference(reference: string): Promise<CmicSubcontractRecord[]>;
  /** All contracts (no change orders) whose header is on the job, in pages of up to 1000, without lines. */
  ofJob(jobId: string): AsyncGenerator<CmicSubcontractHeader[]>;
  /**
   * Every document of jobs, contracts and change orders alike, headers and lines in a walk of their own each, side by side. A row that cannot be read stands as an error in its record's
   * place; a header that does not tell whether it is posted is one. A line may stand on the job while its header is on another.
   */
  documentsOf(
    jobIds: readonly string[],
  ): Promise<{ headers: Entry<CmicSubcontractHeader>[]; lines: Entry<CmicSubcontractLineRecord>[] }>;
  /** All contracts (no change orders) whose header is on one of the jobs, in one walk, without lines; a bad row stands as an error in its record's place. */
  ofJobs(jobIds: readonly string[]): Promise<(CmicSubcontractHeader | Error)[]>;
  /** Which of Procore's two sorts of commitment a contract is, by its type in CMiC; a subcontract unless that says purchase order. */
  sortOf(header: Pick<CmicSubcontractHeader, 'type'>): 'SUBCONTRACT' | 'PURCHASE_ORDER';
  /** All contracts (no change orders) of a vendor, in pages of up to 1000, without lines. */
  ofVendor(vendorId: string): AsyncGenerator<CmicSubcontractHeader[]>;
  /** One part of the list of contracts (no change orders), by vendor and number unless ordered otherwise. */
  list(
    filter: SubcontractFilter,
    order: SubcontractOrder | null,
    at: PageRequest,
  ): Promise<Page<CmicSubcontractHeader>>;
}

/** Subcontracts by this source. */
export function createCommitmentClient(source: CmicSource): CommitmentClient {
  const { mapping } = source;
  const { scmast } = mapping.resources;
  const documents = createSubcontractDocuments(source);
  const { headers, lines, linesOf, withLines } = documents;
  const writer = createSubcontractWriter(source, headers);
  const isBase = equals(scmast.attributes.change, BASE_CONTRACT);

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
    toldHeaders: documents.toldHeaders.batch,
    linesOf,
    lines: lines.batch,
    async byIds(ids) {
      const found = await headers.byIds(ids);
      return new Map((await withLines([...found.values()])).map((record) => [record.id, record]));
    },
    find: documents.find,
    async findByReference(reference) {
      return withLines(await headers.all({ by: { reference } }));
    },
    ofJob: (jobId) => contracts({ jobId }),
    async documentsOf(jobIds) {
      const jobs = jobCodesOf(source, jobIds).map((code) => [code]);
      const read = <T>(attribute: string, of: (query: { where: Expression }) => Promise<Entry<T>[]>) =>
        Promise.all(keyChunks([attribute], jobs).map((where) => of({ where }))).then((lists) => lists.flat());
      const [headersRead, linesRead] = await Promise.all([
        read(scmast.attributes.job, documents.toldHeaders.entries),
        read(mapping.resources.scsched.attributes.job, lines.entries),
      ]);
      return { headers: headersRead, lines: linesRead };
    },
    async ofJobs(jobIds) {
      const codes = jobCodesOf(source, jobIds).map((code) => [code]);
      const chunks = keyChunks([scmast.attributes.job], codes);
      const rows = await Promise.all(chunks.map((where) => headers.entries({ where: allOf([isBase, `(${where})`]) })));
      return rows.flat().map(({ value }) => value);
    },
    sortOf({ type }) {
      const { contractType, purchaseOrderType } = mapping.values;
      const orders = [contractType.purchaseOrder, purchaseOrderType].filter((each) => each !== '');
      return type !== null && orders.includes(type.trim()) ? 'PURCHASE_ORDER' : 'SUBCONTRACT';
    },
    ofVendor: (vendorId) => contracts({ vendorId }),
    async list(filter, order, at) {
      const by = codesIn(filter);
      if (by === null) return { rows: [], more: false, total: 0 };
      return headers.page({ by, where: whereOf(filter), orderBy: orderOf(order, orders) }, at);
    },
    ...writer,
  };
}

const orders = { NUMBER: 'number', NAME: 'name', DATE: 'date' } as const;
