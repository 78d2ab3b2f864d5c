import { describe, expect, test } from 'vitest';
import { compose, supergraphStaleness } from '../../gateway/composition.ts';
import { sdls } from './support/throw-away.ts';

describe('composing', () => {
  test('three subgraphs that fit become one supergraph, the same each time', () => {
    const services = Object.entries(sdls).map(([name, sdl]) => ({ name, sdl, url: `http://${name}/graphql` }));
    const once = compose(services);
    if ('errors' in once) throw new Error(once.errors.join('\n'));
    expect(once.supergraph).toContain('@join__graph(name: "procore", url: "http://procore/graphql")');
    expect(compose(services)).toEqual(once);
  });

  test('subgraphs that do not fit are told apart in readable lines', () => {
    const broken = sdls.sync.replace(
      'type ProcoreVendor @key(fields: "id") { id: ID! cmicVendor',
      'type ProcoreVendor @key(fields: "id") { id: ID! name: Int cmicVendor',
    );
    const composed = compose([
      { name: 'procore', sdl: sdls.procore, url: 'http://procore' },
      { name: 'cmic', sdl: sdls.cmic, url: 'http://cmic' },
      { name: 'sync', sdl: broken, url: 'http://sync' },
    ]);
    expect('errors' in composed && composed.errors.join('\n')).toContain('ProcoreVendor.name');
  });

  test('the committed supergraph is what the subgraphs compose to', () => {
    expect(supergraphStaleness()).toBeNull();
  });
});
