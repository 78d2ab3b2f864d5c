import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld } from './support.ts';

const world = await createProcoreWorld();
const client = world.clients.commitment;
beforeEach(() => world.reset());
afterAll(() => world.close());

const header = {
  number: '24-010-D01',
  title: 'Draft from the graph',
  description: 'Scope',
  vendorId: '2001',
  retainagePercent: '7.5',
};

async function budgetCodes(): Promise<[string, string]> {
  const codes = await world.clients.projectWbs.budgetCodes('1001');
  const [first, second] = codes.flatMap((code) => (code instanceof Error ? [] : [code.id]));
  return [first ?? '', second ?? ''];
}

const read = async (id: string) => {
  const found = (await client.byIds([id])).get(id);
  if (!found || found instanceof Error) throw new Error(`${id} is not there`);
  return found;
};

describe('a draft of a commitment', () => {
  it.each(['SUBCONTRACT', 'PURCHASE_ORDER'] as const)('is made as a %s with its lines, unmarked', async (sort) => {
    const [first, second] = await budgetCodes();
    const made = await client.createDraft('1001', {
      ...header,
      sort,
      lines: [
        { budgetCodeId: first, amount: '1000.10', description: 'One' },
        { budgetCodeId: second, amount: '-0.05', description: null },
      ],
    });
    expect(made).toMatchObject({ outcome: 'done', lines: [{ outcome: 'done' }, { outcome: 'done' }] });
    if (made.outcome !== 'done') throw new Error('not made');
    expect(await read(made.id)).toMatchObject({
      type: sort,
      status: 'DRAFT',
      number: '24-010-D01',
      title: header.title,
      vendorId: '2001',
      retainagePercent: '7.5',
      accountingMethod: 'amount',
      grandTotal: '1000.05',
      originId: null,
      lines: [
        { amount: '1000.1', description: 'One', wbsCodeId: first },
        { amount: '-0.05', wbsCodeId: second },
      ],
    });
    expect(await client.addLines(made.id, [{ budgetCodeId: first, amount: '5', description: 'More' }])).toEqual([
      { outcome: 'done' },
    ]);
    expect((await read(made.id)).lines).toHaveLength(3);
  });

  it('tells each line that Procore refuses; the commitment is there all the same', async () => {
    const [first] = await budgetCodes();
    const made = await client.createDraft('1001', {
      ...header,
      sort: 'SUBCONTRACT',
      lines: [
        { budgetCodeId: '1001/wbs-999999', amount: '1', description: null },
        { budgetCodeId: first, amount: '2', description: null },
      ],
    });
    expect(made).toMatchObject({ outcome: 'done', lines: [{ outcome: 'refused', status: 422 }, { outcome: 'done' }] });
  });

  it('is refused whole for a vendor that is none, and nothing is written', async () => {
    const before = (await world.rows('work_order_contracts')).length;
    const made = await client.createDraft('1001', { ...header, sort: 'SUBCONTRACT', vendorId: '999999', lines: [] });
    expect(made).toMatchObject({ outcome: 'refused', status: 422 });
    const wrong = { budgetCodeId: 'nonsense', amount: '1', description: null };
    await expect(client.createDraft('1001', { ...header, sort: 'SUBCONTRACT', lines: [wrong] })).rejects.toThrow();
    expect(await world.rows('work_order_contracts')).toHaveLength(before);
  });

  it('whose answer is lost may be there; a line whose answer is lost is the last that is sent', async () => {
    await world.faults({ method: 'POST', path: 'work_order_contracts$', effect: 'dropAfter', times: 1 });
    expect(await client.createDraft('1001', { ...header, sort: 'SUBCONTRACT', lines: [] })).toMatchObject({
      outcome: 'unknown',
    });
    await world.faults({ method: 'POST', path: 'line_items$', effect: 'dropAfter', times: 1 });
    const [first] = await budgetCodes();
    const line = { budgetCodeId: first, amount: '1', description: null };
    const made = await client.createDraft('1001', {
      ...header,
      number: '24-010-D02',
      sort: 'SUBCONTRACT',
      lines: [line, line],
    });
    expect(made).toMatchObject({ outcome: 'done', lines: [{ outcome: 'unknown' }] });
  });
});
