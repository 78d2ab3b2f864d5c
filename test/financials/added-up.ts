import { expect } from 'vitest';
import { moneyFigures } from '../../subgraphs/sync/financials/formulas.ts';
import type { Loose } from '../support/world.ts';
import { toCents } from './truth.ts';

/** What each cause of a figure accounts for, in whole cents. */
export function causesOf(figure: Loose): Map<string, bigint> {
  return new Map(figure.causeAmounts.map(({ cause, amount }: Loose) => [cause, toCents(amount.amount)]));
}

/** That of every figure of every row the causes and what is unexplained add up to the drift, to the cent, that the status says so, and that the causes of the rows are those of the total. */
export function expectAddedUp(total: Loose, rows: readonly Loose[]): void {
  for (const name of moneyFigures) {
    const ofRows = new Map<string, bigint>();
    for (const row of [total, ...rows]) {
      const { drift, status, causes, unexplained } = row[name];
      const amounts = causesOf(row[name]);
      if (drift === null) {
        expect([name, row.id, causes, [...amounts], unexplained]).toEqual([name, row.id, [], [], null]);
        continue;
      }
      const known = [...amounts.values()].reduce((sum, amount) => sum + amount, 0n);
      expect([name, row.id, known + toCents(unexplained.amount)]).toEqual([name, row.id, toCents(drift.amount)]);
      const isMatched = toCents(drift.amount) === 0n;
      const isWhole = toCents(unexplained.amount) === 0n && amounts.size > 0;
      expect([name, row.id, status]).toEqual([
        name,
        row.id,
        isMatched ? 'MATCHED' : isWhole ? 'EXPLAINED' : 'UNEXPLAINED',
      ]);
      expect(causes).toEqual(isMatched ? [] : [...amounts.keys()]);
      if (row !== total) for (const [cause, amount] of amounts) ofRows.set(cause, (ofRows.get(cause) ?? 0n) + amount);
    }
    const kept = [...ofRows].filter(([, amount]) => amount !== 0n).sort();
    expect([name, kept]).toEqual([name, [...causesOf(total[name])].sort()]);
  }
}
