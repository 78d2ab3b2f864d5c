import { expect } from 'vitest';
import { mutate, PAYLOAD, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { As, World } from '../support/world.ts';

const PLAN = `fingerprint references notTravelling rows { action resource key fields { name from to } }
  prerequisites { name met } locks { field reason } problems { code path message fix }`;

export const approveWbs = (world: World, id = '1001', more: object = {}, as: As = 'accounting-approver') =>
  mutate(world, 'approveProjectWbs', { id, ...more }, as, `${PAYLOAD} project { id }`);

export async function wbsExportPlan(world: World, id = '1001'): Promise<Row> {
  const query = `query($id: ID!) { exportPlan(kind: PROJECT_WBS, id: $id) { ${PLAN} } }`;
  return (await world.ask<Row>(query, { id })).exportPlan;
}

/** A cost code that a project is to have: below a parent's id, of a sub job, used with types. */
export interface NewCode {
  code: string;
  name?: string;
  parentId?: number;
  subJob?: number;
  types?: string[];
  project?: number;
}

/** Puts a cost code on a project in Procore, without a mark, as people do there; its number. */
export async function enterCode(world: World, { code, name, parentId, subJob, types = [], project = 1001 }: NewCode) {
  const hand = await procoreHand(world);
  const query = `project_id=${project}${subJob ? `&sub_job_id=${subJob}` : ''}`;
  const update = { code, name: name ?? `Work ${code}`, ...(parentId ? { parent_id: parentId } : {}) };
  const made = await hand.call('PATCH', `/rest/v1.0/cost_codes/sync?${query}`, { updates: [update] });
  expect(made.body.errors).toEqual([]);
  const id = made.body.entities[0].id as number;
  const all = await world.procore.rows<Row>('line_item_types');
  const updates = types.map((type) => ({
    cost_code_id: id,
    line_item_type_id: all.find((row) => row.code === type)?.id,
    synced: true,
  }));
  const path = `/rest/v1.0/cost_code_line_item_types/sync?${query}`;
  if (types.length > 0) expect((await hand.call('PATCH', path, { updates })).body.errors).toEqual([]);
  return id;
}

/** Codes of CMiC's company list that neither the project nor its job have: below one control code, which they do not have either. */
export async function unusedCodes(
  world: World,
  job = '24-010',
  project = 1001,
): Promise<[control: string, string[]][]> {
  const [masters, codes, costCodes] = await Promise.all([
    world.cmic.rows<Row>('jcmastercostcodes'),
    world.cmic.rows<Row>('jcjobcostcodes'),
    world.procore.rows<Row>('cost_codes'),
  ]);
  const used = new Set([
    ...codes.filter((row) => row.GjjpJobCode.startsWith(job)).map((row) => row.GjjpCode),
    ...costCodes.filter((row) => row.project_id === project).map((row) => row.full_code),
  ]);
  const free = masters.filter(
    (row) =>
      row.PhsCompCode === 'ZZ' && row.PhsActiveFlag !== 'N' && !used.has(row.PhsCode) && row.PhsCtrlCode !== 'ALL',
  );
  const controls = [...new Set(free.map((row) => row.PhsCtrlCode as string))].filter((code) => !used.has(code));
  return controls.map((control) => [
    control,
    free.filter((row) => row.PhsCtrlCode === control).map((row) => row.PhsCode as string),
  ]);
}

/** What a job has under a cost code, in CMiC's own tables. */
export async function onTheJob(world: World, job: string, code: string) {
  const [codes, categories] = await Promise.all([
    world.cmic.rows<Row>('jcjobcostcodes'),
    world.cmic.rows<Row>('jcjobcategory'),
  ]);
  const ofOurs = (row: Row, prefix: string) => row[`${prefix}CompCode`] === 'ZZ' && row[`${prefix}JobCode`] === job;
  return {
    codes: codes.filter((row) => ofOurs(row, 'Gjjp') && row.GjjpCode === code),
    types: categories
      .filter((row) => ofOurs(row, 'Jcat') && row.JcatPhsCode === code)
      .map((row) => row.JcatCode)
      .sort(),
  };
}

/** Looks at both sides of an exported code: one row on the job, its types, our mark, and an active link of each. */
export async function expectCodeExported(world: World, id: number, job: string, code: string, types: string[]) {
  const there = await onTheJob(world, job, code);
  expect([there.codes.length, there.types]).toEqual([1, [...types].sort()]);
  const cmicId = `ZZ/${job}/${code}`;
  const marked = (await world.procore.rows<Row>('cost_codes')).filter(({ origin_id }) => origin_id === cmicId);
  expect(marked).toMatchObject([{ id }]);
  const links = await world.store.links.byCmic('PROJECT_WBS', [cmicId, ...types.map((type) => `${cmicId}/${type}`)]);
  expect(links.map((link) => link?.state)).toEqual(['ACTIVE', ...types.map(() => 'ACTIVE')]);
  expect(links[0]?.procoreId).toBe(`${marked[0]?.project_id}/cc-${id}`);
}

/** Enters a code with a category on a job in CMiC itself, as people do on its screens. */
export async function enterOnJob(world: World, job: string, code: string, type: string): Promise<void> {
  const { cmic } = world.config;
  const post = async (resource: string, body: Row) => {
    const answer = await fetch(`${cmic?.apiUrl}/jc-rest-api/rest/1/${resource}`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${cmic?.username}:${cmic?.password}`).toString('base64')}`,
        'content-type': 'application/vnd.oracle.adf.resourceitem+json',
      },
      body: JSON.stringify(body),
    });
    if (answer.status !== 201) throw new Error(`CMiC answered ${answer.status}: ${await answer.text()}`);
  };
  const key = { CompCode: 'ZZ', JobCode: job };
  const named = (prefix: string, row: Row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [prefix + name, value]));
  const flags = { ActiveFlag: 'Y', FactorableFlg: 'N', StoreFcastApprovedFlg: 'N', VUuid: '' };
  const row = { ...key, Code: code, Name: 'By hand', CtrlCode: code.slice(0, 2), JobCtrlCode: 'ALL', ...flags };
  await post('jcjobcostcodes', named('Gjjp', row));
  const active = { CatActiveFlag: 'Y', PhaseActiveFlag: 'Y', ExclCostWip: 'N', ExclCostBudgWip: 'N' };
  const more = { LabourForecastFlag: 'N', CostToComplOvrdFlg: 'N', VUuid: '' };
  await post('jcjobcategory', named('Jcat', { ...key, PhsCode: code, Code: type, ...active, ...more }));
}
