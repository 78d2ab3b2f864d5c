import type { Action } from './action.ts';
import { postCm } from './pci-action.ts';
import { postSc } from './post-action.ts';
import { checkUnpostedRfps, voidDeleteVoucher } from './voucher-actions.ts';

/** Every action that is served. */
export const actions: readonly Action[] = [postSc, postCm, checkUnpostedRfps, voidDeleteVoucher];
