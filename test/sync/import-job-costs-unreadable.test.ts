import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { createWorld, type World } from '../support/world.ts';
import { expectInStep, importJobCosts, keptOf, ledgerOf, startJobCosts, transferNow } from './job-costs.ts';

/** A page of the ledger behind the first. */
const LATER_PAGE = 'jcdetailposted.*JcdtVUuid[ +]>';
const JOB_IDS = ['ZZ/24-010', 'ZZ/24-010.1', 'ZZ/24-010.2'];

let world: World;
beforeEach(async () => {
  world = await createWorld({ settings: { imports: { pageSize: 5 }, waits: { answerMs: 0 } } });
});
afterEach(() => world.close());

const strike = (rule: Partial<FaultRule> & Pick<FaultRule, 'effect'>) => ({ method: 'GET', path: LATER_PAGE, ...rule });

describe('postings that cannot be read', () => {
  test.each<FaultRule>([
    strike({ effect: 'wrongType', member: 'JcdtAmt', times: 1 }),
    strike({ effect: 'missingMember', member: 'JcdtPostDate', times: 1 }),
    strike({ effect: 'missingMember', member: 'JcdtJobCode', times: 1 }),
    strike({ effect: 'missingMember', member: 'JcdtVUuid', times: 1 }),
  ])(
    'one of them ($effect $member) is reported by its key and stops none of the others; the next import brings it',
    async (rule) => {
      await world.cmic.faults([rule]);
      const id = await startJobCosts(world);
      expect(await world.settled(id)).toBe('DONE');
      const { problems } = await transferNow(world, id);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ code: 'BAD_INPUT', fix: expect.stringContaining('CMiC') });
      expect(problems[0].path[1]).toMatch(rule.member === 'JcdtVUuid' ? /without a readable key/ : /jc-[0-9A-F]{32}$/);
      const rows = await ledgerOf(world);
      expect((await keptOf(world, JOB_IDS)).size).toBe(rows.length - 1);
      const { cmicJob } = await world.ask(
        '{ cmicJob(id: "ZZ/24-010") { jobCosts { check { keptRows cmicRows tiesOut } } } }',
      );
      expect(cmicJob.jobCosts.check).toEqual({ keptRows: rows.length - 1, cmicRows: rows.length, tiesOut: false });
      expect((await importJobCosts(world)).transfer).toMatchObject({ state: 'DONE', problems: [] });
      await expectInStep(world);
    },
  );

  test.each<FaultRule>([
    { method: 'GET', path: 'jcdetailposted', effect: 'wrongType', member: 'JcdtAmt' },
    { method: 'GET', path: 'jcdetailposted', effect: 'missingMember', member: 'JcdtCatCode' },
    { method: 'GET', path: 'jcdetailposted', effect: 'missingMember', member: 'JcdtVUuid' },
  ])('rows that were kept and cannot be read now ($effect $member) are not taken for gone', async (rule) => {
    await importJobCosts(world);
    const before = await keptOf(world, JOB_IDS);
    await world.cmic.faults([rule]);
    for (const full of [false, true]) {
      const { transfer } = await importJobCosts(world, { full });
      expect(transfer.state).toBe('DONE');
      expect(transfer.problems.length).toBeGreaterThan(0);
      expect(await keptOf(world, JOB_IDS)).toEqual(before);
    }
    await world.cmic.faults([]);
    expect((await importJobCosts(world)).transfer).toMatchObject({ state: 'DONE', problems: [] });
    await expectInStep(world);
  });
});
