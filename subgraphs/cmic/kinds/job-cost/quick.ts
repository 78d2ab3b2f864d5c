import type { Entry } from '../../entry.ts';
import type { Mapping } from '../../mapping.ts';
import type { RawRow } from '../../source.ts';
import { statusOf } from '../../status.ts';
import { aboveOf } from '../prime-contract/record.ts';
import { type CmicJobCostKind, type CmicJobCostRecord, type CmicJobCostSource, jobCostId } from './record.ts';

/** Makes the record of a row whose members all have the usual forms; null for any other row, which the schema then checks and words. */
export type QuickRead = (row: RawRow) => Entry<CmicJobCostRecord> | null;

/**
 * The same reading as `jobCostSchema`, in a fifth of its time: a hundred thousand rows of an import go through here, and a general check of 24 members was a sixth of all its work.
 * Whatever is not plainly right is left to the schema, so that there is one place that says what is wrong.
 */
export function quickReader(mapping: Mapping): QuickRead {
  const kinds = remember((code) => statusOf(mapping, 'jobCost', code) as CmicJobCostKind);
  const sources = remember((code) => statusOf(mapping, 'jobCostSource', code) as CmicJobCostSource | null);
  const instants = remember(instantOf);
  const names = mapping.resources.jcdetailposted.attributes;
  return (row) => {
    const vuuid = row[names.vuuid];
    const company = row[names.company];
    const job = row[names.job];
    const costCode = row[names.costCode];
    const category = row[names.category];
    const type = row[names.type];
    if (!(isKey(vuuid) && isKey(company) && isKey(job) && isKey(costCode) && isKey(category) && isKey(type)))
      return null;
    const postDate = day(row[names.postDate]);
    const amount = plainAmount(row[names.amount]);
    const referenceDate = day(row[names.referenceDate]);
    const units = plainAmount(row[names.units]);
    const created = row[names.created];
    const createdAt = typeof created === 'number' ? undefined : ofText(text(created), instants);
    if (!postDate || !amount || referenceDate === undefined || units === undefined || createdAt === undefined)
      return null;
    const controlJob = text(row[names.controlJob]);
    const source = text(row[names.source]);
    const commitmentSource = text(row[names.commitmentSource]);
    const description = text(row[names.description]);
    const sourceName = text(row[names.sourceName]);
    const reference = text(row[names.reference]);
    const batch = text(row[names.batch]);
    const unit = text(row[names.unit]);
    const vendor = text(row[names.vendor]);
    const voucher = text(row[names.voucher]);
    const invoice = text(row[names.invoice]);
    const currency = text(row[names.currency]);
    const transactionNumber = text(row[names.transactionNumber]);
    if (controlJob === undefined || source === undefined || commitmentSource === undefined) return null;
    if (description === undefined || sourceName === undefined || reference === undefined) return null;
    if (batch === undefined || unit === undefined || vendor === undefined || voucher === undefined) return null;
    if (invoice === undefined || currency === undefined || transactionNumber === undefined) return null;
    const value: CmicJobCostRecord = {
      id: jobCostId(company, job, vuuid),
      vuuid,
      company,
      job,
      controlJob: aboveOf(controlJob, job),
      costCode,
      category,
      type,
      kind: kinds(type),
      source,
      sourceKind: source === null ? null : sources(source),
      commitmentSource,
      description,
      sourceName,
      reference,
      referenceDate,
      postDate,
      batch,
      amount,
      units,
      unit,
      vendor,
      voucher,
      invoice,
      currency,
      transactionNumber,
      createdAt,
    };
    return { id: value.id, key: [company, job, vuuid], vuuid, value };
  };
}

/** Few codes and days stand in very many rows; a bound, since a ledger may hold anything. */
function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (given) => {
    const there = known.get(given);
    if (there !== undefined) return there;
    if (known.size >= 1000) known.clear();
    const value = read(given);
    known.set(given, value);
    return value;
  };
}

function ofText<T>(value: string | null | undefined, read: (text: string) => T): T | null | undefined {
  return typeof value === 'string' ? read(value) : value;
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Undefined: not plain. */
function text(value: unknown): string | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? String(value) : undefined;
}

function day(value: unknown): string | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(value)) return undefined;
  return value.length === 10 ? value : value.slice(0, 10);
}

/** A JSON number as decimal text. It writes itself without trailing zeros, as ours is; one that needs an exponent, or is very large, is not plain. */
function plainAmount(value: unknown): string | null | undefined {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'number') return undefined;
  const decimal = String(value);
  return /^-?\d{1,12}(?:\.\d+)?$/.test(decimal) ? decimal : undefined;
}

function instantOf(value: string): string | undefined {
  const parsed = new Date(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString();
}
