import { afterEach, describe, expect, it } from 'vitest';
import { type BadRow, badItem, type ImportItem, written } from '../../subgraphs/sync/importing/item.ts';
import { type ImportWork, importPages } from '../../subgraphs/sync/importing/pages.ts';
import type { NewLink } from '../../subgraphs/sync/link/link.ts';
import { type Bench, createBench } from './running.ts';

const item = (key: string, action: ImportItem['action'] = 'CREATE'): ImportItem => ({
  key,
  action,
  procoreId: action === 'CREATE' ? null : `procore ${key}`,
});

const linkOf = ({ key }: ImportItem, procoreId: string): Omit<NewLink, 'createdBy'> => ({
  kind: 'PROJECT_WBS',
  procoreId,
  cmicId: key,
  state: 'ACTIVE',
  lines: [],
  projectId: '1001',
  jobId: 'ZZ/24-010',
  adoptedMark: null,
});

describe('an import in pages', () => {
  let bench: Bench;
  afterEach(() => bench.close());

  /** What the next run plans, and what was sent so far. Keys in `refuses` are refused. */
  const plan: { items: ImportItem[]; bad: BadRow[]; target: string | null } = { items: [], bad: [], target: '1001' };
  let sent: string[] = [];
  let refuses = new Set<string>();
  const start = async (items: ImportItem[]) => {
    Object.assign(plan, { items, bad: [], target: '1001' });
    sent = [];
    refuses = new Set();
    const work = (): ImportWork<ImportItem> => ({
      items: plan.items,
      bad: plan.bad,
      fits: (page) => page.length < 2,
      send: async (_, page) => {
        sent.push(...page.map(({ key }) => key));
        return page.map((each) =>
          refuses.has(each.key) ? badItem(each.key, 'No.') : written(each, `procore ${each.key}`),
        );
      },
      linkOf,
      targetId: () => plan.target,
      projectId: () => '1001',
    });
    bench = await createBench((run) => importPages(run, work()));
  };
  const told = async () => (await bench.now()).problems.map(({ code, path }) => `${code} ${path[1]}`);

  it('writes what changed since an earlier run of the same transfer applied it, and nothing else again', async () => {
    await start([item('a'), item('b'), item('c')]);
    bench.dieAt.point = 'recorded';
    await bench.run();
    expect(sent).toEqual(['a', 'b']);
    plan.items = [item('a', 'UPDATE'), item('b', 'KEEP'), item('c')];
    expect((await bench.run())?.progress).toMatchObject({ done: 3, total: 3 });
    expect(sent).toEqual(['a', 'b', 'a', 'c']);
    expect((await bench.now()).state).toBe('DONE');
  });

  it('tells a record that could not be linked also when the run was resumed, until it can be', async () => {
    await start([item('a'), item('b'), item('c')]);
    const rival = { ...linkOf(item('other'), 'procore a'), createdBy: 'test' };
    const [saved] = await bench.store.links.save([rival]);
    bench.dieAt.point = 'recorded';
    await bench.run();
    plan.items = [item('a', 'KEEP'), item('b', 'KEEP'), item('c')];
    await bench.run();
    expect([(await bench.now()).state, await told()]).toEqual(['DONE', ['ALREADY_LINKED a']]);
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(saved && 'link' in saved).toBe(true);
  });

  it('tells no refusal of a record that is in the plan no more', async () => {
    await start([item('a'), item('b'), item('c')]);
    refuses = new Set(['a', 'b']);
    bench.dieAt.point = 'recorded';
    await bench.run();
    plan.items = [item('b'), item('c')];
    await bench.run();
    expect(await told()).toEqual(['REFUSED_BY_PROCORE b']);
  });

  it('that fails does not fill its transfer with problems either', async () => {
    await start([item('a')]);
    plan.target = null;
    plan.bad = Array.from({ length: 5000 }, (_, n) => ({ key: `row ${n}`, reason: 'Bad.', fix: 'Mend it.' }));
    await bench.run();
    const { state, problems, progress } = await bench.now();
    expect([state, problems.length]).toEqual(['FAILED', 1000]);
    expect(progress.warnings).toContain('4000 further problems are not listed.');
  });

  it('cancelled, says what it applied and what was refused until then', async () => {
    await start([item('k', 'KEEP'), item('a'), item('b'), item('c')]);
    refuses = new Set(['b']);
    const { id } = await bench.now();
    bench.deps.at = (point) => {
      if (point !== 'replied' || sent.length === 0) return;
      void bench.store.transfers.get([id]).then(async ([now]) => {
        if (now) await bench.store.transfers.change(id, now.version, { cancelRequested: true }, { whileLeased: true });
      });
    };
    await bench.run();
    const { state, history } = await bench.now();
    expect([state, await told()]).toEqual(['CANCELLED', ['REFUSED_BY_PROCORE b']]);
    expect(history.at(-1)?.note).toBe('stopped after 3 of 4: 1 created, 1 kept, 1 refused; the last was b');
  });
});
