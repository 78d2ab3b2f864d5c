import type { DecimalText } from '../../../../kernel/money.ts';
import { jsonAmount } from '../../amounts.ts';
import { fitting, fittingOrNone } from '../../form.ts';
import type { Mapping } from '../../mapping.ts';
import { type RawRow, toCmic } from '../../source.ts';
import type { PotentialChangeItemKey } from './record.ts';

/** A header to be written. Its job is a control job. Texts that are null are not sent. */
export interface PotentialChangeItemDraft extends PotentialChangeItemKey {
  /** Type and status by the company's own codes: see `typeCode` and `statusCode` of the client. */
  typeCode: string;
  statusCode: string;
  /** Up to 200 characters. */
  name: string;
  date: string;
  /** How its posting moves the projected cost; null: as the mapping says. */
  projection: 'ADD' | 'LARGEST' | null;
  /** Our own reference: it is how an earlier write is recognised. Up to 30 characters. */
  reference: string | null;
  sourceText: string | null;
}

/** A line to be written. CMiC numbers it; our own id of it is its task. */
export interface PotentialChangeItemLineDraft {
  company: string;
  /** The code of the header's job, and of the header. */
  headerJob: string;
  change: string;
  /** The header's job or one of its sub jobs. */
  job: string;
  costCode: string;
  category: string;
  task: string | null;
  /** Null: the line changes no cost budget. */
  costAmount: DecimalText | null;
  /** Null: it changes nothing that the owner pays, as an internal one must not. */
  billAmount: DecimalText | null;
  billCode: string | null;
  billName: string | null;
}

/** The attributes of a header, by our names. */
export function potentialChangeItemAttributes(mapping: Mapping, draft: PotentialChangeItemDraft): RawRow {
  const { projection } = mapping.values.potentialChangeItem;
  const methods = { ADD: projection.add, LARGEST: projection.largest };
  return {
    company: draft.company,
    job: fitting('job', 'job', draft.job),
    code: fitting('potentialChangeItem', 'code', draft.code),
    type: fitting('potentialChangeItemType', 'typeCode', draft.typeCode),
    name: fitting('potentialChangeItemName', 'name', draft.name),
    date: draft.date,
    status: fitting('potentialChangeItemStatus', 'statusCode', draft.statusCode),
    projection: draft.projection === null ? projection.default : methods[draft.projection],
    reference: fittingOrNone('potentialChangeItemReference', 'reference', draft.reference),
    sourceText: fittingOrNone('potentialChangeItemName', 'sourceText', draft.sourceText),
    vuuid: '',
  };
}

/** The attributes of a line, by our names. */
export function potentialChangeItemLineAttributes(draft: PotentialChangeItemLineDraft): RawRow {
  return {
    company: draft.company,
    headerJob: fitting('job', 'headerJob', draft.headerJob),
    change: fitting('potentialChangeItem', 'change', draft.change),
    job: fitting('job', 'job', draft.job),
    costCode: fitting('costCode', 'costCode', draft.costCode),
    category: fitting('category', 'category', draft.category),
    task: fittingOrNone('task', 'task', draft.task),
    costAmount: draft.costAmount === null ? undefined : jsonAmount(draft.costAmount, 'costAmount'),
    billAmount: draft.billAmount === null ? undefined : jsonAmount(draft.billAmount, 'billAmount'),
    billCode: fittingOrNone('billCode', 'billCode', draft.billCode),
    billName: fittingOrNone('billName', 'billName', draft.billName),
    vuuid: '',
  };
}

/** The attributes of a change of the status. */
export function potentialChangeItemStatusAttributes(statusCode: string): RawRow {
  return { status: fitting('potentialChangeItemStatus', 'statusCode', statusCode) };
}

/** The attributes that put one into an owner change order. */
export function inOwnerChangeOrderAttributes(code: string): RawRow {
  return { ownerChangeOrder: fitting('ownerChangeOrder', 'ownerChangeOrder', code) };
}

/** The bodies of creates and changes exactly as they are sent, under CMiC's names. */
export function potentialChangeItemBodies(mapping: Mapping) {
  const { cmmast, cmdetail } = mapping.resources;
  return {
    headerBody: (draft: PotentialChangeItemDraft) =>
      toCmic(cmmast.attributes, potentialChangeItemAttributes(mapping, draft)),
    lineBody: (draft: PotentialChangeItemLineDraft) =>
      toCmic(cmdetail.attributes, potentialChangeItemLineAttributes(draft)),
    statusBody: (statusCode: string) => toCmic(cmmast.attributes, potentialChangeItemStatusAttributes(statusCode)),
    inOwnerChangeOrderBody: (code: string) => toCmic(cmmast.attributes, inOwnerChangeOrderAttributes(code)),
  };
}
