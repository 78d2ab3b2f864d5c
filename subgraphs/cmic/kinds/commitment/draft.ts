import type { DecimalText } from '../../../../kernel/money.ts';
import { jsonAmount } from '../../amounts.ts';
import { fitting } from '../../form.ts';
import type { Mapping } from '../../mapping.ts';
import { type RawRow, toCmic } from '../../source.ts';
import type { SubcontractKey } from './record.ts';

export { amountProblem } from '../../amounts.ts';

/** A subcontract header to be written, in neutral words. Texts that are null are not sent. */
export interface SubcontractDraft extends SubcontractKey {
  /** Its job's code. */
  job: string;
  currency: string;
  name: string | null;
  description: string | null;
  /** Days. */
  date: string | null;
  startDate: string | null;
  endDate: string | null;
  /** 0 to 100, decimal text. */
  retainagePercent: DecimalText | null;
  type: 'SUBCONTRACT' | 'PURCHASE_ORDER';
  /** Our own reference: it is how an earlier write is recognised. */
  reference: string | null;
  /** CMiC gives the number, or the change code, by itself; ours unless told. */
  isNumberedByCmic?: boolean;
}

/** A line of the schedule of values to be written. */
export interface SubcontractLineDraft extends SubcontractKey {
  /** The code of the header's job or of one of its sub jobs. */
  job: string;
  task: string;
  name: string | null;
  costCode: string;
  category: string;
  /** Null: the lump-sum unit of the mapping. */
  unit: string | null;
  amount: DecimalText;
}

/**
 * The attributes of a header, by our names. Unless CMiC gives it the number is ours (`override`), so the subcontractor code is the documented `NONE`; the technical key is sent empty,
 * since the pages list it as required.
 */
export function headerAttributes(mapping: Mapping, draft: SubcontractDraft): RawRow {
  const { subcontract, purchaseOrder } = mapping.values.contractType;
  const type = draft.type === 'PURCHASE_ORDER' ? purchaseOrder : subcontract;
  return {
    company: draft.company,
    vendor: draft.vendor,
    number: draft.number,
    change: fitting('subcontractChange', 'change', draft.change),
    job: draft.job,
    currency: draft.currency,
    override: draft.isNumberedByCmic ? 'N' : 'Y',
    subcontractorCode: 'NONE',
    type: type === '' ? undefined : type,
    name: draft.name ?? undefined,
    description: draft.description ?? undefined,
    reference: draft.reference ?? undefined,
    date: draft.date ?? undefined,
    startDate: draft.startDate ?? undefined,
    endDate: draft.endDate ?? undefined,
    retainagePercent:
      draft.retainagePercent === null ? undefined : jsonAmount(draft.retainagePercent, 'retainagePercent'),
    vuuid: '',
  };
}

/** The attributes of a line, by our names. */
export function lineAttributes(mapping: Mapping, draft: SubcontractLineDraft): RawRow {
  return {
    company: draft.company,
    vendor: draft.vendor,
    number: draft.number,
    change: fitting('subcontractChange', 'change', draft.change),
    task: draft.task,
    name: draft.name ?? undefined,
    job: draft.job,
    costCode: draft.costCode,
    category: draft.category,
    unit: draft.unit ?? mapping.values.lumpSumUnit,
    amount: jsonAmount(draft.amount, 'amount'),
    vuuid: '',
  };
}

/** The body of a header's create exactly as it is sent, under CMiC's names. */
export function headerBody(mapping: Mapping, draft: SubcontractDraft): RawRow {
  return toCmic(mapping.resources.scmast.attributes, headerAttributes(mapping, draft));
}

/** The body of a line's create exactly as it is sent, under CMiC's names. */
export function lineBody(mapping: Mapping, draft: SubcontractLineDraft): RawRow {
  return toCmic(mapping.resources.scsched.attributes, lineAttributes(mapping, draft));
}
