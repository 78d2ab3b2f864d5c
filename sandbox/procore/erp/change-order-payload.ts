import type { ChangeOrderRow } from '../change-order-rows.ts';
import { lineAmount, orderLines } from '../change-order-totals.ts';
import { showOrderLine, showPackage } from '../change-order-view.ts';
import { extended as contractView } from '../commitment-view.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db.ts';
import { absent, amount } from '../dress.ts';
import { element as primeView } from '../prime-contract-view.ts';
import { linePayload } from './line-payload.ts';
import type { Answers, Closing } from './payloads.ts';

/** `create_commitment_change_order`: the number is a JSON number here, whatever it looks like in Procore. */
export function commitmentChangeOrderPayload(
  { db }: Context,
  row: ChangeOrderRow,
  closing: Closing,
  answers: Answers,
): object {
  const job = db.projects.get(row.project_id)?.origin_id ?? null;
  const contract = db.workOrders.get(row.contract_id) ?? db.purchaseOrders.get(row.contract_id);
  const { line_items: _lines, ...commitment } = contract ? contractView(db, contract) : { line_items: [] };
  return {
    job_origin_id: job,
    commitment: { ...commitment, type: contract?.type ?? null },
    commitment_items: db.lineItems.where('holder_id', row.contract_id).map((line) => linePayload(db, line, job)),
    change_order: {
      ...header(db, row),
      number: /^\d+$/.test(row.number) ? Number(row.number) : row.number,
      code: answers.erpId,
      ...(answers.description === null ? {} : { description: answers.description }),
      custom_fields: {},
      erp_custom_fields: {},
    },
    change_order_items: orderLines(db, row).map((line) => linePayload(db, line, job, showOrderLine(db, line))),
    additional_data: { accounting_date: answers.accountingDate },
    ...closing,
  };
}

/** `create_prime_contract_change_order`: the number is padded text, and every line brings its markups and the line that it changes. */
export function primeChangeOrderPayload(
  { db }: Context,
  row: ChangeOrderRow,
  closing: Closing,
  answers: Answers,
): object {
  const project = db.projects.get(row.project_id);
  const job = project?.origin_id ?? null;
  const contract = db.primeContracts.get(row.contract_id);
  return {
    project: project && marksOf(project, { id: project.id, name: project.name }),
    prime_contract: contract && { ...primeView(db, contract), ...absent('contractor', row.id) },
    prime_contract_items: db.primeContractLineItems
      .where('holder_id', row.contract_id)
      .map((line) => linePayload(db, line, job)),
    prime_contract_change_order: {
      ...header(db, row),
      number: row.number.padStart(3, '0'),
      due_date: null,
      invoiced_date: null,
      paid_date: null,
      approved_on: row.reviewed_at?.slice(0, 10) ?? null,
      code: answers.erpId,
      ...(answers.description === null ? {} : { description: answers.description }),
      erp_custom_fields: { transaction_date: answers.accountingDate ?? row.created_at.slice(0, 10) },
    },
    prime_contract_change_order_items: orderLines(db, row).map((line) => {
      const target =
        line.prime_line_item_id === null ? undefined : db.primeContractLineItems.get(line.prime_line_item_id);
      return {
        ...linePayload(db, line, job, showOrderLine(db, line)),
        amount: amount(lineAmount(db, line)),
        prime_line_item_id: target?.id ?? null,
        prime_line_item_origin_id: target?.origin_id ?? null,
        prime_line_item_origin_code: target?.origin_code ?? null,
        prime_line_item_origin_data: target?.origin_data ?? null,
        destination_sub_job: {},
        desitination_budget_line_item_id: null,
      };
    }),
    ...closing,
  };
}

/** `unlink_commitment_change_order` and its twin of the prime contract. */
export function unlinkChangeOrderPayload({ db }: Context, row: ChangeOrderRow, closing: Closing): object {
  if (row.kind === 'prime') {
    const { code: _code, ...told } = { code: null, ...header(db, row) };
    return { project_id: row.project_id, prime_contract_change_order: told, ...closing };
  }
  const contract = db.workOrders.get(row.contract_id) ?? db.purchaseOrders.get(row.contract_id);
  return {
    job_origin_id: db.projects.get(row.project_id)?.origin_id ?? null,
    project_id: row.project_id,
    erp_commitment_id: contract?.origin_code ?? null,
    procore_commitment_id: row.contract_id,
    commitment_type: contract?.type ?? null,
    commitment_origin_id: contract?.origin_id ?? null,
    procore_commitment_change_order_id: row.id,
    commitment_change_order_origin_id: row.origin_id,
    ...closing,
  };
}

function header(db: Db, row: ChangeOrderRow) {
  const { erp_rejected: _rejected, erp_reviewable: _reviewable, ...shown } = showPackage(db, row, false);
  return shown;
}

const marksOf = <T extends object>(
  row: { origin_id: string | null; origin_code: string | null; origin_data: string | null },
  told: T,
) => ({ ...told, origin_id: row.origin_id, origin_code: row.origin_code, origin_data: row.origin_data });
