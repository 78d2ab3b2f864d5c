import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPage } from '../../gateway/page.ts';
import { projectRoot } from '../../kernel/files.ts';
import { buildPage } from '../support/playground.ts';
import { createWorld, type World } from '../support/world.ts';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env.CHROMIUM_PATH ?? ''].find((path) =>
  existsSync(path),
);
if (!browserPath) {
  if (process.env.BROWSER_REQUIRED === '1')
    throw new Error('BROWSER_REQUIRED=1, and there is no Chromium at /usr/bin/chromium or CHROMIUM_PATH.');
  console.warn(
    '\n!!! THE TESTS OF THE PLAYGROUND ARE SKIPPED: there is no Chromium at /usr/bin/chromium or CHROMIUM_PATH.\n',
  );
}

const mainJob = ['Explore', 'LinkVendor', 'ImportJob', 'PlanExport', 'ApproveCommitment', 'LookAtBothSides'];
const imports = [
  'ImportVendors',
  'PlanBudget',
  'ImportBudget',
  'PlanCompanyCodes',
  'ImportCodes',
  'ImportPrimeContracts',
  'ImportJobCosts',
];
const changeOrders = ['PlanChangeOrder', 'ApproveChangeOrder'];
const drafts = ['OfferCodes', 'MakeDrafts'];
const exports = [
  'ExportVendor',
  'ExportCodes',
  'ExportBudget',
  'ExportBudgetChange',
  'ExportPurchaseOrder',
  'ExportInvoice',
  'ExportPrimeContractChangeOrder',
  'ExportForecast',
];
const controllers = [
  'ProjectFinancials',
  'WorkInProgress',
  'Reconcile',
  'MatchVendors',
  'WhatMoved',
  'AdoptAProject',
  'StagedCommitments',
];
const tabs = [...mainJob, ...imports, ...changeOrders, ...drafts, ...exports, ...controllers];

/** The answer of one root field. */
type Field = Record<string, unknown> & { problems?: { code: string }[] };

/** Refusals that an example is there to show, by field. */
const shown: Record<string, string[]> = {
  locked: ['BUDGET_LOCKED'],
  unlinked: ['CODE_NOT_LINKED'],
  adoptionPlan: ['PROJECT_PREDATES_INTEGRATION'],
  stagedCommitments: ['NOT_SUPPORTED'],
};

