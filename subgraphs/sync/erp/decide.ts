import type { ErpRequestRecord } from '../../procore/erp/record.ts';
import { notSupported } from '../transfer/supported.ts';
import { allDetails, detailOf, listAt, textAt } from './event.ts';
import { exportEvents } from './exports.ts';
import { type ErpAction, type ErpPart, newPart } from './work.ts';

/** What an event needs beside its payload. */
export interface ErpPlace {
  companyCode: string;
}

/**
 * What an event of Procore's ERP tool asks of us, one part for each progress record (procore reference 6.4). Exports are in exports.ts. Pure: it reads nothing but the event, and an event
 * that nobody knows is refused by its name.
 */
export function decideErpRequest(record: ErpRequestRecord, place: ErpPlace): ErpPart[] {
  const { name } = record;
  const exported = exportEvents[name]?.(record);
  if (exported) return exported.length > 0 ? exported : refused(record, `The request ${name} names no record.`);
  const action = events[name]?.(record.data, place);
  if (action) return [newPart(action, detailOf(record))];
  const reason = families.find(({ pattern }) => pattern.test(name));
  if (reason && 'note' in reason) return told(record, reason.note);
  return refused(record, reason?.message ?? `This connector does not know the request "${name}".`);
}

type Event = (data: unknown, place: ErpPlace) => ErpAction;

const importOf =
  (
    kind: 'PROJECT' | 'SUB_JOB' | 'PRIME_CONTRACT' | 'COMMITMENT' | 'BUDGET' | 'JOB_COST' | 'PROJECT_WBS',
    ...path: string[]
  ): Event =>
  (data) => {
    const id = textAt(data, ...path);
    return id === null
      ? { do: 'REFUSE', message: 'The request does not name a record of CMiC.' }
      : { do: 'IMPORT', imports: [{ kind, id }] };
  };

const companyCodes: Event = (_, { companyCode }) => ({
  do: 'IMPORT',
  imports: [{ kind: 'COMPANY_WBS', id: companyCode }],
});

/** Vendors that were created or linked in Procore with our id as their mark: what is left is the link. */
const linkVendors: Event = (data) => {
  const vendors = [...listAt(data, 'vendors'), ...listAt(data, 'vendor')];
  const pairs = vendors.flatMap((vendor) => {
    const procoreId = textAt(vendor, 'id');
    const cmicId = textAt(vendor, 'origin_id');
    return procoreId === null || cmicId === null ? [] : [{ procoreId, cmicId }];
  });
  return { do: 'LINK_VENDORS', pairs };
};

const events: Record<string, Event> = {
  sync_vendors: () => ({ do: 'REFRESH', list: 'VENDORS' }),
  sync_jobs: () => ({ do: 'REFRESH', list: 'JOBS' }),
  sync_sub_jobs: () => ({ do: 'REFRESH', list: 'SUB_JOBS' }),
  sync_prime_contracts: () => ({ do: 'REFRESH', list: 'PRIME_CONTRACTS' }),
  sync_standard_cost_codes: companyCodes,
  sync_standard_categories: companyCodes,
  sync_single_job: importOf('JOB_COST', 'id'),
  sync_sub_job: importOf('PROJECT_WBS', 'sub_job', 'project', 'origin_id'),
  sync_contract_payments: () => ({ do: 'REFUSE', message: notSupported('INVOICE_PAYMENT', 'IMPORT').message }),
  create_vendor_in_procore: linkVendors,
  link_vendor: linkVendors,
  link_all_vendors: linkVendors,
  create_job_in_procore: importOf('PROJECT', 'project', 'origin_id'),
  create_sub_job_in_procore: importOf('SUB_JOB', 'sub_job', 'origin_id'),
  create_prime_contract_in_procore: importOf('PRIME_CONTRACT', 'prime_contract', 'origin_id'),
  // Not in the dictionary of events, which says `create_*_in_procore` of every import (procore reference 6.3).
  create_commitment_in_procore: importOf('COMMITMENT', 'commitment', 'origin_id'),
  create_budget_in_procore: importOf('BUDGET', 'project_origin_id'),
  unlink_vendor: (data) => ({
    do: 'UNLINK',
    kind: 'VENDOR',
    record: { projectId: null, jobId: null, own: null, id: textAt(data, 'vendor', 'id') },
    cmicId: textAt(data, 'vendor', 'origin_id'),
  }),
  unlink_commitment: (data) => {
    const id = textAt(data, 'procore_commitment_id');
    const isPurchaseOrder = /purchase/i.test(textAt(data, 'commitment_type') ?? '');
    return {
      do: 'UNLINK',
      kind: 'COMMITMENT',
      record: {
        projectId: textAt(data, 'project_id'),
        jobId: textAt(data, 'job_origin_id'),
        own: id === null ? null : `${isPurchaseOrder ? 'po' : 'wo'}-${id}`,
        id: null,
      },
      cmicId: textAt(data, 'commitment_origin_id'),
    };
  },
  unlink_commitment_change_order: (data) => {
    const id = textAt(data, 'procore_commitment_change_order_id');
    const own = id === null ? null : `cco-${id}`;
    return {
      do: 'UNLINK',
      kind: 'COMMITMENT_CHANGE_ORDER',
      record: { projectId: textAt(data, 'project_id'), jobId: textAt(data, 'job_origin_id'), own, id: null },
      cmicId: textAt(data, 'commitment_change_order_origin_id'),
    };
  },
};

/** Events that are answered alike; the first that fits. */
const families: ({ pattern: RegExp; message: string } | { pattern: RegExp; note: string })[] = [
  {
    pattern: /^delete_/,
    message: 'Nothing is deleted in CMiC from Procore: take it out of CMiC first, then refresh.',
  },
  {
    pattern: /^unlink_/,
    message: 'This record cannot be unlinked by this connector: what it was written as still stands in CMiC.',
  },
  { pattern: /^reset_/, note: 'a super user reset it in Procore; our link and CMiC stand as they were' },
  {
    pattern: /^merge_vendors$/,
    note: 'vendors were merged in Procore; the link of the one that is gone is for people',
  },
  { pattern: /^sync_metadata$/, note: 'the metadata of the tool is kept by whoever set up the connection' },
  { pattern: /_in_procore$/, note: 'a record of a kind that we do not import was imported' },
];

function refused(record: ErpRequestRecord, message: string): ErpPart[] {
  return each(record, { do: 'REFUSE', message });
}

function told(record: ErpRequestRecord, note: string): ErpPart[] {
  return each(record, { do: 'NOTHING', note });
}

/** One part for each progress record that the event names; one without any where it names none. */
function each(record: ErpRequestRecord, action: ErpAction): ErpPart[] {
  const details = allDetails(record.data);
  if (details.length === 0) return [newPart(action, record.detailId)];
  return details.map((detailId) => newPart(action, detailId));
}
