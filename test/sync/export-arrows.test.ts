import { expect, inject, test } from 'vitest';
import { kinds } from '../../subgraphs/sync/generated/kinds.ts';
import { exportArrowContract } from '../support/export-contract.ts';
import { exportArrows, moneyKinds } from './export-arrows.ts';

const mongoUrl = inject('mongoUrl');

test('every export arrow of the map is held to the contract', () => {
  const built = Object.values(kinds).flatMap((kind) => ('exportArrow' in kind ? [`${kind.exportArrow.kind}`] : []));
  expect(exportArrows.map(({ kind }) => `${kind}`).sort()).toEqual(built.sort());
});

/** The export arrows of masters and commitments, by the same list of behaviours; on MongoDB one of them, which stands for what the store does in all. */
for (const arrow of exportArrows.filter(({ kind }) => !moneyKinds.includes(kind))) {
  exportArrowContract(arrow);
  if (mongoUrl !== null && arrow.kind === 'COMMITMENT') exportArrowContract(arrow, mongoUrl);
}
