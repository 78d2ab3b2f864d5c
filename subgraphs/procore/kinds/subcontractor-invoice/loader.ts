import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { InvoiceRows, SubcontractorInvoiceClient } from './client.ts';
import type { ProcoreSubcontractorInvoiceRecord } from './record.ts';

/** Subcontractor invoices by id without their items: one call per project for up to a hundred. */
export function createSubcontractorInvoiceLoader(
  client: SubcontractorInvoiceClient,
): Loader<ProcoreSubcontractorInvoiceRecord> {
  return createLoader<ProcoreSubcontractorInvoiceRecord>((ids) => client.byIds(ids), 1000);
}

/** The invoices of commitments by the commitments' ids: one call per project. */
export function createInvoicesOfCommitmentLoader(client: SubcontractorInvoiceClient): Loader<InvoiceRows> {
  return createLoader<InvoiceRows>((ids) => client.ofCommitments(ids), 1000);
}
