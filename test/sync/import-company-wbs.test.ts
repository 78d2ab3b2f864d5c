import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Story, StoryCostCode } from '../../sandbox/story/types.ts';
import { codes, importPlan, type Row, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { callsOf, changesOf, counted, createWbsWorld, importCompany, noCompanyCodes } from './wbs-world.ts';

/** Divisions and codes beyond the story's, so that one page cannot take them all. */
const DIVISIONS = 30;
const EACH = 40;

function manyCodes(story: Story): Story {
  const only = { in: 'cmic' as const, procoreId: null, mark: null, active: true };
  const more: StoryCostCode[] = Array.from({ length: DIVISIONS }, (_, i) => `${50 + i}`).flatMap((division) => [
    { code: division, name: `Division ${division}`, control: null, ...only },
    ...Array.from({ length: EACH }, (_, n) => ({
      code: `${division}-${n + 100}`,
      name: `Work ${division} ${n}`,
      control: division,
      ...only,
    })),
  ]);
  const dotted: StoryCostCode = { code: '02.500', name: 'Dotted', control: '02', ...only };
  return { ...story, costCodes: [...more, dotted, ...story.costCodes] };
}

describe('the first import of the company codes', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWbsWorld({ procore: noCompanyCodes, cmic: manyCodes });
  }, 30_000);
  afterAll(() => world.close());
  const codesOf = () => world.procore.rows<Row>('standard_cost_codes');
  const typesOf = () => world.procore.rows<Row>('line_item_types');

  test('the plan says what is created and changed, what cannot travel and why, and writes nothing', async () => {
    const plan = await withoutWriting(world, () => importPlan(world, 'COMPANY_WBS', 'ZZ'));
    expect(plan.problems).toEqual([]);
    const row = (key: string) => plan.rows.find((each: Row) => each.key === key);
    expect(row('ZZ/cat-S')).toEqual({
      action: 'CREATE',
      resource: 'line_item_types',
      key: 'ZZ/cat-S',
      fields: [
        { name: 'origin_id', from: null, to: 'ZZ/cat-S' },
        { name: 'csv_import_code', from: null, to: 'S' },
        { name: 'name', from: null, to: 'Subcontract' },
        { name: 'base_type', from: null, to: 'commitment' },
      ],
    });
    expect(row('ZZ/cat-L')).toMatchObject({
      action: 'UPDATE',
      fields: [{ name: 'origin_id', from: null, to: 'ZZ/cat-L' }],
    });
    expect(row('ZZ/code-03-100')).toMatchObject({
      action: 'UPDATE',
      resource: 'standard_cost_codes',
      fields: [
        { name: 'origin_id', from: null, to: 'ZZ/code-03-100' },
        { name: 'name', from: 'Forms by hand', to: 'Concrete Forming' },
      ],
    });
    expect(row('ZZ/code-50-100').fields).toContainEqual({ name: 'parent_id', from: null, to: 'ZZ/code-50' });
    expect(plan.notTravelling).toEqual([
      expect.stringMatching(/^ZZ\/code-02\.500: Only the hyphen .*"02\.500"/),
      expect.stringMatching(/^ZZ\/code-04-100: .*SAGE-7/),
      'ZZ/cat-X is inactive.',
      'ZZ/code-14-800 is inactive.',
    ]);
    expect(plan.references).toContainEqual(expect.stringMatching(/^cost codes -> ERP list \d+$/));
    expect(plan.prerequisites).toMatchObject([{ met: true }, { met: true }]);
    expect((await callsOf(world))['GET standard_cost_code_lists']).toBe(1);
  });

  test('it brings cost types first and parents before children, in as few calls as a thousand rows a page allow', async () => {
    const { result, calls } = await counted(world, () => importCompany(world));
    expect(result.problems).toEqual([]);
    expect(result.transfer).toMatchObject({ state: 'DONE', sourceId: 'ZZ', targetId: '4001' });
    expect(codes(result.transfer.problems)).toEqual([
      ['BAD_INPUT', ['rows', 'ZZ/code-02.500']],
      ['ALREADY_LINKED', ['rows', 'ZZ/code-04-100']],
    ]);
    const company = 'companies/4001/work_breakdown_structure';
    // Which list is the ERP list was read by the plan before: once in the life of a process.
    expect(calls).toEqual({
      'GET jcmastercategories': 1,
      'GET jcmastercostcodes': 2,
      'GET standard_cost_codes': 1,
      'GET line_item_types': 1,
      [`GET ${company}/patterns`]: 1,
      [`GET ${company}/segments/2/lists`]: 1,
      [`GET ${company}/segments/2/segment_items`]: 1,
      [`GET ${company}/segments/3/segment_items`]: 1,
      'PATCH line_item_types/sync': 1,
      // The divisions, then their codes: more than a thousand.
      'PATCH standard_cost_codes/sync': 3,
    });
  });

  test('everything stands once in Procore, marked, with its own part of the code below its parent', async () => {
    const masters = (await world.cmic.rows<Row>('jcmastercostcodes')).filter(
      (row) => row.PhsCompCode === 'ZZ' && row.PhsActiveFlag !== 'N' && !['02.500', '04-100'].includes(row.PhsCode),
    );
    const rows = await codesOf();
    const marked = rows.filter((row) => row.origin_id?.startsWith('ZZ/'));
    expect(marked.map((row) => row.origin_id).sort()).toEqual(masters.map((row) => `ZZ/code-${row.PhsCode}`).sort());
    expect(marked.length).toBeGreaterThan(DIVISIONS * (EACH + 1));
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const row of marked) {
      const whole = row.origin_id.slice('ZZ/code-'.length);
      expect(row.full_code).toBe(whole);
      const parent = byId.get(row.parent_id);
      expect(parent ? `${parent.full_code}-${row.code}` : row.code).toBe(whole);
      expect(parent === undefined).toBe(!whole.includes('-'));
    }
    expect((await typesOf()).map(({ code, base_type, origin_id }) => [code, base_type, origin_id])).toEqual([
      ['L', 'labor', 'ZZ/cat-L'],
      ['Z', null, null],
      ['E', 'equipment', 'ZZ/cat-E'],
      ['M', 'materials', 'ZZ/cat-M'],
      ['O', 'other', 'ZZ/cat-O'],
      ['P', 'professional_services', 'ZZ/cat-P'],
      ['S', 'commitment', 'ZZ/cat-S'],
    ]);
  });

  test('what people made by hand is given our mark and CMiC’s name, and has no twin', async () => {
    const rows = (await codesOf()).filter(({ full_code }) => full_code === '03-100');
    expect(rows).toMatchObject([{ origin_id: 'ZZ/code-03-100', name: 'Concrete Forming' }]);
    expect((await codesOf()).filter(({ full_code }) => full_code === '04-100')).toMatchObject([
      { origin_id: 'SAGE-7' },
    ]);
  });

  test('each code and cost type is linked', async () => {
    const marked = [...(await codesOf()), ...(await typesOf())].filter((row) => row.origin_id?.startsWith('ZZ/'));
    expect(await world.store.links.count({ kinds: ['COMPANY_WBS'] })).toBe(marked.length);
    const { links } =
      await world.ask(`{ links(first: 2, filter: { kind: COMPANY_WBS }, orderBy: { field: CMIC_ID, direction: ASC }) {
      nodes { procoreId cmicId state procore { ... on ProcoreCostType { code } } cmic { ... on CmicCategory { name } } } } }`);
    expect(links.nodes[0]).toMatchObject({
      cmicId: 'ZZ/cat-E',
      state: 'ACTIVE',
      procore: { code: 'E' },
      cmic: { name: 'Equipment' },
    });
    const [link] = await world.store.links.byCmic('COMPANY_WBS', ['ZZ/code-50-100']);
    expect(link).toMatchObject({ procoreId: expect.stringMatching(/^4001\/scc-\d+$/), projectId: null, jobId: null });
  });

  test('the transfer has no linked record at its ends: the company is none', async () => {
    const { transfers } = await world.ask(
      '{ transfers(first: 1) { nodes { kind source { __typename } target { __typename } link { id } progress { done total } } } }',
    );
    expect(transfers.nodes[0]).toMatchObject({ kind: 'COMPANY_WBS', source: null, target: null, link: null });
    expect(transfers.nodes[0].progress.done).toBe(transfers.nodes[0].progress.total);
  });

  test('a second import writes nothing, and is done', async () => {
    const plan = await importPlan(world, 'COMPANY_WBS', 'ZZ');
    expect(changesOf(plan)).toEqual([]);
    const { transfer, problems } = await withoutWriting(world, () => importCompany(world));
    expect(problems).toEqual([]);
    expect(transfer.state).toBe('DONE');
  });
});
