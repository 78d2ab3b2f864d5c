import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detail, PCI, pci } from './changes.ts';
import { type Erp, header, type Json, line, SC, SOV, startErp } from './erp.ts';

const BATCH = { 'content-type': 'application/vnd.oracle.adf.batch+json' };

describe('a batch', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
    await erp.send('POST', SC, header());
  });
  afterEach(() => erp.close());
  const send = (parts: Json[], module = 'pm', headers: Record<string, string> = {}) =>
    erp.send('POST', `/${module}-rest-api/rest`, { parts }, { ...BATCH, ...headers });
  const create = (id: string, change: Json = {}): Json => ({
    id,
    path: '/1/scsched',
    operation: 'create',
    payload: line({ ScschTaskCode: id, ...change }),
  });
  const lines = () => erp.items(SOV, { q: "ScschContCode = '24-010-901'" });

  it('carries out all its parts, in their order', async () => {
    const reply = await send([create('a'), create('b', { ScschAmt: 5 })]);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, expect.stringMatching(/batch\+json/)]);
    const parts = reply.json.parts as { id: string; payload: Json }[];
    expect(parts.map((part) => [part.id, part.payload.ScschAmt])).toEqual([
      ['a', 1200.35],
      ['b', 5],
    ]);
    const [first, second] = await lines();
    const mixed = await send([
      { id: '1', path: `/1/scsched/${first?.ScschVUuid}`, operation: 'update', payload: { ScschAmt: 9 } },
      { id: '2', path: '/1/scsched', operation: 'upsert', payload: line({ ScschTaskCode: 'b', ScschAmt: 6 }) },
      { id: '3', path: `/1/scsched/${second?.ScschVUuid}`, operation: 'get', payload: {} },
    ]);
    expect(mixed.status).toBe(200);
    expect((await lines()).map((row) => row.ScschAmt)).toEqual([9, 6]);
  });

  it('carries out none of them when one is refused, and names that one', async () => {
    const parts = [create('a'), create('b', { ScschPhsCode: '99-900' }), create('c')];
    const plain = await send(parts);
    expect([plain.status, plain.text]).toEqual([
      400,
      expect.stringMatching(/^Part b: ORA-20001.*Cost Code Code 99-900/),
    ]);
    const v4 = await send(parts, 'pm', { 'rest-framework-version': '4' });
    expect((v4.json['o:errorDetails'] as Json[]).map((each) => each['o:errorPath'])).toEqual(['/parts/b/ScschPhsCode']);
    expect(await lines()).toEqual([]);
    const journal = (await erp.control('GET', '/requests')).json as unknown as { path: string; accepted: boolean }[];
    expect(journal.filter(({ path }) => path.endsWith('-rest-api/rest')).map(({ accepted }) => accepted)).toEqual([
      false,
      false,
    ]);
  });

  it('takes removals where the resource does, and puts the rows back when a later part fails', async () => {
    await erp.send('POST', PCI, pci());
    const made = await erp.send('POST', '/cm-rest-api/rest/1/cmdetail', detail());
    const remove = { id: 'x', path: `/1/cmdetail/${made.json.CmdVUuid}`, operation: 'delete', payload: {} };
    const wrong = { id: 'y', path: '/1/cmdetail', operation: 'create', payload: detail({ CmdPhsCode: 'none' }) };
    expect((await send([remove, wrong], 'cm')).status).toBe(400);
    const details = () => erp.items('/cm-rest-api/rest/1/cmdetail', { q: "CmdChgCode = 'INT-90001'" });
    expect(await details()).toHaveLength(1);
    expect((await send([remove], 'cm')).status).toBe(200);
    expect(await details()).toEqual([]);
  });

  it('is refused whole when it is too large, malformed, or names what takes no batch', async () => {
    const many = await send(Array.from({ length: 1001 }, (_, i) => create(String(i))));
    expect([many.status, many.text]).toEqual([413, 'Batch size exceeded, maximum is 1000']);
    expect((await send([{ id: 'a', path: '/1/scsched', operation: 'create' }])).text).toContain(
      'an id, a path, an operation and a payload',
    );
    expect((await send([{ ...create('a'), path: '/1/scmast', payload: header() }])).text).toContain(
      'does not support create',
    );
    expect((await send([{ ...create('a'), path: '/1/cmdetail' }])).text).toContain('does not support create');
    expect((await send([{ ...create('a'), operation: 'replace' }])).text).toContain('replace is not known');
    await erp.control('PUT', '/settings', { rights: { scsched: ['GET'] } });
    expect((await send([create('a')])).status).toBe(403);
  });

  it('is carried out once for a request id', async () => {
    const id = { 'x-api-request-id': '7d1f0c2b-0a3e-4f5d-8b6c-1e2f3a4b5c6d' };
    expect((await send([create('a')], 'pm', id)).status).toBe(200);
    expect((await send([create('b')], 'pm', id)).text).toContain('Duplicate request');
    expect(await lines()).toHaveLength(1);
  });
});
