import { equal } from '../../../kernel/money.ts';
import type { CmicJobCategoryRecord } from '../../cmic/kinds/project-wbs/record.ts';
import { jobCategoryKey } from '../../cmic/kinds/project-wbs/record.ts';
import { problem } from '../problem.ts';
import { Halt } from '../transfer/arrow.ts';
import { ensure } from '../transfer/ensure.ts';
import { type PlanRow, sentFields } from '../transfer/plan.ts';
import type { Run } from '../transfer/run.ts';
import type { Transfer } from '../transfer/transfer.ts';

/** An amount that a category of a job is to show. */
export interface CategoryAmount {
  /** `ZZ/24-010/03-100/S`. */
  categoryId: string;
  /** As it was read for the plan; null while the job does not use the pair. */
  category: CmicJobCategoryRecord | null;
  /** Decimal text with at most two decimals. */
  amount: string;
}

/** Which of a category's amounts it is. */
export interface AmountKind {
  step: 'original-budget' | 'projected-cost';
  now(category: CmicJobCategoryRecord): string | null;
  body(run: Pick<Run, 'deps'>, amount: string): Record<string, unknown>;
  send(run: Run, vuuid: string, amount: string, requestId: string): ReturnType<SetAmount>;
}

type SetAmount = Run['deps']['cmic']['project-wbs']['setBudget'];

export const originalBudget: AmountKind = {
  step: 'original-budget',
  now: (category) => category.originalBudget,
  body: ({ deps }, amount) => deps.cmic['project-wbs'].budgetBody(amount),
  send: ({ deps }, vuuid, amount, requestId) =>
    deps.cmic['project-wbs'].setBudget(vuuid, { originalBudget: amount }, requestId),
};

export const projectedCost: AmountKind = {
  step: 'projected-cost',
  now: (category) => category.projectedCost,
  body: ({ deps }, amount) => deps.cmic['project-wbs'].projectionBody(amount),
  send: ({ deps }, vuuid, amount, requestId) => deps.cmic['project-wbs'].setProjectedCost(vuuid, amount, requestId),
};

/** Whether CMiC shows the amount already. Nothing and zero are the same. */
export function shows(kind: AmountKind, category: CmicJobCategoryRecord | null, amount: string): boolean {
  return equal((category && kind.now(category)) ?? '0', amount);
}

/** Whether an amount goes to CMiC: it does not show it yet, or this very transfer wrote it. */
export function isSent(kind: AmountKind, given: CategoryAmount, transfer: Transfer | null): boolean {
  return !shows(kind, given.category, given.amount) || wrote(transfer, amountKey(kind, given));
}

/** What is sent for an amount: the pair where the job does not use it yet, then the amount. `transfer`: what it wrote already stays in its plan, so that the plan is still the same. */
export function categoryRows(
  run: Pick<Run, 'deps'>,
  kind: AmountKind,
  given: CategoryAmount,
  transfer: Transfer | null,
): PlanRow[] {
  const { categoryId, category, amount } = given;
  const known = (key: string) => wrote(transfer, key);
  const rows: PlanRow[] = [];
  if (category === null || known(categoryId)) {
    const body = run.deps.cmic['project-wbs'].categoryBody(draftOf(categoryId));
    const action = category === null ? 'CREATE' : 'KEEP';
    rows.push({ action, resource: 'jcjobcategory', key: categoryId, fields: sentFields(body) });
  }
  const stands = shows(kind, category, amount);
  if (isSent(kind, given, transfer)) {
    const now = (category && kind.now(category)) ?? null;
    const fields = sentFields(kind.body(run, amount)).map((field, index) =>
      index === 0 ? { ...field, from: stands ? null : now } : field,
    );
    rows.push({ action: stands ? 'KEEP' : 'UPDATE', resource: 'jcjobcategory', key: amountKey(kind, given), fields });
  }
  return rows;
}

/** Makes sure that the job uses a code with a category; answers the category as it stands. */
export async function ensureCategory(
  run: Run,
  { categoryId, category }: Pick<CategoryAmount, 'categoryId' | 'category'>,
): Promise<CmicJobCategoryRecord> {
  const client = run.deps.cmic['project-wbs'];
  const draft = draftOf(categoryId);
  const look = async (fresh: boolean) => (fresh ? client.findJobCategory(draft) : category);
  if (category && !wrote(run.transfer, categoryId)) return category;
  await ensure<{ vuuid: string | null }>(run, {
    step: `category:${categoryId}`,
    resource: 'jcjobcategory',
    key: categoryId,
    body: client.categoryBody(draft),
    look,
    conflict: () => null,
    send: (requestId) => client.createJobCategory(draft, requestId),
    refOf: ({ vuuid }) => vuuid,
  });
  const written = category ?? (await client.findJobCategory(draft));
  if (written) return written;
  throw parked(`${categoryId} was written, and read back it is not there.`);
}

/** Makes a category show an amount, exactly once; an amount that stands is not sent. */
export async function ensureAmount(run: Run, kind: AmountKind, given: CategoryAmount): Promise<void> {
  const { amount } = given;
  const category = await ensureCategory(run, given);
  const { vuuid } = category;
  if (vuuid === null) throw parked(`CMiC shows ${given.categoryId} without its technical key.`);
  const client = run.deps.cmic['project-wbs'];
  const key = amountKey(kind, given);
  if (!isSent(kind, { ...given, category }, run.transfer)) return;
  await ensure<{ vuuid: string | null }>(run, {
    step: `${kind.step}:${given.categoryId}`,
    resource: 'jcjobcategory',
    key,
    body: kind.body(run, amount),
    look: async (fresh) => {
      const found = fresh ? await client.findJobCategory(category) : category;
      return found && shows(kind, found, amount) ? found : null;
    },
    conflict: () => null,
    send: (requestId) => kind.send(run, vuuid, amount, requestId),
    refOf: () => vuuid,
  });
}

function wrote(transfer: Transfer | null, key: string): boolean {
  return transfer?.writes.some((write) => write.key === key) ?? false;
}

/** A change of an amount has no key of its own: which category, and to what. */
function amountKey({ step }: AmountKind, { categoryId, amount }: CategoryAmount): string {
  return `${categoryId}/${step}=${amount}`;
}

function draftOf(categoryId: string) {
  const [company = '', job = '', costCode = '', category = ''] = jobCategoryKey(categoryId) ?? [];
  return { company, job, costCode, category, unit: null };
}

function parked(message: string): Halt {
  return new Halt({
    end: 'FAILED',
    problems: [problem('REFUSED_BY_CMIC', message, [], 'Look at it in CMiC, then retry.', true)],
  });
}
