import { expect } from 'vitest';
import type { SettingsFile } from '../../kernel/settings.ts';
import { cents, mutate, type Row } from '../support/main-job.ts';
import { type As, createWorld, type World } from '../support/world.ts';

/** What the tests of prime contract change orders share: the story has none, for its prime contracts are not in Procore before their import. */

export const CONTRACT = 'ZZ/24-010/jb-24-010';

export interface Ground {
  world: World;
  /** Procore's own id of the imported prime contract. */
  contract: number;
}

/** A world whose prime contract of 24-010 was imported. */
export async function ground(settings: SettingsFile = {}): Promise<Ground> {
  const waits = { answerMs: 20_000, lateWriteMs: 500, pollMs: 30 };
  const world = await createWorld({ settings: { ...settings, waits } });
  const { transfer } = await mutate(world, 'importPrimeContract', { id: CONTRACT });
  expect(transfer.state).toBe('DONE');
  return { world, contract: Number(transfer.targetId.split('-').at(-1)) };
}

/** Enters a change order; one list of amounts for each potential change order. `1001/pcco-2`. */
export async function enterOrder({ world, contract }: Ground, more: Row = {}): Promise<string> {
  const order = await world.procore.post<Row>('prime_change_orders', { primeContractId: contract, ...more });
  return `1001/pcco-${order.id}`;
}

export const approveOrder = (world: World, id: string, more: object = {}, as: As = 'accounting-approver') =>
  mutate(world, 'approvePrimeContractChangeOrder', { id, ...more }, as);

/** The number that Procore gave a change order, and its lines with the amounts that the owner pays. */
export async function orderOf(world: World, id: string) {
  const number = Number(id.split('-').at(-1));
  const [orders, lines, potentials] = await Promise.all([
    world.procore.rows<Row>('change_order_packages'),
    world.procore.rows<Row>('change_order_line_items'),
    world.procore.rows<Row>('potential_change_orders'),
  ]);
  const order = orders.find((row) => row.id === number);
  const held = potentials.filter((row) => row.change_order_package_id === number || row.package_id === number);
  const ids = held.map((row) => row.id);
  return {
    order,
    potentials: held,
    lines: lines.filter((row) => ids.includes(row.potential_change_order_id ?? row.holder_id)),
  };
}

/** The items of job 24-010 with a code, and their lines, in CMiC's own tables. */
export async function itemOf(world: World, code: string) {
  const [cmmast, cmdetail] = await Promise.all([world.cmic.rows<Row>('cmmast'), world.cmic.rows<Row>('cmdetail')]);
  const headers = cmmast.filter(
    (row) => row.CmmCompCode === 'ZZ' && row.CmmJobCode === '24-010' && row.CmmCode === code && row.CmmStatCode !== 'V',
  );
  const lines = cmdetail.filter(
    (row) => row.CmdCompCode === 'ZZ' && row.CmdMastJobCode === '24-010' && row.CmdChgCode === code,
  );
  return { headers, header: headers[0], lines };
}

/** How many items bear one of our references. */
export async function written(world: World, references: string[]): Promise<number> {
  return (await world.cmic.rows<Row>('cmmast')).filter((row) => references.includes(row.CmmSrcId)).length;
}

/** One item with the amounts to the cent, our mark on the change order and its lines, and one link. `owner`: the owner change order that holds it. */
export async function expectItem(
  world: World,
  id: string,
  code: string,
  amounts: string[],
  { posted = true, owner = null as string | null } = {},
): Promise<void> {
  const { headers, header, lines } = await itemOf(world, code);
  expect(headers).toHaveLength(1);
  expect(await written(world, [id])).toBe(1);
  expect(header).toMatchObject({ CmmTypeCode: 'EXT', CmmSrcId: id, CmmPrepostStatCode: 'APPROVED', CmmOcoCode: owner });
  expect(header?.CmmPostDate).toEqual(posted ? expect.stringMatching(/^\d{4}-\d\d-\d\d$/) : null);
  expect(lines.map((line) => cents(line.CmdBillAmt))).toEqual(amounts.map(cents));
  const cmicId = `ZZ/24-010/${owner === null ? code : `oco-${owner}`}`;
  const { order, lines: own } = await orderOf(world, id);
  expect(order?.origin_id).toBe(cmicId);
  for (const line of own) expect(line.origin_id).toMatch(new RegExp(`^ZZ/24-010/${code}/`));
  const [link] = await world.store.links.byProcore('PRIME_CONTRACT_CHANGE_ORDER', [id]);
  expect(link).toMatchObject({ cmicId, state: 'ACTIVE', projectId: '1001', jobId: 'ZZ/24-010' });
  expect(link?.lines).toHaveLength(amounts.length);
}
