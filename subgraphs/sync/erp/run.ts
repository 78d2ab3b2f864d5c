import { Fault } from '../../../kernel/errors.ts';
import type { ErpRequestDetailRecord } from '../../procore/erp/record.ts';
import type { ErpRequest, ErpRequestPatch } from '../store/erp-requests.ts';
import type { SyncDeps } from '../system.ts';
import { LeaseLost } from '../transfer/arrow.ts';
import { act } from './act.ts';
import { NotNow } from './acted.ts';
import { markBudget } from './budget.ts';
import { decideErpRequest } from './decide.ts';
import { closeFor, failedWith } from './words.ts';
import type { ErpPart, ErpWork } from './work.ts';

/** So often is tried what no waiting can mend, before the request is given up with a word to its users. */
const MOST_TRIES = 6;

/**
 * Takes a leased request as far as it goes: fetched, decided, acted on, waited for, closed. Each step is saved before the next, so a process that dies anywhere leaves a request that another
 * goes on with; what may be repeated by that (an approval, a stage, a close) is harmless. Only a fault of the store passes through: the lease then runs out.
 */
export async function runErpRequest(
  deps: SyncDeps,
  lease: { request: ErpRequest; fence: number },
  nudge: () => void,
): Promise<void> {
  const { fence } = lease;
  const { id } = lease.request;
  const save = async (patch: ErpRequestPatch, release = false): Promise<ErpRequest> => {
    const saved = await deps.store.erpRequests.write(id, fence, patch, { release });
    if (!saved) throw new LeaseLost();
    return saved;
  };
  const heartbeat = setInterval(() => {
    deps.store.erpRequests
      .renew(id, fence, deps.settings.waits.leaseMs)
      .catch((error: unknown) => deps.log.warn({ err: error, erpRequest: id }, 'a lease could not be renewed'));
  }, deps.settings.waits.leaseMs / 3);
  try {
    await carryOn(deps, lease.request, save, nudge);
  } catch (error) {
    if (error instanceof LeaseLost) return;
    if (endsTheRun(error)) throw error;
    await later(deps, lease.request, error, save);
  } finally {
    clearInterval(heartbeat);
  }
}

type Save = (patch: ErpRequestPatch, release?: boolean) => Promise<ErpRequest>;

async function carryOn(deps: SyncDeps, given: ErpRequest, save: Save, nudge: () => void): Promise<void> {
  let request = given;
  if (request.work === null) request = await save(await fetched(deps, request.id));
  let work = request.work as ErpWork;
  const replace = async (index: number, change: Partial<ErpPart>) => {
    const parts = work.parts.map((part, at) => (at === index ? { ...part, ...change } : part));
    work = { ...work, parts };
    request = await save({ work, attempts: 0, error: null });
  };
  let failure: unknown = null;
  for (const [index, { transferIds, begunAt }] of work.parts.entries()) {
    if (transferIds !== null) continue;
    const tries = request.attempts + 1;
    // Saved first: a repeat knows that it is one, and from when on to look for what was done.
    if (begunAt === null) await replace(index, { begunAt: deps.clock.now().toISOString() });
    const part = work.parts[index] as ErpPart;
    try {
      await replace(index, await act(deps, request, { ...part, begunAt }));
    } catch (error) {
      if (endsTheRun(error)) throw error;
      // One part that cannot be acted on holds up no other part of its request.
      if (mayPass(error) || tries < MOST_TRIES) failure ??= error;
      else await replace(index, { transferIds: [], close: failedWith(wordsFor(error)) });
    }
    nudge();
  }
  for (const [index, part] of work.parts.entries()) {
    // What could not be acted on yet has no outcome: Procore is told nothing of it.
    if (part.closed || part.transferIds === null) continue;
    const close = part.close ?? closeFor(await transfersOf(deps, part));
    if (!close) continue;
    if (!part.close) await replace(index, { close });
    if (close.status === 'success' && part.action.do === 'EXPORT_BUDGET') await markBudget(deps, part.action);
    await closeDetail(deps, request, part, { ...close, messages: [...part.notes, ...close.messages] });
    await replace(index, { closed: true });
  }
  if (failure !== null) throw failure;
  if (work.parts.every(({ closed }) => closed)) return void (await save({ state: 'DONE', work, error: null }));
  await save({ work: { ...work, looks: work.looks + 1 }, runIn: restFor(work.looks) }, true);
}

