import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { codes, linkVendor, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { approveVendor, enterVendor, expectVendorExported, underCode } from './export-vendors.ts';

let sandbox: Sandbox;
let before: World;
/** The same two systems, with a store that knows nothing. */
let after: World;
beforeAll(async () => {
  sandbox = await startSandbox({});
  [before, after] = await Promise.all([createWorld({ sandbox }), createWorld({ sandbox })]);
});
afterAll(async () => {
  await Promise.all([before?.close(), after?.close()]);
  await sandbox?.close();
});

test('the store is lost once the vendor stands and before it is marked: no second one is made, and linking ends it', async () => {
  const name = 'Harrow Gate Ironwork';
  const id = await enterVendor(before, { name });
  await before.procore.faults([{ method: 'PATCH', path: 'external_data|vendors/sync', effect: 'status', status: 422 }]);
  expect((await approveVendor(before, id)).transfer.state).toBe('FAILED');
  await before.procore.faults([]);
  const again = await withoutWriting(after, () => approveVendor(after, id));
  expect([again.transfer, codes(again.problems)]).toEqual([null, [['POSSIBLE_DUPLICATE', ['input', 'id']]]]);
  const own = await withoutWriting(after, () => approveVendor(after, id, { answers: { number: 'HARROWGA' } }));
  expect(codes(own.problems).map(([code]) => code)).toEqual(['NUMBER_TAKEN', 'POSSIBLE_DUPLICATE']);
  expect(own.problems[0].fix).toContain(`linkVendor(procoreVendorId: "${id}", cmicVendorId: "ZZ/HARROWGA")`);
  await linkVendor(after, id, 'ZZ/HARROWGA');
  await expectVendorExported(after, id, 'HARROWGA', name);
});

test('the store is lost once the partner stands alone: its code is proposed again, and it is taken up', async () => {
  const name = 'Ashby Ferry Terrazzo';
  const id = await enterVendor(before, { name, street: '3 Ferry Slip' });
  await before.cmic.settings({ rights: { apvendor: ['GET'] } });
  expect((await approveVendor(before, id)).transfer.state).toBe('FAILED');
  await before.cmic.settings({ rights: {} });
  expect((await underCode(after, 'ASHBYFER')).vendors).toEqual([]);
  const { transfer, problems } = await approveVendor(after, id);
  expect([transfer.state, problems]).toEqual(['DONE', []]);
  await expectVendorExported(after, id, 'ASHBYFER', name);
});
