import { exportArrowContract } from '../support/export-contract.ts';
import { exportArrows, moneyKinds } from './export-arrows.ts';

/** The export arrows of budget and owner's contract, by the list of behaviours of all; a file of their own, which runs beside that of the others. */
for (const arrow of exportArrows.filter(({ kind }) => moneyKinds.includes(kind))) exportArrowContract(arrow);
