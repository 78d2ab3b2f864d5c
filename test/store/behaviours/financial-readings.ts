import { expect } from 'vitest';
import type { FinancialReading, FinancialReadingPart } from '../../../subgraphs/sync/store/financial-readings.ts';
import type { Behaviour } from '../contract.ts';

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`;

function reading(id: string, minute: number, subject = '["1001","ZZ/24-010"]'): FinancialReading {
  return { id, subject, readAt: at(minute), content: `{"of":"${id}"}` };
}

function part({ id, subject, readAt }: FinancialReading, n: number, content = '[1,"ü$",null]'): FinancialReadingPart {
  return { readingId: id, subject, readAt, name: 'rows', n, content };
}

export const financialReadingBehaviours: Behaviour[] = [
  {
    title: 'financial reading: parts stand by themselves before it is saved, may be put again, and are read one by one',
    check: async (makeStore) => {
      const { financialReadings: store } = await makeStore();
      const one = reading('r1', 0);
      await store.put(part(one, 0, 'old'));
      await store.put(part(one, 0));
      await store.put(part(one, 1, 'next'));
      await store.put({ ...part(one, 0, 'document'), name: 'documents' });
      expect([await store.newest(one.subject), await store.get('r1')]).toEqual([null, null]);
      expect(await store.part('r1', 'rows', 0)).toBe('[1,"ü$",null]');
      expect([await store.part('r1', 'rows', 1), await store.part('r1', 'documents', 0)]).toEqual(['next', 'document']);
      expect([await store.part('r1', 'rows', 2), await store.part('r2', 'rows', 0)]).toEqual([null, null]);
    },
  },
  {
    title: 'financial reading: of a subject the one that began last is the newest, in whichever order they were saved',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const [late, early, other] = [reading('r1', 9), reading('r2', 3), reading('r3', 20, 'other')];
      await stores[0]!.financialReadings.save(late);
      await stores[1]!.financialReadings.save(early);
      await stores[1]!.financialReadings.save(other);
      await stores[1]!.financialReadings.save({ ...late, content: 'again' });
      expect(await stores[1]!.financialReadings.newest(late.subject)).toEqual(late);
      expect(await stores[0]!.financialReadings.get('r2')).toEqual(early);
      expect(await stores[0]!.financialReadings.newest('nobody')).toBeNull();
    },
  },
  {
    title:
      'financial reading: old ones of a subject are taken away with their parts, those to keep and newer ones never',
    check: async (makeStore) => {
      const { financialReadings: store } = await makeStore();
      const [old, kept, fresh, other] = [reading('r1', 1), reading('r2', 2), reading('r3', 9), reading('r4', 1, 'o')];
      for (const each of [old, kept, fresh, other]) {
        await store.put(part(each, 0));
        await store.save(each);
      }
      // Somebody died before it was saved.
      await store.put(part(reading('dead', 0), 0));
      await store.drop(old.subject, ['r2'], at(5));
      const left = async (id: string) => [(await store.get(id)) !== null, (await store.part(id, 'rows', 0)) !== null];
      expect(await Promise.all(['r1', 'r2', 'r3', 'r4', 'dead'].map(left))).toEqual([
        [false, false],
        [true, true],
        [true, true],
        [true, true],
        [false, false],
      ]);
    },
  },
];
