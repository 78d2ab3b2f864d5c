import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import { codes, mutate, type Row, withoutWriting } from './main-job.ts';
import { type ProcoreHand, procoreHand } from './procore-hand.ts';
import { createWorld, type World } from './world.ts';

/** A record of Procore that can be exported, and what an approver has to answer with it. */
export interface Entered {
  id: string;
  answers?: Row;
}

/** Where a case enters its records: a world, and a hand in its Procore. */
export interface ExportGround {
  world: World;
  hand: ProcoreHand;
}

/** An export arrow, as its shared behaviours need to know it. */
export interface ExportCase<Record extends Entered> {
  kind: Kind;
  mutation: string;
  /** Its id is a project's, whose differences it writes again and again. */
  repeats?: boolean;
  /** A record of it can be exported once a world: each behaviour has a world of its own. */
  oneAWorld?: boolean;
  /** How an approved export ends; DONE unless told. */
  end?: 'DONE' | 'ENTERED';
  /** Done once in each world. */
  prepare?(ground: ExportGround): Promise<unknown>;
  /** Enters a record of its own in Procore, or makes a difference that is to travel. */
  enter(ground: ExportGround): Promise<Record>;
  /** The calls of CMiC that write what the plan shows, as `POST /path`: not the posting. */
  bodies: RegExp;
  /** One of these calls, for faults, and its resource, for rights. */
  write: Pick<FaultRule, 'method' | 'path'> & { resource: string };
  /** The calls of Procore that mark; null where nothing is marked. */
  marks: string | null;
  /** What stands in CMiC under its key is the same thing: nothing can be in its way. */
  neverClashes?: boolean;
  /** Makes other content stand where the record is to go, and gives the answers that lead there; unless told, the number of another one. */
  clash?(ground: ExportGround, record: Record): Promise<Row | undefined>;
  /** Looks at both sides of an exported record, in the stand-ins' own tables: one of it, to the cent, marked and linked. */
  expectExported(ground: ExportGround, record: Record, targetId: string): Promise<void>;
}

const WAITS = { answerMs: 20_000, lateWriteMs: 500, pollMs: 30, postWatchMs: 100 };
const AT_ONCE = 20;
const PLAN = 'fingerprint rows { action resource key fields { name to } } problems { code path message }';

