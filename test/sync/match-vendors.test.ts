import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsOf, journalOf } from '../../bench/journal.ts';
import { codes, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { MATCH, pairOf, refuse, renameInCmic, renameInProcore, vendorMatches, withdraw } from './matches.ts';

const ACME = { kind: 'VENDOR', procoreId: '2001', cmicId: 'ZZ/ACME' };

describe('suggested vendors', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world?.close());

  const pairs = async (filter: object = {}) => (await vendorMatches(world, filter)).map(pairOf);

  test('say in parts what counts, and never a tax id', async () => {
    const [acme] = await vendorMatches(world, { procoreVendorId: '2001' });
    expect(acme).toMatchObject({ score: '1', isClear: true, isPaired: true, rivals: [], refusal: null });
    expect(acme?.evidence).toEqual([
      { kind: 'NAME', likeness: '1', weight: '0.7', speaksFor: true, text: 'same name' },
      { kind: 'TAX_ID', likeness: '1', weight: '1', speaksFor: true, text: 'same tax id' },
      { kind: 'PHONE', likeness: '1', weight: '0.15', speaksFor: true, text: 'same phone' },
      { kind: 'ADDRESS', likeness: '1', weight: '0.15', speaksFor: true, text: 'same address' },
    ]);
    const registers = (await world.cmic.rows<Row>('businesspartner')).flatMap((row) => row.BpRegistrationCode ?? []);
    const answer = JSON.stringify(await vendorMatches(world, { minScore: '0.4' }));
    expect(registers.length).toBeGreaterThan(50);
    expect(registers.filter((id) => answer.includes(id))).toEqual([]);
  });

  test('cost three calls, whatever is asked of them', async () => {
    const { result, ...journals } = await journalOf(world, () => vendorMatches(world, { procoreVendorId: '2059' }));
    expect(result).toMatchObject([{ rivals: expect.arrayContaining([expect.objectContaining({ lead: '-0.384' })]) }]);
    expect(countsOf(journals)).toEqual({
      procore: { 'GET vendors': 1 },
      cmic: { 'GET apvendor': 1, 'GET businesspartner': 1 },
    });
  });

  test('a refused pair is not suggested again, is listed apart with its reason, and comes back when that is withdrawn', async () => {
    await withoutWriting(world, async () => {
      const { refusal, problems } = await refuse(world, { ...ACME, reason: ' another branch ' });
      expect([problems, refusal]).toEqual([
        [],
        { by: 'accounting-approver', reason: 'another branch', at: expect.any(String) },
      ]);
      expect(await pairs()).not.toContain('2001 ZZ/ACME');
      const [refused, ...more] = await vendorMatches(world, { refused: true });
      expect([refused?.refusal.reason, refused?.score, refused?.isClear, more]).toEqual([
        'another branch',
        '1',
        false,
        [],
      ]);
      expect(await withdraw(world, ACME)).toEqual({ withdrawn: true, problems: [] });
      expect(await withdraw(world, ACME)).toEqual({ withdrawn: false, problems: [] });
      expect(await pairs()).toContain('2001 ZZ/ACME');
      expect(await pairs({ refused: true })).toEqual([]);
    });
  });

  test('a refusal wants the role, a reason, two records that are there, and a kind that is suggested', async () => {
    const given = { ...ACME, reason: 'no' };
    const answers = [
      await refuse(world, given, 'project-team'),
      await refuse(world, { ...given, reason: '  ' }),
      await refuse(world, { ...given, procoreId: '99' }),
      await refuse(world, { ...given, cmicId: 'ZZ/NOBODY' }),
      await refuse(world, { ...given, cmicId: 'YY/CIVIL1' }),
      await refuse(world, { ...given, kind: 'BUDGET' }),
      await refuse(world, given, { roles: ['accounting-approver'], companies: ['4002', 'YY'] }),
      await withdraw(world, ACME, 'viewer'),
    ];
    expect(answers.map(({ problems }) => codes(problems)[0])).toEqual([
      ['FORBIDDEN', ['input']],
      ['BAD_INPUT', ['input', 'reason']],
      ['NOT_FOUND', ['input', 'procoreId']],
      ['NOT_FOUND', ['input', 'cmicId']],
      ['BAD_INPUT', ['input', 'cmicId']],
      ['NOT_SUPPORTED', ['input', 'kind']],
      ['NOT_FOUND', ['input', 'procoreId']],
      ['FORBIDDEN', ['input']],
    ]);
    expect(await pairs({ refused: true })).toEqual([]);
  });

  test('an idempotency key answers a repeat the same, also after the refusal was withdrawn', async () => {
    const input = { ...ACME, reason: 'no', idempotencyKey: 'k1' };
    const first = await refuse(world, input);
    await withdraw(world, ACME);
    expect(await refuse(world, input)).toEqual(first);
    expect(codes((await refuse(world, { ...input, reason: 'other' })).problems)).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']],
    ]);
    expect(await pairs()).toContain('2001 ZZ/ACME');
  });

  test('who links a refused pair after all has decided anew; a linked pair is not refused', async () => {
    await refuse(world, { ...ACME, reason: 'no' });
    const link = await linkVendor(world, '2001', 'ZZ/ACME');
    expect(codes((await refuse(world, { ...ACME, reason: 'no' })).problems)).toEqual([['ALREADY_LINKED', ['input']]]);
    await mutate(world, 'unlink', { id: link.id, reason: 'a test' }, undefined, 'problems { code }');
    expect(await pairs()).toContain('2001 ZZ/ACME');
  });

  test('a tax id that CMiC does not show is not told; the rest counts', async () => {
    await world.cmic.faults([{ path: 'businesspartner', effect: 'status', status: 403 }]);
    const [acme] = await vendorMatches(world, { procoreVendorId: '2001' });
    await world.cmic.faults([]);
    expect(acme?.evidence.map(({ kind }: Row) => kind)).toEqual(['NAME', 'PHONE', 'ADDRESS']);
  });

  test.each([
    ['CMIC', 'cmic', 'apvendor'],
    ['CMIC', 'cmic', 'businesspartner'],
    ['PROCORE', 'procore', 'vendors'],
  ] as const)(
    'where %s does not answer for %s %s, the suggestions fail alone and say so',
    async (source, side, path) => {
      await world[side].faults([{ path, effect: 'status', status: 503 }]);
      const { data, errors } = await world.graphql(`{ vendorMatches { nodes { ${MATCH} } } links { totalCount } }`);
      await world[side].faults([]);
      expect(data).toMatchObject({ vendorMatches: null, links: { totalCount: expect.any(Number) } });
      expect(errors).toMatchObject([{ path: ['vendorMatches'], extensions: { code: 'UPSTREAM_UNAVAILABLE', source } }]);
      // The breaker lets calls through again after a moment.
      await expect
        .poll(async () => (await world.graphql('{ vendorMatches { totalCount } }')).errors, {
          timeout: 60_000,
          interval: 500,
        })
        .toBeUndefined();
    },
  );
});

