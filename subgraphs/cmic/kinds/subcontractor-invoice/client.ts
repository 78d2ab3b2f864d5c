import { randomUUID } from 'node:crypto';
import { badInput } from '../../../../kernel/errors.ts';
import { add, type DecimalText } from '../../../../kernel/money.ts';
import { keyChunks } from '../../row-match.ts';
import type { CmicSource, RawRow } from '../../source.ts';
import { type CmicWrite, type Created, checkCompany, created } from '../../write.ts';
import { BASE_CONTRACT, type SubcontractKey, subcontractId, subcontractKey } from '../commitment/record.ts';
import { jobCodesOf } from '../project/client.ts';
import { type RequestForPaymentDraft, requestForPaymentAttributes, requestForPaymentBody } from './draft.ts';
import { createVoucherReader, liveOf } from './reader.ts';
import {
  type CmicRequestForPaymentHeader,
  type CmicRequestForPaymentLineRecord,
  type CmicRequestForPaymentRecord,
  type InvoiceKey,
  requestForPaymentKey,
} from './record.ts';

/** What all requests that are not void have asked of one line of a contract. */
export interface RequestedOfLine {
  amount: DecimalText;
  retainageHeld: DecimalText;
  retainageReleased: DecimalText;
}

/** What a contract was asked for so far. */
export interface AskedOfContract {
  /** All that are not void, with their lines. */
  requests: CmicRequestForPaymentRecord[];
  /** The requests that are neither posted nor void: while there is one, CMiC takes no other. */
  open: CmicRequestForPaymentHeader[];
  /** What was asked of the contract's lines, by the line's internal number. */
  requested: Map<string, RequestedOfLine>;
}

/** Requests for payment of subcontractors. CMiC gives them no place for our own reference: the invoice number, which is ours, is how an earlier write is recognised. */
export interface SubcontractorInvoiceClient {
  /** Headers alone, by id, a bad row standing as an error in its record's place. Of several under one id the one that is not void. */
  headers(ids: readonly string[]): Promise<Map<string, CmicRequestForPaymentHeader | Error>>;
  /** With their lines, by id; what is absent is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicRequestForPaymentRecord>>;
  /** The lines by the voucher's technical key; every key is in the answer. */
  linesOf(vuuids: readonly string[]): Promise<Map<string, CmicRequestForPaymentLineRecord[] | Error>>;
  /** The requests of contracts (`ZZ/ACME/24-010-001`) by the contract's id, void ones included. A bad row makes its contract an error. */
  ofSubcontracts(ids: readonly string[]): Promise<Map<string, CmicRequestForPaymentHeader[] | Error>>;
  /** All vouchers on these jobs (`ZZ/24-010`; sub jobs are named beside it) in one walk, void ones and those of no contract included. A row that cannot be read is thrown, and one that does not tell its contract, its status or its posting. */
  ofJobs(jobIds: readonly string[]): Promise<CmicRequestForPaymentHeader[]>;
  /** As `ofSubcontracts`, of one contract; a row that cannot be read is thrown. */
  list(contractId: string): Promise<CmicRequestForPaymentHeader[]>;
  /**
   * The voucher under a vendor's invoice number, whatever its contract, read now and from nowhere else; null when the number is free. A void one is told where there
   * is no other: it gives its number free. Two that are not void are a fault.
   */
  find(key: InvoiceKey): Promise<CmicRequestForPaymentRecord | null>;
  /** What a contract was asked for so far, read in one walk. */
  askedOf(contractId: string): Promise<AskedOfContract>;
  /** CMiC's own check of the same: done where none is open, refused with its words where one is. It writes nothing. */
  checkUnposted(contractId: string): Promise<CmicWrite<null>>;
  /** The body exactly as it is sent; what CMiC cannot keep is BAD_USER_INPUT. Pure. */
  body(draft: RequestForPaymentDraft): RawRow;
  /** Writes a request with its lines, in one call, posted at once where the draft names a day. `requestId` is a UUID that stays the same over every try. */
  create(draft: RequestForPaymentDraft, requestId: string): Promise<CmicWrite<Created>>;
}

