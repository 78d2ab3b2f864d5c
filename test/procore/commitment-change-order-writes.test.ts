import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld } from './support.ts';

const world = await createProcoreWorld();
const client = world.clients.commitmentChangeOrder;
beforeEach(() => world.reset());
afterAll(() => world.close());

const read = async (id: string) => {
  const found = await client.withLines(id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

describe('marks of commitment change orders', () => {
  const mark = { originId: 'ZZ/ACME/24-010-001/002', originCode: '002' };
  const lines = [
    { lineId: '89002', originId: `${mark.originId}/a` },
    { lineId: '89003', originId: `${mark.originId}/b` },
  ];

  it.each([
    ['external_data', true],
    ['the plain calls, where external_data answers 403', false],
  ])('go on lines and then on the change order by %s, and come off again', async (_name, externalData) => {
    await world.settings({ externalData });
    expect(await client.markLines('1001/cco-8', lines)).toEqual({ outcome: 'done', errors: [] });
    expect(await client.mark('1001/cco-8', mark)).toEqual({ outcome: 'done' });
    expect(await read('1001/cco-8')).toMatchObject({ ...mark, lines: lines.map(({ originId }) => ({ originId })) });
    expect(await client.mark('1001/cco-8', { originId: null, originCode: null })).toEqual({ outcome: 'done' });
    const off = lines.map(({ lineId }) => ({ lineId, originId: null }));
    expect(await client.markLines('1001/cco-8', off)).toEqual({ outcome: 'done', errors: [] });
    expect(await read('1001/cco-8')).toMatchObject({ originId: null, lines: [{ originId: null }, { originId: null }] });
  });

  it('of a line that is not the change order’s are refused by their place', async () => {
    await world.settings({ externalData: false });
    const wrong = [...lines, { lineId: '999999', originId: 'x' }];
    expect(await client.markLines('1001/cco-8', wrong)).toMatchObject({
      outcome: 'done',
      errors: [{ index: 2, id: '999999', originId: 'x' }],
    });
  });
});

describe('drafts of commitment change orders', () => {
  const draft = (lines: { budgetCodeId: string; amount: string; commitmentLineItemId?: string | null }[]) => ({
    commitmentId: '1001/wo-5501',
    title: 'Draft from the graph',
    description: 'Two lines',
    lines: lines.map((line) => ({ description: 'Work', ...line })),
  });
  const codeOf = async (id: string) => (await read(id)).lines?.map(({ budgetCodeId }) => budgetCodeId ?? '') ?? [];

  it('are made with their lines, on a line of the contract and as a new one', async () => {
    const [first = '', second = ''] = await codeOf('1001/cco-8');
    const target = (await read('1001/cco-8')).lines?.[1]?.commitmentLineItemId ?? '';
    const made = await client.createDraft(
      '1001',
      draft([
        { budgetCodeId: first, amount: '100.10' },
        { budgetCodeId: second, amount: '-50.05', commitmentLineItemId: target },
      ]),
    );
    expect(made).toMatchObject({ outcome: 'done', lines: [{ outcome: 'done' }, { outcome: 'done' }] });
    if (made.outcome !== 'done') throw new Error('not made');
    expect(await read(made.id)).toMatchObject({
      commitmentId: '1001/wo-5501',
      status: 'DRAFT',
      title: 'Draft from the graph',
      grandTotal: '50.05',
      lines: [
        { amount: '100.1', budgetCodeId: first, commitmentLineItemId: null },
        { amount: '-50.05', budgetCodeId: second, commitmentLineItemId: target },
      ],
    });
    expect(await client.addLines(made.id, [{ budgetCodeId: first, amount: '1', description: null }])).toMatchObject({
      outcome: 'done',
      lines: [{ outcome: 'done' }],
    });
    expect((await read(made.id)).grandTotal).toBe('51.05');
  });

  it('tell each line that Procore refuses, and that the change order is there all the same', async () => {
    const [first = ''] = await codeOf('1001/cco-8');
    const made = await client.createDraft(
      '1001',
      draft([
        { budgetCodeId: '1001/wbs-999999', amount: '1' },
        { budgetCodeId: first, amount: '2' },
      ]),
    );
    expect(made).toMatchObject({
      outcome: 'done',
      lines: [{ outcome: 'refused', status: 422 }, { outcome: 'done' }],
    });
  });

  it('are refused whole with their header, and unknown where its answer is lost', async () => {
    const long = { ...draft([]), title: 'x'.repeat(201) };
    expect(await client.createDraft('1001', long)).toMatchObject({ outcome: 'refused', status: 422 });
    await world.faults({ method: 'POST', path: 'commitment_change_orders$', effect: 'dropAfter', times: 1 });
    expect(await client.createDraft('1001', draft([]))).toMatchObject({ outcome: 'unknown' });
    expect(await client.ofCommitment('1001/wo-5501')).toHaveLength(4);
    await expect(client.createDraft('1002', draft([]))).rejects.toThrow('is not an id of this kind');
  });

  it('whose line’s answer is lost send no line after it', async () => {
    const [first = ''] = await codeOf('1001/cco-8');
    await world.faults({ method: 'POST', path: 'line_items$', effect: 'dropAfter', times: 1 });
    const line = { budgetCodeId: first, amount: '1' };
    expect(await client.createDraft('1001', draft([line, line]))).toMatchObject({
      outcome: 'done',
      lines: [{ outcome: 'unknown' }],
    });
  });
});
