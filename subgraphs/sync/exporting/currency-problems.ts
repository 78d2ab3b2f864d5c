import { type Problem, problem } from '../problem.ts';

/** A contract is kept in one currency: an amount of another one would be taken for as many of its own. Null is not known, and is no reason. Pure. */
export function currencyProblems(contract: { id: string; currency: string | null } | null, own: string): Problem[] {
  if (!contract?.currency || contract.currency === own) return [];
  const message = `Subcontract ${contract.id} is in ${contract.currency}, and Procore's amounts are in ${own}.`;
  const fix = 'Enter it in CMiC by hand: amounts are never converted.';
  return [problem('REFUSED_BY_CMIC', message, ['commitment', 'currency'], fix)];
}
