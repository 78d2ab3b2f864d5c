import type { ErpRequestRecord } from '../../procore/erp/record.ts';
import type { Kind } from '../kind.ts';
import type { Answers } from '../transfer/transfer.ts';
import { companyRecord, detailOf, firstText, listAt, projectRecord, textAt, valueAt } from './event.ts';
import { budgetParts } from './movements.ts';
import { type ErpPart, newPart, type RecordRef } from './work.ts';

type ExportEvent = (record: ErpRequestRecord) => ErpPart[];

/** The events by which an accounting approver's "accept" exports a record: which kind it is, and how its id is found in the payload (contract, section 1). */
export const exportEvents: Record<string, ExportEvent> = {
  create_commitment: projectExport('COMMITMENT', 'commitment', (commitment) =>
    /purchase/i.test(textAt(commitment, 'type') ?? '') ? 'po' : 'wo',
  ),
  create_commitment_change_order: projectExport('COMMITMENT_CHANGE_ORDER', 'change_order', () => 'cco'),
  create_prime_contract_change_order: projectExport(
    'PRIME_CONTRACT_CHANGE_ORDER',
    'prime_contract_change_order',
    () => 'pcco',
  ),
  create_requisitions: invoices,
  create_budget: budgetParts,
  update_budget: budgetParts,
  create_vendor: (record) => {
    const vendor = valueAt(record.data, 'vendor');
    const id = textAt(vendor, 'id');
    return id === null ? [] : [part(record, 'VENDOR', companyRecord(id), { number: textAt(vendor, 'code') })];
  },
  // A job that is synced already sends its codes; a new one would be a project of Procore's own.
  create_or_update_job: (record) => {
    const id = textAt(record.data, 'job', 'id');
    const kind: Kind = textAt(record.data, 'job', 'origin_id') === null ? 'PROJECT' : 'PROJECT_WBS';
    return id === null ? [] : [part(record, kind, companyRecord(id), {})];
  },
  create_sub_job: (record) => {
    const id = textAt(record.data, 'sub_job', 'id');
    const ref = projectRecord(record.data, 'sub_job', id);
    if (id === null) return [];
    // The codes of a sub job that is synced go with those of its project.
    if (textAt(record.data, 'sub_job', 'origin_id') !== null)
      return [part(record, 'PROJECT_WBS', { ...ref, own: null }, {})];
    return [part(record, 'SUB_JOB', ref, {})];
  },
  create_standard_cost_codes: (record) =>
    listAt(record.data, 'standard_cost_codes').map((code) => {
      const id = textAt(code, 'id') ?? '';
      return exportPart('COMPANY_WBS', companyRecord(`scc-${id}`), {}, null, textAt(code, 'request_detail_id'), id);
    }),
  create_payment: payment,
  create_contract_payment: payment,
};

function projectExport(kind: Kind, holder: string, prefixOf: (record: unknown) => string): ExportEvent {
  return (record) => {
    const held = valueAt(record.data, holder);
    const id = textAt(held, 'id');
    if (id === null) return [];
    const ref = projectRecord(record.data, holder, `${prefixOf(held)}-${id}`);
    const answers = { ...answersOf(record.data, held), ...dateOf(held, 'created_at') };
    return [part(record, kind, ref, answers, textAt(held, 'description'), id)];
  };
}

/** Several invoices in one event; their progress records are found by the invoice (corrections, Procore 39). */
function invoices(record: ErpRequestRecord): ErpPart[] {
  return listAt(record.data, 'requisitions').flatMap((invoice) => {
    const id = textAt(invoice, 'procore_requisition_id') ?? textAt(invoice, 'id');
    if (id === null) return [];
    const { projectId, jobId } = projectRecord(record.data, '', null);
    const ref: RecordRef = {
      projectId: textAt(invoice, 'project_id') ?? projectId,
      jobId: textAt(invoice, 'job_origin_id') ?? jobId,
      own: `inv-${id}`,
      id: null,
    };
    const number = typed(invoice, 'invoice_number');
    const answers = { number, ...dateOf(record.data), ...dateOf(invoice, 'billing_date') };
    const detailId = textAt(invoice, 'request_detail_id') ?? textAt(record.data, 'request_detail_id');
    return [exportPart('SUBCONTRACTOR_INVOICE', ref, answers, null, detailId, id)];
  });
}

function payment(record: ErpRequestRecord): ErpPart[] {
  const id = textAt(record.data, 'contract_payment', 'id');
  return id === null ? [] : [part(record, 'INVOICE_PAYMENT', companyRecord(id), {})];
}

function part(
  record: ErpRequestRecord,
  kind: Kind,
  ref: RecordRef,
  answers: Answers,
  approverText: string | null = null,
  itemId: string | null = null,
): ErpPart {
  return exportPart(kind, ref, answers, approverText, detailOf(record), itemId);
}

/** `approverText`: the record's description as the event has it, which is what the approver typed where it is another one than the record's own. */
function exportPart(
  kind: Kind,
  record: RecordRef,
  answers: Answers,
  approverText: string | null,
  detailId: string | null,
  itemId: string | null,
): ErpPart {
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
  return newPart({ do: 'EXPORT', kind, record, answers: given, approverText }, detailId, itemId);
}

/** The ERP id and the date that the approver gave. */
function answersOf(data: unknown, held: unknown): Answers {
  return { ...dateOf(data), number: typed(held, 'number') };
}

/** The ERP id that the approver typed. The tool fills it with the record's own number, which one event tells as a number and another filled up with zeros: that one is no answer. */
function typed(held: unknown, own: string): string | null {
  const code = textAt(held, 'code');
  return code !== null && bare(code) === bare(textAt(held, own) ?? '') ? null : code;
}

const bare = (number: string) => number.replace(/^0+(?=\d)/, '');

/** The accounting date that the approver gave, beside the payload or in the record; nothing where there is none. `own`: the record's date that the tool fills it with, which is no answer. */
function dateOf(held: unknown, own?: string): Answers {
  const date = firstText(held, ['additional_data', 'accounting_date'], ['erp_custom_fields', 'transaction_date']);
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return {};
  return own !== undefined && textAt(held, own)?.slice(0, 10) === date ? {} : { accountingDate: date };
}
