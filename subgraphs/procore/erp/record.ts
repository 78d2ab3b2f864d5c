import { z } from 'zod';
import { checkRecord, key, text } from '../../../kernel/records.ts';
import type { Check } from '../rows.ts';

/** One event of the ERP tool: somebody's click that waits for what we make of it (procore reference 6.2, 6.4). */
export interface ErpRequestRecord {
  id: string;
  /** `create_commitment`; small letters. */
  name: string;
  /** The payload, an object or an array; its members depend on the name. */
  data: unknown;
  /** The progress record where it stands beside the payload (corrections, Procore 39). */
  detailId: string | null;
  createdAt: string | null;
}

/** The progress record of a request: what people see in the tool until the integrator closes it. */
export interface ErpRequestDetailRecord {
  id: string;
  requestId: string | null;
  /** `work_order_contract`; null for a refresh of everything. */
  itemType: string | null;
  itemId: string | null;
  /** `in_progress`, `success`, `failed`, `rejected`, `stale`; small letters. */
  status: string | null;
}

const optionalKey = z
  .union([z.string(), z.number().int()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? null : String(value)));

const request = z.object({
  id: key,
  request_name: z.string().min(1),
  request_data: z.unknown(),
  request_detail_id: optionalKey,
  created_at: text,
});

/** Reads an ERP request. The documented body names neither who clicked nor a status. */
export const checkErpRequest: Check<ErpRequestRecord> = (value, path, where) => {
  const row = checkRecord(request, value, 'PROCORE', path, where);
  return {
    id: row.id,
    name: row.request_name.trim().toLowerCase(),
    // Some documented payloads are JSON inside a text.
    data: typeof row.request_data === 'string' ? parsed(row.request_data) : (row.request_data ?? {}),
    detailId: row.request_detail_id,
    createdAt: row.created_at,
  };
};

const detail = z.object({
  id: key,
  erp_request_id: optionalKey,
  request_id: optionalKey,
  item_type: text,
  item_id: optionalKey,
  status: text,
});

/** Reads a progress record. */
export const checkErpRequestDetail: Check<ErpRequestDetailRecord> = (value, path, where) => {
  const row = checkRecord(detail, value, 'PROCORE', path, where);
  return {
    id: row.id,
    requestId: row.erp_request_id ?? row.request_id,
    itemType: row.item_type,
    itemId: row.item_id,
    status: row.status?.toLowerCase() ?? null,
  };
};

/** A payload that is not even JSON carries nothing that could be acted on; the request is then refused by its name. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
