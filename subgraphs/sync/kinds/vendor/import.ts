import { splitId } from '../../../../kernel/ids.ts';
import { allRows } from '../../../../kernel/pages.ts';
import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import { readableRows, unreadableRows } from '../../importing/entries.ts';
import { importPages } from '../../importing/pages.ts';
import { anotherCompany } from '../../importing/refusals.ts';
import { type Problem, problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import type { ImportArrow, PlanResult } from '../../transfer/arrow.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { type Directory, readDirectory } from './directory.ts';
import { linkedVerdict, type VendorItem, type Verdict, vendorVerdict, wouldBeNew } from './items.ts';
import { planVendors } from './plan.ts';
import { readTaxIds, readTaxIdsOf, type TaxIds } from './tax-ids.ts';
import { type VendorWork, vendorWork } from './work.ts';

/** Where a plan reads; several vendors that are asked for together share it. */
export interface VendorReads {
  vendor(id: string): Promise<CmicVendorRecord | Error | null>;
  directory(): Promise<Directory>;
  /** The tax ids of the vendors that are asked for, this one (its code) among them. */
  taxIds(code: string): Promise<TaxIds>;
}

/** Creates CMiC's vendors in Procore and links each: `ZZ/ACME` one vendor, once; `ZZ` all of the company that are not linked, as often as wanted. */
export const importArrow: ImportArrow<VendorWork> = vendorArrow((deps) => ({
  vendor: async (id) => (await deps.cmic.vendor.batch([id])).get(id) ?? null,
  directory: () => readDirectory(deps),
  taxIds: (code) => readTaxIdsOf(deps, [code]),
}));

/** The arrow, reading one vendor alone in this way. */
export function vendorArrow(readsOf: (deps: SyncDeps) => VendorReads): ImportArrow<VendorWork> {
  return {
    kind: 'VENDOR',
    direction: 'IMPORT',
    once: (id) => id.includes('/'),
    async plan(deps, id, answers, transfer) {
      const [company, code] = splitId(id, id.includes('/') ? 2 : 1) ?? [];
      if (company === undefined) return { missing: wrongId(id, `${deps.companyCode}/ACME`) };
      const another = anotherCompany(deps, company);
      if (another) return { missing: { ...another, fix: `A vendor's id has both parts: "${deps.companyCode}/ACME".` } };
      return code === undefined ? planAll(deps, id, answers) : planOne(deps, readsOf(deps), id, answers, transfer);
    },
    run: (run, { payload }) => importPages(run, vendorWork(run.deps, payload)),
  };
}

async function planOne(
  deps: SyncDeps,
  reads: VendorReads,
  id: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<PlanResult<VendorWork>> {
  const [vendor, [link]] = await Promise.all([reads.vendor(id), deps.store.links.byCmic('VENDOR', [id])]);
  if (vendor === null) return { missing: notFound(id) };
  if (vendor instanceof Error)
    return { missing: problem('BAD_INPUT', vendor.message, ['input', 'id'], 'Mend the row in CMiC.') };
  const directory = link ? null : await reads.directory();
  const separate = answers.separate === true;
  const isCompared = directory?.tellsTaxIds && !separate && wouldBeNew(vendor, directory);
  const taxId = isCompared ? ((await reads.taxIds(vendor.code)).get(vendor.code) ?? null) : null;
  const verdict = directory
    ? vendorVerdict(vendor, directory, separate, taxId)
    : linkedVerdict(vendor, link as NonNullable<typeof link>);
  const item = 'left' in verdict ? undefined : verdict.item;
  const problems = problemsOf(verdict);
  const planned = planVendors(id, item ? [item] : [], [], directory);
  const usable = !('left' in verdict);
  const prerequisite = { name: 'Active in CMiC and open for transactions', met: usable };
  return {
    ...planned,
    plan: {
      ...planned.plan,
      prerequisites: [{ ...prerequisite, fix: usable ? null : 'Open it in CMiC.' }, ...planned.plan.prerequisites],
      problems,
    },
    alreadyAt: transfer === null && link && problems.length === 0 ? link.procoreId : null,
  };
}

async function planAll(deps: SyncDeps, id: string, answers: Answers): Promise<PlanResult<VendorWork>> {
  if (answers.separate)
    return {
      missing: problem(
        'BAD_INPUT',
        'Whether two vendors are two companies is said of one vendor at a time.',
        ['input', 'separate'],
        'Leave it out, and import those vendors one by one with it.',
      ),
    };
  const [entries, directory] = await Promise.all([allRows(deps.cmic.vendor.entries()), readDirectory(deps)]);
  const vendors = readableRows(entries);
  const links = await deps.store.links.byCmic(
    'VENDOR',
    vendors.map((vendor) => vendor.id),
  );
  const areNew = vendors.some((vendor, index) => !links[index] && wouldBeNew(vendor, directory));
  const taxIds: TaxIds = directory.tellsTaxIds && areNew ? await readTaxIds(deps) : new Map();
  const items: VendorItem[] = [];
  const bad = unreadableRows(entries);
  const left: string[] = [];
  vendors.forEach((vendor, index) => {
    const link = links[index];
    const verdict = link
      ? linkedVerdict(vendor, link)
      : vendorVerdict(vendor, directory, false, taxIds.get(vendor.code) ?? null);
    if ('bad' in verdict) bad.push(verdict.bad);
    else if ('left' in verdict) left.push(`${vendor.id}: ${verdict.left}`);
    else items.push(verdict.item);
  });
  const notTravelling = [...bad.map(({ key, reason, fix }) => `${key}: ${reason} ${fix}`), ...left];
  const planned = planVendors(id, items, notTravelling, directory);
  return { ...planned, payload: { ...planned.payload, bad, only: null }, targetId: deps.companyId };
}

function problemsOf(verdict: Verdict): Problem[] {
  const path = ['input', 'id'];
  if ('left' in verdict) return [problem('BAD_INPUT', verdict.left, path, verdict.fix)];
  if (!('bad' in verdict)) return [];
  const { code, reason, fix } = verdict.bad;
  return [problem(code ?? 'BAD_INPUT', reason, path, fix, code === 'NO_SUCH_STEP')];
}
