import { expect, test } from 'vitest';
import { mutate, type Row } from '../support/main-job.ts';
import { differencesOf, reconciled } from '../support/reconciled.ts';
import { eachStore } from '../support/stores.ts';
import { createWorld } from '../support/world.ts';
import { type DeathPoint, dieReconciling } from './reconcile.ts';

const ENDS = { projectId: '1001', jobId: 'ZZ/24-010' };

eachStore((name, makeStore) => {
  test('a reconciliation whose process is killed leaves no half report: the one before stands, and the next is whole', async () => {
    await makeStore();
    const world = await createWorld({ storeUrl: makeStore.url() });
    try {
      const first = await reconciled(world);
      const [noted, another] = first.differences as Row[];
      const note = { id: noted?.id, note: 'Somebody looks into it.' };
      await mutate(world, 'noteDifference', note, 'project-team', 'problems { code }');
      const known = await differencesOf(world);
      // Somebody changes an amount meanwhile: what the dying run saw is not what the report says.
      const budget = known.find((each) => each.check === 'BUDGET' && each.figure === 'ORIGINAL_BUDGET' && each.place);
      const { costCode: JcatPhsCode, costType: JcatCode, job } = budget?.place ?? {};
      const match = { JcatCompCode: 'ZZ', JcatJobCode: job?.id.split('/')[1], JcatPhsCode, JcatCode };
      const changed = { collection: 'jcjobcategory', match, set: { JcatObudgCostAmt: 123_456.78 } };
      expect(await world.cmic.post<Row>('edit', changed)).toMatchObject({ changed: 1 });

      const points: DeathPoint[] = ['BEFORE_THE_ROWS', 'AMONG_THE_ROWS', 'BEFORE_THE_REPORT'];
      for (const point of points) {
        expect([point, await dieReconciling(world, makeStore.url(), ENDS, point)]).toEqual([point, 'SIGKILL']);
        const { reconciliation } = await world.ask<Row>('{ reconciliation(projectId: "1001") { id number open } }');
        expect([point, reconciliation]).toEqual([point, { id: first.id, number: 1, open: first.open }]);
        expect([point, await differencesOf(world)]).toEqual([point, known]);
      }

      const second = await reconciled(world);
      expect([name, second.number, second.open, second.differences.length]).toEqual([name, 2, first.open, first.open]);
      const again = (id: string | undefined) => second.differences.find((each: Row) => each.id === id);
      expect(again(noted?.id)).toMatchObject({ openedAt: noted?.openedAt, state: 'EXPLAINED' });
      expect(again(noted?.id).notes).toEqual([{ by: 'project-team', note: 'Somebody looks into it.' }]);
      expect(again(another?.id)).toMatchObject({ openedAt: another?.openedAt, state: 'OPEN' });
      expect(again(budget?.id).cmicAmount.amount).toBe('123456.78');
      expect(again(budget?.id).history.map(({ event }: Row) => event)).toEqual(['OPENED', 'CHANGED']);

      // Killed behind its one write the report is there, whole, and nothing but the tidying is left undone.
      expect(await dieReconciling(world, makeStore.url(), ENDS, 'BEHIND_THE_REPORT')).toBe('SIGKILL');
      const { reconciliation } = await world.ask<Row>('{ reconciliation(projectId: "1001") { number open by } }');
      expect(reconciliation).toEqual({ number: 3, open: second.open, by: 'child' });
      expect((await differencesOf(world)).map(({ id, openedAt }) => [id, openedAt]).sort()).toEqual(
        second.differences.map(({ id, openedAt }: Row) => [id, openedAt]).sort(),
      );
      expect(await reconciled(world)).toMatchObject({ number: 4, open: second.open, opened: 0, closed: 0 });
    } finally {
      await world.close();
    }
  }, 300_000);
});
