import type { DecimalText } from '../../../../kernel/money.ts';
import { jsonAmount } from '../../amounts.ts';
import { fitting, fittingOrNone } from '../../form.ts';
import type { Mapping } from '../../mapping.ts';
import { type RawRow, toCmic } from '../../source.ts';
import type { OwnerChangeOrderKey } from './record.ts';

/** An owner change order to be written. Its job is a control job. What is null is not sent. */
export interface OwnerChangeOrderDraft extends OwnerChangeOrderKey {
  title: string | null;
  notes: string | null;
  /** Our own reference: it is how an earlier write is recognised. Up to 20 characters. */
  reference: string | null;
  /** The billing contract that it changes; by habit the job's code. */
  billingContract: string | null;
  /** The owner's own number of the change, unique in the billing contract. */
  ownerCode: string | null;
  /** It must be the sum of what the potential change items in it bill. */
  amount: DecimalText;
  issuedDate: string | null;
  executedDate: string | null;
  /** Days, a whole number. */
  impactDays: number | null;
}

/** The attributes of an owner change order, by our names. */
export function ownerChangeOrderAttributes(draft: OwnerChangeOrderDraft): RawRow {
  return {
    company: draft.company,
    job: fitting('job', 'job', draft.job),
    code: fitting('ownerChangeOrder', 'code', draft.code),
    title: draft.title ?? undefined,
    notes: draft.notes ?? undefined,
    reference: fittingOrNone('ownerChangeOrderReference', 'reference', draft.reference),
    // Named and not made here: a contract that exists may have a longer code than is safe for a new one.
    billingContract: draft.billingContract ?? undefined,
    ownerCode: fittingOrNone('ownerChangeOrder', 'ownerCode', draft.ownerCode),
    amount: jsonAmount(draft.amount, 'amount'),
    issuedDate: draft.issuedDate ?? undefined,
    executedDate: draft.executedDate ?? undefined,
    impactDays: draft.impactDays ?? undefined,
    vuuid: '',
  };
}

/** The body of a create exactly as it is sent, under CMiC's names. */
export function ownerChangeOrderBody(mapping: Mapping, draft: OwnerChangeOrderDraft): RawRow {
  return toCmic(mapping.resources.cmownerchangeorder.attributes, ownerChangeOrderAttributes(draft));
}
