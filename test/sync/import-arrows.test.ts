import { importArrowContract } from '../support/import-contract.ts';
import { arrows } from './import-arrows.ts';

/** Every import arrow of the map, by the same list of behaviours. */
for (const arrow of arrows) importArrowContract(arrow);
