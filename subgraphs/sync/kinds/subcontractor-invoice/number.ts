import type { CmicSubcontractHeader } from '../../../cmic/kinds/commitment/record.ts';
import {
  type CmicRequestForPaymentRecord,
  requestForPaymentId,
  requestForPaymentKey,
} from '../../../cmic/kinds/subcontractor-invoice/record.ts';
import type { ProcoreSubcontractorInvoiceRecord } from '../../../procore/kinds/subcontractor-invoice/record.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';

/** What stands in CMiC under the number that an invoice would get, and under numbers that earlier tries gave it. */
export interface Under {
  existing: CmicRequestForPaymentRecord | null;
  existingOf: string | null;
  elsewhere: string[];
  elsewhereUnknown: boolean;
}

/** The approver's number, the one chosen before, the subcontractor's, else its place among the commitment's invoices: `PA-0003`. */
export function invoiceNumber(
  { invoiceNumber: theirs, number: place }: ProcoreSubcontractorInvoiceRecord,
  answers: Answers,
  transfer: Transfer | null,
): string | null {
  const given = answers.number ?? transfer?.number ?? theirs?.trim();
  if (given) return given;
  return place === null ? null : `PA-${place.padStart(4, '0')}`;
}

/** CMiC keeps no reference of ours on a voucher: the invoice number, unique by vendor, is how an earlier write is recognised. A void voucher gives its number free. */
export async function readUnder(
  deps: SyncDeps,
  contract: CmicSubcontractHeader | null,
  number: string | null,
  id: string,
  transfer: Transfer | null,
): Promise<Under> {
  if (!contract || !number) return { existing: null, existingOf: null, elsewhere: [], elsewhereUnknown: false };
  const key = { company: contract.company, vendor: contract.vendor, invoice: number };
  const requests = deps.cmic['subcontractor-invoice'];
  const ours = requestForPaymentId({ ...key, contract: contract.number });
  const earlier = (transfer?.writes ?? []).filter(
    ({ step, outcome, key: other }) => step.startsWith('header') && outcome !== 'REFUSED' && other !== ours,
  );
  // Told before the look: what is absent afterwards was not on its way any more.
  const late = deps.clock.now().getTime() - deps.settings.waits.lateWriteMs;
  const [found, ...others] = await Promise.all(
    [key, ...earlier.flatMap((write) => requestForPaymentKey(write.key) ?? [])].map((each) => requests.find(each)),
  );
  const existing = found && !found.isVoid ? found : null;
  const [link] = existing ? await deps.store.links.byCmic('SUBCONTRACTOR_INVOICE', [existing.id]) : [];
  return {
    existing,
    existingOf: link && link.procoreId !== id ? link.procoreId : null,
    elsewhere: others.flatMap((other) => (other && !other.isVoid ? other.id : [])),
    elsewhereUnknown: earlier.some(({ outcome, at }) => outcome !== 'DONE' && Date.parse(at) > late),
  };
}
