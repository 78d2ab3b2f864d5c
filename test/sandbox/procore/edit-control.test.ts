import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();
beforeEach(() => site.server.reset());
afterAll(() => site.close());

const edit = (collection: string, match: object, set: object) =>
  site.call('POST', '/_sandbox/edit', { collection, match, set });
const remove = (collection: string, match: object) => site.call('POST', '/_sandbox/remove', { collection, match });
const contract = async (): Promise<Body> => (await site.rows('work_order_contracts'))[0];

describe('what somebody with the rights of Procore’s support changes by hand', () => {
  it('is changed in the rows that match alone, whatever the ERP locks, and shows in their time of change', async () => {
    const { id, project_id, title, updated_at } = await contract();
    const path = `/rest/v1.0/work_order_contracts/${id}?project_id=${project_id}`;
    const others = (await site.rows<Body>('work_order_contracts')).filter((row) => row.id !== id);
    expect(await edit('work_order_contracts', { id }, { title: 'By hand' })).toMatchObject({
      status: 200,
      body: { changed: 1 },
    });
    const shown = (await site.get(path)).body;
    expect([title === 'By hand', shown.title, shown.updated_at > updated_at]).toEqual([false, 'By hand', true]);
    expect((await site.rows<Body>('work_order_contracts')).filter((row) => row.id !== id)).toEqual(others);
  });

  it('may be nothing: no row matches', async () => {
    expect((await edit('work_order_contracts', { id: -1 }, { title: 'x' })).body).toEqual({ changed: 0 });
    expect((await remove('work_order_contracts', { id: -1 })).body).toEqual({ removed: 0 });
  });

  it('is refused as a whole where a member is unknown, or one that a row keeps for its life', async () => {
    const before = await contract();
    for (const set of [
      { title: 'x', no_such: 1 },
      { title: 'x', id: 9 },
      { title: 'x', project_id: 1 },
    ])
      expect((await edit('work_order_contracts', { id: before.id }, set)).status).toBe(422);
    expect(await contract()).toEqual(before);
  });

  it('is refused in a collection that is not edited by hand, and where the request says something else', async () => {
    expect((await edit('users', {}, { name: 'x' })).status).toBe(404);
    expect((await remove('users', {})).status).toBe(404);
    expect((await site.call('POST', '/_sandbox/edit', { collection: 'vendors', match: {} })).status).toBe(400);
    expect((await site.call('POST', '/_sandbox/remove', { collection: 'vendors', match: {}, set: {} })).status).toBe(
      400,
    );
  });
});

describe('what they take away', () => {
  it('is gone from the table and from Procore’s answers, and nothing else is', async () => {
    const { id, project_id } = await contract();
    const path = `/rest/v1.0/work_order_contracts/${id}?project_id=${project_id}`;
    const count = (await site.rows('work_order_contracts')).length;
    expect((await site.get(path)).status).toBe(200);
    expect((await remove('work_order_contracts', { id })).body).toEqual({ removed: 1 });
    expect((await site.get(path)).status).toBe(404);
    expect((await site.rows('work_order_contracts')).length).toBe(count - 1);
  });
});