/** Reads the event and decides on its parts; the progress records that the payload leaves out are looked up by request and record. */
async function fetched(deps: SyncDeps, id: string): Promise<ErpRequestPatch> {
  const record = await deps.procore.erp.request(id);
  if (!record) throw new Error(`Procore knows no ERP request ${id}.`);
  const parts = decideErpRequest(record, { companyCode: deps.companyCode });
  const lacking = parts.some(({ action, detailId }) => action.do.startsWith('EXPORT') && detailId === null);
  const ofChange = record.name === 'update_budget';
  const open = lacking || ofChange ? await openDetails(deps, id) : [];
  const work: ErpWork = { parts: parts.map((part) => withDetail(part, open)), looks: 0 };
  return { name: record.name, work, attempts: 0, error: null };
}

async function openDetails(deps: SyncDeps, requestId: string): Promise<ErpRequestDetailRecord[]> {
  const rows = await deps.procore.erp.openDetails();
  return rows.filter(
    (row): row is ErpRequestDetailRecord =>
      !(row instanceof Error) && (row.requestId === null || row.requestId === requestId),
  );
}

function withDetail(part: ErpPart, open: readonly ErpRequestDetailRecord[]): ErpPart {
  const { action, detailId, itemId } = part;
  const detail =
    open.find(({ id }) => id === detailId) ??
    open.find((each) => each.itemId === itemId && itemId !== null) ??
    (detailId === null ? open.find(({ requestId }) => requestId !== null) : undefined);
  if (!detail) return part;
  const isChange = detail.itemType === 'budget_change' && action.do === 'EXPORT_BUDGET';
  const changed = isChange ? { ...action, change: `bc-${detail.itemId}` } : action;
  return { ...part, detailId: detailId ?? detail.id, action: changed };
}

async function transfersOf({ store }: SyncDeps, { transferIds }: ErpPart) {
  const found = await store.transfers.get(transferIds ?? []);
  return found.filter((transfer) => transfer !== null);
}

/** Closes the progress record; what Procore refuses for good (it is closed or gone) is as closed as it will be. */
async function closeDetail(
  deps: SyncDeps,
  { id, name }: ErpRequest,
  { detailId }: ErpPart,
  close: NonNullable<ErpPart['close']>,
): Promise<void> {
  if (detailId === null) return;
  const outcome = await deps.procore.erp.close(detailId, close);
  if (outcome.outcome === 'done') return;
  const why = outcome.outcome === 'unknown' ? outcome.why : outcome.message;
  if (outcome.outcome === 'unknown' || outcome.retryable) throw new NotNow(why);
  deps.log.warn({ erpRequest: id, name, detailId, close, why }, 'Procore did not let a progress record be closed');
}

/** What can pass is tried again for as long as it takes, with longer and longer rests; a request that cannot even be read is given up. */
async function later(deps: SyncDeps, given: ErpRequest, error: unknown, save: Save): Promise<void> {
  const attempts = given.attempts + 1;
  const said = error instanceof Error ? error.message : String(error);
  deps.log.warn({ err: error, erpRequest: given.id, name: given.name, attempts }, 'an ERP request could not go on');
  const patch = { attempts, error: said };
  if (!mayPass(error) && attempts >= MOST_TRIES && given.work === null)
    return void (await save({ ...patch, state: 'DONE' }));
  const asked = error instanceof Fault && error.retryAfter !== undefined ? error.retryAfter * 1000 : 0;
  await save({ ...patch, runIn: Math.max(asked, backOff(attempts)) }, true);
}

/** The run is not ours any more, or nothing can be saved. */
function endsTheRun(error: unknown): boolean {
  return error instanceof LeaseLost || (error instanceof Fault && error.source === 'STORE');
}

function mayPass(error: unknown): boolean {
  return error instanceof NotNow || (error instanceof Fault && error.retryable);
}

function wordsFor(error: unknown): string {
  return error instanceof Fault ? error.message : 'Something went wrong in the connector; its log says what.';
}

/** Full jitter under a doubling ceiling, at most a minute. */
function backOff(attempts: number): number {
  return Math.floor(100 + Math.random() * Math.min(60_000, 250 * 2 ** attempts));
}

/** A transfer that runs ends in seconds; one that awaits a person is looked at now and then. */
function restFor(looks: number): number {
  return Math.min(15_000, 250 * 2 ** Math.min(looks, 6));
}
