/**
 * The codes that change orders of subcontracts take. Two transfers never hold one code of a contract (unique index), so change orders that are approved at once number themselves apart,
 * whatever number of workers writes them (design, section 5).
 */
export interface ChangeCodeStore {
  /**
   * Gives the transfer a code of the contract: the one that it holds, unless that is below `from`; else the first one from `from` on that no other transfer holds, in place of the one
   * that it held. `from` is three digits, `001`.
   */
  reserve(contractId: string, transferId: string, from: string): Promise<string>;
  /** The code that the transfer holds; null when it has none. */
  of(transferId: string): Promise<string | null>;
}

/** `004` for 4: codes are three digits as long as that is enough. */
export function changeCode(number: number): string {
  return String(number).padStart(3, '0');
}

/** The first number from `from` on that is not taken. Pure. */
export function firstFree(from: string, taken: readonly string[]): string {
  const held = new Set(taken.map(Number));
  let number = Number(from);
  while (held.has(number)) number += 1;
  return changeCode(number);
}