/** Requests for payment by this source. */
export function createSubcontractorInvoiceClient(source: CmicSource): SubcontractorInvoiceClient {
  const { mapping } = source;
  const { apallvouchers } = mapping.resources;
  const { vendor, contract, invoice, job, vuuid } = apallvouchers.attributes;
  const { vouchers, toldVouchers, linesOf } = createVoucherReader(source);

  const headers: SubcontractorInvoiceClient['headers'] = async (ids) => {
    const keys = ids.map(requestForPaymentKey).filter((key) => key?.company === source.companyCode);
    const chunks = keyChunks(
      [vendor, contract, invoice],
      keys.map((key) => [key?.vendor ?? '', key?.contract ?? '', key?.invoice ?? '']),
    );
    const groups = new Map<string, (CmicRequestForPaymentHeader | Error)[]>();
    for (const { id, value } of await vouchers(chunks.map((where) => ({ where })))) {
      // A voucher without a readable key may be any of those that are asked for.
      for (const owner of id === null ? ids : [id]) groups.set(owner, [...(groups.get(owner) ?? []), value]);
    }
    const found = new Map<string, CmicRequestForPaymentHeader | Error>();
    for (const id of ids) {
      const group = groups.get(id) ?? [];
      const bad = group.find((each) => each instanceof Error);
      const one = bad ?? attempt(() => liveOf(group as CmicRequestForPaymentHeader[], apallvouchers.path));
      if (one !== null) found.set(id, one);
    }
    return found;
  };

  const withLines = async (rows: readonly CmicRequestForPaymentHeader[]): Promise<CmicRequestForPaymentRecord[]> => {
    const found = await linesOf(rows.flatMap((row) => row.vuuid ?? []));
    return rows.map((row) => {
      const lines = (row.vuuid && found.get(row.vuuid)) || [];
      if (lines instanceof Error) throw lines;
      return { ...row, lines };
    });
  };

  const ofSubcontracts: SubcontractorInvoiceClient['ofSubcontracts'] = async (ids) => {
    const keys = ids
      .map(subcontractKey)
      .filter((key) => key?.company === source.companyCode && key.change === BASE_CONTRACT) as SubcontractKey[];
    const found = new Map<string, CmicRequestForPaymentHeader[] | Error>(keys.map((key) => [subcontractId(key), []]));
    const chunks = keyChunks(
      [vendor, contract],
      keys.map((key) => [key.vendor, key.number]),
    );
    for (const { key, value } of await vouchers(chunks.map((where) => ({ where })))) {
      const [company = '', vendorCode = '', number = ''] = key ?? [];
      const owners =
        key === null
          ? [...found.keys()]
          : [subcontractId({ company, vendor: vendorCode, number, change: BASE_CONTRACT })];
      for (const owner of owners) {
        const held = found.get(owner);
        if (value instanceof Error) found.set(owner, value);
        else if (Array.isArray(held)) held.push(value);
      }
    }
    return found;
  };

  const list: SubcontractorInvoiceClient['list'] = async (contractId) => {
    const found = (await ofSubcontracts([contractId])).get(contractId) ?? [];
    if (found instanceof Error) throw found;
    return found;
  };

  return {
    headers,
    linesOf,
    async byIds(ids) {
      const rows = [...(await headers(ids)).values()].map(strict);
      return new Map((await withLines(rows)).map((record) => [record.id, record]));
    },
    ofSubcontracts,
    async ofJobs(jobIds) {
      const chunks = keyChunks(
        [job],
        jobCodesOf(source, jobIds).map((code) => [code]),
      );
      return (await toldVouchers(chunks.map((where) => ({ where })))).map(({ value }) => strict(value));
    },
    list,
    async find(key) {
      if (key.company !== source.companyCode) return null;
      const rows = await vouchers([{ by: { vendor: key.vendor, invoice: key.invoice } }]);
      const one = liveOf(
        rows.map(({ value }) => strict(value)),
        apallvouchers.path,
      );
      return one && ((await withLines([one]))[0] ?? null);
    },
    async checkUnposted(contractId) {
      const key = subcontractKey(contractId);
      if (!key) throw badInput(`"${contractId}" is not an id of this kind.`, 'Ids look like "ZZ/ACME/24-010-001".');
      checkCompany(source, key.company);
      const { path, name, success, parameters } = mapping.posting.requestForPayment.check;
      const given = [
        [parameters.company, key.company],
        [parameters.vendor, key.vendor],
        [parameters.contract, key.number],
      ] as const;
      // It writes nothing, so that each check may have an id of its own; CMiC would take a second one under the same for a repeat.
      return source.act({ path, name, parameters: given, success }, randomUUID());
    },
    async askedOf(contractId) {
      const valid = (await list(contractId)).filter(({ isVoid }) => !isVoid);
      const requests = await withLines(valid);
      return { requests, open: valid.filter(({ posted }) => !posted), requested: requestedBy(requests) };
    },
    body: (draft) => requestForPaymentBody(mapping, draft),
    async create(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('apallvouchers', requestForPaymentAttributes(mapping, draft), requestId),
        vuuid,
      );
    },
  };
}

function requestedBy(requests: readonly CmicRequestForPaymentRecord[]): Map<string, RequestedOfLine> {
  const found = new Map<string, RequestedOfLine>();
  for (const line of requests.flatMap(({ lines }) => lines)) {
    const held = found.get(line.sequence) ?? { amount: '0', retainageHeld: '0', retainageReleased: '0' };
    found.set(line.sequence, {
      amount: add(held.amount, line.amount),
      retainageHeld: add(held.retainageHeld, line.retainageHeld ?? '0'),
      retainageReleased: add(held.retainageReleased, line.retainageReleased ?? '0'),
    });
  }
  return found;
}

function strict<T>(value: T | Error): T {
  if (value instanceof Error) throw value;
  return value;
}

function attempt<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
