import { inject } from 'vitest';
import { importArrowContract } from '../support/import-contract.ts';
import { arrows } from './import-arrows.ts';

const mongoUrl = inject('mongoUrl');

/** Every import arrow of the map, by the same list of behaviours; on MongoDB one of them, which stands for what the store does in all. */
for (const arrow of arrows) {
  importArrowContract(arrow);
  if (mongoUrl !== null && arrow.kind === 'BUDGET') importArrowContract(arrow, mongoUrl);
}
