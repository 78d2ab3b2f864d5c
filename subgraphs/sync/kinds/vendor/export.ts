import { parseNumber } from '../../../../kernel/ids.ts';
import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import { vendorId, vendorKey } from '../../../cmic/kinds/vendor/record.ts';
import { type Problem, problem } from '../../problem.ts';
import { type ExportArrow, Halt, type RunEnd } from '../../transfer/arrow.ts';
import { ensure } from '../../transfer/ensure.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Run } from '../../transfer/run.ts';
import { takenBy } from './check.ts';
import type { VendorDrafts } from './draft.ts';
import { homeKey, planVendorExport, type VendorPayload } from './export-plan.ts';
import { linkAndMark } from './mark.ts';
import { readVendor, wasSent } from './read.ts';

/** Procore vendor to CMiC: business partner, its address, vendor of our company; then link and mark. A vendor has no posting. */
export const exportArrow: ExportArrow<VendorPayload> = {
  kind: 'VENDOR',
  direction: 'EXPORT',
  once: true,
  async plan(deps, id, answers, transfer) {
    if (parseNumber(id) === null) return { missing: wrongId(id, '2001') };
    const source = await readVendor(deps, id, answers, transfer);
    return source ? planVendorExport(deps, source, answers, transfer !== null) : { missing: notFound(id) };
  },
  async run(run, { payload: { source, drafts } }) {
    if (!drafts) throw new Error('A plan without drafts has problems and does not run.');
    await run.save({
      targetId: vendorId(drafts.vendor.company, drafts.vendor.code),
      problems: [],
      progress: {
        ...run.transfer.progress,
        total: drafts.home ? 3 : 2,
        startedAt: run.transfer.progress.startedAt ?? run.deps.clock.now().toISOString(),
      },
    });
    const vendor = await write(run, { source, drafts });
    await linkAndMark(run, source.vendor.id, vendor.id);
    return done(vendor);
  },
  async finish(run) {
    // Nothing of a vendor is left once it is linked; this only answers what it is.
    return { end: 'DONE', targetId: run.transfer.targetId ?? '' };
  },
  async restore(deps, { payload: { source } }) {
    const { vendor, link, mark } = source;
    if (link || mark.mark !== 'OURS') return;
    const [company, code] = vendorKey(mark.cmicId) ?? [];
    if (!company || !code || !(await deps.cmic.vendor.find({ company, code }))) return;
    const restored = { kind: 'VENDOR', procoreId: vendor.id, cmicId: mark.cmicId, state: 'ACTIVE' } as const;
    await deps.store.links.save([
      { ...restored, lines: [], projectId: null, jobId: null, adoptedMark: null, createdBy: 'worker' },
    ]);
  },
};

/** Partner, address, vendor: each exactly once, from wherever an earlier run stopped; then the vendor is read. */
async function write(
  run: Run,
  { source, drafts }: Omit<VendorPayload, 'drafts'> & { drafts: VendorDrafts },
): Promise<CmicVendorRecord> {
  const { vendor } = run.deps.cmic;
  const { code, company } = drafts.vendor;
  const id = vendorId(company, code);
  const there = { partner: source.partner, home: source.home, existing: source.existing };
  const conflict = (): Problem | null => {
    const taken = takenBy({ ...there, sent: wasSent(run.transfer, id) }, drafts);
    return taken
      ? problem('NUMBER_TAKEN', `${taken}.`, ['number'], 'Retry with another code, or mend it in CMiC.')
      : null;
  };
  await ensure<{ vuuid: string | null }>(run, {
    step: 'partner',
    resource: 'businesspartner',
    key: code,
    body: vendor.partnerBody(drafts.partner),
    async look(fresh) {
      if (fresh) there.partner = await vendor.findPartner(code);
      return there.partner;
    },
    conflict,
    send: (requestId) => vendor.createPartner(drafts.partner, requestId),
    refOf: ({ vuuid }) => vuuid,
  });
  const { home } = drafts;
  if (home)
    await ensure<{ vuuid: string | null }>(run, {
      step: 'address',
      resource: 'bpaddresses',
      key: homeKey(code),
      body: vendor.addressBody(home),
      async look(fresh) {
        if (fresh) there.home = await vendor.findAddress(code, home.type);
        return there.home;
      },
      conflict,
      send: (requestId) => vendor.createAddress(home, requestId),
      refOf: ({ vuuid }) => vuuid,
    });
  await ensure<{ vuuid: string | null }>(run, {
    step: 'vendor',
    resource: 'apvendor',
    key: id,
    body: vendor.vendorBody(drafts.vendor),
    async look(fresh) {
      if (fresh) there.existing = await vendor.find({ company, code });
      return there.existing;
    },
    conflict,
    send: (requestId) => vendor.createVendor(drafts.vendor, requestId),
    refOf: ({ vuuid }) => vuuid,
  });
  there.existing = await vendor.find({ company, code });
  const wrong = there.existing ? conflict() : gone(id);
  if (wrong || !there.existing) throw new Halt({ end: 'FAILED', problems: wrong ? [wrong] : [] });
  return there.existing;
}

function gone(id: string): Problem {
  const fix = 'Find out whether our CMiC user may see it, then retry.';
  return problem('REFUSED_BY_CMIC', `Vendor ${id} was written, and read back it is not there.`, [], fix, true);
}

function done({ id, isActive, allowsTransactions }: CmicVendorRecord): RunEnd {
  const usable = isActive && allowsTransactions;
  return { end: 'DONE', targetId: id, note: usable ? 'written and linked' : 'written and linked; CMiC holds it' };
}
