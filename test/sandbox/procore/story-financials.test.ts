import { afterAll, describe, expect, it } from 'vitest';
import { createProcore } from '../../../sandbox/procore/index.ts';
import { createSandboxServer } from '../../../sandbox/shell/index.ts';
import type { StandInFactory } from '../../../sandbox/shell/types.ts';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();
afterAll(() => site.close());

const budget = async (project: number): Promise<Body> => (await site.get(`/rest/v1.0/projects/${project}/budget`)).body;
const rows = async (project: number): Promise<Body[]> =>
  (await site.get(`/rest/v1.0/budget_views/72/detail_rows?project_id=${project}&per_page=2000`)).body;

describe('the budgets of the story', () => {
  it('are open and empty, locked and full, open and begun', async () => {
    expect([await budget(1001), await budget(1002), await budget(1004)]).toEqual([
      { locked: false },
      { locked: true },
      { locked: false },
    ]);
    expect(await rows(1001)).toEqual([]);
    expect((await rows(1002)).length).toBeGreaterThan(50);
    expect((await rows(1004)).length).toBeGreaterThan(2);
  });

  it('stand on marked cost codes, with amounts to the cent', async () => {
    for (const row of await rows(1002)) {
      expect(row.cost_code_origin_id).toMatch(/^ZZ\/24-020\//);
      expect(row.original_budget_amount).toMatch(/^-?\d+\.\d\d$/);
    }
  });
});

describe('a story whose prime contract was imported earlier', () => {
  it('begins with the contract and its lines, marked', async () => {
    const imported: StandInFactory = (deps) => {
      const primeContracts = deps.story.primeContracts.map((contract, i) =>
        i === 0 ? { ...contract, procore: { id: 4, mark: `ZZ/24-010/jb-${contract.code}` } } : contract,
      );
      return createProcore({ ...deps, story: { ...deps.story, primeContracts } });
    };
    const server = await createSandboxServer({ factory: imported });
    const state = async (name: string): Promise<Body[]> =>
      (await fetch(`${server.url}/_sandbox/state/${name}`)).json() as Promise<Body[]>;
    try {
      expect(await state('prime_contracts')).toMatchObject([
        { id: 4, project_id: 1001, origin_id: 'ZZ/24-010/jb-24-010' },
      ]);
      const lines = await state('prime_contract_line_items');
      expect(lines.every((line) => line.origin_id.startsWith('ZZ/24-010/jb-24-010/'))).toBe(true);
      const marks = (await state('external_data')).filter((row) => row.origin_id.startsWith('ZZ/24-010/jb-'));
      expect(marks).toHaveLength(lines.length + 1);
    } finally {
      await server.close();
    }
  });
});
