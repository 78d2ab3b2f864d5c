import { z } from 'zod';

const schema = z.strictObject({
  /** False: a second row under the same natural key is taken, as in the worst tenant imaginable. */
  uniqueNumbers: z.boolean(),
  /** False: `x-api-request-id` is ignored, as before patch 22. */
  requestIds: z.boolean(),
  /** Which way of posting a subcontract works; in the others `ScmstPost` is accepted and does nothing, and the action is not found. */
  posting: z.enum(['patch', 'action', 'both', 'none']),
  /** Posting dates before this day fall into closed periods. */
  closedPeriodBefore: z.iso.date().nullable(),
  /** Further closed months, `2026-03`. */
  closedPeriods: z.array(z.string().regex(/^\d{4}-\d\d$/)),
  /** `consecutive`: a change order of a subcontract must take the next number; else any free one is taken. */
  changeNumbers: z.enum(['free', 'consecutive']),
  /** A contract takes no further change order while one of them is unposted. */
  oneOpenChange: z.boolean(),
  /** The job cost control switch: a job's cost code must be one of the company's. */
  jobCodesFromMaster: z.boolean(),
  /** Posted internal PCIs change the cost budget. */
  internalChangesUpdateBudget: z.boolean(),
  /** The lines of a transfer must net to zero, their costs and their billings. */
  transfersNetCost: z.boolean(),
  transfersNetBilling: z.boolean(),
  /** What the lines of an original budget PCI are: the new original budget, or an addition to it. */
  originalBudgetPci: z.enum(['set', 'add']),
  /** Posting a PCI moves the projected cost, by the method of the PCI. */
  projectionOnPosting: z.boolean(),
  /** Posting a PCI that bills moves the lines of the job billing contract; else they stay what was signed. */
  postingMovesContract: z.boolean(),
  /** PCIs may be posted into a closed period. */
  pciPostingToClosedPeriod: z.boolean(),
  /** `VouBchPost = Y` posts a voucher with its create; else it does nothing. */
  voucherPosting: z.boolean(),
  /** A request for payment may ask for nothing at all: no amount, and no release of retainage. */
  emptyRequests: z.boolean(),
  /** What becomes of the number that a caller gives to a voucher. */
  voucherNumbers: z.enum(['replaced', 'kept']),
  /** By resource: false for no right at all, or the methods that are allowed. A resource that is not named is allowed. */
  rights: z.record(z.string(), z.union([z.boolean(), z.array(z.enum(['GET', 'POST', 'PATCH', 'DELETE']))])),
  /** Calls in an hour and in ten seconds; CMiC documents no limit, so there is none unless set. */
  rateLimit: z.strictObject({ hourly: z.int().positive(), spike: z.int().positive() }).partial().nullable(),
});

/** The switches of this stand-in, changed by `PUT /_sandbox/settings`. */
export type Settings = z.infer<typeof schema>;

export function defaultSettings(): Settings {
  return {
    uniqueNumbers: true,
    requestIds: true,
    posting: 'patch',
    closedPeriodBefore: '2024-01-01',
    closedPeriods: [],
    changeNumbers: 'free',
    oneOpenChange: true,
    jobCodesFromMaster: false,
    internalChangesUpdateBudget: true,
    transfersNetCost: true,
    transfersNetBilling: true,
    originalBudgetPci: 'set',
    projectionOnPosting: true,
    postingMovesContract: true,
    pciPostingToClosedPeriod: false,
    voucherPosting: true,
    emptyRequests: false,
    voucherNumbers: 'replaced',
    rights: {},
    rateLimit: null,
  };
}

/** Merges a change into the settings; throws an error that names every unknown name and bad value. */
export function changeSettings(settings: Settings, change: Record<string, unknown>): Settings {
  const checked = schema.partial().safeParse(change);
  if (!checked.success) throw new Error(z.prettifyError(checked.error));
  return Object.assign(settings, checked.data);
}

/** Whether a posting date falls into a closed fiscal period. */
export function isClosed(settings: Settings, date: string): boolean {
  if (settings.closedPeriodBefore !== null && date < settings.closedPeriodBefore) return true;
  return settings.closedPeriods.includes(date.slice(0, 7));
}
