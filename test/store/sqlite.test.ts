import { it } from 'vitest';
import { onStore } from '../support/stores.ts';
import { storeContract } from './contract.ts';

onStore('sqlite', (makeStore) => {
  for (const { title, check } of storeContract) it(title, () => check(makeStore));
});
