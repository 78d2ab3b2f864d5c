import { expect, test } from 'vitest';
import {
  approve,
  codes,
  expectExported,
  exportPlan,
  inCmic,
  linkVendor,
  mutate,
  type Row,
  requestExport,
  withoutWriting,
} from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { As, World } from '../support/world.ts';

const APPROVER = 'accounting-approver';

/** The life of an export: who may, when it happens, and what the approver sees. `policy`: there, whoever asks may not approve, and accounting posts. */
export function lifeOfAnExport(world: () => World, policy: () => World): void {
  test("any export needs the company's accounting approver", async () => {
    const w = world();
    const id = await entered(w, 'LIFE-1');
    for (const role of ['viewer', 'project-team'] as const) {
      const { transfer, problems } = await withoutWriting(w, () => approve(w, id, {}, role));
      expect(transfer).toBeNull();
      expect(codes(problems)).toEqual([['FORBIDDEN', ['input']]]);
    }
    const { transfer } = await requestExport(w, id);
    expect(transfer.state).toBe('AWAITING_APPROVAL');
    const refused = await mutate(w, 'approveTransfer', { id: transfer.id }, 'project-team');
    expect(codes(refused.problems)).toEqual([['FORBIDDEN', ['input', 'id']]]);
    expect(refused.transfer.state).toBe('AWAITING_APPROVAL');
  });

  test('nothing is written to CMiC before the approval of someone who may approve', async () => {
    const w = world();
    const id = await entered(w, 'LIFE-2');
    await withoutWriting(w, () => requestExport(w, id));
    expect((await inCmic(w, 'LIFE-2')).headers).toEqual([]);
    const { procoreCommitment } = await w.ask(
      `{ procoreCommitment(id: "${id}") { erpStatus subcontract { id } transfers { nodes { state target { __typename } } } } }`,
    );
    expect(procoreCommitment).toEqual({
      erpStatus: 'IN_TRANSFER',
      subcontract: null,
      transfers: { nodes: [{ state: 'AWAITING_APPROVAL', target: null }] },
    });
  });

  test('exports happen at once upon approval', async () => {
    const w = world();
    const id = await entered(w, 'LIFE-3');
    const { transfer } = await requestExport(w, id);
    const approved = await mutate(w, 'approveTransfer', { id: transfer.id }, APPROVER);
    expect(approved).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    await expectExported(w, id, { vendor: 'BAKER', number: 'LIFE-3' });
  });

  test('approvers can reject with a reason', async () => {
    const w = world();
    const id = await entered(w, 'LIFE-4');
    const { transfer } = await requestExport(w, id);
    const silent = await mutate(w, 'rejectTransfer', { id: transfer.id, reason: ' ' }, APPROVER);
    expect(codes(silent.problems)).toEqual([['BAD_INPUT', ['input', 'reason']]]);
    const reason = 'The bond is missing.';
    const rejected = await withoutWriting(w, () => mutate(w, 'rejectTransfer', { id: transfer.id, reason }, APPROVER));
    expect(rejected).toMatchObject({ problems: [], transfer: { state: 'REJECTED' } });
    expect(rejected.transfer.history.at(-1)).toEqual({ by: APPROVER, step: 'reject', note: reason });
    expect((await w.ask(`{ procoreCommitment(id: "${id}") { erpStatus } }`)).procoreCommitment.erpStatus).toBe(
      'REJECTED',
    );
  });

  test("the creator's own approval can be forbidden by policy", async () => {
    const w = policy();
    await linkVendor(w, '2005', 'ZZ/DELTA');
    const hand = await procoreHand(w);
    const id = await hand.enter({ vendorId: 2005, number: 'POLICY-1' });
    const ann: As = { sub: 'ann', roles: [APPROVER] };
    const asked = await withoutWriting(w, () => approve(w, id, {}, ann));
    expect(codes(asked.problems)).toEqual([['POLICY_REFUSED', ['input', 'id']]]);
    expect(asked.transfer.state).toBe('AWAITING_APPROVAL');
    const again = await mutate(w, 'approveTransfer', { id: asked.transfer.id }, ann);
    expect(codes(again.problems)).toEqual([['POLICY_REFUSED', ['input', 'id']]]);
    const other = await mutate(w, 'approveTransfer', { id: asked.transfer.id }, { sub: 'ben', roles: [APPROVER] });
    expect(other).toMatchObject({ problems: [], transfer: { state: 'ENTERED' } });
  });

  test('the plan shows the exact rows to be written', async () => {
    const w = world();
    const id = await entered(w, 'LIFE-5', [{ amount: '1234.56' }, { amount: '-20.05', code: '03-200' }]);
    const plan = await withoutWriting(w, () => exportPlan(w, id));
    expect(plan.problems).toEqual([]);
    await w.cmic.clearRequests();
    await approve(w, id, { fingerprint: plan.fingerprint });
    const sent = (await w.cmic.writes('POST')).map(({ path, body }) => [path.split('/').at(-1), body as Row] as const);
    const planned = plan.rows.map((row: Row) => [
      row.resource,
      Object.fromEntries(row.fields.map(({ name, to }: Row) => [name, to])),
    ]);
    const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
    expect(
      sent.map(([path, body]) => [path, Object.fromEntries(Object.entries(body).map(([k, v]) => [k, asText(v)]))]),
    ).toEqual(planned);
    await expectExported(w, id, { vendor: 'BAKER', number: 'LIFE-5' });
  });

  test('the plan shows references resolved, prerequisites met and missing, what will not travel, and locks that will follow', async () => {
    const w = world();
    const plan = await exportPlan(w, '1001/wo-5506');
    expect(plan.references).toEqual(
      expect.arrayContaining([expect.stringMatching(/^project 1001 -> ZZ\/24-010/), 'vendor 2006 -> not linked']),
    );
    const missing = plan.prerequisites.filter(({ met }: Row) => !met);
    expect(missing).toMatchObject([{ name: expect.stringContaining('vendor'), fix: expect.any(String) }]);
    expect(plan.prerequisites.filter(({ met }: Row) => met).length).toBeGreaterThan(2);
    expect(plan.notTravelling).toContainEqual(expect.stringMatching(/quantities, units/i));
    expect(plan.locks.length).toBeGreaterThan(3);
    expect(plan.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  test('approving with a fingerprint runs that plan or refuses because something changed', async () => {
    const w = world();
    const hand = await procoreHand(w);
    const id = await entered(w, 'LIFE-6');
    const { fingerprint } = await exportPlan(w, id);
    expect(await hand.change(id, { title: 'Another title' })).toBe(200);
    const late = await withoutWriting(w, () => approve(w, id, { fingerprint }));
    expect(codes(late.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    const fresh = await exportPlan(w, id);
    expect(fresh.fingerprint).not.toBe(fingerprint);
    expect(await approve(w, id, { fingerprint: fresh.fingerprint })).toMatchObject({ transfer: { state: 'DONE' } });
  });

  test('a refusal names code, field path, what to do, and whether to try again', async () => {
    const { problems } = await exportPlan(world(), '1001/wo-5505');
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem).toEqual({
        code: expect.stringMatching(/^[A-Z_]+$/),
        path: expect.arrayContaining([expect.any(String)]),
        message: expect.any(String),
        fix: expect.any(String),
        retryable: expect.any(Boolean),
      });
    }
  });

  test('an unknown outcome: the transfer says so, CMiC is probed, and only a proven absence is followed by a second write', async () => {
    const w = world();
    const id = await entered(w, 'LIFE-7');
    await w.cmic.faults([{ method: 'POST', path: 'scmast', effect: 'dropBefore', times: 1 }]);
    await w.cmic.clearRequests();
    const { transfer } = await approve(w, id);
    await w.cmic.faults([]);
    expect(transfer.state).toBe('DONE');
    expect(transfer.history.map(({ step }: Row) => step)).toContain('uncertain');
    const calls = (await w.cmic.requests()).filter(({ path }) => path.includes('scmast') && !path.includes('scsched'));
    const sends = calls.filter(({ method }) => method === 'POST');
    expect(sends).toHaveLength(2);
    const between = calls.filter(
      ({ method, n }) => method === 'GET' && n > (sends[0]?.n ?? 0) && n < (sends[1]?.n ?? 0),
    );
    expect(between.length).toBeGreaterThan(0);
    await expectExported(w, id, { vendor: 'BAKER', number: 'LIFE-7' });
  });
}

async function entered(world: World, number: string, lines?: { amount: string; code?: string }[]): Promise<string> {
  const hand = await procoreHand(world);
  return hand.enter({ vendorId: 2002, number, ...(lines ? { lines } : {}) });
}
