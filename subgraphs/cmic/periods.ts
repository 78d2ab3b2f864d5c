import { z } from 'zod';
import { Fault } from '../../kernel/errors.ts';
import { day, key } from '../../kernel/records.ts';
import { createProjectClient } from './kinds/project/client.ts';
import type { CmicSource } from './source.ts';
import { createTable } from './table.ts';

/** A fiscal period that is open, both days included. */
export interface OpenPeriod {
  year: string;
  period: string;
  startDate: string;
  endDate: string;
}

/**
 * Which days can be posted on. It tells beforehand what a posting into a closed period would be refused for, and is never more than advice: a company may close
 * periods by module, and CMiC has the last word.
 */
export interface PeriodsClient {
  /** The company's current fiscal year and period; null where CMiC does not tell them. */
  current(): Promise<{ year: string; period: string } | null>;
  /** The open periods, by their first day; null where nobody knows: we may not ask, they cannot be read, or there is not one, which no company that works has. */
  open(): Promise<OpenPeriod[] | null>;
  /** Whether a day (`2026-03-05`) is in an open period; null where nobody knows. */
  isOpen(date: string): Promise<boolean | null>;
  /** The first day from this one on that is in an open period: to be suggested, never taken silently. Null where nobody knows, or none is. */
  nextOpen(date: string): Promise<string | null>;
}

/** Periods by this source. */
export function createPeriodsClient(source: CmicSource): PeriodsClient {
  const company = createProjectClient(source).company;
  const periods = createTable(source, {
    resource: 'openperiods',
    schema: periodSchema,
    toId: (parts) => parts.join('/'),
    toKey: () => null,
  });

  const open: PeriodsClient['open'] = async () => {
    const found = await unlessUnknown(() => periods.all({}));
    if (found === null || found.length === 0) return null;
    return found.sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
  };

  return {
    async current() {
      const { fiscalYear = null, currentPeriod = null } = (await company()) ?? {};
      return fiscalYear === null || currentPeriod === null ? null : { year: fiscalYear, period: currentPeriod };
    },
    open,
    async isOpen(date) {
      const found = await open();
      return found === null ? null : found.some(({ startDate, endDate }) => startDate <= date && date <= endDate);
    },
    async nextOpen(date) {
      const next = (await open())?.find(({ endDate }) => date <= endDate);
      if (!next) return null;
      const isInside = next.startDate <= date;
      return isInside ? date : next.startDate;
    },
  };
}

const periodSchema = z
  .object({
    year: key,
    period: key,
    startDate: day.refine((value) => value !== null, 'is not a date'),
    endDate: day.refine((value) => value !== null, 'is not a date'),
  })
  .transform((row): OpenPeriod => ({ ...row, startDate: row.startDate as string, endDate: row.endDate as string }));

/** A refusal and other names than the assumed ones say nothing of periods. That CMiC is away is a fault as everywhere: it passes. */
async function unlessUnknown<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Fault && (error.code === 'UPSTREAM_REFUSED' || error.code === 'UPSTREAM_GARBAGE')) return null;
    throw error;
  }
}
