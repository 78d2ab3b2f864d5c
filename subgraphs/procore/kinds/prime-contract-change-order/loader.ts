import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { PrimeContractChangeOrderClient, PrimeContractChangeOrderRows } from './client.ts';
import type { ProcorePotentialChangeOrderRecord, ProcorePrimeContractChangeOrderRecord } from './record.ts';

/** Prime contract change orders by id without their lines: one call per project for up to a hundred. */
export function createPrimeContractChangeOrderLoader(
  client: PrimeContractChangeOrderClient,
): Loader<ProcorePrimeContractChangeOrderRecord> {
  return createLoader<ProcorePrimeContractChangeOrderRecord>((ids) => client.byIds(ids), 1000);
}

/** The same with their lines. */
export function createPrimeContractChangeOrderWithLinesLoader(
  client: PrimeContractChangeOrderClient,
): Loader<ProcorePrimeContractChangeOrderRecord> {
  return createLoader<ProcorePrimeContractChangeOrderRecord>((ids) => client.byIds(ids, { lines: true }), 1000);
}

/** The change orders of prime contracts by the contracts' ids: one call per project. */
export function createChangeOrdersOfPrimeContractLoader(
  client: PrimeContractChangeOrderClient,
): Loader<PrimeContractChangeOrderRows> {
  return createLoader<PrimeContractChangeOrderRows>((ids) => client.ofContracts(ids), 1000);
}

/** Potential change orders by id: one call per project for up to a hundred, and one for their contracts. */
export function createPotentialChangeOrderLoader(
  client: PrimeContractChangeOrderClient,
): Loader<ProcorePotentialChangeOrderRecord> {
  return createLoader<ProcorePotentialChangeOrderRecord>((ids) => client.potentialsByIds(ids), 1000);
}
