import { afterAll, beforeAll, describe } from 'vitest';
import { codesOfTheMap } from './feature-map/codes.ts';
import { commitmentsOfTheMap } from './feature-map/commitments.ts';
import { companiesOfTheMap } from './feature-map/companies.ts';
import { budgetsToCmic } from './feature-map/exports-budget.ts';
import { changeOrdersOfTheMap } from './feature-map/exports-change-orders.ts';
import { invoicesOfTheMap, primeChangeOrdersOfTheMap } from './feature-map/exports-invoices.ts';
import { mastersToCmic } from './feature-map/exports-masters.ts';
import { importsOfTheMap } from './feature-map/imports.ts';
import { lifeOfAnExport } from './feature-map/life.ts';
import { moneyOfTheMap } from './feature-map/money.ts';
import { offTheMap } from './feature-map/off-the-map.ts';
import { projectsOfTheMap } from './feature-map/projects.ts';
import { linkVendor } from './support/main-job.ts';
import { createWorld, type World } from './support/world.ts';

/**
 * The feature map, sentence by sentence: each row's rules as titles, asked through the gateway and looked up in the stand-ins' own tables. The worlds go from sentence to sentence as
 * a company's would; in `atAccounting` posting is left to people, and `policy` also forbids that whoever asks approves.
 */
let world: World;
let atAccounting: World;

beforeAll(async () => {
  [world, atAccounting] = await Promise.all([
    createWorld(),
    createWorld({ settings: { posting: { COMMITMENT: 'ACCOUNTING' } } }),
  ]);
});
afterAll(() => Promise.all([world?.close(), atAccounting?.close()]));

describe('the feature map', () => {
  describe('imports', () => importsOfTheMap(() => world));
  describe('companies', () => companiesOfTheMap(() => world));
  describe('projects and sub jobs', () =>
    projectsOfTheMap(
      () => world,
      () => atAccounting,
    ));
  describe('codes', () =>
    codesOfTheMap(
      () => world,
      () => atAccounting,
    ));
  describe('budget, prime contract and job costs', () => moneyOfTheMap(() => world));
  describe('commitments', () =>
    commitmentsOfTheMap(
      () => world,
      () => atAccounting,
    ));
  describe('commitment change orders', () => changeOrdersOfTheMap(() => world));
  describe('subcontractor invoices', invoicesOfTheMap);
  describe('prime contract change orders', primeChangeOrdersOfTheMap);
  describe('the life of an export', () => {
    let policy: World;
    beforeAll(async () => {
      policy = await createWorld({
        settings: { posting: { COMMITMENT: 'ACCOUNTING' }, policy: { creatorMayApprove: false } },
      });
      await linkVendor(world, '2002', 'ZZ/BAKER');
    });
    afterAll(() => policy?.close());
    lifeOfAnExport(
      () => world,
      () => policy,
    );
  });
  describe('companies and codes to CMiC', () => mastersToCmic(() => world));
  describe('budget, budget changes and forecast to CMiC', () => budgetsToCmic(() => world));
  describe('off the map', () => offTheMap(() => world));
});
