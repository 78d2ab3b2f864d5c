import fc from 'fast-check';
import { sum } from '../../kernel/money.ts';
import { headerBody, lineBody } from '../../subgraphs/cmic/kinds/commitment/draft.ts';
import { draftCommitment } from '../../subgraphs/sync/kinds/commitment/drafts.ts';
import { aLine, aSource } from '../sync/samples.ts';
import { centsOf, type Given, given, read, sentIn, total } from './cents.ts';
import type { MoneyKind } from './kinds.ts';
import { each, lines, mapping } from './lines.ts';

interface Commitment {
  lines: Given[];
  /** Hundredths of a percent, as amounts are: 10 % is `10.00`. */
  retainage: Given | null;
  type: 'SUBCONTRACT' | 'PURCHASE_ORDER';
}

/** Each line, what they add up to, the percent that is held back, and what that holds of the contract, in hundredths of cents of a percent. */
export const commitment: MoneyKind<Commitment> = {
  name: 'commitment',
  documents: fc.record({
    lines: lines(),
    retainage: fc.option(given(0n, 10_000n)),
    type: fc.constantFrom('SUBCONTRACT', 'PURCHASE_ORDER'),
  }),
  sent({ lines: drawn, retainage, type }) {
    const source = aSource(
      { lines: drawn.map((amount, n) => aLine(String(88_001 + n), read(amount))) },
      { type, retainagePercent: retainage && read(retainage) },
    );
    const drafts = draftCommitment(source, {}, 'USD');
    if (!drafts) throw new Error('The commitment is whole, and no draft was made of it.');
    const header = headerBody(mapping, drafts.header);
    const amounts = drafts.lines.map(({ draft }) => sentIn(lineBody(mapping, draft), 'ScschAmt'));
    const percent = header.ScmstHldbkPc === undefined ? 0n : sentIn(header, 'ScmstHldbkPc');
    return {
      ...each('line', amounts),
      contract: total(amounts),
      'the amount that the policy reads': centsOf(sum(drafts.lines.map(({ draft }) => draft.amount))),
      'retainage percent': percent,
      'retainage of the contract': total(amounts) * percent,
    };
  },
  expected({ lines: drawn, retainage }) {
    const contract = total(drawn.map(({ cents }) => cents));
    const percent = retainage?.cents ?? 0n;
    return {
      ...each(
        'line',
        drawn.map(({ cents }) => cents),
      ),
      contract,
      'the amount that the policy reads': contract,
      'retainage percent': percent,
      'retainage of the contract': total(drawn.map(({ cents }) => cents * percent)),
    };
  },
};
