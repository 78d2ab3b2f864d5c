import { expect } from 'vitest';
import { cents, mutate, type Row } from './main-job.ts';
import { type NewLine, type ProcoreHand, places } from './procore-hand.ts';
import type { As, World } from './world.ts';

const PLAN = `fingerprint references notTravelling rows { action resource key fields { name from to } }
  prerequisites { name met fix } locks { field reason liftedBy } problems { code path message fix retryable }`;

/** The plan of a commitment change order's export. */
export async function changePlan(world: World, id: string, answers: object | null = null): Promise<Row> {
  const query = `query($id: ID!, $answers: TransferAnswersInput) {
    exportPlan(kind: COMMITMENT_CHANGE_ORDER, id: $id, answers: $answers) { ${PLAN} } }`;
  return (await world.ask<Row>(query, { id, answers })).exportPlan;
}

export async function approveChange(world: World, id: string, more: object = {}, as: As = 'accounting-approver') {
  return mutate(world, 'approveCommitmentChangeOrder', { id, ...more }, as);
}

/** A change order package with its lines in Procore's own tables. */
export async function changeInProcore(world: World, id: string) {
  const number = Number(id.split('cco-')[1]);
  const [orders, potential, items] = await Promise.all([
    world.procore.rows<Row>('change_order_packages'),
    world.procore.rows<Row>('potential_change_orders'),
    world.procore.rows<Row>('change_order_line_items'),
  ]);
  const header = orders.find((row) => row.id === number);
  if (!header) throw new Error(`Procore has no ${id}.`);
  const holders = potential.filter((row) => row.change_order_package_id === number).map((row) => row.id);
  return { header, lines: items.filter((row) => holders.includes(row.holder_id)) };
}

/** The rows of a contract's change order in CMiC's own tables; `headers` are all with our reference. */
export async function changeInCmic(world: World, id: string) {
  const [scmast, scsched] = await Promise.all([world.cmic.rows<Row>('scmast'), world.cmic.rows<Row>('scsched')]);
  const headers = scmast.filter((row) => row.ScmstAcctDescription === id);
  const [header] = headers;
  const lines = scsched.filter(
    (row) =>
      row.ScschVenCode === header?.ScmstVenCode &&
      row.ScschContCode === header?.ScmstContCode &&
      row.ScschChgCode === header?.ScmstChgCode,
  );
  return { headers, header, lines };
}

/**
 * Looks at both sides of an exported change order, in the stand-ins' own tables: one header under the code, one line per Procore line with its amount to the cent, our marks on header and
 * lines, and one link. `posted` unless told.
 */
export async function expectChangeExported(world: World, id: string, cmicId: string, posted = true): Promise<void> {
  const [cmic, procore] = await Promise.all([changeInCmic(world, id), changeInProcore(world, id)]);
  const [, vendor, number, change] = cmicId.split('/');
  expect(cmic.headers).toHaveLength(1);
  expect(cmic.header).toMatchObject({ ScmstVenCode: vendor, ScmstContCode: number, ScmstChgCode: change });
  const sorted = (list: [string, number][]) => list.sort(([a], [b]) => a.localeCompare(b));
  expect(sorted(cmic.lines.map((line) => [line.ScschTaskCode, cents(line.ScschAmt)]))).toEqual(
    sorted(procore.lines.map((line) => [String(line.id), cents(line.amount)])),
  );
  const total = procore.lines.reduce((sum, line) => sum + cents(line.amount), 0);
  if (posted) expect(cents(cmic.header?.ScmstContAmt)).toBe(total);
  expect(cmic.header?.ScmstPostDate).toEqual(posted ? expect.stringMatching(/^\d{4}-\d\d-\d\d$/) : null);
  expect(procore.header).toMatchObject({ origin_id: cmicId, origin_code: change });
  for (const line of procore.lines) expect(line.origin_id).toBe(`${cmicId}/${line.id}`);
  const [link] = await world.store.links.byProcore('COMMITMENT_CHANGE_ORDER', [id]);
  expect(link).toMatchObject({ cmicId, state: 'ACTIVE' });
  expect(link?.lines).toHaveLength(procore.lines.length);
}

/** Enters an approved change order of a commitment, with its lines; `1001/cco-11`. `changes` is the contract's line that a line changes; none: it is new to the contract. */
export async function enterChange(
  world: World,
  hand: ProcoreHand,
  { commitmentId, title = 'Entered by hand', status = 'approved', lines }: NewChange,
): Promise<string> {
  const [projectId = '', contract = ''] = commitmentId.split(/\/(?:wo|po)-/);
  const made = async (path: string, body: object) => {
    const reply = await hand.call('POST', path, { project_id: Number(projectId), ...body });
    if (reply.status !== 201) throw new Error(`POST ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const packages = '/rest/v1.0/change_order_packages';
  const order = await made(packages, { contract_id: Number(contract), change_order: { title, status: 'pending' } });
  const holder = (await world.procore.rows<Row>('potential_change_orders')).find(
    (row) => row.change_order_package_id === order.id,
  );
  for (const { changes, ...line } of lines) {
    await made(`/rest/v1.0/potential_change_orders/${holder?.id}/line_items?project_id=${projectId}`, {
      line_item: {
        amount: line.amount,
        description: 'Change',
        ...(changes === undefined ? {} : { commitment_line_item_id: changes }),
        ...(await places(world, Number(projectId), line)),
      },
    });
  }
  const { status: answered } = await hand.call('PATCH', `${packages}/${order.id}?project_id=${projectId}`, {
    project_id: Number(projectId),
    change_order: { status },
  });
  if (answered !== 200) throw new Error(`Procore did not take the status ${status}: ${answered}.`);
  return `${projectId}/cco-${order.id}`;
}

interface NewChange {
  commitmentId: string;
  title?: string;
  status?: string;
  lines: (NewLine & { changes?: number })[];
}
