import { limits } from '../../cmic/limits.ts';

/** Why CMiC does not take a number for a contract, in words; null when it does. Numbers are never altered to fit. Pure. */
export function subcontractNumberFault(number: string | null): string | null {
  if (number === null || number.trim() === '') return 'The commitment has no number.';
  if (number.length > limits.subcontractNumber)
    return `The number "${number}" has ${number.length} characters; CMiC takes ${limits.subcontractNumber}.`;
  if (!/^[A-Za-z0-9][A-Za-z0-9 ._/-]*$/.test(number) || number !== number.trim())
    return `The number "${number}" has characters that CMiC does not take.`;
  return null;
}
