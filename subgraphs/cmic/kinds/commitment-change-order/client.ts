import { differs, keyChunks } from '../../row-match.ts';
import type { CmicSource } from '../../source.ts';
import { createSubcontractDocuments } from '../commitment/documents.ts';
import {
  BASE_CONTRACT,
  type CmicSubcontractHeader,
  type CmicSubcontractRecord,
  type SubcontractKey,
  subcontractId,
  subcontractKey,
} from '../commitment/record.ts';
import { createSubcontractWriter, type SubcontractWriter } from '../commitment/writer.ts';

/**
 * Change orders of subcontracts: documents like their contract, under a change code of their own. The drafts are those of a contract with that code; CMiC takes
 * one only on a contract that is posted or in process.
 */
export interface CommitmentChangeOrderClient extends SubcontractWriter {
  /** Headers with their lines, by id; what is absent, and the id of a contract, is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicSubcontractRecord>>;
  /** The change orders of contracts (`ZZ/ACME/24-010-001`) in one walk, by the contract's id, in the order of their codes. A bad row makes its contract an error. */
  ofSubcontracts(ids: readonly string[]): Promise<Map<string, CmicSubcontractHeader[] | Error>>;
  /** As `ofSubcontracts`, of one contract; a row that cannot be read is thrown. */
  list(contractId: string): Promise<CmicSubcontractHeader[]>;
  /** One change order with its lines, read now and from nowhere else; null when it is not there. Two rows under one key are a fault. */
  find(key: SubcontractKey): Promise<CmicSubcontractRecord | null>;
  /** The code behind the highest of the contract's change orders, voided ones included: `001` for the first. */
  nextCode(contractId: string): Promise<string>;
  /** The change orders that bear our own reference, with their lines: for a look-up where the code is not known. */
  byReference(reference: string): Promise<CmicSubcontractRecord[]>;
}

/** Change orders of subcontracts by this source. */
export function createCommitmentChangeOrderClient(source: CmicSource): CommitmentChangeOrderClient {
  const { vendor, number, change } = source.mapping.resources.scmast.attributes;
  const { headers, withLines, find } = createSubcontractDocuments(source);
  const isChange = differs(change, BASE_CONTRACT);

  const ofSubcontracts: CommitmentChangeOrderClient['ofSubcontracts'] = async (ids) => {
    const keys = ids
      .map(subcontractKey)
      .filter((key) => key?.company === source.companyCode && key.change === BASE_CONTRACT) as SubcontractKey[];
    const found = new Map<string, CmicSubcontractHeader[] | Error>(keys.map((key) => [subcontractId(key), []]));
    const chunks = keyChunks(
      [vendor, number],
      keys.map((key) => [key.vendor, key.number]),
    );
    const rows = await Promise.all(chunks.map((where) => headers.entries({ where: `${isChange} and (${where})` })));
    for (const { key, value } of rows.flat()) {
      const [company = '', vendorCode = '', contract = ''] = key ?? [];
      // A change order without a readable key may belong to any of the contracts: none of their lists is known to be whole.
      const owners =
        key === null
          ? [...found.keys()]
          : [subcontractId({ company, vendor: vendorCode, number: contract, change: BASE_CONTRACT })];
      for (const owner of owners) {
        const held = found.get(owner);
        if (value instanceof Error) found.set(owner, value);
        else if (Array.isArray(held)) held.push(value);
      }
    }
    return found;
  };

  const list: CommitmentChangeOrderClient['list'] = async (contractId) => {
    const found = (await ofSubcontracts([contractId])).get(contractId) ?? [];
    if (found instanceof Error) throw found;
    return found;
  };

  return {
    async byIds(ids) {
      const found = await headers.byIds(ids.filter((id) => subcontractKey(id)?.change !== BASE_CONTRACT));
      return new Map((await withLines([...found.values()])).map((record) => [record.id, record]));
    },
    ofSubcontracts,
    list,
    find: async (key) => (key.change === BASE_CONTRACT ? null : find(key)),
    nextCode: async (contractId) => codeAfter((await list(contractId)).map((each) => each.change)),
    byReference: async (reference) => withLines(await headers.all({ by: { reference }, where: isChange })),
    ...createSubcontractWriter(source, headers),
  };
}

/** `004` after `001`, `003` and `B-1`: codes that are no numbers are somebody's own and count for nothing. */
export function codeAfter(codes: readonly string[]): string {
  const numbers = codes.filter((code) => /^\d{1,6}$/.test(code)).map(Number);
  return String(Math.max(0, ...numbers) + 1).padStart(3, '0');
}