/** The list of behaviours that every export arrow has, against real stand-ins, where everything is counted. */
export function exportArrowContract<Record extends Entered>(arrow: ExportCase<Record>, mongoUrl?: string): void {
  const { kind, mutation, end = 'DONE', write } = arrow;
  describe(`the export of ${kind}${mongoUrl ? ', on MongoDB' : ''}`, () => {
    let ground: ExportGround | null = null;
    const here = (): ExportGround => ground ?? raise('There is no world.');
    const world = () => here().world;
    beforeEach(async () => {
      if (ground && !arrow.oneAWorld) return;
      await ground?.world.close();
      const made = await createWorld({
        settings: { waits: WAITS },
        jit: false,
        ...(mongoUrl ? { store: 'mongo' as const, mongoUrl } : {}),
      });
      ground = { world: made, hand: await procoreHand(made) };
      await arrow.prepare?.(ground);
    });
    afterAll(() => ground?.world.close());

    const approve = (
      { id, answers }: Entered,
      more: Row = {},
      as: Parameters<typeof mutate>[3] = 'accounting-approver',
    ) => mutate(world(), mutation, { id, ...(answers ? { answers } : {}), ...more }, as);
    const plan = async ({ id, answers = {} }: Entered): Promise<Row> => {
      const query = `query($kind: Kind!, $id: ID!, $answers: TransferAnswersInput) {
        exportPlan(kind: $kind, id: $id, answers: $answers) { ${PLAN} } }`;
      return (await world().ask(query, { kind, id, answers })).exportPlan;
    };
    const written = async () => {
      const writes = await world().cmic.writes();
      return writes.filter(({ method, path }) => arrow.bodies.test(`${method} ${path.split('?')[0]}`));
    };
    /** Waits for the end that it is to have, and looks at both sides. */
    const expectEnded = async (record: Record, transferId: string) => {
      expect(await world().settled(transferId, ['DONE', 'ENTERED', 'FAILED'], 20_000)).toBe(end);
      const [transfer] = await world().store.transfers.get([transferId]);
      // What repeats tells again what it leaves out.
      expect(transfer?.problems.filter(({ code }) => !arrow.repeats || code !== 'CODE_NOT_LINKED')).toEqual([]);
      await arrow.expectExported(here(), record, transfer?.targetId ?? '');
    };

    test('never unapproved: who may not is refused, and a request alone writes nothing', async () => {
      const record = await arrow.enter(here());
      await withoutWriting(world(), async () => {
        for (const role of ['viewer', 'project-team'] as const)
          expect(codes((await approve(record, {}, role)).problems)).toEqual([['FORBIDDEN', ['input']]]);
        const viewer = await mutate(world(), 'requestExport', { kind, id: record.id }, 'viewer');
        expect([viewer.transfer, codes(viewer.problems)]).toEqual([null, [['FORBIDDEN', ['input']]]]);
        expect(await world().store.transfers.count({ kinds: [kind], states: ['AWAITING_APPROVAL'] })).toBe(0);
        if (record.answers) return;
        const asked = await mutate(world(), 'requestExport', { kind, id: record.id }, 'project-team');
        expect(asked).toMatchObject({ problems: [], transfer: { state: 'AWAITING_APPROVAL' } });
        const early = await mutate(world(), 'approveTransfer', { id: asked.transfer.id }, 'project-team');
        expect([early.transfer.state, codes(early.problems)]).toEqual([
          'AWAITING_APPROVAL',
          [['FORBIDDEN', ['input', 'id']]],
        ]);
      });
    });

    test(`approved ${AT_ONCE} times at once by its plan: exactly that is written, once; asked again nothing is`, async () => {
      const record = await arrow.enter(here());
      const { fingerprint, rows, problems } = await withoutWriting(world(), () => plan(record));
      expect(problems).toEqual([]);
      await world().cmic.clearRequests();
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => approve(record, { fingerprint })));
      const id = answers.find(({ transfer }) => transfer)?.transfer.id;
      if (!arrow.repeats) expect(new Set(answers.map(({ transfer }) => transfer?.id))).toEqual(new Set([id]));
      await expectEnded(record, id);
      const planned = rows.filter(({ action }: Row) => action !== 'KEEP');
      expect(planned.length).toBeGreaterThan(0);
      expect((await written()).map(({ body }) => texts(Object.entries(body as Row)))).toEqual(
        planned.map(({ fields }: Row) => texts(fields.map(({ name, to }: Row) => [name, to]))),
      );
      const again = await withoutWriting(world(), async () => {
        const payload = await approve(record);
        expect(await world().settled(payload.transfer.id, [end])).toBe(end);
        return payload;
      });
      if (!arrow.repeats) expect(again.transfer.id).toBe(id);
      if (!arrow.repeats && end === 'DONE') expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    });

    /** The number under which another record of the kind went. */
    const numberOfAnother = async (): Promise<Row> => {
      const other = await arrow.enter(here());
      const { transfer } = await approve(other);
      await expectEnded(other, transfer.id);
      const [saved] = await world().store.transfers.get([transfer.id]);
      return { number: saved?.number };
    };

    test('what CMiC refuses parks it with its reason; mended and retried in place it ends', async () => {
      const record = await arrow.enter(here());
      await world().cmic.settings({ rights: { [write.resource]: ['GET'] } });
      const { transfer } = await approve(record);
      expect([transfer.state, transfer.problems.map(({ code }: Row) => code)]).toEqual(['FAILED', ['REFUSED_BY_CMIC']]);
      await world().cmic.settings({ rights: {} });
      const retried = await mutate(world(), 'retryTransfer', { id: transfer.id }, 'accounting-approver');
      expect([retried.problems, retried.transfer.id]).toEqual([[], transfer.id]);
      await expectEnded(record, transfer.id);
    });

    test.each<[string, Omit<FaultRule, 'path'>]>([
      ['CMiC is busy (503)', { effect: 'status', status: 503 }],
      ['the answer is lost', { effect: 'dropAfter' }],
      ['the write lands late', { effect: 'lateWrite', ms: 250 }],
    ])('%s: it ends by itself, and there is one', async (_, rule) => {
      const record = await arrow.enter(here());
      await world().cmic.faults([{ method: write.method, path: write.path, times: 1, ...rule } as FaultRule]);
      const { transfer, problems } = await approve(record);
      expect([problems, await world().cmic.struck()]).toEqual([[], [1]]);
      await world().cmic.faults([]);
      await expectEnded(record, transfer.id);
    });

    test.skipIf(arrow.marks === null)(
      'what Procore refuses of the marks parks it; the retry marks, and writes nothing again',
      async () => {
        const record = await arrow.enter(here());
        await world().procore.faults([{ method: 'PATCH', path: arrow.marks ?? '', effect: 'status', status: 422 }]);
        const { transfer } = await approve(record);
        expect([transfer.state, transfer.problems.map(({ code }: Row) => code)]).toEqual([
          'FAILED',
          ['REFUSED_BY_PROCORE'],
        ]);
        await world().procore.faults([]);
        await world().cmic.clearRequests();
        expect((await mutate(world(), 'retryTransfer', { id: transfer.id }, 'accounting-approver')).problems).toEqual(
          [],
        );
        await expectEnded(record, transfer.id);
        expect(await written()).toEqual([]);
      },
    );

    // Last: what stands in the way may stay there.
    test.skipIf(arrow.neverClashes)('where other content stands it is reported, and nothing is written', async () => {
      const record = await arrow.enter(here());
      const answers = await (arrow.clash ? arrow.clash(here(), record) : numberOfAnother());
      const refused = await withoutWriting(world(), () => approve(record, answers ? { answers } : {}));
      expect(refused.problems.map(({ code }: Row) => code)).toContain('NUMBER_TAKEN');
      expect(refused.problems[0].fix).toEqual(expect.any(String));
    });
  });
}

/** The members of a body or a plan's row as text; what is null is not sent. */
function texts(members: [string, unknown][]): Row {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return Object.fromEntries(members.flatMap(([name, value]) => (value === null ? [] : [[name, text(value)]])));
}

function raise(message: string): never {
  throw new Error(message);
}
