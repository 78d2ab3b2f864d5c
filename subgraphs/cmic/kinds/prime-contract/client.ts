import type { Page } from '../../../../kernel/pages.ts';
import type { Entry } from '../../entry.ts';
import { keyChunks } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { createTable } from '../../table.ts';
import { jobCodesOf } from '../project/client.ts';
import {
  type CmicPrimeContractLineRecord,
  type CmicPrimeContractRecord,
  lineUnder,
  primeContractId,
  primeContractKey,
  primeContractLineId,
  primeContractLineSchema,
  primeContractSchema,
} from './record.ts';

/** Contracts with owners, and what they bill. */
export interface PrimeContractClient {
  /** By id; what is absent, or stands under another job, is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicPrimeContractRecord>>;
  /** As `byIds`, a bad row standing as an error in its record's place. */
  batch(ids: readonly string[]): Promise<Map<string, CmicPrimeContractRecord | Error>>;
  /** All contracts whose own job is one of these (`ZZ/24-010`; sub jobs are named beside it), by job and code. A row that cannot be read is thrown. */
  ofJobs(jobIds: readonly string[]): Promise<CmicPrimeContractRecord[]>;
  /** One part of the list of a job's contracts, by code. */
  list(jobId: string, at: PageRequest): Promise<Page<CmicPrimeContractRecord>>;
  /** The lines of all these contracts in one walk, by contract and bill code; a row that cannot be read stands as an error in its record's place. */
  lineEntries(ids: readonly string[]): Promise<Entry<CmicPrimeContractLineRecord>[]>;
  /** The lines by the contract's id, by bill code; every id of our company is in the answer. A line that cannot be read makes its contract an error. */
  linesOf(ids: readonly string[]): Promise<Map<string, CmicPrimeContractLineRecord[] | Error>>;
}

/** Prime contracts by this source. */
export function createPrimeContractClient(source: CmicSource): PrimeContractClient {
  const { jbcont, jbcontdet } = source.mapping.resources;
  const contracts = createTable(source, {
    resource: 'jbcont',
    schema: primeContractSchema(source.mapping),
    toId: ([company = '', job = '', code = '']) => primeContractId(company, job, code),
    toKey: primeContractKey,
  });
  const lines = createTable(source, {
    resource: 'jbcontdet',
    schema: primeContractLineSchema,
    // Its rows do not tell the contract's job, so their ids are made below, from the contract that was asked for.
    toId: (key) => key.join('/'),
    toKey: () => null,
  });

  const lineEntries: PrimeContractClient['lineEntries'] = async (ids) => {
    const asked = new Map<string, { id: string; job: string }>();
    for (const id of ids) {
      const [company, job, code] = primeContractKey(id) ?? [];
      if (company === source.companyCode && job && code) asked.set(code, { id, job });
    }
    const chunks = keyChunks(
      [jbcontdet.attributes.contract],
      [...asked.keys()].map((code) => [code]),
    );
    const rows = (await Promise.all(chunks.map((where) => lines.entries({ where })))).flat();
    return rows.flatMap((entry): Entry<CmicPrimeContractLineRecord>[] => {
      const [, code = '', billCode = ''] = entry.key ?? [];
      const contract = asked.get(code);
      if (!contract) return entry.value instanceof Error ? [{ ...entry, id: null, value: entry.value }] : [];
      const { value } = entry;
      return [
        {
          ...entry,
          id: primeContractLineId(contract.id, billCode),
          value: value instanceof Error ? value : lineUnder(contract.id, contract.job, value),
        },
      ];
    });
  };

  return {
    byIds: contracts.byIds,
    batch: contracts.batch,
    async ofJobs(jobIds) {
      const chunks = keyChunks(
        [jbcont.attributes.job],
        jobCodesOf(source, jobIds).map((code) => [code]),
      );
      return (await Promise.all(chunks.map((where) => contracts.all({ where })))).flat();
    },
    async list(jobId, at) {
      const [job] = jobCodesOf(source, [jobId]);
      return job === undefined ? { rows: [], more: false, total: 0 } : contracts.page({ by: { job } }, at);
    },
    lineEntries,
    async linesOf(ids) {
      const ours = ids.filter((id) => primeContractKey(id)?.[0] === source.companyCode);
      const found = new Map<string, CmicPrimeContractLineRecord[] | Error>(ours.map((id) => [id, []]));
      for (const { id, value } of await lineEntries(ours)) {
        // A line without a readable key may belong to any of the contracts: none of them is known to be whole.
        const owners = id === null ? ours : [id.slice(0, id.lastIndexOf('/'))];
        for (const owner of owners) {
          const held = found.get(owner);
          if (value instanceof Error) found.set(owner, value);
          else if (Array.isArray(held)) held.push(value);
        }
      }
      return found;
    },
  };
}
