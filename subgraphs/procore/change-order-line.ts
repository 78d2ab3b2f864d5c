import { z } from 'zod';
import { amount, checkRecord, key, reference, text } from '../../kernel/records.ts';
import { codeMembers, codePlace, type OpenPlace } from './code-place.ts';
import { markMembers, nameOf, percent, position } from './members.ts';

/** What a prime contract's change adds on top of a line. */
export interface ChangeOrderMarkup {
  /** Procore's own id: `6001`. */
  id: string;
  name: string | null;
  /** In percent, decimal text. */
  percentage: string | null;
  /** Decimal text in the company's currency. */
  amount: string | null;
  originId: string | null;
}

/** A line of a change order, as all kinds tell it. Amounts are decimal text in the company's currency; negative for a reduction. */
export interface ChangeOrderLine extends OpenPlace {
  /** Procore's own id of the line: `90001`. */
  id: string;
  position: number | null;
  description: string | null;
  /** `extendedAmount` and markups: what an owner is billed (corrections, E27). */
  amount: string | null;
  /** Without markup and tax. */
  extendedAmount: string | null;
  /** As Procore totals the line. */
  totalAmount: string | null;
  taxAmount: string | null;
  quantity: string | null;
  unitCost: string | null;
  uom: string | null;
  /** Full code: `03-100`. */
  costCode: string | null;
  /** `S`. */
  costTypeCode: string | null;
  /** `03-100.S`. */
  flatCode: string | null;
  taxCodeId: string | null;
  /** Procore's own id of the commitment's line that it changes: `88001`; null for a line that is new to the contract. */
  commitmentLineItemId: string | null;
  /** The answer said which line it changes, or that it changes none. */
  isTargetTold: boolean;
  /** Procore's own id of the prime contract's line that it changes. */
  primeLineItemId: string | null;
  /** Procore's own id of the potential change order that holds it; in a project of one tier Procore keeps a hidden one. */
  potentialChangeOrderNumber: string | null;
  markups: ChangeOrderMarkup[];
  originId: string | null;
}

const markup = z.object({
  id: key,
  name: text,
  percentage: percent,
  amount,
  markup: z.object({ name: text, percentage: percent }).nullish(),
  origin_id: text,
});

const line = z.object({
  id: key,
  position,
  description: text,
  amount,
  extended_amount: amount,
  total_amount: amount,
  tax_amount: amount,
  quantity: amount,
  unit_cost: amount,
  uom: nameOf,
  tax_code_id: text,
  tax_code: reference,
  commitment_line_item_id: text,
  prime_line_item_id: text,
  holder: z.object({ id: text, holder_type: text }).nullish(),
  markup_line_items: z.array(markup).nullish(),
  ...markMembers,
});

const places = z.object(codeMembers);
const shown = z.union([z.string(), z.object({ full_code: text, flat_code: text, code: text, csv_import_code: text })]);
const names = z.object({ cost_code: shown.nullish(), line_item_type: shown.nullish(), wbs_code: shown.nullish() });

/** Reads a line of a package or of a potential change order: one shape for all (reference 5.8; v2 leaves members out). */
export function readChangeOrderLine(
  value: unknown,
  companyId: string,
  projectId: string,
  path: string,
  where: string,
): ChangeOrderLine {
  const row = checkRecord(line, value, 'PROCORE', path, where);
  const place = checkRecord(places, value, 'PROCORE', path, where);
  const codes = checkRecord(names, value, 'PROCORE', path, where);
  const codeAt = codePlace(place, companyId, projectId);
  return {
    id: row.id,
    position: row.position,
    description: row.description,
    amount: row.amount ?? row.extended_amount,
    extendedAmount: row.extended_amount,
    totalAmount: row.total_amount,
    taxAmount: row.tax_amount,
    quantity: row.quantity,
    unitCost: row.unit_cost,
    uom: row.uom,
    ...codeAt,
    costCode: nameIn(codes.cost_code),
    costTypeCode: nameIn(codes.line_item_type),
    flatCode: nameIn(codes.wbs_code),
    billerUnknown: codeAt.costCodeId !== null && !(place.biller_type ?? place.cost_code?.biller_type),
    taxCodeId: row.tax_code_id ?? row.tax_code,
    commitmentLineItemId: row.commitment_line_item_id,
    isTargetTold: (value as Record<string, unknown>).commitment_line_item_id !== undefined,
    primeLineItemId: row.prime_line_item_id,
    potentialChangeOrderNumber: row.holder?.holder_type?.startsWith('PotentialChangeOrder') ? row.holder.id : null,
    markups: (row.markup_line_items ?? []).map(({ markup: told, ...own }) => ({
      id: own.id,
      name: own.name ?? told?.name ?? null,
      percentage: own.percentage ?? told?.percentage ?? null,
      amount: own.amount,
      originId: own.origin_id,
    })),
    originId: row.origin_id,
  };
}

function nameIn(code: z.infer<typeof shown> | null | undefined): string | null {
  if (typeof code === 'string') return code || null;
  return code?.full_code ?? code?.flat_code ?? code?.code ?? code?.csv_import_code ?? null;
}
