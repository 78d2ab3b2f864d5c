import { compare, type DecimalText, sum } from '../../../../kernel/money.ts';
import { larger, policyAmount } from '../../exporting/policy-amount.ts';
import type { ChangeOrderDrafts } from './drafts.ts';

type Items = Pick<ChangeOrderDrafts, 'items'>;
type Sent = 'billAmount' | 'costAmount';

/** What it bills or what it changes the budget by, whichever is more: each moves money of its own. Pure. */
export function amountOf(drafts: Items): DecimalText {
  return larger(policyAmount(amounts(drafts, 'billAmount').flat()), policyAmount(amounts(drafts, 'costAmount').flat()));
}

/**
 * Each item's part of that amount, in their order, so that they add up to it: of the amounts that it stands for (billed or budget, added or taken) those on the item's own lines. Pure.
 */
export function partsOf(drafts: Items): DecimalText[] {
  const whole = amountOf(drafts);
  const billed = amounts(drafts, 'billAmount');
  const counted = policyAmount(billed.flat()) === whole ? billed : amounts(drafts, 'costAmount');
  const sign = compare(whole, '0');
  return counted.map((own) => sum(own.filter((amount) => compare(amount, '0') === sign)));
}

function amounts({ items }: Items, name: Sent): DecimalText[][] {
  return items.map(({ lines }) => lines.flatMap(({ draft }) => draft[name] ?? []));
}
