import { garbage } from '../../../../kernel/errors.ts';
import type { Entry } from '../../entry.ts';
import { type Expression, keyChunks } from '../../row-match.ts';
import type { CmicSource } from '../../source.ts';
import { createTable } from '../../table.ts';
import { toldOf } from '../../told.ts';
import {
  type CmicRequestForPaymentHeader,
  type CmicRequestForPaymentLineRecord,
  requestForPaymentId,
  requestForPaymentLineSchema,
  requestForPaymentSchema,
  requestForPaymentTotalSchema,
} from './record.ts';

/** Reads of vouchers out of the resources that tell of them. */
export interface VoucherReader {
  /** Vouchers, unposted ones included and each once, with what their totals tell of retainage. A bad row stands as an error in its record's place. */
  vouchers(queries: readonly VoucherQuery[]): Promise<Entry<CmicRequestForPaymentHeader>[]>;
  /** As `vouchers`; one that does not tell its contract, its status or its posting is an error. */
  toldVouchers(queries: readonly VoucherQuery[]): Promise<Entry<CmicRequestForPaymentHeader>[]>;
  /** The lines by the voucher's technical key; every key is in the answer. A line that cannot be read makes its voucher's an error. */
  linesOf(vuuids: readonly string[]): Promise<Map<string, CmicRequestForPaymentLineRecord[] | Error>>;
}

/** What narrows a list of vouchers: equalities by our names, a further expression, or both. */
export interface VoucherQuery {
  by?: { vendor?: string; contract?: string; invoice?: string };
  where?: Expression;
}

/** Reads by this source. */
export function createVoucherReader(source: CmicSource): VoucherReader {
  const { scrfptotals, scrfpdetail } = source.mapping.resources;
  const schema = requestForPaymentSchema(source.mapping);
  const voucher = {
    toId: ([company = '', vendor = '', contract = '', invoice = '']: readonly string[]) =>
      requestForPaymentId({ company, vendor, contract, invoice }),
    toKey: () => null,
  };
  const listsBy = (check: typeof schema) => ({
    all: createTable(source, { resource: 'apallvouchers', schema: check, ...voucher }),
    unposted: createTable(source, { resource: 'unpostedvouchers', schema: check, ...voucher }),
  });
  const plain = listsBy(schema);
  const told = listsBy(toldOf(['contract', 'status', 'postDate'], schema) as typeof schema);
  const byVoucher = { toId: (key: readonly string[]) => key.join('/'), toKey: () => null };
  const totals = createTable(source, { resource: 'scrfptotals', schema: requestForPaymentTotalSchema, ...byVoucher });
  const details = createTable(source, { resource: 'scrfpdetail', schema: requestForPaymentLineSchema, ...byVoucher });
  const chunksOf = (attribute: string, vuuids: readonly string[]) =>
    keyChunks(
      [attribute],
      [...new Set(vuuids)].map((vuuid) => [vuuid]),
    );

  const read = async (
    tables: typeof plain,
    queries: readonly VoucherQuery[],
  ): Promise<Entry<CmicRequestForPaymentHeader>[]> => {
    const lists = queries.map(async (query) => {
      const [every, open] = await Promise.all([tables.all.entries(query), tables.unposted.entries(query)]);
      const known = new Set(every.map(({ vuuid, key }) => vuuid ?? key?.join('/')));
      return [...every, ...open.filter(({ vuuid, key }) => !known.has(vuuid ?? key?.join('/')))];
    });
    const found = (await Promise.all(lists)).flat();
    const vuuids = found.flatMap(({ vuuid }) => vuuid ?? []);
    const sums = await Promise.all(
      chunksOf(scrfptotals.attributes.voucher, vuuids).map((where) => totals.all({ where })),
    );
    const totalOf = new Map(sums.flat().map((total) => [total.voucher, total]));
    return found.map(({ value, ...entry }) => {
      const total = entry.vuuid === null ? undefined : totalOf.get(entry.vuuid);
      if (value instanceof Error || !total) return { ...entry, value };
      const retainageHeld = total.retainageHeld ?? value.retainageHeld;
      return { ...entry, value: { ...value, retainageHeld, retainageReleased: total.retainageReleased } };
    });
  };

  return {
    vouchers: (queries) => read(plain, queries),
    toldVouchers: (queries) => read(told, queries),
    async linesOf(vuuids) {
      const found = new Map<string, CmicRequestForPaymentLineRecord[] | Error>(vuuids.map((vuuid) => [vuuid, []]));
      const lists = await Promise.all(
        chunksOf(scrfpdetail.attributes.voucher, vuuids).map((where) => details.entries({ where })),
      );
      for (const { key, value } of lists.flat()) {
        // A line without a readable key may belong to any of the vouchers: none of them is known to be whole.
        for (const owner of key === null ? vuuids : [key[1] ?? '']) {
          const held = found.get(owner);
          if (value instanceof Error) found.set(owner, value);
          else if (Array.isArray(held)) held.push(value);
        }
      }
      return found;
    },
  };
}

/** Of vouchers under one key the one that counts: the only one that is not void, else the void one that came last. Two live ones are a fault. */
export function liveOf(
  vouchers: readonly CmicRequestForPaymentHeader[],
  path: string,
): CmicRequestForPaymentHeader | null {
  const live = vouchers.filter(({ isVoid }) => !isVoid);
  if (live.length > 1) throw garbage('CMIC', path, `${live.length} vouchers have the key ${live[0]?.id}`);
  const last = [...vouchers].sort((a, b) => Number(b.voucherNumber) - Number(a.voucherNumber))[0];
  return live[0] ?? last ?? null;
}
