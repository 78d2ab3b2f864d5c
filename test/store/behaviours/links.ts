import { expect } from 'vitest';
import type { Behaviour } from '../contract.ts';
import { aLink } from '../samples.ts';

export const linkBehaviours: Behaviour[] = [
  {
    title: 'link: a new pair is saved with an id and times, and found by its id and by either side',
    check: async (makeStore) => {
      const { links } = await makeStore();
      const lines = [{ procoreLineId: '88123', cmicLineId: 'ZZ/ACME/24-010-001/000/88123' }];
      const given = aLink({ kind: 'COMMITMENT', procoreId: '1001/wo-5501', cmicId: 'ZZ/ACME/24-010-001', lines });
      const [saved] = await links.save([given]);
      expect(saved).toMatchObject({ created: true, link: given });
      const link = saved && 'link' in saved ? saved.link : null;
      expect(link?.createdAt).toBe(link?.updatedAt);
      expect(await links.get(['unknown', link!.id])).toEqual([null, link]);
      expect(await links.byProcore('COMMITMENT', ['1001/wo-5501', '1001/wo-5502'])).toEqual([link, null]);
      expect(await links.byCmic('COMMITMENT', ['ZZ/BAKER/1', 'ZZ/ACME/24-010-001'])).toEqual([null, link]);
      expect(await links.byCmic('VENDOR', ['ZZ/ACME/24-010-001'])).toEqual([null]);
    },
  },
  {
    title: 'link: the same pair again answers the link that is there, state and lines untouched',
    check: async (makeStore) => {
      const { links } = await makeStore();
      const [first] = await links.save([aLink({ state: 'ACTIVE', adoptedMark: 'CMIC|ZZ|ACME' })]);
      const again = aLink({ state: 'MARKING', lines: [{ procoreLineId: '1', cmicLineId: '2' }], createdBy: 'bob' });
      expect(await links.save([again])).toEqual([{ ...first, created: false }]);
    },
  },
  {
    title: 'link: a record of either side has one partner; the answer is the link in the way',
    check: async (makeStore) => {
      const { links } = await makeStore();
      await links.save([aLink()]);
      const [acme] = await links.byProcore('VENDOR', ['2001']);
      const answers = await links.save([aLink({ cmicId: 'ZZ/BAKER' }), aLink({ procoreId: '2002' })]);
      expect(answers).toEqual([{ conflict: acme }, { conflict: acme }]);
      expect(await links.count({})).toBe(1);
      const [other] = await links.save([aLink({ kind: 'PROJECT' })]);
      expect(other).toMatchObject({ created: true });
    },
  },
  {
    title: 'link: in a batch one clash does not stop the others, and the answers stand in the order of the links',
    check: async (makeStore) => {
      const { links } = await makeStore();
      await links.save([aLink()]);
      const batch = [
        aLink({ procoreId: '2002', cmicId: 'ZZ/BAKER' }),
        aLink({ procoreId: '2099' }),
        aLink({ procoreId: '2003', cmicId: 'ZZ/SUMMIT' }),
        aLink({ procoreId: '2003', cmicId: 'ZZ/SUMMIT' }),
        aLink({ procoreId: '2003', cmicId: 'ZZ/DELTA' }),
        aLink(),
      ];
      const answers = await links.save(batch);
      expect(answers.map((answer) => ('conflict' in answer ? answer.conflict.cmicId : answer.created))).toEqual([
        true,
        'ZZ/ACME',
        true,
        false,
        'ZZ/SUMMIT',
        false,
      ]);
      expect(await links.save([])).toEqual([]);
      expect(await links.count({})).toBe(3);
    },
  },
  {
    title: 'link: of 50 callers who link one vendor to 50 partners, one wins and the others are told who',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const partners = Array.from({ length: 50 }, (_, n) => aLink({ cmicId: `ZZ/V${n}` }));
      const answers = (await Promise.all(partners.map((link, n) => stores[n % 2]!.links.save([link])))).flat();
      const [winner] = await stores[0]!.links.byProcore('VENDOR', ['2001']);
      expect(answers.filter((answer) => 'link' in answer)).toEqual([{ link: winner, created: true }]);
      expect(answers.filter((answer) => 'conflict' in answer && answer.conflict.id === winner?.id)).toHaveLength(49);
    },
  },
  {
    title: 'link: it moves only from the states that are named, with its line pairs if given',
    check: async (makeStore) => {
      const { links } = await makeStore();
      await links.save([aLink({ lines: [{ procoreLineId: '1', cmicLineId: '2' }] })]);
      const [link] = await links.byProcore('VENDOR', ['2001']);
      const id = link!.id;
      expect(await links.move(id, ['ACTIVE'], 'UNLINKING')).toBeNull();
      expect(await links.move('unknown', ['MARKING'], 'ACTIVE')).toBeNull();
      const active = await links.move(id, ['MARKING', 'UNLINKING'], 'ACTIVE');
      expect(active).toEqual({ ...link, state: 'ACTIVE', updatedAt: active?.updatedAt });
      const lines = [{ procoreLineId: '$x.y', cmicLineId: 'ö' }];
      expect(await links.move(id, ['ACTIVE'], 'ACTIVE', lines)).toMatchObject({ state: 'ACTIVE', lines });
      expect((await links.get([id]))[0]).toMatchObject({ state: 'ACTIVE', lines });
    },
  },
  {
    title: 'link: it is taken away only while it is unlinking, and then both sides are free',
    check: async (makeStore) => {
      const { links } = await makeStore();
      await links.save([aLink({ state: 'ACTIVE' })]);
      const [link] = await links.byProcore('VENDOR', ['2001']);
      expect(await links.remove(link!.id)).toBe(false);
      await links.move(link!.id, ['ACTIVE'], 'UNLINKING');
      expect(await links.remove(link!.id)).toBe(true);
      expect(await links.remove(link!.id)).toBe(false);
      expect(await links.save([aLink({ procoreId: '2002' })])).toMatchObject([{ created: true }]);
    },
  },
];
