import { type ChangeOrderFilter, type ChangeOrderPackage, createPackages } from '../../change-order.ts';
import { createChangeOrderMarks, type LineMark } from '../../change-order-marks.ts';
import type { CodeFinder } from '../../code-place.ts';
import { badShape, type ChildId, childId, numberOf, type Prefix, splitChildId } from '../../ids.ts';
import type { Mark, Marks } from '../../marks.ts';
import { batches, groupBy } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { byId, pick, type Row } from '../../rows.ts';
import type { ProcoreSource } from '../../source.ts';
import type { ItemError } from '../../sync.ts';
import type { PrimeContractClient } from '../prime-contract/client.ts';
import { createPotentials, potentialRecord } from './potential.ts';
import {
  type ProcorePotentialChangeOrderRecord,
  type ProcorePrimeContractChangeOrderRecord,
  primeContractChangeOrder,
} from './record.ts';

export type { ChangeOrderFilter } from '../../change-order.ts';
export type { LineMark } from '../../change-order-marks.ts';

/** Rows of change orders, some of which could not be read. */
export type PrimeContractChangeOrderRows = Row<ProcorePrimeContractChangeOrderRecord>[];

export interface PrimeContractChangeOrderClient {
  /** One call per project for up to a hundred. Without lines unless asked. */
  byIds(
    ids: readonly string[],
    options?: { lines?: boolean },
  ): Promise<Map<string, Row<ProcorePrimeContractChangeOrderRecord>>>;
  /** One with its lines; null where Procore does not know it. */
  withLines(id: string): Promise<ProcorePrimeContractChangeOrderRecord | null>;
  /** The change orders of one prime contract (`1001/pc-4`), without lines unless asked. */
  ofContract(
    primeContractId: string,
    filter?: ChangeOrderFilter,
    options?: { lines?: boolean },
  ): Promise<PrimeContractChangeOrderRows>;
  /** Those of several prime contracts by their ids, without lines: one call per project. */
  ofContracts(ids: readonly string[]): Promise<Map<string, PrimeContractChangeOrderRows>>;
  /** The prime contract change orders of a project, without lines unless asked. */
  ofProject(
    projectId: string,
    filter?: ChangeOrderFilter,
    options?: { lines?: boolean },
  ): Promise<PrimeContractChangeOrderRows>;
  /** Null takes the mark away. After lines and markups, which it locks. */
  mark(id: string, mark: Mark): Promise<Outcome>;
  /** Marks lines by Procore's own ids; null takes a mark away. May be repeated. */
  markLines(id: string, lines: readonly LineMark[]): Promise<Outcome<{ errors: ItemError[] }>>;
  /** Marks markups by Procore's own ids; refused where `external_data` is closed to this app. May be repeated. */
  markMarkups(
    markups: readonly { markupId: string; originId: string | null }[],
  ): Promise<Outcome<{ errors: ItemError[] }>>;
  /** The potential change orders that a change order is made of, with their lines; in a project of one tier a single hidden one. One without lines changes nothing and is left out. */
  potentialsOf(id: string): Promise<Row<ProcorePotentialChangeOrderRecord>[]>;
  /** One call per project for up to a hundred, with their lines. */
  potentialsByIds(ids: readonly string[]): Promise<Map<string, Row<ProcorePotentialChangeOrderRecord>>>;
  /** Marks a potential change order (`1001/pco-31`); null takes the mark away. */
  markPotential(id: string, mark: Mark): Promise<Outcome>;
}