describe.skipIf(!browserPath)('the playground in a browser', () => {
  let world: World;
  let context: BrowserContext;
  let page: Page;
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  const answers = new Map<string, Record<string, Field | undefined>>();
  const profile = mkdtempSync(join(tmpdir(), 'playground-'));

  beforeAll(async () => {
    buildPage();
    // The token of a page is known only once the world is: it is handed over when the page asks.
    const settings = { token: null as string | null };
    world = await createWorld({ page: createPage(join(projectRoot, 'gateway/graphiql/dist'), settings) });
    settings.token = await world.token();
    context = await chromium.launchPersistentContext(profile, {
      executablePath: browserPath ?? '',
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    await context.route('**/*', (route) => {
      const { hostname } = new URL(route.request().url());
      if (['127.0.0.1', 'localhost', ''].includes(hostname)) return route.continue();
      elsewhere.push(route.request().url());
      return route.abort();
    });
    page = await open();
  }, 120_000);
  afterAll(async () => {
    await context?.close();
    await world?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('shows a tab for each example, with its variables and the token', async () => {
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(tabs);
    expect(await editorText('.graphiql-query-editor')).toContain('query Explore');
    expect(await editorText('.graphiql-editor-tool')).toContain('"project": "1001"');
  });

  test.each(tabs)(
    '%s runs as it stands',
    async (name) => {
      const index = tabs.indexOf(name);
      await page.locator('.graphiql-tab-button').nth(index).click();
      const answered = page.waitForResponse((response) => {
        return response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes(name);
      });
      await page.locator('.graphiql-execute-button').click();
      const response = await answered;
      expect(response.request().headers().authorization).toMatch(/^Bearer /);
      const { data, errors } = (await response.json()) as { data: Record<string, Field>; errors?: unknown };
      answers.set(name, data);
      expect(errors).toBeUndefined();
      for (const [field, value] of Object.entries(data))
        expect(value.problems?.map(({ code }) => code) ?? []).toEqual(shown[field] ?? []);
      await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('"data"'));
    },
    60_000,
  );

  test('the last tab of the main job shows the same document on both sides', async () => {
    expect(answers.get('LookAtBothSides')?.procoreCommitment).toMatchObject({
      erpStatus: 'SYNCED',
      vendor: { cmicVendor: { id: 'ZZ/ACME' } },
      project: { job: { id: 'ZZ/24-010' } },
      subcontract: { id: 'ZZ/ACME/24-010-001', posted: true },
    });
  });

  test('the tabs of the imports show what their comments say', () => {
    const done = (name: string) =>
      Object.values(answers.get(name) ?? {}).map((field) => (field?.transfer as { state?: string } | null)?.state);
    expect(imports.filter((name) => name.startsWith('Import')).flatMap(done)).toEqual(Array(11).fill('DONE'));
    const { known } = answers.get('ImportVendors') ?? {};
    expect(known?.vendor).toMatchObject({ cmicVendor: { insurances: [{ isCompliant: true }] } });
    expect(answers.get('PlanBudget')?.differing?.rows).toContainEqual(expect.objectContaining({ action: 'UPDATE' }));
    expect(answers.get('ImportBudget')?.importBudget?.transfer).toMatchObject({
      problems: [{ code: 'CODE_NOT_LINKED' }, { code: 'CODE_NOT_LINKED' }],
    });
    const { companyWbsCoverage, importPlan } = answers.get('PlanCompanyCodes') ?? {};
    expect(companyWbsCoverage?.missing).toMatchObject([{ costCode: '27-800' }]);
    expect(importPlan?.rows).toContainEqual(expect.objectContaining({ action: 'CREATE', key: 'ZZ/code-27-800' }));
    expect(answers.get('ImportCodes')?.importCompanyWbs?.coverage).toEqual({ missing: [] });
    expect(answers.get('ImportJobCosts')?.importJobCosts?.project).toMatchObject({
      jobCosts: { check: { tiesOut: true, differences: [] } },
    });
  });

  test('the tabs of the exports show what their comments say', () => {
    const ends = exports.map((name) => {
      const { sent, approved } = answers.get(name) as Record<string, { transfer: { state: string; targetId: string } }>;
      return [sent?.transfer.state, approved?.transfer.state, approved?.transfer.targetId];
    });
    const waited = 'AWAITING_APPROVAL';
    expect(ends).toEqual([
      [waited, 'DONE', 'ZZ/LONEPINE'],
      [waited, 'DONE', 'ZZ/24-010'],
      [waited, 'DONE', 'ZZ/24-020'],
      [waited, 'DONE', 'ZZ/24-010/TFR0001'],
      [waited, 'DONE', 'ZZ/ACME/24-010-P01'],
      [waited, 'ENTERED', 'ZZ/ACME/24-010-010/ACME-0625'],
      [waited, 'DONE', 'ZZ/24-010/EXT0001'],
      [waited, 'DONE', 'ZZ/24-010'],
    ]);
  });

  test('the tabs of the figures show what their comments say', () => {
    const { workInProgress } = answers.get('WorkInProgress') ?? {};
    const nodes = workInProgress?.nodes as Record<string, unknown>[];
    expect(nodes.find(({ id }) => id === 'ZZ/24-010')).toMatchObject({
      jobToDateCosts: { status: 'MATCHED' },
      billedToDate: { procore: { amount: '14775000.01' }, cmic: { amount: '14550000.01' }, status: 'UNEXPLAINED' },
    });
    for (const job of ['ZZ/24-020', 'ZZ/24-040'])
      expect(nodes.find(({ id }) => id === job)).toMatchObject({
        jobToDateCosts: { cmic: null, status: 'UNAVAILABLE' },
      });
  });

  test('a second visit keeps the tabs, their variables and the token', async () => {
    const second = await open();
    expect(await second.locator('.graphiql-tab-button').allTextContents()).toEqual(tabs);
    const answered = second.waitForResponse(
      (response) =>
        response.request().method() === 'POST' && !(response.request().postData() ?? '').includes('Introspection'),
    );
    await second.locator('.graphiql-execute-button').click();
    expect((await answered).request().headers().authorization).toMatch(/^Bearer /);
    await second.close();
  });

  test('nothing was asked of any other machine, and the page complained of nothing', () => {
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  async function open(): Promise<Page> {
    const opened = await context.newPage();
    opened.on('pageerror', (error) => complaints.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await opened.goto(world.url.replace('/graphql', '/'));
    await opened.locator('.graphiql-execute-button').waitFor();
    // The button works once the schema is there.
    await opened.locator('.graphiql-query-editor .view-line').first().waitFor();
    return opened;
  }

  /** Monaco draws spaces as non-breaking ones. */
  async function editorText(selector: string): Promise<string> {
    const lines = await page.locator(`${selector} .view-line`).allTextContents();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }
});
