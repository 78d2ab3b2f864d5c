import { createLoader } from '../../../../kernel/loader.ts';
import type { SubcontractorInvoiceClient } from './client.ts';

/** Batches within one request: three calls for the requests of a hundred contracts, and one for the lines of as many vouchers, by the voucher's technical key. */
export function createSubcontractorInvoiceLoaders(client: SubcontractorInvoiceClient) {
  return {
    requestsForPayment: createLoader(client.headers, 1000),
    requestsForPaymentOf: createLoader(client.ofSubcontracts, 1000),
    requestForPaymentLines: createLoader(client.linesOf, 1000),
  };
}