/** Prime contract change orders and their potential change orders by this source. */
export function createClient(
  source: ProcoreSource,
  marks: Marks,
  deps: { codes: CodeFinder; contracts: Pick<PrimeContractClient, 'byIds'> },
): PrimeContractChangeOrderClient {
  const packages = createPackages(source, deps.codes);
  const potentials = createPotentials(source, deps.codes);
  const marking = createChangeOrderMarks(source, marks, packages);

  /** Those of prime contracts. Where the type says no more than that it is a package, the contract decides. */
  const ours = async (projectId: string, rows: readonly Row<ChangeOrderPackage>[]) => {
    const open = rows.flatMap((row) => (row instanceof Error || row.side !== null ? [] : (row.contractNumber ?? [])));
    const found = await contractsOf(projectId, open);
    return rows.flatMap((row): PrimeContractChangeOrderRows => {
      if (row instanceof Error) return [row];
      if (row.side !== null) return row.side === 'PRIME' ? [primeContractChangeOrder(row)] : [];
      const contract = found.get(row.contractNumber ?? '');
      if (contract instanceof Error) return [contract];
      return contract ? [primeContractChangeOrder(row)] : [];
    });
  };

  /** Prime contracts by Procore's own numbers; a number of a commitment is not among them. */
  const contractsOf = async (projectId: string, numbers: readonly string[]) => {
    if (numbers.length === 0) return new Map<string, Row<{ id: string }>>();
    const ids = [...new Set(numbers)].map((number) => childId(projectId, 'pc', number));
    const found = await deps.contracts.byIds(ids);
    return new Map([...found].map(([id, row]): [string, Row<{ id: string }>] => [String(numberOf(id)), row]));
  };

  const byIds: PrimeContractChangeOrderClient['byIds'] = (asked, { lines = false } = {}) =>
    perProject(asked, 'pcco', async (projectId, numbers) =>
      ours(projectId, await packages.list(projectId, { numbers }, lines)),
    );

  const potentialsByIds: PrimeContractChangeOrderClient['potentialsByIds'] = (asked) =>
    perProject(asked, 'pco', async (projectId, numbers) => {
      const rows = await potentials.list(projectId, { numbers });
      const named = rows.flatMap((row) => (row instanceof Error ? [] : (row.contractNumber ?? [])));
      const found = await contractsOf(projectId, named);
      return rows.map((row) => {
        if (row instanceof Error) return row;
        const contract = found.get(row.contractNumber ?? '');
        return contract instanceof Error ? contract : potentialRecord(row, contract?.id ?? null);
      });
    });

  const ofContract: PrimeContractChangeOrderClient['ofContract'] = async (id, filter = {}, { lines = false } = {}) => {
    const { parentId, number } = parts(id, 'pc');
    return of(id, await packages.list(parentId, { ...filter, contractNumber: String(number) }, lines));
  };

  return {
    byIds,
    withLines: async (id) => pick(await byIds([id], { lines: true }), id),
    ofContract,
    ofContracts: async (ids) => {
      const projects = groupBy(ids, (id) => parts(id, 'pc').parentId);
      const found = await Promise.all(
        [...projects].map(async ([projectId, group]) => {
          const [one] = group;
          if (group.length === 1 && one) return [[one, await ofContract(one)] as const];
          const rows = await packages.list(projectId, {}, false);
          return group.map((id) => [id, of(id, rows)] as const);
        }),
      );
      return new Map(found.flat());
    },
    ofProject: async (projectId, filter = {}, { lines = false } = {}) =>
      ours(projectId, await packages.list(projectId, filter, lines)),
    mark: (id, mark) => marking.mark(parts(id, 'pcco').parentId, parts(id, 'pcco').number, mark),
    markLines: (id, lines) => marking.markLines(parts(id, 'pcco').parentId, parts(id, 'pcco').number, lines),
    markMarkups: marking.markMarkups,
    potentialsOf: async (id) => {
      const { parentId: projectId, number } = parts(id, 'pcco');
      const order = await packages.show(projectId, number);
      if (!order || order.contractNumber === null) return [];
      const contract = childId(projectId, 'pc', order.contractNumber);
      // A line names its holder; that a potential change order names its package is not documented, so that either will do.
      const holders = new Set((order.lines ?? []).map((line) => line.potentialChangeOrderNumber));
      const rows = await potentials.list(projectId, { contractNumber: order.contractNumber });
      return rows.flatMap((row): Row<ProcorePotentialChangeOrderRecord>[] => {
        if (row instanceof Error) return [row];
        // Behind every package Procore keeps a hidden one, empty where others hold the lines. What has no line changes nothing.
        if (row.lines.length === 0) return [];
        const isHeld = row.changeOrderId === id || holders.has(String(numberOf(row.id)));
        return isHeld ? [{ ...potentialRecord(row, contract), changeOrderId: id }] : [];
      });
    },
    potentialsByIds,
    markPotential: (id, mark) => potentials.mark(parts(id, 'pco').parentId, parts(id, 'pco').number, mark),
  };
}

/** Reads records by id, project by project, a hundred at a time; ids of another shape are left out. */
async function perProject<T extends { id: string }>(
  asked: readonly string[],
  prefix: Prefix,
  read: (projectId: string, numbers: string[]) => Promise<Row<T>[]>,
): Promise<Map<string, Row<T>>> {
  const ids = asked.filter((id) => splitChildId(id, prefix) !== null);
  const projects = groupBy(ids, (id) => parts(id, prefix).parentId);
  const found = await Promise.all(
    [...projects].map(async ([projectId, group]) => {
      const pages = batches(group).map((some) => read(projectId, some.map(numberOf).map(String)));
      return byId(group, (await Promise.all(pages)).flat());
    }),
  );
  return new Map(found.flatMap((some) => [...some]));
}

/** The rows of one prime contract. */
function of(id: string, rows: readonly Row<ChangeOrderPackage>[]): PrimeContractChangeOrderRows {
  const number = String(numberOf(id));
  return rows.flatMap((row): PrimeContractChangeOrderRows => {
    if (row instanceof Error) return [row];
    return row.side !== 'COMMITMENT' && row.contractNumber === number ? [primeContractChangeOrder(row)] : [];
  });
}

function parts(id: string, prefix: Prefix): ChildId {
  const found = splitChildId(id, prefix);
  if (!found) throw badShape(id, childId('1001', prefix, 4));
  return found;
}
