import { cents, equal, subtract } from '../../../kernel/money.ts';
import { placeText } from '../reconciliation/causes.ts';
import { createIds } from '../reconciliation/life.ts';
import type { CheckResult, Difference } from '../reconciliation/record.ts';
import type { SyncDeps } from '../system.ts';
import { type Adoption, type BaselineDifference, type OpeningBalance, signedOf } from './record.ts';
import { baselineRows, finishSigning } from './signed.ts';

/**
 * Adds to the differences of an adopted project what is known of them since it was adopted: that one stood at the opening balance or in the signed baseline, by the same amount or another. They stay
 * differences, with their own cause; nothing is hidden (ADR 0046). The checks as they are where the project was not adopted.
 */
export async function withOpening(
  deps: SyncDeps,
  projectId: string,
  checks: readonly CheckResult[],
): Promise<CheckResult[]> {
  const [adoption] = await deps.store.adoptions.of([projectId]);
  if (!adoption) return [...checks];
  if (adoption.signature && !adoption.signature.isWhole) await finishSigning(deps, adoption);
  const found = checks.flatMap(({ differences }) => differences);
  const needsBalances = found.some(({ figure, place }) => figure === 'ORIGINAL_BUDGET' && place !== null);
  // The project opened with the first of its adoptions; what was signed last counts.
  const [opening, standing] = [adoption.earlier?.[0] ?? adoption, signedOf(adoption)];
  const [balances, baseline] = await Promise.all([
    needsBalances ? budgetsByPlace(deps, opening) : new Map<string, OpeningBalance>(),
    baselineRows(deps, standing),
  ]);
  const signed = new Map(baseline.map((row) => [row.id, row]));
  const { idOf } = createIds(projectId);
  return checks.map((check) => ({
    ...check,
    differences: check.differences.map((difference) => ({
      ...difference,
      evidence: [
        ...difference.evidence,
        ...openingEvidence(opening, difference, balances),
        ...baselineEvidence(standing, difference, signed.get(idOf(difference.key))),
      ],
    })),
  }));
}

/** What the opening balance of a code says of a difference in its budget. Pure. */
export function openingEvidence(
  { cutOff }: Pick<Adoption, 'cutOff'>,
  { figure, place, drift }: Pick<Difference, 'figure' | 'place' | 'drift'>,
  balances: ReadonlyMap<string, OpeningBalance>,
): string[] {
  const told = figure === 'ORIGINAL_BUDGET' && place && balances.get(placeText(place))?.figures.originalBudget;
  if (!told || drift === null) return [];
  const { procore, cmic } = told;
  if (procore === null || cmic === null || procore === 'UNAVAILABLE' || cmic === 'UNAVAILABLE') return [];
  const stood = `At the opening balance of ${cutOff} Procore had ${cents(procore)} and CMiC ${cents(cmic)}`;
  if (equal(procore, cmic)) return [`${stood}: they agreed, and differ since.`];
  const isSame = equal(drift, subtract(procore, cmic));
  return [
    isSame
      ? `${stood}: it stood at the opening balance.`
      : `${stood}: a difference stood then, and it is another one now.`,
  ];
}

/** What the signed baseline says of a difference. Pure. */
export function baselineEvidence(
  { signature }: Pick<Adoption, 'signature'>,
  { drift, procoreValue, cmicValue }: Pick<Difference, 'drift' | 'procoreValue' | 'cmicValue'>,
  row: BaselineDifference | undefined,
): string[] {
  if (!signature) return [];
  const { by, at } = signature;
  if (!row) return [`It did not stand in the baseline that ${by} signed at ${at}.`];
  const isSame =
    (drift === null || row.drift === null ? drift === row.drift : equal(drift, row.drift)) &&
    procoreValue === row.procoreValue &&
    cmicValue === row.cmicValue;
  if (isSame) return [`It stood in the baseline that ${by} signed at ${at}, the same as now.`];
  const then = row.drift === null ? '' : `: it was ${cents(row.drift)} then`;
  return [`It stood in the baseline that ${by} signed at ${at}, and changed since${then}.`];
}

const BATCH = 1000;

async function budgetsByPlace({ store }: SyncDeps, { id }: Adoption): Promise<Map<string, OpeningBalance>> {
  const found = new Map<string, OpeningBalance>();
  for (let after = -1; ; ) {
    const rows = await store.adoptions.rows(id, 'BALANCE', {}, after, BATCH);
    for (const { row } of rows) {
      const { jobId, costCode, costType } = row;
      if (jobId && costCode && costType) found.set(placeText({ jobId, costCode, costType }), row);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return found;
    after = last.n;
  }
}
