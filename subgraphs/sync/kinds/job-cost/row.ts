import { toCents } from '../../../../kernel/money.ts';
import type { Entry } from '../../../cmic/entry.ts';
import type { CmicJobCostKind, CmicJobCostRecord } from '../../../cmic/kinds/job-cost/record.ts';
import type { BadRow } from '../../importing/item.ts';
import type { JobCostRow } from '../../store/job-costs.ts';

/** A row of the ledger that cannot be kept; `vuuid` is null where not even that could be read. */
export interface BadPosting extends BadRow {
  vuuid: string | null;
}

const types: Record<CmicJobCostKind, string> = { COST: 'C', COMMITTED: 'O', OTHER: 'other' };

/**
 * The rows of one page as they are kept, and those that cannot be. Amounts become whole cents; one with more decimals is reported, never rounded, and so is one that is not in the company's
 * currency: it can be added to none of the others.
 */
export function toRows(
  { companyCode, settings: { currency } }: { companyCode: string; settings: { currency: string } },
  entries: readonly Entry<CmicJobCostRecord>[],
): { rows: JobCostRow[]; bad: BadPosting[] } {
  const rows: JobCostRow[] = [];
  const bad: BadPosting[] = [];
  for (const { vuuid, value } of entries) {
    if (value instanceof Error) {
      const key = vuuid === null ? 'a posting without a readable key' : `jc-${vuuid}`;
      bad.push({ vuuid, key, reason: value.message, fix: 'Mend the posting in CMiC, then import again.' });
      continue;
    }
    if (value.currency !== null && value.currency !== currency) {
      bad.push({
        vuuid: value.vuuid,
        key: value.id,
        reason: `It is in ${value.currency}; the company's currency is ${currency}.`,
        fix: 'Post it in the currency of the company.',
      });
      continue;
    }
    const cents = toCents(value.amount);
    if (cents === null) {
      bad.push({
        vuuid: value.vuuid,
        key: value.id,
        reason: `${value.amount} has more than two decimals, or is too large to be exact.`,
        fix: 'Mend the posting in CMiC, then import again.',
        code: 'AMOUNT_PRECISION',
      });
      continue;
    }
    rows.push(toRow(companyCode, value, cents));
  }
  return { rows, bad };
}

function toRow(companyCode: string, record: CmicJobCostRecord, cents: number): JobCostRow {
  return {
    vuuid: record.vuuid,
    jobId: `${companyCode}/${encodeURIComponent(record.job)}`,
    costCode: record.costCode,
    category: record.category,
    type: types[record.kind],
    commitment: record.commitmentSource,
    postDate: record.postDate,
    cents,
    detail: {
      description: record.description,
      source: record.source,
      reference: record.reference,
      referenceDate: record.referenceDate,
      vendor: record.vendor,
      voucher: record.voucher,
      invoice: record.invoice,
      batch: record.batch,
      units: record.units,
      unit: record.unit,
      transactionNumber: record.transactionNumber,
    },
  };
}