describe('what is learned of names', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world?.close());

  const reasonsOf = async (filter: object) =>
    (await vendorMatches(world, { minScore: '0.4', ...filter })).map(({ score, reasons, cmicVendor }) => [
      cmicVendor.id,
      score,
      reasons[0],
    ]);

  test('who was linked under two names is known by them: also after both were renamed, and until the link is taken apart', async () => {
    const taught = /"Lone Pine Landscaping" and "Holdco Interiors LLC" were linked by admin on \d{4}-\d\d-\d\d/;
    const link = await linkVendor(world, '2006', 'ZZ/HOLDCO');
    // Others that bear the two names: a branch in each system.
    await renameInProcore(world, 2058, 'Lone Pine Landscaping, Inc.');
    await renameInCmic(world, 'TIMBER', 'HOLDCO INTERIORS');
    expect(await reasonsOf({ procoreVendorId: '2058' })).toEqual([
      ['ZZ/TIMBER', expect.any(String), expect.stringMatching(taught)],
    ]);
    await renameInProcore(world, 2006, 'Green Thumb');
    await renameInCmic(world, 'HOLDCO', 'Green Thumb Co.');
    expect(await reasonsOf({ procoreVendorId: '2058' })).toEqual([
      ['ZZ/TIMBER', expect.any(String), expect.stringMatching(taught)],
    ]);
    await mutate(world, 'unlink', { id: link.id, reason: 'a mistake' }, undefined, 'problems { code }');
    expect(await reasonsOf({ procoreVendorId: '2058' })).toEqual([]);
  });

  test('who was refused stays refused under another name, and the names count against others that bear them', async () => {
    const cmicIds = async (procoreVendorId: string) =>
      (await vendorMatches(world, { procoreVendorId, minScore: '0.4' })).map(({ cmicVendor }) => cmicVendor.id);
    await renameInProcore(world, 2057, 'Redwood Fire Protection');
    expect([(await cmicIds('2057'))[0], (await cmicIds('2059'))[0]]).toEqual(['ZZ/DOGWOOD', 'ZZ/DOGWOOD']);
    await refuse(world, { kind: 'VENDOR', procoreId: '2059', cmicId: 'ZZ/DOGWOOD', reason: 'only alike' });
    expect([await cmicIds('2057'), await cmicIds('2059')].flat()).not.toContain('ZZ/DOGWOOD');
    await renameInProcore(world, 2059, 'Dogwood Fire Protection Corporation');
    expect(await cmicIds('2059')).not.toContain('ZZ/DOGWOOD');
  });
});
